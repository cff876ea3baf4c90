"""The part of the ports that has to do with back-ups, and with who has a kluis open."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reservekopie:
    """A back-up that was written whole: a folder with both databases and their kluis.json."""

    pad: Path
    wanneer: datetime
    aanleiding: str  # code of services/kluisbeheer/reservekopieen.py
    grootte: int  # in bytes
    bestanden: tuple[str, ...]

    @property
    def naam(self) -> str:
        """The name of its folder."""
        return self.pad.name


@dataclass(frozen=True, slots=True)
class Verschil:
    """What putting back would do to one client; `gevolg` is verdwijnt, komt_terug or terug."""

    naam: str
    clientnummer: str
    gevolg: str
    wijzigingen: int = 0


@dataclass(frozen=True, slots=True)
class Herstelvoorbeeld:
    """What differs between a back-up and the kluis as it is now.

    Args:
        kopie: the back-up.
        clienten: how many it holds.
        leesbaar: whether the kluis of now can be read; if not, the rest is empty.
        clienten_nu: how many the kluis holds now.
        wijzigingen: how many changed fields and records were written since.
        laatste_wijziging: the newest of them.
        verschillen: per client, by name.
    """

    kopie: Reservekopie
    clienten: int
    leesbaar: bool
    clienten_nu: int = 0
    wijzigingen: int = 0
    laatste_wijziging: datetime | None = None
    verschillen: tuple[Verschil, ...] = ()


class Kopieermachine(Protocol):
    """What an open kluis can do with its back-ups."""

    def make_backup(self, aanleiding: str) -> Reservekopie:
        """Write a back-up and verify it; call it outside a transaction.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError.
        """

    def list_backups(self, map_: Path | None = None) -> tuple[Reservekopie, ...]:
        """The back-ups of this kluis, newest first; in its own folder or in a second one."""

    def copy_backup(self, kopie: Reservekopie, map_: Path) -> Reservekopie:
        """Write a back-up to a second folder too, verify it, and thin what is there.

        Raises:
            DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError.
        """

    def old_backups(
        self, clienten: Collection[str], voor: datetime, map_: Path | None = None
    ) -> tuple[Reservekopie, ...]:
        """Back-ups that the keys of now do not open, or that hold one of these clients.

        Args:
            clienten: ids.
            voor: a back-up that cannot be read counts when it is not younger than this.
            map_: the second folder; without it that of the kluis.
        """

    def destroy_backups(
        self, kopieen: Sequence[Reservekopie], voortgang: Callable[[int, int], None] | None = None
    ) -> None:
        """Remove back-ups for ever, and log how many.

        Args:
            kopieen: which.
            voortgang: hears how many are gone, of how many; may raise between two of them.

        Raises:
            KluisNotWritableError: when one cannot be removed.
        """

    def list_aside(self) -> tuple[str, ...]:
        """Folders with what stood there before a back-up was put back; Levensloop keeps them."""


class Kopiekast(Protocol):
    """What can be done with the back-ups of a kluis that is closed."""

    def list_backups(self, pad: Path) -> tuple[Reservekopie, ...]:
        """The back-ups in a kluis, or in a second folder, newest first; needs no passphrase."""

    def is_whole(self, kopie: Reservekopie) -> bool:
        """Whether every byte of a back-up is as it was written; needs no passphrase."""

    def preview_restore(
        self, pad: Path, kopie: Reservekopie, *, wachtzin: str, gebruiker: str | None = None
    ) -> Herstelvoorbeeld:
        """What would differ after putting a back-up back.

        Raises:
            BackupPassphraseError, UnknownUserError, KluisDamagedError, KluisMissingError.
        """

    def restore(
        self, pad: Path, kopie: Reservekopie, *, wachtzin: str, gebruiker: str | None = None
    ) -> Path:
        """Put a back-up back and return the folder with what stood there; old or new, never half.

        Raises:
            BackupPassphraseError, UnknownUserError, KluisDamagedError, KluisMissingError,
            KluisInUseError, KluisNotWritableError, DiskFullError.
        """
