"""Make the 32 MB of ICU beside Qt on Linux small: what speaks Dutch stays.

Qt takes from ICU how words are sorted and cut, and how capitals are made. The names of currencies,
units and countries in 200 languages, and the tables of old Asian encodings, nobody asks for here.
"""

import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

_ENGELS = ("en", "en_001", "en_150", "en_GB", "en_US", "en_US_POSIX")
_TALEN = ("root", *_ENGELS, "nl", "nl_NL", "nl_BE")
_GEDEELD = ("pool", "res_index", "keyTypeData", "tzdbNames")
_TEKENSETS = ("ibm-5348_P100-1997", "ibm-923_P100-1998")  # windows-1252 and ISO 8859-15
_ASSEMBLY = """
.section .note.GNU-stack,"",@progbits
.section .rodata
.balign 16
.globl {naam}
.type {naam}, @object
.size {naam}, {grootte}
{naam}:
.incbin "{bestand}"
"""


def shrink(bibliotheek: Path) -> int:
    """Make the library anew with fewer items, and return how many bytes it saves.

    Args:
        bibliotheek: libicudata.so.NN; its name says which ICU it is of.
    """
    voor = bibliotheek.stat().st_size
    versie = bibliotheek.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as tijdelijk:
        werk = Path(tijdelijk)
        _run(
            werk,
            "objcopy",
            "-O",
            "binary",
            "--only-section=.rodata",
            str(bibliotheek.resolve()),
            f"icudt{versie}l.dat",
        )
        bron = f"icudt{versie}l.dat"
        weg = list(unneeded(_run(werk, "icupkg", "-l", bron).split()))
        (werk / "weg.txt").write_text("\n".join(weg), encoding="ascii")
        (werk / "uit").mkdir()  # icupkg writes the name of the file into it: it must stay the same
        _run(werk, "icupkg", "-r", "weg.txt", bron, f"uit/{bron}")
        grootte = (werk / "uit" / bron).stat().st_size
        tekst = _ASSEMBLY.format(naam=f"icudt{versie}_dat", grootte=grootte, bestand=f"uit/{bron}")
        (werk / "data.s").write_text(tekst, encoding="ascii")
        _run(werk, "as", "-o", "data.o", "data.s")
        _run(
            werk,
            "ld",
            "-s",
            "-shared",
            "-z",
            "noexecstack",
            "--build-id=none",
            "-soname",
            bibliotheek.name,
            "-o",
            "nieuw.so",
            "data.o",
        )
        bibliotheek.write_bytes((werk / "nieuw.so").read_bytes())
    return voor - bibliotheek.stat().st_size


def unneeded(onderdelen: Iterable[str]) -> Iterator[str]:
    """Which items of ICU's data go."""
    return (naam for naam in onderdelen if not _stays(naam))


def _stays(naam: str) -> bool:
    map_, _, bestand = naam.rpartition("/")
    stam, _, soort = bestand.rpartition(".")
    if soort == "cnv":
        return stam in _TEKENSETS
    if map_ == "translit":
        return False
    if map_ == "brkitr" or soort != "res" or stam in (*_TALEN, *_GEDEELD):
        return True
    return not map_ and not _is_locale(stam)


def _is_locale(stam: str) -> bool:
    """Whether an item is of a language: `fr`, `zh_Hant`; not `supplementalData`."""
    taal = stam.split("_", maxsplit=1)[0]
    return taal.islower() and len(taal) in {2, 3}


def _run(werk: Path, *opdracht: str) -> str:
    gedaan = subprocess.run(opdracht, cwd=werk, check=True, capture_output=True, text=True)
    return gedaan.stdout
