"""One real call of every use case of meetings."""

from functools import cache

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overleg import Besluit, Overleg, Overlegdeel
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.services.overleg import besluiten, overleggen
from levensloop_desktop.services.toegang.rechten import Handeling
from tests.builders import VANDAAG, an_onderdeel
from tests.rechten.proef import Geval, Proef

_H = Handeling
_KENMERK = "01900000-0000-7000-8000-0000000000aa"
_KOP = overleggen.Overlegkop(soort="mdo", datum=VANDAAG)


@cache
def overleg_records(client: Client) -> tuple[Overlegdeel, Besluit, Afspraak]:
    """A meeting with a decision, and an open afspraak, for the kluis of the proof."""
    deel = an_onderdeel(Overlegdeel, client, kenmerk=_KENMERK, datum=VANDAAG)
    besluit = an_onderdeel(Besluit, client, overlegdeel_id=deel.id, tekst="Verzonnen")
    return deel, besluit, an_onderdeel(Afspraak, client, wat="Verzonnen")


def _deel(proef: Proef) -> Overlegdeel:
    return overleg_records(proef.client)[0]


def _make(proef: Proef) -> object:
    return besluiten.make_afspraak(
        proef.kluis,
        proef.werkplek,
        overleg_records(proef.client)[1],
        actiehouder_id=None,
        uiterlijk=VANDAAG,
    )


def _settle(proef: Proef) -> object:
    return besluiten.settle_afspraak(
        proef.kluis,
        proef.werkplek,
        _deel(proef),
        overleg_records(proef.client)[2],
        status="gedaan",
    )


OVERLEG: tuple[Geval, ...] = (
    Geval(
        "overleg.overleggen.list_overleggen",
        _H.DOSSIER_LEZEN,
        lambda proef: overleggen.list_overleggen(proef.kluis),
    ),
    Geval(
        "overleg.overleggen.plan_overleg",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overleggen.plan_overleg(
            proef.kluis, proef.werkplek, _KOP, [ClientId(proef.client_id)]
        ),
    ),
    Geval(
        "overleg.overleggen.open_overleg",
        _H.DOSSIER_LEZEN,
        lambda proef: overleggen.open_overleg(proef.kluis, _KENMERK),
    ),
    Geval(
        "overleg.overleggen.reload_overleg",
        _H.DOSSIER_LEZEN,
        lambda proef: overleggen.reload_overleg(proef.kluis, _KENMERK),
    ),
    Geval(
        "overleg.overleggen.name_clients",
        _H.DOSSIER_LEZEN,
        lambda proef: overleggen.name_clients(proef.kluis, Overleg((_deel(proef),))),
    ),
    Geval(
        "overleg.overleggen.add_client",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overleggen.add_client(
            proef.kluis, proef.werkplek, _KENMERK, ClientId(proef.client_id)
        ),
    ),
    Geval(
        "overleg.overleggen.save_kop",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overleggen.save_kop(proef.kluis, proef.werkplek, _KENMERK, _KOP),
    ),
    Geval(
        "overleg.overleggen.start_overleg",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overleggen.start_overleg(proef.kluis, proef.werkplek, _KENMERK),
    ),
    Geval(
        "overleg.besluiten.add_agendapunt",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: besluiten.add_agendapunt(
            proef.kluis, proef.werkplek, _deel(proef), "eigen", "Verzonnen"
        ),
    ),
    Geval(
        "overleg.besluiten.add_besluit",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: besluiten.add_besluit(proef.kluis, proef.werkplek, _deel(proef), "Verzonnen"),
    ),
    Geval("overleg.besluiten.make_afspraak", _H.DOSSIER_WIJZIGEN, _make),
    Geval("overleg.besluiten.settle_afspraak", _H.DOSSIER_WIJZIGEN, _settle),
    Geval(
        "overleg.overleggen.close_overleg",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: overleggen.close_overleg(proef.kluis, proef.werkplek, _KENMERK),
    ),
)
