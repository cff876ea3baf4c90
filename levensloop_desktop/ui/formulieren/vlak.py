"""The fields of a form laid out in rows, and what is typed in them against what is stored."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.controle.controle import Melding, check_record
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.invoer import Getypt
from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij, Tussenkop, make_invoer
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.stijl.maten import RUIMTE_M, RUIMTE_XL
from levensloop_desktop.ui.widgets.teksten import tekst

_SMAL = 376  # narrower than this, fields of a row go under each other
_SMALST = 200


class Veldenvlak(QWidget):
    """Every field of a description, in reading order, with the record they show."""

    def __init__(
        self, soort: Any, beschrijving: Beschrijving, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._soort = soort
        self._vakken: dict[str, Veldvak] = {}
        self._rijen: list[QBoxLayout] = []
        self.record: Record | None = None
        self.gegevens: Gegevens | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(RUIMTE_M)
        for deel in beschrijving:
            if isinstance(deel, Tussenkop):
                layout.addWidget(tekst(deel.tekst, "sectie"))
            else:
                layout.addLayout(self._make_row(soort, deel))

    def focus_last(self) -> None:
        """Put the focus in the last field on screen."""
        op_scherm = [vak for vak in self if vak.invoer.focus_widget().isVisible()]
        if op_scherm:
            op_scherm[-1].invoer.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def __iter__(self) -> Iterator[Veldvak]:
        """The fields in reading order."""
        return iter(self._vakken.values())

    def __getitem__(self, naam: str) -> Veldvak:
        """One field by name."""
        return self._vakken[naam]

    def __contains__(self, naam: object) -> bool:
        """Whether the form shows this field."""
        return naam in self._vakken

    def set_spacing(self, ruimte: int) -> None:
        """Set the room between rows."""
        layout = self.layout()
        if layout is not None:
            layout.setSpacing(ruimte)

    def show_record(self, record: Record | None, gegevens: Gegevens) -> None:
        """Show a record, in place of what was typed; None shows nothing."""
        self.record = record
        self.set_gegevens(gegevens)
        for vak in self if record is not None else ():
            vak.show_value(getattr(record, vak.naam))

    def wipe(self) -> None:
        """Keep nothing of what is shown or was typed."""
        self.record = self.gegevens = None
        for vak in self:
            vak.wipe()

    def set_gegevens(self, gegevens: Gegevens) -> None:
        """Learn what can be chosen from."""
        self.gegevens = gegevens
        for vak in self:
            vak.invoer.set_gegevens(gegevens)

    def follow(self, record: Record, gegevens: Gegevens) -> None:
        """Follow a reload of the same record; fields the user is typing in keep their text."""
        oud, self.record = self.record, record
        self.set_gegevens(gegevens)
        for vak in self:
            was, nieuw = getattr(oud, vak.naam), getattr(record, vak.naam)
            if not vak.differs(was):
                vak.accept_value(nieuw)
            elif nieuw != was and vak.differs(nieuw):
                veld = veld_van(self._soort, vak.naam)
                vak.note_elsewhere(gegevens.toon_waarde(veld, nieuw))

    def put_back(self, getypt: Mapping[str, Getypt]) -> None:
        """Put back what was typed earlier."""
        for vak in self:
            if vak.naam in getypt:
                vak.invoer.set_typed(getypt[vak.naam])
                vak.touched = True

    def differs_from(self, getypt: Mapping[str, Getypt]) -> bool:
        """Whether something else was typed than is stored."""
        return any(
            vak.invoer.typed_for(getattr(self.record, vak.naam)) != getypt[vak.naam]
            for vak in self
            if vak.naam in getypt
        )

    def dirty(self) -> list[Veldvak]:
        """The fields in which something else is typed than is stored."""
        if self.record is None:
            return []
        return [vak for vak in self if vak.differs(getattr(self.record, vak.naam))]

    def _is_unsaved(self, vak: Veldvak) -> bool:
        return self.record is not None and vak.differs(getattr(self.record, vak.naam))

    def undo_choice(self) -> bool:
        """Take back what was chosen and not saved in the field with the focus."""
        for vak in self.dirty():
            if vak.isAncestorOf(self.focusWidget()):
                vak.show_value(getattr(self.record, vak.naam))
                vak.touched = True
                vak.invoer.edited.emit()
                return True
        return False

    def typed(self) -> dict[str, Getypt]:
        """What is typed and not stored, by field."""
        return {vak.naam: vak.invoer.typed() for vak in self.dirty()}

    def changes(self) -> dict[str, Any]:
        """The new values, without fields that cannot be read."""
        nieuw: dict[str, Any] = {}
        for vak in self.dirty():
            try:
                nieuw[vak.naam] = vak.invoer.value()
            except ValueError:
                continue
        return nieuw

    def value(self) -> Record:
        """The record with what is typed; a field that cannot be read keeps its stored value.

        Raises:
            LookupError: when no record is shown.
        """
        if self.record is None:
            raise LookupError
        return replace(self.record, **self.changes())

    def problems(self) -> list[Melding]:
        """Fields in which what is typed cannot be read."""
        found = []
        for vak in self.dirty():
            try:
                vak.invoer.value()
            except ValueError as fout:
                found.append(Melding(vak.naam, str(fout)))
        return found

    def check(self, *, touched_only: bool, extra: Sequence[Melding] = ()) -> None:
        """Put errors and warnings at their fields."""
        if self.gegevens is None or self.record is None:
            return
        found = [*self.problems(), *extra, *check_record(self.value(), self.gegevens.vandaag)]
        for vak in self:
            eigen = (melding for melding in found if melding.veld == vak.naam)
            melding = next(eigen, None)
            vak.show_melding(melding if vak.touched or not touched_only else None)

    def _make_row(self, soort: Any, rij: Rij) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(RUIMTE_XL)
        for naam, rek in zip(rij.namen, rij.rek, strict=True):
            vak = Veldvak(partial(make_invoer, soort, naam, rij.regels), self)
            vak.invoer.is_unsaved = partial(self._is_unsaved, vak)
            self._vakken[naam] = vak
            row.addWidget(vak, rek)
        self._rijen.append(row)
        return row

    @override
    def minimumSizeHint(self) -> QSize:
        """As narrow as one field: then they go under each other."""
        return QSize(_SMALST, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        direction = QBoxLayout.Direction
        narrow = event.size().width() < _SMAL
        for row in self._rijen:
            row.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
            row.setSpacing(RUIMTE_M if narrow else RUIMTE_XL)
        super().resizeEvent(event)
