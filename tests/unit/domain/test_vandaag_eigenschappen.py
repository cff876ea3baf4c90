"""What holds of the list of a day for every dossier there could be."""

import dataclasses
from datetime import date, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.gaten import Gat, find_gaps
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.rollen import missing_roles
from levensloop_desktop.domain.vandaag.bronnen import termijnen_van
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Vandaagregel, classify, list_today
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort, Termijn
from levensloop_desktop.domain.waardelijsten import label
from tests.builders import VANDAAG, an_onderdeel
from tests.unit.domain.continuiteit_dossiers import CLIENT, a_dossier, dag, dossierdelen

WEKEN = Signaalweken()
_DAGEN = st.integers(-400, 600).map(dag)


def _included(delen: list[Onderdeel]) -> Dossier:
    traject = an_onderdeel(Traject, CLIENT, status="geincludeerd")
    return dataclasses.replace(a_dossier(*delen), trajecten=(traject,))


def _says(gat: Gat, termijnen: list[Termijn], vandaag: date) -> bool:
    """Whether one of these lines names a gap."""
    soort = Lijnsoort(gat.baan.value)
    if gat.is_nu(vandaag):
        nu = any(
            d.soort is soort and (d.datum or vandaag) <= vandaag and " stopt" not in d.wat
            for d in termijnen
        )
        leeg = any(d.soort is Lijnsoort.VASTLEGGEN and gat.baan.label in d.wat for d in termijnen)
        return nu or leeg
    laatste = gat.begin - EEN_DAG
    return any(
        d.datum == laatste and (d.soort is soort or gat.baan.label in d.wat) for d in termijnen
    )


@given(dossierdelen, _DAGEN)
def test_every_gap_within_26_weeks_is_on_the_list(delen: list[Onderdeel], vandaag: date) -> None:
    """Vandaag and the levenslijn tell the same, on every day."""
    dossier = _included(delen)
    termijnen = [regel.termijn for regel in list_today(dossier, vandaag)]
    banen = [baan for baan in Baan if baan is not Baan.COORDINATOR]
    # A line carries the last day that is covered: its gap begins a day later.
    horizon = vandaag + timedelta(weeks=WEKEN.lang, days=1)
    for gat in find_gaps(lay_out(dossier), vandaag, horizon, banen):
        assert _says(gat, termijnen, vandaag), gat


@given(dossierdelen, _DAGEN)
def test_a_line_that_something_is_missing_has_its_gap(
    delen: list[Onderdeel], vandaag: date
) -> None:
    """No line of a lane that is covered that day."""
    dossier = _included(delen)
    gaten = find_gaps(lay_out(dossier), vandaag, vandaag)
    leeg = {gat.baan.value for gat in gaten}
    for regel in list_today(dossier, vandaag):
        termijn = regel.termijn
        if " sinds " in termijn.wat:
            assert termijn.soort.value in leeg
        if termijn.wat.endswith("zonder plek") and (termijn.datum or vandaag) <= vandaag:
            assert any(gat.recht for gat in gaten)


@given(dossierdelen, _DAGEN)
def test_the_roles_that_are_missing_are_those_of_the_network(
    delen: list[Onderdeel], vandaag: date
) -> None:
    """The same roles as the network screen and the levenslijn name."""
    dossier = _included(delen)
    genoemd = [
        regel.termijn.wat.removeprefix("Geen ").partition(":")[0]
        for regel in list_today(dossier, vandaag)
        if regel.termijn.wat.startswith("Geen ")
        and regel.termijn.soort is Lijnsoort.ROL
        and (regel.termijn.datum or vandaag) <= vandaag
    ]
    ontbreekt = [label("rol", rol.rol) for rol in missing_roles(dossier, vandaag)]
    assert sorted(genoemd) == sorted(ontbreekt)


@given(dossierdelen)
def test_a_line_never_becomes_less_urgent(delen: list[Onderdeel]) -> None:
    """As the days go by it moves up, until it is gone and stays gone."""
    for termijn in termijnen_van(_included(delen)):
        groepen = [classify(termijn, VANDAAG + timedelta(days=n), WEKEN) for n in range(0, 400, 3)]
        gezien = [groep for groep in groepen if groep is not None]
        assert gezien == sorted(gezien, reverse=True)
        if gezien:
            eerste = next(n for n, groep in enumerate(groepen) if groep is not None)
            assert None not in groepen[eerste : eerste + len(gezien)]


@given(dossierdelen, st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(delen: list[Onderdeel], kans: Random) -> None:
    """The same lines, however the dossier was read."""
    anders = list(delen)
    kans.shuffle(anders)
    gewoon = {(r.termijn.wat, r.termijn.datum, r.urgentie) for r in _list(delen)}
    assert gewoon == {(r.termijn.wat, r.termijn.datum, r.urgentie) for r in _list(anders)}


def _list(delen: list[Onderdeel]) -> tuple[Vandaagregel, ...]:
    return list_today(_included(delen), VANDAAG)
