"""How one cell is painted: shape or icon, text, dimmer text behind it, in the theme's colours."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import current_tokens
from levensloop_desktop.ui.stijl.tokens import Tokens
from levensloop_desktop.ui.widgets.iconen import paint_icon
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.statusvormen import kleurtoken, paint_status

Index = QModelIndex | QPersistentModelIndex
_MIDDEN = Qt.AlignmentFlag.AlignVCenter
_BIJ = 6
BREEDST = 500  # characters of one line; no screen is wider, and measuring more takes long


@lru_cache(maxsize=32)
def _letter(punten: float, vet: bool, cursief: bool = False) -> tuple[QFont, QFontMetrics]:  # noqa: FBT001, FBT002  a cache key
    gekozen = maten.font(punten, vet=vet, cursief=cursief)
    return gekozen, QFontMetrics(gekozen)


@dataclass(frozen=True, slots=True)
class Verf:
    """A painter with the theme it paints in and whether the line is chosen."""

    painter: QPainter
    gekozen: bool = False

    @property
    def tokens(self) -> Tokens:
        """Colours of the theme."""
        return current_tokens()

    def token(self, naam: str) -> str:
        """The token to use: on a chosen row of a contrast theme all text is one colour."""
        if self.gekozen and self.tokens.naam in {"contrast", "systeem"}:
            return "on_selection"
        return naam

    def color(self, naam: str) -> QColor:
        """The colour of a token on this line."""
        return QColor(self.tokens.by_name[self.token(naam)])

    def text(self, rect: QRect, woorden: str, *, punten: float, kleur: str, vet: bool) -> int:
        """Write one line of text, with an ellipsis where it does not fit; gives its width."""
        font, metrics = _letter(punten, vet)
        vak = rect
        kort = woorden = woorden[:BREEDST]
        if metrics.horizontalAdvance(woorden) > vak.width():
            kort = metrics.elidedText(woorden, Qt.TextElideMode.ElideRight, vak.width())
        self.painter.setFont(font)
        self.painter.setPen(self.color(kleur))
        self.painter.drawText(vak, int(_MIDDEN | Qt.TextFlag.TextSingleLine), kort)
        return metrics.horizontalAdvance(kort)

    def status(self, x: int, midden: int, status: str) -> None:
        """Draw the shape of a status, 14 px."""
        kleur = self.token("") if self.token("") == "on_selection" else ""
        paint_status(self.painter, QRectF(x, midden - 7, 14, 14), status, kleur)

    def icon(self, x: int, midden: int, naam: str, kleur: str = "ink2", maat: int = 16) -> None:
        """Draw an icon."""
        vak = QRect(x, midden - maat // 2, maat, maat)
        paint_icon(self.painter, vak, naam, self.token(kleur))


def paint_cell(verf: Verf, rect: QRect, index: Index, punten: float = maten.TABEL) -> None:
    """Paint the contents of one cell: shape or icon, text, dimmer text behind it."""
    woorden = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    status, icoon = index.data(Rol.STATUS), index.data(Rol.ICOON)
    x, midden = rect.left(), rect.center().y() + 1
    kleur = str(index.data(Rol.KLEUR) or (kleurtoken(status) if status is not None else "ink"))
    if status is not None:
        verf.status(x, midden, status)
    elif icoon:
        verf.icon(x, midden, str(icoon), "ink2")
    if status is not None or icoon:
        x += 20
    vet = bool(index.data(Rol.VET))
    ruimte = QRect(x, rect.top(), rect.right() - x, rect.height())
    if index.data(Qt.ItemDataRole.TextAlignmentRole) == Qt.AlignmentFlag.AlignRight:
        breedte = _letter(punten, vet)[1].horizontalAdvance(woorden[:BREEDST])
        ruimte.setLeft(max(x, rect.right() - breedte))
    breedte = verf.text(ruimte, woorden, punten=punten, kleur=kleur, vet=vet)
    bijtekst = index.data(Rol.BIJTEKST)
    if bijtekst and ruimte.width() - breedte > 2 * _BIJ:
        rest = ruimte.adjusted(breedte + (_BIJ if woorden else 0), 0, 0, 0)
        verf.text(rest, str(bijtekst), punten=punten, kleur="ink2", vet=False)


def cell_width(index: Index, punten: float = maten.TABEL) -> int:
    """How wide a cell must be to cut nothing."""
    woorden = str(index.data(Qt.ItemDataRole.DisplayRole) or "")[:BREEDST]
    breedte = _letter(punten, bool(index.data(Rol.VET)))[1].horizontalAdvance(woorden)
    if index.data(Rol.STATUS) is not None or index.data(Rol.ICOON):
        breedte += 20
    bijtekst = index.data(Rol.BIJTEKST)
    if bijtekst:
        breedte += _BIJ + _letter(punten, vet=False)[1].horizontalAdvance(str(bijtekst)[:BREEDST])
    return breedte
