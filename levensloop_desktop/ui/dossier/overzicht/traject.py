"""The trajecten on Overzicht, to read; their steps are taken in the tab Proces."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.overzicht.regels import Vulrij
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_M, RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst


class Trajectoverzicht(QWidget):
    """One line per traject, the one that counts first, and the way to the process.

    Signals:
        tab_wanted: the code of the tab of the process.
    """

    tab_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.knop = Knop("Open Proces", icoon="rechts", kind="flat", bij_klik=self._go, parent=self)
        self.regels = Vulrij(Trajectregel, RUIMTE_S, self)
        self.herkomst = alinea("", "klein", self)  # of a dossier from elsewhere
        self.herkomst.hide()
        kop = QHBoxLayout()
        kop.setSpacing(RUIMTE_M)
        kop.addWidget(tekst("Traject", "label", self))
        kop.addStretch(1)
        kop.addWidget(self.knop)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(MARGE, 0, RUIMTE_L, 0)
        kolom.setSpacing(RUIMTE_XS)
        kolom.addLayout(kop)
        kolom.addWidget(self.regels)
        kolom.addWidget(self.herkomst)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show the trajecten of a dossier."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        huidig = dossier.traject
        alle = sorted(dossier.trajecten, key=lambda deel: deel is not huidig)
        self.regels.show_items([(dossier, deel) for deel in alle] or [(dossier, None)])
        zinnen = [f"Dossier {deel.in_woorden}." for deel in dossier.herkomsten]
        self.herkomst.setText("\n".join(zinnen))
        self.herkomst.setVisible(bool(zinnen))

    def wipe(self) -> None:
        """Hold nothing of the dossier any more."""
        self.regels.show_items(())
        self.herkomst.setText("")
        self.herkomst.hide()

    def _go(self) -> None:
        self.tab_wanted.emit("proces")


class Trajectregel(QWidget):
    """Where a traject stands, and since when."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.status = tekst("", "label", self)
        self.dagen = alinea("", "klein", self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(RUIMTE_M)
        rij.addWidget(self.status)
        rij.addWidget(self.dagen, 1)

    def show_item(self, item: tuple[Dossier, Traject | None]) -> None:
        """Show one traject, or that there is none."""
        dossier, traject = item
        if traject is None:
            self.status.setText("Nog geen traject")
            self.dagen.setText("Begin met de melding in Proces.")
            return
        woord = label("trajectstatus", traject.status).capitalize()
        eerder = "" if traject is dossier.traject else "Eerder: "
        self.status.setText(f"{eerder}{woord.lower() if eerder else woord}")
        self.dagen.setText(_days(dossier, traject))

    def wipe(self) -> None:
        """Hold nothing of the item any more."""
        self.status.setText("")
        self.dagen.setText("")


def _days(dossier: Dossier, traject: Traject) -> str:
    stappen = dossier.processtappen_van(traject)
    delen = []
    if traject.meldingsdatum:
        door = f" door {traject.melder}" if traject.melder else ""
        delen.append(f"begonnen {write_date(traject.meldingsdatum)}{door}")
    if traject.inclusiedatum:
        delen.append(f"geïncludeerd {write_date(traject.inclusiedatum)}")
    if stappen and stappen[-1].datum and stappen[-1].soort not in {"melding", "geincludeerd"}:
        soort = label("trajectstatus", stappen[-1].soort)
        delen.append(f"{soort} {write_date(stappen[-1].datum)}")
    return ", ".join(delen)
