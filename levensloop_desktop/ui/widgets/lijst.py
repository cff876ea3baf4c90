"""List of items with one, two or three lines: levensgebieden, kluizen, navigation."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.celtekst import Index, Verf
from levensloop_desktop.ui.widgets.rijen import choose_first, is_chosen, paint_frame, shows_focus
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.statusvormen import kleurtoken

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Lijstvorm:
    """Height of an item, left margin, and the fill of the chosen one."""

    hoogte: int = maten.LIJSTITEM
    links: int = 16
    keuze: str = "selection"
    punten: float = maten.TEKST


LEVENSGEBIEDEN = Lijstvorm()
NAVIGATIE = Lijstvorm(hoogte=maten.NAVIGATIE_ITEM, keuze="surface")
NAVIGATIE_LICHT = Lijstvorm(hoogte=maten.NAVIGATIE_ITEM)
KLUIZEN = Lijstvorm(hoogte=80, links=24, keuze="surface")


class Itemverf(QStyledItemDelegate):
    """Paints an item: bar, icon, first line, and the dimmer lines under it."""

    def __init__(self, vorm: Lijstvorm, parent: QWidget) -> None:
        super().__init__(parent)
        self._vorm = vorm

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill, bar, icon and lines."""
        tokens = current_tokens()
        gekozen = is_chosen(option)
        vak = QRect(option.rect)
        op_keuze = gekozen and self._vorm.keuze == "selection"
        if gekozen:
            painter.fillRect(vak, QColor(tokens.by_name[self._vorm.keuze]))
            balk = QRect(vak)
            balk.setWidth(maten.KEUZEBALK)
            tint = tokens.on_selection if op_keuze and tokens.is_contrast else tokens.accent
            painter.fillRect(balk, QColor(tint))
        verf = Verf(painter, op_keuze)
        inhoud = vak.adjusted(self._vorm.links, 0, -maten.RUIMTE_S, 0)
        icoon = index.data(Rol.ICOON)
        regels = self._lines(index)
        if icoon:
            midden = vak.center().y() + 1 if len(regels) == 0 else vak.top() + 24
            tint = "ink" if gekozen else "ink2"
            verf.icon(inhoud.left(), midden, str(icoon), tint, maten.ICOON)
            inhoud.setLeft(inhoud.left() + 32)
        self._paint_lines(verf, inhoud, index, gekozen=gekozen)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every item has the same height."""
        del option, index
        return QSize(maten.NAVIGATIE_BREEDTE, self._vorm.hoogte)

    def _lines(self, index: Index) -> list[str]:
        return [str(index.data(rol)) for rol in (Rol.BIJTEKST, Rol.DERDE) if index.data(rol)]

    def _paint_lines(self, verf: Verf, vak: QRect, index: Index, *, gekozen: bool) -> None:
        onder = self._lines(index)
        heeft_status = index.data(Rol.STATUS) is not None
        hoogte = 20 + 16 * max(len(onder), 1 if heeft_status else 0)
        top = vak.top() + (vak.height() - hoogte) // 2
        kleur = "ink" if gekozen or onder or heeft_status else "ink2"
        woorden = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        regel = QRect(vak.left(), top, vak.width(), 20)
        verf.text(regel, woorden, punten=self._vorm.punten, kleur=kleur, vet=gekozen)
        top += 20
        x = vak.left()
        if heeft_status:
            status = str(index.data(Rol.STATUS))
            verf.status(x - 1, top + 8, status)
            woord = str(index.data(Rol.STATUSWOORD) or "")
            plek = QRect(x + 18, top, vak.right() - x - 18, 16)
            kleur = kleurtoken(status)
            breed = verf.text(plek, woord, punten=maten.HINT, kleur=kleur, vet=True)
            x += 18 + breed + maten.RUIMTE_S
        for tekst in onder:
            plek = QRect(x, top, vak.right() - x, 16)
            verf.text(plek, tekst, punten=maten.HINT, kleur="ink2", vet=False)
            top, x = top + 16, vak.left()


class Lijst(QListView):
    """A list of which one item is chosen.

    Signals:
        geopend: Enter or a double click; carries the index.
        keuze_veranderd: another item was chosen; carries its index, invalid for none.
    """

    geopend = Signal(QModelIndex)
    keuze_veranderd = Signal(QModelIndex)

    def __init__(
        self, naam: str, vorm: Lijstvorm = LEVENSGEBIEDEN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self.setItemDelegate(Itemverf(vorm, self))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self.geopend)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which item is chosen now."""
        super().selectionChanged(selected, deselected)
        gekozen = self.selectedIndexes()
        self.keuze_veranderd.emit(gekozen[0] if gekozen else QModelIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the item."""
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.geopend.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where you are."""
        super().focusInEvent(event)
        choose_first(self)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen item in sight when a bar takes room."""
        super().resizeEvent(event)
        if event.size().height() < event.oldSize().height() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the frame away."""
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Items, and the frame in the current one."""
        super().paintEvent(event)
        index = self.currentIndex()
        if shows_focus(self, index):
            paint_frame(self, self.visualRect(index))
