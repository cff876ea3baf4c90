"""The right side of the plan: one levensgebied with its form and its afspraken."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.plan import Levensgebiedplan, Levensloopplan
from levensloop_desktop.domain.voortgang import trend_of
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.plan.afspraken import describe_afspraken
from levensloop_desktop.ui.dossier.plan.trend import Trendvak
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.formulieren.tekstinvoer import TekstInvoer
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_M, RUIMTE_XS
from levensloop_desktop.ui.widgets.chips import toetskap
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.teksten import tekst

_FORMULIER = (
    Rij("stand"),
    Rij("situatie", "wens", regels=3),
    Rij("doel", regels=1),
    Rij("krachten", "zorgen"),
)

_SMAL, _KRAP = 560, 720


class Levensgebiedvlak(QScrollArea):
    """Heading, texts and afspraken of one levensgebied."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._code = ""
        self._plan_id = ""
        page = QWidget(self.viewport())
        self.titel = Inkorttekst("", "sectie", page)
        self.trend = Trendvak(page)
        self.form = Formulier(
            sessie, Levensgebiedplan, _FORMULIER, client_id=client_id, parent=page
        )
        lijst = describe_afspraken(lambda: self._code)
        self.afspraken = Lijstpaneel(sessie, client_id, lijst, parent=page)
        self.hint = QWidget(page)
        keys = QHBoxLayout(self.hint)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.addWidget(tekst("Volgend levensgebied", "hint"))
        keys.addWidget(toetskap("Alt+↓"))
        wens = self.form.velden["wens"].invoer
        if isinstance(wens, TekstInvoer):
            wens.text.set_quoted()
        self.form.velden.set_spacing(RUIMTE_XS)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, RUIMTE_XS, 0, RUIMTE_M)
        column.setSpacing(RUIMTE_XS)
        column.addLayout(self._make_head())
        texts = QVBoxLayout()
        texts.setContentsMargins(MARGE, 0, MARGE, 0)
        texts.addWidget(self.form)
        column.addLayout(texts)
        column.addWidget(self.afspraken)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_levensgebied(self, plan: Levensloopplan, code: str, gegevens: Gegevens) -> None:
        """Show what a plan version says of one levensgebied."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        other = code != self._code or plan.id != self._plan_id
        self._code, self._plan_id = code, plan.id
        self.titel.setText(label("levensgebied", code))
        self.trend.show_trend(trend_of(dossier.voortgangen, code))
        deel = dossier.levensgebieden_van(plan).get(code) or self._new_part(plan, code)
        if other or self.form.read_only != plan.is_vastgesteld:
            self.form.leave()
            self.form.set_read_only(read_only=plan.is_vastgesteld)
            self.form.show_record(deel, gegevens)
            self.afspraken.show_other(gegevens)
            self.verticalScrollBar().setValue(0)
        else:
            self.form.refresh(deel, gegevens)
            self.afspraken.show_gegevens(gegevens)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the key that is only shown goes first."""
        self.hint.setHidden(event.size().width() < _KRAP)
        self.trend.fold(smal=event.size().width() < _SMAL)
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows with Alt are for the tab; a scroll area would take them."""
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and an arrow are for the tab; a choice would open its list (F4 still does)."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            stap = event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}
            if stap and event.modifiers() == Qt.KeyboardModifier.AltModifier:
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def _new_part(self, plan: Levensloopplan, code: str) -> Levensgebiedplan:
        """An imported plan may lack a levensgebied: it is stored when something is typed."""
        shown = self.form.record
        if isinstance(shown, Levensgebiedplan) and (shown.plan_id, shown.levensgebied) == (
            plan.id,
            code,
        ):
            return shown
        return Levensgebiedplan(
            id=RecordId(self._sessie.werkplek.new_id()),
            client_id=self._client_id,
            plan_id=plan.id,
            levensgebied=code,
        )

    def _make_head(self) -> QHBoxLayout:
        """The stand is chosen beside the heading, where it is also read."""
        stand = self.form.velden["stand"]
        stand.label.hide()
        stand.invoer.focus_widget().installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(MARGE, 0, MARGE, 0)
        head.setSpacing(RUIMTE_M)
        head.addWidget(self.titel)
        head.addWidget(stand)
        head.addWidget(self.trend)
        head.addStretch(1)
        head.addWidget(self.hint)
        stand.setFixedWidth(176)
        return head
