"""The monitor samenwerking: what partners say, per half year, of how they work together.

Two questions per partner kind and five of the whole (Adviesrapport Implementatie Levensloopaanpak,
18-01-2024, bijlage 2). One list is one filled-in set of answers: of a table together, or of one
respondent. It holds no name and no client: half year, table and number tell one from another.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, veld, veld_van, velden
from levensloop_desktop.domain.waardelijsten import label

_SCHAAL = "samenwerkingsantwoord"
NVT = "nvt"
ROL, AFSPRAKEN, GEHEEL = "rol", "afspraken", "geheel"
_HALFJAAR = re.compile(r"[12]\d{3}-[12]", re.ASCII)
_HALF = 7  # the month in which the second half year begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenwerkingsmeting(Record):
    """The monitor of one half year; once closed it stays as it is."""

    halfjaar: str = veld("Halfjaar", voorbeeld="2026-2")
    gesloten_op: date | None = veld("Gesloten op", Soort.DATUM)

    @property
    def is_gesloten(self) -> bool:
        """Whether no list is added or changed any more."""
        return self.gesloten_op is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Samenwerkingslijst(Record):
    """One filled-in list of a half year; without the name of whoever answered."""

    meting_id: RecordId = veld("Meting", Soort.VERWIJZING, naar="samenwerkingsmetingen")
    nummer: int = veld("Nummer", Soort.GETAL, default=1)
    datum: date | None = veld("Ingevuld op", Soort.DATUM)
    wijze: str = veld("Ingevuld", Soort.CODE, lijst="samenwerkingswijze", default="samen")
    tafel: str = veld("Bij", Soort.CODE, lijst="overlegsoort", default="levensloopoverleg")
    rol_levensloopaanbieder: str = veld(
        "Levensloopaanbieder: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL
    )
    afspraken_levensloopaanbieder: str = veld(
        "Levensloopaanbieder: komt afspraken na", Soort.CODE, lijst=_SCHAAL
    )
    rol_gemeente: str = veld("Gemeente: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_gemeente: str = veld("Gemeente: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_reclassering: str = veld("Reclassering: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_reclassering: str = veld("Reclassering: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_aanbieder_vg: str = veld("Aanbieder vg: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_aanbieder_vg: str = veld("Aanbieder vg: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_woonaanbieder: str = veld("Woonaanbieder: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_woonaanbieder: str = veld(
        "Woonaanbieder: komt afspraken na", Soort.CODE, lijst=_SCHAAL
    )
    rol_politie: str = veld("Politie: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_politie: str = veld("Politie: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_om: str = veld("OM: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_om: str = veld("OM: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_ggz: str = veld("Reguliere ggz: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_ggz: str = veld("Reguliere ggz: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_zorgkantoor: str = veld("Zorgkantoor: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_zorgkantoor: str = veld("Zorgkantoor: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_zsm: str = veld("ZSM: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_zsm: str = veld("ZSM: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    rol_dji: str = veld("DJI: pakt zijn rol op", Soort.CODE, lijst=_SCHAAL)
    afspraken_dji: str = veld("DJI: komt afspraken na", Soort.CODE, lijst=_SCHAAL)
    geheel_visie: str = veld("Er is een gezamenlijke visie", Soort.CODE, lijst=_SCHAAL)
    geheel_praktijk: str = veld(
        "De visie wordt consistent in de praktijk gebracht", Soort.CODE, lijst=_SCHAAL
    )
    geheel_verantwoordelijkheid: str = veld(
        "Partners voelen zich samen verantwoordelijk", Soort.CODE, lijst=_SCHAAL
    )
    geheel_afstemming: str = veld("Taken worden op elkaar afgestemd", Soort.CODE, lijst=_SCHAAL)
    geheel_recidive: str = veld("Het risico op recidive vermindert", Soort.CODE, lijst=_SCHAAL)
    opmerking: str = veld("Opmerking", Soort.TEKST)

    def antwoord(self, vraag: str) -> str:
        """The answer to a question, by the name of its field; empty when it was left open."""
        gegeven: str = getattr(self, vraag)
        return gegeven


VRAGEN = tuple(
    beschreven.naam for beschreven in velden(Samenwerkingslijst) if beschreven.lijst == _SCHAAL
)
PARTNERSOORTEN = tuple(vraag.removeprefix("rol_") for vraag in VRAGEN if vraag.startswith("rol_"))


@dataclass(frozen=True, slots=True)
class Antwoorden:
    """The answers to one question: how often each was given, "niet van toepassing" apart."""

    aantallen: Mapping[str, int]
    nvt: int = 0

    @property
    def totaal(self) -> int:
        """How many answers say something."""
        return sum(self.aantallen.values())


def count_answers(lijsten: Iterable[Samenwerkingslijst]) -> dict[str, Antwoorden]:
    """The answers to every question; one that was left open is not counted."""
    geteld: dict[str, Counter[str]] = {vraag: Counter() for vraag in VRAGEN}
    for lijst in lijsten:
        for vraag in VRAGEN:
            if lijst.antwoord(vraag):
                geteld[vraag][lijst.antwoord(vraag)] += 1
    return {
        vraag: Antwoorden(
            {code: aantal for code, aantal in telling.items() if code != NVT}, telling[NVT]
        )
        for vraag, telling in geteld.items()
    }


def questions_of(deel: str) -> tuple[str, ...]:
    """The questions of a part, in order: ROL, AFSPRAKEN or GEHEEL."""
    return tuple(vraag for vraag in VRAGEN if vraag.startswith(f"{deel}_"))


def name_question(vraag: str) -> str:
    """What stands before the bar of a question: the partner kind, or the question about all."""
    deel, _, code = vraag.partition("_")
    if deel == GEHEEL:
        return veld_van(Samenwerkingslijst, vraag).label
    return label("partnersoort", code)


def halfyear_of(dag: date) -> str:
    """The half year a day lies in ("2026-2")."""
    return f"{dag.year}-{1 if dag.month < _HALF else 2}"


def halfyear_before(halfjaar: str) -> str:
    """The half year before ("2026-1" gives "2025-2")."""
    jaar, helft = _parts(halfjaar)
    return f"{jaar}-1" if helft == 2 else f"{jaar - 1}-2"  # noqa: PLR2004  the second half


def name_halfyear(halfjaar: str) -> str:
    """A half year in words ("tweede halfjaar 2026")."""
    jaar, helft = _parts(halfjaar)
    return f"{'eerste' if helft == 1 else 'tweede'} halfjaar {jaar}"


def last_day_of(halfjaar: str) -> date:
    """The last day of a half year."""
    jaar, helft = _parts(halfjaar)
    return date(jaar, 6, 30) if helft == 1 else date(jaar, 12, 31)


def is_halfyear(tekst: str) -> bool:
    """Whether a text names a half year."""
    return _HALFJAAR.fullmatch(tekst) is not None


def _parts(halfjaar: str) -> tuple[int, int]:
    jaar, _, helft = halfjaar.partition("-")
    return int(jaar), int(helft)
