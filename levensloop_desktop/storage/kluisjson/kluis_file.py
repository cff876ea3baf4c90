"""kluis.json: what a kluis says of itself before it is opened, and its key slots.

A checksum tells an accident from a wrong passphrase; against malice there are seals (kluis_seal).
"""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from levensloop_desktop.errors import KluisMissingError, KluisTooNewError, UnknownUserError
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.kluisjson.slot_json import (
    damaged,
    read_bytes,
    read_number,
    read_text,
    slot_from_json,
    slot_to_json,
    to_base64,
)
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES, MOST_GENERATIONS, KeySlot

NAME = "kluis.json"
FORMAT = 1
MAXIMUM_BYTES = 1024 * 1024
MAXIMUM_SLOTS = 200


@dataclass(frozen=True, slots=True)
class KluisFile:
    """The contents of kluis.json.

    Args:
        kluis_id: random, for ever.
        naam: what the user called it.
        voorbeeld: whether it holds invented people only.
        slots: ways in.
        volgnummer: rises with every change of this file.
        seals: HMAC over all other contents, by generation of the keys.
        postbussen: public half of the postbus, by generation of the keys.
    """

    kluis_id: str
    naam: str
    voorbeeld: bool
    slots: tuple[KeySlot, ...]
    volgnummer: int = 1
    seals: tuple[tuple[int, bytes], ...] = ()
    postbussen: tuple[tuple[int, bytes], ...] = ()

    @property
    def users(self) -> tuple[KeySlot, ...]:
        """The slots of people."""
        return tuple(slot for slot in self.slots if not slot.is_recovery)

    def slot_of(self, gebruiker: str | None) -> KeySlot:
        """The slot of a user; the only one, or the first of a voorbeeldkluis, without a name.

        Raises:
            UnknownUserError: when there is no such slot, or several and no name.
        """
        passend = [slot for slot in self.users if gebruiker in {None, slot.gebruiker}]
        if gebruiker is None and self.voorbeeld:
            passend = passend[:1]
        if len(passend) != 1:
            raise UnknownUserError(gebruikers=tuple(slot.gebruiker for slot in self.users))
        return passend[0]

    def find_slot(self, slot_id: str) -> KeySlot | None:
        """The slot with this id."""
        return next((slot for slot in self.slots if slot.slot_id == slot_id), None)

    @property
    def recovery(self) -> KeySlot:
        """The slot of the herstelblad.

        Raises:
            UnknownUserError: when there is none.
        """
        for slot in self.slots:
            if slot.is_recovery:
                return slot
        raise UnknownUserError(gebruikers=())

    def with_slot(self, nieuw: KeySlot) -> "KluisFile":
        """The same kluis with this slot, in place of the one with its id."""
        slots = tuple(nieuw if slot.slot_id == nieuw.slot_id else slot for slot in self.slots)
        return replace(self, slots=slots if nieuw in slots else (*slots, nieuw))

    def digest(self) -> bytes:
        """SHA-256 over all contents but the seals."""
        return hashlib.sha256(_plain(_to_json(self))).digest()


def write_kluis_file(folder: Path, inhoud: KluisFile) -> None:
    """Write kluis.json in one step.

    Raises:
        DiskFullError, KluisNotWritableError.
    """
    # Who only looks at a kluis, as the unlock screen does, writes nothing.
    from levensloop_desktop.storage.files.private_files import write_atomically  # noqa: PLC0415

    body = _to_json(inhoud)
    body["zegels"] = [
        {"generatie": generation, "hmac": to_base64(seal), **_postbus_to_json(inhoud, generation)}
        for generation, seal in inhoud.seals
    ]
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
    body = _body_of(ruw)
    sloten = body.get("sloten")
    voorbeeld = body.get("voorbeeld")
    if not isinstance(sloten, list) or not 0 < len(sloten) <= MAXIMUM_SLOTS:
        raise damaged("sloten")
    if not isinstance(voorbeeld, bool):
        raise damaged("voorbeeld")
    zegels = _seals_of(body.get("zegels"))
    return KluisFile(
        kluis_id=read_text(body, "kluis_id"),
        naam=read_text(body, "naam"),
        voorbeeld=voorbeeld,
        slots=tuple(slot_from_json(slot) for slot in sloten),
        volgnummer=read_number(body, "volgnummer"),
        seals=tuple(
            (read_number(deel, "generatie"), read_bytes(deel, "hmac", KEY_BYTES)) for deel in zegels
        ),
        postbussen=tuple(
            (read_number(deel, "generatie"), read_bytes(deel, "postbus", KEY_BYTES))
            for deel in zegels
            if "postbus" in deel
        ),
    )


def _body_of(ruw: bytes) -> dict[str, Any]:
    if len(ruw) > MAXIMUM_BYTES:
        raise damaged("te_groot")
    try:
        body = json.loads(ruw)
    except (ValueError, RecursionError):
        raise damaged("geen_json") from None
    if not isinstance(body, dict):
        raise damaged("geen_json")
    formaat = body.get("formaat")
    if type(formaat) is not int or formaat < 1:
        raise damaged("formaat")
    if formaat > FORMAT:
        raise KluisTooNewError(onderdeel=NAME, versie=formaat, kent=FORMAT)
    if body.pop("controle", None) != _checksum(body):
        raise damaged("controle")
    return body


def _seals_of(delen: object) -> list[dict[str, Any]]:
    if not isinstance(delen, list) or len(delen) > MOST_GENERATIONS:
        raise damaged("zegels")
    if not all(isinstance(deel, dict) for deel in delen):
        raise damaged("zegels")
    return delen


def _postbus_to_json(inhoud: KluisFile, generation: int) -> dict[str, str]:
    postbus = dict(inhoud.postbussen).get(generation)
    return {} if postbus is None else {"postbus": to_base64(postbus)}


def _to_json(inhoud: KluisFile) -> dict[str, Any]:
    return {
        "formaat": FORMAT,
        "volgnummer": inhoud.volgnummer,
        "kluis_id": inhoud.kluis_id,
        "naam": inhoud.naam,
        "voorbeeld": inhoud.voorbeeld,
        "sloten": [slot_to_json(slot) for slot in inhoud.slots],
    }


def _checksum(body: dict[str, Any]) -> str:
    """Tell an accident from a wrong passphrase."""
    return hashlib.sha256(_plain(body)).hexdigest()


def _plain(body: dict[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode()
