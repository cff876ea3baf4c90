"""A picture one can walk through: zoom with Ctrl and the wheel, one chosen item, a frame."""

from abc import abstractmethod

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget
from typing_extensions import override


class Beeldvlak(QGraphicsView):
    """What every picture of the dossier does in the same way.

    Args:
        naam: what a screen reader says of it.
        stap: how much one turn of the wheel zooms.
    """

    def __init__(self, naam: str, stap: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stap = stap
        self.setScene(QGraphicsScene(self))
        self.setAccessibleName(naam)
        self.viewport().setAccessibleName(naam)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Else the ground of the picture says too that it has the focus, and is read out twice.
        self.viewport().setFocusProxy(None)  # type: ignore[arg-type]
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)

    @abstractmethod
    def zoom(self, factor: float) -> None:
        """Make the picture larger or smaller."""

    @abstractmethod
    def show_choice(self) -> None:
        """Let each item show whether it is chosen, and whether the keyboard is here."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(self._stap if event.angleDelta().y() > 0 else 1 / self._stap)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.show_choice()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.show_choice()


class Kiesbaar(QGraphicsItem):
    """An item that can be chosen.

    Args:
        vak: where it lies.
        laag: its layer; when it is chosen it lies half a layer higher.
        rand: room around it for the frame.
    """

    def __init__(self, vak: QRectF, laag: float, rand: float) -> None:
        super().__init__()
        self.vak = vak
        self.gekozen = False
        self.met_focus = False
        self._laag = laag
        self._rand = rand
        self.setZValue(laag)

    def choose(self, *, gekozen: bool, met_focus: bool) -> None:
        """Show that this is the chosen one, and whether the keyboard is here."""
        if (self.gekozen, self.met_focus) != (gekozen, met_focus):
            self.gekozen, self.met_focus = gekozen, met_focus
            self.setZValue(self._laag + 0.5 if gekozen else self._laag)
            self.update()

    @override
    def boundingRect(self) -> QRectF:
        """The item with room for the frame."""
        rand = self._rand
        return self.vak.adjusted(-rand, -rand, rand, rand)
