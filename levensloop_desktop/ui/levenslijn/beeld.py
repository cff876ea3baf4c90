"""The picture of the levenslijn: lanes, bars, lines; worked from the keyboard."""

from datetime import date, timedelta

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan
from levensloop_desktop.domain.datums import add_months
from levensloop_desktop.ui.levenslijn.blokitem import Blokitem, Blokwoorden, Kanttekening
from levensloop_desktop.ui.levenslijn.koppen import KOPHOOGTE, NAAMBREEDTE, Banenkop, Tijdkop
from levensloop_desktop.ui.levenslijn.overlapband import Overlapband
from levensloop_desktop.ui.levenslijn.stapelen import Blok, Strip, stack
from levensloop_desktop.ui.levenslijn.tijdas import Tijdas, span
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.beeldvlak import Beeldvlak

STAP = 1.25  # one step of zooming
_MINST, _MEEST = 0.004, 24.0  # pixels a day
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# How much of what is in sight lies before today, for a number of years.
_VERLEDEN = {1: 0.35, 2: 0.5, 5: 0.8}
_MAANDEN = 12


class Levenslijnbeeld(Beeldvlak):
    """Seven lanes on one axis.

    Keys: arrows go from bar to bar, Home and End to the first and last of a lane, Enter opens.

    Signals:
        gekozen: the bar that has the focus changed; carries its Blok.
        aangewezen: the pointer is over a bar; carries its Blok, None when it left.
        geopend: Enter or a double click on a bar; carries its Blok.
        gezoomd: the user zoomed away from a fixed number of years.
    """

    gekozen = Signal(object)
    aangewezen = Signal(object)
    geopend = Signal(object)
    gezoomd = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Levenslijn", STAP, parent)
        self.setMouseTracking(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setViewportMargins(NAAMBREEDTE, KOPHOOGTE, 0, 0)
        self._banen = Banenkop(self)
        self._tijd = Tijdkop(self)
        self._lijn: Levenslijn | None = None
        self._as: Tijdas | None = None
        self._strips: tuple[Strip, ...] = ()
        self._items: list[Blokitem] = []
        self._huidig: tuple[str, str, str] | None = None
        self._jaren: int | None = 2  # None after zooming by hand, 0 for everything
        self.horizontalScrollBar().valueChanged.connect(self._tijd.scroll_to)
        self.verticalScrollBar().valueChanged.connect(self._banen.scroll_to)

    @property
    def blok(self) -> Blok | None:
        """The bar that is chosen."""
        item = self._current()
        return item.blok if item else None

    @property
    def blokken(self) -> tuple[Blok, ...]:
        """Every bar, lane by lane."""
        return tuple(item.blok for item in self._items)

    def show_lijn(self, lijn: Levenslijn) -> None:
        """Show a levenslijn; what was chosen stays chosen."""
        eerste = self._lijn is None
        midden = None if eerste else self._middle()
        self._lijn = lijn
        self._strips = stack(lijn)
        self._banen.show_strips(self._strips)
        self._lay_out()
        if midden is None:
            self.go_to_today()
        else:
            self._center_on(midden)
        if self._current() is None:
            self._choose_at_first()

    def show_years(self, jaren: int) -> None:
        """Let so many years fill the picture; 0 shows everything that is recorded."""
        self._jaren = jaren
        self._lay_out()
        self.go_to_today()

    @override
    def zoom(self, factor: float) -> None:
        """Make a day wider or narrower around the middle of what is in sight."""
        if self._as is None:
            return
        midden = self._middle()
        self._jaren = None
        self._lay_out(min(max(self._as.per_dag * factor, _MINST), _MEEST))
        self._center_on(midden)
        self.gezoomd.emit()

    def go_to_today(self) -> None:
        """Scroll to today, with as much of the past as the number of years asks for."""
        if self._lijn is None or self._as is None:
            return
        deel = _VERLEDEN.get(self._jaren if self._jaren is not None else 2, 0.5)
        x = self._as.x(self._lijn.vandaag) - deel * self.viewport().width()
        if self._jaren == 2:  # noqa: PLR2004 - a year back and up to the horizon
            x = self._as.x(add_months(self._lijn.vandaag, -_MAANDEN))
        self.horizontalScrollBar().setValue(round(x))

    def choose(self, blok: Blok | None) -> bool:
        """Choose a bar; whether it is there."""
        sleutel = blok.sleutel if blok else None
        item = next((item for item in self._items if item.blok.sleutel == sleutel), None)
        if item is None:
            return False
        self._choose(item)
        return True

    @override
    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Past, lanes and months."""
        tokens = current_tokens()
        painter.fillRect(rect, QColor(tokens.surface))
        if self._lijn is None or self._as is None:
            return
        hoogte = float(sum(strip.hoogte for strip in self._strips))
        vandaag = self._as.x(self._lijn.vandaag)
        verleden = QRectF(rect.left(), 0, vandaag - rect.left(), hoogte)
        painter.fillRect(verleden, QColor(tokens.surface2))
        painter.setPen(QColor(tokens.line))
        for dag, _ in self._as.months():
            x = self._as.x(dag)
            if rect.left() <= x <= rect.right() and not tokens.is_contrast:
                painter.drawLine(QLineF(x, 0, x, hoogte))
        painter.setPen(QColor(tokens.border))
        for dag in self._as.years():
            x = self._as.x(dag)
            if rect.left() <= x <= rect.right():
                painter.drawLine(QLineF(x, 0, x, hoogte))
        painter.setPen(QColor(tokens.line))
        for strip in self._strips:
            onder = strip.boven + strip.hoogte - 1
            painter.drawLine(QLineF(rect.left(), onder, rect.right(), onder))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from bar to bar, and open one."""
        stappen = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        stappen |= {Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        toets = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif toets in stappen:
            self._step(*stappen[toets])
        elif toets in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to_end(first=toets == Qt.Key.Key_Home)
        elif toets in _ENTER and self.blok is not None:
            self.geopend.emit(self.blok)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the bar under the pointer."""
        super().mousePressEvent(event)
        item = self._item_at(event.position())
        if item is not None:
            self._choose(item)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the bar under the pointer."""
        item = self._item_at(event.position())
        if item is not None:
            self.geopend.emit(item.blok)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell which bar the pointer is over."""
        super().mouseMoveEvent(event)
        item = self._item_at(event.position())
        self.aangewezen.emit(item.blok if item else None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the number of years in sight."""
        super().resizeEvent(event)
        vak = self.viewport().geometry()
        self._banen.setGeometry(0, vak.top(), NAAMBREEDTE, vak.height())
        self._tijd.setGeometry(vak.left(), 0, vak.width(), KOPHOOGTE)
        if self._jaren is not None:
            self._lay_out()
            self.go_to_today()

    def _per_day(self, begin: date, einde: date) -> float:
        breed = max(self.viewport().width(), 1)
        if self._jaren == 0:
            return breed / max((einde - begin).days, 1)
        assert self._lijn is not None  # noqa: S101 - only asked with a line
        jaren = self._jaren or 2
        van = add_months(self._lijn.vandaag, -_MAANDEN * (jaren - 1))
        dagen = (einde - van).days if jaren > 1 else 366
        return breed / max(dagen, 1)

    def _lay_out(self, per_dag: float = 0.0) -> None:
        if self._lijn is None:
            return
        begin, einde = span(self._lijn)
        if not per_dag:
            per_dag = (
                self._as.per_dag
                if self._jaren is None and self._as
                else (self._per_day(begin, einde))
            )
        self._as = Tijdas(begin, einde, per_dag)
        scene = self.scene()
        scene.clear()
        self._items = []
        for strip in self._strips:
            for blok in strip.blokken:
                self._add(strip, blok)
        self._add_lines()
        self._add_note()
        hoogte = sum(strip.hoogte for strip in self._strips)
        scene.setSceneRect(0, 0, self._as.breedte, hoogte)
        self._tijd.show_as(self._lijn, self._as)
        self.show_choice()

    def _add(self, strip: Strip, blok: Blok) -> None:
        assert self._as is not None  # noqa: S101 - _lay_out made it
        assert self._lijn is not None  # noqa: S101 - _lay_out looked
        boven, hoogte = strip.top_of(blok)
        links, rechts = self._as.left(blok.begin), self._as.right(blok.einde)
        vak = QRectF(links, boven, max(rechts - links, 3.0), hoogte)
        voorbij = blok.einde is not None and blok.einde < self._lijn.vandaag
        item = Blokitem(blok, vak, voorbij=voorbij)
        self._items.append(item)
        self.scene().addItem(item)
        self.scene().addItem(Blokwoorden(item))

    def _add_lines(self) -> None:
        assert self._as is not None  # noqa: S101 - _lay_out made it
        assert self._lijn is not None  # noqa: S101 - _lay_out looked
        tokens = current_tokens()
        hoogte = sum(strip.hoogte for strip in self._strips)
        streep = QPen(QColor(tokens.rood_mark), 1.5, Qt.PenStyle.DashLine)
        horizon = QPen(QColor(tokens.border), 1, Qt.PenStyle.DotLine)
        dagen = [(dag + timedelta(days=1), streep) for dag in self._lijn.titeleinden]
        dagen.append((self._lijn.horizon + timedelta(days=1), horizon))
        dagen.append((self._lijn.vandaag, QPen(QColor(tokens.ink), 2)))
        for dag, pen in dagen:
            x = self._as.x(dag)
            self.scene().addLine(QLineF(x, 0, x, hoogte), pen).setZValue(2)
        for overlap in self._lijn.overlappen:
            links, rechts = self._as.left(overlap.begin), self._as.right(overlap.einde)
            vak = QRectF(links, 0, max(rechts - links, 3.0), hoogte - 1)
            self.scene().addItem(Overlapband(vak))

    def _add_note(self) -> None:
        """Say in the lane of indicaties that it runs on while there is no place."""
        gat = self._lijn.zonder_plek if self._lijn else None
        if gat is None or self._as is None:
            return
        strip = next(strip for strip in self._strips if strip.baan is Baan.INDICATIE)
        for blok in strip.blokken:
            deel = blok.periode
            if deel and deel.wlz and not blok.gevraagd and (deel.einde or gat.begin) >= gat.begin:
                boven, hoogte = strip.top_of(blok)
                x = max(self._as.x(gat.begin), self._as.left(blok.begin))
                noot = Kanttekening(QPointF(x, boven), hoogte, "indicatie zonder plek")
                self.scene().addItem(noot)
                return

    def _current(self) -> Blokitem | None:
        return next((item for item in self._items if item.blok.sleutel == self._huidig), None)

    def _choose(self, item: Blokitem) -> None:
        self._huidig = item.blok.sleutel
        self.show_choice()
        zicht = self.mapToScene(self.viewport().rect()).boundingRect()
        if not zicht.contains(item.vak.center()) or not zicht.intersects(item.vak):
            self.ensureVisible(item.vak, 24, 4)
        self.gekozen.emit(item.blok)

    def _choose_at_first(self) -> None:
        """Begin at the title that runs, else at whatever comes first."""
        vandaag = self._lijn.vandaag if self._lijn else date.min
        lopend = (
            item
            for item in self._items
            if item.blok.periode is not None
            and not item.blok.gevraagd
            and item.blok.periode.loopt_op(vandaag)
        )
        item = next(lopend, next(iter(self._items), None))
        if item is not None:
            self._huidig = item.blok.sleutel
            self.show_choice()
            self.gekozen.emit(item.blok)

    @override
    def show_choice(self) -> None:
        for item in self._items:
            gekozen = item.blok.sleutel == self._huidig
            item.choose(gekozen=gekozen, met_focus=gekozen and self.hasFocus())
        blok = self.blok
        self.setAccessibleDescription(f"{blok.baan.label}: {blok.naam}" if blok else "")

    def _step(self, opzij: int, omlaag: int) -> None:
        item = self._current()
        if item is None:
            return
        if opzij:
            rij = [ander for ander in self._items if ander.blok.baan is item.blok.baan]
            plek = rij.index(item) + opzij
            if 0 <= plek < len(rij):
                self._choose(rij[plek])
            return
        banen = list(Baan)
        plek = banen.index(item.blok.baan) + omlaag
        while 0 <= plek < len(banen):
            rij = [ander for ander in self._items if ander.blok.baan is banen[plek]]
            if rij:
                self._choose(min(rij, key=lambda ander: _distance(item.vak, ander.vak)))
                return
            plek += omlaag

    def _go_to_end(self, *, first: bool) -> None:
        item = self._current()
        if item is not None:
            rij = [ander for ander in self._items if ander.blok.baan is item.blok.baan]
            self._choose(rij[0 if first else -1])

    def _item_at(self, plek: QPointF) -> Blokitem | None:
        gevonden = self.items(plek.toPoint())
        return next((item for item in gevonden if isinstance(item, Blokitem)), None)

    def _middle(self) -> date:
        assert self._as is not None  # noqa: S101 - only asked when something is shown
        midden = self.mapToScene(self.viewport().rect().center()).x()
        return self._as.begin + timedelta(days=round(midden / self._as.per_dag))

    def _center_on(self, dag: date) -> None:
        if self._as is not None:
            x = self._as.x(dag) - self.viewport().width() / 2
            self.horizontalScrollBar().setValue(round(x))


def _distance(hier: QRectF, daar: QRectF) -> float:
    """How far two bars lie apart sideways; bars above each other do not."""
    tussen = max(daar.left() - hier.right(), hier.left() - daar.right(), 0.0)
    return tussen * 10_000 + abs(hier.center().x() - daar.center().x())
