"""A way to stop work under way: whoever works asks now and then whether to go on."""

import threading
from collections.abc import Callable

from levensloop_desktop.errors import StoppedError

Vraag = Callable[[], None]


class Halt:
    """Stops work on another thread; one for each piece of work."""

    def __init__(self) -> None:
        self._gestopt = threading.Event()

    def stop(self) -> None:
        """Ask the work to go no further."""
        self._gestopt.set()

    @property
    def gestopt(self) -> bool:
        """Whether the work was asked to stop."""
        return self._gestopt.is_set()

    def ask(self) -> None:
        """Go on, or not.

        Raises:
            StoppedError: when the work must stop.
        """
        if self._gestopt.is_set():
            raise StoppedError


def go_on() -> None:
    """Nobody can stop this work."""
