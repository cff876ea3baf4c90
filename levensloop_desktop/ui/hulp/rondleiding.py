"""The tour of a first time: a bar over the screen, so that it covers nothing and asks for nothing.

It stays away once somebody left it or saw it all; the handleiding can bring it back.
"""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from levensloop_desktop.services.toegang.rechten import Handeling, may
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst


@dataclass(frozen=True, slots=True)
class Stap:
    """One thing to know, for who may do it."""

    kop: str
    woorden: str
    mag: Handeling | None = None


STAPPEN = (
    Stap(
        "Begin bij Vandaag",
        "Hier staat wat aandacht vraagt: wat eindigt, wat te laat is, waar een gat komt. Het "
        "dringendste staat boven. Enter opent de plek in het dossier.",
        Handeling.DOSSIER_LEZEN,
    ),
    Stap(
        "Zoeken kan overal",
        "Druk op Ctrl+K en typ een deel van een naam, een nummer of een woord. Een typefout in een "
        "naam mag.",
        Handeling.DOSSIER_LEZEN,
    ),
    Stap(
        "Gaat het mis, druk dan op F8",
        "Nu handelen laat zien wat u doet, wie u belt en hoe u met de cliënt omgaat. Ctrl+P zet "
        "het op één A4.",
        Handeling.DOSSIER_LEZEN,
    ),
    Stap(
        "Cijfers waarin niemand te vinden is",
        "Kleine aantallen staan er als 0-7, de rest is afgerond. Wat u uitvoert, is eerst "
        "nagekeken.",
        Handeling.TELLINGEN_LEZEN,
    ),
    Stap(
        "Levensloop gaat vanzelf op slot",
        "Wat u typt, is binnen twee seconden versleuteld bewaard. Ctrl+L vergrendelt meteen. Na "
        "het ontgrendelen gaat u verder waar u was.",
    ),
    Stap(
        "Hulp staat onder F1",
        "F1 opent de handleiding bij het scherm waar u bent. Daar start u deze rondleiding ook "
        "opnieuw.",
    ),
)
HOOGSTENS = 5


def steps_for(rol: str) -> tuple[Stap, ...]:
    """The steps for a role: what it may do; the counts only to who sees nothing else."""
    leest = may(rol, Handeling.DOSSIER_LEZEN)
    return tuple(
        stap
        for stap in STAPPEN
        if stap.mag is None
        or (may(rol, stap.mag) and not (leest and stap.mag is Handeling.TELLINGEN_LEZEN))
    )


class Rondleidingbalk(QFrame):
    """One step at a time, with Vorige, Volgende and Sluiten; it never takes the focus.

    Signals:
        gesloten: it was left or is over.
    """

    gesloten = Signal()

    def __init__(self, rol: str) -> None:
        super().__init__()
        self.setProperty("balk", "banner")
        self._stappen = steps_for(rol)
        self._nummer = 0
        self.kop = tekst("", "label")
        self.woorden = alinea("")
        self.vorige = Knop("Vorige", kind="flat", bij_klik=self.show_previous)
        self.volgende = Knop("Volgende", sneltoets="Ctrl+F1", bij_klik=self.show_next)
        self.sluiten = Knop("Sluiten", kind="flat", bij_klik=self.leave)
        self._lay_out()
        self._show()

    @property
    def step(self) -> Stap:
        """What is shown now."""
        return self._stappen[self._nummer]

    def show_next(self) -> None:
        """The step after this one; after the last one the tour is over."""
        if self._nummer + 1 == len(self._stappen):
            self.leave()
            return
        self._nummer += 1
        self._show()

    def show_previous(self) -> None:
        """The step before this one."""
        self._nummer = max(self._nummer - 1, 0)
        self._show()

    def leave(self) -> None:
        """Go away, for good."""
        self.hide()
        self.gesloten.emit()

    def _show(self) -> None:
        plek = f"Rondleiding {self._nummer + 1} van {len(self._stappen)}"
        self.kop.setText(f"{plek} · {self.step.kop}")
        self.woorden.setText(self.step.woorden)
        self.setAccessibleName(f"{plek}: {self.step.kop}. {self.step.woorden}")
        self.vorige.setEnabled(self._nummer > 0)
        laatste = self._nummer + 1 == len(self._stappen)
        self.volgende.setText("Klaar" if laatste else "Volgende")
        self.volgende.setAccessibleName(self.volgende.text())
        announce(self)

    def _lay_out(self) -> None:
        links = QVBoxLayout()
        links.setSpacing(maten.RUIMTE_XS)
        links.addWidget(self.kop)
        links.addWidget(self.woorden)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addLayout(links, 1)
        for knop in (self.vorige, self.volgende, self.sluiten):
            rij.addWidget(knop)
