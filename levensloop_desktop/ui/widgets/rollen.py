"""Item roles that our delegates understand, beside DisplayRole and ToolTipRole."""

from enum import IntEnum

from PySide6.QtCore import Qt

_BASIS = int(Qt.ItemDataRole.UserRole)


class Rol(IntEnum):
    """What a model can say of a cell or a line."""

    RECORD = _BASIS + 1  # the value behind the line
    STATUS = _BASIS + 2  # code whose shape stands before the text
    BIJTEKST = _BASIS + 3  # dimmer text behind it; in a list item on the second line
    VET = _BASIS + 4  # bold
    KLEUR = _BASIS + 5  # token of the text ("ink2", "rood", …)
    ICOON = _BASIS + 6  # icon name before the text
    GROEP = _BASIS + 7  # true for a group row over all columns
    STATUSWOORD = _BASIS + 8  # in a list item: the word after the shape, before BIJTEKST
    SORTEER = _BASIS + 9  # value to sort by
    DERDE = _BASIS + 10  # third line of a list item
