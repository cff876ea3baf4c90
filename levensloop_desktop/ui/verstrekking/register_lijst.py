"""The register of verstrekkingen, of one client or of all: find, read, print, know a file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.documents.maken import Afdruk, Registerregel
from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.verouderd import Papierstand
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.afdrukken.verouderd import Clientpapier
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.verstrekken.verstrekkingen import (
    Registerfilter,
    list_register,
    print_register,
    recognise_file,
)
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.levenslijn.tabellen import Regeltabel
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.netwerk.papierlezer import Papierlezer
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.register_filter import RegisterFilterbalk
from levensloop_desktop.ui.verstrekking.register_woorden import cells_of, name_line, whole_line
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm, Voortgangsregel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_EEN = ("Nummer", "Datum", "Document", "Voor wie", "Grondslag", "Klopt het nog?")
_BREEDTES_EEN = (96, 96, 160, 0, 112, 208)
_ALLE = ("Nummer", "Datum", "Cliënt", "Document", "Voor wie", "Klopt het nog?")
_BREEDTES_ALLE = (104, 88, 176, 144, 0, 120)
_STAND = 5  # column that says whether a paper still holds
_HOOGSTENS = 500  # lines on screen; the PDF holds them all
_LEESHOOGTE = 128
_MINSTE_LEESHOOGTE = 56
_MINSTE_RIJEN = 3  # under the heading, when bars take the room
_LEEG = "Nog niets verstrekt. Wat u afdrukt of bewaart, komt hier vanzelf te staan."
_NIETS = "Er is geen verstrekking die hierbij past."


class Registerlijst(Focusdoel):
    """Filter, lines, and the whole of the chosen one below."""

    def __init__(
        self, sessie: Sessie, client_id: ClientId | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._regels: tuple[Registerregel, ...] = ()
        self._standen: dict[RecordId, Papierstand] = {}
        self._gezocht = ""  # the line to go to as soon as it was read
        met_client = client_id is None
        koppen, breedtes = (_ALLE, _BREEDTES_ALLE) if met_client else (_EEN, _BREEDTES_EEN)
        self.balk = RegisterFilterbalk(sessie.werkplek.today(), self)
        self.tabel = Regeltabel("Verstrekkingen", koppen, breedtes)
        self.geheel = QPlainTextEdit(self)
        self.geheel.setReadOnly(True)
        self.geheel.setTabChangesFocus(True)
        self.geheel.setAccessibleName("De gekozen verstrekking")
        self.geheel.setMinimumHeight(_MINSTE_LEESHOOGTE)  # it scrolls; nothing lies over it
        self.geheel.setMaximumHeight(_LEESHOOGTE)
        self.klopt = QCheckBox("Ga na of elk papier nog klopt", self)
        self.klopt.setVisible(met_client)
        self.melding = alinea("", "tekst2", self)
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.hide()
        self.lezer = Papierlezer(sessie, self)
        self.pdf = Knop("PDF voor het contactpunt …", icoon="bestand_maken", bij_klik=self.choose)
        self.herken = Knop("Bestand herkennen …", icoon="zoeken", bij_klik=self.choose_known)
        self.leeg = Leegscherm(_LEEG)
        self._inhoud = QStackedWidget(self)
        self._inhoud.addWidget(self.leeg)
        self._inhoud.addWidget(self.tabel)
        self._lay_out()
        self.balk.changed.connect(self._show)
        self.klopt.toggled.connect(self.read)
        self.tabel.regel_gekozen.connect(self._read_line)
        self.lezer.stap.connect(self._show_step)
        self.lezer.klaar.connect(self._judged)
        self.voortgang.stop_gevraagd.connect(self.lezer.stop)
        sessie.bus.changed.connect(self._changed)

    @property
    def regels(self) -> list[list[str]]:
        """Every line as it reads."""
        return self.tabel.words()

    @override
    def focus_widget(self) -> QWidget:
        """The field to search in."""
        return self.balk.woorden

    def show_gegevens(self, _gegevens: Gegevens) -> None:
        """Follow a change of the dossier: a paper may be out of date now."""
        if self.isVisible():
            self.read()

    def focus_list(self) -> None:
        """Begin at the lines."""
        self.tabel.setFocus()

    def choose_record(self, record_id: str) -> None:
        """Go to the line of a verstrekking, now or as soon as it was read."""
        self._gezocht = record_id
        self.balk.clear()
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        for rij in range(self.tabel.model().rowCount() if self._gezocht else 0):
            regel = self.tabel.record_at(rij)
            if isinstance(regel, Registerregel) and regel.verstrekking.id == self._gezocht:
                self._gezocht = ""
                self.tabel.selectRow(rij)
                return

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.read()

    def read(self, _: object = None) -> None:
        """Read the register, and for one client or when asked whether each paper still holds."""
        sessie, zoek = self._sessie, Registerfilter(client_id=self._client_id)
        sessie.read(partial(list_register, sessie.kluis, zoek), self._loaded, owner=self)

    # Paper and files

    def choose(self) -> None:
        """Ask where the PDF must come."""
        naam = "register-van-verstrekkingen.pdf"
        venster = QFileDialog(self, "Register als PDF", naam, "PDF (*.pdf)")
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setDefaultSuffix("pdf")
        self._open(venster, self.save)

    def choose_known(self) -> None:
        """Ask which file must be looked up."""
        venster = QFileDialog(self, "Welk bestand?", "", "PDF (*.pdf);;Alle bestanden (*)")
        venster.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(venster, self.recognise)

    def save(self, pad: Path) -> None:
        """Write what the filter finds to a file."""
        zoek = self._filter()
        if zoek is not None:
            job = partial(_save, self._sessie.kluis, self._sessie.werkplek, zoek, pad)
            self._sessie.read(job, partial(self._saved, pad), self._refused, owner=self)

    def recognise(self, pad: Path) -> None:
        """Say whether a file is in the register, and as which number."""
        job = partial(recognise_file, self._sessie.kluis, pad)
        self._sessie.read(job, self._recognised, self._refused, owner=self)

    def _open(self, venster: QFileDialog, met: Callable[[Path], None]) -> None:
        venster.finished.connect(venster.deleteLater)
        venster.fileSelected.connect(lambda pad: met(Path(pad)))
        venster.open()

    def _saved(self, pad: Path, afdruk: Afdruk) -> None:
        bladen = "1 bladzijde" if afdruk.paginas == 1 else f"{afdruk.paginas} bladzijden"
        self.melding.setText(f"Bewaard als {pad.name} ({bladen}).")

    def _recognised(self, gevonden: tuple[str, Sequence[Registerregel]]) -> None:
        som, regels = gevonden
        if not regels:
            self.melding.setText(
                f"Dit bestand staat niet in het register, of is daarna veranderd. SHA-256: {som}"
            )
            return
        self.melding.setText(f"Dit bestand is {'; '.join(map(name_line, regels))}.")
        self.balk.clear()
        self.balk.woorden.setText(regels[0].verstrekking.nummer)

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self.melding.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    # What is shown

    @property
    def _judges(self) -> bool:
        """Whether it is said of each paper if it still holds."""
        return self._client_id is not None or self.klopt.isChecked()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and "verstrekkingen" in changes.verzamelingen:
            self.read()

    def _loaded(self, regels: tuple[Registerregel, ...]) -> None:
        self._regels = regels
        if not self._judges:
            self._standen = {}
        elif regels:
            wie = {regel.verstrekking.client_id for regel in regels} - {""}  # of nobody alone
            self.lezer.read_of(sorted(wie))
        self._show()

    def _show_step(self, woorden: str, gedaan: int, totaal: int) -> None:
        self.voortgang.show_step(f"{woorden}: {gedaan} van {totaal} cliënten.", gedaan, totaal)
        self.voortgang.show()

    def _judged(self, papieren: Sequence[Clientpapier]) -> None:
        self.voortgang.hide()
        self._standen = {
            stand.verstrekking.id: stand for deel in papieren for stand in deel.papieren
        }
        self._show()

    def _filter(self) -> Registerfilter | None:
        zoek = self.balk.filter()
        if zoek is None or self._client_id is None:
            return zoek
        return Registerfilter(
            woorden=zoek.woorden,
            document=zoek.document,
            van=zoek.van,
            tot=zoek.tot,
            client_id=self._client_id,
        )

    def _show(self) -> None:
        zoek = self._filter()
        if zoek is None:
            return
        passend = [regel for regel in self._regels if zoek.fits(regel)]
        getoond = passend[:_HOOGSTENS]
        self.tabel.fill(
            [
                (
                    regel,
                    cells_of(
                        regel,
                        self._standen.get(regel.verstrekking.id),
                        met_client=self._client_id is None,
                    ),
                )
                for regel in getoond
            ]
        )
        self.tabel.setColumnHidden(_STAND, not self._judges)
        self.leeg.set_zin(_NIETS if self._regels else _LEEG)
        self._inhoud.setCurrentIndex(1 if getoond else 0)
        self.pdf.setEnabled(bool(passend))
        meer = f", hier de nieuwste {_HOOGSTENS}" if len(passend) > len(getoond) else ""
        woord = "verstrekking" if len(passend) == 1 else "verstrekkingen"
        self.telling.setText(f"{write_number(len(passend))} {woord}{meer}" if self._regels else "")
        if getoond and self.tabel.currentIndex().row() < 0:
            self.tabel.selectRow(0)
        self._go_to_wanted()
        rij = self.tabel.currentIndex().row()
        self._read_line(self.tabel.record_at(rij) if getoond and rij >= 0 else None)

    def _read_line(self, regel: object) -> None:
        self.geheel.setVisible(isinstance(regel, Registerregel))
        if isinstance(regel, Registerregel):
            stand = self._standen.get(regel.verstrekking.id)
            self.geheel.setPlainText(whole_line(regel, stand))

    def _lay_out(self) -> None:
        self.telling = tekst("", "tekst2", self)
        kolom = QVBoxLayout(self)
        marge = 0 if self._client_id is None else maten.MARGE_BALK
        kolom.setContentsMargins(marge, marge, marge, marge)
        kolom.setSpacing(maten.RUIMTE_M)
        if self._client_id is None:
            kolom.addWidget(tekst("Register van verstrekkingen", "sectie"))
            uitleg = "Wat de kluis verliet: aan wie, waarvoor, op welke grond, en wat meeging."
            kolom.addWidget(alinea(uitleg, "tekst2"))
            self._inhoud.setMinimumHeight(8 * maten.RIJ_DICHT)
        else:
            self._inhoud.setMinimumHeight((1 + _MINSTE_RIJEN) * maten.RIJ_DICHT)
        kolom.addWidget(self.balk)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self._inhoud, 1)
        kolom.addWidget(self.geheel)
        onder = Vloeirij(tussen=maten.RUIMTE_M)
        onder.addWidget(self.telling)
        onder.addWidget(self.klopt)
        onder.add_stretch()
        onder.addWidget(self.herken)
        onder.addWidget(self.pdf)
        kolom.addLayout(onder)
        kolom.addWidget(self.melding)


def _save(kluis: Kluis, werkplek: Werkplek, zoek: Registerfilter, pad: Path) -> Afdruk:
    """Make the PDF and write it; a file that is there was offered for replacing."""
    afdruk = print_register(kluis, werkplek, zoek)
    with placed_file(pad, afdruk.pdf, overschrijf=True):
        return afdruk
