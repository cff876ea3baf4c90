"""What a key slot looks like in kluis.json; what opens it stands in key_slots."""

import json
from dataclasses import dataclass

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
ROLES_WITH_DOSSIER = ("procesregisseur", "levensloopcoordinator", "beheerder")
ROLES_WITH_COUNTS_ONLY = ("manager",)
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
        return (
            FLOOR_MEMORY_KIB <= self.memory_kib <= _CEILING_MEMORY_KIB
            and 1 <= self.passes <= _CEILING_PASSES
            and 1 <= self.lanes <= _CEILING_LANES
        )


@dataclass(frozen=True, slots=True, repr=False)
class KeySlot:
    """One way into the kluis."""

    slot_id: str
    rol: str
    gebruiker: str
    parameters: Argon2Parameters
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def associated_data(self, kluis_id: str) -> bytes:
        """What stands in the clear and may not be changed unnoticed."""
        kosten = self.parameters
        deel = [
            kluis_id,
            self.slot_id,
            self.rol,
            self.gebruiker,
            [kosten.memory_kib, kosten.passes, kosten.lanes],
            self.salt.hex(),
        ]
        return json.dumps(deel, ensure_ascii=True, separators=(",", ":")).encode()
