"""Search clients, partners, people and every text of the dossiers, while somebody types.

What was typed is logged nowhere; opening what was found is.
"""

from collections.abc import Iterable, Mapping, Sequence

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.onderdelen import GEDEELD, VERZAMELINGEN
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.zoekvelden import split_words, typed_number
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis, Opslag, Werkplek
from levensloop_desktop.services.ports.zoekport import Keuzes, Vindplaats
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.zoeken.tikfouten import close_words, first_letters
from levensloop_desktop.services.zoeken.zoekregels import (
    Gezocht,
    client_line,
    dossier_line,
    shared_line,
)
from levensloop_desktop.services.zoeken.zoekresultaat import (
    CLIENTEN,
    DOSSIERS,
    PERSONEN,
    Treffer,
    Zoekgroep,
    Zoekresultaat,
)

# Lines shown per group: so few that a key costs little and the groups below stay near.
MAXIMUM = {CLIENTEN: 10, PERSONEN: 5, DOSSIERS: 10}
TELLEN = 100  # found at most, per question, until more is asked for
_CLIENT = "clienten"


def search(
    kluis: Kluis, werkplek: Werkplek, tekst: str, toon: Mapping[str, int] = MAXIMUM
) -> Zoekresultaat:
    """Everything that fits the typed words; all of them must fit in the same record.

    Args:
        kluis: where.
        werkplek: for ages.
        tekst: as typed.
        toon: how many lines of each group; more than at first when somebody asks for more.

    Raises:
        NotAllowedError: when the role may not read dossiers.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    woorden, cijfers = split_words(tekst), typed_number(tekst)
    if not woorden:
        return Zoekresultaat(tekst=tekst)
    keuzes: Keuzes = [[woord] for woord in woorden]
    tellen = max(TELLEN, *toon.values())
    with kluis.read() as opslag:
        namen = opslag.find_names(keuzes, tellen + 1)
        nummers = opslag.find_numbers(cijfers, tellen + 1) if cijfers else []
        teksten = opslag.find_texts(keuzes, tellen + 1)
        op_naam, lijkt_op = namen, False
        if not namen and not nummers:
            keuzes = _guess(opslag, woorden)
            op_naam = opslag.find_names(keuzes, tellen + 1) if keuzes else []
            lijkt_op = bool(op_naam)
        gezocht = Gezocht(
            opslag=opslag,
            woorden=tuple(woorden),
            namen=tuple(keuze for keuzen in keuzes for keuze in keuzen) or tuple(woorden),
            cijfers=cijfers,
            vandaag=werkplek.today(),
            toon=toon,
            tellen=tellen,
        )
        groepen = (
            _clients(gezocht, _in(_CLIENT, op_naam, nummers), lijkt_op=lijkt_op),
            _shared(gezocht, _in(GEDEELD, op_naam, nummers, teksten), lijkt_op=lijkt_op),
            _dossiers(gezocht, nummers, teksten),
        )
    return Zoekresultaat(tekst=tekst, groepen=tuple(deel for deel in groepen if deel.treffers))


def _guess(opslag: Opslag, woorden: Sequence[str]) -> Keuzes:
    """For each word the words of names that look like it; nothing when one has none."""
    keuzes = []
    for woord in woorden:
        bekend = opslag.list_name_words(first_letters(woord))
        goed = any(deel.startswith(woord) for deel in bekend)
        keuzes.append([woord] if goed else close_words(woord, bekend))
        if not keuzes[-1]:
            return []
    return keuzes


def _in(verzamelingen: Iterable[str] | str, *lijsten: Sequence[Vindplaats]) -> list[Vindplaats]:
    """The places in these collections, each once."""
    goed = {verzamelingen} if isinstance(verzamelingen, str) else set(verzamelingen)
    alle = (plek for lijst in lijsten for plek in lijst if plek.verzameling in goed)
    return list(dict.fromkeys(alle))


def _clients(gezocht: Gezocht, plekken: Sequence[Vindplaats], *, lijkt_op: bool) -> Zoekgroep:
    def order(regel: Clientregel) -> tuple[bool, str]:
        achternaam = split_words(regel.sorteernaam)[:1]
        vooraan = bool(achternaam) and achternaam[0].startswith(gezocht.namen)
        return not vooraan, regel.sorteernaam

    regels = gezocht.opslag.get_clientregels([plek.record_id for plek in plekken])
    regels.sort(key=order)
    treffers = [client_line(gezocht, regel) for regel in regels[: gezocht.toon[CLIENTEN]]]
    return _group(gezocht, CLIENTEN, treffers, len(plekken), lijkt_op=lijkt_op)


def _shared(gezocht: Gezocht, plekken: Sequence[Vindplaats], *, lijkt_op: bool) -> Zoekgroep:
    records = _records(gezocht.opslag, plekken[: gezocht.toon[PERSONEN]])
    regels = [shared_line(gezocht, record) for record in records]
    return _group(gezocht, PERSONEN, regels, len(plekken), lijkt_op=lijkt_op)


def _dossiers(
    gezocht: Gezocht, nummers: Sequence[Vindplaats], teksten: Sequence[Vindplaats]
) -> Zoekgroep:
    """What stands in dossiers; the same words in an older version of a plan count once."""
    plekken = [
        *(plek for plek in nummers if plek.verzameling not in {_CLIENT, *GEDEELD}),
        *(plek for plek in teksten if plek.verzameling not in GEDEELD),
    ]
    treffers: list[Treffer] = []
    gezien: set[tuple[ClientId | None, str]] = set()
    dubbel = 0
    namen: dict[str, str] = {}
    for plek in dict.fromkeys(plekken):
        if len(treffers) >= gezocht.toon[DOSSIERS]:
            break
        for record in _records(gezocht.opslag, [plek]):
            client_id = record.client_id if isinstance(record, Onderdeel) else record.id
            treffer = dossier_line(gezocht, record, _name(gezocht.opslag, namen, client_id))
            sleutel = (treffer.client_id, treffer.tekst)
            if sleutel in gezien:
                dubbel += 1
                continue
            gezien.add(sleutel)
            treffers.append(treffer)
    return _group(gezocht, DOSSIERS, treffers, len(set(plekken)) - dubbel)


def _name(opslag: Opslag, namen: dict[str, str], client_id: str) -> str:
    if client_id not in namen:
        namen[client_id] = next((deel.naam for deel in opslag.get_clientregels([client_id])), "")
    return namen[client_id]


def _records(opslag: Opslag, plekken: Sequence[Vindplaats]) -> list[Record]:
    gevonden = (
        opslag.get(VERZAMELINGEN[plek.verzameling], RecordId(plek.record_id)) for plek in plekken
    )
    return [record for record in gevonden if record is not None]


def _group(
    gezocht: Gezocht,
    code: str,
    treffers: Sequence[Treffer],
    aantal: int,
    *,
    lijkt_op: bool = False,
) -> Zoekgroep:
    return Zoekgroep(
        code=code,
        treffers=tuple(treffers),
        aantal=min(aantal, gezocht.tellen),
        meer=aantal > gezocht.tellen,
        lijkt_op=lijkt_op,
    )
