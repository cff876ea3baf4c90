"""The window with the days a kluis asks for: overlap by kind, and confirming receipt."""

from functools import partial

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.domain.overdragen.overdrachtnorm import GRENZEN, Overdrachtnorm
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.overdragen.overdrachten import keep_days, read_days
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_S
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_VELD = 72
_BREEDTE = 520
_BEVESTIGEN = "bevestigen"


class Termijnenvenster(QDialog):
    """How many days of overlap are meant by kind; it holds for handovers that begin later."""

    def __init__(self, sessie: Sessie, parent: QWidget) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.setWindowTitle("Termijnen van de overdracht")
        lijst = waardelijst("overdrachtsoort")
        self.velden = {code: QLineEdit() for code in (*lijst.codes, _BEVESTIGEN)}
        gewoon = Overdrachtnorm()
        self.kaders: dict[str, Veldkader] = {}
        for code, invoer in self.velden.items():
            invoer.setValidator(QIntValidator(*GRENZEN, self))
            invoer.setEnabled(False)
            dagen = gewoon.bevestigen if code == _BEVESTIGEN else gewoon.overlap[code]
            kop = (
                "Ontvangst bevestigen binnen (dagen)"
                if code == _BEVESTIGEN
                else f"Overlap bij {lijst.label(code)} (dagen)"
            )
            self.kaders[code] = Veldkader(kop, invoer, hint=f"Gewoon: {dagen}", breedte=_VELD)
        self.bewaren = Knop(
            "Bewaren", icoon="bewaren", kind="main", sneltoets="Ctrl+S", bij_klik=self.save
        )
        self.bewaren.setEnabled(False)
        uitleg = alinea(
            "Dit geldt voor elke overdracht die hierna begint. Bij één overdracht kunt u er in het "
            "formulier van afwijken. Er is geen landelijke norm.",
            "klein",
        )
        uitleg.setMinimumWidth(_BREEDTE)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(RUIMTE_S)
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Annuleren", toets="Esc", bij_klik=self.reject))
        knoppen.addWidget(self.bewaren)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        kolom.setSpacing(RUIMTE_L)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        kolom.addWidget(tekst("Termijnen van de overdracht", "sectie"))
        kolom.addWidget(uitleg)
        vakken = QGridLayout()
        vakken.setHorizontalSpacing(RUIMTE_L)
        vakken.setVerticalSpacing(RUIMTE_L)
        for nummer, kader in enumerate(self.kaders.values()):
            vakken.addWidget(kader, *divmod(nummer, 2))
        kolom.addLayout(vakken)
        kolom.addLayout(knoppen)
        sessie.read(partial(read_days, sessie.kluis), self._show, owner=self)

    def _show(self, norm: Overdrachtnorm) -> None:
        for code, invoer in self.velden.items():
            dagen = norm.bevestigen if code == _BEVESTIGEN else norm.overlap[code]
            invoer.setText(str(dagen))
            invoer.setEnabled(self._sessie.may_change)
        self.bewaren.setEnabled(self._sessie.may_change)
        next(iter(self.velden.values())).setFocus()

    def save(self) -> None:
        """Keep the days, or say at the field what is wrong."""
        fout = [code for code, invoer in self.velden.items() if not invoer.hasAcceptableInput()]
        for code, kader in self.kaders.items():
            wat = f"Kies {GRENZEN[0]} tot en met {GRENZEN[1]}." if code in fout else ""
            kader.set_fout(wat)
        if fout:
            self.velden[fout[0]].setFocus()
            return
        dagen = {code: int(invoer.text()) for code, invoer in self.velden.items()}
        norm = Overdrachtnorm(
            {code: aantal for code, aantal in dagen.items() if code != _BEVESTIGEN},
            dagen[_BEVESTIGEN],
        )
        job = partial(keep_days, self._sessie.kluis, norm)
        self._sessie.read(job, lambda _: self.accept(), owner=self)
