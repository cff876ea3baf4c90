"""The tab Verloop: everything with a date, a section at a time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from levensloop_desktop.domain.getallen import write_number
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.dossier.overdracht.knop import OVER_TE_DRAGEN, add_handover_button
from levensloop_desktop.ui.dossier.verloop import lijsten
from levensloop_desktop.ui.dossier.verloop.geschiedenis import Logboek, Wijzigingen
from levensloop_desktop.ui.dossier.verloop.opschaling import BREEDTES, Knelpuntenpaneel
from levensloop_desktop.ui.dossier.verloop.termijn import Termijnvak
from levensloop_desktop.ui.dossier.verloop.voortgang import make_voortgang
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.lijstkeuze import Lijstkeuze
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.rijen import veldnamen
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.verstrekking.register_lijst import Registerlijst
from levensloop_desktop.ui.widgets.lijst import Lijst, Lijstvorm
from levensloop_desktop.ui.widgets.rollen import Rol
from levensloop_desktop.ui.widgets.stapel import Stapel
from levensloop_desktop.ui.widgets.teksten import vlak

_BREEDTE = 192
_VORM = Lijstvorm(hoogte=maten.NAVIGATIE_ITEM)


@dataclass(frozen=True, slots=True)
class Afdeling:
    """One section: its name, the collection it counts, and how its panel is made."""

    code: str
    titel: str
    maak: Callable[[Sessie, ClientId, QWidget], QWidget]
    verzameling: str = ""


def _list(lijst: Lijstbeschrijving) -> Callable[[Sessie, ClientId, QWidget], QWidget]:
    return lambda sessie, client_id, parent: Lijstpaneel(sessie, client_id, lijst, parent=parent)


def _list_with_term(
    lijst: Lijstbeschrijving, aantal: int, eenheid: str
) -> Callable[[Sessie, ClientId, QWidget], QWidget]:
    """A list whose form can fill in the end date as a term."""

    def make(sessie: Sessie, client_id: ClientId, parent: QWidget) -> QWidget:
        paneel = Lijstpaneel(sessie, client_id, lijst, parent=parent)
        plaats = next(
            nummer
            for nummer, rij in enumerate(lijst.rijen)
            if "einddatum" in getattr(rij, "namen", ())
        )
        kolom = paneel.form.velden.layout()
        if isinstance(kolom, QVBoxLayout) and not paneel.read_only:
            termijn = Termijnvak(paneel.form, aantal, eenheid)
            kolom.insertWidget(plaats + 1, termijn)
            vakken = [vak.invoer.focus_widget() for vak in paneel.form.velden]
            na = list(veldnamen(lijst.rijen)).index("einddatum") + 1
            put_in_tab_order(
                vakken[na - 1], termijn.aantal, termijn.eenheid, termijn.invullen, vakken[na]
            )
        return paneel

    return make


AFDELINGEN = (
    Afdeling("titels", "Titels", _list_with_term(lijsten.TITELS, 6, "maanden"), "titels"),
    Afdeling("indicaties", "Indicaties", _list(lijsten.INDICATIES), "indicaties"),
    Afdeling(
        "verblijf", "Verblijf", _list_with_term(lijsten.VERBLIJVEN, 12, "weken"), "verblijven"
    ),
    Afdeling(
        "plaatsing",
        "Plaatsingsverzoeken",
        _list(lijsten.PLAATSINGSVERZOEKEN),
        "plaatsingsverzoeken",
    ),
    Afdeling("behandeling", "Behandeling", _list(lijsten.BEHANDELINGEN), "behandelperioden"),
    Afdeling("problematiek", "Problematiek", _list(lijsten.PROBLEMATIEK), "problematieken"),
    Afdeling("risico", "Risico", _list(lijsten.RISICOS), "risicotaxaties"),
    Afdeling("incidenten", "Incidenten", _list(lijsten.INCIDENTEN), "incidenten"),
    Afdeling("gebeurtenissen", "Gebeurtenissen", _list(lijsten.GEBEURTENISSEN), "gebeurtenissen"),
    Afdeling("fasen", "Fasen", _list(lijsten.FASEN), "fasestanden"),
    Afdeling("financiering", "Financiering", _list(lijsten.FINANCIERINGEN), "financieringen"),
    Afdeling("inkomen", "Inkomen", _list(lijsten.INKOMENS), "inkomens"),
    Afdeling("voortgang", "Voortgang", make_voortgang, "voortgangen"),
    Afdeling("knelpunten", "Knelpunten", Knelpuntenpaneel, "knelpunten"),
    Afdeling("verstrekkingen", "Verstrekkingen", Registerlijst, "verstrekkingen"),
    Afdeling("wijzigingen", "Wijzigingen", Wijzigingen),
    Afdeling("logboek", "Logboek", Logboek),
)

# What stands in the section of another collection.
_ONDER = {"opschalingsstappen": "knelpunten"}


class VerloopTab(QWidget):
    """Sections left, the list and form of the chosen one right; each is made when first seen.

    Signals:
        handover_wanted: begin a handover for what ends; carries its Aanleiding.
    """

    handover_wanted = Signal(object)

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None
        self._panelen: dict[str, QWidget] = {}
        links = vlak("surface2", "rechts", self)
        self.afdelingen = Lijst("Onderdelen van het verloop", _VORM, links)
        self._model = QStandardItemModel(self)
        self._afdelingen = tuple(
            deel
            for deel in AFDELINGEN
            if deel.code != "logboek" or sessie.may(Handeling.LOGBOEK_LEZEN)
        )
        for afdeling in self._afdelingen:
            item = QStandardItem(afdeling.titel)
            item.setData(afdeling.code, Rol.RECORD)
            self._model.appendRow(item)
        self.afdelingen.setModel(self._model)
        self.afdelingen.setProperty("vlak", "surface2")
        self._inhoud = Stapel(self)
        links.setFixedWidth(_BREEDTE)
        binnen = QVBoxLayout(links)
        binnen.setContentsMargins(0, maten.RUIMTE_XS, 0, 0)
        binnen.addWidget(self.afdelingen)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(0, 0, 0, 0)
        rij.setSpacing(0)
        rij.addWidget(links)
        rij.addWidget(self._inhoud, 1)
        self._keuze = Lijstkeuze(self.afdelingen, links, rij, "Onderdeel")
        self.afdelingen.keuze_veranderd.connect(self._show_chosen)
        self.afdelingen.geopend.connect(self._enter)

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Show a dossier, or what became of it."""
        self._gegevens = gegevens
        for rij, afdeling in enumerate(self._afdelingen):
            aantal = len(getattr(gegevens.dossier, afdeling.verzameling, ()))
            titel = f"{afdeling.titel} ({write_number(aantal)})" if aantal else afdeling.titel
            self._model.item(rij).setText(titel)
        for paneel in self._panelen.values():
            _fill(paneel, gegevens)
        if not self.afdelingen.currentIndex().isValid():
            self.afdelingen.setCurrentIndex(self._model.index(0, 0))

    def focus_content(self) -> None:
        """Begin at the sections."""
        self._keuze.focus_widget.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow window the list of sections becomes one choice above the section."""
        super().resizeEvent(event)
        self._keuze.fold(event.size().width())

    def open_afdeling(self, code: str) -> QWidget | None:
        """Go to a section; its panel, None when there is no such section."""
        for rij, afdeling in enumerate(self._afdelingen):
            if afdeling.code == code:
                self.afdelingen.setCurrentIndex(self._model.index(rij, 0))
                return self._panelen.get(code)
        return None

    def open_record(self, verzameling: str, record_id: str) -> None:
        """Go to the form of a record; without an id to that of a new one."""
        verzamelingen = {deel.verzameling: deel.code for deel in AFDELINGEN}
        code = verzamelingen.get(verzameling) or _ONDER.get(verzameling, "")
        paneel = self.open_afdeling(code)
        if isinstance(paneel, Knelpuntenpaneel):
            paneel.open_record(verzameling, record_id)
        if isinstance(paneel, Registerlijst):
            paneel.choose_record(record_id)
        if not isinstance(paneel, Lijstpaneel):
            return
        record = next((deel for deel in paneel.table.records if deel.id == record_id), None)
        if record is not None:
            paneel.table.choose(record.id)
            paneel.edit(record)
        elif not record_id:
            paneel.add()

    def add(self) -> None:
        """Begin a new record in the chosen part, also while the list of parts has the focus."""
        paneel = self._inhoud.currentWidget()
        if isinstance(paneel, Lijstpaneel | Knelpuntenpaneel):
            paneel.add()

    def _show_chosen(self, index: QModelIndex) -> None:
        code = index.data(Rol.RECORD) if index.isValid() else None
        afdeling = next((deel for deel in AFDELINGEN if deel.code == code), None)
        if afdeling is None:
            return
        paneel = self._panelen.get(afdeling.code)
        if paneel is None:
            paneel = afdeling.maak(self._sessie, self._client_id, self._inhoud)
            self._panelen[afdeling.code] = paneel
            self._inhoud.addWidget(paneel)
            if isinstance(paneel, Lijstpaneel):
                paneel.set_widths(*BREEDTES)
                if code in OVER_TE_DRAGEN and self._sessie.may_change:
                    add_handover_button(paneel, self.handover_wanted.emit)
            if self._gegevens is not None:
                _fill(paneel, self._gegevens)
        self._inhoud.setCurrentWidget(paneel)

    def _enter(self, _index: QModelIndex) -> None:
        """Enter in the list of sections goes into the section."""
        volgende = self._inhoud.currentWidget()
        if isinstance(volgende, Lijstpaneel | Knelpuntenpaneel):
            volgende.focus_list()
        elif volgende is not None:
            volgende.setFocus()


def _fill(paneel: QWidget, gegevens: Gegevens) -> None:
    if isinstance(paneel, Lijstpaneel | Knelpuntenpaneel | Wijzigingen | Logboek | Registerlijst):
        paneel.show_gegevens(gegevens)
