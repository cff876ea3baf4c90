"""The middle of the screen of counts: figures or trend, as bars or as one table."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.kengetallen.verloop import Verlooptabel, make_trend
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld
from levensloop_desktop.ui.kengetallen import cijferblokken as blokken
from levensloop_desktop.ui.levenslijn.tabellen import Regeltabel
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

STAND, VERLOOP = "stand", "verloop"


class Cijfervlak(QWidget):
    """What is chosen is built when it is first shown."""

    def __init__(self) -> None:
        super().__init__()
        self._beeld: Cijferbeeld | None = None
        self._verloop: tuple[Verlooptabel, ...] = ()
        self._gebouwd: dict[tuple[str, bool], QWidget] = {}
        self._plekken: dict[tuple[str, str], QWidget] = {}
        self._als_tabel = False
        self._rapport: QWidget | None = None  # while it stands in place of the figures
        self.keuze = Segmenten([(STAND, "Op de peildatum"), (VERLOOP, "Verloop")], "Toon")
        self.keuze.choose(STAND)
        self.keuze.gekozen.connect(self._show)
        self.zelftest = Knop("Zelftest", icoon="schild")
        self.zelftest.setCheckable(True)
        self.zelftest.hide()
        self.inhoud = Stapel()
        kop = QWidget()
        rij = Vloeirij(kop)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_S)
        rij.addWidget(self.keuze)
        rij.add_stretch()
        rij.addWidget(self.zelftest)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(kop)
        kolom.addWidget(self.inhoud, 1)

    @property
    def is_verloop(self) -> bool:
        """Whether the trend is on screen."""
        return self.keuze.keuze == VERLOOP

    @property
    def huidig(self) -> QWidget | None:
        """What is on screen: a Regeltabel, or a scroll area with bars."""
        return self.inhoud.currentWidget()

    def show_beeld(self, beeld: Cijferbeeld) -> None:
        """Show other figures."""
        self._beeld = beeld
        self._verloop = make_trend(beeld.reeks)
        for oud in self._gebouwd.values():
            self.inhoud.removeWidget(oud)
            oud.deleteLater()
        self._gebouwd.clear()
        self._plekken.clear()
        self._show()

    def show_as_table(self, *, als_tabel: bool) -> None:
        """Show the same figures as bars or as a table."""
        self._als_tabel = als_tabel
        self._show()

    def show_report(self, rapport: QWidget, *, gevraagd: bool, naast: bool) -> None:
        """Give the report the place of the figures, or leave it beside them."""
        if not naast:
            self.inhoud.addWidget(rapport)
        self._rapport = rapport if gevraagd and not naast else None
        self._show()

    def go_to(self, code: str) -> None:
        """Bring a table in view."""
        huidig = self.huidig
        if isinstance(huidig, Regeltabel):
            rijen = range(huidig.model().rowCount())
            rij = next((rij for rij in rijen if huidig.record_at(rij) == code), -1)
            if rij >= 0:
                huidig.selectRow(rij)
                huidig.scrollTo(huidig.model().index(rij, 0), Regeltabel.ScrollHint.PositionAtTop)
        elif isinstance(huidig, QScrollArea):
            plek = self._plekken.get((self.keuze.keuze, code))
            if plek is not None:
                huidig.verticalScrollBar().setValue(plek.y() - maten.RUIMTE_S)

    def _show(self, _: object = None) -> None:
        if self._beeld is None:
            return
        wat = (self.keuze.keuze, self._als_tabel)
        if wat not in self._gebouwd:
            self._gebouwd[wat] = self._build(self._beeld)
            self.inhoud.addWidget(self._gebouwd[wat])
        self.inhoud.setCurrentWidget(self._rapport or self._gebouwd[wat])

    def _build(self, beeld: Cijferbeeld) -> QWidget:
        if self._als_tabel and self.is_verloop:
            koppen = blokken.trend_heads(self._verloop)
            tabel = Regeltabel("Verloop als tabel", *koppen, inspringen=maten.MARGE)
            tabel.fill(blokken.trend_lines(self._verloop))
            return tabel
        if self._als_tabel:
            koppen = (blokken.STANDKOPPEN, blokken.STANDBREEDTES)
            tabel = Regeltabel("Cijfers als tabel", *koppen, inspringen=maten.MARGE)
            tabel.fill(blokken.figure_lines(beeld.publicatie))
            return tabel
        if self.is_verloop:
            delen = [(deel.code, blokken.trend_block(deel)) for deel in self._verloop]
        else:
            delen = _figures(beeld)
        return self._scrolled(delen)

    def _scrolled(self, delen: Sequence[tuple[str, QWidget]]) -> QScrollArea:
        binnen = QWidget()
        kolom = QVBoxLayout(binnen)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.MARGE)
        kolom.setSpacing(0)
        for code, blok in delen:
            self._plekken[self.keuze.keuze, code] = blok
            kolom.addWidget(blok)
        kolom.addWidget(blokken.legend())
        kolom.addStretch()
        schuif = QScrollArea()
        schuif.setWidgetResizable(True)
        schuif.setFrameShape(QFrame.Shape.NoFrame)
        schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        schuif.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        schuif.setWidget(binnen)
        return schuif


def _figures(beeld: Cijferbeeld) -> list[tuple[str, QWidget]]:
    tabellen = beeld.publicatie.tabellen
    grootste = max(
        (cijfer.waarde or 0 for tabel in tabellen for cijfer in tabel.cijfers), default=0
    )
    peildatum = f"{beeld.publicatie.peildatum:%d-%m-%Y}"
    return [(tabel.code, blokken.figure_block(tabel, peildatum, grootste)) for tabel in tabellen]
