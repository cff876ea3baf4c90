"""Column widths: the wished shares, widened where a long word would be broken."""

from collections.abc import Iterator, Sequence

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blokken,
    Lijst,
    Merk,
    Tabel,
)
from levensloop_desktop.documents.render.letters import GEWOON, VET, breedte
from levensloop_desktop.documents.render.stijlen import stijl
from levensloop_desktop.documents.render.tekens import INSPRINGEN

_KORT = 6  # words up to this length fit in any column
_RIJEN = 60  # later rows of a long table follow the first ones
_HOOGSTENS = 0.4  # no word may ask more than this share of the line


def passende_breedtes(
    tabel: Tabel, gewenst: Sequence[float], gat: float, schaal: float
) -> tuple[float, ...]:
    """The wished widths, with room for the longest word of each column where that can be."""
    geheel = sum(gewenst)
    nodig = [
        min(_langste_woord(tabel, plek, schaal) + gat + 0.5, geheel * _HOOGSTENS)
        for plek in range(len(gewenst))
    ]
    tekort = [max(0.0, moet - heeft) for moet, heeft in zip(nodig, gewenst, strict=True)]
    ruimte = [max(0.0, heeft - moet) for moet, heeft in zip(nodig, gewenst, strict=True)]
    if not any(tekort) or not any(ruimte):
        return tuple(gewenst)
    deel = min(1.0, sum(ruimte) / sum(tekort))
    afgestaan = sum(tekort) * deel / sum(ruimte)
    return tuple(
        heeft + kort * deel - over * afgestaan
        for heeft, kort, over in zip(gewenst, tekort, ruimte, strict=True)
    )


def _langste_woord(tabel: Tabel, kolom: int, schaal: float) -> float:
    koppen = _breedtes(tabel.koppen[kolom], VET, stijl("tabelkop", schaal).fontSize)
    cellen = (maat for rij in tabel.rijen[:_RIJEN] for maat in _van_cel(rij.cellen[kolom], schaal))
    return max([0.0, *koppen, *cellen])


def _van_cel(blokken: Blokken, schaal: float) -> Iterator[float]:
    for blok in blokken:
        match blok:
            case Alinea(stukken=stukken, soort=soort):
                grootte = stijl(soort, schaal).fontSize
                vet = any(stuk.vet for stuk in stukken)
                tekst = "".join(stuk.tekst for stuk in stukken)
                if soort == "nummer":  # a phone number stays on one line
                    yield breedte(tekst[:24], VET if vet else GEWOON, grootte)
                    continue
                yield from _breedtes(tekst, VET if vet else GEWOON, grootte)
            case Merk(woord=woord):
                yield breedte(woord, VET, stijl("gewoon", schaal).fontSize) + INSPRINGEN
            case Lijst(items=items):
                for item in items:
                    yield from (maat + 14 for maat in _van_cel(item, schaal))
            case _:
                pass


def _breedtes(tekst: str, naam: str, grootte: float) -> Iterator[float]:
    for woord in tekst[:2000].split(" "):
        if len(woord) > _KORT:
            yield breedte(woord, naam, grootte)
