"""The clock never runs back and ids follow each other."""

import uuid
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
from typing_extensions import override

from levensloop_desktop.services.ports.kluisport import Werkplek
from levensloop_desktop.services.werkplek import werkplek as module
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek, Vastewerkplek
from tests.builders import OCHTEND


def test_the_system_clock_goes_forward_when_it_is_set_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each moment is later than the one before."""
    standen = iter([OCHTEND, OCHTEND, OCHTEND - timedelta(hours=1), OCHTEND + timedelta(hours=1)])

    class Klok(datetime):
        """A clock that is set back."""

        @classmethod
        @override
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override] # no Self
            """The next stand."""
            assert tz is UTC
            return next(standen)

    monkeypatch.setattr(module, "datetime", Klok)
    plek = Systeemwerkplek()
    momenten = [plek.now() for _ in range(4)]
    assert momenten == sorted(set(momenten))
    assert momenten[-1] == OCHTEND + timedelta(hours=1)


@pytest.mark.parametrize("plek", [Systeemwerkplek(), Vastewerkplek(OCHTEND)])
def test_ids_are_uuid7_in_order(plek: Werkplek) -> None:
    """More of them than one millisecond can number."""
    ids = [plek.new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert {uuid.UUID(deel).version for deel in ids} == {7}
    assert {uuid.UUID(deel).variant for deel in ids} == {uuid.RFC_4122}


def test_a_seed_decides_everything() -> None:
    """The same start and seed give the same moments and ids; another seed other ids."""
    een, zelfde, ander = (Vastewerkplek(OCHTEND, seed=seed) for seed in (1, 1, 2))
    assert [een.new_id() for _ in range(9)] == [zelfde.new_id() for _ in range(9)]
    assert een.new_id() != ander.new_id()
    assert [een.now() for _ in range(3)] == [OCHTEND + timedelta(seconds=n) for n in range(3)]
    assert een.today() == OCHTEND.date()
