"""What cannot be right in the course of a case: process, meetings, scenario's in use, voortgang."""

import re
from collections.abc import Iterator
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.melding import Ernst, Melding
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.domain.proces import AFGEWEZEN, Inclusievraag, Processtap
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Inzet
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.voortgang import HOOGSTE_SCORE, LAAGSTE_SCORE, SCORE, Voortgang

_TIJD = re.compile(r"([01]?\d|2[0-3]):[0-5]\d")
_KLOKTIJD = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")  # so that texts sort as times do

# Steps of the process that somebody decides.
_BESLISSING = frozenset({"geincludeerd", "afgesloten", AFGEWEZEN})


def check_course(record: Record, vandaag: date) -> Iterator[Melding]:
    """What belongs to the course of a case, apart from what runs from day to day."""
    match record:
        case Processtap():
            yield from _check_processtap(record, vandaag)
        case Inclusievraag():
            yield from _check_inclusievraag(record)
        case Overlegdeel():
            yield from _check_overleg(record)
        case Opschalingsstap():
            yield from _check_aantallen(record)
        case Knelpunt():
            yield from _check_knelpunt(record)
        case Inzet():
            yield from _check_inzet(record, vandaag)
        case Voortgang():
            yield from _check_voortgang(record, vandaag)


def _check_processtap(stap: Processtap, vandaag: date) -> Iterator[Melding]:
    if stap.soort == AFGEWEZEN and not stap.reden.strip():
        yield Melding("reden", "Schrijf waarom de cliënt niet in de aanpak komt.")
    if stap.datum is None:
        yield Melding("datum", "Wanneer was dit? Zonder dag telt de stap ook.", Ernst.WAARSCHUWING)
    elif stap.datum > vandaag:
        yield Melding(
            "datum", "Deze dag moet nog komen. De stap telt nu al mee.", Ernst.WAARSCHUWING
        )
    if stap.soort in _BESLISSING and not stap.besloten_door.strip():
        yield Melding("besloten_door", "Wie heeft dit besloten?", Ernst.WAARSCHUWING)


def _check_inclusievraag(vraag: Inclusievraag) -> Iterator[Melding]:
    if vraag.nagevraagd and vraag.datum is None:
        yield Melding("datum", "Wanneer is dit nagevraagd?", Ernst.WAARSCHUWING)
    if vraag.nagevraagd and not vraag.door.strip():
        yield Melding("door", "Wie heeft dit nagevraagd?", Ernst.WAARSCHUWING)
    if not vraag.nagevraagd and vraag.uitkomst.strip():
        yield Melding("nagevraagd", "Vink aan dat dit is nagevraagd.", Ernst.WAARSCHUWING)


def _check_aantallen(stap: Opschalingsstap) -> Iterator[Melding]:
    if stap.aantal < 1:
        yield Melding("aantal", "Vul 1 of meer in.")
    if stap.uren is not None and stap.uren < 0:
        yield Melding("uren", "Vul 0 of meer in.")


def _check_overleg(deel: Overlegdeel) -> Iterator[Melding]:
    if deel.datum is None:
        yield Melding("datum", "Op welke dag is het overleg?")
    if deel.tijd and not _TIJD.fullmatch(deel.tijd):
        yield Melding(
            "tijd",
            "Schrijf de tijd als uren en minuten, bijvoorbeeld 10:00.",
            Ernst.WAARSCHUWING,
        )


def _check_knelpunt(knelpunt: Knelpunt) -> Iterator[Melding]:
    if knelpunt.opgelost_op is not None and not knelpunt.oplossing.strip():
        yield Melding("oplossing", "Schrijf hoe het is opgelost.", Ernst.WAARSCHUWING)


def _check_inzet(inzet: Inzet, vandaag: date) -> Iterator[Melding]:
    if inzet.begindatum is None:
        yield Melding("begindatum", "Op welke dag is het scenario ingezet?")
    for veld in ("begindatum", "einddatum"):
        dag = getattr(inzet, veld)
        if dag is not None and dag > vandaag:
            yield Melding(veld, f"Deze dag moet nog komen. Kies {write_date(vandaag)} of eerder.")
    for veld in ("tijd", "eindtijd"):
        tijd = getattr(inzet, veld).strip()
        if tijd and not _KLOKTIJD.fullmatch(tijd):
            yield Melding(veld, "Schrijf de tijd als 03:10.")
    op_een_dag = inzet.begindatum is not None and inzet.begindatum == inzet.einddatum
    if op_een_dag and inzet.eindtijd and inzet.eindtijd < inzet.tijd:
        yield Melding("eindtijd", f"Het einde ligt vóór het begin. Kies {inzet.tijd} of later.")
    if not inzet.reden.strip():
        yield Melding("reden", "Schrijf welk signaal u zag.", Ernst.WAARSCHUWING)
    if not inzet.loopt and not inzet.uitkomst.strip():
        yield Melding("uitkomst", "Schrijf wat het opleverde.", Ernst.WAARSCHUWING)


def _check_voortgang(voortgang: Voortgang, vandaag: date) -> Iterator[Melding]:
    if voortgang.datum is not None and voortgang.datum > vandaag:
        yield Melding("datum", f"Deze dag moet nog komen. Kies {write_date(vandaag)} of eerder.")
    scores = {
        beschreven.naam: getattr(voortgang, beschreven.naam)
        for beschreven in velden(Voortgang)
        if beschreven.naam.startswith(SCORE)
    }
    for naam, score in scores.items():
        if score is not None and not LAAGSTE_SCORE <= score <= HOOGSTE_SCORE:
            yield Melding(naam, f"Kies een getal van {LAAGSTE_SCORE} tot en met {HOOGSTE_SCORE}.")
    if any(score is not None for score in scores.values()) and not voortgang.instrument.strip():
        yield Melding(
            "instrument", "Met welk instrument zijn de scores gegeven?", Ernst.WAARSCHUWING
        )
