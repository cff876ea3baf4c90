"""Every fault of docs/storingen.md that no other test makes: real damage to real files."""

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.errors import (
    DiskFullError,
    KluisDamagedError,
    KluisInUseError,
    KluisMissingError,
    KluisNotWritableError,
    LevensloopError,
)
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import REGISSEUR, WACHTZIN, a_client

ROOT = Path(__file__).parents[2]
LOST = "regels_verdwenen"
TMPFS_MB = 4


@pytest.fixture
def gekraakt(kluispad: Path) -> Path:
    """A kluis of a process that was killed after forty changes, its log file still beside it."""
    opdracht = [sys.executable, "-m", "tests.storage.schrijver", str(kluispad)]
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as schrijver:
        assert schrijver.stdout is not None
        for _ in range(40):
            schrijver.stdout.readline()
        os.kill(schrijver.pid, signal.SIGKILL)
    assert (kluispad / "dossier.db-wal").stat().st_size > 0
    return kluispad


def flip(bestand: Path, plaats: float = 0.5) -> None:
    """Turn one bit of a file."""
    inhoud = bytearray(bestand.read_bytes())
    inhoud[int((len(inhoud) - 1) * plaats)] ^= 1
    bestand.write_bytes(inhoud)


def cut(bestand: Path) -> None:
    """Take away the second half of a file."""
    os.truncate(bestand, bestand.stat().st_size // 2)


@pytest.mark.parametrize("schade", [Path.unlink, flip, cut], ids=["weg", "bit", "afgekapt"])
def test_a_lost_log_file_is_noticed(
    kluizen: SqlcipherKluizen, gekraakt: Path, schade: Callable[[Path], None]
) -> None:
    """dossier.db-wal gone, with one bit turned, or cut off after a crash: said once, and logged."""
    schade(gekraakt / "dossier.db-wal")
    kluis = kluizen.open(gekraakt, wachtzin=WACHTZIN)
    assert LOST in kluis.waarschuwingen
    with kluis.read() as opslag:
        regels = [regel for regel in opslag.read_log() if regel.gebeurtenis == LOST]
    eerste, laatste = map(int, regels[0].bijzonderheid.split("-"))
    assert 1 < eerste <= laatste
    kluis.close()
    opnieuw = kluizen.open(gekraakt, wachtzin=WACHTZIN)
    assert opnieuw.waarschuwingen == (), "it is not said for ever"
    opnieuw.close()


def test_a_crash_alone_warns_of_nothing(kluizen: SqlcipherKluizen, gekraakt: Path) -> None:
    """With its log file in place everything is there, and the stale lock is simply taken."""
    kluis = kluizen.open(gekraakt, wachtzin=WACHTZIN)
    assert kluis.waarschuwingen == ()
    with kluis.read() as opslag:
        assert len(opslag.find(Client)) >= 40
    kluis.close()


@pytest.mark.parametrize("naam", ["kluis.json", "dossier.db", "kengetallen.db"])
@pytest.mark.parametrize("schade", [flip, cut], ids=["bit", "afgekapt"])
def test_damage_is_named_and_a_back_up_is_there(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path, naam: str, schade: Callable[[Path], None]
) -> None:
    """Opening or checking names the file; the newest good back-up brings everything back."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    kluis.make_backup("automatisch")
    with kluis.read() as opslag:
        bedoeld = opslag.find(Client)
    kluis.close()
    schade(gevulde_kluis / naam)
    assert naam in named_fault(kluizen, gevulde_kluis)
    (kopie,) = kluizen.list_backups(gevulde_kluis)
    assert kluizen.is_whole(kopie)
    opzij = kluizen.restore(gevulde_kluis, kopie, wachtzin=WACHTZIN)
    assert (opzij / naam).exists(), "the broken file is kept"
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    assert kluis.check() == []
    with kluis.read() as opslag:
        assert opslag.find(Client) == bedoeld
    kluis.close()


def named_fault(kluizen: SqlcipherKluizen, pad: Path) -> list[str]:
    """The files that opening or checking names."""
    try:
        kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    except KluisDamagedError as fout:
        return [str(fout.facts["onderdeel"])]
    gevonden = [bevinding.onderdeel for bevinding in kluis.check()]
    kluis.close()
    return gevonden


def test_kluis_json_of_another_kluis(kluizen: SqlcipherKluizen, gevulde_kluis: Path) -> None:
    """Its passphrase opens the slot, and its keys do not fit: refused, nothing is written."""
    ander = gevulde_kluis.with_name("ander.kluis")
    kluizen.create(ander, naam="Ander", gebruiker=REGISSEUR, wachtzin=WACHTZIN).close()
    voor = (gevulde_kluis / "dossier.db").read_bytes()
    shutil.copy(ander / "kluis.json", gevulde_kluis / "kluis.json")
    with pytest.raises(KluisDamagedError) as gevangen:
        kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    assert gevangen.value.facts["onderdeel"] == "dossier.db"
    assert (gevulde_kluis / "dossier.db").read_bytes() == voor


def test_a_missing_kluis_json_leaves_the_back_ups(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path
) -> None:
    """Without kluis.json nothing opens; a back-up has one."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    kopie = kluis.make_backup("automatisch")
    kluis.close()
    (gevulde_kluis / "kluis.json").unlink()
    with pytest.raises(KluisMissingError):
        kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    kluizen.restore(gevulde_kluis, kopie, wachtzin=WACHTZIN)
    kluizen.open(gevulde_kluis, wachtzin=WACHTZIN).close()


def test_a_folder_that_refuses_back_ups(kluizen: SqlcipherKluizen, gevulde_kluis: Path) -> None:
    """Where back-ups cannot be written that is said, and the work goes on; for root too."""
    (gevulde_kluis / "reservekopieen").rmdir()
    (gevulde_kluis / "reservekopieen").write_text("een bestand in plaats van een map")
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    with pytest.raises(KluisNotWritableError):
        kluis.make_backup("automatisch")
    with kluis.write() as opslag:
        opslag.put(a_client())
    kluis.close()


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB: a tmpfs where mounts are allowed, else a limit on the size of files."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    mount = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", f"size={TMPFS_MB}m"]
    gemount = False
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        klaar = subprocess.run(  # noqa: S603 - a fixed command
            [*mount, "tmpfs", str(schijf)], check=False, capture_output=True
        )
        gemount = klaar.returncode == 0
    oud = resource.getrlimit(resource.RLIMIT_FSIZE)
    if not gemount:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (TMPFS_MB * 1024 * 1024 // 2, oud[1]))
    yield schijf
    resource.setrlimit(resource.RLIMIT_FSIZE, oud)
    if gemount:
        umount = [shutil.which("umount") or "umount", str(schijf)]
        subprocess.run(umount, check=True)  # noqa: S603 - a fixed command


def test_a_really_full_disk(
    kluizen: SqlcipherKluizen, kleine_schijf: Path, kluissjabloon: Path
) -> None:
    """Saving until it is full: each is kept whole or refused; after room is made it goes on."""
    pad = kleine_schijf / "vol.kluis"
    shutil.copytree(kluissjabloon, pad)
    kluis = kluizen.open(pad, wachtzin=WACHTZIN)
    bewaard, geweigerd = set(), None
    for _ in range(200):
        client = a_client(huisarts="Huisarts Voorbeeld " * 2000)
        try:
            with kluis.write() as opslag:
                opslag.put(client)
        except LevensloopError as fout:
            geweigerd = fout
            break
        bewaard.add(client.id)
    assert isinstance(geweigerd, DiskFullError | KluisNotWritableError)
    with pytest.raises((DiskFullError, KluisNotWritableError)):
        kluis.make_backup("automatisch")
    assert not list((pad / "reservekopieen").glob("2*"))
    kluis.close()
    ruim = kleine_schijf.parent / "ruim.kluis"
    shutil.copytree(pad, ruim)
    kluis = kluizen.open(ruim, wachtzin=WACHTZIN)
    assert kluis.waarschuwingen == ()
    with kluis.read() as opslag:
        assert {client.id for client in opslag.find(Client)} == bewaard
    assert kluis.check() == []
    kluis.close()


def test_a_second_process_is_refused_until_the_first_is_gone(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """It is told who, where and since when; killed, the lock is free at once."""
    opdracht = [sys.executable, "-m", "tests.storage.schrijver", str(kluispad)]
    with subprocess.Popen(  # noqa: S603 - our own module
        opdracht, cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as ander:
        assert ander.stdout is not None
        ander.stdout.readline()
        with pytest.raises(KluisInUseError) as gevangen:
            kluizen.open(kluispad, wachtzin=WACHTZIN)
        wie = kluizen.describe(kluispad).in_gebruik
        assert wie is not None
        assert (wie.gebruiker, wie.computer) == (REGISSEUR.naam, "schrijver")
        assert gevangen.value.facts["sinds"] == wie.sinds
        ander.kill()
        ander.stdout.read()
    assert kluizen.describe(kluispad).in_gebruik is None
    kluizen.open(kluispad, wachtzin=WACHTZIN).close()
