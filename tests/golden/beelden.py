"""Golden pictures: every page of every paper, small and grey, and where two pages differ.

A page is drawn by PDFium (QtPdf), the same on every system since the fonts are in the file. Pages
are compared in squares by how much ink each holds, so that a hair's difference in smoothing is no
difference and a word that moved is.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from levensloop_desktop.documents.maken import Afdruk
from tests.unit.documents.alle_soorten import PAPIEREN

MAP = Path(__file__).parent / "paginas"
BREED, HOOG = 358, 506  # pixels of an A4: enough to see each line of type
MM = 210 / BREED
_VAK = 11  # pixels of a square, a line of type high
_VERSCHIL = 9  # of 255: how much lighter or darker a square may be
_HOOGSTENS = 9  # pages of one paper; the rest of a long one looks the same
_PIXELFORMAAT = QImage.Format.Format_Grayscale8


def beelden_van(papier: str) -> list[QImage]:
    """The first pages of a paper, grey."""
    maker: Callable[[], Afdruk] = PAPIEREN[papier]
    buffer = QBuffer()
    buffer.setData(QByteArray(maker().pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    aantal = min(document.pageCount(), _HOOGSTENS)
    beelden = [_op_wit(document.render(plek, _maat(document, plek))) for plek in range(aantal)]
    document.close()
    return beelden


def pad(papier: str, pagina: int) -> Path:
    """Where the golden picture of a page stands."""
    return MAP / f"{papier}-{pagina}.png"


def bewaard(papier: str) -> list[Path]:
    """The golden pictures of a paper."""
    return sorted(MAP.glob(f"{papier}-[0-9].png"))


def schrijf(papier: str) -> None:
    """Write the golden pictures of a paper anew; one that did not change stays as it was."""
    MAP.mkdir(exist_ok=True)
    beelden = beelden_van(papier)
    for oud in bewaard(papier)[len(beelden) :]:
        oud.unlink()
    for pagina, beeld in enumerate(beelden, start=1):
        doel = pad(papier, pagina)
        if not doel.exists() or list(verschillen(QImage(str(doel)), beeld)):
            beeld.save(str(doel), "PNG", 0)  # type: ignore[call-overload]


def verschillen(oud: QImage, nieuw: QImage) -> Iterator[str]:
    """Each square that differs, as a place on the page in words."""
    if oud.size() != nieuw.size():
        yield f"{oud.width()} × {oud.height()} punten werd {nieuw.width()} × {nieuw.height()}"
        return
    links, rechts = _inkt(oud), _inkt(nieuw)
    for plek, was in links.items():
        nu = rechts[plek]
        if abs(was - nu) > _VERSCHIL:
            x, y = (round(maat * _VAK * MM) for maat in plek)
            meer = "meer" if nu < was else "minder"
            yield f"{x} mm van links, {y} mm van boven: {meer} inkt ({was:.0f} werd {nu:.0f})"


def _inkt(beeld: QImage) -> dict[tuple[int, int], float]:
    """The mean grey of each square."""
    grijs = beeld.convertToFormat(_PIXELFORMAAT)
    punten, stap = bytes(grijs.constBits()), grijs.bytesPerLine()
    gemiddeld: dict[tuple[int, int], float] = {}
    for rij in range(grijs.height() // _VAK):
        for kolom in range(grijs.width() // _VAK):
            som = 0
            for y in range(rij * _VAK, (rij + 1) * _VAK):
                begin = y * stap + kolom * _VAK
                som += sum(punten[begin : begin + _VAK])
            gemiddeld[kolom, rij] = som / _VAK**2
    return gemiddeld


def _maat(document: QPdfDocument, plek: int) -> QSize:
    """Standing, or on its long side."""
    punten = document.pagePointSize(plek)
    return QSize(HOOG, BREED) if punten.width() > punten.height() else QSize(BREED, HOOG)


def _op_wit(beeld: QImage) -> QImage:
    """The page on white paper: PDFium leaves what is not drawn transparent."""
    papier = QImage(beeld.size(), QImage.Format.Format_RGB32)
    papier.fill(QColor("white"))
    schilder = QPainter(papier)
    schilder.drawImage(0, 0, beeld)
    schilder.end()
    return papier.convertToFormat(_PIXELFORMAAT)
