"""How soon something asks for attention, as seen from a day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from levensloop_desktop.domain.continuiteit.levenslijn import SIGNAALWEKEN
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.bronnen import termijnen_van
from levensloop_desktop.domain.vandaag.termijnen import Termijn, Voorloop

_ZONDAG = 6
_DAGEN_PER_WEEK = 7


class Urgentie(IntEnum):
    """The groups of the list, the most urgent first."""

    TE_LAAT = 0
    DEZE_WEEK = 1
    BINNENKORT = 2
    LATER = 3


@dataclass(frozen=True, slots=True)
class Signaalweken:
    """How many weeks before their day lines are shown; domain.md: 26, 13 and 6, a setting.

    Args:
        lang: before the end of what covers the client, and before decisions.
        middel: before a risicotaxatie is out of date.
        kort: before an evaluation or a meeting; also the group "binnen 6 weken". An afspraak is
            shown a week before.
    """

    lang: int = SIGNAALWEKEN[0]
    middel: int = SIGNAALWEKEN[1]
    kort: int = SIGNAALWEKEN[2]

    @property
    def alle(self) -> tuple[int, ...]:
        """The weeks from long to short, as the levenslijn marks them."""
        return (self.lang, self.middel, self.kort)

    def van(self, voorloop: Voorloop) -> int:
        """The weeks of one kind of notice."""
        return (0, 1, self.kort, self.middel, self.lang)[voorloop]


STANDAARD = Signaalweken()


@dataclass(frozen=True, slots=True)
class Vandaagregel:
    """A termijn that counts on the day of reading, and how soon."""

    termijn: Termijn
    urgentie: Urgentie


def last_day_of_week(vandaag: date) -> date:
    """The Sunday of this week."""
    return vandaag + timedelta(days=_ZONDAG - vandaag.weekday())


def urgency_of(datum: date | None, vandaag: date, weken: Signaalweken) -> Urgentie:
    """The group of a day; without a day it is something for this week."""
    if datum is None or vandaag <= datum <= last_day_of_week(vandaag):
        return Urgentie.DEZE_WEEK
    if datum < vandaag:
        return Urgentie.TE_LAAT
    binnenkort = (datum - vandaag).days <= weken.kort * _DAGEN_PER_WEEK
    return Urgentie.BINNENKORT if binnenkort else Urgentie.LATER


def counts_on(termijn: Termijn, vandaag: date, weken: Signaalweken) -> bool:
    """Whether a termijn is on the list of a day."""
    if termijn.vanaf is not None and vandaag < termijn.vanaf:
        return False
    if termijn.tot is not None and termijn.tot < vandaag:
        return False
    if termijn.datum is None:
        return True
    return (termijn.datum - vandaag).days <= weken.van(termijn.voorloop) * _DAGEN_PER_WEEK


def classify(termijn: Termijn, vandaag: date, weken: Signaalweken) -> Urgentie | None:
    """The group a termijn is in on a day; None when it is not on the list."""
    if not counts_on(termijn, vandaag, weken):
        return None
    return urgency_of(None if termijn.loopt else termijn.datum, vandaag, weken)


def list_today(
    dossier: Dossier, vandaag: date, weken: Signaalweken | None = None
) -> tuple[Vandaagregel, ...]:
    """What of one dossier asks for attention on a day, the most urgent first.

    This is the one truth about what is open around a client: the screen Vandaag, the list of the
    weekly talk and the agenda of an overleg all come from it.
    """
    gekozen = weken or STANDAARD
    regels = [
        Vandaagregel(termijn, urgentie)
        for termijn in termijnen_van(dossier)
        if (urgentie := classify(termijn, vandaag, gekozen)) is not None
    ]
    return tuple(
        sorted(
            regels,
            key=lambda regel: (
                regel.urgentie,
                regel.termijn.datum or date.min,
                regel.termijn.soort,
                regel.termijn.record_id,
            ),
        )
    )
