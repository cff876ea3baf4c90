"""The outside of a pakket: a head, what AES-256-GCM made of the contents, and a checksum.

The key comes of the wachtzin by Argon2id. The head is authenticated with the contents. The checksum
tells a file that was cut off or damaged on its way apart from a wrong wachtzin; who changes the
file on purpose and mends the checksum still meets the authentication.
"""

import hashlib
import os
import struct

from levensloop_desktop.services.dossierformaat.refusal import refuse_one
from levensloop_desktop.services.toegang.wachtzinsleutel import (
    FLOOR_MEMORY_KIB,
    Argon2Parameters,
    derive_key,
)

MERK = b"LLPAKKET"
VERSIE = 1
MAX_BYTES = 120 * 1024 * 1024
KOSTEN = Argon2Parameters(FLOOR_MEMORY_KIB, 3, 4)  # RFC 9106, section 4, second choice
HOOGSTE_KOSTEN = Argon2Parameters(1024 * 1024, 10, 8)  # a stranger's file takes no more than this
_KOP = struct.Struct(">8sHIBB16s12sQ")  # mark, version, KiB, passes, lanes, salt, nonce, length
_VERSIEDEEL = struct.Struct(">8sH")
_SOM_BYTES = 32
_TAG_BYTES = 16

_GEEN_PAKKET = "Dit is geen overdrachtspakket van Levensloop."
_ONVOLLEDIG = (
    "Het einde van dit pakket ontbreekt. Vraag de afzender het bestand nog eens te sturen."
)
_BESCHADIGD = (
    "Dit pakket is onderweg veranderd of beschadigd. "
    "Vraag de afzender het bestand nog eens te sturen."
)
_DICHT = (
    "Deze wachtzin opent dit pakket niet. Vraag de afzender om de wachtzin van dit nummer. Klopt "
    "die, dan is het bestand veranderd: vraag dan een nieuw pakket."
)
_TE_GROOT = f"Dit bestand is groter dan {MAX_BYTES >> 20} MB."


def seal(inhoud: bytes, wachtzin: str, kosten: Argon2Parameters | None = None) -> bytes:
    """A pakket that this wachtzin opens.

    Raises:
        ImportRefusedError: when it would be larger than any pakket may be.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  when needed

    kosten = kosten or KOSTEN
    salt, nonce = os.urandom(16), os.urandom(12)
    kop = _KOP.pack(
        MERK,
        VERSIE,
        kosten.memory_kib,
        kosten.passes,
        kosten.lanes,
        salt,
        nonce,
        len(inhoud) + _TAG_BYTES,
    )
    if len(kop) + len(inhoud) + _TAG_BYTES + _SOM_BYTES > MAX_BYTES:
        refuse_one(_TE_GROOT)
    romp = kop + AESGCM(derive_key(wachtzin, salt, kosten)).encrypt(nonce, inhoud, kop)
    return romp + hashlib.sha256(romp).digest()


def check_outside(pakket: bytes) -> None:
    """See without the wachtzin whether this is a whole pakket that this program knows.

    Raises:
        ImportRefusedError: with the reason.
    """
    if len(pakket) > MAX_BYTES:
        refuse_one(_TE_GROOT)
    if not pakket:
        refuse_one("Dit bestand is leeg.")
    if not pakket.startswith(MERK):
        refuse_one(_ONVOLLEDIG if MERK.startswith(pakket) else _GEEN_PAKKET)
    if len(pakket) < _KOP.size + _TAG_BYTES + _SOM_BYTES:
        refuse_one(_ONVOLLEDIG)
    versie = _VERSIEDEEL.unpack_from(pakket)[1]
    if versie > VERSIE:
        refuse_one(
            "Dit pakket komt uit een nieuwere Levensloop, of is beschadigd. Deze Levensloop kent "
            f"versie {VERSIE} van het pakket."
        )
    lengte = _KOP.unpack_from(pakket)[-1]
    if _KOP.size + lengte + _SOM_BYTES > len(pakket):
        refuse_one(_ONVOLLEDIG)
    heel = _KOP.size + lengte + _SOM_BYTES == len(pakket)
    if not heel or hashlib.sha256(pakket[:-_SOM_BYTES]).digest() != pakket[-_SOM_BYTES:]:
        refuse_one(_BESCHADIGD)


def unseal(pakket: bytes, wachtzin: str) -> bytes:
    """The contents of a pakket.

    Raises:
        ImportRefusedError: with the reason; a wrong wachtzin is one.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  when a pakket comes
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    check_outside(pakket)
    kop = pakket[: _KOP.size]
    _, versie, memory, passes, lanes, salt, nonce, _ = _KOP.unpack(kop)
    kosten = Argon2Parameters(memory, passes, lanes)
    if versie != VERSIE or not kosten.fits(HOOGSTE_KOSTEN):
        refuse_one(_BESCHADIGD)
    sleutel = AESGCM(derive_key(wachtzin, salt, kosten))
    try:
        return sleutel.decrypt(nonce, pakket[_KOP.size : -_SOM_BYTES], kop)
    except InvalidTag:
        refuse_one(_DICHT)
