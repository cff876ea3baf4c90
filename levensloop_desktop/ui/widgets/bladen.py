"""Pages of which one is shown, and only that one asks for room."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Bladen(QWidget):
    """Pages in one place; a QStackedWidget would be as high as its highest page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bladen: list[QWidget] = []
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.addStretch(1)

    def add(self, blad: QWidget) -> None:
        """Add a page; the first one is shown."""
        blad.setVisible(not self._bladen)
        self._bladen.append(blad)
        self._kolom.insertWidget(self._kolom.count() - 1, blad)

    def current(self) -> QWidget | None:
        """The page that is shown."""
        return next((blad for blad in self._bladen if not blad.isHidden()), None)

    def show_page(self, blad: QWidget) -> None:
        """Show one page in place of the other."""
        for ander in self._bladen:
            ander.setVisible(ander is blad)
