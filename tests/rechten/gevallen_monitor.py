"""Calls of the use cases of the monitor."""

import contextlib

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, halfyear_of
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.kengetallen import knelpunten, monitorbestand, samenwerking
from levensloop_desktop.services.toegang.rechten import Handeling
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


def _export(proef: Proef) -> object:
    with contextlib.suppress(NotFoundError):  # a manager sees it after the next count
        return monitorbestand.export_monitor(proef.kluis, _HALFJAAR, "csv")
    return None


def _preview(proef: Proef) -> object:
    with contextlib.suppress(NotFoundError):
        return monitorbestand.preview_monitor(proef.kluis, _HALFJAAR)
    return None


MONITOR: tuple[Geval, ...] = (
    Geval(
        "kengetallen.samenwerking.read_monitor",
        _H.MONITOR_BIJHOUDEN,
        lambda proef: samenwerking.read_monitor(proef.kluis, proef.werkplek),
    ),
    Geval("kengetallen.samenwerking.save_lijst", _H.MONITOR_BIJHOUDEN, _save),
    Geval(
        "kengetallen.samenwerking.close_halfjaar",
        _H.MONITOR_BIJHOUDEN,
        lambda proef: samenwerking.close_halfjaar(proef.kluis, proef.werkplek, _HALFJAAR),
    ),
    Geval(
        "kengetallen.knelpunten.read_stuurbeeld",
        _H.MONITOR_BIJHOUDEN,
        lambda proef: knelpunten.read_stuurbeeld(proef.kluis, proef.werkplek),
    ),
    Geval("kengetallen.monitorbestand.export_monitor", _H.TELLINGEN_LEZEN, _export),
    Geval("kengetallen.monitorbestand.preview_monitor", _H.TELLINGEN_LEZEN, _preview),
    Geval(
        "kengetallen.samenwerking.closed_figures",
        _H.TELLINGEN_LEZEN,
        lambda proef: samenwerking.closed_figures(proef.kluis),
    ),
    Geval(
        "kengetallen.samenwerking.show_samenwerking",
        _H.TELLINGEN_LEZEN,
        lambda proef: samenwerking.show_samenwerking(proef.kluis),
    ),
)
