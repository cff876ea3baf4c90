"""One of the two lists of the need-to-know page: what goes along, or what stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.verstrekking.profielen import Keuze
from levensloop_desktop.domain.verstrekking.rubrieken import in_order
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.levenslijn.tabellen import Cel, Regeltabel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.kolomkop import Kolomkop
from levensloop_desktop.ui.widgets.celtekst import cell_width
from levensloop_desktop.ui.widgets.rollen import Rol

_KOPPEN = ("Rubriek", "Waarom")
_RAND = 40  # air round the words of both columns
_MINSTE_WAAROM = 72  # narrower says nothing; the why then stands in the tip and is read aloud


@dataclass(frozen=True, slots=True, kw_only=True)
class Toelichting:
    """Per rubriek what is said beside it: how much there is, or why it stays."""

    inhoud: Mapping[str, str]
    blijft: Mapping[str, str]


class Rubriekentabel(Regeltabel):
    """Lines of rubrieken; the space bar or a double click moves one to the other list.

    Signals:
        verplaatst: code of the rubriek that must move.
    """

    verplaatst = Signal(str)

    def __init__(self, naam: str) -> None:
        super().__init__(naam, _KOPPEN, (1, 0))
        self.horizontalHeader().hide()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.regel_geopend.connect(self._move)

    @property
    def gekozen(self) -> str:
        """The code of the chosen rubriek."""
        rij = self.currentIndex().row()
        return str(self.record_at(rij)) if rij >= 0 else ""

    def show_rubrieken(
        self, codes: Sequence[str], keuze: Keuze, uitleg: Mapping[str, str], icoon: str
    ) -> None:
        """Show these rubrieken; what deviates from the profile is orange and says so."""
        anders = {deel.rubriek for deel in keuze.afwijkingen}
        self.fill([(code, _cells(code, uitleg, afwijkt=code in anders)) for code in codes])
        model = self.model()
        rechts = Qt.AlignmentFlag.AlignRight
        for rij, code in enumerate(codes):
            model.setData(model.index(rij, 1), rechts, Qt.ItemDataRole.TextAlignmentRole)
            if code not in anders:
                model.setData(model.index(rij, 0), icoon, Rol.ICOON)
            naam, waarom = (model.index(rij, kolom).data() for kolom in (0, 1))
            model.setData(model.index(rij, 0), f"{naam}: {waarom}", Qt.ItemDataRole.ToolTipRole)
        self._share_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """The whole name first, for that is what goes or stays; the why has what is left."""
        model = self.model()
        namen = (cell_width(model.index(rij, 0)) for rij in range(model.rowCount()))
        breed = max(namen, default=0) + _RAND
        ruimte = self.viewport().width()
        self.setColumnHidden(1, ruimte - breed < _MINSTE_WAAROM)
        self.setColumnWidth(0, ruimte if self.isColumnHidden(1) else breed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar moves the chosen line."""
        if event.key() == Qt.Key.Key_Space and self.gekozen:
            self.verplaatst.emit(self.gekozen)
            return
        super().keyPressEvent(event)

    def _move(self, code: object) -> None:
        self.verplaatst.emit(str(code))


class Rubriekenlijst(QWidget):
    """A table under a heading with its count and what the space bar does."""

    def __init__(self, naam: str, spatie: str, icoon: str) -> None:
        super().__init__()
        self._naam, self._icoon = naam, icoon
        self.kop = Kolomkop(naam, spatie, icoon)
        self.tabel = Rubriekentabel(naam)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self.kop)
        kolom.addWidget(self.tabel, 1)
        self.setMinimumHeight(5 * maten.RIJ_DICHT)

    def show_keuze(
        self, rubrieken: frozenset[str], keuze: Keuze, uitleg: Mapping[str, str]
    ) -> None:
        """Show these rubrieken, in the order of the document."""
        codes = in_order(rubrieken)
        self.kop.set_aantal(len(codes))
        self.tabel.setAccessibleDescription(f"{len(codes)} rubrieken, spatie verplaatst")
        self.tabel.show_rubrieken(codes, keuze, uitleg, self._icoon)


def _cells(code: str, uitleg: Mapping[str, str], *, afwijkt: bool) -> tuple[Cel, Cel]:
    naam = label("rubriek", code)
    if afwijkt:
        return Cel(naam, "let_op", "oranje", vet=True), Cel("afwijking", "", "oranje", vet=True)
    return Cel(naam), Cel(uitleg.get(code, ""), "", "ink2")
