"""The sheet with versions that Windows shows in the properties of a program."""

from installer.identiteit import IDENTITEIT
from installer.versie import VERSIE, windows_version

_BLAD = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={nummer}, prodvers={nummer}, mask=0x3f, flags=0x0, OS=0x40004,
                    fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable('041304b0', [
      StringStruct('CompanyName', {maker!r}),
      StringStruct('FileDescription', {naam!r}),
      StringStruct('FileVersion', {versie!r}),
      StringStruct('LegalCopyright', 'EUPL-1.2'),
      StringStruct('ProductName', {naam!r}),
      StringStruct('ProductVersion', {versie!r}),
    ])]),
    VarFileInfo([VarStruct('Translation', [0x0413, 1200])]),
  ],
)
"""


def version_sheet(versie: str = VERSIE) -> str:
    """The sheet, as PyInstaller reads it."""
    return _BLAD.format(
        nummer=windows_version(versie),
        maker=IDENTITEIT.maker,
        naam=IDENTITEIT.naam,
        versie=versie,
    )
