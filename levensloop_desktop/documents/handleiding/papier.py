"""The handleiding on paper: every page of it as one tagged PDF."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markdown_it.token import Token

from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Afbeelding,
    Alinea,
    Blok,
    Blokken,
    Inhoud,
    Kop,
    Lijst,
    NieuwePagina,
    Rij,
    Stuk,
    Stukken,
    Tabel,
    Vak,
)
from levensloop_desktop.documents.handleiding.lezen import (
    MARKDOWN,
    Handleiding,
    Pagina,
    read_handleiding,
)
from levensloop_desktop.documents.render.paginas import Rand
from levensloop_desktop.documents.samenstellen import Afdruk, Deel, draw
from levensloop_desktop.resources import handleiding_folder

_TITEL = "Handleiding Levensloop"
_PIJLEN = str.maketrans(  # the letters of paper have no arrows
    {"↑": "pijl omhoog", "↓": "pijl omlaag", "←": "pijl links", "→": "pijl rechts"}
)
_DICHT = {"list_item_close", "bullet_list_close", "ordered_list_close", "td_close", "th_close"}


@dataclass(slots=True)
class _Plek:
    """How far the reading of tokens is."""

    tokens: Sequence[Token]
    nummer: int = 0

    def next(self) -> Token:
        """The token here; the place moves on."""
        token = self.tokens[self.nummer]
        self.nummer += 1
        return token

    @property
    def is_over(self) -> bool:
        """Whether everything was read."""
        return self.nummer >= len(self.tokens)


def make_handleiding(versie: str, wanneer: datetime) -> Afdruk:
    """Make the PDF of the whole handleiding.

    Args:
        versie: of the program it describes.
        wanneer: moment of making.
    """
    inhoud = handleiding_inhoud(read_handleiding(), versie)
    rand = Rand(
        classificatie="",
        document=f"{_TITEL} {versie}",
        nummer="",
        voet=(inhoud.voetregel,),
        watermerk="",
    )
    return draw(Deel(inhoud, rand), _TITEL, wanneer)


def handleiding_inhoud(handleiding: Handleiding, versie: str) -> Inhoud:
    """The blocks of the handleiding: contents first, then each chapter on a page of its own."""
    blokken: list[Blok] = [
        Kop(1, _TITEL, bladwijzer=_TITEL),
        Alinea((Stuk(f"Versie {versie}"),), "ondertitel"),
        *_read(_Plek(MARKDOWN.parse(handleiding.inleiding))),
        _contents(handleiding.paginas),
    ]
    hoofdstuk = ""
    for nummer, pagina in enumerate(handleiding.paginas, start=1):
        if pagina.hoofdstuk != hoofdstuk:
            hoofdstuk = pagina.hoofdstuk
            blokken.append(NieuwePagina())
        kop = Kop(1, pagina.titel, nummer=str(nummer), bladwijzer=pagina.titel)
        blokken += [kop, *_read(_Plek(pagina.tokens))]
    return Inhoud(
        soortnaam=_TITEL,
        blokken=tuple(blokken),
        voetregel="De mensen op de plaatjes zijn verzonnen.",
        schaal=LANG_DOCUMENT,
    )


def _contents(paginas: Sequence[Pagina]) -> Tabel:
    """Each chapter with its pages, on one sheet."""
    hoofdstukken: dict[str, list[Blok]] = {}
    for nummer, pagina in enumerate(paginas, start=1):
        regel = Alinea((Stuk(f"{nummer}  {pagina.titel}"),))
        hoofdstukken.setdefault(pagina.hoofdstuk, []).append(regel)
    rijen = tuple(
        Rij(((Alinea((Stuk(naam, vet=True),)),), tuple(regels)))
        for naam, regels in hoofdstukken.items()
    )
    return Tabel(("Hoofdstuk", "Inhoud"), (30.0, 70.0), rijen)


def _read(plek: _Plek) -> Blokken:
    """Blocks up to the end of what holds them."""
    uit: list[Blok] = []
    while not plek.is_over:
        token = plek.next()
        if token.type in _DICHT:
            break
        uit += _block(token, plek)
    return tuple(uit)


def _block(token: Token, plek: _Plek) -> Blokken:
    match token.type:
        case "heading_open":
            tekst = "".join(stuk.tekst for stuk in _pieces(plek.next().children or ()))
            return (Kop(int(token.tag[1:]), tekst, bladwijzer=tekst),)
        case "inline":
            return _paragraph(token.children or ())
        case "bullet_list_open" | "ordered_list_open":
            return (_list(plek, genummerd=token.type == "ordered_list_open"),)
        case "table_open":
            return (_table(plek),)
        case "fence":
            return (Vak((Alinea((Stuk(token.content.rstrip()),), "klein"),)),)
    return ()


def _paragraph(tokens: Sequence[Token]) -> Blokken:
    """A picture stands alone; everything else is running text."""
    if len(tokens) == 1 and tokens[0].type == "image":
        png = (handleiding_folder() / str(tokens[0].attrs["src"])).read_bytes()
        return (Afbeelding(png, f"Schermbeeld: {tokens[0].content}"),)
    return (Alinea(_pieces(tokens)),)


def _list(plek: _Plek, *, genummerd: bool) -> Lijst:
    items: list[Blokken] = []
    while plek.next().type == "list_item_open":
        items.append(_read(plek))
    return Lijst(tuple(items), genummerd=genummerd)


def _table(plek: _Plek) -> Tabel:
    """A table of two columns or more; the first column is the narrow one."""
    koppen: list[str] = []
    rijen: list[Rij] = []
    cellen: list[Blokken] = []
    while (token := plek.next()).type != "table_close":
        if token.type == "th_open":
            koppen.append("".join(stuk.tekst for blok in _read(plek) for stuk in _of(blok)))
        elif token.type == "td_open":
            cellen.append(_read(plek))
        elif token.type == "tr_close" and cellen:
            rijen.append(Rij(tuple(cellen)))
            cellen = []
    breedtes = (35.0, *(65.0 / (len(koppen) - 1) for _ in koppen[1:]))
    return Tabel(tuple(koppen), breedtes, tuple(rijen))


def _of(blok: Blok) -> Stukken:
    return blok.stukken if isinstance(blok, Alinea) else ()


def _pieces(tokens: Sequence[Token]) -> Stukken:
    """Running text with its bold and slanted parts; a link is its words."""
    uit: list[Stuk] = []
    vet = cursief = 0
    for token in tokens:
        match token.type:
            case "strong_open":
                vet += 1
            case "strong_close":
                vet -= 1
            case "em_open":
                cursief += 1
            case "em_close":
                cursief -= 1
            case "softbreak":
                uit.append(Stuk(" "))
            case "text" | "code_inline" if token.content:
                woorden = token.content.translate(_PIJLEN)
                uit.append(Stuk(woorden, vet=vet > 0, cursief=cursief > 0))
    return tuple(uit)
