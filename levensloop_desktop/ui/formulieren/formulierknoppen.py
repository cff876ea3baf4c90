"""The buttons under a form, and bringing a field into view."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from levensloop_desktop.ui.stijl.maten import RUIMTE_S
from levensloop_desktop.ui.widgets.knoppen import Knop


class Formulierknoppen(QWidget):
    """Save and cancel for a new record, revert for a changed one; hidden until they are of use."""

    def __init__(
        self,
        save: Callable[[], object],
        cancel: Callable[[], object],
        revert: Callable[[], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self.save = Knop("Bewaren", toets="Ctrl+S", kind="main", bij_klik=save, parent=self)
        self.cancel = Knop("Annuleren", toets="Esc", bij_klik=cancel, parent=self)
        self.revert = Knop(
            "Wijzigingen ongedaan maken",
            icoon="ongedaan",
            kind="flat",
            bij_klik=revert,
            parent=self,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(RUIMTE_S)
        for button in (self.save, self.cancel, self.revert):
            button.hide()
            row.addWidget(button)
        row.addStretch(1)


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view in the page that scrolls around it; if it is higher, its top."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if isinstance(above, QScrollArea):
        above.ensureWidgetVisible(widget)
        binnen = above.widget()
        if binnen is not None and widget.height() > above.viewport().height():
            above.verticalScrollBar().setValue(widget.mapTo(binnen, QPoint(0, 0)).y())
