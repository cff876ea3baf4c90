"""One dossier after the other on the same screen: nothing of the first is left in the second."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.domain.zorg import Problematiek
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.overzicht.overzicht_tab import OverzichtTab
from tests.builders import a_client, a_record, a_traject, an_onderdeel, changed
from tests.ui.dossierproef import Proef

MERK = "Wisselmerk"  # stands in everything of the first client


def fill_first(proef: Proef) -> None:
    """Mark every part of the first dossier that Overzicht and its heading show."""
    proef.client = proef.put(
        changed(proef.client, achternaam=f"{MERK}naam", adres=f"{MERK}weg 1", aliassen=(MERK,))
    )
    wie = proef.put(a_record(Contactpersoon, naam=f"{MERK}persoon", telefoon=f"06 {MERK}"))
    proef.put(
        an_onderdeel(
            Betrokkenheid, proef.client, rol="levensloopcoordinator", contactpersoon_id=wie.id
        )
    )
    proef.put(an_onderdeel(Fasestand, proef.client, fase="rood", toelichting=f"{MERK}fase"))
    proef.put(an_onderdeel(Problematiek, proef.client, soort="psychiatrie", toelichting=MERK))
    proef.put(a_traject(proef.client, melder=f"{MERK}melder"))


def open_first(proef: Proef) -> tuple[DossierScherm, OverzichtTab, Client]:
    """The first dossier on screen, and a second client in the kluis."""
    fill_first(proef)
    ander = proef.put(a_client(achternaam="Anders", adres="Verzonnenweg 2"))
    scherm = proef.open_dossier("overzicht")
    return scherm, overview(scherm), ander


def overview(scherm: DossierScherm) -> OverzichtTab:
    """The tab Overzicht of whoever is open."""
    tab = scherm.tab_widget("overzicht")
    assert isinstance(tab, OverzichtTab)
    return tab


def everything(scherm: DossierScherm) -> str:
    """Each text, name and tooltip of every widget, shown or hidden, and of every table."""
    found = []
    for deel in (scherm, *scherm.findChildren(QWidget)):
        found += [str(deel.property("text") or ""), deel.toolTip(), deel.accessibleName()]
        if isinstance(deel, QPlainTextEdit):
            found.append(deel.toPlainText())
    tab = overview(scherm)
    found += [str(record) for record in tab.problematiek.table.records]
    return " ".join(found)


def test_the_second_dossier_shows_nothing_of_the_first(proef: Proef) -> None:
    """The same tab is filled again, and holds no text of the first client anywhere."""
    scherm, tab, ander = open_first(proef)
    tab.problematiek.edit(tab.problematiek.table.records[0])
    proef.settle()
    assert MERK in everything(scherm)
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    assert overview(scherm) is tab
    assert scherm.kop.naam.text().startswith(ander.korte_naam)
    assert tab.person.velden["adres"].invoer.typed() == "Verzonnenweg 2"
    hidden = list(tab.problematiek.form.velden)
    hidden += list(tab.side.form.velden)
    assert MERK not in everything(scherm)
    assert MERK not in "".join(str(vak.invoer.typed()) for vak in hidden)


def test_a_closed_dossier_leaves_nothing(proef: Proef) -> None:
    """Without a client the screen shows nobody, and offers nobody to Nu handelen."""
    scherm, _, _ = open_first(proef)
    scherm.close_client()
    proef.settle()
    assert scherm.crisis_client == ""
    assert scherm.gegevens is None
    assert scherm.kop.naam.text() == ""
    assert not overview(scherm).isVisible()
    typed = [vak.invoer.typed() for vak in overview(scherm).person.velden]
    assert MERK not in str(typed)


def test_what_was_typed_goes_with_its_own_client(proef: Proef) -> None:
    """A date that cannot be read is kept for the first client, and offered only there."""
    scherm, tab, ander = open_first(proef)
    proef.fill(tab.person.velden["geboortedatum"], "31-02-19")
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    assert [draft.client_id for draft in proef.drafts()] == [proef.client_id]
    assert tab.person.banner.isHidden()
    assert not tab.person.dirty
    scherm.open_client(proef.client_id)
    proef.settle()
    assert tab.person.banner.isVisible()
    tab.person.restore()
    assert tab.person.velden["geboortedatum"].invoer.typed() == "31-02-19"


def test_what_was_typed_and_is_right_is_saved_for_its_own_client(proef: Proef) -> None:
    """Going to another client saves the field one was in, and no draft stays behind."""
    scherm, tab, ander = open_first(proef)
    proef.fill(tab.person.velden["adres"], "Nepplein 9")
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    stored, other = proef.get(proef.client), proef.get(ander)
    assert stored is not None
    assert stored.adres == "Nepplein 9"
    assert other == ander
    assert proef.drafts() == []


def test_text_that_saving_refuses_is_kept(proef: Proef) -> None:
    """A form that is left with a day that cannot be keeps the text as a draft."""
    scherm, tab, ander = open_first(proef)
    tab.problematiek.edit(tab.problematiek.table.records[0])
    proef.fill(tab.problematiek.form.velden["datum"], "1-1-1801")
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    kept = [(draft.client_id, draft.formulier) for draft in proef.drafts()]
    assert kept == [(proef.client_id, "problematieken")]


def test_undo_in_a_field_never_brings_back_another_client(proef: Proef) -> None:
    """Ctrl+Z right after opening changes nothing, in a field and in a text, even equal ones."""
    ander = proef.put(a_client(achternaam=proef.client.achternaam))
    scherm = proef.open_dossier("overzicht")
    tab = overview(scherm)
    proef.fill(tab.person.velden["achternaam"], MERK)
    proef.fill(tab.person.velden["achternaam"], proef.client.achternaam)
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    line = tab.person.velden["achternaam"].invoer.focus_widget()
    line.setFocus()
    proef.press(line, Qt.Key.Key_Z, ctrl=True)
    assert tab.person.velden["achternaam"].invoer.typed() == ander.achternaam


def test_a_new_record_that_was_begun_does_not_go_along(proef: Proef) -> None:
    """A half problem of the first client is a draft there; the second has no open form."""
    scherm, tab, ander = open_first(proef)
    tab.problematiek.add()
    proef.fill(tab.problematiek.form.velden["toelichting"], f"{MERK} half")
    tab.side.change_phase()
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    assert not tab.problematiek.form_open
    assert tab.problematiek.banner.isHidden()
    assert tab.side.form.isHidden()
    assert tab.problematiek.form.record is None
    assert proef.find(Problematiek, client_id=ander.id) == ()
    scherm.open_client(proef.client_id)
    proef.settle()
    assert tab.problematiek.banner.isVisible()


def test_the_last_that_was_asked_for_is_shown(proef: Proef) -> None:
    """A dossier that is read late never comes over the one that was opened after it."""
    scherm, _, ander = open_first(proef)
    shown: list[str] = []
    scherm.shown.connect(lambda: shown.append(everything(scherm)))
    scherm.open_client(ClientId(ander.id))
    scherm.open_client(proef.client_id)
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    assert scherm.kop.naam.text().startswith(ander.korte_naam)
    assert shown
    assert MERK not in " ".join(shown)


def test_a_change_of_the_first_client_does_not_come_over_the_second(proef: Proef) -> None:
    """The screen hears changes of the client that is open now, and of no other."""
    scherm, _, ander = open_first(proef)
    scherm.open_client(ClientId(ander.id))
    proef.settle()
    werkplek = proef.sessie.werkplek
    for record in (changed(proef.client, roepnaam="Ver"), changed(ander, adres="Nepstraat 4")):
        proef.sessie.write(partial(save_record, proef.kluis, werkplek, record))
        proef.settle()
    assert overview(scherm).person.velden["adres"].invoer.typed() == "Nepstraat 4"
    assert MERK not in everything(scherm)


def test_tabs_that_belong_to_one_client_go_with_it(proef: Proef) -> None:
    """A tab without `set_client` is made anew; Overzicht stays; the tab asked for opens."""
    scherm, tab, ander = open_first(proef)
    scherm.open_tab("plan")
    plan = scherm.tab_widget("plan")
    scherm.open_client(ClientId(ander.id), "plan")
    proef.settle()
    assert scherm.tab == "plan"
    assert scherm.tab_widget("plan") is not plan
    assert scherm.tab_widget("overzicht") is tab
    assert scherm.stapel.currentWidget() is scherm.tab_widget("plan")
