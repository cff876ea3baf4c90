"""Prepare one client: what goes on the agenda, in which order, and what else is open."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from levensloop_desktop.domain.controle.controle import TEKENS_PER_REGEL
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.open_punten import open_punten
from levensloop_desktop.domain.overleg import Agendapunt, Overlegdeel
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.dossiers import Removal, restore_records
from levensloop_desktop.services.overleg.besluiten import add_agendapunt
from levensloop_desktop.ui.formulieren.bewaren import remove_stored, reorder_stored
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Toetsenrij
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.teksten import tekst, veldlabel

_KOLOMMEN = (
    Kolom(veld="soort", breedte=144, vet=True),
    Kolom(veld="tekst"),
)
_VOORSTEL = RecordId("voorstel")
_EIGEN = "eigen"


class Voorbereiding(QWidget):
    """Above the agenda, below what is open and not on it."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._deel: Overlegdeel | None = None
        self._telling = tekst("", "klein", self)
        self.agenda = Recordtabel("Agenda", Agendapunt, _KOLOMMEN, parent=self)
        self.leeg = Leegscherm(
            "Nog geen agenda. Kies hieronder wat u bespreekt, of typ een eigen punt.", parent=self
        )
        self.eigen = QLineEdit(self)
        self.eigen.setMaxLength(TEKENS_PER_REGEL)
        self.eigen.setPlaceholderText("bijvoorbeeld: verhuizing")
        self.knop = Knop("Toevoegen", toets="Enter", bij_klik=self.add_own, parent=self)
        self.voorstellen = Recordtabel("Ook open", Agendapunt, _KOLOMMEN, parent=self)
        self._kop_voorstel = tekst("Ook open, niet op de agenda", "sectie", self)
        self._mag = sessie.may_change
        self._lay_out()
        self.eigen.returnPressed.connect(self.add_own)
        self.voorstellen.opened.connect(self._take)
        if self._mag:
            self.agenda.remove_wanted.connect(self._remove)
            self.agenda.opened.connect(self._remove)
            self.agenda.move_wanted.connect(self._move)

    def show_gegevens(self, gegevens: Gegevens, deel: Overlegdeel) -> None:
        """Show the agenda of a client, and what is open besides."""
        dossier = gegevens.dossier
        if dossier is None:
            return
        self._deel = deel
        agenda = dossier.agenda_van(deel)
        staat_erop = {punt.tekst for punt in agenda}
        voorstellen = [
            Agendapunt(
                id=RecordId(f"{_VOORSTEL}-{nummer}"),
                client_id=deel.client_id,
                overlegdeel_id=deel.id,
                soort=punt.soort,
                tekst=punt.tekst,
            )
            for nummer, punt in enumerate(open_punten(dossier, gegevens.vandaag))
            if punt.tekst not in staat_erop
        ]
        self.agenda.show_records(agenda, gegevens)
        self.voorstellen.show_records(voorstellen, gegevens)
        self.agenda.setVisible(bool(agenda))
        self.leeg.setVisible(not agenda)
        self.voorstellen.setVisible(bool(voorstellen) and self._mag)
        self._kop_voorstel.setVisible(bool(voorstellen) and self._mag)
        self._telling.setText(f"{len(agenda)} op de agenda, {len(voorstellen)} niet")

    def focus_content(self) -> None:
        """Begin in the agenda, or at the line for an own point."""
        doel = self.agenda if self.agenda.records else self.eigen
        doel.setFocus()

    def add_own(self) -> None:
        """Put what was typed on the agenda."""
        woorden = self.eigen.text().strip()
        if woorden and self._deel is not None:
            self.eigen.clear()
            self._add(_EIGEN, woorden)

    def _take(self, punt: Agendapunt) -> None:
        self._add(punt.soort, punt.tekst)

    def _add(self, soort: str, woorden: str) -> None:
        if self._deel is not None:
            job = partial(
                add_agendapunt,
                self._sessie.kluis,
                self._sessie.werkplek,
                self._deel,
                soort,
                woorden,
            )
            self._sessie.write(job)

    def _remove(self, punt: Agendapunt) -> None:
        weg: list[Removal] = []

        def job() -> Changes:
            weg.append(remove_stored(self._sessie.kluis, self._sessie.werkplek, punt))
            return weg[0].changes

        self._sessie.write(
            job,
            lambda _: self._sessie.undo_offered.emit(
                "Agendapunt van de lijst gehaald.", partial(put_back, self._sessie, weg[0])
            ),
        )

    def _move(self, punt: Agendapunt, stap: int) -> None:
        records = list(self.agenda.records)
        plaats = next(nr for nr, deel in enumerate(records) if deel.id == punt.id)
        naar = plaats + stap
        if 0 <= naar < len(records):
            records.insert(naar, records.pop(plaats))
            self._sessie.write(
                partial(reorder_stored, self._sessie.kluis, self._sessie.werkplek, records)
            )

    def _lay_out(self) -> None:
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_S)
        kop.setSpacing(maten.RUIMTE_M)
        kop.addWidget(tekst("Agenda", "sectie", self))
        kop.addWidget(self._telling, 1)
        regel = QHBoxLayout()
        regel.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_M)
        regel.setSpacing(maten.RUIMTE_M)
        regel.addWidget(veldlabel("Eigen punt", self.eigen, self))
        regel.addWidget(self.eigen, 1)
        regel.addWidget(self.knop)
        self._regel = QWidget(self)
        self._regel.setLayout(regel)
        self._regel.setVisible(self._mag)
        self._kop_voorstel.setContentsMargins(
            maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_S
        )
        toetsen = [
            ("Enter", "erop of eraf"),
            ("Alt+↑↓", "punt verplaatsen"),
            ("Del", "eraf"),
        ]
        self._toetsen = Toetsenrij(toetsen, self)
        self._toetsen.setVisible(self._mag)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(kop)
        kolom.addWidget(self.agenda, 3)
        kolom.addWidget(self.leeg, 3)
        kolom.addWidget(self._regel)
        kolom.addWidget(self._kop_voorstel)
        kolom.addWidget(self.voorstellen, 2)
        kolom.addWidget(self._toetsen)


def put_back(sessie: Sessie, weg: Removal) -> None:
    """Undo a removal."""
    sessie.write(partial(restore_records, sessie.kluis, sessie.werkplek, weg.records))
