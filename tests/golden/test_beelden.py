"""What the papers look like, page by page, stays as it was agreed."""

import pytest
from PySide6.QtGui import QColor, QImage

from tests.golden.beelden import beelden_van, bewaard, pad, verschillen
from tests.unit.documents.alle_soorten import PAPIEREN


@pytest.mark.parametrize("papier", sorted(PAPIEREN))
def test_paper_looks_as_agreed(papier: str) -> None:
    """Every page has as much ink on the same places.

    After a change that is meant: `python -m tests.golden.bijwerken`, and look at each picture.
    """
    beelden = beelden_van(papier)
    assert len(bewaard(papier)) == len(beelden), f"{papier}: ander aantal pagina's"
    anders = [
        f"{papier}, pagina {nummer}, {plek}"
        for nummer, beeld in enumerate(beelden, start=1)
        for plek in verschillen(QImage(str(pad(papier, nummer))), beeld)
    ]
    assert not anders, "\n".join(["", *anders[:20], f"{len(anders)} plekken; zie tests/golden"])


def test_no_golden_picture_is_left_over() -> None:
    """A paper that is no longer made leaves no picture behind."""
    verwacht = {deel for papier in PAPIEREN for deel in bewaard(papier)}
    assert set(pad("x", 1).parent.glob("*.png")) == verwacht


def test_a_difference_is_named_with_its_place() -> None:
    """A word more on a page is found, and said to stand where it stands."""
    beeld = beelden_van("herstelblad")[0]
    anders = beeld.copy()
    for x in range(100, 130):
        for y in range(440, 450):
            anders.setPixelColor(x, y, QColor("black"))
    gevonden = list(verschillen(beeld, anders))
    assert gevonden
    assert all("meer inkt" in plek for plek in gevonden)
    assert any(plek.startswith("65 mm van links, 258 mm van boven") for plek in gevonden)
    assert not list(verschillen(beeld, beeld.copy()))
