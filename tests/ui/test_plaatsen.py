"""Every place of the program at the size a screen of 1280x720 has at 200 %."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import levensloop_desktop.ui
from levensloop_desktop.services.kengetallen.definities import recount_peildata
from levensloop_desktop.services.voorbeeldkluis.vullen import (
    COLLEGAS,
    GEBRUIKER,
    WACHTZIN,
    add_collegas,
    make_voorbeeldkluis,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.dossier.verloop.verloop_tab import AFDELINGEN
from levensloop_desktop.ui.hulp.plekken import PAGINAS
from levensloop_desktop.ui.widgets.schermpasser import fit_dialog
from tests.ui.vensterproef import Vensterproef
from tools.gebreken import faults
from tools.plaatsen import DICHT, Plaats, all_places
from tools.rondgang import Rondgang

_MAAT = QSize(640, 360)
_NIET_VANZELF = {
    "VerzegeldDialoog",  # what the two below have in common
    "Overlegdialoog",
    "Gebruikersvenster",
}


@pytest.fixture
def voorbeeldstad(kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path) -> Path:
    """A kluis of invented people with a colleague in every role."""
    pad = tmp_path / "Voorbeeldstad.kluis"
    kluis = make_voorbeeldkluis(kluizen, werkplek, pad)
    add_collegas(kluis)
    recount_peildata(kluis, werkplek, sinds=date(werkplek.today().year, 1, 1))
    kluis.close()
    return pad


@pytest.fixture
def klein(vensterproef: Vensterproef, monkeypatch: pytest.MonkeyPatch) -> Rondgang:
    """The window on a screen of 640 by 360 points."""
    monkeypatch.setattr(QScreen, "availableSize", lambda _: _MAAT)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 640, 360))
    gang = Rondgang(vensterproef.venster, geduld=0)
    gang.venster.resize(_MAAT)
    gang.settle()
    gang.venster.resize(_MAAT)
    return gang


def dialogs() -> set[str]:
    """Every kind of dialog there is."""
    for module in pkgutil.walk_packages(levensloop_desktop.ui.__path__, "levensloop_desktop.ui."):
        if not module.name.endswith(("windows", "macos", "logind")):
            importlib.import_module(module.name)

    def below(soort: type[QDialog]) -> Iterator[type[QDialog]]:
        for kind in soort.__subclasses__():
            yield kind
            yield from below(kind)

    eigen = {soort for soort in below(QDialog) if soort.__module__.startswith("levensloop_desktop")}
    return {soort.__name__ for soort in eigen} - _NIET_VANZELF


def _walk(
    gang: Rondgang, kluizen: SqlcipherKluizen, pad: Path, look: Callable[[str], None]
) -> None:
    namen = {wie.rol: wie.naam for wie in (GEBRUIKER, *COLLEGAS)}
    rol = DICHT
    for plaats in all_places():
        if plaats.rol != rol:
            if rol != DICHT:
                gang.venster.lock()
                gang.settle()
            rol = plaats.rol
            gang.unlock(kluizen.open(pad, wachtzin=WACHTZIN, gebruiker=namen[rol]))
        plaats.ga(gang)
        gang.settle()
        look(plaats.naam)
        gang.close_all()
    gang.venster.lock()
    gang.settle()


def test_every_place_fits_a_small_screen(
    klein: Rondgang, kluizen: SqlcipherKluizen, voorbeeldstad: Path
) -> None:
    """Nothing is cut, out of reach or scrolled sideways; and every dialog was there to be seen."""
    klein.venster.instellingen.remember_kluis(voorbeeldstad)
    klein.venster.ontgrendelen.show_kluizen()
    klein.settle()
    fouten: list[str] = []
    gezien: set[str] = set()

    def look(naam: str) -> None:
        voor = klein.front()
        gezien.update(soort.__name__ for soort in type(voor).__mro__)
        if voor.width() > _MAAT.width() or voor.height() > _MAAT.height():
            fouten.append(f"{naam}: is {voor.width()}x{voor.height()}")
        fouten.extend(f"{naam}: {fout}" for fout in faults(voor))

    _walk(klein, kluizen, voorbeeldstad, look)
    assert fouten == []
    assert dialogs() - gezien == set()


def test_every_screen_has_its_picture() -> None:
    """Each tab, subject of Beheer and section of Verloop is walked along by its name."""
    namen = {plaats.naam for plaats in all_places()}
    assert {f"dossier-{tab.code}" for tab in TABBLADEN} <= namen
    assert {f"verloop-{deel.code}" for deel in AFDELINGEN} <= namen
    assert len([naam for naam in namen if naam.startswith("beheer-")]) >= len(ONDERWERPEN)
    assert len(namen) == len(all_places())


def test_every_dialog_has_a_page_of_the_handleiding() -> None:
    """A new dialog is named where F1 looks, or is a kind of one that is."""
    assert dialogs() - set(PAGINAS) - _KIND_OF_NAMED == {"Hulpvenster"}


_KIND_OF_NAMED = {
    "ClientErbij",
    "GebruikerToevoegen",
    "NieuwOverleg",
    "OverlegSluiten",
    "OverlegWijzigen",
    "RolWijzigen",
    "WachtzinVernieuwen",
}


def test_a_dialog_that_is_too_high_scrolls_above_its_buttons(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a low screen; the focus stays where it was."""
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: QRect(0, 0, 640, 360))
    dialoog = QDialog()
    qtbot.addWidget(dialoog)
    kolom = QVBoxLayout(dialoog)
    velden = [QPushButton(f"Veld {nummer}") for nummer in range(30)]
    for veld in velden:
        kolom.addWidget(veld)
    knop = QWidget()
    rij = QVBoxLayout(knop)
    rij.addWidget(QPushButton("Bewaren"))
    kolom.addWidget(knop)
    dialoog.show()
    velden[3].setFocus()
    fit_dialog(dialoog)
    assert dialoog.height() <= 328
    assert dialoog.focusWidget() is velden[3]
    assert knop.parentWidget() is dialoog
    assert velden[0].parentWidget() is not dialoog


def test_a_dialog_that_fits_stays_as_it_is(qtbot: QtBot) -> None:
    """Nothing moves where there is room."""
    dialoog = QDialog()
    qtbot.addWidget(dialoog)
    kolom = QVBoxLayout(dialoog)
    kolom.addWidget(QLabel("Kort"))
    dialoog.show()
    fit_dialog(dialoog)
    assert dialoog.layout() is kolom


def test_a_place_has_a_name_that_can_be_a_file() -> None:
    """Small letters, figures and lines only."""
    assert all(_is_plain(plaats) for plaats in all_places())


def _is_plain(plaats: Plaats) -> bool:
    return plaats.naam.replace("-", "").isalnum() and plaats.naam == plaats.naam.lower()
