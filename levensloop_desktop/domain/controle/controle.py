"""Find what cannot be right in a record, as a Dutch sentence at its field."""

from collections.abc import Iterator
from datetime import date

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.bsn import passes_elfproef
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.controle.controle_samenwerking import check_monitor
from levensloop_desktop.domain.controle.controle_verloop import check_course
from levensloop_desktop.domain.datums import EERSTE_DAG, LAATSTE_DAG, write_date
from levensloop_desktop.domain.eigenwaarde import check_eigenwaarde
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.melding import Ernst, Melding
from levensloop_desktop.domain.netwerk import (
    VERTEGENWOORDIGERS,
    Betrokkenheid,
    Contactpersoon,
    Partner,
)
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtspunt, Overdrachtsregel
from levensloop_desktop.domain.overdragen.overdrachtstappen import check_overdracht
from levensloop_desktop.domain.overleg import Agendapunt, Besluit
from levensloop_desktop.domain.plan import Afspraak, Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import Soort, Veld, veld_van, velden
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.domain.zorg import Risicotaxatie

__all__ = ["TEKENS_PER_REGEL", "TEKENS_PER_TEKST", "Ernst", "Melding", "check_record"]

TEKENS_PER_REGEL = 1_000
TEKENS_PER_TEKST = 2_000_000

# Fields of which the second may not come before the first.
_NA_ELKAAR = (
    ("begindatum", "einddatum"),
    ("aangevraagd_op", "begindatum"),
    ("meldingsdatum", "inclusiedatum"),
    ("meldingsdatum", "einddatum"),
    ("inclusiedatum", "einddatum"),
    ("datum", "besloten_op"),
    ("datum", "geldig_tot"),
    ("begonnen_op", "vastgesteld_op"),
    ("begindatum", "opgelost_op"),
    ("vastgesteld_op", "volgende_evaluatie"),
    ("vastgesteld_op", "evaluatie_op"),
    ("overlap_begin", "overlap_einde"),
    ("gesprek_op", "ontvangst_op"),
    ("gemaakt_op", "ontvangen_op"),
    ("datum", "volgend_overleg"),
)
_WAARSCHUWT_ALLEEN = frozenset(
    {("aangevraagd_op", "begindatum"), ("overlap_begin", "overlap_einde")}
)

# What a record cannot do without: class, field, sentence.
_NODIG: dict[type[Record], tuple[str, str]] = {
    Partner: ("naam", "Vul de naam van de organisatie in."),
    Contactpersoon: ("naam", "Vul een naam of een functie in."),
    Bejegeningsregel: ("tekst", "Schrijf in één zin wat u wel of niet doet."),
    Scenario: ("naam", "Geef het scenario een naam die iemand ’s nachts herkent."),
    Gebeurtenis: ("wat", "Schrijf in één regel wat er is gebeurd."),
    Scenariostap: ("actie", "Schrijf wat er in deze stap gebeurt."),
    Afspraak: ("wat", "Schrijf wat er is afgesproken."),
    Overdrachtsregel: ("wat_eindigt", "Schrijf wat er eindigt."),
    Overdrachtspunt: ("wat", "Schrijf wat er moet gebeuren."),
    Herkomst: ("zvh", "Schrijf van wie het dossier kwam."),
    Agendapunt: ("tekst", "Schrijf waar het over moet gaan."),
    Besluit: ("tekst", "Schrijf wat er is besloten."),
}


def check_record(record: Record, vandaag: date) -> tuple[Melding, ...]:
    """Everything that is wrong or odd about a record, errors first.

    Args:
        record: any stored value of the domain.
        vandaag: the day against which the future is measured.
    """
    gevonden = [
        *_check_fields(record),
        *_check_order(record),
        *_check_needed(record),
        *check_course(record, vandaag),
        *check_monitor(record, vandaag),
        *check_eigenwaarde(record),
    ]
    match record:
        case Client():
            gevonden.extend(_check_client(record, vandaag))
        case Betrokkenheid():
            gevonden.extend(_check_betrokkenheid(record))
        case Afspraak():
            gevonden.extend(_check_afspraak(record))
        case Titel():
            gevonden.extend(_check_titel(record))
        case Verblijf():
            gevonden.extend(_check_verblijf(record))
        case Levensloopplan():
            gevonden.extend(_check_plan(record, vandaag))
        case Overdracht():
            gevonden.extend(_check_overdracht(record, vandaag))
        case Risicotaxatie():
            gevonden.extend(_check_risicotaxatie(record))
    return tuple(sorted(gevonden, key=lambda melding: not melding.blokkeert))


def _check_fields(record: Record) -> Iterator[Melding]:
    for beschreven in velden(type(record)):
        waarde = getattr(record, beschreven.naam)
        match beschreven.soort:
            case Soort.CODE | Soort.CODES:
                yield from _check_codes(beschreven, waarde)
            case Soort.DATUM if waarde is not None:
                if not EERSTE_DAG <= waarde <= LAATSTE_DAG:
                    yield Melding(
                        beschreven.naam, "Kies een datum tussen 01-01-1900 en 31-12-2199."
                    )
            case Soort.REGEL if len(waarde) > TEKENS_PER_REGEL:
                yield Melding(
                    beschreven.naam,
                    f"{beschreven.label} is te lang. Gebruik hooguit {TEKENS_PER_REGEL} tekens.",
                )
            case Soort.TEKST if len(waarde) > TEKENS_PER_TEKST:
                yield Melding(
                    beschreven.naam,
                    f"{beschreven.label} is te lang. Gebruik hooguit {TEKENS_PER_TEKST} tekens.",
                )


def _check_codes(beschreven: Veld, waarde: str | tuple[str, ...]) -> Iterator[Melding]:
    codes = waarde if isinstance(waarde, tuple) else (waarde,) if waarde else ()
    bekend = waardelijst(beschreven.lijst).codes
    if any(code not in bekend for code in codes):
        yield Melding(beschreven.naam, f"{beschreven.label}: kies een waarde uit de lijst.")


def _check_order(record: Record) -> Iterator[Melding]:
    namen = {beschreven.naam for beschreven in velden(type(record))}
    for eerst, later in _NA_ELKAAR:
        if not {eerst, later} <= namen:
            continue
        begin, einde = getattr(record, eerst), getattr(record, later)
        if begin is None or einde is None or einde >= begin:
            continue
        van, tot = veld_van(type(record), eerst).label, veld_van(type(record), later).label
        ernst = Ernst.WAARSCHUWING if (eerst, later) in _WAARSCHUWT_ALLEEN else Ernst.FOUT
        yield Melding(
            later,
            f"“{tot}” ligt vóór “{van}”. Kies {write_date(begin)} of een latere dag.",
            ernst,
        )


def _check_needed(record: Record) -> Iterator[Melding]:
    nodig = _NODIG.get(type(record))
    if nodig and not getattr(record, nodig[0]).strip():
        yield Melding(*nodig)


def _check_client(client: Client, vandaag: date) -> Iterator[Melding]:
    if not (client.achternaam or client.voornamen or client.roepnaam or client.aliassen):
        yield Melding("achternaam", "Vul een naam in. Een roepnaam of alias mag ook.")
    if client.geboortedatum and client.geboortedatum > vandaag:
        yield Melding(
            "geboortedatum",
            f"De geboortedatum ligt in de toekomst. Kies {write_date(vandaag)} of eerder.",
        )
    if client.bsn and not passes_elfproef(client.bsn):
        yield Melding("bsn", "Dit is geen geldig BSN. Kijk de negen cijfers na.")


def _check_betrokkenheid(betrokken: Betrokkenheid) -> Iterator[Melding]:
    if betrokken.contactpersoon_id is None and betrokken.partner_id is None:
        yield Melding("contactpersoon_id", "Kies een persoon of een organisatie.")
    if betrokken.rol in VERTEGENWOORDIGERS and not betrokken.beschikking.strip():
        yield Melding(
            "beschikking",
            "Op welke beschikking rust dit? Vul rechtbank, dag en nummer in als u ze weet.",
            Ernst.WAARSCHUWING,
        )
    if betrokken.rol == "naaste" and betrokken.mag_weten.strip() and not betrokken.toestemming:
        yield Melding(
            "toestemming",
            "Vindt de cliënt goed dat deze naaste dit weet? Vraag het na.",
            Ernst.WAARSCHUWING,
        )


def _check_afspraak(afspraak: Afspraak) -> Iterator[Melding]:
    if afspraak.status == "vervallen" and not afspraak.reden.strip():
        yield Melding("reden", "Schrijf waarom de afspraak vervalt.")
    if afspraak.status == "open" and afspraak.uiterlijk is None:
        yield Melding(
            "uiterlijk",
            "Zonder datum ziet niemand dat deze afspraak te laat is.",
            Ernst.WAARSCHUWING,
        )
    if afspraak.actiehouder_id is None:
        yield Melding("actiehouder_id", "Nog niemand doet dit. Kies wie.", Ernst.WAARSCHUWING)


def _check_titel(titel: Titel) -> Iterator[Melding]:
    if titel.einddatum is None:
        yield Melding(
            "einddatum",
            "Zonder einddatum ziet niemand deze titel aankomen. Vul hem in als u hem weet.",
            Ernst.WAARSCHUWING,
        )


def _check_verblijf(verblijf: Verblijf) -> Iterator[Melding]:
    if verblijf.tijdelijk and verblijf.einddatum is None:
        yield Melding(
            "einddatum", "Tot wanneer kan de cliënt op deze plek blijven?", Ernst.WAARSCHUWING
        )


def _check_plan(plan: Levensloopplan, vandaag: date) -> Iterator[Melding]:
    if not plan.is_vastgesteld:
        return
    if plan.vastgesteld_op is None:
        yield Melding("vastgesteld_op", "Op welke dag is het plan vastgesteld?")
    elif plan.vastgesteld_op > vandaag:
        yield Melding(
            "vastgesteld_op",
            f"Deze dag moet nog komen. Kies {write_date(vandaag)} of eerder.",
        )
    if plan.volgende_evaluatie is None:
        yield Melding(
            "volgende_evaluatie", "Spreek af wanneer u het plan weer bekijkt.", Ernst.WAARSCHUWING
        )


def _check_overdracht(overdracht: Overdracht, vandaag: date) -> Iterator[Melding]:
    for veld, tekst, fout in check_overdracht(overdracht, vandaag):
        yield Melding(veld, tekst, Ernst.FOUT if fout else Ernst.WAARSCHUWING)


def _check_risicotaxatie(taxatie: Risicotaxatie) -> Iterator[Melding]:
    """START says something of the coming half year at most; a warning never blocks."""
    uiterlijk = taxatie.uiterlijk_geldig
    if uiterlijk is None:
        if taxatie.geldig_tot is None:
            yield Melding(
                "geldig_tot",
                "Zonder einddatum ziet niemand dat deze taxatie verlopen is.",
                Ernst.WAARSCHUWING,
            )
    elif taxatie.geldig_tot is None or taxatie.geldig_tot > uiterlijk:
        yield Melding(
            "geldig_tot",
            f"START kijkt hooguit een half jaar vooruit, dus tot en met {write_date(uiterlijk)}.",
            Ernst.WAARSCHUWING,
        )
