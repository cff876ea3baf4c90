"""Any dossier at all, with every class and field, for tests that must hold for each of them."""

import hashlib
import string
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import ONDERDELEN, VERZAMELINGEN
from levensloop_desktop.domain.plan import CONCEPT, Momentopname
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossierformaat.schema import MAX_GETAL
from levensloop_desktop.services.dossierformaat.shape import file_fields, may_be_empty

_TEKST = st.text(
    st.characters(exclude_categories=["Cs", "Cc"])
    | st.sampled_from("\n\t\r" + string.printable[:90]),
    max_size=30,
)
_IDS = st.uuids(version=4).map(str)
_PER_VERZAMELING = 2


def _value(soort: type[Record], veld: Veld, bekend: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    codes = waardelijst(veld.lijst).codes if veld.lijst else ()
    soorten: dict[Soort, st.SearchStrategy[Any]] = {
        Soort.REGEL: _TEKST,
        Soort.TEKST: _TEKST,
        Soort.CODE: st.sampled_from(["", *codes]),
        Soort.CODES: st.lists(st.sampled_from(codes or [""]), unique=True).map(tuple),
        Soort.NAMEN: st.lists(_TEKST, max_size=3).map(tuple),
        Soort.DATUM: st.dates(date(1, 1, 1), date(9999, 12, 31)),
        Soort.VINK: st.booleans(),
        Soort.GETAL: st.integers(0, MAX_GETAL),
        Soort.VERWIJZING: st.sampled_from(bekend.get(veld.naar) or [""]),
    }
    waarde = soorten[veld.soort]
    if veld.soort is Soort.VERWIJZING and not bekend.get(veld.naar):
        waarde = st.none()
    return st.none() | waarde if may_be_empty(soort, veld.naam) else waarde


def _possible(soort: type[Record], bekend: dict[str, list[str]]) -> bool:
    """Whether everything that such a record must point to is there."""
    return all(
        bekend.get(veld.naar) or may_be_empty(soort, veld.naam)
        for veld in file_fields(soort)
        if veld.soort is Soort.VERWIJZING
    )


@st.composite
def dossiers(draw: st.DrawFn) -> tuple[Dossier, tuple[Momentopname, ...]]:
    """A dossier as it could stand in a kluis, and its momentopnamen."""
    ids = iter(draw(st.lists(_IDS, min_size=60, max_size=60, unique=True)))
    client_id = ClientId(next(ids))  # type: ignore[arg-type] # a plain text is an id
    bekend: dict[str, list[str]] = {}
    lijsten: dict[str, tuple[Any, ...]] = {}

    def make(soort: type[Record], record_id: str) -> Any:
        waarden = {veld.naam: draw(_value(soort, veld, bekend)) for veld in file_fields(soort)}
        if issubclass(soort, Onderdeel):
            waarden["client_id"] = client_id
        if soort is Momentopname:
            waarden["sha256"] = hashlib.sha256(waarden["inhoud"].encode()).hexdigest()
        return soort(id=record_id, **waarden)  # type: ignore[arg-type] # a plain text is an id

    for naam in ("partners", "contactpersonen", *ONDERDELEN):
        soort = VERZAMELINGEN[naam]
        aantal = draw(st.integers(0, _PER_VERZAMELING)) if _possible(soort, bekend) else 0
        lijsten[naam] = _tidy(naam, tuple(make(soort, next(ids)) for _ in range(aantal)))
        bekend[naam] = [deel.id for deel in lijsten[naam]]
    momentopnamen = lijsten.pop("momentopnamen")
    return Dossier(client=make(Client, client_id), **lijsten), momentopnamen


def _tidy(naam: str, delen: tuple[Any, ...]) -> tuple[Any, ...]:
    """One concept, each version once, each levensgebied of a plan once."""
    sleutels: dict[str, Callable[[Any], object]] = {
        "plannen": lambda deel: deel.versie,
        "levensgebiedplannen": lambda deel: (deel.plan_id, deel.levensgebied),
    }
    sleutel = sleutels.get(naam)
    if sleutel is None:
        return delen
    uniek = tuple({sleutel(deel): deel for deel in delen}.values())
    return uniek[:1] if all(getattr(deel, "status", "") == CONCEPT for deel in uniek) else uniek
