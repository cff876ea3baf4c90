"""The page flow: no lonely headings, no lost lines, no row cut for nothing."""

from collections.abc import Iterator

import pytest
from reportlab.platypus import Flowable

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Kenmerk,
    Kenmerken,
    Kop,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.opmaak import Opmaak
from levensloop_desktop.documents.render.paginas import Pagina, verdeel
from levensloop_desktop.documents.render.stijlen import BREEDTE
from levensloop_desktop.documents.render.tabel import Tabelrij, Tabelvloeier
from levensloop_desktop.documents.render.vakken import Kopregel
from levensloop_desktop.documents.tagging.structuur import Knoop
from tests.unit.documents.extreem import ZIN


def _paginas(*blokken: Blok) -> list[Pagina]:
    flowables = Opmaak(Tekenwacht()).flowables(blokken, Knoop("Document"), BREEDTE)
    return list(verdeel(flowables))


def _regels(aantal: int) -> tuple[Alinea, ...]:
    return tuple(Alinea((Stuk(f"regel {nummer}"),)) for nummer in range(aantal))


@pytest.mark.parametrize("vulling", range(34, 48))
def test_heading_never_ends_a_page(vulling: int) -> None:
    """Wherever a page is full, headings go along with the first lines of what they head."""
    tabel = Tabel(("Wat", "Wie"), (1, 1), tuple(Rij(((Alinea((Stuk(ZIN),)),), ())) for _ in "abc"))
    paginas = _paginas(*_regels(vulling), Kop(2, "Kop"), Kop(3, "Onderkop"), tabel)
    for pagina in paginas:
        assert not isinstance(pagina.delen[-1][0], Kopregel)


def test_short_row_is_not_cut() -> None:
    """A row of a few lines moves to the next page whole."""
    rijen = tuple(Rij(((Alinea((Stuk(ZIN * 3),)),), (Alinea((Stuk("x"),)),))) for _ in range(40))
    paginas = _paginas(Tabel(("Wat", "Wie"), (1, 1), rijen))
    delen = [deel for pagina in paginas for deel, _ in pagina.delen]
    assert len(paginas) > 1
    assert sum(len(deel.rijen) for deel in delen if isinstance(deel, Tabelvloeier)) == 40


def test_row_higher_than_a_page_goes_on() -> None:
    """A cell of several pages is split, each piece inside the page."""
    rij = Rij(((Alinea((Stuk(ZIN * 400),)),), (Alinea((Stuk("naast"),)),)))
    paginas = _paginas(Tabel(("Wat", "Wie"), (1, 1), (rij,)))
    assert len(paginas) > 5
    assert all(over >= -0.1 for pagina in paginas for _, over in pagina.delen)


def test_everything_stays_inside_the_page() -> None:
    """No flowable of an ordinary mix is placed under the foot."""
    blokken: list[Blok] = [*_regels(30), Alinea((Stuk(ZIN * 100),)), Kop(2, "Kop"), *_regels(60)]
    assert all(over >= -0.1 for pagina in _paginas(*blokken) for _, over in pagina.delen)


@pytest.mark.parametrize("vulling", range(16, 48))
def test_no_heading_is_left_above_another_one(vulling: int) -> None:
    """Two headings and what they head: tall rows do not send the second one on alone."""
    hoog = Kenmerken(tuple(Kenmerk("Label", (Alinea((Stuk(ZIN * 11),)),)) for _ in "abc"))
    for pagina in _paginas(*_regels(vulling), Kop(2, "Kop"), Kop(2, "Nog een"), hoog)[:-1]:
        assert not isinstance(pagina.delen[-1][0], Kopregel)


def test_a_page_comes_before_the_next_one_is_made() -> None:
    """Of a long document no more is in memory than the page, and what stands after it."""
    gemaakt = 0

    def bron() -> Iterator[Flowable]:
        nonlocal gemaakt
        for deel in Opmaak(Tekenwacht()).stroom(_regels(5000), Knoop("Document"), BREEDTE):
            gemaakt += 1
            yield deel

    eerste = next(verdeel(bron()))
    assert gemaakt == len(eerste.delen) + 1


def test_a_row_is_measured_once_however_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A register of hundreds of pages takes ten times one of a tenth, and not a hundred times."""
    gemeten = 0
    echt = Tabelvloeier._rijhoogte

    def tellen(vloeier: Tabelvloeier, rij: Tabelrij) -> float:
        nonlocal gemeten
        gemeten += 1
        return echt(vloeier, rij)

    monkeypatch.setattr(Tabelvloeier, "_rijhoogte", tellen)
    rijen = tuple(Rij(((Alinea((Stuk(f"regel {nummer}"),)),),)) for nummer in range(600))
    paginas = _paginas(Tabel(("Wat",), (1,), rijen))
    assert len(paginas) > 10
    assert gemeten <= len(rijen) + 2 * len(paginas)
