"""Middle: what do you see? One large button per scenario, with its signal and its key."""

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeySequence,
    QPainter,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.documents.content.waarden import plat_tekst
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import fitting_scenario
from levensloop_desktop.domain.scenario import Scenario, running_inzetten, scenario_name
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.stijl.palet import color
from levensloop_desktop.ui.widgets.drukknop import Drukknop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_TOETSEN = 9  # Alt+1 to Alt+9; the screen is made for six
_HOOG = 68
_KAP = 28
_LINKS = 12
_TEKST = 56


class Scenarioknop(Drukknop):
    """The key, the name, the signal, and whether it fits the phase."""

    def __init__(self, nummer: int, scenario: Scenario, past: str) -> None:
        super().__init__()
        self.scenario = scenario
        self._nummer = str(nummer) if nummer <= _TOETSEN else ""
        self._naam = scenario_name(scenario)
        self._signaal = plat_tekst(scenario.signalen)
        self._past = past
        self.setCheckable(True)
        self.setProperty("kind", "scenario")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(filter(None, (self._naam, self._signaal, past))))
        if self._nummer:
            self.setAccessibleDescription(f"Alt+{self._nummer}")
            toets = QShortcut(QKeySequence(f"Alt+{self._nummer}"), self)
            toets.activated.connect(self._choose)

    @override
    def sizeHint(self) -> QSize:
        """Room for the name, the whole signal up to three lines, and the mark."""
        breed = max(self.width() - _TEKST - _LINKS, 200)
        signaal = self._wrapped(self._signaal, breed, QFontMetrics(maten.font(maten.TABEL)))
        regels = min(3, signaal) * 18 + 20 + (18 if self._past else 0)
        return QSize(240, max(_HOOG, regels + 16))

    @override
    def minimumSizeHint(self) -> QSize:
        """As high as its words."""
        return QSize(160, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width asks for another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def _paint_content(self, painter: QPainter) -> None:
        gekozen = self.isChecked()
        ink, ink2 = (color("on_accent"),) * 2 if gekozen else (color("ink"), color("ink2"))
        if self._nummer:
            self._paint_key(painter, ink, color("on_accent" if gekozen else "border"))
        klein = maten.font(maten.TABEL)
        breed = self.width() - _TEKST - _LINKS
        metrics = QFontMetrics(klein)
        past = 18 if self._past else 0
        regels = min(3, self._wrapped(self._signaal, breed, metrics)) if self._signaal else 0
        y = max(6, (self.height() - 20 - regels * 18 - past) // 2)
        groot = maten.font(11.25, vet=True)
        self._line(painter, groot, ink, QRect(_TEKST, y, breed, 20), self._naam)
        painter.setFont(klein)
        painter.setPen(ink2)
        vak = QRect(_TEKST, y + 21, breed, regels * 18)
        painter.drawText(vak, Qt.TextFlag.TextWordWrap, self._fitting(metrics, breed, regels))
        if self._past:
            vet = maten.font(maten.TABEL, vet=True)
            vak = QRect(_TEKST, y + 21 + regels * 18, breed, 18)
            self._line(painter, vet, ink, vak, self._past)

    def _paint_key(self, painter: QPainter, ink: QColor, rand: QColor) -> None:
        kap = QRect(_LINKS, (self.height() - _KAP) // 2, _KAP, _KAP)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(rand)
        painter.drawRoundedRect(kap, 3, 3)
        painter.setPen(ink)
        painter.setFont(maten.font(11.25, vet=True))
        painter.drawText(kap, Qt.AlignmentFlag.AlignCenter, self._nummer)

    @staticmethod
    def _line(painter: QPainter, letter: object, kleur: QColor, vak: QRect, woorden: str) -> None:
        painter.setFont(letter)  # type: ignore[arg-type]
        painter.setPen(kleur)
        kort = painter.fontMetrics().elidedText(woorden, Qt.TextElideMode.ElideRight, vak.width())
        painter.drawText(vak, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, kort)

    def _fitting(self, metrics: QFontMetrics, breed: int, regels: int) -> str:
        """As many words as fit in these lines; the whole text is in the tooltip."""
        woorden = self._signaal
        self.setToolTip("")
        if self._wrapped(woorden, breed, metrics) > regels:
            self.setToolTip(woorden)
            while woorden and self._wrapped(f"{woorden} …", breed, metrics) > regels:
                woorden = woorden.rpartition(" ")[0]
            woorden = f"{woorden} …"
        return woorden

    @staticmethod
    def _wrapped(woorden: str, breed: int, metrics: QFontMetrics) -> int:
        vak = metrics.boundingRect(QRect(0, 0, breed, 9999), Qt.TextFlag.TextWordWrap, woorden)
        return max(1, round(vak.height() / metrics.lineSpacing()))

    def _choose(self) -> None:
        self.setFocus()
        self.click()


class Scenariokeuze(QWidget):
    """The scenario's of a client.

    Signals:
        gekozen: the scenario somebody chose.
    """

    gekozen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.knoppen: list[Scenarioknop] = []
        self._groep = QButtonGroup(self)
        self._uitleg = tekst("Kies met Alt en het cijfer", "klein")
        self._leeg = alinea("Voor deze cliënt is nog geen scenario vastgelegd.", "tekst2")
        self._vak = QVBoxLayout()
        self._vak.setSpacing(maten.RUIMTE_XS)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_M, maten.MARGE_BALK, maten.RUIMTE_S)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addWidget(tekst("Wat ziet u?", "sectie"))
        kolom.addWidget(self._uitleg)
        kolom.addWidget(self._leeg)
        kolom.addSpacing(maten.RUIMTE_XS)
        kolom.addLayout(self._vak)
        kolom.addStretch(1)

    @property
    def scenario(self) -> Scenario | None:
        """The chosen one; None when there are none."""
        return next((knop.scenario for knop in self.knoppen if knop.isChecked()), None)

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the scenario's; the one chosen stays, at first it is the one that fits."""
        eerder = self.scenario
        had_focus = any(knop.hasFocus() for knop in self.knoppen)
        self.knoppen = []
        clear(self._vak)
        self._groep = QButtonGroup(self)
        past = fitting_scenario(dossier)
        fase = label("fase", dossier.fase.fase) if dossier.fase else ""
        for nummer, scenario in enumerate(dossier.scenarios, start=1):
            is_past = past is not None and scenario.id == past.id
            loopt = running_inzetten(dossier.inzetten_van(scenario))
            in_gebruik = f"In gebruik {loopt[0].sinds}" if loopt else ""
            knop = Scenarioknop(
                nummer, scenario, in_gebruik or (f"Past bij fase {fase}" if is_past else "")
            )
            knop.clicked.connect(partial(self._tell, knop))
            self._groep.addButton(knop)
            self._vak.addWidget(knop)
            knop.show()  # at once, so that it can take the focus
            self.knoppen.append(knop)
        self._leeg.setVisible(not self.knoppen)
        self._uitleg.setVisible(bool(self.knoppen))
        self._check(eerder.id if eerder else past.id if past else "")
        if had_focus:
            self.focus_choice()

    def focus_choice(self) -> bool:
        """Put the focus on the chosen button; whether there is one."""
        gekozen = next((knop for knop in self.knoppen if knop.isChecked()), None)
        if gekozen is not None:
            gekozen.setFocus()
        return gekozen is not None

    def _check(self, scenario_id: str) -> None:
        if not self.knoppen:
            return
        knop = next((knop for knop in self.knoppen if knop.scenario.id == scenario_id), None)
        (knop or self.knoppen[0]).setChecked(True)

    def _tell(self, knop: Scenarioknop, *_: object) -> None:
        self.gekozen.emit(knop.scenario)
