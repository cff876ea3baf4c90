"""Files come where the user asks, whole or not at all."""

import os
import stat
import sys
from pathlib import Path

import pytest

from levensloop_desktop.errors import ExportFailedError
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file


def test_file_comes_when_the_block_ends(tmp_path: Path) -> None:
    """Until then the place is empty; afterwards only the user can read it."""
    naar = tmp_path / "uit.pdf"
    with placed_file(naar, b"inhoud"):
        assert not naar.exists()
    assert naar.read_bytes() == b"inhoud"
    assert [deel.name for deel in tmp_path.iterdir()] == ["uit.pdf"]
    if sys.platform != "win32":
        assert stat.S_IMODE(naar.stat().st_mode) == 0o600


def test_nothing_comes_when_the_block_fails(tmp_path: Path) -> None:
    """What could not be registered does not leave either."""
    with pytest.raises(ZeroDivisionError), placed_file(tmp_path / "uit.pdf", b"inhoud"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path) -> None:
    """Between looking and placing somebody else may have come first."""
    naar = tmp_path / "uit.pdf"
    with pytest.raises(ExportFailedError) as gevangen, placed_file(naar, b"inhoud"):
        naar.write_bytes(b"eerder")
    assert (gevangen.value.facts["reden"], naar.read_bytes()) == ("bestaat", b"eerder")


def test_overwriting_replaces_a_file(tmp_path: Path) -> None:
    """With permission the old file goes at once."""
    naar = tmp_path / "uit.pdf"
    naar.write_bytes(b"oud")
    with placed_file(naar, b"nieuw", overschrijf=True):
        assert naar.read_bytes() == b"oud"
    assert naar.read_bytes() == b"nieuw"


@pytest.mark.parametrize("overschrijf", [False, True])
def test_a_device_is_never_replaced(*, overschrijf: bool) -> None:
    """Not even with permission: only an ordinary file is a place for a document."""
    apparaat = Path(os.devnull)
    with (
        pytest.raises(ExportFailedError) as gevangen,
        placed_file(apparaat, b"inhoud", overschrijf=overschrijf),
    ):
        pytest.fail("was placed")
    assert gevangen.value.facts["reden"] == "geen_bestand"
