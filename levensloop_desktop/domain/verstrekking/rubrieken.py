"""Rubrieken: the parts of a document that go along or stay, and which part of a dossier is whose.

Every collection, and where needed every field, belongs to one rubriek. `restrict` takes out of a
dossier what stays, so that no line, table or picture made from the rest can hold it.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import waardelijst

ALLES = frozenset(waardelijst("rubriek").codes)
KERN = ""  # the handover itself: goes always
NOOIT = "nooit"  # on no document but the inzageoverzicht
JUSTITIE = "justitie_veiligheid"

# What of a document can be left out; a document that is not named holds the whole of its rubrieken.
RUBRIEKEN_VAN: Mapping[str, frozenset[str]] = {
    "overdracht": ALLES,
    "levensloopplan": frozenset(
        {
            "levensgebieden",
            JUSTITIE,
            "afgehandeld",
            "voortgang",
            "bejegening",
            "signalering",
            "scenarios",
            "contacten",
            "netwerk",
        }
    ),
    "bejegeningskaart": frozenset({"bejegening", "signalering", "contacten"}),
    "scenariokaart": frozenset({"scenarios"}),
    "netwerkkaart": frozenset({"contacten"}),
    "nu_handelen": frozenset({"bejegening", "scenarios", "contacten"}),
}

# To which rubriek a collection belongs; what differs per record or field stands below.
_VERZAMELING: Mapping[str, str] = {
    "clienten": "persoonsgegevens",
    "trajecten": "traject",
    "processtappen": "traject",
    "criteriumoordelen": "traject",
    "inclusievragen": "traject",
    "plannen": "levensgebieden",
    "levensgebiedplannen": "levensgebieden",
    "overlegdelen": NOOIT,
    "agendapunten": NOOIT,
    "besluiten": NOOIT,
    "afspraken": "levensgebieden",
    "voortgangen": "voortgang",
    "bejegeningsregels": "bejegening",
    "signaleringsfasen": "signalering",
    "fasestanden": "signalering",
    "gebeurtenissen": "gebeurtenissen",
    "scenarios": "scenarios",
    "scenariostappen": "scenarios",
    "inzetten": "scenarios",
    "betrokkenheden": "contacten",
    "titels": "titels",
    "indicaties": "indicaties",
    "financieringen": "financiering",
    "inkomens": "inkomen",
    "verblijven": "verblijf",
    "plaatsingsverzoeken": "plaatsingen",
    "problematieken": "problematiek",
    "behandelperioden": "behandeling",
    "risicotaxaties": "risico",
    "incidenten": "incidenten",
    "knelpunten": "knelpunten",
    "opschalingsstappen": "knelpunten",
    "overdrachten": KERN,
    "overdrachtsregels": "eindes",
    "overdrachtspunten": "eindes",
    "verstrekkingen": NOOIT,
    "herkomsten": "traject",
    "partners": "contacten",
    "contactpersonen": "contacten",
}
# Fields of another rubriek than their collection; KERN stays whatever goes, since the names of
# people and organisations stand wherever something that goes points to them.
_VELD: Mapping[str, Mapping[str, str]] = {
    "herkomsten": {"zvh": KERN},  # in the foot of every paper: from whom the dossier came
    "clienten": dict.fromkeys(
        ("clientnummer", "roepnaam", "voornamen", "tussenvoegsel", "achternaam"), KERN
    )
    | {"geboortedatum": KERN, "geslacht": KERN},
    "trajecten": {"status": KERN, "inclusiedatum": KERN},
    "plannen": dict.fromkeys(("versie", "status", "vastgesteld_op"), KERN),
    "betrokkenheden": {
        **dict.fromkeys(
            ("rol", "contactpersoon_id", "partner_id", "kring", "begindatum", "einddatum"), KERN
        ),
        "volgorde": KERN,
        **dict.fromkeys(
            ("vertrouwd", "mag_weten", "mag_doen", "toestemming", "beschikking", "toelichting"),
            "netwerk",
        ),
    },
    "partners": {
        "naam": KERN,
        "soort": KERN,
        **dict.fromkeys(
            ("regio", "postadres", "veilige_mail", "escalatiecontact", "roluitwerking"), "netwerk"
        ),
    },
    "contactpersonen": {"naam": KERN, "partner_id": KERN, "functie": "netwerk", "mail": "netwerk"},
    "titels": {"voorwaarden": "voorwaarden", "opmerking": "voorwaarden"},
    "verblijven": {"hangt_aan_titel": "titels", "reden_einde": "behandeling"},
    "behandelperioden": {"hangt_aan_titel": "titels"},
    "signaleringsfasen": {"scenario_id": "scenarios"},
}
# Collections of which a record stays, without its text, for the names and days it carries.
_BLIJFT_KAAL = frozenset(
    {"clienten", "trajecten", "plannen", "betrokkenheden", "partners", "contactpersonen"}
)


def rubriek_of_field(verzameling: str, naam: str) -> str:
    """The rubriek of one field; KERN for what always goes, NOOIT for what never does."""
    return _VELD.get(verzameling, {}).get(naam, _VERZAMELING[verzameling])


def rubrieken_of_record(verzameling: str, record: Record) -> frozenset[str]:
    """Every rubriek that must go before this record does."""
    nodig = {_VERZAMELING[verzameling]} - {KERN}
    if isinstance(record, Levensgebiedplan | Afspraak) and record.levensgebied == JUSTITIE:
        nodig.add(JUSTITIE)
    if isinstance(record, Afspraak) and record.status != "open":
        nodig.add("afgehandeld")
    return frozenset(nodig)


def restrict(dossier: Dossier, gaat_mee: Collection[str]) -> Dossier:
    """The dossier without anything of the rubrieken that stay.

    Names of people and organisations remain, because what goes points to them; their numbers and
    everything else said of them do not.
    """
    if set(gaat_mee) >= ALLES:
        return dossier
    delen: dict[str, Any] = {"client": _restrict_client(dossier.client, gaat_mee)}
    for verzameling in _VERZAMELING:
        if verzameling != "clienten":
            kaal = _stripper(verzameling, gaat_mee)
            delen[verzameling] = tuple(
                kaal(record)
                for record in getattr(dossier, verzameling)
                if verzameling in _BLIJFT_KAAL
                or rubrieken_of_record(verzameling, record) <= set(gaat_mee)
            )
    return replace(dossier, **delen)


def add_rubriek(gaat_mee: Collection[str], code: str) -> frozenset[str]:
    """What goes when this rubriek goes too, with the one it cannot do without."""
    vereist = waardelijst("rubriek").kenmerk(code, "vereist")
    meer = add_rubriek(gaat_mee, vereist) if vereist else frozenset(gaat_mee)
    return meer | {code}


def drop_rubriek(gaat_mee: Collection[str], code: str) -> frozenset[str]:
    """What goes when this rubriek stays, and with it what cannot do without."""
    lijst = waardelijst("rubriek")
    hangt = {deel for deel in gaat_mee if lijst.kenmerk(deel, "vereist") == code}
    return frozenset(gaat_mee) - {code} - hangt


def in_order(rubrieken: Collection[str]) -> tuple[str, ...]:
    """Rubrieken in the order of the document; one this program does not know comes last."""
    bekend = waardelijst("rubriek").codes
    return (
        *(code for code in bekend if code in rubrieken),
        *sorted(code for code in rubrieken if code not in bekend),
    )


def _restrict_client(client: Client, gaat_mee: Collection[str]) -> Client:
    kaal: Client = _stripper("clienten", gaat_mee)(client)
    return kaal


def _stripper(verzameling: str, gaat_mee: Collection[str]) -> Callable[[Any], Any]:
    """What empties the fields of a record that stay."""

    def strip(record: Any) -> Any:
        leeg: dict[str, Any] = {}
        for veld in fields(record):
            if veld.name in {"id", "client_id"} or "soort" not in veld.metadata:
                continue
            rubriek = rubriek_of_field(verzameling, veld.name)
            if rubriek not in {KERN, *gaat_mee} and veld.default is not MISSING:
                leeg[veld.name] = veld.default
        return replace(record, **leeg) if leeg else record

    return strip
