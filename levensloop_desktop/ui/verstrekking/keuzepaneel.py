"""The two lists with the reason of a deviation: what goes along with a document."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.verstrekking.profielen import Keuze, Profiel
from levensloop_desktop.domain.verstrekking.rubrieken import add_rubriek, drop_rubriek
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.rubriekenlijst import Rubriekenlijst, Toelichting
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_LEEG = Toelichting(inhoud={}, blijft={})
_ZIN = "Schrijf waarom dit van het profiel afwijkt."


class Keuzepaneel(QWidget):
    """Gaat mee and Blijft hier beside each other.

    Signals:
        changed: something moved, or a reason was typed.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mogelijk: frozenset[str] = frozenset()
        self._profiel = Profiel(code="", rubrieken=frozenset())
        self._mee: frozenset[str] = frozenset()
        self._redenen: dict[str, str] = {}
        self._uitleg = _LEEG
        self._om = ""  # the deviation whose reason is shown
        self.mee = Rubriekenlijst("Gaat mee", "Spatie: blijft hier", "vink")
        self.hier = Rubriekenlijst("Blijft hier", "Spatie: gaat mee", "min")
        self.reden = QLineEdit()
        self.reden_kader = Veldkader("Reden van de afwijking", self.reden)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_L)
        rij.addWidget(self.mee, 1)
        rij.addWidget(self.hier, 1)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addLayout(rij, 1)
        kolom.addWidget(self.reden_kader)
        for lijst in (self.mee, self.hier):
            lijst.tabel.verplaatst.connect(self.move_rubriek)
            lijst.tabel.regel_gekozen.connect(self._show_reason_of)
        self.reden.textEdited.connect(self._typed)
        self.reden.returnPressed.connect(self._back_to_list)
        self.reden_kader.hide()

    def keuze(self) -> Keuze:
        """What goes along now."""
        redenen = tuple(sorted((code, tekst.strip()) for code, tekst in self._redenen.items()))
        profiel = Profiel(
            code=self._profiel.code, rubrieken=self._profiel.rubrieken & self._mogelijk
        )
        return Keuze(profiel=profiel, gaat_mee=self._mee, redenen=redenen)

    def start(
        self,
        mogelijk: frozenset[str],
        profiel: Profiel,
        uitleg: Toelichting,
        mee: frozenset[str] | None = None,
        redenen: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Begin with what a profile says, or with what went along before."""
        self._mogelijk, self._uitleg = mogelijk, uitleg
        self._redenen = dict(redenen) or self._redenen
        self._set_profiel(profiel, profiel.rubrieken if mee is None else mee)

    def choose_profiel(self, profiel: Profiel, blijft: Mapping[str, str]) -> None:
        """Follow another profile; what was typed as a reason is kept for the same rubriek."""
        self._uitleg = Toelichting(inhoud=self._uitleg.inhoud, blijft=blijft)
        self._set_profiel(profiel, profiel.rubrieken)
        self.changed.emit()

    def move_rubriek(self, code: str) -> None:
        """Let a rubriek go along or stay, with those that cannot do without it."""
        naar_mee = code not in self._mee
        self._mee = add_rubriek(self._mee, code) if naar_mee else drop_rubriek(self._mee, code)
        self._show()
        afwijkend = {deel.rubriek for deel in self.keuze().afwijkingen}
        if code in afwijkend:
            self._show_reason(code)
            self.reden.setFocus()
        else:
            self._om = ""
            self._show_reason(next(iter(self.keuze().zonder_reden), ""))
        self.changed.emit()

    def check(self) -> bool:
        """Whether every deviation has its reason; goes to the first that has none."""
        zonder = self.keuze().zonder_reden
        if not zonder:
            return True
        self._show_reason(zonder[0])
        self.reden_kader.set_fout(_ZIN)
        self.reden.setFocus()
        return False

    def _set_profiel(self, profiel: Profiel, mee: frozenset[str]) -> None:
        self._profiel = profiel
        self._mee = mee & self._mogelijk
        self._show()
        self._show_reason("")

    def _show(self) -> None:
        keuze = self.keuze()
        self.mee.show_keuze(self._mee, keuze, self._uitleg.inhoud)
        self.hier.show_keuze(self._mogelijk - self._mee, keuze, self._uitleg.blijft)

    def _show_reason_of(self, code: object) -> None:
        if code in {deel.rubriek for deel in self.keuze().afwijkingen}:
            self._show_reason(str(code))

    def _show_reason(self, code: str) -> None:
        self._om = code
        self.reden_kader.setVisible(bool(code))
        self.reden_kader.clear_fout()
        if code:
            doet = "gaat mee" if code in self._mee else "blijft hier"
            woorden = f"Reden van de afwijking: {label('rubriek', code)} {doet}"
            self.reden_kader.set_label(woorden)
            self.reden.setText(self._redenen.get(code, ""))

    def _typed(self, woorden: str) -> None:
        if self._om:
            self._redenen[self._om] = woorden
            self.reden_kader.clear_fout()
            self.changed.emit()

    def _back_to_list(self) -> None:
        """Go to the next deviation without a reason, else back to the list."""
        if not self.check():
            return
        lijst = self.mee if self._om in self._mee else self.hier
        lijst.tabel.setFocus()
