"""Use case of an inzageverzoek: one whole dossier as PDF and as file, for the contactpunt."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.documents.maken import Documentkop, Logbladregel, make_inzage
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.afdrukken.huisstijl import load_huisstijl
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.gebeurtenissen import name_event
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Logfilter, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

DOEL = "inzageverzoek"
_ALLE_REGELS = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Inzageopdracht:
    """Whose dossier, for whom, and the folder the two files come in."""

    client_id: ClientId
    naar: Path
    ontvanger: str = ""


@dataclass(frozen=True, slots=True)
class Inzage:
    """What was given."""

    pdf: Path
    bestand: Path
    verstrekking: Verstrekking
    changes: Changes


def give_access(kluis: Kluis, werkplek: Werkplek, opdracht: Inzageopdracht) -> Inzage:
    """Write both files, with a line in the register and in the log; all of it or nothing.

    Raises:
        NotFoundError: when there is no such client.
        ExportFailedError: when a file cannot come where the user asks.
    """
    require(kluis, Handeling.INZAGE_GEVEN)
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        nummer = f"{vandaag.year}-{opslag.next_number('verstrekking', vandaag.year):04}"
        dossier = opslag.load_dossier(opdracht.client_id)
        huisstijl = load_huisstijl(opslag)
        if dossier is None:
            raise NotFoundError
        momentopnamen = opslag.find(Momentopname, client_id=opdracht.client_id)
        log = _read_log(opslag, opdracht.client_id)
    kop = Documentkop(
        nummer=nummer,
        ontvanger=opdracht.ontvanger,
        doel=DOEL,
        grondslag="",
        afgedrukt_door=kluis.gebruiker.naam,
        zvh=huisstijl.zvh or kluis.beschrijving.naam,
        wanneer=werkplek.now().astimezone(),
        vandaag=vandaag,
        huisstijl=huisstijl,
    )
    pdf = make_inzage(dossier, kop, log).pdf
    inhoud = write_dossier(dossier, momentopnamen).encode()
    verstrekking = Verstrekking(
        id=RecordId(werkplek.new_id()),
        client_id=opdracht.client_id,
        nummer=nummer,
        document="inzage",
        ontvanger=opdracht.ontvanger,
        doel=DOEL,
        besloten_door=kluis.gebruiker.naam,
        datum=vandaag,
        sha256=hashlib.sha256(pdf).hexdigest(),
        vorm="bestand",
    )
    naar_pdf = opdracht.naar / f"inzage-{nummer}.pdf"
    naar_bestand = opdracht.naar / f"inzage-{nummer}.json"
    with (
        placed_file(naar_pdf, pdf, overschrijf=False),
        placed_file(naar_bestand, inhoud, overschrijf=False),
        kluis.write() as opslag,
    ):
        opslag.put(verstrekking)
        opslag.write_log("inzage_gegeven", opdracht.client_id, bijzonderheid=nummer)
        changes = opslag.changes()
    return Inzage(naar_pdf, naar_bestand, verstrekking, changes)


def _read_log(opslag: Opslag, client_id: ClientId) -> tuple[Logbladregel, ...]:
    regels = opslag.search_log(Logfilter(client_id=client_id), _ALLE_REGELS)
    return tuple(
        Logbladregel(
            nummer=regel.nummer,
            wanneer=regel.wanneer.astimezone(),
            wie=regel.wie,
            gebeurtenis=name_event(regel.gebeurtenis),
            client="",
            bijzonderheid=regel.bijzonderheid,
        )
        for regel in regels
    )
