"""Reads papers some clients at a time, so that other work goes between and it can be stopped."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.afdrukken.verouderd import (
    Clientpapier,
    Nakijken,
    clients_after_change,
    find_clients,
    list_papers,
)
from levensloop_desktop.services.vandaag.vandaag import update_some
from levensloop_desktop.ui.sessie import Sessie

_PER_KEER = 50


class Papierlezer(QObject):
    """One reading at a time; a new one takes the place of the one under way.

    Signals:
        stap: words of what is done, how many, of how many.
        klaar: the papers that were read, by client number; after a stop those read so far.
    """

    stap = Signal(str, int, int)
    klaar = Signal(object)

    def __init__(self, sessie: Sessie, parent: QObject) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._keer = 0
        self._bijgewerkt = 0
        self._gelezen: list[Clientpapier] = []
        self.bezig = False

    def read_all(self, *, alle: bool) -> None:
        """The papers that are out of date; or every paper there is."""
        keer = self._begin()
        self._bijgewerkt = 0
        self._find(keer, alle=alle)

    def read_of(self, clienten: Sequence[ClientId]) -> None:
        """The papers of these clients."""
        self._next(self._begin(), tuple(clienten), 0)

    def read_after_change(self, ids: Sequence[str]) -> None:
        """The papers of who is touched by a change of organisations or people."""
        keer = self._begin()
        job = partial(clients_after_change, self._sessie.kluis, ids)
        self._sessie.read(job, partial(self._next, keer, gedaan=0), owner=self)

    def stop(self) -> None:
        """Go no further; what was read is said."""
        if self.bezig:
            self._end()

    def _begin(self) -> int:
        self._keer += 1
        self._gelezen = []
        self.bezig = True
        return self._keer

    def _find(self, keer: int, *, alle: bool) -> None:
        sessie = self._sessie
        job = partial(find_clients, sessie.kluis, sessie.werkplek, alle=alle)
        sessie.read(job, partial(self._found, keer), owner=self)

    def _found(self, keer: int, nakijken: Nakijken) -> None:
        if keer != self._keer or not self.bezig:
            return
        if nakijken.te_doen:
            self._bijgewerkt = nakijken.te_doen
            self._update(keer, nakijken.te_doen)
        else:
            self._next(keer, nakijken.clienten, 0)

    def _update(self, keer: int, nog: int) -> None:
        if keer != self._keer or not self.bezig:
            return
        if nog == 0:
            self._find(keer, alle=False)
            return
        gedaan = self._bijgewerkt - nog
        self.stap.emit("Dossiers nakijken", gedaan, self._bijgewerkt)
        job = partial(update_some, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, partial(self._update, keer), owner=self)

    def _next(self, keer: int, clienten: tuple[ClientId, ...], gedaan: int) -> None:
        if keer != self._keer or not self.bezig:
            return
        if gedaan >= len(clienten):
            self._end()
            return
        if gedaan:
            self.stap.emit("Papieren nakijken", gedaan, len(clienten))
        sessie = self._sessie
        deel = clienten[gedaan : gedaan + _PER_KEER]
        job = partial(list_papers, sessie.kluis, sessie.werkplek, deel)
        sessie.read(job, partial(self._read, keer, clienten, gedaan + len(deel)), owner=self)

    def _read(
        self,
        keer: int,
        clienten: tuple[ClientId, ...],
        gedaan: int,
        papieren: tuple[Clientpapier, ...],
    ) -> None:
        if keer == self._keer and self.bezig:
            self._gelezen += papieren
            self._next(keer, clienten, gedaan)

    def _end(self) -> None:
        self.bezig = False
        self.klaar.emit(tuple(sorted(self._gelezen, key=lambda deel: deel.clientnummer)))
