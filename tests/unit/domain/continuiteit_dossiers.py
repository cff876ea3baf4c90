"""Dossiers for the tests of continuity: invented, and made by chance."""

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.zorg import Behandelperiode
from tests.builders import VANDAAG, a_client, an_onderdeel

CLIENT = a_client()
VERZAMELING: dict[type[Onderdeel], str] = {
    Titel: "titels",
    Indicatie: "indicaties",
    Verblijf: "verblijven",
    Behandelperiode: "behandelperioden",
    Inkomen: "inkomens",
    Betrokkenheid: "betrokkenheden",
}


def dag(verschil: int) -> date:
    """A day so many days from today."""
    return VANDAAG + timedelta(days=verschil)


def a_dossier(*delen: Onderdeel) -> Dossier:
    """A dossier of these parts."""
    per_soort: dict[str, list[Onderdeel]] = {naam: [] for naam in VERZAMELING.values()}
    for deel in delen:
        per_soort[VERZAMELING[type(deel)]].append(deel)
    velden: Any = {naam: tuple(records) for naam, records in per_soort.items()}
    return Dossier(client=CLIENT, **velden)


def a_part(klasse: type[Any], van: int | None, tot: int | None, /, **anders: Any) -> Any:
    """A dated part; days are counted from today."""
    return an_onderdeel(
        klasse,
        CLIENT,
        begindatum=None if van is None else dag(van),
        einddatum=None if tot is None else dag(tot),
        **anders,
    )


_DAGEN = st.integers(-500, 800)


@st.composite
def parts(draw: st.DrawFn) -> Onderdeel:
    """Any dated part that lies in a lane."""
    soort = draw(st.sampled_from(list(VERZAMELING)))
    begin = draw(st.none() | _DAGEN)
    duur = draw(st.none() | st.integers(0, 400))
    tot = None if duur is None else (begin or 0) + duur
    anders: dict[str, Any] = {"id": RecordId(draw(st.uuids()).hex)}
    if soort is Verblijf:
        anders["soort"] = draw(st.sampled_from(["eigen_woning", "dakloos", "hostel"]))
    if soort is Behandelperiode:
        anders["soort"] = draw(st.sampled_from(["behandeling", "dagbesteding"]))
    if soort in {Verblijf, Behandelperiode}:
        anders["hangt_aan_titel"] = draw(st.booleans())
    if soort is Indicatie:
        anders["soort"] = draw(st.sampled_from(["wlz", "zvw_behandeling"]))
        anders["status"] = draw(st.sampled_from(["aangevraagd", "afgegeven", "afgewezen"]))
    if soort is Betrokkenheid:
        anders["rol"] = "levensloopcoordinator"
    deel: Onderdeel = a_part(soort, begin, tot, **anders)
    return deel


dossierdelen = st.lists(parts(), max_size=14)
