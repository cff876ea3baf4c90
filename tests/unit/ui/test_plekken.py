"""Every line of Vandaag leads somewhere."""

import pytest

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.resources import resource
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.ui.vandaag.plekken import places_of


@pytest.mark.parametrize("soort", Lijnsoort)
def test_each_kind_of_line_has_a_place_with_words_and_an_icon(soort: Lijnsoort) -> None:
    """Enter goes to the first place; none is without words or points to an icon that is not."""
    lijn = Lijn(
        urgentie=1,
        client_id=ClientId(RecordId("c")),
        naam="D. Nepnaam",
        clientnummer="LL-2026-0001",
        soort=soort.value,
        wat="iets",
        datum=None,
        verzameling="titels",
        record_id="r",
        aan_zet="",
        aan_zet_persoon="",
        aan_zet_rol="",
    )
    plekken = places_of(lijn)
    assert plekken
    for plek in plekken:
        assert plek.woorden
        assert plek.tab
        assert resource(f"icons/{plek.icoon}.svg").is_file()
