"""How long sender and receiver should overlap, and within how many days receipt is confirmed.

No public source fixes these days, so they are a setting of the kluis; the defaults stand in the
value list of the kinds (our own design) and in `BEVESTIGEN_DAGEN`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.waardelijsten import waardelijst

BEVESTIGEN_DAGEN = 7
GRENZEN = (0, 365)
_BEVESTIGEN = "bevestigen"


def _usual_overlap() -> dict[str, int]:
    lijst = waardelijst("overdrachtsoort")
    return {code: int(lijst.kenmerk(code, "overlap_dagen") or 0) for code in lijst.codes}


@dataclass(frozen=True, slots=True)
class Overdrachtnorm:
    """The days a kluis asks for, by kind of handover.

    Args:
        overlap: days of overlap by kind.
        bevestigen: days after the receiver began in which receipt is confirmed.
    """

    overlap: Mapping[str, int] = field(default_factory=_usual_overlap)
    bevestigen: int = BEVESTIGEN_DAGEN

    @property
    def geldig(self) -> bool:
        """Whether every number of days is one that can be kept."""
        return all(
            GRENZEN[0] <= dagen <= GRENZEN[1] for dagen in (*self.overlap.values(), self.bevestigen)
        )

    def write(self) -> str:
        """The norm as a setting keeps it."""
        delen = [*self.overlap.items(), (_BEVESTIGEN, self.bevestigen)]
        return " ".join(f"{code}={dagen}" for code, dagen in delen)


def read_norm(bewaard: str) -> Overdrachtnorm:
    """The norm from a setting; what it does not name has its default."""
    gelezen = {
        code: int(dagen)
        for code, _, dagen in (deel.partition("=") for deel in bewaard.split())
        if dagen.isdecimal()
    }
    gewoon = Overdrachtnorm()
    return Overdrachtnorm(
        {code: gelezen.get(code, dagen) for code, dagen in gewoon.overlap.items()},
        gelezen.get(_BEVESTIGEN, gewoon.bevestigen),
    )


def minimum_of(overdracht: Overdracht) -> int:
    """The days of overlap this handover asks for: its own number, else the default of its kind."""
    if overdracht.minimale_overlap is not None:
        return overdracht.minimale_overlap
    return int(waardelijst("overdrachtsoort").kenmerk(overdracht.soort, "overlap_dagen") or 0)


def overlap_of(overdracht: Overdracht) -> int | None:
    """The days on which both are there, negative when days lie between; None when not known."""
    begin, einde = overdracht.overlap_begin, overdracht.overlap_einde
    return None if begin is None or einde is None else (einde - begin).days + 1


def days_between(overdracht: Overdracht) -> str:
    """The days on which nobody is there, in a sentence; empty where they overlap or not known."""
    dagen = overlap_of(overdracht)
    if dagen is None or dagen > 0:
        return ""
    if dagen == 0:
        return "De ontvanger begint pas op de dag nadat de afzender stopt."
    leeg = "zit 1 dag" if dagen == -1 else f"zitten {-dagen} dagen"
    return f"Er {leeg} tussen afzender en ontvanger."


def confirm_by(overdracht: Overdracht) -> date | None:
    """The last day on which receipt should be confirmed.

    Its own day, else so many days after the receiver began, or after the talk where no begin is
    known.
    """
    if overdracht.bevestigen_voor is not None:
        return overdracht.bevestigen_voor
    vanaf = overdracht.overlap_begin or overdracht.gesprek_op
    return vanaf + timedelta(days=BEVESTIGEN_DAGEN) if vanaf else None
