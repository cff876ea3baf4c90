"""What differs between two versions of a plan."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.planvergelijking import (
    Tekststuk,
    Verandering,
    compare_plans,
    compare_text,
)
from tests.builders import a_client, an_onderdeel

WEG, NIEUW = Verandering.WEG, Verandering.NIEUW


def test_changed_words_are_marked_and_the_rest_is_not() -> None:
    """One word that changed is one piece on each side."""
    oud, nieuw = compare_text("Hij woont bij organisatie Y.", "Hij woont bij organisatie Z.")
    assert Tekststuk("Y", WEG) in oud
    assert Tekststuk("Z", NIEUW) in nieuw
    assert oud[0] == nieuw[0] == Tekststuk("Hij woont bij organisatie ")


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_letter_is_lost(oud: str, nieuw: str) -> None:
    """The pieces of each side together are its text, and equal pieces are in both."""
    links, rechts = compare_text(oud, nieuw)
    assert "".join(stuk.tekst for stuk in links) == oud
    assert "".join(stuk.tekst for stuk in rechts) == nieuw
    gelijk = [
        [s.tekst for s in kant if s.verandering is Verandering.GELIJK] for kant in (links, rechts)
    ]
    assert gelijk[0] == gelijk[1]


def test_fields_and_agreements_are_compared_per_levensgebied() -> None:
    """A new wish, an afspraak that came and one that went, each in its own levensgebied."""
    client = a_client()
    wie = ClientId(client.id)
    plan = an_onderdeel(Levensloopplan, wie, versie=1)
    wonen = an_onderdeel(
        Levensgebiedplan, wie, plan_id=plan.id, levensgebied="wonen", wens="een eigen plek"
    )
    bellen = an_onderdeel(Afspraak, wie, wat="Bellen met het zorgkantoor", levensgebied="wonen")
    sporten = an_onderdeel(Afspraak, wie, wat="Sporten", levensgebied="sociaal_netwerk")
    oud = Dossier(client=client, plannen=(plan,), levensgebiedplannen=(wonen,), afspraken=(bellen,))
    nieuw = replace(
        oud,
        levensgebiedplannen=(replace(wonen, wens="een eigen huis"),),
        afspraken=(sporten,),
    )
    verschil = {
        deel.levensgebied: deel.gewijzigd for deel in compare_plans((oud, plan), (nieuw, plan))
    }
    namen = [deel.naam for deel in verschil["wonen"]]
    assert namen == ["Wens in eigen woorden", "Afspraak"]
    assert verschil["wonen"][1].nieuw == ()
    assert sum(len(delen) for delen in verschil.values()) == 2 + (
        "sociaal_netwerk" in verschil and bool(verschil["sociaal_netwerk"])
    )
    gelijk = compare_plans((oud, plan), (oud, plan))
    assert not [deel for deel in gelijk if deel.gewijzigd]
