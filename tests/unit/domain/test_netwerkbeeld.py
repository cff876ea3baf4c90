"""The picture of a network: who has a place, and that no two labels ever touch."""

from datetime import timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import (
    DOMEINEN,
    Netwerkplek,
    Soortplek,
    describe_picture,
    make_places,
)
from levensloop_desktop.domain.netwerkbeeld.netwerkplaatsing import Plaatsing, Vak, fits, place_all
from levensloop_desktop.domain.netwerkbeeld.netwerkrichting import neighbour, reading_order
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    an_onderdeel,
)

RUIMTE = (580.0, 470.0)
KRINGEN = ("dichtbij", "kernteam", "als_nodig")


def _dossier() -> Dossier:
    client = a_client()
    wie = ClientId(client.id)
    politie = a_partner(soort="politie")
    agent = a_contactpersoon(politie)
    zus = a_contactpersoon(partner_id=None, naam="A. Voorbeeld")
    gisteren = VANDAAG - timedelta(days=1)
    return Dossier(
        client=client,
        betrokkenheden=(
            a_betrokkenheid(wie, rol="overig", contactpersoon_id=agent.id, kring="kernteam"),
            a_betrokkenheid(wie, rol="naaste", contactpersoon_id=zus.id, kring="dichtbij"),
            a_betrokkenheid(wie, rol="procesregisseur", contactpersoon_id=agent.id, kring=""),
            a_betrokkenheid(wie, rol="behandelaar", partner_id=politie.id, einddatum=gisteren),
        ),
        indicaties=(an_onderdeel(Indicatie, wie, soort="wlz", status="afgegeven"),),
        partners=(politie,),
        contactpersonen=(agent, zus),
    )


def test_domain_follows_the_role_and_else_the_organisation() -> None:
    """A role that may come from anywhere stands with its organisation, a sister with naasten."""
    plekken = make_places(_dossier(), VANDAAG, toon_beeindigd=True)
    assert [plek.domein for plek in plekken[:4]] == ["veiligheid", "naasten", "veiligheid", "zorg"]


def test_nobody_without_a_circle_is_left_out() -> None:
    """An involvement without a circle stands in the outer ring."""
    plekken = make_places(_dossier(), VANDAAG, toon_beeindigd=True)
    assert plekken[2].kring == "als_nodig"


def test_missing_roles_are_empty_places_with_their_reason() -> None:
    """What nobody does is a place too; what a Wlz-indicatie asks for says so."""
    plekken = make_places(_dossier(), VANDAAG, toon_beeindigd=False)
    leeg = {plek.sleutel: plek for plek in plekken if plek.soort is Soortplek.ONTBREEKT}
    assert set(leeg) == {"casusregisseur", "levensloopcoordinator", "zorgverantwoordelijke"}
    assert "Wlz" in leeg["zorgverantwoordelijke"].bijschrift
    assert "Ontbreekt: Casusregisseur" in describe_picture(plekken)


def test_who_ended_shows_on_request_only() -> None:
    """The last day still counts; after it the place is grey, or not there."""
    alle = make_places(_dossier(), VANDAAG, toon_beeindigd=True)
    assert [plek.soort for plek in alle].count(Soortplek.BEEINDIGD) == 1
    nu = make_places(_dossier(), VANDAAG, toon_beeindigd=False)
    assert Soortplek.BEEINDIGD not in {plek.soort for plek in nu}
    eerder = make_places(_dossier(), VANDAAG - timedelta(days=1), toon_beeindigd=False)
    assert len(eerder) > len(nu)


def _place(plekken: list[Netwerkplek], hoog: float = 38.0) -> Plaatsing:
    maten = {plek.sleutel: (90.0 + 7 * (len(plek.naam) % 9), hoog) for plek in plekken}
    return place_all(plekken, maten, ruimte=RUIMTE, midden=(116, 40), ringnaam=(92, 18), lucht=6)


def _people(verdeling: list[tuple[int, int]]) -> list[Netwerkplek]:
    return [
        Netwerkplek(f"p{nummer}", "N" * (nummer % 13), "", KRINGEN[kring], DOMEINEN[domein])
        for nummer, (kring, domein) in enumerate(verdeling)
    ]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), max_size=32))
def test_labels_never_touch_and_stay_within_the_picture(verdeling: list[tuple[int, int]]) -> None:
    """However people are spread: no overlap, nothing over the edge, each in the own quarter."""
    plekken = _people(verdeling)
    plaatsing = _place(plekken)
    assert set(plaatsing.vakken) == {plek.sleutel for plek in plekken}
    vakken = [*plaatsing.vakken.values(), Vak(0, 0, 116, 40)]
    assert not [paar for paar in combinations(vakken, 2) if paar[0].raakt(paar[1], 5.9)]
    richting = {"zorg": (1, -1), "veiligheid": (1, 1), "naasten": (-1, 1), "sociaal": (-1, -1)}
    for plek in plekken:
        vak = plaatsing.vakken[plek.sleutel]
        assert abs(vak.x) + vak.breed / 2 <= plaatsing.breed / 2 + 1e-6
        assert abs(vak.y) + vak.hoog / 2 <= plaatsing.hoog / 2 + 1e-6
        assert vak.x * richting[plek.domein][0] >= 0
        grens = plaatsing.grens_rechts if vak.x > 0 else plaatsing.grens_links
        ring = next(deel for deel in plaatsing.ringen if deel.code == plek.kring)
        assert (vak.y - grens * ring.half_hoog) * richting[plek.domein][1] > 0


def test_a_large_domain_gets_more_of_its_side() -> None:
    """With nine people in zorg and one in veiligheid the boundary lies below the middle."""
    plaatsing = _place(_people([(nummer % 3, 0) for nummer in range(9)] + [(1, 1)]))
    assert plaatsing.grens_rechts > 0
    assert plaatsing.grens_links == 0


def test_a_usual_network_fits_without_growing() -> None:
    """Three and twelve people, spread as they are in practice, fit beside the list."""
    assert fits(_place(_people([(0, 0), (1, 1), (1, 3)])), RUIMTE)
    twaalf = [(0, 0), (0, 2), (0, 0), (1, 1), (1, 3), (1, 0), (1, 1), (1, 3)]
    assert fits(_place(_people([*twaalf, (2, 0), (2, 1), (2, 0), (1, 0)])), RUIMTE)


def test_arrows_reach_everybody_and_go_where_they_point() -> None:
    """From each place every other can be reached, and right is to the right."""
    vakken = _place(_people([(0, 0), (1, 1), (1, 3), (2, 2), (2, 0), (0, 2)])).vakken
    for begin in vakken:
        bereikt, rand = {begin}, [begin]
        while rand:
            hier = rand.pop()
            for stap in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                daar = neighbour(vakken, hier, stap)
                if stap == (1, 0) and daar != hier:
                    assert vakken[daar].x > vakken[hier].x
                if daar not in bereikt:
                    bereikt.add(daar)
                    rand.append(daar)
        assert bereikt == set(vakken)
    assert sorted(reading_order(vakken)) == sorted(vakken)


def test_a_place_says_everything_in_words() -> None:
    """A screen reader gets name, role and that it ended."""
    plek = Netwerkplek("x", "Vader", "naaste", "dichtbij", "naasten", Soortplek.BEEINDIGD)
    assert plek.in_woorden == "Vader, naaste, contact beëindigd"
