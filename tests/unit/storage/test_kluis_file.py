"""kluis.json is read as if a stranger wrote it."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisMissingError,
    KluisTooNewError,
)
from levensloop_desktop.storage.kluisjson.kluis_file import (
    MAXIMUM_BYTES,
    KluisFile,
    _checksum,
    read_kluis_file,
    write_kluis_file,
)
from levensloop_desktop.storage.kluisjson.slots import KeySlot, SealedKeys
from tests.conftest import CHEAP

SEALED = SealedKeys(3, bytes(32), bytes(12), bytes(80))
SLOT = KeySlot(
    slot_id="s",
    rol="procesregisseur",
    gebruiker="regisseur",
    parameters=CHEAP,
    salt=bytes(16),
    nonce=bytes(12),
    wrapped=bytes(48),
    public=bytes(32),
    keys=(SEALED,),
)
INHOUD = KluisFile(
    "k",
    "Proefkluis Łódź",
    voorbeeld=False,
    slots=(SLOT,),
    volgnummer=7,
    seals=((3, bytes(32)),),
    postbussen=((3, bytes(range(32))),),
)


def sealed(body: dict[str, Any]) -> bytes:
    """A body with a checksum that fits."""
    zonder = {naam: waarde for naam, waarde in body.items() if naam != "controle"}
    return json.dumps({**zonder, "controle": _checksum(zonder)}).encode()


def body_of(folder: Path) -> dict[str, Any]:
    """A sound body."""
    write_kluis_file(folder, INHOUD)
    body: dict[str, Any] = json.loads((folder / "kluis.json").read_bytes())
    return body


def test_what_is_written_is_read(tmp_path: Path) -> None:
    """And the temporary file is gone."""
    write_kluis_file(tmp_path, INHOUD)
    write_kluis_file(tmp_path, INHOUD)
    assert read_kluis_file(tmp_path) == INHOUD
    assert [pad.name for pad in tmp_path.iterdir()] == ["kluis.json"]


def test_no_file(tmp_path: Path) -> None:
    """Missing is not damaged."""
    with pytest.raises(KluisMissingError):
        read_kluis_file(tmp_path)


@pytest.mark.parametrize(
    "ruw",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"formaat": true}',
        b'{"formaat": 0}',
        b'{"formaat": "1"}',
        b"[" * 200_000,
        b" " * (MAXIMUM_BYTES + 1),
    ],
)
def test_no_kluis_file(tmp_path: Path, ruw: bytes) -> None:
    """Something else under this name is damage."""
    (tmp_path / "kluis.json").write_bytes(ruw)
    with pytest.raises(KluisDamagedError):
        read_kluis_file(tmp_path)


def test_a_newer_format_comes_before_all_else(tmp_path: Path) -> None:
    """Its checksum may well be made in another way."""
    (tmp_path / "kluis.json").write_text('{"formaat": 2, "controle": "anders"}')
    with pytest.raises(KluisTooNewError):
        read_kluis_file(tmp_path)


def test_one_changed_letter_is_damage(tmp_path: Path) -> None:
    """An accident is not called a wrong passphrase."""
    write_kluis_file(tmp_path, INHOUD)
    bestand = tmp_path / "kluis.json"
    bestand.write_bytes(bestand.read_bytes().replace(b"Proefkluis", b"Proefkluiz"))
    with pytest.raises(KluisDamagedError) as gevangen:
        read_kluis_file(tmp_path)
    assert gevangen.value.facts["reden"] == "controle"


RAAR = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(max_size=300),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(
    plek=st.sampled_from(
        ["kluis_id", "naam", "voorbeeld", "sloten", "volgnummer", "zegels"]
        + [f"slot.{naam}" for naam in ("id", "rol", "gebruiker", "argon2id", "zout", "nonce")]
        + [f"slot.{naam}" for naam in ("prive", "publiek", "sleutels")]
        + [f"sleutels.{naam}" for naam in ("generatie", "eenmalig", "nonce", "verzegeld")]
        + [f"argon2id.{naam}" for naam in ("geheugen_kib", "rondes", "banen")]
    ),
    waarde=RAAR,
)
def test_any_value_anywhere_gives_a_kluis_or_a_known_error(
    tmp_path: Path, plek: str, waarde: object
) -> None:
    """No value of another type or size brings the program down."""
    body = body_of(tmp_path)
    slot = body["sloten"][0]
    delen = {"slot": slot, "argon2id": slot["argon2id"], "sleutels": slot["sleutels"][0]}
    waar = delen.get(plek.split(".", maxsplit=1)[0], body)
    waar[plek.rsplit(".", maxsplit=1)[-1]] = waarde
    (tmp_path / "kluis.json").write_bytes(sealed(body))
    try:
        gelezen = read_kluis_file(tmp_path)
    except KluisDamagedError:
        return
    assert all(deel.parameters.is_sane for deel in gelezen.slots)
    assert isinstance(gelezen.naam, str)
