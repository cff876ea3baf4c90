"""Use cases of receiving: open a pakket, compare it with what is here, and take it over or not.

Opening knows no kluis and runs beside it; nothing is written before take_over_package.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import new_clientnummer
from levensloop_desktop.services.dossierformaat.reading import (
    Dossierbestand,
    Gelezen,
    read_dossier,
)
from levensloop_desktop.services.dossierformaat.refusal import Bevinding, refuse_one
from levensloop_desktop.services.kluisbeheer.reservekopieen import IMPORT
from levensloop_desktop.services.overdragen.uitwisseling import (
    check_rules,
    find_namesake,
    read_file,
    take_in,
)
from levensloop_desktop.services.overdragen.vreemde_waarden import foreign_values, tell_value
from levensloop_desktop.services.pakket import zegel
from levensloop_desktop.services.pakket.code import make_receipt, read_passphrase
from levensloop_desktop.services.pakket.inhoud import Pakketinhoud, read_contents
from levensloop_desktop.services.pakket.vergelijken import (
    Telling,
    client_differences,
    compare_parts,
    give_new_ids,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

_KENMERK = "uitwisseling.kenmerk"  # what stays the same of this kluis, for receipt codes


class Overname(StrEnum):
    """What to do with a dossier that comes in."""

    NIEUW = "nieuw"
    ERNAAST = "ernaast"  # a second dossier, beside the one that is here


@dataclass(frozen=True, slots=True)
class Geopend:
    """A pakket that was opened and checked; nothing of it is in the kluis."""

    inhoud: Pakketinhoud
    bestand: Dossierbestand
    sha256: str


@dataclass(frozen=True, slots=True)
class Bekend:
    """A client of the kluis who is, or seems, the one in the pakket.

    Args:
        client: as the kluis has it.
        zelfde_id: whether it is the same record; else name and date of birth are the same.
        verschillen: labels of personal details that differ.
    """

    client: Client
    zelfde_id: bool
    verschillen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binnenkomst:
    """What a pakket would bring, beside what is here.

    Args:
        geopend: the pakket.
        tellingen: per collection.
        bekend: the client who is here already, if any.
        eerder: when this very pakket was received before.
        waarschuwingen: of the rules; they stop nothing.
        waarden: values of lists that this kluis does not know, in words.
    """

    geopend: Geopend
    tellingen: tuple[Telling, ...]
    bekend: Bekend | None
    eerder: Herkomst | None
    waarschuwingen: tuple[Bevinding, ...]
    waarden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """What came in, and the code for the sender."""

    client: Client
    code: str
    aantal: int
    gekoppeld: int
    changes: Changes


def read_package(pad: Path) -> bytes:
    """The bytes of a pakket, checked from outside before anybody types a wachtzin.

    Raises:
        ImportRefusedError: when it cannot be read, or is no whole pakket.
    """
    inhoud = read_file(pad, zegel.MAX_BYTES, "een overdrachtspakket (.llpakket)")
    zegel.check_outside(inhoud)
    return inhoud


def open_package(pakket: bytes, getypt: str) -> Geopend:
    """Open a pakket with what somebody typed, and check everything in it.

    Raises:
        SpokenCodeError: when the wachtzin was mistyped.
        ImportRefusedError: with the reason.
    """
    zegel.check_outside(pakket)
    inhoud = read_contents(zegel.unseal(pakket, read_passphrase(getypt)))
    return Geopend(inhoud, read_dossier(inhoud.dossier), hashlib.sha256(pakket).hexdigest())


def compare_package(kluis: Kluis, werkplek: Werkplek, geopend: Geopend) -> Binnenkomst:
    """Hold what comes in beside what is here; nothing is written.

    Raises:
        ImportRefusedError: when a record may not be saved like this.
    """
    require(kluis, Handeling.IMPORTEREN)
    waarschuwingen = check_rules(geopend.bestand, werkplek)
    with kluis.read() as opslag:
        bekend = _find_known(opslag, geopend.bestand.client)
        eerder = opslag.find(Herkomst, sha256=geopend.sha256)

        def here(soort: type[Record]) -> Sequence[Record]:
            return opslag.find(soort, client_id=bekend.client.id) if bekend else ()

        tellingen = compare_parts(geopend.bestand, here)
        vreemd = foreign_values(opslag, geopend.bestand)
    laatste = eerder[-1] if eerder else None
    waarden = tuple(map(tell_value, vreemd))
    return Binnenkomst(geopend, tellingen, bekend, laatste, waarschuwingen, waarden)


def take_over_package(
    kluis: Kluis, werkplek: Werkplek, geopend: Geopend, overname: Overname
) -> Ontvangst:
    """Take over the dossier of a pakket whole, with where it came from; or nothing.

    Args:
        kluis: that receives it.
        werkplek: clock and ids.
        geopend: the pakket.
        overname: NIEUW refuses a client who is here already.

    Raises:
        ImportRefusedError: with the reason.
    """
    require(kluis, Handeling.IMPORTEREN)
    check_rules(geopend.bestand, werkplek)
    kluis.make_backup(IMPORT)
    with kluis.write() as opslag:
        if overname is Overname.NIEUW and _find_known(opslag, geopend.bestand.client):
            refuse_one("Deze cliënt staat al in de kluis. Kies wat er met dit dossier gebeurt.")
        bestand = geopend.bestand
        if _has_ids_in_use(opslag, bestand):
            bestand = read_dossier(give_new_ids(geopend.inhoud.dossier, werkplek.new_id))
        bestand = _mark_register(bestand, geopend.inhoud.manifest.zvh, werkplek.today())
        nummer = _free_number(opslag, werkplek, bestand.client)
        client, aantal, gekoppeld = take_in(
            opslag, werkplek, bestand, nummer, geopend.inhoud.manifest.zvh
        )
        code = make_receipt(
            geopend.inhoud.manifest.geheim,
            geopend.sha256,
            _own_mark(opslag, werkplek),
            werkplek.now(),
        )
        opslag.put(_origin(kluis, werkplek, geopend, ClientId(client.id), code))
        opslag.write_log(
            "pakket_ontvangen",
            ClientId(client.id),
            bijzonderheid=f"pakket {geopend.inhoud.manifest.nummer}, {aantal} regels",
        )
        return Ontvangst(client, code, aantal, gekoppeld, opslag.changes())


def _mark_register(bestand: Dossierbestand, zvh: str, vandaag: date) -> Dossierbestand:
    """The same file; what the sender gave to others is known here as given by that ZVH."""

    def marked(deel: Gelezen) -> Gelezen:
        regel = deel.record
        if not isinstance(regel, Verstrekking) or regel.zvh:  # of a ZVH before the sender
            return deel
        return replace(deel, record=replace(regel, zvh=zvh, overgenomen_op=vandaag))

    return replace(bestand, records=tuple(map(marked, bestand.records)))


def _find_known(opslag: Opslag, client: Client) -> Bekend | None:
    zelfde = opslag.get(Client, client.id)
    hier = zelfde or find_namesake(opslag, client)
    if hier is None:
        return None
    return Bekend(hier, zelfde is not None, client_differences(client, hier))


def _has_ids_in_use(opslag: Opslag, bestand: Dossierbestand) -> bool:
    if opslag.get(Client, bestand.client.id) is not None:
        return True
    return any(
        opslag.get(type(deel.record), deel.record.id) is not None
        for deel in bestand.records
        if deel.verzameling in ONDERDELEN
    )


def _free_number(opslag: Opslag, werkplek: Werkplek, client: Client) -> str:
    """The number of the sender where nobody has it here; each ZVH numbers for itself."""
    nummer = client.clientnummer
    if nummer and not opslag.find(Client, clientnummer=nummer):
        return nummer
    return new_clientnummer(opslag, werkplek.today().year)


def _own_mark(opslag: Opslag, werkplek: Werkplek) -> str:
    kenmerk = opslag.get_setting(_KENMERK)
    if not kenmerk:
        kenmerk = werkplek.new_id()
        opslag.put_setting(_KENMERK, kenmerk)
    return kenmerk


def _origin(
    kluis: Kluis, werkplek: Werkplek, geopend: Geopend, client_id: ClientId, code: str
) -> Herkomst:
    manifest = geopend.inhoud.manifest
    bekende_grond = manifest.grondslag in waardelijst("grondslag").codes
    return Herkomst(
        id=RecordId(werkplek.new_id()),
        client_id=client_id,
        zvh=manifest.zvh,
        nummer=manifest.nummer,
        gemaakt_op=manifest.gemaakt_op.date(),
        gemaakt_door=manifest.gemaakt_door,
        clientnummer=geopend.bestand.client.clientnummer,
        doel=manifest.doel,
        grondslag=manifest.grondslag if bekende_grond else "",
        ontvangen_op=werkplek.today(),
        ontvangen_door=kluis.gebruiker.naam,
        sha256=geopend.sha256,
        ontvangstcode=code,
    )
