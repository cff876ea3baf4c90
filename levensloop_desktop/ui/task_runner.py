"""Run use cases on the one storage thread, and rendering beside it, without stopping the window.

What a job was given and whom its answer is for is let go on the GUI thread, so that no worker ever
holds the last reference to a view: it would destroy it there (see garbage_guard).
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


@dataclass(slots=True, eq=False)
class _Errand:
    """One job, what came of it, and who waits for that; emptied on the GUI thread."""

    job: Callable[[], Any] | None
    on_done: Callable[[Any], None] | None
    on_error: Callable[[Exception], None] | None
    owner: QObject | None
    result: Any = None
    fault: BaseException | None = None

    def perform(self) -> None:
        """On a worker: do the job and keep what came of it."""
        if self.job is not None:
            try:
                self.result = self.job()
            except BaseException as fault:  # noqa: BLE001 - it is told on the GUI thread
                self.fault = fault

    def empty(self) -> None:
        """Let go of everything."""
        self.job = self.on_done = self.on_error = self.owner = self.result = self.fault = None


class TaskRunner(QObject):
    """Jobs go to a thread, results come back on the GUI thread, in the order of the jobs.

    Signals:
        failed: a job ended with an exception that nobody had asked for.
        idle: no job waits or runs any more.
    """

    failed = Signal(Exception)
    idle = Signal()
    _delivered = Signal(object)

    def __init__(self, naam: str, threads: int = 1, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix=naam)
        self._errands: set[_Errand] = set()
        self._stopped = threading.Event()
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether no job waits or runs."""
        return not self._errands

    def run(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: Callable[[Exception], None] | None = None,
        *,
        owner: QObject | None = None,
    ) -> None:
        """Run a job; its result is dropped when `owner` is gone by then.

        Args:
            job: a use case with its arguments bound; never touches a widget.
            on_done: gets the result on the GUI thread.
            on_error: gets the exception there; without it `failed` is sent.
            owner: the view that waits for the result.
        """
        if self._stopped.is_set():
            return
        errand = _Errand(job, on_done, on_error, owner)
        self._errands.add(errand)
        # The job sees the value lists that hold here, and leaves none behind on the worker.
        self._pool.submit(copy_context().run, self._perform, errand)

    def stop(self) -> None:
        """Take no more jobs, drop those that wait, and let the running one end."""
        self._stopped.set()
        self._pool.shutdown(cancel_futures=True)
        for errand in self._errands:
            errand.empty()
        self._errands.clear()

    def _perform(self, errand: _Errand) -> None:
        errand.perform()
        if not self._stopped.is_set():
            self._delivered.emit(errand)

    def _deliver(self, errand: _Errand) -> None:
        self._errands.discard(errand)
        try:
            gone = errand.owner is not None and not isValid(errand.owner)
            if self._stopped.is_set() or gone or errand.on_done is None:
                return
            fault = errand.fault
            if fault is None:
                errand.on_done(errand.result)
            elif errand.on_error is not None and isinstance(fault, Exception):
                errand.on_error(fault)
            else:
                self.failed.emit(fault)
        finally:
            errand.empty()
            if not self._errands:
                self.idle.emit()
