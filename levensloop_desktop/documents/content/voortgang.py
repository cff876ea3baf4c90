"""Voortgang on paper: one line in each levensgebied, and every answer in full."""

from levensloop_desktop.documents.content.blokken import (
    NIET_VASTGELEGD,
    Alinea,
    Blok,
    Blokken,
    Kenmerk,
    Merk,
    Rij,
    Stuk,
)
from levensloop_desktop.documents.content.tabellen import tabel_onder
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    datum,
    met_label,
    of_leeg,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.voortgang import Trendpunt, Voortgang, in_order, trend_of
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_EERDER = 3


def trendregel(dossier: Dossier, levensgebied: str, *, eerder: bool) -> Kenmerk | None:
    """Where a levensgebied goes; None when nobody was asked.

    Args:
        dossier: with every answer.
        levensgebied: its code.
        eerder: say where it went before too, for a document that does not print every answer.
    """
    trend = trend_of(dossier.voortgangen, levensgebied)
    if not trend:
        return None
    laatste = trend[-1]
    blokken: list[Blok] = [Merk(laatste.richting, f"{_word(laatste)}, {datum(laatste.datum)}")]
    toen = [f"{_word(punt)} ({datum(punt.datum)})" for punt in reversed(trend[-_EERDER - 1 : -1])]
    if eerder and toen:
        blokken.append(alinea(Stuk("Eerder: ", licht=True), ", ".join(toen), soort="klein"))
    return Kenmerk("Voortgang", tuple(blokken))


def voortgang(dossier: Dossier) -> Blokken:
    """Every answer, the newest first: who was asked, directions, cooperation and result."""
    rijen = tuple(_answer(dossier, deel) for deel in reversed(in_order(dossier.voortgangen)))
    kolommen = (("Gevraagd", 22), ("Richting", 43), ("Samenwerking en resultaat", 35))
    return tabel_onder("Voortgang", kolommen, rijen)


def _answer(dossier: Dossier, deel: Voortgang) -> Rij:
    wie = (deel.naam.strip(), als_tekst(dossier, deel, "gevraagd_aan"))
    aan = ", ".join(naam for naam in wie if naam)
    return Rij(
        (
            (alinea(Stuk(datum(deel.datum), vet=True)), Alinea(of_leeg(aan))),
            _directions(deel),
            (
                *met_label("Samenwerking", cel(als_tekst(dossier, deel, "samenwerking"))),
                *bijzonderheden(dossier, deel, "instrument"),
                *(parse_tekst(deel.resultaat) or met_label("Resultaat", cel(""))),
                *bijzonderheden(dossier, deel, "toelichting"),
            ),
        )
    )


def _directions(deel: Voortgang) -> Blokken:
    """Which levensgebieden go where, with their score; what was not answered comes last."""
    samen: dict[str, list[str]] = {code: [] for code in (*waardelijst("richting").codes, "")}
    for code in waardelijst("levensgebied").codes:
        naam, score = label("levensgebied", code), deel.score(code)
        naam = naam if score is None else f"{naam} (score {score} van 5)"
        samen.setdefault(deel.richting(code), []).append(naam)
    return tuple(
        alinea(
            Stuk(f"{label('richting', richting) or NIET_VASTGELEGD}: ", vet=bool(richting)),
            ", ".join(namen),
        )
        for richting, namen in samen.items()
        if namen
    )


def _word(punt: Trendpunt) -> str:
    """The direction in a word, with the score where one was given."""
    woord = label("richting", punt.richting) or "richting niet vastgelegd"
    return woord if punt.score is None else f"{woord}, score {punt.score} van 5"
