"""Where table, form, empty state and offered text of a list stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.ui.formulieren.draftbanner import Draftbanner
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving, Plaats
from levensloop_desktop.ui.formulieren.lijstkop import Lijstkop
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.splitser import Splitser
from levensloop_desktop.ui.widgets.splitstand import Splitstand
from levensloop_desktop.ui.widgets.teksten import vlak

_TABEL_BREEDTE = 480
_FORMULIER_BREEDTE = 400


class Lijstindeling(QWidget):
    """The widgets of a list panel and which of them are on screen."""

    def __init__(
        self,
        sessie: Sessie,
        client_id: str,
        lijst: Lijstbeschrijving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._below = QVBoxLayout()
        self._onder = lijst.plaats is Plaats.ONDER
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        # Every widget gets its parent at once: moving it later styles all below it again.
        self.splitter = Splitser(self)
        self.splitter.setHidden(self._onder)
        holder = self if self._onder else self.splitter
        list_side = self._make_list_side(lijst, holder)
        self.form_side = self._make_form_side(sessie, lijst, client_id, holder)
        if self._onder:
            layout.addWidget(list_side)
            layout.addWidget(self.form_side)
        else:
            self.splitter.addWidget(list_side)
            self.splitter.addWidget(self.form_side)
            self.splitter.setSizes([_TABEL_BREEDTE, _FORMULIER_BREEDTE])
            Splitstand(self.splitter, lijst.verzameling)
            layout.addWidget(self.splitter)

    @property
    def form_open(self) -> bool:
        """Whether the form is on screen."""
        return not self.form_side.isHidden()

    def add_below(self, widget: QWidget) -> None:
        """Put something that belongs to the open record under its form."""
        self._below.addWidget(widget)

    def set_widths(self, left: int, right: int) -> None:
        """Divide the width between table and form."""
        if not self._onder:
            self.splitter.setSizes([left, right])

    def focus_list(self) -> None:
        """Put the focus in the table, or on what makes or brings back the first record."""
        eerste = self.empty_button if self.banner.isHidden() else self.banner.restore_button
        (eerste if self.table.model().rowCount() == 0 else self.table).setFocus()

    def show_parts(self, *, empty: bool) -> None:
        """Show table or empty state, and the form when it has a record."""
        has_record = self.form.record is not None
        nothing = empty and not has_record and self.banner.isHidden()
        self.empty.setVisible(nothing)
        self.kop.add_button.setHidden(nothing or self.form.read_only)
        self.empty_button.setHidden(self.form.read_only)
        self.table.setHidden(empty)
        self.form_side.setVisible(has_record)
        if self._onder:
            self.table.fit_rows()

    def _make_list_side(self, lijst: Lijstbeschrijving, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        self.kop = Lijstkop(lijst.titel, lijst.nieuw, side)
        self.banner = Draftbanner(side)
        self.table = Recordtabel(lijst.titel, lijst.soort, lijst.kolommen, parent=side)
        self.empty_button = Knop(lijst.nieuw, icoon="plus", kind="flat", parent=side)
        self.empty = Leegscherm(lijst.leeg, self.empty_button, side)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.kop, self.banner):
            column.addWidget(part)
        for body in (self.table, self.empty):
            column.addWidget(body, 1)
        column.addStretch(0)
        self.empty.hide()
        return side

    def _make_form_side(
        self, sessie: Sessie, lijst: Lijstbeschrijving, client_id: str, parent: QWidget
    ) -> QWidget:
        area = None if self._onder else _make_area(parent)
        color, line = ("canvas", "onder") if self._onder else ("surface", "")
        inner = vlak(color, line, area.viewport() if area else parent)
        self.form = Formulier(sessie, lijst.soort, lijst.rijen, client_id=client_id, parent=inner)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, RUIMTE_L, 0, RUIMTE_L)
        column.setSpacing(RUIMTE_L)
        padded = QVBoxLayout()
        padded.setContentsMargins(MARGE, 0, MARGE, 0)
        padded.addWidget(self.form)
        column.addLayout(padded)
        column.addLayout(self._below)
        column.addStretch(1)
        if area is None:
            return inner
        area.setWidget(inner)
        return area


def _make_area(parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
