"""Read a dossier file that comes from outside: everything is checked before anything is kept."""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from jsonschema import Draft202012Validator, FormatChecker, TypeChecker
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.kluislijsten import Gelezenlijsten
from levensloop_desktop.domain.onderdelen import ONDERDELEN, VERZAMELINGEN
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.domain.waardelijsten import lists_in_use
from levensloop_desktop.services.dossierformaat.faults import explain
from levensloop_desktop.services.dossierformaat.own_values import check_values, values_from_json
from levensloop_desktop.services.dossierformaat.references import check_references
from levensloop_desktop.services.dossierformaat.refusal import Bevinding, refuse, refuse_one
from levensloop_desktop.services.dossierformaat.schema import MAX_PER_LIJST, make_schema
from levensloop_desktop.services.dossierformaat.shape import (
    FORMAAT,
    LIJSTEN,
    VERSIE,
    file_fields,
)

MAX_BYTES = 100 * 1024 * 1024
MAX_MELDINGEN = 20

# Counted before anything is built of it, so that a small file cannot become a large heap. A text
# counts once however long it is; the pattern never goes back, so the time is linear.
MAX_WOORDEN = 2_000_000
_WOORDEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[{,]', re.DOTALL)

Json = dict[str, Any]
R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Gelezen:
    """One record with its place in the document."""

    plaats: str
    verzameling: str
    record: Record


@dataclass(frozen=True, slots=True)
class Dossierbestand:
    """What a dossier file holds, in the order in which references allow it to be written.

    Args:
        client: whose dossier.
        records: every other record.
        waarden: the values of lists that the sender made itself, with their names.
    """

    client: Client
    records: tuple[Gelezen, ...]
    waarden: tuple[Eigenwaarde, ...] = ()

    def of(self, soort: type[R]) -> tuple[R, ...]:
        """The records of one class, in the order of the file."""
        return tuple(deel.record for deel in self.records if isinstance(deel.record, soort))

    def lists(self) -> Gelezenlijsten:
        """The value lists of this thread, with the names that this file brings over them."""
        return Gelezenlijsten(lists_in_use(), self.waarden)

    @property
    def momentopnamen(self) -> tuple[Momentopname, ...]:
        """The established plans as they were."""
        return self.of(Momentopname)

    def dossier(self) -> Dossier:
        """The dossier as the file has it."""
        delen = {naam: self.of(VERZAMELINGEN[naam]) for naam in LIJSTEN if naam != "momentopnamen"}
        return Dossier(client=self.client, **delen)  # type: ignore[arg-type] # names are LIJSTEN


def read_dossier(inhoud: bytes) -> Dossierbestand:
    """Read the bytes of a dossier file.

    Raises:
        ImportRefusedError: with the place in the document and the reason.
    """
    document = _parse(inhoud)
    _check_version(document)
    _check_size(document)
    fouten = [explain(fout) for fout in islice(_validator().iter_errors(document), MAX_MELDINGEN)]
    if fouten:
        raise refuse(_first_per_place(fouten))
    client_id = ClientId(document["client"]["id"])
    client = _record(Client, document["client"], client_id)
    records = tuple(
        Gelezen(f"{naam}[{nummer}]", naam, _record(VERZAMELINGEN[naam], waarden, client_id))
        for naam in ("partners", "contactpersonen", *ONDERDELEN)
        for nummer, waarden in enumerate(document.get(naam, ()))
    )
    geplaatst = [(deel.plaats, deel.record) for deel in records]
    waarden = values_from_json(document.get("waarden", ()))
    fouten = check_references(client, geplaatst)
    fouten += check_values(waarden, [("client", client), *geplaatst])
    if fouten:
        raise refuse(fouten[:MAX_MELDINGEN])
    return Dossierbestand(client, records, waarden)


def _parse(inhoud: bytes) -> Json:
    if len(inhoud) > MAX_BYTES:
        refuse_one("Dit bestand is groter dan 100 MB.")
    if sum(1 for _ in islice(_WOORDEN.finditer(inhoud), MAX_WOORDEN + 1)) > MAX_WOORDEN:
        refuse_one("Dit bestand heeft te veel regels of is te diep genest.")
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError as fout:
        regel = inhoud.count(b"\n", 0, fout.start) + 1
        refuse_one(f"Dit bestand is geen UTF-8 (regel {regel}).")
    try:
        document = json.loads(
            tekst, parse_constant=_refuse_constant, object_pairs_hook=_object_without_doubles
        )
    except json.JSONDecodeError as fout:
        refuse_one(f"Dit bestand is geen JSON (regel {fout.lineno}, teken {fout.colno}).")
    except RecursionError:
        refuse_one("Dit bestand is te diep genest.")
    except ValueError:
        refuse_one("Dit bestand bevat een getal met te veel cijfers.")
    if not isinstance(document, dict):
        refuse_one("Dit bestand is geen Levensloop-dossier.")
    return document


def _first_per_place(fouten: list[Bevinding]) -> list[Bevinding]:
    gezien: dict[str, Bevinding] = {}
    for fout in fouten:
        gezien.setdefault(fout.plaats, fout)
    return list(gezien.values())


def _refuse_constant(_naam: str) -> Any:
    refuse_one("Dit bestand bevat een getal dat geen getal is (NaN of Infinity).")


def _object_without_doubles(paren: list[tuple[str, Any]]) -> Json:
    waarden = dict(paren)
    if len(waarden) != len(paren):
        refuse_one("Een veld staat twee keer in hetzelfde object.")
    return waarden


def _check_version(document: Json) -> None:
    if document.get("formaat") != FORMAAT:
        refuse_one("Dit bestand is geen Levensloop-dossier.", "formaat")
    versie = document.get("versie")
    if not isinstance(versie, int) or isinstance(versie, bool) or versie < 1:
        refuse_one(f"Hier hoort het getal {VERSIE} te staan.", "versie")
    if versie > VERSIE:
        refuse_one(
            "Dit bestand komt uit een nieuwere Levensloop. Deze Levensloop kent "
            f"versie {VERSIE} van het dossierformaat.",
            "versie",
        )


def _check_size(document: Json) -> None:
    regels = sum(len(deel) for deel in document.values() if isinstance(deel, list))
    if regels > MAX_PER_LIJST:
        refuse_one(f"Dit bestand heeft te veel regels: hooguit {MAX_PER_LIJST}.")


def _is_whole(_controle: TypeChecker, waarde: object) -> bool:
    return isinstance(waarde, int) and not isinstance(waarde, bool)


@cache
def _validator() -> Validator:
    getallen = Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole)
    soort: type[Validator] = extend(  # type: ignore[no-untyped-call] # so in its stubs
        Draft202012Validator, type_checker=getallen
    )
    return soort(make_schema(), format_checker=FormatChecker(["date"]))


def _record(soort: type[R], waarden: Json, client_id: ClientId) -> R:
    velden: Json = {"id": waarden["id"]}
    if issubclass(soort, Onderdeel):
        velden["client_id"] = client_id
    for beschreven in file_fields(soort):
        if beschreven.naam in waarden:
            velden[beschreven.naam] = _value(beschreven.soort, waarden[beschreven.naam])
    return soort(**velden)


def _value(soort: Soort, waarde: Any) -> Any:
    match soort:
        case Soort.DATUM:
            return None if waarde is None else date.fromisoformat(waarde)
        case Soort.CODES | Soort.NAMEN:
            return tuple(waarde)
        case _:
            return waarde
