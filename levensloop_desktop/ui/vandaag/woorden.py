"""The words of the screen Vandaag."""

from datetime import date

from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.ports.vandaagport import Lijn

ICOON = {
    Lijnsoort.TITEL: "titel",
    Lijnsoort.INDICATIE: "indicatie",
    Lijnsoort.VERBLIJF: "verblijf",
    Lijnsoort.BEHANDELING: "behandeling",
    Lijnsoort.DAGBESTEDING: "agenda",
    Lijnsoort.INKOMEN: "gat",
    Lijnsoort.FINANCIERING: "gat",
    Lijnsoort.ROL: "client",
    Lijnsoort.AFSPRAAK: "afspraak",
    Lijnsoort.PLAN: "document",
    Lijnsoort.SCENARIO: "scenario",
    Lijnsoort.INZET: "scenario",
    Lijnsoort.RISICO: "risico",
    Lijnsoort.PROCES: "vink",
    Lijnsoort.OVERDRACHT: "overdracht",
    Lijnsoort.OVERLEG: "overleg",
    Lijnsoort.KNELPUNT: "waarschuwing",
    Lijnsoort.VASTLEGGEN: "potlood",
}
VORM = {
    Urgentie.TE_LAAT: "te_laat",
    Urgentie.DEZE_WEEK: "let_op",
    Urgentie.BINNENKORT: "geel",
    Urgentie.LATER: "open",
}
_WEEK = 7
_MAAND = 30.4
_WEKEN_GENOEG = 14  # from so many days on weeks are counted
_MAANDEN_GENOEG = 27 * 7
_JAAR = 365
_JAREN_GENOEG = _JAAR
_BANEN = frozenset(
    {
        Lijnsoort.VERBLIJF,
        Lijnsoort.BEHANDELING,
        Lijnsoort.DAGBESTEDING,
        Lijnsoort.INKOMEN,
        Lijnsoort.ROL,
        Lijnsoort.INZET,
        Lijnsoort.PROCES,
    }
)


def group_name(urgentie: Urgentie, weken: Signaalweken) -> str:
    """The heading of a group."""
    return {
        Urgentie.TE_LAAT: "Te laat",
        Urgentie.DEZE_WEEK: "Deze week",
        Urgentie.BINNENKORT: f"Binnen {weken.kort} weken",
        Urgentie.LATER: f"Binnen {weken.lang} weken",
    }[urgentie]


def relative(lijn: Lijn, vandaag: date) -> str:
    """How far away its day is ("over 16 weken", "3 dagen te laat", "al 6 weken")."""
    if lijn.datum is None:
        return ""
    dagen = (lijn.datum - vandaag).days
    vast = {0: "vandaag", 1: "morgen"}.get(dagen)
    if vast is not None:
        return vast
    duur = _length(abs(dagen))
    if dagen > 0:
        return f"over {duur}"
    return f"al {duur}" if _is_going_on(lijn) else f"{duur} te laat"


def _is_going_on(lijn: Lijn) -> bool:
    """Whether something is missing since its day, rather than not done by then."""
    zonder_plek = lijn.soort == Lijnsoort.INDICATIE and not lijn.wat.endswith("besluit nodig")
    return zonder_plek or lijn.soort in _BANEN


def _length(dagen: int) -> str:
    if dagen == 1:
        return "1 dag"
    if dagen < _WEKEN_GENOEG and dagen != _WEEK:
        return f"{dagen} dagen"
    if dagen < _MAANDEN_GENOEG:
        weken = round(dagen / _WEEK)
        return "1 week" if weken == 1 else f"{weken} weken"
    if dagen < _JAREN_GENOEG:
        return f"{round(dagen / _MAAND)} maanden"
    return f"{dagen // _JAAR} jaar"
