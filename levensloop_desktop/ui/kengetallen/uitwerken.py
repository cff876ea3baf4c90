"""Working out what may be seen of the counts: words, bar and Stop where the figures will come."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from levensloop_desktop.errors import StoppedError
from levensloop_desktop.services.kengetallen.cijferbeeld import Beeldwerk, work_out
from levensloop_desktop.services.kengetallen.cijfergeheugen import Uitkomst
from levensloop_desktop.services.tabelimport.halt import Halt
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.stijl import maten
from levensloop_desktop.ui.widgets.chips import Statuswoord
from levensloop_desktop.ui.widgets.meldingen import Voortgangsregel, announce
from levensloop_desktop.ui.widgets.teksten import vlak

_BEZIG = "De cijfers worden beschermd en aangevallen. Na een telling duurt dat één keer wat langer."
_GEDULD = 500  # milliseconds before the bar comes when only an attack is to be done


class Uitwerken(QWidget):
    """One piece of work at a time; a newer one stops the one before it.

    Signals:
        klaar: a Beeldwerk and its Uitkomst.
        gestopt: the user stopped it; nothing was kept.
    """

    klaar = Signal(object, object)
    gestopt = Signal()
    _gevorderd = Signal(int, int)  # from the thread that works

    def __init__(self, sessie: Sessie) -> None:
        super().__init__()
        self._sessie = sessie
        self._halt: Halt | None = None
        self.voortgang = Voortgangsregel(met_stop=True)
        self.voortgang.stop_gevraagd.connect(self.stop)
        self._gevorderd.connect(partial(self.voortgang.show_step, _BEZIG))
        self.uitkomst = Statuswoord("vervallen", "", breekt=True)
        self._straks = QTimer(self)
        self._straks.setSingleShot(True)
        self._straks.setInterval(_GEDULD)
        self._straks.timeout.connect(self._show_bar)
        grond = vlak("surface", "onder", self)
        kolom = QVBoxLayout(grond)
        kolom.setContentsMargins(maten.MARGE, maten.RUIMTE_S, maten.MARGE, maten.RUIMTE_M)
        kolom.addWidget(self.voortgang)
        kolom.addWidget(self.uitkomst)
        buiten = QVBoxLayout(self)
        buiten.setContentsMargins(0, 0, 0, 0)
        buiten.addWidget(grond)
        self.hide()

    def begin(self, werk: Beeldwerk) -> None:
        """Protect and attack beside the storage thread."""
        if self._halt is not None:
            self._halt.stop()
        self._halt = halt = Halt()
        self.voortgang.show_step(_BEZIG)
        self.voortgang.stop.setEnabled(True)
        if werk.bewaard is None:
            self._show_bar()
        else:
            self._straks.start()
        self._sessie.rendering.run(
            partial(work_out, werk, voortgang=self._gevorderd.emit, ask=halt.ask),
            partial(self._done, halt, werk),
            partial(self._refused, halt),
            owner=self,
        )

    def stop(self) -> None:
        """Go no further; it stops after the peildatum it is at."""
        if self._halt is not None:
            self._halt.stop()
            self.voortgang.stop.setEnabled(False)

    def rest(self) -> None:
        """Nothing is under way, and nothing is to be said."""
        self._straks.stop()
        self.hide()

    def say(self, zin: str) -> None:
        """Say how it ended, in the place of the bar."""
        self.voortgang.hide()
        self.uitkomst.set_status("vervallen", zin)
        self.uitkomst.show()
        self.show()
        announce(self.uitkomst)

    def _show_bar(self) -> None:
        self.uitkomst.hide()
        self.voortgang.show()
        self.show()

    def _done(self, halt: Halt, werk: Beeldwerk, uitkomst: Uitkomst) -> None:
        if halt is self._halt:
            self._halt = None
            self.rest()
            self.klaar.emit(werk, uitkomst)

    def _refused(self, halt: Halt, fout: Exception) -> None:
        if halt is not self._halt:
            return  # a newer one took its place
        self._halt = None
        self.rest()
        if isinstance(fout, StoppedError):
            self.gestopt.emit()
        else:
            self._sessie.rendering.failed.emit(fout)
