"""A file of figures as tagged PDF: every table as bars and as a table; no author and no moment."""

from datetime import UTC, datetime, time

from levensloop_desktop.documents.bladen.werkmap import Blad, Cel, Werkmap
from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Blok,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kolommen,
    Kop,
    Rij,
    Samen,
    Tabel,
)
from levensloop_desktop.documents.content.waarden import alinea, cel
from levensloop_desktop.documents.render.paginas import Rand
from levensloop_desktop.documents.samenstellen import Afdruk, Deel, draw

_SMALLE_KOLOMMEN = 4
_NAAST_ELKAAR = 0.56  # share of the bars where the table stands beside them
_MEESTE_STAVEN = 28  # on one page; of more the table, which goes on on the next, says it all


def make_workbook_pdf(werkmap: Werkmap) -> Afdruk:
    """The figures on paper; the only day in the file is the one they are about."""
    rand = Rand(
        classificatie=werkmap.classificatie,
        document=werkmap.titel,
        nummer="",
        voet=(f"{werkmap.titel}, peildatum {werkmap.dag:%d-%m-%Y}",),
        watermerk="",
    )
    begin = datetime.combine(werkmap.dag, time(), UTC)
    return draw(Deel(contents(werkmap), rand), werkmap.titel, begin)


def contents(werkmap: Werkmap) -> Inhoud:
    """The blocks of the paper."""
    toelichting = tuple(
        Kenmerk(onderwerp, cel(uitleg)) for onderwerp, uitleg in werkmap.toelichting
    )
    blokken: list[Blok] = [
        Kop(1, werkmap.titel, bladwijzer=werkmap.titel),
        Kenmerken(toelichting),
    ]
    for blad in werkmap.bladen:
        blokken += _table(blad)
    return Inhoud(
        soortnaam=werkmap.titel, blokken=tuple(blokken), voetregel="", schaal=LANG_DOCUMENT
    )


def _table(blad: Blad) -> tuple[Blok, ...]:
    kop = Kop(2, blad.titel, bladwijzer=blad.titel)
    opmerkingen = tuple(alinea(zin, soort="klein") for zin in blad.opmerkingen)
    if not blad.rijen:
        return (kop, *opmerkingen)
    tabel = Tabel(blad.koppen, _widths(len(blad.koppen)), _rows(blad))
    if blad.diagram is None or len(blad.rijen) > _MEESTE_STAVEN:
        return (kop, *opmerkingen, tabel)
    if len(blad.koppen) > 2:  # noqa: PLR2004  more than one figure a line: the table needs the width
        return (kop, *opmerkingen, blad.diagram, tabel)
    return (kop, *opmerkingen, Samen((Kolommen((blad.diagram,), (tabel,), _NAAST_ELKAAR),)))


def _widths(kolommen: int) -> tuple[float, ...]:
    """The names get the room; of many figures the last one may be a few words."""
    if kolommen <= _SMALLE_KOLOMMEN:
        return (46.0, *(18.0,) * (kolommen - 1))
    return (62.0, *(14.0,) * (kolommen - 2), 26.0)


def _rows(blad: Blad) -> tuple[Rij, ...]:
    rijen = [Rij(tuple(cel(_text(waarde)) for waarde in rij)) for rij in blad.rijen]
    if blad.totaal is not None:
        rijen.append(Rij(tuple(cel(_text(waarde), vet=True) for waarde in blad.totaal)))
    return tuple(rijen)


def _text(waarde: Cel) -> str:
    return f"{waarde:.1f}".replace(".", ",") if isinstance(waarde, float) else str(waarde)
