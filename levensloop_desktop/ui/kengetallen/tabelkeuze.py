"""Which tables go along: a box per table, and one for all."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import tekst

_KOLOMMEN = 2
_SMAL = 720  # a screen that is narrower has one


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
        self.vakken = {code: QCheckBox(titel, self) for code, titel in tabellen}
        self._mee: list[QCheckBox] = []
        self.alle.clicked.connect(self._choose_all)
        self._rooster = rooster = QGridLayout()
        rooster.setHorizontalSpacing(maten.RUIMTE_XL)
        rooster.setVerticalSpacing(maten.RUIMTE_XS)
        for vak in self.vakken.values():
            vak.clicked.connect(self._follow)
        self.offer(tuple(self.vakken))
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

    def offer(self, codes: Sequence[str]) -> None:
        """Offer these tables alone, all of them chosen."""
        mee = [code for code in self.vakken if code in codes]
        self._mee = [self.vakken[code] for code in mee]
        kolommen = _KOLOMMEN if self.screen().availableSize().width() >= _SMAL else 1
        per_kolom = max((len(mee) + kolommen - 1) // kolommen, 1)
        for code, vak in self.vakken.items():
            self._rooster.removeWidget(vak)
            vak.setChecked(code in mee)
            vak.setHidden(code not in mee)
        for plek, code in enumerate(mee):
            self._rooster.addWidget(self.vakken[code], plek % per_kolom, plek // per_kolom)
        self.alle.setChecked(True)

    def leave_out(self, codes: Sequence[str]) -> None:
        """Take some away."""
        for code in codes:
            if code in self.vakken:
                self.vakken[code].setChecked(False)
        self._follow()

    def _choose_all(self) -> None:
        for vak in self._mee:
            vak.setChecked(self.alle.isChecked())
        self.gewijzigd.emit()

    def _follow(self) -> None:
        self.alle.setChecked(all(vak.isChecked() for vak in self._mee))
        self.gewijzigd.emit()
