"""Use cases at the table: agenda, decisions, and afspraken that come of them."""

import dataclasses
from datetime import date

from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.overleg import Agendapunt, Besluit, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.errors import ClosedMeetingError, NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overleg.overleggen import log_change, refuse_errors
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


def add_agendapunt(
    kluis: Kluis, werkplek: Werkplek, deel: Overlegdeel, soort: str, tekst: str
) -> Changes:
    """Put one more thing on the agenda of a client.

    Raises:
        InvalidInputError: when nothing was written, or too much.
        ClosedMeetingError: when the meeting is closed.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        volgorde = len(opslag.find(Agendapunt, overlegdeel_id=deel.id))
        punt = Agendapunt(
            id=RecordId(werkplek.new_id()),
            client_id=deel.client_id,
            overlegdeel_id=deel.id,
            soort=soort,
            tekst=" ".join(tekst.split()),
            volgorde=volgorde,
        )
        refuse_errors(punt, werkplek)
        opslag.put(punt)
        log_change(opslag, deel.client_id, "agendapunten")
        return opslag.changes()


def add_besluit(
    kluis: Kluis, werkplek: Werkplek, deel: Overlegdeel, tekst: str
) -> tuple[Besluit, Changes]:
    """Write down one decision.

    Raises:
        InvalidInputError: when nothing was written, or too much.
        ClosedMeetingError: when the meeting is closed.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        besluit = _put_besluit(opslag, werkplek, deel, tekst)
        log_change(opslag, deel.client_id, "besluiten")
        return besluit, opslag.changes()


def make_afspraak(
    kluis: Kluis,
    werkplek: Werkplek,
    besluit: Besluit,
    *,
    actiehouder_id: BetrokkenheidId | None,
    uiterlijk: date | None,
    levensgebied: str = "",
) -> Changes:
    """Make a decision an afspraak of the plan, or change the one that it is already.

    The decision keeps who and when as they were said; the afspraak may move later.

    Raises:
        NotFoundError: when the decision is gone.
        ClosedMeetingError: when the meeting is closed.
        InvalidInputError: when the day cannot be right.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    with kluis.write() as opslag:
        deel = opslag.get(Overlegdeel, besluit.overlegdeel_id)
        dossier = opslag.load_dossier(besluit.client_id)
        if deel is None or dossier is None:
            raise NotFoundError
        if deel.is_gesloten:
            raise ClosedMeetingError
        gemaakt = opslag.find(Afspraak, besluit_id=besluit.id)
        basis = (
            gemaakt[0]
            if gemaakt
            else Afspraak(
                id=RecordId(werkplek.new_id()),
                client_id=besluit.client_id,
                overleg=deel.in_woorden,
                besluit_id=besluit.id,
                volgorde=len(dossier.afspraken),
            )
        )
        afspraak = dataclasses.replace(
            basis,
            wat=besluit.tekst,
            actiehouder_id=actiehouder_id,
            uiterlijk=uiterlijk,
            levensgebied=levensgebied,
        )
        wie = dossier.naam_van(actiehouder_id)
        vastgelegd = dataclasses.replace(besluit, wie=wie, uiterlijk=uiterlijk)
        refuse_errors(afspraak, werkplek)
        refuse_errors(vastgelegd, werkplek)
        opslag.put(vastgelegd)
        opslag.put(afspraak)
        log_change(opslag, besluit.client_id, "afspraken besluiten")
        return opslag.changes()


def settle_afspraak(
    kluis: Kluis,
    werkplek: Werkplek,
    deel: Overlegdeel,
    afspraak: Afspraak,
    *,
    status: str,
    reden: str = "",
) -> tuple[Besluit, Changes]:
    """Mark an open afspraak done or lapsed, and say so among the decisions.

    Raises:
        InvalidInputError: when it lapses without a reason.
        ClosedMeetingError: when the meeting is closed.
    """
    require(kluis, Handeling.DOSSIER_WIJZIGEN)
    anders = dataclasses.replace(afspraak, status=status, reden=reden.strip())
    refuse_errors(anders, werkplek)
    tekst = f"Afspraak {status}: {afspraak.wat}"
    if reden.strip():
        tekst = f"{tekst} Reden: {reden.strip()}"
    with kluis.write() as opslag:
        opslag.put(anders)
        besluit = _put_besluit(opslag, werkplek, deel, tekst)
        log_change(opslag, deel.client_id, "afspraken besluiten")
        return besluit, opslag.changes()


def _put_besluit(opslag: Opslag, werkplek: Werkplek, deel: Overlegdeel, tekst: str) -> Besluit:
    besluit = Besluit(
        id=RecordId(werkplek.new_id()),
        client_id=deel.client_id,
        overlegdeel_id=deel.id,
        tekst=" ".join(tekst.split()),
        volgorde=len(opslag.find(Besluit, overlegdeel_id=deel.id)),
    )
    refuse_errors(besluit, werkplek)
    opslag.put(besluit)
    return besluit
