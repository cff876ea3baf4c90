"""The right side of Vandaag: why a line is there, the levenslijn in small, what one can do."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from levensloop_desktop.domain.continuiteit.levenslijn import make_levenslijn
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.bronnen import termijnen_van
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort
from levensloop_desktop.services.ports.vandaagport import Lijn
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.vandaag.klein_beeld import KleinBeeld
from levensloop_desktop.ui.vandaag.plekken import Plek, places_of
from levensloop_desktop.ui.vandaag.woorden import ICOON, relative
from levensloop_desktop.ui.widgets.chips import Icoon
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.teksten import alinea, tekst, vlak

BREEDTE = 304
_MEESTE = 3  # buttons under the main one


class Uitleg(QScrollArea):
    """What the chosen line means.

    Signals:
        plek_gevraagd: a `Plek` of the dossier to open.
    """

    plek_gevraagd = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plekken: tuple[Plek, ...] = ()
        vak = vlak("surface2", "links", self.viewport())
        self._icoon = Icoon("vandaag", "ink2", maten.ICOON_KLEIN, vak)
        self.soort = tekst("", "tekst2", vak)
        self.wat = alinea("", "sectie", vak)
        self.wie = alinea("", "", vak)
        self.wanneer = alinea("", "label", vak)
        self.aan_zet = alinea("", "", vak)
        self.beeld = KleinBeeld(vak)
        self._waaromkop = tekst("Waarom staat dit hier?", "label", vak)
        self.waarom = alinea("", "", vak)
        self._doenkop = tekst("Wat kunt u doen?", "label", vak)
        self.openen = Knop("Openen", icoon="document", kind="main", toets="Enter", parent=vak)
        self.openen.clicked.connect(partial(self._go, 0))
        self.knoppen = [Knop("", icoon="document", parent=vak) for _ in range(_MEESTE)]
        for nummer, knop in enumerate(self.knoppen, start=1):
            knop.clicked.connect(partial(self._go, nummer))
        self._lay_out(vak)
        self.setWidget(vak)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Toelichting bij de regel")
        self.show_line(None, date.min)

    def show_line(self, lijn: Lijn | None, vandaag: date) -> None:
        """Say what is known without the dossier; the rest follows."""
        er_is = lijn is not None
        for deel in self._parts():
            deel.setVisible(er_is)
        self.beeld.show_lijn(None, None)
        self._plekken = places_of(lijn) if lijn else ()
        if lijn is None:
            self.wat.setVisible(True)
            self.wat.setText("Kies een regel. Hier staat dan waarom die er is.")
            return
        soort = Lijnsoort(lijn.soort)
        self._icoon.set_naam(ICOON[soort])
        self.soort.setText(soort.label)
        self.wat.setText(lijn.wat)
        self.wie.setText(f"{lijn.naam}, {lijn.clientnummer}")
        ver = relative(lijn, vandaag)
        self.wanneer.setText(f"{write_date(lijn.datum)}, {ver}" if lijn.datum else "geen datum")
        self.aan_zet.setText(f"Aan zet: {lijn.aan_zet}")
        self.waarom.setText("")
        for knop, plek in zip((self.openen, *self.knoppen), self._plekken, strict=False):
            knop.setText(plek.woorden)
            knop.set_icoon(plek.icoon)
        for nummer, knop in enumerate(self.knoppen, start=1):
            knop.setVisible(nummer < len(self._plekken))

    def show_dossier(self, lijn: Lijn, dossier: Dossier, vandaag: date) -> None:
        """Add the age, the reason and the levenslijn of the client."""
        leeftijd = dossier.client.leeftijd(vandaag)
        jaren = f" ({leeftijd})" if leeftijd is not None else ""
        self.wie.setText(f"{lijn.naam}{jaren}, {lijn.clientnummer}")
        self.waarom.setText(_reason(lijn, dossier))
        self.beeld.show_lijn(make_levenslijn(dossier, vandaag), lijn.datum)

    def _go(self, nummer: int, *_: object) -> None:
        if nummer < len(self._plekken):
            self.plek_gevraagd.emit(self._plekken[nummer])

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._icoon,
            self.soort,
            self.wat,
            self.wie,
            self.wanneer,
            self.aan_zet,
            self._waaromkop,
            self.waarom,
            self._doenkop,
            self.openen,
            *self.knoppen,
        )

    def _lay_out(self, vak: QWidget) -> None:
        kop = QHBoxLayout()
        kop.setSpacing(maten.RUIMTE_S)
        kop.addWidget(self._icoon)
        kop.addWidget(self.soort, 1)
        kolom = QVBoxLayout(vak)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_L)
        kolom.setSpacing(maten.RUIMTE_XS)
        kolom.addLayout(kop)
        for deel in (self.wat, self.wie, self.wanneer, self.aan_zet):
            kolom.addWidget(deel)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self.beeld)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self._waaromkop)
        kolom.addWidget(self.waarom)
        kolom.addSpacing(maten.RUIMTE_M)
        kolom.addWidget(self._doenkop)
        for knop in (self.openen, *self.knoppen):
            kolom.addWidget(knop)
            kolom.addSpacing(maten.RUIMTE_XS)
        kolom.addStretch(1)


def _reason(lijn: Lijn, dossier: Dossier) -> str:
    """Why the line is there; empty when the dossier changed and it no longer is."""
    for termijn in termijnen_van(dossier):
        gelijk = (termijn.soort.value, termijn.wat, termijn.datum)
        if gelijk == (lijn.soort, lijn.wat, lijn.datum):
            return termijn.waarom
    return ""
