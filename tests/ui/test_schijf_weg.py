"""A disk or share that goes away while somebody types, and comes back: nothing typed is lost."""

import contextlib
import fcntl
import os
import shutil
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.log import log
from levensloop_desktop.ui.crash_report import Crashvenster
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from tests.builders import WACHTZIN, a_client
from tests.ui.vensterproef import Vensterproef

_STOP = 0x8004587D  # EXT4_IOC_SHUTDOWN: from now on the volume answers every question with EIO
_ZONDER_LOG = 2


@dataclass
class Volume:
    """A disk that can be pulled out: a file with an ext4 on it, or else a folder that moves away.

    Args:
        plek: where it stands while it is there.
        bestand: the file that holds it; None where mounts are not allowed.
    """

    plek: Path
    bestand: Path | None

    def attach(self) -> None:
        """Put it in."""
        if self.bestand is None:
            if (elders := self.plek.with_name("elders")).exists():
                elders.rename(self.plek)
        else:
            _run("mount", "-o", "loop", str(self.bestand), str(self.plek))

    def pull_out(self) -> None:
        """Take it away without a word, as a cable does."""
        if self.bestand is None:
            self.plek.rename(self.plek.with_name("elders"))
            return
        os.sync()
        handle = os.open(self.plek, os.O_RDONLY)
        fcntl.ioctl(handle, _STOP, struct.pack("I", _ZONDER_LOG))
        os.close(handle)
        _run("umount", "-l", str(self.plek))


def _run(*woorden: str) -> None:
    opdracht = shutil.which(woorden[0]) or shutil.which(woorden[0], path="/sbin:/usr/sbin")
    subprocess.run([opdracht or woorden[0], *woorden[1:]], check=True, capture_output=True)  # noqa: S603 - our own disk


@pytest.fixture
def volume(tmp_path: Path) -> Iterator[Volume]:
    """A small disk, attached."""
    plek, bestand = tmp_path / "schijf", tmp_path / "schijf.img"
    plek.mkdir()
    made = Volume(plek, bestand)
    try:
        bestand.write_bytes(b"")
        os.truncate(bestand, 24 * 1024 * 1024)
        _run("mkfs.ext4", "-q", "-F", str(bestand))
        made.attach()
    except (OSError, subprocess.CalledProcessError):
        made = Volume(plek, None)
    yield made
    if made.bestand is not None:
        with contextlib.suppress(subprocess.CalledProcessError):
            _run("umount", "-l", str(plek))


@pytest.fixture
def client(kluispad: Path, kluizen: SqlcipherKluizen) -> Client:
    """Somebody, in a closed kluis."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    wie = a_client(achternaam="Nepnaam")
    with kluis.write() as opslag:
        opslag.put(wie)
        refresh_clientregels(opslag, [ClientId(wie.id)], kluizen._werkplek.today())
    kluis.close()
    return wie


def _begin_line(proef: Vensterproef, client: Client) -> None:
    """A new line of bejegening, half typed."""
    proef.sessie.dossier_requested.emit(client.id, "bejegening")
    proef.settle()
    regels = proef.screen(DossierScherm).tab_widget("bejegening").rules
    regels.add()
    QTest.keyClicks(regels.form.velden["tekst"].invoer.focus_widget(), "Loop nooit achter")


def _save(proef: Vensterproef) -> None:
    regels = proef.screen(DossierScherm).tab_widget("bejegening").rules
    QTest.keyClick(regels.form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    proef.settle()
    proef.settle()


def test_a_disk_that_is_pulled_out_and_comes_back(
    vensterproef: Vensterproef,
    kluispad: Path,
    client: Client,
    volume: Volume,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is said, again and again, and never as a bug; after unlocking the bar brings the text."""
    pad = volume.plek / "proef.kluis"
    shutil.copytree(kluispad, pad)
    vensterproef.unlock(pad)
    _begin_line(vensterproef, client)
    volume.pull_out()
    with monkeypatch.context() as zonder:
        if volume.bestand is None:  # the open files of a moved folder go on as if nothing was

            def refuse(_: object) -> int:
                raise MemoryError

            zonder.setattr(log, "last_number", refuse)
        regels = vensterproef.screen(DossierScherm).tab_widget("bejegening").rules
        for _ in range(3):
            regels.form.keeper.flush()
            _save(vensterproef)
            assert vensterproef.werkvlak.foutbalk.zin.startswith("De map van de kluis is weg")
            assert vensterproef.venster.findChild(Crashvenster) is None
        assert regels.form.velden["tekst"].invoer.typed() == "Loop nooit achter"
        vensterproef.venster.lock()
        vensterproef.settle()
        vensterproef.settle()
    assert "beschadigd" not in vensterproef.formulier.fout.zin
    volume.attach()
    vensterproef.unlock(pad)
    balk = vensterproef.werkvlak.tekstbalk
    assert "Bejegening" in balk.woorden
    balk.verder.click()
    vensterproef.settle()
    regels = vensterproef.screen(DossierScherm).tab_widget("bejegening").rules
    regels.banner.restore_button.click()
    _save(vensterproef)
    assert [deel.tekst for deel in regels.table.records] == ["Loop nooit achter"]
    vensterproef.venster.lock()
    vensterproef.settle()
