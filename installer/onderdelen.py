"""Which parts of others are in the bundle, of which version and under which licence."""

import os
import platform
import re
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from installer.compleet import BINNEN
from installer.identiteit import ROOT
from installer.onderdeel import Onderdeel
from installer.rustdelen import rust_parts

BRONNEN = ROOT / "build" / "bronnen.txt"  # written by the spec
_LGPL = "LGPL-3.0-only"
# Packages that say their licence in words of their own.
_LICENTIES = {
    "charset-normalizer": "MIT",
    "chunspell": "MIT",
    "et_xmlfile": "MIT",
    "lxml": "BSD-3-Clause",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "odfdo": "Apache-2.0",
    "openpyxl": "MIT",
    "pycryptodomex": "BSD-2-Clause AND Unlicense",
    "pyside6_essentials": _LGPL,
    "pyside6_pdf": _LGPL,
    "reportlab": "BSD-3-Clause",
    "pyzipper": "MIT",
    "rich": "MIT",
    "shellingham": "ISC",
    "shiboken6": _LGPL,
    "sqlcipher3": "Zlib",
    "tzdata": "Apache-2.0",
    "zxcvbn": "MIT",
}
# Libraries that Pillow and pikepdf carry along, by the name of their file.
_MEEGENOMEN = {
    "Xau": "MIT",
    "brotlicommon": "MIT",
    "brotlidec": "MIT",
    "deflate": "MIT",
    "freetype": "FTL",
    "harfbuzz": "MIT",
    "jpeg": "IJG AND BSD-3-Clause",
    "lcms2": "MIT",
    "lzma": "0BSD",
    "openjp2": "BSD-2-Clause",
    "png16": "libpng-2.0",
    "qpdf": "Apache-2.0",
    "tiff": "libtiff",
    "xcb": "MIT",
    "z": "Zlib",
    "zstd": "BSD-3-Clause",
}
_LOS = re.compile(r"lib(?P<naam>[A-Za-z0-9]+?)-[0-9a-f]{8}\.so(?:\.(?P<versie>[0-9.]+))?$")
_ICU_NIEUW = 74  # the first version with the newer licence of Unicode
_OPENSSL = re.compile(rb"OpenSSL (\d+\.\d+\.\d+)")


def find_parts(map_: Path) -> list[Onderdeel]:
    """All parts in a bundle, by name.

    Args:
        map_: the folder of the bundle.
    """
    pakketten = bundled_distributions()
    rust = [deel for dist in pakketten for deel in rust_parts(dist)]
    delen = {*map(_part_of, pakketten), *rust, *_carried(map_), *_within()}
    return sorted(delen, key=_by_name)


def bundled_distributions() -> list[metadata.Distribution]:
    """The Python packages of which a file is in the bundle."""
    bronnen = {os.path.realpath(regel) for regel in BRONNEN.read_text(encoding="utf-8").split("\n")}
    return [
        dist
        for dist in metadata.distributions()
        if not dist.metadata["Name"].startswith("pyinstaller") and _sources(dist) & bronnen
    ]


def _sources(dist: metadata.Distribution) -> set[str]:
    """Its files, without those that only describe it."""
    bestanden = (pad for pad in dist.files or () if ".dist-info" not in pad.parts[0])
    return {os.path.realpath(str(dist.locate_file(pad))) for pad in bestanden}


def _by_name(deel: Onderdeel) -> tuple[str, str, str]:
    return deel.naam.casefold(), deel.waarin, deel.versie


def _part_of(dist: metadata.Distribution) -> Onderdeel:
    naam = dist.metadata["Name"]
    gezegd = dist.metadata.get_all("License-Expression") or [_LICENTIES.get(naam.lower(), "")]
    uitdrukking = gezegd[0]
    if not uitdrukking:
        sys.exit(f"Van {naam} is de licentie niet bekend: installer/onderdelen.py")
    return Onderdeel(naam, dist.version, uitdrukking, pakket=naam)


def _carried(map_: Path) -> Iterator[Onderdeel]:
    """Libraries in folders as pillow.libs."""
    for pad in sorted((map_ / BINNEN).glob("*.libs/*")):
        gevonden = _LOS.match(pad.name)
        if gevonden is None:
            continue
        naam, waarin = gevonden["naam"], pad.parent.name.removesuffix(".libs")
        if naam not in _MEEGENOMEN:
            sys.exit(f"Van lib{naam} is de licentie niet bekend: installer/onderdelen.py")
        yield Onderdeel(f"lib{naam}", gevonden["versie"] or "", _MEEGENOMEN[naam], waarin)


def _within() -> Iterator[Onderdeel]:
    """Parts that are built into others, with the version that they say themselves."""
    import pikepdf  # noqa: PLC0415  only in the environment that builds
    import sqlcipher3  # noqa: PLC0415  idem
    from cryptography.hazmat.backends.openssl import backend  # noqa: PLC0415  idem
    from lxml import etree  # noqa: PLC0415  idem
    from PySide6.QtCore import qVersion  # noqa: PLC0415  idem
    from sqlcipher3 import dbapi2  # noqa: PLC0415  idem

    qt = qVersion()
    yield Onderdeel("Python", platform.python_version(), "PSF-2.0")
    yield Onderdeel("Qt", qt, _LGPL, "PySide6_Essentials")
    yield Onderdeel("PDFium", "", "BSD-3-Clause AND Apache-2.0", "PySide6_Pdf")
    yield from _icu()
    verbinding = dbapi2.connect(":memory:")
    cipher = verbinding.execute("PRAGMA cipher_version").fetchone()[0].split()[0]
    yield Onderdeel("SQLCipher", cipher, "BSD-3-Clause", "sqlcipher3")
    yield Onderdeel("SQLite", dbapi2.sqlite_version, "blessing", "sqlcipher3")
    verbinding.close()
    for pad in Path(sqlcipher3.__file__).parent.glob("_sqlite3*"):
        for versie in sorted(set(_OPENSSL.findall(pad.read_bytes())))[:1]:
            yield Onderdeel("OpenSSL", versie.decode(), "Apache-2.0", "sqlcipher3")
    openssl = backend.openssl_version_text().split()[1]
    yield Onderdeel("OpenSSL", openssl, "Apache-2.0", "cryptography")
    yield Onderdeel("qpdf", pikepdf.__libqpdf_version__, "Apache-2.0", "pikepdf")
    hunspell = "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later"
    yield Onderdeel("Hunspell", "1.7", hunspell, "chunspell")
    yield Onderdeel("libxml2", ".".join(map(str, etree.LIBXML_VERSION)), "MIT", "lxml")
    yield Onderdeel("libxslt", ".".join(map(str, etree.LIBXSLT_VERSION)), "MIT", "lxml")
    yield Onderdeel("Noto Sans", "", "OFL-1.1", "Levensloop")
    yield Onderdeel("OpenTaal-woordenlijst", "2.20.19", "BSD-3-Clause", "Levensloop")
    bootloader = "GPL-2.0-or-later WITH Bootloader-exception"
    yield Onderdeel("PyInstaller bootloader", metadata.version("pyinstaller"), bootloader)


def _icu() -> Iterator[Onderdeel]:
    """ICU comes along on Linux alone; its file says the version."""
    for regel in BRONNEN.read_text(encoding="utf-8").split("\n"):
        if "libicuuc.so." in regel:
            versie = regel.rpartition(".")[2]
            licentie = "Unicode-DFS-2016" if int(versie) < _ICU_NIEUW else "Unicode-3.0"
            yield Onderdeel("ICU", versie, licentie, "PySide6_Essentials")
            return
