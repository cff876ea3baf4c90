"""The network: partner organisations, their people, and who is involved with which client."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.ids import ContactpersoonId, PartnerId
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Record):
    """An organisation in the network of a ZVH."""

    naam: str = veld("Naam")
    soort: str = veld("Soort", Soort.CODE, lijst="partnersoort", default="overig")
    regio: str = veld("Regio")
    postadres: str = veld("Postadres")
    telefoon: str = veld("Algemeen telefoonnummer")
    telefoon_24uur: str = veld("24-uursnummer")
    veilige_mail: str = veld("Veilige mail")
    escalatiecontact: str = veld("Escalatiecontact")
    roluitwerking: str = veld("Roluitwerking", Soort.CODE, lijst="roluitwerking")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contactpersoon(Record):
    """Somebody who can be reached: at a partner, or a naaste without one."""

    naam: str = veld("Naam")
    partner_id: PartnerId | None = veld("Organisatie", Soort.VERWIJZING, naar="partners")
    functie: str = veld("Functie")
    telefoon: str = veld("Telefoon")
    telefoon_nacht: str = veld("Telefoon nacht en weekend")
    mail: str = veld("Veilige mail")


# Who acts for a client by a decision of the judge (Boek 1 BW, titels 16, 19 and 20).
VERTEGENWOORDIGERS = frozenset({"curator", "mentor", "bewindvoerder"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Betrokkenheid(Onderdeel):
    """The role a contactpersoon or a partner has for one client, from a day to a day."""

    rol: str = veld("Rol", Soort.CODE, lijst="rol", default="overig")
    contactpersoon_id: ContactpersoonId | None = veld(
        "Persoon", Soort.VERWIJZING, naar="contactpersonen"
    )
    partner_id: PartnerId | None = veld("Organisatie", Soort.VERWIJZING, naar="partners")
    kring: str = veld("Kring", Soort.CODE, lijst="kring", default="kernteam")
    begindatum: date | None = veld("Van", Soort.DATUM)
    einddatum: date | None = veld("Tot en met", Soort.DATUM)
    mandaat: str = veld("Mandaat", Soort.TEKST)
    bereikbaarheid: str = veld("Bereikbaarheid", voorbeeld="werkdagen 9–17 uur")
    vertrouwd: bool = veld("Cliënt vertrouwt deze persoon", Soort.VINK)
    mag_weten: str = veld("Mag weten")
    mag_doen: str = veld("Mag doen")
    toestemming: str = veld("Toestemming van de cliënt", Soort.CODE, lijst="toestemming")
    beschikking: str = veld(
        "Beschikking of volmacht", voorbeeld="rechtbank, dag en nummer van de beschikking"
    )
    toelichting: str = veld("Toelichting", Soort.TEKST)
    volgorde: int = veld("Volgorde", Soort.GETAL, default=0)

    @property
    def mag(self) -> str:
        """What this person may know and do, in sentences; empty when nothing is recorded."""
        delen = [
            tekst if tekst.casefold().startswith("mag ") else f"{kop}: {tekst}"
            for kop, tekst in (
                ("Mag weten", self.mag_weten.strip()),
                ("Mag doen", self.mag_doen.strip()),
            )
            if tekst
        ]
        if self.toestemming == "nee":
            delen.append("De cliënt geeft geen toestemming.")
        eerste, rest = delen[:1], delen[1:]
        if rest and not eerste[0].endswith((".", "!", "?")):
            eerste = [f"{eerste[0]}."]
        return " ".join(eerste + rest)

    def loopt_op(self, dag: date) -> bool:
        """Whether this involvement counts on a day; the end date is the last day."""
        begonnen = self.begindatum is None or self.begindatum <= dag
        return begonnen and (self.einddatum is None or dag <= self.einddatum)
