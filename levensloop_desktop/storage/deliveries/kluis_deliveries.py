"""What an open kluis does with aanleveringen and with figures that were worked out before."""

import contextlib
from abc import abstractmethod
from contextlib import AbstractContextManager
from pathlib import Path
from threading import RLock

from levensloop_desktop.errors import KeysRenewedError, LevensloopError
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.ports.kluisport import Opslag
from levensloop_desktop.storage.counts.figure_memo import FigureMemo
from levensloop_desktop.storage.deliveries import delivery_files
from levensloop_desktop.storage.deliveries.delivery_files import DeliveryFiles
from levensloop_desktop.storage.keys.open_files import OpenFiles
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file


class KluisDeliveries:
    """The part of SqlcipherKluis that tells of aanleveringen."""

    _folder: Path
    _turn: RLock

    @abstractmethod
    def write(self) -> AbstractContextManager[Opslag]:
        """A transaction that is kept when the block ends well."""

    @abstractmethod
    def warn(self, code: str) -> None:
        """Add to what was noticed at opening."""

    @abstractmethod
    def _opened(self) -> OpenFiles:
        """The databases, while the kluis is open."""

    @property
    def cijfergeheugen(self) -> FigureMemo:
        """Protected figures that were worked out before."""
        kluis_id = read_kluis_file(self._folder).kluis_id
        return FigureMemo(self._folder, kluis_id, self._opened().keys.kengetallen)

    def leave_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Leave word of a landelijke aanlevering in the folder, sealed.

        Raises:
            KeysRenewedError: when the kluis got new keys, so that nobody would be able to read it.
        """
        with self._turn:
            inhoud = read_kluis_file(self._folder)
            newest = max(deel.generation for slot in inhoud.slots for deel in slot.keys)
            if newest > self._opened().generation:
                raise KeysRenewedError
            self._delivery_files().leave(aanlevering)

    def adopt_aanleveringen(self) -> int:
        """Enter the landelijke aanleveringen that were left in the register; tells how many."""
        with self._turn:
            gevonden = list(self._delivery_files().read())
            if any(aanlevering is None for _, aanlevering in gevonden):
                self.warn(delivery_files.UNREADABLE)
            nieuw = [aanlevering for _, aanlevering in gevonden if aanlevering is not None]
            aantal = 0
            with self.write() as opslag:
                aantal = delivery_files.enter(opslag, nieuw)
            delivery_files.remove([pad for pad, wat in gevonden if wat is not None])
            return aantal

    def adopt_waiting(self) -> None:
        """Enter what waits; what fails now waits for the next opening."""
        with contextlib.suppress(LevensloopError):
            self.adopt_aanleveringen()

    def _delivery_files(self) -> DeliveryFiles:
        kluis_id = read_kluis_file(self._folder).kluis_id
        return DeliveryFiles(self._folder, kluis_id, self._opened().keys.kengetallen)
