"""Keep the lines of the client list ready, so that a list of 10 000 opens at once."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.continuiteit.levenslijn import important_gap
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import basis, label
from levensloop_desktop.domain.zorg import Behandelperiode
from levensloop_desktop.services.ports.kluisport import Clientregel, Opslag

_OP_DE_REGEL = (
    Traject,
    Fasestand,
    Verblijf,
    Titel,
    Levensloopplan,
    Betrokkenheid,
    Indicatie,
    Behandelperiode,
    Inkomen,
)


def make_clientregel(dossier: Dossier, vandaag: date) -> Clientregel:
    """Sum up a dossier in one line, and say until which day that line holds."""
    client, traject, fase = dossier.client, dossier.traject, dossier.fase
    verblijf = _current(dossier.verblijven, vandaag)
    titels = [titel for titel in dossier.titels if _runs(titel, vandaag)]
    laatste = max(titels, key=lambda titel: titel.einddatum or date.max, default=None)
    plan = dossier.concept or dossier.geldig_plan
    geldig = dossier.geldig_plan
    regisseurs = dossier.met_rol("procesregisseur", vandaag)
    gat, ander_gat = important_gap(dossier, vandaag)
    return Clientregel(
        client_id=ClientId(client.id),
        naam=client.korte_naam,
        sorteernaam=sort_name(client),
        geboortedatum=client.geboortedatum,
        clientnummer=client.clientnummer,
        trajectstatus=traject.status if traject else "",
        inclusiedatum=traject.inclusiedatum if traject else None,
        fase=fase.fase if fase else "",
        fase_sinds=fase.sinds if fase else None,
        verblijf=_describe(verblijf, dossier) if verblijf else "",
        titel_tot=laatste.einddatum if laatste else None,
        titel=label("titelsoort", laatste.soort) if laatste else "",
        plan_versie=plan.versie if plan else None,
        plan_datum=(plan.vastgesteld_op or plan.begonnen_op) if plan else None,
        plan_status=plan.status if plan else "",
        evaluatie=geldig.volgende_evaluatie if geldig else None,
        procesregisseur=dossier.naam_van(regisseurs[0].id) if regisseurs else "",
        gat=gat.in_het_kort(vandaag) if gat else "",
        gat_begin=gat.begin if gat else None,
        geldig_tot=min(
            (dag for dag in (ander_gat, _next_change(dossier, vandaag)) if dag), default=None
        ),
    )


def sort_name(client: Client) -> str:
    """By what lists order their clients: the family name."""
    delen = (client.achternaam, client.roepnaam or client.voornamen)
    return " ".join(deel for deel in delen if deel).casefold()


def refresh_clientregels(opslag: Opslag, clienten: Iterable[ClientId], vandaag: date) -> None:
    """Write the lines of these clients anew."""
    dossiers = (opslag.load_dossier(client_id) for client_id in clienten)
    regels = [make_clientregel(dossier, vandaag) for dossier in dossiers if dossier is not None]
    if regels:
        opslag.put_clientregels(regels)


def affected_clients(records: Sequence[Record]) -> set[ClientId]:
    """The clients whose line may say something else after these records changed.

    A partner or a person may be named by hundreds of lines: storage notes which, and they are made
    anew when the list is read.
    """
    clienten: set[ClientId] = set()
    for record in records:
        if isinstance(record, Client):
            clienten.add(ClientId(record.id))
        elif isinstance(record, _OP_DE_REGEL):
            clienten.add(record.client_id)
    return clienten


def _runs(deel: Titel | Verblijf, vandaag: date) -> bool:
    begonnen = deel.begindatum is None or deel.begindatum <= vandaag
    return begonnen and (deel.einddatum is None or vandaag <= deel.einddatum)


def _current(verblijven: Sequence[Verblijf], vandaag: date) -> Verblijf | None:
    lopend = [verblijf for verblijf in verblijven if _runs(verblijf, vandaag)]
    return max(lopend, key=lambda verblijf: verblijf.begindatum or date.min, default=None)


def _describe(verblijf: Verblijf, dossier: Dossier) -> str:
    soort = label("verblijfsoort", verblijf.soort)
    waar = dossier.partnernaam(verblijf.partner_id) or verblijf.plek
    if basis(verblijf.soort) == "dakloos" and verblijf.begindatum:
        return f"{soort} sinds {verblijf.begindatum:%d-%m-%Y}"
    return f"{soort}, {waar}" if waar else soort


def _next_change(dossier: Dossier, vandaag: date) -> date | None:
    een_dag = timedelta(days=1)
    delen: list[Verblijf | Titel | Betrokkenheid] = [
        *dossier.verblijven,
        *dossier.titels,
        *(deel for deel in dossier.betrokkenheden if deel.rol == "procesregisseur"),
    ]
    dagen = [deel.begindatum for deel in delen if deel.begindatum]
    dagen += [deel.einddatum + een_dag for deel in delen if deel.einddatum]
    return min((dag for dag in dagen if dag > vandaag), default=None)
