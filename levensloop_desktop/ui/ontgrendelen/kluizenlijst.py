"""The left pane of the locked window: which kluis, and other ways in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop import __version__
from levensloop_desktop.services.beschrijving import Kluisbeschrijving
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import woordmerk
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import KLUIZEN, Lijst
from levensloop_desktop.ui.widgets.moment import moment
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

_BREEDTE = 336
_BREEDTE_SMAL = 240
_BELOFTE = "Levensloop werkt zonder netwerk en maakt nooit verbinding met internet."


@dataclass(frozen=True, slots=True)
class Kluisregel:
    """A known kluis: described, or with the fault that kept it from being read."""

    pad: Path
    beschrijving: Kluisbeschrijving | None = None
    fout: Exception | None = None
    fout_kort: str = ""

    @property
    def naam(self) -> str:
        """Its own name, or that of its folder."""
        return self.beschrijving.naam if self.beschrijving else self.pad.stem

    @property
    def bijzonderheid(self) -> str:
        """The third line: what is worth knowing before opening."""
        if self.beschrijving is None:
            return self.fout_kort
        if self.beschrijving.in_gebruik is not None:
            wie = self.beschrijving.in_gebruik
            waar = f" op {wie.computer}" if wie.computer else ""
            return f"open bij {wie.gebruiker}{waar}" if wie.gebruiker else "open"
        if self.beschrijving.voorbeeld:
            return "alleen verzonnen personen"
        kopie = self.beschrijving.laatste_kopie
        if kopie is None:
            return "vrij, nog geen reservekopie"
        return f"vrij, reservekopie {moment(kopie, datetime.now().astimezone())}"


class Kluizenlijst(QWidget):
    """Kluizen this computer knows, with other ways in below.

    Signals:
        gekozen: a Kluisregel.
        andere, nieuwe, voorbeeld: the user wants to open another, make one, or an example.
    """

    gekozen = Signal(object)
    andere = Signal()
    nieuwe = Signal()
    voorbeeld = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._regels: list[Kluisregel] = []
        self.lijst = Lijst("Kies een kluis", KLUIZEN)
        self.lijst.setProperty("vlak", "nav")
        self.lijst.setModel(QStandardItemModel(self.lijst))
        self.lijst.keuze_veranderd.connect(self._tell)
        self._kop = tekst("Kies een kluis", "label")
        self._kop.setContentsMargins(maten.MARGE, 0, 0, 0)
        self._kop.setFixedHeight(maten.KNOP)
        grond = vlak("nav", "rechts")
        kolom = QVBoxLayout(grond)
        kolom.setContentsMargins(0, maten.RUIMTE_S, 1, maten.MARGE)
        kolom.setSpacing(0)
        kolom.addWidget(woordmerk(maten.MARGE))
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self._kop)
        kolom.addWidget(self.lijst)
        kolom.addSpacing(maten.RUIMTE_L)
        for knop in self._ways_in():
            rij = QHBoxLayout()
            rij.setContentsMargins(15, 0, maten.RUIMTE_S, 0)
            rij.addWidget(knop)
            rij.addStretch()
            kolom.addLayout(rij)
        kolom.addStretch(1)
        self._voet = alinea("", "voet")
        self._voet.setContentsMargins(maten.MARGE, 0, maten.MARGE, 0)
        kolom.addWidget(self._voet)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)
        self.set_narrow(smal=False)

    def set_narrow(self, *, smal: bool) -> None:
        """Take less room on a narrow window."""
        self.setFixedWidth(_BREEDTE_SMAL if smal else _BREEDTE)
        belofte = "Werkt zonder netwerk." if smal else _BELOFTE
        hulp = "F1: handleiding" if smal else "F1 opent de handleiding"
        self._voet.setText(f"{belofte}\nVersie {__version__} · {hulp}")

    def show_kluizen(self, regels: Sequence[Kluisregel], keuze: Path | None) -> None:
        """Fill the list, and choose one."""
        self._regels = list(regels)
        model = self.lijst.model()
        assert isinstance(model, QStandardItemModel)  # noqa: S101  set in __init__
        model.clear()
        for regel in self._regels:
            item = QStandardItem(regel.naam)
            item.setData("kluis", Rol.ICOON)
            item.setData(str(regel.pad), Rol.BIJTEKST)
            item.setData(regel.bijzonderheid, Rol.DERDE)
            item.setData(str(regel.pad), Qt.ItemDataRole.ToolTipRole)
            item.setData(
                f"{regel.naam}, {regel.pad}, {regel.bijzonderheid}",
                Qt.ItemDataRole.AccessibleTextRole,
            )
            model.appendRow(item)
        zichtbaar = bool(self._regels)
        self._kop.setVisible(zichtbaar)
        self.lijst.setVisible(zichtbaar)
        self.lijst.setFixedHeight(min(len(self._regels), 4) * KLUIZEN.hoogte)
        rijen = [nummer for nummer, regel in enumerate(self._regels) if regel.pad == keuze]
        if zichtbaar:
            self.lijst.setCurrentIndex(model.index(rijen[0] if rijen else 0, 0))

    def _ways_in(self) -> list[Knop]:
        knoppen = [
            Knop("Andere kluis openen …", icoon="map", kind="flat", ruim=True),
            Knop("Nieuwe kluis maken …", icoon="plus", kind="flat", ruim=True),
            Knop("Voorbeeldkluis maken …", icoon="clienten", kind="flat", ruim=True),
        ]
        for knop, signaal in zip(knoppen, (self.andere, self.nieuwe, self.voorbeeld), strict=True):
            knop.clicked.connect(signaal)
        return knoppen

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.gekozen.emit(self._regels[index.row()])
