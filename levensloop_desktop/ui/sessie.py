"""What a screen needs while the kluis is open: the kluis, the threads, and who is typing."""

from collections.abc import Callable
from functools import partial
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from levensloop_desktop.domain.onderdelen import WAARDELIJSTEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import use_lists
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.kluisport import Draft, Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, may, writing_a
from levensloop_desktop.ui.change_bus import ChangeBus
from levensloop_desktop.ui.task_runner import TaskRunner

T = TypeVar("T")


class Editor(Protocol):
    """Something the user types in."""

    def draft_now(self) -> Draft | None:
        """What was typed and not saved; None when everything is."""


class Sessie(QObject):
    """From unlock to lock.

    Signals:
        saved: a write was kept.
        undo_offered: a Dutch sentence, and the function that undoes what it says.
        dossier_requested: a client id, and the code of the tab to open ("" for the first).
        crisis_requested: a client id; Nu handelen opens for this client.
        overleg_requested: the kenmerk of a meeting and a client id; "" for the list of meetings.
        lock_requested: somebody pressed Vergrendel.
        restore_requested: a Reservekopie that must come back; the kluis closes first.
    """

    saved = Signal()
    undo_offered = Signal(str, object)
    dossier_requested = Signal(str, str)
    crisis_requested = Signal(str)
    overleg_requested = Signal(str, str)
    lock_requested = Signal()
    restore_requested = Signal(object)

    def __init__(
        self,
        kluis: Kluis,
        werkplek: Werkplek,
        storage: TaskRunner,
        rendering: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        from levensloop_desktop.ui.ongedaan import Ongedaan  # noqa: PLC0415  see voorladen

        super().__init__(parent)
        self.kluis = kluis
        self.werkplek = werkplek
        self.storage = storage
        self.rendering = rendering
        self.bus = ChangeBus(self)
        self._editors: list[Editor] = []
        use_lists(kluis.lijsten)
        self.ongedaan = Ongedaan(kluis, werkplek, self.write, self)
        if self.may_undo:
            self.bus.changed.connect(self.ongedaan.note)

    def read(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run a reading use case on the storage thread."""
        self.storage.run(job, on_done, on_error, owner=owner)

    def write(
        self,
        job: Callable[[], Changes],
        on_done: Callable[[Changes], None] | None = None,
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run a writing use case; every view hears of its changes, even if `owner` is gone."""
        self.storage.run(job, partial(self._announce, on_done, owner), on_error)

    def announce(self, changes: Changes) -> None:
        """Tell every view what was written and kept; they show the lists as they are now."""
        if changes.verzamelingen & WAARDELIJSTEN:
            use_lists(self.kluis.lijsten)
        self.saved.emit()
        self.bus.changed.emit(changes)

    def _announce(
        self,
        on_done: Callable[[Changes], None] | None,
        owner: QObject | None,
        changes: Changes,
    ) -> None:
        self.announce(changes)
        if on_done is not None and (owner is None or isValid(owner)):
            on_done(changes)

    def may(self, handeling: Handeling) -> bool:
        """Whether the role of this user allows it; what is not allowed is not offered."""
        return may(self.kluis.gebruiker.rol, handeling)

    def may_write(self, soort: type[Record]) -> bool:
        """Whether this user may add and change records of a class."""
        return self.may(writing_a(soort))

    @property
    def may_change(self) -> bool:
        """Whether this user may change all of a dossier, and not only add signals."""
        return self.may(Handeling.DOSSIER_WIJZIGEN)

    @property
    def may_undo(self) -> bool:
        """Whether this user writes something that can be undone."""
        return self.may_change or self.may(Handeling.WAARDELIJSTEN_BEHEREN)

    def close(self) -> None:
        """Remember nothing more of this kluis: no step back, and none of its values."""
        self.ongedaan.clear()
        use_lists(None)

    def add_editor(self, editor: Editor) -> None:
        """Note that somebody may type here, so that a lock keeps the draft."""
        self._editors.append(editor)

    def remove_editor(self, editor: Editor) -> None:
        """Forget an editor that is closed."""
        if editor in self._editors:
            self._editors.remove(editor)

    def drafts(self) -> list[Draft]:
        """Everything typed and not saved, over all editors."""
        found = (editor.draft_now() for editor in self._editors)
        return [draft for draft in found if draft is not None]
