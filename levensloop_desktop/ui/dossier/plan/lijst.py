"""The eight levensgebieden at the left of the plan, with their state and one short line."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Afspraak, Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.stijl.maten import MARGE_BALK
from levensloop_desktop.ui.widgets.lijst import Lijst
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.teksten import tekst, vlak

BREEDTE = 256
_TOOLTIP = 400  # characters; a longer one fills the screen
_NERGENS = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class LevensgebiedModel(QAbstractListModel):
    """One item per levensgebied."""

    def __init__(self) -> None:
        super().__init__()
        self._rijen: list[dict[int, Any]] = []

    def show_rijen(self, rijen: list[dict[int, Any]]) -> None:
        """Show other words; the items stay the same."""
        if len(rijen) == len(self._rijen):
            self._rijen = rijen
            self.dataChanged.emit(self.index(0), self.index(len(rijen) - 1))
            return
        self.beginResetModel()
        self._rijen = rijen
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NERGENS) -> int:
        return 0 if parent.isValid() else len(self._rijen)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self._rijen[index.row()].get(role) if index.isValid() else None


class Levensgebiedenlijst(QWidget):
    """Heading and list.

    Signals:
        chosen: the code of the levensgebied the user chose.
        opened: Enter: go to its form.
    """

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = waardelijst("levensgebied").codes
        pane = vlak("surface2", "rechts", self)
        self.telling = tekst("", "klein", pane)
        self.list = Lijst("Levensgebieden", parent=pane)
        self.list.setProperty("vlak", "surface2")
        self._model = LevensgebiedModel()
        self._model.setParent(self)
        self.list.setModel(self._model)
        self.list.keuze_veranderd.connect(self._tell)
        self.list.geopend.connect(self.opened)
        head = QHBoxLayout()
        head.setContentsMargins(MARGE_BALK, 8, MARGE_BALK, 8)
        head.addWidget(tekst("Levensgebieden", "label"))
        head.addStretch(1)
        head.addWidget(self.telling)
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(pane)
        self.setFixedWidth(BREEDTE)

    @property
    def code(self) -> str:
        """The chosen levensgebied."""
        row = self.list.currentIndex().row()
        return self._codes[row] if row >= 0 else ""

    def show_plan(self, plan: Levensloopplan, gegevens: Gegevens) -> None:
        """Show how each levensgebied stands in a plan version."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        delen = dossier.levensgebieden_van(plan)
        self._model.show_rijen(
            [_item(code, delen.get(code), dossier, gegevens) for code in self._codes]
        )
        geregeld = sum(1 for deel in delen.values() if deel.stand == "geregeld")
        self.telling.setText(f"{geregeld} van {len(self._codes)} geregeld")
        if not self.code:
            self.choose(self._codes[0])

    def choose(self, code: str) -> None:
        """Choose a levensgebied."""
        self.list.setCurrentIndex(self._model.index(self._codes.index(code)))

    def step(self, step: int) -> None:
        """Go to the next levensgebied, round."""
        here = self._codes.index(self.code) if self.code else 0
        self.choose(self._codes[(here + step) % len(self._codes)])

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._codes[index.row()])


def afspraken_van(dossier: Dossier, levensgebied: str) -> tuple[Afspraak, ...]:
    """The afspraken of one levensgebied, in order."""
    return tuple(deel for deel in dossier.afspraken if deel.levensgebied == levensgebied)


def count_afspraken(afspraken: Sequence[Afspraak], gegevens: Gegevens) -> str:
    """How many afspraken are late or open, in words."""
    laat = sum(1 for deel in afspraken if deel.dagen_te_laat(gegevens.vandaag))
    if laat:
        return f"{laat} {'afspraak' if laat == 1 else 'afspraken'} te laat"
    open_ = sum(1 for deel in afspraken if deel.status == "open")
    return f"{open_} {'afspraak' if open_ == 1 else 'afspraken'}" if open_ else ""


def _item(
    code: str, deel: Levensgebiedplan | None, dossier: Dossier, gegevens: Gegevens
) -> dict[int, Any]:
    stand = deel.stand if deel else ""
    kort = count_afspraken(afspraken_van(dossier, code), gegevens)
    if not kort and deel is not None:
        kort = next((tekst for tekst in (deel.doel, deel.situatie) if tekst), "").split("\n")[0]
    naam = label("levensgebied", code)
    woord = label("stand", stand) or "nog niet beoordeeld"
    return {
        Qt.ItemDataRole.DisplayRole: naam,
        Qt.ItemDataRole.AccessibleTextRole: ", ".join(deel for deel in (naam, woord, kort) if deel),
        Qt.ItemDataRole.ToolTipRole: kort[:_TOOLTIP],
        Rol.STATUS: stand,
        Rol.STATUSWOORD: woord,
        Rol.BIJTEKST: kort,
    }
