"""A sign of life beside the lock, for shares that keep a lock to one computer.

Some shares grant the lock of a file to every computer that asks. Whoever has the kluis therefore
also changes a digit in the file every few seconds; whoever finds the name of another computer there
watches for a while before believing that it crashed.
"""

import threading
import time
from collections.abc import Callable

BEAT = 5.0  # seconds between two signs
PATIENCE = 12.0  # seconds without one: more than two were missed
_BETWEEN_LOOKS = 0.25


class Heartbeat:
    """Gives its sign until it is stopped; it stops by itself with the process.

    Args:
        beat: gives the sign; what it raises is for nobody.
    """

    def __init__(self, beat: Callable[[], None]) -> None:
        self._beat = beat
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="levensteken", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """No sign comes any more."""
        self._stopped.set()

    def _run(self) -> None:
        while not self._stopped.wait(BEAT):
            self._beat()


def shows_life(look: Callable[[], object]) -> bool:
    """Whether what is looked at changes within the time of two signs.

    Args:
        look: reads the sign.
    """
    begin, until = look(), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        time.sleep(_BETWEEN_LOOKS)
        if look() != begin:
            return True
    return False
