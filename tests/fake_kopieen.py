"""Back-ups of a kluis in memory."""

import dataclasses
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, datetime
from pathlib import Path

from levensloop_desktop.services.ports.kopieport import Reservekopie


class GeheugenKopieen:
    """Remembers which back-ups were asked for; memory has no disk to put them on."""

    def __init__(self) -> None:
        self.kopieen: list[Reservekopie] = []

    def make_backup(self, aanleiding: str) -> Reservekopie:
        """Remember that a back-up was asked for."""
        wanneer = datetime.now(UTC)
        pad = Path(f"{wanneer:%Y%m%dT%H%M%SZ}-{aanleiding}")
        self.kopieen.insert(0, Reservekopie(pad, wanneer, aanleiding, 0, ()))
        return self.kopieen[0]

    def list_backups(self, map_: Path | None = None) -> tuple[Reservekopie, ...]:
        """What was asked for, newest first."""
        return () if map_ else tuple(self.kopieen)

    def copy_backup(self, kopie: Reservekopie, map_: Path) -> Reservekopie:
        """The same back-up in another folder."""
        return dataclasses.replace(kopie, pad=map_ / kopie.naam)

    def old_backups(
        self, clienten: Collection[str], voor: datetime, map_: Path | None = None
    ) -> tuple[Reservekopie, ...]:
        """Everything of before; memory does not look into a back-up."""
        del clienten
        return tuple(kopie for kopie in self.list_backups(map_) if kopie.wanneer <= voor)

    def destroy_backups(
        self, kopieen: Sequence[Reservekopie], voortgang: Callable[[int, int], None] | None = None
    ) -> None:
        """Forget them."""
        del voortgang
        self.kopieen = [kopie for kopie in self.kopieen if kopie not in kopieen]

    def list_aside(self) -> tuple[str, ...]:
        """Memory keeps nothing aside."""
        return ()
