"""Free text in the small Markdown subset (paragraph, list, bold) to blocks."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from levensloop_desktop.documents.content.blokken import (
    NIET_VASTGELEGD,
    Alinea,
    Blok,
    Blokken,
    Lijst,
    Stuk,
    Stukken,
)

# The zero preset knows paragraphs and plain text alone; html, links and images stay literal text.
_MARKDOWN = MarkdownIt("zero", {"html": False, "maxNesting": 6}).enable(
    ["list", "emphasis", "newline"]
)
_TEKENS_VAN_OPMAAK = frozenset("*_-+\n0123456789\\")
LEEG: Blokken = (Alinea((Stuk(NIET_VASTGELEGD, licht=True),)),)


def parse_tekst(tekst: str, soort: str = "gewoon") -> Blokken:
    """The blocks of a free text; an empty text gives none."""
    kaal = tekst.strip()
    if not kaal:
        return ()
    if _TEKENS_VAN_OPMAAK.isdisjoint(kaal):
        return (Alinea((Stuk(kaal),), soort),)
    tokens = _MARKDOWN.parse(kaal)
    blokken, _ = _blokken(tokens, 0, soort)
    return blokken


def tekst_of_leeg(tekst: str, soort: str = "gewoon") -> Blokken:
    """The blocks of a free text, or "niet vastgelegd"."""
    return parse_tekst(tekst, soort) or LEEG


def _blokken(tokens: Sequence[Token], start: int, soort: str) -> tuple[Blokken, int]:
    """Blocks up to the closing token of the current container."""
    blokken: list[Blok] = []
    plek = start
    while plek < len(tokens):
        token = tokens[plek]
        if token.type == "inline":
            stukken = _stukken(token.children or ())
            if stukken:
                blokken.append(Alinea(stukken, soort))
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            lijst, plek = _lijst(tokens, plek, soort)
            blokken.append(lijst)
        elif token.type == "list_item_close":
            break
        plek += 1
    return tuple(blokken), plek


def _lijst(tokens: Sequence[Token], start: int, soort: str) -> tuple[Lijst, int]:
    """A list and the place of its closing token."""
    items: list[Blokken] = []
    plek = start + 1
    while tokens[plek].type == "list_item_open":
        item, plek = _blokken(tokens, plek + 1, soort)
        items.append(item)
        plek += 1
    return Lijst(tuple(items), genummerd=tokens[start].type == "ordered_list_open"), plek


def _stukken(kinderen: Sequence[Token]) -> Stukken:
    """Running text with its bold parts; a single line end stays one."""
    stukken: list[Stuk] = []
    vet = 0
    for token in kinderen:
        if token.type in {"softbreak", "hardbreak"}:
            stukken.append(Stuk("\n"))
        elif token.type == "strong_open":
            vet += 1
        elif token.type == "strong_close":
            vet -= 1
        elif token.type in {"em_open", "em_close"}:  # no part of the subset: as it was typed
            stukken.append(Stuk(token.markup, vet=vet > 0))
        elif token.content:
            stukken.append(Stuk(token.content, vet=vet > 0))
    return tuple(stukken)
