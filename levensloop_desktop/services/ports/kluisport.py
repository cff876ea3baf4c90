"""What the use cases need of the outside: a kluis, one transaction in it, and a clock."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.beschrijving import Gebruiker, Kluisbeschrijving
from levensloop_desktop.services.ports.kopieport import Kopieermachine, Kopiekast
from levensloop_desktop.services.ports.overlegport import Overleglijst
from levensloop_desktop.services.ports.sleutelport import Sleutelbeheer, Sleutelhouder
from levensloop_desktop.services.ports.tellingenport import Tellingen, Tellingenstand, Telwerk
from levensloop_desktop.services.ports.vandaagport import Termijnenkast
from levensloop_desktop.services.ports.zoekport import Zoekindex

if TYPE_CHECKING:  # the unlock screen needs these ports, and no class of the dossier
    from levensloop_desktop.domain.dossier import Dossier
    from levensloop_desktop.domain.record import Record
    from levensloop_desktop.domain.waardelijsten import Lijstenbron
    from levensloop_desktop.services.changes import Changes
    from levensloop_desktop.services.ports.aanleverport import Aanlevering, Cijfergeheugen
    from levensloop_desktop.services.ports.uitgifteport import Uitgiften

R = TypeVar("R", bound="Record")
Voortgang = Callable[[int, int], None]  # done, total


class Clientregel(NamedTuple):
    """One line of the client list; kept ready so that 10 000 of them read fast."""

    client_id: ClientId
    naam: str
    sorteernaam: str
    geboortedatum: date | None
    clientnummer: str
    trajectstatus: str
    inclusiedatum: date | None
    fase: str
    fase_sinds: date | None
    verblijf: str
    titel_tot: date | None
    titel: str
    plan_versie: int | None
    plan_datum: date | None
    plan_status: str
    evaluatie: date | None
    procesregisseur: str
    gat: str  # the most important gap in words, empty when there is none
    gat_begin: date | None
    geldig_tot: date | None  # from this day on the line must be made anew


@dataclass(frozen=True, slots=True)
class Wijziging:
    """One line of the field history."""

    verzameling: str
    record_id: str
    veld: str
    oud: str | None
    nieuw: str | None
    wie: str
    wanneer: datetime
    werkstation: str


@dataclass(frozen=True, slots=True)
class Logregel:
    """One line of the log: what happened, never what it said."""

    nummer: int
    gebeurtenis: str
    wanneer: datetime
    wie: str
    client_id: ClientId | None
    namens: str
    bijzonderheid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logfilter:
    """Which lines of the log somebody wants; what is empty does not count.

    Args:
        wie: name of the user.
        client_id: of the client.
        gebeurtenis: code of the event.
        van: from this moment on.
        tot: before this moment.
    """

    wie: str = ""
    client_id: ClientId | None = None
    gebeurtenis: str = ""
    van: datetime | None = None
    tot: datetime | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """Half-typed text that was not saved yet."""

    gebruiker: str
    client_id: str
    formulier: str  # collection, or collection and part, as the form names itself
    record_id: str
    versie: str  # what the record looked like when typing began
    inhoud: str  # JSON of field name to typed text
    wanneer: datetime


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One fault that checking a kluis found."""

    onderdeel: str  # "dossier.db", "logboek", …
    code: str
    plaats: str = ""


class Opslag(Zoekindex, Overleglijst, Termijnenkast, Protocol):
    """One transaction; all of it or nothing is kept."""

    def get(self, soort: type[R], record_id: str) -> R | None:
        """One record by id."""

    def find(self, soort: type[R], /, **gelijk_aan: object) -> tuple[R, ...]:
        """Records whose fields equal the given values, in their order."""

    def put(self, record: "Record") -> None:
        """Insert or update one record, with a history line per changed field."""

    def put_all(self, records: Sequence["Record"]) -> None:
        """Insert many new records, with one history line each; for imports and the demo."""

    def remove(self, record: "Record") -> None:
        """Remove one record; its values go to the history."""

    def load_dossier(self, client_id: ClientId) -> "Dossier | None":
        """The whole dossier of a client."""

    def list_clientregels(self) -> list[Clientregel]:
        """The client list, by family name."""

    def get_clientregels(self, clienten: Sequence[str]) -> list[Clientregel]:
        """The lines of these clients, in their order; who has none is left out."""

    def put_clientregels(self, regels: Sequence[Clientregel]) -> None:
        """Write lines of the client list."""

    def stale_clientregels(self, vandaag: date) -> list[ClientId]:
        """Clients whose line of the list must be made anew on this day."""

    def next_number(self, reeks: str, jaar: int) -> int:
        """The next number of a series ("client", "verstrekking") in a year, from 1."""

    def last_number(self, reeks: str, jaar: int) -> int:
        """The number of a series that was taken last in a year; 0 when none was."""

    def write_log(
        self, gebeurtenis: str, client_id: ClientId | None = None, *, bijzonderheid: str = ""
    ) -> None:
        """Chain one line to the log; only codes and numbers, no contents."""

    def read_log(self, client_id: ClientId | None = None, limit: int = 500) -> list[Logregel]:
        """The newest lines of the log, newest first."""

    def search_log(self, zoek: Logfilter, limit: int = 200, offset: int = 0) -> list[Logregel]:
        """Lines of the log that fit, newest first, a page at a time."""

    def count_log(self, zoek: Logfilter) -> int:
        """How many lines of the log fit."""

    def list_log_users(self) -> tuple[str, ...]:
        """Everybody the log speaks of, by name."""

    def destroy_client(self, client_id: ClientId, gedeeld: Sequence["Record"] = ()) -> None:
        """Delete everything of a client but the log, established plans too.

        Args:
            client_id: whose.
            gedeeld: people and organisations that go along, with their history.
        """

    def read_history(self, client_id: ClientId, limit: int = 500) -> list[Wijziging]:
        """The field history of a dossier, newest first."""

    def list_aanleveringen(self) -> "tuple[Aanlevering, ...]":
        """The landelijke aanleveringen in the register, the earliest in front."""

    def put_aanlevering(self, aanlevering: "Aanlevering") -> None:
        """Keep one, in place of what was kept of it."""

    def put_draft(self, draft: Draft) -> None:
        """Keep half-typed text, in place of what this form kept before."""

    def list_drafts(self, gebruiker: str, client_id: str | None = None) -> list[Draft]:
        """The drafts of a user, of one client or of all."""

    def remove_draft(self, gebruiker: str, client_id: str, formulier: str, record_id: str) -> None:
        """Forget the draft of one form."""

    def get_setting(self, naam: str) -> str | None:
        """A setting of this kluis."""

    def put_setting(self, naam: str, waarde: str) -> None:
        """Keep a setting of this kluis."""

    def count_values(self, lijst: str) -> Mapping[str, int]:
        """In how many records each code of a value list stands, half-typed text included."""

    def changes(self) -> "Changes":
        """What this transaction changed so far."""


class Kluis(Kopieermachine, Sleutelbeheer, Protocol):
    """An open kluis."""

    @property
    def beschrijving(self) -> Kluisbeschrijving:
        """Name, place and users."""

    @property
    def gebruiker(self) -> Gebruiker:
        """Who opened it."""

    @property
    def lijsten(self) -> "Lijstenbron":
        """The value lists as this kluis has them; those of the program for a manager."""

    @property
    def tellingen(self) -> Tellingen:
        """The counts; the only thing that a manager's key opens."""

    @property
    def telwerk(self) -> Telwerk:
        """Counting from the dossiers.

        Raises:
            NoDossierKeyError: for a manager.
        """

    @property
    def cijfergeheugen(self) -> "Cijfergeheugen":
        """Protected figures that were worked out before."""

    def leave_aanlevering(self, aanlevering: "Aanlevering") -> None:
        """Leave word of a landelijke aanlevering in the folder, sealed; needs no lock.

        Raises:
            KluisNotWritableError, DiskFullError: then nothing may go out.
        """

    def adopt_aanleveringen(self) -> int:
        """Enter what was left in the register, and tell how many there were.

        Raises:
            NoDossierKeyError: for a manager.
        """

    @property
    def uitgiften(self) -> "Uitgiften":
        """The exports of kengetallen that were made before."""

    def read(self) -> AbstractContextManager[Opslag]:
        """A transaction that sees one state and may write the log, not the dossier."""

    def write(self) -> AbstractContextManager[Opslag]:
        """A transaction that is kept when the block ends well."""

    @property
    def waarschuwingen(self) -> tuple[str, ...]:
        """Codes of what was not as it should be on opening; services/meldingen has the words."""

    def check(self, voortgang: Voortgang | None = None, *, kopieen: bool = True) -> list[Bevinding]:
        """Verify pages, foreign keys and the log chain of both databases, and the back-ups."""

    def rebuild_search(self) -> None:
        """Make the search index anew from the dossiers, and log that."""

    def compact(self) -> None:
        """Leave nothing of what was destroyed in the files.

        Raises:
            DiskFullError: when there is no room for a second copy of the dossiers.
        """

    def close(self) -> None:
        """Forget the keys and let go of the files."""


class Kluizen(Kopiekast, Protocol):
    """The kluizen this computer can reach."""

    def describe(self, pad: Path) -> Kluisbeschrijving:
        """Read what stands in kluis.json outside the slots.

        Raises:
            KluisMissingError, KluisDamagedError, KluisTooNewError.
        """

    def create(
        self,
        pad: Path,
        *,
        naam: str,
        gebruiker: Gebruiker,
        wachtzin: str,
        voorbeeld: bool = False,
        herstelcode: str = "",
    ) -> Kluis:
        """Make a kluis with a slot for its user and one for the herstelblad, and open it.

        Args:
            pad: the folder to make.
            naam: of the kluis.
            gebruiker: the first user.
            wachtzin: of that user.
            voorbeeld: whether it is for invented people only.
            herstelcode: of services.herstelcode.new_code; without it nobody knows the code.

        Raises:
            KluisExistsError, KluisNotWritableError, WeakPassphraseError.
        """

    def open(self, pad: Path, *, wachtzin: str, gebruiker: str | None = None) -> Kluis:
        """Open a kluis; the name may be left out where there is one user.

        Raises:
            WrongPassphraseError, UnknownUserError, KluisMissingError, KluisDamagedError,
            KluisTooNewError, KluisNotWritableError, KluisInUseError.
        """

    def recover(self, pad: Path, *, herstelcode: str, gebruiker: Gebruiker, wachtzin: str) -> Kluis:
        """Open a kluis with the herstelblad, by giving a user a new passphrase.

        Args:
            pad: the folder.
            herstelcode: as it was typed.
            gebruiker: somebody of the kluis who may read dossiers, or a new user.
            wachtzin: the new one.

        Raises:
            RecoveryCodeError, WrongPassphraseError, UserExistsError, WeakPassphraseError, and what
            `open` raises.
        """


class Werkplek(Protocol):
    """Clock and ids, so that a test or the voorbeeldkluis can set them."""

    def now(self) -> datetime:
        """The moment now, with time zone UTC."""

    def today(self) -> date:
        """The day at this workstation."""

    def new_id(self) -> str:
        """A new UUIDv7."""


__all__ = [
    "Bevinding",
    "Clientregel",
    "Draft",
    "Gebruiker",
    "Kluis",
    "Kluisbeschrijving",
    "Kluizen",
    "Logfilter",
    "Logregel",
    "Opslag",
    "Sleutelhouder",
    "Tellingen",
    "Tellingenstand",
    "Telwerk",
    "Voortgang",
    "Werkplek",
    "Wijziging",
]
