"""Voortgang on paper: one line in each levensgebied, and every answer in full."""

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kenmerk,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.waarden import (
    alinea,
    datum,
    gevulde_kenmerken,
    kenmerken,
    of_leeg,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.voortgang import Trendpunt, Voortgang, in_order, trend_of
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_EERDER = 3


def trendregel(dossier: Dossier, levensgebied: str) -> Kenmerk | None:
    """Where a levensgebied goes, and where it went before; None when nobody was asked."""
    trend = trend_of(dossier.voortgangen, levensgebied)
    if not trend:
        return None
    laatste = trend[-1]
    blokken: list[Blok] = [Merk(laatste.richting, f"{_word(laatste)}, {datum(laatste.datum)}")]
    eerder = [f"{_word(punt)} ({datum(punt.datum)})" for punt in reversed(trend[-_EERDER - 1 : -1])]
    if eerder:
        blokken.append(alinea(Stuk("Eerder: ", licht=True), ", ".join(eerder), soort="klein"))
    return Kenmerk("Voortgang", tuple(blokken))


def voortgang(dossier: Dossier) -> Blokken:
    """Every answer, the newest first: who was asked, cooperation, directions and result."""
    if not dossier.voortgangen:
        return (Kop(3, "Voortgang"), Alinea(of_leeg("")))
    blokken: list[Blok] = []
    for deel in reversed(in_order(dossier.voortgangen)):
        blokken.extend(_answer(dossier, deel))
    return tuple(blokken)


def _answer(dossier: Dossier, deel: Voortgang) -> Blokken:
    kop = f"Voortgang op {datum(deel.datum)}"
    velden = ["gevraagd_aan", "naam", "samenwerking"]
    if deel.instrument or any(deel.score(code) for code in waardelijst("levensgebied").codes):
        velden.append("instrument")
    wie = kenmerken(dossier, deel, *velden)
    gebieden = waardelijst("levensgebied").codes
    helft = (len(gebieden) + 1) // 2
    rijen = tuple(
        Rij((*_cells(deel, links), *(_cells(deel, rechts) if rechts else ((), ()))))
        for links, rechts in zip(gebieden[:helft], (*gebieden[helft:], "")[:helft], strict=True)
    )
    koppen = ("Levensgebied", "Richting", "Levensgebied", "Richting")
    return (
        Kop(3, kop),
        Kenmerken(wie, kolommen=2),
        Tabel(koppen, (27, 23, 27, 23), rijen),
        Kenmerken(gevulde_kenmerken(dossier, deel, "resultaat", "toelichting")),
    )


def _cells(deel: Voortgang, levensgebied: str) -> tuple[Blokken, Blokken]:
    punt = Trendpunt(deel.datum, deel.richting(levensgebied), deel.score(levensgebied))
    naam: Blokken = (alinea(label("levensgebied", levensgebied)),)
    if not punt.richting and punt.score is None:
        return naam, (Alinea(of_leeg("")),)
    return naam, (Merk(punt.richting, _word(punt)),)


def _word(punt: Trendpunt) -> str:
    """The direction in a word, with the score where one was given."""
    woord = label("richting", punt.richting) or "richting niet vastgelegd"
    return woord if punt.score is None else f"{woord}, score {punt.score} van 5"
