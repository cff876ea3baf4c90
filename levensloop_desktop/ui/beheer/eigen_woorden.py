"""The words that this kluis knows beside the dictionary: see them, add one, take one away."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.eigen_woorden import (
    LANGST,
    add_own_word,
    is_word,
    read_own_words,
    remove_own_word,
)
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import NAVIGATIE_LICHT, Lijst
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE, _HOOGTE = 320, 280
_UITLEG = (
    "Een woord dat de spellingcontrole niet kent, krijgt een rode golflijn. Woorden die goed zijn, "
    "zet u hier. Ze gelden voor iedereen in deze kluis en liggen er versleuteld in."
)
_LEEG = "Nog geen eigen woorden. U voegt ze ook toe met het menu op een woord (Shift+F10)."
_GEEN_WOORD = f"Typ één woord van 2 tot {LANGST} letters, zonder spaties of cijfers."
_IS_ER_AL = "Dit woord staat er al."


class EigenWoorden(QWidget):
    """A list with a field over it; Delete takes a word away and can be undone."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._woorden: tuple[str, ...] = ()
        self.veld = QLineEdit()
        self.veld.setMaximumWidth(_BREEDTE)
        self.kader = Veldkader("Nieuw woord", self.veld)
        self.toevoegen = Knop("Toevoegen", icoon="plus", bij_klik=self.add)
        self.lijst = Lijst("Eigen woorden", NAVIGATIE_LICHT)
        self.lijst.setFixedSize(_BREEDTE, _HOOGTE)
        self._model = QStandardItemModel(self.lijst)
        self.lijst.setModel(self._model)
        self.lijst.hide()
        self.leeg = alinea(_LEEG, "klein")
        self.weghalen = Knop("Weghalen", toets="Delete", bij_klik=self.remove)
        self.veld.returnPressed.connect(self.add)
        self.veld.textEdited.connect(self.kader.clear_fout)
        self.lijst.keuze_veranderd.connect(self._note_choice)
        QShortcut(QKeySequence("Delete"), self.lijst).activated.connect(self.remove)
        for deel in (self.veld, self.toevoegen, self.weghalen):
            deel.setEnabled(sessie.may_change)
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read the words as they are now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._read()

    def add(self) -> None:
        """Keep the word that was typed."""
        woord = self.veld.text().strip()
        if not is_word(woord):
            self.kader.set_fout(_GEEN_WOORD)
        elif woord.casefold() in {deel.casefold() for deel in self._woorden}:
            self.kader.set_fout(_IS_ER_AL)
        else:
            self.veld.clear()
            self._write(woord, erbij=True)

    def remove(self) -> None:
        """Take the chosen word away; one can have it back."""
        index = self.lijst.currentIndex()
        if not index.isValid() or not self._sessie.may_change:
            return
        woord = str(index.data())
        self._write(woord, erbij=False)
        terug = partial(self._write, woord, erbij=True)
        self._sessie.undo_offered.emit("Woord weggehaald.", terug)

    def _write(self, woord: str, *, erbij: bool) -> None:
        doe = add_own_word if erbij else remove_own_word
        self._sessie.write(partial(doe, self._sessie.kluis, woord), self._written, owner=self)

    def _written(self, _: Changes) -> None:
        self._read()

    def _read(self) -> None:
        self._sessie.read(partial(read_own_words, self._sessie.kluis), self._fill, owner=self)

    def _fill(self, woorden: tuple[str, ...]) -> None:
        rij = self.lijst.currentIndex().row()
        self._woorden = woorden
        self._model.clear()
        for woord in woorden:
            self._model.appendRow(QStandardItem(woord))
        self.leeg.setVisible(not woorden)
        for deel in (self.lijst, self.weghalen):
            deel.setVisible(bool(woorden))
        self.lijst.setCurrentIndex(self._model.index(min(max(rij, 0), len(woorden) - 1), 0))
        self._note_choice(self.lijst.currentIndex())

    def _note_choice(self, index: QModelIndex) -> None:
        self.weghalen.setEnabled(index.isValid() and self._sessie.may_change)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Eigen woorden", "sectie"))
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addWidget(self.kader)
        kolom.addWidget(self.toevoegen, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(self.leeg)
        kolom.addWidget(self.lijst)
        kolom.addWidget(self.weghalen, 0, Qt.AlignmentFlag.AlignLeft)
