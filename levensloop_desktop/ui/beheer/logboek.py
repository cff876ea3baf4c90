"""The log of the whole kluis: who did what when, by user, client, event and period."""

from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.domain.datums import read_date
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.dossier.gebeurtenissen import GEBEURTENISSEN
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.logboek import PAGINA, Logpagina, print_log, search_log
from levensloop_desktop.services.ports.kluisport import Kluis, Logfilter, Logregel, Werkplek
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesmodel, Leesregel
from levensloop_desktop.ui.dossier.verloop.woorden import name_bijzonderheid, name_gebeurtenis
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.tabel import Tabel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_KOLOMMEN = (("Nr", 72), ("Wanneer", 120), ("Wie", 96), ("Wat", 152), ("Cliënt", 176))
_BREEDTE = 960
_HOOGTE = 336
_DATUMFOUT = "Schrijf de datum als dd-mm-jjjj."


class Logboek(Focusdoel):
    """Filter, a page of lines, and the way to the next page and to paper."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self.setMaximumWidth(_BREEDTE)
        self._sessie = sessie
        self._vanaf = 0
        self.wie = QComboBox()
        self.wie.addItem("iedereen", "")
        self.gebeurtenis = QComboBox()
        krap = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.gebeurtenis.setSizeAdjustPolicy(krap)  # leaves the client number room
        self.gebeurtenis.addItem("alles", "")
        for code, woorden in sorted(GEBEURTENISSEN.items(), key=lambda paar: paar[1]):
            self.gebeurtenis.addItem(woorden, code)
        self.client, self.van, self.tot = QLineEdit(), QLineEdit(), QLineEdit()
        for invoer in (self.van, self.tot):
            invoer.setPlaceholderText("dd-mm-jjjj")
        self.client.setPlaceholderText("LL-2026-0001")
        self.van_kader = Veldkader("Vanaf", self.van)
        self.tot_kader = Veldkader("Tot en met", self.tot)
        self.model = Leesmodel([*(kop for kop, _ in _KOLOMMEN), "Bijzonderheid"], self)
        self.tabel = Tabel("Logboek", dicht=True)
        self.tabel.setModel(self.model)
        self.tabel.setMinimumHeight(_HOOGTE)
        kop = self.tabel.horizontalHeader()
        for nummer, (_, breedte) in enumerate(_KOLOMMEN):
            kop.setSectionResizeMode(nummer, QHeaderView.ResizeMode.Interactive)
            self.tabel.setColumnWidth(nummer, breedte)
        self.telling = alinea("", "tekst2")
        self.zoek = Knop("Zoeken", icoon="zoeken", kind="main", bij_klik=self.search)
        self.nieuwer = Knop("Nieuwer", icoon="links", bij_klik=partial(self._turn, -PAGINA))
        self.ouder = Knop("Ouder", icoon="rechts", bij_klik=partial(self._turn, PAGINA))
        self.pdf = Knop("Als PDF …", icoon="bestand_maken", bij_klik=self.choose_file)
        for invoer in (self.client, self.van, self.tot):
            invoer.returnPressed.connect(self.search)
        self._lay_out()

    @override
    def focus_widget(self) -> QWidget:
        """The first filter."""
        return self.wie

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read what is there now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def refresh(self) -> None:
        """Read the page that is shown again."""
        self._read(self._vanaf)

    def search(self) -> None:
        """Show the newest lines that fit."""
        self._read(0)

    def choose_file(self) -> None:
        """Ask where the PDF must come."""
        venster = QFileDialog(self, "Logboek als PDF", "logboek.pdf", "PDF (*.pdf)")
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setDefaultSuffix("pdf")
        venster.finished.connect(venster.deleteLater)
        venster.fileSelected.connect(lambda pad: self.save(Path(pad)))
        venster.open()

    def save(self, pad: Path) -> None:
        """Write what the filter finds to a file."""
        zoek = self._filter()
        if zoek is None:
            return
        job = partial(
            _save, self._sessie.kluis, self._sessie.werkplek, zoek, self.client.text(), pad
        )
        self._sessie.read(job, partial(self._saved, pad), self._refused, owner=self)

    def _read(self, vanaf: int) -> None:
        zoek = self._filter()
        if zoek is not None:
            job = partial(search_log, self._sessie.kluis, zoek, self.client.text(), vanaf)
            self._sessie.read(job, partial(self._show, vanaf), self._refused, owner=self)

    def _turn(self, stap: int) -> None:
        self._read(max(0, self._vanaf + stap))

    def _show(self, vanaf: int, pagina: Logpagina) -> None:
        self._vanaf = vanaf
        self.model.show_regels([_line(regel, pagina) for regel in pagina.regels])
        for naam in pagina.namen:
            if self.wie.findData(naam) < 0:
                self.wie.addItem(naam, naam)
        laatste = vanaf + len(pagina.regels)
        self.telling.setText(
            f"Regel {vanaf + 1} tot en met {laatste} van {pagina.totaal}, de nieuwste eerst."
            if pagina.regels
            else "Er zijn geen regels die hierbij passen."
        )
        self.nieuwer.setEnabled(vanaf > 0)
        self.ouder.setEnabled(laatste < pagina.totaal)
        self.pdf.setEnabled(bool(pagina.regels))

    def _saved(self, pad: Path, afdruk: Afdruk) -> None:
        bladen = "1 bladzijde" if afdruk.paginas == 1 else f"{afdruk.paginas} bladzijden"
        self.telling.setText(f"Bewaard als {pad} ({bladen}).")

    def _refused(self, fout: Exception) -> None:
        if isinstance(fout, LevensloopError):
            self.telling.setText(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _filter(self) -> Logfilter | None:
        """What is asked for; None when a day cannot be read."""
        van, van_goed = self._day(self.van, self.van_kader)
        tot, tot_goed = self._day(self.tot, self.tot_kader)
        if not (van_goed and tot_goed):
            return None
        return Logfilter(
            wie=self.wie.currentData(),
            gebeurtenis=self.gebeurtenis.currentData(),
            van=_midnight(van) if van else None,
            tot=_midnight(tot + timedelta(days=1)) if tot else None,
        )

    def _day(self, invoer: QLineEdit, kader: Veldkader) -> tuple[date | None, bool]:
        kader.clear_fout()
        try:
            return read_date(invoer.text(), self._sessie.werkplek.today()), True
        except ValueError:
            kader.set_fout(_DATUMFOUT)
            return None, False

    def _lay_out(self) -> None:
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addWidget(tekst("Logboek", "sectie"))
        uitleg = "Wie deed wat, en wanneer. Het logboek zegt niet wat er in een dossier staat."
        kolom.addWidget(alinea(uitleg, "tekst2"))
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        kaders = (
            Veldkader("Gebruiker", self.wie),
            Veldkader("Wat", self.gebeurtenis),
            Veldkader("Cliëntnummer", self.client),
            self.van_kader,
            self.tot_kader,
        )
        for kader in kaders:
            rij.addWidget(kader, 1)
        kolom.addLayout(rij)
        kolom.addWidget(self.tabel, 1)
        kolom.addWidget(self.telling)
        knoppen = QHBoxLayout()
        for knop in (self.zoek, self.nieuwer, self.ouder, self.pdf):
            knoppen.addWidget(knop)
        knoppen.addStretch()
        kolom.addLayout(knoppen)


def _line(regel: Logregel, pagina: Logpagina) -> Leesregel:
    return Leesregel(
        (
            str(regel.nummer),
            regel.wanneer.astimezone().strftime("%d-%m-%Y %H:%M"),
            regel.wie,
            name_gebeurtenis(regel),
            pagina.clienten.get(regel.client_id or "", ""),
            name_bijzonderheid(regel),
        )
    )


def _midnight(dag: date) -> datetime:
    return datetime.combine(dag, time()).astimezone().astimezone(UTC)


def _save(kluis: Kluis, werkplek: Werkplek, zoek: Logfilter, nummer: str, pad: Path) -> Afdruk:
    """Make the PDF and write it; a file that is there was offered for replacing."""
    afdruk = print_log(kluis, werkplek, zoek, nummer)
    with placed_file(pad, afdruk.pdf, overschrijf=True):
        return afdruk
