"""Beheer > Gebruikers en sleutels, the herstelblad, and opening with it, in the real window."""

import shutil
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from levensloop_desktop.errors import UnknownUserError, WrongPassphraseError
from levensloop_desktop.services.toegang.herstelcode import new_code
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.gebruikers import Gebruikers
from levensloop_desktop.ui.beheer.gebruikersvensters import (
    GebruikerToevoegen,
    RolWijzigen,
    WachtzinVernieuwen,
)
from levensloop_desktop.ui.beheer.herstelblad_dialoog import HerstelbladDialoog
from levensloop_desktop.ui.beheer.reservekopieen import Reservekopieen
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from tests.builders import REGISSEUR, WACHTZIN
from tests.storage.gebruikers import BLIJFT, MANAGER, WOORDEN
from tests.ui.vensterproef import Vensterproef

D = TypeVar("D", bound=QDialog)
NIEUW = "tien sloepen in de haven"


@pytest.fixture
def bemand(kluispad: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with three users."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    for wie in (BLIJFT, MANAGER):
        kluis.add_user(wie, WOORDEN[wie.naam])
    kluis.close()
    return kluispad


def unlock(proef: Vensterproef, pad: Path, naam: str, wachtzin: str) -> None:
    """Open as this user, as a user does."""
    proef.know(pad)
    proef.formulier.gebruiker.setCurrentIndex(proef.formulier.gebruiker.findData(naam))
    QTest.keyClicks(proef.formulier.wachtzin.invoer, wachtzin)
    proef.formulier.knop.click()
    proef.settle()


@pytest.fixture
def blad(vensterproef: Vensterproef, bemand: Path) -> Gebruikers:
    """The page, opened by the procesregisseur."""
    unlock(vensterproef, bemand, REGISSEUR.naam, WACHTZIN)
    vensterproef.werkvlak.go_to("beheer")
    scherm = vensterproef.screen(BeheerScherm)
    scherm.show_subject("Gebruikers en sleutels")
    vensterproef.settle()
    return scherm.page(Gebruikers)


def dialoog(soort: type[D]) -> D:
    """The open window of this kind."""
    (venster,) = [deel for deel in QApplication.topLevelWidgets() if isinstance(deel, soort)]
    assert venster.isVisible()
    return venster


def choose(blad: Gebruikers, naam: str) -> None:
    """Choose the line of a user."""
    for rij in range(blad.model.rowCount()):
        if blad.model.item(rij, 0).text() == naam:
            blad.tabel.selectRow(rij)
            return
    pytest.fail(naam)


def lines(blad: Gebruikers) -> list[tuple[str, str]]:
    """Name and role of every line."""
    return [
        (blad.model.item(rij, 0).text(), blad.model.item(rij, 1).text())
        for rij in range(blad.model.rowCount())
    ]


def close(proef: Vensterproef) -> None:
    """Lock, and wait until the kluis is closed."""
    proef.venster.lock()
    proef.settle()


def test_the_table_names_everybody(blad: Gebruikers) -> None:
    """By name, with the role in words; what needs a choice waits for one, and not the own."""
    assert lines(blad) == [
        ("A. Nepnaam", "levensloopcoördinator"),
        ("C. Fictief", "ZVH-manager"),
        ("regisseur", "procesregisseur"),
    ]
    knoppen = (blad.rol, blad.wachtzin, blad.verwijderen)
    assert not any(knop.isEnabled() for knop in knoppen)
    choose(blad, "regisseur")
    assert not any(knop.isEnabled() for knop in knoppen)
    choose(blad, BLIJFT.naam)
    assert all(knop.isEnabled() for knop in knoppen)


def test_add_a_user(
    blad: Gebruikers, vensterproef: Vensterproef, bemand: Path, kluizen: SqlcipherKluizen
) -> None:
    """Errors at their field, advice while typing, and then the user opens the kluis."""
    blad.toevoegen.click()
    venster = dialoog(GebruikerToevoegen)
    venster.doen.click()
    assert venster.naam.fout
    assert venster.wachtzin.eerste.fout
    QTest.keyClicks(venster.naam.control, BLIJFT.naam)
    QTest.keyClicks(venster.wachtzin.eerste.invoer, "kort")
    venster.wachtzin.sterkte.judge()
    assert venster.wachtzin.sterkte.zin.startswith("Nog 8 tekens erbij.")
    for invoer in (venster.wachtzin.eerste.invoer, venster.wachtzin.nogmaals.invoer):
        invoer.setText(NIEUW)
    venster.wachtzin.sterkte.judge()
    assert "sterk" in venster.wachtzin.sterkte.zin
    venster.doen.click()
    vensterproef.settle()
    assert "Er is al een gebruiker" in venster.naam.fout
    venster.naam.control.setText("D. Testman")  # type: ignore[attr-defined] # a line of text
    venster.rol.keuze.setCurrentIndex(venster.rol.keuze.findData("beheerder"))
    venster.doen.click()
    vensterproef.settle()
    assert ("D. Testman", "beheerder") in lines(blad)
    close(vensterproef)
    kluizen.open(bemand, wachtzin=NIEUW, gebruiker="D. Testman").close()


def test_change_role_and_passphrase(
    blad: Gebruikers, vensterproef: Vensterproef, bemand: Path, kluizen: SqlcipherKluizen
) -> None:
    """Both without the passphrase of the other."""
    choose(blad, BLIJFT.naam)
    blad.rol.click()
    rol = dialoog(RolWijzigen)
    rol.rol.keuze.setCurrentIndex(rol.rol.keuze.findData("procesregisseur"))
    rol.doen.click()
    vensterproef.settle()
    assert (BLIJFT.naam, "procesregisseur") in lines(blad)
    blad.wachtzin.click()
    wachtzin = dialoog(WachtzinVernieuwen)
    for veld in (wachtzin.wachtzin.eerste, wachtzin.wachtzin.nogmaals):
        veld.invoer.setText(NIEUW)
    wachtzin.doen.click()
    vensterproef.settle()
    close(vensterproef)
    kluis = kluizen.open(bemand, wachtzin=NIEUW, gebruiker=BLIJFT.naam)
    assert kluis.gebruiker.rol == "procesregisseur"
    kluis.close()


def test_removal_asks_for_the_name(
    blad: Gebruikers, vensterproef: Vensterproef, bemand: Path, kluizen: SqlcipherKluizen
) -> None:
    """And says that old copies stay readable; afterwards the user is gone and the kluis sound."""
    choose(blad, BLIJFT.naam)
    blad.verwijderen.click()
    venster = dialoog(Bevestiging)
    assert not venster.doen.isEnabled()
    QTest.keyClicks(venster.invoer, BLIJFT.naam)
    venster.doen.click()
    vensterproef.settle()
    assert BLIJFT.naam not in dict(lines(blad))
    close(vensterproef)
    with pytest.raises(UnknownUserError):
        kluizen.open(bemand, wachtzin=WOORDEN[BLIJFT.naam], gebruiker=BLIJFT.naam)
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    assert kluis.check() == []
    kluis.close()


def test_removal_offers_to_destroy_old_back_ups(
    blad: Gebruikers, vensterproef: Vensterproef, bemand: Path
) -> None:
    """The dialog says that they stay readable; ticked, they go after a new one was made."""
    choose(blad, BLIJFT.naam)
    blad.verwijderen.click()
    venster = dialoog(Bevestiging)
    assert venster.keuze.isVisible()
    assert not venster.keuze.isChecked()
    venster.keuze.click()
    QTest.keyClicks(venster.invoer, BLIJFT.naam)
    venster.doen.click()
    for _ in range(3):
        vensterproef.settle()
    assert not blad.oude.uitkomst.isHidden()
    assert blad.oude.vak.isHidden()
    assert [pad.name.split("-")[1] for pad in (bemand / "reservekopieen").iterdir()] == ["opruimen"]


def test_old_back_ups_can_go_later(
    blad: Gebruikers, vensterproef: Vensterproef, bemand: Path
) -> None:
    """Not ticked, both pages say which there are; destroying asks for the name of the kluis."""
    choose(blad, BLIJFT.naam)
    blad.verwijderen.click()
    verwijderen = dialoog(Bevestiging)
    QTest.keyClicks(verwijderen.invoer, BLIJFT.naam)
    verwijderen.doen.click()
    for _ in range(3):
        vensterproef.settle()
    assert "Eén reservekopie is van vóór de nieuwe sleutels" in blad.oude.welke.text()
    scherm = vensterproef.screen(BeheerScherm)
    scherm.show_subject("Reservekopieën")
    vensterproef.settle()
    oude = scherm.page(Reservekopieen).oude
    assert oude.knop.isVisible()
    oude.knop.click()
    (vraag,) = [deel for deel in oude.findChildren(Bevestiging) if deel.isVisible()]
    assert not vraag.doen.isEnabled()
    QTest.keyClicks(vraag.invoer, vensterproef.sessie.kluis.beschrijving.naam)
    vraag.doen.click()
    for _ in range(3):
        vensterproef.settle()
    assert not oude.vak.isVisible()
    assert scherm.page(Reservekopieen).model.rowCount() == 1
    assert len(list((bemand / "reservekopieen").iterdir())) == 1


def test_who_may_not_manage_users_has_no_such_page(
    vensterproef: Vensterproef, bemand: Path
) -> None:
    """A coordinator changes the own passphrase and nobody else's."""
    unlock(vensterproef, bemand, BLIJFT.naam, WOORDEN[BLIJFT.naam])
    vensterproef.werkvlak.go_to("beheer")
    namen = vensterproef.screen(BeheerScherm).lijst.model()
    regels = [namen.index(rij, 0).data() for rij in range(namen.rowCount())]
    assert "Wachtzin" in regels
    assert "Gebruikers en sleutels" not in regels


def test_a_swapped_kluis_json_is_said_in_the_window(
    vensterproef: Vensterproef, bemand: Path, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """On opening and on the page, where one button mends it."""
    shutil.copy(bemand / "kluis.json", tmp_path)
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    kluis.reset_passphrase(BLIJFT.naam, NIEUW)
    kluis.close()
    shutil.copy(tmp_path / "kluis.json", bemand)
    unlock(vensterproef, bemand, REGISSEUR.naam, WACHTZIN)
    assert "kluis.json is ouder" in vensterproef.werkvlak.foutbalk.zin
    vensterproef.werkvlak.go_to("beheer")
    vensterproef.screen(BeheerScherm).show_subject("Gebruikers en sleutels")
    vensterproef.settle()
    blad = vensterproef.screen(BeheerScherm).page(Gebruikers)
    assert "kluis.json is ouder" in blad.fout.zin
    blad.fout.knop.click()
    vensterproef.settle()
    assert blad.fout.isHidden()
    assert blad.model.item(0, 0).text() == BLIJFT.naam
    assert "geef een nieuwe wachtzin" in blad.model.item(0, 2).text()


def test_a_new_herstelblad_replaces_the_old_one(
    blad: Gebruikers, vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """Not when it is cancelled; once it is saved, the file is there and the kluis knows."""
    sinds = vensterproef.sessie.kluis.recovery_since()
    blad.herstelblad.click()
    vensterproef.settle()
    dialoog(HerstelbladDialoog).sluiten.click()
    vensterproef.settle()
    assert vensterproef.sessie.kluis.recovery_since() == sinds
    blad.herstelblad.click()
    vensterproef.settle()
    venster = dialoog(HerstelbladDialoog)
    venster.save_to(str(tmp_path / "Herstelblad.pdf"))
    vensterproef.settle()
    assert (tmp_path / "Herstelblad.pdf").read_bytes().startswith(b"%PDF")
    assert venster.sluiten.text() == "Klaar"
    assert vensterproef.sessie.kluis.recovery_since() != sinds


def test_a_printer_gets_the_sheet(
    blad: Gebruikers, vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """The kluis knows the code before the paper comes."""
    sinds = vensterproef.sessie.kluis.recovery_since()
    blad.herstelblad.click()
    vensterproef.settle()
    venster = dialoog(HerstelbladDialoog)
    printer = make_printer("Herstelblad")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "papier.pdf"))
    venster.print_to(printer)
    vensterproef.wait_until(lambda: not venster.klaar.isHidden())
    assert (tmp_path / "papier.pdf").stat().st_size > 1000
    assert vensterproef.sessie.kluis.recovery_since() != sinds
    assert blad.herstelblad.isEnabled()


def test_open_with_the_herstelblad(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """A typing error is named by its group; a new passphrase comes before anything shows."""
    code = new_code()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.renew_recovery(code)
    kluis.close()
    vensterproef.know(kluispad)
    vensterproef.formulier.kwijt.click()
    blad = vensterproef.venster.ontgrendelen.herstel
    fout = code[:3] + ("0" if code[3] != "0" else "2") + code[4:]
    QTest.keyClicks(blad.code.control, fout)
    blad.knop.click()
    assert "groep 1" in blad.code.fout
    assert vensterproef.venster.sessie is None
    blad.code.control.setText(code.lower().replace("-", " "))  # type: ignore[attr-defined] # idem
    for veld in (blad.wachtzin, blad.nogmaals):
        veld.invoer.setText(NIEUW)
    blad.knop.click()
    vensterproef.settle()
    assert vensterproef.sessie.kluis.gebruiker == REGISSEUR
    close(vensterproef)
    with pytest.raises(WrongPassphraseError):
        kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluizen.open(kluispad, wachtzin=NIEUW).close()


def test_another_sheet_is_refused_at_the_code(vensterproef: Vensterproef, kluispad: Path) -> None:
    """A code without a typing error that belongs to another kluis."""
    vensterproef.know(kluispad)
    vensterproef.formulier.kwijt.click()
    blad = vensterproef.venster.ontgrendelen.herstel
    QTest.keyClicks(blad.code.control, new_code())
    for veld in (blad.wachtzin, blad.nogmaals):
        veld.invoer.setText(NIEUW)
    blad.knop.click()
    vensterproef.settle()
    assert "nieuwste herstelblad" in blad.code.fout
    assert vensterproef.venster.sessie is None


def test_a_new_kluis_offers_its_herstelblad(
    vensterproef: Vensterproef, tmp_path: Path, kluizen: SqlcipherKluizen
) -> None:
    """Right after making it; the sheet opens the kluis, and locking does not wait for it."""
    vensterproef.venster.ontgrendelen.lijst.nieuwe.emit()
    nieuw = vensterproef.venster.ontgrendelen.nieuw
    for kader, woorden in ((nieuw.naam, "Proef"), (nieuw.gebruiker, REGISSEUR.naam)):
        QTest.keyClicks(kader.control, woorden)
    nieuw.plaats.invoer.setText(str(tmp_path))
    for veld in (nieuw.wachtzin, nieuw.nogmaals):
        veld.invoer.setText(WACHTZIN)
    nieuw.knop.click()
    vensterproef.settle()
    venster = dialoog(HerstelbladDialoog)
    assert venster._blad is not None
    code = venster._blad.code
    assert vensterproef.sessie.kluis.gebruiker == REGISSEUR
    pad = vensterproef.sessie.kluis.beschrijving.pad
    close(vensterproef)
    kluizen.recover(pad, herstelcode=code, gebruiker=REGISSEUR, wachtzin=NIEUW).close()
