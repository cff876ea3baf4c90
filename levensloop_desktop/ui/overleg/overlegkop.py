"""The head of an open meeting: what it is, how far it is, and the next sensible step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from levensloop_desktop.domain.overleg import BEZIG, GESLOTEN, VOORBEREIDING, Overleg
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_ICOON = {VOORBEREIDING: "potlood", BEZIG: "overleg", GESLOTEN: "slot"}


class Overlegkopbalk(QWidget):
    """Title, state and buttons; under it, once closed, what can be printed.

    Signals:
        terug: back to the list.
        wijzigen: change day or place.
        beginnen: the meeting begins.
        sluiten: the meeting ends.
        verslag: print the verslag of the client who is shown.
        acties: print his actielijst.
        heel_verslag: print the whole verslag, for the ZVH alone.
        alle_acties: print the whole actielijst, for the ZVH alone.
        tafel: print documents of every client for the table.
    """

    terug = Signal()
    wijzigen = Signal()
    beginnen = Signal()
    sluiten = Signal()
    verslag = Signal()
    acties = Signal()
    heel_verslag = Signal()
    alle_acties = Signal()
    tafel = Signal()

    def __init__(
        self, *, mag_wijzigen: bool, mag_afdrukken: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._mag = mag_wijzigen
        self._mag_afdrukken = mag_afdrukken
        self._titel = tekst("", "titel", self)
        self._waar = Inkorttekst("", "tekst2", self)
        self._tags = {
            staat: Tag(
                label("overlegstaat", staat).capitalize(),
                icoon,
                stippel=staat != GESLOTEN,
                parent=self,
            )
            for staat, icoon in _ICOON.items()
        }
        self.tafelknop = Knop("Voor de tafel …", icoon="afdrukken")
        self.terugknop = Knop("Overleggen", icoon="terug", kind="flat", toets="Esc")
        self.wijzigknop = Knop("Wijzigen …", icoon="potlood")
        self.beginknop = Knop("Begin overleg", icoon="overleg", kind="main")
        self.sluitknop = Knop("Sluit overleg …", icoon="slot", kind="main")
        self.verslagknop = Knop("Verslag …", icoon="document", kind="main", toets="Ctrl+P")
        self.actieknop = Knop("Actielijst …", icoon="afspraak")
        self.heelknop = Knop("Heel verslag …", icoon="slot")
        self.alleknop = Knop("Hele actielijst …", icoon="slot")
        self.papier = self._paper()
        self._lay_out()
        for knop, teken in (
            (self.tafelknop, self.tafel),
            (self.terugknop, self.terug),
            (self.wijzigknop, self.wijzigen),
            (self.beginknop, self.beginnen),
            (self.sluitknop, self.sluiten),
            (self.verslagknop, self.verslag),
            (self.actieknop, self.acties),
            (self.heelknop, self.heel_verslag),
            (self.alleknop, self.alle_acties),
        ):
            knop.clicked.connect(teken)

    def show_overleg(self, overleg: Overleg) -> None:
        """Show which meeting it is and what can be done."""
        deel = overleg.eerste
        self._titel.setText(deel.in_woorden[:1].upper() + deel.in_woorden[1:])
        tijd = f"{deel.tijd} uur" if deel.tijd else ""
        self._waar.setText(", ".join(woord for woord in (tijd, deel.plaats) if woord))
        for staat, tag in self._tags.items():
            tag.setVisible(staat == deel.staat)
        self.wijzigknop.setVisible(self._mag and not deel.is_gesloten)
        self.beginknop.setVisible(self._mag and deel.staat == VOORBEREIDING)
        self.sluitknop.setVisible(self._mag and deel.staat == BEZIG)
        self.tafelknop.setVisible(self._mag_afdrukken and not deel.is_gesloten)
        self.papier.setVisible(deel.is_gesloten and self._mag_afdrukken)
        heel = len(overleg.delen) > 1 and self._mag
        self._heel.setVisible(heel)
        self.heelknop.setVisible(heel)
        self.alleknop.setVisible(heel)

    def focus_documents(self) -> None:
        """Go to the verslag that is ready now."""
        self.verslagknop.setFocus()

    def _paper(self) -> QFrame:
        balk = QFrame(self)
        balk.setProperty("balk", "banner")
        rij = Vloeirij(balk, tussen=maten.RUIMTE_S)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.addWidget(tekst("Van deze cliënt:", "label"))
        rij.addWidget(self.verslagknop)
        rij.addWidget(self.actieknop)
        rij.add_stretch()
        self._heel = tekst("Alleen voor dit ZVH:", "label")
        rij.addWidget(self._heel)
        rij.addWidget(self.heelknop)
        rij.addWidget(self.alleknop)
        balk.hide()
        return balk

    def _lay_out(self) -> None:
        rij = Vloeirij(tussen=maten.RUIMTE_S)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        for widget in (self.terugknop, self._titel, *self._tags.values()):
            rij.addWidget(widget)
        rij.add_giving_way(self._waar)
        rij.add_stretch()
        for knop in (self.tafelknop, self.wijzigknop, self.beginknop, self.sluitknop):
            rij.addWidget(knop)
            knop.hide()
        for tag in self._tags.values():
            tag.hide()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(rij)
        kolom.addWidget(self.papier)
