"""Set up Qt, open the window, and catch what nobody expected."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from levensloop_desktop import __version__
from levensloop_desktop.resources import resource
from levensloop_desktop.ui.hulp.hulptoets import Hulptoets
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.qt.platformwacht import Platformwacht
from levensloop_desktop.ui.qt.vertaling import Aanvulling
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.grootte import apply_size, note_system_letter
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.voorladen import Voorlader
from levensloop_desktop.ui.widgets.focusring import Focusvolger

if TYPE_CHECKING:
    from levensloop_desktop.services.ports.kluisport import Kluizen, Werkplek


class Vangnet(QObject):
    """Brings faults of every thread to the window.

    Signals:
        gevangen: an exception that nobody handled.
    """

    gevangen = Signal(object)

    def install(self) -> None:
        """Catch what Python would print."""
        sys.excepthook = self._catch
        threading.excepthook = self._catch_in_thread

    def _catch(
        self, soort: type[BaseException], fout: BaseException, spoor: TracebackType | None
    ) -> None:
        del spoor
        if issubclass(soort, KeyboardInterrupt):
            QApplication.closeAllWindows()
            return
        self.gevangen.emit(fout)

    def _catch_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.gevangen.emit(args.exc_value)


class Schermpasser(QObject):
    """Makes a dialog fit the screen when the focus comes into it.

    Args:
        app: tells who has the focus.
        parent: takes this along when it goes.
    """

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._look)

    def _look(self, _oud: QWidget | None, nu: QWidget | None) -> None:
        venster = nu.window() if nu is not None else None
        if nu is not None and isinstance(venster, QDialog) and venster.isVisible():
            from levensloop_desktop.ui.widgets.schermpasser import (  # noqa: PLC0415  see voorladen
                look_at,
            )

            look_at(venster, nu)


def make_application(argumenten: Sequence[str] = ()) -> QApplication:
    """The Qt application, in Dutch."""
    with Platformwacht():
        app = QApplication(["levensloop", *argumenten])
    _keep_no_history()
    app.setApplicationName("Levensloop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("levensloop")
    app.setWindowIcon(QIcon(str(resource("icons/programma.svg"))))
    speak_dutch(app)
    return app


def _keep_no_history() -> None:
    """Let Qt's file window forget which folders were visited: one may be named after a client.

    Our own settings have a file of their own (ui/settings.py).
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)


def speak_dutch(app: QApplication) -> None:
    """Dutch standard buttons, dates and numbers."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    map_ = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    vertaler = QTranslator(app)
    if vertaler.load("qtbase_nl", map_):
        app.installTranslator(vertaler)
    app.installTranslator(Aanvulling(app))


def make_window(
    app: QApplication, kluizen: "Kluizen", werkplek: "Werkplek", instellingen: Instellingen
) -> MainWindow:
    """The window with its theme and focus ring, which go with it; not yet shown."""
    thema = Thema(app, instellingen.weergave, sheet=False)
    venster = MainWindow(kluizen, werkplek, instellingen, thema)
    thema.setParent(venster)
    thema.apply()
    Focusvolger(app, venster)
    Schermpasser(app, venster)
    Hulptoets(venster, venster.rendering, lambda: _tour(venster))
    return venster


def _tour(venster: MainWindow) -> Callable[[], None] | None:
    return None if venster.werkvlak is None else venster.werkvlak.show_tour


def _hear_wishes(app: QApplication, venster: MainWindow, te_openen: Path | None) -> None:
    from levensloop_desktop.ui.openvraag import Openvraag  # noqa: PLC0415  see voorladen

    vraag = Openvraag(app, venster)
    if te_openen is not None:
        vraag.ask(te_openen)


def run_window(
    kluizen: "Kluizen",
    werkplek: "Werkplek",
    load_storage: Callable[[], None],
    te_openen: Path | None = None,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        kluizen: the kluizen this computer can reach.
        werkplek: clock and ids.
        load_storage: loads what opening a kluis needs.
        te_openen: a kluis or a pakket that the desktop asks to open.
    """
    instellingen = Instellingen()
    apply_size(instellingen)
    app = make_application()
    note_system_letter(instellingen, app.font().pointSizeF())
    venster = make_window(app, kluizen, werkplek, instellingen)
    if te_openen is not None or sys.platform == "darwin":  # macOS may ask at any moment
        _hear_wishes(app, venster, te_openen)
    vangnet = Vangnet(app)
    vangnet.gevangen.connect(venster.show_crash)
    vangnet.install()
    venster.show()
    staat = venster.ontgrendelen.staat
    Voorlader(venster.storage, venster.rendering, load_storage, staat, venster)
    return app.exec()
