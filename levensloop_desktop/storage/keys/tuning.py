"""Find the cost of a passphrase that takes about a second on this workstation.

Memory first, then passes over it (RFC 9106, section 4): memory is what a guessing machine lacks.
"""

import os
import time
from collections.abc import Callable

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from levensloop_desktop.storage.kluisjson.slots import FLOOR_MEMORY_KIB, KEY_BYTES, SALT_BYTES
from levensloop_desktop.storage.kluisjson.slots import Argon2Parameters as Cost

SECONDS = 1.0
MOST_MEMORY_KIB = 512 * 1024  # so that the kluis opens on a smaller computer of the team too
MOST_PASSES = 10
_MOST_LANES = 4

Measure = Callable[[Cost], float]


def tune(measure: Measure | None = None) -> Cost:
    """The cost that comes nearest to a second, between the floor and what any computer can do."""
    seconds_of = measure or seconds_for
    lanes = max(1, min(_MOST_LANES, os.cpu_count() or 1))
    cost = Cost(FLOOR_MEMORY_KIB, 1, lanes)
    seconds = seconds_of(cost)
    while cost.memory_kib * 2 <= MOST_MEMORY_KIB and seconds * 2 <= SECONDS:
        larger = Cost(cost.memory_kib * 2, 1, lanes)
        try:
            seconds = seconds_of(larger)
        except HashingError:  # this computer has no room for so much
            break
        cost = larger
    passes = round(SECONDS / seconds) if seconds > 0 else MOST_PASSES
    return Cost(cost.memory_kib, max(1, min(MOST_PASSES, passes)), lanes)


def seconds_for(cost: Cost) -> float:
    """How long one derivation takes here."""
    begin = time.perf_counter()
    hash_secret_raw(
        b"meting",
        bytes(SALT_BYTES),
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return time.perf_counter() - begin
