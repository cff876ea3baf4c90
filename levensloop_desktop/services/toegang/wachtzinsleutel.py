"""A key from a passphrase: Argon2id, its cost bounded before anything is derived.

The key slots of a kluis and the overdrachtspakket share it.
"""

import unicodedata
from dataclasses import dataclass

SLEUTEL_BYTES = 32
_MIB = 1024
FLOOR_MEMORY_KIB = 64 * _MIB
_CEILING_MEMORY_KIB = 4096 * _MIB
_CEILING_PASSES = 16
_CEILING_LANES = 16


@dataclass(frozen=True, slots=True)
class Argon2Parameters:
    """Cost of one derivation.

    Args:
        memory_kib: memory in KiB; the default is 256 MiB.
        passes: times over the memory.
        lanes: threads.
    """

    memory_kib: int = 256 * _MIB
    passes: int = 3
    lanes: int = 4

    @property
    def is_sane(self) -> bool:
        """Whether the cost lies between the floor and what any computer can do."""
        return self.fits(Argon2Parameters(_CEILING_MEMORY_KIB, _CEILING_PASSES, _CEILING_LANES))

    def fits(self, hooguit: "Argon2Parameters") -> bool:
        """Whether the cost lies between the floor and a ceiling."""
        return (
            FLOOR_MEMORY_KIB <= self.memory_kib <= hooguit.memory_kib
            and 1 <= self.passes <= hooguit.passes
            and 1 <= self.lanes <= hooguit.lanes
        )


def derive_key(wachtzin: str, salt: bytes, kosten: Argon2Parameters) -> bytes:
    """The 32 bytes that belong to a passphrase; check the cost before."""
    # Loaded when a passphrase comes, so that who only asks for the cost does not wait for it.
    from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415

    return hash_secret_raw(
        unicodedata.normalize("NFC", wachtzin).encode(),
        salt,
        time_cost=kosten.passes,
        memory_cost=kosten.memory_kib,
        parallelism=kosten.lanes,
        hash_len=SLEUTEL_BYTES,
        type=Type.ID,
    )
