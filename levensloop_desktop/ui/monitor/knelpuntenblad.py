"""What holds clients up: per kind, per maatregel, per table, and each that is open."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.kengetallen.knelpunten import Knelpunttelling, Tafeltelling
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kengetallen.knelpunten import (
    OpenKnelpunt,
    Stuurbeeld,
    read_stuurbeeld,
)
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesregel
from levensloop_desktop.ui.monitor.getaltabel import Getaltabel
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.focusdoel import Focusdoel
from levensloop_desktop.ui.widgets.knoppen import Segmenten
from levensloop_desktop.ui.widgets.meldingen import Leegscherm
from levensloop_desktop.ui.widgets.teksten import alinea, vlak
from levensloop_desktop.ui.widgets.vloeirij import Vloeirij

SOORT, MAATREGEL, TAFEL, OPEN = "soort", "maatregel", "tafel", "open"
_GETAL = 84
_NAAM = 208
_MOEITE = (
    ("Bij het ZVH", _GETAL),
    ("Erbuiten", _GETAL),
    ("Ministerie", _GETAL),
    ("Overig", _GETAL),
    ("Uren", 64),
)
_TELLING = (("Knelpunten", 92), ("Open", 60), ("Cliënten", _GETAL), *_MOEITE, ("Dagen", 84))
_KOLOMMEN: dict[str, tuple[tuple[str, int], ...]] = {
    SOORT: (("Soort knelpunt", 0), *_TELLING),
    MAATREGEL: (("Maatregel van de Werkagenda", 0), *_TELLING),
    TAFEL: (("Tafel", 0), ("Hoe vaak", 120), ("Knelpunten", 120)),
    OPEN: (
        ("Cliënt", 168),
        ("Nummer", 120),
        ("Knelpunt", 168),
        ("Sinds", 100),
        ("Dagen", 68),
        ("Opschaling tot nu toe", 0),
    ),
}
_GEEN = (
    "Er zijn geen knelpunten vastgelegd. U legt ze vast in het dossier, bij Verloop, Knelpunten en "
    "opschaling."
)
_UITLEG = {
    SOORT: "Dagen is de middelste duur, tot nu of tot de oplossing; bij minder dan acht: –.",
    MAATREGEL: "Elke soort knelpunt hoort bij één maatregel van de Werkagenda.",
    TAFEL: "Hoe vaak een knelpunt aan elke tafel kwam, en hoeveel knelpunten dat waren.",
    OPEN: "Wat het langst duurt staat boven. Enter opent het dossier.",
}
_NAAR_BUITEN = "Deze aantallen zijn exact en blijven hier. Naar buiten gaan ze via Kengetallen."
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
        self._stapel = QStackedWidget()
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

    def read(self) -> None:
        """Count anew."""
        job = partial(read_stuurbeeld, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self._show, owner=self)

    def show_table(self, code: str) -> None:
        """Show another table."""
        self.keuze.choose(code)
        self._stapel.setCurrentWidget(self.tabellen[code])
        self.uitleg.setText(f"{_UITLEG[code]} {_NAAR_BUITEN}")

    def _show(self, beeld: Stuurbeeld) -> None:
        self._open = beeld.open
        stand = beeld.stand
        self.samen.setText(_in_words(stand.alles))
        self.keuze.set_telling(OPEN, len(beeld.open))
        self.tabellen[SOORT].show_regels(
            [_count_line(label("knelpunt", deel.code), deel) for deel in stand.per_soort]
        )
        self.tabellen[MAATREGEL].show_regels(
            [
                _count_line(f"{deel.code}. {label('maatregel', deel.code)}", deel)
                for deel in stand.per_maatregel
            ],
        )
        self.tabellen[TAFEL].show_regels([_table_line(deel) for deel in stand.per_tafel])
        self.tabellen[OPEN].show_regels([_open_line(deel) for deel in beeld.open])
        leeg = not stand.alles.aantal
        self.leeg.setVisible(leeg)
        for deel in (self._stapel, self.keuze, self.samen, self.uitleg):
            deel.setHidden(leeg)

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
        boven = QVBoxLayout()
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
        kolom.addLayout(boven)
        kolom.addWidget(self._stapel, 1)
        kolom.addWidget(self.leeg, 1)
        self.show_table(SOORT)


def _make_table(code: str) -> Getaltabel:
    kolommen = _KOLOMMEN[code]
    getallen = range(1, len(kolommen)) if code != OPEN else (4,)
    return Getaltabel(f"Knelpunten, {kolommen[0][0].lower()}", kolommen, getallen, minst=_NAAM)


def _count_line(naam: str, deel: Knelpunttelling) -> Leesregel:
    moeite = deel.inspanning
    getallen = (
        deel.aantal,
        deel.open,
        deel.clienten,
        moeite.zvh,
        moeite.buiten,
        moeite.ministerie,
        moeite.overig,
        moeite.uren,
    )
    duur = "–" if deel.duur is None else str(deel.duur)
    return Leesregel((naam, *(str(getal) if getal else "–" for getal in getallen), duur))


def _table_line(deel: Tafeltelling) -> Leesregel:
    getallen = (deel.keer, deel.knelpunten)
    return Leesregel(
        (label("tafel", deel.code), *(str(getal) if getal else "–" for getal in getallen))
    )


def _open_line(deel: OpenKnelpunt) -> Leesregel:
    return Leesregel(
        (
            deel.client,
            deel.clientnummer,
            label("knelpunt", deel.knelpunt.soort),
            write_date(deel.knelpunt.begindatum) or "–",
            "–" if deel.dagen is None else str(deel.dagen),
            deel.inspanning.voluit or "nog niet opgeschaald",
        )
    )


def _in_words(alles: Knelpunttelling) -> str:
    knelpunten = "1 knelpunt" if alles.aantal == 1 else f"{alles.aantal} knelpunten"
    clienten = "1 cliënt" if alles.clienten == 1 else f"{alles.clienten} cliënten"
    zin = f"{knelpunten} bij {clienten}, waarvan {alles.open} nog open."
    if alles.inspanning.voluit:
        zin += f" De opschalingen samen: {alles.inspanning.voluit}."
    if alles.duur is not None:
        zin += f" De helft duurt langer dan {alles.duur} dagen."
    return zin
