"""Draw one document, or several in one file, each with its own head, foot and page numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO

from reportlab.lib.colors import HexColor

from levensloop_desktop.documents.content.blokken import Blok, Briefhoofd, Inhoud, NieuwePagina
from levensloop_desktop.documents.content.kop import STANDAARDSTIJL, Documentkop
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.paginas import (
    Rand,
    teken_achterkant,
    teken_paginas,
    teken_voeten,
)
from levensloop_desktop.documents.render.passend import leg_uit
from levensloop_desktop.documents.render.stijlen import LIGGEND, STAAND, Formaat
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
class _Getekend:
    """A document of which everything is drawn but the feet."""

    deel: Deel
    boom: Knoop
    bladen: list[int]  # when each page was drawn
    met_achterkanten: range  # the same, with the empty backs between its cards
    bladwijzers: list[Bladwijzer]


class Map:
    """Several documents that become one file, each on a page of its own.

    A page is drawn as soon as it is full, so that of a long document neither the lines nor their
    places stay in memory; what tells how many pages there are is drawn at the end.

    Args:
        dubbelzijdig: a document, and each card of one, begins on the front of a sheet; the back
            of the page before it stays empty and says so.
    """

    def __init__(self, *, dubbelzijdig: bool = False) -> None:
        self._wacht = Tekenwacht()
        self._uit = BytesIO()
        self._vel = Vel(self._uit)
        self._delen: list[_Getekend] = []
        self._dubbelzijdig = dubbelzijdig

    def lay_out(self, deel: Deel) -> int:
        """Draw a document behind what was drawn before; returns the pages."""
        stijl = deel.kop.huisstijl if deel.kop else STANDAARDSTIJL
        vel = self._vel
        vel.accent = self._wacht.accent = HexColor(stijl.kleur)
        eerste, eerder = vel.pagina, len(vel.bladwijzers)
        vel.kies_formaat(_formaat(deel))
        boom, paginas = leg_uit(_with_briefhoofd(deel), self._wacht)
        bladen = teken_paginas(
            vel, paginas, deel.rand, self._wacht, dubbelzijdig=self._dubbelzijdig
        )
        geheel = range(eerste, vel.pagina)
        self._delen.append(_Getekend(deel, boom, bladen, geheel, vel.bladwijzers[eerder:]))
        return len(bladen)

    def move_last_to_front(self) -> None:
        """The cover comes first, and is drawn last."""
        self._delen.insert(0, self._delen.pop())

    def draw(self, titel: str, wanneer: datetime) -> Afdruk:
        """Draw the feet, and finish the file."""
        vel = self._vel
        volgorde = self._order()
        for getekend in self._delen:
            vel.formaat = _formaat(getekend.deel)
            teken_voeten(vel, getekend.bladen, getekend.deel.rand, self._wacht)
        vel.orden(volgorde)
        vel.save()
        pdf = finish_pdf(
            self._uit.getvalue(),
            boom=self._tree(),
            bladwijzers=self._bookmarks(volgorde),
            titel=titel,
            wanneer=wanneer,
            volgorde=volgorde,
        )
        return Afdruk(
            pdf=pdf, paginas=len(volgorde), ontbrekende_tekens=tuple(self._wacht.ontbrekend)
        )

    def _order(self) -> list[int]:
        """The pages as they are read, with the empty backs where a sheet has to be turned."""
        vel = self._vel
        volgorde: list[int] = []
        for getekend in self._delen:
            volgorde += getekend.met_achterkanten
            if len(volgorde) % 2 and self._dubbelzijdig and getekend is not self._delen[-1]:
                vel.kies_formaat(_formaat(getekend.deel))
                volgorde.append(vel.pagina)
                teken_achterkant(vel, getekend.deel.rand, len(getekend.bladen), self._wacht)
        return volgorde

    def _bookmarks(self, volgorde: Sequence[int]) -> list[Bladwijzer]:
        """Those of one document; of several each set under one with its kind and number."""
        plek = {blad: nummer for nummer, blad in enumerate(volgorde)}
        uit: list[Bladwijzer] = []
        for getekend in self._delen:
            eigen = getekend.bladwijzers
            if len(self._delen) > 1:
                soort = getekend.deel.inhoud.soortnaam
                naam = f"{soort} {getekend.deel.rand.nummer}".strip()
                hoogte = max((blad.hoogte for blad in eigen), default=0.0)
                uit.append(Bladwijzer(1, naam, plek[getekend.bladen[0]], hoogte))
                eigen = [replace(blad, niveau=2) for blad in eigen if blad.tekst != soort]
            uit += [replace(blad, pagina=plek[blad.pagina]) for blad in eigen]
        return uit

    def _tree(self) -> Knoop:
        """One document is the tree; of several each is a Part of it."""
        if len(self._delen) == 1:
            return self._delen[0].boom
        geheel = Knoop("Document")
        for getekend in self._delen:
            getekend.boom.rol = "Part"
            getekend.boom.ouder = geheel
            geheel.kinderen.append(getekend.boom)
        return geheel


def _formaat(deel: Deel) -> Formaat:
    return LIGGEND if deel.inhoud.liggend else STAAND


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
    return replace(inhoud, blokken=tuple(blokken))
