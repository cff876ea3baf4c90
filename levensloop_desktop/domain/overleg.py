"""Overleg: a meeting about several clients, of which each dossier holds only its own part.

A meeting is no record of its own: it is its parts, one per client, which share a `kenmerk`
(docs/adr/0013-overleg-per-client.md).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld
from levensloop_desktop.domain.waardelijsten import label

VOORBEREIDING = "voorbereiding"
BEZIG = "bezig"
GESLOTEN = "gesloten"
_MET_SOORT = frozenset({"afspraak", "termijn"})

# What the parts of one meeting have in common; a change goes to all of them at once.
GEZAMENLIJK = ("soort", "staat", "datum", "tijd", "plaats", "volgend_overleg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlegdeel(Onderdeel):
    """What one meeting was for one client: who sat there for him, what was said."""

    kenmerk: str = veld("Kenmerk van het overleg")
    soort: str = veld("Soort overleg", Soort.CODE, lijst="overlegsoort", default="mdo")
    staat: str = veld("Staat", Soort.CODE, lijst="overlegstaat", default=VOORBEREIDING)
    datum: date | None = veld("Datum", Soort.DATUM)
    tijd: str = veld("Begintijd", voorbeeld="10:00")
    plaats: str = veld("Plaats", voorbeeld="kamer 2.04")
    aanwezigen: tuple[str, ...] = veld("Aanwezig", Soort.NAMEN)
    volgend_overleg: date | None = veld("Volgend overleg", Soort.DATUM)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)
    notities: str = veld("Notities", Soort.TEKST)

    @property
    def is_gesloten(self) -> bool:
        """Whether nothing of it may change any more: the verslag has gone out."""
        return self.staat == GESLOTEN

    @property
    def in_woorden(self) -> str:
        """What it is called in a sentence ("levensloopoverleg 24-11-2026")."""
        return " ".join(
            deel for deel in (label("overlegsoort", self.soort), write_date(self.datum)) if deel
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Agendapunt(Onderdeel):
    """One thing to talk about, for one client."""

    overlegdeel_id: RecordId = veld("Overleg", Soort.VERWIJZING, naar="overlegdelen")
    soort: str = veld("Soort", Soort.CODE, lijst="agendapuntsoort", default="eigen")
    tekst: str = veld("Agendapunt")
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)

    @property
    def voluit(self) -> str:
        """The point with its kind before it, where the words do not say so themselves."""
        if self.soort not in _MET_SOORT:
            return self.tekst
        soort = label("agendapuntsoort", self.soort)
        return f"{soort[:1].upper()}{soort[1:]}: {self.tekst}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Besluit(Onderdeel):
    """What was decided; who does it and by when as it was said at the table."""

    overlegdeel_id: RecordId = veld("Overleg", Soort.VERWIJZING, naar="overlegdelen")
    tekst: str = veld("Besluit")
    wie: str = veld("Wie")
    uiterlijk: date | None = veld("Uiterlijk", Soort.DATUM)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True)
class Overleg:
    """A meeting: its parts in the order in which the clients are discussed."""

    delen: tuple[Overlegdeel, ...]

    @property
    def eerste(self) -> Overlegdeel:
        """The part that speaks for what all have in common."""
        return self.delen[0]


def group_delen(delen: Iterable[Overlegdeel]) -> tuple[Overleg, ...]:
    """The meetings these parts belong to, in the order in which they first come."""
    per_kenmerk: dict[str, list[Overlegdeel]] = {}
    for deel in delen:
        per_kenmerk.setdefault(deel.kenmerk, []).append(deel)
    return tuple(
        Overleg(tuple(sorted(groep, key=lambda deel: (deel.volgorde, deel.id))))
        for groep in per_kenmerk.values()
    )
