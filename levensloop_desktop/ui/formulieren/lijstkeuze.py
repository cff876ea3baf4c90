"""The parts of a screen as one choice above them, where the list beside them has no room."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from levensloop_desktop.ui.formulieren.keuzeinvoer import Keuzevak
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.teksten import veldlabel, vlak

SMAL = 800  # narrower than this there is no room for a list beside what it is about


class Lijstkeuze:
    """Stands in for a list while the screen is narrow; both choose the same.

    Args:
        lijst: with its model.
        links: what the list stands in.
        rij: in which that stands beside the parts.
        vraag: label of the choice.
    """

    def __init__(self, lijst: Lijst, links: QWidget, rij: QBoxLayout, vraag: str) -> None:
        self._lijst = lijst
        self._links = links
        self._rij = rij
        self._vraag = vraag
        self._strook: QFrame | None = None
        self._keuze: Keuzevak | None = None

    @property
    def focus_widget(self) -> QWidget:
        """Where one chooses now: the list, or what stands in for it."""
        smal = self._strook is not None and not self._strook.isHidden()
        return self._keuze if smal and self._keuze is not None else self._lijst

    def fold(self, breedte: int) -> None:
        """Take the list or the choice, by the width there is."""
        smal = breedte < SMAL
        if smal and self._strook is None:
            self._make()
        if self._strook is None or self._links.isHidden() == smal:
            return
        had_focus = self.focus_widget.hasFocus()
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._strook.setVisible(smal)
        self._links.setHidden(smal)
        if had_focus:
            self.focus_widget.setFocus()

    def _make(self) -> None:
        self._strook = strook = vlak("surface2", "onder", self._links.parentWidget())
        strook.hide()
        self._keuze = keuze = Keuzevak(strook)
        keuze.setAccessibleName(self._vraag)
        keuze.setModel(self._lijst.model())
        keuze.setCurrentIndex(self._lijst.currentIndex().row())
        rij = QHBoxLayout(strook)
        rij.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(veldlabel(self._vraag, keuze))
        rij.addWidget(keuze, 1)
        self._rij.insertWidget(0, strook)
        QWidget.setTabOrder(self._lijst, keuze)
        keuze.activated.connect(self._choose)
        self._lijst.keuze_veranderd.connect(self._follow)

    def _choose(self, nummer: int) -> None:
        self._lijst.setCurrentIndex(self._lijst.model().index(nummer, 0))

    def _follow(self, index: QModelIndex) -> None:
        if self._keuze is not None and index.isValid():
            self._keuze.setCurrentIndex(index.row())
