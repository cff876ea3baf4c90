"""The port for landelijke aanleveringen, and for protected figures that were worked out before."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanlevering:
    """Exact counts that left the kluis; the counts themselves are not in it.

    Args:
        kenmerk: made where it left, so that it is taken over once.
        dag: on which it was made.
        wie: the user who made it.
        peildatum: of the counts.
        definitie: key of the definition.
        tabellen: codes of the tables that went along.
        ontvanger: who got it.
        doel: what for.
        grondslag: code of the value list grondslag.
        toelichting: which ground, where the code says "anders".
        vorm: of the file inside, such as "xlsx".
        sha256: of the file as it left.
        nummer: in the register; empty until somebody with both keys opened the kluis.
        gezien_door: the procesregisseur who has seen it; empty until then.
        gezien_op: when.
    """

    kenmerk: str
    dag: date
    wie: str
    peildatum: date
    definitie: str
    tabellen: tuple[str, ...]
    ontvanger: str
    doel: str
    grondslag: str
    toelichting: str
    vorm: str
    sha256: str
    nummer: str = ""
    gezien_door: str = ""
    gezien_op: date | None = None


class Cijfergeheugen(Protocol):
    """Protected figures that were worked out before, sealed with the key of the counts."""

    def read(self, kenmerk: str) -> bytes | None:
        """What was kept under this fingerprint; None when nothing was."""

    def write(self, kenmerk: str, inhoud: bytes) -> None:
        """Keep it in place of what was there; where that is refused nothing is lost."""


class Aanleverbalie(Protocol):
    """What a kluis does with aanleveringen, whatever its key."""

    @property
    def cijfergeheugen(self) -> Cijfergeheugen:
        """Protected figures that were worked out before."""

    def leave_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Leave word of what goes out in the folder of the kluis, sealed; needs no lock.

        Raises:
            KluisNotWritableError, DiskFullError: then nothing may go out.
        """

    def adopt_aanleveringen(self) -> int:
        """Enter what was left in the register, and tell how many there were.

        Raises:
            NoDossierKeyError: for a manager.
        """


class Aanleverlijst(Protocol):
    """The part of a transaction that keeps aanleveringen."""

    def list_aanleveringen(self) -> tuple[Aanlevering, ...]:
        """Those in the register, the earliest in front."""

    def put_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Keep one, in place of what was kept of it."""
