"""Make a file of protected figures, or print them: which tables, which form, where."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLayout,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.documents.bladen.papier import make_workbook_pdf
from levensloop_desktop.documents.samenstellen import Afdruk
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.uitgifte import Oordeel
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld
from levensloop_desktop.services.kengetallen.cijferbestand import make_protected
from levensloop_desktop.services.kengetallen.cijferuitvoer import (
    keep_in_mind,
    make_file,
    place_figures,
    propose_name,
)
from levensloop_desktop.services.kengetallen.onderwerpen import (
    ALLES,
    KNELPUNTEN,
    ONDERWERPEN,
    Onderwerp,
)
from levensloop_desktop.ui.kengetallen.tabelkeuze import Tabelkeuze
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.ontgrendelen.plaats_kiezen import documents_folder
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.voorbeeld.bladenvoorbeeld import Bladenvoorbeeld
from levensloop_desktop.ui.voorbeeld.printopdracht import Printopdracht
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Foutbalk, Voortgangsregel, announce
from levensloop_desktop.ui.widgets.schuifdeel import Schuifdeel
from levensloop_desktop.ui.widgets.teksten import alinea, tekst
from levensloop_desktop.ui.widgets.veldkader import Veldkader

_BREEDTE = 560
VORMKEUZES = (
    ("xlsx", "XLSX, voor Excel", "XLSX-bestand (*.xlsx)"),
    ("ods", "ODS, voor LibreOffice en andere", "ODS-bestand (*.ods)"),
    ("csv", "CSV, platte tekst met puntkomma’s", "CSV-bestand (*.csv)"),
    ("pdf", "PDF met grafieken", "PDF-bestand (*.pdf)"),
)
_KOPPEN = {ALLES.code: "Kengetallen", KNELPUNTEN.code: "Knelpunten en opschalingen"}
_UITLEG = (
    "In het bestand staan dezelfde beschermde cijfers als op het scherm, met een blad Toelichting. "
    "Er staat niet in wie het maakte, waar of hoe laat."
)


class BestandDialoog(QDialog):
    """The choices, what forbids them, and what came of it."""

    def __init__(
        self, sessie: Sessie, beeld: Cijferbeeld, parent: QWidget, onderwerp: Onderwerp = ALLES
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle("Bestand maken")
        self._sessie = sessie
        self._beeld = beeld
        self._eerder: Publicatie | None = None
        self._opdracht: Printopdracht | None = None
        self.onderwerp = QComboBox()
        for deel in ONDERWERPEN:
            if deel.codes(beeld.definitie):
                self.onderwerp.addItem(deel.naam, deel)
        self.onderwerp.setCurrentIndex(max(self.onderwerp.findText(onderwerp.naam), 0))
        self.vorm = QComboBox()
        for code, naam, _ in VORMKEUZES:
            self.vorm.addItem(naam, code)
        self.tabellen = Tabelkeuze([(deel.code, deel.titel) for deel in beeld.publicatie.tabellen])
        self.tabellen.gewijzigd.connect(self._judge)
        self.onderwerp.currentIndexChanged.connect(self._choose_subject)
        self._titel = tekst("", "sectie")
        self.verbod = QFrame()
        self.verbod.setProperty("balk", "onveilig")
        self._reden = alinea("")
        self.gebruik_eerder = Knop("Gebruik de eerdere cijfers", bij_klik=self._use_earlier)
        self.weglaten = Knop("Laat die tabellen weg", bij_klik=self._leave_out)
        self.voortgang = Voortgangsregel()
        self.voortgang.hide()
        self.fout = Foutbalk()
        self.fout.knop.hide()
        self.gelukt = Statuswoord("gedaan", "", breekt=True)
        self.gelukt.hide()
        self.sluiten = Knop("Sluiten", bij_klik=self.reject)
        self.afdrukken = Knop("Afdrukken …", icoon="afdrukken", bij_klik=self.show_preview)
        self.maken = Knop("Bestand maken …", icoon="bestand_maken", kind="main")
        self.maken.clicked.connect(self._ask_file)
        self._lay_out()
        self._choose_subject()
        self.onderwerp.setFocus()

    @property
    def waarover(self) -> Onderwerp:
        """What the file is about."""
        gekozen: Onderwerp = self.onderwerp.currentData()
        return gekozen

    @property
    def publicatie(self) -> Publicatie:
        """The figures that would go out."""
        return (self._eerder or self._beeld.publicatie).choose(self.tabellen.codes)

    def save(self, pad: Path) -> None:
        """Make the file and put it in its place; the dialog of files asked about replacing."""
        self._begin("Bestand wordt gemaakt …")
        publicatie, vorm = self.publicatie, str(self.vorm.currentData())
        zvh = self._sessie.kluis.beschrijving.naam
        job = partial(make_file, publicatie, self._beeld.definitie, zvh, vorm, self.waarover)
        self._sessie.rendering.run(
            job, partial(self._place, publicatie, pad), self._refused, owner=self
        )

    def print_to(self, printer: QPrinter) -> None:
        """Make the pages for this printer, keep the figures in mind, and send them."""
        self._begin("Bladzijden worden gemaakt …")
        publicatie = self.publicatie
        self._make_pages(partial(self._gather, printer, publicatie))

    def show_preview(self) -> None:
        """Make the pages and show them; from there they go to a printer."""
        self._begin("Bladzijden worden gemaakt …")
        self._make_pages(self._preview)

    def _make_pages(self, dan: Callable[[Afdruk], None]) -> None:
        zvh = self._sessie.kluis.beschrijving.naam
        werkmap = make_protected(self.publicatie, self._beeld.definitie, zvh, self.waarover)
        job = partial(make_workbook_pdf, werkmap)
        self._sessie.rendering.run(job, dan, self._refused, owner=self)

    def _preview(self, afdruk: Afdruk) -> None:
        self._end()
        voorbeeld = Bladenvoorbeeld(self.waarover.titel, afdruk.pdf, self)
        voorbeeld.gekozen.connect(self.print_to)
        voorbeeld.open()

    def _choose_subject(self, _: int = 0) -> None:
        """The tables that belong to it, all of them."""
        self.tabellen.offer(self.waarover.codes(self._beeld.definitie))
        peildatum = f"{self._beeld.publicatie.peildatum:%d-%m-%Y}"
        self._titel.setText(f"{_KOPPEN[self.waarover.code]} van {peildatum} als bestand")
        self._judge()

    def _judge(self) -> None:
        """Say what forbids this choice, and what helps."""
        reden = self._beeld.refusal(self.publicatie)
        oordeel = self._oordeel
        self._reden.setText(reden)
        self.verbod.setVisible(bool(reden))
        onveilig = set(self._beeld.rapport.weglaten) & set(self.tabellen.codes)
        self.weglaten.setVisible(bool(reden and onveilig))
        eerder = oordeel.eerder is not None and not oordeel.mag
        self.gebruik_eerder.setVisible(bool(reden and eerder and not onveilig))
        for knop in (self.maken, self.afdrukken):
            knop.setEnabled(not reden)
            knop.setAccessibleDescription(reden)
        if reden:
            announce(self.verbod)

    @property
    def _oordeel(self) -> Oordeel:
        return self._beeld.judge(self.publicatie)

    def _use_earlier(self) -> None:
        eerder = self._oordeel.eerder
        self._eerder = eerder.publicatie if eerder else None
        self._judge()
        self.maken.setFocus()

    def _leave_out(self) -> None:
        self.tabellen.leave_out(self._beeld.rapport.weglaten)
        self.maken.setFocus()

    def _ask_file(self) -> None:
        vorm = str(self.vorm.currentData())
        venster = QFileDialog(self, "Bestand maken", documents_folder())
        venster.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        venster.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        venster.setNameFilter(next(filter_ for code, _, filter_ in VORMKEUZES if code == vorm))
        venster.setDefaultSuffix(vorm)
        venster.selectFile(propose_name(self.publicatie, vorm, self.waarover))
        venster.fileSelected.connect(lambda pad: self.save(Path(pad)))
        venster.open()

    def _place(self, publicatie: Publicatie, pad: Path, inhoud: bytes) -> None:
        sessie = self._sessie
        job = partial(
            place_figures,
            *(sessie.kluis, sessie.werkplek, publicatie, inhoud, pad),
            overschrijf=True,
        )
        sessie.read(job, partial(self._done, f"Bewaard als {pad.name}."), self._refused, owner=self)

    def _gather(self, printer: QPrinter, publicatie: Publicatie, afdruk: Afdruk) -> None:
        opdracht = Printopdracht(self._sessie.rendering, printer, afdruk.pdf, afdruk.paginas, self)
        self._opdracht = opdracht
        opdracht.failed.connect(self._printer_refused)
        opdracht.gathered.connect(partial(self._remember, publicatie))
        opdracht.start()

    def _remember(self, publicatie: Publicatie) -> None:
        sessie = self._sessie
        job = partial(keep_in_mind, sessie.kluis, sessie.werkplek, publicatie)
        sessie.read(job, self._send, self._refused, owner=self)

    def _send(self, _: None) -> None:
        goed = self._opdracht is None or self._opdracht.finish()
        self._opdracht = None
        if goed:
            self._done("Naar de printer gestuurd.", None)
        else:
            self._printer_refused("De printer meldde een fout. Druk opnieuw af.")

    def _printer_refused(self, woorden: str) -> None:
        self._opdracht = None
        self._end()
        self.fout.say(woorden)

    def _done(self, zin: str, _: None) -> None:
        self._end()
        self.gelukt.set_status("gedaan", zin)
        self.gelukt.show()
        announce(self.gelukt)
        self.sluiten.setFocus()

    def _refused(self, fout: Exception) -> None:
        self._end()
        if self._opdracht is not None:
            self._opdracht.stop()
            self._opdracht = None
        if isinstance(fout, LevensloopError):
            self.fout.say(sentence(fout))
        else:
            self._sessie.storage.failed.emit(fout)

    def _begin(self, woorden: str) -> None:
        self.fout.hide()
        self.gelukt.hide()
        self.voortgang.show_step(woorden)
        self.voortgang.show()
        self._keuzes.setEnabled(False)
        for knop in (self.maken, self.afdrukken):
            knop.setEnabled(False)

    def _end(self) -> None:
        self.voortgang.hide()
        self._keuzes.setEnabled(True)
        self._judge()

    def _lay_out(self) -> None:
        self._keuzes = Schuifdeel()
        keuzes = self._keuzes.kolom
        keuzes.setSpacing(maten.RUIMTE_M)
        keuzes.addWidget(self._titel)
        uitleg = alinea(_UITLEG, "tekst2")
        uitleg.setMinimumWidth(_BREEDTE)
        keuzes.addWidget(uitleg)
        keuzes.addWidget(Veldkader("Waarover", self.onderwerp))
        keuzes.addWidget(Veldkader("Soort bestand", self.vorm))
        keuzes.addWidget(self.tabellen)
        vak = QVBoxLayout(self.verbod)
        vak.setContentsMargins(maten.RUIMTE_L, maten.RUIMTE_M, maten.RUIMTE_M, maten.RUIMTE_M)
        vak.setSpacing(maten.RUIMTE_S)
        vak.addWidget(self._reden)
        for knop in (self.weglaten, self.gebruik_eerder):
            vak.addWidget(knop, 0, Qt.AlignmentFlag.AlignLeft)
        knoppen = QHBoxLayout()
        knoppen.setSpacing(maten.RUIMTE_M)
        knoppen.addStretch()
        for knop in (self.sluiten, self.afdrukken, self.maken):
            knoppen.addWidget(knop)
        kolom = QVBoxLayout(self)
        kolom.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as its words
        kolom.setContentsMargins(maten.MARGE, maten.MARGE, maten.MARGE, maten.MARGE)
        kolom.setSpacing(maten.RUIMTE_M)
        for deel in (self._keuzes, self.verbod, self.fout, self.voortgang, self.gelukt):
            kolom.addWidget(deel)
        kolom.addLayout(knoppen)
