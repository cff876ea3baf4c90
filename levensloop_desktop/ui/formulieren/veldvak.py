"""One field on a form: bold label, input, and under it what is wrong."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.controle.controle import Ernst, Melding
from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.ui.formulieren.invoer import Invoer
from levensloop_desktop.ui.stijl.maten import RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, veldlabel


class Veldvak(QWidget):
    """Label above, input, message below."""

    def __init__(self, make: Callable[[QWidget], Invoer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.invoer = invoer = make(self)
        self.naam = invoer.veld.naam
        self.touched = False
        self._elders = ""
        self.label = veldlabel(invoer.veld.label, invoer.focus_widget(), self)
        self._line = QWidget(self)
        self._sign: Icoon | None = None
        self.message = alinea("", parent=self._line)
        self._row = QHBoxLayout(self._line)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(RUIMTE_S)
        self._row.addWidget(self.message, 1)
        self._line.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RUIMTE_XS)
        if invoer.veld.soort is not Soort.VINK:  # a box to tick carries its own label
            layout.addWidget(self.label)
        else:
            self.label.hide()
        layout.addWidget(invoer)
        layout.addWidget(self._line)
        layout.addStretch(1)

    def differs(self, waarde: Any) -> bool:
        """Whether the user typed something else than this value."""
        if not self.touched or self.invoer.typed() == self.invoer.typed_for(waarde):
            return False
        try:
            return bool(self.invoer.value() != waarde)
        except ValueError:
            return True

    def show_value(self, waarde: Any) -> None:
        """Put a stored value in the input."""
        self.invoer.begin_with(self.invoer.typed_for(waarde))
        self.touched = False
        self._elders = ""

    def wipe(self) -> None:
        """Keep nothing of what is shown or was typed."""
        self.invoer.wipe()
        self.touched = False
        self._elders = ""
        self.show_melding(None)

    def accept_value(self, waarde: Any) -> None:
        """Follow a stored value that changed, without disturbing what stands there already."""
        try:
            same = self.invoer.value() == waarde
        except ValueError:
            same = False
        if not same:
            self.show_value(waarde)

    def note_elsewhere(self, waarde: str) -> None:
        """Say that the stored value changed while the user was typing."""
        self._elders = (
            f"Hier staat intussen: “{waarde or 'niets'}”. Uw tekst blijft staan en komt er bij "
            "bewaren voor in de plaats."
        )
        self.show_melding(None)

    def show_melding(self, melding: Melding | None) -> None:
        """Show what is wrong here; None when nothing is."""
        fout = melding is not None and melding.ernst is Ernst.FOUT
        tekst = melding.tekst if melding else self._elders
        self.invoer.set_error(error=fout)
        self.invoer.focus_widget().setAccessibleDescription(tekst)
        self._line.setVisible(bool(tekst))
        if self.message.text() != tekst:
            self.message.setText(tekst)
        ernst = Ernst.FOUT if fout else Ernst.WAARSCHUWING
        if tekst and self.message.property("ernst") != ernst.value:
            self._show_sign("rood" if fout else "oranje")
            self.message.setProperty("ernst", ernst.value)
            restyle(self.message)

    def _show_sign(self, kleur: str) -> None:
        """Most fields never need one: it is made when it is."""
        if self._sign is not None:
            self._sign.deleteLater()
        self._sign = Icoon("waarschuwing", kleur, parent=self._line)
        self._row.insertWidget(0, self._sign, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def has_error(self) -> bool:
        """Whether the red edge is shown."""
        return bool(self.invoer.focus_widget().property("error"))
