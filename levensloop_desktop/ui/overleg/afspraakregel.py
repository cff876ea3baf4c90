"""Make a decision an afspraak: who does it, by when, in which levensgebied."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.overleg import Besluit
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overleg.besluiten import make_afspraak
from levensloop_desktop.ui.formulieren.datuminvoer import DatumInvoer
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.keuzeinvoer import CodeInvoer
from levensloop_desktop.ui.formulieren.verwijzinginvoer import VerwijzingInvoer
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, veldlabel, vlak


class Afspraakregel(QWidget):
    """Three fields under the decision; Enter keeps them, Esc goes back.

    Signals:
        klaar: it is kept, or the user went back.
    """

    klaar = Signal()

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._besluit: Besluit | None = None
        self._wat = Inkorttekst("", "label", self)
        self.wie = VerwijzingInvoer(veld_van(Afspraak, "actiehouder_id"), self)
        self.uiterlijk = DatumInvoer(veld_van(Afspraak, "uiterlijk"), self)
        self.uiterlijk.line.setPlaceholderText("+2w of dd-mm-jjjj")
        self.levensgebied = CodeInvoer(
            veld_van(Afspraak, "levensgebied"), verplicht=False, parent=self
        )
        self.knop = Knop("Maak afspraak", toets="Enter", bij_klik=self.keep, parent=self)
        self._terug = Knop("Terug", toets="Esc", bij_klik=self.close_line, parent=self)
        self._fout = alinea("", parent=self)
        self._fout.setProperty("ernst", "fout")
        self._lay_out()
        self.uiterlijk.submitted.connect(self.keep)
        self.hide()

    def open_for(self, besluit: Besluit, gegevens: Gegevens) -> None:
        """Ask for a decision; what it was made before comes back."""
        self._besluit = besluit
        self._wat.setText(besluit.tekst)
        self._say("")
        dossier = gegevens.dossier
        eerder = next(
            (a for a in (dossier.afspraken if dossier else ()) if a.besluit_id == besluit.id), None
        )
        for invoer in (self.wie, self.uiterlijk):
            invoer.set_gegevens(gegevens)
        self.wie.set_typed(self.wie.typed_for(eerder.actiehouder_id if eerder else None))
        self.uiterlijk.set_typed(self.uiterlijk.typed_for(eerder.uiterlijk if eerder else None))
        self.levensgebied.set_typed(eerder.levensgebied if eerder else "")
        self.show()
        self.wie.focus_widget().setFocus()

    def keep(self) -> None:
        """Keep the afspraak, or say what is wrong."""
        if self._besluit is None:
            return
        self.wie.tidy()
        try:
            wie, dag = self.wie.value(), self.uiterlijk.value()
        except ValueError as fout:
            self._say(str(fout))
            return
        self.knop.setEnabled(False)
        job = partial(
            make_afspraak,
            self._sessie.kluis,
            self._sessie.werkplek,
            self._besluit,
            actiehouder_id=BetrokkenheidId(RecordId(wie)) if wie else None,
            uiterlijk=dag,
            levensgebied=str(self.levensgebied.value()),
        )
        self._sessie.write(job, self._kept, self._refused, owner=self)

    def close_line(self) -> None:
        """Go back without keeping."""
        self._besluit = None
        self.hide()
        self.klaar.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.keep()
        else:
            super().keyPressEvent(event)

    def _kept(self, _changes: Changes) -> None:
        self.knop.setEnabled(True)
        self.close_line()

    def _refused(self, fout: Exception) -> None:
        self.knop.setEnabled(True)
        self._say(sentence(fout))

    def _say(self, zin: str) -> None:
        self._fout.setText(zin)
        self._fout.setVisible(bool(zin))

    def _lay_out(self) -> None:
        velden = QHBoxLayout()
        velden.setSpacing(maten.RUIMTE_M)
        for woord, invoer, rek in (
            ("Wie", self.wie, 5),
            ("Uiterlijk", self.uiterlijk, 3),
            ("Levensgebied", self.levensgebied, 4),
        ):
            vak = QVBoxLayout()
            vak.setSpacing(maten.RUIMTE_XS)
            vak.addWidget(veldlabel(woord, invoer.focus_widget(), self))
            vak.addWidget(invoer)
            velden.addLayout(vak, rek)
        onder = QHBoxLayout()
        onder.addWidget(self._fout, 1)
        onder.addStretch(0)
        onder.addWidget(self._terug)
        onder.addWidget(self.knop)
        grond = vlak("canvas", parent=self)
        kolom = QVBoxLayout(grond)
        kolom.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_M, maten.RUIMTE_L, maten.RUIMTE_M)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addWidget(self._wat)
        kolom.addLayout(velden)
        kolom.addLayout(onder)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)
