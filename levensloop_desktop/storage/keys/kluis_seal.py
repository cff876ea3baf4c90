"""The seal of kluis.json: an HMAC that only who holds the key of dossier.db can make."""

import hmac
from collections.abc import Mapping
from dataclasses import replace

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.storage.keys.key_slots import Keys
from levensloop_desktop.storage.keys.postbus import public_key
from levensloop_desktop.storage.kluisjson.kluis_file import KluisFile
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES


def with_seals(inhoud: KluisFile, keyring: Mapping[int, Keys]) -> KluisFile:
    """The same contents, sealed under each generation of the keys, with the postbus of each."""
    sleutels = [
        (generation, dossier)
        for generation, keys in sorted(keyring.items())
        if (dossier := keys.dossier) is not None
    ]
    return replace(
        inhoud,
        seals=tuple((nummer, _seal(inhoud, dossier)) for nummer, dossier in sleutels),
        postbussen=tuple(
            (nummer, public_key(dossier, inhoud.kluis_id)) for nummer, dossier in sleutels
        ),
    )


def is_sealed_by(inhoud: KluisFile, generation: int, dossier_key: bytes) -> bool:
    """Whether who wrote it held this key of dossier.db; the postbus is that of this key too."""
    postbus = dict(inhoud.postbussen).get(generation)
    if postbus not in {None, public_key(dossier_key, inhoud.kluis_id)}:
        return False
    bedoeld = _seal(inhoud, dossier_key)
    return any(
        van == generation and hmac.compare_digest(seal, bedoeld) for van, seal in inhoud.seals
    )


def _seal(inhoud: KluisFile, dossier_key: bytes) -> bytes:
    key = HKDF(
        algorithm=hashes.SHA256(),
        length=KEY_BYTES,
        salt=inhoud.kluis_id.encode(),
        info=b"levensloop kluis.json 1",
    ).derive(dossier_key)
    return hmac.digest(key, inhoud.digest(), "sha256")
