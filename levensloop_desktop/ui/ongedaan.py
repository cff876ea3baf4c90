"""What can be undone, per dossier, from unlock to lock."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.ongedaan import can_undo, describe, undo_changes
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek

STAPPEN = 100
TEKENS = 4_000_000  # of all texts that are remembered together

Write = Callable[..., None]  # Sessie.write


@dataclass(frozen=True, slots=True)
class Stap:
    """One write: where it was done, what it was in words, and what it changed."""

    plek: str
    woorden: str
    changes: Changes

    @property
    def tekens(self) -> int:
        """About how much memory the texts of this step take."""
        records = (kant for deel in self.changes.wissels for kant in (deel.was, deel.werd) if kant)
        waarden = (getattr(record, deel.name) for record in records for deel in fields(record))
        return sum(len(waarde) for waarde in waarden if isinstance(waarde, str))


class Ongedaan(QObject):
    """The steps back and forward of every dossier; another dossier never sees them.

    Args:
        kluis: the open kluis.
        werkplek: who works, where and when.
        write: runs a write and tells every view.

    Signals:
        gedaan: a Dutch sentence of what was undone or done again, and whether it was undone.
    """

    gedaan = Signal(str, bool)

    def __init__(
        self, kluis: Kluis, werkplek: Werkplek, write: Write, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._kluis = kluis
        self._werkplek = werkplek
        self._write = write
        self._terug: list[tuple[Stap, int]] = []
        self._vooruit: list[Stap] = []
        self._eigen: list[Changes] = []  # what undoing itself wrote
        self._dicht = False
        self.plek = ""  # the dossier on screen; "" for what clients share

    def note(self, changes: Changes) -> None:
        """Remember a write; what was undone before it cannot be done again any more."""
        if any(changes is eigen for eigen in self._eigen):
            self._eigen = [eigen for eigen in self._eigen if eigen is not changes]
            return
        if self._dicht or not can_undo(changes):
            return
        plek = next(iter(changes.clienten), self.plek)
        self._vooruit = [stap for stap in self._vooruit if stap.plek != plek]
        self._push(Stap(plek, describe(changes.wissels), changes))

    def undo(self) -> bool:
        """Undo the last write in the dossier on screen; False when there is none."""
        for stap, _ in reversed(self._terug):
            if stap.plek == self.plek:
                self._take(stap)
                return True
        return False

    def redo(self) -> bool:
        """Do again what was undone last; False when there is nothing."""
        for stap in reversed(self._vooruit):
            if stap.plek == self.plek:
                self._vooruit.remove(stap)
                self._run(stap, self._redone)
                return True
        return False

    def take_back(self, changes: Changes) -> None:
        """Undo one write in particular."""
        found = (stap for stap, _ in self._terug if stap.changes is changes)
        plek = next(iter(changes.clienten), self.plek)
        self._take(next(found, Stap(plek, describe(changes.wissels), changes)))

    def clear(self) -> None:
        """Forget everything, and remember nothing more: the kluis closes."""
        self._dicht = True
        self._terug, self._vooruit, self._eigen = [], [], []

    def _push(self, stap: Stap) -> None:
        self._terug.append((stap, stap.tekens))
        self._terug = self._terug[-STAPPEN:]
        while len(self._terug) > 1 and sum(tekens for _, tekens in self._terug) > TEKENS:
            del self._terug[0]

    def _take(self, stap: Stap) -> None:
        self._terug = [(deel, tekens) for deel, tekens in self._terug if deel is not stap]
        self._run(stap, self._undone)

    def _run(self, stap: Stap, done: Callable[[Stap, Changes], None]) -> None:
        def job() -> Any:
            changes = undo_changes(self._kluis, self._werkplek, stap.changes.wissels)
            self._eigen.append(changes)
            return changes

        self._write(job, partial(done, stap), owner=self)

    def _undone(self, stap: Stap, changes: Changes) -> None:
        self._vooruit.append(Stap(stap.plek, stap.woorden, changes))
        self.gedaan.emit(f"{stap.woorden} ongedaan gemaakt.", True)

    def _redone(self, stap: Stap, changes: Changes) -> None:
        self._push(Stap(stap.plek, stap.woorden, changes))
        self.gedaan.emit(f"{stap.woorden} opnieuw gedaan.", False)
