"""Load what comes after the unlock screen while the user looks for the passphrase.

The unlock screen is painted before any of this is loaded, which makes it come ten times as fast.
The database and the documents load on their threads; the screens load here, one module per idle
turn of the window, so that typing goes on. Who unlocks earlier waits for the rest, once.

All that loads stays as long as the program: nothing is collected until the unlock screen stands
(bootstrap), and then never the loaded modules.
"""

import gc
from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, SignalInstance

from levensloop_desktop.ui.task_runner import TaskRunner

_DOCUMENTEN = "levensloop_desktop.services.afdrukken.afdrukken"
_ONTGRENDELEN = "levensloop_desktop.ui.ontgrendelen"
_TEKENTIJD_MS = 100
SCHERMEN = (
    "levensloop_desktop.ui.sessie",
    "levensloop_desktop.ui.vergrendeling.wacht",
    "levensloop_desktop.ui.vandaag.vandaag_scherm",
    "levensloop_desktop.ui.clienten.clienten_scherm",
    "levensloop_desktop.ui.formulieren.formulier",
    "levensloop_desktop.ui.dossier.overzicht.overzicht_tab",
    "levensloop_desktop.ui.dossier.plan.plan_tab",
    "levensloop_desktop.ui.dossier.bejegening.bejegening_tab",
    "levensloop_desktop.ui.dossier.scenarios.scenarios_tab",
    "levensloop_desktop.ui.dossier.netwerk.netwerk_tab",
    "levensloop_desktop.ui.dossier.verloop.verloop_tab",
    "levensloop_desktop.ui.dossier.overdracht.overdracht_tab",
    "levensloop_desktop.ui.overleg.overleg_scherm",
    "levensloop_desktop.ui.kengetallen.kengetallen_scherm",
    "levensloop_desktop.ui.schil.werkvlak",
    f"{_ONTGRENDELEN}.nieuwe_kluis",
    f"{_ONTGRENDELEN}.voorbeeld_kluis",
    f"{_ONTGRENDELEN}.herstel_openen",
    f"{_ONTGRENDELEN}.plaats_kiezen",
    "levensloop_desktop.services.meldingen.kluis",
    "levensloop_desktop.ui.crash_report",
)


class Voorlader(QObject):
    """Loads in the background, once the window stands.

    Args:
        storage: the thread that opens kluizen.
        rendering: the threads that make documents.
        load_storage: loads what opening a kluis needs.
        begin: tells that the unlock screen is whole; loading before it is painted would delay it.
        parent: the window.
    """

    def __init__(
        self,
        storage: TaskRunner,
        rendering: TaskRunner,
        load_storage: Callable[[], None],
        begin: SignalInstance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._storage = storage
        self._rendering = rendering
        self._load_storage = load_storage
        self._wachtend = list(SCHERMEN)
        self._begonnen = False
        begin.connect(self._wait_for_paint)

    @property
    def klaar(self) -> bool:
        """Whether every screen is loaded."""
        return not self._wachtend

    def _wait_for_paint(self) -> None:
        if not self._begonnen:
            self._begonnen = True
            QTimer.singleShot(_TEKENTIJD_MS, self, self._start)

    def _start(self) -> None:
        from levensloop_desktop.ui.qt.garbage_guard import GarbageGuard  # noqa: PLC0415  see above

        gc.freeze()
        GarbageGuard(self).start()
        self._storage.run(self._load_storage, self._start_documents)

    def _start_documents(self, _: None) -> None:
        self._rendering.run(_load_documents, self._load_next)

    def _load_next(self, _: None = None) -> None:
        import_module(self._wachtend.pop(0))
        if self._wachtend:
            QTimer.singleShot(0, self, self._load_next)
        else:
            gc.collect()
            gc.freeze()


def _load_documents() -> None:
    import_module(_DOCUMENTEN)
