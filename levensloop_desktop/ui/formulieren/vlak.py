"""The fields of a form laid out in rows."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij, Tussenkop, make_invoer
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.widgets.teksten import tekst

_SMAL = 480  # narrower than this, fields of a row go under each other


class Veldenvlak(QWidget):
    """Every field of a description, in reading order."""

    def __init__(
        self, soort: Any, beschrijving: Beschrijving, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._vakken: dict[str, Veldvak] = {}
        self._rijen: list[QBoxLayout] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for deel in beschrijving:
            if isinstance(deel, Tussenkop):
                layout.addWidget(tekst(deel.tekst, "sectie"))
            else:
                layout.addLayout(self._make_row(soort, deel))

    def __iter__(self) -> Iterator[Veldvak]:
        """The fields in reading order."""
        return iter(self._vakken.values())

    def __getitem__(self, naam: str) -> Veldvak:
        """One field by name."""
        return self._vakken[naam]

    def __contains__(self, naam: object) -> bool:
        """Whether the form shows this field."""
        return naam in self._vakken

    def _make_row(self, soort: Any, rij: Rij) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(24)
        for naam, rek in zip(rij.namen, rij.rek, strict=True):
            vak = Veldvak(make_invoer(soort, naam, regels=rij.regels, parent=self), self)
            self._vakken[naam] = vak
            row.addWidget(vak, rek)
        self._rijen.append(row)
        return row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        narrow = event.size().width() < _SMAL
        for row in self._rijen:
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
            row.setSpacing(12 if narrow else 24)
        super().resizeEvent(event)
