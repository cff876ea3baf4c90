"""For a table: choose clients and documents, say once for whom and why, then print or save."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verstrekking.profielen import Keuze
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht
from levensloop_desktop.services.afdrukken.drukronde import (
    MAPSOORTEN,
    Beschikbaar,
    Rondevraag,
    list_documents,
    orders_of,
)
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.druk.afwijken import Afwijkvenster, in_words
from levensloop_desktop.ui.druk.clientkeuze import Clientkeuze
from levensloop_desktop.ui.druk.profielkeuze import Profielkeuze
from levensloop_desktop.ui.druk.ronde import Ronde, Uitslag
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.gegevens_paneel import GegevensPaneel
from levensloop_desktop.ui.voorbeeld.printopdracht import make_printer
from levensloop_desktop.ui.voorbeeld.printvraag import ask_printer
from levensloop_desktop.ui.voorbeeld.verstrekking import Verstrekkingsgegevens, document_title
from levensloop_desktop.ui.voorbeeld.voorbeeld_indeling import explain_missing
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import alinea, restyle, tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij
from levensloop_desktop.ui.widgets.wisselrij import Wisselrij

_BREED, _HOOG = 1000, 640
_NAAST, _LAAGST = 800, 240  # narrower than this they stand under each other
_ONBEPERKT = 16_777_215
_PANEEL = 360
_VOOR_OVERLEG = Verstrekkingsgegevens(
    ontvanger="wie bij het overleg is", doel="voorbereiden van het overleg", grondslag="wgs"
)
_BESTAND = "De bestanden zijn niet versleuteld. Hun naam is alleen het nummer in het register."


def open_ronde(
    sessie: Sessie, parent: QWidget, clienten: Sequence[ClientId] = ()
) -> "RondeVenster":
    """Open the window over another; these clients are chosen already, as of a meeting."""
    venster = RondeVenster(sessie, clienten, parent.window())
    venster.open()
    return venster


class RondeVenster(QDialog):
    """Clients on the right, documents and recipient on the left, how many below."""

    def __init__(self, sessie: Sessie, clienten: Sequence[ClientId], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Documenten voor de tafel")
        self._sessie = sessie
        self._vooraf = list(clienten)
        self._beschikbaar: dict[ClientId, Beschikbaar] = {}
        self.ronde: Ronde | None = None
        self.gegevens = GegevensPaneel()
        self.soorten = {soort: QCheckBox(document_title(soort)) for soort in MAPSOORTEN}
        self.profiel = Profielkeuze(sessie)
        self.als_map = QCheckBox("Per cliënt in één map, met een voorblad")
        self.keuze = Clientkeuze()
        self.allen = Knop("Kies allen die hier staan", icoon="vink", bij_klik=self.keuze.choose_all)
        self.telling = alinea("")
        self.afwijkend: dict[ClientId, Keuze] = {}
        self.afwijken = Knop("Afwijken voor deze cliënt …", icoon="potlood", bij_klik=self.deviate)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.sluiten = Knop("Sluiten", toets="Esc", bij_klik=self.reject)
        self.bewaren = Knop(
            "Bewaren in een map …", icoon="map", sneltoets="Ctrl+S", bij_klik=self._ask_folder
        )
        self.afdrukken = Knop(
            "Afdrukken …",
            icoon="afdrukken",
            kind="main",
            sneltoets="Ctrl+P",
            bij_klik=self._ask_printer,
        )
        self._lay_out()
        self._connect()
        self.gegevens.fill(_VOOR_OVERLEG if clienten else Verstrekkingsgegevens(), [])
        self.keuze.filter.setFocus()
        self._count()

    @property
    def orders(self) -> list[Afdrukopdracht]:
        """What there is to make now, client by client."""
        return self._orders("papier")

    def save_in(self, folder: Path) -> None:
        """Save everything in a folder."""
        self._run(self._orders("bestand"), folder)

    def print_to(self, printer: QPrinter) -> None:
        """Send everything to a printer, a job for each document."""
        self._run(self._orders("papier"), printer)

    def _orders(self, vorm: str) -> list[Afdrukopdracht]:
        gegevens = self.gegevens.gegevens()
        vraag = Rondevraag(
            documenten=tuple(soort for soort, vak in self.soorten.items() if vak.isChecked()),
            ontvanger=gegevens.ontvanger,
            doel=gegevens.doel,
            grondslag=gegevens.grondslag,
            grondslag_toelichting=gegevens.grondslag_toelichting,
            gekozen=self.profiel.gekozen,
            afwijkend=self.afwijkend,
            als_map=self.als_map.isChecked(),
            vorm=vorm,
        )
        gekozen = (self._beschikbaar.get(wie) for wie in self.keuze.gekozen)
        return [deel for wie in gekozen if wie is not None for deel in orders_of(vraag, wie)]

    def deviate(self) -> Afwijkvenster | None:
        """Choose for one client against the profile, each time with a reason."""
        wie = self.keuze.current
        if wie is None:
            self._say("Kies eerst in de lijst de cliënt voor wie u wilt afwijken.", "fout")
            self.keuze.lijst.setFocus()
            return None
        mogelijk = frozenset[str]().union(
            *(
                RUBRIEKEN_VAN.get(soort, frozenset())
                for soort, vak in self.soorten.items()
                if vak.isChecked()
            )
        )
        keuze = self.afwijkend.get(wie, self.profiel.gekozen)
        naam = self.keuze.name_of(wie)
        venster = Afwijkvenster(self.profiel.profielen, keuze, mogelijk, naam, self)
        venster.chosen.connect(partial(self._deviated, wie))
        venster.open()
        return venster

    def _deviated(self, wie: ClientId, keuze: Keuze) -> None:
        self.afwijkend.pop(wie, None)
        if keuze.afwijkingen:
            self.afwijkend[wie] = keuze
        self._show_deviations()

    def _forget_deviations(self) -> None:
        self.afwijkend = {}
        self._show_deviations()

    def _show_deviations(self) -> None:
        self.keuze.show_words({wie: in_words(deel) for wie, deel in self.afwijkend.items()})
        self._count()

    def _connect(self) -> None:
        self.keuze.gewijzigd.connect(self._look_up)
        for vak in (*self.soorten.values(), self.als_map):
            vak.toggled.connect(self._count)
        self.voortgang.stop_gevraagd.connect(self._stop)
        self.profiel.changed.connect(self._forget_deviations)
        self._sessie.read(
            partial(list_clienten, self._sessie.kluis, self._sessie.werkplek),
            self._offer,
            owner=self,
        )

    def _offer(self, regels: list[Clientregel]) -> None:
        self.keuze.offer(regels)
        self.keuze.choose(self._vooraf)

    def _look_up(self) -> None:
        """Ask what there is of clients of whom that is not known yet."""
        nieuw = [wie for wie in self.keuze.gekozen if wie not in self._beschikbaar]
        self._count()
        if nieuw:
            job = partial(list_documents, self._sessie.kluis, nieuw)
            self._sessie.read(job, self._found, self._refused, owner=self)

    def _found(self, gevonden: tuple[Beschikbaar, ...]) -> None:
        self._beschikbaar |= {deel.client_id: deel for deel in gevonden}
        self._count()

    def _count(self) -> None:
        """Say how many of each there are, and how many papers this makes."""
        wie = [self._beschikbaar[deel] for deel in self.keuze.gekozen if deel in self._beschikbaar]
        for soort, vak in self.soorten.items():
            naam = document_title(soort)
            er_zijn = sum(soort in deel.soorten for deel in wie)
            vak.setText(f"{naam} ({er_zijn} van {len(wie)})" if wie else naam)
        aantal = len(self.orders)
        papieren = "map" if self.als_map.isChecked() else "document"
        meer = {"map": "mappen", "document": "documenten"}[papieren]
        clienten = "1 cliënt" if len(wie) == 1 else f"{len(wie)} cliënten"
        self._say(
            f"{clienten}, {aantal} {papieren if aantal == 1 else meer}."
            if aantal
            else "Kies cliënten en documenten."
        )
        self._set_busy(bezig=False)

    def _ask_folder(self) -> None:
        if self.gegevens.check():
            venster = QFileDialog(self, "Bewaren in een map", documents_folder())
            venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            venster.setFileMode(QFileDialog.FileMode.Directory)
            venster.setOption(QFileDialog.Option.ShowDirsOnly)
            venster.fileSelected.connect(lambda pad: self.save_in(Path(pad)))
            venster.open()

    def _ask_printer(self) -> None:
        if self.gegevens.check():
            ask_printer(make_printer("Documenten voor de tafel"), self, self.print_to)

    def _run(self, opdrachten: list[Afdrukopdracht], naar: Path | QPrinter) -> None:
        if not opdrachten or self.ronde is not None:
            return
        self.ronde = Ronde(self._sessie, opdrachten, naar, self)
        self.ronde.progressed.connect(self._show_progress)
        self.ronde.ended.connect(self._ended)
        self._set_busy(bezig=True)
        self._show_progress(0, len(opdrachten))
        self.ronde.start()

    def _show_progress(self, klaar: int, totaal: int) -> None:
        self.voortgang.show_step(f"{klaar} van {totaal} klaar …", klaar, totaal)

    def _stop(self) -> None:
        if self.ronde is not None:
            self.ronde.stop()
            self.voortgang.show_step("Wat al begonnen was, wordt nog afgemaakt …")

    def _ended(self, uitslag: Uitslag) -> None:
        if self.ronde is not None:
            self.ronde.deleteLater()
            self.ronde = None
        self._set_busy(bezig=False)
        stand = f"{uitslag.klaar} van {uitslag.totaal} klaar, en precies die zijn ingeschreven."
        if uitslag.fout is not None:
            self._refused(uitslag.fout, stand)
        elif uitslag.klaar < uitslag.totaal:
            self._say(f"Gestopt. {stand}")
        else:
            tekens = explain_missing(uitslag.ontbrekend) if uitslag.ontbrekend else ""
            self._say(f"Alle {uitslag.totaal} zijn klaar en ingeschreven. {tekens}".strip())

    def _refused(self, fout: Exception | str, stand: str = "") -> None:
        if isinstance(fout, str):
            woorden = fout
        elif isinstance(fout, LevensloopError):
            woorden = explain_error(fout).tekst
        else:
            woorden = "Het document kon niet worden gemaakt."
            self._sessie.storage.failed.emit(fout)
        self._say(f"{woorden} {stand}".strip(), "fout")

    def _say(self, zin: str, ernst: str = "") -> None:
        self.telling.setProperty("ernst", ernst)
        self.telling.setText(zin)
        restyle(self.telling)
        announce(self.telling)

    def _set_busy(self, *, bezig: bool) -> None:
        bezig = bezig or self.ronde is not None
        self.voortgang.setVisible(bezig)
        self.telling.setVisible(not bezig)
        vast = (self.gegevens, self.profiel, self.keuze, self.allen, self.afwijken, self.als_map)
        for deel in (*vast, *self.soorten.values()):
            deel.setEnabled(not bezig)
        klaar = not bezig and bool(self.orders)
        self.bewaren.setEnabled(klaar)
        self.afdrukken.setEnabled(klaar)
        self.afwijken.setEnabled(klaar)

    @override
    def reject(self) -> None:
        """Esc stops a round that runs, and closes when none does."""
        if self.ronde is not None:
            self._stop()
        else:
            super().reject()

    @override
    def done(self, uitkomst: int) -> None:
        """The window goes, as when the kluis locks: nothing more is begun."""
        if self.ronde is not None:
            self.ronde.abandon()
            self.ronde = None
        super().done(uitkomst)

    def _lay_out(self) -> None:
        self.resize(_BREED, _HOOG)
        paneel = vlak("surface2", "rechts")
        kolom = QVBoxLayout(paneel)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addWidget(tekst("Documenten", "sectie"))
        for vak in self.soorten.values():
            kolom.addWidget(vak)
        kolom.addSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.als_map)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.profiel)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.gegevens)
        kolom.addStretch(1)
        kolom.addWidget(alinea(_BESTAND, "klein"))
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QScrollArea.Shape.NoFrame)
        schuif.setWidget(paneel)
        vlak_rechts = QWidget()
        rechts = QVBoxLayout(vlak_rechts)
        rechts.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        rechts.setSpacing(maten.RUIMTE_S)
        rechts.addWidget(self.keuze, 1)
        onder = Vloeirij(tussen=maten.RUIMTE_M)
        onder.addWidget(self.allen)
        onder.addWidget(self.afwijken)
        rechts.addLayout(onder)
        midden = _Midden(schuif)
        midden.rij.addWidget(schuif)
        midden.rij.addWidget(vlak_rechts, 1)
        hoofd = QVBoxLayout(self)
        hoofd.setContentsMargins(0, 0, 0, 0)
        hoofd.setSpacing(0)
        hoofd.addWidget(midden, 1)
        hoofd.addWidget(self._bar())

    def _bar(self) -> QWidget:
        balk = vlak("surface", "boven")
        samen = Wisselrij(_NAAST, tussen=maten.RUIMTE_S)
        samen.rij.addWidget(self.telling, 1)
        samen.rij.addWidget(self.voortgang, 1)
        knoppen = Vloeirij(tussen=maten.RUIMTE_M)
        for knop in (self.sluiten, self.bewaren, self.afdrukken):
            knoppen.addWidget(knop)
        samen.rij.addLayout(knoppen)
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_M)
        rij.addWidget(samen)
        return balk


class _Midden(Wisselrij):
    """The documents beside the clients; under each other where it is narrow."""

    def __init__(self, schuif: QScrollArea) -> None:
        super().__init__(_NAAST)
        self._schuif = schuif
        self.turned(onder=False)

    @override
    def turned(self, *, onder: bool) -> None:
        """The documents keep their width beside the clients, and some height above them."""
        self._schuif.setMinimumSize(0 if onder else _PANEEL, _LAAGST if onder else 0)
        self._schuif.setMaximumWidth(_ONBEPERKT if onder else _PANEEL)
