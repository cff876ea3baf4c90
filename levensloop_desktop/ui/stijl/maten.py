"""Type sizes in points and measures in device-independent pixels."""

from PySide6.QtGui import QFont

FAMILIE = "Noto Sans"

HINT = 9.0  # 12/16: hints and table heads
TABEL = 9.75  # 13/20: tables, labels in bold
TEKST = 10.5  # 14/20: text and fields
SECTIE = 12.0  # 16/24
TITEL = 15.0  # 20/32: screen title and client
GROOT = 18.0  # 24/32: unlock title

RUIMTE_XS, RUIMTE_S, RUIMTE_M, RUIMTE_L, RUIMTE_XL, RUIMTE_XXL = 4, 8, 12, 16, 24, 32
MARGE = 24
MARGE_BALK = 16

KNOP = 32
KNOP_GROOT = 40
RIJ = 32
RIJ_DICHT = 28
TABELKOP = 28
LIJSTITEM = 48
NAVIGATIE_ITEM = 40
NAVIGATIE_BREEDTE = 176
BOVENBALK = 48
CLIENTKOP = 72
TABBLADEN = 40
BANNER = 48
STATUSBALK = 24
KEUZEBALK = 4  # accent bar left of what is chosen
ICOON = 20
ICOON_KLEIN = 16
RING_BINNEN = 2
RING_BUITEN = 3
SMAL = 1100  # under this width the navigation folds


def font(punten: float, *, vet: bool = False, cursief: bool = False) -> QFont:
    """The bundled family in one of the sizes, with digits of one width."""
    gekozen = QFont(FAMILIE)
    gekozen.setPointSizeF(punten)
    gekozen.setBold(vet)
    gekozen.setItalic(cursief)
    gekozen.setFeature(QFont.Tag("tnum"), 1)
    return gekozen
