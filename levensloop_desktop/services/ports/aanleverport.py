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
