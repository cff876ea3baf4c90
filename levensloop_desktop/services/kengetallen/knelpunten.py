"""Use case of steering: what holds clients up, over the whole kluis."""

from collections import defaultdict
from dataclasses import dataclass

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.opschaling import (
    Inspanning,
    Knelpunt,
    Opschalingsstap,
    count_effort,
    open_knelpunten,
)
from levensloop_desktop.kengetallen.knelpunten import Knelpuntenstand, count_knelpunten, days_of
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenKnelpunt:
    """Something that still holds a client up.

    Args:
        knelpunt: what.
        client: short name.
        clientnummer: number.
        dagen: since it began; None when nobody wrote since when.
        stappen: how many steps its opschaling has so far.
        inspanning: what those took.
    """

    knelpunt: Knelpunt
    client: str
    clientnummer: str
    dagen: int | None
    stappen: int
    inspanning: Inspanning


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuurbeeld:
    """The counts, and every knelpunt that is open, the oldest in front."""

    stand: Knelpuntenstand
    open: tuple[OpenKnelpunt, ...]


def read_stuurbeeld(kluis: Kluis, werkplek: Werkplek) -> Stuurbeeld:
    """Everything for steering, exact; what leaves the kluis goes by the kengetallen."""
    require(kluis, Handeling.MONITOR_BIJHOUDEN)
    vandaag = werkplek.today()
    with kluis.read() as opslag:
        knelpunten = opslag.find(Knelpunt)
        stappen = opslag.find(Opschalingsstap)
        nog_open = open_knelpunten(knelpunten)
        regels = opslag.get_clientregels(list({deel.client_id: None for deel in nog_open}))
    wie = {regel.client_id: regel for regel in regels}
    routes: dict[RecordId, list[Opschalingsstap]] = defaultdict(list)
    for stap in stappen:
        routes[stap.knelpunt_id].append(stap)
    openstaand = []
    for deel in nog_open:
        client = wie.get(deel.client_id)
        route = routes.get(deel.id, [])
        openstaand.append(
            OpenKnelpunt(
                knelpunt=deel,
                client=client.naam if client else "",
                clientnummer=client.clientnummer if client else "",
                dagen=days_of(deel, vandaag),
                stappen=len(route),
                inspanning=count_effort(route),
            )
        )
    return Stuurbeeld(stand=count_knelpunten(knelpunten, stappen, vandaag), open=tuple(openstaand))
