"""The list Vandaag on paper, for the weekly talk: several clients, by name or by number only."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.termijnen import Regel, by_urgency
from levensloop_desktop.documents.content.waarden import alinea, cel
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.datums import write_long_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.lijst import (
    STANDAARD,
    Signaalweken,
    Vandaagregel,
    list_today,
)

_KORTSTE_NAAM = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijstkeuze:
    """What of the list is printed.

    Args:
        soort: one kind, as its code; empty for all.
        met_namen: names of clients, or numbers only.
        weken: how long before their day lines are shown.
    """

    soort: str = ""
    met_namen: bool = True
    weken: Signaalweken = STANDAARD


ALLES = Lijstkeuze()


def vandaaglijst(dossiers: Sequence[Dossier], kop: Documentkop, keuze: Lijstkeuze) -> Inhoud:
    """The lines of these clients, the most urgent first."""
    regels = sorted(
        (
            Regel(dossier, _shown(dossier, regel, keuze), _name(dossier.client, keuze))
            for dossier in dossiers
            for regel in list_today(dossier, kop.vandaag, keuze.weken)
            if keuze.soort in {"", regel.termijn.soort.value}
        ),
        key=lambda deel: (
            deel.regel.urgentie,
            deel.regel.termijn.datum is not None,
            deel.regel.termijn.datum,
            deel.naam,
        ),
    )
    kenmerken = (
        Kenmerk("Dag", cel(write_long_date(kop.vandaag))),
        Kenmerk("Voor", cel(kop.ontvanger)),
        Kenmerk("Cliënten", cel(str(len({deel.naam for deel in regels})))),
        Kenmerk("Regels", cel(str(len(regels)))),
    )
    return Inhoud(
        soortnaam="Lijst Vandaag",
        blokken=(
            Kop(1, "Vandaag", bladwijzer="Vandaag"),
            Kenmerken(kenmerken, kolommen=2),
            *by_urgency(regels, kop.vandaag, keuze.weken, kop="Cliënt"),
            *(() if regels else (alinea("Er is nu niets dat aandacht vraagt."),)),
        ),
        voetregel="Voor het weekoverleg van het ZVH. Vernietig dit blad na afloop.",
        schaal=LANG_DOCUMENT,
        liggend=True,
    )


def _name(client: Client, keuze: Lijstkeuze) -> str:
    return f"{client.korte_naam}, {client.clientnummer}" if keuze.met_namen else client.clientnummer


def _shown(dossier: Dossier, regel: Vandaagregel, keuze: Lijstkeuze) -> Vandaagregel:
    """The same line; with numbers only without the name of the client in it."""
    if keuze.met_namen:
        return regel
    termijn = replace(regel.termijn, wat=without_name(regel.termijn.wat, dossier.client))
    return replace(regel, termijn=termijn)


def without_name(tekst: str, client: Client) -> str:
    """A text in which no name of a client stands any more."""
    namen = {
        woord
        for naam in (client.voornamen, client.roepnaam, client.achternaam, *client.aliassen)
        for woord in naam.split()
        if len(woord) >= _KORTSTE_NAAM
    }
    if not namen:
        return tekst
    een_naam = "|".join(re.escape(naam) for naam in sorted(namen, key=len, reverse=True))
    return re.sub(rf"\b(?:{een_naam})\b", "cliënt", tekst, flags=re.IGNORECASE)
