"""The window in which the clients of a colleague go to others, all at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtstart import COLLEGA
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.ongedaan import undo_changes
from levensloop_desktop.services.overdragen.collega import (
    Collegaclient,
    Overname,
    hand_over_colleague,
    list_colleague,
)
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Rij
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl.maten import MARGE, RUIMTE_L, RUIMTE_S
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.schuifdeel import RINGRUIMTE, Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 800
_KEUZEBREEDTE = 288


class CollegaOverdragen(QDialog):
    """Who takes over each client of a colleague who falls ill or leaves.

    Args:
        sessie: the open session.
        collega: who leaves.
        gegevens: the network.
        parent: over whose window.
    """

    def __init__(
        self, sessie: Sessie, collega: Contactpersoon, gegevens: Gegevens, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._collega = collega
        self._gegevens = gegevens
        self._mensen = [wie for wie in gegevens.contactpersonen if wie.id != collega.id]
        self._clienten: tuple[Collegaclient, ...] = ()
        self._zelf: set[int] = set()  # rows the user chose for apart
        self._model = QStandardItemModel(self)
        self.setWindowTitle("Werk overdragen")
        self.form = Formulier(
            sessie,
            Overdracht,
            (Rij("overlap_begin", "overlap_einde"), Rij("reden")),
            formulier="overdrachten/collega",
            direct=False,
        )
        self.iedereen = QComboBox()
        self.keuzes: list[QComboBox] = []
        self.stand = alinea("De cliënten worden gezocht …", "klein")
        self.fout = alinea("")
        self.fout.setProperty("ernst", "fout")
        self.fout.hide()
        self._grid = QGridLayout()
        self.doen = Knop("Overdragen", kind="main", toets="Ctrl+S", bij_klik=self.form.save)
        self.doen.setEnabled(False)
        self._fill_model()
        self._lay_out()
        self.form.submitted.connect(self.hand_over)
        self.form.show_record(self._begin(), gegevens)
        self.iedereen.currentIndexChanged.connect(self._choose_for_all)
        job = partial(list_colleague, sessie.kluis, sessie.werkplek, collega)
        sessie.read(job, self._listed, owner=self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S also where the focus is not in the form."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.form.save()
        else:
            super().keyPressEvent(event)

    def _fill_model(self) -> None:
        """The people of the network; row 0 leaves a client where he or she is."""
        self._model.appendRow(QStandardItem(f"blijft bij {self._collega.naam}"[:120]))
        for wie in self._mensen:
            self._model.appendRow(QStandardItem(self._gegevens.naam_van_record(wie)[:120]))

    def _begin(self) -> Overdracht:
        """Today, both: who falls ill stops, and who takes over begins."""
        vandaag = self._gegevens.vandaag
        return Overdracht(
            id=RecordId(""),
            client_id=ClientId(RecordId("")),
            soort=COLLEGA,
            van_persoon=self._collega.naam,
            overlap_begin=vandaag,
            overlap_einde=vandaag,
        )

    def _lay_out(self) -> None:
        self.iedereen.setModel(self._model)
        self.iedereen.setMaximumWidth(_BREEDTE)
        deel = Schuifdeel()
        deel.kolom.setSpacing(RUIMTE_L)
        deel.make_room(self.form, _BREEDTE)
        self._grid.setHorizontalSpacing(RUIMTE_L)
        self._grid.setVerticalSpacing(RUIMTE_S)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 2)
        for widget in (
            tekst(f"Werk van {self._collega.naam} overdragen"[:120], "sectie"),
            alinea(
                "De rollen stoppen en beginnen op deze dagen. Open afspraken gaan mee. "
                "Elke cliënt krijgt een overdracht met een checklist.",
                "klein",
            ),
            self.form,
            Veldkader("Wie neemt alles over", self.iedereen),
            self.stand,
        ):
            deel.kolom.addWidget(widget)
        deel.kolom.addLayout(self._grid)
        deel.kolom.addWidget(self.fout)
        knoppen = QHBoxLayout()
        knoppen.setContentsMargins(RINGRUIMTE, 0, RINGRUIMTE, 0)
        knoppen.setSpacing(RUIMTE_S)
        knoppen.addStretch(1)
        knoppen.addWidget(Knop("Annuleren", toets="Esc", bij_klik=self.reject))
        knoppen.addWidget(self.doen)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(MARGE, MARGE, MARGE, MARGE)
        kolom.setSpacing(RUIMTE_L)
        kolom.addWidget(deel)
        kolom.addLayout(knoppen)

    def _listed(self, clienten: Sequence[Collegaclient]) -> None:
        self._clienten = tuple(clienten)
        naam = self._collega.naam
        if not clienten:
            self.stand.setText(f"{naam} heeft nu bij geen enkele cliënt een rol."[:200])
            self.iedereen.setEnabled(False)
            return
        aantal = "1 cliënt" if len(clienten) == 1 else f"{len(clienten)} cliënten"
        self.stand.setText(f"{aantal}. Kies bij wie het anders moet.")
        for rij, client in enumerate(clienten):
            self._add_row(rij, client)
        self.doen.setEnabled(True)
        self.iedereen.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resize(self.sizeHint())

    def _add_row(self, rij: int, client: Collegaclient) -> None:
        rollen = ", ".join(label("rol", rol) for rol in client.rollen)
        open_ = f"; {client.afspraken} open afspraken" if client.afspraken > 1 else ""
        open_ = "; 1 open afspraak" if client.afspraken == 1 else open_
        keuze = QComboBox()
        keuze.setModel(self._model)
        keuze.setFixedWidth(_KEUZEBREEDTE)
        keuze.setAccessibleName(f"Wie neemt {client.naam} over")
        keuze.setCurrentIndex(self.iedereen.currentIndex())
        keuze.activated.connect(partial(self._chosen_apart, rij))
        self.keuzes.append(keuze)
        naam = Inkorttekst(f"{client.naam}, {client.clientnummer}")
        wat = Inkorttekst(f"{rollen}{open_}", "klein")
        for kolom, woorden in enumerate((naam, wat)):
            woorden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._grid.addWidget(woorden, rij, kolom)
        self._grid.addWidget(keuze, rij, 2)

    def _chosen_apart(self, rij: int, _plek: int) -> None:
        self._zelf.add(rij)

    def _choose_for_all(self, plek: int) -> None:
        """The same successor for everybody, but for rows that were chosen apart."""
        for rij, keuze in enumerate(self.keuzes):
            if rij not in self._zelf:
                keuze.setCurrentIndex(plek)

    def hand_over(self) -> None:
        """Hand over every client for whom somebody was chosen."""
        dagen = self.form.value()
        gekozen = {
            client.client_id: self._mensen[keuze.currentIndex() - 1]
            for client, keuze in zip(self._clienten, self.keuzes, strict=True)
            if keuze.currentIndex() > 0
        }
        if not isinstance(dagen, Overdracht):
            return
        begin, einde = dagen.overlap_begin, dagen.overlap_einde
        if not gekozen or begin is None or einde is None:
            self._refuse(
                "Kies wie er overneemt." if not gekozen else "Vul in wanneer de collega’s wisselen."
            )
            return
        self.doen.setEnabled(False)
        sessie = self._sessie
        overname = Overname(begin=begin, einde=einde, reden=dagen.reden)
        job = partial(
            hand_over_colleague, sessie.kluis, sessie.werkplek, self._collega, gekozen, overname
        )
        done = partial(self._handed_over, len(gekozen))
        sessie.write(job, done, self._failed, owner=self)

    def _refuse(self, zin: str) -> None:
        self.fout.setText(zin)
        self.fout.show()
        self.iedereen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _handed_over(self, aantal: int, changes: Changes) -> None:
        self.form.forget()
        self.accept()
        wie = "1 cliënt" if aantal == 1 else f"{aantal} cliënten"
        self._sessie.undo_offered.emit(
            f"Werk van {wie} overgedragen.", partial(_take_back, self._sessie, changes)
        )

    def _failed(self, fault: Exception) -> None:
        if isValid(self):
            self.doen.setEnabled(True)
        self._sessie.storage.failed.emit(fault)


def _take_back(sessie: Sessie, changes: Changes) -> None:
    """Undo it for all clients together; a step of one dossier could not do that."""
    sessie.write(partial(undo_changes, sessie.kluis, sessie.werkplek, changes.wissels))
