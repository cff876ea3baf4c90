"""A map about one client: choose its documents, then see it, print it or save it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from levensloop_desktop.documents.maken import Mapstuk
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verstrekking.profielen import Keuze
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN
from levensloop_desktop.services.afdrukken.afdrukken import MAP, Afdrukopdracht
from levensloop_desktop.services.afdrukken.drukronde import MAPSOORTEN, Beschikbaar, list_documents
from levensloop_desktop.ui.druk.afwijken import Afwijkvenster, in_words
from levensloop_desktop.ui.druk.profielkeuze import Profielkeuze
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.verstrekking import document_title
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst

_BREED = 440
_MEESTAL = frozenset({"levensloopplan", "bejegeningskaart", "scenariokaart", "netwerkkaart"})
_UITLEG = (
    "Er komt een voorblad voor met de inhoud. Elk document houdt een eigen nummer en een eigen "
    "regel in het register."
)


def open_map(sessie: Sessie, client_id: ClientId, parent: QWidget, *_: object) -> "MapVenster":
    """Ask which documents go in the map, over the window of `parent`."""
    venster = MapVenster(sessie, client_id, parent.window())
    venster.open()
    return venster


class MapVenster(QDialog):
    """A box for each document there is."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Map met documenten")
        self.setMinimumWidth(_BREED)
        self._sessie = sessie
        self._client_id = client_id
        self._venster = parent
        self._wie = ""
        self.soorten = {soort: QCheckBox(document_title(soort)) for soort in MAPSOORTEN}
        self.profiel = Profielkeuze(sessie)
        self._afwijkend: Keuze | None = None
        self.afwijken = Knop("Afwijken …", icoon="potlood", kind="flat", bij_klik=self.deviate)
        self.afwijking = tekst("", "klein")
        self.profiel.changed.connect(self._forget_deviation)
        self.dubbelzijdig = QCheckBox("Dubbelzijdig: elk document en elke kaart op een nieuw blad")
        self.dubbelzijdig.setChecked(True)
        self.verder = Knop("Voorbeeld …", icoon="oog", kind="main", bij_klik=self.show_map)
        self.verder.setDefault(True)
        self._lay_out()
        for vak in self.soorten.values():
            vak.setEnabled(False)
            vak.toggled.connect(self._look)
        self._look()
        job = partial(list_documents, sessie.kluis, [client_id])
        sessie.read(job, self._found, owner=self)

    def show_map(self) -> None:
        """Close, and show the map as it will be."""
        stukken = tuple(Mapstuk(soort) for soort, vak in self.soorten.items() if vak.isChecked())
        opdracht = Afdrukopdracht(
            client_id=self._client_id,
            documentsoort=MAP,
            stukken=stukken,
            gekozen=self._afwijkend or self.profiel.gekozen,
            dubbelzijdig=self.dubbelzijdig.isChecked(),
        )
        self.accept()
        VoorbeeldDialoog(self._sessie, opdracht, self._venster).open()

    def deviate(self) -> Afwijkvenster:
        """Choose for this client against the profile, each time with a reason."""
        mogelijk = frozenset[str]().union(
            *(
                RUBRIEKEN_VAN.get(soort, frozenset())
                for soort, vak in self.soorten.items()
                if vak.isChecked()
            )
        )
        keuze = self._afwijkend or self.profiel.gekozen
        venster = Afwijkvenster(self.profiel.profielen, keuze, mogelijk, self._wie, self)
        venster.chosen.connect(self._deviated)
        venster.open()
        return venster

    def _deviated(self, keuze: Keuze) -> None:
        self._afwijkend = keuze if keuze.afwijkingen else None
        self.afwijking.setText(in_words(keuze).capitalize())

    def _forget_deviation(self) -> None:
        self._afwijkend = None
        self.afwijking.setText("")

    def _found(self, gevonden: tuple[Beschikbaar, ...]) -> None:
        er_zijn = gevonden[0].soorten if gevonden else ()
        self._wie = gevonden[0].naam if gevonden else ""
        for soort, vak in self.soorten.items():
            vak.setEnabled(soort in er_zijn)
            vak.setChecked(soort in er_zijn and soort in _MEESTAL)
            if soort not in er_zijn:
                vak.setText(f"{document_title(soort)}: nog niets vastgelegd")
        eerste = next((vak for vak in self.soorten.values() if vak.isEnabled()), None)
        hoog = max(self.heightForWidth(self.width()), self.sizeHint().height())
        self.resize(self.width(), hoog)
        (eerste or self.dubbelzijdig).setFocus()

    def _look(self) -> None:
        gekozen = any(vak.isChecked() for vak in self.soorten.values())
        self.verder.setEnabled(gekozen)
        self.afwijken.setEnabled(gekozen)

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addWidget(tekst("Wat gaat er in de map?", "sectie"))
        for vak in self.soorten.values():
            kolom.addWidget(vak)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.profiel)
        anders = QHBoxLayout()
        anders.setSpacing(maten.RUIMTE_M)
        anders.addWidget(self.afwijken)
        anders.addWidget(self.afwijking)
        anders.addStretch(1)
        kolom.addLayout(anders)
        kolom.addWidget(self.dubbelzijdig)
        kolom.addWidget(alinea(_UITLEG, "tekst2"))
        kolom.addStretch(1)
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addStretch()
        rij.addWidget(Knop("Annuleren", toets="Esc", bij_klik=self.reject))
        rij.addWidget(self.verder)
        kolom.addLayout(rij)
