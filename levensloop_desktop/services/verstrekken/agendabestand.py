"""The dates of Vandaag as an iCalendar file: client numbers and kinds, never a name or a text."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from icalendar import Calendar, Event

from levensloop_desktop.documents.maken import EIGEN_HUIS
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.vandaag.vandaag import list_vandaag

DOCUMENT = "agendabestand"
# What is written of each kind; the words of the dossier itself stay in the kluis.
WOORDEN = {
    Lijnsoort.TITEL: "titel: einde of besluit",
    Lijnsoort.INDICATIE: "indicatie: einde, besluit of plek",
    Lijnsoort.VERBLIJF: "verblijf stopt",
    Lijnsoort.BEHANDELING: "behandeling stopt",
    Lijnsoort.DAGBESTEDING: "dagbesteding stopt",
    Lijnsoort.INKOMEN: "inkomen stopt",
    Lijnsoort.FINANCIERING: "financiering stopt",
    Lijnsoort.ROL: "rol valt weg",
    Lijnsoort.AFSPRAAK: "afspraak",
    Lijnsoort.PLAN: "evaluatie van het plan",
    Lijnsoort.SCENARIO: "evaluatie van scenario",
    Lijnsoort.RISICO: "risicotaxatie loopt af",
    Lijnsoort.OVERDRACHT: "overdracht",
    Lijnsoort.OVERLEG: "overleg",
}


def make_agenda(lijnen: Sequence[Lijn], werkplek: Werkplek) -> bytes:
    """The calendar of the lines with a day that is still to come."""
    agenda = Calendar()
    agenda.add("prodid", "-//Levensloop//Vandaag//NL")
    agenda.add("version", "2.0")
    nu = werkplek.now()
    for lijn in _to_come(lijnen, werkplek):
        regel = Event()
        regel.add("uid", f"{_fingerprint(lijn)}@levensloop")
        regel.add("dtstamp", nu)
        regel.add("dtstart", lijn.datum)
        regel.add("summary", f"{lijn.clientnummer}: {WOORDEN[Lijnsoort(lijn.soort)]}")
        regel.add("class", "CONFIDENTIAL")
        regel.add("transp", "TRANSPARENT")
        agenda.add_component(regel)
    inhoud: bytes = agenda.to_ical()
    return inhoud


def export_agenda(
    kluis: Kluis,
    werkplek: Werkplek,
    naar: Path,
    *,
    alleen_mijn: bool = False,
    soort: str = "",
    overschrijf: bool = False,
) -> tuple[str, Changes]:
    """Write the calendar where the user says, and in the register of each client in it.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        naar: the file.
        alleen_mijn: only the clients this user is involved with.
        soort: only lines of this kind; empty for all.
        overschrijf: whether a file that is there may be replaced.

    Returns:
        The number in the register, and what changed.

    Raises:
        ExportFailedError: when the file cannot come where the user asks.
    """
    require(kluis, Handeling.EXPORTEREN)
    lijst = list_vandaag(kluis, werkplek)
    lijnen = [
        lijn
        for lijn in lijst.lijnen
        if (not alleen_mijn or lijn.client_id in lijst.mijn) and soort in {"", lijn.soort}
    ]
    inhoud = make_agenda(lijnen, werkplek)
    clienten = dict.fromkeys(lijn.client_id for lijn in _to_come(lijnen, werkplek))
    with placed_file(naar, inhoud, overschrijf=overschrijf):
        return _register(kluis, werkplek, list(clienten), inhoud)


def _register(
    kluis: Kluis, werkplek: Werkplek, clienten: Sequence[ClientId], inhoud: bytes
) -> tuple[str, Changes]:
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        nummer = f"{vandaag.year}-{opslag.next_number('verstrekking', vandaag.year):04}"
        for client_id in clienten:
            opslag.put(
                Verstrekking(
                    id=RecordId(werkplek.new_id()),
                    client_id=client_id,
                    nummer=nummer,
                    document=DOCUMENT,
                    ontvanger=EIGEN_HUIS,
                    doel="eigen agenda",
                    grondslag="wgs",
                    besloten_door=kluis.gebruiker.naam,
                    datum=vandaag,
                    sha256=hashlib.sha256(inhoud).hexdigest(),
                    vorm="bestand",
                )
            )
            opslag.write_log("geexporteerd", client_id, bijzonderheid=f"{DOCUMENT} {nummer}")
        return nummer, opslag.changes()


def _to_come(lijnen: Sequence[Lijn], werkplek: Werkplek) -> Iterator[Lijn]:
    vandaag = werkplek.today()
    for lijn in lijnen:
        if lijn.datum is not None and lijn.datum >= vandaag and lijn.soort in WOORDEN:
            yield lijn


def _fingerprint(lijn: Lijn) -> str:
    """The same line keeps its place in an agenda, and nothing can be read from it."""
    waarvan = f"{lijn.client_id} {lijn.soort} {lijn.record_id} {lijn.wat}"
    return hashlib.sha256(waarvan.encode()).hexdigest()[:32]
