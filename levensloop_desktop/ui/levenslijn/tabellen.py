"""The gaps below the picture, and the whole levenslijn as a table."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView

from levensloop_desktop.domain.continuiteit.gaten import Gat, by_importance
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.ui.levenslijn.woorden import how_far, state_of
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.tabel import Tabel

_RECHTS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_OPEN = frozenset({"gevraagd", "wachtlijst"})
_KOPPEN = ("Baan", "Wat", "Van", "Tot en met", "Stand", "Let op")
_GATKOPPEN = ("Gat", "Vanaf", "Wat er loopt")
_STATUS = {"loopt": "groen", "geen plek": "gat", "aangevraagd": "aangevraagd"}
_STATUS |= {"afgewezen": "afgewezen", "voorbij": "open", "begint nog": "open", "gat": "gat"}


class Cel(NamedTuple):
    """What stands in one cell."""

    woorden: str
    status: str = ""
    kleur: str = ""
    vet: bool = False
    rechts: bool = False


class Regeltabel(Tabel):
    """A table of ready lines, each about a period or a gap.

    Signals:
        regel_gekozen: another line was chosen; carries its Periode or Gat.
        regel_geopend: Enter or a double click on a line; carries its Periode or Gat.
    """

    regel_gekozen = Signal(object)
    regel_geopend = Signal(object)

    def __init__(
        self,
        naam: str,
        koppen: Sequence[str],
        breedtes: Sequence[int],
        *,
        inspringen: int = maten.RUIMTE_L,
    ) -> None:
        super().__init__(naam, dicht=True, inspringen=inspringen)
        self._regels = QStandardItemModel(0, len(koppen), self)
        self._koppen = list(koppen)
        self.setModel(self._regels)
        self._regels.setHorizontalHeaderLabels(self._koppen)
        kop = self.horizontalHeader()
        kop.setStretchLastSection(False)
        for nummer, breedte in enumerate(breedtes):
            soort = (
                QHeaderView.ResizeMode.Interactive if breedte else QHeaderView.ResizeMode.Stretch
            )
            kop.setSectionResizeMode(nummer, soort)
            if breedte:
                self.setColumnWidth(nummer, breedte)
        self.geopend.connect(self._open)
        self.keuze_veranderd.connect(self._tell)

    def record_at(self, rij: int) -> object:
        """What a line is about."""
        return self._regels.item(rij, 0).data(Rol.RECORD)

    def words(self) -> list[list[str]]:
        """Every cell as it reads, line by line."""
        breed = range(self._regels.columnCount())
        return [
            [self._regels.item(rij, kolom).text() for kolom in breed]
            for rij in range(self._regels.rowCount())
        ]

    def fill(self, regels: Sequence[tuple[object, Sequence[Cel]]]) -> None:
        """Show other lines; the chosen one stays where it was."""
        rij = self.currentIndex().row()
        self._regels.setRowCount(0)
        for record, cellen in regels:
            self._regels.appendRow([self._cell(nr, cel) for nr, cel in enumerate(cellen)])
            self._regels.item(self._regels.rowCount() - 1, 0).setData(record, Rol.RECORD)
        for nummer, cel in enumerate(regels[0][1] if regels else ()):
            if cel.rechts:
                self._regels.horizontalHeaderItem(nummer).setTextAlignment(_RECHTS)
        if regels and rij >= 0:
            self.selectRow(min(rij, len(regels) - 1))

    def _cell(self, nummer: int, cel: Cel) -> QStandardItem:
        item = QStandardItem(cel.woorden)
        item.setData(f"{self._koppen[nummer]}: {cel.woorden}", Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(cel.woorden)
        for rol, waarde in ((Rol.STATUS, cel.status), (Rol.KLEUR, cel.kleur), (Rol.VET, cel.vet)):
            if waarde:
                item.setData(waarde, rol)
        if cel.rechts:
            item.setData(Qt.AlignmentFlag.AlignRight, Qt.ItemDataRole.TextAlignmentRole)
        return item

    def _open(self, index: QModelIndex) -> None:
        self.regel_geopend.emit(self.record_at(index.row()))

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid():
            self.regel_gekozen.emit(self.record_at(index.row()))


class Gatenlijst(Regeltabel):
    """The gaps, the most important on top."""

    def __init__(self) -> None:
        super().__init__("Gaten", _GATKOPPEN, (144, 128, 0))
        self.horizontalHeader().hide()

    def show_lijn(self, lijn: Levenslijn, dossier: Dossier) -> None:
        """Show the gaps of a levenslijn."""
        self.fill([(gat, _gap_cells(gat, lijn, dossier)) for gat in by_importance(lijn.gaten)])


class Levenslijntabel(Regeltabel):
    """Every period and every gap in words: the picture for who cannot see it."""

    def __init__(self) -> None:
        super().__init__("Levenslijn als tabel", _KOPPEN, (128, 0, 96, 120, 136, 216))

    def show_lijn(self, lijn: Levenslijn) -> None:
        """Show a levenslijn, lane by lane."""
        regels: list[tuple[object, Sequence[Cel]]] = []
        for baan in Baan:
            regels += [(deel, _period_cells(deel, lijn)) for deel in lijn.in_baan(baan)]
            regels += [(gat, _gap_line(gat, lijn)) for gat in lijn.gaten if gat.baan is baan]
        self.fill(regels)


def _gap_cells(gat: Gat, lijn: Levenslijn, dossier: Dossier) -> list[Cel]:
    nu = gat.is_nu(lijn.vandaag)
    over = "nu" if nu and gat.sinds else how_far(gat.begin, lijn.vandaag) if not nu else ""
    if gat.baan is Baan.VERBLIJF:
        gevraagd = sum(vraag.uitkomst in _OPEN for vraag in dossier.plaatsingsverzoeken)
        if gevraagd:
            over = f"{gevraagd} plek gevraagd" if gevraagd == 1 else f"{gevraagd} plekken gevraagd"
    return [
        Cel(gat.baan.label, "gat", "rood", vet=True),
        Cel(gat.wanneer(lijn.vandaag)),
        Cel(over, kleur="ink2"),
    ]


def _period_cells(deel: Periode, lijn: Levenslijn) -> list[Cel]:
    stand = state_of(deel, lijn.vandaag)
    dim = "ink2" if stand == "voorbij" else ""
    let_op = "eindigt met de titel" if deel.met_titel and stand != "voorbij" else ""
    weken = [str(signaal.weken) for signaal in lijn.signalen_van(deel)]
    if weken and not let_op:
        let_op = f"signaal {', '.join(weken)} weken vooraf"
    return [
        Cel(deel.baan.label, kleur=dim),
        Cel(deel.naam, kleur=dim, vet=not dim),
        Cel(write_date(deel.begin) or "niet vastgelegd", kleur=dim),
        Cel(write_date(deel.einde) or "geen einddatum", kleur=dim),
        Cel(stand, _STATUS[stand], dim),
        Cel(let_op, kleur=dim),
    ]


def _gap_line(gat: Gat, lijn: Levenslijn) -> list[Cel]:
    tot = "na de horizon" if gat.open else write_date(gat.einde)
    recht = f"wel recht: {gat.recht}" if gat.recht else ""
    return [
        Cel(gat.baan.label, kleur="rood", vet=True),
        Cel(gat.voluit(lijn.vandaag), kleur="rood", vet=True),
        Cel(write_date(gat.sinds or gat.begin)),
        Cel(tot),
        Cel("gat", "gat", "rood"),
        Cel(recht),
    ]
