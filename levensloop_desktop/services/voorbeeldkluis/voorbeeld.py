"""D. Voorbeeld, the dossier of the manual: written out by hand, moved to today."""

import dataclasses
import re
from datetime import date, timedelta
from typing import Any

from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.resources import resource
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from levensloop_desktop.services.dossierformaat.shape import file_fields

# The day on which the file was written: everything in it moves along with the days since.
PEILDATUM = date(2026, 11, 23)
_DATUM = re.compile(r"\b(\d{2})-(\d{2})-(\d{4})\b")


def read_voorbeeld(vandaag: date) -> tuple[Record, ...]:
    """The client, the network of the region and every part, with dates that fit today."""
    bestand = read_dossier(resource("voorbeeldkluis/voorbeeld.json").read_bytes())
    verschil = vandaag - PEILDATUM
    delen = (bestand.client, *(deel.record for deel in bestand.records))
    return tuple(_move(record, verschil) for record in delen)


def _move(record: Record, verschil: timedelta) -> Record:
    nieuw: dict[str, Any] = {}
    for beschreven in file_fields(type(record)):
        waarde = getattr(record, beschreven.naam)
        if beschreven.naam == "geboortedatum":
            continue
        if isinstance(waarde, date):
            nieuw[beschreven.naam] = waarde + verschil
        elif beschreven.soort in {Soort.REGEL, Soort.TEKST}:
            nieuw[beschreven.naam] = _move_text(waarde, verschil)
    if isinstance(record, Verstrekking) and record.datum:
        nieuw["nummer"] = f"{nieuw['datum'].year}-{record.nummer.partition('-')[2]}"
    return dataclasses.replace(record, **nieuw)


def _move_text(tekst: str, verschil: timedelta) -> str:
    def move(gevonden: re.Match[str]) -> str:
        dag, maand, jaar = (int(deel) for deel in gevonden.groups())
        return f"{date(jaar, maand, dag) + verschil:%d-%m-%Y}"

    return _DATUM.sub(move, tekst)
