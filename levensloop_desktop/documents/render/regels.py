"""Break text into lines: words are measured once per document, and a line is a few runs of text.

The rules are those of ReportLab's paragraph (greedy, spaces may give five hundredths, a word wider
than the line is cut), without its markup, its hyphens and its object per fragment per line.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from levensloop_desktop.documents.render.letterbreedtes import width_of

_WIT = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
_WIT += "\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000"  # all but U+00A0
_WITRUIMTE = re.compile(f"[{re.escape(_WIT)}]+")
_KRIMP = 0.05  # so much of every space may go to let one more word fit


class Vorm(NamedTuple):
    """How a run looks: face, colour and whether its signs were turned round."""

    face: str
    kleur: str  # as a page says it
    van_rechts: bool = False


class Breedtes(dict[str, float]):
    """The widths of words in one face and size, each measured the first time it is asked."""

    def __init__(self, face: str, grootte: float) -> None:
        super().__init__()
        self._face = face
        self._grootte = grootte

    def __missing__(self, woord: str) -> float:
        breedte = self[woord] = width_of(woord, self._face, self._grootte)
        return breedte


Run: TypeAlias = tuple[str, Vorm]


class Meters(dict[str, Breedtes]):
    """The widths per face, in one size."""

    def __init__(self, grootte: float) -> None:
        super().__init__()
        self._grootte = grootte

    def __missing__(self, face: str) -> Breedtes:
        breedtes = self[face] = Breedtes(face, self._grootte)
        return breedtes


class Regel(NamedTuple):
    """One line: the room that is left (less than none: spaces give), its words, its runs."""

    over: float
    woorden: int
    runs: list[Run]


class _Woord(NamedTuple):
    """What is never parted over a line end, and whether a space follows it."""

    breedte: float
    delen: list[Run]
    spatie: bool
    gesplitst: bool = False


def break_lines(runs: Sequence[Run | None], breedte: float, meters: Meters) -> list[Regel]:
    """The lines of runs in a width; None is a line end that the writer asked for."""
    wachtrij = list(_words(runs, meters))[::-1]
    regels: list[Regel] = []
    regel = _Bezig(breedte, meters)
    while wachtrij:
        woord = wachtrij.pop()
        if woord is None:
            regels.append(regel.close())
            regel = _Bezig(breedte, meters)
        elif regel.fits(woord):
            regel.add(woord)
        elif woord.breedte > breedte and not woord.gesplitst:
            eerste, *rest = _cut(woord, regel.room(), breedte, meters)
            wachtrij += [*rest[::-1], None]
            if eerste.delen:
                regel.add(eerste)
        elif not regel.woorden:
            regel.add(woord)
        else:
            regels.append(regel.close())
            regel = _Bezig(breedte, meters)
            regel.add(woord)
    if regel.delen:
        regels.append(regel.close())
    return regels


class _Bezig:
    """A line that is being filled."""

    __slots__ = ("breed", "breedte", "delen", "meters", "ruimte", "spaties", "woorden")

    def __init__(self, breedte: float, meters: Meters) -> None:
        self.breedte = breedte
        self.meters = meters
        self.delen: list[Run] = []
        self.breed = 0.0
        self.ruimte = 0.0  # of the space after the last word
        self.spaties = 0.0  # of all spaces before it
        self.woorden = 0

    def room(self) -> float:
        """What is left for the next word."""
        return self.breedte - self.ruimte - self.breed

    def fits(self, woord: _Woord) -> bool:
        """Whether a word still goes on this line."""
        nieuw = self.breed + self.ruimte + woord.breedte
        return nieuw <= self.breedte + (self.ruimte + self.spaties) * _KRIMP

    def add(self, woord: _Woord) -> None:
        """Put a word on the line, the space before it in the run it follows."""
        delen = self.delen
        eerste = 0
        if delen:
            vorige, vorm = delen[-1]
            if self.ruimte:
                vorige += " "
                self.spaties += self.ruimte
            if vorm == woord.delen[0][1]:
                vorige += woord.delen[0][0]
                eerste = 1
            delen[-1] = (vorige, vorm)
        delen += woord.delen[eerste:]
        self.woorden += 1
        self.breed += self.ruimte + woord.breedte
        self.ruimte = self.meters[woord.delen[-1][1].face][" "] if woord.spatie else 0.0

    def close(self) -> Regel:
        """The line as it is."""
        return Regel(self.breedte - self.breed, self.woorden, self.delen)


def _words(runs: Sequence[Run | None], meters: Meters) -> Iterator[_Woord | None]:
    """Runs cut at white space; what two runs share without a space is one word."""
    woord: list[Run] = []
    for run in runs:
        if run is None:
            if woord:
                yield _word(woord, meters, spatie=False)
            yield None
            woord = []
            continue
        tekst, vorm = run
        if woord and tekst and tekst[0] in _WIT:
            yield _word(woord, meters, spatie=True)
            woord = []
        delen = _pieces(tekst)
        for plek, deel in enumerate(delen, start=1):
            woord.append((deel, vorm))
            if plek < len(delen) or tekst[-1] in _WIT:
                yield _word(woord, meters, spatie=True)
                woord = []
    if woord:
        yield _word(woord, meters, spatie=False)


def _pieces(tekst: str) -> list[str]:
    """What stands between white space; a space that never breaks is a letter here."""
    if "\xa0" not in tekst:
        return tekst.split()
    return [deel for deel in _WITRUIMTE.split(tekst) if deel]


def _word(delen: list[Run], meters: Meters, *, spatie: bool) -> _Woord:
    if len(delen) == 1:
        tekst, vorm = delen[0]
        return _Woord(meters[vorm.face][tekst], delen, spatie)
    return _Woord(sum(meters[vorm.face][tekst] for tekst, vorm in delen), delen, spatie)


def _cut(woord: _Woord, ruimte: float, breedte: float, meters: Meters) -> list[_Woord]:
    """A word that is too wide, as pieces that fit: the first in what is left of the line."""
    stukken: list[_Woord] = []
    delen: list[Run] = []
    breed = 0.0
    for tekst, vorm in woord.delen:
        begin = 0
        for plek, teken in enumerate(tekst):
            maat = meters[vorm.face][teken]
            if breed + maat > ruimte and (breed or maat <= breedte):
                if plek > begin:
                    delen.append((tekst[begin:plek], vorm))
                stukken.append(_Woord(breed, delen, spatie=False, gesplitst=True))
                delen, breed, begin, ruimte = [], 0.0, plek, breedte
            breed += maat
        if begin < len(tekst):
            delen.append((tekst[begin:], vorm))
    stukken.append(_Woord(breed, delen, woord.spatie, gesplitst=True))
    return stukken
