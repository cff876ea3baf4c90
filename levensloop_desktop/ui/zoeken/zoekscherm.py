"""The search overlay: a child of the window over a dimmed sibling, not a dialog."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.services.zoeken.zoeken import MAXIMUM, search
from levensloop_desktop.services.zoeken.zoekresultaat import Treffer, Zoekresultaat
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Toetsenrij
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import announce
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.zoeken.zoeklijst import Zoeklijst
from levensloop_desktop.ui.zoeken.zoekveld import Zoekveld

_BREEDTE = 798
_KAART = Qt.KeyboardModifier.ControlModifier | Qt.Key.Key_P
_KAP = 20
_MEER = 50  # lines that come when somebody asks for more
_DOF = 115  # how dark the window behind is, of 255


class Verduistering(QWidget):
    """Lies over the window while searching; a click on it closes the search.

    Signals:
        geklikt: somebody clicked beside the search.
    """

    geklikt = Signal()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Darken what lies under it."""
        painter = QPainter(self)
        donker = QColor(Qt.GlobalColor.black)
        donker.setAlpha(_DOF)
        painter.fillRect(event.rect(), donker)
        painter.end()

    @override
    def mousePressEvent(self, event: object) -> None:
        """Close."""
        self.geklikt.emit()


class Zoekscherm(QFrame):
    """Field, lines and keys; what is typed stays in memory until it closes.

    Args:
        sessie: the open session.
        parent: the shell it lies over.

    Signals:
        gekozen: open this Treffer.
        kaart_gevraagd: print the bejegeningskaart of this client id.
    """

    gekozen = Signal(object)
    kaart_gevraagd = Signal(str)

    def __init__(self, sessie: Sessie, parent: QWidget) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._over = parent
        self._kolom = QVBoxLayout(self)
        self._bezig = False
        self._dicht = True
        self._toon = dict(MAXIMUM)
        self._verder = ("", 0)  # of which group more was asked, and how many lines it had
        self._terug: QWidget | None = None
        self.setProperty("vlak", "surface")
        self.setAccessibleName("Zoeken")
        self._donker = Verduistering(parent)
        self.veld = Zoekveld()
        self.lijst = Zoeklijst()
        self.sluiten = Knop("Sluiten", kind="flat", toets="Esc", bij_klik=self.close_search)
        self.wissen = Knop("Filter wissen", bij_klik=self._clear)
        self._zin = tekst("", "tekst2")
        self._telling = tekst("", "tekst2")
        self._leeg = QWidget()
        self._build()
        self._connect()
        self._donker.hide()
        self.hide()

    def open_search(self) -> None:
        """Show the search with an empty field."""
        if not self._dicht:
            self.veld.selectAll()
            self.veld.setFocus()
            return
        self._dicht = False
        self._terug = QApplication.focusWidget()
        self._donker.show()
        self._donker.raise_()
        self.show()
        self.raise_()
        self._show(Zoekresultaat(tekst=""))
        self.veld.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_search(self, *, terug: bool = True) -> None:
        """Hide, forget what was typed, and give the focus back."""
        if self._dicht:
            return
        self._dicht = True
        doel, self._terug = self._terug, None
        if terug and doel is not None and isValid(doel) and doel.isVisible():
            doel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self._donker.hide()
        self.veld.clear()
        self._show(Zoekresultaat(tekst=""))

    def lay_over(self) -> None:
        """Lie under the top bar, as high as what was found."""
        window = self._over
        self._donker.setGeometry(window.rect())
        links = maten.NAVIGATIE_BREEDTE + maten.MARGE_BALK
        breedte = min(_BREEDTE, window.width() - 2 * maten.RUIMTE_S)
        links = min(links, window.width() - breedte - maten.RUIMTE_S)
        ruimte = window.height() - maten.BOVENBALK - maten.STATUSBALK - maten.RUIMTE_S
        self.lijst.setFixedHeight(
            max(0, min(self.lijst.content_height(), ruimte - self._rest_height()))
        )
        self._kolom.activate()
        self.setGeometry(links, maten.BOVENBALK + 1, breedte, self.sizeHint().height())

    def _rest_height(self) -> int:
        leeg = self._leeg.sizeHint().height() if not self._leeg.isHidden() else 0
        return 56 + maten.KNOP_GROOT + leeg + 1

    def _build(self) -> None:
        boven = QHBoxLayout()
        boven.setContentsMargins(maten.MARGE_BALK, 8, maten.MARGE_BALK, 8)
        boven.setSpacing(maten.RUIMTE_S)
        boven.addWidget(self.veld, 1)
        boven.addWidget(self.sluiten)
        leeg = QHBoxLayout(self._leeg)
        leeg.setContentsMargins(maten.MARGE_BALK, 12, maten.MARGE_BALK, 12)
        leeg.addWidget(self._zin, 1)
        leeg.addWidget(self.wissen)
        voet = vlak("canvas")
        rij = QHBoxLayout(voet)
        rij.setContentsMargins(0, 0, maten.MARGE_BALK, 0)
        toetsen = ("↑ ↓", "kiezen"), ("Enter", "openen"), ("F8", "nu handelen")
        rij.addWidget(Toetsenrij([*toetsen, ("Ctrl+P", "bejegeningskaart")]), 1)
        rij.addWidget(self._telling)
        voet.setFixedHeight(maten.KNOP_GROOT)
        kolom = self._kolom
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(boven)
        kolom.addWidget(self._leeg)
        kolom.addWidget(self.lijst)
        kolom.addWidget(voet)

    def _connect(self) -> None:
        self.veld.textChanged.connect(self._begin)
        self.lijst.meer_gevraagd.connect(self._show_more)
        self.veld.bladeren.connect(lambda event: self.lijst.step(event.key()))
        self.veld.geopend.connect(self.lijst.open_current)
        self.lijst.geopend.connect(self._open)
        self._donker.geklikt.connect(self.close_search)
        self._sessie.bus.changed.connect(self._again)
        self._over.installEventFilter(self)

    def _begin(self) -> None:
        """Another text: a few lines of each group again."""
        self._toon, self._verder = dict(MAXIMUM), ("", 0)
        self._search()

    def _show_more(self, groep: str, getoond: int) -> None:
        self._toon[groep] = getoond + _MEER
        self._verder = (groep, getoond)
        self._search()

    def _search(self) -> None:
        """Ask for what stands in the field; while an answer is awaited, only the last counts."""
        if self._bezig:
            return
        self._bezig = True
        kluis, werkplek = self._sessie.kluis, self._sessie.werkplek
        job = partial(search, kluis, werkplek, self.veld.text(), dict(self._toon))
        self._sessie.read(job, self._answered, self._failed, owner=self)

    def _answered(self, resultaat: Zoekresultaat) -> None:
        self._bezig = False
        if self._dicht:
            return
        if resultaat.tekst != self.veld.text():
            self._search()
            return
        self._show(resultaat)

    def _failed(self, fault: Exception) -> None:
        self._bezig = False
        self.close_search()
        self._sessie.storage.failed.emit(fault)

    def _again(self, _changes: object) -> None:
        if not self._dicht and self.veld.text():
            self._search()

    def _show(self, resultaat: Zoekresultaat) -> None:
        self.lijst.show_resultaat(resultaat, self._verder)
        self._verder = ("", 0)
        getypt = resultaat.tekst.strip()
        niets = bool(getypt) and not resultaat.groepen
        self._leeg.setVisible(niets)
        self._zin.setText(f"Niets gevonden voor “{getypt}”." if niets else "")
        aantal = f"{resultaat.aantal}{'+' if resultaat.meer else ''}"
        self._telling.setText(f"{aantal} gevonden" if resultaat.groepen else "")
        self._telling.setAccessibleName(self._telling.text())
        if niets:
            announce(self._zin)
        elif resultaat.groepen:
            announce(self._telling)
        self.lay_over()

    def _open(self, treffer: Treffer) -> None:
        self.close_search(terug=False)
        self.gekozen.emit(treffer)

    def _print(self) -> None:
        treffer = self.lijst.treffer
        if treffer is not None and treffer.client_id:
            self.close_search()
            self.kaart_gevraagd.emit(treffer.client_id)

    def _clear(self) -> None:
        self.veld.clear()
        self.veld.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() == QEvent.Type.Resize and not self._dicht:
            self.lay_over()
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        """Take Ctrl+P from the screen below."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.keyCombination() == _KAART
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from everywhere in the search; Enter in the list opens; Ctrl+P prints."""
        if event.keyCombination() == _KAART:
            self._print()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.lijst.open_current()

    @staticmethod
    def _holds_focus(delen: list[QWidget]) -> bool:
        return any(deel.hasFocus() for deel in delen)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes round within the search; while it closes, Qt asks too and must not stay."""
        if self._dicht:
            return super().focusNextPrevChild(next)
        delen = (self.veld, self.lijst, self.wissen, self.sluiten)
        rond: list[QWidget] = [deel for deel in delen if deel.isVisible() and deel.height() > 0]
        nu = [deel.hasFocus() for deel in rond].index(True) if self._holds_focus(rond) else 0
        rond[(nu + (1 if next else -1)) % len(rond)].setFocus(Qt.FocusReason.TabFocusReason)
        return True
