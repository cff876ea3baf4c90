"""The postbus of a kluis: how who has no key of the dossiers proves to who has one who wrote.

Every generation of keys has an X25519 key pair of its own: the private half follows from the key of
dossier.db, the public half stands in kluis.json. With it and the key pair of a slot both sides
arrive at one and the same key, and nobody else does (docs/adr/0002-kluis-formaat.md).
"""

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES


def private_key(dossier_key: bytes, kluis_id: str) -> X25519PrivateKey:
    """The private half, for who holds the key of dossier.db."""
    ruw = HKDF(
        algorithm=hashes.SHA256(),
        length=KEY_BYTES,
        salt=kluis_id.encode(),
        info=b"levensloop postbus 1",
    ).derive(dossier_key)
    return X25519PrivateKey.from_private_bytes(ruw)


def public_key(dossier_key: bytes, kluis_id: str) -> bytes:
    """The public half, as it stands in kluis.json."""
    return private_key(dossier_key, kluis_id).public_key().public_bytes_raw()


def key_of_writer(slot_private: X25519PrivateKey, postbus: bytes, doel: bytes) -> bytes:
    """The shared key, for the user of a slot.

    Args:
        slot_private: of that user.
        postbus: the public half of kluis.json.
        doel: what the key is for; each purpose has one of its own.

    Raises:
        ValueError: when the public half is no point of the curve.
    """
    gedeeld = slot_private.exchange(X25519PublicKey.from_public_bytes(postbus))
    return _shared(gedeeld, slot_private.public_key().public_bytes_raw(), postbus, doel)


def key_of_reader(dossier_key: bytes, kluis_id: str, slot_public: bytes, doel: bytes) -> bytes:
    """The same key, for who holds the key of dossier.db.

    Raises:
        ValueError: when the public key of the slot is no point of the curve.
    """
    prive = private_key(dossier_key, kluis_id)
    gedeeld = prive.exchange(X25519PublicKey.from_public_bytes(slot_public))
    return _shared(gedeeld, slot_public, prive.public_key().public_bytes_raw(), doel)


def _shared(gedeeld: bytes, slot_public: bytes, postbus: bytes, doel: bytes) -> bytes:
    return HKDF(
        algorithm=hashes.SHA256(), length=KEY_BYTES, salt=slot_public + postbus, info=doel
    ).derive(gedeeld)
