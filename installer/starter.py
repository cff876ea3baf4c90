"""Make the script that starts the program on Linux, and looks first at what Python itself needs."""

import subprocess
from pathlib import Path

from installer.compleet import BINNEN, LIJST, STARTERS
from installer.identiteit import IDENTITEIT, ROOT

KERN = f"{IDENTITEIT.pakket}-kern"
_BRON = ROOT / "installer" / "linux"
_EIGEN_MAP = "map=${0%/*}\n"
_EINDE = 64  # bytes, as the script takes them


def write_starters(map_: Path, bin_: Path | None = None) -> None:
    """Write both scripts: the program, and the program with its window.

    Args:
        map_: the folder of the bundle.
        bin_: where the scripts come when not in that folder itself.
    """
    script = make_script(map_)
    if bin_ is not None:
        script = script.replace(_EIGEN_MAP, f"map=/usr/lib/{IDENTITEIT.pakket}\n")
    doel = bin_ or map_
    doel.mkdir(parents=True, exist_ok=True)
    for naam, tekst in zip(STARTERS, (script, _read("venster.sh")), strict=True):
        (doel / naam).write_text(tekst, encoding="utf-8")
        (doel / naam).chmod(0o755)


def make_script(map_: Path) -> str:
    """The script for one bundle, which knows the ends of its first files."""
    python = next((map_ / BINNEN).glob("libpython3*.so.*"))
    eerst = [
        f"{BINNEN}/{LIJST}",
        f"{BINNEN}/base_library.zip",
        f"{BINNEN}/{python.name}",
        KERN,
    ]
    stukken = [_end_of(map_ / naam) for naam in eerst]
    regels = " ".join(f"{naam}={checksum(stuk)}" for naam, stuk in zip(eerst, stukken, strict=True))
    return (
        _read("starter.sh")
        .replace("@EERST@", regels)
        .replace("@GEHEEL@", checksum(b"".join(stukken)))
        .replace("@PYTHON@", python.name)
    )


def checksum(stuk: bytes) -> str:
    """What `cksum` of the system makes of these bytes."""
    gezegd = subprocess.run(["cksum"], input=stuk, capture_output=True, check=True)
    return gezegd.stdout.decode().split()[0]


def _end_of(pad: Path) -> bytes:
    return pad.read_bytes()[-_EINDE:]


def _read(naam: str) -> str:
    return (_BRON / naam).read_text(encoding="utf-8")
