"""The state of the plan version on screen, with what can be done with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.ui.stijl.maten import BANNER, MARGE_BALK, RUIMTE_S
from levensloop_desktop.ui.widgets.chips import Tag
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop

_SMAL = 760


class Planbanner(QFrame):
    """Concept in a dashed tag, vastgesteld in a solid one.

    Signals:
        version_wanted: the id of the plan version to look at.
        establish_wanted: establish the concept.
        concept_wanted: go to the concept, or begin one.
        compare_wanted: see what differs between two versions.
        progress_wanted: write down how it goes.
    """

    version_wanted = Signal(str)
    establish_wanted = Signal()
    concept_wanted = Signal()
    compare_wanted = Signal()
    progress_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, may_change: bool = True) -> None:
        super().__init__(parent)
        self._may_change = may_change
        self.setProperty("balk", "banner")
        self.setFixedHeight(BANNER)
        self._plannen: tuple[Levensloopplan, ...] = ()
        self.concept_tag = Tag("Concept", "potlood", stippel=True, parent=self)
        self.fixed_tag = Tag("Vastgesteld", "slot", stippel=False, parent=self)
        self.words = Inkorttekst("", parent=self)
        self.progress_button = Knop("Voortgang …", icoon="plus", parent=self)
        self.progress_button.clicked.connect(self.progress_wanted)
        self.progress_button.setVisible(may_change)
        self.versions_button = Knop(
            "Versies …", icoon="geschiedenis", bij_klik=self._open_menu, parent=self
        )
        self.compare_button = Knop(
            "Vergelijken …",
            icoon="vergelijken",
            bij_klik=self.compare_wanted.emit,
            parent=self,
        )
        self.compare_button.setToolTip("Twee versies naast elkaar (Ctrl+Shift+V)")
        self.establish_button = Knop("Vaststellen …", icoon="vink", kind="main", parent=self)
        self.establish_button.clicked.connect(self.establish_wanted)
        self.concept_button = Knop("Naar het concept", icoon="potlood", kind="main", parent=self)
        self.concept_button.clicked.connect(self.concept_wanted)
        for later in (
            self.compare_button,
            self.concept_button,
            self.establish_button,
            self.fixed_tag,
        ):
            later.hide()  # until the state is known it asks for little room
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGE_BALK, 0, MARGE_BALK, 0)
        row.setSpacing(RUIMTE_S)
        for widget in (self.concept_tag, self.fixed_tag, self.words):
            row.addWidget(widget)
        row.addStretch(1)
        for button in (
            self.progress_button,
            self.versions_button,
            self.compare_button,
            self.concept_button,
            self.establish_button,
        ):
            row.addWidget(button)

    def show_plan(self, plan: Levensloopplan, dossier: Dossier) -> None:
        """Say which version this is."""
        self._plannen = tuple(sorted(dossier.plannen, key=lambda deel: -deel.versie))
        vast = plan.is_vastgesteld
        self.concept_tag.setHidden(vast)
        self.fixed_tag.setVisible(vast)
        has_concept = dossier.concept is not None
        self.establish_button.setHidden(vast or not self._may_change)
        self.concept_button.setVisible(vast and (has_concept or self._may_change))
        self.concept_button.setText("Naar het concept" if has_concept else "Nieuw concept beginnen")
        self.compare_button.setVisible(len(self._plannen) > 1)
        self.versions_button.setVisible(len(self._plannen) > 1)
        self.words.setText(_fixed_words(plan) if vast else _concept_words(plan, dossier))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the plan itself goes first; Verloop has the voortgang too."""
        self.progress_button.setVisible(self._may_change and event.size().width() >= _SMAL)
        super().resizeEvent(event)

    def _open_menu(self) -> None:
        menu = QMenu(self)
        for plan in self._plannen:
            action = menu.addAction(version_name(plan))
            action.triggered.connect(partial(self.version_wanted.emit, plan.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.versions_button.mapToGlobal(self.versions_button.rect().bottomLeft()))


def version_name(plan: Levensloopplan) -> str:
    """A version with its state and day."""
    if not plan.is_vastgesteld:
        return f"Versie {plan.versie}: concept"
    return f"Versie {plan.versie}: vastgesteld op {write_date(plan.vastgesteld_op)}"


def _concept_words(plan: Levensloopplan, dossier: Dossier) -> str:
    words = f"Versie {plan.versie}"
    if plan.begonnen_op:
        words += f", begonnen op {write_date(plan.begonnen_op)}"
    geldig = dossier.geldig_plan
    if geldig is None:
        return f"{words}. Er is nog geen vastgesteld plan."
    return f"{words}. Versie {geldig.versie} van {write_date(geldig.vastgesteld_op)} blijft geldig."


def _fixed_words(plan: Levensloopplan) -> str:
    words = f"Versie {plan.versie}, op {write_date(plan.vastgesteld_op)}"
    if plan.overleg:
        words += f" in {plan.overleg}"
    if plan.volgende_evaluatie:
        words += f". Volgende evaluatie: {write_date(plan.volgende_evaluatie)}"
    return f"{words}."
