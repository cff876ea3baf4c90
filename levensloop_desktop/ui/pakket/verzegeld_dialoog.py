"""What every dialog shares that makes an encrypted file: choices first, then the wachtzin, once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.errors import ExportFailedError, LevensloopError
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import Mapkiezer
from levensloop_desktop.ui.pakket.codekaart import Codekaart
from levensloop_desktop.ui.pakket.voor_wie import VoorWie
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

BREEDTE = 560
_GEEN_MAP = "Deze map is er niet. Kies een map die er is."


class VerzegeldDialoog(QDialog):
    """First the choices, then the wachtzin; closing it forgets the wachtzin.

    Args:
        sessie: the open session.
        titel: of the window.
        voor_wie: receiver, purpose and ground.
        wachtzin: shows the wachtzin with what to do with it.
        parent: the window.
    """

    def __init__(
        self, sessie: Sessie, titel: str, voor_wie: VoorWie, wachtzin: Codekaart, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(titel)
        self._sessie = sessie
        self.voor_wie = voor_wie
        self.wachtzin = wachtzin
        self.map = Mapkiezer("Map waarin het bestand komt")
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.annuleren = Knop("Annuleren", bij_klik=self.reject)
        self.gelukt = Statuswoord("gedaan", "", breekt=True)
        self.klaar = Knop("Wachtzin is doorgegeven of genoteerd", kind="main", bij_klik=self.accept)
        self.maken: Knop
        self._keuzes: QWidget
        self._eerste, self._tweede = QWidget(), QWidget()

    @override
    def done(self, uitkomst: int) -> None:
        self.wachtzin.wipe()
        super().done(uitkomst)

    def _has_folder(self) -> bool:
        """Whether the file can come where it was asked; else the field says so."""
        if Path(self.map.map_).is_dir():
            return True
        self.map.set_fout(_GEEN_MAP)
        self.map.invoer.setFocus()
        return False

    def _begin(self, woorden: str) -> None:
        self.fout.hide()
        self.map.clear_fout()
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        self._keuzes.setEnabled(False)
        self.maken.setEnabled(False)

    def _end(self) -> None:
        self.voortgang.hide()
        self._keuzes.setEnabled(True)
        self.maken.setEnabled(True)

    def _refused(self, fout: Exception) -> None:
        self._end()
        if isinstance(fout, ExportFailedError):
            self.map.set_fout(sentence(fout))
            self.map.invoer.setFocus()
        elif isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _show_wachtzin(self, woorden: str, wachtzin: str) -> None:
        """Say that it is made, and show what opens it."""
        self._end()
        self.gelukt.set_status("gedaan", woorden)
        self.wachtzin.show_code(wachtzin)
        self._eerste.hide()
        self._tweede.show()
        self.wachtzin.kopieren.setFocus()
        announce(self.gelukt)

    def _place_parts(self, maken: Knop, keuzes: QWidget, gemaakt: str, *daarna: QWidget) -> None:
        """Put the two sheets in the window.

        Args:
            maken: the button that begins.
            keuzes: what is chosen on the first sheet.
            gemaakt: head of the second sheet.
            daarna: what stands under the wachtzin.
        """
        self.maken, self._keuzes = maken, keuzes
        kolom = column(self._eerste)
        for deel in (keuzes, self.fout, self.voortgang):
            kolom.addWidget(deel)
        kolom.addLayout(_buttons(self.annuleren, maken))
        kolom = column(self._tweede)
        kolom.addWidget(tekst(gemaakt, "sectie"))
        self.gelukt.setMinimumWidth(BREEDTE)
        for deel in (self.gelukt, self.wachtzin, *daarna):
            kolom.addWidget(deel)
        kolom.addLayout(_buttons(self.klaar))
        self._tweede.hide()
        buiten = QVBoxLayout(self)
        buiten.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        buiten.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        buiten.addWidget(self._eerste)
        buiten.addWidget(self._tweede)


def column(vel: QWidget) -> QVBoxLayout:
    """Parts under each other, without margins."""
    kolom = QVBoxLayout(vel)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(maten.RUIMTE_M)
    return kolom


def explanation(woorden: str) -> QWidget:
    """What is made, over the choices; it sets the width of the dialog."""
    uitleg = alinea(woorden, "tekst2")
    uitleg.setMinimumWidth(BREEDTE)
    return uitleg


def _buttons(*knoppen: Knop) -> QHBoxLayout:
    rij = QHBoxLayout()
    rij.setSpacing(maten.RUIMTE_M)
    rij.addStretch()
    for knop in knoppen:
        rij.addWidget(knop)
    return rij
