"""Whether the system asks for as little motion as there can be."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def wants_stillness() -> bool:
    """Then nothing moves: the only thing that does is the bar of work without a known end."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().motionPreference() == Qt.MotionPreference.ReducedMotion
