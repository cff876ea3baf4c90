"""The script that starts the program on Linux says what is wrong before its Python runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.compleet import BINNEN, LIJST
from installer.starter import KERN, write_starters

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the script is for Linux alone"
)
LOS = (f"{BINNEN}/{LIJST}", f"{BINNEN}/base_library.zip", f"{BINNEN}/libpython3.11.so.1.0", KERN)


def make_bundle(map_: Path) -> Path:
    """A bundle whose program is an ELF of this system that says what it was given."""
    (map_ / BINNEN).mkdir(parents=True)
    echo = shutil.which("echo") or "/bin/echo"
    for naam in LOS:
        (map_ / naam).write_text("".join(f"{naam} {regel}\n" for regel in range(40)))
    for naam in (KERN, f"{BINNEN}/libpython3.11.so.1.0"):
        shutil.copy(echo, map_ / naam)
    write_starters(map_)
    return map_


@pytest.fixture
def bundel(tmp_path: Path) -> Path:
    """In a folder with a space and a sign that is no ASCII."""
    return make_bundle(tmp_path / "een map ☂")


def start(
    bundel: Path, *woorden: str, naam: str = "levensloop", **omgeving: str
) -> tuple[int, str]:
    """Start it, and return its code with all it said."""
    gedaan = subprocess.run(  # noqa: S603 - our own script
        [str(bundel / naam), *woorden],
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", **omgeving},
    )
    return gedaan.returncode, gedaan.stdout + gedaan.stderr


def test_a_whole_bundle_starts_with_the_same_words(bundel: Path) -> None:
    """Also with spaces in them, and also when the user has no PATH."""
    assert start(bundel, "openen", "Mijn kluis") == (0, "openen Mijn kluis\n")
    assert start(bundel, "openen", PATH="") == (0, "openen\n")


def test_it_starts_through_a_link_and_with_its_window(bundel: Path, tmp_path: Path) -> None:
    """As an administrator may lay it, and as a menu calls it."""
    (tmp_path / "levensloop").symlink_to(bundel / "levensloop")
    assert start(tmp_path, "openen") == (0, "openen\n")
    assert start(bundel, "Mijn kluis", naam="levensloop-venster") == (0, "venster Mijn kluis\n")


@pytest.mark.parametrize("naam", LOS)
@pytest.mark.parametrize("schade", ["weg", "korter", "nullen"])
def test_a_half_copy_is_said_before_python(bundel: Path, naam: str, schade: str) -> None:
    """A file that is gone, shorter, or of the right size with nothing in its end."""
    inhoud = (bundel / naam).read_bytes()
    if schade == "weg":
        (bundel / naam).unlink()
    else:
        helft = inhoud[: len(inhoud) // 2]
        rest = bytes(len(inhoud) - len(helft)) if schade == "nullen" else b""
        (bundel / naam).write_bytes(helft + rest)
    code, gezegd = start(bundel, "openen")
    assert code == 3
    assert f"niet compleet: er ontbreekt iets of het is half gekopieerd ({naam})" in gezegd
    assert "Aan uw kluizen is niets veranderd" in gezegd
    assert "openen" not in gezegd


def test_a_missing_library_of_the_system_is_named(bundel: Path) -> None:
    """The loader would say it in English."""
    elf = (bundel / KERN).read_bytes()
    (bundel / KERN).write_bytes(elf.replace(b"libc.so.6\0", b"libq.so.6\0"))
    write_starters(bundel)
    code, gezegd = start(bundel, "openen")
    assert code == 2
    assert gezegd.startswith("Op deze computer ontbreekt libq.so.6. Levensloop start daarom niet.")
    assert len(gezegd.splitlines()) == 1


def test_a_computer_that_is_too_old_is_told_so(bundel: Path) -> None:
    """Its own library lacks what the program asks of it."""
    elf = (bundel / KERN).read_bytes()
    versie = max(re.findall(rb"GLIBC_2\.[0-9]+\0", elf), key=len)
    later = versie.replace(b"_2", b"_9")
    # The loader compares a hash of the name as well (System V ABI, ELF hash).
    oud, nieuw = (elf_hash(naam[:-1]).to_bytes(4, "little") for naam in (versie, later))
    (bundel / KERN).write_bytes(elf.replace(versie, later).replace(oud, nieuw))
    write_starters(bundel)
    code, gezegd = start(bundel, "openen")
    assert code == 2
    assert gezegd.startswith("Deze computer is te oud voor deze Levensloop.")


def test_a_place_where_nothing_may_run_is_told_so(bundel: Path) -> None:
    """A share without programs, or a computer of another kind."""
    (bundel / KERN).chmod(0o644)
    code, gezegd = start(bundel, "openen")
    assert code == 2
    assert gezegd.startswith("Levensloop mag op deze plek niet draaien")
    assert "ermission" not in gezegd


def elf_hash(naam: bytes) -> int:
    """The hash by which a version of a library is found."""
    uit = 0
    for teken in naam:
        uit = (uit << 4) + teken
        hoog = uit & 0xF0000000
        uit = (uit ^ (hoog >> 24)) & ~hoog
    return uit
