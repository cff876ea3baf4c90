"""What the operating system tells locks the kluis; what cannot run here runs on fakes."""

import ctypes
import ctypes.wintypes
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from levensloop_desktop.ui.beheer.weergave import Weergave
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.vergrendeling import windows
from levensloop_desktop.ui.vergrendeling.klembord import BEWAAR_MS, Klembordwacht, mark_secret
from levensloop_desktop.ui.vergrendeling.logind import SESSIE, Logindwacht
from levensloop_desktop.ui.vergrendeling.macos import Macosopname, Macoswacht
from levensloop_desktop.ui.vergrendeling.opname import Opnamewacht
from levensloop_desktop.ui.vergrendeling.sein import SCHERM, SLAAP, WISSEL, Systeemsein
from tests.ui.vensterproef import Vensterproef


class Namaakwacht:
    """A system that tells what a test wants."""

    def __init__(self) -> None:
        self.sein = Systeemsein()
        self.luistert = False

    def start(self) -> None:
        """Begin."""
        self.luistert = True

    def stop(self) -> None:
        """End."""
        self.luistert = False


class NamaakWindows:
    """Remembers what was asked of Windows."""

    def __init__(self, *geweigerd: int) -> None:
        self.affiniteiten: list[tuple[int, int]] = []
        self.vensters: set[int] = set()
        self._geweigerd = geweigerd

    def register(self, venster_id: int) -> bool:
        """Note the window."""
        self.vensters.add(venster_id)
        return True

    def unregister(self, venster_id: int) -> None:
        """Forget the window."""
        self.vensters.remove(venster_id)

    def set_affinity(self, venster_id: int, affiniteit: int) -> bool:
        """Note what captures show."""
        self.affiniteiten.append((venster_id, affiniteit))
        return affiniteit not in self._geweigerd


class Namaakcentra:
    """Notification centers that a test speaks through."""

    def __init__(self) -> None:
        self.namen: dict[str, Callable[[], None]] = {}
        self.darwin: set[str] = set()

    def observe(self, naam: str, *, darwin: bool, on_notice: Callable[[], None]) -> None:
        """Note who wants to hear what."""
        self.namen[naam] = on_notice
        if darwin:
            self.darwin.add(naam)

    def forget(self) -> None:
        """Forget all."""
        self.namen.clear()


class Namaakruntime:
    """Remembers what was asked of AppKit."""

    def __init__(self) -> None:
        self.gedeeld: dict[int, int] = {}

    def set_sharing(self, venster_id: int, soort: int) -> bool:
        """Note what captures show."""
        self.gedeeld[venster_id] = soort
        return True


@pytest.fixture
def redenen() -> list[str]:
    """What a watch told."""
    return []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("reden", [SLAAP, SCHERM, WISSEL])
def test_system_locks_over_everything_open(
    vensterproef: Vensterproef, kluispad: Path, reden: str
) -> None:
    """A question, a menu and a list of proposals are open; the lock waits for none of them."""
    wacht = Namaakwacht()
    vensterproef.venster.wacht.listen(wacht)
    vensterproef.unlock(kluispad)
    assert wacht.luistert
    venster = vensterproef.venster
    vraag = QMessageBox(venster)
    vraag.open()
    invoer = QLineEdit(vraag)
    aanvuller = QCompleter(["Nepnaam", "Nepper"], invoer)
    invoer.setCompleter(aanvuller)
    aanvuller.complete()
    menu = QMenu(venster)
    menu.addAction("Iets")
    menu.popup(venster.pos())
    wacht.sein.weg.emit(reden)
    assert venster.sessie is None
    assert [open_ for open_ in QGuiApplication.topLevelWindows() if open_.isVisible()] == [
        venster.windowHandle()
    ]
    vensterproef.settle()
    labels = vensterproef.formulier.findChildren(QLabel)
    assert any(reden in label.text() for label in labels)


def test_locked_kluis_hears_nothing(vensterproef: Vensterproef) -> None:
    """A second signal, or one while locked, does nothing."""
    wacht = Namaakwacht()
    vensterproef.venster.wacht.listen(wacht)
    wacht.sein.weg.emit(SLAAP)
    vensterproef.settle()
    assert vensterproef.venster.sessie is None


@pytest.mark.parametrize(
    ("bericht", "bijzonderheid", "reden"),
    [
        (windows.WM_POWERBROADCAST, windows.PBT_APMSUSPEND, [SLAAP]),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_SESSION_LOCK, [SCHERM]),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_CONSOLE_DISCONNECT, [WISSEL]),
        (windows.WM_WTSSESSION_CHANGE, windows.WTS_REMOTE_DISCONNECT, [WISSEL]),
        (windows.WM_WTSSESSION_CHANGE, 0x8, []),  # WTS_SESSION_UNLOCK
        (windows.WM_POWERBROADCAST, 0x7, []),  # PBT_APMRESUMESUSPEND
    ],
)
def test_windows_messages(
    qtbot: QtBot, redenen: list[str], bericht: int, bijzonderheid: int, reden: list[str]
) -> None:
    """The native messages of Windows, laid out as Windows does, become a reason or nothing."""
    del qtbot
    api = NamaakWindows()
    wacht = windows.Windowswacht(7, api)
    wacht.sein.weg.connect(redenen.append)
    wacht.start()
    assert api.vensters == {7}
    msg = ctypes.wintypes.MSG()
    msg.message, msg.wParam = bericht, bijzonderheid
    assert wacht.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(msg)) == (False, 0)
    wacht.nativeEventFilter(b"xcb_generic_event_t", 0)
    wacht.stop()
    assert redenen == reden
    assert not api.vensters


def test_macos_notifications(qtbot: QtBot, redenen: list[str]) -> None:
    """A locked screen and another user each have their own center."""
    del qtbot
    centra = Namaakcentra()
    wacht = Macoswacht(centra)
    wacht.sein.weg.connect(redenen.append)
    wacht.start()
    centra.namen["com.apple.screenIsLocked"]()
    centra.namen["com.apple.coregraphics.GUIConsoleSessionChanged"]()
    assert redenen == [SCHERM, WISSEL]
    assert centra.darwin == {"com.apple.coregraphics.GUIConsoleSessionChanged"}
    wacht.stop()
    assert not centra.namen


def test_logind_slots(qtbot: QtBot, redenen: list[str]) -> None:
    """What logind sends becomes a reason; waking up and a session in front do not."""
    del qtbot
    wacht = Logindwacht(QDBusConnection("bestaat niet"))
    wacht.sein.weg.connect(redenen.append)
    wacht.start()
    wacht.note_sleep(False)
    wacht.note_sleep(True)
    wacht.note_lock()
    vreemd = QDBusMessage.createSignal("/ergens", "org.freedesktop.DBus.Properties", "Veranderd")
    vreemd.setArguments(["org.voorbeeld.Anders"])
    wacht.note_properties(vreemd)
    wacht.stop()
    assert redenen == [SLAAP, SCHERM]
    assert SESSIE.startswith("org.freedesktop.login1")
    assert QDBusObjectPath("/ergens").path() == "/ergens"


def test_clipboard_goes_after_twenty_seconds(qtbot: QtBot) -> None:
    """What was copied here is marked, counted down, and gone; what was empty starts no clock."""
    venster = QLineEdit("J. Nepnaam")
    qtbot.addWidget(venster)
    venster.show()
    qtbot.waitActive(venster)
    wacht = Klembordwacht(venster)
    venster.selectAll()
    venster.copy()
    klembord = QGuiApplication.clipboard()
    assert klembord.text() == "J. Nepnaam"
    assert bytes(klembord.mimeData().data("x-kde-passwordManagerHint").data()) == b"secret"
    assert wacht.klok.isActive()
    assert wacht.klok.interval() == BEWAAR_MS == 20_000
    wacht.klok.timeout.emit()
    assert klembord.text() == ""
    assert not wacht.klok.isActive()


def test_clipboard_marks() -> None:
    """Windows, KDE and macOS are each told in their own way."""
    inhoud = QMimeData()
    inhoud.setText("x")
    inhoud.setHtml("<b>x</b>")
    formaten = " ".join(mark_secret(inhoud).formats())
    for merk in ("ExcludeClipboardContentFromMonitorProcessing", "ConcealedType", "passwordManag"):
        assert merk in formaten
    assert "html" not in formaten


def test_captures_are_blocked_window_by_window(qtbot: QtBot) -> None:
    """Every window once; an older Windows shows it black; the switch opens all of them."""
    venster = QLineEdit()
    qtbot.addWidget(venster)
    venster.show()
    nummer = int(venster.winId())
    api = NamaakWindows(windows.WDA_EXCLUDEFROMCAPTURE)
    wacht = Opnamewacht(windows.Windowsopname(api), block=True, parent=venster)
    wacht.look()
    wacht.look()
    eigen = [soort for welk, soort in api.affiniteiten if welk == nummer]
    assert eigen == [windows.WDA_EXCLUDEFROMCAPTURE, windows.WDA_MONITOR]
    wacht.choose(False)
    assert (nummer, windows.WDA_NONE) in api.affiniteiten


def test_captures_on_macos() -> None:
    """Nothing is shared, or reading is."""
    runtime = Namaakruntime()
    opname = Macosopname(runtime)
    opname.protect(5, block=True)
    opname.protect(6, block=False)
    assert runtime.gedeeld == {5: 0, 6: 1}


def test_switch_only_where_it_works(qtbot: QtBot, tmp_path: Path) -> None:
    """On Windows and macOS a switch that is kept; elsewhere a sentence and no dead switch."""
    instellingen = Instellingen(tmp_path / "instellingen.ini")
    assert instellingen.opname_blokkeren
    thema = Thema(QGuiApplication.instance(), "licht")  # type: ignore[arg-type]
    met = Weergave(instellingen, thema, kan_opname=True)
    qtbot.addWidget(met)
    zonder = Weergave(instellingen, thema, kan_opname=False)
    qtbot.addWidget(zonder)
    assert zonder.opname is None
    assert met.opname is not None
    assert met.opname.checkState() == Qt.CheckState.Checked
    met.opname.click()
    assert not Instellingen(tmp_path / "instellingen.ini").opname_blokkeren
    thema.deleteLater()
