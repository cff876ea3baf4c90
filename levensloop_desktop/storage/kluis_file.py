"""kluis.json: what a kluis says of itself before it is opened, and its key slots."""

import hashlib
import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisMissingError,
    KluisTooNewError,
    UnknownUserError,
)
from levensloop_desktop.storage.file_failures import file_errors
from levensloop_desktop.storage.private_files import write_atomically
from levensloop_desktop.storage.slots import (
    NONCE_BYTES,
    ROLES_WITH_COUNTS_ONLY,
    ROLES_WITH_DOSSIER,
    SALT_BYTES,
    Argon2Parameters,
    KeySlot,
)

NAME = "kluis.json"
FORMAT = 1
MAXIMUM_BYTES = 256 * 1024
MAXIMUM_SLOTS = 200
MAXIMUM_TEXT = 200


@dataclass(frozen=True, slots=True)
class KluisFile:
    """The contents of kluis.json."""

    kluis_id: str
    naam: str
    voorbeeld: bool
    slots: tuple[KeySlot, ...]

    def slot_of(self, gebruiker: str | None) -> KeySlot:
        """The slot of a user; the only one when no name is given.

        Raises:
            UnknownUserError: when there is no such slot, or several and no name.
        """
        passend = [slot for slot in self.slots if gebruiker in {None, slot.gebruiker}]
        if len(passend) != 1:
            raise UnknownUserError(gebruikers=tuple(slot.gebruiker for slot in self.slots))
        return passend[0]

    def with_slot(self, nieuw: KeySlot) -> "KluisFile":
        """The same kluis with this slot in place of the one its user had."""
        over = (slot for slot in self.slots if slot.gebruiker != nieuw.gebruiker)
        return replace(self, slots=(*over, nieuw))


def write_kluis_file(folder: Path, inhoud: KluisFile) -> None:
    """Write kluis.json in one step.

    Raises:
        DiskFullError, KluisNotWritableError.
    """
    body: dict[str, Any] = {
        "formaat": FORMAT,
        "kluis_id": inhoud.kluis_id,
        "naam": inhoud.naam,
        "voorbeeld": inhoud.voorbeeld,
        "sloten": [_slot_to_json(slot) for slot in inhoud.slots],
    }
    body["controle"] = _checksum(body)
    with file_errors(folder):
        write_atomically(folder / NAME, json.dumps(body, ensure_ascii=False, indent=1).encode())


def read_kluis_file(folder: Path) -> KluisFile:
    """Read kluis.json and trust nothing in it.

    Raises:
        KluisMissingError: when it is not there.
        KluisTooNewError: when its format is newer than this program.
        KluisDamagedError: when it is not what was written.
    """
    try:
        with (folder / NAME).open("rb") as bestand:
            ruw = bestand.read(MAXIMUM_BYTES + 1)
    except OSError:
        raise KluisMissingError(pad=str(folder)) from None
    if len(ruw) > MAXIMUM_BYTES:
        raise _damaged("te_groot")
    try:
        body = json.loads(ruw)
    except (ValueError, RecursionError):
        raise _damaged("geen_json") from None
    if not isinstance(body, dict):
        raise _damaged("geen_json")
    formaat = body.get("formaat")
    if type(formaat) is not int or formaat < 1:
        raise _damaged("formaat")
    if formaat > FORMAT:
        raise KluisTooNewError(onderdeel=NAME, versie=formaat, kent=FORMAT)
    if body.pop("controle", None) != _checksum(body):
        raise _damaged("controle")
    sloten = body.get("sloten")
    voorbeeld = body.get("voorbeeld")
    if not isinstance(sloten, list) or not 0 < len(sloten) <= MAXIMUM_SLOTS:
        raise _damaged("sloten")
    if not isinstance(voorbeeld, bool):
        raise _damaged("voorbeeld")
    return KluisFile(
        kluis_id=_text(body, "kluis_id"),
        naam=_text(body, "naam"),
        voorbeeld=voorbeeld,
        slots=tuple(_slot_from_json(slot) for slot in sloten),
    )


def _damaged(reden: str) -> KluisDamagedError:
    return KluisDamagedError(onderdeel=NAME, reden=reden)


def _checksum(body: dict[str, Any]) -> str:
    """Tell an accident from a wrong passphrase; against malice the slots seal themselves."""
    gewoon = json.dumps(body, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(gewoon.encode()).hexdigest()


def _slot_to_json(slot: KeySlot) -> dict[str, Any]:
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
        "zout": b64encode(slot.salt).decode(),
        "nonce": b64encode(slot.nonce).decode(),
        "sleutels": b64encode(slot.wrapped).decode(),
    }


def _slot_from_json(deel: object) -> KeySlot:
    if not isinstance(deel, dict) or not isinstance(deel.get("argon2id"), dict):
        raise _damaged("sloten")
    kosten = deel["argon2id"]
    parameters = Argon2Parameters(
        memory_kib=_number(kosten, "geheugen_kib"),
        passes=_number(kosten, "rondes"),
        lanes=_number(kosten, "banen"),
    )
    rol = _text(deel, "rol")
    if not parameters.is_sane:
        raise _damaged("sleutelkosten")
    if rol not in ROLES_WITH_DOSSIER + ROLES_WITH_COUNTS_ONLY:
        raise _damaged("rol")
    salt, nonce = _bytes(deel, "zout"), _bytes(deel, "nonce")
    if len(salt) != SALT_BYTES or len(nonce) != NONCE_BYTES:
        raise _damaged("sloten")
    return KeySlot(
        slot_id=_text(deel, "id"),
        rol=rol,
        gebruiker=_text(deel, "gebruiker"),
        parameters=parameters,
        salt=salt,
        nonce=nonce,
        wrapped=_bytes(deel, "sleutels"),
    )


def _text(deel: dict[str, Any], naam: str) -> str:
    waarde = deel.get(naam)
    if not isinstance(waarde, str) or not 0 < len(waarde) <= MAXIMUM_TEXT:
        raise _damaged(naam)
    return waarde


def _number(deel: dict[str, Any], naam: str) -> int:
    waarde = deel.get(naam)
    if type(waarde) is not int:
        raise _damaged(naam)
    return waarde


def _bytes(deel: dict[str, Any], naam: str) -> bytes:
    try:
        return b64decode(_text(deel, naam), validate=True)
    except ValueError:
        raise _damaged(naam) from None
