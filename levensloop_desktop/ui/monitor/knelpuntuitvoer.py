"""Knelpunten on paper and in a file: the protected figures of a peildatum, never the exact ones."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensloop_desktop.services.kengetallen.cijferbeeld import (
    Beeldwerk,
    Cijferbeeld,
    Nietgeteld,
    keep_outcome,
    make_beeld,
    prepare_beeld,
    work_out,
)
from levensloop_desktop.services.kengetallen.cijfergeheugen import Uitkomst
from levensloop_desktop.services.kengetallen.onderwerpen import KNELPUNTEN
from levensloop_desktop.ui.kengetallen.bestand_dialoog import BestandDialoog
from levensloop_desktop.ui.kengetallen.uitwerken import Uitwerken
from levensloop_desktop.ui.sessie import Sessie

_NIET_GETELD = (
    "Er is nog geen peildatum geteld. Peildata zijn 1 januari en 1 juli. Op papier en in een "
    "bestand komen alleen de beschermde cijfers van een peildatum."
)
_GEEN_TABEL = "De definitie waarmee dit ZVH telt, heeft geen tabellen over knelpunten."
_GESTOPT = "Gestopt. Er is niets gemaakt en niets veranderd."


class Knelpuntuitvoer(QWidget):
    """Works the figures out when that was not done yet, and opens the dialog of the file."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self.uitwerken = Uitwerken(sessie)
        self.uitwerken.klaar.connect(self._keep)
        self.uitwerken.gestopt.connect(partial(self.uitwerken.say, _GESTOPT))
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.addWidget(self.uitwerken)

    def ask(self) -> None:
        """Ask which tables, in what form and where, or to print them."""
        self.uitwerken.rest()
        job = partial(prepare_beeld, self._sessie.kluis)
        self._sessie.read(job, self._work_out, owner=self)

    def _work_out(self, werk: Beeldwerk | Nietgeteld) -> None:
        if isinstance(werk, Nietgeteld):
            self.uitwerken.say(_NIET_GETELD)
        elif werk.is_klaar:
            self._open(make_beeld(werk, work_out(werk)))
        else:
            self.uitwerken.begin(werk)

    def _keep(self, werk: Beeldwerk, uitkomst: Uitkomst) -> None:
        job = partial(keep_outcome, self._sessie.kluis, werk, uitkomst)
        self._sessie.read(job, lambda _: self._open(make_beeld(werk, uitkomst)), owner=self)

    def _open(self, beeld: Cijferbeeld | Nietgeteld) -> None:
        if not isinstance(beeld, Cijferbeeld):
            self.uitwerken.say(_NIET_GETELD)
        elif not KNELPUNTEN.codes(beeld.definitie):
            self.uitwerken.say(_GEEN_TABEL)
        else:
            BestandDialoog(self._sessie, beeld, self.window(), KNELPUNTEN).open()
