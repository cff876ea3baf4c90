"""The trend of one levensgebied: a shape per answer, and the last one in a word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.voortgang import Trendpunt
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.stijl.maten import RUIMTE_S, RUIMTE_XS
from levensloop_desktop.ui.widgets.statusvormen import Statusvorm, familie
from levensloop_desktop.ui.widgets.teksten import restyle, tekst

_VORMEN = 4


class Trendvak(QWidget):
    """The last answers from left to right; what each said stands in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vormen = [Statusvorm("", self) for _ in range(_VORMEN)]
        self.woord = tekst("", "label", self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(RUIMTE_S, 0, 0, 0)
        rij.setSpacing(RUIMTE_XS)
        rij.addWidget(tekst("Voortgang", "klein", self))
        for vorm in self._vormen:
            rij.addWidget(vorm)
        rij.addWidget(self.woord)
        self._leeg, self._smal = True, False
        self.hide()

    def show_trend(self, punten: Sequence[Trendpunt]) -> None:
        """Show what was said of a levensgebied, the oldest first; nothing is not shown."""
        laatste = [punt for punt in punten if punt.richting][-_VORMEN:]
        leeg = _VORMEN - len(laatste)
        for nummer, vorm in enumerate(self._vormen):
            vorm.setVisible(nummer >= leeg)
            if nummer >= leeg:
                vorm.set_status(laatste[nummer - leeg].richting)
        nu = laatste[-1].richting if laatste else ""
        self.woord.setText(label("richting", nu))
        self.woord.setProperty("status", familie(nu))
        restyle(self.woord)
        regels = [_in_words(punt) for punt in punten]
        self.setToolTip("\n".join(regels))
        self.woord.setAccessibleName("Voortgang: " + "; ".join(regels))
        self._leeg = not laatste
        self._show()

    def fold(self, *, smal: bool) -> None:
        """On a narrow window the name of the levensgebied goes first."""
        self._smal = smal
        self._show()

    def _show(self) -> None:
        self.setVisible(not self._leeg and not self._smal)


def _in_words(punt: Trendpunt) -> str:
    """One answer as a sentence ("12-11-2026: vooruit, score 3 van 5")."""
    delen = [label("richting", punt.richting) or "geen richting"]
    if punt.score is not None:
        delen.append(f"score {punt.score} van 5")
    return f"{write_date(punt.datum) or 'zonder datum'}: {', '.join(delen)}"
