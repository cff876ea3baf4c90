"""What every kluis does with word of a landelijke aanlevering."""

from dataclasses import replace

from levensloop_desktop.services.kengetallen.aanleveren import list_unseen, mark_seen
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.verstrekken.verstrekkingen import Registerfilter, list_register
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.cijferproef import an_aanlevering


def test_what_was_left_is_entered_once(elke_kluis: Kluis) -> None:
    """In the register under the next number; the same word left twice is one line."""
    eerste, tweede = an_aanlevering("een"), an_aanlevering("twee")
    for wat in (eerste, eerste, tweede):
        elke_kluis.leave_aanlevering(wat)
    assert elke_kluis.adopt_aanleveringen() == 2
    elke_kluis.leave_aanlevering(eerste)
    assert elke_kluis.adopt_aanleveringen() == 0
    with elke_kluis.read() as opslag:
        bewaard = opslag.list_aanleveringen()
        regels = [regel.gebeurtenis for regel in opslag.read_log()]
    assert {deel.nummer for deel in bewaard} == {"2026-0001", "2026-0002"}
    assert {replace(deel, nummer="") for deel in bewaard} == {eerste, tweede}
    assert regels.count("aanlevering_ingeschreven") == 2


def test_it_is_shown_until_somebody_has_seen_it(elke_kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """Then it is a line of the register with who and when."""
    elke_kluis.leave_aanlevering(an_aanlevering("een"))
    elke_kluis.adopt_aanleveringen()
    (ongezien,) = list_unseen(elke_kluis)
    mark_seen(elke_kluis, werkplek, (ongezien.kenmerk,))
    assert list_unseen(elke_kluis) == ()
    with elke_kluis.read() as opslag:
        (gezien,) = opslag.list_aanleveringen()
    assert (gezien.gezien_door, gezien.gezien_op) == ("regisseur", werkplek.today())


def test_the_register_has_it_among_the_rest(elke_kluis: Kluis) -> None:
    """About nobody in particular, found by its recipient and by its kind, not at a client."""
    elke_kluis.leave_aanlevering(an_aanlevering("een"))
    elke_kluis.adopt_aanleveringen()
    (regel,) = list_register(elke_kluis, Registerfilter(woorden="bureau landelijke"))
    assert regel.client == "alle cliënten samen"
    assert regel.verstrekking.nummer == "2026-0001"
    assert "01-07-2026" in regel.verstrekking.doel
    assert list_register(elke_kluis, Registerfilter(document="aanlevering")) == (regel,)
    assert list_register(elke_kluis, Registerfilter(document="inzage")) == ()
