"""What the commands are given: ports, never storage itself."""

from collections.abc import Callable
from dataclasses import dataclass

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports.kluisport import Kluizen, Werkplek


@dataclass(frozen=True, slots=True)
class Omgeving:
    """The outside of the command line.

    Args:
        kluizen: the kluizen this computer can reach.
        werkplek: clock and ids.
        has_screen: whether a window can be shown here.
        open_window: shows the window until it is closed and returns the exit code.
    """

    kluizen: Kluizen
    werkplek: Werkplek
    has_screen: Callable[[], bool]
    open_window: Callable[[], int]


class CommandRefusedError(LevensloopError):
    """A command cannot be done as it was given; it says so in a Dutch sentence of its own."""

    code = "opdracht_geweigerd"

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.tekst = tekst
