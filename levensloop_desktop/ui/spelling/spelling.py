"""The spelling check of one session: dictionary, own words, and what was passed over."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.eigen_woorden import (
    EIGEN_WOORDEN,
    add_own_word,
    is_word,
    read_own_words,
)
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.spelling.woordenboek import Woordenboek, load_woordenboek


class Spelling(QObject):
    """Loads when the first field asks; forgets every word of the kluis at the lock.

    Signals:
        veranderd: fields must look again.
    """

    veranderd = Signal()

    def __init__(self, sessie: Sessie, *, aan: bool) -> None:
        super().__init__(sessie)
        self.sessie = sessie
        self._aan = aan
        self._boek: Woordenboek | None = None
        self._begonnen = False
        self._eigen: frozenset[str] = frozenset()
        self._overgeslagen: set[str] = set()
        self._oordelen: dict[str, bool] = {}

    @property
    def is_ready(self) -> bool:
        """Whether words can be judged."""
        return self._aan and self._boek is not None

    @property
    def can_keep(self) -> bool:
        """Whether this user may add words to the kluis."""
        return self.sessie.may_change

    def start(self) -> None:
        """Load what is needed, once, beside the work."""
        if self._begonnen or not self._aan:
            return
        self._begonnen = True
        self.sessie.bus.changed.connect(self._note)
        self.sessie.rendering.run(load_woordenboek, self._loaded, owner=self)
        self._read_own()

    def set_on(self, *, aan: bool) -> None:
        """Check from now on, or no more."""
        self._aan = aan
        if aan:
            self.start()
        self.veranderd.emit()

    def is_known(self, woord: str) -> bool:
        """Whether a word needs no mark; everything is known until the dictionary is there."""
        if self._boek is None or woord in self._overgeslagen or woord.casefold() in self._eigen:
            return True
        oordeel = self._oordelen.get(woord)
        if oordeel is None:
            oordeel = self._oordelen[woord] = self._boek.knows(woord)
        return oordeel

    def propose(self, woord: str) -> list[str]:
        """What may have been meant."""
        return [] if self._boek is None else self._boek.propose(woord)

    def skip(self, woord: str) -> None:
        """Leave a word alone until the lock."""
        self._overgeslagen.add(woord)
        self.veranderd.emit()

    def keep(self, woord: str) -> None:
        """Add a word to those of this kluis."""
        if is_word(woord):
            self.sessie.write(partial(add_own_word, self.sessie.kluis, woord))

    def wipe(self) -> None:
        """Forget every word of this kluis."""
        self._boek = None
        self._eigen = frozenset()
        self._overgeslagen.clear()
        self._oordelen.clear()

    def _loaded(self, boek: Woordenboek) -> None:
        self._boek = boek
        self.veranderd.emit()

    def _note(self, changes: Changes) -> None:
        if EIGEN_WOORDEN in changes.verzamelingen:
            self._read_own()

    def _read_own(self) -> None:
        self.sessie.read(partial(read_own_words, self.sessie.kluis), self._take_own, owner=self)

    def _take_own(self, woorden: tuple[str, ...]) -> None:
        self._eigen = frozenset(woord.casefold() for woord in woorden)
        self.veranderd.emit()


class _Nu:
    """The check of the session that is open; a field knows no session of its own."""

    spelling: Spelling | None = None


def use_spelling(spelling: Spelling) -> None:
    """Let fields check with this one, until its session ends."""
    _Nu.spelling = spelling
    spelling.sessie.destroyed.connect(partial(_drop, spelling))


def _drop(spelling: Spelling, *_: object) -> None:
    """The session is over: nothing of its words stays."""
    spelling.wipe()
    if _Nu.spelling is spelling:
        _Nu.spelling = None


def current_spelling() -> Spelling | None:
    """The check of the session that is open."""
    return _Nu.spelling
