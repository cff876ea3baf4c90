"""A process that is killed while keys change: the kluis opens with exactly the right users."""

import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.errors import UnknownUserError
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from tests.builders import WACHTZIN
from tests.storage.gebruikers import BLIJFT, GAAT, MANAGER, WOORDEN

ROOT = Path(__file__).parents[2]
STAPPEN = 6  # kluis.json, dossier.db, rekey of each, kluis.json, dossier.db
KEREN = 5


@pytest.fixture
def bemand(gevulde_kluis: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with a dossier and four users."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    for wie in (BLIJFT, GAAT, MANAGER):
        kluis.add_user(wie, WOORDEN[wie.naam])
    kluis.close()
    return gevulde_kluis


def opdracht(pad: Path, *meer: str) -> list[str]:
    """The command of the process that is killed."""
    return [sys.executable, "-m", "tests.storage.sleutelwerk", str(pad), GAAT.naam, *meer]


def check_one_state(
    kluizen: SqlcipherKluizen, pad: Path, client_id: ClientId, *, weg: bool | None
) -> None:
    """All who should get in do, who is gone does not, and nothing is half done or alarming."""
    manager = kluizen.open(pad, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    manager.close()
    kluis = kluizen.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur")
    assert kluis.waarschuwingen == ()
    assert kluis.check() == []
    with kluis.read() as opslag:
        assert opslag.load_dossier(client_id) is not None
        events = [regel.gebeurtenis for regel in opslag.read_log()]
    namen = {houder.gebruiker.naam: houder.afwijking for houder in kluis.list_users()}
    kluis.close()
    is_weg = GAAT.naam not in namen
    assert weg in {None, is_weg}
    assert set(namen.values()) == {""}
    inhoud = read_kluis_file(pad)
    assert {len(slot.keys) for slot in inhoud.slots} == {1}
    if is_weg:
        assert {"sleutels_vernieuwd", "sleutels_bijgewerkt"} & set(events)
        assert {slot.keys[0].generation for slot in inhoud.slots} == {2}
        with pytest.raises(UnknownUserError):
            kluizen.open(pad, wachtzin=WOORDEN[GAAT.naam], gebruiker=GAAT.naam)
    else:
        kluizen.open(pad, wachtzin=WOORDEN[GAAT.naam], gebruiker=GAAT.naam).close()
    for wie in (BLIJFT, MANAGER):
        geopend = kluizen.open(pad, wachtzin=WOORDEN[wie.naam], gebruiker=wie.naam)
        assert geopend.waarschuwingen == ()
        geopend.close()


@pytest.mark.parametrize("stap", range(1, STAPPEN + 1))
def test_killed_at_each_step(
    kluizen: SqlcipherKluizen, bemand: Path, client_id: ClientId, stap: int
) -> None:
    """Once kluis.json is written without the user, he stays away, and the rest is finished."""
    klaar = subprocess.run(  # noqa: S603 - our own module
        opdracht(bemand, str(stap)), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert klaar.returncode < 0, klaar.stderr
    assert klaar.stdout.count("stap ") == stap
    check_one_state(kluizen, bemand, client_id, weg=True)


def test_there_are_so_many_steps(
    kluizen: SqlcipherKluizen, bemand: Path, client_id: ClientId
) -> None:
    """A step that is added is to be killed at as well."""
    klaar = subprocess.run(  # noqa: S603 - our own module
        opdracht(bemand), cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert klaar.stdout.count("stap ") == STAPPEN
    check_one_state(kluizen, bemand, client_id, weg=True)


def moments(seed: int, aantal: int) -> Iterator[float]:
    """Seconds after opening, spread over the time that the work takes."""
    kans = random.Random(seed)  # noqa: S311 - moments, no secrets
    return (kans.uniform(0, 0.25) for _ in range(aantal))


def kill_at(pad: Path, seconden: float) -> bool:
    """Kill the process so long after it opened; whether it had said that it was done."""
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht(pad), cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as werk:
        assert werk.stdout is not None
        assert werk.stdout.readline() == "open\n"
        klok = threading.Timer(seconden, werk.kill)
        klok.start()
        regels = werk.stdout.readlines()
        klok.join()
    return "klaar\n" in regels


def kill_many(
    kluizen: SqlcipherKluizen, bemand: Path, client_id: ClientId, seed: int, aantal: int
) -> None:
    """Each time on a fresh copy of the kluis."""
    for nummer, seconden in enumerate(moments(seed, aantal)):
        pad = bemand.with_name(f"poging-{nummer}.kluis")
        shutil.copytree(bemand, pad)
        klaar = kill_at(pad, seconden)
        check_one_state(kluizen, pad, client_id, weg=True if klaar else None)
        shutil.rmtree(pad)


def test_killed_at_any_moment(kluizen: SqlcipherKluizen, bemand: Path, client_id: ClientId) -> None:
    """A few moments in every run of the tests."""
    kill_many(kluizen, bemand, client_id, seed=3, aantal=KEREN)


@pytest.mark.endurance
@pytest.mark.timeout(1800)
def test_killed_at_many_moments(
    kluizen: SqlcipherKluizen,
    bemand: Path,
    client_id: ClientId,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Two hundred of them."""
    kill_many(kluizen, bemand, client_id, seed=4, aantal=200)
    with capsys.disabled():
        sys.stdout.write("\nkill -9 while keys change: 200 of 200 opened with the right users\n")
