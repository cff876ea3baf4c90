"""Right: the steps of the chosen scenario, with the number that counts now."""

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.documents.content.waarden import plat_tekst
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import (
    Belnummers,
    bel_eerst,
    choose_number,
    counts_by_day,
    missing_parts,
    stapnummers,
)
from levensloop_desktop.domain.scenario import Scenario, Scenariostap, scenario_name
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.indeling import clear
from levensloop_desktop.ui.nu_handelen.inzetknop import Inzetknop
from levensloop_desktop.ui.nu_handelen.nummers import number_label, other_number
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

_NUMMER = 40
_BELLEN = 172
_BINNEN = 94


class _Rij(NamedTuple):
    """What stands beside each other: number, what, why, else, whom to call, how soon."""

    plek: str
    wat: str
    uitleg: str
    anders: str
    nummers: Belnummers | None
    binnen: str


class Stappen(QWidget):
    """What to do, one step under the other, whom to call and within how long."""

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._smal = True
        self.inzet = Inzetknop(sessie)
        self._titel = alinea("", "sectie")
        self._titelrij = titel = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        titel.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_M, maten.MARGE_BALK, 0)
        titel.addWidget(self._titel, 1)
        titel.addWidget(self.inzet)
        self._boven = QWidget()  # in a low window it scrolls along with the steps
        boven = QVBoxLayout(self._boven)
        boven.setContentsMargins(0, 0, 0, 0)
        boven.setSpacing(0)
        self._kop = QVBoxLayout()
        self._kop.setContentsMargins(
            maten.MARGE_BALK, maten.RUIMTE_XS, maten.MARGE_BALK, maten.RUIMTE_S
        )
        self._kop.setSpacing(maten.RUIMTE_XS)
        boven.addLayout(titel)
        boven.addLayout(self._kop)
        binnen, rijen = QWidget(), QWidget()
        self._binnen = QVBoxLayout(binnen)
        self._binnen.setContentsMargins(0, 0, 0, 0)
        self._binnen.setSpacing(0)
        self._binnen.addWidget(rijen, 1)
        self._rijen = QVBoxLayout(rijen)
        self._rijen.setContentsMargins(0, 0, 0, 0)
        self._rijen.setSpacing(0)
        self._schuif = QScrollArea()
        self._schuif.setWidgetResizable(True)
        self._schuif.setFrameShape(QScrollArea.Shape.NoFrame)
        self._schuif.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._schuif.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._schuif.setWidget(binnen)
        self._kolom = kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(self._boven)
        kolom.addWidget(self._schuif, 1)

    def fold(self, *, smal: bool, laag: bool) -> bool:
        """On a narrow window the number stands below the words; whether that changed.

        In a low one the heading scrolls along, so that the steps have all the height.
        """
        if (self._binnen.indexOf(self._boven) >= 0) != laag:
            (self._binnen if laag else self._kolom).insertWidget(0, self._boven)
        anders = smal != self._smal
        self._smal = smal
        richting = QBoxLayout.Direction
        self._titelrij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self.inzet.fold(smal=smal)
        return anders

    def show_scenario(self, dossier: Dossier, scenario: Scenario | None, nu: datetime) -> None:
        """Show one scenario; without any the people of the network with their numbers."""
        clear(self._kop)
        clear(self._rijen)
        self.inzet.show_scenario(dossier, scenario)
        if scenario is None:
            self._show_network(dossier, nu)
        else:
            self._show_steps(dossier, scenario, nu)
        self._rijen.addStretch(1)
        self._schuif.verticalScrollBar().setValue(0)

    def _show_steps(self, dossier: Dossier, scenario: Scenario, nu: datetime) -> None:
        self._titel.setText(scenario_name(scenario))
        vast = scenario.vastgesteld_op
        self._kop.addWidget(
            _facts(
                ("Beslist:", scenario.beslisser.strip() or "niet vastgelegd"),
                ("Nu geldt:", "dagnummers" if counts_by_day(nu) else "nachtnummers"),
                ("Vastgesteld", write_date(vast) if vast else "nog niet"),
            )
        )
        stappen = dossier.stappen_van(scenario)
        for plek, stap in enumerate(stappen, start=1):
            self._rijen.addWidget(_row(_step(dossier, stap, plek, nu), smal=self._smal))
        if not stappen:
            self._rijen.addWidget(_note("Dit scenario heeft nog geen stappen. Bel het netwerk:"))
            self._add_network(dossier, nu)
        afschalen = plat_tekst(scenario.afschalen)
        if afschalen:
            self._rijen.addWidget(_arrow(f"Weer afbouwen: {afschalen}", maten.MARGE_BALK))

    def _show_network(self, dossier: Dossier, nu: datetime) -> None:
        self._titel.setText("Wie u nu kunt bellen")
        soort = "dagnummers" if counts_by_day(nu) else "nachtnummers"
        self._kop.addWidget(_facts(("Nu geldt:", soort)))
        ontbreekt = missing_parts(dossier)
        if ontbreekt:
            self._rijen.addWidget(_note(f"Nog niet vastgelegd: {', '.join(ontbreekt)}."))
        self._add_network(dossier, nu)

    def _add_network(self, dossier: Dossier, nu: datetime) -> None:
        mensen = bel_eerst(dossier, nu.date())
        for deel in mensen:
            nummers = choose_number(dossier.telefoon_dag(deel), dossier.telefoon_nacht(deel), nu)
            wie = dossier.naam_van(deel.id) or "naam niet vastgelegd"
            uitleg = (label("rol", deel.rol).capitalize(), deel.bereikbaarheid.strip())
            delen = [tekst_deel for tekst_deel in uitleg if tekst_deel]
            self._rijen.addWidget(
                _row(_Rij("", wie, ", ".join(delen), "", nummers, ""), smal=self._smal)
            )
        if not mensen:
            self._rijen.addWidget(_note("Er staat nog niemand in het netwerk. Bel bij gevaar 112."))


def _facts(*paren: tuple[str, str]) -> QWidget:
    vak = QWidget()
    rij = Vloeirij(vak, tussen=maten.RUIMTE_L, regel=0)
    for woord, waarde in paren:
        paar = QWidget()
        binnen = QHBoxLayout(paar)
        binnen.setContentsMargins(0, 0, 0, 0)
        binnen.setSpacing(maten.RUIMTE_XS)
        binnen.addWidget(tekst(woord, "klein"))
        binnen.addWidget(tekst(waarde, "label"))
        rij.addWidget(paar)
    return vak


def _step(dossier: Dossier, stap: Scenariostap, plek: int, nu: datetime) -> _Rij:
    dag, nacht = stapnummers(dossier, stap)
    iemand = stap.betrokkenheid_id is not None or dag or nacht
    nummers = choose_number(dag, nacht, nu) if iemand else None
    uitleg = plat_tekst(stap.toelichting)
    wie = dossier.naam_van(stap.betrokkenheid_id)
    if wie and not any(deel in stap.actie for deel in wie.split(", ")):
        uitleg = f"{wie}. {uitleg}" if uitleg else wie
    binnen = stap.binnen.strip()
    if binnen[:1].isdigit():
        binnen = f"binnen {binnen}"
    return _Rij(str(plek), stap.actie.strip(), uitleg, stap.anders.strip(), nummers, binnen)


def _row(deel: _Rij, *, smal: bool) -> QWidget:
    vak = vlak("surface", "boven")
    rooster = QGridLayout(vak)
    rooster.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
    rooster.setHorizontalSpacing(maten.RUIMTE_S)
    rooster.setVerticalSpacing(0)
    boven = Qt.AlignmentFlag.AlignTop
    if deel.plek:
        cijfer = tekst(deel.plek, "cijfer")
        cijfer.setProperty("kleur", "accent")
        cijfer.setFixedWidth(_NUMMER - maten.RUIMTE_S)
        cijfer.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        rooster.addWidget(cijfer, 0, 0, 3, 1, boven)
    rooster.addLayout(_words(deel.wat, deel.uitleg, deel.anders), 0, 1)
    rooster.setColumnStretch(1, 1)
    if deel.nummers is not None:
        rooster.addWidget(_call(deel.nummers), *((1, 1) if smal else (0, 2)), boven)
    if deel.binnen or deel.plek:
        haast = alinea(deel.binnen, "label")
        haast.setFixedWidth(_BINNEN)
        haast.setAlignment(Qt.AlignmentFlag.AlignRight)
        haast.setContentsMargins(0, 3, 0, 0)
        rooster.addWidget(haast, 0, 3, boven)
    return vak


def _words(wat: str, uitleg: str, anders: str) -> QVBoxLayout:
    kolom = QVBoxLayout()
    kolom.setSpacing(1)
    kolom.addWidget(alinea(wat, "crisis_vet"))
    if uitleg:
        kolom.addWidget(alinea(uitleg, "klein"))
    if anders:
        kolom.addWidget(_arrow(anders, 0))
    kolom.addStretch(1)
    return kolom


def _call(nummers: Belnummers) -> QWidget:
    vak = QWidget()
    vak.setFixedWidth(_BELLEN)
    rooster = QGridLayout(vak)
    rooster.setContentsMargins(0, 0, 0, 0)
    rooster.setHorizontalSpacing(maten.RUIMTE_S)
    rooster.setVerticalSpacing(0)
    rooster.addWidget(Icoon("telefoon", "ink"), 0, 0, Qt.AlignmentFlag.AlignVCenter)
    rooster.addWidget(number_label(nummers, "cijfer"), 0, 1)
    ander = other_number(nummers)
    if ander:
        rooster.addWidget(tekst(ander, "klein"), 1, 1)
    rooster.setColumnStretch(1, 1)
    return vak


def _arrow(woorden: str, marge: int) -> QFrame:
    vak = QFrame()
    rij = QHBoxLayout(vak)
    rij.setContentsMargins(marge, 6 if marge else 0, marge, 0)
    rij.setSpacing(maten.RUIMTE_XS if not marge else maten.RUIMTE_S)
    rij.addWidget(Icoon("pijl", "ink"), 0, Qt.AlignmentFlag.AlignTop)
    rij.addWidget(alinea(woorden, "klein" if marge else "anders"), 1)
    return vak


def _note(woorden: str) -> QWidget:
    zin = alinea(woorden, "tekst2")
    zin.setContentsMargins(maten.MARGE_BALK, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_M)
    return zin
