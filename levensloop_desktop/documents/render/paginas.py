"""The page flow: which flowable stands where, then drawing with head, foot and watermark."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
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
_VOETREGELS = 3
ONTBREEKT = "\ufffd[U+…]: teken dat dit papier niet kan tonen."
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


class _Wachtrij:
    """Flowables that are made when their turn comes; some are looked at ahead or put back."""

    def __init__(self, bron: Iterable[Flowable]) -> None:
        self._bron = iter(bron)
        self._klaar: deque[Flowable] = deque()

    def pop(self) -> Flowable | None:
        """The next one, or None at the end."""
        return self._klaar.popleft() if self._klaar else next(self._bron, None)

    def put_back(self, delen: Iterable[Flowable]) -> None:
        """Let these come next, in their order."""
        self._klaar.extendleft(list(delen)[::-1])

    def ahead(self) -> Iterator[Flowable]:
        """What is to come, without taking it."""
        plek = 0
        while True:
            if plek == len(self._klaar):
                volgende = next(self._bron, None)
                if volgende is None:
                    return
                self._klaar.append(volgende)
            yield self._klaar[plek]
            plek += 1


def verdeel(flowables: Iterable[Flowable], formaat: Formaat = STAAND) -> Iterator[Pagina]:
    """Give every flowable its place; a heading never stands alone at the foot of a page.

    A page comes when it is full, so that a long document is never in memory whole.
    """
    wachtrij = _Wachtrij(flowables)
    pagina, eerste = Pagina(), True
    over, tussen = formaat.hoogte, 0.0
    while (deel := wachtrij.pop()) is not None:
        leeg = not pagina.delen
        if not isinstance(deel, Paginaeinde):
            ruimte = 0.0 if leeg else max(tussen, float(deel.getSpaceBefore()))
            _, hoogte = deel.wrap(formaat.breedte, over)
            nodig = _nodig(deel, wachtrij, formaat) if isinstance(deel, Kopregel) else hoogte
            if ruimte + nodig <= over + SPELING:
                over -= ruimte + hoogte
                pagina.delen.append((deel, over))
                tussen = float(deel.getSpaceAfter())
                continue
            _fill(pagina, deel, wachtrij, (formaat.breedte, over - ruimte))
        elif leeg:
            continue
        yield pagina
        pagina, eerste = Pagina(), False
        over, tussen = formaat.hoogte, 0.0
    if eerste or pagina.delen:
        yield pagina


def _fill(pagina: Pagina, deel: Flowable, wachtrij: _Wachtrij, ruimte: tuple[float, float]) -> None:
    """Put on a page what still goes of a flowable that is too high for it; the rest comes next."""
    breedte, hoogte = ruimte
    delen = [] if isinstance(deel, Kopregel) else deel.split(breedte, hoogte)
    if len(delen) > 1:
        wachtrij.put_back(delen[1:])
        _, eigen = delen[0].wrap(breedte, hoogte)
        pagina.delen.append((delen[0], hoogte - eigen))
    elif not pagina.delen:  # cannot be split and is taller than a page: better over the edge
        pagina.delen.append((deel, hoogte - float(deel.height)))
    else:
        wachtrij.put_back([deel])


def _nodig(kop: Kopregel, wachtrij: _Wachtrij, formaat: Formaat) -> float:
    """The room a heading needs: itself, further headings, and two lines of what follows.

    A block of one line is no company: the least of the block after it comes along.
    """
    nodig = float(kop.height)
    tussen = float(kop.getSpaceAfter())
    regels = 0
    for volgende in wachtrij.ahead():
        if isinstance(volgende, Paginaeinde):
            break
        volgende.wrap(formaat.breedte, formaat.hoogte)
        nodig += max(tussen, float(volgende.getSpaceBefore()))
        if isinstance(volgende, Kopregel):
            if regels:
                break
            nodig += float(volgende.height)
        else:
            nodig += min(minimum(volgende), formaat.hoogte * _VEEL)
            regels += 1
            if regels > 1 or float(volgende.height) >= _EEN_REGEL:
                break
        tussen = float(volgende.getSpaceAfter())
    return nodig


def hoogte_van(paginas: Sequence[Pagina], formaat: Formaat = STAAND) -> float:
    """How much of the last page is used."""
    hoogte = formaat.hoogte
    return hoogte - min((over for _, over in paginas[-1].delen), default=hoogte)


def teken_paginas(
    vel: Vel,
    paginas: Iterable[Pagina],
    rand: Rand,
    wacht: Tekenwacht,
    *,
    dubbelzijdig: bool = False,
) -> list[int]:
    """Draw every page as it comes, but for its foot: watermark and head first, then the text.

    On two sides each card gets a sheet of its own. Returns when each page was drawn; an empty
    back is none of them.
    """
    eerste = vel.pagina
    bladen: list[int] = []
    for pagina in paginas:
        if pagina.nieuw_blad and dubbelzijdig and (vel.pagina - eerste) % 2:
            teken_achterkant(vel, rand, len(bladen), wacht)
        bladen.append(vel.pagina)
        with vel.artefact("Pagination"):
            _watermerk(vel, wacht.printbaar(rand.watermerk))
            _hoofd(vel, rand, wacht)
        for deel, over in pagina.delen:
            deel.drawOn(vel, MARGE, ONDER + over)
        vel.volgende_pagina()
    return bladen


def teken_voeten(vel: Vel, bladen: Sequence[int], rand: Rand, wacht: Tekenwacht) -> None:
    """Draw the feet of pages, once it is known how many there are."""
    for nummer, blad in enumerate(bladen, start=1):
        with vel.op_pagina(blad), vel.artefact("Pagination"):
            _voet(vel, rand, f"pagina {nummer} van {len(bladen)}", wacht)


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
    for regel, links in enumerate(_with_legend(rand.voet, wacht)):
        past = ruimte if regel < _VOETREGELS - 1 else rechts - MARGE  # nothing stands right of it
        vel.drawString(MARGE, y - regel * 12, afgekapt(wacht.printbaar(links), 9, past))
    for regel, kant in enumerate((rand.nummer, telling)):
        vel.drawRightString(rechts, y - regel * 12, kant)
    vel.restoreState()


def _with_legend(voet: tuple[str, ...], wacht: Tekenwacht) -> tuple[str, ...]:
    """The lines of the foot; where a character is missing, what its sign and code mean."""
    if not wacht.ontbrekend:
        return voet
    *eerst, laatste = (*voet, "") if len(voet) < _VOETREGELS else voet
    return (*eerst, " ".join(deel for deel in (ONTBREEKT, laatste) if deel))


def afgekapt(tekst: str, grootte: float, ruimte: float, letter: str = GEWOON) -> str:
    """A line of head or foot cut with an ellipsis when it is too long."""
    kort = tekst.replace("\n", " ")
    if breedte(kort, letter, grootte) <= ruimte:
        return kort
    while kort and breedte(kort + "…", letter, grootte) > ruimte:
        kort = kort[:-1]
    return kort.rstrip() + "…"


def teken_achterkant(vel: Vel, rand: Rand, nummer: int, wacht: Tekenwacht) -> None:
    """Draw the empty back of a page that stands on a front, so that nobody looks for more."""
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
