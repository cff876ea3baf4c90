"""The tab Scenario's: what to do when things go wrong, step by step."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.dossier.scenarios.inzet import describe_inzetten
from levensloop_desktop.ui.dossier.scenarios.lijst import SCENARIOS, describe_steps
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie


class ScenariosTab(QWidget):
    """The list left, the chosen scenario with its steps right."""

    document = "scenariokaart"

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gegevens: Gegevens | None = None
        self._scenario: Record | None = None
        self.scenarios = Lijstpaneel(sessie, client_id, SCENARIOS, parent=self)
        lijst = describe_steps(lambda: self._scenario)
        self.steps = Lijstpaneel(
            sessie, client_id, lijst, parent=self.scenarios.form.parentWidget()
        )
        self.scenarios.add_below(self.steps)
        self.inzetten = Lijstpaneel(
            sessie,
            client_id,
            describe_inzetten(lambda: self._scenario, sessie.werkplek),
            parent=self.scenarios.form.parentWidget(),
        )
        self.scenarios.add_below(self.inzetten)
        self.scenarios.set_widths(344, 760)
        self.scenarios.chosen.connect(self._show_steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.scenarios)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show the scenario's; the chosen one stays."""
        self._gegevens = gegevens
        self.scenarios.show_gegevens(gegevens)
        self._show_steps(self._current())

    def focus_content(self) -> None:
        """Begin in the list."""
        self.scenarios.focus_list()

    def show_record(self, verzameling: str, record_id: str, onderdeel: str) -> None:
        """Choose a scenario; a step or a use under the scenario it belongs to."""
        self.scenarios.choose(onderdeel or record_id)
        paneel = {"scenariostappen": self.steps, "inzetten": self.inzetten}.get(verzameling)
        if paneel is not None:
            paneel.choose(record_id)

    def add(self) -> None:
        """Begin a new scenario."""
        self.scenarios.add()

    def print_subject(self, documentsoort: str) -> str:
        """Print the chosen scenario."""
        current = self._current()
        return current.id if current and documentsoort == self.document else ""

    def _current(self) -> Record | None:
        return None if self.scenarios.form.is_new else self.scenarios.record

    def _show_steps(self, scenario: Record | None) -> None:
        """A scenario that is not saved yet has no steps, and was never used."""
        for paneel in (self.steps, self.inzetten):
            paneel.setHidden(scenario is None)
        if self._gegevens is None or scenario is None:
            self._scenario = None
            return
        other = self._scenario is None or self._scenario.id != scenario.id
        self._scenario = scenario
        for paneel in (self.steps, self.inzetten):
            if other:
                paneel.show_other(self._gegevens)
            else:
                paneel.show_gegevens(self._gegevens)
