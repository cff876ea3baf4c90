"""Hears from the operating system that nobody sits at this screen any more."""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

KAN_OPNAME_BLOKKEREN = sys.platform in {"win32", "darwin"}

SLAAP = "omdat de computer in slaap ging"
SCHERM = "omdat het scherm van de computer op slot ging"
WISSEL = "omdat er van gebruiker werd gewisseld"


class Systeemsein(QObject):
    """What a watch tells.

    Signals:
        weg: nobody is there any more; in Dutch, why.
    """

    weg = Signal(str)


class Systeemwacht(Protocol):
    """Listens to one operating system."""

    @property
    def sein(self) -> Systeemsein:
        """Where it tells."""

    def start(self) -> None:
        """Begin to listen; what this system cannot tell is left out."""

    def stop(self) -> None:
        """Listen no more."""


class Schermopname(Protocol):
    """Keeps the window out of screen captures."""

    def protect(self, venster_id: int, *, block: bool) -> bool:
        """Block or allow captures of one window; False when the system refused."""


def make_wacht(venster: QWidget) -> Systeemwacht:
    """The watch of this operating system."""
    # Each system loads its own module alone: the others' libraries are not there.
    if sys.platform == "win32":
        from levensloop_desktop.ui.vergrendeling.windows import (  # noqa: PLC0415
            Windowswacht,
            load_api,
        )

        return Windowswacht(int(venster.winId()), load_api())
    if sys.platform == "darwin":
        from levensloop_desktop.ui.vergrendeling.macos import (  # noqa: PLC0415
            Macoswacht,
            load_centers,
        )

        return Macoswacht(load_centers())
    # On Linux; elsewhere there is no system bus, and nothing to hear.
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415

    from levensloop_desktop.ui.vergrendeling.logind import Logindwacht  # noqa: PLC0415

    return Logindwacht(QDBusConnection.systemBus(), venster)


def make_schermopname() -> Schermopname | None:
    """What blocks captures on this system; None where a program cannot ask for that."""
    if sys.platform == "win32":
        from levensloop_desktop.ui.vergrendeling.windows import (  # noqa: PLC0415
            Windowsopname,
            load_api,
        )

        return Windowsopname(load_api())
    if sys.platform == "darwin":
        from levensloop_desktop.ui.vergrendeling.macos import (  # noqa: PLC0415
            Macosopname,
            load_runtime,
        )

        return Macosopname(load_runtime())
    return None
