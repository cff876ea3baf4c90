"""Push buttons with an icon and their key painted dimmer, and segments of which one is chosen."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QShortcut,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.widgets.drukknop import Drukknop
from levensloop_desktop.ui.widgets.iconen import paint_icon

_TUSSEN = 8
_KLEUREN = {"main": "on_accent", "crisis": "on_crisis", "flat": "accent"}


class Knop(Drukknop):
    """A button: verb first, "…" when it asks further, the key behind it.

    Args:
        tekst: what it does.
        icoon: name of its icon.
        kind: "main" for the one filled button of a screen, "flat" for a small action, "" else.
        sneltoets: key that presses it, shown in the button.
        toets: key that is only shown, because something else listens to it.
        ruim: whether the icon has the size of a list item.
        bij_klik: what a click does.
        parent: the widget it stands in.
    """

    def __init__(  # noqa: PLR0913  what a button may say of itself, all by name
        self,
        tekst: str,
        *,
        icoon: str = "",
        kind: str = "",
        sneltoets: str = "",
        toets: str = "",
        ruim: bool = False,
        bij_klik: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tekst, parent)
        self._icoon = icoon
        self._maat = maten.ICOON if ruim else maten.ICOON_KLEIN
        self._na_icoon = maten.RUIMTE_M if ruim else _TUSSEN
        self._bijtekst = ""
        self._kort = False
        self._toets = QKeySequence(sneltoets).toString(_NATIVE) if sneltoets else toets
        self.setAutoDefault(False)
        self.setAccessibleName(tekst)
        if kind:
            self.setProperty("kind", kind)
        if self._toets:
            self.setAccessibleDescription(f"Toets {self._toets}")
        if sneltoets:
            self.shortcut_listener = QShortcut(QKeySequence(sneltoets), self)
            self.shortcut_listener.activated.connect(self.click)
        if bij_klik is not None:
            self.clicked.connect(partial(_call, bij_klik))

    def set_icoon(self, naam: str) -> None:
        """Show another icon."""
        self._icoon = naam
        self.update()

    def set_toets(self, toets: str) -> None:
        """Show another key, to which something else listens."""
        self._toets = toets
        self.setAccessibleDescription(f"Toets {toets}")
        self.updateGeometry()
        self.update()

    def shorten(self, *, kort: bool) -> None:
        """Where there is little room only the words stand in the button; the key still works."""
        self._kort = kort
        self.updateGeometry()
        self.update()

    def set_bijtekst(self, tekst: str) -> None:
        """Show a count or another short word behind the text, dimmer."""
        self._bijtekst = tekst
        self.updateGeometry()
        self.update()

    @override
    def setText(self, text: str) -> None:
        """Change the text and what is read out."""
        super().setText(text)
        self.setAccessibleName(text)

    @override
    def sizeHint(self) -> QSize:
        """Room for icon, text and key."""
        self.ensurePolished()
        rand = 2 * (16 if self.property("groot") else 8 if self._kind() == "flat" else 12)
        hoogte = maten.KNOP_GROOT if self.property("groot") else maten.KNOP
        if self.property("dicht"):
            rand, hoogte = 16, 24
        ruim = bool(self.property("segment"))
        return QSize(self._content_width(ruim=ruim) + rand + 2, hoogte)

    @override
    def minimumSizeHint(self) -> QSize:
        """Nothing of a button is cut."""
        return self.sizeHint()

    def _kind(self) -> str:
        return str(self.property("kind") or "")

    def _parts(self, *, ruim: bool = False) -> list[tuple[str, QFontMetrics]]:
        klein = QFontMetrics(maten.font(maten.HINT))
        letter = self._text_font()
        letter.setBold(letter.bold() or ruim)
        parts = [(self.text().replace("&&", "&"), QFontMetrics(letter))]
        toets = "" if self._kort else self._toets
        parts += [(extra, klein) for extra in (self._bijtekst, toets) if extra]
        return [(woord, metrics) for woord, metrics in parts if woord]

    def _text_font(self) -> QFont:
        gekozen = self.font()
        gekozen.setBold(self._kind() in {"main", "crisis"} or self.isChecked())
        return gekozen

    def _content_width(self, *, ruim: bool = False) -> int:
        """How wide it is painted; `ruim` as when it is chosen, so that the row stays as it is."""
        parts = self._parts(ruim=ruim)
        breedtes = [metrics.horizontalAdvance(woord) for woord, metrics in parts]
        icoon = self._maat + self._na_icoon if self._icoon and not self._kort else 0
        return icoon + sum(breedtes) + _TUSSEN * (len(breedtes) - 1)

    def _text_color(self) -> tuple[str, str]:
        tokens = current_tokens()
        if not self.isEnabled():
            return "ink3", tokens.ink3
        naam = _KLEUREN.get(self._kind(), "ink")
        if self.isChecked():
            naam = "on_selection"
        return naam, tokens.by_name[naam]

    @override
    def _paint_content(self, painter: QPainter) -> None:
        naam, kleur = self._text_color()
        x = self._left_edge()
        if self._icoon and not self._kort:
            vak = QRect(x, (self.height() - self._maat) // 2, self._maat, self._maat)
            paint_icon(painter, vak, self._icoon, naam)
            x += self._maat + self._na_icoon
        dim = QColor(kleur)
        if self.isEnabled() and naam in {"ink", "accent", "on_selection"}:
            dim = QColor(current_tokens().by_name["ink2" if naam == "ink" else naam])
        for nummer, (woord, metrics) in enumerate(self._parts()):
            eerste = nummer == 0 and bool(self.text())
            painter.setFont(self._text_font() if eerste else maten.font(maten.HINT))
            painter.setPen(QColor(kleur) if eerste else dim)
            breedte = metrics.horizontalAdvance(woord)
            vak = QRect(x, 0, breedte + 1, self.height())
            painter.drawText(vak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, woord)
            x += breedte + _TUSSEN

    def _left_edge(self) -> int:
        if self._kind() == "flat" and not self.property("midden"):
            return 9
        return max(8, (self.width() - self._content_width()) // 2)


_NATIVE = QKeySequence.SequenceFormat.NativeText


class Segmenten(QWidget):
    """Buttons side by side of which exactly one is chosen, such as Mijn / Alle.

    Signals:
        gekozen: the code of the segment the user chose.
    """

    gekozen = Signal(str)

    def __init__(
        self, keuzes: Sequence[tuple[str, str]], naam: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(naam)
        self._groep = QButtonGroup(self)
        self._knoppen: dict[str, Knop] = {}
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        laatste = len(keuzes) - 1
        for nummer, (code, label) in enumerate(keuzes):
            knop = Knop(label, parent=self)
            knop.setCheckable(True)
            plek = "links" if nummer == 0 else "rechts" if nummer == laatste else "midden"
            knop.setProperty("segment", plek)
            knop.setAccessibleName(f"{naam}: {label}")
            self._groep.addButton(knop)
            self._knoppen[code] = knop
            knop.clicked.connect(lambda _=False, code=code: self.gekozen.emit(code))
            rij.addWidget(knop)

    @property
    def keuze(self) -> str:
        """The code of the chosen segment, empty when none is."""
        return next((code for code, knop in self._knoppen.items() if knop.isChecked()), "")

    def choose(self, code: str) -> None:
        """Choose a segment without sending a signal."""
        self._knoppen[code].setChecked(True)

    def rename(self, code: str, label: str) -> None:
        """Write a segment shorter or longer; what is read out stays as it was."""
        naam = self._knoppen[code].accessibleName()
        self._knoppen[code].setText(label)
        self._knoppen[code].setAccessibleName(naam)

    def set_telling(self, code: str, aantal: int) -> None:
        """Show how many things a segment holds."""
        self._knoppen[code].set_bijtekst(write_number(aantal))


def _call(bij_klik: Callable[[], object], *_: object) -> None:
    """Press without passing on the checked state that Qt sends along."""
    bij_klik()
