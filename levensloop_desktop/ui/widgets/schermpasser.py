"""Make a dialog fit the screen: what it asks scrolls, its buttons stay in sight."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.ui.widgets.ruimte import least_height

_TITELBALK = 32
_RONDOM = 12
_VOET = 104  # a last row that is higher than this is no row of buttons
_ONBEPERKT = 16_777_215
_KLEINST = QSize(200, 72)


def look_at(venster: QDialog, nu: QWidget) -> None:
    """The focus came into a dialog, or moved in one that may have grown since.

    Args:
        venster: the dialog.
        nu: what has the focus in it.
    """
    fit_dialog(venster)
    _show_focus(nu)


class _Schuif(QScrollArea):
    """Asks for what is in it, and can do with less; below it stand the buttons."""

    def __init__(self, binnen: QWidget) -> None:
        super().__init__()
        self._binnen = binnen
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(binnen)

    @override
    def sizeHint(self) -> QSize:
        """Of what is in it."""
        return self._binnen.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """It scrolls."""
        return _KLEINST


def _show_focus(nu: QWidget) -> None:
    """What has the focus stays in sight, also when no key brought the focus there."""
    boven = nu.parentWidget()
    while boven is not None:
        if isinstance(boven, QScrollArea):
            boven.ensureWidgetVisible(nu, 0, _RONDOM)
        boven = boven.parentWidget()


def fit_dialog(dialoog: QDialog) -> None:
    """Let a dialog be no larger than the screen it is on.

    Args:
        dialoog: laid out and shown.
    """
    vlak = dialoog.screen().availableGeometry()
    ruimte = QSize(vlak.width(), vlak.height() - _TITELBALK)
    breedte = min(dialoog.width(), ruimte.width())
    indeling = dialoog.layout()
    minst = dialoog.minimumSizeHint()
    te_groot = least_height(dialoog, breedte) > ruimte.height() or minst.width() > ruimte.width()
    if indeling is not None and te_groot and dialoog.findChild(_Schuif) is None:
        _scroll(dialoog, indeling, ruimte)
    hoog = least_height(dialoog, breedte) if dialoog.layout() is not None else 0
    kleiner = dialoog.size().expandedTo(QSize(0, hoog)).boundedTo(ruimte)
    if kleiner != dialoog.size():
        dialoog.setMinimumSize(dialoog.minimumSize().boundedTo(ruimte))
        dialoog.resize(kleiner)
        dialoog.move(
            vlak.left() + (vlak.width() - kleiner.width()) // 2,
            vlak.top() + _TITELBALK + (ruimte.height() - kleiner.height()) // 2,
        )


def _scroll(dialoog: QDialog, indeling: QLayout, ruimte: QSize) -> None:
    """Move what the dialog holds into a part that scrolls; the row of buttons stays outside."""
    focus = dialoog.focusWidget()
    maat = dialoog.size()
    marges = indeling.contentsMargins()
    indeling.setSizeConstraint(QLayout.SizeConstraint.SetDefaultConstraint)
    voet, tussen = _take_foot(indeling, min(maat.width(), ruimte.width()))
    binnen = QWidget()
    binnen.setLayout(indeling)  # takes along every part of the dialog that the layout holds
    kolom = QVBoxLayout(dialoog)
    kolom.setContentsMargins(0, 0, 0, 0)
    kolom.setSpacing(0)
    schuif = _Schuif(binnen)
    kolom.addWidget(schuif, 1)
    dialoog.setMinimumSize(0, 0)
    dialoog.setMaximumSize(_ONBEPERKT, _ONBEPERKT)
    rij = voet.layout() if voet is not None else None
    deel: QWidget | None = voet.widget() if voet is not None else None
    if deel is not None:
        kolom.addWidget(deel)
    elif rij is not None:
        rij.setSpacing(tussen)
        rij.setContentsMargins(marges.left(), 8, marges.right(), max(8, marges.bottom() // 2))
        kolom.addLayout(rij)
    balk = schuif.verticalScrollBar().sizeHint().width()
    dialoog.resize(QSize(maat.width() + balk, maat.height()).boundedTo(ruimte))
    if focus is not None:
        focus.setFocus()


def _take_foot(indeling: QLayout, breedte: int) -> tuple[QLayoutItem | None, int]:
    """The row of buttons at the bottom, taken out, and the room between them."""
    if not isinstance(indeling, QBoxLayout) or indeling.count() < 2:  # noqa: PLR2004 - and a body
        return None, 0
    laatste = indeling.itemAt(indeling.count() - 1)
    if laatste is None or laatste.spacerItem() is not None:
        return None, 0
    if max(laatste.sizeHint().height(), laatste.heightForWidth(breedte)) > _VOET:
        return None, 0
    rij = laatste.layout()
    tussen = rij.spacing() if rij is not None else 0
    return indeling.takeAt(indeling.count() - 1), tussen
