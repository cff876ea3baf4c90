"""The tab Levenslijn of a dossier: picture or table, the gaps, and what the chosen bar is."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn, make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.levenslijn.beeld import STAP, Levenslijnbeeld
from levensloop_desktop.ui.levenslijn.stapelen import Blok
from levensloop_desktop.ui.levenslijn.tabellen import Gatenlijst, Levenslijntabel
from levensloop_desktop.ui.levenslijn.uitleg import Uitleg
from levensloop_desktop.ui.levenslijn.woorden import VERZAMELING, horizon_words
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.splitstand import Splitstand
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst, veldlabel
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

BEELD, TABEL = "beeld", "tabel"
_JAREN = ((1, "1 jaar"), (2, "2 jaar"), (5, "5 jaar"), (0, "alles"))
_ONDER = 144
_GATENBREEDTE = 416
_LAAG, _SMAL = 340, 840  # under this height or width something gives way


class LevenslijnTab(QWidget):
    """Where the client is covered, and where nothing is.

    Keys: Ctrl+T shows picture or table, Ctrl++ and Ctrl+- zoom, Ctrl+N adds a period.

    Signals:
        record_wanted: open the form of a record; collection and id, an empty id for a new one.
        tab_wanted: go to another tab.
        handover_wanted: begin a handover; carries its Aanleiding.
        print_wanted: print the picture with the terms; the code of the document.
    """

    record_wanted = Signal(str, str)
    tab_wanted = Signal(str)
    handover_wanted = Signal(object)
    print_wanted = Signal(str)
    document = "termijnenoverzicht"  # what Ctrl+P prints here

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        del client_id  # the dossier screen reads
        self._may_change = sessie.may_change
        self._gegevens: Gegevens | None = None
        self._lijn: Levenslijn | None = None
        self.vorm = Segmenten([(BEELD, "Beeld"), (TABEL, "Tabel")], "Levenslijn als")
        self.vorm.choose(BEELD)
        for knop, icoon in zip(self.vorm.findChildren(Knop), ("levenslijn", "tabel"), strict=True):
            knop.set_icoon(icoon)
        self.vorm.findChildren(Knop)[-1].set_bijtekst("Ctrl+T")
        self.periode = QComboBox()
        for jaren, label in _JAREN:
            self.periode.addItem(label, jaren)
        self.periode.setCurrentIndex(1)
        self.periode.setPlaceholderText("eigen")
        self.naar_vandaag = Knop("Naar vandaag")
        self.toevoegen = Knop(
            "Periode toevoegen …", icoon="plus", kind="main", sneltoets="Ctrl+N", bij_klik=self.add
        )
        self.afdrukken = Knop(
            "Afdrukken …",
            icoon="afdrukken",
            toets="Ctrl+P",
            bij_klik=lambda: self.print_wanted.emit(self.document),
        )
        self.beeld = Levenslijnbeeld()
        self.tabel = Levenslijntabel()
        self.gaten = Gatenlijst()
        self.uitleg = Uitleg(may_change=sessie.may_change)
        self.telling = tekst("", "label")
        self.tot = tekst("", "klein")
        self._inhoud = Stapel()
        self._voet, self._links = QWidget(), QWidget()
        self._onder = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._connect()

    @property
    def signal_weeks(self) -> set[int]:
        """How many weeks before an end the picture has a mark."""
        return {signaal.weken for signaal in self._lijn.signalen} if self._lijn else set()

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show a dossier, or what became of it."""
        if gegevens.dossier is None:
            return
        self._gegevens = gegevens
        self._lijn = make_levenslijn(gegevens.dossier, gegevens.vandaag, weken=gegevens.weken.alle)
        self.gaten.show_lijn(self._lijn, gegevens.dossier)
        self.tabel.show_lijn(self._lijn)
        aantal = len(self._lijn.gaten)
        woord = "gat" if aantal == 1 else "gaten"
        self.telling.setText(f"{aantal or 'Geen'} {woord}")
        self.tot.setText(horizon_words(self._lijn))
        self.beeld.show_lijn(self._lijn)
        self._explain(self.beeld.blok)

    def show_record(self, _verzameling: str, record_id: str, _onderdeel: str) -> None:
        """Go to the bar of a record."""
        for blok in self.beeld.blokken:
            if blok.periode is not None and blok.periode.record_id == record_id:
                self.beeld.choose(blok)
                self._explain(blok)
                return

    def focus_content(self) -> None:
        """Begin in the picture, or in the table."""
        (self.beeld if self.vorm.keuze == BEELD else self.tabel).setFocus()

    def add(self) -> None:
        """Ask in which lane a period is added."""
        if not self._may_change:
            return
        menu = QMenu(self)
        for baan in Baan:
            actie = menu.addAction(f"{baan.label.capitalize()} …")
            actie.triggered.connect(partial(self.record_wanted.emit, VERZAMELING[baan], ""))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.toevoegen.mapToGlobal(self.toevoegen.rect().bottomLeft()))

    def show_form(self, code: str) -> None:
        """Show the picture or the table, and go there."""
        self.vorm.choose(code)
        self._inhoud.setCurrentWidget(self.beeld if code == BEELD else self.tabel)
        for knop in (self.periode, self.naar_vandaag):
            knop.setEnabled(code == BEELD)
        self.focus_content()

    def _build(self) -> None:
        balk = Vloeirij()
        balk.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        for deel in (self.vorm, self._make_period(), self.naar_vandaag):
            balk.addWidget(deel)
        balk.add_stretch()
        balk.addWidget(self.afdrukken)
        balk.addWidget(self.toevoegen)
        if not self._may_change:
            self.toevoegen.hide()
        self._inhoud.addWidget(self.beeld)
        self._inhoud.addWidget(self.tabel)
        self._onder.setHandleWidth(1)
        self._onder.setChildrenCollapsible(False)
        self._onder.addWidget(self._make_gaps())
        self._onder.addWidget(self.uitleg)
        self._onder.setStretchFactor(1, 1)
        self._onder.setSizes([_GATENBREEDTE, 2 * _GATENBREEDTE])
        Splitstand(self._onder, "levenslijn")
        self._voet.setFixedHeight(_ONDER)
        rij = QHBoxLayout(self._voet)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.addWidget(self._onder)
        alles = QVBoxLayout(self)
        alles.setContentsMargins(0, 0, 0, 0)
        alles.setSpacing(0)
        alles.addLayout(balk)
        alles.addWidget(scheidingslijn())
        alles.addWidget(self._inhoud, 1)
        alles.addWidget(scheidingslijn())
        alles.addWidget(self._voet)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the picture comes first, in a narrow one what is chosen."""
        super().resizeEvent(event)
        self._voet.setVisible(event.size().height() >= _LAAG)
        self._links.setVisible(event.size().width() >= _SMAL)

    def _make_period(self) -> QWidget:
        """The number of years, with its label."""
        self.periode.setMinimumWidth(144)
        paar = QWidget()
        rij = QHBoxLayout(paar)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(veldlabel("Periode", self.periode))
        rij.addWidget(self.periode)
        return paar

    def _make_gaps(self) -> QWidget:
        """The pane that lists the gaps."""
        kolom = QVBoxLayout(self._links)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kop = QHBoxLayout()
        kop.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_XS, maten.RUIMTE_S, maten.RUIMTE_XS)
        kop.setSpacing(maten.RUIMTE_S)
        kop.addWidget(self.telling)
        kop.addWidget(self.tot, 1)
        kolom.addLayout(kop)
        kolom.addWidget(scheidingslijn())
        kolom.addWidget(self.gaten, 1)
        return self._links

    def _connect(self) -> None:
        self.vorm.gekozen.connect(self.show_form)
        self.periode.activated.connect(self._show_years)
        self.naar_vandaag.clicked.connect(self.beeld.go_to_today)
        self.beeld.gekozen.connect(self._explain)
        self.beeld.aangewezen.connect(self._explain_hovered)
        self.beeld.geopend.connect(self._open)
        self.beeld.gezoomd.connect(partial(self.periode.setCurrentIndex, -1))
        self.gaten.regel_gekozen.connect(self._point_at)
        self.gaten.regel_geopend.connect(self._open_record)
        self.tabel.regel_gekozen.connect(self._point_at)
        self.tabel.regel_geopend.connect(self._open_record)
        self.uitleg.wijzigen.clicked.connect(self._open_chosen)
        self.uitleg.overdracht.clicked.connect(self._hand_over)
        self._on_key("Ctrl+T", self._other_form)
        for toets, factor in (("Ctrl++", STAP), ("Ctrl+=", STAP), ("Ctrl+-", 1 / STAP)):
            self._on_key(toets, partial(self.beeld.zoom, factor))

    def _on_key(self, toets: str, do: object) -> None:
        sneltoets = QShortcut(QKeySequence(toets), self)
        sneltoets.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        sneltoets.activated.connect(do)

    def _other_form(self) -> None:
        self.show_form(TABEL if self._inhoud.currentWidget() is self.beeld else BEELD)

    def _show_years(self, plek: int) -> None:
        self.beeld.show_years(self.periode.itemData(plek))

    def _explain(self, blok: Blok | None) -> None:
        if blok is not None and self._lijn is not None and self._gegevens is not None:
            self.uitleg.show_blok(blok, self._lijn, self._gegevens)

    def _explain_hovered(self, blok: Blok | None) -> None:
        self._explain(blok or self.beeld.blok)

    def _point_at(self, wat: object) -> None:
        """Choose in the picture what was chosen in a table."""
        for blok in self.beeld.blokken:
            gap = blok.gat is not None and blok.gat == wat
            deel = blok.gat is None and not blok.gevraagd and blok.periode == wat
            if gap or deel:
                self.beeld.choose(blok)
                return

    def _hand_over(self) -> None:
        """Begin a handover for the bar that is explained."""
        blok = self.beeld.blok
        if blok is not None and blok.gat is not None:
            vanaf = blok.gat.sinds or blok.gat.begin
            self.handover_wanted.emit(Aanleiding(baan=blok.baan, gat_vanaf=vanaf))
        elif blok is not None and blok.periode is not None:
            deel = blok.periode
            self.handover_wanted.emit(Aanleiding(deel.verzameling, deel.record_id))

    def _open_chosen(self) -> None:
        if self.beeld.blok is not None:
            self._open(self.beeld.blok)

    def _open(self, blok: Blok) -> None:
        if blok.aantal > 1:
            self.show_form(TABEL)
        else:
            self._open_record(blok.periode or blok.gat)

    def _open_record(self, wat: object) -> None:
        """The form of a period; of a gap, a new period in its lane."""
        if isinstance(wat, Periode):
            self.record_wanted.emit(wat.verzameling, wat.record_id)
        elif isinstance(wat, Gat) and self._may_change:
            self.record_wanted.emit(VERZAMELING[wat.baan], "")
