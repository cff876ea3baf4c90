"""Key slots: what a passphrase opens, and how database keys get into a slot without it.

Argon2id makes a key of the passphrase; AES-256-GCM wraps the private X25519 key of the slot with
it. The database keys are sealed to the public key, so that whoever holds them can give new ones to
everybody. A role is the keys it may have: to a manager no key of dossier.db is ever sealed
(docs/adr/0002-kluis-formaat.md).
"""

import os
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.errors import KluisDamagedError, WrongPassphraseError
from levensloop_desktop.services.toegang.wachtzinsleutel import derive_key
from levensloop_desktop.storage.kluisjson.slots import (
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    Argon2Parameters,
    KeySlot,
    SealedKeys,
)


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """The raw keys of the databases a role may open."""

    kengetallen: bytes
    dossier: bytes | None

    def packed(self) -> bytes:
        """Both keys, or the one, as a slot holds them."""
        return self.kengetallen + (self.dossier or b"")


Keyring = Mapping[int, Keys]  # by generation


def new_keys() -> Keys:
    """Random keys for new databases."""
    return Keys(kengetallen=os.urandom(KEY_BYTES), dossier=os.urandom(KEY_BYTES))


def make_slot(
    wachtzin: str,
    keyring: Keyring,
    *,
    kluis_id: str,
    rol: str,
    gebruiker: str,
    parameters: Argon2Parameters,
    slot_id: str = "",
) -> KeySlot:
    """Make a slot with a new key pair that this passphrase opens."""
    slot, _ = make_pair(
        wachtzin,
        kluis_id=kluis_id,
        rol=rol,
        gebruiker=gebruiker,
        parameters=parameters,
        slot_id=slot_id,
    )
    return seal(slot, keyring, kluis_id=kluis_id)


def make_pair(
    wachtzin: str,
    *,
    kluis_id: str,
    rol: str,
    gebruiker: str,
    parameters: Argon2Parameters,
    slot_id: str = "",
) -> tuple[KeySlot, X25519PrivateKey]:
    """Make a slot that holds no database keys yet, and give its private key too."""
    prive = X25519PrivateKey.generate()
    leeg = KeySlot(
        slot_id=slot_id or str(uuid.uuid4()),
        rol=rol,
        gebruiker=gebruiker,
        parameters=parameters,
        salt=os.urandom(SALT_BYTES),
        nonce=os.urandom(NONCE_BYTES),
        wrapped=b"",
        public=prive.public_key().public_bytes_raw(),
    )
    sleutel = AESGCM(_derive(wachtzin, leeg))
    wrapped = sleutel.encrypt(leeg.nonce, prive.private_bytes_raw(), leeg.wrap_data(kluis_id))
    return replace(leeg, wrapped=wrapped), prive


def seal(slot: KeySlot, keyring: Keyring, *, kluis_id: str) -> KeySlot:
    """The same slot, holding exactly these generations, as far as its role may have them."""
    keys = tuple(
        _seal_one(slot, generation, keyring[generation], kluis_id) for generation in sorted(keyring)
    )
    return replace(slot, keys=keys)


def open_slot(slot: KeySlot, wachtzin: str, *, kluis_id: str) -> dict[int, Keys]:
    """The database keys of a slot, by generation.

    Raises:
        WrongPassphraseError: when the passphrase does not open it.
        KluisDamagedError: when what was sealed to it are no keys of this role.
    """
    return keys_with(slot, unwrap(slot, wachtzin, kluis_id=kluis_id), kluis_id=kluis_id)


def keys_with(slot: KeySlot, prive: X25519PrivateKey, *, kluis_id: str) -> dict[int, Keys]:
    """The database keys of a slot, by generation, for who has its private key.

    Raises:
        KluisDamagedError: when what was sealed to it are no keys of this role.
    """
    return {deel.generation: _unseal(slot, deel, prive, kluis_id) for deel in slot.keys}


def unwrap(slot: KeySlot, wachtzin: str, *, kluis_id: str) -> X25519PrivateKey:
    """The private key of a slot.

    Raises:
        WrongPassphraseError: when the passphrase does not open it.
    """
    sleutel = AESGCM(_derive(wachtzin, slot))
    try:
        ruw = sleutel.decrypt(slot.nonce, slot.wrapped, slot.wrap_data(kluis_id))
    except InvalidTag:
        raise WrongPassphraseError from None
    return X25519PrivateKey.from_private_bytes(ruw)


def _seal_one(slot: KeySlot, generation: int, keys: Keys, kluis_id: str) -> SealedKeys:
    mag = keys if slot.has_dossier else replace(keys, dossier=None)
    eenmalig = X25519PrivateKey.generate()
    ephemeral = eenmalig.public_key().public_bytes_raw()
    gedeeld = eenmalig.exchange(X25519PublicKey.from_public_bytes(slot.public))
    nonce = os.urandom(NONCE_BYTES)
    bij = slot.seal_data(kluis_id, generation)
    sealed = AESGCM(_agree(gedeeld, ephemeral, slot.public)).encrypt(nonce, mag.packed(), bij)
    return SealedKeys(generation, ephemeral, nonce, sealed)


def _unseal(slot: KeySlot, deel: SealedKeys, prive: X25519PrivateKey, kluis_id: str) -> Keys:
    try:
        gedeeld = prive.exchange(X25519PublicKey.from_public_bytes(deel.ephemeral))
        packed = AESGCM(_agree(gedeeld, deel.ephemeral, slot.public)).decrypt(
            deel.nonce, deel.sealed, slot.seal_data(kluis_id, deel.generation)
        )
    except (InvalidTag, ValueError):
        raise _no_keys() from None
    if len(packed) != (2 if slot.has_dossier else 1) * KEY_BYTES:
        raise _no_keys()
    return Keys(packed[:KEY_BYTES], packed[KEY_BYTES:] or None)


def _agree(gedeeld: bytes, ephemeral: bytes, public: bytes) -> bytes:
    """The key of one seal, bound to both public keys."""
    return HKDF(
        algorithm=hashes.SHA256(),
        length=KEY_BYTES,
        salt=ephemeral + public,
        info=b"levensloop sleutelgat 1",
    ).derive(gedeeld)


def _no_keys() -> KluisDamagedError:
    return KluisDamagedError(onderdeel="kluis.json", reden="sleutels")


def _derive(wachtzin: str, slot: KeySlot) -> bytes:
    kosten = slot.parameters
    if not kosten.is_sane:
        raise KluisDamagedError(onderdeel="kluis.json", reden="sleutelkosten")
    return derive_key(wachtzin, slot.salt, kosten)
