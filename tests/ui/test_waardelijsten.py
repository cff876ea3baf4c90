"""Value lists in beheer: seen, added to, hidden, moved and removed, and followed by every form."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import label, lijstnamen, lists_in_use, waardelijst
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    add_value,
    change_value,
    hide_value,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis
from levensloop_desktop.services.toegang.gebruikers import add_user
from levensloop_desktop.services.toegang.rechten import BEHEERDER, COORDINATOR
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.waardelijsten.lijstblad import Lijstwaarden
from levensloop_desktop.ui.beheer.waardelijsten.scherm import Waardelijstenblad
from levensloop_desktop.ui.beheer.waardelijsten.vensters import Waardevenster
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.keuzeinvoer import CodeInvoer
from levensloop_desktop.ui.formulieren.rijen import Rij
from tests.builders import WACHTZIN, a_record, a_verblijf
from tests.ui.dossierproef import Proef
from tests.ui.toetsen import ALT, press
from tests.ui.vensterproef import Vensterproef

LIJST = "verblijfsoort"
ANDERE_WACHTZIN = "drie sloten op een blauwe deur"


@pytest.fixture
def blad(proef: Proef) -> Waardelijstenblad:
    """The page on all lists."""
    blad = Waardelijstenblad(proef.sessie)
    proef.show(blad)
    blad.tabel.setFocus()
    return blad


def opened(proef: Proef, blad: Waardelijstenblad, naam: str = LIJST) -> Lijstwaarden:
    """The page on one list."""
    blad.open_lijst(naam)
    proef.settle()
    return blad.waarden


def venster() -> Waardevenster:
    """The dialog that is open."""
    return next(deel for deel in QApplication.topLevelWidgets() if _is_open(deel))  # type: ignore[return-value]


def _is_open(deel: object) -> bool:
    return isinstance(deel, Waardevenster) and deel.isVisible()


def names(waarden: Lijstwaarden) -> list[str]:
    """The first column."""
    return [str(waarden.model.item(rij, 0).text()) for rij in range(waarden.model.rowCount())]


def choose(waarden: Lijstwaarden, naam: str) -> None:
    """Choose the value with this label."""
    waarden.tabel.selectRow(names(waarden).index(naam))


def add(proef: Proef, naam: str = "woonboot", volgt: str = "eigen_woning") -> Eigenwaarde:
    """Add a value without the screens."""
    changes = add_value(proef.kluis, proef.sessie.werkplek, LIJST, label=naam, volgt=volgt)
    waarde = changes.wissels[0].werd
    assert isinstance(waarde, Eigenwaarde)
    proef.sessie.announce(changes)
    proef.settle()
    return waarde


def offered(invoer: CodeInvoer) -> list[str]:
    """What a form lets one choose."""
    return [invoer.box.itemText(nummer) for nummer in range(invoer.box.count())]


def a_form(proef: Proef, verblijf: Verblijf) -> tuple[Formulier, CodeInvoer]:
    """The form of a stay, and its field of the kind."""
    form = Formulier(proef.sessie, Verblijf, (Rij("soort"), Rij("plek")), client_id=proef.client_id)
    form.show_record(verblijf, proef.gegevens())
    proef.show(form)
    invoer = form.velden["soort"].invoer
    assert isinstance(invoer, CodeInvoer)
    return form, invoer


def test_every_list_is_there_with_where_it_is_used(blad: Waardelijstenblad) -> None:
    """Those one may add to stand in front; the search finds a list by a value in it."""
    rijen = blad.model.rowCount()
    assert rijen == len(lijstnamen())
    titels = [blad.model.item(rij, 0).text() for rij in range(rijen)]
    stand = {blad.model.item(rij, 0).text(): blad.model.item(rij, 2).text() for rij in range(rijen)}
    assert stand["Fase van het signaleringsplan"] == "ligt vast"
    assert titels.index("Soorten verblijf") < titels.index("Fase van het signaleringsplan")
    assert all(blad.model.item(rij, 1).text() for rij in range(rijen))
    blad.zoek.setText("salviq")
    assert blad.model.rowCount() == 1
    blad.zoek.setText("geen van alle")
    assert blad.leeg.isVisible()
    assert not blad.tabel.isVisible()


def test_a_value_is_added_by_keyboard_alone(proef: Proef, blad: Waardelijstenblad) -> None:
    """Enter opens the list; the dialog asks name and what it counts as; the table shows it."""
    blad.zoek.setText("salviq")
    blad.tabel.setFocus()
    press(Qt.Key.Key_Return)
    proef.settle()
    waarden = blad.waarden
    assert waarden.tabel.hasFocus()
    waarden.nieuw.setFocus()
    press(Qt.Key.Key_Space)
    dialoog = venster()
    QTest.keyClicks(dialoog.label, "woonboot")
    QTest.keyClick(dialoog.label, Qt.Key.Key_Return)
    assert "Kies als welke waarde" in dialoog.kaders["code"].fout
    dialoog.volgt.setCurrentIndex(dialoog.volgt.findData("eigen_woning"))
    dialoog.run()
    proef.settle()
    regel = waarden.regel
    assert regel is not None
    assert (regel.waarde.label, regel.volgt) == ("woonboot", "eigen woning")
    assert proef.undo[-1][0] == "Waarde toegevoegd."
    proef.undo[-1][1]()
    proef.settle()
    assert "woonboot" not in names(waarden)


def test_bad_input_stands_at_its_field_and_nothing_is_lost(
    proef: Proef, blad: Waardelijstenblad
) -> None:
    """A name that is taken, and a title without a law."""
    opened(proef, blad, "titelsoort").add()
    dialoog = venster()
    dialoog.label.setText("Detentie")
    dialoog.volgt.setCurrentIndex(dialoog.volgt.findData("isd"))
    assert "Groep: strafrechtelijk" in dialoog.effect.text()
    dialoog.run()
    proef.settle()
    assert "lijst van het programma" in dialoog.kaders["label"].fout
    assert dialoog.kaders["wet"].fout
    assert dialoog.isVisible()
    assert dialoog.label.text() == "Detentie"
    dialoog.label.setText("strafrechtelijke zorgmaatregel")
    dialoog.wet.setText("nieuw artikel Sr")
    dialoog.run()
    proef.settle()
    assert not any(_is_open(deel) for deel in QApplication.topLevelWidgets())
    assert proef.find(Eigenwaarde)[0].code.startswith("isd.")


def test_a_list_that_is_fixed_says_why(proef: Proef, blad: Waardelijstenblad) -> None:
    """No button, and the keys do nothing."""
    waarden = opened(proef, blad, "fase")
    assert "Deze lijst ligt vast. Het signaleringsplan heeft vier fasen" in waarden.vast.text()
    assert not waarden.nieuw.isVisible()
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_F2)
    waarden.add()
    waarden.hide_or_show()
    proef.settle()
    assert proef.find(Lijststand) == ()
    assert not any(_is_open(deel) for deel in QApplication.topLevelWidgets())
    press(Qt.Key.Key_Escape)
    assert blad.focus_widget() is blad.tabel


def test_a_hidden_value_stays_with_who_has_it(proef: Proef, blad: Waardelijstenblad) -> None:
    """The record keeps, shows and saves it; another record does not offer it."""
    boot = add(proef)
    met = proef.put(a_verblijf(proef.client, soort=boot.code))
    zonder = proef.put(a_verblijf(proef.client, soort="hostel"))
    form, invoer = a_form(proef, met)
    waarden = opened(proef, blad)
    choose(waarden, "woonboot")
    waarden.kiezen.click()
    proef.settle()
    assert "niet meer te kiezen" in waarden.model.item(waarden.tabel.currentIndex().row(), 3).text()
    form.show_record(met, proef.gegevens())
    assert invoer.box.currentText() == "woonboot"
    form.velden["plek"].invoer.set_typed("aan de kade")
    form.velden["plek"].touched = True
    form.save()
    proef.settle()
    opgeslagen = proef.get(met)
    assert opgeslagen is not None
    assert (opgeslagen.soort, opgeslagen.plek) == (boot.code, "aan de kade")
    form.show_record(zonder, proef.gegevens())
    assert "woonboot" not in offered(invoer)
    assert waarden.kiezen.text() == "Weer laten kiezen"
    waarden.kiezen.click()
    proef.settle()
    form.show_record(zonder, proef.gegevens())
    assert "woonboot" in offered(invoer)


def test_an_open_form_follows_at_once(proef: Proef) -> None:
    """What is chosen and not saved stays chosen while the list changes under it."""
    verblijf = proef.put(a_verblijf(proef.client, soort="hostel"))
    form, invoer = a_form(proef, verblijf)
    invoer.set_typed("crisisbed")
    boot = add(proef)
    form.hide()
    form.show()
    assert "woonboot" in offered(invoer)
    assert invoer.typed() == "crisisbed"
    changes = change_value(proef.kluis, proef.sessie.werkplek, boot.id, label="woonark")
    proef.sessie.announce(changes)
    form.hide()
    form.show()
    assert "woonark" in offered(invoer)
    assert "woonboot" not in offered(invoer)


def test_a_value_moves_with_the_keys_and_goes_back(proef: Proef, blad: Waardelijstenblad) -> None:
    """Alt+arrow, the order of the program, and undo."""
    waarden = opened(proef, blad)
    choose(waarden, "hostel")
    waarden.tabel.setFocus()
    plek = names(waarden).index("hostel")
    press(Qt.Key.Key_Up, ALT)
    proef.settle()
    press(Qt.Key.Key_Up, ALT)
    proef.settle()
    assert names(waarden).index("hostel") == plek - 2
    assert waarden.regel is not None
    assert waarden.regel.waarde.label == "hostel"
    assert [waarde.label for waarde in waardelijst(LIJST).kiesbaar] == names(waarden)
    waarden.volgorde.click()
    proef.settle()
    assert names(waarden).index("hostel") == plek
    proef.undo[-1][1]()
    proef.settle()
    assert names(waarden).index("hostel") == plek - 2


def test_a_used_value_says_how_often_and_an_unused_one_goes(
    proef: Proef, blad: Waardelijstenblad
) -> None:
    """A count, never a name; what nobody uses is removed and can be had back."""
    boot = add(proef)
    verblijf = proef.put(a_verblijf(proef.client, soort=boot.code))
    waarden = opened(proef, blad)
    choose(waarden, "woonboot")
    assert not waarden.weg.isEnabled()
    waarden.tabel.setFocus()
    press(Qt.Key.Key_Delete)
    proef.settle()
    assert "staat in één regel" in waarden.uitleg.text()
    assert "Nepnaam" not in waarden.uitleg.text()
    with proef.kluis.write() as opslag:
        opslag.remove(verblijf)
    waarden.read()
    proef.settle()
    press(Qt.Key.Key_Delete)
    proef.settle()
    assert "woonboot" not in names(waarden)
    proef.undo[-1][1]()
    proef.settle()
    assert "woonboot" in names(waarden)


def test_a_value_from_elsewhere_says_so_and_is_taken_in(
    proef: Proef, blad: Waardelijstenblad
) -> None:
    """It is shown with where it came from, and offered once somebody takes it in."""
    vreemd = a_record(
        Eigenwaarde, lijst=LIJST, code="hostel.0000000a", label="pension", herkomst="ZVH Elders"
    )
    proef.put(vreemd)
    proef.put(a_record(Lijststand, lijst=LIJST, niet_kiezen=(vreemd.code,)))
    waarden = opened(proef, blad)
    choose(waarden, "pension")
    assert "Kwam mee uit ZVH Elders" in waarden.uitleg.text()
    assert not waarden.wijzigen.isEnabled()
    assert waarden.opnemen.isVisible()
    waarden.opnemen.click()
    proef.settle()
    assert "pension" in [waarde.label for waarde in waardelijst(LIJST).kiesbaar]
    assert not waarden.opnemen.isVisible()


def test_what_new_records_begin_with_cannot_be_hidden(
    proef: Proef, blad: Waardelijstenblad
) -> None:
    """The reason stands under the table."""
    waarden = opened(proef, blad)
    choose(waarden, "onbekend")
    waarden.kiezen.click()
    proef.settle()
    assert "Een nieuwe regel begint met deze waarde" in waarden.uitleg.text()


def test_three_hundred_values_stay_workable(proef: Proef, blad: Waardelijstenblad) -> None:
    """Long and right-to-left names too; a name that does not fit has a tip."""
    with proef.kluis.write() as opslag:
        opslag.put_all(
            [
                a_record(
                    Eigenwaarde,
                    lijst=LIJST,
                    code=f"hostel.{nummer:08x}",
                    label=f"{'בית ' if nummer % 2 else ''}{'lange naam ' * 6}{nummer}",
                )
                for nummer in range(300)
            ]
        )
    waarden = opened(proef, blad)
    assert waarden.model.rowCount() == 315
    laatste = waarden.model.item(313, 0)
    assert laatste.toolTip() == laatste.text()
    _, invoer = a_form(proef, proef.put(a_verblijf(proef.client, soort="hostel.0000012b")))
    assert invoer.box.currentText().endswith("299")


@pytest.mark.parametrize(("rol", "ziet"), [(BEHEERDER, True), (COORDINATOR, False)])
def test_who_may_sees_the_page(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, rol: str, *, ziet: bool
) -> None:
    """The beheerder adds a value and takes it back with Ctrl+Z; a coordinator has no such page."""
    regisseur = kluizen.open(kluispad, wachtzin=WACHTZIN)
    add_user(regisseur, Gebruiker("collega", rol), ANDERE_WACHTZIN)
    regisseur.close()
    wie: Kluis = kluizen.open(kluispad, wachtzin=ANDERE_WACHTZIN, gebruiker="collega")
    vensterproef.venster.open_kluis(wie)
    vensterproef.settle()
    vensterproef.werkvlak.go_to("beheer")
    vensterproef.settle()
    beheer = vensterproef.screen(BeheerScherm)
    if not ziet:
        with pytest.raises(KeyError):
            beheer.page(Waardelijstenblad)
        return
    beheer.show_subject("Waardelijsten")
    vensterproef.settle()
    blad = beheer.page(Waardelijstenblad)
    blad.open_lijst(LIJST)
    vensterproef.settle()
    blad.waarden.hide_or_show()
    vensterproef.settle()
    assert blad.waarden.regel is not None
    assert blad.waarden.regel.waarde.verborgen
    vensterproef.werkvlak.terugweg.undo()
    vensterproef.settle()
    assert not blad.waarden.regel.waarde.verborgen


def test_a_lock_leaves_no_value_behind(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """The next kluis in the same window has its own lists."""
    ander = tmp_path / "ander.kluis"
    shutil.copytree(kluispad, ander)
    vensterproef.unlock(kluispad)
    sessie = vensterproef.sessie
    changes = add_value(sessie.kluis, sessie.werkplek, LIJST, label="woonboot", volgt="hostel")
    hide_value(sessie.kluis, sessie.werkplek, LIJST, "crisisbed", verborgen=True)
    sessie.announce(changes)
    assert "woonboot" in [waarde.label for waarde in waardelijst(LIJST).waarden]
    vensterproef.venster.lock()
    vensterproef.settle()
    assert lists_in_use() is None
    vensterproef.venster.open_kluis(kluizen.open(ander, wachtzin=WACHTZIN))
    vensterproef.settle()
    labels = [waarde.label for waarde in waardelijst(LIJST).kiesbaar]
    assert "woonboot" not in labels
    assert "crisisbed" in labels
    vensterproef.venster.lock()
    vensterproef.settle()


def test_a_worker_sees_the_lists_of_the_screen_and_keeps_none(proef: Proef) -> None:
    """A paper is drawn with the names on screen; after a lock the same worker knows none."""
    boot = add(proef)
    gezien: list[str] = []
    teken = partial(label, LIJST, boot.code)
    for _ in range(4):  # two workers, so that each has its turn
        proef.sessie.rendering.run(teken, gezien.append)
    proef.qtbot.waitUntil(lambda: proef.sessie.rendering.is_idle)
    assert set(gezien) == {"woonboot"}
    proef.sessie.close()
    gezien.clear()
    for _ in range(4):
        proef.sessie.rendering.run(teken, gezien.append)
    proef.qtbot.waitUntil(lambda: proef.sessie.rendering.is_idle)
    assert set(gezien) == {"eigen woning (eigen waarde)"}
