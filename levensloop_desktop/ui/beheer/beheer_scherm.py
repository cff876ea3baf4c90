"""The screen of beheer: subjects on the left, one of them on the right."""

from typing import TypeVar

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN, Onderwerp
from levensloop_desktop.ui.beheer.weergave import Weergave
from levensloop_desktop.ui.formulieren.lijstkeuze import Lijstkeuze
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.lijst import NAVIGATIE_LICHT, Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

W = TypeVar("W", bound=QWidget)
_BREEDTE_LIJST = 256
_BREEDTE_BLAD = 640


class BeheerScherm(Focusdoel):
    """What one sets or checks for this kluis and this window.

    Signals:
        minuten_gekozen: another lock time was set.
    """

    minuten_gekozen = Signal(int)

    def __init__(self, sessie: Sessie, instellingen: Instellingen, thema: Thema) -> None:
        super().__init__()
        self._sessie = sessie
        self.weergave = Weergave(instellingen, thema)
        self.weergave.minuten_gekozen.connect(self.minuten_gekozen)
        self._onderwerpen = [deel for deel in ONDERWERPEN if not deel.mag or sessie.may(deel.mag)]
        self._gemaakt: dict[str, QWidget] = {}
        self._schuiven: dict[str, QScrollArea] = {}
        self.lijst = Lijst("Onderwerpen", NAVIGATIE_LICHT)
        self.lijst.setProperty("vlak", "surface2")
        model = QStandardItemModel(self.lijst)
        self.bladen = Stapel()
        for onderwerp in self._onderwerpen:
            regel = QStandardItem(onderwerp.naam)
            regel.setData(onderwerp.icoon, Rol.ICOON)
            model.appendRow(regel)
        self.lijst.setModel(model)
        self.lijst.keuze_veranderd.connect(self._show)
        self.lijst.setCurrentIndex(model.index(0, 0))
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The list of subjects."""
        return self._keuze.focus_widget

    def show_subject(self, naam: str) -> None:
        """Go to the subject of this name."""
        model = self.lijst.model()
        for rij in range(model.rowCount()):
            if model.index(rij, 0).data() == naam:
                self.lijst.setCurrentIndex(model.index(rij, 0))

    def page(self, soort: type[W]) -> W:
        """The page of this class, built when it was not shown yet.

        Raises:
            KeyError: when this user may not use it.
        """
        for onderwerp in self._onderwerpen:
            if onderwerp.soort is soort:
                blad = self._build(onderwerp)
                assert isinstance(blad, soort)  # noqa: S101 - for the type only
                return blad
        raise KeyError(soort.__name__)

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            self._build(self._onderwerpen[index.row()])
            self.bladen.setCurrentWidget(self._schuiven[self._onderwerpen[index.row()].naam])

    def _build(self, onderwerp: Onderwerp) -> QWidget:
        blad = self._gemaakt.get(onderwerp.naam)
        if blad is None:
            blad = self.weergave if onderwerp.soort is Weergave else onderwerp.make(self._sessie)
            self._gemaakt[onderwerp.naam] = blad
            self._schuiven[onderwerp.naam] = _scrolling(blad, breed=onderwerp.breed)
            self.bladen.addWidget(self._schuiven[onderwerp.naam])
        return blad

    def _lay_out(self) -> None:
        links = vlak("surface2", "rechts")
        links.setFixedWidth(_BREEDTE_LIJST)
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, maten.RUIMTE_L, 0, 0)
        kolom.setSpacing(maten.RUIMTE_S)
        kop = tekst("Beheer", "titel")
        kop.setContentsMargins(maten.MARGE_BALK, 0, 0, 0)
        kolom.addWidget(kop)
        kolom.addWidget(self.lijst, 1)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        rij.addWidget(links)
        rij.addWidget(self.bladen, 1)
        self._keuze = Lijstkeuze(self.lijst, links, rij, "Beheer")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the list of subjects becomes one choice above the page."""
        super().resizeEvent(event)
        self._keuze.fold(event.size().width())


def _scrolling(blad: QWidget, *, breed: bool) -> QScrollArea:
    """A page that scrolls when the window is small."""
    binnen = QWidget()
    rij = QHBoxLayout(binnen)
    rij.setContentsMargins(maten.RUIMTE_XXL, maten.MARGE, maten.MARGE, maten.MARGE)
    if not breed:
        blad.setMaximumWidth(_BREEDTE_BLAD)
    kolom = QVBoxLayout()
    kolom.addWidget(blad)
    kolom.addStretch()
    rij.addLayout(kolom, 100)
    rij.addStretch(1)
    schuif = QScrollArea()
    schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it takes the focus and scrolls
    schuif.setWidgetResizable(True)
    schuif.setFrameShape(QScrollArea.Shape.NoFrame)
    schuif.setWidget(binnen)
    return schuif
