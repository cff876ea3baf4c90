"""A process that is killed while it writes loses nothing that it had reported as kept."""

import subprocess
import sys
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.errors import KluisInUseError
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("aantal", [1, 7, 60])
def test_all_that_was_acknowledged_is_there(
    kluizen: SqlcipherKluizen, kluispad: Path, aantal: int
) -> None:
    """Killed after so many writes: it opens at once, is sound, and holds each of them."""
    opdracht = [sys.executable, "-m", "tests.storage.schrijver", str(kluispad)]
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as schrijver:
        assert schrijver.stdout is not None
        gemeld = [schrijver.stdout.readline().strip() for _ in range(aantal)]
        with pytest.raises(KluisInUseError) as gevangen:
            kluizen.open(kluispad, wachtzin=WACHTZIN)
        schrijver.kill()
        gemeld += [regel.strip() for regel in schrijver.stdout if regel.endswith("\n")]
    assert gevangen.value.facts["computer"] == "schrijver"
    assert (kluispad / "in-gebruik.json").read_bytes(), "the crash left who had it"
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        bewaard = {client.id for client in opslag.find(Client)}
    assert kluis.check() == []
    kluis.close()
    assert set(gemeld) <= bewaard
    assert len(bewaard) <= len(gemeld) + 1
