"""The lines of the right side of Overzicht; they stay and are filled again."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.overzicht.ontbreekt import Gemis
from levensloop_desktop.ui.stijl.maten import KNOP
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea

_ONDER_KNOP = 3  # so that the first line of words stands at the middle of its button


class Vulrij(QWidget):
    """Widgets under each other, as many as there are items; those that are made are kept.

    Args:
        make: makes a widget with `show_item(item)` and `wipe()`.
        ruimte: between the widgets, in px.
        parent: the widget it stands in.
    """

    def __init__(self, make: Callable[[QWidget], Any], ruimte: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self._regels: list[Any] = []
        self._kolom = QVBoxLayout(self)
        self._kolom.setContentsMargins(0, 0, 0, 0)
        self._kolom.setSpacing(ruimte)

    def show_items(self, items: Sequence[Any]) -> None:
        """Show these items, in this order."""
        while len(self._regels) < len(items):
            regel = self._make(self)
            self._regels.append(regel)
            self._kolom.addWidget(regel)
        for nummer, regel in enumerate(self._regels):
            if nummer < len(items):
                regel.show_item(items[nummer])
                regel.show()
            elif not regel.isHidden():
                regel.wipe()
                regel.hide()
        self.setVisible(bool(items))


class Gemisregel(QWidget):
    """One thing that is missing, with the way to mend it.

    Signals:
        tab_wanted: the code of the tab where it is mended.
    """

    tab_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tab = ""
        self._woord = Statuswoord("", "", self, breekt=True)
        self.knop = Knop("", icoon="rechts", kind="flat", bij_klik=self._go, parent=self)
        self.knop.setProperty("dicht", "ja")
        self.knop.setFixedWidth(KNOP)
        self.knop.setToolTip("Ga erheen")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._woord.setContentsMargins(0, _ONDER_KNOP, 0, 0)
        row.addWidget(self._woord, 1)
        row.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignTop)

    def show_item(self, item: Gemis) -> None:
        """Show what is missing."""
        self._tab = item.tab
        self._woord.set_status(item.status, item.woorden)
        self.knop.setAccessibleName(f"{item.woorden}: ga erheen")

    def wipe(self) -> None:
        """Hold nothing of the item any more."""
        self._woord.set_status("", "")
        self.knop.setAccessibleName("")

    def _go(self) -> None:
        self.tab_wanted.emit(self._tab)


class Belkaart(QWidget):
    """Somebody to call: name, role and numbers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._naam = alinea("", "label", self)
        self._rol = alinea("", "klein", self)
        self._nummers = alinea("", "klein", self)
        self._nummers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for regel in (self._naam, self._rol, self._nummers):
            column.addWidget(regel)

    def show_item(self, item: tuple[Dossier, Betrokkenheid]) -> None:
        """Show somebody of a dossier."""
        dossier, betrokken = item
        self._naam.setText(dossier.naam_van(betrokken.id) or "naam onbekend")
        self._rol.setText(label("rol", betrokken.rol))
        dag, nacht = dossier.telefoon_dag(betrokken), dossier.telefoon_nacht(betrokken)
        nummers = [f"dag {dag}" if dag else "", f"nacht {nacht}" if nacht else ""]
        self._nummers.setText("   ".join(deel for deel in nummers if deel) or "geen nummer")

    def wipe(self) -> None:
        """Hold nothing of the item any more."""
        for regel in (self._naam, self._rol, self._nummers):
            regel.setText("")
