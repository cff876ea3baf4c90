"""What is thought of a new passphrase while it is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensloop_desktop.services.toegang.wachtzinnen import MINIMUM, judge_passphrase
from levensloop_desktop.ui.ontgrendelen.wachtzinveld import Wachtzinveld
from levensloop_desktop.ui.widgets.teksten import alinea

_RUST_MS = 150
_WOORDEN = ("heel zwak", "heel zwak", "zwak", "sterk genoeg", "sterk")


class Sterkte(QWidget):
    """One line below a field for a new passphrase: how strong it is, and what would help.

    Args:
        veld: where it is typed.
        bekend: words that count for nothing, asked each time: names of user and kluis.
    """

    def __init__(self, veld: Wachtzinveld, bekend: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._veld = veld
        self._bekend = bekend
        self._zin = alinea("", "hint")
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self._zin)
        self._klok = QTimer(self)
        self._klok.setSingleShot(True)
        self._klok.setInterval(_RUST_MS)
        self._klok.timeout.connect(self.judge)
        veld.invoer.textChanged.connect(self._klok.start)
        self.hide()

    @property
    def zin(self) -> str:
        """What is said now; empty when nothing is."""
        return "" if self.isHidden() else self._zin.text()

    def judge(self) -> None:
        """Judge what stands there now."""
        self._klok.stop()
        wachtzin = self._veld.wachtzin
        self.setVisible(bool(wachtzin))
        if not wachtzin:
            return
        oordeel = judge_passphrase(wachtzin, self._bekend())
        delen = [f"Deze wachtzin is {_WOORDEN[oordeel.score]}."]
        if not oordeel.lang_genoeg:
            tekort = MINIMUM - len(wachtzin)
            delen = [f"Nog {tekort} {'teken' if tekort == 1 else 'tekens'} erbij."]
        self._zin.setText(" ".join((*delen, *oordeel.raad)))
