"""Use cases of dossier files: bring one in from outside, and let one go."""

import dataclasses
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.kluislijsten import Gelezenlijsten
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import GEDEELD, ONDERDELEN
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.domain.waardelijsten import lists_in_use, with_lists
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.dossiers import new_clientnummer
from levensloop_desktop.services.dossier.trajecten import put_missing_steps, settle_trajecten
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.dossierformaat.reading import (
    MAX_BYTES,
    Dossierbestand,
    Gelezen,
    read_dossier,
)
from levensloop_desktop.services.dossierformaat.refusal import Bevinding, refuse, refuse_one
from levensloop_desktop.services.dossierformaat.shape import file_fields
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.kluisbeheer.reservekopieen import IMPORT
from levensloop_desktop.services.overdragen.vreemde_waarden import (
    BESTAND,
    foreign_values,
    keep_foreign,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class Exportopdracht:
    """Which dossier leaves the kluis, where to, for whom and why."""

    client_id: ClientId
    naar: Path
    overschrijf: bool = False
    ontvanger: str = ""
    doel: str = ""
    grondslag: str = ""


@dataclass(frozen=True, slots=True)
class Importverslag:
    """What an import brought in."""

    client: Client
    changes: Changes
    aantal: int
    gekoppeld: int
    waarschuwingen: tuple[Bevinding, ...]
    waarden: tuple[Eigenwaarde, ...] = ()


def export_dossier(kluis: Kluis, werkplek: Werkplek, opdracht: Exportopdracht) -> Verstrekking:
    """Write one dossier to a file, in the register and in the log; all three or none.

    Raises:
        NotFoundError: when there is no such client.
        ExportFailedError: when the file cannot come where the user asks.
    """
    require(kluis, Handeling.EXPORTEREN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(opdracht.client_id)
        if dossier is None:
            raise NotFoundError
        momentopnamen = opslag.find(Momentopname, client_id=opdracht.client_id)
    inhoud = write_dossier(dossier, momentopnamen).encode()
    with placed_file(opdracht.naar, inhoud, overschrijf=opdracht.overschrijf):
        return _register(kluis, werkplek, opdracht, inhoud)


def _register(
    kluis: Kluis, werkplek: Werkplek, opdracht: Exportopdracht, inhoud: bytes
) -> Verstrekking:
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        nummer = f"{vandaag.year}-{opslag.next_number('verstrekking', vandaag.year):04}"
        verstrekking = Verstrekking(
            id=RecordId(werkplek.new_id()),
            client_id=opdracht.client_id,
            nummer=nummer,
            document="dossierbestand",
            ontvanger=opdracht.ontvanger,
            doel=opdracht.doel,
            grondslag=opdracht.grondslag,
            besloten_door=kluis.gebruiker.naam,
            datum=vandaag,
            sha256=hashlib.sha256(inhoud).hexdigest(),
            vorm="bestand",
        )
        opslag.put(verstrekking)
        opslag.write_log(
            "geexporteerd", opdracht.client_id, bijzonderheid=f"dossierbestand {nummer}"
        )
    return verstrekking


def read_file(
    pad: Path, hooguit: int = MAX_BYTES, soort: str = "een dossierbestand (.json)"
) -> bytes:
    """The bytes of a file from outside, never more than fit the bound.

    Args:
        pad: where it stands.
        hooguit: how many bytes it may have.
        soort: what is meant to be chosen, for the sentence.

    Raises:
        ImportRefusedError: when it cannot be read or is too large.
    """
    try:
        if pad.is_dir():
            refuse_one(f"Dit is een map. Kies {soort}.")
        with pad.open("rb") as bestand:
            inhoud = b"" if pad.stat().st_size > hooguit else bestand.read(hooguit + 1)
            te_groot = pad.stat().st_size > hooguit or len(inhoud) > hooguit
    except FileNotFoundError:
        refuse_one("Dit bestand is er niet.")
    except OSError:
        refuse_one("Dit bestand kan niet worden gelezen.")
    if te_groot:
        refuse_one(f"Dit bestand is groter dan {hooguit >> 20} MB.")
    return inhoud


def import_dossier(kluis: Kluis, werkplek: Werkplek, inhoud: bytes) -> Importverslag:
    """Bring in the dossier of a client who is not in the kluis yet; all of it or nothing.

    Partners and people that the kluis knows already are linked, not doubled.

    Raises:
        ImportRefusedError: `bevindingen` say where in the document and why.
    """
    require(kluis, Handeling.IMPORTEREN)
    bestand = read_dossier(inhoud)
    waarschuwingen = check_rules(bestand, werkplek)
    vandaag = werkplek.today()
    kluis.make_backup(IMPORT)
    with kluis.write() as opslag:
        _refuse_known_client(opslag, bestand.client)
        nummer = bestand.client.clientnummer or new_clientnummer(opslag, vandaag.year)
        vreemd = foreign_values(opslag, bestand)
        client, aantal, gekoppeld = take_in(opslag, werkplek, bestand, nummer, BESTAND)
        opslag.write_log("geimporteerd", ClientId(client.id), bijzonderheid=f"{aantal} regels")
        return Importverslag(client, opslag.changes(), aantal, gekoppeld, waarschuwingen, vreemd)


def take_in(
    opslag: Opslag, werkplek: Werkplek, bestand: Dossierbestand, nummer: str, van: str
) -> tuple[Client, int, int]:
    """Write the records of a file; partners and people that are known are linked.

    Args:
        opslag: a transaction that writes.
        werkplek: clock and ids.
        bestand: the file.
        nummer: client number in this kluis.
        van: whose own values come along.

    Returns:
        The client, how many records came in, and how many were linked.

    Raises:
        ImportRefusedError: when an id is in use.
    """
    gekoppeld = _known_network(opslag, bestand)
    nieuw = [deel for deel in bestand.records if deel.record.id not in gekoppeld]
    _refuse_known_ids(opslag, nieuw)
    client = dataclasses.replace(bestand.client, clientnummer=nummer)
    client_id = ClientId(client.id)
    vreemd = keep_foreign(opslag, werkplek, foreign_values(opslag, bestand), van)
    with with_lists(Gelezenlijsten(lists_in_use(), vreemd)):
        opslag.put_all([client, *(_link(deel.record, gekoppeld) for deel in nieuw)])
        trajecten = opslag.find(Traject, client_id=client_id)
        put_missing_steps(opslag, werkplek, trajecten)
        settle_trajecten(opslag, trajecten)
        refresh_clientregels(opslag, [client_id], werkplek.today())
    return client, len(nieuw) + 1, len(gekoppeld)


def check_rules(bestand: Dossierbestand, werkplek: Werkplek) -> tuple[Bevinding, ...]:
    """Hold every record against the rules of the screens; the warnings among what they find.

    Raises:
        ImportRefusedError: when one may not be saved like this.
    """
    fouten: list[Bevinding] = []
    waarschuwingen: list[Bevinding] = []
    with with_lists(bestand.lists()):
        for plaats, record in [
            ("client", bestand.client),
            *((deel.plaats, deel.record) for deel in bestand.records),
        ]:
            for melding in check_record(record, werkplek.today()):
                soort = fouten if melding.blokkeert else waarschuwingen
                soort.append(Bevinding(f"{plaats}.{melding.veld}", melding.tekst))
    if fouten:
        raise refuse(fouten)
    return tuple(waarschuwingen)


def _refuse_known_client(opslag: Opslag, client: Client) -> None:
    if opslag.get(Client, client.id) is not None:
        refuse_one("Deze cliënt staat al in de kluis (zelfde id).", "client.id")
    nummer = client.clientnummer
    if nummer and opslag.find(Client, clientnummer=nummer):
        refuse_one("Dit cliëntnummer is in de kluis al gebruikt.", "client.clientnummer")
    ander = find_namesake(opslag, client)
    if ander is not None:
        refuse_one(
            "In de kluis staat al een cliënt met deze naam en geboortedatum "
            f"({ander.clientnummer}).",
            "client",
        )


def find_namesake(opslag: Opslag, client: Client) -> Client | None:
    """A client of the kluis with the same name and date of birth."""
    if client.geboortedatum is None:
        return None
    naam = _same(client.volledige_naam)
    bekend = opslag.find(Client, geboortedatum=client.geboortedatum)
    return next((ander for ander in bekend if _same(ander.volledige_naam) == naam), None)


def _known_network(opslag: Opslag, bestand: Dossierbestand) -> dict[str, str]:
    """From the ids in the file to those in the kluis, for partners and people it knows."""
    bekend: dict[str, str] = {}
    partners = opslag.find(Partner)
    for partner in bestand.of(Partner):
        for ander in partners:
            zelfde = (_same(ander.naam), ander.soort) == (_same(partner.naam), partner.soort)
            if ander.id == partner.id or zelfde:
                bekend[partner.id] = ander.id
    for wie in bestand.of(Contactpersoon):
        waar = bekend.get(wie.partner_id or "")
        if opslag.get(Contactpersoon, wie.id) is not None:
            bekend[wie.id] = wie.id
        elif waar is not None:
            zelfde_naam = opslag.find(Contactpersoon, naam=wie.naam, partner_id=waar)
            if zelfde_naam:
                bekend[wie.id] = zelfde_naam[0].id
    return bekend


def _refuse_known_ids(opslag: Opslag, nieuw: list[Gelezen]) -> None:
    fouten = [
        Bevinding(f"{deel.plaats}.id", "Dit id is in de kluis al gebruikt.")
        for deel in nieuw
        if deel.verzameling in ONDERDELEN and opslag.get(type(deel.record), deel.record.id)
    ]
    if fouten:
        raise refuse(fouten)


def _link(record: Record, gekoppeld: dict[str, str]) -> Record:
    nieuw: dict[str, Any] = {
        beschreven.naam: gekoppeld[getattr(record, beschreven.naam)]
        for beschreven in file_fields(type(record))
        if beschreven.soort is Soort.VERWIJZING
        and beschreven.naar in GEDEELD
        and getattr(record, beschreven.naam) in gekoppeld
    }
    return dataclasses.replace(record, **nieuw) if nieuw else record


def _same(tekst: str) -> str:
    return " ".join(tekst.casefold().split())
