"""Calls of the use cases of the handover."""

from datetime import date

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdrachtnorm import Overdrachtnorm
from levensloop_desktop.domain.overdrachtstart import Aanleiding
from levensloop_desktop.services import collega, overdrachten
from levensloop_desktop.services.rechten import Handeling
from tests.rechten.proef import Geval, Proef

_H = Handeling
_OVERNAME = collega.Overname(begin=date(2026, 11, 20), einde=date(2026, 11, 20))


def _person(proef: Proef) -> Contactpersoon:
    return Contactpersoon(id=RecordId(proef.werkplek.new_id()), naam="M. Verzonnen")


def _overdracht(proef: Proef) -> Overdracht:
    return Overdracht(id=RecordId(proef.werkplek.new_id()), client_id=proef.client_id)


OVERDRACHT_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "overdrachten.read_days",
        _H.DOSSIER_LEZEN,
        lambda proef: overdrachten.read_days(proef.kluis),
    ),
    Geval(
        "overdrachten.keep_days",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.keep_days(proef.kluis, Overdrachtnorm()),
    ),
    Geval(
        "overdrachten.start_overdracht",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.start_overdracht(
            proef.kluis, proef.werkplek, proef.client_id, Aanleiding()
        ),
    ),
    Geval(
        "overdrachten.fill_up",
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
        "overdrachten.what_follows",
        _H.DOSSIER_LEZEN,
        lambda proef: overdrachten.what_follows(proef.kluis, proef.werkplek, _overdracht(proef)),
    ),
    Geval(
        "overdrachten.take_step",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overdrachten.take_step(proef.kluis, proef.werkplek, _overdracht(proef)),
    ),
    Geval(
        "collega.list_colleague",
        _H.DOSSIER_LEZEN,
        lambda proef: collega.list_colleague(proef.kluis, proef.werkplek, _person(proef)),
    ),
    Geval(
        "collega.hand_over_colleague",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: collega.hand_over_colleague(
            proef.kluis, proef.werkplek, _person(proef), {}, _OVERNAME
        ),
    ),
)
