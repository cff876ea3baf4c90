"""How long somebody needs for what a test does: the keystroke-level model, with reading.

Source: S. K. Card, T. P. Moran and A. Newell, "The keystroke-level model for user performance time
with interactive systems", Communications of the ACM 23 (1980), pp. 396-410: K for an average
typist of 40 words a minute, P, H and M. That model is about somebody who knows the program; who
does not, also reads what comes on screen: M. Brysbaert, "How many words do we read per minute?",
Journal of Memory and Language 109 (2019), 104047.
"""

from dataclasses import dataclass, field
from time import perf_counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from tests.e2e.gebruiker import GEEN, SHIFT, Gebruiker

TOETS = 0.28  # K, seconds
DENKEN = 1.35  # M
MUIS = 0.4 + 1.1 + 0.2 + 0.4  # to the mouse, point, click, and back to the keys
WOORDEN_PER_MINUUT = 238
VER = 12  # further than so many times Tab somebody takes the mouse


@dataclass
class Stand:
    """What was done so far."""

    toetsen: int = 0
    letters: int = 0
    kliks: int = 0
    keuzes: int = 0
    woorden: int = 0
    wachten: float = 0.0

    @property
    def seconden(self) -> float:
        """The time of a person: typing, pointing, thinking, reading, and waiting."""
        doen = (self.toetsen + self.letters) * TOETS + self.kliks * MUIS
        lezen = self.woorden * 60 / WOORDEN_PER_MINUUT
        return doen + self.keuzes * DENKEN + lezen + self.wachten


@dataclass
class Nieuweling(Gebruiker):
    """Somebody who never saw the program: every key, click and new word is counted."""

    stand: Stand = field(default_factory=Stand)
    _gelezen: set[str] = field(default_factory=set)

    @override
    def toets(self, toets: Qt.Key, samen: Qt.KeyboardModifier = GEEN) -> None:
        self.stand.toetsen += 1 if samen == GEEN else 2
        begin = perf_counter()
        super().toets(toets, samen)
        self.stand.wachten += perf_counter() - begin

    @override
    def typ(self, tekst: str) -> None:
        self.stand.letters += len(tekst) + sum(teken.isupper() for teken in tekst)
        super().typ(tekst)

    @override
    def klik(self, widget: QWidget, plek: QPoint | None = None) -> None:
        self.stand.kliks += 1
        super().klik(widget, plek)

    def lees(self) -> None:
        """Read what is new on screen, and think what to do."""
        grond = QApplication.activeModalWidget() or self.venster
        for deel in grond.findChildren(QWidget):
            if deel.isVisible() and isinstance(deel, QLabel | QAbstractButton):
                tekst = deel.text()
                if tekst not in self._gelezen:
                    self._gelezen.add(tekst)
                    self.stand.woorden += len(tekst.split())
        self.denk()

    def denk(self) -> None:
        """Decide what comes next."""
        self.stand.keuzes += 1

    def naar(self, doel: QWidget) -> None:
        """Tab to a field or a button, or back when that is nearer; when it is far, click on it."""
        if self._has_focus(doel):
            return
        heen, terug = self._stops_to(doel, terug=False), self._stops_to(doel, terug=True)
        if min(heen, terug) > VER:
            self.klik(doel)
            return
        toets, samen = (Qt.Key.Key_Tab, GEEN) if heen <= terug else (Qt.Key.Key_Backtab, SHIFT)
        for _ in range(VER):
            self.toets(toets, samen)
            if self._has_focus(doel):
                return
        pytest.fail(f"Tab does not reach {doel}")

    def _stops_to(self, doel: QWidget, *, terug: bool) -> int:
        """How many stops away a field is; more than VER when it is not on the way."""
        deel, stops = QApplication.focusWidget(), 0
        while deel is not None and stops <= VER:
            deel = deel.previousInFocusChain() if terug else deel.nextInFocusChain()
            if deel is None:
                break
            stopt = bool(deel.focusPolicy() & Qt.FocusPolicy.TabFocus)
            stops += stopt and deel.isVisible() and deel.isEnabled()
            if deel is doel or doel.isAncestorOf(deel):
                return stops
        return VER + 1

    def schrijf(self, doel: QWidget, tekst: str) -> None:
        """Go to a field, think, and fill it in: a text is typed, a choice by its first letters."""
        self.naar(doel)
        self.denk()
        if isinstance(doel, QComboBox) and not doel.isEditable():
            self._pick(doel, tekst)
        elif isinstance(doel, QLineEdit | QPlainTextEdit | QComboBox):
            self.typ(tekst)
        if QApplication.activePopupWidget() is not None:
            self.toets(Qt.Key.Key_Return)

    def _pick(self, box: QComboBox, woorden: str) -> None:
        box.view().keyboardSearch("")  # a person is slower than the pause that ends a word
        for letter in woorden:
            if box.currentText() == woorden:
                return
            self.typ(letter)
        assert box.currentText() == woorden, f"{box.currentText()} instead of {woorden}"

    @staticmethod
    def _has_focus(doel: QWidget) -> bool:
        heeft = QApplication.focusWidget()
        return heeft is doel or (heeft is not None and doel.isAncestorOf(heeft))
