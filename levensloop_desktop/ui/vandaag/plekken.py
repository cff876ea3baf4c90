"""Which places of a dossier belong to a line: the first is where Enter goes."""

from typing import NamedTuple

from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.ui.zoeken.openen import tab_of

_OP_DE_LIJN = frozenset(
    {
        Lijnsoort.TITEL,
        Lijnsoort.INDICATIE,
        Lijnsoort.VERBLIJF,
        Lijnsoort.BEHANDELING,
        Lijnsoort.DAGBESTEDING,
        Lijnsoort.INKOMEN,
    }
)
_OVER_TE_DRAGEN = frozenset({Lijnsoort.TITEL, Lijnsoort.VERBLIJF, Lijnsoort.BEHANDELING})
_GEGEVENS = "Gegevens bekijken"
_OPENEN = {
    Lijnsoort.FINANCIERING: ("Open de financiering", "document"),
    Lijnsoort.ROL: ("Open het netwerk", "netwerk"),
    Lijnsoort.AFSPRAAK: ("Open de afspraak", "afspraak"),
    Lijnsoort.PLAN: ("Open het plan", "document"),
    Lijnsoort.SCENARIO: ("Open het scenario", "scenario"),
    Lijnsoort.INZET: ("Open het scenario", "scenario"),
    Lijnsoort.KNELPUNT: ("Open het knelpunt", "waarschuwing"),
    Lijnsoort.PROCES: ("Open het proces", "vink"),
    Lijnsoort.RISICO: ("Open de risicotaxatie", "risico"),
    Lijnsoort.OVERDRACHT: ("Open de overdracht", "overdracht"),
    Lijnsoort.OVERLEG: ("Open het dossier", "overleg"),
}


class Plek(NamedTuple):
    """A place in a dossier.

    Args:
        woorden: what the button says.
        icoon: the icon before it.
        tab: code of the tab.
        verzameling: of the record to show there; empty for the tab alone.
        record_id: of that record.
    """

    woorden: str
    icoon: str
    tab: str
    verzameling: str = ""
    record_id: str = ""


def places_of(lijn: Lijn) -> tuple[Plek, ...]:
    """Where one can go from a line; Enter goes to the first."""
    soort = Lijnsoort(lijn.soort)
    record = (lijn.verzameling, lijn.record_id) if lijn.record_id else ("", "")
    lijnplek = Plek("Open de levenslijn", "levenslijn", "levenslijn", *record)
    overdracht = Plek("Overdracht voorbereiden", "overdracht", "overdracht", *record)
    if soort in _OP_DE_LIJN:
        gegevens = Plek(_GEGEVENS, "document", tab_of(lijn.verzameling), *record)
        anders = overdracht if soort in _OVER_TE_DRAGEN else _AFSPRAKEN
        return (lijnplek, anders, gegevens) if record[1] else (lijnplek, anders)
    if soort is Lijnsoort.VASTLEGGEN:
        return (Plek("Open de levenslijn", "levenslijn", "levenslijn"), _AFSPRAKEN)
    woorden, icoon = _OPENEN[soort]
    if soort is Lijnsoort.OVERLEG:
        return (Plek(woorden, icoon, "overzicht"), _AFSPRAKEN)
    eerste = Plek(woorden, icoon, tab_of(lijn.verzameling), *record)
    if soort is Lijnsoort.AFSPRAAK:
        return (eerste, Plek("Wie is wie", "netwerk", "netwerk"))
    return (eerste, _AFSPRAKEN)


_AFSPRAKEN = Plek("Naar het plan en de afspraken", "afspraak", "plan")
