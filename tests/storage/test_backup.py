"""Back-ups of a kluis that is open: whole, verified, thinned, and never half."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.errors import (
    BackupStoppedError,
    DiskFullError,
    KluisDamagedError,
    KluisNotWritableError,
)
from levensloop_desktop.services.kluisbeheer import reservekopieen as diensten
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.backup import backup, backup_files
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN, a_client

ROOT = Path(__file__).parents[2]


def put(kluis: SqlcipherKluis) -> Client:
    """Keep one client, with its line in the log."""
    client = a_client()
    with kluis.write() as opslag:
        opslag.put(client)
        opslag.write_log("client_gemaakt")
    return client


def test_a_back_up_opens_as_a_kluis(kluis: SqlcipherKluis, kluizen: SqlcipherKluizen) -> None:
    """Both databases and kluis.json of its moment; what came later is not in it."""
    toen = put(kluis)
    kopie = kluis.make_backup(diensten.MET_DE_HAND)
    put(kluis)
    assert set(kopie.bestanden) == {"dossier.db", "kengetallen.db", "kluis.json"}
    assert {pad.name for pad in kopie.pad.iterdir()} == {*kopie.bestanden, "kopie.json"}
    assert kluis.list_backups() == (kopie,)
    assert kluis.check() == []
    kluis.close()
    als_kluis = kluizen.open(kopie.pad, wachtzin=WACHTZIN)
    with als_kluis.read() as opslag:
        assert opslag.find(Client) == (toen,)
    als_kluis.close()


def test_others_write_on_while_it_is_copied(
    kluis: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change during the copying is kept and is not in the copy; the copy is of one moment."""
    eerder = put(kluis)
    echt = backup_files.copy_file
    tijdens: list[Client] = []

    def copy_file(bron: Path, doel: Path, stop: backup_files.Stop) -> backup_files.Deel:
        if bron.name == "dossier.db":
            tijdens.extend(put(kluis) for _ in range(40))
        return echt(bron, doel, stop)

    monkeypatch.setattr(backup_files, "copy_file", copy_file)
    kopie = kluis.make_backup(diensten.AUTOMATISCH)
    with kluis.read() as opslag:
        assert set(opslag.find(Client)) == {eerder, *tijdens}
    assert kluis._files is not None
    key = kluis._files.keys.dossier
    assert key is not None
    with backup.opened_read_only(kopie.pad / "dossier.db", key) as connection:
        assert connection.execute("SELECT id FROM clienten").fetchall() == [(eerder.id,)]


def test_due_when_changed_and_half_an_hour_ago(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """Reading alone asks for no back-up; after a change the next waits for half an hour."""
    assert diensten.is_due(kluis, werkplek.now()), "a kluis without any"
    diensten.make_backup(kluis, werkplek)
    put(kluis)
    assert not diensten.is_due(kluis, werkplek.now() + timedelta(minutes=29))
    assert diensten.is_due(kluis, werkplek.now() + timedelta(minutes=31))
    diensten.make_backup(kluis, werkplek)
    with kluis.read() as opslag:
        opslag.write_log("dossier_gelezen")
    assert not diensten.is_due(kluis, werkplek.now() + timedelta(days=3))


def test_older_ones_are_thinned(kluis: SqlcipherKluis) -> None:
    """After a year of daily back-ups what domain/reservekopieen.py keeps is left, and this one."""
    eerste = kluis.make_backup(diensten.AUTOMATISCH)
    map_ = eerste.pad.parent
    for dagen in range(1, 400):
        dag = OCHTEND - timedelta(days=dagen)
        with backup_files.new_copy(map_, dag, "automatisch") as (tijdelijk, _):
            backup_files.write_manifest(tijdelijk, "automatisch", {})
    kluis.make_backup(diensten.AUTOMATISCH)
    over = kluis.list_backups()
    assert 20 <= len(over) <= 34
    assert eerste in over


def test_a_stopped_back_up_leaves_nothing(
    kluis: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing ends the copying; no half folder stays, and the kluis closes at once."""
    monkeypatch.setattr(backup_files, "_CHUNK", 4096)
    kluis._maker._stopped.set()
    with pytest.raises(BackupStoppedError):
        kluis.make_backup(diensten.AUTOMATISCH)
    assert list((kluis.beschrijving.pad / "reservekopieen").iterdir()) == []


def test_a_damaged_kluis_gives_no_back_up(kluis: SqlcipherKluis) -> None:
    """A back-up that does not read back is not kept, and the good one before it stays."""
    put(kluis)
    goed = kluis.make_backup(diensten.MET_DE_HAND)
    bestand = kluis.beschrijving.pad / "dossier.db"
    with bestand.open("r+b") as stroom:
        stroom.seek(bestand.stat().st_size - 2000)
        stroom.write(b"\x00" * 100)
    with pytest.raises(KluisDamagedError):
        kluis.make_backup(diensten.AUTOMATISCH)
    assert [kopie.naam for kopie in kluis.list_backups()] == [goed.naam]
    assert not list(goed.pad.parent.glob(".*"))


@pytest.mark.parametrize("naam", ["dossier.db", "kengetallen.db", "kluis.json", "kopie.json"])
def test_checking_names_a_bad_back_up(kluis: SqlcipherKluis, naam: str) -> None:
    """One bit in any file of a back-up: checking names the back-up and the file."""
    kopie = kluis.make_backup(diensten.MET_DE_HAND)
    assert kluis.check() == []
    bestand = kopie.pad / naam
    inhoud = bytearray(bestand.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    bestand.write_bytes(inhoud)
    (bevinding,) = kluis.check()
    assert (bevinding.onderdeel, bevinding.code) == (kopie.naam, "kopie_beschadigd")


def test_a_full_disk_gives_no_half_back_up(
    kluis: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When there is no room it says so before it begins."""
    monkeypatch.setattr(backup, "_free_on", lambda _: 100.0)
    with pytest.raises(DiskFullError):
        kluis.make_backup(diensten.MET_DE_HAND)
    assert kluis.list_backups() == ()


def test_second_folder_gets_each_back_up(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """Chosen once; the newest back-up comes there, verified, and the reminder rests for a week."""
    stick = tmp_path / "stick"
    stick.mkdir()
    slag = diensten.choose_second_folder(kluis, werkplek, stick)
    assert slag.tweede_fout is None
    daar = kluis.list_backups(diensten.folder_in(stick, kluis.beschrijving.pad))
    assert [kopie.naam for kopie in daar] == [kopie.naam for kopie in kluis.list_backups()]
    tweede = diensten.second_folder(kluis, werkplek.now())
    assert tweede is not None
    assert not tweede.herinneren
    later = diensten.second_folder(kluis, werkplek.now() + timedelta(days=8))
    assert later is not None
    assert later.herinneren


def test_a_missing_stick_stops_nothing(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """The back-up in the kluis is made; the fault is in the result, and there is a reminder."""
    stick = tmp_path / "stick"
    stick.mkdir()
    diensten.choose_second_folder(kluis, werkplek, stick)
    for pad in sorted(stick.rglob("*"), reverse=True):
        pad.rmdir() if pad.is_dir() else pad.unlink()
    stick.rmdir()
    put(kluis)
    slag = diensten.make_backup(kluis, werkplek)
    assert slag.kopie is not None
    assert isinstance(slag.tweede_fout, KluisNotWritableError)
    stick.write_text("een bestand in plaats van een map")
    assert isinstance(diensten.make_backup(kluis, werkplek).tweede_fout, KluisNotWritableError)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals")
@pytest.mark.parametrize("na", [1, 2, 3, 4])
def test_a_kill_while_copying_leaves_no_half_back_up(
    kluizen: SqlcipherKluizen, kluispad: Path, na: int
) -> None:
    """Killed at a step of the copying: it has no name of a back-up, and opening sweeps it away."""
    opdracht = [sys.executable, "-m", "tests.storage.kopieerder", str(kluispad), str(na)]
    klaar = subprocess.run(opdracht, cwd=ROOT, check=False)  # noqa: S603 - our own module
    assert klaar.returncode == -signal.SIGKILL
    (half,) = (kluispad / "reservekopieen").iterdir()
    assert half.name.startswith(".wording-")
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert kluis.check() == []
    assert kluis.list_backups() == ()
    assert not half.exists()
    kluis.make_backup(diensten.AUTOMATISCH)
    assert [pad.name[0] for pad in (kluispad / "reservekopieen").iterdir()] == ["2"]
    kluis.close()
