"""The foot of the tab Overdracht: what is open, what still lacks, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtstappen import (
    AFGEROND,
    BEVESTIGD,
    GEPLAND,
    GEVOERD,
    KLAAR,
    TERUGGETROKKEN,
    lacks,
    next_step,
)
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_WOORDEN = {
    GEPLAND: "Gesprek plannen …",
    GEVOERD: "Gesprek vastleggen …",
    BEVESTIGD: "Ontvangst bevestigen …",
    AFGEROND: "Afronden …",
}


class Overdrachtvoet(QFrame):
    """Name and what lacks to the left, the steps and the print to the right.

    Signals:
        step_wanted: the code of a step to take.
        resume_wanted: take up again what was withdrawn.
        print_wanted: show the preview.
    """

    step_wanted = Signal(str)
    resume_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_change: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("vlak", "surface")
        self.setProperty("lijn", "boven")
        self._may_change = may_change
        self._volgende = ""
        self.titel = Inkorttekst("", "label", self)
        self.mist = Inkorttekst("", "klein", self)
        self.terug = Knop("Terugtrekken …", kind="flat", parent=self)
        self.hervatten = Knop("Weer oppakken", icoon="terug", parent=self)
        self.volgende = Knop("", icoon="rechts", parent=self)
        self.afdrukken = Knop(
            "Overdracht afdrukken …", icoon="afdrukken", kind="main", toets="Ctrl+P", parent=self
        )
        self.terug.clicked.connect(lambda: self.step_wanted.emit(TERUGGETROKKEN))
        self.hervatten.clicked.connect(self.resume_wanted)
        self.volgende.clicked.connect(lambda: self.step_wanted.emit(self._volgende))
        self.afdrukken.clicked.connect(self.print_wanted)
        self.titel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        woorden = QVBoxLayout()
        woorden.setSpacing(0)
        woorden.addWidget(self.titel)
        woorden.addWidget(self.mist)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_XS, maten.MARGE_BALK, maten.RUIMTE_XS)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addLayout(woorden, 1)
        self._knoppen = Vloeirij(tussen=maten.RUIMTE_S, regel=maten.RUIMTE_XS)
        for knop in (self.terug, self.hervatten, self.volgende, self.afdrukken):
            self._knoppen.addWidget(knop)
        rij.addLayout(self._knoppen)

    def add_button(self, knop: Knop) -> None:
        """Put another button between what is rarely done and the next step."""
        self._knoppen.insert_widget(1, knop)
        QWidget.setTabOrder(self.terug, knop)
        QWidget.setTabOrder(knop, self.hervatten)

    def show_overdracht(self, naam: str, overdracht: Overdracht, dossier: Dossier) -> None:
        """Show a handover: its name, what lacks for the next step, and that step."""
        self._volgende = next_step(overdracht)
        zinnen = lacks(overdracht, dossier)
        self.titel.setText(naam)
        self.mist.setText(_lacks_in_words(zinnen))
        self.mist.set_more("\n".join(zinnen))
        self.mist.setVisible(bool(zinnen))
        mag = self._may_change
        self.volgende.setVisible(mag and bool(self._volgende))
        self.volgende.setText(_WOORDEN.get(self._volgende, ""))
        self.terug.setVisible(mag and overdracht.staat not in KLAAR)
        self.hervatten.setVisible(mag and overdracht.staat == TERUGGETROKKEN)


def _lacks_in_words(zinnen: tuple[str, ...]) -> str:
    if not zinnen:
        return ""
    meer = f" En nog {len(zinnen) - 1}." if len(zinnen) > 1 else ""
    return f"Ontbreekt nog: {zinnen[0][:1].lower()}{zinnen[0][1:]}{meer}"
