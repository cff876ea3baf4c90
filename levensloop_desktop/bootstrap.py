"""The only module that knows every layer: joins ports to storage for the screens and commands."""

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from levensloop_desktop.services.geheugendump import refuse_dumps
from levensloop_desktop.services.werkplek import Systeemwerkplek
from levensloop_desktop.storage.late_kluizen import LateKluizen

_SCHERMEN = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run_command_line() -> NoReturn:
    """Run the command line; without a command it opens the window."""
    refuse_dumps()
    woorden = sys.argv[1:]
    if woorden in ([], ["venster"]):
        run_window()
    _run_command(woorden)


def run_window() -> NoReturn:
    """Open the window; without a screen the command line says so and what works instead."""
    refuse_dumps()
    if not has_screen():
        _run_command(["venster"])
    sys.exit(_open_window())


def has_screen() -> bool:
    """Whether a window can be shown: on Linux a display, or a platform that was asked for."""
    return not sys.platform.startswith("linux") or any(os.environ.get(naam) for naam in _SCHERMEN)


def _run_command(woorden: Sequence[str]) -> NoReturn:
    # Kept out of the start of the window, which needs none of it.
    from levensloop_desktop.cli.omgeving import Omgeving  # noqa: PLC0415
    from levensloop_desktop.cli.uitvoeren import run  # noqa: PLC0415

    kluizen, werkplek = _make_ports()
    sys.exit(run(Omgeving(kluizen, werkplek, has_screen, _open_window), woorden))


def _open_window() -> int:
    gc.disable()  # until the unlock screen stands: all that loads stays, so that none is garbage
    # The command line works on a machine without the libraries of a screen.
    from levensloop_desktop.ui import application  # noqa: PLC0415

    kluizen, werkplek = _make_ports()
    return application.run_window(kluizen, werkplek, kluizen.load)


def _make_ports() -> tuple[LateKluizen, Systeemwerkplek]:
    werkplek = Systeemwerkplek()
    return LateKluizen(werkplek, werkstation=_computer_name), werkplek


def _computer_name() -> str:
    # Asked once, when a kluis opens; loading it is not worth a later unlock screen.
    import platform  # noqa: PLC0415

    return platform.node()
