"""A fixed list of questions with an answer each, worked from the keyboard.

Every question has its line, also while nothing is stored for it; the first answer stores it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.proces import answer_id
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.formulieren.bewaren import save_fields
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.formulierknoppen import scroll_to
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.formulieren.rijen import Beschrijving
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_M, RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.chips import Toetsenrij
from levensloop_desktop.ui.widgets.splitser import Splitser
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

_BREEDTES = [696, 408]
_KOP = 40
_SAMEN = {Qt.Key.Key_Backspace: Qt.Key.Key_Delete}
_KAAL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vragenlijst:
    """The questions of one value list, asked per traject.

    Args:
        soort: class of an answer.
        lijst: value list that holds the questions.
        veld: field of the answer that says to which question.
        titel: heading.
        kolommen: columns of the table.
        rijen: rows of the form.
        bekend: the stored answers by code of the question.
        toetsen: what a key in the table fills in.
        uitleg: keys and what they do, in words.
        schrijfveld: field that Enter goes to.
        telling: words behind the heading.
    """

    soort: type[Onderdeel]
    lijst: str
    veld: str
    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: Beschrijving
    bekend: Callable[[Dossier, Traject], Mapping[str, Any]]
    toetsen: Mapping[Qt.Key, Callable[[Gegevens], Mapping[str, Any]]]
    uitleg: tuple[tuple[str, str], ...]
    schrijfveld: str
    telling: Callable[[tuple[Any, ...]], str]

    def answers(self, dossier: Dossier, traject: Traject) -> tuple[Record, ...]:
        """Every question in order with its answer, or with an empty one."""
        bekend = self.bekend(dossier, traject)
        volgorde = [waarde.code for waarde in waardelijst(self.lijst).asked(bekend)]
        codes = [*volgorde, *(code for code in bekend if code not in volgorde)]
        return tuple(bekend.get(code) or self._empty(traject, code) for code in codes)

    def _empty(self, traject: Traject, code: str) -> Record:
        velden: dict[str, Any] = {"traject_id": traject.id, self.veld: code}
        return self.soort(id=answer_id(traject.id, code), client_id=traject.client_id, **velden)


class Vragentabel(Recordtabel):
    """The questions; a letter answers the chosen one.

    Signals:
        answered: the record of the chosen row, and the key.
    """

    answered = Signal(object, object)

    def __init__(self, vragen: Vragenlijst, parent: QWidget | None = None) -> None:
        super().__init__(vragen.titel, vragen.soort, vragen.kolommen, parent=parent)
        self._toetsen = frozenset(vragen.toetsen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets = Qt.Key(event.key())
        toets = _SAMEN.get(toets, toets)
        if self.record is not None and toets in self._toetsen and event.modifiers() in _KAAL:
            self.answered.emit(self.record, toets)
        else:
            super().keyPressEvent(event)


class Vragenpaneel(QWidget):
    """The table with its keys left, the form of the chosen question right.

    Signals:
        chosen: the record whose form is open.
    """

    chosen = Signal(object)

    def __init__(
        self, sessie: Sessie, client_id: str, vragen: Vragenlijst, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._vragen = vragen
        self._gegevens: Gegevens | None = None
        splitter = Splitser(self)
        lijst = QScrollArea(splitter)
        links = QWidget(lijst.viewport())
        self.telling = tekst("", "klein", links)
        self.table = Vragentabel(vragen, links)
        self.toetsen = Toetsenrij(list(vragen.uitleg), links)
        self.toetsen.setVisible(sessie.may_write(vragen.soort))
        self.onder = QVBoxLayout()  # what belongs to all questions together
        area = QScrollArea(splitter)
        self.rechts = rechts = vlak("surface", "", area.viewport())
        self.form = Formulier(
            sessie, vragen.soort, vragen.rijen, client_id=client_id, parent=rechts
        )
        self.naast = QVBoxLayout()  # what stands under the form of one question
        self._lay_out(links, rechts)
        for gebied, vel in ((lijst, links), (area, rechts)):
            _fill(gebied, vel)
        splitter.setHandleWidth(1)
        splitter.addWidget(lijst)
        splitter.addWidget(area)
        splitter.setSizes(_BREEDTES)
        splitter.setStretchFactor(0, 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(splitter)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self.write)
        self.table.answered.connect(self.answer)

    def _lay_out(self, links: QWidget, rechts: QWidget) -> None:
        kop = QHBoxLayout()
        kop.setContentsMargins(MARGE, 0, RUIMTE_L, 0)
        kop.setSpacing(RUIMTE_M)
        titel = tekst(self._vragen.titel, "label", links)
        titel.setFixedHeight(_KOP)
        kop.addWidget(titel)
        kop.addWidget(self.telling)
        kop.addStretch(1)
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(0, 0, 0, RUIMTE_S)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(self.table)
        kolom.addWidget(self.toetsen)
        self.onder.setContentsMargins(MARGE, RUIMTE_S, RUIMTE_L, 0)
        self.onder.setSpacing(RUIMTE_XS)
        kolom.addLayout(self.onder)
        kolom.addStretch(1)
        binnen = QVBoxLayout(rechts)
        binnen.setContentsMargins(MARGE, RUIMTE_L, MARGE, RUIMTE_L)
        binnen.setSpacing(RUIMTE_L)
        binnen.addWidget(self.form)
        binnen.addLayout(self.naast)
        binnen.addStretch(1)

    def show_traject(self, gegevens: Gegevens, traject: Traject) -> None:
        """Show the answers of a traject; the chosen question and typed text stay."""
        if gegevens.dossier is None:
            return
        self._gegevens = gegevens
        records = self._vragen.answers(gegevens.dossier, traject)
        self.table.show_records(records, gegevens)
        self.table.fit_rows()
        self.telling.setText(self._vragen.telling(records))
        open_record = self.form.record
        nu = next((deel for deel in records if open_record and deel.id == open_record.id), None)
        if nu is not None:
            self.form.refresh(nu, gegevens)
            self.table.choose(nu.id)
        else:
            self.table.choose_row(0)
            self._show_chosen(self.table.record)

    def choose(self, record_id: str) -> None:
        """Choose a question by the id of its answer."""
        self.table.choose(record_id)

    def focus_list(self) -> None:
        """Begin at the questions."""
        self.table.setFocus()

    def write(self, _record: object = None) -> None:
        """Go to the text of the chosen question."""
        if not self.form.read_only:
            self.form.focus_field(self._vragen.schrijfveld)
            QTimer.singleShot(0, self, lambda: scroll_to(self.form))

    def answer(self, record: Record, toets: Qt.Key) -> None:
        """Store the answer of a key, and go to the next question."""
        if self._gegevens is None or not self._sessie.may_write(self._vragen.soort):
            return
        nieuw = self._vragen.toetsen[toets](self._gegevens)
        sessie = self._sessie
        sessie.write(partial(_save, sessie.kluis, sessie.werkplek, record, nieuw))
        plaats = [deel.id for deel in self.table.records].index(record.id)
        self.table.choose_row(plaats + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the form goes back to the questions."""
        if event.key() == Qt.Key.Key_Escape and self.form.isAncestorOf(self.focusWidget()):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def _show_chosen(self, record: Record | None) -> None:
        if record is None or self._gegevens is None:
            return
        if self.form.record is None or self.form.record.id != record.id:
            self.form.show_record(record, self._gegevens)
        self.chosen.emit(record)


def _save(kluis: Kluis, werkplek: Werkplek, record: Record, nieuw: Mapping[str, Any]) -> Changes:
    return save_fields(kluis, werkplek, record, nieuw)[1]


def _fill(gebied: QScrollArea, vel: QWidget) -> None:
    gebied.setWidget(vel)
    gebied.setWidgetResizable(True)
    gebied.setFrameShape(QFrame.Shape.NoFrame)
    gebied.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    gebied.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
