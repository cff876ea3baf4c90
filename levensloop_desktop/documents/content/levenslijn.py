"""The levenslijn as a figure: the seven lanes, with the gaps the domain finds."""

from collections.abc import Sequence
from datetime import date, timedelta

from levensloop_desktop.documents.content.blokken import Baan, Balk, Blokken, Kop, Samen, Tijdfiguur
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.domain.continuiteit import perioden as domein
from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn, make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Periode, Staat

# To which rubriek what lies in a lane belongs.
RUBRIEK_VAN_BAAN = {
    domein.Baan.TITEL: "titels",
    domein.Baan.INDICATIE: "indicaties",
    domein.Baan.VERBLIJF: "verblijf",
    domein.Baan.BEHANDELING: "behandeling",
    domein.Baan.DAGBESTEDING: "behandeling",
    domein.Baan.INKOMEN: "inkomen",
    domein.Baan.COORDINATOR: "contacten",
}
TERUG = timedelta(days=3 * 365)


def levenslijn(bron: Bron) -> Blokken:
