"""A handover begins where one sees that something stops: Levenslijn, Verloop, Vandaag."""

from collections.abc import Callable
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.vandaag.vandaag import list_vandaag
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.overdracht.start import reasons_of
from levensloop_desktop.ui.dossier.overdracht.termijnen import Termijnenvenster
from levensloop_desktop.ui.levenslijn.overlapband import Overlapband
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.vandaag.plekken import places_of
from levensloop_desktop.ui.widgets.knoppen import Knop
from tests.builders import a_client, a_partner, a_titel, a_verblijf

Settle = Callable[[], None]
EINDE = date(2027, 3, 14)


@pytest.fixture
def scherm(
    qtbot: QtBot, kluis: Kluis, werkplek: Werkplek, sessie: Sessie, settle: Settle
) -> DossierScherm:
    """A dossier with a title that ends, and a stay that ends with it."""
    client, _ = create_client(kluis, werkplek, a_client())
    waar = a_partner(naam="organisatie Y")
    titel = a_titel(client, einddatum=EINDE, eindigt_mee=("toezicht",))
    woont = a_verblijf(client, partner_id=waar.id, hangt_aan_titel=True)
    for record in (waar, titel, woont):
        save_record(kluis, werkplek, record)
    gemaakt = DossierScherm(sessie, ClientId(client.id))
    qtbot.addWidget(gemaakt)
    gemaakt.resize(1104, 640)
    gemaakt.show()
    settle()
    return gemaakt


def _begun(sessie: Sessie) -> Overdracht:
    with sessie.kluis.read() as opslag:
        (overdracht,) = opslag.find(Overdracht)
    return overdracht


def test_from_a_gap_in_the_levenslijn(
    scherm: DossierScherm, sessie: Sessie, settle: Settle
) -> None:
    """The gap of verblijf: who was there until then is the sender, and the overlap is drawn."""
    scherm.open_tab("levenslijn")
    settle()
    tab = scherm.tab_widget("levenslijn")
    gat = next(d for d in tab.beeld.blokken if d.gat is not None and d.baan == "verblijf")
    tab.beeld.choose(gat)
    tab.uitleg.overdracht.click()
    settle()
    assert scherm.tab == "overdracht"
    overdracht = _begun(sessie)
    assert overdracht.reden == "Vanaf 15-03-2027 is er niets in deze baan: verblijf."
    assert scherm.tab_widget("overdracht").overdrachten.record == overdracht
    scherm.open_tab("levenslijn")
    settle()
    banden = [deel for deel in tab.beeld.scene().items() if isinstance(deel, Overlapband)]
    assert len(banden) == 1
    assert tab.tot.text().endswith("overlap 01-03-2027 t/m 14-03-2027")


def test_from_the_gap_after_a_title(scherm: DossierScherm, sessie: Sessie, settle: Settle) -> None:
    """The days without a title are as good a reason as the title that leaves them."""
    scherm.open_tab("levenslijn")
    settle()
    tab = scherm.tab_widget("levenslijn")
    gat = next(d for d in tab.beeld.blokken if d.gat is not None and d.baan == "titel")
    tab.beeld.choose(gat)
    assert not tab.uitleg.overdracht.isHidden()
    tab.uitleg.overdracht.click()
    settle()
    assert (_begun(sessie).soort, _begun(sessie).overlap_einde) == ("einde_titel", EINDE)


def test_all_that_lacks_is_in_the_tooltip_of_the_foot(
    scherm: DossierScherm, settle: Settle
) -> None:
    """The foot has room for one sentence; a screen reader and the mouse get all of them."""
    scherm.open_tab("overdracht")
    settle()
    tab = scherm.tab_widget("overdracht")
    tab.begin(reasons_of(tab.gegevens)[0].waarom)
    settle()
    mist = tab.voet.mist
    mist.grab()  # drawing it cut does not take the rest away
    assert mist.text().endswith("En nog 2.")
    regels = mist.toolTip().splitlines()
    assert regels[-1] == "Wie bij het gesprek is uitgenodigd."
    assert mist.accessibleDescription().splitlines() == regels


def test_from_a_title_in_verloop(scherm: DossierScherm, sessie: Sessie, settle: Settle) -> None:
    """The button stands above the list of titels, and goes to the handover it made."""
    scherm.open_tab("verloop")
    settle()
    paneel = scherm.tab_widget("verloop").open_afdeling("titels")
    settle()
    (knop,) = [deel for deel in paneel.findChildren(Knop) if deel.text() == "Overdracht …"]
    assert not knop.isHidden()
    knop.click()
    settle()
    assert scherm.tab == "overdracht"
    assert (_begun(sessie).soort, _begun(sessie).overlap_einde) == ("einde_titel", EINDE)


def test_from_a_line_of_vandaag(
    scherm: DossierScherm, sessie: Sessie, werkplek: Werkplek, settle: Settle
) -> None:
    """The place of a line about a title carries the title; showing it there begins a handover."""
    lijn = next(
        lijn
        for lijn in list_vandaag(sessie.kluis, werkplek).lijnen
        if lijn.soort == Lijnsoort.TITEL
    )
    plek = next(plek for plek in places_of(lijn) if plek.tab == "overdracht")
    with sessie.kluis.read() as opslag:
        (titel,) = opslag.find(Titel)
    assert (plek.verzameling, plek.record_id) == ("titels", titel.id)
    scherm.open_tab(plek.tab)
    scherm.show_record(plek.verzameling, plek.record_id)
    settle()
    assert _begun(sessie).soort == "einde_titel"


def test_the_days_of_the_kluis_hold_for_the_next_handover(
    scherm: DossierScherm, sessie: Sessie, settle: Settle
) -> None:
    """A number that cannot be is said at its field; what was kept is the next one's overlap."""
    scherm.open_tab("overdracht")
    settle()
    tab = scherm.tab_widget("overdracht")
    tab.strook.termijnen.click()
    (venster,) = tab.findChildren(Termijnenvenster)
    settle()
    assert venster.velden["einde_titel"].text() == "28"
    venster.velden["einde_titel"].setText("999")
    venster.save()
    assert venster.kaders["einde_titel"].fout == "Kies 0 tot en met 365."
    venster.velden["einde_titel"].setText("56")
    venster.save()
    settle()
    assert not venster.isVisible()
    assert tab.gegevens is not None
    tab.begin(reasons_of(tab.gegevens)[0].waarom)
    settle()
    assert _begun(sessie).overlap_begin == date(2027, 1, 18)
    assert _begun(sessie).minimale_overlap == 56
