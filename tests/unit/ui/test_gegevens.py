"""The name by which a reader tells one record from another."""

import pytest

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from tests.builders import VANDAAG, a_client, a_record, an_onderdeel


@pytest.mark.parametrize("verzameling", VERZAMELINGEN)
def test_every_record_has_a_name_whatever_its_properties_are_called(verzameling: str) -> None:
    """A property with the name of a field ("naam", "wat") is no field and is not asked for."""
    soort = VERZAMELINGEN[verzameling]
    record = an_onderdeel(soort, a_client()) if issubclass(soort, Onderdeel) else a_record(soort)
    gegevens = Gegevens(vandaag=VANDAAG, partners=(), contactpersonen=())
    assert isinstance(gegevens.naam_van_record(record), str)
