"""Both real cases: from the title that ends to the confirmed receipt, in the real window."""

import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import page
import pytest
from PySide6.QtCore import Qt

from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.vandaag.vandaag import list_vandaag
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.overdracht.stap import Stapvenster
from levensloop_desktop.ui.verstrekking.register_lijst import Registerlijst
from tests.builders import WACHTZIN
from tests.e2e.dossierwerk import Dossierwerk
from tests.e2e.gebruiker import CTRL, Gebruiker
from tests.e2e.pdf_tekst import read_pages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen alone

CASUSSEN = Path(__file__).parents[1] / "cases"
# A day on which the title still runs, and its last day.
WEGEN = {
    1: (datetime(2023, 10, 23, 9, 0, tzinfo=UTC), date(2023, 11, 30)),
    2: (datetime(2023, 12, 4, 9, 0, tzinfo=UTC), date(2023, 12, 19)),
}
NUMMERS = {1: "LL-2022-9001", 2: "LL-2021-9002"}
ONTVANGER = "B. Bedenksel"


@pytest.fixture(params=sorted(WEGEN))
def casus(request: pytest.FixtureRequest) -> int:
    """Which of both."""
    return int(request.param)


@pytest.fixture
def werkplek(casus: int) -> Vastewerkplek:
    """The clock of the case."""
    return Vastewerkplek(WEGEN[casus][0])


@pytest.fixture
def werk(
    casus: int,
    gebruiker: Gebruiker,
    kluizen: SqlcipherKluizen,
    kluispad: Path,
) -> Dossierwerk:
    """The steps, at the window that is open on a kluis with the case."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    later = Vastewerkplek(datetime(2024, 2, 5, 9, 0, tzinfo=UTC), seed=9)  # the file tells on
    import_dossier(kluis, later, (CASUSSEN / f"casus-{casus}.json").read_bytes())
    kluis.close()
    return Dossierwerk(gebruiker)


def _begun(kluis: Kluis) -> Overdracht:
    """The one that began from the title; the file of the case holds another."""
    with kluis.read() as opslag:
        (begonnen,) = opslag.find(Overdracht, soort="einde_titel")
    return begonnen


def _take(werk: Dossierwerk, woorden: str, **velden: str) -> None:
    """Press the button of the next step, fill in its window, Ctrl+S."""
    werk.gebruiker.druk(woorden)
    venster = werk.gebruiker.op_scherm(Stapvenster)
    werk.gebruiker.wacht_op_rust()
    werk.gebruiker.vul_in(venster.form, **velden)
    werk.gebruiker.toets(Qt.Key.Key_S, CTRL)
    werk.gebruiker.wacht_op_rust()
    assert not venster.isVisible(), venster.form.summary.text()


def _walk(casus: int, werk: Dossierwerk, map_: Path, werkplek: Vastewerkplek) -> Overdracht:
    """The road from the levenslijn to the receipt; the handover as it began."""
    _, einde = WEGEN[casus]
    vandaag = f"{werkplek.today():%d-%m-%Y}"
    werk.ontgrendel(WACHTZIN)
    werk.zoek_client(NUMMERS[casus])
    sessie = werk.gebruiker.venster.sessie
    assert sessie is not None
    tab = werk.open_tab("levenslijn")
    blok = next(
        deel
        for deel in tab.beeld.blokken
        if deel.periode and deel.periode.verzameling == "titels" and deel.einde == einde
    )
    tab.beeld.choose(blok)
    werk.gebruiker.druk("Overdracht voorbereiden …")
    werk.gebruiker.wacht_op_rust()
    begonnen = _begun(sessie.kluis)
    assert begonnen.overlap_einde == einde
    assert werk.dossier.tab == "overdracht"

    _take(
        werk,
        "Gesprek plannen …",
        naar_persoon=ONTVANGER,
        gesprek_op=vandaag,
        uitgenodigd="de cliënt, de coördinator en de ontvanger",
    )
    _take(
        werk,
        "Gesprek vastleggen …",
        afzender_houdt="Alles tot de laatste dag.",
        doel="wonen en begeleiding na de titel",
        grondslag="toestemming",
    )
    werk.bewaar_document(map_ / "overdracht.pdf", "gemeente")
    _take(werk, "Ontvangst bevestigen …", ontvangst_door=ONTVANGER)
    return begonnen


def test_from_the_ending_title_to_the_confirmed_receipt(
    casus: int, werk: Dossierwerk, tmp_path: Path, werkplek: Vastewerkplek
) -> None:
    """Levenslijn, one button, print, talk, receipt; the network follows and Vandaag is silent."""
    begonnen = _walk(casus, werk, tmp_path, werkplek)
    sessie = werk.gebruiker.venster.sessie
    assert sessie is not None
    klaar = _begun(sessie.kluis)
    assert (klaar.id, klaar.staat) == (begonnen.id, "ontvangst_bevestigd")
    assert (klaar.ontvangst_door, klaar.ontvangst_op) == (ONTVANGER, werkplek.today())
    assert klaar.aanwezigen == "de cliënt, de coördinator en de ontvanger"
    with sessie.kluis.read() as opslag:
        register = opslag.find(Verstrekking, onderwerp_id=klaar.id)
        nieuw = [d for d in opslag.find(Betrokkenheid) if d.begindatum == klaar.overlap_begin]
    assert [deel.document for deel in register] == ["overdracht"]
    assert nieuw
    te_laat = [
        lijn
        for lijn in list_vandaag(sessie.kluis, werkplek).lijnen
        if lijn.record_id == klaar.id and lijn.urgentie == 0
    ]
    assert te_laat == []


# Each document of a dossier, with the tab on which Ctrl+P makes it.
PAPIEREN = {
    "levensloopplan": "plan",
    "bejegeningskaart": "bejegening",
    "scenariokaart": "scenarios",
    "netwerkkaart": "netwerk",
    "termijnenoverzicht": "levenslijn",
}


def test_every_paper_after_the_receipt_stands_in_the_register(
    casus: int, werk: Dossierwerk, tmp_path: Path, werkplek: Vastewerkplek
) -> None:
    """Saved from its own tab by keyboard alone, sound, and in the register with its own hash."""
    _walk(casus, werk, tmp_path, werkplek)
    for soort, tab in PAPIEREN.items():
        werk.open_tab(tab)
        werk.bewaar_document(tmp_path / f"{soort}.pdf", "zvh")
    werk.open_tab("verloop")
    werk.gebruiker.kies_regel(werk.dossier.tab_widget("verloop").afdelingen, "Verstrekkingen")
    werk.gebruiker.wacht_op_rust()
    lijst = werk.gebruiker.op_scherm(Registerlijst)
    per_hash = {regel.verstrekking.sha256: regel.verstrekking for regel in lijst._regels}
    for soort in ("overdracht", *PAPIEREN):
        pdf = (tmp_path / f"{soort}.pdf").read_bytes()
        regel = per_hash[hashlib.sha256(pdf).hexdigest()]
        assert regel.document == soort
        assert regel.nummer in read_pages(pdf)[0]
        for norm in (page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1):
            assert page.validate_pdf_bytes(pdf, profile=norm).failures == []
    assert len(lijst.regels) == len(per_hash) == len(PAPIEREN) + 1
