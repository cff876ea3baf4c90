"""Dossiers that try the patience of a page."""

import dataclasses
from typing import Any

from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Scenario, Scenariostap
from levensloop_desktop.domain.velden import Soort, velden
from tests.unit.documents.voorbeeld import vol_dossier
from tests.unit.documents.voorbeeld_basis import maak, rol_id

ZIN = "Dit is een lange zin die steeds terugkomt om te zien of alles blijft staan. "
LIJST = "\n".join(f"- punt {nummer} van een lange lijst" for nummer in range(1, 30))


def _gevuld(record: Record, lengte: int) -> Record:
    """The record with long words in every text field that is no name or number to call."""
    lang: dict[str, Any] = {}
    for beschreven in velden(type(record)):
        if beschreven.soort is Soort.TEKST:
            lang[beschreven.naam] = f"{(ZIN * 40)[:lengte]}\n\n{LIJST}"
        elif beschreven.soort is Soort.REGEL and "telefoon" not in beschreven.naam:
            huidig = str(getattr(record, beschreven.naam))
            lang[beschreven.naam] = (huidig + " " + ZIN * 10)[: max(80, lengte // 4)]
    return dataclasses.replace(record, **lang)


def lang_dossier(lengte: int = 2000) -> Dossier:
    """Every text of bejegening, signalen, scenario's and network far too long for a card."""
    dossier = vol_dossier()
    verzamelingen = (
        *("bejegeningsregels", "signaleringsfasen", "scenarios", "scenariostappen"),
        *("betrokkenheden", "partners", "contactpersonen"),
    )
    delen: dict[str, Any] = {
        naam: tuple(_gevuld(record, lengte) for record in getattr(dossier, naam))
        for naam in verzamelingen
    }
    return dataclasses.replace(dossier, **delen)


def dossier_met_stappen(aantal: int) -> Dossier:
    """One scenario with many steps, each with numbers of its own and long explanations."""
    scenario = maak(Scenario, 9, naam="Alles gaat mis", signalen=ZIN * 20, afschalen=ZIN * 20)
    stappen = tuple(
        maak(
            Scenariostap,
            nummer,
            scenario_id=scenario.id,
            actie=f"Stap-{nummer:02}: bel en blijf erbij",
            toelichting=ZIN * 6,
            betrokkenheid_id=rol_id(1),
            telefoon_dag=f"010 111 00 {nummer:02}",
            telefoon_nacht=f"010 222 00 {nummer:02}",
            anders=ZIN * 2,
            volgorde=nummer,
        )
        for nummer in range(1, aantal + 1)
    )
    return dataclasses.replace(vol_dossier(), scenarios=(scenario,), scenariostappen=stappen)


def dossier_met_tekst(tekst: str) -> Dossier:
    """A text in fields of several kinds: a line, a free text, a table cell."""
    dossier = vol_dossier()
    regel = maak(Bejegeningsregel, 99, tekst=tekst, toelichting=tekst)
    gebied = dataclasses.replace(dossier.levensgebiedplannen[0], situatie=tekst)
    client = dataclasses.replace(dossier.client, achternaam=tekst)
    return dataclasses.replace(
        dossier,
        client=client,
        bejegeningsregels=(regel,),
        levensgebiedplannen=(gebied, *dossier.levensgebiedplannen[1:]),
    )


def vijftigvoud(aantal: int = 50) -> Dossier:
    """Everything that can be there more than once, so many times."""
    dossier = vol_dossier()
    delen: dict[str, Any] = {}
    for veld in dataclasses.fields(dossier):
        records = getattr(dossier, veld.name)
        if isinstance(records, tuple) and veld.name not in {"plannen", "levensgebiedplannen"}:
            delen[veld.name] = tuple(
                dataclasses.replace(deel, id=RecordId(f"{deel.id}-{keer}" if keer else deel.id))
                for keer in range(aantal)
                for deel in records
            )
    return dataclasses.replace(dossier, **delen)
