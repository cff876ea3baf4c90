"""Inputs that choose: a code, several codes, yes or no, another record."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.formulieren.statusicoon import statusicon
from levensloop_desktop.ui.stijl.maten import KNOP

LEEG = "niet vastgelegd"
_MET_VORM = frozenset({"stand", "fase", "afspraakstatus"})
_ONBEKEND = "?"  # before text that names no record


class Keuzevak(QComboBox):
    """A combobox that does not change while the page scrolls under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(14)

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


class CodeInvoer(Invoer):
    """One code of a value list; a code that the list does not know stays and is shown."""

    def __init__(self, veld: Veld, *, verplicht: bool, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.box = Keuzevak(self)
        if not verplicht:
            self.box.addItem(LEEG, "")
        for waarde in waardelijst(veld.lijst).waarden:
            if veld.lijst in _MET_VORM:
                self.box.addItem(statusicon(waarde.code), waarde.label, waarde.code)
            else:
                self.box.addItem(waarde.label, waarde.code)
        self.box.activated.connect(self.edited)
        self.setMinimumHeight(KNOP)
        self._adopt(self.box)

    @override
    def typed(self) -> Getypt:
        return str(self.box.currentData() or "")

    @override
    def set_typed(self, getypt: Getypt) -> None:
        plaats = self.box.findData(getypt)
        if plaats < 0:
            self.box.addItem(str(getypt) or LEEG, getypt)
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
        for waarde in waardelijst(veld.lijst).waarden:
            self._add(waarde.code, waarde.label)

    @override
    def typed(self) -> Getypt:
        return [code for code, vink in self._vinken.items() if vink.isChecked()]

    @override
    def set_typed(self, getypt: Getypt) -> None:
        gekozen = getypt if isinstance(getypt, list) else []
        for code in gekozen:
            if code not in self._vinken:
                self._add(code, code)
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


class VerwijzingInvoer(Invoer):
    """Another record, found by typing any part of its name."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self.box = Keuzevak(self)
        line = QLineEdit(self.box)
        line.setPlaceholderText("typ om te zoeken")
        line.textEdited.connect(self.edited)
        self.box.setLineEdit(line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        zoeker = QCompleter(self.box.model(), self.box)
        zoeker.setFilterMode(Qt.MatchFlag.MatchContains)
        zoeker.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        zoeker.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        gevonden = zoeker.popup()
        if gevonden is not None:
            gevonden.setProperty("opzoeken", "ja")
        self.box.setCompleter(zoeker)
        self.box.activated.connect(self.edited)
        self.setMinimumHeight(KNOP)
        self._adopt(self.box)

    @override
    def set_gegevens(self, gegevens: Gegevens) -> None:
        getypt = self.typed()
        opties = [("", "")] + [tuple(optie) for optie in gegevens.opties(self.veld.naar)]
        if opties != [
            (self.box.itemData(i), self.box.itemText(i)) for i in range(self.box.count())
        ]:
            self.box.clear()
            for record_id, tekst in opties:
                self.box.addItem(tekst, record_id)
            self.set_typed(getypt)

    @override
    def wipe(self) -> None:
        self.box.clear()

    @override
    def typed(self) -> Getypt:
        tekst = self.box.currentText().strip()
        plaats = self.box.findText(tekst, Qt.MatchFlag.MatchFixedString)
        if plaats < 0:
            return f"{_ONBEKEND}{tekst}" if tekst else ""
        huidig = self.box.currentIndex()
        if self.box.itemText(huidig).casefold() == tekst.casefold():
            plaats = huidig  # of two with the same name, the one that was chosen
        return str(self.box.itemData(plaats) or "")

    @override
    def set_typed(self, getypt: Getypt) -> None:
        tekst = str(getypt)
        if tekst.startswith(_ONBEKEND):
            self.box.setCurrentIndex(-1)
            self.box.setEditText(tekst.removeprefix(_ONBEKEND))
            return
        plaats = self.box.findData(tekst)
        if plaats < 0 and tekst:
            self.box.addItem("(niet meer in de lijst)", tekst)
            plaats = self.box.count() - 1
        self.box.setCurrentIndex(plaats)
        if plaats < 0:
            self.box.setEditText("")
        self._show_start()

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return str(waarde or "")

    @override
    def value(self) -> Any:
        getypt = str(self.typed())
        if getypt.startswith(_ONBEKEND):
            fout = "Kies een naam uit de lijst, of maak het veld leeg."
            raise ValueError(fout)
        return getypt or None

    @override
    def tidy(self) -> None:
        """Take the one name that holds what was typed."""
        getypt = str(self.typed())
        if not getypt.startswith(_ONBEKEND):
            return
        zoek = getypt.removeprefix(_ONBEKEND).casefold()
        passend = [
            plaats
            for plaats in range(self.box.count())
            if zoek in self.box.itemText(plaats).casefold()
        ]
        if len(passend) == 1:
            self.box.setCurrentIndex(passend[0])
            self._show_start()

    @override
    def focus_widget(self) -> QWidget:
        return self.box

    def _show_start(self) -> None:
        """A long name is read from its beginning."""
        line = self.box.lineEdit()
        if line is not None:
            line.setCursorPosition(0)
