"""What holds of continuity for every dossier there could be."""

import dataclasses
from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.gaten import Gat, find_gaps
from levensloop_desktop.domain.continuiteit.levenslijn import important_gap, make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.record import Onderdeel
from tests.builders import VANDAAG
from tests.unit.domain.continuiteit_dossiers import a_dossier, a_part, dag, dossierdelen

HORIZON = dag(365)


def _gaps(delen: list[Any]) -> tuple[Gat, ...]:
    return find_gaps(lay_out(a_dossier(*delen)), VANDAAG, HORIZON)


@given(dossierdelen)
def test_a_gap_never_overlaps_what_covers(delen: list[Onderdeel]) -> None:
    """And every day of a lane is covered or in a gap."""
    perioden = lay_out(a_dossier(*delen))
    gaten = find_gaps(perioden, VANDAAG, HORIZON)
    for baan in Baan:
        dekt = [deel for deel in perioden if deel.baan is baan and deel.dekt]
        eigen = [gat for gat in gaten if gat.baan is baan]
        for teller in range(0, 366, 5):
            dit = VANDAAG + timedelta(days=teller)
            gedekt = any(deel.loopt_op(dit) for deel in dekt)
            in_gat = any(gat.begin <= dit <= gat.einde for gat in eigen)
            assert not (gedekt and in_gat)
            if baan is not Baan.TITEL:
                assert gedekt or in_gat


@given(dossierdelen)
def test_gaps_are_apart_and_in_order(delen: list[Onderdeel]) -> None:
    """In a lane each gap ends before the next begins, with a covered day between."""
    gaten = _gaps(delen)
    for baan in Baan:
        eigen = [gat for gat in gaten if gat.baan is baan]
        assert all(VANDAAG <= gat.begin <= gat.einde <= HORIZON for gat in eigen)
        for eerst, later in pairwise(eigen):
            assert eerst.einde + EEN_DAG < later.begin


@given(dossierdelen, st.data())
def test_splitting_a_record_changes_nothing(delen: list[Onderdeel], data: st.DataObject) -> None:
    """Two records that follow each other cover what the one did."""
    gevonden = [deel for deel in lay_out(a_dossier(*delen)) if deel.begin is not None]
    deelbaar = [d for d in gevonden if d.einde is None or (d.begin and d.begin < d.einde)]
    if not deelbaar:
        return
    periode = data.draw(st.sampled_from(deelbaar))
    assert periode.begin is not None
    lengte = (periode.einde - periode.begin).days if periode.einde else 500
    knip = periode.begin + timedelta(days=data.draw(st.integers(0, max(0, lengte - 1))))
    heel: Any = next(d for d in delen if d.id == periode.record_id)
    eerst = dataclasses.replace(heel, einddatum=knip)
    rest = dataclasses.replace(heel, id=RecordId("rest"), begindatum=knip + EEN_DAG)
    anders = [d for d in delen if d is not heel]
    assert _gaps([*anders, eerst, rest]) == _gaps(delen)


@given(dossierdelen, st.integers(0, 700))
def test_the_horizon_only_cuts(delen: list[Onderdeel], dichterbij: int) -> None:
    """With a nearer horizon the same gaps are there, up to that day."""
    perioden = lay_out(a_dossier(*delen))
    grens, ver = dag(dichterbij), dag(700)
    gesneden = [
        (gat.baan, gat.begin, min(gat.einde, grens), gat.sinds)
        for gat in find_gaps(perioden, VANDAAG, ver)
        if gat.begin <= grens
    ]
    dichtbij = find_gaps(perioden, VANDAAG, grens)
    assert [(gat.baan, gat.begin, gat.einde, gat.sinds) for gat in dichtbij] == gesneden


@given(dossierdelen, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(delen: list[Onderdeel], toeval: Any) -> None:
    """The same records in another order give the same levenslijn."""
    anders = list(delen)
    toeval.shuffle(anders)
    eerst = make_levenslijn(a_dossier(*delen), VANDAAG)
    later = make_levenslijn(a_dossier(*anders), VANDAAG)
    assert (eerst.perioden, eerst.gaten, eerst.signalen) == (
        later.perioden,
        later.gaten,
        later.signalen,
    )


@given(dossierdelen, st.integers(1, 900))
@example([a_part(Indicatie, 400, None, soort="wlz", status="afgegeven")], 100)
def test_the_text_of_the_list_holds_until_it_says(delen: list[Onderdeel], verder: int) -> None:
    """Before the day on which the line must be made anew, it says the same as on its first day."""
    dossier = a_dossier(*delen)
    gat, tot = important_gap(dossier, VANDAAG)
    dit = dag(verder)
    if tot is not None and dit >= tot:
        return
    later, _ = important_gap(dossier, dit)
    assert (later and later.in_het_kort(dit)) == (gat and gat.in_het_kort(VANDAAG))
