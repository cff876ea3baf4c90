"""Every screen without a mouse and without a screen: names, and the way in and out by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.schil.schermen import screens_of
from tests.ui.vensterproef import Vensterproef

_BEDIENING = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_TABS_GENOEG = 150


def controls(wortel: QWidget) -> Iterator[QWidget]:
    """What one can operate in a screen; parts of another control are that control."""
    for widget in wortel.findChildren(QWidget):
        ouder = widget.parentWidget()
        deel = isinstance(ouder, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar | QHeaderView)
        hulp = isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
        zichtbaar = widget.isVisibleTo(wortel) and not _in_popup(widget)
        if isinstance(widget, _BEDIENING) and zichtbaar and not deel and not hulp:
            yield widget


def _in_popup(widget: QWidget) -> bool:
    return widget.window().windowType() == Qt.WindowType.Popup


def nameless(wortel: QWidget) -> list[str]:
    """Controls that a screen reader could not name."""
    return [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls(wortel)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        or (isinstance(widget, QLineEdit) and not widget.accessibleName())
    ]


def walk(proef: Vensterproef) -> list[QWidget]:
    """Press Tab until the focus is back where it began."""
    begin = proef.venster.focusWidget()
    assert begin is not None
    gezien = [begin]
    for _ in range(_TABS_GENOEG):
        nu = proef.venster.focusWidget()
        QTest.keyClick(nu, Qt.Key.Key_Tab)
        verder = proef.venster.focusWidget()
        assert verder is not nu, f"Tab does not leave {_describe(nu)}"
        if verder is begin:
            return gezien
        gezien.append(verder)
    pytest.fail(f"Tab never comes back; last in {_describe(gezien[-1])}")


def _describe(widget: QWidget) -> str:
    ouder = type(widget.parentWidget()).__name__
    return f"{type(widget).__name__} “{widget.accessibleName()}” in {ouder}"


def test_locked_window(vensterproef: Vensterproef, kluispad: Path) -> None:
    """Every page of the locked window has names, and Tab goes round."""
    vensterproef.know(kluispad)
    scherm = vensterproef.venster.ontgrendelen
    assert nameless(scherm) == []
    for blad in (scherm.formulier, scherm.nieuw, scherm.voorbeeld, scherm.terugzetten):
        scherm.bladen.show_page(blad)
        walk(vensterproef)


def test_unlock_form_is_walked_in_reading_order(vensterproef: Vensterproef, kluispad: Path) -> None:
    """From the passphrase: show it, unlock, other ways in, the kluizen, the user again."""
    vensterproef.know(kluispad)
    formulier = vensterproef.formulier
    gang = walk(vensterproef)
    wachtzin = formulier.wachtzin
    assert gang[:3] == [wachtzin.invoer, wachtzin.toon, formulier.knop]
    assert gang[3:6] == [formulier.handelen, formulier.kwijt, formulier.terug_knop]
    assert gang[-1] is formulier.gebruiker
    assert gang[6] is vensterproef.venster.ontgrendelen.lijst.lijst


@pytest.mark.parametrize("code", [code for code, _, _ in screens_of("procesregisseur")])
def test_screens(bezig: Vensterproef, code: str) -> None:
    """Every screen of the navigation has names, and Tab goes round."""
    bezig.werkvlak.go_to(code)
    bezig.settle()
    assert nameless(bezig.werkvlak) == []
    walk(bezig)


def test_dossier(bezig: Vensterproef) -> None:
    """Every tab of a dossier has names, and Tab goes round."""
    bezig.werkvlak.open_dossier(bezig.clienten.model.alle[0].client_id, "")
    bezig.settle()
    scherm = bezig.screen(DossierScherm)
    tabs = scherm.findChild(QTabBar)
    assert tabs is not None
    for nummer in range(tabs.count()):
        tabs.setCurrentIndex(nummer)
        bezig.settle()
        tabs.setFocus()
        assert nameless(scherm) == [], tabs.tabText(nummer)
        walk(bezig)


def test_new_client_dialog(bezig: Vensterproef) -> None:
    """The form of a new client has names and closes with Esc."""
    bezig.clienten.add()
    formulier = bezig.clienten.findChild(QDialog)
    assert formulier is not None
    assert nameless(formulier) == []
    QTest.keyClick(formulier, Qt.Key.Key_Escape)
    assert not formulier.isVisible()
