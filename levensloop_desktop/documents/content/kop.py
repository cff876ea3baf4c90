"""What a document says of itself: number, recipient, purpose, who printed it and when."""

from dataclasses import dataclass, field
from datetime import date, datetime

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.vandaag.lijst import STANDAARD, Signaalweken
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES

STANDAARDSTIJL = Huisstijl()


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentkop:
    """The head of a document; a preview has no number yet."""

    nummer: str
    ontvanger: str
    doel: str
    grondslag: str
    afgedrukt_door: str
    zvh: str
    wanneer: datetime
    vandaag: date
    gaat_mee: frozenset[str] = ALLES
    grondslag_toelichting: str = ""
    weken: Signaalweken = STANDAARD
    huisstijl: Huisstijl = STANDAARDSTIJL
    # The version before, in the dossier as it was then, of a plan that marks what changed.
    vergelijk: tuple[Dossier, Levensloopplan] | None = field(default=None, repr=False)

    @property
    def nummer_in_woorden(self) -> str:
        """The number, or that it is still to come."""
        return self.nummer or "(nummer volgt)"
