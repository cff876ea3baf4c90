"""Lines about handovers under way: the next step against its day, and the checklist."""

from collections.abc import Iterator
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtnorm import confirm_by
from levensloop_desktop.domain.overdragen.overdrachtstappen import (
    BEVESTIGD,
    GEPLAND,
    GEREGELD,
    GEVOERD,
    KLAAR,
)
from levensloop_desktop.domain.vandaag.termijnen import (
    PROCESREGISSEUR,
    Lijnsoort,
    Termijn,
    Voorloop,
)


def handover_lines(dossier: Dossier) -> Iterator[Termijn]:
    """What every handover that is under way asks for, and by when."""
    for deel in dossier.overdrachten:
        if deel.staat in KLAAR:
            continue
        naar = dossier.partnernaam(deel.naar_partner_id) or deel.naar_persoon.strip()
        wat, datum, waarom = _next_step(deel)
        ontvanger = deel.staat == GEVOERD
        yield Termijn(
            soort=Lijnsoort.OVERDRACHT,
            wat=wat,
            datum=datum,
            verzameling="overdrachten",
            record_id=deel.id,
            aan_zet=(naar or "ontvanger") if ontvanger else "",
            aan_zet_rol="" if ontvanger else PROCESREGISSEUR,
            waarom=f"De overdracht loopt. {waarom}",
        )
        yield from _checklist(dossier, deel)


def _next_step(deel: Overdracht) -> tuple[str, date | None, str]:
    """What comes next, on which day, and why."""
    match deel.staat:
        case staat if staat == GEPLAND:
            dag = deel.gesprek_op or deel.overlap_begin
            return "Overdrachtsgesprek", dag, "Het gesprek is gepland en nog niet vastgelegd."
        case staat if staat == GEVOERD:
            waarom = "Het gesprek is geweest. De ontvanger heeft de ontvangst niet bevestigd."
            return "Ontvangst nog niet bevestigd", confirm_by(deel), waarom
        case staat if staat == BEVESTIGD:
            waarom = "De ontvangst is bevestigd."
            if deel.overlap_einde is not None:
                waarom = f"{waarom} De afzender stopt op {write_date(deel.overlap_einde)}."
            return "Overdracht afronden", deel.overlap_einde, waarom
        case _:
            dag = deel.overlap_begin or deel.overlap_einde
            return "Overdrachtsgesprek plannen", dag, "Er is nog geen gesprek gepland."


def _checklist(dossier: Dossier, deel: Overdracht) -> Iterator[Termijn]:
    """One line for all open points: many of them would hide everything else."""
    nog = [punt for punt in dossier.punten_van(deel) if punt.stand != GEREGELD]
    dagen = [punt.uiterlijk for punt in nog if punt.uiterlijk is not None]
    if not dagen:
        return
    eerste = min(
        (punt for punt in nog if punt.uiterlijk is not None),
        key=lambda punt: (punt.uiterlijk or date.max, punt.volgorde),
    )
    aantal = "1 punt" if len(nog) == 1 else f"{len(nog)} punten"
    betrokken = dossier.betrokkenheid(eerste.wie_id)
    yield Termijn(
        soort=Lijnsoort.OVERDRACHT,
        wat=f"Checklist van de overdracht: nog {aantal}",
        datum=min(dagen),
        voorloop=Voorloop.KORT,
        verzameling="overdrachtspunten",
        record_id=eerste.id,
        aan_zet=dossier.naam_van(eerste.wie_id).split(", ")[0] or "niemand",
        aan_zet_persoon=betrokken.contactpersoon_id if betrokken else None,
        waarom=f"Het eerste punt: {eerste.wat.rstrip('.')}.",
    )
