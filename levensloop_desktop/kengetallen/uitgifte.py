"""One export per table set and peildatum: what went out before, and whether this may go out too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Publicatie

MINSTE_DAGEN = 80  # between two peildata that go out; half a year apart is usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitgifte:
    """An export that was made: its figures as they went out, never an exact count.

    Args:
        nummer: from 1, in order.
        dag: on which it was made.
        wie: the user who made it.
        profiel: code of the profile; only "publicatie" is held against later ones.
        publicatie: what went out.
        stempel: of the exact counts that it was made of (kengetallen.peiling).
    """

    nummer: int
    dag: date
    wie: str
    profiel: str
    publicatie: Publicatie
    stempel: str = ""


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
    Another peildatum lies far enough away, or what changed in between is too little to hide.
    """
    gelijke: Uitgifte | None = None
    for uitgifte in eerdere:
        reden = _objection(publicatie, uitgifte)
        if reden:
            return Oordeel(uitslag=Uitslag.GEWEIGERD, reden=reden, eerder=uitgifte)
        if uitgifte.publicatie.afdruk == publicatie.afdruk:
            gelijke = gelijke or uitgifte
    if gelijke is None:
        return Oordeel(uitslag=Uitslag.NIEUW)
    reden = f"Dezelfde cijfers zijn uitgegeven op {gelijke.dag:%d-%m-%Y}."
    return Oordeel(uitslag=Uitslag.GELIJK, reden=reden, eerder=gelijke)


def is_too_close(peildatum: date, ander: date) -> bool:
    """Whether two peildata lie so close that few people changed in between."""
    return peildatum != ander and abs((peildatum - ander).days) < MINSTE_DAGEN


def too_close(peildatum: date, getoond: Iterable[date]) -> str:
    """Why a peildatum that was counted is not shown, in Dutch."""
    ander = next((dag for dag in getoond if is_too_close(peildatum, dag)), None)
    naast = f"peildatum {ander:%d-%m-%Y}" if ander else "een andere peildatum"
    return (
        f"De cijfers van {peildatum:%d-%m-%Y} liggen te dicht bij {naast}. Tussen twee peildata "
        f"liggen ten minste {MINSTE_DAGEN} dagen, zodat niet te zien is wie erbij kwam of wegging."
    )


def clashes(nieuw: Publicatie, oud: Publicatie) -> tuple[str, ...]:
    """Codes of tables that went out for the same peildatum in another way."""
    if nieuw.peildatum != oud.peildatum:
        return ()
    return tuple(
        tabel.code
        for tabel in nieuw.tabellen
        if (eerder := find_rival(tabel, oud.tabellen)) is not None and eerder.kern != tabel.kern
    )


def find_rival(tabel: Cijfertabel, uitgegeven: Iterable[Cijfertabel]) -> Cijfertabel | None:
    """The table that went out in whose place this one would stand.

    It has the same name, or divides the same people by the same kenmerk: two divisions beside each
    other give away by subtraction who falls between.
    """
    uit = tuple(uitgegeven)
    zelfde = next((eerder for eerder in uit if eerder.code == tabel.code), None)
    if zelfde is not None or len(tabel.klassen) <= 1:
        return zelfde
    return next(
        (eerder for eerder in uit if eerder.kenmerk == tabel.kenmerk and len(eerder.klassen) > 1),
        None,
    )


def _objection(publicatie: Publicatie, uitgifte: Uitgifte) -> str:
    """Why a publication may not stand beside an earlier one, in Dutch; empty when it may."""
    oud = uitgifte.publicatie
    if is_too_close(publicatie.peildatum, oud.peildatum):
        return (
            f"Voor peildatum {oud.peildatum:%d-%m-%Y} is al een bestand uitgegeven. Tussen twee "
            f"peildata liggen ten minste {MINSTE_DAGEN} dagen, zodat niet te zien is wie "
            "erbij kwam of wegging."
        )
    anders = clashes(publicatie, oud)
    if not anders:
        return ""
    titels = [tabel.titel for tabel in publicatie.tabellen if tabel.code in anders]
    return (
        f"De tabel {titels[0]} van deze peildatum is al uitgegeven op {uitgifte.dag:%d-%m-%Y}, met "
        "andere cijfers. Wie beide naast elkaar legt, kan een persoon herleiden. Gebruik de "
        "eerdere cijfers."
    )
