"""Say in Dutch why Qt finds no screen: it says so in English, and ends the program itself."""

import ctypes
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler

GEWEIGERD = 2


class Platformwacht:
    """Listens to Qt while the application is made; afterwards Qt speaks for itself again."""

    def __init__(self) -> None:
        self._gezegd: list[str] = []

    def __enter__(self) -> Self:
        """Begin to listen."""
        qInstallMessageHandler(self.hear)
        return self

    def __exit__(
        self,
        soort: type[BaseException] | None,
        fout: BaseException | None,
        spoor: TracebackType | None,
    ) -> None:
        """Pass on what Qt said and was not the end."""
        qInstallMessageHandler(None)
        if sys.stderr is not None:
            sys.stderr.writelines(f"{zin}\n" for zin in self._gezegd)

    def hear(self, soort: QtMsgType, _: QMessageLogContext, bericht: str) -> None:
        """Keep a message; the last one ends the program, with what helps."""
        if soort != QtMsgType.QtFatalMsg:
            self._gezegd.append(bericht)
            return
        from levensloop_desktop.services.werkplek.noodmelding import tell  # noqa: PLC0415  hardly ever

        tell(explain(), venster=True)
        os._exit(GEWEIGERD)  # after this Qt would abort, and the system keep a report


def explain() -> str:
    """What the platform lacks: a library, or access to the screen."""
    from levensloop_desktop.services.werkplek import systeembibliotheek  # noqa: PLC0415  idem

    gevraagd = os.environ.get("QT_QPA_PLATFORM", "") or "xcb"
    map_ = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath), "platforms")
    plugin = map_ / f"libq{gevraagd.partition(':')[0].partition('-')[0]}.so"
    if plugin.exists():
        try:
            ctypes.CDLL(str(plugin))
        except OSError as fout:
            # In the built program the words of the system are behind those of PyInstaller.
            bibliotheek = systeembibliotheek.library_in(str(fout.__cause__ or fout))
            return systeembibliotheek.explain_missing(bibliotheek or plugin.name)
    scherm = os.environ.get("WAYLAND_DISPLAY" if "wayland" in gevraagd else "DISPLAY", "")
    return systeembibliotheek.explain_no_answer(scherm)
