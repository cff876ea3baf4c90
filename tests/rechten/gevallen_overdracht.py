"""Calls of the use cases of the handover."""

from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtnorm import Overdrachtnorm
from levensloop_desktop.domain.overdragen.overdrachtstart import Aanleiding
from levensloop_desktop.services.overdragen import collega, overdrachten
from levensloop_desktop.services.toegang.rechten import Handeling
from tests.rechten.proef import Geval, Proef

_H = Handeling
_OVERNAME = collega.Overname(begin=date(2026, 11, 20), einde=date(2026, 11, 20))


def _person(proef: Proef) -> Contactpersoon:
    return Contactpersoon(id=RecordId(proef.werkplek.new_id()), naam="M. Verzonnen")


def _overdracht(proef: Proef) -> Overdracht:
    return Overdracht(id=RecordId(proef.werkplek.new_id()), client_id=proef.client_id)


OVERDRACHT_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "overdragen.overdrachten.read_days",
        _H.DOSSIER_LEZEN,
        lambda proef: overdrachten.read_days(proef.kluis),
    ),
    Geval(
        "overdragen.overdrachten.keep_days",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.keep_days(proef.kluis, Overdrachtnorm()),
    ),
    Geval(
        "overdragen.overdrachten.start_overdracht",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.start_overdracht(
            proef.kluis, proef.werkplek, proef.client_id, Aanleiding()
        ),
    ),
    Geval(
        "overdragen.overdrachten.fill_up",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.fill_up(
            proef.kluis,
            proef.werkplek,
            overdrachten.start_overdracht(
                proef.kluis, proef.werkplek, proef.client_id, Aanleiding()
            )[0],
            lines=True,
        ),
    ),
    Geval(
        "overdragen.overdrachten.what_follows",
        _H.DOSSIER_LEZEN,
        lambda proef: overdrachten.what_follows(proef.kluis, proef.werkplek, _overdracht(proef)),
    ),
    Geval(
        "overdragen.overdrachten.take_step",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.take_step(proef.kluis, proef.werkplek, _overdracht(proef)),
    ),
    Geval(
        "overdragen.collega.list_colleague",
        _H.DOSSIER_LEZEN,
        lambda proef: collega.list_colleague(proef.kluis, proef.werkplek, _person(proef)),
    ),
    Geval(
        "overdragen.collega.hand_over_colleague",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: collega.hand_over_colleague(
            proef.kluis, proef.werkplek, _person(proef), {}, _OVERNAME
        ),
    ),
)
