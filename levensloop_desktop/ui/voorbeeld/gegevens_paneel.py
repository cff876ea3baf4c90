"""Recipient, purpose and ground of a document, asked before anything leaves the kluis."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.verstrekking import ANDERS, Verstrekkingsgegevens
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_RUST_MS = 400  # a preview follows typing after this pause


class GegevensPaneel(QWidget):
    """The three fields, each with its label above and its fault below.

    Signals:
        settled: the user changed something and paused.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ontvanger = QComboBox()
        self.ontvanger.setEditable(True)
        self.ontvanger.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.doel = QLineEdit()
        self.grondslag = QComboBox()
        self.grondslag.addItem("Kies een grondslag", "")
        for waarde in waardelijst("grondslag").waarden:
            self.grondslag.addItem(waarde.label, waarde.code)
        self.toelichting = QLineEdit()
        self.kaders = {
            "ontvanger": Veldkader("Voor wie", self.ontvanger),
            "doel": Veldkader("Doel", self.doel),
            "grondslag": Veldkader("Grondslag", self.grondslag),
            "grondslag_toelichting": Veldkader("Welke grond", self.toelichting),
        }
        self.kaders["grondslag_toelichting"].hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RUST_MS)
        self._timer.timeout.connect(self.settled)
        self.ontvanger.currentTextChanged.connect(self._edited)
        self.doel.textChanged.connect(self._edited)
        self.grondslag.currentIndexChanged.connect(self._edited)
        self.grondslag.currentIndexChanged.connect(self._ask_which)
        self.toelichting.textChanged.connect(self._edited)
        self._lay_out()

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        for kader in self.kaders.values():
            kolom.addWidget(kader)

    def gegevens(self) -> Verstrekkingsgegevens:
        """What is filled in now."""
        return Verstrekkingsgegevens(
            ontvanger=self.ontvanger.currentText().strip(),
            doel=self.doel.text().strip(),
            grondslag=str(self.grondslag.currentData() or ""),
            grondslag_toelichting=self.toelichting.text().strip() if self._is_other else "",
        )

    def fill(self, gegevens: Verstrekkingsgegevens, ontvangers: list[str]) -> None:
        """Begin with these values, and offer these recipients."""
        self.ontvanger.clear()
        self.ontvanger.addItems(ontvangers)
        self.ontvanger.setEditText(gegevens.ontvanger)
        self.doel.setText(gegevens.doel)
        self.doel.setCursorPosition(0)
        self.grondslag.setCurrentIndex(max(0, self.grondslag.findData(gegevens.grondslag)))
        self.toelichting.setText(gegevens.grondslag_toelichting)
        self._ask_which()
        self._timer.stop()

    def check(self) -> bool:
        """Say at each field what is missing; the focus goes to the first one.

        When all is there, the document itself comes now, so no preview may come between.
        """
        ontbrekend = self.gegevens().ontbrekend
        for naam, kader in self.kaders.items():
            kader.set_fout(ontbrekend.get(naam, ""))
        self.focus_first_missing()
        if not ontbrekend:
            self._timer.stop()
        return not ontbrekend

    def focus_first_missing(self) -> None:
        """Go to the first field that is still empty."""
        for naam in self.gegevens().ontbrekend:
            self.kaders[naam].control.setFocus()
            return

    @property
    def _is_other(self) -> bool:
        return str(self.grondslag.currentData()) == ANDERS

    def _ask_which(self) -> None:
        """Another ground than those of the list needs words."""
        self.kaders["grondslag_toelichting"].setVisible(self._is_other)

    def _edited(self) -> None:
        ontbrekend = self.gegevens().ontbrekend
        for naam, kader in self.kaders.items():
            if kader.fout and naam not in ontbrekend:
                kader.set_fout("")
        self._timer.start()
