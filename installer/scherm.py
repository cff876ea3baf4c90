"""A screen in memory, to start the built program on as people do: it shows, types and looks."""

import ctypes
import mmap
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

BREEDTE, HOOGTE = 1280, 720
_BYTES_PER_PIXEL = 4
_SAMPLES = 24  # lines of pixels that are compared
_TIK = 0.002
_RUST = 1.5  # without a change for so long, a screen is done


_CLIENT_MESSAGE = 33


class _ClientMessage(ctypes.Structure):
    """What one program sends to a window of another, as Xlib lays it out."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 24),  # an XEvent is 24 longs in all
    )


class Scherm:
    """One running Xvfb.

    Args:
        nummer: of the display.
        beeld: the file in which it keeps its pixels.
    """

    def __init__(self, nummer: int, beeld: Path) -> None:
        self.display = f":{nummer}"
        self._beeld = beeld

    def call(self, *woorden: str) -> str:
        """Let xdotool do something, and return what it says."""
        gedaan = subprocess.run(
            ["xdotool", *woorden],
            env={**os.environ, "DISPLAY": self.display},
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        )
        return gedaan.stdout.strip()

    def find_window(self, titel: str) -> str:
        """The number of the visible window of this title, or nothing."""
        return self.call("search", "--onlyvisible", "--name", titel).partition("\n")[0]

    def focus(self, venster: str) -> None:
        """Bring the keyboard to a window; there is no window manager that does."""
        self.call("windowfocus", "--sync", venster)

    def close(self, venster: str) -> None:
        """Ask a window to close, as the cross in its corner does."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        vraag = _ClientMessage(type=_CLIENT_MESSAGE, window=int(venster), format=32)
        vraag.message_type = x11.XInternAtom(display, b"WM_PROTOCOLS", False)
        vraag.data[0] = x11.XInternAtom(display, b"WM_DELETE_WINDOW", False)
        x11.XSendEvent(display, ctypes.c_ulong(int(venster)), False, 0, ctypes.byref(vraag))
        x11.XSync(display, False)
        x11.XCloseDisplay(display)

    def lines(self) -> list[bytes]:
        """Some lines of pixels, from top to bottom."""
        with (
            self._beeld.open("rb") as bestand,
            mmap.mmap(bestand.fileno(), 0, access=mmap.ACCESS_READ) as alles,
        ):
            breed, stap = BREEDTE * _BYTES_PER_PIXEL, HOOGTE // _SAMPLES
            begin = len(alles) - HOOGTE * breed
            return [
                alles[begin + y * breed : begin + (y + 1) * breed]
                for y in range(stap // 2, HOOGTE, stap)
            ]

    def wait_until_still(self) -> list[bytes]:
        """The lines of a screen that no longer changes; a blinking cursor does not count."""
        eerder, sinds = self.lines(), time.monotonic()
        while time.monotonic() - sinds < _RUST:
            time.sleep(_TIK * 10)
            nu = self.lines()
            if not is_same(nu, eerder):
                eerder, sinds = nu, time.monotonic()
        return eerder


def is_same(een: list[bytes], ander: list[bytes]) -> bool:
    """Whether two screens show the same, but for what blinks in two lines."""
    return sum(a != b for a, b in zip(een, ander, strict=True)) <= 2  # noqa: PLR2004


def wait_for(is_so: Callable[[], object], wat: str, seconden: float = 30) -> None:
    """Look again and again.

    Raises:
        TimeoutError: when it does not become so.
    """
    tot = time.monotonic() + seconden
    while not is_so():
        if time.monotonic() > tot:
            raise TimeoutError(wat)
        time.sleep(_TIK)


@contextmanager
def open_screen() -> Iterator[Scherm]:
    """A screen for as long as the block runs."""
    map_ = Path(tempfile.mkdtemp(prefix="scherm"))
    lezen, schrijven = os.pipe()
    draait = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(schrijven), "-ac", "-nolisten", "tcp", "-noreset"),
            *("-fbdir", str(map_), "-screen", "0", f"{BREEDTE}x{HOOGTE}x24"),
        ],
        pass_fds=(schrijven,),
        stderr=subprocess.DEVNULL,
    )
    os.close(schrijven)
    try:
        with os.fdopen(lezen) as antwoord:
            nummer = int(antwoord.readline())
        yield Scherm(nummer, map_ / "Xvfb_screen0")
    finally:
        draait.terminate()
        draait.wait()
        shutil.rmtree(map_, ignore_errors=True)
