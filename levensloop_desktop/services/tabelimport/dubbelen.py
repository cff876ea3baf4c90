"""Who in a table is already in the kluis, or stands in the table twice."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.zoekvelden import fold
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.tabelimport.voorstel import Gelijkenis, Voorstelregel
from levensloop_desktop.services.zoeken.namen_vergelijken import Bekend, Bekenden, known


def as_known(client: Client, wie: str = "") -> Bekend:
    """A client as it is compared."""
    geboren = client.geboortedatum
    naam = f"{client.roepnaam or client.voornamen} {client.tussenvoegsel} {client.achternaam}"
    delen = (client.clientnummer, client.korte_naam, write_date(geboren))
    return known(wie or ", ".join(filter(None, delen)), naam, geboren, client.id)


def mark_doubles(
    regels: Sequence[Voorstelregel], clienten: Iterable[Client], ask: Vraag = go_on
) -> list[Voorstelregel]:
    """The rows, each with whom it looks like: in the kluis, or in a row above it."""
    bekenden = Bekenden(map(as_known, clienten))
    gemerkt = []
    for regel in regels:
        ask()
        nieuw = as_known(regel.client(), f"rij {regel.rij}")
        treffer = bekenden.find(nieuw)
        if treffer is None:
            gemerkt.append(regel)
        else:
            lijkt_op = Gelijkenis(treffer.wie.wie, treffer.zeker)
            gemerkt.append(replace(regel, lijkt_op=lijkt_op))
        bekenden.remember(nieuw)
    return gemerkt


def same_name(een: str, ander: str) -> bool:
    """Whether two names of organisations are the same but for case, accents and spaces."""
    return " ".join(fold(een).split()) == " ".join(fold(ander).split())
