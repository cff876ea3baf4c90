"""The checked rows: what needs a look on top, what is said of it, and what stays out."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.services.tabelimport.doelvelden import Tabelsoort
from levensloop_desktop.services.tabelimport.overnemen import Voorstel
from levensloop_desktop.services.tabelimport.voorstel import Celmelding, Voorstelregel
from levensloop_desktop.ui.overnemen.rijenmodel import Rijenmodel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea

_BREEDTES = (64, 264, 332)
_HOOGTE = 280


class Rijen(QWidget):
    """Table of rows, the words about one of them, and the button that brings them in.

    Signals:
        gevraagd: the user wants the rows that are left to come in.
    """

    gevraagd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soort: Tabelsoort | None = None
        self.samenvatting = alinea("", "label")
        self.model = Rijenmodel(self)
        self.tabel = Tabel("Rijen om over te nemen", dicht=True, inspringen=maten.RUIMTE_L)
        self.tabel.setModel(self.model)
        self.tabel.setMinimumHeight(_HOOGTE)
        self.tabel.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for kolom, breedte in enumerate(_BREEDTES):
            self.tabel.setColumnWidth(kolom, breedte)
        self.meldingen = alinea("")
        self.wisselen = Knop("Deze rij wel of niet", toets="Spatie", bij_klik=self.toggle)
        self.fouten_weg = Knop("Rijen met een fout weglaten", bij_klik=self.leave_out_faults)
        self.overnemen = Knop(
            "Overnemen", icoon="bewaren", kind="main", bij_klik=self.gevraagd.emit
        )
        spatie = QShortcut(QKeySequence(Qt.Key.Key_Space), self.tabel)
        spatie.setContext(Qt.ShortcutContext.WidgetShortcut)
        spatie.activated.connect(self.toggle)
        self.tabel.keuze_veranderd.connect(self._show_row)
        self.tabel.geopend.connect(self.toggle)
        self._lay_out()

    def show_voorstel(self, voorstel: Voorstel) -> None:
        """Show the rows of a proposal; what is surely known already stays out."""
        self._soort = voorstel.keuze.soort
        regels = sorted(voorstel.regels, key=_urgency)
        zeker = [regel.rij for regel in regels if regel.lijkt_op and regel.lijkt_op.zeker]
        self.model.show_regels(regels, zeker)
        self.count()
        if regels:
            self.tabel.selectRow(0)
            self.tabel.setFocus()
        QTimer.singleShot(0, self, self._scroll)

    def toggle(self) -> None:
        """Leave the chosen row out, or take it along."""
        index = self.tabel.currentIndex()
        if index.isValid():
            self.model.toggle(index.row())
            self.count()

    def leave_out_faults(self) -> None:
        """Leave out every row that cannot come in."""
        for plaats, regel in enumerate(self.model.regels):
            if regel.is_fout and regel.rij not in self.model.overslaan:
                self.model.toggle(plaats)
        self.count()

    def count(self) -> None:
        """Say how many rows come in, and why they cannot yet."""
        weg = self.model.overslaan
        mee = [regel for regel in self.model.regels if regel.rij not in weg]
        fout = sum(regel.is_fout for regel in mee)
        rijen = write_number(len(self.model.regels))
        delen = [f"{rijen} rijen", f"{write_number(len(mee))} komen erin"]
        if weg:
            delen.append(f"{write_number(len(weg))} weggelaten")
        if fout:
            delen.append(f"{fout} met een fout")
        self.samenvatting.setText(" · ".join(delen))
        self.overnemen.setEnabled(bool(mee) and not fout)
        self.overnemen.setText(self._button(len(mee), fout))
        self.fouten_weg.setVisible(bool(fout))

    def _button(self, mee: int, fout: int) -> str:
        if fout:
            return "Overnemen: eerst de fouten oplossen of weglaten"
        if not mee or self._soort is None:
            return "Overnemen: er is geen rij over"
        return f"{mee} {self._soort.rij if mee == 1 else self._soort.rijen} overnemen"

    def _show_row(self, index: QModelIndex) -> None:
        regel = self.model.regels[index.row()] if index.isValid() else None
        zinnen = [f"Kolom {m.kolom}: {m.tekst}" if m.kolom else m.tekst for m in _said(regel)]
        if regel is not None and regel.lijkt_op is not None:
            woord = "Staat er al" if regel.lijkt_op.zeker else "Hoort bij of lijkt op"
            zinnen.insert(0, f"{woord}: {regel.lijkt_op.met}.")
        self.meldingen.setText("\n".join(zinnen) or "In deze rij is niets op te merken.")

    def _scroll(self) -> None:
        """Bring the outcome into view, as far as it fits."""
        boven = self.parentWidget()
        while boven is not None and not isinstance(boven, QScrollArea):
            boven = boven.parentWidget()
        if boven is not None:
            boven.ensureWidgetVisible(self.overnemen)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        for deel in (self.samenvatting, self.tabel, self.meldingen):
            kolom.addWidget(deel)
        for knoppen in ((self.wisselen, self.fouten_weg), (self.overnemen,)):
            rij = QHBoxLayout()
            rij.setSpacing(maten.RUIMTE_M)
            for knop in knoppen:
                rij.addWidget(knop)
            rij.addStretch()
            kolom.addLayout(rij)


def _said(regel: Voorstelregel | None) -> Sequence[Celmelding]:
    return sorted(regel.meldingen, key=lambda melding: not melding.blokkeert) if regel else ()


def _urgency(regel: Voorstelregel) -> tuple[int, int]:
    rang = 0 if regel.is_fout else 1 if regel.lijkt_op else 2 if regel.meldingen else 3
    return rang, regel.rij
