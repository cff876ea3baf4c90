"""The changes of the network that follow from a handover, each with a tick."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.overdragen.betrokkenheid_volgt import Volgstap
from levensloop_desktop.domain.record import Record
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.stijl.maten import RUIMTE_S, RUIMTE_XL, RUIMTE_XS
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_LANGST = 96  # characters; a tick has one line


class Volglijst(QWidget):
    """What changes in the network: who stops, who begins, and what goes along.

    Args:
        aan: whether a change is done unless the user takes its tick away.
    """

    def __init__(self, *, aan: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._aan = aan
        self._stappen: tuple[Volgstap, ...] = ()
        self._anders: set[str] = set()  # ticked the other way by hand
        self.vinken: list[QCheckBox] = []
        self._rij = QVBoxLayout()
        self._rij.setSpacing(RUIMTE_XS)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(RUIMTE_S)
        kolom.addWidget(tekst("Dit verandert mee in het netwerk", "label"))
        kolom.addWidget(
            alinea(
                "Haal het vinkje weg bij wat u nu niet wilt wijzigen. Alles kan terug."
                if aan
                else "Vink aan wat u nu al wilt wijzigen. Anders vraagt Levensloop het later weer.",
                "klein",
            )
        )
        kolom.addLayout(self._rij)
        self.hide()

    @property
    def records(self) -> list[Record]:
        """What is written for the changes that are ticked."""
        gekozen = zip(self._stappen, self.vinken, strict=True)
        return [record for stap, vink in gekozen if vink.isChecked() for record in stap.records]

    def show_steps(self, stappen: Sequence[Volgstap]) -> None:
        """Show other changes; a tick that was set by hand stays as it is."""
        eerder = [(stap.wie, stap.nu, stap.wordt) for stap in self._stappen]
        self._stappen = tuple(stappen)
        if eerder == [(stap.wie, stap.nu, stap.wordt) for stap in self._stappen]:
            return
        for vink in self.vinken:
            vink.hide()  # gone at once, so that nothing jumps
        clear(self._rij)
        self.vinken = [self._tick(stap) for stap in self._stappen]
        for vink, stap in zip(self.vinken, self._stappen, strict=True):
            self._rij.addWidget(vink)
            regel = QHBoxLayout()
            regel.addSpacing(RUIMTE_XL)
            regel.addWidget(Inkorttekst(f"Nu: {stap.nu}", "hint"))
            regel.addStretch(1)
            self._rij.addLayout(regel)
        self.setVisible(bool(self.vinken))

    def _tick(self, stap: Volgstap) -> QCheckBox:
        wat = f"{stap.wie}: {stap.wordt}"
        vink = QCheckBox(_short(wat).replace("&", "&&"), self)
        vink.setToolTip(f"{wat} (nu: {stap.nu})")
        vink.setAccessibleName(f"{wat}. Nu: {stap.nu}.")
        vink.setChecked(self._aan != (stap.wie in self._anders))
        vink.toggled.connect(lambda _aan, wie=stap.wie: self._turn(wie))
        return vink

    def _turn(self, wie: str) -> None:
        self._anders ^= {wie}


def _short(woorden: str) -> str:
    return woorden if len(woorden) <= _LANGST else f"{woorden[: _LANGST - 1]}…"
