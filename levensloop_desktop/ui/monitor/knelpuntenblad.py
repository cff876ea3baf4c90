"""What holds clients up: per kind, per maatregel, per table, and each that is open."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.opschaling import Inspanning
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.kengetallen.knelpunten import Knelpunttelling, Tafeltelling
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.knelpunten import (
    OpenKnelpunt,
    Stuurbeeld,
    read_stuurbeeld,
)
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesregel
from levensloop_desktop.ui.monitor.getaltabel import Getaltabel
from levensloop_desktop.ui.monitor.knelpuntuitvoer import Knelpuntuitvoer
from levensloop_desktop.ui.monitor.samenwerkingsblad import SMAL
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Knop, Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import alinea, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

SOORT, MAATREGEL, TAFEL, OPEN = "soort", "maatregel", "tafel", "open"
_NAAM = 184
_MOEITE = (
    ("Bij het ZVH", 88),
    ("Erbuiten", 72),
    ("Ministerie", 84),
    ("Overig", 64),
    ("Uren", 56),
)
_STAPPEN = ("Stappen", 72)
_TELLING = (
    ("Knelpunten", 88),
    ("Open", 56),
    ("Cliënten", 72),
    _STAPPEN,
    ("Per opschaling", 112),
    *_MOEITE,
    ("Dagen", 72),
)
_KOLOMMEN: dict[str, tuple[tuple[str, int], ...]] = {
    SOORT: (("Soort knelpunt", 0), *_TELLING),
    MAATREGEL: (("Maatregel van de Werkagenda", 0), *_TELLING),
    TAFEL: (("Tafel", 240), ("Telt mee als", 0), ("Hoe vaak", 88), ("Knelpunten", 104)),
    OPEN: (
        ("Cliënt", 152),
        ("Nummer", 112),
        ("Knelpunt", 0),
        ("Sinds", 92),
        ("Dagen", 64),
        _STAPPEN,
        *_MOEITE,
    ),
}
_GEEN = (
    "Er zijn geen knelpunten vastgelegd. U legt ze vast in het dossier, bij Verloop, Knelpunten en "
    "opschaling."
)
_MIDDEN = (
    "Per opschaling: het middelste aantal stappen. Dagen: de middelste duur, tot nu of tot de "
    "oplossing. Bij minder dan acht staat er –."
)
_PLEKKEN = {
    "zvh": "bij het ZVH",
    "buiten": "erbuiten",
    "ministerie": "ministerie",
    "": "overig: ander overleg of contact",
}
_UITLEG = {
    SOORT: _MIDDEN,
    MAATREGEL: f"Elke soort knelpunt hoort bij één maatregel van de Werkagenda. {_MIDDEN}",
    TAFEL: "Hoe vaak een knelpunt aan elke tafel kwam, en hoeveel knelpunten dat waren.",
    OPEN: "Wat het langst duurt staat boven. Enter opent het dossier.",
}
_NAAR_BUITEN = (
    "Deze aantallen zijn exact en blijven hier. Op papier en in een bestand staan de beschermde "
    "cijfers van de laatste peildatum."
)
_SAMEN = "samen"
_LAAG = 330
_GERAAKT = frozenset({"knelpunten", "opschalingsstappen", "clienten"})


class Knelpuntenblad(Focusdoel):
    """One table at a time, with the whole in words above it."""

    def __init__(self, sessie: Sessie, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._open: tuple[OpenKnelpunt, ...] = ()
        self.samen = alinea("", "gewoon")
        self.keuze = Segmenten(
            [
                (SOORT, "Per soort"),
                (MAATREGEL, "Per maatregel"),
                (TAFEL, "Per tafel"),
                (OPEN, "Nog open"),
            ],
            "Toon",
        )
        self.keuze.choose(SOORT)
        self.uitleg = alinea("", "klein")
        self.tabellen = {code: _make_table(code) for code in _KOLOMMEN}
        self.leeg = Leegscherm(_GEEN)
        self._stapel = Stapel()
        self.uitvoer = Knelpuntuitvoer(sessie)
        self.maken = Knop(
            "Papier of bestand …",
            icoon="bestand_maken",
            sneltoets="Ctrl+E",
            bij_klik=self.uitvoer.ask,
        )
        self._lay_out()
        self.keuze.gekozen.connect(self.show_table)
        self.tabellen[OPEN].geopend.connect(self._open_dossier)
        sessie.bus.changed.connect(self._changed)

    @override
    def focus_widget(self) -> QWidget:
        """The table that is shown."""
        return self.tabellen[self.keuze.keuze or SOORT]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Count as it is now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.read()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the table keeps the room; what its columns mean is read out with it."""
        super().resizeEvent(event)
        self._fold()

    def read(self) -> None:
        """Count anew."""
        job = partial(read_stuurbeeld, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._show, owner=self)

    def show_table(self, code: str) -> None:
        """Show another table."""
        self.keuze.choose(code)
        self._stapel.setCurrentWidget(self.tabellen[code])
        self.uitleg.setText(f"{_UITLEG[code]} {_NAAR_BUITEN}")
        self.tabellen[code].setAccessibleDescription(self.uitleg.text())

    def _show(self, beeld: Stuurbeeld) -> None:
        self._open = beeld.open
        stand = beeld.stand
        self.samen.setText(_in_words(stand.alles))
        self.keuze.set_telling(OPEN, len(beeld.open))
        self.tabellen[SOORT].show_regels(
            [
                *(_count_line(label("knelpunt", deel.code), deel) for deel in stand.per_soort),
                _count_line(_SAMEN, stand.alles),
            ]
        )
        self.tabellen[MAATREGEL].show_regels(
            [
                *(
                    _count_line(f"{deel.code}. {label('maatregel', deel.code)}", deel)
                    for deel in stand.per_maatregel
                ),
                _count_line(_SAMEN, stand.alles),
            ],
        )
        self.tabellen[TAFEL].show_regels([_table_line(deel) for deel in stand.per_tafel])
        self.tabellen[OPEN].show_regels([_open_line(deel) for deel in beeld.open])
        leeg = not stand.alles.aantal
        self.leeg.setVisible(leeg)
        for deel in (self._stapel, self.keuze, self.samen, self.maken):
            deel.setHidden(leeg)
        self._fold()

    def _fold(self) -> None:
        laag = self.height() < _LAAG
        self.uitleg.setHidden(laag or self.leeg.isVisibleTo(self))
        self.maken.shorten(kort=self.width() < SMAL)
        self._boven.setContentsMargins(
            maten.MARGE, maten.RUIMTE_S if laag else maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_S
        )

    def _open_dossier(self, index: QModelIndex) -> None:
        knelpunt = self._open[index.row()].knelpunt
        self._sessie.dossier_requested.emit(knelpunt.client_id, "verloop")

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.verzamelingen & _GERAAKT:
            self.read()

    def _lay_out(self) -> None:
        balk = vlak("surface", "onder", self)
        rij = Vloeirij(balk)
        rij.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE_BALK, maten.RUIMTE_S)
        rij.addWidget(self.keuze)
        rij.add_stretch()
        rij.addWidget(self.maken)
        self._boven = boven = QVBoxLayout()
        boven.setContentsMargins(maten.MARGE, maten.RUIMTE_L, maten.MARGE, maten.RUIMTE_S)
        boven.setSpacing(maten.RUIMTE_XS)
        boven.addWidget(self.samen)
        boven.addWidget(self.uitleg)
        for tabel in self.tabellen.values():
            self._stapel.addWidget(tabel)
        self.leeg.hide()
        kolom = QVBoxLayout(self)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(0)
        kolom.addWidget(balk)
        kolom.addWidget(self.uitvoer)
        kolom.addLayout(boven)
        kolom.addWidget(self._stapel, 1)
        kolom.addWidget(self.leeg, 1)
        self.show_table(SOORT)


def _make_table(code: str) -> Getaltabel:
    kolommen = _KOLOMMEN[code]
    getallen = {OPEN: range(4, len(kolommen)), TAFEL: (2, 3)}.get(code, range(1, len(kolommen)))
    return Getaltabel(f"Knelpunten, {kolommen[0][0].lower()}", kolommen, getallen, minst=_NAAM)


def _count_line(naam: str, deel: Knelpunttelling) -> Leesregel:
    getallen = (
        deel.aantal,
        deel.open,
        deel.clienten,
        deel.stappen,
        deel.per_opschaling,
        *_effort(deel.inspanning),
        deel.duur,
    )
    return Leesregel((naam, *map(_number, getallen)))


def _table_line(deel: Tafeltelling) -> Leesregel:
    plek = _PLEKKEN[waardelijst("tafel").kenmerk(deel.code, "plek")]
    cijfers = (_number(deel.keer), _number(deel.knelpunten))
    return Leesregel((label("tafel", deel.code), plek, *cijfers))


def _open_line(deel: OpenKnelpunt) -> Leesregel:
    return Leesregel(
        (
            deel.client,
            deel.clientnummer,
            label("knelpunt", deel.knelpunt.soort),
            write_date(deel.knelpunt.begindatum) or "–",
            "–" if deel.dagen is None else str(deel.dagen),
            *map(_number, (deel.stappen, *_effort(deel.inspanning))),
        )
    )


def _effort(moeite: Inspanning) -> tuple[int, ...]:
    """In the order of the columns."""
    return (moeite.zvh, moeite.buiten, moeite.ministerie, moeite.overig, moeite.uren)


def _number(getal: int | None) -> str:
    return str(getal) if getal else "–"


def _in_words(alles: Knelpunttelling) -> str:
    knelpunten = "1 knelpunt" if alles.aantal == 1 else f"{alles.aantal} knelpunten"
    clienten = "1 cliënt" if alles.clienten == 1 else f"{alles.clienten} cliënten"
    zin = f"{knelpunten} bij {clienten}, waarvan {alles.open} nog open."
    if alles.inspanning.voluit:
        zin += f" De opschalingen samen: {alles.inspanning.voluit}."
    if alles.duur is not None:
        zin += f" De helft duurt langer dan {alles.duur} dagen."
    return zin
