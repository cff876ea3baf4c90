"""The one window: locked or open, and the way between."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from typing_extensions import override

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.ui.messages import is_unsaved, sentence
from levensloop_desktop.ui.ontgrendelen.ontgrendel_scherm import OntgrendelScherm
from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.thema import Thema
from levensloop_desktop.ui.task_runner import TaskRunner

if TYPE_CHECKING:
    from levensloop_desktop.services.ports.kluisport import Draft, Kluis, Kluizen, Werkplek
    from levensloop_desktop.services.ports.kopieport import Reservekopie
    from levensloop_desktop.ui.schil.werkvlak import Werkvlak
    from levensloop_desktop.ui.sessie import Sessie
    from levensloop_desktop.ui.vergrendeling.wacht import Wacht

_TITEL = "Levensloop"  # never a name of a client


class MainWindow(QMainWindow):
    """Shows the unlock screen, or the work of an open kluis."""

    def __init__(
        self, kluizen: "Kluizen", werkplek: "Werkplek", instellingen: Instellingen, thema: Thema
    ) -> None:
        super().__init__()
        self.setWindowTitle(_TITEL)
        self.resize(1280, 720)
        self.storage = TaskRunner("opslag", 1, self)
        self.rendering = TaskRunner("weergave", 2, self)
        self._werkplek = werkplek
        self.instellingen = instellingen
        self._thema = thema
        self._sessie: Sessie | None = None
        self._unkept: dict[Path, list[Draft]] = {}  # what a full disk refused at the lock
        self._closing = False
        self._haast = False  # the next kluis is opened for Nu handelen
        self.werkvlak: Werkvlak | None = None
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.ontgrendelen = OntgrendelScherm(kluizen, werkplek, self.storage, instellingen)
        self._stack.addWidget(self.ontgrendelen)
        self.ontgrendelen.geopend.connect(self.open_kluis)
        self.ontgrendelen.formulier.haast.connect(self._note_haste)
        self.storage.failed.connect(self.show_fault)
        self.rendering.failed.connect(self.show_fault)
        self.restoreGeometry(instellingen.layout("venster"))

    @cached_property
    def wacht(self) -> "Wacht":
        """What can lock the kluis; nothing is watched before one is open."""
        from levensloop_desktop.ui.vergrendeling.wacht import Wacht  # noqa: PLC0415  see voorladen

        wacht = Wacht(self, self.instellingen)
        wacht.weg.connect(self.lock)
        return wacht

    @property
    def sessie(self) -> "Sessie | None":
        """The open session, None while locked."""
        return self._sessie

    def open_kluis(self, kluis: "Kluis") -> None:
        """Show the work of a kluis that was just unlocked."""
        from levensloop_desktop.services.dossier.drafts import keep_drafts  # noqa: PLC0415  see voorladen
        from levensloop_desktop.ui.schil.werkvlak import Werkvlak  # noqa: PLC0415  idem
        from levensloop_desktop.ui.sessie import Sessie  # noqa: PLC0415  idem

        self._sessie = Sessie(kluis, self._werkplek, self.storage, self.rendering, self)
        self._sessie.destroyed.connect(self._thema.give_back_memory)
        pad = kluis.beschrijving.pad
        if pad in self._unkept:
            job = partial(keep_drafts, kluis, self._unkept[pad])
            self._sessie.read(job, partial(self._note_kept, pad))
        self.werkvlak = Werkvlak(self._sessie, self.instellingen, self._thema)
        self.werkvlak.vergrendelen.connect(self.lock)
        self._sessie.restore_requested.connect(self._lock_and_restore)
        self.werkvlak.minuten_gekozen.connect(self.wacht.rustklok.set_minuten)
        self.werkvlak.opname_gekozen.connect(self.wacht.opname.choose)
        self.wacht.rustklok.tik.connect(self.werkvlak.statusbalk.show_lock)
        self._stack.addWidget(self.werkvlak)
        self._stack.setCurrentWidget(self.werkvlak)
        self.werkvlak.focus_screen()
        if self._haast:
            self._haast = False
            self.werkvlak.choose_for_crisis()
        self.wacht.start()

    def lock(self, reden: str = "") -> None:
        """Keep what was typed, take everything off the screen, and close the kluis.

        Args:
            reden: why, in Dutch, for the line on the unlock screen.
        """
        sessie, werkvlak = self._sessie, self.werkvlak
        if sessie is None or werkvlak is None:
            return
        self._sessie = self.werkvlak = None
        drafts = sessie.drafts()
        sessie.close()
        self.wacht.clear()
        wanneer = datetime.now().astimezone()
        self._stack.setCurrentWidget(self.ontgrendelen)
        self._stack.removeWidget(werkvlak)
        self.ontgrendelen.show_locking(wanneer, reden, tekst_klaar=bool(drafts))
        werkvlak.deleteLater()
        self.storage.run(
            partial(_keep_and_close, sessie.kluis, drafts), partial(self._locked, sessie, drafts)
        )

    def show_fault(self, fout: Exception) -> None:
        """Say in Dutch what could not be done; a bug gets its own window."""
        if not isinstance(fout, LevensloopError):
            self.show_crash(fout)
        elif self.werkvlak is not None:
            self.werkvlak.show_fault(sentence(fout), onbewaard=is_unsaved(fout))
        else:
            self.ontgrendelen.show_fault(fout)

    def show_crash(self, fout: BaseException) -> None:
        """Show the report of a bug, once at a time."""
        from levensloop_desktop.ui.crash_report import Crashvenster  # noqa: PLC0415  see voorladen

        if self.findChild(Crashvenster) is None:
            venster = Crashvenster(fout, self)
            venster.finished.connect(venster.deleteLater)
            venster.open()

    def _lock_and_restore(self, kopie: "Reservekopie") -> None:
        if self._sessie is not None:
            kluis = self._sessie.kluis.beschrijving
            self.lock()
            self.ontgrendelen.show_restore(kluis.pad, kluis.naam, kopie)

    def _note_haste(self) -> None:
        self._haast = True

    def _note_kept(self, pad: Path, _: None) -> None:
        del self._unkept[pad]

    def _locked(self, sessie: "Sessie", drafts: "Sequence[Draft]", fout: Exception | None) -> None:
        """The kluis is closed; text that could not be kept stays in memory for the next unlock."""
        sessie.deleteLater()
        if fout is not None:
            self._unkept[sessie.kluis.beschrijving.pad] = list(drafts)
            self._closing = False
            self.show_fault(fout)
            return
        self.ontgrendelen.show_kluizen()
        if self._closing:
            QTimer.singleShot(0, self.close)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Lock first; then let the window go."""
        if self._sessie is not None:
            self._closing = True
            self.lock()
            event.ignore()
            return
        self.instellingen.keep_layout("venster", self.saveGeometry())
        if "wacht" in self.__dict__:
            self.wacht.stop()
        self.storage.stop()
        self.rendering.stop()
        super().closeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Coming back to the window counts as use."""
        super().changeEvent(event)
        used = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if used and self._sessie is not None:
            self.wacht.rustklok.note_use()


def _keep_and_close(kluis: "Kluis", drafts: "Sequence[Draft]") -> Exception | None:
    """Keep the drafts and close; closing happens also when keeping failed."""
    try:
        if drafts:
            from levensloop_desktop.services.dossier.drafts import keep_drafts  # noqa: PLC0415  idem

            keep_drafts(kluis, drafts)
    except LevensloopError as fout:
        return fout
    finally:
        kluis.close()
    return None
