"""What stands where on the need-to-know page: state above, the choice left, the real page right."""

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.need_to_know_paneel import NeedToKnowPaneel
from levensloop_desktop.ui.voorbeeld.voorbeeld_indeling import VoorbeeldIndeling
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.splitser import Splitser
from levensloop_desktop.ui.widgets.stappenbalk import Stappenbalk
from levensloop_desktop.ui.widgets.teksten import tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij
from levensloop_desktop.ui.widgets.wisselrij import Wisselrij

_BREEDTE_KEUZE = 816
_BREEDTE_BLAD = 464
_SMAL, _LAAGST = 900, (400, 320)  # narrower than this the page goes under the choice


class NeedToKnowIndeling(VoorbeeldIndeling):
    """The widgets of the page; it knows no kluis."""

    def __init__(self, dialoog: QDialog, titel: str, stappen: list[str]) -> None:
        self.paneel = NeedToKnowPaneel()
        self.stappen = Stappenbalk(stappen)
        self.stappen.hide()
        self._komt = tekst("", "tekst2")
        super().__init__(dialoog, titel, self.paneel)

    @property
    def verwacht(self) -> str:
        """What is said of the number."""
        return self._komt.text()

    @property
    def titel(self) -> str:
        """Which handover it is."""
        return self._titel.text()

    def show_expected(self, nummer: str) -> None:
        """Say which number the document will get."""
        self._komt.setText(f"Komt in het register als nummer {nummer}")

    def show_state(self, titel: str, stap: int) -> None:
        """Say which handover it is and how far it is; a step below zero is none."""
        self._titel.setText(titel)
        self.stappen.setVisible(stap >= 0 and not self._smal)
        if stap >= 0:
            self.stappen.set_stap(stap)

    @override
    def show_document(self, afdruk: Afdruk, nummer: str) -> None:
        """Show pages; the number stands at the foot before there is one."""
        super().show_document(afdruk, nummer)
        if nummer:
            self.show_expected(nummer)

    @override
    def _start_focus(self) -> None:
        """Begin at the first field that is empty, else at what goes along."""
        if self.gegevens.gegevens().ontbrekend:
            self.gegevens.focus_first_missing()
        else:
            self.paneel.keuze.mee.tabel.setFocus()

    @override
    def _build(self, dialoog: QDialog) -> None:
        ouder = dialoog.parentWidget()
        maat = ouder.size() if ouder else dialoog.screen().availableSize()
        dialoog.resize(maat.boundedTo(dialoog.screen().availableSize()))
        self._smal = dialoog.width() < maten.SMAL
        midden = Splitser(smal=_SMAL, laagst=_LAAGST)
        midden.addWidget(self._build_choice())
        blad = vlak("nav")
        kolom = QVBoxLayout(blad)
        kolom.setContentsMargins(0, 0, 0, 0)
        self.weergave.fold()  # no room; Ctrl+plus and Ctrl+minus zoom here too
        self._pagina.addWidget(self._bezig)
        self._pagina.addWidget(self.weergave)
        kolom.addWidget(self._pagina)
        midden.addWidget(blad)
        midden.setSizes([_BREEDTE_KEUZE, _BREEDTE_BLAD])
        midden.setStretchFactor(0, 2)  # a narrow window takes from the page too
        midden.setStretchFactor(1, 1)
        hoofd = QVBoxLayout(dialoog)
        hoofd.setContentsMargins(0, 0, 0, 0)
        hoofd.setSpacing(0)
        hoofd.addWidget(self._build_head())
        hoofd.addWidget(midden, 1)
        hoofd.addWidget(self._build_bar())

    def _build_head(self) -> QFrame:
        balk = vlak("canvas", "onder")
        balk.setFixedHeight(maten.BANNER)
        rij = QHBoxLayout(balk)
        rij.setContentsMargins(maten.MARGE, 0, maten.MARGE, 0)
        rij.setSpacing(maten.RUIMTE_L)
        titel = Inkorttekst("", "label", balk)
        self._titel.hide()
        self._titel = titel
        rij.addWidget(titel)
        rij.addStretch(1)
        rij.addWidget(self.stappen)
        return balk

    def _build_choice(self) -> QWidget:
        links = vlak("surface", "rechts")
        kolom = QVBoxLayout(links)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_M)
        kolom.setSpacing(maten.RUIMTE_S)
        kolom.addWidget(self.gegevens, 1)
        kolom.addWidget(self._waarschuwing)
        return links

    @override
    def _build_bar(self) -> QFrame:
        balk = vlak("surface", "boven")
        rij = QHBoxLayout()
        rij.setSpacing(maten.RUIMTE_M)
        rij.addWidget(Icoon("schild", "ink2"))
        woorden = QVBoxLayout()  # what was done, above what comes next: both whole
        woorden.setSpacing(0)
        self._melding.hide()
        for deel in (self._melding, self._komt, self.voortgang):
            woorden.addWidget(deel)
        rij.addLayout(woorden, 1)
        knoppen = Vloeirij(tussen=maten.RUIMTE_M)
        for knop in (self.sluiten, self.vorm, self.bewaren, self.afdrukken):
            knoppen.addWidget(knop)
        samen = Wisselrij(_SMAL, tussen=maten.RUIMTE_M)
        samen.rij.addLayout(rij, 1)
        samen.rij.addLayout(knoppen)
        buiten = QVBoxLayout(balk)
        buiten.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_M)
        buiten.addWidget(samen)
        return balk

    @override
    def show_progress(self, klaar: int, totaal: int) -> None:
        """Show how many pages went to the printer; without words their line is not there."""
        super().show_progress(klaar, totaal)
        self._melding.setVisible(totaal == 0 and bool(self.melding))

    @override
    def _show_words(self, zin: str, ernst: str) -> None:
        super()._show_words(zin, ernst)
        self._melding.setVisible(bool(zin))
