"""A fault while somebody types: said in Dutch with advice, the text stays, and work goes on."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from sqlcipher3 import dbapi2

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.plan import Levensgebiedplan
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.log import log
from levensloop_desktop.ui.crash_report import Crashvenster
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.plan.vaststellen import Vaststellen
from tests.builders import WACHTZIN, a_client, an_onderdeel
from tests.ui.vensterproef import Vensterproef

GETYPT = "Praat rustig en kort"
VOL, IO, ALLEEN_LEZEN = 13, 10, 8  # result codes, https://sqlite.org/rescode.html


@pytest.fixture
def client(kluispad: Path, kluizen: SqlcipherKluizen) -> Client:
    """Somebody with one line of bejegening, in a closed kluis."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    wie = a_client(achternaam="Nepnaam")
    regel = an_onderdeel(Bejegeningsregel, wie, kop="wat_werkt", tekst="Praat", volgorde=1)
    with kluis.write() as opslag:
        opslag.put_all([wie, regel])
        refresh_clientregels(opslag, [regel.client_id], kluizen._werkplek.today())
    kluis.close()
    return wie


def open_field(proef: Vensterproef, pad: Path, client: Client) -> QLineEdit:
    """The text of the line, in the dossier that is open."""
    proef.unlock(pad)
    proef.sessie.dossier_requested.emit(client.id, "bejegening")
    proef.settle()
    scherm = proef.screen(DossierScherm)
    velden = [veld for veld in scherm.findChildren(QLineEdit) if veld.isVisible()]
    (tekst,) = [veld for veld in velden if veld.text() == "Praat"]
    tekst.setFocus()
    return tekst


def type_and_save(proef: Vensterproef, veld: QLineEdit) -> None:
    """Type in the field and press Ctrl+S."""
    veld.selectAll()
    QTest.keyClicks(veld, GETYPT)
    QTest.keyClick(veld, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    proef.settle()
    proef.settle()


def refusing(code: int) -> Callable[[object], int]:
    """A step of saving at which the disk refuses with this code."""

    def refuse(_: object) -> int:
        fault = dbapi2.OperationalError("refused")
        fault.sqlite_errorcode = code
        raise fault

    return refuse


def stored(proef: Vensterproef, client: Client) -> list[str]:
    """The lines that are kept."""
    with proef.sessie.kluis.read() as opslag:
        return [deel.tekst for deel in opslag.find(Bejegeningsregel, client_id=client.id)]


@pytest.mark.parametrize(
    ("code", "zin"),
    [
        (VOL, "De schijf is vol. Er is niets bewaard. Maak ruimte vrij"),
        (IO, "kan niet schrijven in dossier.db. Kijk of de schijf of netwerkmap er is"),
        (ALLEEN_LEZEN, "kan niet schrijven in dossier.db. Kijk of de schijf of netwerkmap er is"),
    ],
    ids=["vol", "weg", "alleen-lezen"],
)
def test_a_disk_that_refuses(
    vensterproef: Vensterproef,
    kluispad: Path,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
    zin: str,
) -> None:
    """The bar says it, the text stays; the next Ctrl+S keeps it, and the bar goes."""
    veld = open_field(vensterproef, kluispad, client)
    with monkeypatch.context() as storing:
        storing.setattr(log, "last_number", refusing(code))
        type_and_save(vensterproef, veld)
        assert zin in vensterproef.werkvlak.foutbalk.zin
        assert vensterproef.werkvlak.foutbalk.isVisible()
    assert veld.text() == GETYPT
    assert stored(vensterproef, client) == ["Praat"]
    QTest.keyClick(veld, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    vensterproef.settle()
    assert stored(vensterproef, client) == [GETYPT]
    assert not vensterproef.werkvlak.foutbalk.isVisible()


def test_damage_while_saving_is_called_damage(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """Pages go bad while the kluis is open: named, also after the first time; the text comes back.

    The text cannot be kept in a damaged file; the window keeps it until the kluis opens again.
    """
    veld = open_field(vensterproef, kluispad, client)
    kopie = vensterproef.sessie.kluis.make_backup("automatisch")
    database = kluispad / "dossier.db"
    with database.open("r+b") as bestand:
        for plaats in range(2 * 4096, database.stat().st_size, 4096):
            bestand.seek(plaats + 100)
            bestand.write(bytes(50))
    type_and_save(vensterproef, veld)
    for _ in range(2):
        zin = vensterproef.werkvlak.foutbalk.zin
        assert zin.startswith("De kluis is beschadigd: dossier.db.")
        assert "zet een reservekopie terug" in zin
        assert veld.text() == GETYPT
        QTest.keyClick(veld, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
        vensterproef.settle()
    vensterproef.venster.lock()
    vensterproef.settle()
    vensterproef.settle()
    fout = vensterproef.formulier.fout.zin
    assert fout.count("beschadigd") == 1
    assert fout.count("Nieuwste goede reservekopie") == 1
    kluizen = vensterproef.venster.ontgrendelen._kluizen
    kluizen.restore(kluispad, kopie, wachtzin=WACHTZIN)
    vensterproef.unlock(kluispad)
    vensterproef.settle()
    with vensterproef.sessie.kluis.read() as opslag:
        (draft,) = opslag.list_drafts("regisseur")
    assert GETYPT in draft.inhoud


@pytest.mark.parametrize("code", [IO, 26, 11], ids=["io", "geen_database", "beschadigd"])
def test_a_folder_that_is_gone_is_not_called_damage(
    vensterproef: Vensterproef,
    kluispad: Path,
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
) -> None:
    """A share that went away gives faults as of a damaged file; the text comes back afterwards."""
    veld = open_field(vensterproef, kluispad, client)
    elders = kluispad.with_name("elders")
    kluispad.rename(elders)
    with monkeypatch.context() as storing:
        storing.setattr(log, "last_number", refusing(code))
        type_and_save(vensterproef, veld)
        zin = vensterproef.werkvlak.foutbalk.zin
        assert zin.startswith("De map van de kluis is weg")
        assert "beschadigd" not in zin
        assert veld.text() == GETYPT
        vensterproef.venster.lock()
        vensterproef.settle()
        vensterproef.settle()
    assert "beschadigd" not in vensterproef.formulier.fout.zin
    elders.rename(kluispad)
    vensterproef.unlock(kluispad)
    vensterproef.settle()
    with vensterproef.sessie.kluis.read() as opslag:
        (draft,) = opslag.list_drafts("regisseur")
    assert GETYPT in draft.inhoud


def test_undoing_into_an_established_plan_says_the_way_on(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """Ctrl+Z after establishing changes nothing, says why and what to do; nothing is unsaved."""
    open_field(vensterproef, kluispad, client)
    sessie = vensterproef.sessie
    sessie.dossier_requested.emit(client.id, "plan")
    vensterproef.settle()
    tab = vensterproef.screen(DossierScherm).tab_widget("plan")
    tab.begin_button.click()
    vensterproef.settle()
    doel = tab.page.form.velden["doel"].invoer.focus_widget()
    doel.setFocus()
    QTest.keyClicks(doel, "Paspoort")
    tab.banner.establish_button.click()
    vensterproef.settle()
    (dialoog,) = tab.findChildren(Vaststellen)
    dialoog.establish_button.click()
    vensterproef.settle()
    vensterproef.venster.activateWindow()
    vensterproef.wait_until(vensterproef.venster.isActiveWindow)
    tab.list.list.setFocus()
    QTest.keyClick(tab.list.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    vensterproef.settle()
    balk = vensterproef.werkvlak.foutbalk
    assert balk.isVisible()
    assert balk.zin.startswith("Dit plan is vastgesteld en kan niet meer veranderen.")
    assert "Begin een nieuw concept (tabblad Plan)" in balk.zin
    assert "Niet bewaard" not in vensterproef.werkvlak.statusbalk._bewaard.text()
    with sessie.kluis.read() as opslag:
        assert len(opslag.find(Levensgebiedplan, doel="Paspoort")) == 1
    tab.begin_concept()
    vensterproef.settle()
    assert tab.page.form.velden["doel"].invoer.typed() == "Paspoort"


@pytest.fixture
def kleine_schijf(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MB; a folder without a limit where mounts are not allowed."""
    schijf = tmp_path / "schijf"
    schijf.mkdir()
    mount = [shutil.which("mount") or "mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(schijf)]
    gelukt = subprocess.run(mount, check=False, capture_output=True).returncode == 0  # noqa: S603
    yield schijf
    if gelukt:
        subprocess.run(  # noqa: S603 - our own mount
            [shutil.which("umount") or "umount", "-l", str(schijf)], check=True
        )


def fill_disk(schijf: Path) -> None:
    """Leave no room; where the disk has no limit, a file-size limit would stop this test too."""
    handle = os.open(schijf / "vulling", os.O_CREAT | os.O_WRONLY)
    try:
        while True:
            os.write(handle, bytes(4096))
    except OSError:
        pass
    finally:
        os.close(handle)


def test_a_disk_that_is_really_full(
    vensterproef: Vensterproef,
    kluispad: Path,
    client: Client,
    kleine_schijf: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """On a disk of 4 MB: said, nothing lost, and saved after room was made.

    Where mounts are not allowed the driver says it; tests/storage/test_storingen.py limits files.
    """
    pad = kleine_schijf / "proef.kluis"
    shutil.copytree(kluispad, pad)
    veld = open_field(vensterproef, pad, client)
    if os.path.ismount(kleine_schijf):
        fill_disk(kleine_schijf)
    else:
        monkeypatch.setattr(log, "last_number", refusing(VOL))
    type_and_save(vensterproef, veld)
    assert "De schijf is vol" in vensterproef.werkvlak.foutbalk.zin
    assert veld.text() == GETYPT
    monkeypatch.undo()
    (kleine_schijf / "vulling").unlink(missing_ok=True)
    QTest.keyClick(veld, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    vensterproef.settle()
    assert stored(vensterproef, client) == [GETYPT]
    vensterproef.venster.lock()
    vensterproef.settle()


def test_the_report_of_a_bug_goes_with_the_lock(
    vensterproef: Vensterproef, kluispad: Path, client: Client
) -> None:
    """It says what to do and no value; a lock does not wait for it."""
    open_field(vensterproef, kluispad, client)
    try:
        int("Nepnaam-geheim")
    except ValueError as fout:
        vensterproef.venster.show_fault(fout)
    (venster,) = vensterproef.venster.findChildren(Crashvenster)
    assert "ValueError" in venster.verslag.toPlainText()
    assert "Nepnaam" not in venster.verslag.toPlainText()
    vensterproef.venster.lock()
    vensterproef.settle()
    assert not [deel for deel in QApplication.topLevelWidgets() if isinstance(deel, Crashvenster)]


def test_ctrl_p_from_the_navigation(
    vensterproef: Vensterproef, kluispad: Path, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a dossier open it prints wherever the focus is; the search keeps its own Ctrl+P."""
    open_field(vensterproef, kluispad, client)
    scherm = vensterproef.screen(DossierScherm)
    gevraagd: list[str] = []
    monkeypatch.setattr(scherm, "print_document", gevraagd.append)
    navigatie = vensterproef.werkvlak.navigatie._lijst
    navigatie.setFocus()
    QTest.keyClick(navigatie, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert gevraagd == ["bejegeningskaart"]
    zoek = vensterproef.werkvlak.zoekscherm
    assert zoek is not None
    kaarten: list[str] = []
    zoek.kaart_gevraagd.disconnect()
    zoek.kaart_gevraagd.connect(kaarten.append)
    zoek.open_search()
    zoek.veld.setText("nepn")
    vensterproef.settle()
    QTest.keyClick(zoek.veld, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (kaarten, gevraagd) == ([client.id], ["bejegeningskaart"])
