"""Builders of records for tests; they make invented people only."""

import dataclasses
import itertools
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import ONDERDELEN, VERZAMELINGEN, verzameling_van
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import Soort, Veld, velden
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek

VANDAAG = date(2026, 11, 23)
OCHTEND = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
WACHTZIN = "vier paarden op het dak"
REGISSEUR = Gebruiker("regisseur", "procesregisseur")

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=Onderdeel)

_IDS = Vastewerkplek(OCHTEND, seed=2026)
_NUMMERS = itertools.count(1)
_ACHTERNAMEN = ("Nepnaam", "Verzonnen", "Voorbeeld", "Fictief", "Testman")


def new_id() -> RecordId:
    """An id that no other record of this run has."""
    return RecordId(_IDS.new_id())


def a_record(soort: type[R], /, **waarden: Any) -> R:
    """A record of any class, with a new id and the defaults of the domain."""
    maker: Any = soort
    gemaakt: R = maker(**{"id": new_id(), **waarden})
    return gemaakt


def an_onderdeel(soort: type[D], client: Client | str, /, **waarden: Any) -> D:
    """A part of the dossier of a client."""
    return a_record(soort, client_id=_client_id(client), **waarden)


def a_client(**waarden: Any) -> Client:
    """An invented client."""
    nummer = next(_NUMMERS)
    gewoon = {
        "clientnummer": f"LL-2026-{nummer:04}",
        "voornamen": "Dirk",
        "achternaam": _ACHTERNAMEN[nummer % len(_ACHTERNAMEN)],
        "geboortedatum": date(1984, 2, 29),
    }
    return a_record(Client, **{**gewoon, **waarden})


def a_traject(client: Client | str, **waarden: Any) -> Traject:
    """A traject that was included."""
    gewoon = {"status": "geincludeerd", "meldingsdatum": date(2026, 1, 5)}
    return an_onderdeel(Traject, client, **{**gewoon, **waarden})


def a_plan(client: Client | str, **waarden: Any) -> Levensloopplan:
    """The first concept of a plan."""
    return an_onderdeel(Levensloopplan, client, **{"begonnen_op": VANDAAG, **waarden})


def a_levensgebiedplan(plan: Levensloopplan, **waarden: Any) -> Levensgebiedplan:
    """What a plan says of wonen."""
    gewoon = {"plan_id": plan.id, "levensgebied": "wonen"}
    return an_onderdeel(Levensgebiedplan, plan.client_id, **{**gewoon, **waarden})


def an_afspraak(client: Client | str, **waarden: Any) -> Afspraak:
    """An open afspraak."""
    gewoon = {"wat": "Briefadres regelen", "levensgebied": "wonen"}
    return an_onderdeel(Afspraak, client, **{**gewoon, **waarden})


def a_bejegeningsregel(client: Client | str, **waarden: Any) -> Bejegeningsregel:
    """A line of what works."""
    return an_onderdeel(Bejegeningsregel, client, **{"tekst": "Praat kort en rustig.", **waarden})


def a_scenario(client: Client | str, **waarden: Any) -> Scenario:
    """A scenario without steps."""
    return an_onderdeel(Scenario, client, **{"naam": "Psychiatrisch ontregeld", **waarden})


def a_scenariostap(scenario: Scenario, **waarden: Any) -> Scenariostap:
    """A step of a scenario."""
    gewoon = {"scenario_id": scenario.id, "actie": "Bel de achterwacht"}
    return an_onderdeel(Scenariostap, scenario.client_id, **{**gewoon, **waarden})


def a_titel(client: Client | str, **waarden: Any) -> Titel:
    """A title that runs."""
    gewoon = {"soort": "detentie", "begindatum": date(2026, 1, 1)}
    return an_onderdeel(Titel, client, **{**gewoon, **waarden})


def a_verblijf(client: Client | str, **waarden: Any) -> Verblijf:
    """A stay that goes on."""
    gewoon = {"soort": "beschermd_wonen", "begindatum": date(2026, 1, 1)}
    return an_onderdeel(Verblijf, client, **{**gewoon, **waarden})


def a_partner(**waarden: Any) -> Partner:
    """An invented organisation."""
    return a_record(Partner, **{"naam": f"Organisatie Verzonnen {next(_NUMMERS)}", **waarden})


def a_contactpersoon(partner: Partner | None = None, **waarden: Any) -> Contactpersoon:
    """An invented person, at a partner or a naaste without one."""
    gewoon = {"naam": f"M. Fictief {next(_NUMMERS)}", "partner_id": partner and partner.id}
    return a_record(Contactpersoon, **{**gewoon, **waarden})


def a_betrokkenheid(client: Client | str, **waarden: Any) -> Betrokkenheid:
    """A role around a client."""
    return an_onderdeel(Betrokkenheid, client, **{"rol": "procesregisseur", **waarden})


def a_full_dossier(tekst: str = "Verzonnen") -> tuple[Record, ...]:
    """Two records of every collection with every field filled, in the order of writing.

    Args:
        tekst: stands in every text, followed by a mark of its field.
    """
    client_id = ClientId(new_id())
    vindbaar: dict[str, RecordId] = {}
    records: list[Record] = []
    for naam, soort in VERZAMELINGEN.items():
        aantal = 1 if naam == "clienten" else 2
        for nummer in range(aantal):
            waarden = _every_field(soort, tekst, nummer, vindbaar)
            if naam in ONDERDELEN:
                waarden["client_id"] = client_id
            waarden["id"] = client_id if naam == "clienten" else new_id()
            record = a_record(soort, **waarden)
            vindbaar[verzameling_van(type(record))] = record.id
            records.append(record)
    return tuple(records)


def _every_field(
    soort: type[Record], tekst: str, nummer: int, vindbaar: Mapping[str, RecordId]
) -> dict[str, Any]:
    waarden = {
        beschreven.naam: _value(beschreven, tekst, nummer, vindbaar) for beschreven in velden(soort)
    }
    if soort is Levensloopplan:
        waarden |= {"status": "vastgesteld", "versie": nummer + 1}
    return waarden


def _value(veld: Veld, tekst: str, nummer: int, vindbaar: Mapping[str, RecordId]) -> Any:
    merk = f"{tekst} {veld.naam} {nummer}"
    per_soort: dict[Soort, Any] = {
        Soort.NAMEN: (merk, f'{merk} "<b>&" İ'),
        Soort.DATUM: date(2026, 1, 1) + timedelta(days=len(veld.naam) + 40 * nummer),
        Soort.VINK: nummer == 0,
        Soort.GETAL: nummer,
        Soort.VERWIJZING: vindbaar.get(veld.naar),
    }
    if veld.lijst:
        codes = waardelijst(veld.lijst).codes
        return codes[: nummer + 1] if veld.soort is Soort.CODES else codes[nummer]
    return per_soort.get(veld.soort, merk)


def _client_id(client: Client | str) -> ClientId:
    return ClientId(RecordId(client if isinstance(client, str) else client.id))


def changed(record: R, /, **waarden: Any) -> R:
    """The same record with other values."""
    return dataclasses.replace(record, **waarden)


def own_definitie(versie: int = 1, naam: str = "zvh_voorbeeld") -> str:
    """The text of a definition of a ZVH itself: one table by age with other bands."""
    return f"""naam = "{naam}"
versie = {versie}
titel = "Eigen telling"

[[tabel]]
code = "leeftijd"
titel = "Jong en oud"
kenmerk = "leeftijd"
wie = "geincludeerd"
eenheid = "clienten"
meervoudig = false
stroom = false

[[tabel.klasse]]
code = "tot_50"
label = "tot 50 jaar"
van = 0
tot_en_met = 49

[[tabel.klasse]]
code = "anders"
label = "ouder of onbekend"
rest = true
"""
