"""Which words of a text a spelling check looks at: no names, numbers or addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STUK = re.compile(r"\S+")
_WOORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_GEEN_TAAL = frozenset("@\\_0123456789")
_ZINSEINDE = frozenset(".!?:")
_OPENING = "\"'“‘„(*[-–•"
_LANGST = 60  # letters; what is longer is no word


@dataclass(frozen=True, slots=True)
class Spelwoord:
    """A word and where it stands."""

    begin: int
    tekst: str

    @property
    def einde(self) -> int:
        """The place behind its last letter."""
        return self.begin + len(self.tekst)


def words_to_check(tekst: str) -> Iterator[Spelwoord]:
    """The words of one paragraph that must be spelled right.

    A capital inside a sentence begins a name, capitals alone make an abbreviation, and a piece
    with a digit, an at sign or "://" is a number, a code or an address: those are left alone.
    """
    begin_van_zin = True
    for stuk in _STUK.finditer(tekst):
        woorden = stuk.group()
        if _GEEN_TAAL.isdisjoint(woorden) and "://" not in woorden and "www." not in woorden:
            for woord in _WOORD.finditer(woorden):
                gevonden = woord.group()
                if not _is_name(gevonden, begin_van_zin=begin_van_zin):
                    yield Spelwoord(stuk.start() + woord.start(), gevonden)
                begin_van_zin = False
        if woorden.rstrip("\"'”’)*")[-1:] in _ZINSEINDE:
            begin_van_zin = True
        elif woorden.strip(_OPENING):
            begin_van_zin = False


def _is_name(woord: str, *, begin_van_zin: bool) -> bool:
    """Whether capitals say that this is a name or an abbreviation, or it is too long or short."""
    if len(woord) == 1 or len(woord) > _LANGST:
        return True
    rest = woord[1:]
    if rest != rest.lower():  # DJI, GGz, McVoorbeeld
        return True
    return woord[0].isupper() and not begin_van_zin
