"""Navigation on the left; on a narrow window the same items under one button."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import woordmerk
from levensloop_desktop.ui.widgets.iconen import icon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.lijst import NAVIGATIE, Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import vlak

Item = tuple[str, str, str]  # code, label, icon


class Navigatie(QWidget):
    """The screens one can go to.

    Signals:
        gekozen: the code of the screen.
    """

    gekozen = Signal(str)

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._codes = [code for code, _, _ in items]
        self._lijst = Lijst("Schermen", NAVIGATIE)
        self._lijst.setProperty("vlak", "nav")
        model = QStandardItemModel(self._lijst)
        for _, label, icoon in items:
            regel = QStandardItem(label)
            regel.setData(icoon, Rol.ICOON)
            model.appendRow(regel)
        self._lijst.setModel(model)
        self._lijst.keuze_veranderd.connect(self._tell)
        self._lijst.clicked.connect(self._tell)
        self._lijst.geopend.connect(self._tell)
        grond = vlak("nav", "rechts")
        kolom = QVBoxLayout(grond)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(woordmerk(maten.MARGE_BALK))
        kolom.addWidget(self._lijst)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)
        self.setFixedWidth(maten.NAVIGATIE_BREEDTE)

    def show_choice(self, code: str) -> None:
        """Mark a screen as the present one, without going there."""
        self._lijst.blockSignals(True)
        self._lijst.setCurrentIndex(self._lijst.model().index(self._codes.index(code), 0))
        self._lijst.blockSignals(False)

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.gekozen.emit(self._codes[index.row()])


class Menuknop(Knop):
    """Navigation of a narrow window.

    Signals:
        gekozen: the code of the screen.
    """

    gekozen = Signal(str)

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__("Menu", icoon="menu")
        self._items = tuple(items)
        self.clicked.connect(self._open)

    def _open(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName("Schermen")
        for code, label, icoon in self._items:
            actie = menu.addAction(icon(icoon), label)
            actie.setData(code)
        menu.triggered.connect(lambda actie: self.gekozen.emit(actie.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
