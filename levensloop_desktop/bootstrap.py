"""The only module that knows every layer: joins ports to storage for the screens and commands."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from levensloop_desktop.services.werkplek.geheugendump import refuse_dumps
from levensloop_desktop.services.werkplek.werkplek import Systeemwerkplek
from levensloop_desktop.storage.kluis.late_kluizen import LateKluizen

GEWEIGERD = 2
_MOST = 2  # words of a command line that opens the window: venster, and what to open
_SCHERMEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run_command_line() -> NoReturn:
    """Run the command line; without a command it opens the window."""
    refuse_dumps()
    woorden = sys.argv[1:]
    venster = woorden[:1] in ([], ["venster"])
    if venster and not any(woord.startswith("-") for woord in woorden) and len(woorden) <= _MOST:
        run_window(woorden[1:])
    _run_command(woorden)


def run_window(te_openen: Sequence[str] = ()) -> NoReturn:
    """Open the window; without a screen the command line says so and what works instead.

    Args:
        te_openen: the kluis or the pakket that the desktop asks to open.
    """
    refuse_dumps()
    if not has_screen():
        _run_command(["venster"])
    paden = [Path(woord) for woord in te_openen if not woord.startswith("-")]
    sys.exit(_open_window(next(iter(paden), None)))


def has_screen() -> bool:
    """Whether a window can be shown: on Linux a display, or a platform that was asked for."""
    return not sys.platform.startswith("linux") or any(os.environ.get(naam) for naam in _SCHERMEN)


def _run_command(woorden: Sequence[str]) -> NoReturn:
    # Kept out of the start of the window, which needs none of it.
    from levensloop_desktop.cli.omgeving import Omgeving  # noqa: PLC0415
    from levensloop_desktop.cli.uitvoeren import run  # noqa: PLC0415

    kluizen, werkplek = _make_ports()
    sys.exit(run(Omgeving(kluizen, werkplek, has_screen, _open_window), woorden))


def _open_window(te_openen: Path | None = None) -> int:
    gc.disable()  # until the unlock screen stands: all that loads stays, so that none is garbage
    try:
        # The command line works on a machine without the libraries of a screen.
        from levensloop_desktop.ui import application  # noqa: PLC0415
    except ImportError as fout:
        return _refuse_window(fout)
    kluizen, werkplek = _make_ports()
    return application.run_window(kluizen, werkplek, kluizen.load, te_openen)


def _refuse_window(fout: ImportError) -> int:
    """Name the library of the system that Qt cannot load; another fault stays one.

    Raises:
        ImportError: when it is no library, or one of the built program itself that is damaged.
    """
    from levensloop_desktop.services.werkplek import noodmelding, systeembibliotheek  # noqa: PLC0415

    bibliotheek = systeembibliotheek.library_in(str(fout))
    eigen = getattr(sys, "_MEIPASS", "")  # what PyInstaller says of its folder
    if not bibliotheek or (eigen and str(fout).startswith(eigen)):
        raise fout
    noodmelding.tell(systeembibliotheek.explain_missing(bibliotheek), venster=True)
    return GEWEIGERD


def _make_ports() -> tuple[LateKluizen, Systeemwerkplek]:
    werkplek = Systeemwerkplek()
    return LateKluizen(werkplek, werkstation=_computer_name), werkplek


def _computer_name() -> str:
    # Asked once, when a kluis opens; loading it is not worth a later unlock screen.
    import platform  # noqa: PLC0415

    return platform.node()
