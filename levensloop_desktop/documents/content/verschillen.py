"""What of a section is other than in an earlier version: row by row, field by field.

Both versions are made into blocks the same way, and the blocks compared: what a paper shows is what
is marked, and a new field of the domain takes part by itself.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from difflib import SequenceMatcher

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Gewijzigd,
    Kenmerk,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.waarden import alinea

_VOLGNUMMER = re.compile(r"^Scenario \d+: ")
_LIJKT = 0.5  # share of the same letters from which a row is the same one, changed
_HOOGSTENS = 100  # rows that one changed row is held against: comparing words takes time


_Cellen = tuple[str, ...]  # the words of a row, cell by cell


@dataclass(slots=True)
class _Kopje:
    """What stood under one heading: fields by label, and the rows of tables by their first head."""

    velden: dict[str, str] = field(default_factory=dict)
    rijen: dict[str, list[_Cellen]] = field(default_factory=dict)


def mark_section(nieuw: Blokken, oud: Blokken, versie: int) -> Blokken:
    """The blocks of a section, with a bar and words at what is not as it was.

    Args:
        nieuw: the section as it is printed.
        oud: the same section of the earlier version, for the same recipient.
        versie: the number of that version.
    """
    vergelijking = _Vergelijking(_by_heading(oud), versie)
    uit: list[Blok] = []
    for blok in nieuw:
        uit.extend(vergelijking.mark(blok))
    return (*uit, *vergelijking.gone())


class _Vergelijking:
    """Walks through the new blocks with the old ones at hand."""

    def __init__(self, oud: dict[str, _Kopje], versie: int) -> None:
        self._oud = oud
        self._versie = versie
        self._kop = ""
        self._nieuw = False  # whether all under this heading is new
        self._gezien = {""}

    def mark(self, blok: Blok) -> Blokken:
        """A block, marked where it differs; what went from a table stands below it."""
        match blok:
            case Kop():
                self._kop = _name_of(blok)
                self._nieuw = self._kop not in self._oud
                self._gezien.add(self._kop)
                return (blok, self._say_new()) if self._nieuw else (blok,)
            case Kenmerken() if not self._nieuw:
                return (replace(blok, kenmerken=tuple(map(self._field, blok.kenmerken))),)
            case Tabel() if not self._nieuw:
                return self._table(blok)
            case _:
                return (blok,)

    def gone(self) -> Blokken:
        """Headings that are no longer there, and the tables of which no row is left."""
        weg = [self._say_gone(naam) for naam in self._oud if naam not in self._gezien]
        for naam, kopje in self._oud.items():
            if naam in self._gezien:
                rijen = (rij for deel in kopje.rijen.values() for rij in deel)
                weg += [self._say_gone(_joined(rij)) for rij in rijen]
        return tuple(weg)

    def _field(self, paar: Kenmerk) -> Kenmerk:
        eerst, nu = self._under.velden.get(paar.label, ""), _text_of(paar.blokken)
        if eerst == nu:
            return paar
        return replace(paar, blokken=(Gewijzigd((*paar.blokken, self._say_other(eerst))),))

    def _table(self, tabel: Tabel) -> Blokken:
        over = self._under.rijen.pop(tabel.koppen[0], [])
        anders: list[int] = []
        for plek, rij in enumerate(tabel.rijen):
            if _cells(tabel, rij) in over:
                over.remove(_cells(tabel, rij))
            else:
                anders.append(plek)
        rijen = list(tabel.rijen)
        for plek in anders:
            eerst = _most_like(_cells(tabel, rijen[plek]), over)
            if eerst:
                over.remove(eerst)
            rijen[plek] = self._row(tabel, rijen[plek], eerst)
        return (replace(tabel, rijen=tuple(rijen)), *(self._say_gone(_joined(rij)) for rij in over))

    def _row(self, tabel: Tabel, rij: Rij, was: _Cellen) -> Rij:
        """The words stand in the widest cell; the bar reaches the margin from there."""
        breedste = tabel.breedtes.index(max(tabel.breedtes))
        eerst = "; ".join(
            toen if plek == breedste else f"{kop}: {toen or 'leeg'}"
            for plek, (kop, toen, nu) in enumerate(
                zip(tabel.koppen, was, _cells(tabel, rij), strict=False)
            )
            if toen != nu
        )
        cellen = list(rij.cellen)
        cellen[breedste] = (Gewijzigd((*cellen[breedste], self._say_other(eerst))),)
        return replace(rij, cellen=tuple(cellen))

    @property
    def _under(self) -> _Kopje:
        return self._oud.setdefault(self._kop, _Kopje())

    def _say_new(self) -> Gewijzigd:
        return Gewijzigd((alinea(self._since("Nieuw", "."), soort="klein"),))

    def _say_other(self, eerst: str) -> Alinea:
        if not eerst:
            return alinea(self._since("Nieuw", "."), soort="klein")
        return alinea(self._since("Gewijzigd", ". "), "Eerst: ", eerst, soort="klein")

    def _say_gone(self, tekst: str) -> Gewijzigd:
        return Gewijzigd((alinea(self._since("Staat er niet meer", ": "), tekst),))

    def _since(self, wat: str, slot: str) -> Stuk:
        return Stuk(f"{wat} sinds versie {self._versie}{slot}", vet=True)


def _by_heading(blokken: Blokken) -> dict[str, _Kopje]:
    gevonden: dict[str, _Kopje] = {"": _Kopje()}
    kopje = gevonden[""]
    for blok in blokken:
        match blok:
            case Kop():
                kopje = gevonden.setdefault(_name_of(blok), _Kopje())
            case Kenmerken():
                kopje.velden |= {paar.label: _text_of(paar.blokken) for paar in blok.kenmerken}
            case Tabel():
                rijen = kopje.rijen.setdefault(blok.koppen[0], [])
                rijen += [_cells(blok, rij) for rij in blok.rijen]
    return gevonden


def _name_of(kop: Kop) -> str:
    """A heading without the number in its row: that changes when another comes before it."""
    return _VOLGNUMMER.sub("Scenario ", kop.tekst)


def _cells(tabel: Tabel, rij: Rij) -> _Cellen:
    """The words of a row; its number in the row says nothing of what it is about."""
    return tuple(
        "" if kop == "Nr" else _text_of(cel)
        for kop, cel in zip(tabel.koppen, rij.cellen, strict=True)
    )


def _joined(rij: _Cellen) -> str:
    return "; ".join(tekst for tekst in rij if tekst)


def _text_of(blokken: Blokken) -> str:
    """All words of blocks on one line."""
    return " ".join(" ".join(_words(blokken)).split())


def _words(deel: object) -> Iterator[str]:
    match deel:
        case str():
            yield deel
        case Alinea():
            yield "".join(stuk.tekst for stuk in deel.stukken)
        case Merk():
            yield deel.woord
        case tuple():
            for onderdeel in deel:
                yield from _words(onderdeel)
        case _ if is_dataclass(deel):
            for veld in fields(deel):
                yield from _words(getattr(deel, veld.name))


def _most_like(rij: _Cellen, keuze: Sequence[_Cellen]) -> _Cellen:
    """The old row that this one was, when one is like it."""
    beste = max(keuze[:_HOOGSTENS], key=lambda eerder: _likeness(rij, eerder), default=())
    return beste if beste and _likeness(rij, beste) >= _LIJKT else ()


def _likeness(een: _Cellen, ander: _Cellen) -> float:
    woorden, andere = _joined(een).split(), _joined(ander).split()
    return SequenceMatcher(None, woorden, andere, autojunk=False).ratio()
