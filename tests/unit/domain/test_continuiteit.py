"""Lanes, gaps and signals: the rules of domain.md, one by one."""

import dataclasses
from datetime import date

import pytest

from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.gaten import by_importance
from levensloop_desktop.domain.continuiteit.levenslijn import (
    Levenslijn,
    important_gap,
    make_levenslijn,
)
from levensloop_desktop.domain.continuiteit.perioden import Baan
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.zorg import Behandelperiode
from tests.builders import VANDAAG
from tests.unit.domain.continuiteit_dossiers import a_dossier, a_part, dag

WLZ = {"soort": "wlz", "profiel": "ggz_wonen_5", "status": "afgegeven"}


def _lijn(*delen: Onderdeel) -> Levenslijn:
    return make_levenslijn(a_dossier(*delen), VANDAAG)


def _begins(lijn: Levenslijn, baan: Baan) -> list[date]:
    return [gat.begin for gat in lijn.gaten if gat.baan is baan]


def _covered() -> tuple[Onderdeel, ...]:
    """Something without an end in every lane but titel and verblijf."""
    return (
        a_part(Indicatie, -100, None, soort="zvw_behandeling", status="afgegeven"),
        a_part(Behandelperiode, -100, None),
        a_part(Behandelperiode, -100, None, soort="dagbesteding"),
        a_part(Inkomen, -100, None),
        a_part(Betrokkenheid, -100, None, rol="levensloopcoordinator"),
    )


def test_the_end_date_is_the_last_covered_day() -> None:
    """The gap begins on the day after, and ends on the day before what comes next."""
    lijn = _lijn(
        a_part(Verblijf, -10, 20, soort="eigen_woning"),
        a_part(Verblijf, 30, None, soort="eigen_woning"),
    )
    (gat,) = [gat for gat in lijn.gaten if gat.baan is Baan.VERBLIJF]
    assert (gat.begin, gat.einde, gat.sinds) == (dag(21), dag(29), dag(21))
    assert not gat.open
    assert gat == lijn.dreigende_dakloosheid


def test_records_that_touch_leave_no_gap() -> None:
    """From one place to the next without a night between."""
    lijn = _lijn(
        a_part(Verblijf, -10, 20, soort="kliniek_ggz"),
        a_part(Verblijf, 21, None, soort="eigen_woning"),
    )
    assert _begins(lijn, Baan.VERBLIJF) == []


@pytest.mark.parametrize("eigen", [None, 300, 60])
def test_what_hangs_on_a_title_ends_with_it(eigen: int | None) -> None:
    """Whatever its own end says; an own end that comes first still counts."""
    titel = a_part(Titel, -100, 111)
    lijn = _lijn(titel, a_part(Verblijf, -50, eigen, soort="eigen_woning", hangt_aan_titel=True))
    einde = min(eigen or 111, 111)
    assert _begins(lijn, Baan.VERBLIJF) == [dag(einde + 1)]
    (periode,) = lijn.in_baan(Baan.VERBLIJF)
    assert periode.met_titel == (einde == 111)
    (op_titel,) = lijn.in_baan(Baan.TITEL)
    assert lijn.eindigt_mee(op_titel) == ((periode,) if einde == 111 else ())


def test_of_titles_that_follow_each_other_the_last_end_counts() -> None:
    """An uninterrupted run holds what hangs on it; a later title on its own does not."""
    wonen = a_part(Verblijf, -50, None, soort="eigen_woning", hangt_aan_titel=True)
    aaneen = _lijn(a_part(Titel, -100, 50), a_part(Titel, 51, 90), a_part(Titel, 40, 60), wonen)
    assert _begins(aaneen, Baan.VERBLIJF) == [dag(91)]
    los = _lijn(a_part(Titel, -100, 50), a_part(Titel, 60, 90), wonen)
    assert _begins(los, Baan.VERBLIJF) == [dag(51)]
    zonder_einde = _lijn(a_part(Titel, -100, 50), a_part(Titel, 20, None), wonen)
    assert _begins(zonder_einde, Baan.VERBLIJF) == []


@pytest.mark.parametrize("soort", ["dakloos", "hostel", "maatschappelijke_opvang", "onbekend"])
def test_a_stay_without_a_place_is_a_gap_by_its_name(soort: str) -> None:
    """And with a Wlz-indicatie it is said apart."""
    verblijf = a_part(Verblijf, -30, None, soort=soort)
    gat = _lijn(verblijf).belangrijkste_gat
    assert gat is not None
    assert gat.in_het_kort(VANDAAG).startswith("verblijf, nu: ")
    assert gat.in_het_kort(VANDAAG) != "verblijf, nu: Wlz zonder plek"
    met = _lijn(verblijf, a_part(Indicatie, -30, None, **WLZ))
    assert met.zonder_plek is not None
    assert met.zonder_plek.recht == "Wlz GGZ wonen 5"
    assert met.zonder_plek.in_het_kort(VANDAAG) == "verblijf, nu: Wlz zonder plek"
    straks = _lijn(verblijf, a_part(Indicatie, 30, None, **WLZ)).zonder_plek
    assert straks is not None
    assert straks.recht == "Wlz GGZ wonen 5"
    assert straks.in_het_kort(VANDAAG) == gat.in_het_kort(VANDAAG), "it does not run yet"


@pytest.mark.parametrize("status", ["aangevraagd", "afgewezen"])
def test_an_indicatie_that_is_not_granted_covers_nothing(status: str) -> None:
    """Asked for or refused: shown, and still a gap."""
    lijn = _lijn(a_part(Indicatie, -30, None, **{**WLZ, "status": status}))
    assert _begins(lijn, Baan.INDICATIE) == [VANDAAG]
    assert lijn.zonder_plek is None


def test_no_title_today_is_not_a_gap() -> None:
    """What comes after a title is; and between two."""
    assert _begins(_lijn(), Baan.TITEL) == []
    assert _begins(_lijn(a_part(Titel, -100, -1)), Baan.TITEL) == []
    assert _begins(_lijn(a_part(Titel, -100, 10), a_part(Titel, 20, 40)), Baan.TITEL) == [
        dag(11),
        dag(41),
    ]


def test_the_gaps_of_a_list_come_in_their_order() -> None:
    """Verblijf, behandeling, titel, inkomen, the rest; the earliest of its kind first."""
    lijn = _lijn(a_part(Titel, -10, 10), a_part(Inkomen, -10, 5))
    volgorde = [gat.baan for gat in by_importance(lijn.gaten)]
    assert volgorde == [
        Baan.VERBLIJF,
        Baan.BEHANDELING,
        Baan.TITEL,
        Baan.INKOMEN,
        Baan.INDICATIE,
        Baan.DAGBESTEDING,
        Baan.COORDINATOR,
    ]


def test_signals_come_26_13_and_6_weeks_before_an_end() -> None:
    """Of what has ended there are none."""
    lijn = _lijn(a_part(Titel, -200, 111), a_part(Titel, -400, -201))
    assert [(deel.weken, deel.dag) for deel in lijn.signalen] == [
        (26, dag(111 - 26 * 7)),
        (13, dag(111 - 13 * 7)),
        (6, dag(111 - 6 * 7)),
    ]


def test_the_words_of_a_gap() -> None:
    """As in the list of clients and in the picture."""
    wonen = a_part(Verblijf, -10, 20, soort="eigen_woning")
    gat, tot = important_gap(a_dossier(wonen, *_covered()), VANDAAG)
    assert gat is not None
    assert gat.in_het_kort(VANDAAG) == f"verblijf, vanaf {dag(21):%d-%m-%Y}"
    assert gat.voluit(VANDAAG) == f"GAT: geen verblijf vanaf {dag(21):%d-%m-%Y}"
    assert gat.voluit(dag(40)) == f"GAT: geen verblijf sinds {dag(21):%d-%m-%Y}"
    assert tot == dag(21)


def test_what_covers_without_an_end_has_no_gap() -> None:
    """And nothing to look at again."""
    wonen = a_part(Verblijf, -10, None, soort="eigen_woning")
    assert important_gap(a_dossier(wonen, *_covered()), VANDAAG) == (None, None)


def test_a_gap_beyond_the_horizon_comes_in_sight() -> None:
    """The line of the list says on which day it must be made anew."""
    wonen = a_part(Verblijf, -10, 400, soort="eigen_woning")
    dossier = a_dossier(wonen, *_covered())
    gat, tot = important_gap(dossier, VANDAAG)
    assert gat is None
    assert tot is not None
    assert important_gap(dossier, tot)[0] is not None


def test_who_is_missing() -> None:
    """Zorgverantwoordelijke and coördinator; a procesregisseur is not of this picture."""
    lijn = _lijn(a_part(Indicatie, -30, None, **WLZ))
    assert {deel.rol for deel in lijn.ontbrekend} == {
        "levensloopcoordinator",
        "zorgverantwoordelijke",
    }


def test_a_record_without_a_first_day_runs() -> None:
    """Nobody recorded when it began; that does not make it a gap."""
    lijn = _lijn(a_part(Inkomen, None, None))
    assert _begins(lijn, Baan.INKOMEN) == []


def test_300_stays_that_overlap_are_one_cover() -> None:
    """Every one is in the lane, and there is no gap before the last of them ends."""
    stays = [a_part(Verblijf, -300 + n, n, soort="eigen_woning") for n in range(300)]
    dossier = a_dossier(*stays)
    assert len(lay_out(dossier)) == 300
    lijn = make_levenslijn(dataclasses.replace(dossier), VANDAAG)
    assert _begins(lijn, Baan.VERBLIJF) == [dag(300)]
