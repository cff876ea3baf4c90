"""The tab Plan: the eight levensgebieden of a plan version, and their afspraken."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.plannen import start_concept
from levensloop_desktop.ui.dossier.plan.banner import Planbanner
from levensloop_desktop.ui.dossier.plan.levensgebied import Levensgebiedvlak
from levensloop_desktop.ui.dossier.plan.lijst import Levensgebiedenlijst
from levensloop_desktop.ui.dossier.plan.vaststellen import Vaststellen
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstkeuze import Lijstkeuze
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel

LEEG = "Nog geen levensloopplan. Begin een concept: u kunt het daarna in een overleg vaststellen."


class PlanTab(QWidget):
    """The concept when there is one, else the established plan; earlier versions on request.

    Signals:
        record_wanted: collection and id of a record that another tab shows; no id for a new one.
    """

    record_wanted = Signal(str, str)

    document = "levensloopplan"

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._version = ""  # id of a version the user chose to look at
        self._began = False  # a concept that was asked for comes with the next reading
        self.stack = Stapel(self)
        plan = QWidget(self.stack)
        self.banner = Planbanner(plan, may_change=sessie.may_change)
        self.list = Levensgebiedenlijst(plan)
        self.page = Levensgebiedvlak(sessie, client_id, plan)
        self.begin_button = Knop("Concept beginnen", icoon="plus", kind="main", parent=self.stack)
        self.begin_button.clicked.connect(self.begin_concept)
        self._lay_out(plan)
        self.stack.addWidget(plan)
        self.begin_button.setVisible(sessie.may_change)
        leeg = LEEG if sessie.may_change else LEEG.partition(" Begin")[0]
        self.stack.addWidget(Leegscherm(leeg, self.begin_button, self.stack))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stack)
        self.banner.compare_wanted.connect(self.compare)
        key = QShortcut(QKeySequence("Ctrl+Shift+V"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.compare)
        self.banner.version_wanted.connect(self.show_version)
        self.banner.establish_wanted.connect(self.establish)
        self.banner.concept_wanted.connect(self.begin_concept)
        self.banner.progress_wanted.connect(partial(self.record_wanted.emit, "voortgangen", ""))
        self.list.chosen.connect(self._show_page)
        self.list.opened.connect(self.page.form.focus_first)

    @property
    def plan(self) -> Levensloopplan | None:
        """The version on screen."""
        dossier = self._gegevens.dossier if self._gegevens else None
        if dossier is None:
            return None
        chosen = next((plan for plan in dossier.plannen if plan.id == self._version), None)
        return chosen or dossier.concept or dossier.geldig_plan

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show the plan; the chosen levensgebied stays."""
        self._gegevens = gegevens
        dossier, plan = gegevens.dossier, self.plan
        if dossier is None or plan is None:
            self.stack.setCurrentIndex(1)
            return
        self.stack.setCurrentIndex(0)
        self.banner.show_plan(plan, dossier)
        self.list.show_plan(plan, gegevens)
        self._show_page(self.list.code)
        if self._began and not plan.is_vastgesteld:
            self._began = False
            self.focus_content()

    def focus_content(self) -> None:
        """Begin in the list of levensgebieden."""
        if self.stack.currentIndex() == 0:
            self._choice.focus_widget.setFocus()
        else:
            self.begin_button.setFocus()

    def show_record(self, verzameling: str, record_id: str, onderdeel: str) -> None:
        """Go to the version and the levensgebied in which it was found, and to its afspraak."""
        dossier = self._dossier()
        gebieden = dossier.levensgebiedplannen if dossier else ()
        plannen = [record_id] if verzameling == "plannen" else []
        plannen += [deel.plan_id for deel in gebieden if deel.id == record_id]
        if plannen:
            self.show_version(plannen[0])
        if onderdeel:
            self.list.choose(onderdeel)
            self.page.afspraken.choose(record_id)

    def add(self) -> None:
        """Begin a new afspraak in the chosen levensgebied."""
        self.page.afspraken.add()

    def print_subject(self, documentsoort: str) -> str:
        """The plan version on screen is the one to print."""
        return self.plan.id if self.plan and documentsoort == self.document else ""

    def show_version(self, plan_id: str) -> None:
        """Look at a version."""
        self._version = plan_id
        if self._gegevens is not None:
            self.show_gegevens(self._gegevens)

    def begin_concept(self) -> None:
        """Go to the concept, and begin one when there is none."""
        self._version = ""
        dossier = self._dossier()
        if self._gegevens is not None and dossier is not None and dossier.concept is not None:
            self.show_gegevens(self._gegevens)
            return
        if self._sessie.may_change:
            self._began = True
            self._sessie.write(self._start)

    def establish(self) -> None:
        """Ask for what establishing needs."""
        dossier = self._dossier()
        self.page.form.leave()
        if dossier is None or dossier.concept is None or self._gegevens is None:
            return
        dialog = Vaststellen(self._sessie, dossier.concept, self._gegevens, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def compare(self) -> None:
        """See what differs between two versions; at first between the last two."""
        dossier = self._dossier()
        if dossier is None or len(dossier.plannen) < 2:  # noqa: PLR2004 - two to compare
            return
        self.page.form.leave()
        # Late: most who look at a plan never compare.
        from levensloop_desktop.ui.dossier.plan.vergelijken import Vergelijken  # noqa: PLC0415

        dialog = Vergelijken(self._sessie, self._client_id, dossier.plannen, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _start(self) -> Changes:
        return start_concept(self._sessie.kluis, self._sessie.werkplek, self._client_id)[1]

    def _dossier(self) -> Dossier | None:
        return self._gegevens.dossier if self._gegevens else None

    def _show_page(self, code: str) -> None:
        if self.plan is not None and self._gegevens is not None and code:
            self.page.show_levensgebied(self.plan, code, self._gegevens)

    def _step(self, step: int) -> None:
        """Go to another levensgebied; whoever was typing goes on typing there."""
        typing = self.page.form.focused_field
        self.list.step(step)
        if typing:
            self.page.form.focus_field(typing)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the list of levensgebieden becomes one choice above the form."""
        super().resizeEvent(event)
        self._choice.fold(event.size().width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+arrows where no table or calendar took them."""
        keys = event.keyCombination()
        if keys == (Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Down):
            self._step(1)
        elif keys == (Qt.KeyboardModifier.AltModifier | Qt.Key.Key_Up):
            self._step(-1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self, plan: QWidget) -> None:
        column = QVBoxLayout(plan)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self.page, 1)
        self._choice = Lijstkeuze(self.list.list, self.list, row, "Levensgebied")
        column.addLayout(row, 1)
