"""What can be searched for, read from the field descriptions, and how letters are compared.

Every text of a record can be found, unless a reason below says otherwise, so that a new field is
searchable by being described.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.domain.plan import Levensloopplan, Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.domain.velden import Soort, velden

# The name somebody or something is called by: these stand in an index of their own.
NAAMVELDEN: dict[type[Record], tuple[str, ...]] = {
    Client: ("clientnummer", "voornamen", "roepnaam", "tussenvoegsel", "achternaam", "aliassen"),
    Partner: ("naam",),
    Contactpersoon: ("naam",),
}

NIET_DOORZOEKBAAR: dict[tuple[type[Record], str], str] = {
    (Client, "bsn"): "a bsn identifies somebody in every other register; it is copied nowhere",
    (Overlegdeel, "kenmerk"): "no text but what the parts of one meeting share",
    (Verstrekking, "sha256"): "no text but a fingerprint",
    (Verstrekking, "onderwerp_id"): "no text but an id",
    (Verstrekking, "vingerafdrukken"): "no text but fingerprints",
    (Verstrekking, "feiten"): "what stood on a paper, which may no longer be so",
    (Herkomst, "sha256"): "no text but a fingerprint",
    (Herkomst, "ontvangstcode"): "no text but a proof",
    (Levensloopplan, "feiten"): "see Verstrekking.feiten",
    (Samenwerkingsmeting, "halfjaar"): "no text but a half year",
    (Samenwerkingslijst, "opmerking"): "of no client; it is read in the monitor, beside its list",
    (Eigenwaarde, "lijst"): "of no client; it is read in beheer, as are the next",
    (Eigenwaarde, "code"): "see there",
    (Eigenwaarde, "label"): "see there",
    (Eigenwaarde, "wet"): "see there",
    (Eigenwaarde, "herkomst"): "see there",
    (Lijststand, "lijst"): "see there",
    (Lijststand, "volgorde"): "see there",
    (Lijststand, "niet_kiezen"): "see there",
    (Momentopname, "sha256"): "no text but a fingerprint",
    (Momentopname, "inhoud"): "a whole dossier as it was, which would be found for every word",
}

_TEKSTSOORTEN = (Soort.TEKST, Soort.REGEL, Soort.NAMEN)
_TELEFOON = "telefoon"
_WOORD = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
_NUMMER = re.compile(r"\+?\d(?:[\s().-]*\d){2,}")
_LANDCODE = re.compile(r"^(?:\+31|0031)0?")
_MINSTENS = 3  # digits of a telephone number before it is looked for
# Letters that Unicode takes for letters of their own, without an accent to leave out.
_ANDERS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


class _Zoekbaar(NamedTuple):
    """The fields of a class that are searched."""

    teksten: tuple[str, ...]
    nummers: tuple[str, ...]
    alle: frozenset[str]


_BESCHREVEN: dict[Any, _Zoekbaar] = {}


def tekstvelden(soort: Any) -> tuple[str, ...]:
    """The fields of a class whose words are searched, names and telephone numbers left out."""
    return _describe(soort).teksten


def nummervelden(soort: Any) -> tuple[str, ...]:
    """The fields of a class that hold a telephone number."""
    return _describe(soort).nummers


def zoekvelden(soort: Any) -> frozenset[str]:
    """Every field of which a change must reach the search index."""
    return _describe(soort).alle


def doorzoekbaar() -> tuple[str, ...]:
    """The collections in which something can be found."""
    return tuple(naam for naam, soort in VERZAMELINGEN.items() if zoekvelden(soort))


def name_text(record: Record) -> str:
    """The words of the names of a record, folded."""
    return _folded(record, NAAMVELDEN.get(type(record), ()))


def body_text(record: Record) -> str:
    """The words of the texts of a record, folded."""
    return _folded(record, tekstvelden(type(record)))


def number_text(record: Record) -> str:
    """The telephone numbers of a record: digits only, a word each."""
    return " ".join(
        only_digits(gevonden.group())
        for naam in nummervelden(type(record))
        for gevonden in _NUMMER.finditer(getattr(record, naam))
    )


def fold(tekst: str) -> str:
    """Small letters without accents."""
    klein = tekst.casefold()
    if klein.isascii():
        return klein
    ontleed = unicodedata.normalize("NFKD", klein.translate(_ANDERS))
    return "".join(teken for teken in ontleed if not unicodedata.combining(teken))


def split_words(tekst: str) -> list[str]:
    """The words of a text, folded."""
    return [woord for ruw in _WOORD.findall(tekst) for woord in _WOORD.findall(fold(ruw))]


def only_digits(tekst: str) -> str:
    """A telephone number as digits, with a zero in place of the Dutch country code."""
    return re.sub(r"\D", "", _LANDCODE.sub("0", re.sub(r"[\s().-]", "", tekst)))


def typed_number(tekst: str) -> str:
    """The digits of what was typed, when it can be the begin of a telephone number; else empty."""
    if not re.fullmatch(r"[\d\s()+.-]+", tekst):
        return ""
    cijfers = only_digits(tekst)
    return cijfers if len(cijfers) >= _MINSTENS else ""


def find_words(tekst: str, begin: Sequence[str]) -> list[tuple[int, int]]:
    """Where words of a text begin with one of these: place and length of what fits.

    Args:
        tekst: as it was written.
        begin: folded beginnings of words.
    """
    gevonden = []
    for woord in _WOORD.finditer(tekst):
        gevouwen = fold(woord.group())
        passend = [len(deel) for deel in begin if deel and gevouwen.startswith(deel)]
        if passend:
            gevonden.append((woord.start(), _original_length(woord.group(), max(passend))))
    return gevonden


def find_numbers_in(tekst: str, cijfers: str) -> list[tuple[int, int]]:
    """Where the telephone numbers of a text begin with these digits: place and length."""
    if not cijfers:
        return []
    return [
        (gevonden.start(), len(gevonden.group()))
        for gevonden in _NUMMER.finditer(tekst)
        if only_digits(gevonden.group()).startswith(cijfers)
    ]


def _original_length(woord: str, gevouwen: int) -> int:
    """How many letters of a written word make so many folded ones."""
    if woord.isascii():
        return gevouwen
    lengte = 0
    for plaats, teken in enumerate(woord):
        if lengte >= gevouwen and not unicodedata.combining(teken):
            return plaats
        lengte += len(fold(teken))
    return len(woord)


def _describe(soort: Any) -> _Zoekbaar:
    if soort not in _BESCHREVEN:
        alle, namen = tuple(_tekst_van(soort)), NAAMVELDEN.get(soort, ())
        nummers = tuple(naam for naam in alle if naam.startswith(_TELEFOON))
        teksten = tuple(naam for naam in alle if naam not in {*namen, *nummers})
        _BESCHREVEN[soort] = _Zoekbaar(teksten, nummers, frozenset(alle))
    return _BESCHREVEN[soort]


def _folded(record: Record, namen: Sequence[str]) -> str:
    teksten = [deel for naam in namen for deel in _texts(getattr(record, naam))]
    return fold("\n".join(teksten)) if teksten else ""


def _texts(waarde: Any) -> tuple[str, ...]:
    if isinstance(waarde, tuple):
        return waarde
    return (waarde,) if waarde else ()


def _tekst_van(soort: type[Record]) -> Iterator[str]:
    for beschreven in velden(soort):
        tekst = beschreven.soort in _TEKSTSOORTEN
        if tekst and (soort, beschreven.naam) not in NIET_DOORZOEKBAAR:
            yield beschreven.naam
