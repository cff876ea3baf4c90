"""A file of figures under a wachtzin, in a container that a bureau opens without Levensloop.

A PDF is encrypted as a PDF. Anything else goes into a zip file with AES-256 (WinZip AE-2), which
7-Zip, WinZip and the archive programs of macOS and Linux open (docs/adr/0017).
"""

import zipfile
from io import BytesIO

_PDF = "pdf"
_BITS = 256
_BEGIN = (1980, 1, 1, 0, 0, 0)
_DOS = 0


def sealed_suffix(vorm: str) -> str:
    """How the name of the sealed file ends."""
    return ".pdf" if vorm == _PDF else f".{vorm}.zip"


def seal(inhoud: bytes, vorm: str, wachtzin: str, naam: str) -> bytes:
    """The same figures for whoever has the wachtzin.

    Args:
        inhoud: the file as it was written.
        vorm: its form, one of VORMEN.
        wachtzin: random, because the container makes guessing cheap.
        naam: of the file inside, without its suffix; it can be read without the wachtzin.
    """
    if vorm == _PDF:
        from levensloop_desktop.documents.tagging.beveiligd import secure_pdf  # noqa: PLC0415

        return secure_pdf(inhoud, wachtzin)
    import pyzipper  # noqa: PLC0415  only who delivers needs it
    from pyzipper.zipfile_aes import AESZipInfo  # noqa: PLC0415  idem

    uit = BytesIO()
    with pyzipper.AESZipFile(uit, "w", encryption=pyzipper.WZ_AES) as bestand:
        bestand.setpassword(wachtzin.encode())
        bestand.setencryption(pyzipper.WZ_AES, nbits=_BITS)
        deel = AESZipInfo(f"{naam}.{vorm}", _BEGIN)
        deel.create_system = _DOS
        deel.compress_type = zipfile.ZIP_DEFLATED
        bestand.writestr(deel, inhoud)
    return uit.getvalue()
