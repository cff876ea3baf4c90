"""The kluizen before one is opened: tells of each what it says of itself, and loads the rest later.

The database and the keys take longer to load than the rest of the start together, and the unlock
screen needs neither.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from levensloop_desktop.storage.description import JOURNAL, describe
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file

if TYPE_CHECKING:
    from levensloop_desktop.services.beschrijving import Gebruiker, Kluisbeschrijving
    from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
    from levensloop_desktop.services.ports.kopieport import Herstelvoorbeeld, Reservekopie
    from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen


class LateKluizen:
    """Fulfils the port Kluizen; making or opening one loads the database.

    Args:
        werkplek: clock and ids.
        werkstation: tells the name of this computer, for history and lock.
    """

    def __init__(self, werkplek: "Werkplek", *, werkstation: Callable[[], str]) -> None:
        self._werkplek = werkplek
        self._werkstation = werkstation

    def load(self) -> None:
        """Load the database now, so that opening a kluis does not wait for it."""
        _ = self._real

    def describe(self, pad: Path) -> "Kluisbeschrijving":
        """Read what stands in kluis.json outside the slots.

        Raises:
            KluisMissingError, KluisDamagedError, KluisTooNewError.
        """
        if (pad / JOURNAL).exists():
            from levensloop_desktop.storage.backup import restore_files  # noqa: PLC0415  hardly ever

            restore_files.finish(pad)
        return describe(pad, read_kluis_file(pad))

    def create(
        self,
        pad: Path,
        *,
        naam: str,
        gebruiker: "Gebruiker",
        wachtzin: str,
        voorbeeld: bool = False,
        herstelcode: str = "",
    ) -> "Kluis":
        """Make a kluis and open it; raises what SqlcipherKluizen.create raises."""
        return self._real.create(
            pad,
            naam=naam,
            gebruiker=gebruiker,
            wachtzin=wachtzin,
            voorbeeld=voorbeeld,
            herstelcode=herstelcode,
        )

    def open(self, pad: Path, *, wachtzin: str, gebruiker: str | None = None) -> "Kluis":
        """Open a kluis; raises what SqlcipherKluizen.open raises."""
        return self._real.open(pad, wachtzin=wachtzin, gebruiker=gebruiker)

    def recover(
        self, pad: Path, *, herstelcode: str, gebruiker: "Gebruiker", wachtzin: str
    ) -> "Kluis":
        """Open with the herstelblad; raises what SqlcipherKluizen.recover raises."""
        return self._real.recover(
            pad, herstelcode=herstelcode, gebruiker=gebruiker, wachtzin=wachtzin
        )

    def list_backups(self, pad: Path) -> "tuple[Reservekopie, ...]":
        """The back-ups in a kluis, or in a second folder, newest first."""
        from levensloop_desktop.storage.backup.backup_files import list_backups  # noqa: PLC0415  idem

        return list_backups(pad)

    def is_whole(self, kopie: "Reservekopie") -> bool:
        """Whether every byte of a back-up is as it was written."""
        from levensloop_desktop.storage.backup.backup_files import first_fault  # noqa: PLC0415  idem

        return not first_fault(kopie.pad)

    def preview_restore(
        self, pad: Path, kopie: "Reservekopie", *, wachtzin: str, gebruiker: str | None = None
    ) -> "Herstelvoorbeeld":
        """What would differ; raises what SqlcipherKluizen.preview_restore raises."""
        return self._real.preview_restore(pad, kopie, wachtzin=wachtzin, gebruiker=gebruiker)

    def restore(
        self, pad: Path, kopie: "Reservekopie", *, wachtzin: str, gebruiker: str | None = None
    ) -> Path:
        """Put a back-up back; raises what SqlcipherKluizen.restore raises."""
        return self._real.restore(pad, kopie, wachtzin=wachtzin, gebruiker=gebruiker)

    @cached_property
    def _real(self) -> "SqlcipherKluizen":
        # The one late import of storage: everything with a database hangs under it.
        from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen  # noqa: PLC0415

        return SqlcipherKluizen(self._werkplek, werkstation=self._werkstation())
