"""Use cases of taking over: propose what a table brings in, and bring it in whole."""

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId, PartnerId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.dossier.dossiers import new_clientnummer
from levensloop_desktop.services.dossier.trajecten import put_missing_steps, settle_trajecten
from levensloop_desktop.services.dossierformaat.refusal import refuse_one
from levensloop_desktop.services.kluisbeheer.reservekopieen import IMPORT
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.tabelimport.doelvelden import (
    CLIENT,
    PARTNER,
    PERSOON,
    TITEL,
    TRAJECT,
)
from levensloop_desktop.services.tabelimport.dubbelen import as_known, mark_doubles, same_name
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.tabelimport.voorstel import (
    Gelijkenis,
    Kolomkeuze,
    Voorstelregel,
    read_rows,
)
from levensloop_desktop.services.tabelimport.werkblad import Werkblad
from levensloop_desktop.services.toegang.rechten import Handeling, require

_BEZET = "Dit cliëntnummer is in de kluis al gebruikt."
_TWEE_KEER = "Dit cliëntnummer staat vaker in dit bestand."


@dataclass(frozen=True, slots=True)
class Voorstel:
    """What a table would bring in."""

    keuze: Kolomkeuze
    regels: tuple[Voorstelregel, ...]


@dataclass(frozen=True, slots=True)
class Overnameverslag:
    """What came in: rows, and records of them; `gekoppeld` partners were there already."""

    rijen: int
    records: int
    gekoppeld: int
    changes: Changes


def propose_import(
    kluis: Kluis, werkplek: Werkplek, blad: Werkblad, keuze: Kolomkeuze, ask: Vraag = go_on
) -> Voorstel:
    """Read and check a table against the rules and against what the kluis knows; write nothing.

    Raises:
        StoppedError: when `ask` says to go no further.
    """
    require(kluis, Handeling.IMPORTEREN)
    regels = read_rows(blad, keuze, werkplek.today(), ask)
    with kluis.read() as opslag:
        if keuze.soort.code == "clienten":
            regels = _check_clienten(opslag, regels, ask)
        elif keuze.soort.code == "partners":
            regels = _check_partners(opslag, regels)
        else:
            regels = _check_titels(opslag, regels)
    return Voorstel(keuze, tuple(regels))


def take_over(
    kluis: Kluis,
    werkplek: Werkplek,
    voorstel: Voorstel,
    overslaan: Collection[int] = (),
    ask: Vraag = go_on,
) -> Overnameverslag:
    """Bring in every row that is not left out: all of them, or none.

    Args:
        kluis: the open kluis.
        werkplek: clock and ids.
        voorstel: as proposed.
        overslaan: row numbers that stay out.
        ask: whether to go on; after a stop nothing came in.

    Raises:
        StoppedError: when that is answered with no.
        ImportRefusedError: when a row that would come in has an error, or none is left.
    """
    require(kluis, Handeling.IMPORTEREN)
    regels = [regel for regel in voorstel.regels if regel.rij not in overslaan]
    if not regels:
        refuse_one("Er is geen rij om over te nemen.")
    fout = next((regel for regel in regels if regel.is_fout), None)
    if fout is not None:
        refuse_one("In deze rij staat een fout.", f"rij {fout.rij}")
    ask()
    kluis.make_backup(IMPORT)
    bouwers: dict[str, _Bouwer] = {"clienten": _add_clienten, "partners": _add_partners}
    with kluis.write() as opslag:
        bouw = bouwers.get(voorstel.keuze.soort.code, _add_titels)
        records, gekoppeld = bouw(opslag, werkplek, _asking(regels, ask))
        ask()
        opslag.put_all(records)
        ask()
        trajecten = [record for record in records if isinstance(record, Traject)]
        put_missing_steps(opslag, werkplek, trajecten)
        settle_trajecten(opslag, trajecten)
        clienten = _clienten_of(records)
        refresh_clientregels(opslag, clienten, werkplek.today())
        for client_id in clienten:
            opslag.write_log("geimporteerd", client_id, bijzonderheid="tabel")
        if not clienten:
            opslag.write_log("geimporteerd", bijzonderheid=f"tabel, {len(records)} regels")
        return Overnameverslag(len(regels), len(records), gekoppeld, opslag.changes())


_Bouwer = Callable[[Opslag, Werkplek, Iterable[Voorstelregel]], tuple[list[Record], int]]


def _asking(regels: Iterable[Voorstelregel], ask: Vraag) -> Iterator[Voorstelregel]:
    """The same rows; before each it is asked whether to go on."""
    for regel in regels:
        ask()
        yield regel


def _clienten_of(records: Iterable[Record]) -> list[ClientId]:
    gevonden: dict[ClientId, None] = {}
    for record in records:
        if isinstance(record, Client):
            gevonden[ClientId(record.id)] = None
        elif isinstance(record, Titel):
            gevonden[record.client_id] = None
    return list(gevonden)


# Clients


def _check_clienten(
    opslag: Opslag, regels: Sequence[Voorstelregel], ask: Vraag
) -> list[Voorstelregel]:
    clienten = opslag.find(Client)
    bezet = {client.clientnummer for client in clienten}
    gezien: set[str] = set()
    gecontroleerd = []
    for regel in regels:
        nieuw = regel
        client = regel.client()
        nummer = client.clientnummer
        if nummer and nummer in bezet:
            nieuw = nieuw.with_fault(_BEZET)
        elif nummer and nummer in gezien:
            nieuw = nieuw.with_fault(_TWEE_KEER)
        gezien.add(nummer)
        gecontroleerd.append(nieuw)
    return mark_doubles(gecontroleerd, clienten, ask)


def _add_clienten(
    opslag: Opslag, werkplek: Werkplek, regels: Iterable[Voorstelregel]
) -> tuple[list[Record], int]:
    records: list[Record] = []
    for regel in regels:
        client_id = ClientId(RecordId(werkplek.new_id()))
        client = dataclasses.replace(regel.client(), id=client_id)
        if client.clientnummer and opslag.find(Client, clientnummer=client.clientnummer):
            refuse_one(_BEZET, f"rij {regel.rij}")
        if not client.clientnummer:
            nummer = new_clientnummer(opslag, werkplek.today().year)
            client = dataclasses.replace(client, clientnummer=nummer)
        waarden: dict[str, Any] = dict(regel.delen.get(TRAJECT, {}))
        if waarden.get("inclusiedatum"):
            waarden.setdefault("status", "geincludeerd")
        traject = Traject(id=RecordId(werkplek.new_id()), client_id=client_id, **waarden)
        records += [client, traject]
    return records, 0


# Partners and their people


def _check_partners(opslag: Opslag, regels: Sequence[Voorstelregel]) -> list[Voorstelregel]:
    bekend = {_key(partner): partner for partner in opslag.find(Partner)}
    personen = {(_plain(wie.naam), wie.partner_id) for wie in opslag.find(Contactpersoon)}
    eerder: dict[tuple[str, str], int] = {}
    gecontroleerd = []
    for regel in regels:
        nieuw = regel
        partner = _partner_of(regel)
        ander = _same_partner(partner, bekend)
        persoon = regel.delen.get(PERSOON, {}).get("naam", "")
        if ander is not None:
            dubbel = not persoon or (_plain(persoon), ander.id) in personen
            lijkt_op = Gelijkenis(f"{ander.naam} in de kluis", zeker=dubbel)
            nieuw = dataclasses.replace(nieuw, lijkt_op=lijkt_op)
        elif _key(partner) in eerder and not persoon:
            lijkt_op = Gelijkenis(f"rij {eerder[_key(partner)]}", zeker=True)
            nieuw = dataclasses.replace(nieuw, lijkt_op=lijkt_op)
        eerder.setdefault(_key(partner), regel.rij)
        gecontroleerd.append(nieuw)
    return gecontroleerd


def _add_partners(
    opslag: Opslag, werkplek: Werkplek, regels: Iterable[Voorstelregel]
) -> tuple[list[Record], int]:
    bekend = {_key(partner): partner for partner in opslag.find(Partner)}
    gekoppeld = 0
    partners: list[Record] = []
    personen: list[Record] = []
    for regel in regels:
        partner = _partner_of(regel)
        ander = _same_partner(partner, bekend)
        if ander is None:
            ander = dataclasses.replace(partner, id=RecordId(werkplek.new_id()))
            bekend[_key(ander)] = ander
            partners.append(ander)
        else:
            gekoppeld += 1
        waarden = regel.delen.get(PERSOON, {})
        if waarden.get("naam"):
            personen.append(
                Contactpersoon(
                    id=RecordId(werkplek.new_id()), partner_id=PartnerId(ander.id), **waarden
                )
            )
    return [*partners, *personen], gekoppeld


def _partner_of(regel: Voorstelregel) -> Partner:
    return Partner(id=RecordId(""), **regel.delen.get(PARTNER, {}))


def _same_partner(partner: Partner, bekend: dict[tuple[str, str], Partner]) -> Partner | None:
    """The known partner of this name and kind; of any kind when the table names none."""
    zelfde = bekend.get(_key(partner))
    if zelfde is not None or partner.soort != "overig":
        return zelfde
    return next((ander for ander in bekend.values() if same_name(ander.naam, partner.naam)), None)


def _key(partner: Partner) -> tuple[str, str]:
    return _plain(partner.naam), partner.soort


def _plain(naam: str) -> str:
    return " ".join(fold(naam).split())


# Titles


def _check_titels(opslag: Opslag, regels: Sequence[Voorstelregel]) -> list[Voorstelregel]:
    clienten = opslag.find(Client)
    op_nummer = {client.clientnummer: client for client in clienten}
    op_naam: defaultdict[str, list[Client]] = defaultdict(list)
    for client in clienten:
        op_naam[as_known(client).naam].append(client)
    er_al: set[tuple[ClientId | None, str, date | None]] = {
        (titel.client_id, titel.soort, titel.begindatum) for titel in opslag.find(Titel)
    }
    gecontroleerd = []
    for regel in regels:
        van_wie = _client_of(regel.client(), op_nummer, op_naam)
        if isinstance(van_wie, str):
            gecontroleerd.append(regel.with_fault(van_wie))
            continue
        waarden = regel.delen.get(TITEL, {})
        nieuw = dataclasses.replace(regel, client_id=ClientId(van_wie.id))
        if not waarden.get("soort"):
            nieuw = nieuw.with_fault("Vul in welke titel dit is.")
        sleutel = (nieuw.client_id, waarden.get("soort", ""), waarden.get("begindatum"))
        if sleutel in er_al:
            met = f"dezelfde titel bij {van_wie.clientnummer}"
            begin = write_date(waarden.get("begindatum"))
            met = f"{met}, vanaf {begin}" if begin else met
            nieuw = dataclasses.replace(nieuw, lijkt_op=Gelijkenis(met, zeker=True))
        er_al.add(sleutel)
        gecontroleerd.append(nieuw)
    return gecontroleerd


def _client_of(
    gezocht: Client, op_nummer: dict[str, Client], op_naam: defaultdict[str, list[Client]]
) -> Client | str:
    """The client a row speaks of, or a Dutch sentence why that is not clear."""
    if gezocht.clientnummer:
        gevonden = op_nummer.get(gezocht.clientnummer)
        return gevonden or "Dit cliëntnummer is er niet. Neem eerst de cliënt over."
    zelfde = op_naam[as_known(gezocht).naam]
    if gezocht.geboortedatum is not None:
        zelfde = [client for client in zelfde if client.geboortedatum == gezocht.geboortedatum]
    if not zelfde:
        return "Deze cliënt is er niet. Kijk naar naam en geboortedatum, of gebruik het nummer."
    if len(zelfde) > 1:
        return "Er zijn meer cliënten met deze naam. Gebruik het cliëntnummer."
    return zelfde[0]


def _add_titels(
    _opslag: Opslag, werkplek: Werkplek, regels: Iterable[Voorstelregel]
) -> tuple[list[Record], int]:
    records: list[Record] = []
    for regel in regels:
        if regel.client_id is None:
            refuse_one(
                "Van deze rij is niet bekend bij welke cliënt hij hoort.", f"rij {regel.rij}"
            )
        waarden = regel.delen.get(TITEL, {})
        records.append(Titel(id=RecordId(werkplek.new_id()), client_id=regel.client_id, **waarden))
    return records, 0


def describe_row(regel: Voorstelregel) -> str:
    """A row in a few words, for the list on screen."""
    delen = regel.delen
    if TITEL in delen or regel.client_id:
        client = regel.client()
        return client.clientnummer or client.korte_naam
    if PARTNER in delen:
        persoon = delen.get(PERSOON, {}).get("naam", "")
        return " · ".join(filter(None, (delen[PARTNER].get("naam", ""), persoon)))
    if CLIENT in delen:
        client = regel.client()
        return ", ".join(filter(None, (client.korte_naam, write_date(client.geboortedatum))))
    return ""
