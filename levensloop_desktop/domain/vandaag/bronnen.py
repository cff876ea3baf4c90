"""Every termijn that follows from a dossier: dates that were recorded, and what the lanes miss."""

from collections.abc import Iterator, Sequence
from datetime import date

from levensloop_desktop.domain.continuiteit.banen import name_indicatie
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId
from levensloop_desktop.domain.inclusie import open_inclusievragen
from levensloop_desktop.domain.onderdelen import verzameling_van
from levensloop_desktop.domain.opschaling import open_knelpunten
from levensloop_desktop.domain.proces import AFGELOPEN
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.scenario import Scenario, running_inzetten, scenario_name
from levensloop_desktop.domain.vandaag.dekking import coverage_lines, never_recorded
from levensloop_desktop.domain.vandaag.overdrachten import handover_lines
from levensloop_desktop.domain.vandaag.rollen import role_lines
from levensloop_desktop.domain.vandaag.termijnen import (
    PROCESREGISSEUR,
    Lijnsoort,
    Termijn,
    Voorloop,
)
from levensloop_desktop.domain.waardelijsten import label

VERSIE = 3
"""Raise this when a rule changes: lines that were kept are then made anew."""

_IN_DE_AANPAK = frozenset({"geincludeerd", "uitstroom"})


def termijnen_van(dossier: Dossier) -> tuple[Termijn, ...]:
    """Every termijn of a dossier, whatever day it is.

    Of somebody who left only what is under way counts: overdrachten and scenario's in use. Roles
    and empty lanes count only for who is in the Levensloopaanpak.
    """
    return tuple(_all_of(dossier))


def _all_of(dossier: Dossier) -> Iterator[Termijn]:
    status = dossier.traject.status if dossier.traject else ""
    yield from handover_lines(dossier)
    yield from _inzetten(dossier)
    if status in AFGELOPEN:
        return
    yield from coverage_lines(dossier)
    yield from _beslissingen(dossier)
    yield from _aanvragen(dossier)
    yield from _financiering(dossier)
    yield from _afspraken(dossier)
    yield from _evaluaties(dossier)
    yield from _risicotaxaties(dossier)
    yield from _knelpunten(dossier)
    yield from _overleg(dossier)
    if status in _IN_DE_AANPAK:
        yield from role_lines(dossier)
        yield from _inclusie(dossier)
        yield from never_recorded(dossier)


def _beslissingen(dossier: Dossier) -> Iterator[Termijn]:
    for titel in dossier.titels:
        if titel.volgende_beslisdatum is not None:
            naam = label("titelsoort", titel.soort)
            yield Termijn(
                soort=Lijnsoort.TITEL,
                wat=f"Besluit over {naam}",
                datum=titel.volgende_beslisdatum,
                tot=titel.einddatum,
                verzameling="titels",
                record_id=titel.id,
                aan_zet=titel.instantie.strip() or "instantie niet vastgelegd",
                waarom="Dit is de datum van de volgende beslissing over deze titel.",
            )


def _aanvragen(dossier: Dossier) -> Iterator[Termijn]:
    for deel in dossier.indicaties:
        if deel.status == "aangevraagd" and deel.begindatum is not None:
            yield Termijn(
                soort=Lijnsoort.INDICATIE,
                wat=f"{name_indicatie(deel)}: besluit nodig",
                datum=deel.begindatum,
                tot=deel.einddatum,
                verzameling="indicaties",
                record_id=deel.id,
                aan_zet=label("financier", deel.financier) or "financier niet vastgelegd",
                waarom="Deze indicatie is aangevraagd. Zij moet er zijn op de dag dat zij ingaat.",
            )


def _financiering(dossier: Dossier) -> Iterator[Termijn]:
    for deel in dossier.financieringen:
        if deel.einddatum is None or any(
            ander.zorgonderdeel == deel.zorgonderdeel
            and (ander.einddatum is None or ander.einddatum > deel.einddatum)
            for ander in dossier.financieringen
        ):
            continue
        wat = label("zorgonderdeel", deel.zorgonderdeel)
        yield Termijn(
            soort=Lijnsoort.FINANCIERING,
            wat=f"Betaling van {wat} stopt, niets erna",
            datum=deel.einddatum,
            tot=deel.einddatum,
            verzameling="financieringen",
            record_id=deel.id,
            aan_zet_rol=PROCESREGISSEUR,
            waarom=f"Er is niet vastgelegd wie {wat} daarna betaalt.",
        )


def _afspraken(dossier: Dossier) -> Iterator[Termijn]:
    for afspraak in dossier.afspraken:
        if afspraak.status == "open" and afspraak.uiterlijk is not None:
            persoon = dossier.betrokkenheid(afspraak.actiehouder_id)
            yield Termijn(
                soort=Lijnsoort.AFSPRAAK,
                wat=afspraak.wat,
                datum=afspraak.uiterlijk,
                voorloop=Voorloop.WEEK,
                verzameling="afspraken",
                record_id=afspraak.id,
                aan_zet=_name_of(dossier, afspraak.actiehouder_id) or "niemand",
                aan_zet_persoon=persoon.contactpersoon_id if persoon else None,
                waarom="De afspraak is nog open.",
            )


def _name_of(dossier: Dossier, betrokkenheid_id: BetrokkenheidId | None) -> str:
    """The person of an involvement, or the organisation when it names nobody."""
    betrokken = dossier.betrokkenheid(betrokkenheid_id)
    if betrokken is None:
        return ""
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    return (wie.naam if wie else "") or (waar.naam if waar else "")


def _evaluaties(dossier: Dossier) -> Iterator[Termijn]:
    """The plan, with the scenario's of the same day; other scenario's by their own day."""
    per_dag: dict[date, list[Scenario]] = {}
    for scenario in dossier.scenarios:
        if scenario.evaluatie_op is not None:
            per_dag.setdefault(scenario.evaluatie_op, []).append(scenario)
    plan = dossier.geldig_plan
    if plan is not None and plan.volgende_evaluatie is not None:
        mee = per_dag.pop(plan.volgende_evaluatie, [])
        ook = f" en {_count(mee)}" if mee else ""
        yield _evaluatie(
            Lijnsoort.PLAN, f"plan versie {plan.versie}{ook}", plan.volgende_evaluatie, plan
        )
    for dag, samen in per_dag.items():
        wat = f"scenario: {scenario_name(samen[0])}" if len(samen) == 1 else _count(samen)
        yield _evaluatie(Lijnsoort.SCENARIO, wat, dag, samen[0])


def _count(scenarios: Sequence[Scenario]) -> str:
    return "1 scenario" if len(scenarios) == 1 else f"{len(scenarios)} scenario’s"


def _evaluatie(soort: Lijnsoort, wat: str, dag: date, record: Onderdeel) -> Termijn:
    return Termijn(
        soort=soort,
        wat=f"Evaluatie van {wat}",
        datum=dag,
        voorloop=Voorloop.KORT,
        verzameling=verzameling_van(type(record)),
        record_id=record.id,
        aan_zet_rol=PROCESREGISSEUR,
        waarom="Bij het vaststellen is afgesproken dit op deze dag opnieuw te bekijken.",
    )


def _risicotaxaties(dossier: Dossier) -> Iterator[Termijn]:
    """The latest of each instrument: an older one has been replaced."""
    laatste = {
        deel.instrument: deel
        for deel in sorted(dossier.risicotaxaties, key=lambda d: (d.datum or date.min, d.id))
    }
    for deel in laatste.values():
        if deel.geldig_tot is not None:
            instrument = label("risico_instrument", deel.instrument)
            yield Termijn(
                soort=Lijnsoort.RISICO,
                wat=f"Risicotaxatie {instrument} loopt af".replace("  ", " "),
                datum=deel.geldig_tot,
                voorloop=Voorloop.MIDDEL,
                verzameling="risicotaxaties",
                record_id=deel.id,
                aan_zet=deel.door.partition(",")[0].strip() or "niet vastgelegd",
                waarom="De conclusie geldt tot en met deze dag. Een nieuwe is er nog niet.",
            )


def _overleg(dossier: Dossier) -> Iterator[Termijn]:
    for deel in dossier.overlegdelen:
        if deel.datum is None or deel.is_gesloten:
            continue
        punten = len(dossier.agenda_van(deel))
        agenda = {0: "agenda is nog leeg", 1: "1 agendapunt"}.get(punten, f"{punten} agendapunten")
        naam = label("overlegsoort", deel.soort)
        yield Termijn(
            soort=Lijnsoort.OVERLEG,
            wat=f"{naam[:1].upper()}{naam[1:]} {deel.tijd}".rstrip() + f", {agenda}",
            datum=deel.datum,
            voorloop=Voorloop.KORT,
            verzameling="overlegdelen",
            record_id=deel.id,
            aan_zet_rol=PROCESREGISSEUR,
            waarom="De cliënt wordt besproken. Na het overleg sluit u het af met een verslag.",
        )


def _inzetten(dossier: Dossier) -> Iterator[Termijn]:
    """Scenario's in use; they are for every weekly talk until they are ended."""
    scenarios = {deel.id: deel for deel in dossier.scenarios}
    for inzet in running_inzetten(dossier.inzetten):
        scenario = scenarios.get(inzet.scenario_id)
        naam = scenario_name(scenario) if scenario else "naam niet vastgelegd"
        yield Termijn(
            soort=Lijnsoort.INZET,
            wat=f"Scenario in gebruik: {naam}",
            datum=inzet.begindatum,
            loopt=True,
            verzameling="inzetten",
            record_id=inzet.id,
            aan_zet_rol=PROCESREGISSEUR,
            waarom="Dit scenario is ingezet en nog niet beëindigd. Schaal af als het kan.",
        )


def _knelpunten(dossier: Dossier) -> Iterator[Termijn]:
    """What the network cannot solve at its own table; it counts until it is solved."""
    for knelpunt in open_knelpunten(dossier.knelpunten):
        wat = knelpunt.omschrijving.strip().partition("\n")[0]
        soort = label("knelpunt", knelpunt.soort)
        stappen = [d for d in dossier.opschalingsstappen if d.knelpunt_id == knelpunt.id]
        laatste = max(stappen, key=lambda d: (d.datum or date.min, d.volgorde, d.id), default=None)
        waarom = "Het netwerk lost dit niet aan de eigen tafel op. Er is nog geen opschaling."
        if laatste is not None:
            dag = f" op {write_date(laatste.datum)}" if laatste.datum else ""
            waarom = f"Laatste stap: {label('tafel', laatste.tafel)}{dag}."
        yield Termijn(
            soort=Lijnsoort.KNELPUNT,
            wat=f"Knelpunt {soort}{f': {wat}' if wat else ''}",
            datum=knelpunt.begindatum,
            loopt=True,
            verzameling="knelpunten",
            record_id=knelpunt.id,
            aan_zet_rol=PROCESREGISSEUR,
            waarom=waarom,
        )


def _inclusie(dossier: Dossier) -> Iterator[Termijn]:
    """What must be asked at once after inclusion (Adviesrapport, 18-01-2024, bijlage 3)."""
    open_vragen = [label("inclusievraag", code) for code in open_inclusievragen(dossier)]
    if open_vragen and dossier.traject is not None:
        yield Termijn(
            soort=Lijnsoort.PROCES,
            wat=f"Nog vragen na inclusie: {', '.join(open_vragen)}",
            datum=dossier.traject.inclusiedatum,
            loopt=True,
            verzameling="inclusievragen",
            aan_zet_rol=PROCESREGISSEUR,
            waarom="Vraag dit direct na de inclusie; vaak blijkt het te laat.",
        )
