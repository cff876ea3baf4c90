"""The levensloopplan: eight levensgebieden, their afspraken, and the moment it was established."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld

CONCEPT = "concept"
VASTGESTELD = "vastgesteld"


@dataclass(frozen=True, slots=True, kw_only=True)
class Levensloopplan(Onderdeel):
    """One version of the plan: concept, or vastgesteld and from then on immutable."""

    versie: int = veld("Versie", Soort.GETAL, default=1)
    status: str = veld("Status", Soort.CODE, lijst="planstatus", default=CONCEPT)
    begonnen_op: date | None = veld("Begonnen op", Soort.DATUM)
    vastgesteld_op: date | None = veld("Vastgesteld op", Soort.DATUM)
    overleg: str = veld("In welk overleg", voorbeeld="levensloopoverleg")
    aanwezigen: str = veld("Aanwezig", Soort.TEKST)
    akkoord_client: str = veld("Cliënt is het eens", Soort.CODE, lijst="ja_nee")
    akkoord_toelichting: str = veld("Toelichting van de cliënt", Soort.TEKST)
    volgende_evaluatie: date | None = veld("Volgende evaluatie", Soort.DATUM)
    feiten: str = veld("Namen en nummers bij het vaststellen", Soort.TEKST)

    @property
    def is_vastgesteld(self) -> bool:
        """Whether this version may no longer change."""
        return self.status == VASTGESTELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Levensgebiedplan(Onderdeel):
    """What one version of the plan says of one levensgebied."""

    plan_id: RecordId = veld("Plan", Soort.VERWIJZING, naar="plannen")
    levensgebied: str = veld("Levensgebied", Soort.CODE, lijst="levensgebied")
    stand: str = veld("Stand", Soort.CODE, lijst="stand")
    situatie: str = veld("Situatie nu", Soort.TEKST)
    wens: str = veld("Wens in eigen woorden", Soort.TEKST)
    doel: str = veld("Doel", Soort.TEKST)
    krachten: str = veld("Krachten", Soort.TEKST)
    zorgen: str = veld("Zorgen", Soort.TEKST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Momentopname(Onderdeel):
    """The whole dossier as it was when a plan was established, in the dossier format."""

    plan_id: RecordId = veld("Plan", Soort.VERWIJZING, naar="plannen")
    inhoud: str = veld("Inhoud", Soort.TEKST)
    sha256: str = veld("SHA-256")


@dataclass(frozen=True, slots=True, kw_only=True)
class Afspraak(Onderdeel):
    """Who does what, by when."""

    wat: str = veld("Wat")
    levensgebied: str = veld("Levensgebied", Soort.CODE, lijst="levensgebied")
    actiehouder_id: BetrokkenheidId | None = veld("Wie", Soort.VERWIJZING, naar="betrokkenheden")
    uiterlijk: date | None = veld("Uiterlijk", Soort.DATUM)
    status: str = veld("Stand", Soort.CODE, lijst="afspraakstatus", default="open")
    reden: str = veld("Reden van vervallen")
    overleg: str = veld("Uit welk overleg")
    besluit_id: RecordId | None = veld("Uit besluit", Soort.VERWIJZING, naar="besluiten")
    toelichting: str = veld("Toelichting", Soort.TEKST)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)

    def dagen_te_laat(self, vandaag: date) -> int:
        """Days an open afspraak is past its due date; 0 when it is not late."""
        if self.status != "open" or self.uiterlijk is None:
            return 0
        return max(0, (vandaag - self.uiterlijk).days)
