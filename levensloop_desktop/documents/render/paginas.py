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
_KLEINST_MERK = 14.0  # type of a watermark that is still read at a glance
_LANGST_MERK = 440.0  # what of it stays on the page, also of a lying one
_HOOFDREGEL = 11.0  # from line to line above the rule at the top
_EEN_REGEL = 22.0  # what is lower is one line, and one line under a heading is an orphan


@dataclass(slots=True)
class Pagina:
    """What stands on one page, with the height of each lower edge."""

    delen: list[tuple[Flowable, float]] = field(default_factory=list)
    nieuw_blad: bool = False  # a card: never on the back of another


@dataclass(frozen=True, slots=True)
class Rand:
    """What stands around the text of every page."""

    classificatie: str
    document: str
    nummer: str
    voet: tuple[str, ...]  # two lines, and a third where the dossier came from elsewhere
    watermerk: str
    ontvanger: str = ""


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
    """The room a heading needs: itself, further headings, and two lines of what follows.

    A block of one line is no company: the least of the block after it comes along.
    """
    nodig = float(kop.height)
    tussen = float(kop.getSpaceAfter())
    regels = 0
    for volgende in reversed(wachtrij):
        if isinstance(volgende, Paginaeinde):
            break
        volgende.wrap(formaat.breedte, formaat.hoogte)
        nodig += max(tussen, float(volgende.getSpaceBefore()))
        if isinstance(volgende, Kopregel):
            if regels:
                break
            nodig += float(volgende.height)
        else:
            nodig += minimum(volgende)
            regels += 1
            if regels > 1 or float(volgende.height) >= _EEN_REGEL:
                break
        tussen = float(volgende.getSpaceAfter())
    return min(nodig, formaat.hoogte * _VEEL)


def hoogte_van(paginas: Sequence[Pagina], formaat: Formaat = STAAND) -> float:
    """How much of the last page is used."""
    hoogte = formaat.hoogte
    return hoogte - min((over for _, over in paginas[-1].delen), default=hoogte)


def teken_paginas(
    vel: Vel,
    paginas: Sequence[Pagina],
    rand: Rand,
    wacht: Tekenwacht,
    *,
    dubbelzijdig: bool = False,
) -> None:
    """Draw every page: watermark and head first, then the text, then the foot.

    On two sides each card gets a sheet of its own.
    """
    for nummer, pagina in enumerate(paginas, start=1):
        if pagina.nieuw_blad and dubbelzijdig:
            fill_sheet(vel, rand, nummer - 1, wacht)
        with vel.artefact("Pagination"):
            _watermerk(vel, wacht.printbaar(rand.watermerk))
            _hoofd(vel, rand, wacht)
        for deel, over in pagina.delen:
            deel.drawOn(vel, MARGE, ONDER + over)
        with vel.artefact("Pagination"):
            _voet(vel, rand, f"pagina {nummer} van {len(paginas)}", wacht)
        vel.volgende_pagina()


def _watermerk(vel: Vel, tekst: str) -> None:
    """Recipient and number, large and pale, behind everything.

    Of a name too long for that the number stands below it: that is what a leaf is traced by.
    """
    if not tekst:
        return
    vel.saveState()
    vel.setFillColor(WATERMERK)
    grootte = max(min(28.0, 28.0 * 330 / max(breedte(tekst, VET, 28), 1)), _KLEINST_MERK)
    regels = [tekst]
    if breedte(tekst, VET, grootte) > _LANGST_MERK:
        naam, _, nummer = tekst.rpartition(" · ")
        regels = [afgekapt(naam or nummer, grootte, _LANGST_MERK, VET), nummer if naam else ""]
    vel.setFont(VET, grootte)
    vel.translate(vel.formaat.paginabreedte / 2, vel.formaat.paginahoogte / 2)
    vel.rotate(33)
    for x, y in ((-30, 150), (20, 0), (70, -150)):
        for plek, regel in enumerate(regels):
            vel.drawCentredString(x, y - plek * grootte * 1.2, regel)
    vel.restoreState()


def _hoofd(vel: Vel, rand: Rand, wacht: Tekenwacht) -> None:
    """Class, kind and number, recipient: on one line, or the recipient on one of its own."""
    y = vel.formaat.paginahoogte - 39.0
    rechts = vel.formaat.paginabreedte - MARGE
    ruimte = rechts - MARGE - breedte(rand.classificatie, VET, 9) - 24
    document = wacht.printbaar(rand.document)
    voor = wacht.printbaar(f"voor {rand.ontvanger}") if rand.ontvanger else ""
    regels = [" · ".join(deel for deel in (document, voor) if deel)]
    if voor and breedte(regels[0], GEWOON, 9) > ruimte:
        regels = [voor, document]  # the line of the class is the upper one
    vel.saveState()
    vel.setFillColor(INKT)
    vel.setFont(VET, 9)
    vel.drawString(MARGE, y + (len(regels) - 1) * _HOOFDREGEL, rand.classificatie)
    vel.setFont(GEWOON, 9)
    for plek, regel in enumerate(regels):
        past = ruimte if plek == len(regels) - 1 else rechts - MARGE
        vel.drawRightString(rechts, y + plek * _HOOFDREGEL, afgekapt(regel, 9, past))
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


def afgekapt(tekst: str, grootte: float, ruimte: float, letter: str = GEWOON) -> str:
    """A line of head or foot cut with an ellipsis when it is too long."""
    kort = tekst.replace("\n", " ")
    if breedte(kort, letter, grootte) <= ruimte:
        return kort
    while kort and breedte(kort + "…", letter, grootte) > ruimte:
        kort = kort[:-1]
    return kort.rstrip() + "…"


def fill_sheet(vel: Vel, rand: Rand, nummer: int, wacht: Tekenwacht) -> None:
    """Draw the empty back of a page, if it stands on a front, so that nobody looks for more."""
    if not vel.pagina % 2:
        return
    with vel.artefact("Pagination"):
        _hoofd(vel, rand, wacht)
        _voet(vel, rand, f"achterkant van pagina {nummer}", wacht)
        vel.saveState()
        vel.setFillColor(GRIJS)
        vel.setFont(GEWOON, 9)
        midden = vel.formaat.paginabreedte / 2
        vel.drawCentredString(midden, vel.formaat.paginahoogte / 2, "Deze bladzijde is leeg.")
        vel.restoreState()
    vel.volgende_pagina()
