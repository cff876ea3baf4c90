"""A new passphrase that waits beside kluis.json, of somebody who cannot seal that file.

A manager leaves a slot with a new key pair here. It holds the private key of the slot of now, so
that the keys of kluis.json open with it at once; two seals prove that who left it had that key: one
for the user, one for whoever holds the key of dossier.db and puts it in kluis.json
(docs/adr/0002-kluis-formaat.md).
"""

import contextlib
import hashlib
import hmac
import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.errors import (
    LevensloopError,
    NoDossierKeyError,
    UnknownUserError,
    WrongPassphraseError,
)
from levensloop_desktop.services.toegang.wachtzinnen import check_passphrase
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import write_atomically
from levensloop_desktop.storage.keys import postbus
from levensloop_desktop.storage.keys.key_slots import make_pair, unwrap
from levensloop_desktop.storage.kluisjson.kluis_file import (
    MAXIMUM_SLOTS,
    KluisFile,
    read_kluis_file,
)
from levensloop_desktop.storage.kluisjson.slot_json import (
    damaged,
    read_bytes,
    read_number,
    slot_from_json,
    slot_to_json,
    to_base64,
)
from levensloop_desktop.storage.kluisjson.slots import (
    KEY_BYTES,
    NONCE_BYTES,
    ROLES_WITH_COUNTS_ONLY,
    Argon2Parameters,
    KeySlot,
)

_BEGIN, _END = "nieuwe-wachtzin-", ".json"
_MAXIMUM_BYTES = 16 * 1024
_FORMAT = 1
_PURPOSE = b"levensloop nieuwe wachtzin 1"


@dataclass(frozen=True, slots=True, repr=False)
class NewPassphrase:
    """What a user left beside kluis.json.

    Args:
        slot: with the new passphrase and a new key pair; without database keys.
        base: public key of the slot in kluis.json that it replaces.
        nonce: of `handed`.
        handed: the private key of that slot, under the new one.
        generation: of the keys to whose postbus it is addressed.
        own_seal: HMAC that only the private key of the replaced slot makes.
        seal: HMAC that this key makes, and the key of dossier.db.
    """

    slot: KeySlot
    base: bytes
    nonce: bytes
    handed: bytes
    generation: int = 0
    own_seal: bytes = b""
    seal: bytes = b""

    def replaces(self, slot: KeySlot | None) -> bool:
        """Whether this is for the slot as it stands now, and not for one of before."""
        return slot is not None and (self.slot.slot_id, self.slot.gebruiker, self.base) == (
            slot.slot_id,
            slot.gebruiker,
            slot.public,
        )

    def open(self, wachtzin: str, kluis_id: str) -> X25519PrivateKey:
        """The private key of the slot that it replaces.

        Raises:
            WrongPassphraseError.
        """
        nieuw = unwrap(self.slot, wachtzin, kluis_id=kluis_id)
        try:
            ruw = AESGCM(_derived(nieuw, self.base)).decrypt(self.nonce, self.handed, self.base)
        except InvalidTag:
            raise WrongPassphraseError from None
        prive = X25519PrivateKey.from_private_bytes(ruw)
        if not self.is_of_owner(prive, kluis_id):
            raise WrongPassphraseError
        return prive

    def is_of_owner(self, prive: X25519PrivateKey, kluis_id: str) -> bool:
        """Whether who left it had this private key of the replaced slot."""
        return prive.public_key().public_bytes_raw() == self.base and hmac.compare_digest(
            self.own_seal, _digest(self, _derived(prive, self.base), kluis_id)
        )

    def is_of_owner_for(self, dossier_key: bytes, kluis_id: str) -> bool:
        """The same, for who holds the key of dossier.db of this generation."""
        try:
            key = postbus.key_of_reader(dossier_key, kluis_id, self.base, _PURPOSE)
        except ValueError:
            return False
        return hmac.compare_digest(self.seal, _digest(self, key, kluis_id, whole=True))

    def addressed(self, prive: X25519PrivateKey, inhoud: KluisFile) -> "NewPassphrase":
        """The same, sealed for who holds the newest keys of this kluis.json.

        Raises:
            NoDossierKeyError: when kluis.json names no postbus.
        """
        if not inhoud.postbussen:
            raise NoDossierKeyError
        generation, publiek = max(inhoud.postbussen)
        try:
            key = postbus.key_of_writer(prive, publiek, _PURPOSE)
        except ValueError:
            raise damaged("postbus") from None
        own_seal = _digest(self, _derived(prive, self.base), inhoud.kluis_id)
        nieuw = replace(self, generation=generation, own_seal=own_seal)
        return replace(nieuw, seal=_digest(nieuw, key, inhoud.kluis_id, whole=True))


def path_of(folder: Path, slot_id: str) -> Path:
    """Where the new passphrase of a slot waits; an id of kluis.json is never part of a path."""
    return folder / f"{_BEGIN}{hashlib.sha256(slot_id.encode()).hexdigest()[:16]}{_END}"


def unlock(folder: Path, inhoud: KluisFile, slot: KeySlot, wachtzin: str) -> X25519PrivateKey:
    """The private key of a slot, with the passphrase that waits or else with that of kluis.json.

    Raises:
        WrongPassphraseError: also for the passphrase of before, once a new one waits.
    """
    wacht = _waiting(folder, inhoud, slot)
    if wacht is None:
        return unwrap(slot, wachtzin, kluis_id=inhoud.kluis_id)
    with contextlib.suppress(WrongPassphraseError):
        prive = wacht.open(wachtzin, inhoud.kluis_id)
        _address_anew(folder, wacht, prive, inhoud)
        return prive
    prive = unwrap(slot, wachtzin, kluis_id=inhoud.kluis_id)
    if wacht.is_of_owner(prive, inhoud.kluis_id):
        raise WrongPassphraseError
    return prive


def leave(folder: Path, slot_id: str, oud: str, nieuw: str, argon2: Argon2Parameters) -> None:
    """Let a new passphrase wait, for a user who cannot seal kluis.json.

    Raises:
        WrongPassphraseError, WeakPassphraseError, KluisNotWritableError, DiskFullError.
        UnknownUserError: when the user was removed meanwhile.
        NoDossierKeyError: when kluis.json names no postbus.
    """
    inhoud = read_kluis_file(folder)
    slot = inhoud.find_slot(slot_id)
    if slot is None:
        raise UnknownUserError(gebruikers=())
    prive = unlock(folder, inhoud, slot, oud)
    check_passphrase(nieuw, (slot.gebruiker, inhoud.naam))
    gat, nieuwe = make_pair(
        nieuw,
        kluis_id=inhoud.kluis_id,
        rol=slot.rol,
        gebruiker=slot.gebruiker,
        parameters=argon2,
        slot_id=slot_id,
    )
    nonce = os.urandom(NONCE_BYTES)
    handed = AESGCM(_derived(nieuwe, slot.public)).encrypt(
        nonce, prive.private_bytes_raw(), slot.public
    )
    wacht = NewPassphrase(gat, slot.public, nonce, handed).addressed(prive, inhoud)
    reached("nieuwe wachtzin gemaakt")
    _write(folder, wacht)
    reached("nieuwe wachtzin geschreven")


def list_waiting(folder: Path) -> list[tuple[Path, NewPassphrase | None]]:
    """Every new passphrase that waits; None for a file that is not what was written."""
    try:
        paden = sorted(folder.glob(f"{_BEGIN}*{_END}"))[:MAXIMUM_SLOTS]
    except OSError:
        return []
    return [(pad, _read(pad)) for pad in paden]


def forget(pad: Path) -> None:
    """Remove what was adopted or refused; what cannot be removed is passed over next time."""
    with contextlib.suppress(OSError):
        pad.unlink(missing_ok=True)


def reached(step: str) -> None:
    """A place between two steps, where the tests stop the process."""
    del step


def _waiting(folder: Path, inhoud: KluisFile, slot: KeySlot) -> NewPassphrase | None:
    wacht = _read(path_of(folder, slot.slot_id))
    if wacht is None or not wacht.replaces(inhoud.find_slot(slot.slot_id)):
        return None
    return wacht


def _address_anew(
    folder: Path, wacht: NewPassphrase, prive: X25519PrivateKey, inhoud: KluisFile
) -> None:
    """After new keys nobody could check the seal any more; the owner makes it again."""
    if inhoud.postbussen and wacht.generation != max(inhoud.postbussen)[0]:
        with contextlib.suppress(LevensloopError):
            _write(folder, wacht.addressed(prive, inhoud))


def _write(folder: Path, wacht: NewPassphrase) -> None:
    body = {
        **_body(wacht),
        "generatie": wacht.generation,
        "eigen_zegel": to_base64(wacht.own_seal),
        "zegel": to_base64(wacht.seal),
    }
    with file_errors(folder):
        write_atomically(
            path_of(folder, wacht.slot.slot_id), json.dumps(body, ensure_ascii=False).encode()
        )


def _read(pad: Path) -> NewPassphrase | None:
    try:
        with pad.open("rb") as bestand:
            ruw = bestand.read(_MAXIMUM_BYTES + 1)
        body = json.loads(ruw) if len(ruw) <= _MAXIMUM_BYTES else None
        if not isinstance(body, dict) or read_number(body, "formaat") != _FORMAT:
            return None
        wacht = NewPassphrase(
            slot=slot_from_json(body.get("slot"), keys_too=False),
            base=read_bytes(body, "vervangt", KEY_BYTES),
            nonce=read_bytes(body, "nonce", NONCE_BYTES),
            handed=read_bytes(body, "oude_sleutel"),
            generation=read_number(body, "generatie"),
            own_seal=read_bytes(body, "eigen_zegel", KEY_BYTES),
            seal=read_bytes(body, "zegel", KEY_BYTES),
        )
    except (OSError, ValueError, RecursionError, LevensloopError):
        return None
    if pad != path_of(pad.parent, wacht.slot.slot_id):
        return None
    return wacht if wacht.slot.rol in ROLES_WITH_COUNTS_ONLY else None


def _body(wacht: NewPassphrase) -> dict[str, Any]:
    return {
        "formaat": _FORMAT,
        "slot": slot_to_json(wacht.slot),
        "vervangt": to_base64(wacht.base),
        "nonce": to_base64(wacht.nonce),
        "oude_sleutel": to_base64(wacht.handed),
    }


def _digest(wacht: NewPassphrase, key: bytes, kluis_id: str, *, whole: bool = False) -> bytes:
    """A seal over what does not change with the keys, or over that and the seal of the user."""
    body = {**_body(wacht), "kluis_id": kluis_id}
    if whole:
        body |= {"generatie": wacht.generation, "eigen_zegel": to_base64(wacht.own_seal)}
    return hmac.digest(key, json.dumps(body, sort_keys=True).encode(), "sha256")


def _derived(prive: X25519PrivateKey, base: bytes) -> bytes:
    """A key for the user alone, from a private key."""
    return HKDF(algorithm=hashes.SHA256(), length=KEY_BYTES, salt=base, info=_PURPOSE).derive(
        prive.private_bytes_raw()
    )
