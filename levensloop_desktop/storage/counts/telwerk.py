"""Counting from the dossiers, when somebody asks for it; fulfils the port Telwerk."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date

from sqlalchemy import Engine

from levensloop_desktop.errors import NoDossierKeyError
from levensloop_desktop.services.ports.tellingenport import Definitietekst
from levensloop_desktop.storage.counts import counts
from levensloop_desktop.storage.database.actor import Actor
from levensloop_desktop.storage.keys.open_files import OpenFiles


class SqlTelwerk:
    """Counts on the open files of a kluis; each call is one turn, so that the lock comes between.

    Args:
        files: gives the open files, and raises when the kluis is closed.
        actor: who works, where and when.
        turn: held while counting, so that nobody closes the files meanwhile.
    """

    def __init__(
        self, files: Callable[[], OpenFiles], actor: Actor, turn: AbstractContextManager[object]
    ) -> None:
        self._files = files
        self._actor = actor
        self._turn = turn

    def use_definitie(self, sleutel: str, tekst: str) -> None:
        """Count by a definition from now on, and keep its text."""
        self.update(Definitietekst(sleutel, tekst))

    def update(self, gekozen: Definitietekst | None = None) -> None:
        """Count anew when something moved on, or by another definition."""
        with self._open() as (dossier, kengetallen):
            vandaag, nu = self._actor.werkplek.today(), self._actor.moment()
            counts.update_counts(dossier, kengetallen, vandaag, nu, gekozen=gekozen)

    def recount(self, peildatum: date) -> None:
        """Count a day that is over by the definition in force."""
        with self._open() as (dossier, kengetallen):
            counts.recount_day(dossier, kengetallen, peildatum, self._actor.moment())

    def first_day(self) -> date | None:
        """The first day on which any traject took a step."""
        with self._open() as (dossier, _):
            return counts.first_day(dossier)

    @contextmanager
    def _open(self) -> Iterator[tuple[Engine, Engine]]:
        with self._turn:
            files = self._files()
            if files.dossier is None:
                raise NoDossierKeyError
            yield files.dossier, files.kengetallen
