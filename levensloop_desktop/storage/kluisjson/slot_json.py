"""A key slot as it stands in kluis.json; nothing that is read is trusted."""

from base64 import b64decode, b64encode
from typing import Any

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.storage.kluisjson.slots import (
    KEY_BYTES,
    MOST_GENERATIONS,
    NONCE_BYTES,
    ROLES_WITH_COUNTS_ONLY,
    ROLES_WITH_DOSSIER,
    SALT_BYTES,
    Argon2Parameters,
    KeySlot,
    SealedKeys,
)

MAXIMUM_TEXT = 200


def slot_to_json(slot: KeySlot) -> dict[str, Any]:
    """A slot as kluis.json holds it."""
    kosten = slot.parameters
    return {
        "id": slot.slot_id,
        "rol": slot.rol,
        "gebruiker": slot.gebruiker,
        "argon2id": {
            "geheugen_kib": kosten.memory_kib,
            "rondes": kosten.passes,
            "banen": kosten.lanes,
        },
        "zout": to_base64(slot.salt),
        "nonce": to_base64(slot.nonce),
        "prive": to_base64(slot.wrapped),
        "publiek": to_base64(slot.public),
        "sleutels": [
            {
                "generatie": deel.generation,
                "eenmalig": to_base64(deel.ephemeral),
                "nonce": to_base64(deel.nonce),
                "verzegeld": to_base64(deel.sealed),
            }
            for deel in slot.keys
        ],
    }


def slot_from_json(deel: object, *, keys_too: bool = True) -> KeySlot:
    """A slot of kluis.json, or one that waits beside it and holds no keys yet.

    Raises:
        KluisDamagedError: when a part has another type, length or value than was written.
    """
    if not isinstance(deel, dict) or not isinstance(deel.get("argon2id"), dict):
        raise damaged("sloten")
    kosten = deel["argon2id"]
    parameters = Argon2Parameters(
        memory_kib=read_number(kosten, "geheugen_kib"),
        passes=read_number(kosten, "rondes"),
        lanes=read_number(kosten, "banen"),
    )
    rol = read_text(deel, "rol")
    if not parameters.is_sane:
        raise damaged("sleutelkosten")
    if rol not in ROLES_WITH_DOSSIER + ROLES_WITH_COUNTS_ONLY:
        raise damaged("rol")
    return KeySlot(
        slot_id=read_text(deel, "id"),
        rol=rol,
        gebruiker=read_text(deel, "gebruiker"),
        parameters=parameters,
        salt=read_bytes(deel, "zout", SALT_BYTES),
        nonce=read_bytes(deel, "nonce", NONCE_BYTES),
        wrapped=read_bytes(deel, "prive"),
        public=read_bytes(deel, "publiek", KEY_BYTES),
        keys=_sealed_from_json(deel.get("sleutels")) if keys_too else (),
    )


def _sealed_from_json(delen: object) -> tuple[SealedKeys, ...]:
    if not isinstance(delen, list) or not 0 < len(delen) <= MOST_GENERATIONS:
        raise damaged("sleutels")
    gelezen = tuple(_one_from_json(deel) for deel in delen)
    if len({deel.generation for deel in gelezen}) != len(gelezen):
        raise damaged("generatie")
    return gelezen


def _one_from_json(deel: object) -> SealedKeys:
    if not isinstance(deel, dict):
        raise damaged("sleutels")
    generation = read_number(deel, "generatie")
    if generation < 1:
        raise damaged("generatie")
    return SealedKeys(
        generation=generation,
        ephemeral=read_bytes(deel, "eenmalig", KEY_BYTES),
        nonce=read_bytes(deel, "nonce", NONCE_BYTES),
        sealed=read_bytes(deel, "verzegeld"),
    )


def damaged(reden: str) -> KluisDamagedError:
    """What kluis.json is when it cannot be what was written."""
    return KluisDamagedError(onderdeel="kluis.json", reden=reden)


def to_base64(waarde: bytes) -> str:
    """Bytes as text."""
    return b64encode(waarde).decode()


def read_text(deel: dict[str, Any], naam: str) -> str:
    """A text of a length that can be, or damage."""
    waarde = deel.get(naam)
    if not isinstance(waarde, str) or not 0 < len(waarde) <= MAXIMUM_TEXT:
        raise damaged(naam)
    return waarde


def read_number(deel: dict[str, Any], naam: str) -> int:
    """A whole number, or damage."""
    waarde = deel.get(naam)
    if type(waarde) is not int or abs(waarde) > 2**53:  # what every reader of JSON keeps exact
        raise damaged(naam)
    return waarde


def read_bytes(deel: dict[str, Any], naam: str, lengte: int | None = None) -> bytes:
    """Bytes, of this length when one is given, or damage."""
    try:
        waarde = b64decode(read_text(deel, naam), validate=True)
    except ValueError:
        raise damaged(naam) from None
    if lengte is not None and len(waarde) != lengte:
        raise damaged(naam)
    return waarde
