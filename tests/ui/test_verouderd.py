"""A number is changed once; the screens say who has a paper with the old one."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verouderd import Contactfeit, write_facts
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    prepare_print,
    register_print,
    render,
)
from levensloop_desktop.services.afdrukken.verouderd import (
    clients_after_change,
    find_clients,
    list_papers,
)
from levensloop_desktop.services.dossier.plannen import establish_plan, start_concept
from levensloop_desktop.ui.dossier.netwerk.netwerk_tab import NetwerkTab
from levensloop_desktop.ui.netwerk.netwerk_scherm import NAASTEN, VEROUDERD, NetwerkScherm
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from tests.builders import a_betrokkenheid, a_client, a_contactpersoon, an_onderdeel
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import press

OUD, NIEUW = "06 0000 0012", "06 0000 0099"


def _print(proef: Proef, ontvanger: str = "wijkteam Verzonnen") -> Verstrekking:
    sessie = proef.sessie
    opdracht = Afdrukopdracht(
        client_id=proef.client_id,
        documentsoort="netwerkkaart",
        ontvanger=ontvanger,
        doel="elkaar bereiken",
        grondslag="wgs",
    )
    drukwerk = prepare_print(proef.kluis, sessie.werkplek, opdracht, definitief=True)
    register_print(proef.kluis, sessie.werkplek, drukwerk, render(drukwerk))
    return proef.find(Verstrekking)[-1]


def _somebody(proef: Proef) -> Contactpersoon:
    wie = proef.put(a_contactpersoon(naam="M. Verzonnen", telefoon=OUD))
    proef.put(a_betrokkenheid(proef.client_id, rol="naaste", contactpersoon_id=wie.id))
    return wie


def _change_number(proef: Proef, scherm: NetwerkScherm, wie: Contactpersoon) -> None:
    scherm.show_record("contactpersonen", wie.id)
    proef.settle()
    vak = scherm.naasten.form.velden["telefoon"]
    proef.fill(vak, NIEUW)
    scherm.naasten.form.save()
    proef.settle()


def test_after_a_change_the_screen_says_who_has_the_old_number(proef: Proef) -> None:
    """One change, one banner, one list; Enter previews the new card for the same recipient."""
    wie = _somebody(proef)
    papier = _print(proef)
    scherm = NetwerkScherm(proef.sessie)
    proef.show(scherm)
    assert scherm.keuze.keuze != NAASTEN
    _change_number(proef, scherm, wie)
    assert scherm.melding.isVisible()
    assert scherm.gevolg.text() == "Na deze wijziging is verouderd: 1 afgedrukt papier."
    scherm.bekijk.click()
    proef.settle()
    assert scherm.keuze.keuze == VEROUDERD
    (regel,) = scherm.outdated.regels
    assert regel[1:3] == [f"netwerkkaart {papier.nummer}", "wijkteam Verzonnen"]
    assert regel[4] == f"M. Verzonnen: nummer overdag {OUD} is nu {NIEUW}"
    scherm.outdated.focus_list()
    press(Qt.Key.Key_Return)
    proef.settle()
    dialoog = next(
        deel for deel in QApplication.topLevelWidgets() if isinstance(deel, VoorbeeldDialoog)
    )
    proef.qtbot.waitUntil(lambda: dialoog.deel.gegevens.gegevens().ontvanger != "")
    assert dialoog.deel.gegevens.gegevens().ontvanger == "wijkteam Verzonnen"
    dialoog.close()
    proef.qtbot.waitUntil(lambda: proef.sessie.rendering.is_idle)


def test_the_new_paper_replaces_the_old_one(proef: Proef) -> None:
    """After printing for the same recipient the old card is vervangen, with the new number."""
    wie = _somebody(proef)
    oud = _print(proef)
    scherm = NetwerkScherm(proef.sessie)
    proef.show(scherm)
    _change_number(proef, scherm, wie)
    nieuw = _print(proef)
    scherm.show_outdated()
    proef.settle()
    assert scherm.outdated.regels == []
    scherm.outdated.alle.setChecked(True)
    proef.settle()
    standen = {regel[1]: regel[4] for regel in scherm.outdated.regels}
    assert standen[f"netwerkkaart {oud.nummer}"].startswith(f"vervangen door {nieuw.nummer} van ")
    assert standen[f"netwerkkaart {nieuw.nummer}"] == "in orde"


def test_a_change_that_is_on_no_paper_is_silent(proef: Proef) -> None:
    """Somebody on no card gets a number: no banner."""
    _somebody(proef)
    _print(proef)
    los = proef.put(a_contactpersoon(naam="L. Schijn", telefoon=OUD))
    scherm = NetwerkScherm(proef.sessie)
    proef.show(scherm)
    _change_number(proef, scherm, los)
    assert not scherm.melding.isVisible()


def test_the_screen_says_where_somebody_is_involved(proef: Proef) -> None:
    """The line below the list names the clients of the chosen person."""
    wie = _somebody(proef)
    scherm = NetwerkScherm(proef.sessie)
    proef.show(scherm)
    scherm.show_record("contactpersonen", wie.id)
    proef.settle()
    assert scherm.waar.text().startswith("M. Verzonnen is betrokken bij 1 cliënt: ")
    assert proef.client.clientnummer in scherm.waar.text()


def test_the_dossier_counts_its_papers(proef: Proef) -> None:
    """The tab Netwerk shows how many papers are out of date as soon as one is."""
    wie = _somebody(proef)
    _print(proef)
    dossier = proef.open_dossier("netwerk")
    tab = dossier.tab_widget("netwerk")
    assert isinstance(tab, NetwerkTab)
    assert not tab.verouderd.isVisible()
    (betrokken,) = proef.find(Betrokkenheid)
    tab.boom.choose(betrokken.id)
    tab.vak.personen.start_editing(wie, proef.gegevens())
    proef.fill(tab.vak.personen.formulier.velden["telefoon"], NIEUW)
    tab.vak.personen.formulier.save()
    proef.settle()
    assert tab.verouderd.isVisible()
    assert tab.verouderd.text() == "Verouderd papier (1)"


def test_an_established_plan_is_held_against_its_copy(proef: Proef) -> None:
    """What was true when the plan was established is compared with what is true now."""
    wie = _somebody(proef)
    sessie = proef.sessie
    plan, _ = start_concept(proef.kluis, sessie.werkplek, proef.client_id)
    dag = sessie.werkplek.today()
    establish_plan(proef.kluis, sessie.werkplek, replace(plan, vastgesteld_op=dag))
    ids = (wie.id,)
    assert find_clients(proef.kluis, sessie.werkplek).clienten == ()
    proef.put(replace(wie, telefoon=NIEUW))
    clienten = clients_after_change(proef.kluis, ids)
    assert find_clients(proef.kluis, sessie.werkplek).clienten == clienten
    (papieren,) = list_papers(proef.kluis, sessie.werkplek, clienten)
    assert papieren.planredenen == (f"M. Verzonnen: nummer overdag {OUD} is nu {NIEUW}",)


def test_a_line_of_before_is_unknown(proef: Proef) -> None:
    """A line without facts says that nothing can be said, instead of being in order."""
    proef.put(
        an_onderdeel(Verstrekking, proef.client_id, nummer="2025-0001", document="scenariokaart")
    )
    (papieren,) = list_papers(proef.kluis, proef.sessie.werkplek, [proef.client_id])
    assert [stand.bekend for stand in papieren.papieren] == [False]


def test_many_clients_are_read_some_at_a_time_and_can_be_stopped(proef: Proef) -> None:
    """With many old papers the list says how far it is; after Stop that it is not whole."""
    wie = _somebody(proef)
    oud = _print(proef)
    clienten = [a_client() for _ in range(120)]
    rollen = [a_betrokkenheid(ClientId(deel.id), contactpersoon_id=wie.id) for deel in clienten]
    feiten = {
        rol.client_id: write_facts([Contactfeit(rol.id, "dag", OUD, wie.naam)]) for rol in rollen
    }
    papieren = [
        an_onderdeel(Verstrekking, deel, document="netwerkkaart", feiten=feiten[ClientId(deel.id)])
        for deel in clienten
    ]
    with proef.kluis.write() as opslag:
        opslag.put_all([*clienten, *rollen, *papieren])
    proef.put(replace(wie, telefoon=NIEUW))
    scherm = NetwerkScherm(proef.sessie)
    proef.show(scherm)
    scherm.show_outdated()
    stappen: list[bool] = []
    lijst = scherm.outdated
    lijst.lezer.stap.connect(lambda *_: stappen.append(lijst.voortgang.isVisible()))
    proef.settle()
    assert len(lijst.regels) == 121
    assert stappen == [True, True]
    assert not lijst.voortgang.isVisible()
    assert oud.nummer in {regel[1].split()[-1] for regel in lijst.regels}
    lijst.lezer.stap.connect(lambda *_: lijst.voortgang.stop.click())
    lijst.read()
    proef.settle()
    assert len(lijst.regels) == 50
    assert lijst.uitleg.text() == "Gestopt. Deze lijst is niet volledig."
