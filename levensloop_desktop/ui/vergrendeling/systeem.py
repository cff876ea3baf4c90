"""Hears from the operating system that nobody sits at this screen any more."""

import sys

from PySide6.QtWidgets import QWidget

from levensloop_desktop.ui.vergrendeling.sein import Schermopname, Systeemwacht

KAN_OPNAME_BLOKKEREN = sys.platform in {"win32", "darwin"}


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
