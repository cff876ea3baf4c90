"""Read a document back: the words of its blocks, and a tagged PDF the way a screen reader does."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf

from levensloop_desktop.documents.content.blokken import Alinea, Kop, Merk, Tijdfiguur
from levensloop_desktop.documents.render.paginas import Pagina
from levensloop_desktop.documents.render.vakken import Kopregel

_BFCHAR = re.compile(rb"<([0-9A-F]{2})> <([0-9A-F]{4})>")
_TEKENEND = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "BI"}
_TWEE_REGELS = 22.0  # what is lower is one line


def woorden(deel: object) -> str:
    """All text of blocks, in order, with one space between pieces."""
    return " ".join(_teksten(deel))


def _teksten(deel: object) -> Iterator[str]:
    match deel:
        case str():
            if deel.strip():
                yield " ".join(deel.split())
        case tuple():
            for onderdeel in deel:
                yield from _teksten(onderdeel)
        case Alinea():
            yield " ".join("".join(stuk.tekst for stuk in deel.stukken).split())
        case Kop(tekst=tekst) | Merk(woord=tekst) | Tijdfiguur(alternatief=tekst):
            yield tekst
        case _ if dataclasses.is_dataclass(deel):
            for veld in dataclasses.fields(deel):
                yield from _teksten(getattr(deel, veld.name))


class TaggedPdf:
    """A PDF taken apart: its structure, its words per element, and what is outside both."""

    def __init__(self, inhoud: bytes) -> None:
        self.pdf = pikepdf.open(BytesIO(inhoud))
        self.ongemerkt: list[str] = []
        self.gemerkt: list[set[int]] = []
        self._tekst: dict[tuple[int, int], str] = {}
        for plek, pagina in enumerate(self.pdf.pages):
            self._lees_pagina(plek, pagina)

    @property
    def wortel(self) -> Any:
        """The root of the structure tree."""
        return self.pdf.Root.StructTreeRoot

    def regels(self) -> list[str]:
        """Every element with words or an alternative text, in reading order, with its role."""
        return list(self._regels(self.wortel.K[0]))

    def tekst(self) -> str:
        """All words in reading order."""
        return " ".join(regel.split(": ", 1)[1] for regel in self.regels())

    def rollen(self) -> set[str]:
        """The roles that occur."""
        return {str(element.S)[1:] for element in self.elementen(self.wortel.K[0])}

    def elementen(self, element: Any) -> Iterator[Any]:
        """An element and everything below it."""
        yield element
        for kind in self._kinderen(element):
            if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
                yield from self.elementen(kind)

    def _kinderen(self, element: Any) -> list[Any]:
        if "/K" not in element:
            return []
        kinderen = element.K
        return list(kinderen) if isinstance(kinderen, pikepdf.Array) else [kinderen]

    def _regels(self, element: Any) -> Iterator[str]:
        eigen: list[str] = []
        onder: list[str] = []
        for kind in self._kinderen(element):
            if isinstance(kind, int):
                eigen.append(self._tekst[self._pagina(element), int(kind)])
            elif "/MCID" in kind:
                eigen.append(self._tekst[self._pagina(kind), int(kind.MCID)])
            else:
                onder.extend(self._regels(kind))
        woorden_ = str(element.Alt) if "/Alt" in element else " ".join(" ".join(eigen).split())
        if woorden_:
            yield f"{str(element.S)[1:]}: {woorden_}"
        yield from onder

    def _pagina(self, element: Any) -> int:
        for plek, pagina in enumerate(self.pdf.pages):
            if pagina.obj.objgen == element.Pg.objgen:
                return plek
        raise AssertionError(element)

    def _lees_pagina(self, plek: int, pagina: Any) -> None:
        kaarten = {
            naam: dict(_BFCHAR.findall(lettertype.ToUnicode.read_bytes()))
            for naam, lettertype in pagina.resources.Font.items()
        }
        stapel: list[int | None] = []
        kaart: dict[bytes, bytes] = {}
        self.gemerkt.append(set())
        for opdracht in pikepdf.parse_content_stream(pagina):
            waarden, teken = opdracht.operands, opdracht.operator
            werkwoord = str(teken)
            if werkwoord in {"BDC", "BMC"}:
                nummer = _mcid(waarden)
                stapel.append(nummer)
                if nummer is not None:
                    self.gemerkt[plek].add(nummer)
                    self._tekst[plek, nummer] = ""
            elif werkwoord == "EMC":
                stapel.pop()
            elif werkwoord == "Tf":
                kaart = kaarten[str(waarden[0])]
            elif werkwoord in {"Tj", "TJ", "'"} | _TEKENEND and not stapel:
                self.ongemerkt.append(f"{plek}: {werkwoord} {waarden}")
            elif werkwoord == "Tj" and stapel[-1] is not None:
                self._tekst[plek, stapel[-1]] += _ontcijfer(bytes(waarden[0]), kaart)
            elif werkwoord == "T*" and stapel and stapel[-1] is not None:
                self._tekst[plek, stapel[-1]] += " "


def _mcid(waarden: Any) -> int | None:
    if len(waarden) > 1 and "/MCID" in waarden[1]:
        return int(waarden[1].MCID)
    return None


def _ontcijfer(codes: bytes, kaart: dict[bytes, bytes]) -> str:
    return "".join(chr(int(kaart[b"%02X" % code], 16)) for code in codes)


def lonely_lines(paginas: Sequence[Pagina]) -> list[int]:
    """The pages that end with a heading and one line, of a part that goes on on the next page."""
    gevonden: list[int] = []
    for nummer, (nu, straks) in enumerate(pairwise(paginas), start=1):
        delen = [deel for deel, _ in nu.delen]
        koppen = [plek for plek, deel in enumerate(delen) if isinstance(deel, Kopregel)]
        if not koppen or isinstance(straks.delen[0][0], Kopregel):
            continue
        if sum(deel.height for deel in delen[koppen[-1] + 1 :]) < _TWEE_REGELS:
            gevonden.append(nummer)
    return gevonden
