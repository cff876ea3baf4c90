"""Who has a paper that is no longer true: the list of one client, or of all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verouderd import Papierstand
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.afdrukken.verouderd import Clientpapier
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.ui.levenslijn.tabellen import Cel, Regeltabel
from levensloop_desktop.ui.netwerk.papierlezer import Papierlezer
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.need_to_know import open_document
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm, Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea

_KOPPEN = ("Cliënt", "Papier", "Voor", "Van", "Stand")
_BREEDTES = (232, 208, 208, 96, 0)
_LEEG = "Geen papier dat verouderd is. Wijzigt wat erop staat, dan staat hier wie het heeft."


@dataclass(frozen=True, slots=True)
class Papierregel:
    """One line: a paper, or the plan of a client when there is no paper."""

    client_id: ClientId
    stand: Papierstand | None


class Verouderdlijst(QWidget):
    """Papers with what changed since; Enter prints the new one for the same recipient.

    Signals:
        geteld: how many papers are out of date.
    """

    geteld = Signal(int)

    def __init__(
        self,
        sessie: Sessie,
        client_id: ClientId | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._papieren: tuple[Clientpapier, ...] = ()
        self._gestopt = self._achter = False
        self.lezer = Papierlezer(sessie, self)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.hide()
        self.alle = QCheckBox("Toon ook wat vervangen of in orde is", self)
        self.tabel = Regeltabel("Papieren", _KOPPEN, _BREEDTES)
        self.druk_af = Knop("Nieuwe afdrukken …", kind="main", bij_klik=self.print_new)
        self._inhoud = QStackedWidget(self)
        self._inhoud.addWidget(Leegscherm(_LEEG))
        self._inhoud.addWidget(self.tabel)
        balk = QHBoxLayout()
        balk.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        balk.addWidget(self.alle)
        balk.addStretch(1)
        balk.addWidget(self.druk_af)
        self.uitleg = alinea("", "klein", self)
        self.uitleg.setContentsMargins(maten.MARGE_BALK, 0, maten.MARGE_BALK, maten.RUIMTE_S)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(self.uitleg)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self._inhoud, 1)
        self.alle.toggled.connect(self.read)
        self.lezer.stap.connect(self._show_step)
        self.lezer.klaar.connect(self._loaded)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.tabel.regel_geopend.connect(self._open)
        self.tabel.regel_gekozen.connect(self._explain)
        sessie.bus.changed.connect(self._changed)
        self.read()

    @property
    def regels(self) -> list[list[str]]:
        """Every line as it reads."""
        return self.tabel.words()

    def read(self, _: object = None) -> None:
        """Read what is in the register, and hold it against the dossiers of now."""
        self._gestopt = False
        if self._client_id is None:
            self.lezer.read_all(alle=self.alle.isChecked())
        else:
            self.lezer.read_of([self._client_id])

    def focus_list(self) -> None:
        """Begin at the list."""
        self.tabel.setFocus()

    def print_new(self) -> None:
        """Preview the new paper of the chosen line, for the same recipient."""
        rij = self.tabel.currentIndex().row()
        if rij >= 0:
            self._open(self.tabel.record_at(rij))

    def _changed(self, _changes: Changes) -> None:
        """A paper holds something of nearly every part of a dossier."""
        if self.isVisible():
            self.read()
        else:
            self._achter = True  # read when it is looked at

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while something else was looked at."""
        super().showEvent(event)
        if self._achter:
            self._achter = False
            self.read()

    def _show_step(self, woorden: str, gedaan: int, totaal: int) -> None:
        self.voortgang.show_step(f"{woorden}: {gedaan} van {totaal} cliënten.", gedaan, totaal)
        self.voortgang.show()

    def _stop(self) -> None:
        """Go no further; the list says that it is not whole."""
        self._gestopt = True
        self.lezer.stop()

    def _loaded(self, papieren: tuple[Clientpapier, ...]) -> None:
        werkte_hier = self.voortgang.stop.hasFocus()
        self.voortgang.hide()
        self._papieren = papieren
        if not self._gestopt:
            self.geteld.emit(sum(deel.aantal for deel in papieren))
        self._show()
        if werkte_hier:
            self.focus_list()

    def _show(self, _: object = None) -> None:
        regels = list(self._lines())
        self.tabel.fill(regels)
        self._inhoud.setCurrentIndex(1 if regels else 0)
        self.druk_af.setEnabled(bool(regels))
        if regels and self.tabel.currentIndex().row() < 0:
            self.tabel.selectRow(0)
        if self._gestopt:
            self.uitleg.setText("Gestopt. Deze lijst is niet volledig.")
        elif not regels:
            self.uitleg.setText("")

    def _lines(self) -> Iterator[tuple[object, Sequence[Cel]]]:
        for deel in self._papieren:
            wie = Cel(f"{deel.naam}, {deel.clientnummer}", vet=True)
            if deel.planredenen and deel.plan is not None:
                yield (
                    Papierregel(deel.client_id, None),
                    (
                        wie,
                        Cel(f"plan in de kluis, versie {deel.plan.versie}"),
                        Cel(""),
                        Cel(write_date(deel.plan.vastgesteld_op)),
                        Cel("; ".join(deel.planredenen), "let_op"),
                    ),
                )
            for stand in deel.papieren:
                if stand.verouderd or self.alle.isChecked():
                    yield Papierregel(deel.client_id, stand), (wie, *_cells(stand))

    def _explain(self, regel: object) -> None:
        """The whole reason, which may be longer than its cell."""
        rij = self.tabel.currentIndex().row()
        self.uitleg.setText(self.tabel.words()[rij][-1] if rij >= 0 else "")
        is_plan = isinstance(regel, Papierregel) and regel.stand is None
        self.druk_af.setText("Naar het plan" if is_plan else "Nieuwe afdrukken …")

    def _open(self, regel: object) -> None:
        if not isinstance(regel, Papierregel):
            return
        if regel.stand is None:
            self._sessie.dossier_requested.emit(regel.client_id, "plan")
            return
        oud = regel.stand.verstrekking
        open_document(self._sessie, regel.client_id, oud.document, oud.onderwerp_id, self, als=oud)


def _cells(stand: Papierstand) -> tuple[Cel, ...]:
    deel = stand.verstrekking
    papier = f"{label('documentsoort', deel.document)} {deel.nummer}"
    return Cel(papier), Cel(deel.ontvanger), Cel(write_date(deel.datum)), _state(stand)


def _state(stand: Papierstand) -> Cel:
    door = stand.vervangen_door
    if door is not None:
        return Cel(f"vervangen door {door.nummer} van {write_date(door.datum)}", "open")
    if stand.redenen:
        return Cel("; ".join(stand.redenen), "rood", "rood")
    if not stand.bekend:
        return Cel("niet na te gaan", "open")
    return Cel("in orde", "groen")
