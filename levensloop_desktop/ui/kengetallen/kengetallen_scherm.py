"""The screen of a manager: tables of protected figures, as they stood when they were counted."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.kengetallen.cijfers import Cijfertabel
from levensloop_desktop.services.kengetallen import Kengetallen, show_kengetallen
from levensloop_desktop.ui.kengetallen.balken import Balken, Monster
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.lijst import NAVIGATIE_LICHT, Lijst
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

_BREEDTE_LIJST = 240
_UITLEG = (
    "U ziet alleen tellingen. 0 tot en met 7 staat er als 0-7, de rest is afgerond op 5. "
    "Uw sleutel opent geen dossier."
)
_GEEN = (
    "Er zijn nog geen tellingen. Ze komen er zodra een procesregisseur, levensloopcoördinator of "
    "beheerder de kluis opent en weer vergrendelt."
)
_WEG = "Deze tabel is weggelaten. Met de andere cijfers erbij was een klein aantal te herleiden."


class KengetallenScherm(Focusdoel):
    """Tables on the left, their bars beside them."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._tabellen: list[QWidget] = []
        self.stand = tekst("", "klein")
        self.lijst = Lijst("Tabellen", NAVIGATIE_LICHT)
        self.lijst.setProperty("vlak", "surface2")
        self.lijst.keuze_veranderd.connect(self._show)
        self._model = QStandardItemModel(self.lijst)
        self.lijst.setModel(self._model)
        self._inhoud = QWidget()
        self._kolom = QVBoxLayout(self._inhoud)
        self._kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.MARGE)
        self._kolom.setSpacing(0)
        self.schuif = QScrollArea()
        self.schuif.setWidgetResizable(True)
        self.schuif.setFrameShape(QFrame.Shape.NoFrame)
        self.schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.schuif.setWidget(self._inhoud)
        self.leeg = Leegscherm(_GEEN)
        self.leeg.hide()
        self._lay_out()
        sessie.read(partial(show_kengetallen, sessie.kluis), self._fill, owner=self)

    @override
    def focus_widget(self) -> QWidget:
        """The list of tables."""
        return self.lijst

    def _fill(self, kengetallen: Kengetallen | None) -> None:
        """Show the figures, or say that there are none."""
        self.leeg.setVisible(kengetallen is None)
        self._links.setVisible(kengetallen is not None)
        self.schuif.setVisible(kengetallen is not None)
        if kengetallen is None:
            self.stand.setText("nog niet geteld")
            return
        plaatselijk = kengetallen.bijgewerkt.astimezone()
        self.stand.setText(f"stand van {plaatselijk:%d-%m-%Y %H:%M}")
        grootste = max(
            (cijfer.waarde or 0 for tabel in kengetallen.tabellen for cijfer in tabel.cijfers),
            default=0,
        )
        for tabel in kengetallen.tabellen:
            self._model.appendRow(QStandardItem(tabel.titel))
            self._tabellen.append(_make_table(tabel, grootste))
            self._kolom.addWidget(self._tabellen[-1])
        self._kolom.addWidget(_legend())
        self._kolom.addStretch()
        self.lijst.setCurrentIndex(self._model.index(0, 0))
        self.lijst.setFocus()

    def _show(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() < len(self._tabellen):
            tabel = self._tabellen[index.row()]
            self.schuif.verticalScrollBar().setValue(tabel.y() - maten.RUIMTE_L)

    def _lay_out(self) -> None:
        kop = vlak("surface", "onder")
        rij = QHBoxLayout(kop)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_M)
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(tekst("Kengetallen", "titel"))
        rij.addWidget(self.stand)
        rij.addStretch()
        uitleg = vlak("canvas", "onder")
        rij = QHBoxLayout(uitleg)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon("schild", "ink", maten.ICOON))
        rij.addWidget(alinea(_UITLEG), 1)
        self._links = vlak("surface2", "rechts")
        self._links.setFixedWidth(_BREEDTE_LIJST)
        kolom = QVBoxLayout(self._links)
        kolom.setContentsMargins(0, maten.RUIMTE_S, 1, 0)
        kop_lijst = tekst("Tabellen", "label")
        kop_lijst.setContentsMargins(maten.MARGE_BALK, 0, 0, 0)
        kolom.addWidget(kop_lijst)
        kolom.addWidget(self.lijst, 1)
        onder = QHBoxLayout()
        onder.setSpacing(0)
        onder.addWidget(self._links)
        onder.addWidget(self.schuif, 1)
        onder.addWidget(self.leeg, 1)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(kop)
        buiten.addWidget(uitleg)
        buiten.addLayout(onder, 1)


def _make_table(tabel: Cijfertabel, grootste: int) -> QWidget:
    """Heading, total and bars of one table."""
    blok = QWidget()
    kolom = QVBoxLayout(blok)
    kolom.setContentsMargins(0, 0, 0, maten.RUIMTE_L)
    kolom.setSpacing(maten.RUIMTE_XS)
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_M)
    rij.addWidget(tekst(tabel.titel, "sectie"))
    if tabel.totaal is not None and len(tabel.cijfers) != 1:
        rij.addWidget(tekst(f"totaal {tabel.totaal.tekst}", "klein"))
    rij.addStretch()
    kolom.addLayout(rij)
    if tabel.cijfers:
        kolom.addWidget(Balken(tabel.titel, tabel.cijfers, grootste))
    else:
        kolom.addWidget(alinea(_WEG, "tekst2"))
    return blok


def _legend() -> QWidget:
    """What filled and hatched mean."""
    blok = QWidget()
    kolom = QVBoxLayout(blok)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(maten.RUIMTE_XS)
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_S)
    rij.addWidget(Monster(beschermd=False))
    rij.addWidget(tekst("afgerond op 5", "hint"))
    rij.addSpacing(maten.RUIMTE_M)
    rij.addWidget(Monster(beschermd=True))
    rij.addWidget(tekst("0 tot en met 7, beschermd", "hint"))
    rij.addStretch()
    kolom.addLayout(rij)
    kolom.addWidget(tekst("Totalen zijn apart afgerond. Optellen hoeft niet te kloppen.", "hint"))
    return blok
