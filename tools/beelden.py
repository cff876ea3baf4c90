"""Keep of the pictures those that a page names, and make them a third as large.

`python -m tools.beelden MAP`, after tools.screenshots; `make screenshots` does both.
"""

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
_KLEUREN = 256  # a screen of ours has few; nobody sees which are gone
_HOE = Image.Quantize.MAXCOVERAGE  # by numbers alone a small orange mark would turn red


def named_pictures() -> set[str]:
    """The files that README or a page of docs shows."""
    paginas = (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))
    teksten = [pad.read_text(encoding="utf-8") for pad in paginas]
    return {
        stuk.rpartition("/")[2]
        for tekst in teksten
        for stuk in (deel.partition(")")[0] for deel in tekst.split("](")[1:])
        if stuk.endswith(".png")
    }


def make_small(pad: Path) -> None:
    """Write a picture anew with a palette, when that is smaller."""
    with Image.open(pad) as beeld:
        if beeld.mode == "P":
            return
        klein = beeld.convert("RGB").quantize(_KLEUREN, method=_HOE, dither=Image.Dither.NONE)
    klein.save(pad, "PNG", optimize=True)


def main() -> None:
    """Go through a folder of pictures."""
    genoemd = named_pictures()
    for pad in Path(sys.argv[1]).glob("*.png"):
        if pad.name in genoemd:
            make_small(pad)
        else:
            pad.unlink()


if __name__ == "__main__":
    main()
