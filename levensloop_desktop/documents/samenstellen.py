"""Draw one document, or several in one file, each with its own head, foot and page numbers."""

import dataclasses
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.lib.colors import HexColor

from levensloop_desktop.documents.content.blokken import Blok, Briefhoofd, Inhoud, NieuwePagina
from levensloop_desktop.documents.content.kop import STANDAARDSTIJL, Documentkop
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.paginas import (
    Pagina,
    Rand,
    fill_sheet,
    teken_paginas,
)
from levensloop_desktop.documents.render.passend import leg_uit
from levensloop_desktop.documents.render.stijlen import LIGGEND, STAAND
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.pdfa import finish_pdf
from levensloop_desktop.documents.tagging.structuur import Bladwijzer, Knoop


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdruk:
    """A finished document: the file, its pages, and characters the font lacks."""

    pdf: bytes
    paginas: int
    ontbrekende_tekens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deel:
    """A document to draw; without a head it has no house style."""

    inhoud: Inhoud
    rand: Rand
    kop: Documentkop | None = None


@dataclass(frozen=True, slots=True)
class _Uitgelegd:
    """A document of which every line has its place."""

    deel: Deel
    boom: Knoop
    paginas: list[Pagina]


class Map:
    """Several documents that become one file, each on a page of its own.

    Args:
        dubbelzijdig: a document, and each card of one, begins on the front of a sheet; the back
            of the page before it stays empty and says so.
    """

    def __init__(self, *, dubbelzijdig: bool = False) -> None:
        self._wacht = Tekenwacht()
        self._delen: list[_Uitgelegd] = []
        self._dubbelzijdig = dubbelzijdig

    def lay_out(self, deel: Deel) -> int:
        """Give every line its place, behind what was laid out before; returns the pages."""
        stijl = deel.kop.huisstijl if deel.kop else STANDAARDSTIJL
        self._wacht.accent = HexColor(stijl.kleur)
        boom, paginas = leg_uit(_with_briefhoofd(deel), self._wacht)
        self._delen.append(_Uitgelegd(deel, boom, paginas))
        return len(paginas)

    def move_last_to_front(self) -> None:
        """The cover comes first, and is laid out last."""
        self._delen.insert(0, self._delen.pop())

    def draw(self, titel: str, wanneer: datetime) -> Afdruk:
        """Draw everything that was laid out."""
        uit = BytesIO()
        vel = Vel(uit, accent=self._wacht.accent)
        for uitgelegd in self._delen:
            self._draw_one(vel, uitgelegd)
            if self._dubbelzijdig and uitgelegd is not self._delen[-1]:
                fill_sheet(vel, uitgelegd.deel.rand, len(uitgelegd.paginas), self._wacht)
        vel.save()
        pdf = finish_pdf(
            uit.getvalue(),
            boom=self._tree(),
            bladwijzers=vel.bladwijzers,
            titel=titel,
            wanneer=wanneer,
        )
        return Afdruk(pdf=pdf, paginas=vel.pagina, ontbrekende_tekens=tuple(self._wacht.ontbrekend))

    def _draw_one(self, vel: Vel, uitgelegd: _Uitgelegd) -> None:
        """Draw a document; among others its bookmarks hang under one with its kind and number."""
        eerder, pagina = len(vel.bladwijzers), vel.pagina
        vel.kies_formaat(LIGGEND if uitgelegd.deel.inhoud.liggend else STAAND)
        teken_paginas(
            vel,
            uitgelegd.paginas,
            uitgelegd.deel.rand,
            self._wacht,
            dubbelzijdig=self._dubbelzijdig,
        )
        if len(self._delen) > 1:
            rand = uitgelegd.deel.rand
            soort = uitgelegd.deel.inhoud.soortnaam
            naam = f"{soort} {rand.nummer}".strip()
            eigen = [dataclasses.replace(blad, niveau=2) for blad in vel.bladwijzers[eerder:]]
            hoogte = max((blad.hoogte for blad in eigen), default=0.0)
            kop = Bladwijzer(1, naam, pagina, hoogte)
            vel.bladwijzers[eerder:] = [kop, *(blad for blad in eigen if blad.tekst != soort)]

    def _tree(self) -> Knoop:
        """One document is the tree; of several each is a Part of it."""
        if len(self._delen) == 1:
            return self._delen[0].boom
        geheel = Knoop("Document")
        for uitgelegd in self._delen:
            uitgelegd.boom.rol = "Part"
            uitgelegd.boom.ouder = geheel
            geheel.kinderen.append(uitgelegd.boom)
        return geheel


def draw(deel: Deel, titel: str, wanneer: datetime) -> Afdruk:
    """Draw one document."""
    los = Map()
    los.lay_out(deel)
    return los.draw(titel, wanneer)


def _with_briefhoofd(deel: Deel) -> Inhoud:
    """The document with the house on top of its first page, or of each of its cards."""
    inhoud, kop = deel.inhoud, deel.kop
    if kop is None or not kop.huisstijl.heeft_briefhoofd:
        return inhoud
    stijl = kop.huisstijl
    briefhoofd = Briefhoofd(stijl.zvh or kop.zvh, stijl.adres, stijl.logo)
    blokken: list[Blok] = [briefhoofd]
    for blok in inhoud.blokken:
        blokken.append(blok)
        if inhoud.een_pagina and isinstance(blok, NieuwePagina):
            blokken.append(briefhoofd)
    return dataclasses.replace(inhoud, blokken=tuple(blokken))
