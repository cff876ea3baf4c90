"""Storage in memory that passes the contract tests of the real one (tests/contracts)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import (
    APART_TE_LEZEN,
    ONDERDELEN,
    VERZAMELINGEN,
    verzameling_van,
)
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Levensgebiedplan, Levensloopplan, Momentopname
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.verwijzingen import verwijzingen
from levensloop_desktop.errors import (
    ClosedHalfyearError,
    ClosedMeetingError,
    EstablishedError,
    NotFoundError,
    StillUsedError,
)
from levensloop_desktop.services.changes import ChangeCollector, Changes
from levensloop_desktop.services.ports.kluisport import (
    Clientregel,
    Draft,
    Gebruiker,
    Logfilter,
    Logregel,
    Werkplek,
    Wijziging,
)
from levensloop_desktop.services.ports.overlegport import Overlegplek
from levensloop_desktop.services.ports.vandaagport import Termijnstand
from tests.geheugenaanleveringen import Geheugenaanleveringen
from tests.geheugenlijsten import Geheugenteller
from tests.geheugenrecords import names_of, order_key, text_of
from tests.geheugentermijnen import Geheugentermijnen
from tests.geheugenzoeken import Geheugenzoeker

R = TypeVar("R", bound=Record)
_DELEN = Levensgebiedplan | Agendapunt | Besluit | Samenwerkingslijst
_OUDER = ("plan_id", "overlegdeel_id", "meting_id")


@dataclass(slots=True)
class Staat:
    """Everything a kluis holds."""

    records: dict[str, dict[str, Record]] = field(
        default_factory=lambda: {naam: {} for naam in VERZAMELINGEN}
    )
    regels: dict[str, Clientregel] = field(default_factory=dict)
    standen: dict[str, Termijnstand] = field(default_factory=dict)
    reeksen: dict[tuple[str, int], int] = field(default_factory=dict)
    log: list[Logregel] = field(default_factory=list)
    wijzigingen: list[tuple[str, Wijziging]] = field(default_factory=list)
    drafts: dict[tuple[str, str, str, str], Draft] = field(default_factory=dict)
    instellingen: dict[str, str] = field(default_factory=dict)
    aanleveringen: dict[str, Any] = field(default_factory=dict)


class GeheugenOpslag(Geheugenzoeker, Geheugentermijnen, Geheugenaanleveringen, Geheugenteller):
    """One transaction on a state in memory."""

    def __init__(
        self, staat: Staat, gebruiker: Gebruiker, werkplek: Werkplek, *, schrijven: bool
    ) -> None:
        Geheugenzoeker.__init__(self, staat.records)
        Geheugentermijnen.__init__(self, staat.records, staat.standen, schrijven=schrijven)
        self._staat, self._aangeleverd = staat, staat.aanleveringen
        self._gebruiker = gebruiker
        self._werkplek = werkplek
        self._schrijven = schrijven
        self._moment: datetime | None = None
        self._collector = ChangeCollector()
        self._nieuwe_plannen: set[str] = set()

    def get(self, soort: type[R], record_id: str) -> R | None:
        """One record by id."""
        alle: Any = self._staat.records[verzameling_van(soort)]
        gevonden: R | None = alle.get(record_id)
        return gevonden

    def find(self, soort: type[R], /, **gelijk_aan: object) -> tuple[R, ...]:
        """Records whose fields equal the given values, in their order."""
        alle: Any = self._staat.records[verzameling_van(soort)].values()
        passend = (
            record
            for record in alle
            if all(getattr(record, naam) == waarde for naam, waarde in gelijk_aan.items())
        )
        return tuple(sorted(passend, key=order_key))

    def put(self, record: Record) -> None:
        """Insert or update one record."""
        oud = self.get(type(record), record.id)
        if oud is None:
            self.put_all([record])
            return
        self._refuse_reading()
        namen = [deel for deel in names_of(record) if getattr(oud, deel) != getattr(record, deel)]
        if not namen:
            return
        self._refuse_established(oud)
        self._keep(record)
        if isinstance(record, Partner | Contactpersoon) and {"naam", "partner_id"} & {*namen}:
            self._mark_lines(record.id)
        for naam in namen:
            self._note(record, naam, text_of(getattr(oud, naam)), text_of(getattr(record, naam)))

    def put_all(self, records: Sequence[Record]) -> None:
        """Insert new records."""
        self._refuse_reading()
        self._nieuwe_plannen |= {
            deel.id
            for deel in records
            if isinstance(deel, Levensloopplan | Overlegdeel | Samenwerkingsmeting)
        }
        for record in records:
            ouder = next(
                (getattr(record, naam, "") for naam in _OUDER if hasattr(record, naam)), ""
            )
            if isinstance(record, _DELEN) and ouder not in self._nieuwe_plannen:
                self._refuse_established(record)
        for record in records:
            self._keep(record)
            self._note(record, "", None, "")

    def remove(self, record: Record) -> None:
        """Remove one record."""
        self._refuse_reading()
        oud = self.get(type(record), record.id)
        if oud is None:
            raise NotFoundError
        self._refuse_established(oud)
        verzameling = verzameling_van(type(record))
        del self._staat.records[verzameling][record.id]
        self.forget_termijnen(oud)
        if isinstance(record, Client):
            self._staat.regels.pop(record.id, None)
        self._collector.add(verzameling, record)
        gevuld = {
            naam: text_of(waarde)
            for naam in names_of(oud)
            if (waarde := getattr(oud, naam)) not in (None, "", ())
        }
        self._note(oud, "", json.dumps(gevuld, ensure_ascii=False), None)

    def load_dossier(self, client_id: ClientId) -> Dossier | None:
        """The whole dossier of a client."""
        client = self.get(Client, client_id)
        if client is None:
            return None
        delen: dict[str, Any] = {
            naam: self.find(soort, client_id=client_id)
            for naam, soort in ONDERDELEN.items()
            if naam not in APART_TE_LEZEN
        }
        alle = [record for deel in delen.values() for record in deel]
        personen = self._pointed_to(Contactpersoon, alle)
        partners = self._pointed_to(Partner, [*alle, *personen])
        return Dossier(client=client, contactpersonen=personen, partners=partners, **delen)

    def list_overlegplekken(self, limit: int = 2_000) -> list[Overlegplek]:
        """The parts of meetings without what was said, the latest day first."""
        delen = sorted(self.find(Overlegdeel), key=lambda deel: (deel.kenmerk, deel.volgorde))
        delen.sort(key=lambda deel: deel.datum or date.min, reverse=True)
        return [
            Overlegplek(*(getattr(deel, naam) for naam in Overlegplek._fields))
            for deel in delen[:limit]
        ]

    def list_clientregels(self) -> list[Clientregel]:
        """The client list, by family name."""
        return sorted(
            self._staat.regels.values(), key=lambda regel: (regel.sorteernaam, regel.client_id)
        )

    def get_clientregels(self, clienten: Sequence[str]) -> list[Clientregel]:
        """The lines of these clients, in their order."""
        regels = self._staat.regels
        return [regels[client_id] for client_id in dict.fromkeys(clienten) if client_id in regels]

    def put_clientregels(self, regels: Sequence[Clientregel]) -> None:
        """Write lines of the client list."""
        self._refuse_reading()
        self._staat.regels |= {regel.client_id: regel for regel in regels}

    def stale_clientregels(self, vandaag: date) -> list[ClientId]:
        """Clients whose line must be made anew."""
        regels = self._staat.regels
        return [
            ClientId(RecordId(client_id))
            for client_id in self._staat.records["clienten"]
            if client_id not in regels or (regels[client_id].geldig_tot or date.max) <= vandaag
        ]

    def next_number(self, reeks: str, jaar: int) -> int:
        """The next number of a series."""
        self._refuse_reading()
        nummer = self.last_number(reeks, jaar) + 1
        self._staat.reeksen[reeks, jaar] = nummer
        return nummer

    def last_number(self, reeks: str, jaar: int) -> int:
        """The number of a series that was taken last."""
        return self._staat.reeksen.get((reeks, jaar), 0)

    def write_log(
        self, gebeurtenis: str, client_id: ClientId | None = None, *, bijzonderheid: str = ""
    ) -> None:
        """Add one line to the log."""
        self._staat.log.append(
            Logregel(
                nummer=len(self._staat.log) + 1,
                gebeurtenis=gebeurtenis,
                wanneer=self._werkplek.now(),
                wie=self._gebruiker.naam,
                client_id=client_id,
                namens="",
                bijzonderheid=bijzonderheid,
            )
        )

    def read_log(self, client_id: ClientId | None = None, limit: int = 500) -> list[Logregel]:
        """The newest lines of the log."""
        regels = reversed(self._staat.log)
        return [regel for regel in regels if client_id in {None, regel.client_id}][:limit]

    def search_log(self, zoek: Logfilter, limit: int = 200, offset: int = 0) -> list[Logregel]:
        """Lines that fit, newest first."""
        return self._fitting(zoek)[offset : offset + limit]

    def count_log(self, zoek: Logfilter) -> int:
        """How many lines fit."""
        return len(self._fitting(zoek))

    def list_log_users(self) -> tuple[str, ...]:
        """Everybody the log speaks of."""
        return tuple(sorted({regel.wie for regel in self._staat.log}))

    def _fitting(self, zoek: Logfilter) -> list[Logregel]:
        return [
            regel
            for regel in reversed(self._staat.log)
            if zoek.wie in {"", regel.wie}
            and zoek.client_id in {None, regel.client_id}
            and zoek.gebeurtenis in {"", regel.gebeurtenis}
            and (zoek.van is None or regel.wanneer >= zoek.van)
            and (zoek.tot is None or regel.wanneer < zoek.tot)
        ]

    def destroy_client(self, client_id: ClientId, gedeeld: Sequence[Record] = ()) -> None:
        """Delete everything of a client but the log."""
        self._refuse_reading()
        client = self.get(Client, client_id)
        if client is None:
            raise NotFoundError
        staat, weg = self._staat, {record.id for record in gedeeld} | {client_id}
        for verzameling, records in staat.records.items():
            staat.records[verzameling] = {
                record.id: record
                for record in records.values()
                if record.id not in weg and getattr(record, "client_id", "") != client_id
            }
        staat.regels.pop(client_id, None)
        staat.standen.pop(client_id, None)
        staat.wijzigingen = [
            (wie, regel)
            for wie, regel in staat.wijzigingen
            if wie != client_id and regel.record_id not in weg
        ]
        staat.drafts = {
            sleutel: draft
            for sleutel, draft in staat.drafts.items()
            if draft.client_id != client_id and draft.record_id not in weg
        }
        for record in (client, *gedeeld):
            self._collector.add(verzameling_van(type(record)), record)

    def read_history(self, client_id: ClientId, limit: int = 500) -> list[Wijziging]:
        """The field history of a dossier."""
        regels = reversed(self._staat.wijzigingen)
        return [regel for wie, regel in regels if wie == client_id][:limit]

    def put_draft(self, draft: Draft) -> None:
        """Keep half-typed text."""
        self._refuse_reading()
        sleutel = (draft.gebruiker, draft.client_id, draft.formulier, draft.record_id)
        self._staat.drafts[sleutel] = draft

    def list_drafts(self, gebruiker: str, client_id: str | None = None) -> list[Draft]:
        """The drafts of a user."""
        passend = [
            draft
            for draft in self._staat.drafts.values()
            if draft.gebruiker == gebruiker and client_id in {None, draft.client_id}
        ]
        return sorted(passend, key=lambda deel: (deel.wanneer, deel.formulier, deel.record_id))

    def remove_draft(self, gebruiker: str, client_id: str, formulier: str, record_id: str) -> None:
        """Forget the draft of one form."""
        self._refuse_reading()
        self._staat.drafts.pop((gebruiker, client_id, formulier, record_id), None)

    def get_setting(self, naam: str) -> str | None:
        """A setting."""
        return self._staat.instellingen.get(naam)

    def put_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting."""
        self._refuse_reading()
        self._staat.instellingen[naam] = waarde

    def changes(self) -> Changes:
        """What this transaction changed so far."""
        return self._collector.changes()

    def check_references(self) -> None:
        """Refuse a state in which a record points to nothing."""
        for deel in verwijzingen():
            doelen = self._staat.records[deel.naar]
            for record in self._staat.records[verzameling_van(deel.soort)].values():
                doel = getattr(record, deel.veld)
                if doel is not None and doel not in doelen:
                    raise StillUsedError(aantal=1)
        for naam in ONDERDELEN:
            for record in self._staat.records[naam].values():
                if getattr(record, "client_id", "") not in self._staat.records["clienten"]:
                    raise StillUsedError(aantal=1)

    def _pointed_to(self, soort: type[R], records: Sequence[Record]) -> tuple[R, ...]:
        naar = verzameling_van(soort)
        ids = {
            getattr(record, deel.naam)
            for record in records
            for deel in velden(type(record))
            if deel.naar == naar
        }
        return tuple(record for record in self.find(soort) if record.id in ids)

    def _keep(self, record: Record) -> None:
        verzameling = verzameling_van(type(record))
        self._staat.records[verzameling][record.id] = record
        self._collector.add(verzameling, record)
        self.forget_termijnen(record)

    def _mark_lines(self, record_id: str) -> None:
        """The lines of clients whose dossier names this partner or person are overtaken."""
        for client_id, regel in self._staat.regels.items():
            dossier = self.load_dossier(ClientId(RecordId(client_id)))
            if dossier is not None and record_id in {
                deel.id for deel in (*dossier.partners, *dossier.contactpersonen)
            }:
                self._staat.regels[client_id] = regel._replace(geldig_tot=date.min)

    def _note(self, record: Record, veld: str, oud: str | None, nieuw: str | None) -> None:
        self._moment = self._moment or self._werkplek.now()
        client_id = record.client_id if isinstance(record, Onderdeel) else record.id
        regel = Wijziging(
            verzameling=verzameling_van(type(record)),
            record_id=record.id,
            veld=veld,
            oud=oud,
            nieuw=nieuw,
            wie=self._gebruiker.naam,
            wanneer=self._moment,
            werkstation="geheugen",
        )
        self._staat.wijzigingen.append((client_id, regel))

    def _refuse_reading(self) -> None:
        if not self._schrijven:
            raise RuntimeError("write in a reading transaction")

    def _refuse_established(self, record: Record) -> None:
        plan_id = record.plan_id if isinstance(record, Levensgebiedplan) else record.id
        plan = self.get(Levensloopplan, plan_id)
        if isinstance(record, Momentopname) or (plan is not None and plan.is_vastgesteld):
            raise EstablishedError
        deel_id = record.overlegdeel_id if isinstance(record, Agendapunt | Besluit) else record.id
        deel = self.get(Overlegdeel, deel_id)
        if deel is not None and deel.is_gesloten:
            raise ClosedMeetingError
        meting = self.get(Samenwerkingsmeting, getattr(record, "meting_id", record.id))
        if meting is not None and meting.is_gesloten:
            raise ClosedHalfyearError
