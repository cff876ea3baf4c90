"""A manager and a colleague have one kluis open at the same time, in two processes."""

import os
import signal
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from levensloop_desktop.errors import KluisDamagedError, KluisInUseError
from levensloop_desktop.services.ports.kluisport import Tellingenstand
from levensloop_desktop.storage.counts import counts_snapshot
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, WACHTZIN
from tests.storage.gebruikers import MANAGER, WOORDEN

ROOT = Path(__file__).parents[2]
RONDEN = 40
OVER_ALLEN = ("totaal", "status", "leeftijd", "geslacht", "wlz", "verblijf", "plan")


@pytest.fixture
def met_manager(kluispad: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with a manager."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN[MANAGER.naam])
    kluis.close()
    return kluispad


@contextmanager
def colleague(pad: Path) -> Iterator[subprocess.Popen[str]]:
    """A colleague who works and counts in a process of its own; it has the kluis open."""
    opdracht = [sys.executable, "-m", "tests.storage.telwerk", str(pad)]
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as ander:
        assert ander.stdout is not None
        assert ander.stdout.readline() == "geteld\n", "the colleague gets in"
        yield ander
        os.kill(ander.pid, signal.SIGKILL)


def total(stand: Tellingenstand | None) -> int:
    """How many clients there are; the same in every table of one moment."""
    assert stand is not None
    vandaag = stand.find()
    assert vandaag is not None
    sommen: dict[str, int] = defaultdict(int)
    for (tabel, _), aantal in vandaag.aantallen.items():
        sommen[tabel] += aantal
    assert all(sommen[tabel] == vandaag.totalen[tabel] for tabel in ("status", "leeftijd"))
    assert len({sommen[tabel] for tabel in OVER_ALLEN}) == 1, "one moment, not a mixture"
    return next(iter(sommen.values()))


def test_a_manager_reads_while_a_colleague_writes(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """Nobody keeps the other out; each look sees whole counts, never older ones, and new ones."""
    with colleague(met_manager) as ander:
        assert ander.stdout is not None
        manager = kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
        gezien = []
        for _ in range(RONDEN):
            ander.stdout.readline()
            gezien.append(total(manager.tellingen.read_counts()))
        manager.close()
    assert gezien == sorted(gezien)
    assert gezien[-1] > gezien[0]


def test_a_manager_keeps_nobody_out_and_writes_nothing(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """A colleague gets in while the manager looks; the manager leaves no file behind but a line."""
    voor = {pad.name for pad in met_manager.iterdir()}
    manager = kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    manager.tellingen.read_counts()
    assert kluizen.describe(met_manager).in_gebruik is None
    assert {pad.name for pad in met_manager.iterdir()} - voor == {"geopend-door-manager.txt"}
    with colleague(met_manager):
        assert manager.tellingen.read_counts() is not None
        with pytest.raises(KluisInUseError):
            kluizen.open(met_manager, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    manager.close()
    kluis = kluizen.open(met_manager, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    assert kluis.check() == []
    with kluis.read() as opslag:
        assert "kluis_geopend_manager" in {regel.gebeurtenis for regel in opslag.read_log()}
    kluis.close()


def test_what_a_crash_left_is_finished_before_a_manager_reads(
    met_manager: Path, kluizen: SqlcipherKluizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counts in the log beside the file: refused while somebody works, else finished first."""
    monkeypatch.setattr(counts_snapshot, "_BETWEEN_LOOKS", 0)
    wal = met_manager / "kengetallen.db-wal"
    wal.write_bytes(b"\0" * 64)
    met_collega = kluizen.open(met_manager, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    wal.write_bytes(b"\0" * 64)
    with pytest.raises(KluisInUseError):
        kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    met_collega.close()
    wal.write_bytes(b"\0" * 64)
    manager = kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    assert manager.tellingen.read_counts() is not None
    assert not wal.exists() or not wal.stat().st_size
    manager.close()


def test_new_keys_leave_a_manager_with_the_last_counts(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """A user is removed while the manager looks: the figures stay, with their moment."""
    manager = kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    voor = manager.tellingen.read_counts()
    kluis = kluizen.open(met_manager, wachtzin=WACHTZIN, gebruiker=REGISSEUR.naam)
    kluis.remove_user(MANAGER.naam)
    kluis.close()
    assert manager.tellingen.read_counts() == voor
    with pytest.raises(KluisDamagedError):
        counts_snapshot.read_snapshot(met_manager / "kengetallen.db", manager._snapshot._keyring)  # type: ignore[union-attr]
    manager.close()
