"""The picture of a network on paper: lines and letters, readable in black and white."""

from math import sqrt

from reportlab.lib.utils import simpleSplit
from reportlab.platypus import Flowable
from typing_extensions import override

from levensloop_desktop.documents.content.blokken import Netwerkfiguur
from levensloop_desktop.documents.render.letters import GEWOON, VET, Tekenwacht, breedte
from levensloop_desktop.documents.render.stijlen import (
    BEEINDIGD,
    GRIJS,
    INKT,
    KLEINSTE_LETTER,
    LIJN,
    WIT,
)
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.structuur import Knoop
from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import DOMEINEN, Netwerkplek, Soortplek
from levensloop_desktop.domain.netwerkbeeld.netwerkplaatsing import Plaatsing, Vak, fits, place_all
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_HOOGTE = 330.0
_LAAGST = 250.0
_NAAM, _KLEIN = 8.5, KLEINSTE_LETTER
_REGEL = 10.0
_OPZIJ, _OPHOOG = 5.0, 3.0
_WIKKEL = 118.0
_LUCHT = 4.0


class _Etiket:
    """The words of one place, and how much room they take."""

    def __init__(self, plek: Netwerkplek, wacht: Tekenwacht, *, kort: bool) -> None:
        self.plek = plek
        self.namen = simpleSplit(wacht.printbaar(plek.naam), VET, _NAAM, _WIKKEL) or [""]
        zonder = kort and plek.soort is Soortplek.LOOPT
        klein = "" if zonder else wacht.printbaar(_caption(plek))
        self.klein = simpleSplit(klein, GEWOON, _KLEIN, _WIKKEL) if klein else []
        lengten = [breedte(regel, VET, _NAAM) for regel in self.namen]
        lengten += [breedte(regel, GEWOON, _KLEIN) for regel in self.klein]
        hoog = _REGEL * (len(self.namen) + len(self.klein)) + 2 * _OPHOOG
        self.maat = (max(lengten) + 2 * _OPZIJ, hoog)


class Netwerkvloeier(Flowable):
    """Rings, lines and labels; one Figure with its words as alternative text."""

    canv: Vel

    def __init__(
        self, figuur: Netwerkfiguur, knoop: Knoop, wacht: Tekenwacht, schaal: float
    ) -> None:
        super().__init__()
        self.figuur = figuur
        self.knoop = knoop
        self.wacht = wacht
        self.spaceBefore = self.spaceAfter = 4
        self._hoog = max(_HOOGTE * schaal, _LAAGST)
        self._plaatsing: Plaatsing | None = None
        self._etiketten: dict[str, _Etiket] = {}

    @override
    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:
        """As wide as the line; a crowded picture is drawn smaller as a whole."""
        self.width, self.height = availWidth, self._hoog
        ruimte = (self.width, self.height)
        self._etiketten, plaatsing = self._place(ruimte, kort=False)
        if not fits(plaatsing, ruimte):
            self._etiketten, plaatsing = self._place(ruimte, kort=True)
        self._plaatsing = plaatsing
        return ruimte

    def draw(self) -> None:
        """Draw everything from below upwards."""
        plaatsing = self._plaatsing
        if plaatsing is None:
            return
        vel = self.canv
        x, y = vel.absolutePosition(0, 0)
        self.knoop.kader = (x, y, x + self.width, y + self.height)
        with vel.merk(self.knoop):
            vel.saveState()
            vel.translate(self.width / 2, self.height / 2)
            schaal = min(self.width / plaatsing.breed, self.height / plaatsing.hoog)
            vel.scale(schaal, schaal)
            self._draw_rings(plaatsing)
            for sleutel, vak in plaatsing.vakken.items():
                self._draw_line(self._etiketten[sleutel], vak)
            self._draw_names(plaatsing)
            for sleutel, vak in plaatsing.vakken.items():
                self._draw_label(self._etiketten[sleutel], vak)
            self._draw_client()
            vel.restoreState()

    def _place(
        self, ruimte: tuple[float, float], *, kort: bool
    ) -> tuple[dict[str, _Etiket], Plaatsing]:
        plekken = self.figuur.plekken
        etiketten = {plek.sleutel: _Etiket(plek, self.wacht, kort=kort) for plek in plekken}
        namen = (breedte(kring.label, VET, _KLEIN) for kring in waardelijst("kring").waarden)
        plaatsing = place_all(
            plekken,
            {sleutel: etiket.maat for sleutel, etiket in etiketten.items()},
            ruimte=ruimte,
            midden=self._client_size(),
            ringnaam=(max(namen) + 8, _REGEL + 2),
            lucht=_LUCHT,
        )
        return etiketten, plaatsing

    def _client_lines(self) -> list[str]:
        return simpleSplit(self.wacht.printbaar(self.figuur.naam), VET, 10, _WIKKEL) or [""]

    def _client_size(self) -> tuple[float, float]:
        regels = self._client_lines()
        return max(breedte(regel, VET, 10) for regel in regels) + 18, 12.5 * len(regels) + 12

    def _draw_rings(self, plaatsing: Plaatsing) -> None:
        vel = self.canv
        vel.setStrokeColor(GRIJS)
        vel.setLineWidth(0.7)
        for ring in plaatsing.ringen:
            a, b = ring.half_breed, ring.half_hoog
            vel.ellipse(-a, -b, a, b, stroke=1, fill=0)
        buiten = plaatsing.ringen[-1]
        vel.setDash((0.7, 2.2))
        for kant, grens in ((1, plaatsing.grens_rechts), (-1, plaatsing.grens_links)):
            x = kant * buiten.half_breed * sqrt(1 - grens**2)
            vel.line(0, 0, x, -grens * buiten.half_hoog)
        vel.line(0, -buiten.half_hoog, 0, buiten.half_hoog)
        vel.setDash()

    def _draw_line(self, etiket: _Etiket, vak: Vak) -> None:
        """From the edge of the client's label outwards; y grows upwards on paper."""
        vel = self.canv
        vel.setStrokeColor(INKT if etiket.plek.soort is Soortplek.ONTBREEKT else LIJN)
        vel.setLineWidth(0.6)
        vel.setDash(_dash(etiket.plek.soort))
        if sqrt(vak.x**2 + vak.y**2) > 1:
            vel.line(0, 0, vak.x, -vak.y)
        vel.setDash()

    def _draw_names(self, plaatsing: Plaatsing) -> None:
        vel = self.canv
        vel.setFont(VET, _KLEIN)
        for ring in plaatsing.ringen:
            naam = label("kring", ring.code)
            lang = breedte(naam, VET, _KLEIN)
            vel.setFillColor(WIT)
            vel.rect(-lang / 2 - 3, ring.half_hoog - 5, lang + 6, 10, stroke=0, fill=1)
            vel.setFillColor(GRIJS)
            vel.drawCentredString(0, ring.half_hoog - 3, naam)
        rechts, boven = plaatsing.breed / 2, plaatsing.hoog / 2 - 9
        onder = 3 - plaatsing.hoog / 2
        hoeken = ((1, boven), (1, onder), (-1, onder), (-1, boven))
        vel.setFillColor(vel.accent)
        for domein, (kant, y) in zip(DOMEINEN, hoeken, strict=True):
            schrijf = vel.drawRightString if kant > 0 else vel.drawString
            schrijf(kant * rechts, y, domein.capitalize())

    def _draw_label(self, etiket: _Etiket, vak: Vak) -> None:
        vel = self.canv
        soort = etiket.plek.soort
        vel.setFillColor(WIT)
        vel.setStrokeColor(LIJN if soort is Soortplek.BEEINDIGD else INKT)
        vel.setLineWidth(1.2 if soort is Soortplek.ONTBREEKT else 0.7)
        vel.setDash(_dash(soort))
        onder = -vak.y - vak.hoog / 2
        vel.roundRect(vak.links, onder, vak.breed, vak.hoog, 2.5, stroke=1, fill=1)
        vel.setDash()
        y = onder + vak.hoog - _OPHOOG - _NAAM + 0.8
        for regels, letter, grootte in ((etiket.namen, VET, _NAAM), (etiket.klein, GEWOON, _KLEIN)):
            vel.setFont(letter, grootte)
            vel.setFillColor(BEEINDIGD if soort is Soortplek.BEEINDIGD else INKT)
            for regel in regels:
                vel.drawString(vak.links + _OPZIJ, y, regel)
                y -= _REGEL

    def _draw_client(self) -> None:
        vel = self.canv
        breed, hoog = self._client_size()
        vel.setFillColor(vel.accent)
        vel.roundRect(-breed / 2, -hoog / 2, breed, hoog, 3, stroke=0, fill=1)
        vel.setFillColor(WIT)
        vel.setFont(VET, 10)
        y = hoog / 2 - 6 - 9.5
        for regel in self._client_lines():
            vel.drawCentredString(0, y, regel)
            y -= 12.5


def _caption(plek: Netwerkplek) -> str:
    if plek.soort is Soortplek.ONTBREEKT:
        return f"ONTBREEKT, {plek.bijschrift}"
    rol = plek.bijschrift.partition(",")[0]
    return f"{rol}, beëindigd" if plek.soort is Soortplek.BEEINDIGD else rol


def _dash(soort: Soortplek) -> tuple[float, ...]:
    return {
        Soortplek.LOOPT: (),
        Soortplek.BEEINDIGD: (0.8, 1.6),
        Soortplek.ONTBREEKT: (3.0, 2.0),
    }[soort]
