"""A dossier with everything fifty times: every paper prints it, and loses nothing in silence."""

import pytest

from levensloop_desktop.documents.bladen.papier import contents
from levensloop_desktop.documents.content.blokken import Inhoud, Staafdiagram, Tabel
from levensloop_desktop.documents.maken import make_content, make_document
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.passend import leg_uit
from tests.e2e.pdf_tekst import read_text
from tests.unit.documents.alle_soorten import DOSSIERSOORTEN, OVERLEGSOORTEN
from tests.unit.documents.bladen_voorbeeld import een_blad, een_werkmap
from tests.unit.documents.extreem import vijftigvoud
from tests.unit.documents.lezen import lonely_lines, woorden
from tests.unit.documents.voorbeeld import een_kop

VEEL = vijftigvoud()


def _under_the_foot(inhoud: Inhoud) -> list[int]:
    """The pages on which something sinks under the foot, or past the edge."""
    _, paginas = leg_uit(inhoud, Tekenwacht())
    bladen = list(paginas)
    assert lonely_lines(bladen) == []
    return [
        nummer
        for nummer, pagina in enumerate(bladen, start=1)
        if any(over < -0.1 for _, over in pagina.delen)
    ]


@pytest.mark.parametrize("soort", [*DOSSIERSOORTEN, *OVERLEGSOORTEN])
def test_nothing_falls_off_a_page(soort: str) -> None:
    """However many there are of each, all of it stands on paper above the foot."""
    assert _under_the_foot(make_content(soort, VEEL, een_kop())) == []


def test_the_card_is_one_page_and_says_what_it_leaves_out() -> None:
    """Five of each, and how many more there are in the plan."""
    inhoud = make_content("bejegeningskaart", VEEL, een_kop())
    assert len(list(leg_uit(inhoud, Tekenwacht())[1])) == 1
    tekst = woorden(inhoud.blokken)
    assert "Nog 245 regels staan bij de bejegening in het plan." in tekst
    assert "en nog 145: zie plan" in tekst
    assert "en nog 45: zie plan" in tekst


def test_a_picture_of_too_many_layers_says_how_many_it_leaves_out() -> None:
    """The lanes all stand on the page; what is not drawn is counted below them."""
    tekst = " ".join(read_text(make_document("termijnenoverzicht", VEEL, een_kop()).pdf).split())
    assert "Niet getekend, want te veel tegelijk: Titel 4" in tekst
    assert "Coördinator" in tekst


def test_a_long_table_of_figures_has_no_bars_that_fall_off() -> None:
    """Of sixty classes the table goes on on the next page; the bars would not."""
    rijen = tuple((f"klasse {nummer}", nummer) for nummer in range(60))
    lang = contents(een_werkmap(een_blad("Lang", rijen)))
    assert not [blok for blok in lang.blokken if isinstance(blok, Staafdiagram)]
    assert [blok for blok in lang.blokken if isinstance(blok, Tabel)]
    assert _under_the_foot(lang) == []
