"""Small texts sealed beside the databases, under a key that follows from that of the counts."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES, NONCE_BYTES


class Sealer:
    """Makes and opens seals for one purpose, in one kluis.

    Args:
        kluis_id: so that a file of another kluis opens nothing.
        key: raw key of kengetallen.db.
        purpose: so that one kind of file is not taken for another.
    """

    def __init__(self, kluis_id: str, key: bytes, purpose: bytes) -> None:
        self._kluis_id = kluis_id.encode()
        derived = HKDF(
            algorithm=hashes.SHA256(), length=KEY_BYTES, salt=self._kluis_id, info=purpose
        ).derive(key)
        self._cipher = AESGCM(derived)

    def seal(self, kern: bytes, about: str) -> bytes:
        """Sealed bytes; `about` is covered and not in them."""
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, kern, self._bind(about))

    def open(self, ruw: bytes, about: str) -> bytes | None:
        """What was sealed about this; None when it was not, or not with this key."""
        try:
            return self._cipher.decrypt(ruw[:NONCE_BYTES], ruw[NONCE_BYTES:], self._bind(about))
        except (InvalidTag, ValueError):
            return None

    def _bind(self, about: str) -> bytes:
        return self._kluis_id + b"|" + about.encode()
