"""The client, and the traject: one passage through the Levensloopaanpak."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import BetrokkenheidId
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Client(Record):
    """Somebody for whom a ZVH keeps a dossier."""

    clientnummer: str = veld("Cliëntnummer", voorbeeld="LL-2026-0001")
    voornamen: str = veld("Voornamen")
    roepnaam: str = veld("Roepnaam")
    tussenvoegsel: str = veld("Tussenvoegsel", voorbeeld="van der")
    achternaam: str = veld("Achternaam")
    aliassen: tuple[str, ...] = veld("Aliassen", Soort.NAMEN)
    geboortedatum: date | None = veld("Geboortedatum", Soort.DATUM)
    geslacht: str = veld("Geslacht", Soort.CODE, lijst="geslacht")
    gemeente_van_herkomst: str = veld("Gemeente van herkomst")
    regio: str = veld("Regio")
    taal: str = veld("Taal", voorbeeld="Nederlands")
    tolk: str = veld("Tolk nodig", Soort.CODE, lijst="ja_nee")
    adres: str = veld("Adres")
    briefadres: str = veld("Briefadres")
    telefoon: str = veld("Telefoon")
    bsn: str = veld("BSN")
    huisarts: str = veld("Huisarts")
    zorgverzekeraar: str = veld("Zorgverzekeraar")

    @property
    def volledige_naam(self) -> str:
        """First names or call name, with the family name; the number when no name is known."""
        voornaam = self.voornamen or self.roepnaam
        naam = " ".join(deel for deel in (voornaam, self.tussenvoegsel, self.achternaam) if deel)
        return naam or self.clientnummer

    @property
    def korte_naam(self) -> str:
        """Initial and family name, as in lists and headings ("D. Voorbeeld")."""
        voornaam = self.roepnaam or self.voornamen
        if not self.achternaam:
            return voornaam or self.clientnummer
        voorletter = f"{voornaam[0]}." if voornaam else ""
        return " ".join(deel for deel in (voorletter, self.tussenvoegsel, self.achternaam) if deel)

    def leeftijd(self, vandaag: date) -> int | None:
        """Age in whole years; None when the birth date is unknown or still to come."""
        geboren = self.geboortedatum
        if geboren is None or geboren > vandaag:
            return None
        nog_niet_jarig = (vandaag.month, vandaag.day) < (geboren.month, geboren.day)
        return vandaag.year - geboren.year - nog_niet_jarig


@dataclass(frozen=True, slots=True, kw_only=True)
class Traject(Onderdeel):
    """One passage through the process, from melding to afgesloten; a client can have several.

    Status and days follow from its processtappen (domain/proces.py) and are in no form.
    """

    status: str = veld("Status", Soort.CODE, lijst="trajectstatus", default="melding")
    meldingsdatum: date | None = veld("Begonnen op", Soort.DATUM)
    inclusiedatum: date | None = veld("Geïncludeerd op", Soort.DATUM)
    einddatum: date | None = veld("Afgesloten op", Soort.DATUM)
    melder: str = veld("Gemeld door")
    aanleiding: str = veld("Aanleiding", Soort.TEKST)
    advies: str = veld("Advies van het weegteam", Soort.CODE, lijst="weegadvies")
    weging: str = veld("Weging", Soort.TEKST)
    uitstroomreden: str = veld("Reden van uitstroom", Soort.CODE, lijst="uitstroomreden")
    uitstroom_naar: str = veld("Waar naartoe")
    nazorg: str = veld("Nazorg", Soort.TEKST)
    contact_blijft_id: BetrokkenheidId | None = veld(
        "Wie het contact houdt", Soort.VERWIJZING, naar="betrokkenheden"
    )
    opmerking: str = veld("Opmerking", Soort.TEKST)
