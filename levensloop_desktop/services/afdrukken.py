"""Use cases of paper: gather what goes on it, render it, and register that it left the kluis."""

import hashlib
from dataclasses import dataclass

from levensloop_desktop.documents.maken import Afdruk, Documentkop, make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports import Kluis, Opslag, Werkplek
from levensloop_desktop.services.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdrukopdracht:
    """What somebody asks to be printed, for whom and why."""

    client_id: ClientId
    documentsoort: str
    onderwerp_id: str = ""
    ontvanger: str = ""
    doel: str = ""
    grondslag: str = ""
    vorm: str = "papier"


@dataclass(frozen=True, slots=True)
class Drukwerk:
    """Everything a document needs, so that rendering never touches the kluis."""

    dossier: Dossier
    kop: Documentkop
    opdracht: Afdrukopdracht


def prepare_print(
    kluis: Kluis, werkplek: Werkplek, opdracht: Afdrukopdracht, *, definitief: bool
) -> Drukwerk:
    """Gather the dossier and the head of a document.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        opdracht: what is asked for.
        definitief: take the next number of the register; a preview has none yet.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.AFDRUKKEN)
    jaar = werkplek.today().year
    if definitief:
        with kluis.write() as opslag:
            dossier = _load(opslag, opdracht.client_id)
            nummer = f"{jaar}-{opslag.next_number('verstrekking', jaar):04}"
    else:
        with kluis.read() as opslag:
            dossier, nummer = _load(opslag, opdracht.client_id), ""
            opslag.write_log("dossier_gelezen", opdracht.client_id, bijzonderheid="voorbeeld")
    kop = Documentkop(
        nummer=nummer,
        ontvanger=opdracht.ontvanger,
        doel=opdracht.doel,
        grondslag=opdracht.grondslag,
        afgedrukt_door=kluis.gebruiker.naam,
        zvh=kluis.beschrijving.naam,
        wanneer=werkplek.now().astimezone(),
        vandaag=werkplek.today(),
    )
    return Drukwerk(dossier, kop, opdracht)


def _load(opslag: Opslag, client_id: ClientId) -> Dossier:
    dossier = opslag.load_dossier(client_id)
    if dossier is None:
        raise NotFoundError
    return dossier


def render(drukwerk: Drukwerk) -> Afdruk:
    """Make the pages; pure, for the rendering thread."""
    opdracht = drukwerk.opdracht
    return make_document(
        opdracht.documentsoort, drukwerk.dossier, drukwerk.kop, onderwerp_id=opdracht.onderwerp_id
    )


def register_print(kluis: Kluis, werkplek: Werkplek, drukwerk: Drukwerk, afdruk: Afdruk) -> Changes:
    """Write the register line and the log line of a document that was printed or saved."""
    require(kluis, Handeling.AFDRUKKEN)
    opdracht = drukwerk.opdracht
    verstrekking = Verstrekking(
        id=RecordId(werkplek.new_id()),
        client_id=opdracht.client_id,
        nummer=drukwerk.kop.nummer,
        document=opdracht.documentsoort,
        ontvanger=opdracht.ontvanger,
        doel=opdracht.doel,
        grondslag=opdracht.grondslag,
        besloten_door=kluis.gebruiker.naam,
        datum=drukwerk.kop.vandaag,
        sha256=hashlib.sha256(afdruk.pdf).hexdigest(),
        vorm=opdracht.vorm,
    )
    return register_verstrekking(kluis, verstrekking)


def register_verstrekking(kluis: Kluis, verstrekking: Verstrekking) -> Changes:
    """Write one line of the register of what left the kluis."""
    require(kluis, Handeling.AFDRUKKEN)
    with kluis.write() as opslag:
        opslag.put(verstrekking)
        opslag.write_log(
            "afgedrukt" if verstrekking.vorm == "papier" else "geexporteerd",
            verstrekking.client_id,
            bijzonderheid=f"{verstrekking.document} {verstrekking.nummer}",
        )
        return opslag.changes()
