"""The input that points to another record, found by any part of its name."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QWidget
from typing_extensions import override

from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.ui.formulieren.gegevens import Gegevens, Optie
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak
from levensloop_desktop.ui.stijl.maten import KNOP

Index = QModelIndex | QPersistentModelIndex
LEGE_KEUZE = Optie("", "")
_NERGENS = QModelIndex()
_ONBEKEND = "?"  # before text that names no record


class OptieModel(QAbstractListModel):
    """The names to choose from as they are; thousands of them are not copied into items."""

    def __init__(self, opties: tuple[Optie, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opties = opties
        self._by_id = {optie.id: plaats for plaats, optie in reversed(list(enumerate(opties)))}
        self._by_label: dict[str, int] | None = None

    def row_of_id(self, record_id: str) -> int:
        """Where a record stands, -1 when it is not there."""
        return self._by_id.get(record_id, -1)

    def row_of_label(self, tekst: str) -> int:
        """Where the first of this name stands, whatever its case; -1 when it is not there."""
        if self._by_label is None:
            omgekeerd = reversed(list(enumerate(self.opties)))
            self._by_label = {optie.label.casefold(): plaats for plaats, optie in omgekeerd}
        return self._by_label.get(tekst.casefold(), -1)

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self.opties)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self.opties[index.row()].label
        return self.opties[index.row()].id if role == Qt.ItemDataRole.UserRole else None


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
        self._opties: tuple[Optie, ...] = ()
        self._model = OptieModel((), self)
        self.box.setModel(self._model)
        lijst = self.box.view()
        if isinstance(lijst, QListView):
            lijst.setUniformItemSizes(True)  # or each of some thousand names is measured
        self._zoeker = zoeker = QCompleter(self._model, self.box)
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
        opties = gegevens.opties(self.veld.naar)
        if opties is not self._opties and opties != self._opties:
            getypt = self.typed()
            self._opties = opties
            self._show((LEGE_KEUZE, *opties))
            self.set_typed(getypt)

    def _show(self, opties: tuple[Optie, ...]) -> None:
        model = OptieModel(opties, self)
        oud, self._model = self._model, model
        self._zoeker.setModel(model)
        self.box.setModel(model)
        oud.deleteLater()

    @override
    def wipe(self) -> None:
        self._opties = ()
        self._show((LEGE_KEUZE,))

    @override
    def typed(self) -> Getypt:
        tekst = self.box.currentText().strip()
        if not tekst:
            return ""
        huidig = self.box.currentIndex()
        if huidig >= 0 and self.box.itemText(huidig).casefold() == tekst.casefold():
            return self._model.opties[huidig].id  # of two with the same name, the chosen one
        plaats = self._model.row_of_label(tekst)
        return self._model.opties[plaats].id if plaats >= 0 else f"{_ONBEKEND}{tekst}"

    @override
    def set_typed(self, getypt: Getypt) -> None:
        tekst = str(getypt)
        if tekst.startswith(_ONBEKEND):
            self.box.setCurrentIndex(-1)
            self.box.setEditText(tekst.removeprefix(_ONBEKEND))
            return
        plaats = self._model.row_of_id(tekst)
        if plaats < 0 and tekst:
            self._show((*self._model.opties, Optie(tekst, "(niet meer in de lijst)")))
            plaats = len(self._model.opties) - 1
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
            for plaats, optie in enumerate(self._model.opties)
            if zoek in optie.label.casefold()
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
