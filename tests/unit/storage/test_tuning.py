"""The cost of a passphrase follows the workstation, within bounds."""

from argon2.exceptions import HashingError

from levensloop_desktop.storage.keys.tuning import (
    MOST_MEMORY_KIB,
    MOST_PASSES,
    Measure,
    seconds_for,
    tune,
)
from levensloop_desktop.storage.kluisjson.slots import FLOOR_MEMORY_KIB, Argon2Parameters
from tests.conftest import CHEAP


def machine(seconds_per_gib: float) -> Measure:
    """A computer of this speed."""

    def measure(cost: Argon2Parameters) -> float:
        return cost.passes * cost.memory_kib / (1 << 20) * seconds_per_gib

    return measure


def test_a_fast_machine_gets_all_memory_and_more_passes() -> None:
    """About a second comes out."""
    cost = tune(machine(0.4))
    assert cost.memory_kib == MOST_MEMORY_KIB
    assert cost.passes == 5
    assert 0.9 < machine(0.4)(cost) < 1.1


def test_a_slow_machine_stays_at_the_floor() -> None:
    """It takes longer there, and is never cheaper."""
    assert tune(machine(60)).memory_kib == FLOOR_MEMORY_KIB
    assert tune(machine(60)).passes == 1


def test_memory_comes_before_passes() -> None:
    """With room for twice the memory, there is no second pass."""
    cost = tune(machine(4))
    assert (cost.memory_kib, cost.passes) == (256 * 1024, 1)


def test_it_never_grows_beyond_bounds() -> None:
    """Also when the clock stands still."""
    cost = tune(lambda _: 0.0)
    assert (cost.memory_kib, cost.passes) == (MOST_MEMORY_KIB, MOST_PASSES)
    assert cost.is_sane


def test_a_machine_without_room_keeps_what_fits() -> None:
    """Argon2 says that it gets no memory."""

    def measure(cost: Argon2Parameters) -> float:
        if cost.memory_kib > 2 * FLOOR_MEMORY_KIB:
            raise HashingError
        return 0.01

    assert tune(measure).memory_kib == 2 * FLOOR_MEMORY_KIB


def test_a_real_measurement() -> None:
    """Takes time, and finds a cost that may be read back."""
    assert seconds_for(CHEAP) > 0
