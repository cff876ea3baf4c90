"""Kluizen with dossiers, closed and open, for tests of real faults."""

from pathlib import Path

import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_full_dossier

_DOSSIER = a_full_dossier("Zwartelint")


@pytest.fixture
def client_id() -> ClientId:
    """The client of `gevulde_kluis`."""
    return ClientId(_DOSSIER[0].id)


@pytest.fixture
def gevulde_kluis(kluispad: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with one dossier in which every field is filled."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.write() as opslag:
        opslag.put_all(_DOSSIER)
    kluis.close()
    return kluispad
