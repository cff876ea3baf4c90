"""What a key slot looks like in kluis.json; what opens it stands in key_slots."""

import json
from dataclasses import dataclass

from levensloop_desktop.services.toegang.wachtzinsleutel import FLOOR_MEMORY_KIB, Argon2Parameters

__all__ = [
    "FLOOR_MEMORY_KIB",
    "HERSTEL",
    "HERSTELBLAD",
    "KEY_BYTES",
    "MOST_GENERATIONS",
    "NONCE_BYTES",
    "ROLES_WITH_COUNTS_ONLY",
    "ROLES_WITH_DOSSIER",
    "SALT_BYTES",
    "TAG_BYTES",
    "Argon2Parameters",
    "KeySlot",
    "SealedKeys",
]

KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
HERSTEL = "herstel"
HERSTELBLAD = "Herstelblad"  # stands where the slot of a person has a name
ROLES_WITH_DOSSIER = ("procesregisseur", "levensloopcoordinator", "beheerder", HERSTEL)
ROLES_WITH_COUNTS_ONLY = ("manager",)
MOST_GENERATIONS = 2  # the second only while the databases get new keys


@dataclass(frozen=True, slots=True, repr=False)
class SealedKeys:
    """The database keys of one generation, sealed to the public key of a slot."""

    generation: int
    ephemeral: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True, repr=False)
class KeySlot:
    """One way into the kluis: a key pair of its own, and what was sealed to it.

    Args:
        slot_id: stays the same when the passphrase or the role changes.
        rol: says which keys are sealed to it.
        gebruiker: name of the person, or HERSTELBLAD.
        parameters: cost of the passphrase.
        salt: of the passphrase.
        nonce: of the wrapped private key.
        wrapped: the private key under the passphrase.
        public: the public key.
        keys: database keys per generation; two only while the databases get new ones.
    """

    slot_id: str
    rol: str
    gebruiker: str
    parameters: Argon2Parameters
    salt: bytes
    nonce: bytes
    wrapped: bytes
    public: bytes
    keys: tuple[SealedKeys, ...] = ()

    @property
    def has_dossier(self) -> bool:
        """Whether this role may hold the key of dossier.db."""
        return self.rol in ROLES_WITH_DOSSIER

    @property
    def is_recovery(self) -> bool:
        """Whether this is the slot of the herstelblad."""
        return self.rol == HERSTEL

    def wrap_data(self, kluis_id: str) -> bytes:
        """What the wrapped private key is bound to; the role is bound by `seal_data`."""
        kosten = self.parameters
        return _packed(
            "sleutelgat 1",
            kluis_id,
            self.slot_id,
            self.gebruiker,
            [kosten.memory_kib, kosten.passes, kosten.lanes],
            self.salt.hex(),
            self.public.hex(),
        )

    def seal_data(self, kluis_id: str, generation: int) -> bytes:
        """What sealed database keys are bound to."""
        return _packed(
            "sleutels 1", kluis_id, self.slot_id, self.rol, generation, self.public.hex()
        )


def _packed(*delen: object) -> bytes:
    return json.dumps(delen, ensure_ascii=True, separators=(",", ":")).encode()
