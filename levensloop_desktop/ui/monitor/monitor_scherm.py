"""The screen Monitor: how partners work together, and what holds clients up."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.monitor.knelpuntenblad import Knelpuntenblad
from levensloop_desktop.ui.monitor.lijstblad import Lijstblad, Lijstvraag
from levensloop_desktop.ui.monitor.samenwerkingsblad import SMAL, Samenwerkingsblad
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Segmenten
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

SAMENWERKING, KNELPUNTEN = "samenwerking", "knelpunten"
_KLEINST = QSize(480, 240)
_LANG, _KORT = "Knelpunten en opschalingen", "Knelpunten"


class MonitorScherm(Focusdoel):
    """Two pages for whoever keeps the monitor, one for who holds the key of the counts alone."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self.keuze = Segmenten([(SAMENWERKING, "Samenwerking"), (KNELPUNTEN, _LANG)], "Toon")
        self.keuze.choose(SAMENWERKING)
        self.keuze.setVisible(sessie.may(Handeling.MONITOR_BIJHOUDEN))
        self.samenwerking = Samenwerkingsblad(sessie)
        self.knelpunten: Knelpuntenblad | None = None
        self.lijst: Lijstblad | None = None
        self.kop = vlak("surface", "onder", self)
        self._titel = tekst("Monitor", "titel")
        self._titel.setContentsMargins(0, 0, maten.RUIMTE_S, 0)
        self.stapel = Stapel()
        self.stapel.addWidget(self.samenwerking)
        self._lay_out()
        self.keuze.gekozen.connect(self.show_page)
        self.samenwerking.lijst_gevraagd.connect(self.open_lijst)

    @override
    def focus_widget(self) -> QWidget:
        """What is shown."""
        return self.stapel.currentWidget() or self.samenwerking

    def show_page(self, code: str) -> None:
        """Show one of the pages; the second is made when it is first looked at."""
        self.keuze.choose(code)
        for knop in self.samenwerking.knoppen:
            knop.setVisible(code == SAMENWERKING)
        if code == SAMENWERKING:
            self.stapel.setCurrentWidget(self.samenwerking)
            return
        if self.knelpunten is None:
            self.knelpunten = Knelpuntenblad(self._sessie)
            self.stapel.addWidget(self.knelpunten)
        self.stapel.setCurrentWidget(self.knelpunten)

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as the folded screen, so that the window can get there from a wide one."""
        return _KLEINST

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the head takes one line: no title, no keys, shorter words."""
        super().resizeEvent(event)
        smal = self.width() < SMAL
        self._titel.setHidden(smal)
        self.keuze.rename(KNELPUNTEN, _KORT if smal else _LANG)
        for knop in self.samenwerking.knoppen:
            knop.shorten(kort=smal)
        self.samenwerking.shorten(kort=smal)

    def open_lijst(self, vraag: Lijstvraag) -> None:
        """Show a list over the bars."""
        if self.lijst is None:
            self.lijst = Lijstblad(self._sessie)
            self.lijst.klaar.connect(self._back)
            self.stapel.addWidget(self.lijst)
        self.lijst.open_lijst(vraag)
        self.kop.hide()
        self.stapel.setCurrentWidget(self.lijst)
        self.lijst.setFocus()

    def _back(self) -> None:
        self.kop.show()
        self.stapel.setCurrentWidget(self.samenwerking)
        self.samenwerking.read()
        self.samenwerking.setFocus()

    def _lay_out(self) -> None:
        rij = Vloeirij(self.kop, tussen=maten.RUIMTE_S)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.addWidget(self._titel)
        rij.addWidget(self.keuze)
        rij.add_stretch()
        for knop in self.samenwerking.knoppen:
            rij.addWidget(knop)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.kop)
        kolom.addWidget(self.stapel, 1)
