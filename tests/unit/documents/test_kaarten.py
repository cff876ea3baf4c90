"""The cards: always one A4, and never without a step or a number."""

from dataclasses import replace

import pytest

from levensloop_desktop.documents.content.blokken import Alinea, Stuk
from levensloop_desktop.documents.content.inkorten import kort_toelichtingen
from levensloop_desktop.documents.maken import make_content, make_document
from levensloop_desktop.documents.render.stijlen import KLEINSTE_LETTER, LETTERS, stijl
from levensloop_desktop.domain.ids import RecordId
from tests.unit.documents.extreem import (
    ZIN,
    dossier_met_stappen,
    dossier_met_tekst,
    lang_dossier,
)
from tests.unit.documents.lezen import TaggedPdf, woorden
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier

DOSSIERS = {
    "leeg": leeg_dossier(),
    "vol": vol_dossier(),
    "lang": lang_dossier(300),
    "veel te lang": lang_dossier(4000),
    "dertig paginas in een veld": dossier_met_tekst(ZIN * 1500),
    "een woord zonder eind": dossier_met_tekst("x" * 20000),
}


@pytest.mark.parametrize(
    "soort", ["bejegeningskaart", "scenariokaart", "nu_handelen", "netwerkkaart"]
)
@pytest.mark.parametrize("geval", DOSSIERS)
def test_card_is_one_page(soort: str, geval: str) -> None:
    """Whatever is recorded, the card is one A4 (the dossier has one scenario)."""
    assert make_document(soort, DOSSIERS[geval], een_kop()).paginas == 1


def test_shortened_card_says_where_the_rest_stands() -> None:
    """What does not fit is not dropped in silence."""
    tekst = TaggedPdf(make_document("bejegeningskaart", lang_dossier(), een_kop()).pdf).tekst()
    assert "(zie plan)" in tekst
    assert "Praat kort en rustig." in tekst
    assert "Raak hem niet aan" in tekst
    for nummer in ("112", "06 0000 0012", "010 000 00 41", "010 000 00 53"):
        assert nummer in tekst


def test_card_that_fits_is_not_shortened() -> None:
    """An ordinary card keeps every explanation."""
    tekst = TaggedPdf(make_document("bejegeningskaart", vol_dossier(), een_kop()).pdf).tekst()
    assert "zie plan" not in tekst
    assert "Houd twee meter afstand. Laat altijd een uitweg vrij." in tekst
    assert "Zo gaat u met hem om" in tekst
    assert "M. Verzonnen, coördinator" in tekst


@pytest.mark.parametrize("aantal", [12, 25])
def test_every_step_and_number_stays_on_one_page(aantal: int) -> None:
    """Explanations go first; each step keeps its action and both numbers."""
    afdruk = make_document("scenariokaart", dossier_met_stappen(aantal), een_kop())
    tekst = TaggedPdf(afdruk.pdf).tekst()
    assert afdruk.paginas == 1
    for nummer in range(1, aantal + 1):
        assert f"Stap-{nummer:02}" in tekst
        assert f"010 111 00 {nummer:02}" in tekst
        assert f"010 222 00 {nummer:02}" in tekst


def test_too_many_steps_go_on_rather_than_be_dropped() -> None:
    """Sixty steps take a second page: a step that is gone is worse than a page more."""
    afdruk = make_document("scenariokaart", dossier_met_stappen(60), een_kop())
    tekst = TaggedPdf(afdruk.pdf).tekst()
    assert afdruk.paginas == 2
    assert "Stap-60" in tekst
    assert "010 222 00 60" in tekst


@pytest.mark.parametrize("soort", ["bejegeningskaart", "nu_handelen"])
def test_a_card_says_how_many_lines_it_does_not_show(soort: str) -> None:
    """Five stand on it; that there are more is never left out in silence."""
    dossier = vol_dossier()
    regel = dossier.bejegeningsregels[0]
    meer = tuple(replace(regel, id=RecordId(f"r{nr}"), tekst=f"Regel {nr}.") for nr in range(2))
    zonder = woorden(make_content(soort, dossier, een_kop()).blokken)
    met = replace(dossier, bejegeningsregels=(*dossier.bejegeningsregels, *meer))
    assert "bij de bejegening in het plan" not in zonder
    tekst = woorden(make_content(soort, met, een_kop()).blokken)
    assert "Nog 2 regels staan bij de bejegening in het plan." in tekst


def test_one_card_per_scenario() -> None:
    """Without a subject each scenario has a page of its own; with one, only that."""
    dossier = vol_dossier()
    twee = dossier_met_stappen(3)
    samen = type(dossier)(
        client=dossier.client,
        scenarios=(*dossier.scenarios, *twee.scenarios),
        scenariostappen=(*dossier.scenariostappen, *twee.scenariostappen),
    )
    assert make_document("scenariokaart", samen, een_kop()).paginas == 2
    een = make_document("scenariokaart", samen, een_kop(), onderwerp_id=twee.scenarios[0].id)
    tekst = TaggedPdf(een.pdf).tekst()
    assert een.paginas == 1
    assert "Alles gaat mis" in tekst
    assert "Psychiatrisch ontregeld" not in tekst


@pytest.mark.parametrize(
    ("geslacht", "woord"), [("man", "hem"), ("vrouw", "haar"), ("", "deze persoon")]
)
def test_card_speaks_of_the_client_by_geslacht(geslacht: str, woord: str) -> None:
    """Him, her, or neutral where it is not recorded."""
    dossier = leeg_dossier()
    client = type(dossier.client)(id=dossier.client.id, geslacht=geslacht)
    afdruk = make_document("bejegeningskaart", type(dossier)(client=client), een_kop())
    assert f"Zo gaat u met {woord} om" in TaggedPdf(afdruk.pdf).tekst()


@pytest.mark.parametrize("naam", LETTERS)
def test_no_letter_under_the_floor(naam: str) -> None:
    """However small the scale, no letter is under 8 points."""
    assert stijl(naam, 0.1).fontSize >= KLEINSTE_LETTER


def test_numbers_are_never_shortened() -> None:
    """A number to call passes untouched where an explanation is cut."""
    nummer = Alinea((Stuk("010 000 00 41 toestel 12345678901234567890"),), "nummer")
    uitleg = Alinea((Stuk(ZIN),), "klein")
    kort = kort_toelichtingen((nummer, uitleg), 20)
    assert kort[0] == nummer
    assert isinstance(kort[1], Alinea)
    assert "".join(deel.tekst for deel in kort[1].stukken).endswith("(zie plan)")
