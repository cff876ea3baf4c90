"""The form of one involvement; a person or organisation it needs can be made in place."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon, Partner
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order, tab_stops
from levensloop_desktop.ui.netwerk.contactvak import Contactvak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.inkorttekst import Inkorttekst
from levensloop_desktop.ui.widgets.knoppen import Knop
from levensloop_desktop.ui.widgets.meldingen import Leegscherm

BETROKKENHEID: Beschrijving = (
    Rij("rol", "kring"),
    Rij("partner_id"),
    Rij("contactpersoon_id"),
    Rij("bereikbaarheid"),
    Rij("vertrouwd"),
    Rij("mag_weten"),
    Rij("mag_doen", "toestemming"),
    Rij("beschikking"),
    Rij("mandaat", regels=2),
    Rij("begindatum", "einddatum"),
    Rij("toelichting", regels=2),
)


class Betrokkenheidvak(QStackedWidget):
    """Empty words, the form of an involvement, or the form of a new person or organisation.

    Signals:
        saved: the involvement as it is stored now.
        cancelled: the user wants no new one after all.
        remove_wanted: the involvement to take away.
    """

    saved = Signal(object)
    cancelled = Signal()
    remove_wanted = Signal(object)

    def __init__(self, sessie: Sessie, client_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._gegevens: Gegevens | None = None
        self._may_change = sessie.may_change
        self._vel = gebied = _scroll(self)
        vel = QWidget(gebied.viewport())
        self.formulier = Formulier(
            sessie, Betrokkenheid, BETROKKENHEID, client_id=client_id, parent=vel
        )
        self._vellen: dict[Contactvak, QScrollArea] = {}
        self.personen = self._add_sheet(sessie, Contactpersoon)
        self.partners = self._add_sheet(sessie, Partner)
        self._titel = Inkorttekst("", "sectie", vel)
        self.beeindig = Knop("Beëindigen", bij_klik=self._end_today, parent=vel)
        self.beeindig.setToolTip(
            "Vandaag is de laatste dag. U blijft de persoon zien bij Beëindigd."
        )
        self.verwijder = Knop("Verwijderen", icoon="prullenbak", bij_klik=self._remove, parent=vel)
        self.bewerk = Knop(
            "Telefoon en functie …", kind="flat", bij_klik=self._edit_person, parent=vel
        )
        self.leeg = Leegscherm("Kies iemand in de lijst.", parent=self)
        self._build_form(vel)
        _fill(gebied, vel)
        for blad in (self.leeg, self._vel, *self._vellen.values()):
            self.addWidget(blad)
        self.formulier.saved.connect(self._saved)
        self.formulier.cancelled.connect(self.cancelled)
        self.formulier.changed.connect(self._update_buttons)
        self.personen.finished.connect(partial(self._take, "contactpersoon_id"))
        self.partners.finished.connect(partial(self._take, "partner_id"))

    def _add_sheet(self, sessie: Sessie, soort: type[Contactpersoon | Partner]) -> Contactvak:
        gebied = _scroll(self)
        vak = Contactvak(sessie, soort, gebied.viewport())
        _fill(gebied, vak)
        self._vellen[vak] = gebied
        return vak

    def _build_form(self, vel: QWidget) -> None:
        kop = QHBoxLayout()
        kop.setSpacing(maten.RUIMTE_S)
        kop.addWidget(self._titel)
        kop.addStretch(1)
        kop.addWidget(self.beeindig)
        kop.addWidget(self.verwijder)
        kolom = QVBoxLayout(vel)
        kolom.setContentsMargins(0, 0, 0, 0)
        kolom.setSpacing(maten.RUIMTE_M)
        kolom.addLayout(kop)
        kolom.addWidget(self.formulier)
        kolom.addStretch(1)
        if self._may_change:
            self._build_actions(vel)

    def _build_actions(self, vel: QWidget) -> None:
        """Small actions at the fields, for who may change the network."""
        nieuw_persoon = Knop("Nieuwe persoon …", icoon="plus", kind="flat", parent=vel)
        nieuw_persoon.clicked.connect(self.start_person)
        nieuw_partner = Knop("Nieuwe organisatie …", icoon="plus", kind="flat", parent=vel)
        nieuw_partner.clicked.connect(partial(self._start_new, self.partners))
        self._add_buttons("contactpersoon_id", nieuw_persoon, self.bewerk)
        self._add_buttons("partner_id", nieuw_partner)
        put_in_tab_order(*tab_stops(self.formulier.banner)[-1:], self.beeindig, self.verwijder)
        put_in_tab_order(self._input("partner_id"), nieuw_partner)
        put_in_tab_order(self._input("contactpersoon_id"), nieuw_persoon, self.bewerk)

    def _input(self, veld: str) -> QWidget:
        return self.formulier.velden[veld].invoer.focus_widget()

    def _add_buttons(self, veld: str, *knoppen: Knop) -> None:
        """Put small actions right under a field, in tab order after it."""
        rij = QHBoxLayout()
        rij.setSpacing(0)
        for knop in knoppen:
            rij.addWidget(knop)
        rij.addStretch(1)
        kolom = self.formulier.velden[veld].layout()
        if isinstance(kolom, QVBoxLayout):
            kolom.insertLayout(2, rij)

    def show_betrokkenheid(
        self, record: Betrokkenheid, gegevens: Gegevens, *, is_new: bool = False
    ) -> None:
        """Open an involvement."""
        self._gegevens = gegevens
        self.formulier.show_record(record, gegevens, is_new=is_new)
        self._titel.setText("Nieuw in het netwerk" if is_new else _name(record, gegevens))
        self.setCurrentWidget(self._vel)
        self._update_buttons()

    def show_empty(self, zin: str) -> None:
        """Nobody is chosen."""
        self.formulier.leave()
        self.leeg.set_zin(zin)
        self.setCurrentWidget(self.leeg)

    def refresh(self, record: Betrokkenheid, gegevens: Gegevens) -> None:
        """Follow a reload of the involvement on screen."""
        self._gegevens = gegevens
        self.formulier.refresh(record, gegevens)
        self._titel.setText(_name(record, gegevens))
        self._update_buttons()

    def set_gegevens(self, gegevens: Gegevens) -> None:
        """Learn of people and partners that were added, while a new involvement is typed."""
        self._gegevens = gegevens
        self.formulier.set_gegevens(gegevens)

    def start_person(self) -> None:
        """Open the form of a new person, to come back with it."""
        partner_id = self.formulier.velden["partner_id"].invoer.typed()
        bekend = self._gegevens.partners if self._gegevens else ()
        gekozen = next((deel.id for deel in bekend if deel.id == partner_id), None)
        self._start_new(self.personen, partner_id=gekozen)

    def _start_new(self, vak: Contactvak, **begin: Any) -> None:
        if self._gegevens is not None:
            vak.start_new(self._gegevens, **begin)
            self.setCurrentWidget(self._vellen[vak])

    def _edit_person(self) -> None:
        persoon = self._chosen_person()
        if persoon is not None and self._gegevens is not None:
            self.personen.start_editing(persoon, self._gegevens)
            self.setCurrentWidget(self._vellen[self.personen])

    def _chosen_person(self) -> Contactpersoon | None:
        if self._gegevens is None:
            return None
        gekozen = self.formulier.velden["contactpersoon_id"].invoer.typed()
        return next((wie for wie in _people(self._gegevens) if wie.id == gekozen), None)

    def _take(self, veld: str, record: object) -> None:
        """The new person or organisation goes into the form that asked for it."""
        self.setCurrentWidget(self._vel)
        invoer = self.formulier.velden[veld].invoer
        if isinstance(record, Contactpersoon | Partner) and self._gegevens is not None:
            self.set_gegevens(_with_record(self._gegevens, record))
            if invoer.typed() != record.id:
                invoer.set_typed(record.id)
                invoer.edited.emit()
                if not self.formulier.is_new:
                    self.formulier.leave()
        invoer.setFocus()

    def _end_today(self) -> None:
        if self._gegevens is not None:
            invoer = self.formulier.velden["einddatum"].invoer
            invoer.set_typed(write_date(self._gegevens.vandaag))
            invoer.edited.emit()
            self.formulier.save()

    def _remove(self) -> None:
        if self.formulier.record is not None:
            self.remove_wanted.emit(self.formulier.record)

    def _saved(self, record: object) -> None:
        self._update_buttons()
        self.saved.emit(record)

    def _update_buttons(self) -> None:
        record = self.formulier.record
        bewaard = record is not None and not self.formulier.is_new
        loopt = isinstance(record, Betrokkenheid) and record.einddatum is None
        self.verwijder.setVisible(bewaard and self._may_change)
        self.beeindig.setVisible(bewaard and loopt and self._may_change)
        self.bewerk.setVisible(self._chosen_person() is not None and self._may_change)


def _name(record: Betrokkenheid, gegevens: Gegevens) -> str:
    """The person, or the organisation where no person is known."""
    dossier = gegevens.dossier
    if dossier is None:
        return ""
    wie, waar = dossier.contactpersoon(record), dossier.organisatie(record)
    return (wie.naam if wie else "") or (waar.naam if waar else "")


def _people(gegevens: Gegevens) -> tuple[Contactpersoon, ...]:
    if gegevens.contactpersonen or gegevens.dossier is None:
        return gegevens.contactpersonen
    return gegevens.dossier.contactpersonen


def _with_record(gegevens: Gegevens, record: Contactpersoon | Partner) -> Gegevens:
    """The same moment with one more, or one changed, person or organisation."""
    if isinstance(record, Contactpersoon):
        anderen = tuple(wie for wie in _people(gegevens) if wie.id != record.id)
        return replace(gegevens, contactpersonen=(*anderen, record))
    dossier = gegevens.dossier
    bekend = gegevens.partners or (dossier.partners if dossier else ())
    overige = tuple(partner for partner in bekend if partner.id != record.id)
    return replace(gegevens, partners=(*overige, record))


def _scroll(parent: QWidget) -> QScrollArea:
    gebied = QScrollArea(parent)
    gebied.setFrameShape(QFrame.Shape.NoFrame)
    gebied.setWidgetResizable(True)
    gebied.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    gebied.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return gebied


def _fill(gebied: QScrollArea, vel: QWidget) -> None:
    vel.setContentsMargins(maten.MARGE, maten.RUIMTE_M, maten.MARGE, maten.RUIMTE_L)
    gebied.setWidget(vel)
