"""Run use cases on the one storage thread, and rendering beside it, without stopping the window."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

T = TypeVar("T")


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
        self._open = 0
        self._stopped = threading.Event()
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_idle(self) -> bool:
        """Whether no job waits or runs."""
        return self._open == 0

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
        self._open += 1
        future = self._pool.submit(job)
        future.add_done_callback(lambda done: self._send((done, on_done, on_error, owner)))

    def stop(self, *, wait: bool = True) -> None:
        """Take no more jobs, drop those that wait, and let the running one end."""
        self._stopped.set()
        self._pool.shutdown(wait=wait, cancel_futures=True)

    def _send(self, delivery: object) -> None:
        if not self._stopped.is_set():
            self._delivered.emit(delivery)

    def _deliver(
        self,
        delivery: tuple[
            Future[Any],
            Callable[[Any], None],
            Callable[[Exception], None] | None,
            QObject | None,
        ],
    ) -> None:
        future, on_done, on_error, owner = delivery
        self._open -= 1
        try:
            if self._stopped.is_set() or (owner is not None and not isValid(owner)):
                return
            fault = future.exception()
            if fault is None:
                on_done(future.result())
            elif on_error is not None and isinstance(fault, Exception):
                on_error(fault)
            else:
                self.failed.emit(fault)
        finally:
            if self._open == 0:
                self.idle.emit()
