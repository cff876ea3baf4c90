"""Search the handleiding: every word must stand in one part of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from levensloop_desktop.documents.handleiding.lezen import Handleiding, Pagina, words_of
from levensloop_desktop.domain.zoekvelden import split_words

_MIDDENIN = 4  # letters
_IN_TITEL, _IN_KOP = 100, 10  # a word in a title says more than one in the text


@dataclass(frozen=True, slots=True)
class Vindplaats:
    """A part of a page that holds what was asked."""

    pagina: Pagina
    kop: str


@dataclass(frozen=True, slots=True)
class _Deel:
    """A heading with the text under it."""

    kop: str
    woorden: tuple[str, ...]


def search(handleiding: Handleiding, vraag: str) -> tuple[Vindplaats, ...]:
    """The parts that hold every word of a question, the best first; nothing asked gives nothing."""
    gezocht = split_words(vraag)
    if not gezocht:
        return ()
    gevonden = [
        (_weight(gezocht, pagina, deel), Vindplaats(pagina, deel.kop))
        for pagina in handleiding.paginas
        for deel in _parts(pagina)
        if _holds(gezocht, pagina, deel)
    ]
    gevonden.sort(key=lambda paar: -paar[0])  # stable: equal ones in the order of the handleiding
    beste: dict[str, Vindplaats] = {}
    for _, plek in gevonden:
        beste.setdefault(f"{plek.pagina.naam}#{plek.kop}", plek)
    return tuple(beste.values())


@cache  # somebody searches at every key
def _parts(pagina: Pagina) -> list[_Deel]:
    tokens = pagina.tokens
    delen: list[tuple[str, list[str]]] = [("", [])]
    for plek, token in enumerate(tokens):
        if token.type == "heading_open":
            delen.append((words_of(tokens[plek + 1].children or ()), []))
        elif token.type == "inline" and tokens[plek - 1].type != "heading_open":
            delen[-1][1].extend(split_words(words_of(token.children or ())))
        elif token.type == "fence":
            delen[-1][1].extend(split_words(token.content))
    return [_Deel(kop, tuple(woorden)) for kop, woorden in delen if kop or woorden]


def _holds(gezocht: Sequence[str], pagina: Pagina, deel: _Deel) -> bool:
    """Whether every word is there, one of them in the part itself; the first part is the page."""
    eigen = (*split_words(deel.kop), *deel.woorden)
    titel = split_words(pagina.titel)
    in_deel = not deel.kop or any(_has(eigen, stuk) for stuk in gezocht)
    return in_deel and all(_has(eigen, stuk) or _has(titel, stuk) for stuk in gezocht)


def _has(woorden: Sequence[str], stuk: str) -> bool:
    """Whether a word begins with a short piece, or holds a longer one ("scenariokaart")."""
    if len(stuk) < _MIDDENIN:
        return any(woord.startswith(stuk) for woord in woorden)
    return any(stuk in woord for woord in woorden)


def _weight(gezocht: Sequence[str], pagina: Pagina, deel: _Deel) -> int:
    gewicht = 0
    for stuk in gezocht:
        gewicht += _IN_TITEL * _has(split_words(pagina.titel), stuk)
        gewicht += _IN_KOP * _has(split_words(deel.kop), stuk)
        gewicht += sum(stuk in woord for woord in deel.woorden)
    return gewicht
