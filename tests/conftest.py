"""Fixtures for every test: a clock, kluizen, and an open kluis that costs little."""

import gc
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.domain.waardelijsten import use_lists
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.files import heartbeat
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import FLOOR_MEMORY_KIB, Argon2Parameters
from tests.builders import OCHTEND, REGISSEUR, WACHTZIN

CHEAP = Argon2Parameters(memory_kib=FLOOR_MEMORY_KIB, passes=1, lanes=2)


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Any:
    """The application of pytest-qt; as in the program only its own thread collects garbage."""
    # Tests without a window do without Qt.
    from levensloop_desktop.ui.qt.garbage_guard import GarbageGuard  # noqa: PLC0415

    GarbageGuard(qapp).start()
    return qapp


def pytest_runtest_logfinish() -> None:
    """Collect between tests: the next may run no events, in which the window would."""
    if not gc.isenabled():
        from levensloop_desktop.ui.qt.garbage_guard import collect_when_due  # noqa: PLC0415  idem

        collect_when_due()


@pytest.fixture(autouse=True)
def _lijsten_van_het_programma() -> Iterator[None]:
    """Each test begins with the value lists of the program, whatever kluis the last one opened."""
    use_lists(None)
    yield
    use_lists(None)


@pytest.fixture(autouse=True)
def _kort_geduld(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a crash of another computer a test does not look for life as long as a desk does."""
    monkeypatch.setattr(heartbeat, "PATIENCE", 0.1)


@pytest.fixture
def werkplek() -> Vastewerkplek:
    """A clock that begins in the morning of 23 November 2026."""
    return Vastewerkplek(OCHTEND, seed=1)


@pytest.fixture
def kluizen(werkplek: Vastewerkplek) -> SqlcipherKluizen:
    """Kluizen with the cheapest slots that are allowed."""
    return SqlcipherKluizen(werkplek, werkstation="proefcomputer", argon2=CHEAP)


@pytest.fixture(scope="session")
def kluissjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new kluis, made once and copied for each test."""
    pad = tmp_path_factory.mktemp("sjabloon") / "proef.kluis"
    maker = SqlcipherKluizen(
        Vastewerkplek(OCHTEND, seed=0), werkstation="proefcomputer", argon2=CHEAP
    )
    maker.create(pad, naam="Proefkluis", gebruiker=REGISSEUR, wachtzin=WACHTZIN).close()
    return pad


@pytest.fixture
def kluispad(kluissjabloon: Path, tmp_path: Path) -> Path:
    """A closed kluis of one's own."""
    pad = tmp_path / "proef.kluis"
    shutil.copytree(kluissjabloon, pad)
    return pad


@pytest.fixture
def kluis(kluispad: Path, kluizen: SqlcipherKluizen) -> Iterator[SqlcipherKluis]:
    """An open kluis of the procesregisseur, without clients."""
    geopend = kluizen.open(kluispad, wachtzin=WACHTZIN)
    yield geopend
    geopend.close()
