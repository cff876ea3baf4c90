"""A control under its bold label, with the error or warning right below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import alinea, name_control, restyle, tekst, veldlabel

_KORT = 40  # characters that fit on a line beside a list, also on a narrow window


class Veldkader(QWidget):
    """Label, control and the line that says what is wrong and what to do."""

    def __init__(self, label: str, control: QWidget, *, hint: str = "", breedte: int = 0) -> None:
        super().__init__()
        self.control = control
        self._hint = hint
        self.kolom = QVBoxLayout(self)
        self.kolom.setContentsMargins(0, 0, 0, 0)
        self.kolom.setSpacing(maten.RUIMTE_XS)
        self._kop = veldlabel(label, control)
        self._kop.setFixedHeight(20)
        self.kolom.addWidget(self._kop)
        if breedte:
            control.setFixedWidth(breedte)
        self.rij = QHBoxLayout()
        self.rij.setSpacing(maten.RUIMTE_L)
        self.rij.addWidget(control, 1)
        self.rij.addStretch(0)
        self.kolom.addLayout(self.rij)
        self._onder = (alinea if len(hint) > _KORT else tekst)(hint, "hint")
        self._onder.setVisible(bool(hint))
        self.kolom.addWidget(self._onder)
        self._fout = _Meldregel("waarschuwing", "fout", "rood")
        self._let_op = _Meldregel("waarschuwing", "waarschuwing", "oranje")
        self.kolom.addWidget(self._fout)
        self.kolom.addWidget(self._let_op)
        self.kolom.addStretch(0)

    @property
    def fout(self) -> str:
        """The error shown now, empty when there is none."""
        return self._fout.woorden

    @property
    def waarschuwing(self) -> str:
        """The warning shown now, empty when there is none."""
        return self._let_op.woorden

    def set_label(self, label: str) -> None:
        """Call the field something else."""
        self._kop.setText(label)
        name_control(self.control, label)

    def add_beside(self, knop: QWidget) -> None:
        """Put a button right of the control."""
        self.rij.insertWidget(self.rij.count() - 1, knop)

    def set_fout(self, woorden: str) -> None:
        """Show an error at the field, or take it away with empty words."""
        self._fout.say(woorden)
        self.control.setAccessibleDescription(woorden or self._hint)
        self.control.setProperty("error", "true" if woorden else None)
        restyle(self.control)

    def clear_fout(self) -> None:
        """Take the error away, as when the user types on."""
        self.set_fout("")

    def set_waarschuwing(self, woorden: str) -> None:
        """Show a warning, which never blocks."""
        self._let_op.say(woorden)


class _Meldregel(QWidget):
    """One line with a triangle."""

    def __init__(self, icoon: str, ernst: str, kleur: str) -> None:
        super().__init__()
        self._tekst = alinea("")
        self._tekst.setProperty("ernst", ernst)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon(icoon, kleur), 0, Qt.AlignmentFlag.AlignTop)
        rij.addWidget(self._tekst, 1)
        self.hide()

    @property
    def woorden(self) -> str:
        """What is said now."""
        return self._tekst.text() if not self.isHidden() else ""

    def say(self, woorden: str) -> None:
        """Show words, or hide."""
        self._tekst.setText(woorden)
        self.setVisible(bool(woorden))
        if woorden:
            announce(self._tekst)


def large(control: QLineEdit | QComboBox) -> None:
    """Give a control the large height of the unlock screen."""
    control.setProperty("groot", "ja")
    control.setFixedHeight(maten.KNOP_GROOT)
