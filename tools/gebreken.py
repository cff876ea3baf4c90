"""What is wrong with what is on screen, as far as a program can see it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst

_BEDIENING = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
_SPELING = 1  # pixels of rounding
_LAAGST_VELD = 24


def faults(wortel: QWidget) -> list[str]:
    """Every fault in a window, in words.

    Args:
        wortel: a window that is shown and laid out.
    """
    gevonden = [
        fout
        for widget in wortel.findChildren(QWidget)
        if widget.isVisible() and widget.window() is wortel
        for fout in (*_cut_words(widget), *_out_of_reach(widget, wortel), *_sideways(widget))
    ]
    minst = wortel.minimumSizeHint()
    if minst.width() > wortel.width() or minst.height() > wortel.height():
        gevonden.append(f"needs {minst.width()}x{minst.height()}")
    return gevonden


def describe(widget: QWidget) -> str:
    """Which one, without what stands in it of a client."""
    ouder = widget.parentWidget()
    naam = widget.accessibleName() or getattr(widget, "text", str)()
    boven = type(ouder).__name__ if ouder is not None else "nothing"
    return f"{type(widget).__name__} “{naam[:40]}” in {boven}"


def _cut_words(widget: QWidget) -> Iterator[str]:
    """Words that do not fit in what shows them."""
    nodig = QSize()
    if isinstance(widget, QLabel) and not isinstance(widget, Inkorttekst) and widget.text():
        if widget.wordWrap():
            nodig = QSize(0, widget.heightForWidth(widget.width()))
        else:
            nodig = widget.sizeHint()
    elif isinstance(widget, QPushButton | QCheckBox) and widget.text():
        nodig = widget.minimumSizeHint()
        if isinstance(widget, QCheckBox):
            nodig = QSize(widget.sizeHint().width(), 0)
    elif isinstance(widget, QLineEdit | QComboBox):
        nodig = QSize(0, _LAAGST_VELD)
        if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
            nodig = QSize(0, 16)
    if widget.width() + _SPELING < nodig.width() or widget.height() + _SPELING < nodig.height():
        yield (
            f"{describe(widget)} is {widget.width()}x{widget.height()}"
            f" and needs {nodig.width()}x{nodig.height()}"
        )


def _out_of_reach(widget: QWidget, wortel: QWidget) -> Iterator[str]:
    """A control of which a part can never come on screen."""
    if not isinstance(widget, _BEDIENING) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
        return
    if isinstance(widget.parentWidget(), QComboBox | QTabBar | QAbstractSpinBox):
        return
    vak = QRect(widget.mapTo(wortel, QPoint(0, 0)), widget.size())
    boven = widget.parentWidget()
    while boven is not None and boven is not wortel:
        if isinstance(boven, QAbstractScrollArea):
            vak = vak.intersected(QRect(boven.mapTo(wortel, QPoint(0, 0)), boven.size()))
            if isinstance(boven, QScrollArea):
                return  # it scrolls there; what it cannot do sideways is found by _sideways
        boven = boven.parentWidget()
    if not wortel.rect().adjusted(-1, -1, 1, 1).contains(vak):
        yield f"{describe(widget)} lies outside the window"


def _sideways(widget: QWidget) -> Iterator[str]:
    """A page that scrolls sideways, or cuts what is too wide; a picture or a table may."""
    if not isinstance(widget, QScrollArea):
        return
    binnen = widget.widget()
    if binnen is None:
        return
    nodig = min(binnen.minimumSizeHint().width(), binnen.width())
    te_breed = max(binnen.width(), nodig) - widget.viewport().width()
    if te_breed > _SPELING:
        yield f"{type(widget).__name__} around {_widest(binnen)} is {te_breed} too narrow"


def _widest(binnen: QWidget) -> str:
    """The innermost part that keeps it so wide."""
    breedst = binnen
    for deel in binnen.findChildren(QWidget):
        if deel.isVisible() and deel.minimumSizeHint().width() >= 0.75 * binnen.width():
            breedst = deel
    return f"{describe(breedst)} ({breedst.minimumSizeHint().width()})"
