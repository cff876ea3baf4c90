"""The screen Vandaag in the window."""

import dataclasses
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from levensloop_desktop.documents.maken import EIGEN_HUIS
from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.toegang.eigen_persoon import choose_own_person
from levensloop_desktop.services.toegang.gebruikers import add_user
from levensloop_desktop.services.vandaag.vandaag import PER_BLAD
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.nu_handelen.nu_handelen_scherm import NuHandelenScherm
from levensloop_desktop.ui.vandaag.vandaag_scherm import ALLE, MIJN, VandaagScherm
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from levensloop_desktop.ui.widgets.rollen import Rol
from tests.builders import (
    REGISSEUR,
    VANDAAG,
    WACHTZIN,
    a_client,
    a_record,
    a_titel,
    an_afspraak,
    an_onderdeel,
)
from tests.ui.vensterproef import Vensterproef

_CTRL = Qt.KeyboardModifier.ControlModifier
_DAG = timedelta(days=1)


@pytest.fixture
def maandag(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> Vensterproef:
    """Two clients: of one, who is mine, an afspraak is late; the title of the other ends."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    mijn, _ = create_client(kluis, werkplek, a_client(achternaam="Nepnaam", clientnummer=""))
    ander, _ = create_client(kluis, werkplek, a_client(achternaam="Verzonnen", clientnummer=""))
    ik = a_record(Contactpersoon, naam=REGISSEUR.naam)
    with kluis.write() as opslag:
        opslag.put_all([ik, an_onderdeel(Betrokkenheid, mijn, contactpersoon_id=ik.id)])
        rol = opslag.find(Betrokkenheid)[0]
    afspraak = an_afspraak(mijn, uiterlijk=VANDAAG - 4 * _DAG, actiehouder_id=rol.id)
    save_record(kluis, werkplek, afspraak)
    save_record(kluis, werkplek, a_titel(ander, einddatum=VANDAAG + 100 * _DAG))
    kluis.close()
    vensterproef.unlock(kluispad)
    return vensterproef


def scherm(proef: Vensterproef) -> VandaagScherm:
    """The screen."""
    return proef.screen(VandaagScherm)


def lines(proef: Vensterproef) -> list[tuple[str, list[str]]]:
    """The groups with what their lines say."""
    model = scherm(proef).model
    return [
        (
            str(groep.data()),
            [str(model.index(rij, 3, groep).data()) for rij in range(model.rowCount(groep))],
        )
        for groep in (model.index(nummer, 0) for nummer in range(model.rowCount()))
    ]


def choose(proef: Vensterproef, code: str) -> None:
    """Press Mijn or Alle."""
    scherm(proef).wie._knoppen[code].click()
    proef.settle()


def test_it_opens_after_unlock_with_my_clients(maandag: Vensterproef) -> None:
    """The late afspraak of mine; the focus is on its line."""
    assert lines(maandag) == [("Te laat", ["Briefadres regelen"])]
    boom = scherm(maandag).boom
    assert boom.lijn is not None
    assert boom.lijn.naam == "D. Nepnaam"
    assert maandag.venster.focusWidget() is boom
    assert scherm(maandag).wie.keuze == MIJN


def test_all_clients_and_one_kind(maandag: Vensterproef) -> None:
    """Alle adds the title; the kind leaves only that one, and the filter can be cleared."""
    choose(maandag, ALLE)
    assert [groep for groep, _ in lines(maandag)] == ["Te laat", "Binnen 26 weken"]
    vandaag = scherm(maandag)
    vandaag.soort.setCurrentIndex(vandaag.soort.findData("titel"))
    maandag.settle()
    assert lines(maandag) == [("Binnen 26 weken", ["Detentie eindigt, niets erna"])]
    vandaag.soort.setCurrentIndex(vandaag.soort.findData("risico"))
    maandag.settle()
    assert vandaag.bladen.currentWidget() is vandaag.gefilterd
    vandaag.wissen.click()
    maandag.settle()
    assert len(lines(maandag)) == 2


def test_who_must_act_is_bold_when_it_is_me(maandag: Vensterproef) -> None:
    """In the last column."""
    index = scherm(maandag).boom.currentIndex().siblingAtColumn(4)
    assert (index.data(), index.data(Rol.VET)) == ("u", True)


def test_enter_opens_the_record_in_its_tab(maandag: Vensterproef) -> None:
    """The afspraak in the plan."""
    QTest.keyClick(scherm(maandag).boom, Qt.Key.Key_Return)
    maandag.settle()
    dossier = maandag.screen(DossierScherm)
    assert dossier.tab == "plan"


def test_a_title_opens_on_the_levenslijn(maandag: Vensterproef) -> None:
    """With its bar chosen."""
    choose(maandag, ALLE)
    boom = scherm(maandag).boom
    QTest.keyClick(boom, Qt.Key.Key_End)
    QTest.keyClick(boom, Qt.Key.Key_Return)
    maandag.settle()
    dossier = maandag.screen(DossierScherm)
    assert dossier.tab == "levenslijn"
    blok = dossier.tab_widget("levenslijn").beeld.blok
    assert blok.periode.verzameling == "titels"


def test_the_arrows_fold_a_group(maandag: Vensterproef) -> None:
    """Left goes to the group and folds it; a refresh leaves it folded."""
    boom = scherm(maandag).boom
    groep = boom.model().index(0, 0)
    for _ in range(2):
        QTest.keyClick(boom, Qt.Key.Key_Left)
    assert not boom.isExpanded(groep)
    scherm(maandag).reload()
    maandag.settle()
    assert not boom.isExpanded(boom.model().index(0, 0))


def test_f8_opens_nu_handelen_for_the_chosen_client(maandag: Vensterproef) -> None:
    """Without a further question."""
    QTest.keyClick(maandag.venster, Qt.Key.Key_F8)
    maandag.settle()
    crisis = maandag.werkvlak.findChildren(NuHandelenScherm)
    assert len(crisis) == 1


def test_the_explanation_says_why(maandag: Vensterproef) -> None:
    """The dossier is read once the choice rests, and that is in the log."""
    uitleg = scherm(maandag).uitleg
    maandag.wait_until(lambda: uitleg.waarom.text() == "De afspraak is nog open.")
    assert uitleg.wie.text().startswith("D. Nepnaam (42), LL-2026-")
    assert uitleg.wanneer.text() == "19-11-2026, 4 dagen te laat"
    with maandag.sessie.kluis.read() as opslag:
        laatste = opslag.read_log(limit=1)[0]
    assert (laatste.gebeurtenis, laatste.bijzonderheid) == ("dossier_gelezen", "vandaag")


def test_a_change_elsewhere_is_seen(maandag: Vensterproef) -> None:
    """An afspraak that is done goes; then nothing of mine is left."""
    sessie = maandag.sessie
    with sessie.kluis.read() as opslag:
        (afspraak,) = opslag.find(Afspraak)

    klaar = dataclasses.replace(afspraak, status="gedaan")
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, klaar))
    maandag.settle()
    assert scherm(maandag).bladen.currentWidget() is scherm(maandag).gefilterd


def test_midnight_makes_another_list(
    maandag: Vensterproef, werkplek: Vastewerkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock is looked at, and the day and the lines follow."""
    vandaag = scherm(maandag)
    assert vandaag.dag.text() == "maandag 23 november 2026"
    monkeypatch.setattr(werkplek, "today", lambda: VANDAAG + _DAG)
    vandaag.look_at_clock()
    maandag.settle()
    assert vandaag.dag.text() == "dinsdag 24 november 2026"
    assert (
        str(vandaag.boom.currentIndex().siblingAtColumn(0).data(Rol.BIJTEKST)) == "5 dagen te laat"
    )


def test_an_empty_kluis_says_so(vensterproef: Vensterproef, kluispad: Path) -> None:
    """With one button to the clients, which has the focus."""
    vensterproef.unlock(kluispad)
    vandaag = scherm(vensterproef)
    assert vandaag.bladen.currentWidget() is vandaag.leeg
    assert not vandaag.afdrukken.isEnabled()
    vandaag.naar_clienten.click()
    assert vensterproef.clienten.isVisible()


def test_many_lines_come_some_at_a_time(maandag: Vensterproef) -> None:
    """The last row offers the rest; Enter shows it."""
    sessie = maandag.sessie
    with sessie.kluis.write() as opslag:
        eerste = opslag.find(Afspraak)[0]
        opslag.put_all(
            [an_afspraak(eerste.client_id, uiterlijk=VANDAAG - _DAG) for _ in range(2 * PER_BLAD)]
        )
    scherm(maandag).reload()
    maandag.settle()
    boom = scherm(maandag).boom
    groep = boom.model().index(0, 0)
    assert boom.model().rowCount(groep) == PER_BLAD + 1
    laatste = boom.model().index(PER_BLAD, 0, groep)
    assert laatste.data() == f"Nog {write_number(PER_BLAD + 1)} regels. Enter toont er meer."
    assert boom.isFirstColumnSpanned(PER_BLAD, groep)
    assert not boom.isFirstColumnSpanned(PER_BLAD - 1, groep)
    boom.setCurrentIndex(laatste)
    QTest.keyClick(boom, Qt.Key.Key_Return)
    maandag.settle()
    assert boom.model().rowCount(groep) == 2 * PER_BLAD + 1
    assert scherm(maandag).uitleg.wie.text()  # of the line that came where the offer was


def test_who_is_behind_is_brought_up_to_date_first(maandag: Vensterproef) -> None:
    """After an import of many clients the list comes by itself."""
    with maandag.sessie.kluis.write() as opslag:
        opslag.put_all([a_client() for _ in range(450)])
    scherm(maandag).reload()
    maandag.settle()
    assert lines(maandag) == [("Te laat", ["Briefadres regelen"])]


def test_a_coordinator_who_is_nobody_is_sent_to_beheer(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> None:
    """And once that is said, sees the own clients only."""
    woorden = "zeven fietsen zonder zadel"
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    add_user(kluis, Gebruiker("coordinator", "levensloopcoordinator"), woorden)
    eigen, _ = create_client(kluis, werkplek, a_client(clientnummer=""))
    vreemd, _ = create_client(kluis, werkplek, a_client(clientnummer=""))
    wie = a_record(Contactpersoon, naam="M. Verzonnen")
    with kluis.write() as opslag:
        opslag.put_all([wie, an_onderdeel(Betrokkenheid, eigen, contactpersoon_id=wie.id)])
        opslag.put_all([an_afspraak(c, uiterlijk=VANDAAG) for c in (eigen, vreemd)])
    kluis.close()
    geopend = kluizen.open(kluispad, wachtzin=woorden, gebruiker="coordinator")
    vensterproef.venster.open_kluis(geopend)
    vensterproef.settle()
    vandaag = scherm(vensterproef)
    assert vandaag.bladen.currentWidget() is vandaag.onbekend
    assert vandaag.wie.isHidden()
    vandaag.zeg_wie.click()
    assert vensterproef.screen(BeheerScherm).lijst.currentIndex().data() == (
        "Dit ben ik in het netwerk"
    )
    choose_own_person(geopend, RecordId(wie.id))
    vensterproef.werkvlak.go_to("vandaag")
    vensterproef.settle()
    assert [lijn.client_id for lijn in vandaag.model.groepen[0].lijnen] == [eigen.id]
    assert vandaag.model.rowCount() == 1


@pytest.mark.qt_log_ignore("does not support")  # said by the platform without a screen
def test_ctrl_p_offers_paper_and_file(maandag: Vensterproef) -> None:
    """With names, with numbers only, and the agenda."""
    QTest.keyClick(scherm(maandag).boom, Qt.Key.Key_P, _CTRL)
    (menu,) = scherm(maandag).afdrukken.findChildren(QMenu)
    namen = [actie.text() for actie in menu.actions() if actie.text()]
    assert namen == [
        "Lijst met namen …",
        "Lijst met alleen cliëntnummers …",
        "Agendabestand met alleen cliëntnummers …",
    ]
    menu.actions()[1].trigger()
    maandag.settle()
    (dialoog,) = maandag.venster.findChildren(VoorbeeldDialoog)
    assert dialoog.deel.gegevens.gegevens().ontvanger == EIGEN_HUIS
    assert dialoog.deel.weergave.bron.paginas == 1
    dialoog.close()


def test_the_agenda_is_saved_and_registered(maandag: Vensterproef, tmp_path: Path) -> None:
    """The screen says under which number, and that no name is in it."""
    choose(maandag, ALLE)
    naar = tmp_path / "agenda.ics"
    scherm(maandag).uitvoer.save_agenda("", str(naar), alleen_mijn=False)
    maandag.settle()
    assert b"Verzonnen" not in naar.read_bytes()
    assert b"SUMMARY:LL-2026-" in naar.read_bytes()
    assert "ingeschreven als nummer 2026-0001" in scherm(maandag).melding.text()
    scherm(maandag).uitvoer.save_agenda("", str(tmp_path / "weg" / "a.ics"), alleen_mijn=False)
    maandag.settle()
    assert "map" in scherm(maandag).melding.text()
