"""Calls of the use cases of the monitor."""

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, halfyear_of
from levensloop_desktop.services import samenwerking
from levensloop_desktop.services.rechten import Handeling
from tests.builders import VANDAAG
from tests.rechten.proef import Geval, Proef

_H = Handeling
_HALFJAAR = halfyear_of(VANDAAG)
_LIJST = Samenwerkingslijst(
    id=RecordId("01900000-0000-7000-8000-0000000000bb"),
    meting_id=RecordId(""),
    rol_politie="altijd",
)


def _save(proef: Proef) -> object:
    return samenwerking.save_lijst(proef.kluis, proef.werkplek, _HALFJAAR, _LIJST)


MONITOR: tuple[Geval, ...] = (
    Geval(
        "samenwerking.read_monitor",
        _H.MONITOR_BIJHOUDEN,
        lambda proef: samenwerking.read_monitor(proef.kluis, proef.werkplek),
    ),
    Geval("samenwerking.save_lijst", _H.MONITOR_BIJHOUDEN, _save),
    Geval(
        "samenwerking.close_halfjaar",
        _H.MONITOR_BIJHOUDEN,
        lambda proef: samenwerking.close_halfjaar(proef.kluis, proef.werkplek, _HALFJAAR),
    ),
    Geval(
        "samenwerking.show_samenwerking",
        _H.TELLINGEN_LEZEN,
        lambda proef: samenwerking.show_samenwerking(proef.kluis),
    ),
)
