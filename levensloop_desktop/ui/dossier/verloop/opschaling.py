"""A knelpunt and its opschaling along the tables: two lists, the second follows the first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap, count_effort
from levensloop_desktop.ui.dossier.verloop.lijsten import KNELPUNTEN, OPSCHALINGSSTAPPEN
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_S
from levensloop_desktop.ui.widgets.teksten import alinea, vlak

BREEDTES = (520, 392)


class Knelpuntenpaneel(QWidget):
    """Knelpunten above, the opschaling of the chosen one below."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gegevens: Gegevens | None = None
        self._gekozen: Knelpunt | None = None
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.knelpunten = Lijstpaneel(sessie, client_id, KNELPUNTEN, parent=splitter)
        onder = QWidget(splitter)
        self.samen = alinea("", "klein", onder)
        self.stappen = Lijstpaneel(
            sessie,
            client_id,
            replace(OPSCHALINGSSTAPPEN, records=self._steps, begin=self._begin),
            parent=onder,
        )
        for paneel in (self.knelpunten, self.stappen):
            paneel.set_widths(*BREEDTES)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.knelpunten)
        self._onder = onder
        splitter.addWidget(onder)
        strook = vlak("surface2", "onder", onder)
        regel = QVBoxLayout(strook)
        regel.setContentsMargins(MARGE, RUIMTE_S, MARGE, RUIMTE_S)
        regel.addWidget(self.samen)
        delen = QVBoxLayout(onder)
        delen.setContentsMargins(0, 0, 0, 0)
        delen.setSpacing(0)
        delen.addWidget(strook)
        delen.addWidget(self.stappen, 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(splitter)
        self.knelpunten.chosen.connect(self._follow)
        self._onder.hide()

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show both lists anew; what is typed stays."""
        self._gegevens = gegevens
        self.knelpunten.show_gegevens(gegevens)
        records = KNELPUNTEN.records_in(gegevens)
        if self._gekozen is None or self._gekozen.id not in {deel.id for deel in records}:
            self._gekozen = None
        self._onder.setVisible(self._gekozen is not None)
        self._show_effort()
        if self._gekozen is not None:
            self.stappen.show_gegevens(gegevens)

    def focus_list(self) -> None:
        """Begin at the knelpunten."""
        self.knelpunten.focus_list()

    def add(self) -> None:
        """Begin a new knelpunt, or a step while the steps of one have the focus."""
        bij_stappen = self.stappen.isAncestorOf(self.focusWidget())
        (self.stappen if bij_stappen else self.knelpunten).add()

    def open_record(self, verzameling: str, record_id: str) -> None:
        """Go to the form of a knelpunt, or to that of a step under its knelpunt."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if verzameling == "opschalingsstappen":
            stappen = dossier.opschalingsstappen if dossier else ()
            stap = next((deel for deel in stappen if deel.id == record_id), None)
            if stap is not None and self.knelpunten.table.choose(stap.knelpunt_id):
                self.stappen.table.choose(stap.id)
                self.stappen.edit(stap)
        elif not record_id:
            self.knelpunten.add()
        elif self.knelpunten.table.choose(record_id):
            gekozen = self.knelpunten.table.record
            if gekozen is not None:
                self.knelpunten.edit(gekozen)

    def _follow(self, record: object) -> None:
        """Show the steps of another knelpunt."""
        zelfde = isinstance(record, Knelpunt) and self._gekozen and record.id == self._gekozen.id
        self._gekozen = record if isinstance(record, Knelpunt) else None
        bewaard = self._gekozen is not None and not self.knelpunten.form.is_new
        self._onder.setVisible(bewaard)
        self._show_effort()
        if bewaard and not zelfde and self._gegevens is not None:
            self.stappen.show_other(self._gegevens)

    def _show_effort(self) -> None:
        """Where this knelpunt belongs, and what its opschaling took until now."""
        knelpunt = self._gekozen
        dossier = self._gegevens.dossier if self._gegevens else None
        if knelpunt is None or dossier is None:
            self.samen.setText("")
            return
        moeite = count_effort(dossier.opschaling_van(knelpunt)).voluit
        delen = [f"Hoort bij {knelpunt.maatregel_in_woorden}."]
        if moeite:
            delen.append(f"Tot nu toe: {moeite}.")
        if len(dossier.knelpunten) > 1:
            alles = count_effort(dossier.opschalingsstappen).voluit
            delen.append(f"Alle knelpunten samen: {alles}." if alles else "")
        self.samen.setText(" ".join(deel for deel in delen if deel))

    def _steps(self, gegevens: Gegevens) -> Sequence[Opschalingsstap]:
        if self._gekozen is None or gegevens.dossier is None:
            return ()
        return gegevens.dossier.opschaling_van(self._gekozen)

    def _begin(self, gegevens: Gegevens) -> dict[str, Any]:
        gekozen = self._gekozen
        return {"knelpunt_id": gekozen.id if gekozen else "", "datum": gegevens.vandaag}
