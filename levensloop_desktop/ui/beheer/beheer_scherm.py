"""The screen of beheer: subjects on the left, one of them on the right."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.services.rechten import Handeling
from levensloop_desktop.ui.beheer.bewaartermijn import Bewaartermijn
from levensloop_desktop.ui.beheer.eigen_persoon import EigenPersoon
from levensloop_desktop.ui.beheer.gebruikers import Gebruikers
from levensloop_desktop.ui.beheer.inzageverzoek import Inzageverzoek
from levensloop_desktop.ui.beheer.kluis_controleren import KluisControleren
from levensloop_desktop.ui.beheer.logboek import Logboek
from levensloop_desktop.ui.beheer.over_levensloop import OverLevensloop
from levensloop_desktop.ui.beheer.reservekopieen import Reservekopieen
from levensloop_desktop.ui.beheer.wachtzin_wijzigen import WachtzinWijzigen
from levensloop_desktop.ui.beheer.weergave import Weergave
from levensloop_desktop.ui.overnemen.overnemen_scherm import Overnemen
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.lijst import NAVIGATIE_LICHT, Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

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
        self.weergave = Weergave(instellingen, thema)
        self.weergave.minuten_gekozen.connect(self.minuten_gekozen)
        self.wachtzin = WachtzinWijzigen(sessie)
        onderwerpen: tuple[tuple[str, str, QWidget], ...] = (
            ("Wachtzin", "sleutel", self.wachtzin),
            ("Weergave en vergrendelen", "oog", self.weergave),
            ("Over Levensloop", "info", OverLevensloop(sessie.kluis.beschrijving)),
        )
        if sessie.may(Handeling.DOSSIER_LEZEN):
            self.eigen_persoon = EigenPersoon(sessie)
            ik = ("Dit ben ik in het netwerk", "netwerk", self.eigen_persoon)
            onderwerpen = (onderwerpen[0], ik, *onderwerpen[1:])
        if sessie.may(Handeling.GEBRUIKERS_BEHEREN):
            self.gebruikers = Gebruikers(sessie)
            gebruikers = ("Gebruikers en sleutels", "clienten", self.gebruikers)
            onderwerpen = (onderwerpen[0], gebruikers, *onderwerpen[1:])
        if sessie.may(Handeling.KLUIS_CONTROLEREN):
            self.controleren = KluisControleren(sessie)
            controleren = ("Kluis controleren", "schild", self.controleren)
            onderwerpen = (onderwerpen[0], controleren, *onderwerpen[1:])
        if sessie.may(Handeling.KOPIEEN_BEHEREN):
            self.reservekopieen = Reservekopieen(sessie)
            kopieen = ("Reservekopieën", "kopie", self.reservekopieen)
            onderwerpen = (*onderwerpen[:-2], kopieen, *onderwerpen[-2:])
        onderwerpen = (*onderwerpen[:-2], *_bewaren(sessie), *onderwerpen[-2:])
        if sessie.may(Handeling.IMPORTEREN):
            self.overnemen = Overnemen(sessie)
            overnemen = ("Gegevens overnemen", "tabel", self.overnemen)
            onderwerpen = (*onderwerpen[:-2], overnemen, *onderwerpen[-2:])
        self.lijst = Lijst("Onderwerpen", NAVIGATIE_LICHT)
        self.lijst.setProperty("vlak", "surface2")
        model = QStandardItemModel(self.lijst)
        self.bladen = QStackedWidget()
        for naam, icoon, blad in onderwerpen:
            regel = QStandardItem(naam)
            regel.setData(icoon, Rol.ICOON)
            model.appendRow(regel)
            self.bladen.addWidget(_scrolling(blad))
        self.lijst.setModel(model)
        self.lijst.keuze_veranderd.connect(self._show)
        self.lijst.setCurrentIndex(model.index(0, 0))
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The list of subjects."""
        return self.lijst

    def show_subject(self, naam: str) -> None:
        """Go to the subject of this name."""
        model = self.lijst.model()
        for rij in range(model.rowCount()):
            if model.index(rij, 0).data() == naam:
                self.lijst.setCurrentIndex(model.index(rij, 0))

    def _show(self, index: QModelIndex) -> None:
        if index.isValid():
            self.bladen.setCurrentIndex(index.row())

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


def _bewaren(sessie: Sessie) -> tuple[tuple[str, str, QWidget], ...]:
    """The pages of keeping, as far as this role may use them."""
    bladen: list[tuple[str, str, QWidget]] = []
    if sessie.may(Handeling.LOGBOEK_LEZEN):
        bladen.append(("Logboek", "geschiedenis", Logboek(sessie)))
    if sessie.may(Handeling.BEWAREN_BEHEREN):
        bladen.append(("Bewaartermijn", "klok", Bewaartermijn(sessie)))
    if sessie.may(Handeling.INZAGE_GEVEN):
        bladen.append(("Inzageverzoek", "document", Inzageverzoek(sessie)))
    return tuple(bladen)


def _scrolling(blad: QWidget) -> QScrollArea:
    """A page that scrolls when the window is small."""
    binnen = QWidget()
    rij = QHBoxLayout(binnen)
    rij.setContentsMargins(maten.RUIMTE_XXL, maten.MARGE, maten.MARGE, maten.MARGE)
    if not isinstance(blad, Logboek | Overnemen):  # those are wide tables
        blad.setMaximumWidth(_BREEDTE_BLAD)
    kolom = QVBoxLayout()
    kolom.addWidget(blad)
    kolom.addStretch()
    rij.addLayout(kolom, 100)
    rij.addStretch(1)
    schuif = QScrollArea()
    schuif.setWidgetResizable(True)
    schuif.setFrameShape(QScrollArea.Shape.NoFrame)
    schuif.setWidget(binnen)
    return schuif
