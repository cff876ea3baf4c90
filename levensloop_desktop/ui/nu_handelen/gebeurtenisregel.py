"""Below: what happened, in one line that is kept with the time."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.controle.controle import TEKENS_PER_REGEL
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.nu_handelen import last_events
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.nu_handelen import note_gebeurtenis
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.formulieren.draftkeeper import DraftKeeper, read_inhoud
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import tekst, veldlabel, vlak

FORMULIER = "nu_handelen"
_VELD = "wat"
_REGELS = 2
_HINT = "Eén regel. Komt met de tijd in het dossier."


class Gebeurtenisregel(QWidget):
    """The line, the button that keeps it, and the last lines beside it.

    Signals:
        bewaard: the line is in the dossier.
    """

    bewaard = Signal()

    def __init__(self, sessie: Sessie, client_id: ClientId, geopend: datetime) -> None:
        super().__init__()
        self._sessie = sessie
        self._client_id = client_id
        self._geopend = geopend
        self._keeper = DraftKeeper(sessie, client_id, FORMULIER, self.draft_now, self)
        self.invoer = QLineEdit()
        self.invoer.setProperty("groot", "ja")
        self.invoer.setMaxLength(TEKENS_PER_REGEL)
        self.knop = Knop("Bewaren", icoon="vink", kind="main", toets="Enter", bij_klik=self.keep)
        self.knop.setProperty("groot", "ja")
        self._hint = tekst(_HINT, "klein")
        self._laatste = QVBoxLayout()
        self._laatste.setSpacing(0)
        self._lay_out()
        self.invoer.returnPressed.connect(self.keep)
        self.invoer.textEdited.connect(self._note_typing)
        sessie.add_editor(self)
        self.destroyed.connect(partial(sessie.remove_editor, self))
        self._keeper.find(self._restore, self)

    def draft_now(self) -> Draft | None:
        """What was typed and not kept."""
        getypt = self.invoer.text()
        return self._keeper.compose("", "", {_VELD: getypt}) if getypt.strip() else None

    def keep(self) -> None:
        """Keep the line with the time of now; an empty one says what is missing."""
        wat = self.invoer.text().strip()
        if not wat:
            self._say("Schrijf eerst wat er is gebeurd.")
            self.invoer.setFocus()
            return
        self.knop.setEnabled(False)
        job = partial(
            note_gebeurtenis, self._sessie.kluis, self._sessie.werkplek, self._client_id, wat
        )
        self._sessie.write(job, partial(self._kept, wat), self._refused, owner=self)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the last lines, and when this screen was opened."""
        clear(self._laatste)
        vandaag = self._geopend.date()
        geopend = Gebeurtenis(
            id=dossier.client.id,
            client_id=self._client_id,
            datum=vandaag,
            tijd=f"{self._geopend:%H:%M}",
            wat="Nu handelen geopend",
        )
        regels = [geopend, *last_events(dossier, _REGELS)]
        regels.sort(key=lambda deel: (deel.datum or vandaag, deel.tijd), reverse=True)
        for deel in regels[:_REGELS]:
            dag = "" if deel.datum in {None, vandaag} else f"{write_date(deel.datum)} "
            self._laatste.addWidget(_line(f"{dag}{deel.tijd}", deel.wat))

    def fold(self, *, smal: bool, laag: bool) -> None:
        """Leave out the last lines on a narrow window; in a low one all stands on one line."""
        richting = QBoxLayout.Direction
        self._kolom.setDirection(richting.LeftToRight if laag else richting.TopToBottom)
        self._kolom.setSpacing(maten.RUIMTE_L if laag else 2)
        boven, onder = (maten.RUIMTE_XS, maten.RUIMTE_XS) if laag else (11, maten.RUIMTE_M)
        self._kolom.setContentsMargins(maten.MARGE, boven, maten.MARGE_BALK, onder)
        self._oud.setHidden(smal)
        self._hint.setHidden(smal and self._hint.text() == _HINT)

    def _note_typing(self) -> None:
        self._say("")
        if self.draft_now() is None:
            self._keeper.forget("")
        else:
            self._keeper.note_typing()

    def _restore(self, drafts: list[Draft]) -> None:
        if drafts and not self.invoer.text():
            self.invoer.setText(str(read_inhoud(drafts[0]).get(_VELD, "")))

    def _kept(self, wat: str, _changes: Changes) -> None:
        self._keeper.forget("")
        self.knop.setEnabled(True)
        if self.invoer.text().strip() == wat:
            self.invoer.clear()
        self._say("")
        self.bewaard.emit()

    def _refused(self, fout: Exception) -> None:
        self.knop.setEnabled(True)
        if isinstance(fout, LevensloopError):
            self._say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _say(self, fout: str) -> None:
        """Show what is wrong in place of the hint, or the hint again."""
        self._hint.setText(fout or _HINT)
        self._hint.setProperty("ernst", "fout" if fout else "")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self.invoer.setProperty("error", "true" if fout else "false")
        self.invoer.style().unpolish(self.invoer)
        self.invoer.style().polish(self.invoer)

    def _lay_out(self) -> None:
        grond = vlak("canvas")
        grond.setProperty("balk", "gebeurtenis")
        kop = QHBoxLayout()
        kop.setSpacing(maten.RUIMTE_L)
        kop.addWidget(veldlabel("Wat is er gebeurd?", self.invoer))
        kop.addWidget(self._hint, 1)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.invoer, 5)
        rij.addWidget(self.knop)
        self._oud = QWidget()
        self._oud.setMinimumWidth(160)
        self._oud.setLayout(self._laatste)
        self._laatste.setContentsMargins(maten.RUIMTE_S, 0, 0, 0)
        rij.addWidget(self._oud, 2)
        self._kolom = kolom = QVBoxLayout(grond)
        kolom.addLayout(kop)
        kolom.addLayout(rij, 1)
        self.fold(smal=False, laag=False)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)


def _line(wanneer: str, wat: str) -> QWidget:
    vak = QWidget()
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(0, 0, 0, 0)
    rij.setSpacing(maten.RUIMTE_XS)
    rij.addWidget(tekst(wanneer, "label"))
    rij.addWidget(Inkorttekst(wat, "klein"))
    rij.addStretch(1)
    return vak
