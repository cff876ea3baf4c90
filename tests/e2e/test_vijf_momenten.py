"""Four of the five moments in the real window, by keyboard alone (Nu handelen has its own test).

Nothing is focused by the test: keys go where the window is, and Tab goes on from there.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.dossiers import create_client
from levensloop_desktop.services.ports.kluisport import Gebruiker as Sleutelhouder
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.overdracht.overdracht_tab import OverdrachtTab
from levensloop_desktop.ui.kengetallen.balken import Balken
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from levensloop_desktop.ui.levenslijn.levenslijn_tab import LevenslijnTab
from levensloop_desktop.ui.overleg.nieuw_overleg import NieuwOverleg
from levensloop_desktop.ui.overleg.overlegblad import Overlegblad
from levensloop_desktop.ui.overleg.tafel import Tafel
from levensloop_desktop.ui.vandaag.vandaag_scherm import VandaagScherm
from tests.builders import (
    REGISSEUR,
    VANDAAG,
    WACHTZIN,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    a_titel,
    a_verblijf,
    an_afspraak,
    an_onderdeel,
)
from tests.e2e.dossierwerk import Dossierwerk
from tests.e2e.gebruiker import CTRL, Gebruiker

# The popups of a choice: the offscreen platform can neither raise a window nor grab a keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
EINDE = VANDAAG + timedelta(days=100)
MANAGER = Sleutelhouder("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"


@pytest.fixture
def client(kluispad: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek) -> Client:
    """Somebody whose title ends in 100 days, with the place that hangs on it; the Wlz runs on."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client, _ = create_client(kluis, werkplek, a_client(achternaam="Nepnaam", clientnummer=""))
    waar = a_partner(naam="organisatie Y")
    ik, wie = a_contactpersoon(naam=REGISSEUR.naam), a_contactpersoon(naam="M. Verzonnen")
    rol = a_betrokkenheid(client, rol="procesregisseur", contactpersoon_id=ik.id)
    begin = VANDAAG - timedelta(days=400)
    with kluis.write() as opslag:
        opslag.put_all(
            [
                waar,
                ik,
                wie,
                rol,
                a_betrokkenheid(client, rol="levensloopcoordinator", contactpersoon_id=wie.id),
                a_titel(client, begindatum=begin, einddatum=EINDE),
                a_verblijf(
                    client,
                    begindatum=begin,
                    einddatum=None,
                    partner_id=waar.id,
                    hangt_aan_titel=True,
                ),
                an_onderdeel(Indicatie, client, soort="vg6", status="afgegeven", begindatum=begin),
                an_afspraak(client, wat="Brief sturen", uiterlijk=VANDAAG - timedelta(days=3)),
            ]
        )
    kluis.close()
    return client


def _tab_to(gebruiker: Gebruiker, doel: QWidget) -> None:
    """Tab until something has the focus, at most once round the window."""
    for _ in range(80):
        heeft = QApplication.focusWidget()
        if heeft is doel or (heeft is not None and doel.isAncestorOf(heeft)):
            return
        gebruiker.toets(Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not reach {type(doel).__name__}")


def _down_to(gebruiker: Gebruiker, scherm: VandaagScherm, woorden: str) -> None:
    """From the top, the arrow down until the chosen line says these words."""
    gebruiker.toets(Qt.Key.Key_Home)
    gezien: list[str] = []
    for _ in range(40):
        lijn = scherm.boom.lijn
        gezien.append(lijn.wat if lijn else "")
        if lijn is not None and woorden in lijn.wat:
            return
        gebruiker.toets(Qt.Key.Key_Down)
    pytest.fail(f"no line says {woorden}, but {gezien}")


def test_monday_morning_and_the_title_that_ends(gebruiker: Gebruiker, client: Client) -> None:
    """Vandaag says what ends; Enter shows the levenslijn with the gap; the overdracht follows."""
    werk = Dossierwerk(gebruiker)
    werk.ontgrendel(WACHTZIN)
    scherm = gebruiker.op_scherm(VandaagScherm)
    assert scherm.boom.hasFocus()
    _down_to(gebruiker, scherm, "verblijf stopt mee")
    assert scherm.boom.lijn is not None
    assert scherm.boom.lijn.datum == EINDE
    gebruiker.toets(Qt.Key.Key_Return)
    dossier = gebruiker.op_scherm(DossierScherm)
    assert dossier.client_id == client.id
    lijn = gebruiker.op_scherm(LevenslijnTab)
    gaten = [" ".join(regel) for regel in lijn.gaten.words()]
    dag = EINDE + timedelta(days=1)
    assert any("verblijf" in gat and f"{dag:%d-%m-%Y}" in gat for gat in gaten), gaten
    tab = werk.open_tab("overdracht")
    assert isinstance(tab, OverdrachtTab)
    gebruiker.toets(Qt.Key.Key_N, CTRL)
    _tab_to(gebruiker, tab.overdrachten.form.velden["naar_persoon"].invoer.focus_widget())
    gebruiker.typ("H. Nergenshuis")
    gebruiker.toets(Qt.Key.Key_S, CTRL)
    kluis = gebruiker.venster.sessie
    assert kluis is not None
    with kluis.kluis.read() as opslag:
        (gemaakt,) = opslag.find(Overdracht)
    assert gemaakt.naar_persoon == "H. Nergenshuis"
    gebruiker.toets(Qt.Key.Key_1, CTRL)
    _down_to(gebruiker, gebruiker.op_scherm(VandaagScherm), "Overdrachtsgesprek plannen")


@pytest.mark.usefixtures("client")
def test_the_table_by_keyboard(gebruiker: Gebruiker) -> None:
    """Plan, begin, notes, a besluit, one that becomes an afspraak with actiehouder and day."""
    Dossierwerk(gebruiker).ontgrendel(WACHTZIN)
    gebruiker.toets(Qt.Key.Key_4, CTRL)
    gebruiker.toets(Qt.Key.Key_N, CTRL)
    nieuw = gebruiker.op_scherm(NieuwOverleg)
    _tab_to(gebruiker, nieuw.velden.datum)
    gebruiker.vervang("vandaag")
    _tab_to(gebruiker, nieuw.keuze.filter)
    gebruiker.typ("nepn")
    gebruiker.toets(Qt.Key.Key_Return)
    _tab_to(gebruiker, nieuw.knop)
    gebruiker.toets(Qt.Key.Key_Return)
    blad = gebruiker.op_scherm(Overlegblad)
    _tab_to(gebruiker, blad.kop.beginknop)
    gebruiker.toets(Qt.Key.Key_Return)
    assert blad.huidig is not None
    tafel = blad.huidig.vlak
    assert isinstance(tafel, Tafel)
    assert tafel.form.velden["notities"].invoer.focus_widget().hasFocus()
    gebruiker.typ("De woonplek is zeker.")
    _tab_to(gebruiker, tafel.regel.invoer)
    gebruiker.typ("Busje huren")
    gebruiker.toets(Qt.Key.Key_Return, CTRL)
    gebruiker.wacht(tafel.afspraak.isVisible)
    gebruiker.vervang("M. Verzonnen (levensloopcoördinator)")
    _tab_to(gebruiker, tafel.afspraak.uiterlijk.line)
    gebruiker.vervang("+2w")
    gebruiker.toets(Qt.Key.Key_Return)
    sessie = gebruiker.venster.sessie
    assert sessie is not None
    with sessie.kluis.read() as opslag:
        (besluit,) = opslag.find(Besluit)
        afspraak = next(d for d in opslag.find(Afspraak) if d.besluit_id == besluit.id)
        (deel,) = opslag.find(Overlegdeel)
    assert (besluit.tekst, afspraak.uiterlijk) == ("Busje huren", VANDAAG + timedelta(weeks=2))
    assert deel.notities == "De woonplek is zeker."


def test_the_counts_by_keyboard(
    gebruiker: Gebruiker, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """The manager unlocks and reads the tables; every figure is protected."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=40)
    kluis.add_user(MANAGER, WOORDEN)
    kluis.close()
    gebruiker.venster.ontgrendelen.show_kluizen()
    gebruiker.wacht_op_rust()
    formulier = gebruiker.venster.ontgrendelen.formulier
    _tab_to(gebruiker, formulier.gebruiker)
    gebruiker.kies(formulier.gebruiker, f"{MANAGER.naam}, {label('gebruikersrol', MANAGER.rol)}")
    _tab_to(gebruiker, formulier.wachtzin.invoer)
    gebruiker.typ(WOORDEN + "\n")
    gebruiker.wacht_op_rust()
    scherm = gebruiker.op_scherm(KengetallenScherm)
    assert scherm.lijst.hasFocus()
    gebruiker.toets(Qt.Key.Key_Down)
    cijfers = [
        regel.rpartition(": ")[2]
        for balk in scherm.findChildren(Balken)
        for regel in balk.accessibleDescription().split("; ")
    ]
    assert len(cijfers) > 10
    for cijfer in cijfers:
        assert cijfer == "0-7 (beschermd)" or (int(cijfer) % 5 == 0 and int(cijfer) > 7)
