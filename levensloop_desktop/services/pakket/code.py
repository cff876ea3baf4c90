"""The two codes that people say to each other: the wachtzin of a file, and that it was received.

Both stand in groups of four letters and one that checks them, so that a slip is named by its group
(services/toegang/herstelcode).
"""

import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from levensloop_desktop.errors import RecoveryCodeError, SpokenCodeError
from levensloop_desktop.services.toegang.herstelcode import (
    LETTERS,
    letters_of,
    new_code,
    read_code,
    write_code,
)

GROEPEN_WACHTZIN = 5  # 100 random bits
GROEPEN_ONTVANGST = 4  # 80 bits: 25 of the minute, 13 of the kluis, 42 that prove
_BITS_KLUIS, _BITS_BEWIJS = 13, 42
_BITS_LETTER = 5
_BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
_DOEL = b"levensloop ontvangst 1"


def new_passphrase() -> str:
    """A random wachtzin for a file, in small letters because other programs tell case apart."""
    return new_code(GROEPEN_WACHTZIN).lower()


def read_passphrase(getypt: str) -> str:
    """The wachtzin of a pakket as it was made, from what somebody typed.

    Raises:
        SpokenCodeError: `groep` says where the slip is, when it is in one group.
    """
    return _read(getypt, GROEPEN_WACHTZIN, "wachtzin").lower()


def make_receipt(geheim: str, sha256: str, kluis: str, moment: datetime) -> str:
    """The code with which a receiver shows that this pakket was opened and taken over.

    Args:
        geheim: that stood in the pakket, in hex.
        sha256: of the pakket.
        kluis: anything that stays the same for the kluis that received it.
        moment: of receiving.
    """
    minuten = int((moment - _BEGIN) / timedelta(minutes=1))
    tag = int.from_bytes(hashlib.sha256(kluis.encode()).digest()) >> (256 - _BITS_KLUIS)
    kop = (minuten << _BITS_KLUIS) | tag
    waarde = (kop << _BITS_BEWIJS) | _proof(geheim, sha256, kop)
    aantal = GROEPEN_ONTVANGST * 4
    letters = (
        LETTERS[(waarde >> (_BITS_LETTER * plek)) & 31] for plek in range(aantal - 1, -1, -1)
    )
    return write_code("".join(letters))


def normal_receipt(getypt: str) -> str:
    """A receipt code as it was given, from what somebody typed.

    Raises:
        SpokenCodeError: `groep` says where the slip is, when it is in one group.
    """
    return _read(getypt, GROEPEN_ONTVANGST, "ontvangstcode")


def moment_of(code: str, geheim: str, sha256: str) -> datetime | None:
    """When this pakket was received, or None when the code is of another one.

    Args:
        code: as normal_receipt gives it.
        geheim: that stood in the pakket, in hex.
        sha256: of the pakket.
    """
    waarde = 0
    for letter in letters_of(code):
        waarde = (waarde << _BITS_LETTER) | LETTERS.index(letter)
    kop, bewijs = waarde >> _BITS_BEWIJS, waarde & ((1 << _BITS_BEWIJS) - 1)
    if bewijs != _proof(geheim, sha256, kop):
        return None
    return _BEGIN + timedelta(minutes=kop >> _BITS_KLUIS)


def _proof(geheim: str, sha256: str, kop: int) -> int:
    boodschap = _DOEL + bytes.fromhex(sha256) + kop.to_bytes(8)
    som = hmac.digest(bytes.fromhex(geheim), boodschap, "sha256")
    return int.from_bytes(som) >> (256 - _BITS_BEWIJS)


def _read(getypt: str, groepen: int, wat: str) -> str:
    try:
        return read_code(getypt, groepen)
    except RecoveryCodeError as fout:
        raise SpokenCodeError(**fout.facts, wat=wat, groepen=groepen) from None
