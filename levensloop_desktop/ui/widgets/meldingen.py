"""Undo line, fault line, empty state, progress and the line that counts errors."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

TOETS_TERUG, TOETS_VOORUIT = "Ctrl+Z", "Ctrl+Shift+Z"
_BLIJFT_MS = 10_000


def announce(widget: QWidget, *, dringend: bool = False) -> None:
    """Let a screen reader read out a text that appeared.

    Measured over AT-SPI: an Alert reaches nobody there, an announcement does.

    Args:
        widget: a label, or something that has the text as its accessible name.
        dringend: whether it may break in on what is being read.
    """
    # Their names take long to load, and the unlock screen has nothing to read out.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415

    woorden = widget.accessibleName() or str(getattr(widget, "text", str)())
    if not woorden:
        return
    melding = QAccessibleAnnouncementEvent(widget, woorden)
    beleefd = QAccessible.AnnouncementPoliteness
    melding.setPoliteness(beleefd.Assertive if dringend else beleefd.Polite)
    QAccessible.updateAccessibility(melding)


class Ongedaanregel(QFrame):
    """One line above the status bar that offers to undo; stays while it has focus or pointer.

    It shows a key and does not listen to it: the work does, which knows what else can be undone.

    Signals:
        verdwenen: it was used or its time is over.
    """

    verdwenen = Signal()

    def __init__(self, *, blijft_ms: int = _BLIJFT_MS) -> None:
        super().__init__()
        self.setProperty("balk", "ongedaan")
        self.setFixedHeight(maten.BANNER)
        self._undo: Callable[[], object] | None = None
        self._woorden = tekst("")
        self.knop = Knop(
            "Ongedaan maken",
            icoon="ongedaan",
            kind="flat",
            toets=TOETS_TERUG,
            bij_klik=self.use,
        )
        self.knop.installEventFilter(self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, 0)
        rij.addWidget(self._woorden)
        rij.addWidget(self.knop)
        rij.addStretch()
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(blijft_ms)
        self._klok.timeout.connect(self._time_over)
        self.hide()

    def offer(self, woorden: str, undo: Callable[[], object]) -> None:
        """Show what happened and how to undo it; the one before goes."""
        self._show(woorden, undo)
        self.knop.setText("Ongedaan maken")
        self.knop.set_toets(TOETS_TERUG)

    def offer_again(self, woorden: str, redo: Callable[[], object]) -> None:
        """Show what was undone, and how to do it again after all."""
        self._show(woorden, redo)
        self.knop.setText("Toch doen")
        self.knop.set_toets(TOETS_VOORUIT)

    def tell(self, woorden: str) -> None:
        """Show words alone."""
        self._show(woorden, None)

    def _show(self, woorden: str, undo: Callable[[], object] | None) -> None:
        self._undo = undo
        self.knop.setHidden(undo is None)
        self._woorden.setText(woorden)
        self.setAccessibleName(woorden)
        self.show()
        announce(self)
        self._klok.start()

    def clear(self) -> None:
        """Take the line away without undoing."""
        self._undo = None
        self._klok.stop()
        self.hide()
        self.verdwenen.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin anew when the focus leaves the button."""
        if event.type() == QEvent.Type.FocusOut and not self.isHidden():
            self._klok.start()
        return super().eventFilter(watched, event)

    def _time_over(self) -> None:
        if self.knop.hasFocus() or self.underMouse():
            self._klok.start()
        else:
            self.clear()

    def use(self) -> None:
        """Press the button."""
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()


class Foutbalk(QFrame):
    """What could not be done and what helps; stays until the user has read it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("balk", "fout")
        self._zin = alinea("")
        self._zin.setProperty("ernst", "fout")
        self.knop = Knop("Gelezen", bij_klik=self.hide)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_S)
        rij.addWidget(Icoon("waarschuwing", "rood"))
        rij.addWidget(self._zin, 1)
        rij.addWidget(self.knop)
        self.hide()

    @property
    def zin(self) -> str:
        """What is said now."""
        return self._zin.text()

    def say(self, zin: str) -> None:
        """Show a fault, and let it be read out."""
        self._zin.setText(zin)
        self.setAccessibleName(zin)
        self.show()
        announce(self, dringend=True)


class Leegscherm(QWidget):
    """One sentence what belongs here, and one button that makes it."""

    def __init__(
        self, zin: str, knop: QPushButton | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._zin = alinea(zin, "tekst2", self)
        self._zin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_XXL, maten.MARGE, maten.RUIMTE_XXL)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addStretch(1)
        kolom.addWidget(self._zin)
        if knop is not None:
            kolom.addWidget(knop, 0, Qt.AlignmentFlag.AlignHCenter)
        kolom.addStretch(2)

    def set_zin(self, zin: str) -> None:
        """Say something else."""
        self._zin.setText(zin)


class Voortgangsregel(QWidget):
    """Words, bar and Stop, where the result will come.

    Signals:
        stop_gevraagd: the user pressed Stop.
    """

    stop_gevraagd = Signal()

    def __init__(self, *, met_stop: bool = False) -> None:
        super().__init__()
        self._woorden: QLabel = tekst("", "klein")
        self._balk = QProgressBar()
        self._balk.setTextVisible(False)
        self._balk.setRange(0, 0)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(self._woorden)
        rij = QHBoxLayout()
        rij.addWidget(self._balk, 1)
        self.stop = Knop("Stop", icoon="stoppen", bij_klik=partial(self.stop_gevraagd.emit))
        if not met_stop:
            self.stop.hide()
        rij.addWidget(self.stop)
        kolom.addLayout(rij)

    def show_step(self, woorden: str, gedaan: int = 0, totaal: int = 0) -> None:
        """Say what is being done; without a total the bar only moves."""
        self._woorden.setText(woorden)
        self._balk.setAccessibleName(woorden)
        # Not needed to unlock, where this module is loaded too.
        from levensloop_desktop.ui.stijl.beweging import wants_stillness  # noqa: PLC0415

        self._balk.setRange(0, totaal)
        self._balk.setValue(gedaan)
        self._balk.setHidden(totaal == 0 and wants_stillness())
