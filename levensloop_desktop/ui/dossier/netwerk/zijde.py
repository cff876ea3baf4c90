"""Beside the list of the network: its picture, or the form of one involvement."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import make_places
from levensloop_desktop.ui.dossier.netwerk.beeld import Netwerkbeeld
from levensloop_desktop.ui.dossier.netwerk.formulier import Betrokkenheidvak
from levensloop_desktop.ui.formulieren.gegevens import Gegevens

BEELD, FORMULIER = "beeld", "formulier"
_LAAGST = 56


class Netwerkzijde(QStackedWidget):
    """The picture is there at once; the form comes when it is first asked for.

    Args:
        make_vak: makes the form, with this as its parent.

    Signals:
        vak_gemaakt: the form was made.
    """

    vak_gemaakt = Signal(object)

    def __init__(
        self, make_vak: Callable[[QWidget], Betrokkenheidvak], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_vak = make_vak
        self._vak: Betrokkenheidvak | None = None
        self._weergave = BEELD
        self.beeld = Netwerkbeeld(self)
        self.addWidget(self.beeld)
        self.setMinimumHeight(_LAAGST)

    @property
    def weergave(self) -> str:
        """What is on screen: picture or form."""
        return self._weergave

    @property
    def made_vak(self) -> Betrokkenheidvak | None:
        """The form as far as it was made."""
        return self._vak

    @property
    def vak(self) -> Betrokkenheidvak:
        """The form, made now when it was not there."""
        if self._vak is None:
            self._vak = self._make_vak(self)
            self.addWidget(self._vak)
            self.vak_gemaakt.emit(self._vak)
        return self._vak

    def show_weergave(self, weergave: str) -> None:
        """Show the picture or the form."""
        self._weergave = weergave
        self.setCurrentWidget(self.vak if weergave == FORMULIER else self.beeld)

    def show_gegevens(self, gegevens: Gegevens, *, toon_beeindigd: bool) -> None:
        """Draw the network of a dossier."""
        dossier = gegevens.dossier
        if dossier is not None:
            plekken = make_places(dossier, gegevens.vandaag, toon_beeindigd=toon_beeindigd)
            self.beeld.show_places(plekken, dossier.client.korte_naam)
