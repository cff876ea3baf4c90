"""How long dossiers are kept, who may go, and destroying them for ever."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.bewaartermijn import (
    GEBEURTENISSEN,
    JAREN,
    Bewaarregel,
    Verlopen,
    Vernietiging,
    destroy_clienten,
    keep_rule,
    list_expired,
    read_rule,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.beheer.oude_kopieen import OudeReservekopieen
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesmodel, Leesregel
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.bevestiging import Bevestiging
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_KOLOMMEN = (("Cliënt", 152), ("Naam", 184), ("Telt vanaf", 112))
_HOOGTE = 176
_KORT, _MIDDEN = 128, 320
GEVOLG = (
    "Alles van deze cliënt gaat voorgoed weg: het dossier, de vastgestelde plannen, de "
    "geschiedenis en tekst die nog niet bewaard was. In het logboek blijft alleen staan dat u dit "
    "deed, met het cliëntnummer. Dit kan niet ongedaan worden gemaakt.\n\n"
    "Levensloop maakt eerst een reservekopie, voor als er iets misgaat, en haalt precies die na "
    "afloop weer weg. Reservekopieën van eerder bevatten het dossier nog. Na het vernietigen ziet "
    "u tot wanneer, en kunt u ze ook vernietigen."
)

_NA_AFLOOP = "Alleen het opruimen daarna lukte niet; Levensloop doet dat bij het volgende openen."

Stand = tuple[Bewaarregel, tuple[Verlopen, ...]]


class Bewaartermijn(QWidget):
    """The rule, the list, and one button that destroys.

    Signals:
        gevorderd: what is being done, in Dutch; sent from the storage thread.
    """

    gevorderd = Signal(str)

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._verlopen: tuple[Verlopen, ...] = ()
        self.jaren = QComboBox()
        for jaren in range(JAREN[0], JAREN[1] + 1):
            self.jaren.addItem(f"{jaren} jaar", jaren)
        self.jaren.setMaximumWidth(_KORT)
        self.vanaf = QComboBox()
        self.vanaf.setMaximumWidth(_MIDDEN)
        for code, woorden in GEBEURTENISSEN.items():
            self.vanaf.addItem(woorden, code)
        self.bewaren = Knop("Termijn bewaren", icoon="bewaren", bij_klik=self.keep)
        self.model = Leesmodel([*(kop for kop, _ in _KOLOMMEN), "Mag weg op"], self)
        self.tabel = Tabel("Cliënten van wie de termijn voorbij is", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.setMinimumHeight(_HOOGTE)
        for nummer, (_, breedte) in enumerate(_KOLOMMEN):
            self.tabel.setColumnWidth(nummer, breedte)
        self.personen = QCheckBox()
        self.vernietig = Knop("Vernietigen …", icoon="prullenbak", bij_klik=self.ask)
        self.uitkomst = alinea("", "tekst2")
        self.oude = OudeReservekopieen(sessie)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.gevorderd.connect(self.voortgang.show_step)
        self.tabel.keuze_veranderd.connect(self._choose)
        self._lay_out()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def refresh(self) -> None:
        """Read the rule and the list."""
        job = partial(_read, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._show, self._refused, owner=self)
        if self._sessie.may(Handeling.KOPIEEN_BEHEREN):
            self.oude.load()

    def keep(self) -> None:
        """Keep the rule and see who may go now."""
        regel = Bewaarregel(self.jaren.currentData(), self.vanaf.currentData())
        job = partial(keep_rule, self._sessie.kluis, regel)
        self._sessie.read(job, self._kept, self._refused, owner=self)

    def ask(self) -> None:
        """Ask for the client number before destroying."""
        gekozen = self.chosen
        if gekozen is None:
            return
        venster = Bevestiging(
            "Cliënt vernietigen", GEVOLG, gekozen.clientnummer, "Vernietigen", self
        )
        venster.setObjectName("vernietigen")
        venster.accepted.connect(partial(self._destroy, gekozen, venster))
        venster.finished.connect(venster.deleteLater)
        venster.open()

    @property
    def chosen(self) -> Verlopen | None:
        """The chosen line."""
        rij = self.tabel.currentIndex().row()
        return self._verlopen[rij] if 0 <= rij < len(self._verlopen) else None

    def _destroy(self, gekozen: Verlopen, venster: Bevestiging) -> None:
        job = partial(
            destroy_clienten,
            self._sessie.kluis,
            self._sessie.werkplek,
            {gekozen.client_id: venster.invoer.text()},
            ook_personen=self.personen.isEnabled() and self.personen.isChecked(),
            stap=self.gevorderd.emit,
        )
        self.uitkomst.setText("")
        self._set_busy(bezig=True)
        self._sessie.read(job, partial(self._destroyed, gekozen), self._refused, owner=self)

    def _destroyed(self, gekozen: Verlopen, klaar: Vernietiging) -> None:
        self._set_busy(bezig=False)
        self._sessie.announce(klaar.changes)
        self.uitkomst.setText(f"{gekozen.clientnummer} is vernietigd.")
        if klaar.fout is not None:
            self.uitkomst.setText(f"{self.uitkomst.text()} {_NA_AFLOOP} {sentence(klaar.fout)}")
        self.refresh()

    def _set_busy(self, *, bezig: bool) -> None:
        for deel in (self.tabel, self.vernietig, self.bewaren, self.personen):
            deel.setEnabled(not bezig)
        self.voortgang.setVisible(bezig)

    def _kept(self, _: None) -> None:
        self.uitkomst.setText("De termijn is bewaard.")
        self.refresh()

    def _show(self, stand: Stand) -> None:
        regel, self._verlopen = stand
        self.jaren.setCurrentIndex(self.jaren.findData(regel.jaren))
        self.vanaf.setCurrentIndex(self.vanaf.findData(regel.vanaf))
        self.model.show_regels([_line(deel) for deel in self._verlopen])
        self.tabel.setVisible(bool(self._verlopen))
        self.geen.setVisible(not self._verlopen)
        self._choose()

    def _choose(self, *_: object) -> None:
        gekozen = self.chosen
        aantal = gekozen.personen if gekozen else 0
        wie = "de persoon" if aantal == 1 else f"de {aantal} personen"
        self.personen.setText(
            f"Verwijder ook {wie} uit het netwerk die alleen bij deze cliënt hoort"
            if aantal == 1
            else f"Verwijder ook {wie} uit het netwerk die alleen bij deze cliënt horen"
        )
        self.personen.setVisible(aantal > 0)
        self.personen.setEnabled(aantal > 0)
        self.vernietig.setVisible(bool(self._verlopen))
        self.vernietig.setEnabled(gekozen is not None)

    def _refused(self, fout: Exception) -> None:
        self._set_busy(bezig=False)
        if isinstance(fout, LevensloopError):
            self.uitkomst.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _lay_out(self) -> None:
        self.geen = alinea("Er is nu niemand van wie de termijn voorbij is.", "tekst2")
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_L)
        kolom.addWidget(tekst("Bewaartermijn", "sectie"))
        kolom.addWidget(Veldkader("Een dossier blijft bewaard", self.jaren))
        kolom.addWidget(Veldkader("Dat telt vanaf het moment dat", self.vanaf))
        rij = QHBoxLayout()
        rij.addWidget(self.bewaren)
        rij.addStretch()
        kolom.addLayout(rij)
        kolom.addWidget(tekst("Mag weg", "sectie"))
        for deel in (self.geen, self.tabel, self.personen):
            kolom.addWidget(deel)
        onder = QHBoxLayout()
        onder.addWidget(self.vernietig)
        onder.addStretch()
        kolom.addLayout(onder)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.uitkomst)
        kolom.addWidget(self.oude)


def _read(kluis: Kluis, werkplek: Werkplek) -> Stand:
    return read_rule(kluis), list_expired(kluis, werkplek)


def _line(deel: Verlopen) -> Leesregel:
    return Leesregel(
        (deel.clientnummer, deel.naam, write_date(deel.sinds), write_date(deel.mag_weg_op))
    )
