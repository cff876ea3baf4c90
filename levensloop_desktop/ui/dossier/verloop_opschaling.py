"""A knelpunt and its way along the tables: two lists of which the second follows the first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.opschaling import Opschaling, Opschalingsstap
from levensloop_desktop.ui.dossier.verloop_lijsten import OPSCHALINGEN, OPSCHALINGSSTAPPEN
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie

BREEDTES = (464, 448)


class Opschalingspaneel(QWidget):
    """Opschalingen above, the steps of the chosen one below."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gegevens: Gegevens | None = None
        self._gekozen: Opschaling | None = None
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.opschalingen = Lijstpaneel(sessie, client_id, OPSCHALINGEN, parent=splitter)
        self.stappen = Lijstpaneel(
            sessie,
            client_id,
            replace(OPSCHALINGSSTAPPEN, records=self._steps, begin=self._begin, telling=_count),
            parent=splitter,
        )
        for paneel in (self.opschalingen, self.stappen):
            paneel.set_widths(*BREEDTES)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.opschalingen)
        splitter.addWidget(self.stappen)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(splitter)
        self.opschalingen.chosen.connect(self._follow)
        self.stappen.hide()

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show both lists anew; what is typed stays."""
        self._gegevens = gegevens
        self.opschalingen.show_gegevens(gegevens)
        records = OPSCHALINGEN.records_in(gegevens)
        if self._gekozen is None or self._gekozen.id not in {deel.id for deel in records}:
            self._gekozen = None
        self.stappen.setVisible(self._gekozen is not None)
        if self._gekozen is not None:
            self.stappen.show_gegevens(gegevens)

    def _follow(self, record: object) -> None:
        """Show the steps of another opschaling."""
        zelfde = isinstance(record, Opschaling) and self._gekozen and record.id == self._gekozen.id
        self._gekozen = record if isinstance(record, Opschaling) else None
        bewaard = self._gekozen is not None and not self.opschalingen.form.is_new
        self.stappen.setVisible(bewaard)
        if bewaard and not zelfde and self._gegevens is not None:
            self.stappen.show_other(self._gegevens)

    def _steps(self, gegevens: Gegevens) -> Sequence[Opschalingsstap]:
        if self._gekozen is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.stappen_van_opschaling(self._gekozen)

    def _begin(self, gegevens: Gegevens) -> dict[str, Any]:
        gekozen = self._gekozen
        return {"opschaling_id": gekozen.id if gekozen else "", "datum": gegevens.vandaag}


def _count(stappen: Sequence[Opschalingsstap], _gegevens: Gegevens) -> str:
    """How much effort it took, so that it can be counted."""
    keer = sum(stap.aantal for stap in stappen)
    uren = sum(stap.uren or 0 for stap in stappen)
    return f"{keer} keer overleg" + (f", {uren} uur" if uren else "")
