"""Make a back-up when one is due, beside the work, and say how it went.

The folder that gets the back-ups may also tell of a newer Levensloop (versiebericht).
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from levensloop_desktop import __version__
from levensloop_desktop.errors import BackupStoppedError, LevensloopError
from levensloop_desktop.services.kluisbeheer.reservekopieen import (
    TweedeMap,
    latest,
    make_when_due,
    second_folder,
)
from levensloop_desktop.services.kluisbeheer.versiebericht import Versiebericht, find_newer
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.ui.messages import sentence
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.widgets.moment import moment

_KIJKEN_MS = 60_000


class Kopieklok(QObject):
    """Looks every minute whether a back-up is due; never while nothing changed.

    Signals:
        gemaakt: the newest Reservekopie.
        herinnering: what to say of the second folder or of a back-up that failed; "" for nothing.
        nieuwere: what to say of a newer version; "" for nothing.
    """

    gemaakt = Signal(object)
    herinnering = Signal(str)
    nieuwere = Signal(str)

    def __init__(self, sessie: Sessie, parent: QObject) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._busy = False
        self._klok = QTimer(self)
        self._klok.setInterval(_KIJKEN_MS)
        self._klok.timeout.connect(self.look)
        if sessie.may(Handeling.VEILIGSTELLEN):
            self._klok.start()

    def look(self) -> None:
        """Make a back-up when one is due, on a thread that the work does not wait for."""
        if self._busy:
            return
        self._busy = True
        job = partial(_look, self._sessie.kluis, self._sessie.werkplek)
        self._sessie.rendering.run(job, self._done, self._failed, owner=self)

    def _done(self, stand: "_Stand") -> None:
        self._busy = False
        kopie, tweede, fout, bericht = stand
        self.nieuwere.emit(bericht.sentence(__version__) if bericht else "")
        if kopie is not None:
            self.gemaakt.emit(kopie)
        self.herinnering.emit(_reminder(self._sessie, tweede, fout))

    def _failed(self, fout: Exception) -> None:
        self._busy = False
        if isinstance(fout, BackupStoppedError):
            return
        if isinstance(fout, LevensloopError):
            self.herinnering.emit(f"De reservekopie is niet gelukt. {sentence(fout)}")
        else:
            self._sessie.rendering.failed.emit(fout)


_Stand = tuple[Reservekopie | None, TweedeMap | None, LevensloopError | None, Versiebericht | None]


def _look(kluis: Kluis, werkplek: Werkplek) -> _Stand:
    slag = make_when_due(kluis, werkplek)
    bericht = find_newer(kluis, werkplek, __version__)
    return latest(kluis), second_folder(kluis, werkplek.now()), slag.tweede_fout, bericht


def _reminder(sessie: Sessie, tweede: TweedeMap | None, fout: LevensloopError | None) -> str:
    if tweede is None or not (tweede.herinneren or fout):
        return ""
    nu = sessie.werkplek.now().astimezone()
    if tweede.laatst is None:
        return "In de tweede map staat nog geen reservekopie. Sluit de stick aan of kies een map."
    laatst = moment(tweede.laatst, nu)
    return f"De tweede map is er niet. De laatste reservekopie daar is van {laatst}."
