"""Overdracht: who takes over what, when, and what ends; and what was given to whom."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import BetrokkenheidId, PartnerId, RecordId
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdracht(Onderdeel):
    """One handover from a sender to a receiver."""

    soort: str = veld("Soort", Soort.CODE, lijst="overdrachtsoort", default="warm")
    staat: str = veld("Staat", Soort.CODE, lijst="overdrachtstaat", default="voorbereiding")
    van_partner_id: PartnerId | None = veld("Van", Soort.VERWIJZING, naar="partners")
    van_persoon: str = veld("Van, persoon")
    naar_partner_id: PartnerId | None = veld("Naar", Soort.VERWIJZING, naar="partners")
    naar_persoon: str = veld("Naar, persoon")
    reden: str = veld("Waarom nu", Soort.TEKST)
    overlap_begin: date | None = veld("Ontvanger begint op", Soort.DATUM)
    overlap_einde: date | None = veld("Afzender stopt op", Soort.DATUM)
    minimale_overlap: int | None = veld("Minimale overlap in dagen", Soort.GETAL, voorbeeld="14")
    afzender_houdt: str = veld("Afzender blijft verantwoordelijk voor", Soort.TEKST)
    ontvanger_neemt: str = veld("Ontvanger wordt verantwoordelijk voor", Soort.TEKST)
    eerste_week: str = veld("Eerste week", Soort.TEKST)
    doel: str = veld("Doel", voorbeeld="wonen en begeleiding vanaf 01-03-2027")
    grondslag: str = veld("Grondslag", Soort.CODE, lijst="grondslag")
    grondslag_toelichting: str = veld("Grondslag, toelichting")
    gesprek_op: date | None = veld("Overdrachtsgesprek op", Soort.DATUM)
    uitgenodigd: str = veld("Uitgenodigd voor het gesprek", Soort.TEKST)
    aanwezigen: str = veld("Aanwezig bij het gesprek", Soort.TEKST)
    bevestigen_voor: date | None = veld("Ontvangst bevestigen uiterlijk", Soort.DATUM)
    ontvangst_door: str = veld("Ontvangst bevestigd door")
    ontvangst_op: date | None = veld("Ontvangst bevestigd op", Soort.DATUM)
    ingetrokken_reden: str = veld("Reden van terugtrekken")


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdrachtsregel(Onderdeel):
    """Something that ends at the handover, and what comes in its place."""

    overdracht_id: RecordId = veld("Overdracht", Soort.VERWIJZING, naar="overdrachten")
    wat_eindigt: str = veld("Dit eindigt")
    eindigt_op: date | None = veld("Op", Soort.DATUM)
    vervanging: str = veld("Dit komt ervoor")
    wie_id: BetrokkenheidId | None = veld("Wie regelt", Soort.VERWIJZING, naar="betrokkenheden")
    stand: str = veld("Stand", Soort.CODE, lijst="stand")
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdrachtspunt(Onderdeel):
    """One point of the checklist of a handover: who does what, by when, and how far it is."""

    overdracht_id: RecordId = veld("Overdracht", Soort.VERWIJZING, naar="overdrachten")
    wat: str = veld("Punt")
    wie_id: BetrokkenheidId | None = veld("Wie", Soort.VERWIJZING, naar="betrokkenheden")
    uiterlijk: date | None = veld("Uiterlijk", Soort.DATUM)
    stand: str = veld("Stand", Soort.CODE, lijst="stand", default="niet_geregeld")
    opmerking: str = veld("Opmerking")
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verstrekking(Onderdeel):
    """The register line of a paper or file that left the kluis."""

    nummer: str = veld("Nummer")
    document: str = veld("Document", Soort.CODE, lijst="documentsoort")
    ontvanger: str = veld("Ontvanger")
    ontvanger_organisatie: str = veld("Ontvanger, organisatie")
    ontvanger_persoon: str = veld("Ontvanger, persoon")
    doel: str = veld("Doel")
    grondslag: str = veld("Grondslag", Soort.CODE, lijst="grondslag")
    grondslag_toelichting: str = veld("Grondslag, toelichting")
    profiel: str = veld("Profiel", Soort.CODE, lijst="verstrekkingsprofiel")
    rubrieken: tuple[str, ...] = veld("Wat meeging", Soort.CODES, lijst="rubriek")
    afwijkingen: str = veld("Afwijkingen van het profiel", Soort.TEKST)
    besloten_door: str = veld("Besloten door")
    datum: date | None = veld("Datum", Soort.DATUM)
    sha256: str = veld("SHA-256")
    vorm: str = veld("Vorm", Soort.CODE, lijst="verstrekkingsvorm")
    onderwerp_id: str = veld("Waarover")
    planversie: int | None = veld("Gemaakt van planversie", Soort.GETAL)
    feiten: str = veld("Namen en nummers op papier", Soort.TEKST)
    vingerafdrukken: str = veld("Vingerafdruk per rubriek")
    # A line that came with the dossier of another ZVH keeps whose register it is from.
    zvh: str = veld("Verstrekt door een ander ZVH")
    overgenomen_op: date | None = veld("Overgenomen op", Soort.DATUM)

    @property
    def overgenomen(self) -> str:
        """From whose register and when, in words; empty for a line of this ZVH itself."""
        if not self.zvh:
            return ""
        dag = f" op {write_date(self.overgenomen_op)}" if self.overgenomen_op else ""
        return f"uit het register van {self.zvh}, overgenomen{dag}"
