"""The screen Netwerk: organisations with their people, and people without an organisation."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import GEDEELD, OVERAL
from levensloop_desktop.services.afdrukken.verouderd import (
    Clientpapier,
    where_involved,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.netwerk.collega_knop import add_colleague_button
from levensloop_desktop.ui.netwerk.netwerk_lijsten import (
    PARTNERS,
    PERSONEN,
    find_naasten,
    find_partners,
    people_of,
)
from levensloop_desktop.ui.netwerk.papierlezer import Papierlezer
from levensloop_desktop.ui.netwerk.verouderd_lijst import Verouderdlijst
from levensloop_desktop.ui.netwerk.verouderd_woorden import consequence_words, where_words
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import alinea, scheidingslijn, tekst
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

ORGANISATIES, NAASTEN, VEROUDERD = "organisaties", "naasten", "verouderd"
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
            [
                (ORGANISATIES, "Organisaties"),
                (NAASTEN, "Zonder organisatie"),
                (VEROUDERD, "Verouderd papier"),
            ],
            "Toon",
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
        self._inhoud = Stapel()
        self._verouderd: Verouderdlijst | None = None
        self._gevolgen = Papierlezer(sessie, self)
        self.waar = alinea("", "klein")
        self.melding = QFrame()
        self.gevolg = alinea("", "gewoon")
        self.bekijk = Knop("Bekijk de papieren", icoon="document", bij_klik=self.show_outdated)
        self._build()
        self._connect()
        self._read()

    @override
    def focus_widget(self) -> QWidget:
        """The list, or the filter while there is no list."""
        tabel = self.partners.table
        return tabel if tabel.isVisibleTo(self) else self.filter

    def _build(self) -> None:
        balk = Vloeirij()
        balk.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        balk.addWidget(tekst("Netwerk", "titel"))
        balk.addWidget(self.keuze)
        balk.add_stretch()
        balk.addWidget(self.filter)
        self._samen = QSplitter(Qt.Orientation.Vertical)
        self._samen.setHandleWidth(1)
        self._samen.setChildrenCollapsible(False)
        self._samen.addWidget(self.partners)
        self._samen.addWidget(self.personen)
        self._samen.setSizes(_HOOGTES)
        for paneel in (self.partners, self.personen, self.naasten):
            paneel.set_widths(*_BREEDTES)
        self.melding.setProperty("balk", "banner")
        melding = QHBoxLayout(self.melding)
        melding.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        melding.addWidget(self.gevolg, 1)
        melding.addWidget(self.bekijk)
        self.melding.hide()
        self.waar.setContentsMargins(maten.MARGE, maten.RUIMTE_XS, maten.MARGE, maten.RUIMTE_XS)
        self.waar.hide()
        for deel in (self._samen, self.naasten, self._niets):
            self._inhoud.addWidget(deel)
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addLayout(balk)
        kolom.addWidget(scheidingslijn())
        kolom.addWidget(self.melding)
        kolom.addWidget(self._inhoud, 1)
        kolom.addWidget(self.waar)
        self.keuze.choose(ORGANISATIES)
        self.personen.hide()
        if self._sessie.may_change:
            self.overdragen = add_colleague_button(
                self._sessie, self.personen, lambda: self._gegevens
            )

    def _connect(self) -> None:
        self._gevolgen.klaar.connect(self._say_consequences)
        self._sessie.bus.changed.connect(self._changed)
        self.partners.chosen.connect(self._follow)
        for paneel in (self.partners, self.personen, self.naasten):
            paneel.chosen.connect(self._ask_where)
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
        if self.keuze.keuze == VEROUDERD:
            self.outdated.focus_list()
            return
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
        if changes.verzamelingen & OVERAL:
            self._read()
        if changes.verzamelingen & GEDEELD.keys():
            self._ask_consequences(changes)

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
        self.waar.setVisible(bool(self.waar.text()) and self.keuze.keuze != VEROUDERD)
        self.filter.setVisible(self.keuze.keuze != VEROUDERD)
        if self.keuze.keuze == VEROUDERD:
            self._inhoud.setCurrentWidget(self.outdated)
            return
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

    @property
    def outdated(self) -> Verouderdlijst:
        """The list of papers that are out of date, made when it is first looked at."""
        if self._verouderd is None:
            self._verouderd = Verouderdlijst(self._sessie)
            self._verouderd.geteld.connect(partial(self.keuze.set_telling, VEROUDERD))
            self._inhoud.addWidget(self._verouderd)
        return self._verouderd

    def show_outdated(self) -> None:
        """Go to the papers that are out of date."""
        self.melding.hide()
        self.keuze.choose(VEROUDERD)
        self._show()
        self.focus_content()

    def _ask_where(self, record: object) -> None:
        """Say with which clients the chosen one is involved."""
        if isinstance(record, Partner | Contactpersoon):
            job = partial(where_involved, self._sessie.kluis, record)
            self._sessie.read(job, partial(self._say_where, record.naam), owner=self)

    def _say_where(self, naam: str, clienten: tuple[Client, ...]) -> None:
        self.waar.setText(where_words(naam, clienten))
        self.waar.setVisible(self.keuze.keuze != VEROUDERD)

    def _ask_consequences(self, changes: Changes) -> None:
        """After a change that was made once: who has a paper with what was."""
        self._gevolgen.read_after_change(tuple(changes.ids))

    def _say_consequences(self, papieren: tuple[Clientpapier, ...]) -> None:
        if any(deel.aantal for deel in papieren):
            self.gevolg.setText(consequence_words(papieren))
            self.melding.show()

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
