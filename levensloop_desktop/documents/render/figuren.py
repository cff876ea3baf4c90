"""The figure of lanes on a time axis: levenslijn and dakpannen."""

from collections.abc import Sequence
from datetime import date

from reportlab.lib.utils import simpleSplit
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Balk, Tijdfiguur
from levensloop_desktop.documents.render.letters import GEWOON, VET, Tekenwacht, breedte
from levensloop_desktop.documents.render.stijlen import BALK, BALKRAND, GRIJS, INKT, LIJN, WIT
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_NAAMBREEDTE = 102.0
_BAAN = 21.0
_BALK = 16.5
_KOP = 20.0
_LETTER = 8.5
_MINSTE_TEKST = 2  # fewer letters and an ellipsis say nothing
_KLEIN = 8.0  # type of what no bar had room for
_VOLUIT = 11.0  # from line to line of it
_MEESTE_REGELS = 6  # of it
_MEESTE_LAGEN = 14  # in all lanes together: more do not fit on a lying page
_ELDERS = "Alles staat in het overdrachtsdocument."


class Tijdvloeier(Flowable):
    """Lanes with bars; one Figure with its words as alternative text."""

    canv: Vel

    def __init__(self, figuur: Tijdfiguur, knoop: Knoop, wacht: Tekenwacht) -> None:
        super().__init__()
        self.figuur = figuur
        self.knoop = knoop
        self.wacht = wacht
        self.spaceAfter = 8
        alle = [_lagen(baan.balken) for baan in figuur.banen]
        hoogstens = _layers_that_fit([len(lagen) for lagen in alle])
        self._lagen = [lagen[:hoogstens] for lagen in alle]
        self._te_veel = [sum(map(len, lagen[hoogstens:])) for lagen in alle]
        self._dagen: list[tuple[date, str, float, int]] = []
        self._kop = _KOP
        self._voluit: list[str] = []

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """One line per layer of each lane."""
        self.width = availWidth
        self._dagen = self._plaats_dagen()
        self._kop = _KOP + 11 * max((laag for *_, laag in self._dagen), default=0)
        self._voluit = self._write_out()
        banen = sum(max(1, len(lagen)) * _BAAN for lagen in self._lagen)
        self.height = self._kop + banen + 4 + _VOLUIT * len(self._voluit)
        return self.width, self.height

    def draw(self) -> None:
        """Draw axis, marked days and lanes."""
        vel = self.canv
        x, y = vel.absolutePosition(0, 0)
        self.knoop.kader = (x, y, x + self.width, y + self.height)
        with vel.merk(self.knoop):
            vel.saveState()
            self._teken_as()
            boven = self.height - self._kop
            for baan, lagen in zip(self.figuur.banen, self._lagen, strict=True):
                self._teken_naam(baan.naam, boven)
                if not lagen:
                    self._teken_leeg(boven)
                for laag in lagen or [[]]:
                    self._teken_laag(laag, boven)
                    boven -= _BAAN
            self._teken_voluit()
            vel.restoreState()

    def _x(self, dag: date) -> float:
        figuur = self.figuur
        geheel = max(1, (figuur.einde - figuur.begin).days)
        deel = (min(max(dag, figuur.begin), figuur.einde) - figuur.begin).days / geheel
        return _NAAMBREEDTE + deel * (self.width - _NAAMBREEDTE)

    def _plaats_dagen(self) -> list[tuple[date, str, float, int]]:
        """Each marked day with the left edge and the line of its words; years give way."""
        belangrijk = {*self.figuur.strepen, self.figuur.vandaag}
        bezet: list[tuple[float, float, int]] = []
        geplaatst: list[tuple[date, str, float, int]] = []
        for dag, tekst in sorted(self.figuur.dagen, key=lambda deel: deel[0] not in belangrijk):
            lang = breedte(tekst, GEWOON, _LETTER)
            links = min(max(self._x(dag) - lang / 2, _NAAMBREEDTE), self.width - lang)
            for laag in (0, 1) if dag in belangrijk else (0,):
                if all(
                    ander != laag or links > rechts + 6 or links + lang < begin - 6
                    for begin, rechts, ander in bezet
                ):
                    bezet.append((links, links + lang, laag))
                    geplaatst.append((dag, tekst, links, laag))
                    break
        return geplaatst

    def _teken_as(self) -> None:
        vel = self.canv
        voet, top = 2.0 + _VOLUIT * len(self._voluit), self.height - self._kop + 4
        vel.setFillColor(INKT)
        vel.setFont(GEWOON, _LETTER)
        for _, tekst, links, laag in self._dagen:
            vel.drawString(links, top + 4 + laag * 11, tekst)
        vel.setLineWidth(0.7)
        for dag, _ in self.figuur.dagen:
            nadruk = dag in self.figuur.strepen
            vel.setStrokeColor(GRIJS if nadruk else LIJN)
            vel.setDash(() if nadruk else (1.5, 2))
            vel.line(self._x(dag), voet, self._x(dag), top)
        vel.setDash()
        if self.figuur.vandaag is not None:
            vel.setStrokeColor(INKT)
            vel.setLineWidth(1.4)
            vel.line(self._x(self.figuur.vandaag), voet, self._x(self.figuur.vandaag), top)

    def _teken_naam(self, naam: str, boven: float) -> None:
        vel = self.canv
        vel.setFillColor(INKT)
        regels = simpleSplit(self.wacht.printbaar(naam), VET, 9, _NAAMBREEDTE - 10) or [""]
        tekst = regels[0] if len(regels) == 1 else _pas(regels[0] + " " + regels[1], VET, 9)
        vel.setFont(VET, 9)
        vel.drawString(0, boven - _BALK * 0.68, tekst)

    def _teken_leeg(self, boven: float) -> None:
        tekst, begin = "niet vastgelegd", _NAAMBREEDTE + 5
        self._clear(begin, boven - _BALK, breedte(tekst, GEWOON, _LETTER))
        self.canv.setFillColor(GRIJS)
        self.canv.setFont(GEWOON, _LETTER)
        self.canv.drawString(begin, boven - _BALK * 0.68, tekst)

    def _teken_laag(self, balken: list[Balk], boven: float) -> None:
        vel = self.canv
        for plek, balk in enumerate(balken):
            links, rechts = self._x(balk.begin), self._x(balk.einde or self.figuur.einde)
            rechts = max(rechts, links + 2)
            onder = boven - _BALK
            vel.setFillColor(BALK if balk.soort == "vol" else WIT)
            vel.setStrokeColor(INKT if balk.soort == "gat" else BALKRAND)
            vel.setLineWidth(0.9)
            vel.rect(links, onder, rechts - links, _BALK, stroke=0, fill=1)
            if balk.soort == "gat":
                self._arceer(links, rechts, onder)
            vel.line(links, onder, rechts, onder)
            vel.line(links, boven, rechts, boven)
            vel.line(links, onder, links, boven)
            loopt_door = balk.einde is None or balk.einde > self.figuur.einde
            if not loopt_door:
                vel.line(rechts, onder, rechts, boven)
            self._teken_tekst(balk, rechts, self._next_of(balken, plek), onder)

    def _place_text(self, balk: Balk, volgende: float) -> tuple[str, float]:
        """What fits of the words of a bar, in it or behind it, and where it begins."""
        links, rechts = self._x(balk.begin), self._x(balk.einde or self.figuur.einde)
        rechts = max(rechts, links + 2)
        naam = _letter_of(balk)
        tekst = self.wacht.printbaar(balk.tekst)
        lang = breedte(tekst, naam, _LETTER)
        if lang <= rechts - links - 8:
            return tekst, links + 5
        if lang <= volgende - rechts - 8:
            return tekst, rechts + 4
        if balk.soort == "gat":  # the day stands in the table; the word may not be cut
            tekst = tekst.split(" ", 1)[0]
        return _pas(tekst, naam, _LETTER, rechts - links - 8), links + 5

    def _teken_tekst(self, balk: Balk, rechts: float, volgende: float, onder: float) -> None:
        vel, naam = self.canv, _letter_of(balk)
        tekst, begin = self._place_text(balk, volgende)
        if not tekst:
            return
        if balk.soort == "gat" or begin > rechts:  # no hatching and no day line through words
            self._clear(begin, onder, breedte(tekst, naam, _LETTER))
        vel.setFillColor(INKT)
        vel.setFont(naam, _LETTER)
        vel.drawString(begin, onder + _BALK * 0.32, tekst)

    def _clear(self, begin: float, onder: float, lang: float) -> None:
        """White behind words, so that no line goes through them."""
        self.canv.setFillColor(WIT)
        self.canv.rect(begin - 2, onder + 2, lang + 4, _BALK - 4, stroke=0, fill=1)

    def _next_of(self, balken: Sequence[Balk], plek: int) -> float:
        """Where the bar after this one begins."""
        return self._x(balken[plek + 1].begin) if plek + 1 < len(balken) else self.width

    def _write_out(self) -> list[str]:
        """What the picture does not say: bars that are too many, and names when asked for."""
        paren = zip(self.figuur.banen, self._te_veel, strict=True)
        meer = [f"{baan.naam} {aantal}" for baan, aantal in paren if aantal]
        regels: list[str] = []
        if meer:
            zin = f"Niet getekend, want te veel tegelijk: {', '.join(meer)}. {_ELDERS}"
            regels += simpleSplit(zin, GEWOON, _KLEIN, self.width)
        if not self.figuur.voluit:
            return regels
        for baan, lagen in zip(self.figuur.banen, self._lagen, strict=True):
            kort = [
                f"{tekst}, {_days(balk)}"
                for laag in lagen
                for plek, balk in enumerate(laag)
                if (tekst := self.wacht.printbaar(balk.tekst))
                != self._place_text(balk, self._next_of(laag, plek))[0]
            ]
            if kort:
                zin = f"{baan.naam} voluit: {'; '.join(kort)}."
                regels += simpleSplit(zin, GEWOON, _KLEIN, self.width)
        if len(regels) > _MEESTE_REGELS:
            regels = [*regels[: _MEESTE_REGELS - 1], f"… {_ELDERS}"]
        return regels

    def _teken_voluit(self) -> None:
        self.canv.setFillColor(INKT)
        self.canv.setFont(GEWOON, _KLEIN)
        for plek, regel in enumerate(reversed(self._voluit)):
            self.canv.drawString(0, 3 + plek * _VOLUIT, regel)

    def _arceer(self, links: float, rechts: float, onder: float) -> None:
        """Hatch a gap at 45 degrees, in black: on paper colour may be lost."""
        vel = self.canv
        vel.saveState()
        pad = vel.beginPath()
        pad.rect(links, onder, rechts - links, _BALK)
        vel.clipPath(pad, stroke=0, fill=0)
        vel.setStrokeColor(INKT)
        vel.setLineWidth(0.5)
        x = links - _BALK
        while x < rechts:
            vel.line(x, onder, x + _BALK, onder + _BALK)
            x += 4
        vel.restoreState()


def _layers_that_fit(aantallen: Sequence[int]) -> int:
    """How many layers a lane may have, so that all lanes stand on one page."""
    hoogstens = max(aantallen, default=1)
    while hoogstens > 1 and sum(min(deel, hoogstens) for deel in aantallen) > _MEESTE_LAGEN:
        hoogstens -= 1
    return hoogstens


def _letter_of(balk: Balk) -> str:
    return GEWOON if balk.soort == "open" else VET


def _days(balk: Balk) -> str:
    if balk.tekst.endswith(f"{balk.begin:%d-%m-%Y}"):
        return "open" if balk.einde is None else f"t/m {balk.einde:%d-%m-%Y}"
    tot = f"t/m {balk.einde:%d-%m-%Y}" if balk.einde else "zonder einddatum"
    return f"{balk.begin:%d-%m-%Y} {tot}"


def _lagen(balken: tuple[Balk, ...]) -> list[list[Balk]]:
    """Bars that overlap go on layers of their own."""
    lagen: list[list[Balk]] = []
    for balk in sorted(balken, key=lambda deel: (deel.begin, deel.tekst)):
        for laag in lagen:
            vorige = laag[-1]
            if vorige.einde is not None and vorige.einde <= balk.begin:
                laag.append(balk)
                break
        else:
            lagen.append([balk])
    return lagen


def _pas(tekst: str, naam: str, grootte: float, ruimte: float = _NAAMBREEDTE - 10) -> str:
    """A text cut with an ellipsis to a width; nothing when not even that fits."""
    if breedte(tekst, naam, grootte) <= ruimte:
        return tekst
    while tekst and breedte(tekst + "…", naam, grootte) > ruimte:
        tekst = tekst[:-1].rstrip()
    return tekst + "…" if len(tekst) > _MINSTE_TEKST else ""
