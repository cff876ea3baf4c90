"""The page flow: which flowable stands where, then drawing with head, foot and watermark."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportlab.platypus import Flowable

from levensloop_desktop.documents.render.letters import GEWOON, VET, Tekenwacht, breedte
from levensloop_desktop.documents.render.opmaak import Paginaeinde
from levensloop_desktop.documents.render.stapel import SPELING, minimum
from levensloop_desktop.documents.render.stijlen import (
    DONKERE_LIJN,
    GRIJS,
    INKT,
    MARGE,
    ONDER,
    STAAND,
    WATERMERK,
    Formaat,
)
from levensloop_desktop.documents.render.vakken import Kopregel
from levensloop_desktop.documents.render.vel import Vel

_VEEL = 0.45  # a block may ask at most this share of a page to stay with its heading


@dataclass(slots=True)
class Pagina:
    """What stands on one page, with the height of each lower edge."""

    delen: list[tuple[Flowable, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Rand:
    """What stands around the text of every page."""

    classificatie: str
    document: str
    nummer: str
    voet: tuple[str, ...]  # two lines, and a third where the dossier came from elsewhere
    watermerk: str


def verdeel(flowables: Sequence[Flowable], formaat: Formaat = STAAND) -> list[Pagina]:
    """Give every flowable its place; a heading never stands alone at the foot of a page."""
    wachtrij = list(flowables)[::-1]
    paginas = [Pagina()]
    over, tussen = formaat.hoogte, 0.0
    while wachtrij:
        deel = wachtrij.pop()
        leeg = not paginas[-1].delen
        if isinstance(deel, Paginaeinde):
            if not leeg:
                paginas.append(Pagina())
                over, tussen = formaat.hoogte, 0.0
            continue
        ruimte = 0.0 if leeg else max(tussen, float(deel.getSpaceBefore()))
        _, hoogte = deel.wrap(formaat.breedte, over)
        nodig = _nodig(deel, wachtrij, formaat) if isinstance(deel, Kopregel) else hoogte
        if ruimte + nodig <= over + SPELING:
            over -= ruimte + hoogte
            paginas[-1].delen.append((deel, over))
            tussen = float(deel.getSpaceAfter())
            continue
        delen = [] if isinstance(deel, Kopregel) else deel.split(formaat.breedte, over - ruimte)
        if len(delen) > 1:
            wachtrij.extend(delen[:0:-1])
            _, hoogte = delen[0].wrap(formaat.breedte, over)
            paginas[-1].delen.append((delen[0], over - ruimte - hoogte))
        elif leeg:  # cannot be split and is taller than a page: better over the edge than lost
            paginas[-1].delen.append((deel, over - hoogte))
        else:
            wachtrij.append(deel)
        paginas.append(Pagina())
        over, tussen = formaat.hoogte, 0.0
    if len(paginas) > 1 and not paginas[-1].delen:
        paginas.pop()
    return paginas


def _nodig(kop: Kopregel, wachtrij: Sequence[Flowable], formaat: Formaat) -> float:
    """The room a heading needs: itself, further headings, and the least of what follows."""
    nodig = float(kop.height)
    tussen = float(kop.getSpaceAfter())
    for volgende in reversed(wachtrij):
        if isinstance(volgende, Paginaeinde):
            break
        volgende.wrap(formaat.breedte, formaat.hoogte)
        nodig += max(tussen, float(volgende.getSpaceBefore()))
        if not isinstance(volgende, Kopregel):
            nodig += minimum(volgende)
            break
        nodig += float(volgende.height)
        tussen = float(volgende.getSpaceAfter())
    return min(nodig, formaat.hoogte * _VEEL)


def hoogte_van(paginas: Sequence[Pagina], formaat: Formaat = STAAND) -> float:
    """How much of the last page is used."""
    hoogte = formaat.hoogte
    return hoogte - min((over for _, over in paginas[-1].delen), default=hoogte)


def teken_paginas(vel: Vel, paginas: Sequence[Pagina], rand: Rand, wacht: Tekenwacht) -> None:
    """Draw every page: watermark and head first, then the text, then the foot."""
    for nummer, pagina in enumerate(paginas, start=1):
        with vel.artefact("Pagination"):
            _watermerk(vel, wacht.printbaar(rand.watermerk))
            _hoofd(vel, rand, wacht)
        for deel, over in pagina.delen:
            deel.drawOn(vel, MARGE, ONDER + over)
        with vel.artefact("Pagination"):
            _voet(vel, rand, f"pagina {nummer} van {len(paginas)}", wacht)
        vel.volgende_pagina()


def _watermerk(vel: Vel, tekst: str) -> None:
    """Recipient and number, large and pale, behind everything."""
    if not tekst:
        return
    vel.saveState()
    vel.setFillColor(WATERMERK)
    grootte = min(28.0, 28.0 * 330 / max(breedte(tekst, VET, 28), 1))
    vel.setFont(VET, max(grootte, 14))
    vel.translate(vel.formaat.paginabreedte / 2, vel.formaat.paginahoogte / 2)
    vel.rotate(33)
    for x, y in ((-30, 150), (20, 0), (70, -150)):
        vel.drawCentredString(x, y, tekst)
    vel.restoreState()


def _hoofd(vel: Vel, rand: Rand, wacht: Tekenwacht) -> None:
    y = vel.formaat.paginahoogte - 39.0
    rechts = vel.formaat.paginabreedte - MARGE
    vel.saveState()
    vel.setFillColor(INKT)
    vel.setFont(VET, 9)
    vel.drawString(MARGE, y, rand.classificatie)
    links = MARGE + breedte(rand.classificatie, VET, 9) + 24
    vel.setFont(GEWOON, 9)
    vel.drawRightString(rechts, y, afgekapt(wacht.printbaar(rand.document), 9, rechts - links))
    vel.setStrokeColor(DONKERE_LIJN)
    vel.setLineWidth(0.9)
    vel.line(MARGE, y - 7.5, rechts, y - 7.5)
    vel.restoreState()


def _voet(vel: Vel, rand: Rand, telling: str, wacht: Tekenwacht) -> None:
    y = 47.0
    rechts = vel.formaat.paginabreedte - MARGE
    vel.saveState()
    vel.setStrokeColor(GRIJS)
    vel.setLineWidth(0.6)
    vel.line(MARGE, y + 12, rechts, y + 12)
    vel.setFillColor(GRIJS)
    vel.setFont(GEWOON, 9)
    ruimte = rechts - MARGE - 90
    for regel, links in enumerate(rand.voet):
        vel.drawString(MARGE, y - regel * 12, afgekapt(wacht.printbaar(links), 9, ruimte))
    for regel, kant in enumerate((rand.nummer, telling)):
        vel.drawRightString(rechts, y - regel * 12, kant)
    vel.restoreState()


def afgekapt(tekst: str, grootte: float, ruimte: float) -> str:
    """A line of head or foot cut with an ellipsis when it is too long."""
    kort = tekst.replace("\n", " ")
    if breedte(kort, GEWOON, grootte) <= ruimte:
        return kort
    while kort and breedte(kort + "…", GEWOON, grootte) > ruimte:
        kort = kort[:-1]
    return kort.rstrip() + "…"


def teken_lege_pagina(vel: Vel) -> None:
    """Draw the back of a sheet on which nothing stands, so that nobody looks for what is lost."""
    with vel.artefact("Pagination"):
        vel.saveState()
        vel.setFillColor(GRIJS)
        vel.setFont(GEWOON, 9)
        midden = vel.formaat.paginabreedte / 2
        vel.drawCentredString(midden, vel.formaat.paginahoogte / 2, "Deze bladzijde is leeg.")
        vel.restoreState()
    vel.volgende_pagina()
