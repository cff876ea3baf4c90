"""The filter above the client list."""

from collections import Counter
from collections.abc import Callable, Sequence
from operator import attrgetter

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.clienten.clienten_model import AFGELOPEN
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Segmenten
from levensloop_desktop.ui.widgets.teksten import veldlabel
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_ALLE, _LOPEND, _GEEN = "alle", "lopend", "geen"


class Filterbalk(QWidget):
    """Name or number, mine or all, fase, traject, only with a gap.

    Signals:
        veranderd: the list should show something else.
    """

    veranderd = Signal()

    def __init__(self, gebruiker: str) -> None:
        super().__init__()
        self._gebruiker = gebruiker.casefold()
        self._persoon = ""  # the contactpersoon this user said to be
        self.tekst = QLineEdit()
        self.tekst.setPlaceholderText("naam of nummer")
        self.tekst.setClearButtonEnabled(True)
        self.tekst.setFixedWidth(208)
        self.wie = Segmenten([("mijn", "Mijn cliënten"), (_ALLE, "Alle")], "Wiens cliënten")
        self.wie.choose(_ALLE)
        self.fase = QComboBox()
        self.fase.addItem("alle", _ALLE)
        for waarde in reversed(waardelijst("fase").waarden):
            self.fase.addItem(waarde.label, waarde.code)
        self.fase.addItem("nog geen fase", _GEEN)
        self.traject = QComboBox()
        self.traject.addItem("lopend", _LOPEND)
        self.traject.addItem("alle", _ALLE)
        for waarde in waardelijst("trajectstatus").waarden:
            self.traject.addItem(waarde.label, waarde.code)
        self.met_gat = QCheckBox("Alleen met een gat")
        self.met_gat.setMinimumHeight(maten.KNOP)
        self.met_gat.setFixedHeight(maten.KNOP)
        rij = Vloeirij(self)
        rij.setContentsMargins(maten.MARGE, 0, maten.MARGE_BALK, maten.RUIMTE_M)
        for label, veld in (
            ("Filter", self.tekst),
            ("", self.wie),
            ("Fase", self.fase),
            ("Traject", self.traject),
            ("", self.met_gat),
        ):
            rij.addWidget(_with_label(label, veld) if label else veld)
        self.tekst.textChanged.connect(self.veranderd)
        self.wie.gekozen.connect(self.veranderd)
        self.fase.currentIndexChanged.connect(self.veranderd)
        self.traject.currentIndexChanged.connect(self.veranderd)
        self.met_gat.toggled.connect(self.veranderd)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.focus)

    def focus(self) -> None:
        """Go to the typed filter, with what stands there chosen."""
        self.tekst.setFocus()
        self.tekst.selectAll()

    def clear(self) -> None:
        """Show every client."""
        self.tekst.clear()
        self.wie.choose(_ALLE)
        self.fase.setCurrentIndex(0)
        self.traject.setCurrentIndex(self.traject.findData(_ALLE))
        self.met_gat.setChecked(False)
        self.veranderd.emit()

    def count_mine(self, regels: Sequence[Clientregel]) -> int:
        """Of how many this user is the procesregisseur."""
        per_naam = Counter(map(attrgetter("procesregisseur"), regels))
        return sum(aantal for naam, aantal in per_naam.items() if self._is_me(naam))

    def _is_me(self, naam: str) -> bool:
        regisseur = naam.casefold()
        return regisseur in (self._gebruiker, self._persoon) or (
            bool(self._persoon) and regisseur.startswith(f"{self._persoon}, ")
        )

    def set_own_person(self, naam: str) -> None:
        """Learn under which name this user stands in the network."""
        self._persoon = naam.casefold()

    def test(self) -> Callable[[Clientregel], bool]:
        """What a line must be to be shown, apart from the typed words."""
        mijn = self.wie.keuze == "mijn"
        met_gat = self.met_gat.isChecked()
        fase, traject = self.fase.currentData(), self.traject.currentData()

        def shows(regel: Clientregel) -> bool:
            if mijn and not self._is_me(regel.procesregisseur):
                return False
            if met_gat and not regel.gat:
                return False
            if fase != _ALLE and regel.fase != ("" if fase == _GEEN else fase):
                return False
            if traject == _LOPEND:
                return regel.trajectstatus not in AFGELOPEN
            return traject in {_ALLE, regel.trajectstatus}

        return shows


def _with_label(label: str, veld: QWidget) -> QWidget:
    """A control with its label before it."""
    paar = QWidget()
    rij = QHBoxLayout(paar)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(veldlabel(label, veld))
    rij.addWidget(veld)
    return paar
