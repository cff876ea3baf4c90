"""Inputs that choose: a code, several codes, yes or no."""

from typing import Any

from PySide6.QtCore import QElapsedTimer, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.formulieren.statusicoon import statusicon
from levensloop_desktop.ui.stijl.maten import KNOP

LEEG = "niet vastgelegd"
_MET_VORM = frozenset({"stand", "fase", "afspraakstatus"})


class Keuzevak(QComboBox):
    """A combobox that does not change while the page scrolls under the pointer.

    A space within the words that are typed to find a choice belongs to them, and opens no list.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)
        self._since_letter = QElapsedTimer()

    @override
    def sizeHint(self) -> QSize:
        """As high as the other inputs."""
        return QSize(super().sizeHint().width(), KNOP)

    @override
    def minimumSizeHint(self) -> QSize:
        """Never lower than the other inputs."""
        return QSize(super().minimumSizeHint().width(), KNOP)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        """Go on with the search on a space right after a letter."""
        rust = QApplication.keyboardInputInterval()
        bezig = self._since_letter.isValid() and self._since_letter.elapsed() < rust
        if e.key() == Qt.Key.Key_Space and bezig and not self.isEditable():
            self._search_on(e.text())
        else:
            super().keyPressEvent(e)
        if e.text().isprintable() and e.text():
            self._since_letter.start()

    def _search_on(self, tekst: str) -> None:
        lijst = self.view()
        lijst.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
        lijst.keyboardSearch(tekst)
        rij = lijst.currentIndex().row()
        if rij not in {-1, self.currentIndex()}:
            self.setCurrentIndex(rij)
            self.activated.emit(rij)


class CodeInvoer(Invoer):
    """One code of a value list; a code that the list does not know stays and is shown."""

    def __init__(self, veld: Veld, *, verplicht: bool, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.box = Keuzevak(self)
        self._verplicht = verplicht
        self._lijst = waardelijst(veld.lijst)
        self._fill()
        self.box.activated.connect(self.edited)
        self.setMinimumHeight(KNOP)
        self._adopt(self.box)

    @override
    def typed(self) -> Getypt:
        return str(self.box.currentData() or "")

    def _fill(self) -> None:
        """Offer what can be chosen now; a code that stands in the record stays beside it."""
        self.box.clear()
        if not self._verplicht:
            self.box.addItem(LEEG, "")
        for waarde in self._lijst.kiesbaar:
            if self.veld.lijst in _MET_VORM:
                self.box.addItem(statusicon(waarde.code), waarde.label, waarde.code)
            else:
                self.box.addItem(waarde.label, waarde.code)
        self._aantal = self.box.count()

    def _follow_list(self) -> None:
        """The beheerder may have changed the list since."""
        lijst = waardelijst(self.veld.lijst)
        if lijst is not self._lijst:
            self._lijst, gekozen = lijst, self.typed()
            self._fill()
            self._choose(gekozen)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._follow_list()
        super().showEvent(event)

    @override
    def set_typed(self, getypt: Getypt) -> None:
        self._follow_list()
        self._choose(getypt)

    def _choose(self, getypt: Getypt) -> None:
        while self.box.count() > self._aantal:  # of the record before this one
            self.box.removeItem(self._aantal)
        plaats = self.box.findData(getypt)
        if plaats < 0:
            self.box.addItem(self._lijst.label(str(getypt)) or LEEG, getypt)
            plaats = self.box.count() - 1
        self.box.setCurrentIndex(plaats)

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return str(waarde or "")

    @override
    def value(self) -> Any:
        return self.typed()

    @override
    def focus_widget(self) -> QWidget:
        return self.box


class CodesInvoer(Invoer):
    """Several codes of a value list, each with a box to tick."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self._vinken: dict[str, QCheckBox] = {}
        self._vak = QWidget(self)
        self._rooster = QGridLayout(self._vak)
        self._rooster.setContentsMargins(0, 0, 0, 0)
        self._rooster.setHorizontalSpacing(16)
        self._rooster.setVerticalSpacing(4)
        self._row.addWidget(self._vak, 1)
        for waarde in waardelijst(veld.lijst).kiesbaar:
            self._add(waarde.code, waarde.label)

    @override
    def typed(self) -> Getypt:
        return [code for code, vink in self._vinken.items() if vink.isChecked()]

    @override
    def set_typed(self, getypt: Getypt) -> None:
        gekozen = getypt if isinstance(getypt, list) else []
        for code in gekozen:
            if code not in self._vinken:
                self._add(code, waardelijst(self.veld.lijst).label(code))
        for code, vink in self._vinken.items():
            vink.setChecked(code in gekozen)

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        bekend = [code for code in self._vinken if code in waarde]
        return bekend + [code for code in waarde if code not in self._vinken]

    @override
    def value(self) -> Any:
        return tuple(code for code, vink in self._vinken.items() if vink.isChecked())

    @override
    def focus_widget(self) -> QWidget:
        return next(iter(self._vinken.values()), self._vak)

    def _add(self, code: str, tekst: str) -> None:
        vink = QCheckBox(tekst, self._vak)
        vink.setAccessibleName(f"{self.veld.label}: {tekst}")
        vink.clicked.connect(self.edited)
        vink.installEventFilter(self)
        plaats = len(self._vinken)
        self._rooster.addWidget(vink, plaats // 2, plaats % 2)
        self._vinken[code] = vink


class VinkInvoer(Invoer):
    """Yes or no; the box carries its own label."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.box = QCheckBox(veld.label, self)
        self.box.clicked.connect(self.edited)
        self._adopt(self.box)

    @override
    def typed(self) -> Getypt:
        return self.box.isChecked()

    @override
    def set_typed(self, getypt: Getypt) -> None:
        self.box.setChecked(bool(getypt))

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return bool(waarde)

    @override
    def value(self) -> Any:
        return self.box.isChecked()

    @override
    def focus_widget(self) -> QWidget:
        return self.box
