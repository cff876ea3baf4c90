"""The tab Bejegening: how to treat the client, and the signaleringsplan."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.ui.dossier.bejegening.lijst import REGELS
from levensloop_desktop.ui.dossier.bejegening.signalering import Signaleringsplan
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import BANNER, MARGE_BALK
from levensloop_desktop.ui.widgets.knoppen import Segmenten
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import tekst

_DELEN = (("regels", "Omgang"), ("signalering", "Signaleringsplan"))


class BejegeningTab(QWidget):
    """Two parts, one at a time."""

    document = "bejegeningskaart"

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bar = QFrame(self)
        self.parts = Segmenten(_DELEN, "Onderdeel", bar)
        self.parts.gekozen.connect(self.show_part)
        self.stack = Stapel(self)
        self.rules = Lijstpaneel(sessie, client_id, REGELS, parent=self.stack)
        self.rules.set_widths(672, 432)
        self.signals = Signaleringsplan(sessie, client_id, self.stack)
        self.stack.addWidget(self.rules)
        self.stack.addWidget(self.signals)
        bar.setProperty("balk", "banner")
        bar.setFixedHeight(BANNER)
        row = QHBoxLayout(bar)
        row.setContentsMargins(MARGE_BALK, 0, MARGE_BALK, 0)
        row.addWidget(self.parts)
        row.addStretch(1)
        if sessie.may_change:
            row.addWidget(tekst("Alt+↑ en Alt+↓ verplaatsen een regel", "hint", bar))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.stack, 1)
        self.show_part("regels")

    def show_part(self, code: str) -> None:
        """Show the lines or the signaleringsplan."""
        self.parts.choose(code)
        self.stack.setCurrentWidget(self.rules if code == "regels" else self.signals)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show both parts."""
        self.rules.show_gegevens(gegevens)
        self.signals.show_gegevens(gegevens)

    def focus_content(self) -> None:
        """Begin in the list."""
        if self.stack.currentWidget() is self.rules:
            self.rules.focus_list()
        else:
            self.signals.list.setFocus()

    def show_record(self, verzameling: str, record_id: str, _onderdeel: str) -> None:
        """Go to a line, or to a phase of the signaleringsplan."""
        if verzameling == "bejegeningsregels":
            self.show_part("regels")
            self.rules.choose(record_id)
        else:
            self.show_part("signalering")
            self.signals.choose_record(record_id)

    def add(self) -> None:
        """Begin a new line."""
        self.show_part("regels")
        self.rules.add()
