"""Who changed, read and printed this dossier: the sections Wijzigingen and Logboek."""

from datetime import datetime
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.dossier.dossiers import read_history, read_log
from levensloop_desktop.services.ports.kluisport import Logregel, Wijziging
from levensloop_desktop.ui.dossier.verloop.leestabel import Leesregel, Leestabel
from levensloop_desktop.ui.dossier.verloop.woorden import (
    name_bijzonderheid,
    name_gebeurtenis,
    name_veld,
    name_wijziging,
    show_stored,
)
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.sessie import Sessie

_MOMENT = 152
_WIE = 128


class Wijzigingen(Leestabel):
    """The field history of a dossier, read whenever it is on screen."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(
            "Wijzigingen",
            [
                ("Wanneer", _MOMENT),
                ("Wie", _WIE),
                ("Waarin", 208),
                ("Wat", 144),
                ("Was", 0),
                ("Werd", 0),
            ],
            "Nog niets gewijzigd in dit dossier.",
            met_geheel=True,
            parent=parent,
        )
        self._sessie = sessie
        self._client_id = client_id
        self._gegevens: Gegevens | None = None

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Follow a change of the dossier."""
        self._gegevens = gegevens
        if self.isVisible():
            self._read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._sessie.read(
            partial(read_history, self._sessie.kluis, self._client_id), self._show, owner=self
        )

    def _show(self, wijzigingen: list[Wijziging]) -> None:
        if self._gegevens is not None:
            self.show_regels([_change_line(self._gegevens, deel) for deel in wijzigingen])


class Logboek(Leestabel):
    """Who read, changed and printed this dossier, read whenever it is on screen."""

    def __init__(self, sessie: Sessie, client_id: ClientId, parent: QWidget | None = None) -> None:
        super().__init__(
            "Logboek",
            [("Wanneer", _MOMENT), ("Wie", _WIE), ("Wat", 200), ("Bijzonderheid", 0)],
            "Nog niets gebeurd met dit dossier.",
            parent=parent,
        )
        self._sessie = sessie
        self._client_id = client_id

    def show_gegevens(self, gegevens: Gegevens) -> None:
        """Follow a change of the dossier."""
        del gegevens
        if self.isVisible():
            self._read()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def _read(self) -> None:
        self._sessie.read(
            partial(read_log, self._sessie.kluis, self._client_id), self._show, owner=self
        )

    def _show(self, regels: list[Logregel]) -> None:
        self.show_regels([_log_line(regel) for regel in regels])


def _change_line(gegevens: Gegevens, wijziging: Wijziging) -> Leesregel:
    oud = show_stored(gegevens, wijziging, wijziging.oud)
    nieuw = show_stored(gegevens, wijziging, wijziging.nieuw)
    waarin = name_wijziging(gegevens, wijziging)
    cellen = (_moment(wijziging.wanneer), wijziging.wie, waarin, name_veld(wijziging), oud, nieuw)
    delen = [f"{waarin}, {name_veld(wijziging)}"]
    delen += [f"{kop}: {tekst}" for kop, tekst in (("Was", oud), ("Werd", nieuw)) if tekst]
    geheel = "\n\n".join(delen)
    return Leesregel(cellen, geheel)


def _log_line(regel: Logregel) -> Leesregel:
    wie = f"{regel.wie}, namens {regel.namens}" if regel.namens else regel.wie
    cellen = (_moment(regel.wanneer), wie, name_gebeurtenis(regel), name_bijzonderheid(regel))
    return Leesregel(cellen)


def _moment(wanneer: datetime) -> str:
    return wanneer.astimezone().strftime("%d-%m-%Y %H:%M")
