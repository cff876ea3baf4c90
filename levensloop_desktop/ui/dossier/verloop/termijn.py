"""Fill in an end date as a term after the begin date: so many months or weeks."""

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from levensloop_desktop.domain.datums import add_months, add_weeks, write_date
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, unseen_label

_EENHEDEN = {"maanden": add_months, "weken": add_weeks}
_MEESTE = 120
_BREEDTE = 48
_EENHEIDBREEDTE = 112


class Termijnvak(QWidget):
    """The line [6] [maanden] [Vul einde in] under the dates of a form.

    The end is the last day of the term (HR 2021:107, see domain/datums.py).
    """

    def __init__(self, formulier: Formulier, aantal: int, eenheid: str) -> None:
        super().__init__()
        self._formulier = formulier
        self.aantal = QLineEdit(str(aantal))
        self.aantal.setValidator(QIntValidator(1, _MEESTE, self))
        self.aantal.setFixedWidth(_BREEDTE)
        self.aantal.returnPressed.connect(self.fill_in)
        self.aantal.setAccessibleName("Duur")
        self.eenheid = QComboBox()
        self.eenheid.addItems(list(_EENHEDEN))
        self.eenheid.setCurrentText(eenheid)
        self.eenheid.setMinimumWidth(_EENHEIDBREEDTE)
        self.invullen = Knop("Vul einde in", bij_klik=self.fill_in)
        self._fout = alinea("")
        self._fout.setProperty("ernst", "fout")
        self._fout.hide()
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_S)
        uitleg: QLabel = tekst("Duurt", "klein")
        for deel in (uitleg, self.aantal, self.eenheid, self.invullen, self._fout):
            rij.addWidget(deel)
        rij.addStretch(1)
        unseen_label("Maanden of weken", self.eenheid)

    def fill_in(self) -> None:
        """Put the last day of the term in the end date."""
        begin = self._formulier.velden["begindatum"].invoer
        try:
            dag = begin.value()
        except ValueError:
            dag = None
        gewoon = self.aantal.hasAcceptableInput()
        self._fout.setVisible(dag is None or not gewoon)
        if not gewoon:
            self._fout.setText(f"Kies 1 tot {_MEESTE}.")
            self.aantal.setFocus()
            return
        if dag is None:
            self._fout.setText("Vul eerst het begin in.")
            begin.setFocus()
            return
        einde = self._formulier.velden["einddatum"].invoer
        laatste = _EENHEDEN[self.eenheid.currentText()](dag, int(self.aantal.text()))
        einde.set_typed(write_date(laatste))
        einde.edited.emit()
        einde.left.emit()
        einde.setFocus()
