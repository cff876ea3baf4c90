"""Make every picture of README and handleiding anew: small files, from the real window.

Usage: python -m tools.handleidingbeelden

A picture "weergaven-NAAM" holds a place four times: light, dark, high contrast and at 200 %.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tools.beelden import make_small, named_pictures

_WORTEL = Path(__file__).resolve().parents[1]
_PAGINAS = _WORTEL / "docs" / "handleiding"
_BEELDEN = _PAGINAS / "beelden"
_VIER = "weergaven-"
_DEEL, _TUSSEN = (832, 468), 16
_GROND = "#7D807A"  # between the four


def main() -> None:
    """Walk along all places twice, and keep what the pages name."""
    namen = sorted(naam.removesuffix(".png") for naam in named_pictures())
    with tempfile.TemporaryDirectory() as tijdelijk:
        gewoon, groot = Path(tijdelijk) / "gewoon", Path(tijdelijk) / "groot"
        _take(gewoon, "--weergave", "licht", "--weergave", "donker", "--weergave", "contrast")
        _take(groot, "--weergave", "licht", "--schaal", "2", "--venster", "640x360")
        for oud in _BEELDEN.glob("*.png"):
            oud.unlink()
        for naam in namen:
            if naam.startswith(_VIER):
                beeld = _four(gewoon, groot, naam.removeprefix(_VIER))
            else:
                beeld = Image.open(gewoon / f"{naam}.png")
            pad = _BEELDEN / f"{naam}.png"
            beeld.convert("RGB").save(pad)
            make_small(pad)


def _take(folder: Path, *hoe: str) -> None:
    opdracht = [sys.executable, "-m", "tools.screenshots", str(folder), *hoe]
    omgeving = {**os.environ, "PYTHONPATH": str(_WORTEL)}
    subprocess.run(opdracht, check=True, cwd=_WORTEL, env=omgeving)  # noqa: S603  our own


def _four(gewoon: Path, groot: Path, naam: str) -> Image.Image:
    vellen = [gewoon / f"{naam}{deel}.png" for deel in ("", "-donker", "-contrast")]
    breed, hoog = _DEEL
    blad = Image.new("RGB", (2 * breed + _TUSSEN, 2 * hoog + _TUSSEN), _GROND)
    for nummer, pad in enumerate([*vellen, groot / f"{naam}.png"]):
        deel = Image.open(pad).convert("RGB")
        deel.thumbnail(_DEEL, Image.Resampling.LANCZOS)
        links = nummer % 2 * (breed + _TUSSEN) + (breed - deel.width) // 2
        boven = nummer // 2 * (hoog + _TUSSEN) + (hoog - deel.height) // 2
        blad.paste(deel, (links, boven))
    return blad


if __name__ == "__main__":
    main()
