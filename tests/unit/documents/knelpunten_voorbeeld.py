"""The paper about knelpunten: figures of nobody, and a half year in which nothing may be shown."""

from dataclasses import replace
from datetime import date

from levensloop_desktop.documents.bladen.papier import make_workbook_pdf
from levensloop_desktop.documents.samenstellen import Afdruk
from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import Tabel, read_definitie
from levensloop_desktop.services.kengetallen.cijferbestand import make_protected
from levensloop_desktop.services.kengetallen.onderwerpen import KNELPUNTEN

_DEFINITIE = read_definitie()
_MEESTE = 40


def knelpuntpapier(*, vol: bool) -> Afdruk:
    """Every table with figures, of which one was merged; or not one of them."""
    mee = [tabel for tabel in _DEFINITIE.tabellen if tabel.code in KNELPUNTEN.codes(_DEFINITIE)]
    tabellen = [_with_figures(tabel) if vol else _left_out(tabel) for tabel in mee]
    if vol:
        tabellen[-1] = _merged(tabellen[-1])
    publicatie = Publicatie(
        definitie=_DEFINITIE.sleutel, peildatum=date(2026, 7, 1), tabellen=tuple(tabellen)
    )
    return make_workbook_pdf(
        make_protected(publicatie, _DEFINITIE, "ZVH Voorbeeldstad", KNELPUNTEN)
    )


def _with_figures(tabel: Tabel) -> Cijfertabel:
    """The first classes with a figure, the others hidden."""
    waarden = [max(_MEESTE - 15 * plek, 0) or None for plek in range(len(tabel.klassen))]
    return replace(
        _left_out(tabel),
        cijfers=tuple(
            Cijfer(klasse.label, waarde, (klasse.code,))
            for klasse, waarde in zip(tabel.klassen, waarden, strict=True)
        ),
        totaal=Cijfer("totaal", 2 * _MEESTE),
        opmerkingen=(),
    )


def _merged(tabel: Cijfertabel) -> Cijfertabel:
    """The last two classes together."""
    *andere, een, twee = tabel.cijfers
    samen = Cijfer(f"{een.label} en {twee.label}", None, (*een.klassen, *twee.klassen))
    return replace(tabel, cijfers=(*andere, samen), opmerkingen=(Opmerking.SAMENGEVOEGD,))


def _left_out(tabel: Tabel) -> Cijfertabel:
    return Cijfertabel(
        code=tabel.code,
        titel=tabel.titel,
        cijfers=(),
        totaal=None,
        opmerkingen=(Opmerking.NIET_GETOOND,),
        eenheid=str(tabel.eenheid),
        meervoudig=tabel.meervoudig,
        stroom=tabel.stroom,
    )
