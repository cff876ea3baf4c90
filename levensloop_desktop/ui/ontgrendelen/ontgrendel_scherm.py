"""The locked window: kluizen on the left, on the right the way into one."""

from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget
from typing_extensions import override

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.ui.messages import short
from levensloop_desktop.ui.ontgrendelen.kluizenlijst import Kluisregel, Kluizenlijst
from levensloop_desktop.ui.ontgrendelen.ontgrendel_formulier import OntgrendelFormulier
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.task_runner import TaskRunner
from levensloop_desktop.ui.widgets.bladen import Bladen

if TYPE_CHECKING:
    from levensloop_desktop.services.beschrijving import Kluisbeschrijving
    from levensloop_desktop.services.ports.kluisport import Kluis, Kluizen, Werkplek
    from levensloop_desktop.services.ports.kopieport import Reservekopie
    from levensloop_desktop.ui.ontgrendelen.herstel_openen import HerstelOpenen
    from levensloop_desktop.ui.ontgrendelen.nieuwe_kluis import NieuweKluis
    from levensloop_desktop.ui.ontgrendelen.terugzetten import Terugzetten
    from levensloop_desktop.ui.ontgrendelen.voorbeeld_kluis import VoorbeeldKluis
    from levensloop_desktop.ui.ontgrendelen.welkom import Welkom

_BREEDTE = 560
Blad = TypeVar("Blad", "NieuweKluis", "VoorbeeldKluis", "HerstelOpenen", "Terugzetten")


class OntgrendelScherm(QWidget):
    """Choose a kluis and open it, or make one.

    Signals:
        geopend: an open Kluis.
        staat: the known kluizen are shown; the first time, the screen is whole.
    """

    geopend = Signal(object)
    staat = Signal()

    def __init__(
        self,
        kluizen: "Kluizen",
        werkplek: "Werkplek",
        storage: TaskRunner,
        instellingen: Instellingen,
    ) -> None:
        super().__init__()
        self._kluizen = kluizen
        self._werkplek = werkplek
        self._storage = storage
        self._instellingen = instellingen
        self._keuze: Path | None = None
        self._herstelt: Path | None = None
        self.lijst = Kluizenlijst()
        self.formulier = OntgrendelFormulier(kluizen, storage)
        self.bladen = Bladen()
        self.bladen.add(self.formulier)
        self.bladen.setMaximumWidth(_BREEDTE)
        self._lay_out()
        self.lijst.gekozen.connect(self._choose)
        self.lijst.andere.connect(self._choose_other)
        self.lijst.nieuwe.connect(self._show_nieuw)
        self.lijst.voorbeeld.connect(self._show_voorbeeld)
        self.formulier.vergeten.connect(self._forget)
        self.formulier.geopend.connect(self._opened)
        self.formulier.herstellen.connect(self._show_herstel)
        self.formulier.terugzetten.connect(self.show_restore)
        self.show_kluizen()

    @cached_property
    def welkom(self) -> "Welkom":
        """The page of a computer that knows no kluis."""
        from levensloop_desktop.ui.ontgrendelen.welkom import Welkom  # noqa: PLC0415  see voorladen

        blad = Welkom()
        blad.nieuwe.connect(self._show_nieuw)
        blad.voorbeeld.connect(self._show_voorbeeld)
        self.bladen.add(blad)
        return blad

    @cached_property
    def nieuw(self) -> "NieuweKluis":
        """The page that makes a kluis, once somebody wants one."""
        from levensloop_desktop.ui.ontgrendelen.nieuwe_kluis import (  # noqa: PLC0415  idem
            NieuweKluis,
        )

        return self._add_page(NieuweKluis(self._kluizen, self._werkplek, self._storage))

    @cached_property
    def voorbeeld(self) -> "VoorbeeldKluis":
        """The page that makes the voorbeeldkluis, once somebody wants one."""
        from levensloop_desktop.ui.ontgrendelen.voorbeeld_kluis import (  # noqa: PLC0415  idem
            VoorbeeldKluis,
        )

        return self._add_page(VoorbeeldKluis(self._kluizen, self._werkplek, self._storage))

    @cached_property
    def herstel(self) -> "HerstelOpenen":
        """The page that opens with the herstelblad, once somebody needs it."""
        from levensloop_desktop.ui.ontgrendelen.herstel_openen import (  # noqa: PLC0415  idem
            HerstelOpenen,
        )

        return self._add_page(HerstelOpenen(self._kluizen, self._storage))

    @cached_property
    def terugzetten(self) -> "Terugzetten":
        """The page that puts a back-up back, once somebody needs it."""
        from levensloop_desktop.ui.ontgrendelen.terugzetten import (  # noqa: PLC0415  idem
            Terugzetten,
        )

        return self._add_page(Terugzetten(self._kluizen, self._storage))

    def show_restore(self, pad: Path, naam: str, kopie: "Reservekopie | None" = None) -> None:
        """Show which back-ups there are and what one would change."""
        self._herstelt = pad
        self.bladen.show_page(self.terugzetten)
        self.terugzetten.start(pad, naam, kopie)

    def show_kluizen(self) -> None:
        """Read again what can be said of the known kluizen."""
        paden = self._instellingen.list_kluizen()
        self._storage.run(partial(_describe_all, self._kluizen, paden), self._fill)

    def show_locking(self, wanneer: datetime, reden: str, *, tekst_klaar: bool) -> None:
        """Say when and why it locked, while the kluis is being closed."""
        self.formulier.show_locked(wanneer, reden, tekst_klaar=tekst_klaar)
        self.bladen.show_page(self.formulier)
        self.formulier.wachtzin.invoer.setFocus()

    def show_fault(self, fout: LevensloopError) -> None:
        """Show a fault that came up while locked."""
        self.bladen.show_page(self.formulier)
        self.formulier.say(fout)

    def _fill(self, regels: list[Kluisregel]) -> None:
        gevraagd = self._keuze
        self.lijst.show_kluizen(regels, gevraagd)
        # A list that was read before the kluis was asked for chooses another; the next one decides.
        self._keuze = gevraagd or self._keuze
        if not regels:
            self.bladen.show_page(self.welkom)
            self.welkom.setFocus()
        elif self._herstelt is None:
            self.formulier.wachtzin.invoer.setFocus()
        self.staat.emit()

    def _choose(self, regel: Kluisregel) -> None:
        self._keuze = regel.pad
        if self._herstelt == regel.pad:
            return  # the list was filled anew while a back-up is put back
        self._herstelt = None
        self.formulier.show_kluis(regel)
        self.bladen.show_page(self.formulier)

    def _choose_other(self) -> None:
        from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import (  # noqa: PLC0415  idem
            choose_folder,
            documents_folder,
        )

        venster = choose_folder(self, "Kies de map van de kluis", documents_folder())
        venster.fileSelected.connect(self._add)
        venster.open()

    def choose(self, pad: Path) -> None:
        """Choose a kluis, which may be new to this computer."""
        self._instellingen.remember_kluis(pad)
        self._keuze = pad
        self.show_kluizen()

    def _add(self, pad: str) -> None:
        self.choose(Path(pad))

    def _forget(self, pad: Path) -> None:
        self._instellingen.forget_kluis(pad)
        self._keuze = None
        self.show_kluizen()

    def _leave(self) -> None:
        self._herstelt = None
        self.show_kluizen()

    def _add_page(self, blad: Blad) -> Blad:
        self.bladen.add(blad)
        blad.geopend.connect(self._opened)
        blad.terug.connect(self._leave)
        return blad

    def _show_nieuw(self) -> None:
        self.bladen.show_page(self.nieuw)
        self.nieuw.start()

    def _show_voorbeeld(self) -> None:
        self.bladen.show_page(self.voorbeeld)
        self.voorbeeld.start()

    def _show_herstel(self, kluis: "Kluisbeschrijving") -> None:
        self.bladen.show_page(self.herstel)
        self.herstel.start(kluis)

    def _opened(self, kluis: "Kluis") -> None:
        self._keuze = kluis.beschrijving.pad
        self._instellingen.remember_kluis(kluis.beschrijving.pad)
        self.geopend.emit(kluis)

    def _lay_out(self) -> None:
        rechts = QWidget()
        rij = QHBoxLayout(rechts)
        rij.setContentsMargins(maten.MARGE, 112, maten.MARGE, maten.MARGE)
        rij.addStretch(5)
        rij.addWidget(self.bladen, 100)
        rij.addStretch(7)
        self._rechts = rij
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QScrollArea.Shape.NoFrame)
        schuif.setWidget(rechts)
        buiten = QHBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.setSpacing(0)
        buiten.addWidget(self.lijst)
        buiten.addWidget(schuif, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take less room around the form on a small window."""
        super().resizeEvent(event)
        smal = event.size().width() < maten.SMAL
        self.lijst.set_narrow(smal=smal)
        boven = maten.MARGE if event.size().height() < 640 else 112  # noqa: PLR2004  small screen
        self._rechts.setContentsMargins(maten.MARGE, boven, maten.MARGE, maten.MARGE)


def _describe_all(kluizen: "Kluizen", paden: list[Path]) -> list[Kluisregel]:
    """Describe each kluis, or say why it cannot be read."""
    return [_describe(kluizen, pad) for pad in paden]


def _describe(kluizen: "Kluizen", pad: Path) -> Kluisregel:
    try:
        return Kluisregel(pad, kluizen.describe(pad))
    except LevensloopError as fout:
        return Kluisregel(pad, fout=fout, fout_kort=short(fout))
