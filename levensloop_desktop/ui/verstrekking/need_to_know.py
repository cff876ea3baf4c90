"""The need-to-know page: who gets what of a dossier, why, and the real page beside it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verstrekking.profielen import Profiel
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, Drukwerk
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.verstrekken.profielen import read_assigned, read_profielen
from levensloop_desktop.services.verstrekken.verstrekkingen import expected_number
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.verstrekking.indeling import NeedToKnowIndeling
from levensloop_desktop.ui.verstrekking.need_to_know_paneel import overdracht_of
from levensloop_desktop.ui.voorbeeld.verstrekking import document_title, propose_gegevens
from levensloop_desktop.ui.voorbeeld.voorbeeld_dialoog import VoorbeeldDialoog, open_voorbeeld

TERUGGETROKKEN = "teruggetrokken"
STAPPEN = [code for code in waardelijst("overdrachtstaat").codes if code != TERUGGETROKKEN]


def open_need_to_know(
    sessie: Sessie,
    client_id: ClientId,
    overdracht_id: str,
    parent: QWidget,
    *,
    documentsoort: str = "overdracht",
    als: Verstrekking | None = None,
) -> "NeedToKnowDialoog":
    """Show what of the dossier goes with a document, before it is printed or saved.

    Args:
        sessie: the open session.
        client_id: whose dossier.
        overdracht_id: which overdracht, or which plan; empty for the latest.
        parent: over whose window.
        documentsoort: overdracht or levensloopplan.
        als: the earlier paper it replaces: for the same recipient, with the same rubrieken.
    """
    opdracht = Afdrukopdracht(
        client_id=client_id, documentsoort=documentsoort, onderwerp_id=overdracht_id
    )
    dialoog = NeedToKnowDialoog(sessie, opdracht, parent.window(), als)
    dialoog.open()
    return dialoog


def open_document(
    sessie: Sessie,
    client_id: ClientId,
    documentsoort: str,
    onderwerp_id: str,
    parent: QWidget,
    *,
    als: Verstrekking | None = None,
) -> VoorbeeldDialoog:
    """Show a document before it is printed; of some one chooses what goes along.

    Args:
        sessie: the open session.
        client_id: whose document.
        documentsoort: code of the value list documentsoort.
        onderwerp_id: the record it is about; empty for the latest.
        parent: over whose window.
        als: the earlier paper it replaces.
    """
    if documentsoort in {"overdracht", "levensloopplan"}:
        return open_need_to_know(
            sessie, client_id, onderwerp_id, parent, documentsoort=documentsoort, als=als
        )
    return open_voorbeeld(sessie, client_id, documentsoort, onderwerp_id, parent, als=als)


class NeedToKnowDialoog(VoorbeeldDialoog):
    """Choose, see the page, then print or save under a number; Esc closes."""

    deel: NeedToKnowIndeling

    def __init__(
        self,
        sessie: Sessie,
        opdracht: Afdrukopdracht,
        parent: QWidget,
        als: Verstrekking | None = None,
    ) -> None:
        self._als = als
        self._profielen: Mapping[str, Profiel] = {}
        super().__init__(sessie, opdracht, parent)
        self.setWindowTitle("Wat gaat mee, en wat blijft hier")
        self.registered.connect(self._ask_number)

    @override
    def _make_layout(self, titel: str) -> NeedToKnowIndeling:
        stappen = [label("overdrachtstaat", code).capitalize() for code in STAPPEN]
        return NeedToKnowIndeling(self, titel, stappen)

    @override
    def _begin(self, drukwerk: Drukwerk) -> None:
        """Read the profiles, then begin."""
        self._drukwerk = drukwerk
        job = partial(_read_profiles, self._sessie.kluis)
        self._sessie.read(job, partial(self._start, drukwerk), self._show_error, owner=self)
        self._ask_number()

    def _start(
        self, drukwerk: Drukwerk, gelezen: tuple[Mapping[str, Profiel], Mapping[str, str]]
    ) -> None:
        profielen, toegewezen = gelezen
        opdracht = drukwerk.opdracht
        voorstel = propose_gegevens(drukwerk.dossier, opdracht.documentsoort, opdracht.onderwerp_id)
        self.deel.paneel.toegewezen = toegewezen
        self.deel.paneel.begin(drukwerk, voorstel, profielen, self._als)
        self._show_state(drukwerk)
        self._refresh()

    def _show_state(self, drukwerk: Drukwerk) -> None:
        """Which handover this is, and how far it is."""
        overdracht = overdracht_of(drukwerk)
        if overdracht is None:
            self.deel.show_state(document_title(drukwerk.opdracht.documentsoort), -1)
            return
        naar = drukwerk.dossier.partnernaam(overdracht.naar_partner_id) or overdracht.naar_persoon
        soort = label("overdrachtsoort", overdracht.soort).capitalize()
        titel = f"{soort} naar {naar or 'ontvanger niet vastgelegd'}"
        stap = STAPPEN.index(overdracht.staat) if overdracht.staat in STAPPEN else -1
        self.deel.show_state(titel, stap)

    def _ask_number(self, _nummer: str = "") -> None:
        job = partial(expected_number, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.read(job, self.deel.show_expected, owner=self)


def _read_profiles(kluis: Kluis) -> tuple[Mapping[str, Profiel], Mapping[str, str]]:
    """The profiles, and which kind of recipient gets which of itself."""
    return read_profielen(kluis), read_assigned(kluis)
