"""Labels in the sizes and colours of the design; text from data is never read as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QWidget


def tekst(inhoud: str, rol: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of plain text.

    Args:
        inhoud: what it says.
        rol: titel, groot, sectie, label, tekst2, klein, hint, kop, or empty for plain text.
        parent: the widget it stands in.
    """
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(inhoud)
    if rol:
        label.setProperty("rol", rol)
    return label


def alinea(inhoud: str, rol: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that wraps over lines."""
    label = tekst(inhoud, rol, parent)
    label.setWordWrap(True)
    return label


def veldlabel(inhoud: str, control: QWidget, parent: QWidget | None = None) -> QLabel:
    """The bold label above a control; also its accessible name."""
    label = tekst(inhoud, "label", parent)
    label.setBuddy(control)
    name_control(control, inhoud)
    return label


def name_control(control: QWidget, naam: str) -> None:
    """Give a control its accessible name, and the field inside it too."""
    control.setAccessibleName(naam)
    regel = control.lineEdit() if isinstance(control, QComboBox) else None
    if regel is not None:
        regel.setAccessibleName(naam)


def unseen_label(naam: str, control: QWidget) -> None:
    """Name a choice that stands without words beside it.

    On Linux Qt gives a combo box the chosen value as its name, and says what it is for by its label
    alone, which must stand beside it in the same widget (measured over AT-SPI): without one a
    screen reader hears no question.

    Args:
        naam: what is chosen.
        control: stands in its layout already.
    """
    label = tekst(naam, parent=control.parentWidget())
    label.setBuddy(control)
    label.hide()
    name_control(control, naam)


def scheidingslijn(parent: QWidget | None = None) -> QFrame:
    """A line between two parts of a screen."""
    lijn = QFrame(parent)
    lijn.setProperty("scheiding", "ja")
    return lijn


def vlak(kleur: str, lijn: str = "", parent: QWidget | None = None) -> QFrame:
    """A pane filled with a token: surface, surface2, canvas or nav; with a line on one side."""
    frame = QFrame(parent)
    frame.setProperty("vlak", kleur)
    if lijn:
        frame.setProperty("lijn", lijn)
    return frame


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
