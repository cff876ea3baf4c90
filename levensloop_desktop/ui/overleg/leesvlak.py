"""A meeting as it was for one client, to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overleg import Besluit, Overlegdeel
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.overleg.gebied import Gebied
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_NIETS = "niet vastgelegd"
_SELECTEERBAAR = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class Leesvlak(QWidget):
    """Those present, agenda, notes and decisions, under each other; the text can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gebied = Gebied(self)
        self.gebied.setAccessibleName("Verslag")
        self.gebied.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._kolom = self._new_sheet()
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(self.gebied)

    def show_gegevens(self, gegevens: Gegevens, deel: Overlegdeel) -> None:
        """Show what was read."""
        self._kolom = self._new_sheet()
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._add("Aanwezig", "; ".join(deel.aanwezigen))
        self._add("Agenda", _agenda(dossier, deel))
        self._add("Besproken", deel.notities)
        self._kolom.addWidget(tekst("Besluiten en afspraken", "sectie"))
        besluiten = dossier.besluiten_van(deel)
        if besluiten:
            self._kolom.addLayout(_decisions(besluiten))
        else:
            self._kolom.addWidget(tekst(_NIETS, "klein"))
        if deel.volgend_overleg:
            self._kolom.addSpacing(maten.RUIMTE_S)
            self._add("Volgend overleg", write_date(deel.volgend_overleg))
        self._kolom.addStretch(1)

    def wipe(self) -> None:
        """Show nothing; the text goes at once, and not in the next round."""
        self._kolom = self._new_sheet()

    def focus_content(self) -> None:
        """Begin at the text, to scroll by keyboard."""
        self.gebied.setFocus()

    def leave(self) -> None:
        """Nothing is typed here."""

    def _new_sheet(self) -> QVBoxLayout:
        """An empty sheet in place of the one before, which is deleted with it."""
        blad = QWidget(self.gebied.viewport())
        kolom = QVBoxLayout(blad)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_S)
        self.gebied.setWidget(blad)
        return kolom

    def _add(self, kop: str, woorden: str) -> None:
        self._kolom.addWidget(tekst(kop, "sectie"))
        zin = alinea(woorden.strip() or _NIETS, "" if woorden.strip() else "klein")
        zin.setTextInteractionFlags(_SELECTEERBAAR)
        zin.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._kolom.addWidget(zin)
        self._kolom.addSpacing(maten.RUIMTE_S)


def _agenda(dossier: Dossier, deel: Overlegdeel) -> str:
    punten = dossier.agenda_van(deel)
    return "\n".join(f"{nummer}. {punt.voluit}" for nummer, punt in enumerate(punten, start=1))


def _decisions(besluiten: tuple[Besluit, ...]) -> QGridLayout:
    rooster = QGridLayout()
    rooster.setHorizontalSpacing(maten.RUIMTE_L)
    rooster.setVerticalSpacing(maten.RUIMTE_XS)
    rooster.setColumnStretch(1, 1)
    for rij, besluit in enumerate(besluiten):
        woorden = (f"{rij + 1}.", besluit.tekst, besluit.wie, write_date(besluit.uiterlijk))
        for kolom, woord in enumerate(woorden):
            cel = alinea(woord) if kolom == 1 else tekst(woord, "" if kolom == 0 else "klein")
            rooster.addWidget(cel, rij, kolom, Qt.AlignmentFlag.AlignTop)
    return rooster
