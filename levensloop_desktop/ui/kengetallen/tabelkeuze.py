"""Which tables go along: a box per table, and one for all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import tekst

_KOLOMMEN = 2


class Tabelkeuze(QWidget):
    """All of them at first.

    Signals:
        gewijzigd: another choice.
    """

    gewijzigd = Signal()

    def __init__(self, tabellen: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.alle = QCheckBox("Alle tabellen")
        self.alle.setChecked(True)
        self.vakken = {code: QCheckBox(titel) for code, titel in tabellen}
        self.alle.clicked.connect(self._choose_all)
        rooster = QGridLayout()
        rooster.setHorizontalSpacing(maten.RUIMTE_XL)
        rooster.setVerticalSpacing(maten.RUIMTE_XS)
        per_kolom = (len(self.vakken) + _KOLOMMEN - 1) // _KOLOMMEN
        for plek, vak in enumerate(self.vakken.values()):
            vak.setChecked(True)
            vak.clicked.connect(self._follow)
            rooster.addWidget(vak, plek % per_kolom, plek // per_kolom)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(tekst("Deze tabellen gaan mee", "label"))
        kolom.addWidget(self.alle)
        kolom.addLayout(rooster)

    @property
    def codes(self) -> tuple[str, ...]:
        """Of the chosen tables, in their order."""
        return tuple(code for code, vak in self.vakken.items() if vak.isChecked())

    def leave_out(self, codes: Sequence[str]) -> None:
        """Take some away."""
        for code in codes:
            if code in self.vakken:
                self.vakken[code].setChecked(False)
        self._follow()

    def _choose_all(self) -> None:
        for vak in self.vakken.values():
            vak.setChecked(self.alle.isChecked())
        self.gewijzigd.emit()

    def _follow(self) -> None:
        self.alle.setChecked(all(vak.isChecked() for vak in self.vakken.values()))
        self.gewijzigd.emit()
