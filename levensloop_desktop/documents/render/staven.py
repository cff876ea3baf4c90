"""The figure of bars on paper: filled or hatched, each with its figure in words."""

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Staaf, Staafdeel, Staafdiagram
from levensloop_desktop.documents.render.letters import GEWOON, VET, Tekenwacht, breedte
from levensloop_desktop.documents.render.stijlen import BALK, BALKRAND, GRIJS, INKT, WIT
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop

_RIJ, _BALK = 17.0, 11.0
_LETTER = 8.5
_NAAMDEEL = 0.55  # of the width, at most, for the names
_CIJFER = 46.0  # room behind the longest bar
_GAT = 6.0
_STREEP = 3.5  # between the lines of a hatching
_LIJN = 4.5  # between lines across the bar
_VULLING: dict[str, Color] = {"vol": BALKRAND, "half": BALK, "licht": WIT, "beschermd": WIT}
_VULLING |= {"lijnen": WIT, "kruis": WIT}
_GEARCEERD = frozenset({"beschermd", "kruis"})
_PATROON = frozenset({"lijnen", "kruis"})  # under which a number needs a plate


class Staafvloeier(Flowable):
    """Bars from a common line; one Figure with its words as alternative text."""

    canv: Vel

    def __init__(self, figuur: Staafdiagram, knoop: Knoop, wacht: Tekenwacht) -> None:
        super().__init__()
        self.figuur = figuur
        self.knoop = knoop
        self.wacht = wacht
        self.spaceBefore, self.spaceAfter = 2, 6
        self._links = 0.0

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """A line per bar; the names get what they need, within reason."""
        self.width, self.height = availWidth, _RIJ * len(self.figuur.staven)
        namen = [breedte(self._name(staaf), GEWOON, _LETTER) for staaf in self.figuur.staven]
        self._links = min(max(namen, default=0.0) + _GAT, availWidth * _NAAMDEEL)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line and every bar."""
        vel = self.canv
        x, y = vel.absolutePosition(0, 0)
        self.knoop.kader = (x, y, x + self.width, y + self.height)
        with vel.merk(self.knoop):
            vel.saveState()
            for nummer, staaf in enumerate(self.figuur.staven):
                self._draw_row(staaf, self.height - _RIJ * (nummer + 1))
            vel.setStrokeColor(GRIJS)
            vel.setLineWidth(0.8)
            vel.line(self._links, 0, self._links, self.height)
            vel.restoreState()

    def _name(self, staaf: Staaf) -> str:
        return self.wacht.printbaar(staaf.naam)

    def _draw_row(self, staaf: Staaf, onder: float) -> None:
        vel = self.canv
        letter = onder + (_RIJ - _LETTER) / 2 + 1.5
        vel.setFillColor(INKT)
        vel.setFont(GEWOON, _LETTER)
        vel.drawString(0, letter, _cut(self._name(staaf), self._links - _GAT))
        ruimte = self.width - self._links - _CIJFER
        x = self._links
        for deel in staaf.delen:
            lang = ruimte * deel.lengte / max(self.figuur.grootste, 1)
            self._draw_part(deel, x, onder + (_RIJ - _BALK) / 2, lang)
            x += lang
        vel.setFillColor(INKT)
        vel.setFont(VET, _LETTER)
        vel.drawString(x + 5, letter, self.wacht.printbaar(staaf.tekst))

    def _draw_part(self, deel: Staafdeel, x: float, y: float, lang: float) -> None:
        if lang <= 0:
            return
        vel = self.canv
        vel.setFillColor(_VULLING[deel.soort])
        vel.setStrokeColor(GRIJS if deel.soort == "beschermd" else BALKRAND)
        vel.setLineWidth(0.7)
        vel.rect(x, y, lang, _BALK, stroke=1, fill=1)
        if deel.soort in _GEARCEERD:
            self._hatch(x, y, lang, kruis=deel.soort == "kruis")
        if deel.soort == "lijnen":
            for nummer in range(1, int(lang / _LIJN) + 1):
                vel.line(x + nummer * _LIJN, y, x + nummer * _LIJN, y + _BALK)
        tekst = self.wacht.printbaar(deel.tekst)
        if tekst and breedte(tekst, VET, 8) <= lang - 4:
            if deel.soort in _PATROON:
                breed = breedte(tekst, VET, 8) + 3
                vel.setFillColor(WIT)
                vel.rect(x + (lang - breed) / 2, y + 1, breed, _BALK - 2, stroke=0, fill=1)
            vel.setFillColor(WIT if deel.soort == "vol" else INKT)
            vel.setFont(VET, 8)
            vel.drawCentredString(x + lang / 2, y + 2.6, tekst)

    def _hatch(self, x: float, y: float, lang: float, *, kruis: bool) -> None:
        vel = self.canv
        vel.saveState()
        pad = vel.beginPath()
        pad.rect(x, y, lang, _BALK)
        vel.clipPath(pad, stroke=0, fill=0)
        vel.setLineWidth(0.5)
        begin = x - _BALK
        while begin < x + lang:
            vel.line(begin, y, begin + _BALK, y + _BALK)
            if kruis:
                vel.line(begin, y + _BALK, begin + _BALK, y)
            begin += _STREEP
        vel.restoreState()


def _cut(tekst: str, ruimte: float) -> str:
    """A name cut with an ellipsis; the table beside the figure has it whole."""
    if breedte(tekst, GEWOON, _LETTER) <= ruimte:
        return tekst
    while tekst and breedte(f"{tekst}…", GEWOON, _LETTER) > ruimte:
        tekst = tekst[:-1].rstrip()
    return f"{tekst}…"
