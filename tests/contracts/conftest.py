"""Every contract test runs on the encrypted kluis and on the one in memory."""

import pytest

from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import REGISSEUR, WACHTZIN
from tests.fakes import GeheugenKluis


@pytest.fixture(params=["versleuteld", "geheugen"])
def elke_kluis(request: pytest.FixtureRequest, werkplek: Vastewerkplek) -> Kluis:
    """An open kluis, real or fake."""
    if request.param == "geheugen":
        return GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)
    echte: Kluis = request.getfixturevalue("kluis")
    return echte
