"""Phone numbers: the one that counts now large, the other small."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from levensloop_desktop.domain.nu_handelen import Belnummers
from levensloop_desktop.ui.widgets.teksten import tekst


def moment_name(*, overdag: bool) -> str:
    """Which part of the day a number is for."""
    return "dag" if overdag else "nacht"


def number_label(nummers: Belnummers, rol: str) -> QLabel:
    """The number that counts now, selectable with mouse and keyboard; or that there is none."""
    nu = moment_name(overdag=nummers.overdag)
    if not nummers.nu:
        geen = tekst(f"geen {nu}nummer")
        geen.setProperty("ernst", "fout")
        return geen
    label = tekst(nummers.nu, rol)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    label.setAccessibleName(f"Nu bellen: {nummers.nu}")
    return label


def other_number(nummers: Belnummers) -> str:
    """The number for the other part of the day, in words."""
    if nummers.altijd:
        return "dag en nacht"
    ander = moment_name(overdag=not nummers.overdag)
    return f"{ander} {nummers.ander}" if nummers.ander else ""
