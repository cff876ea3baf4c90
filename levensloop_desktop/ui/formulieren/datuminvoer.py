"""A day that may be empty: typed, or chosen from a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import read_date, write_date
from levensloop_desktop.domain.velden import Veld
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.invoer import Getypt, Invoer
from levensloop_desktop.ui.stijl.maten import KNOP
from levensloop_desktop.ui.widgets.knoppen import Knop

FOUT = "Schrijf de datum als dd-mm-jjjj."
_IN_HET_VERLEDEN = frozenset({"geboortedatum"})
_EEUW = 100
_BREEDTE = 160


class DatumInvoer(Invoer):
    """One day, typed as 1-3-27, 01032027, vandaag or +6w, or taken from a calendar."""

    def __init__(self, veld: Veld, parent: QWidget | None = None) -> None:
        super().__init__(veld, parent)
        self._vandaag = date.today()  # noqa: DTZ011 - replaced by the workstation's day at once
        self.line = QLineEdit(self)
        self.line.setPlaceholderText("dd-mm-jjjj")
        self.line.setMinimumWidth(112)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.submitted)
        self._adopt(self.line)
        self.button = Knop("", icoon="agenda", bij_klik=self.open_calendar, parent=self)
        self.button.setFixedWidth(KNOP)
        self.button.setToolTip("Kalender (Alt+pijl omlaag)")
        self.button.setAccessibleName(f"{veld.label}: kies in de kalender")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row.addWidget(self.button)
        self._row.addStretch(0)
        self.setMaximumWidth(_BREEDTE)

    @override
    def set_gegevens(self, gegevens: Gegevens) -> None:
        self._vandaag = gegevens.vandaag

    @override
    def typed(self) -> Getypt:
        return self.line.text()

    @override
    def set_typed(self, getypt: Getypt) -> None:
        if self.line.text() != getypt:
            self.line.setText(str(getypt))

    @override
    def begin_with(self, getypt: Getypt) -> None:
        self.line.setText(str(getypt))  # a line forgets its undo when it is set

    @override
    def wipe(self) -> None:
        self.line.clear()

    @override
    def typed_for(self, waarde: Any) -> Getypt:
        return write_date(waarde)

    @override
    def value(self) -> Any:
        try:
            dag = read_date(self.line.text(), self._vandaag)
        except ValueError:
            raise ValueError(FOUT) from None
        if dag and dag > self._vandaag and self._means_the_past(dag):
            return dag.replace(year=dag.year - _EEUW)
        return dag

    def _means_the_past(self, dag: date) -> bool:
        """A birth year of two digits is always one that is past."""
        return self.veld.naam in _IN_HET_VERLEDEN and str(dag.year) not in self.line.text()

    @override
    def tidy(self) -> None:
        try:
            self.set_typed(write_date(self.value()))
        except ValueError:
            return

    @override
    def set_read_only(self, *, read_only: bool) -> None:
        self.line.setReadOnly(read_only)
        self.button.setVisible(not read_only)

    @override
    def focus_widget(self) -> QWidget:
        return self.line

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == (Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show a month under the input; a click or Enter takes the day."""
        kalender = Kalender(self)
        try:
            dag = self.value()
        except ValueError:
            dag = None
        kalender.show_day(dag or self._vandaag)
        kalender.month.activated.connect(self._take)
        kalender.month.clicked.connect(self._take)
        kalender.move(self.mapToGlobal(QPoint(0, self.height())))
        kalender.show()
        kalender.month.setFocus()

    def _take(self, dag: QDate) -> None:
        self.set_typed(f"{dag.day():02}-{dag.month():02}-{dag.year():04}")
        self.edited.emit()
        for kalender in self.findChildren(Kalender):
            kalender.close()
        self.line.setFocus()


class Kalender(QWidget):
    """A month in a window that closes at a click beside it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.month = QCalendarWidget()
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.month)

    def show_day(self, dag: date) -> None:
        """Open the month of a day and choose it."""
        self.month.setSelectedDate(QDate(dag.year, dag.month, dag.day))
