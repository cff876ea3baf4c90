"""Begin a handover in one step, from what ends or from a gap."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Baan
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.overdragen.overdrachten import start_overdracht
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.lijstpaneel import Lijstpaneel
from levensloop_desktop.ui.formulieren.tabvolgorde import put_in_tab_order
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.knoppen import Knop

_MEESTE = 12
_ZONDER_OVERDRACHT = frozenset({Baan.INDICATIE, Baan.INKOMEN, Baan.COORDINATOR})


@dataclass(frozen=True, slots=True)
class Keuze:
    """A reason to begin a handover, in words."""

    woorden: str
    waarom: Aanleiding


class Startstrook(QWidget):
    """Two buttons under the heading of the list, also while the list is empty."""

    def __init__(self, paneel: Lijstpaneel) -> None:
        zijde = paneel.kop.parentWidget()
        super().__init__(zijde)
        self.beginnen = Knop("Begin bij wat stopt …", icoon="titel", kind="flat", parent=self)
        self.termijnen = Knop("Termijnen …", icoon="klok", kind="flat", parent=self)
        rij = QHBoxLayout(self)
        rij.setContentsMargins(maten.RUIMTE_L, 0, maten.RUIMTE_L, maten.RUIMTE_XS)
        rij.setSpacing(0)
        rij.addWidget(self.beginnen)
        rij.addStretch(1)
        rij.addWidget(self.termijnen)
        kolom = zijde.layout() if zijde is not None else None
        if isinstance(kolom, QVBoxLayout):
            kolom.insertWidget(1, self)
        put_in_tab_order(paneel.kop.add_button, self.beginnen, self.termijnen, paneel.table)


def reasons_of(gegevens: Gegevens) -> list[Keuze]:
    """What ends and what is missing, the title first: each can begin a handover."""
    if gegevens.dossier is None:
        return []
    lijn = make_levenslijn(gegevens.dossier, gegevens.vandaag)
    keuzes = [
        Keuze(
            f"{deel.naam[:1].upper()}{deel.naam[1:]} stopt op {write_date(deel.einde)}",
            Aanleiding(deel.verzameling, deel.record_id),
        )
        for deel in lijn.perioden
        if deel.dekt
        and deel.baan not in _ZONDER_OVERDRACHT
        and deel.einde is not None
        and deel.einde >= gegevens.vandaag
    ]
    keuzes += [
        Keuze(
            gat.voluit(gegevens.vandaag),
            Aanleiding(baan=gat.baan, gat_vanaf=gat.sinds or gat.begin),
        )
        for gat in lijn.gaten
        if gat.baan not in _ZONDER_OVERDRACHT and _has_a_reason(gat, gegevens.vandaag)
    ]
    return keuzes[:_MEESTE]


def _has_a_reason(gat: Gat, vandaag: date) -> bool:
    """A title that stops is in the list itself; one that stopped is a gap, no title is none."""
    return gat.baan is not Baan.TITEL or (gat.is_nu(vandaag) and gat.sinds is not None)


def begin(
    sessie: Sessie,
    client_id: ClientId,
    waarom: Aanleiding,
    klaar: Callable[[str], None],
    owner: QWidget,
) -> None:
    """Begin a handover, or find the one for the same end; then go to it.

    Args:
        sessie: the open session.
        client_id: whose dossier.
        waarom: what ends or is missing.
        klaar: is called with the id of the handover.
        owner: the screen that asks.
    """
    gemaakt: list[Overdracht] = []

    def job() -> Changes:
        overdracht, changes = start_overdracht(sessie.kluis, sessie.werkplek, client_id, waarom)
        gemaakt.append(overdracht)
        return changes

    def done(changes: Changes) -> None:
        klaar(gemaakt[0].id)
        if changes.wissels:
            terug = partial(sessie.ongedaan.take_back, changes)
            sessie.undo_offered.emit("Overdracht begonnen.", terug)

    sessie.write(job, done, owner=owner)


def choose_reason(
    keuzes: list[Keuze], onder: QWidget, gekozen: Callable[[Aanleiding], None]
) -> QMenu:
    """A menu under a button with what ends and what is missing."""
    menu = QMenu(onder)
    for keuze in keuzes:
        actie = menu.addAction(keuze.woorden.replace("&", "&&"))
        actie.triggered.connect(partial(gekozen, keuze.waarom))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(onder.mapToGlobal(onder.rect().bottomLeft()))
    return menu
