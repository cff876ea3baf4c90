"""What the tests of forms and dossier share: a session on a real kluis, and typing in it."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossier.dossiers import open_dossier
from levensloop_desktop.services.dossier.drafts import list_drafts
from levensloop_desktop.services.ports.kluisport import Draft, Kluis
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.veldvak import Veldvak
from levensloop_desktop.ui.sessie import Sessie
from tests.builders import VANDAAG, a_client

R = TypeVar("R", bound=Record)
DRAFT_MS = 2000  # what is typed is kept within 2 s


@dataclass
class Proef:
    """A session, the client it is about, and the sentences of the undo line."""

    sessie: Sessie
    qtbot: QtBot
    client: Client = field(default_factory=lambda: a_client(achternaam="Nepnaam"))
    undo: list[tuple[str, Any]] = field(default_factory=list)
    faults: list[Exception] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Keep the client and listen."""
        self.put(self.client)
        self.sessie.undo_offered.connect(lambda zin, do: self.undo.append((zin, do)))
        self.sessie.storage.failed.connect(self.faults.append)

    @property
    def kluis(self) -> Kluis:
        """The kluis of the session."""
        return self.sessie.kluis

    def put(self, record: R) -> R:
        """Store a record without the screens."""
        with self.kluis.write() as opslag:
            opslag.put(record)
        return record

    def get(self, record: R) -> R | None:
        """A record as it is stored now."""
        with self.kluis.read() as opslag:
            return opslag.get(type(record), record.id)

    def find(self, soort: type[R], **gelijk_aan: object) -> tuple[R, ...]:
        """Stored records."""
        with self.kluis.read() as opslag:
            return opslag.find(soort, **gelijk_aan)

    def drafts(self) -> list[Draft]:
        """What is kept and not saved."""
        return list_drafts(self.kluis)

    def gegevens(self) -> Gegevens:
        """The dossier as a screen gets it."""
        dossier = open_dossier(self.kluis, self.client_id)
        return Gegevens(vandaag=VANDAAG, dossier=dossier)

    @property
    def client_id(self) -> Any:
        """The id of the client."""
        return self.client.id

    def settle(self) -> None:
        """Wait until no job runs and every answer has come."""
        self.qtbot.waitUntil(lambda: self.sessie.storage.is_idle)

    def show(self, widget: QWidget) -> None:
        """Put a widget on screen and wait for what it reads."""
        self.qtbot.addWidget(widget)
        widget.resize(1104, 648)
        widget.show()
        widget.activateWindow()
        self.settle()

    def open_dossier(self, tab: str) -> DossierScherm:
        """The dossier of the client at a tab."""
        scherm = DossierScherm(self.sessie, self.client_id, tab)
        self.show(scherm)
        self.settle()
        return scherm

    def fill(self, vak: Veldvak, tekst: str) -> None:
        """Type in a field as a user does, in place of what stands there."""
        widget = vak.invoer.focus_widget()
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(widget, tekst)

    def press(self, widget: QWidget, key: Qt.Key, *, ctrl: bool = False, alt: bool = False) -> None:
        """Press a key, alone or with Ctrl or Alt."""
        modifiers = Qt.KeyboardModifier.NoModifier
        if ctrl:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if alt:
            modifiers |= Qt.KeyboardModifier.AltModifier
        QTest.keyClick(widget, key, modifiers)
        self.settle()
