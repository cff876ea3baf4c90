"""A table of records that is worked from the keyboard."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget
from typing_extensions import override

from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom, RecordModel
from levensloop_desktop.ui.stijl.maten import MARGE, RIJ_DICHT, TABELKOP
from levensloop_desktop.ui.widgets.tabel import Tabel


class Recordtabel(Tabel):
    """One record per row.

    Signals:
        chosen: the record of the chosen row; None when there is none.
        opened: Enter, F2 or a double click on a record.
        remove_wanted: Delete on a record.
        move_wanted: Alt+arrow on a record, with -1 or +1.
    """

    chosen = Signal(object)
    opened = Signal(object)
    remove_wanted = Signal(object)
    move_wanted = Signal(object, int)

    def __init__(
        self,
        naam: str,
        soort: type[Record],
        kolommen: Sequence[Kolom],
        *,
        inspringen: int = MARGE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(naam, dicht=True, inspringen=inspringen, parent=parent)
        self._model = RecordModel(soort, kolommen)
        self._model.setParent(self)
        self._quiet = False
        self.setModel(self._model)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setStretchLastSection(False)
        for number, kolom in enumerate(kolommen):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(number, mode.Interactive if kolom.breedte else mode.Stretch)
            if kolom.breedte:
                self.setColumnWidth(number, kolom.breedte)
        self.keuze_veranderd.connect(self._tell)
        self.geopend.connect(self._open)

    @property
    def records(self) -> tuple[Record, ...]:
        """The records in the order of the rows."""
        return self._model.records

    @property
    def record(self) -> Record | None:
        """The record of the chosen row."""
        rows = self.selectionModel().selectedRows()
        return self._model.records[rows[0].row()] if rows else None

    def show_records(self, records: Sequence[Record], gegevens: Gegevens) -> None:
        """Show records; the chosen one stays chosen, without `chosen` being sent."""
        current = self.record
        self._quiet = True
        self._model.show_records(records, gegevens)
        if current is not None:
            self.choose(current.id)
        self._quiet = False

    def wipe(self) -> None:
        """Show nothing, without `chosen` being sent."""
        self._quiet = True
        self._model.wipe()
        self._quiet = False

    def choose(self, record_id: str) -> bool:
        """Choose a record; False when it is not shown."""
        row = self._model.row_of(record_id)
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self._model.index(row, 0))
        return row >= 0

    def choose_row(self, row: int) -> None:
        """Choose the row with this number, or the last."""
        if self._model.records:
            self.selectRow(min(max(row, 0), len(self._model.records) - 1))

    def fit_rows(self) -> None:
        """Be as high as the rows, for a table on a page that scrolls itself."""
        self.setFixedHeight(TABELKOP + max(1, len(self.records)) * RIJ_DICHT + 2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        record = self.record
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if record is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_F2:
            self.opened.emit(record)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(record)
        elif alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.move_wanted.emit(record, -1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._quiet:
            self.chosen.emit(self.record)

    def _open(self) -> None:
        if self.record is not None:
            self.opened.emit(self.record)
