"""The port for exports of kengetallen that were made before."""

from datetime import date
from typing import Protocol

from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.uitgifte import Uitgifte


class Uitgiften(Protocol):
    """What went out before, for whoever holds the key of the counts; never an exact count."""

    def list_uitgiften(self) -> tuple[Uitgifte, ...]:
        """Every export that was made, in order.

        Raises:
            KluisDamagedError: when one is missing or was changed.
        """

    def put_uitgifte(
        self, publicatie: Publicatie, *, profiel: str, wie: str, dag: date, stempel: str = ""
    ) -> Uitgifte:
        """Keep what goes out, before the file is written; needs no lock of the kluis.

        Args:
            publicatie: what goes out.
            profiel: code of the profile.
            wie: who makes it.
            dag: on which.
            stempel: of the exact counts that it was made of.

        Raises:
            KluisDamagedError, KluisNotWritableError, DiskFullError.
        """

    def read_loting(self) -> bytes:
        """The secret of the lot (kengetallen.loting), the same for as long as the kluis lives."""
