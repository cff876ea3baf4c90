"""Key slots: what a passphrase opens. Argon2id makes a key of it, AES-256-GCM wraps the rest.

A role is the keys it may have: the slot of a manager holds no key of dossier.db
(docs/adr/0002-kluis-formaat.md).
"""

import os
import unicodedata
import uuid
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from levensloop_desktop.errors import (
    KluisDamagedError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from levensloop_desktop.storage.slots import (
    KEY_BYTES,
    NONCE_BYTES,
    ROLES_WITH_DOSSIER,
    SALT_BYTES,
    Argon2Parameters,
    KeySlot,
)

MINIMUM_PASSPHRASE = 12


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The raw keys of the databases a role may open."""

    kengetallen: bytes
    dossier: bytes | None

    def packed(self) -> bytes:
        """Both keys, or the one, as a slot holds them."""
        return self.kengetallen + (self.dossier or b"")


def new_keys() -> Keys:
    """Random keys for a new kluis."""
    return Keys(kengetallen=os.urandom(KEY_BYTES), dossier=os.urandom(KEY_BYTES))


def check_passphrase(wachtzin: str) -> None:
    """Refuse a passphrase that is too short.

    Raises:
        WeakPassphraseError: with fewer than 12 characters.
    """
    if len(wachtzin) < MINIMUM_PASSPHRASE:
        raise WeakPassphraseError(reden="te_kort", minimum=MINIMUM_PASSPHRASE)


def wrap(
    keys: Keys,
    wachtzin: str,
    *,
    kluis_id: str,
    rol: str,
    gebruiker: str,
    parameters: Argon2Parameters,
) -> KeySlot:
    """Make a slot that this passphrase opens, with the keys its role may have."""
    mag = Keys(keys.kengetallen, keys.dossier if rol in ROLES_WITH_DOSSIER else None)
    nonce = os.urandom(NONCE_BYTES)
    leeg = KeySlot(
        slot_id=str(uuid.uuid4()),
        rol=rol,
        gebruiker=gebruiker,
        parameters=parameters,
        salt=os.urandom(SALT_BYTES),
        nonce=nonce,
        wrapped=b"",
    )
    sleutel = _derive(wachtzin, leeg)
    wrapped = AESGCM(sleutel).encrypt(nonce, mag.packed(), leeg.associated_data(kluis_id))
    return KeySlot(
        leeg.slot_id, rol, gebruiker, parameters, salt=leeg.salt, nonce=nonce, wrapped=wrapped
    )


def unwrap(slot: KeySlot, wachtzin: str, *, kluis_id: str) -> Keys:
    """The keys in a slot.

    Raises:
        WrongPassphraseError: when the passphrase does not open it.
        KluisDamagedError: when what it holds are no keys of this role.
    """
    sleutel = _derive(wachtzin, slot)
    try:
        packed = AESGCM(sleutel).decrypt(slot.nonce, slot.wrapped, slot.associated_data(kluis_id))
    except InvalidTag:
        raise WrongPassphraseError from None
    aantal = 2 if slot.rol in ROLES_WITH_DOSSIER else 1
    if len(packed) != aantal * KEY_BYTES:
        raise KluisDamagedError(onderdeel="kluis.json", reden="sleutels")
    return Keys(packed[:KEY_BYTES], packed[KEY_BYTES:] or None)


def _derive(wachtzin: str, slot: KeySlot) -> bytes:
    kosten = slot.parameters
    if not kosten.is_sane:
        raise KluisDamagedError(onderdeel="kluis.json", reden="sleutelkosten")
    return hash_secret_raw(
        unicodedata.normalize("NFC", wachtzin).encode(),
        slot.salt,
        time_cost=kosten.passes,
        memory_cost=kosten.memory_kib,
        parallelism=kosten.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
