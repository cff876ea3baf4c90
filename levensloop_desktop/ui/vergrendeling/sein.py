"""What a watch over the operating system tells, and what each watch and shield must do."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal

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
