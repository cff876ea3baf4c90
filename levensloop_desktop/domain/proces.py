"""The process of a traject: its steps, what was asked at inclusion, and where it stands.

The steps say where a traject stands. What the traject itself holds of that (status and three
days) is taken from them here and nowhere else, so that lists and counts need not read them.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from uuid import UUID

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld

AFGEWEZEN = "afgewezen"
AFGESLOTEN = "afgesloten"
GEINCLUDEERD = "geincludeerd"
MELDING = "melding"
AFGELOPEN = frozenset({AFGESLOTEN, AFGEWEZEN})
# The order in which regions mostly go; every one of them may be left out
# (levensloopaanpak.nl, ideale werkproces).
WEG = (MELDING, "triage", "inclusietafel", GEINCLUDEERD, "uitstroom", AFGESLOTEN)
_RANG = {code: plaats for plaats, code in enumerate((*WEG, AFGEWEZEN))}


@dataclass(frozen=True, slots=True, kw_only=True)
class Processtap(Onderdeel):
    """One step of a traject: what was decided, when, by whom and why."""

    traject_id: RecordId = veld("Traject", Soort.VERWIJZING, naar="trajecten")
    soort: str = veld("Stap", Soort.CODE, lijst="trajectstatus", default="triage")
    datum: date | None = veld("Datum", Soort.DATUM)
    besloten_door: str = veld("Besloten door", voorbeeld="weegteam, inclusietafel")
    reden: str = veld("Reden")
    opmerking: str = veld("Opmerking", Soort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteriumoordeel(Onderdeel):
    """Whether a traject meets one inclusiecriterium, and why."""

    traject_id: RecordId = veld("Traject", Soort.VERWIJZING, naar="trajecten")
    criterium: str = veld("Criterium", Soort.CODE, lijst="inclusiecriterium")
    oordeel: str = veld("Oordeel", Soort.CODE, lijst="ja_nee")
    toelichting: str = veld("Toelichting")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inclusievraag(Onderdeel):
    """One thing that must be asked at once after inclusion, and what came out."""

    traject_id: RecordId = veld("Traject", Soort.VERWIJZING, naar="trajecten")
    onderwerp: str = veld("Onderwerp", Soort.CODE, lijst="inclusievraag")
    nagevraagd: bool = veld("Nagevraagd", Soort.VINK)
    datum: date | None = veld("Nagevraagd op", Soort.DATUM)
    door: str = veld("Nagevraagd door")
    uitkomst: str = veld("Wat eruit kwam", Soort.TEKST)


def order_steps(stappen: Iterable[Processtap]) -> tuple[Processtap, ...]:
    """The steps as they came after each other.

    By day; on one day in the order of the process. A step without a day comes after every dated
    step that goes before it in the process.
    """
    alle = tuple(stappen)

    def place(stap: Processtap) -> tuple[date, int, str]:
        rang = step_rank(stap.soort)
        eerder = [ander.datum for ander in alle if ander.datum and step_rank(ander.soort) <= rang]
        return stap.datum or max(eerder, default=date.min), rang, stap.id

    return tuple(sorted(alle, key=place))


def step_rank(soort: str) -> int:
    """The place of a kind of step in the process; one that is not known comes last."""
    return _RANG.get(soort, len(_RANG))


def derive_traject(traject: Traject, stappen: Iterable[Processtap]) -> Traject:
    """The traject with the status and days that follow from its steps."""
    volgorde = order_steps(stappen)
    status = volgorde[-1].soort if volgorde else MELDING
    dagen = [stap.datum for stap in volgorde if stap.datum]
    inclusies = [stap.datum for stap in volgorde if stap.soort == GEINCLUDEERD and stap.datum]
    return replace(
        traject,
        status=status,
        meldingsdatum=min(dagen, default=None),
        inclusiedatum=inclusies[0] if inclusies else None,
        einddatum=volgorde[-1].datum if status in AFGELOPEN else None,
    )


def steps_of(traject: Traject, new_id: Callable[[], str]) -> tuple[Processtap, ...]:
    """The steps that a traject without any must have gone, from its status and days."""
    dagen: dict[str, date | None] = {}
    if traject.meldingsdatum or traject.status == MELDING:
        dagen[MELDING] = traject.meldingsdatum
    if traject.inclusiedatum or traject.status == GEINCLUDEERD:
        dagen[GEINCLUDEERD] = traject.inclusiedatum
    dagen.setdefault(traject.status, traject.einddatum if traject.status in AFGELOPEN else None)
    return tuple(
        Processtap(
            id=RecordId(new_id()),
            client_id=traject.client_id,
            traject_id=traject.id,
            soort=soort,
            datum=dag,
        )
        for soort, dag in dagen.items()
    )


def current_traject(trajecten: Sequence[Traject]) -> Traject | None:
    """The traject that counts: of those that still run the last that began, else of all."""
    return max(
        trajecten,
        key=lambda traject: (
            traject.status not in AFGELOPEN,
            traject.meldingsdatum or date.min,
            traject.id,
        ),
        default=None,
    )


def skipped_steps(stappen: Iterable[Processtap]) -> tuple[str, ...]:
    """The steps of the usual way before the furthest one that were not taken."""
    gezet = {stap.soort for stap in stappen}
    plaatsen = [WEG.index(soort) for soort in gezet if soort in WEG]
    return tuple(soort for soort in WEG[: max(plaatsen, default=0)] if soort not in gezet)


def next_step(traject: Traject) -> str:
    """The step that mostly follows; empty when the traject has ended."""
    if traject.status in AFGELOPEN or traject.status not in WEG:
        return ""
    return WEG[WEG.index(traject.status) + 1]


def answer_id(traject_id: RecordId, code: str) -> RecordId:
    """The id of the answer to one question of a traject, also before there is one.

    It follows from both, so that text typed for an answer is found again; a UUIDv7 by its shape.
    """
    toeval = int.from_bytes(sha256(f"{traject_id} {code}".encode()).digest()[:10])
    bits = UUID(traject_id).int >> 80 << 80
    bits |= 0x7 << 76 | (toeval >> 68) << 64 | 0b10 << 62 | toeval & (1 << 62) - 1
    return RecordId(str(UUID(int=bits)))
