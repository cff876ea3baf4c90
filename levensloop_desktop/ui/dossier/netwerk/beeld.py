"""The picture of the network: the client in the middle, three rings, a quarter per domain."""

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import Netwerkplek, describe_picture
from levensloop_desktop.domain.netwerkbeeld.netwerkplaatsing import Plaatsing, Vak, fits, place_all
from levensloop_desktop.domain.netwerkbeeld.netwerkrichting import neighbour, reading_order
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.dossier.netwerk.plekitem import (
    Etiket,
    Ondergrond,
    Plekitem,
    client_maat,
    ringnaam_vak,
)
from levensloop_desktop.ui.widgets.beeldvlak import Beeldvlak

_STAP = 1.2
_MINST, _MEEST = 0.4, 3.0
_LEESBAAR = 0.35  # the smallest at rest; plus enlarges, and the list says the same
_LUCHT = 6.0
_RANDEN = 4
_KLEINSTE_VLAK = (360, 300)  # a smaller view scrolls
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PIJLEN = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Netwerkbeeld(Beeldvlak):
    """Everybody round the client; a crowded picture is shown smaller, and scrolls.

    Keys: arrows go from one to the next, Home and End to the first and last, Enter opens, plus and
    minus zoom, 0 shows the whole picture.

    Signals:
        gekozen: the key of the place that was chosen.
        geopend: Enter or a double click on a place; carries its key.
    """

    gekozen = Signal(str)
    geopend = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Netwerk in beeld", _STAP, parent)
        self._plekken: tuple[Netwerkplek, ...] = ()
        self._naam = ""
        self._items: dict[str, Plekitem] = {}
        self._vakken: dict[str, Vak] = {}
        self._huidig = ""
        self.plaatsing: Plaatsing | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_out)

    @property
    def huidig(self) -> str:
        """The key of the chosen place, empty when there is none."""
        return self._huidig if self._huidig in self._items else ""

    @property
    def items_by_key(self) -> dict[str, Plekitem]:
        """What is drawn for each place."""
        return dict(self._items)

    def show_places(self, plekken: tuple[Netwerkplek, ...], naam: str) -> None:
        """Show a network; who was chosen stays chosen.

        Args:
            plekken: everybody with a place.
            naam: of the client.
        """
        if (plekken, naam) != (self._plekken, self._naam) or self.plaatsing is None:
            self._plekken, self._naam = plekken, naam
            self._lay_out()

    def choose(self, sleutel: str) -> bool:
        """Choose a place without sending a signal; whether it is there."""
        self._huidig = sleutel
        item = self._items.get(sleutel)
        self.show_choice()
        if item is not None:
            self.ensureVisible(item.vak, 24, 24)
        return item is not None

    @override
    def zoom(self, factor: float) -> None:
        """Make the picture larger or smaller."""
        nieuw = self.transform().m11() * factor
        if _MINST <= nieuw <= _MEEST:
            self.scale(factor, factor)

    def show_whole(self) -> None:
        """Fit the whole picture in the view."""
        self.resetTransform()
        self.fitInView(self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from one to the next, open, zoom."""
        toets = Qt.Key(event.key())
        volgorde = reading_order(self._vakken)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier & ~_SHIFT or not volgorde:
            super().keyPressEvent(event)
        elif toets in _PIJLEN:
            hier = self.huidig
            self._go_to(neighbour(self._vakken, hier, _PIJLEN[toets]) if hier else volgorde[0])
        elif toets in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(volgorde[0 if toets == Qt.Key.Key_Home else -1])
        elif toets in _ENTER and self.huidig:
            self.geopend.emit(self.huidig)
        elif toets in {Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus}:
            self.zoom(1 / _STAP if toets == Qt.Key.Key_Minus else _STAP)
        elif toets == Qt.Key.Key_0:
            self.show_whole()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the place under the pointer."""
        super().mousePressEvent(event)
        sleutel = self._key_at(event.position())
        if sleutel:
            self._go_to(sleutel)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the place under the pointer."""
        sleutel = self._key_at(event.position())
        if sleutel:
            self.geopend.emit(sleutel)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is, once the window has its size."""
        super().resizeEvent(event)
        if self._plekken or self._naam:
            self._later.start()

    def _lay_out(self) -> None:
        ruimte = (
            float(max(self.width() - _RANDEN, _KLEINSTE_VLAK[0])),
            float(max(self.height() - _RANDEN, _KLEINSTE_VLAK[1])),
        )
        etiketten, plaatsing = self._place(ruimte, kort=False)
        if not fits(plaatsing, ruimte):
            korte, kleiner = self._place(ruimte, kort=True)
            if kleiner.breed < plaatsing.breed:
                etiketten, plaatsing = korte, kleiner
        self.plaatsing, self._vakken = plaatsing, dict(plaatsing.vakken)
        scene = self.scene()
        scene.clear()
        self._items = {
            plek.sleutel: Plekitem(plek, etiketten[plek.sleutel], self._vakken[plek.sleutel])
            for plek in self._plekken
        }
        items = list(self._items.values())
        scene.addItem(Ondergrond(plaatsing, items, self._naam))
        for item in items:
            scene.addItem(item)
        scene.setSceneRect(
            -plaatsing.breed / 2, -plaatsing.hoog / 2, plaatsing.breed, plaatsing.hoog
        )
        self._fit(ruimte)
        self.show_choice()

    def _fit(self, ruimte: tuple[float, float]) -> None:
        """Show everybody at rest; a picture too crowded to read that small scrolls instead."""
        self.resetTransform()
        if self.plaatsing is not None:
            past = min(ruimte[0] / self.plaatsing.breed, ruimte[1] / self.plaatsing.hoog, 1.0)
            if past < 1:
                self.scale(max(past, _LEESBAAR), max(past, _LEESBAAR))
        self.centerOn(0, 0)

    def _place(
        self, ruimte: tuple[float, float], *, kort: bool
    ) -> tuple[dict[str, Etiket], Plaatsing]:
        etiketten = {plek.sleutel: Etiket(plek, kort=kort) for plek in self._plekken}
        maten = {
            sleutel: (etiket.maat.width(), etiket.maat.height())
            for sleutel, etiket in etiketten.items()
        }
        namen = [ringnaam_vak(kring.label, 0) for kring in waardelijst("kring").waarden]
        plaatsing = place_all(
            self._plekken,
            maten,
            ruimte=ruimte,
            midden=client_maat(self._naam)[:2],
            ringnaam=(max(vak.width() for vak in namen), max(vak.height() for vak in namen)),
            lucht=_LUCHT,
        )
        return etiketten, plaatsing

    def _go_to(self, sleutel: str) -> None:
        if self.choose(sleutel):
            self.gekozen.emit(sleutel)

    @override
    def show_choice(self) -> None:
        for sleutel, item in self._items.items():
            gekozen = sleutel == self._huidig
            item.choose(gekozen=gekozen, met_focus=gekozen and self.hasFocus())
        huidig = self._items.get(self._huidig)
        woorden = huidig.plek.in_woorden if huidig is not None else describe_picture(self._plekken)
        self.setAccessibleDescription(woorden)

    def _key_at(self, plek: QPointF) -> str:
        gevonden = self.items(plek.toPoint())
        return next((item.plek.sleutel for item in gevonden if isinstance(item, Plekitem)), "")


_SHIFT = Qt.KeyboardModifier.ShiftModifier
