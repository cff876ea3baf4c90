"""The screen Netwerk: organisations with their people, and people without an organisation."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import GEDEELD
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports import Kluis
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.netwerk.netwerk_lijsten import (
    PARTNERS,
    PERSONEN,
    find_naasten,
    find_partners,
    people_of,
)
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.teksten import scheidingslijn, tekst

ORGANISATIES, NAASTEN = "organisaties", "naasten"
_FILTERBREEDTE = 304
_BREEDTES = (656, 448)
_HOOGTES = [340, 252]
_Gelezen = tuple[tuple[Partner, ...], tuple[Contactpersoon, ...]]


class NetwerkScherm(Focusdoel):
    """What clients share; Ctrl+F filters, Ctrl+N adds to the list that has the focus."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._gegevens: Gegevens | None = None
        self._gekozen: Partner | None = None
        self._gezocht: tuple[str, str] | None = None
        self.keuze = Segmenten(
            [(ORGANISATIES, "Organisaties"), (NAASTEN, "Zonder organisatie")], "Toon"
        )
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter op naam, soort, regio of persoon")
        self.filter.setAccessibleName("Filter van het netwerk")
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(_FILTERBREEDTE)
        self.partners = Lijstpaneel(sessie, "", replace(PARTNERS, records=self._find_partners))
        self.personen = Lijstpaneel(
            sessie, "", replace(PERSONEN, records=self._people, begin=self._begin)
        )
        self.naasten = Lijstpaneel(
            sessie,
            "",
            replace(
                PERSONEN,
                titel="Naasten en anderen zonder organisatie",
                nieuw="Nieuwe naaste",
                enkelvoud="Naaste",
                leeg="Nog niemand zonder organisatie. Familie en vrienden horen hier.",
                records=self._find_naasten,
            ),
        )
        wis = Knop("Filter wissen", bij_klik=self.filter.clear)
        self._niets = Leegscherm("", wis)
        self._inhoud = QStackedWidget()
        self._build()
        self._connect()
        self._read()

    @override
    def focus_widget(self) -> QWidget:
        """The list, or the filter while there is no list."""
        tabel = self.partners.table
        return tabel if tabel.isVisibleTo(self) else self.filter

    def _build(self) -> None:
        balk = QHBoxLayout()
        balk.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        balk.setSpacing(maten.RUIMTE_L)
        balk.addWidget(tekst("Netwerk", "titel"))
        balk.addWidget(self.keuze)
        balk.addStretch(1)
        balk.addWidget(self.filter)
        self._samen = QSplitter(Qt.Orientation.Vertical)
        self._samen.setHandleWidth(1)
        self._samen.setChildrenCollapsible(False)
        self._samen.addWidget(self.partners)
        self._samen.addWidget(self.personen)
        self._samen.setSizes(_HOOGTES)
        for paneel in (self.partners, self.personen, self.naasten):
            paneel.set_widths(*_BREEDTES)
        for deel in (self._samen, self.naasten, self._niets):
            self._inhoud.addWidget(deel)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(scheidingslijn())
        kolom.addWidget(self._inhoud, 1)
        self.keuze.choose(ORGANISATIES)
        self.personen.hide()

    def _connect(self) -> None:
        self._sessie.bus.changed.connect(self._changed)
        self.partners.chosen.connect(self._follow)
        self.keuze.gekozen.connect(self._show)
        self.filter.textChanged.connect(self._show)
        zoek = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        zoek.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        zoek.activated.connect(self.filter.setFocus)

    @property
    def gegevens(self) -> Gegevens | None:
        """What is on screen; None until it was read."""
        return self._gegevens

    def focus_content(self) -> None:
        """Begin at the list."""
        paneel = self.naasten if self.keuze.keuze == NAASTEN else self.partners
        paneel.focus_list()

    def show_record(self, verzameling: str, record_id: str) -> None:
        """Go to an organisation or somebody, as soon as the network was read."""
        self._gezocht = (verzameling, record_id)
        if self._gegevens is not None:
            self._go_to_record(self._gegevens)

    def _go_to_record(self, gegevens: Gegevens) -> None:
        if self._gezocht is None:
            return
        (verzameling, record_id), self._gezocht = self._gezocht, None
        self.filter.clear()
        wie = next((deel for deel in gegevens.contactpersonen if deel.id == record_id), None)
        naaste = wie is not None and wie.partner_id is None
        self.keuze.choose(NAASTEN if naaste else ORGANISATIES)
        self._show()
        if naaste:
            self.naasten.choose(record_id)
        elif verzameling == "partners":
            self.partners.choose(record_id)
        elif wie is not None:
            self.partners.choose(str(wie.partner_id))
            self.personen.choose(record_id)
        self.focus_content()

    def _read(self) -> None:
        self._sessie.read(partial(_read_netwerk, self._sessie.kluis), self._loaded, owner=self)

    def _changed(self, changes: Changes) -> None:
        if changes.verzamelingen & GEDEELD.keys():
            self._read()

    def _loaded(self, gelezen: _Gelezen) -> None:
        self._gegevens = Gegevens(
            vandaag=self._sessie.werkplek.today(), partners=gelezen[0], contactpersonen=gelezen[1]
        )
        self._show()
        self._go_to_record(self._gegevens)

    def _show(self, _: object = None) -> None:
        """Show what was read, as far as the filter lets it through."""
        gegevens, woord = self._gegevens, self.filter.text()
        if gegevens is None:
            return
        naasten = find_naasten(gegevens, woord)
        partners = find_partners(gegevens, woord)
        self.keuze.set_telling(ORGANISATIES, len(partners))
        self.keuze.set_telling(NAASTEN, len(naasten))
        bij_naasten = self.keuze.keuze == NAASTEN
        if woord.strip() and not (naasten if bij_naasten else partners):
            self._niets.set_zin(f"Niets gevonden voor “{woord.strip()}”.")
            self._inhoud.setCurrentWidget(self._niets)
            return
        if bij_naasten:
            self._inhoud.setCurrentWidget(self.naasten)
            self.naasten.show_gegevens(gegevens)
            return
        self._inhoud.setCurrentWidget(self._samen)
        self.partners.show_gegevens(gegevens)
        self._gekozen = next(
            (deel for deel in partners if self._gekozen and deel.id == self._gekozen.id), None
        )
        self.personen.setVisible(self._gekozen is not None)
        if self._gekozen is not None:
            self.personen.show_gegevens(gegevens)

    def _follow(self, record: object) -> None:
        """Show the people of another organisation."""
        eerder = self._gekozen.id if self._gekozen else ""
        self._gekozen = record if isinstance(record, Partner) else None
        self.personen.setVisible(self._gekozen is not None)
        if self._gekozen is not None and self._gekozen.id != eerder and self._gegevens is not None:
            self.personen.show_other(self._gegevens)

    def _find_partners(self, gegevens: Gegevens) -> Sequence[Partner]:
        return find_partners(gegevens, self.filter.text())

    def _find_naasten(self, gegevens: Gegevens) -> Sequence[Contactpersoon]:
        return find_naasten(gegevens, self.filter.text())

    def _people(self, gegevens: Gegevens) -> Sequence[Contactpersoon]:
        return people_of(gegevens, self._gekozen)

    def _begin(self, _gegevens: Gegevens) -> dict[str, Any]:
        return {"partner_id": self._gekozen.id} if self._gekozen else {}


def _read_netwerk(kluis: Kluis) -> _Gelezen:
    return list_partners(kluis), list_contactpersonen(kluis)
