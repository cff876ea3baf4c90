"""One export per table set and peildatum: what went out before, and whether this may go out too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Publicatie


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgifte:
    """An export that was made: its figures as they went out, never an exact count.

    Args:
        nummer: from 1, in order.
        dag: on which it was made.
        wie: the user who made it.
        profiel: code of the profile; only "publicatie" is held against later ones.
        publicatie: what went out.
    """

    nummer: int
    dag: date
    wie: str
    profiel: str
    publicatie: Publicatie


class Uitslag(StrEnum):
    """What may be done with a publication beside the earlier ones."""

    NIEUW = "nieuw"
    GELIJK = "gelijk"
    GEWEIGERD = "geweigerd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeel:
    """The answer and why.

    Args:
        uitslag: new, equal to an earlier one, or refused.
        reden: Dutch, for the manager; empty for a new one.
        eerder: the earlier export that decides; None for a new one.
    """

    uitslag: Uitslag
    reden: str = ""
    eerder: Uitgifte | None = None

    @property
    def mag(self) -> bool:
        """Whether the file may be written."""
        return self.uitslag is not Uitslag.GEWEIGERD


def judge(publicatie: Publicatie, eerdere: Iterable[Uitgifte]) -> Oordeel:
    """Whether a publication may go out beside what went out before.

    A table that went out for this peildatum goes out again with the same figures, or not at all.
    """
    gelijke: Uitgifte | None = None
    for uitgifte in eerdere:
        oud = uitgifte.publicatie
        if oud.peildatum != publicatie.peildatum:
            continue
        if oud.afdruk == publicatie.afdruk:
            gelijke = gelijke or uitgifte
            continue
        bekend = {tabel.code: tabel for tabel in oud.tabellen}
        for tabel in publicatie.tabellen:
            if tabel.code in bekend and _kern(tabel, publicatie) != _kern(bekend[tabel.code], oud):
                return Oordeel(
                    uitslag=Uitslag.GEWEIGERD,
                    reden=_anders(tabel.titel, uitgifte),
                    eerder=uitgifte,
                )
    if gelijke is None:
        return Oordeel(uitslag=Uitslag.NIEUW)
    reden = f"Dezelfde cijfers zijn uitgegeven op {gelijke.dag:%d-%m-%Y}."
    return Oordeel(uitslag=Uitslag.GELIJK, reden=reden, eerder=gelijke)


def _kern(tabel: Cijfertabel, publicatie: Publicatie) -> str:
    """One table as a fingerprint."""
    return Publicatie(definitie="", peildatum=publicatie.peildatum, tabellen=(tabel,)).afdruk


def _anders(titel: str, uitgifte: Uitgifte) -> str:
    return (
        f"De tabel {titel} van deze peildatum is al uitgegeven op {uitgifte.dag:%d-%m-%Y}, met "
        "andere cijfers. Wie beide naast elkaar legt, kan een persoon herleiden. Gebruik de "
        "eerdere cijfers."
    )
