"""One found record as a line: its name or words, what to underline, and where it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.plan import Levensgebiedplan
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.domain.zoekvelden import (
    find_numbers_in,
    find_words,
    fold,
    nummervelden,
    tekstvelden,
)
from levensloop_desktop.services.ports.kluisport import Clientregel, Opslag
from levensloop_desktop.services.zoeken.zoekresultaat import Stukken, Treffer

_VOOR, _SAMEN = 24, 160  # characters before what was found, and in all
_LEZEN = 20_000  # characters of a text in which letters are compared one by one
_AFGELOPEN = {"uitgestroomd", "afgesloten", "afgewezen"}
_DAGEN = ("uiterlijk", "begindatum", "datum", "sinds", "vastgesteld_op", "meldingsdatum")


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezocht:
    """What is looked for, and where.

    Args:
        opslag: the transaction to read in.
        woorden: folded, as typed.
        namen: folded beginnings that will do in a name.
        cijfers: of a telephone number, or empty.
        vandaag: for ages.
        toon: how many lines each group shows.
        tellen: how many are counted at most.
    """

    opslag: Opslag
    woorden: tuple[str, ...]
    namen: tuple[str, ...]
    cijfers: str
    vandaag: date
    toon: Mapping[str, int]
    tellen: int


def client_line(gezocht: Gezocht, regel: Clientregel) -> Treffer:
    """A client: name, age, number, where somebody stays, and the fase."""
    stukken = tuple(find_words(regel.naam, gezocht.namen))
    geboren = regel.geboortedatum
    bij = [f"({_years(geboren, gezocht.vandaag)})"] if geboren else []
    if not stukken:
        bij += _other_name(gezocht, regel)
    afgelopen = regel.trajectstatus in _AFGELOPEN
    waar = label("trajectstatus", regel.trajectstatus) if afgelopen else regel.verblijf
    return Treffer(
        verzameling="clienten",
        record_id=regel.client_id,
        client_id=regel.client_id,
        tekst=regel.naam,
        stukken=stukken,
        bijtekst=" ".join(bij),
        waar=_join(regel.clientnummer, waar),
        stand=regel.fase,
        standwoord=label("fase", regel.fase) if regel.fase else "zonder fase",
    )


def shared_line(gezocht: Gezocht, record: Record) -> Treffer:
    """A partner or somebody of the network, with the number to call."""
    naam = record.naam if isinstance(record, Partner | Contactpersoon) else ""
    waar, standwoord = "", ""
    if isinstance(record, Partner):
        waar = _join(label("partnersoort", record.soort), _phone(gezocht, record))
        standwoord = f"24 uur: {record.telefoon_24uur or 'geen'}"
    elif isinstance(record, Contactpersoon):
        waar = _join(_place_of(gezocht.opslag, record), _phone(gezocht, record))
        standwoord = f"nacht: {record.telefoon_nacht}" if record.telefoon_nacht else ""
    return Treffer(
        verzameling=verzameling_van(type(record)),
        record_id=record.id,
        tekst=naam,
        stukken=tuple(find_words(naam, gezocht.namen)),
        waar=waar,
        standwoord=standwoord,
    )


def dossier_line(gezocht: Gezocht, record: Record, client: str) -> Treffer:
    """Words of a dossier: the text around what was found, and whose dossier it is.

    Args:
        gezocht: what is looked for.
        record: in which it was found.
        client: short name.
    """
    veld, tekst, stukken = _best_text(gezocht, record)
    verzameling = verzameling_van(type(record))
    wat = (
        f"plan, {veld}"
        if isinstance(record, Levensgebiedplan)
        else ONDERDEELNAAM[verzameling].lower()
    )
    dag = next((waarde for naam in _DAGEN if (waarde := getattr(record, naam, None))), None)
    client_id = record.client_id if isinstance(record, Onderdeel) else record.id
    return Treffer(
        verzameling=verzameling,
        record_id=record.id,
        client_id=ClientId(RecordId(client_id)),
        tekst=tekst,
        stukken=stukken,
        waar=_join(wat, client, f"{dag:%d-%m-%Y}" if dag else ""),
        onderdeel=getattr(record, "levensgebied", "") or getattr(record, "scenario_id", "") or "",
    )


def _best_text(gezocht: Gezocht, record: Record) -> tuple[str, str, Stukken]:
    """The field in which most of the words stand, cut around the first of them."""
    beste, veld, gekozen = 0, "", ""
    for naam in tekstvelden(type(record)):
        waarde = getattr(record, naam)
        tekst = ", ".join(waarde) if isinstance(waarde, tuple) else waarde
        aantal = sum(_place(tekst, woord) >= 0 for woord in gezocht.woorden) if tekst else 0
        if aantal > beste:
            beste, veld, gekozen = aantal, naam, tekst
    if not beste:
        return _number_text(gezocht, record)
    begin = min(plaats for woord in gezocht.woorden if (plaats := _place(gekozen, woord)) >= 0)
    kort = _cut(gekozen, begin)
    return veld, kort, tuple(find_words(kort, gezocht.woorden))


def _number_text(gezocht: Gezocht, record: Record) -> tuple[str, str, Stukken]:
    for naam in nummervelden(type(record)):
        tekst = getattr(record, naam)
        stukken = find_numbers_in(tekst, gezocht.cijfers)
        if stukken:
            return naam, tekst, tuple(stukken)
    return "", "", ()


def _place(tekst: str, woord: str) -> int:
    """Where a word begins so, -1 when nowhere; plain letters first, because that is fast."""
    gevonden = re.search(rf"(?<![^\W_]){re.escape(woord)}", tekst, re.IGNORECASE)
    if gevonden:
        return gevonden.start()
    begin = tekst[:_LEZEN]
    if begin.isascii() or woord not in fold(begin):
        return -1
    return next((plaats for plaats, _ in find_words(begin, [woord])), -1)


def _cut(tekst: str, plaats: int) -> str:
    """One line around a place, from the begin of a word on."""
    begin = max(0, plaats - _VOOR)
    if begin:
        spatie = re.search(r"\s", tekst[begin:plaats])
        begin = begin + spatie.end() if spatie else plaats
    stuk = " ".join(tekst[begin : begin + _SAMEN].split())
    voor, na = "… " if begin else "", " …" if begin + _SAMEN < len(tekst) else ""
    return f"{voor}{stuk}{na}"


def _other_name(gezocht: Gezocht, regel: Clientregel) -> list[str]:
    """The alias, first name or telephone number by which a client was found."""
    client = gezocht.opslag.get(Client, regel.client_id)
    if client is None or find_words(regel.clientnummer, gezocht.namen):
        return []
    namen = [naam for naam in client.aliassen if find_words(naam, gezocht.namen)]
    if namen:
        return [f"alias {namen[0]}"]
    if find_words(client.volledige_naam, gezocht.namen):
        return [f"voluit {client.volledige_naam}"]
    return [client.telefoon] if find_numbers_in(client.telefoon, gezocht.cijfers) else []


def _place_of(opslag: Opslag, persoon: Contactpersoon) -> str:
    """What somebody does and where, or whose relative somebody is."""
    partner = opslag.get(Partner, persoon.partner_id) if persoon.partner_id else None
    if partner is not None:
        return _join(persoon.functie, partner.naam)
    bij = opslag.find(Betrokkenheid, contactpersoon_id=persoon.id)
    if not bij:
        return persoon.functie
    namen = [deel.naam for deel in opslag.get_clientregels([bij[0].client_id])]
    wat = persoon.functie or label("rol", bij[0].rol)
    return f"{wat} van {namen[0]}" if namen else wat


def _phone(gezocht: Gezocht, record: Partner | Contactpersoon) -> str:
    """The number that was looked for, else the first one."""
    nummers = [nummer for naam in nummervelden(type(record)) if (nummer := getattr(record, naam))]
    gezochte = [nummer for nummer in nummers if find_numbers_in(nummer, gezocht.cijfers)]
    return next(iter(gezochte or nummers), "")


def _join(*delen: str) -> str:
    return " · ".join(filter(None, delen))


def _years(geboren: date, vandaag: date) -> int:
    return (
        vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))
    )
