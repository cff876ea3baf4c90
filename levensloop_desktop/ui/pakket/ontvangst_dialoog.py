"""The code of the receiver: typed over, checked, and noted at the handover."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import what_follows
from levensloop_desktop.services.pakket.bevestigen import confirm_receipt
from levensloop_desktop.ui.dossier.overdracht.volgen import Volglijst
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 440
_UITLEG = (
    "De ontvanger zag een ontvangstcode toen het pakket in Levensloop was opgenomen. Typ die over. "
    "De dag van ontvangst staat in de code."
)


class OntvangstBevestigen(QDialog):
    """The code, who received it, and what changes along in the network.

    Args:
        sessie: the open session.
        overdracht: that is confirmed.
        parent: the window.
    """

    def __init__(self, sessie: Sessie, overdracht: Overdracht, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Ontvangst bevestigen")
        self._sessie = sessie
        self._overdracht = overdracht
        self._code, self._door = QLineEdit(), QLineEdit(overdracht.naar_persoon)
        self.code = Veldkader(
            "Ontvangstcode", self._code, hint="Vier groepen van vijf letters en cijfers."
        )
        self.door = Veldkader("Ontvangen door", self._door)
        self._code.textEdited.connect(self.code.clear_fout)
        self._door.textEdited.connect(self.door.clear_fout)
        self.bevestigen = Knop(
            "Ontvangst bevestigen", icoon="vink", kind="main", bij_klik=self.confirm
        )
        self.bevestigen.setDefault(True)
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.volgen = Volglijst(aan=True)
        self._gelezen = False
        self._lay_out()
        self._code.setFocus()
        job = partial(what_follows, sessie.kluis, sessie.werkplek, overdracht)
        sessie.read(job, self._show_steps, owner=self)

    def confirm(self) -> None:
        """Check the code on the storage thread."""
        self.code.set_fout("" if self._code.text().strip() else "Typ de code van de ontvanger.")
        leeg = not self._door.text().strip()
        self.door.set_fout("Vul in wie het pakket heeft ontvangen." if leeg else "")
        eerste = next((kader for kader in (self.code, self.door) if kader.fout), None)
        if eerste is not None:
            eerste.control.setFocus()
            return
        self.bevestigen.setEnabled(False)
        job = partial(
            confirm_receipt,
            self._sessie.kluis,
            self._sessie.werkplek,
            self._overdracht.id,
            self._code.text(),
            self._door.text(),
            self.volgen.records if self._gelezen else None,
        )
        self._sessie.write(job, self._confirmed, self._refused, owner=self)

    def _show_steps(self, stappen: tuple[Volgstap, ...]) -> None:
        """What would change in the network, each with a tick."""
        self.volgen.show_steps(stappen)
        self._gelezen = True

    def _confirmed(self, changes: Changes) -> None:
        sessie = self._sessie
        sessie.undo_offered.emit(
            "Ontvangst bevestigd.", partial(sessie.ongedaan.take_back, changes)
        )
        self.accept()

    def _refused(self, fout: Exception) -> None:
        self.bevestigen.setEnabled(True)
        if isinstance(fout, LevensloopError):
            self.code.set_fout(sentence(fout))
            self._code.setFocus()
        else:
            self._sessie.storage.failed.emit(fout)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Ontvangst bevestigen", "sectie"))
        uitleg = alinea(_UITLEG, "tekst2")
        uitleg.setMinimumWidth(_BREEDTE)
        kolom.addWidget(uitleg)
        kolom.addWidget(self.code)
        kolom.addWidget(self.door)
        kolom.addWidget(self.volgen)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addStretch()
        rij.addWidget(self.annuleren)
        rij.addWidget(self.bevestigen)
        kolom.addLayout(rij)
