"""The line in which decisions are typed at the table."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.controle.controle import TEKENS_PER_REGEL
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overleg.besluiten import add_besluit
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.formulieren.draftkeeper import DraftKeeper, read_inhoud
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import restyle, tekst, veldlabel
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

FORMULIER = "besluit"
_VELD = "tekst"
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class _Regel(QLineEdit):
    """A line that tells Enter from Ctrl+Enter.

    Signals:
        bewaren: with whether it must become an afspraak.
    """

    bewaren = Signal(bool)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.bewaren.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)


class Besluitregel(QWidget):
    """One decision at a time; what is typed is kept as a draft within 2 s.

    Signals:
        besloten: the decision, and whether it must become an afspraak.
    """

    besloten = Signal(object, bool)

    def __init__(self, sessie: Sessie, deel: Overlegdeel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._deel = deel
        self._keeper = DraftKeeper(sessie, deel.client_id, FORMULIER, self.draft_now, self)
        self.invoer = _Regel(self)
        self.invoer.setMaxLength(TEKENS_PER_REGEL)
        self.knop = Knop("Bewaar besluit", icoon="vink", kind="flat", toets="Enter", parent=self)
        self.afspraakknop = Knop(
            "Maak afspraak …", icoon="afspraak", kind="flat", toets="Ctrl+Enter", parent=self
        )
        self._fout = tekst("", "klein", self)
        self._fout.setProperty("ernst", "fout")
        kop = Vloeirij(tussen=maten.RUIMTE_XS, regel=0)
        kop.addWidget(veldlabel("Besluit", self.invoer, self))
        kop.addWidget(self._fout)
        kop.add_stretch()
        kop.addWidget(self.knop)
        kop.addWidget(self.afspraakknop)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addLayout(kop)
        kolom.addWidget(self.invoer)
        self.invoer.bewaren.connect(self.keep)
        self.invoer.textEdited.connect(self._note_typing)
        self.knop.clicked.connect(lambda: self.keep(als_afspraak=False))
        self.afspraakknop.clicked.connect(lambda: self.keep(als_afspraak=True))
        sessie.add_editor(self)
        self.destroyed.connect(partial(sessie.remove_editor, self))
        self._keeper.find(self._restore, self)

    def draft_now(self) -> Draft | None:
        """What was typed and not kept."""
        getypt = self.invoer.text()
        if not getypt.strip():
            return None
        return self._keeper.compose(self._deel.id, "", {_VELD: getypt})

    def leave(self) -> None:
        """Keep what was typed as a draft, now."""
        self._keeper.flush()

    def keep(self, als_afspraak: bool) -> None:  # noqa: FBT001 - the signature of the signal
        """Keep the decision; an empty line says what is missing."""
        woorden = self.invoer.text().strip()
        if not woorden:
            self._say("Schrijf eerst wat er is besloten.")
            self.invoer.setFocus()
            return
        gemaakt: list[Besluit] = []

        def job() -> Changes:
            besluit, changes = add_besluit(
                self._sessie.kluis, self._sessie.werkplek, self._deel, woorden
            )
            gemaakt.append(besluit)
            return changes

        self._sessie.write(
            job, lambda _: self._kept(woorden, gemaakt[0], als_afspraak), self._refused, owner=self
        )

    def _kept(self, woorden: str, besluit: Besluit, als_afspraak: bool) -> None:  # noqa: FBT001
        self._keeper.forget(self._deel.id)
        if self.invoer.text().strip() == woorden:
            self.invoer.clear()
        self._say("")
        self.besloten.emit(besluit, als_afspraak)

    def _refused(self, fout: Exception) -> None:
        self._say(sentence(fout))

    def _note_typing(self) -> None:
        self._say("")
        if self.draft_now() is None:
            self._keeper.forget(self._deel.id)
        else:
            self._keeper.note_typing()

    def _restore(self, drafts: list[Draft]) -> None:
        eigen = [draft for draft in drafts if draft.record_id == self._deel.id]
        if eigen and not self.invoer.text():
            self.invoer.setText(str(read_inhoud(eigen[0]).get(_VELD, "")))

    def _say(self, fout: str) -> None:
        self._fout.setText(fout)
        self.invoer.setAccessibleDescription(fout)
        self.invoer.setProperty("error", "true" if fout else "false")
        restyle(self.invoer)
