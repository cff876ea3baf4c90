"""The outside of a pakket: every byte counts, every truncation is seen, and each has its reason."""

import functools
import hashlib
import struct

import pytest

from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.pakket import zegel
from levensloop_desktop.services.toegang.wachtzinsleutel import (
    FLOOR_MEMORY_KIB,
    Argon2Parameters,
    derive_key,
)

GOEDKOOP = Argon2Parameters(FLOOR_MEMORY_KIB, 1, 2)
INHOUD = b"Dirk Nepnaam woont nergens."
WACHTZIN = "abcde-fghjk"
SOM = 32


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive each key once."""
    monkeypatch.setattr(zegel, "derive_key", functools.cache(derive_key))


@pytest.fixture(scope="module")
def pakket() -> bytes:
    """A small pakket."""
    return zegel.seal(INHOUD, WACHTZIN, GOEDKOOP)


def refused(pakket: bytes, wachtzin: str = WACHTZIN) -> str:
    """The reason why a pakket is refused."""
    with pytest.raises(ImportRefusedError) as gevangen:
        zegel.unseal(pakket, wachtzin)
    return str(gevangen.value.facts["reden"])


def mended(romp: bytes) -> bytes:
    """The same with a checksum that fits, as somebody does who changes a file on purpose."""
    return romp + hashlib.sha256(romp).digest()


def test_it_opens_with_its_wachtzin(pakket: bytes) -> None:
    """And only then; nothing of it can be read outside."""
    assert zegel.unseal(pakket, WACHTZIN) == INHOUD
    assert b"Nepnaam" not in pakket
    assert "Deze wachtzin opent dit pakket niet" in refused(pakket, "abcde-fghjm")


def test_two_pakketten_share_nothing(pakket: bytes) -> None:
    """The same contents and wachtzin give other bytes after the head."""
    ander = zegel.seal(INHOUD, WACHTZIN, GOEDKOOP)
    assert ander[16:] != pakket[16:]
    assert ander[44:] != pakket[44:]


@pytest.mark.parametrize("masker", [0x01, 0x80, 0xFF])
def test_every_changed_byte_is_refused(pakket: bytes, masker: int) -> None:
    """Whichever byte: of the head, of the contents or of the checksum."""
    redenen = set()
    for plek in range(len(pakket)):
        anders = bytearray(pakket)
        anders[plek] ^= masker
        redenen.add(refused(bytes(anders)).split(".")[0])
    assert "Dit pakket is onderweg veranderd of beschadigd" in redenen
    assert not any("wachtzin" in reden for reden in redenen)


def test_every_truncation_is_refused(pakket: bytes) -> None:
    """From nothing at all to all but the last byte; and a byte too many."""
    for lengte in range(len(pakket)):
        reden = refused(pakket[:lengte])
        assert "leeg" in reden if lengte == 0 else "Het einde van dit pakket ontbreekt" in reden
    assert "veranderd" in refused(pakket + b"\0")


def test_every_byte_changed_on_purpose_is_refused(pakket: bytes) -> None:
    """A checksum that was mended does not help, and no cost outside the bounds is paid."""
    romp = pakket[:-SOM]
    for plek in range(len(romp)):
        if 10 <= plek < 32:
            continue  # cost and salt each ask a derivation; see below
        anders = bytearray(romp)
        anders[plek] ^= 0x01
        assert refused(mended(bytes(anders)))
    for plek in (13, 14, 15, 16, 31):
        anders = bytearray(romp)
        anders[plek] ^= 0x01
        assert refused(mended(bytes(anders)))


@pytest.mark.parametrize(
    "kosten",
    [(0, 1, 1), (2**32 - 1, 1, 1), (FLOOR_MEMORY_KIB, 0, 1), (FLOOR_MEMORY_KIB, 255, 255)],
)
def test_a_cost_out_of_bounds_is_not_paid(
    pakket: bytes, kosten: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hostile file cannot make this computer work for hours."""
    monkeypatch.setattr(zegel, "derive_key", None)
    romp = pakket[:10] + struct.pack(">IBB", *kosten) + pakket[16:-SOM]
    assert "veranderd of beschadigd" in refused(mended(romp))


def test_a_newer_pakket_is_refused(pakket: bytes) -> None:
    """Never guessed at, and before the wachtzin counts."""
    romp = pakket[:8] + struct.pack(">H", 2) + pakket[10:-SOM]
    assert "nieuwere Levensloop" in refused(mended(romp), "fout")


@pytest.mark.parametrize("bytes_", [b"%PDF-1.7", b"PK\x03\x04", b"{}", b"\0" * 500])
def test_another_file_is_no_pakket(bytes_: bytes) -> None:
    """A PDF, a zip, a dossierbestand."""
    assert refused(bytes_) == "Dit is geen overdrachtspakket van Levensloop."


def test_size_is_bounded(monkeypatch: pytest.MonkeyPatch, pakket: bytes) -> None:
    """In making and in reading."""
    monkeypatch.setattr(zegel, "MAX_BYTES", 100)
    assert "groter dan" in refused(pakket)
    with pytest.raises(ImportRefusedError):
        zegel.seal(INHOUD, WACHTZIN, GOEDKOOP)
