"""Use case of steering: what holds clients up, over the whole kluis."""

from dataclasses import dataclass

from levensloop_desktop.domain.client import Client
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
        inspanning: what its opschaling took so far.
    """

    knelpunt: Knelpunt
    client: str
    clientnummer: str
    dagen: int | None
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
        wie = {deel.client_id: opslag.get(Client, deel.client_id) for deel in nog_open}
    regels = []
    for deel in nog_open:
        client = wie[deel.client_id]
        regels.append(
            OpenKnelpunt(
                knelpunt=deel,
                client=client.korte_naam if client else "",
                clientnummer=client.clientnummer if client else "",
                dagen=days_of(deel, vandaag),
                inspanning=count_effort(stap for stap in stappen if stap.knelpunt_id == deel.id),
            )
        )
    return Stuurbeeld(stand=count_knelpunten(knelpunten, stappen, vandaag), open=tuple(regels))
