"""A round: many documents of many clients, printed or saved one after another beside the window."""

import dataclasses
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.services.afdrukken.afdrukken import (
    Afdrukopdracht,
    Drukwerk,
    number_print,
    prepare_print,
    readdress,
    register_print,
    render,
)
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.voorbeeld.bestand import save_and_register
from levensloop_desktop.ui.voorbeeld.printopdracht import Printopdracht

_TEGELIJK = 2  # one is drawn while another is read, numbered or written


@dataclass(frozen=True, slots=True)
class Uitslag:
    """How a round went.

    Args:
        klaar: documents that were printed or saved, and stand in the register.
        totaal: documents that were asked for.
        fout: what stopped it: an error, or in Dutch what the printer said; None when nothing did.
        ontbrekend: characters that the papers could not show.
    """

    klaar: int
    totaal: int
    fout: Exception | str | None = None
    ontbrekend: tuple[str, ...] = ()


class _Lezer:
    """Reads each client once; used on the storage thread alone."""

    def __init__(self, kluis: Kluis, werkplek: Werkplek) -> None:
        self._kluis = kluis
        self._werkplek = werkplek
        self._laatste: Drukwerk | None = None

    def number(self, opdracht: Afdrukopdracht) -> Drukwerk:
        """The document with its number, just before it is drawn."""
        if self._laatste is None or self._laatste.opdracht.client_id != opdracht.client_id:
            self._laatste = prepare_print(self._kluis, self._werkplek, opdracht, definitief=False)
        return number_print(self._kluis, self._werkplek, readdress(self._laatste, opdracht))


class Ronde(QObject):
    """Makes the documents of a list; what is begun is finished, also after Stop.

    So no number is lost, and the register holds what was printed or saved and nothing else.

    Args:
        sessie: the open session.
        opdrachten: what to make, by client.
        naar: a folder to save in, or the printer.

    Signals:
        progressed: documents done, and in all.
        ended: the Uitslag.
    """

    progressed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self,
        sessie: Sessie,
        opdrachten: Sequence[Afdrukopdracht],
        naar: Path | QPrinter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sessie = sessie
        self._naar = naar
        self._lezer = _Lezer(sessie.kluis, sessie.werkplek)
        self._wachtrij = deque(opdrachten)
        self._totaal = len(opdrachten)
        self._klaar = 0
        self._bezig = 0
        self._changes = Changes()
        self._fout: Exception | str | None = None
        self._papier: Printopdracht | None = None
        self._ontbrekend: dict[str, None] = {}
        self._kanten = naar.duplex() if isinstance(naar, QPrinter) else None

    def start(self) -> None:
        """Begin; the signals tell how it goes."""
        self._go_on()

    def stop(self) -> None:
        """Begin nothing new."""
        self._wachtrij.clear()

    def abandon(self) -> None:
        """The window goes: nothing more reaches the printer."""
        self.stop()
        if self._papier is not None:
            self._papier.stop()
            self._papier = None

    def _go_on(self) -> None:
        tegelijk = _TEGELIJK if isinstance(self._naar, Path) else 1
        while self._wachtrij and self._bezig < tegelijk:
            self._bezig += 1
            self._sessie.read(
                partial(self._lezer.number, self._wachtrij.popleft()),
                self._draw,
                self._fail,
                owner=self,
            )
        if not self._bezig:
            if self._klaar:
                self._sessie.announce(dataclasses.replace(self._changes, wissels=()))
            weg = tuple(self._ontbrekend)
            self.ended.emit(Uitslag(self._klaar, self._totaal, self._fout, weg))

    def _draw(self, drukwerk: Drukwerk) -> None:
        self._sessie.rendering.run(
            partial(render, drukwerk), partial(self._deliver, drukwerk), self._fail, owner=self
        )

    def _deliver(self, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        self._ontbrekend |= dict.fromkeys(afdruk.ontbrekende_tekens)
        naam = f"{drukwerk.kop.nummer.replace(' t/m ', '-tm-')}.pdf"
        if isinstance(self._naar, Path):
            job = partial(
                save_and_register,
                self._sessie.kluis,
                self._sessie.werkplek,
                drukwerk,
                afdruk,
                self._naar / naam,
                overschrijf=False,
            )
            self._sessie.read(job, self._finish, self._fail, owner=self)
            return
        if self._naar.outputFileName():  # each its own file, where the printer is a file
            self._naar.setOutputFileName(str(Path(self._naar.outputFileName()).with_name(naam)))
        self._naar.setDocName(drukwerk.kop.nummer)
        if self._kanten is not None:  # no card on the back of another
            achterkant = drukwerk.opdracht.op_de_achterkant
            self._naar.setDuplex(self._kanten if achterkant else QPrinter.DuplexMode.DuplexNone)
        papier = Printopdracht(self._sessie.rendering, self._naar, afdruk.pdf, afdruk.paginas, self)
        self._papier = papier
        papier.failed.connect(self._fail)
        papier.gathered.connect(partial(self._register_paper, drukwerk, afdruk))
        papier.start()

    def _register_paper(self, drukwerk: Drukwerk, afdruk: Afdruk) -> None:
        job = partial(register_print, self._sessie.kluis, self._sessie.werkplek, drukwerk, afdruk)
        self._sessie.read(job, self._send, self._fail, owner=self)

    def _send(self, changes: Changes) -> None:
        papier, self._papier = self._papier, None
        if papier is not None and not papier.finish():
            self.stop()
            self._fout = "De printer stopte. Kijk of het laatste document op papier staat."
        self._finish(changes)

    def _finish(self, changes: Changes) -> None:
        self._klaar += 1
        self._bezig -= 1
        self._changes |= changes
        self.progressed.emit(self._klaar, self._totaal)
        self._go_on()

    def _fail(self, fout: Exception | str) -> None:
        """The first fault stops the round; what else was begun is finished."""
        if self._papier is not None:
            self._papier.stop()
            self._papier = None
        self._fout = self._fout or fout
        self._bezig -= 1
        self.stop()
        self._go_on()
