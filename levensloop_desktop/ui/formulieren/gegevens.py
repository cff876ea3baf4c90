"""What forms and lists may show of the kluis: the dossier, the network, and the day."""

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.vandaag.lijst import STANDAARD, Signaalweken
from levensloop_desktop.domain.velden import Soort, Veld, veld_van, velden
from levensloop_desktop.domain.waardelijsten import label


class Optie(NamedTuple):
    """One record a reference may point to."""

    id: str
    label: str


Keuzes = tuple[tuple[Partner, ...], tuple[Contactpersoon, ...], tuple[Optie, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gegevens:
    """One moment of the kluis as a screen got it; never changes, a reload brings a new one.

    Args:
        vandaag: the day of the workstation.
        dossier: the dossier on screen; None on the screen of partners.
        partners: all partners of the kluis; empty = only those the dossier points to.
        contactpersonen: likewise.
        weken: how long before an end a signal is given.
        keuzes: what `opties` found earlier among those, with the partners and people it saw.
    """

    vandaag: date
    dossier: Dossier | None = None
    partners: tuple[Partner, ...] = ()
    contactpersonen: tuple[Contactpersoon, ...] = ()
    weken: Signaalweken = STANDAARD
    keuzes: dict[str, Keuzes] = field(default_factory=dict, compare=False, repr=False)

    def opties(self, naar: str) -> tuple[Optie, ...]:
        """What a reference to a collection can point to, in the order to offer it."""
        eerder = self.keuzes.get(naar)
        if eerder and eerder[0] is self.partners and eerder[1] is self.contactpersonen:
            return eerder[2]
        namen = [Optie(record.id, self.naam_van_record(record)) for record in self._records(naar)]
        if naar in {"partners", "contactpersonen"}:
            namen.sort(key=lambda optie: optie.label.casefold())
        if getattr(self, naar, ()):
            self.keuzes[naar] = (self.partners, self.contactpersonen, tuple(namen))
        return tuple(namen)

    def naam(self, naar: str, record_id: str | None) -> str:
        """The name of the record a reference points to, empty when there is none."""
        gevonden = (record for record in self._records(naar) if record.id == record_id)
        record = next(gevonden, None)
        return self.naam_van_record(record) if record else ""

    def toon(self, record: Record, veldnaam: str) -> str:
        """The value of a field as a reader sees it."""
        return self.toon_waarde(veld_van(type(record), veldnaam), getattr(record, veldnaam))

    def toon_waarde(self, veld: Veld, waarde: object) -> str:
        """A value of a field in words: labels for codes, dd-mm-jjjj for dates, names for ids."""
        match waarde:
            case None | "" | ():
                tekst = ""
            case tuple():
                delen = [label(veld.lijst, deel) if veld.lijst else str(deel) for deel in waarde]
                tekst = ", ".join(delen)
            case date():
                tekst = write_date(waarde)
            case bool():
                tekst = "ja" if waarde else "nee"
            case str() if veld.soort is Soort.CODE:
                tekst = label(veld.lijst, waarde)
            case str() if veld.soort is Soort.VERWIJZING:
                tekst = self.naam(veld.naar, waarde)
            case _:
                tekst = str(waarde)
        return tekst

    def naam_van_record(self, record: Record) -> str:
        """A short name by which a reader tells one record of its kind from another."""
        if isinstance(record, Betrokkenheid):
            wie = self.dossier.naam_van(record.id) if self.dossier else ""
            rol = label("rol", record.rol)
            return f"{wie} ({rol})" if wie else rol
        if isinstance(record, Contactpersoon):
            waar = self.naam("partners", record.partner_id)
            return ", ".join(deel for deel in (record.naam, waar) if deel)
        bekend = {deel.naam for deel in velden(type(record))}
        delen = [self.toon(record, naam) for naam in _NAAMVELDEN if naam in bekend]
        return next((deel for deel in delen if deel), "")

    def _records(self, naar: str) -> tuple[Record, ...]:
        if naar == "partners" and self.partners:
            return self.partners
        if naar == "contactpersonen" and self.contactpersonen:
            return self.contactpersonen
        records: tuple[Record, ...] = getattr(self.dossier, naar, ()) if self.dossier else ()
        return records


_NAAMVELDEN = (
    "naam",
    "wat",
    "tekst",
    "actie",
    "soort",
    "versie",
    "wat_eindigt",
    "tafel",
    "zorgonderdeel",
    "instrument",
    "fase",
    "levensgebied",
    "criterium",
    "onderwerp",
)
