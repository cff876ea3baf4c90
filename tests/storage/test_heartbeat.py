"""A share that grants a lock to every computer: the second one still hears who has the kluis."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from levensloop_desktop.errors import KluisInUseError
from levensloop_desktop.storage.files import heartbeat, process_lock
from levensloop_desktop.storage.files.process_lock import NAME, ProcessLock

SINDS = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _share(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody gets the lock, and time goes a hundred times as fast."""
    monkeypatch.setattr(process_lock, "_try_lock", lambda _handle: True)
    monkeypatch.setattr(heartbeat, "BEAT", 0.05)
    monkeypatch.setattr(heartbeat, "PATIENCE", 0.5)
    monkeypatch.setattr(heartbeat, "_BETWEEN_LOOKS", 0.01)


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[ProcessLock]:
    """The kluis is open on pc-1."""
    slot = ProcessLock(tmp_path)
    slot.take(gebruiker="regisseur", computer="pc-1", sinds=SINDS)
    slot.note_last_line(12)
    yield slot
    slot.release()


def test_another_computer_is_told_who_has_it(holder: ProcessLock, tmp_path: Path) -> None:
    """Two writers at once would damage the kluis; the one who was first goes on."""
    with pytest.raises(KluisInUseError) as gevangen:
        ProcessLock(tmp_path).take(gebruiker="collega", computer="pc-2", sinds=SINDS)
    assert gevangen.value.facts["gebruiker"] == "regisseur"
    assert gevangen.value.facts["computer"] == "pc-1"
    holder.note_last_line(13)
    inhoud = json.loads((tmp_path / NAME).read_text())
    assert (inhoud["gebruiker"], inhoud["laatste_regel"]) == ("regisseur", 13)


def test_after_closing_it_opens_elsewhere_at_once(holder: ProcessLock, tmp_path: Path) -> None:
    """The name is gone from the file, and no sign comes any more."""
    holder.release()
    ander = ProcessLock(tmp_path)
    ander.take(gebruiker="collega", computer="pc-2", sinds=SINDS)
    assert ander.last_line == 12
    ander.release()


def test_a_computer_that_crashed_keeps_nobody_out(tmp_path: Path) -> None:
    """Its name is left behind, and nothing changes any more."""
    wie = {"gebruiker": "regisseur", "computer": "pc-1", "levensteken": 3, "laatste_regel": 7}
    (tmp_path / NAME).write_text(json.dumps(wie))
    slot = ProcessLock(tmp_path)
    slot.take(gebruiker="collega", computer="pc-2", sinds=SINDS)
    assert slot.last_line == 7
    slot.release()


def test_after_a_crash_the_same_computer_does_not_wait(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the lock of the system is enough."""
    monkeypatch.setattr(process_lock, "shows_life", lambda _: pytest.fail("it waited"))
    wie = {"gebruiker": "regisseur", "computer": "pc-1", "levensteken": 3}
    (tmp_path / NAME).write_text(json.dumps(wie))
    slot = ProcessLock(tmp_path)
    slot.take(gebruiker="regisseur", computer="pc-1", sinds=SINDS)
    slot.release()


def test_the_sign_keeps_the_length_of_the_text(holder: ProcessLock, tmp_path: Path) -> None:
    """So that each is one small write, and never half a text."""
    lengtes = set()
    for _ in range(25):
        holder._give_sign()
        lengtes.add(len((tmp_path / NAME).read_bytes()))
        assert json.loads((tmp_path / NAME).read_text())["gebruiker"] == "regisseur"
    assert len(lengtes) == 1


def test_no_thread_stays_behind(tmp_path: Path) -> None:
    """Locking and unlocking all day leaves nothing."""
    slot, eerder = ProcessLock(tmp_path), set(threading.enumerate())
    slot.take(gebruiker="regisseur", computer="pc-1", sinds=SINDS)
    (draad,) = set(threading.enumerate()) - eerder
    slot.release()
    draad.join(timeout=5)
    assert not draad.is_alive()
