"""A dossier that is written and read again is the same dossier."""

import json

from hypothesis import HealthCheck, given, settings

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from tests.builders import a_client
from tests.unit.services.dossierformaat.dossiers import dossiers


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(dossiers())
def test_nothing_is_lost(gegeven: tuple[Dossier, tuple[Momentopname, ...]]) -> None:
    """Every field of every class comes back as it was, in its order."""
    dossier, momentopnamen = gegeven
    bestand = read_dossier(write_dossier(dossier, momentopnamen).encode())
    assert bestand.dossier() == dossier
    assert bestand.momentopnamen == momentopnamen


def test_every_collection_has_a_list() -> None:
    """A collection that the domain gets is in the file as well."""
    geschreven = json.loads(write_dossier(Dossier(client=a_client())))
    assert set(ONDERDELEN) < set(geschreven)


def test_bsn_never_leaves() -> None:
    """A BSN stays in the kluis, whatever is exported."""
    assert "123456782" not in write_dossier(Dossier(client=a_client(bsn="123456782")))


def test_fields_may_be_left_out() -> None:
    """A file by hand needs only what is known; the rest is as in a new record."""
    document = {
        "formaat": "levensloop-dossier",
        "versie": 1,
        "client": {"id": "01930000-0000-7000-8000-000000000001", "achternaam": "Nepnaam"},
    }
    client = read_dossier(json.dumps(document).encode()).client
    assert (client.achternaam, client.geboortedatum, client.aliassen) == ("Nepnaam", None, ())
