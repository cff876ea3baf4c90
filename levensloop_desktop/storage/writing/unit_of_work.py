"""One transaction in a kluis: fulfils the port Opslag."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from sqlalchemy import bindparam, select

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN, verzameling_van
from levensloop_desktop.domain.overleg import GESLOTEN, Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import VASTGESTELD, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
from levensloop_desktop.errors import (
    ClosedHalfyearError,
    ClosedMeetingError,
    EstablishedError,
    NotFoundError,
)
from levensloop_desktop.services.changes import ChangeCollector, Changes, Wissel
from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.ports.kluisport import (
    Clientregel,
    Draft,
    Logfilter,
    Logregel,
    Wijziging,
)
from levensloop_desktop.services.ports.overlegport import Overlegplek
from levensloop_desktop.services.ports.vandaagport import Lijn, Lijnkeuze, Telling, Termijnstand
from levensloop_desktop.services.ports.zoekport import Keuzes, Vindplaats
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.database.mapping import RECORD_ID, mapper_van, to_json, to_text
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.deliveries import deliveries
from levensloop_desktop.storage.log import log, log_search
from levensloop_desktop.storage.reading import list_lines, meeting_lines, termijnen, today_lines
from levensloop_desktop.storage.reading.dossier_reader import load_dossier
from levensloop_desktop.storage.reading.value_lists import Waardeteller
from levensloop_desktop.storage.rows import DOSSIER
from levensloop_desktop.storage.search import reading, writing
from levensloop_desktop.storage.writing import destroying, drafts, history

R = TypeVar("R", bound=Record)
_INSTELLINGEN = DOSSIER.tables["instellingen"]
_REEKSEN = DOSSIER.tables["nummerreeksen"]
_OVERLEGDELEN = DOSSIER.tables["overlegdelen"]
_METINGEN = DOSSIER.tables["samenwerkingsmetingen"]
_PLANNEN = DOSSIER.tables["plannen"]
_PLEK = (_REEKSEN.c.reeks == bindparam("welke")) & (_REEKSEN.c.jaar == bindparam("van_jaar"))
_READ_NUMBER = Statement(select(_REEKSEN.c.laatste).where(_PLEK))
_FIRST_NUMBER = Statement(_REEKSEN.insert())
_NEXT_NUMBER = Statement(_REEKSEN.update().where(_PLEK).values(laatste=bindparam("laatste")))
_READ_SETTING = Statement(
    select(_INSTELLINGEN.c.waarde).where(_INSTELLINGEN.c.naam == bindparam("naam"))
)
_WRITE_SETTING = Statement(_INSTELLINGEN.insert().prefix_with("OR REPLACE"))
_ESTABLISHED = Statement(
    select(_PLANNEN.c.id).where(
        _PLANNEN.c.id == bindparam(RECORD_ID), _PLANNEN.c.status == VASTGESTELD
    )
)
_CLOSED = Statement(
    select(_OVERLEGDELEN.c.id).where(
        _OVERLEGDELEN.c.id == bindparam(RECORD_ID), _OVERLEGDELEN.c.staat == GESLOTEN
    )
)
_CLOSED_HALFYEAR = Statement(
    select(_METINGEN.c.id).where(
        _METINGEN.c.id == bindparam(RECORD_ID), _METINGEN.c.gesloten_op.is_not(None)
    )
)


class SqlOpslag(Waardeteller):
    """Reads and writes within one transaction that the kluis began and will end.

    Args:
        connection: in a transaction.
        actor: who works, where and when.
        log_key: key of the seals of the log.
        writable: whether the dossier may change; the log may be written at any time.
    """

    def __init__(
        self, connection: DriverConnection, actor: Actor, log_key: bytes, *, writable: bool
    ) -> None:
        self._connection = connection
        self._actor = actor
        self._log_key = log_key
        self._writable = writable
        self._collector = ChangeCollector()
        self._new_plans: set[str] = set()
        self._new_meetings: set[str] = set()

    @cached_property
    def _history(self) -> history.HistoryWriter:
        return history.HistoryWriter(self._connection, self._actor)

    def get(self, soort: type[R], record_id: str) -> R | None:
        """One record by id."""
        mapper = mapper_van(soort)
        row = mapper.select_one.first(self._connection, {RECORD_ID: record_id})
        return None if row is None else mapper.to_record(row)

    def find(self, soort: type[R], /, **gelijk_aan: object) -> tuple[R, ...]:
        """Records whose fields equal the given values, in their order."""
        mapper = mapper_van(soort)
        rows = mapper.finder(gelijk_aan).rows(self._connection, gelijk_aan)
        return tuple(map(mapper.to_record, rows))

    def put(self, record: Record) -> None:
        """Insert or update one record, with a history line per changed field."""
        oud = self.get(type(record), record.id)
        if oud is None:
            self.put_all([record])
            return
        self._refuse_reading()
        mapper = mapper_van(type(record))
        nieuw = mapper.changed(oud, record)
        if not nieuw:
            return
        mapper.update(nieuw).run(self._connection, {**nieuw, RECORD_ID: record.id})
        writing.update_record(self._connection, oud, record, nieuw)
        termijnen.mark_stale(self._connection, [record])
        termijnen.mark_who_point_to(self._connection, record)
        list_lines.mark_who_name(self._connection, record, nieuw)
        self._history.write(
            [
                self._history.line(
                    mapper.verzameling, record, naam, to_text(getattr(oud, naam)), to_text(waarde)
                )
                for naam, waarde in nieuw.items()
            ]
        )
        self._collector.add(mapper.verzameling, record, Wissel(oud, record))

    def put_all(self, records: Sequence[Record]) -> None:
        """Insert many new records, with one history line each; for imports and the demo."""
        self._refuse_reading()
        self._new_plans |= {plan.id for plan in records if isinstance(plan, Levensloopplan)}
        self._new_meetings |= {
            deel.id for deel in records if isinstance(deel, Overlegdeel | Samenwerkingsmeting)
        }
        self._refuse_established(records)
        self._refuse_closed(records)
        per_soort: dict[type[Record], list[Record]] = {}
        for record in records:
            per_soort.setdefault(type(record), []).append(record)
        for soort in VERZAMELINGEN.values():
            if soort in per_soort:
                mapper = mapper_van(soort)
                mapper.insert.run_many(self._connection, map(mapper.to_values, per_soort[soort]))
        writing.add_records(self._connection, records)
        termijnen.mark_stale(self._connection, records)
        lines = []
        for record in records:
            verzameling = verzameling_van(type(record))
            lines.append(self._history.line(verzameling, record, nieuw=""))
            self._collector.add(verzameling, record, Wissel(None, record))
        self._history.write(lines)

    def remove(self, record: Record) -> None:
        """Remove one record; its values go to the history.

        Raises:
            NotFoundError: when it is gone already.
            EstablishedError: when it belongs to an established plan.
        """
        self._refuse_reading()
        mapper = mapper_van(type(record))
        oud = self.get(type(record), record.id)
        if oud is None:
            raise NotFoundError
        mapper.delete.run(self._connection, {RECORD_ID: record.id})
        writing.remove_record(self._connection, record)
        termijnen.mark_stale(self._connection, [record])
        waarden = to_json(oud, mapper.namen)
        self._history.write([self._history.line(mapper.verzameling, oud, oud=waarden)])
        self._collector.add(mapper.verzameling, record, Wissel(oud, None))

    def load_dossier(self, client_id: ClientId) -> Dossier | None:
        """The whole dossier of a client."""
        return load_dossier(self._connection, client_id)

    def list_overlegplekken(self, limit: int = 2_000) -> list[Overlegplek]:
        """The parts of meetings without what was said, the latest day first."""
        return meeting_lines.read_places(self._connection, limit)

    def list_clientregels(self) -> list[Clientregel]:
        """The client list, by family name."""
        return list_lines.read_lines(self._connection)

    def get_clientregels(self, clienten: Sequence[str]) -> list[Clientregel]:
        """The lines of these clients, in their order; who has none is left out."""
        return list_lines.read_some(self._connection, clienten)

    def find_names(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Clients, partners and people whose names have words that begin so."""
        return reading.find_names(self._connection, woorden, limit)

    def find_numbers(self, cijfers: str, limit: int) -> list[Vindplaats]:
        """Records with a telephone number that begins so."""
        return reading.find_numbers(self._connection, cijfers, limit)

    def find_texts(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Records of which the texts have words that begin so."""
        return reading.find_texts(self._connection, woorden, limit)

    def list_name_words(self, letters: str) -> list[str]:
        """The words of names that begin with one of these letters."""
        return reading.list_name_words(self._connection, letters)

    def put_clientregels(self, regels: Sequence[Clientregel]) -> None:
        """Write lines of the client list."""
        self._refuse_reading()
        list_lines.write_lines(self._connection, regels)

    def stale_clientregels(self, vandaag: date) -> list[ClientId]:
        """Clients whose line of the list must be made anew on this day."""
        return list_lines.stale_clients(self._connection, vandaag)

    def stale_termijnen(self, versie: int) -> list[ClientId]:
        """Clients whose termijnen must be made anew."""
        return termijnen.stale_clients(self._connection, versie)

    def put_termijnen(self, standen: Sequence[Termijnstand]) -> None:
        """Keep the termijnen of these clients in place of what was kept."""
        self._refuse_reading()
        termijnen.put_standen(self._connection, standen)

    def list_termijnen(self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze) -> list[Lijn]:
        """What counts on a day, by urgency, day and name."""
        return today_lines.read_lines(self._connection, vandaag, weken, keuze)

    def page_termijnen(
        self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze, blad: tuple[Urgentie, int, int]
    ) -> list[Lijn]:
        """Some of those lines: of which group, how many come before, and how many at most."""
        return today_lines.read_page(self._connection, vandaag, weken, keuze, blad)

    def count_termijnen(self, vandaag: date, weken: Signaalweken, keuze: Lijnkeuze) -> Telling:
        """How many there are, by urgency and kind."""
        return today_lines.count_lines(self._connection, vandaag, weken, keuze)

    def clients_out_of_date(self, dag: date) -> list[ClientId]:
        """Clients of whom a paper or the plan may be out of date on a day."""
        return termijnen.clients_out_of_date(self._connection, dag)

    def clients_with_paper(self) -> list[ClientId]:
        """Clients with an established plan or a line in the register."""
        return termijnen.clients_with_paper(self._connection)

    def clients_of(self, personen: Sequence[str], dag: date) -> set[ClientId]:
        """The clients these contactpersonen are involved with on a day."""
        return termijnen.clients_of(self._connection, personen, dag)

    def who_has_role(
        self, rol: str, dag: date, clienten: Iterable[ClientId]
    ) -> Mapping[ClientId, tuple[str, str]]:
        """Per client of these the id and name of the person who has a role on a day."""
        return termijnen.who_has_role(self._connection, rol, dag, clienten)

    def next_number(self, reeks: str, jaar: int) -> int:
        """The next number of a series in a year, from 1."""
        self._refuse_reading()
        nummer = self.last_number(reeks, jaar) + 1
        if nummer == 1:
            _FIRST_NUMBER.run(self._connection, {"reeks": reeks, "jaar": jaar, "laatste": 1})
        else:
            plek = {"welke": reeks, "van_jaar": jaar}
            _NEXT_NUMBER.run(self._connection, {**plek, "laatste": nummer})
        return nummer

    def last_number(self, reeks: str, jaar: int) -> int:
        """The number of a series that was taken last in a year; 0 when none was."""
        laatste = _READ_NUMBER.first(self._connection, {"welke": reeks, "van_jaar": jaar})
        return int(laatste[0]) if laatste is not None else 0

    def write_log(
        self, gebeurtenis: str, client_id: ClientId | None = None, *, bijzonderheid: str = ""
    ) -> None:
        """Chain one line to the log; only codes and numbers, no contents."""
        log.append_line(
            self._connection,
            self._log_key,
            self._actor,
            gebeurtenis,
            client_id=client_id,
            bijzonderheid=bijzonderheid,
        )

    def read_log(self, client_id: ClientId | None = None, limit: int = 500) -> list[Logregel]:
        """The newest lines of the log, newest first."""
        return log.read_lines(self._connection, client_id, limit)

    def search_log(self, zoek: Logfilter, limit: int = 200, offset: int = 0) -> list[Logregel]:
        """Lines of the log that fit, newest first, a page at a time."""
        return log_search.search_lines(self._connection, zoek, limit, offset)

    def count_log(self, zoek: Logfilter) -> int:
        """How many lines of the log fit."""
        return log_search.count_lines(self._connection, zoek)

    def list_log_users(self) -> tuple[str, ...]:
        """Everybody the log speaks of, by name."""
        return log_search.list_users(self._connection)

    def destroy_client(self, client_id: ClientId, gedeeld: Sequence[Record] = ()) -> None:
        """Delete everything of a client but the log, established plans too.

        Raises:
            NotFoundError: when there is no such client.
        """
        self._refuse_reading()
        client = self.get(Client, client_id)
        if client is None:
            raise NotFoundError
        writing.forget_client(self._connection, client_id, gedeeld)
        destroying.destroy_client(self._connection, client_id, gedeeld)
        for record in (client, *gedeeld):
            self._collector.add(verzameling_van(type(record)), record)

    def read_history(self, client_id: ClientId, limit: int = 500) -> list[Wijziging]:
        """The field history of a dossier, newest first."""
        return history.read_history(self._connection, client_id, limit)

    def list_aanleveringen(self) -> tuple[Aanlevering, ...]:
        """Landelijke aanleveringen in the register, the earliest in front."""
        return deliveries.read_all(self._connection)

    def put_aanlevering(self, aanlevering: Aanlevering) -> None:
        """Keep a landelijke aanlevering, in place of what was kept of it."""
        self._refuse_reading()
        deliveries.write(self._connection, aanlevering)

    def put_draft(self, draft: Draft) -> None:
        """Keep half-typed text, in place of what this form kept before."""
        self._refuse_reading()
        drafts.put_draft(self._connection, draft)

    def list_drafts(self, gebruiker: str, client_id: str | None = None) -> list[Draft]:
        """The drafts of a user, of one client or of all."""
        return drafts.list_drafts(self._connection, gebruiker, client_id)

    def remove_draft(self, gebruiker: str, client_id: str, formulier: str, record_id: str) -> None:
        """Forget the draft of one form."""
        self._refuse_reading()
        drafts.remove_draft(self._connection, (gebruiker, client_id, formulier, record_id))

    def get_setting(self, naam: str) -> str | None:
        """A setting of this kluis."""
        row = _READ_SETTING.first(self._connection, {"naam": naam})
        return None if row is None else str(row[0])

    def put_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting of this kluis."""
        self._refuse_reading()
        _WRITE_SETTING.run(self._connection, {"naam": naam, "waarde": waarde})

    def changes(self) -> Changes:
        """What this transaction changed so far."""
        return self._collector.changes()

    def _refuse_reading(self) -> None:
        if not self._writable:
            raise RuntimeError("write in a reading transaction")

    def _refuse_established(self, records: Sequence[Record]) -> None:
        """A part may join a plan only while that is a concept, or comes in along with it."""
        plannen = {
            deel.plan_id for deel in records if isinstance(deel, Levensgebiedplan)
        } - self._new_plans
        for plan_id in plannen:
            if _ESTABLISHED.first(self._connection, {RECORD_ID: plan_id}) is not None:
                raise EstablishedError

    def _refuse_closed(self, records: Sequence[Record]) -> None:
        """A part may join a meeting or half year only while it is open, or comes in with it."""
        delen = {
            deel.overlegdeel_id for deel in records if isinstance(deel, Agendapunt | Besluit)
        } - self._new_meetings
        for deel_id in delen:
            if _CLOSED.first(self._connection, {RECORD_ID: deel_id}) is not None:
                raise ClosedMeetingError
        metingen = {
            deel.meting_id for deel in records if isinstance(deel, Samenwerkingslijst)
        } - self._new_meetings
        for meting_id in metingen:
            if _CLOSED_HALFYEAR.first(self._connection, {RECORD_ID: meting_id}) is not None:
                raise ClosedHalfyearError
