"""How long a handover is: three to ten pages, and the signatures in company."""

from datetime import UTC, date, datetime
from itertools import product
from pathlib import Path

import pytest

from levensloop_desktop.documents.content.blokken import Inhoud
from levensloop_desktop.documents.content.waarden import alinea
from levensloop_desktop.documents.maken import Afdruk, Documentkop, make_content, make_document
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.paginas import hoogte_van
from levensloop_desktop.documents.render.passend import leg_uit
from levensloop_desktop.domain.verstrekking.profielen import start_profielen
from levensloop_desktop.resources import resource
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from levensloop_desktop.services.voorbeeldkluis.voorbeeld import PEILDATUM
from tests.e2e.pdf_tekst import read_pages
from tests.unit.documents.lezen import lonely_lines
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

CASUSSEN = Path(__file__).parents[2] / "cases"
# On the day the road begins, and where the file of the case ends.
DAGEN = {1: (date(2023, 10, 23), date(2023, 12, 13)), 2: (date(2023, 12, 4), date(2024, 1, 22))}
GEVALLEN = [
    (casus, dag, profiel)
    for casus, dagen in DAGEN.items()
    for dag, profiel in product(dagen, start_profielen())
]


def _kop(dag: date, gaat_mee: frozenset[str]) -> Documentkop:
    return Documentkop(
        nummer="2024-0001",
        ontvanger="B. Bedenksel, organisatie Z",
        doel="wonen en begeleiding na de titel",
        grondslag="toestemming",
        afgedrukt_door="R. van Verzinsel",
        zvh="ZVH Voorbeeldstad",
        wanneer=datetime(2024, 2, 5, 9, 0, tzinfo=UTC),
        vandaag=dag,
        gaat_mee=gaat_mee,
    )


def _print(casus: int, dag: date, profiel: str) -> Afdruk:
    dossier = read_dossier((CASUSSEN / f"casus-{casus}.json").read_bytes()).dossier()
    return make_document("overdracht", dossier, _kop(dag, start_profielen()[profiel].rubrieken))


@pytest.mark.parametrize(("casus", "dag", "profiel"), GEVALLEN)
def test_handover_of_a_case_is_three_to_ten_pages(casus: int, dag: date, profiel: str) -> None:
    """For every profile, the one with everything included."""
    afdruk = _print(casus, dag, profiel)
    assert 3 <= afdruk.paginas <= 10


@pytest.mark.parametrize("soort", ["overdracht", "levensloopplan"])
@pytest.mark.parametrize(("casus", "dag", "profiel"), GEVALLEN)
def test_no_page_of_a_case_ends_with_one_line_under_a_heading(
    casus: int, dag: date, profiel: str, soort: str
) -> None:
    """What has a heading begins with two lines at the least, or goes to the next page."""
    dossier = read_dossier((CASUSSEN / f"casus-{casus}.json").read_bytes()).dossier()
    kop = _kop(dag, start_profielen()[profiel].rubrieken)
    paginas = list(leg_uit(make_content(soort, dossier, kop), Tekenwacht())[1])
    assert lonely_lines(paginas) == []


@pytest.mark.parametrize("welk", ["casus-1", "casus-2", "handleiding"])
def test_the_terms_take_two_pages_at_the_most(welk: str) -> None:
    """Of both cases, and of the invented client of the manual, who has much."""
    pad = CASUSSEN / f"{welk}.json"
    if welk == "handleiding":
        pad = resource("voorbeeldkluis/voorbeeld.json")
    dag = {"casus-1": DAGEN[1][0], "casus-2": DAGEN[2][1], "handleiding": PEILDATUM}[welk]
    dossier = read_dossier(pad.read_bytes()).dossier()
    kop = _kop(dag, start_profielen()["zvh"].rubrieken)
    assert make_document("termijnenoverzicht", dossier, kop).paginas <= 2


def test_the_fullest_example_is_at_most_ten_pages() -> None:
    """Every field filled, everything along."""
    assert make_document("overdracht", vol_dossier(), een_kop()).paginas <= 10


@pytest.mark.parametrize(("casus", "dag", "profiel"), GEVALLEN)
def test_signatures_never_stand_alone(casus: int, dag: date, profiel: str) -> None:
    """Who signs sees on the same page for which state of the dossier."""
    met = [blad for blad in read_pages(_print(casus, dag, profiel).pdf) if "Handtekeningen" in blad]
    assert len(met) == 1
    assert "Staat van het dossier" in met[0]


def test_a_few_lines_do_not_get_a_page_of_their_own() -> None:
    """Set a little closer, what would spill over stands on the page before; more does not."""
    bladen = []
    for aantal in range(40, 80):
        regels = tuple(alinea(f"regel {nummer}") for nummer in range(aantal))
        paginas = list(leg_uit(Inhoud("Proef", regels, ""), Tekenwacht())[1])
        bladen.append((len(paginas), hoogte_van(paginas)))
    tweede = [hoogte for aantal, hoogte in bladen if aantal == 2]
    assert {aantal for aantal, _ in bladen} == {1, 2}
    assert min(tweede) > 15  # one line alone is 13 points
