"""Read the pages of docs/handleiding, in the order of its table of contents."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from levensloop_desktop.resources import handleiding_folder

MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table")
_INHOUDSOPGAVE = "README.md"


@dataclass(frozen=True, slots=True)
class Pagina:
    """One task.

    Args:
        naam: of the file, without its end; what a screen asks for.
        titel: Dutch.
        hoofdstuk: the chapter it stands in.
        tekst: Markdown, the title left out.
    """

    naam: str
    titel: str
    hoofdstuk: str
    tekst: str

    @property
    def tokens(self) -> list[Token]:
        """What the text is made of."""
        return MARKDOWN.parse(self.tekst)


@dataclass(frozen=True, slots=True)
class Handleiding:
    """All pages, and what stands before them."""

    inleiding: str
    paginas: tuple[Pagina, ...]

    def page(self, naam: str) -> Pagina:
        """The page of a name; the first one when there is none."""
        return next((deel for deel in self.paginas if deel.naam == naam), self.paginas[0])


@cache
def read_handleiding() -> Handleiding:
    """The handleiding that ships with this program.

    Raises:
        FileNotFoundError: when the build lacks a page, which is a fault of the build.
    """
    inleiding, hoofdstukken = _contents()
    paginas = tuple(_page(naam, hoofdstuk) for hoofdstuk, namen in hoofdstukken for naam in namen)
    return Handleiding(inleiding, paginas)


def words_of(tokens: Sequence[Token]) -> str:
    """Running text without its marks."""
    return "".join(" " if deel.type == "softbreak" else deel.content for deel in tokens)


def _contents() -> tuple[str, list[tuple[str, list[str]]]]:
    tekst = (handleiding_folder() / _INHOUDSOPGAVE).read_text("utf-8")
    inleiding = tekst.partition("\n## ")[0].partition("\n")[2].strip()
    hoofdstukken: list[tuple[str, list[str]]] = []
    tokens = MARKDOWN.parse(tekst)
    for plek, token in enumerate(tokens):
        if token.type == "heading_open" and token.tag == "h2":
            hoofdstukken.append((words_of(tokens[plek + 1].children or ()), []))
        elif token.type == "inline" and hoofdstukken:
            hoofdstukken[-1][1].extend(_links(token.children or ()))
    return inleiding, hoofdstukken


def _links(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        doel = str(token.attrs.get("href", ""))
        if token.type == "link_open" and doel.endswith(".md"):
            yield doel.removesuffix(".md")


def _page(naam: str, hoofdstuk: str) -> Pagina:
    tekst = (handleiding_folder() / f"{naam}.md").read_text("utf-8")
    kop, _, rest = tekst.partition("\n")
    return Pagina(naam, kop.removeprefix("# ").strip(), hoofdstuk, rest.strip())
