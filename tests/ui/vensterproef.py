"""What the tests of the whole window share: unlock it, and look around in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.ui.clienten.clienten_scherm import ClientenScherm
from levensloop_desktop.ui.main_window import MainWindow
from levensloop_desktop.ui.ontgrendelen.ontgrendel_formulier import OntgrendelFormulier
from levensloop_desktop.ui.schil.werkvlak import Werkvlak
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.settings import Instellingen
from tests.builders import OCHTEND, REGISSEUR, WACHTZIN

W = TypeVar("W", bound=QWidget)


@dataclass
class TypingEditor:
    """An editor with half-typed text."""

    draft: Draft | None

    def draft_now(self) -> Draft | None:
        """What was typed and not saved."""
        return self.draft


@dataclass
class Vensterproef:
    """The window on the kluizen of a test."""

    venster: MainWindow
    instellingen: Instellingen
    qtbot: QtBot

    @property
    def formulier(self) -> OntgrendelFormulier:
        """The form of the locked window."""
        return self.venster.ontgrendelen.formulier

    @property
    def sessie(self) -> Sessie:
        """The open session."""
        sessie = self.venster.sessie
        assert sessie is not None, "the window is locked"
        return sessie

    @property
    def werkvlak(self) -> Werkvlak:
        """The shell of the open window."""
        werkvlak = self.venster.werkvlak
        assert werkvlak is not None, "the window is locked"
        return werkvlak

    def settle(self) -> None:
        """Wait until every job has come back."""
        self.qtbot.waitUntil(
            lambda: self.venster.storage.is_idle and self.venster.rendering.is_idle
        )

    def know(self, *paden: Path) -> None:
        """Put kluizen on the list."""
        for pad in paden:
            self.instellingen.remember_kluis(pad)
        self.venster.ontgrendelen.show_kluizen()
        self.settle()

    def unlock(self, pad: Path, wachtzin: str = WACHTZIN) -> None:
        """Open a kluis as a user does."""
        self.know(pad)
        QTest.keyClicks(self.formulier.wachtzin.invoer, wachtzin)
        self.formulier.knop.click()
        self.settle()

    def screen(self, soort: type[W]) -> W:
        """The screen that is shown, which is of this kind."""
        scherm = self.werkvlak.schermen.currentWidget()
        assert isinstance(scherm, soort)
        return scherm

    @property
    def clienten(self) -> ClientenScherm:
        """The client list; from another screen it is gone to first."""
        if not isinstance(self.werkvlak.schermen.currentWidget(), ClientenScherm):
            self.werkvlak.go_to("clienten")
            self.settle()
        return self.screen(ClientenScherm)

    def wait_until(self, waar: Callable[[], bool]) -> None:
        """Wait for a condition."""
        self.qtbot.waitUntil(waar)


def a_draft(client_id: str = "id-1", inhoud: str = '{"doel": "Een eigen voordeur"}') -> Draft:
    """Half-typed text of the procesregisseur."""
    return Draft(
        gebruiker=REGISSEUR.naam,
        client_id=client_id,
        formulier="levensgebieden",
        record_id="",
        versie="",
        inhoud=inhoud,
        wanneer=OCHTEND,
    )
