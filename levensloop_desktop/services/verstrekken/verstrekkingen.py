"""Use cases of the register: find what left the kluis, print it, and know a file by its hash."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from levensloop_desktop.documents.maken import Afdruk, Registerregel, Registervraag, make_register
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import FileNotReadableError
from levensloop_desktop.services.afdrukken.huisstijl import load_huisstijl
from levensloop_desktop.services.kengetallen.aanleveren import ALLEN, as_verstrekking
from levensloop_desktop.services.logboek import number_of_line
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

_BLOK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerfilter:
    """Which lines somebody wants; what is empty does not count.

    Args:
        woorden: words that must each stand in the line.
        document: code of the value list documentsoort.
        van: from this day on.
        tot: up to and including this day.
        client_id: of one client.
    """

    woorden: str = ""
    document: str = ""
    van: date | None = None
    tot: date | None = None
    client_id: ClientId | None = None

    @property
    def in_woorden(self) -> str:
        """The filter as paper says it."""
        delen = (
            "één cliënt" if self.client_id else "",
            f"met de woorden {self.woorden.strip()}" if self.woorden.strip() else "",
            label("documentsoort", self.document),
            f"vanaf {write_date(self.van)}" if self.van else "",
            f"tot en met {write_date(self.tot)}" if self.tot else "",
        )
        return ", ".join(deel for deel in delen if deel) or "alle verstrekkingen"

    def fits(self, regel: Registerregel) -> bool:
        """Whether a line is among what is wanted."""
        deel = regel.verstrekking
        if self.document and deel.document != self.document:
            return False
        if self.van and (deel.datum is None or deel.datum < self.van):
            return False
        if self.tot and (deel.datum is None or deel.datum > self.tot):
            return False
        tekst = searchable(regel)
        return all(woord in tekst for woord in self.woorden.casefold().split())


def list_register(kluis: Kluis, zoek: Registerfilter) -> tuple[Registerregel, ...]:
    """The lines that fit, the newest first."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        return _find(opslag, zoek)


def print_register(kluis: Kluis, werkplek: Werkplek, zoek: Registerfilter) -> Afdruk:
    """The lines that fit as a PDF for the contactpunt; the log notes that it was made."""
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        regels = _find(opslag, zoek)
        opslag.write_log("register_afgedrukt", zoek.client_id, bijzonderheid=str(len(regels)))
        nummer, huisstijl = number_of_line(opslag), load_huisstijl(opslag)
    vraag = Registervraag(
        kluisnaam=kluis.beschrijving.naam,
        gemaakt_door=kluis.gebruiker.naam,
        wanneer=werkplek.now().astimezone(),
        gezocht=zoek.in_woorden,
        nummer=nummer,
        huisstijl=huisstijl,
    )
    return make_register(vraag, regels)


def recognise_file(kluis: Kluis, pad: Path) -> tuple[str, tuple[Registerregel, ...]]:
    """The SHA-256 of a file, and the lines of the register that it belongs to.

    Raises:
        FileNotReadableError: when it cannot be read.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    som = hashlib.sha256()
    try:
        with pad.open("rb") as bestand:
            while blok := bestand.read(_BLOK):
                som.update(blok)
    except OSError as fout:
        raise FileNotReadableError from fout
    with kluis.read() as opslag:
        regels = _rows(opslag, opslag.find(Verstrekking, sha256=som.hexdigest()))
        leveringen = _deliveries(opslag)
        geleverd = (deel for deel in leveringen if deel.verstrekking.sha256 == som.hexdigest())
        return som.hexdigest(), (*regels, *geleverd)


def expected_number(kluis: Kluis, werkplek: Werkplek) -> str:
    """The number the next verstrekking gets, when nobody takes one before."""
    require(kluis, Handeling.AFDRUKKEN)
    jaar = werkplek.today().year
    with kluis.read() as opslag:
        return f"{jaar}-{opslag.last_number('verstrekking', jaar) + 1:04}"


def searchable(regel: Registerregel) -> str:
    """Everything of a line that can be looked for, in small letters."""
    deel = regel.verstrekking
    delen = (
        *(deel.nummer, deel.ontvanger, deel.ontvanger_organisatie, deel.ontvanger_persoon),
        *(
            deel.overgenomen,
            deel.doel,
            deel.besloten_door,
            deel.grondslag_toelichting,
            deel.afwijkingen,
        ),
        *(deel.overgenomen, deel.sha256, regel.client, write_date(deel.datum)),
        *(label("documentsoort", deel.document), label("grondslag", deel.grondslag)),
        label("verstrekkingsprofiel", deel.profiel),
        *(label("rubriek", code) for code in deel.rubrieken),
    )
    return " ".join(delen).casefold()


def _find(opslag: Opslag, zoek: Registerfilter) -> tuple[Registerregel, ...]:
    gelijk = {"client_id": zoek.client_id} if zoek.client_id else {}
    regels = _rows(opslag, opslag.find(Verstrekking, **gelijk))
    if zoek.client_id is None:
        regels = _newest_first((*regels, *_deliveries(opslag)))
    return tuple(regel for regel in regels if zoek.fits(regel))


def _deliveries(opslag: Opslag) -> tuple[Registerregel, ...]:
    """The landelijke aanleveringen as lines of the register."""
    return tuple(
        Registerregel(verstrekking=as_verstrekking(deel), client=ALLEN)
        for deel in opslag.list_aanleveringen()
    )


def _rows(opslag: Opslag, delen: Sequence[Verstrekking]) -> tuple[Registerregel, ...]:
    namen: dict[ClientId, str] = {}
    for client_id in {deel.client_id for deel in delen}:
        client = opslag.get(Client, client_id)
        namen[client_id] = f"{client.korte_naam}, {client.clientnummer}" if client else ""
    return _newest_first(
        [Registerregel(verstrekking=deel, client=namen[deel.client_id]) for deel in delen]
    )


def _newest_first(regels: Sequence[Registerregel]) -> tuple[Registerregel, ...]:
    def key(regel: Registerregel) -> tuple[date, str, str]:
        deel = regel.verstrekking
        return (deel.datum or date.min, deel.nummer, deel.id)

    return tuple(sorted(regels, key=key, reverse=True))
