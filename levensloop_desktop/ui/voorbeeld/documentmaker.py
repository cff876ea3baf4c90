"""From an order to pages: prepare on the storage thread, render beside it, answer in the window."""

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    Drukwerk,
    prepare_print,
    readdress,
    render,
)
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.verstrekking import Verstrekkingsgegevens

Klaar = Callable[[Drukwerk, Afdruk], None]
T = TypeVar("T")


class Documentmaker(QObject):
    """Makes the document of one order; only the newest request is answered.

    Signals:
        busy_changed: whether a document is being made, with a number or its dossier being read.
        previewing: a preview is being made; a document may be asked for meanwhile.
        failed: the error that stopped the newest request.
    """

    busy_changed = Signal(bool)
    previewing = Signal()
    failed = Signal(Exception)

    def __init__(
        self, sessie: Sessie, opdracht: Afdrukopdracht, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._opdracht = opdracht
        self._ronde = 0
        self._genummerd: Drukwerk | None = None

    def prepare(self, on_done: Callable[[Drukwerk], None]) -> None:
        """Read what the document needs, without a number."""
        self._prepare(self._opdracht, on_done, definitief=False)

    def make_preview(
        self, drukwerk: Drukwerk, gegevens: Verstrekkingsgegevens, on_done: Klaar
    ) -> None:
        """Render with other recipient, purpose or ground; nothing is read again."""
        self._ronde += 1
        self.previewing.emit()
        self._render(_with(drukwerk, gegevens), self._ronde, on_done)

    def make_final(self, gegevens: Verstrekkingsgegevens, vorm: str, on_done: Klaar) -> None:
        """Render with the number under which the document will be registered.

        A number that was taken and not used (the user cancelled) is used now.
        """
        if self._genummerd is not None:
            drukwerk = _with(self._genummerd, gegevens, vorm)
            self._render(drukwerk, self._start(), on_done)
            return
        opdracht = dataclasses.replace(self._opdracht, **_filled_in(gegevens), vorm=vorm)
        self._prepare(opdracht, partial(self._render_numbered, on_done), definitief=True)

    def note_registered(self) -> None:
        """The number is used; a next print takes the next one."""
        self._genummerd = None

    def _prepare(
        self, opdracht: Afdrukopdracht, on_done: Callable[[Drukwerk], None], *, definitief: bool
    ) -> None:
        ronde = self._start()
        job = partial(
            prepare_print,
            self._sessie.kluis,
            self._sessie.werkplek,
            opdracht,
            definitief=definitief,
        )
        self._sessie.read(
            job, partial(self._answer, ronde, on_done), partial(self._fail, ronde), owner=self
        )

    def _render_numbered(self, on_done: Klaar, drukwerk: Drukwerk) -> None:
        self._genummerd = drukwerk
        self._render(drukwerk, self._start(), on_done)

    def _render(self, drukwerk: Drukwerk, ronde: int, on_done: Klaar) -> None:
        self._sessie.rendering.run(
            partial(render, drukwerk),
            partial(self._answer, ronde, partial(on_done, drukwerk)),
            partial(self._fail, ronde),
            owner=self,
        )

    def _start(self) -> int:
        self._ronde += 1
        self.busy_changed.emit(True)
        return self._ronde

    def _answer(self, ronde: int, on_done: Callable[[T], None], uitkomst: T) -> None:
        if ronde == self._ronde:
            self.busy_changed.emit(False)
            on_done(uitkomst)

    def _fail(self, ronde: int, fout: Exception) -> None:
        if ronde == self._ronde:
            self.busy_changed.emit(False)
            self.failed.emit(fout)


def _with(drukwerk: Drukwerk, gegevens: Verstrekkingsgegevens, vorm: str | None = None) -> Drukwerk:
    """The same dossier, printed for another recipient, purpose or ground."""
    opdracht = dataclasses.replace(drukwerk.opdracht, **_filled_in(gegevens))
    if vorm is not None:
        opdracht = dataclasses.replace(opdracht, vorm=vorm)
    return readdress(drukwerk, opdracht)


def _filled_in(gegevens: Verstrekkingsgegevens) -> dict[str, Any]:
    """Each field by name; what it holds is not taken apart."""
    return {veld.name: getattr(gegevens, veld.name) for veld in dataclasses.fields(gegevens)}
