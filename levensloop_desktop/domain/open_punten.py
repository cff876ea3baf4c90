"""What is open around a client on a day: of this the agenda of a meeting is made.

Pure: a dossier and a day in, points out. The words of a point stay the same from day to day, so
that a point that stands on an agenda is recognised.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from levensloop_desktop.domain.continuiteit.gaten import by_importance
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn, make_levenslijn
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.opschaling import open_knelpunten
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.rollen import missing_roles
from levensloop_desktop.domain.waardelijsten import label

# Defaults of domain.md, Continuity.
WEKEN_VOORUIT = 26
WEKEN_EVALUATIE = 6
_LENGTE = 240  # of a point; the record itself has the rest
_ONRUSTIG = frozenset({"oranje", "rood"})
_KLAAR = frozenset({"afgerond", "teruggetrokken"})


class Puntsoort(StrEnum):
    """What kind of thing is open; the codes of the value list agendapuntsoort."""

    AFSPRAAK = "afspraak"
    FASE = "fase"
    GAT = "gat"
    TERMIJN = "termijn"
    EVALUATIE = "evaluatie"
    OPSCHALING = "opschaling"
    OVERDRACHT = "overdracht"
    ROL = "rol"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPunt:
    """One thing that asks for attention.

    Args:
        tekst: in words that do not change with the day.
        datum: the day that counts: due, ends, since.
        te_laat: whether that day is past while something had to be done by then.
        verzameling: of the record it comes from; empty when it comes from what is missing.
        record_id: of that record.
    """

    soort: Puntsoort
    tekst: str
    datum: date | None = None
    te_laat: bool = False
    verzameling: str = ""
    record_id: RecordId | None = None


def open_punten(dossier: Dossier, vandaag: date) -> tuple[OpenPunt, ...]:
    """Everything open around a client: what is late and what is missing first.

    Args:
        dossier: whose.
        vandaag: the day from which is looked.
    """
    lijn = make_levenslijn(dossier, vandaag)
    afspraken = list(_afspraken(dossier, vandaag))
    return (
        *(punt for punt in afspraken if punt.te_laat),
        *_fase(dossier),
        *_gaten(lijn),
        *sorted(_termijnen(dossier, lijn), key=_day),
        *sorted(_evaluaties(dossier, vandaag), key=_day),
        *_knelpunten(dossier),
        *_overdrachten(dossier),
        *_rollen(dossier, vandaag),
        *(punt for punt in afspraken if not punt.te_laat),
    )


def _day(punt: OpenPunt) -> date:
    return punt.datum or date.max


def _afspraken(dossier: Dossier, vandaag: date) -> Iterator[OpenPunt]:
    lopend = [afspraak for afspraak in dossier.afspraken if afspraak.status == "open"]
    for afspraak in sorted(lopend, key=lambda deel: deel.uiterlijk or date.max):
        wie = dossier.naam_van(afspraak.actiehouder_id) or "nog niemand"
        dag = write_date(afspraak.uiterlijk)
        wanneer = f"uiterlijk {dag}" if dag else "zonder datum"
        yield OpenPunt(
            soort=Puntsoort.AFSPRAAK,
            tekst=f"{_short(afspraak.wat)} ({_short(wie)}, {wanneer})",
            datum=afspraak.uiterlijk,
            te_laat=afspraak.dagen_te_laat(vandaag) > 0,
            verzameling="afspraken",
            record_id=afspraak.id,
        )


def _fase(dossier: Dossier) -> Iterator[OpenPunt]:
    stand = dossier.fase
    if stand is not None and stand.fase in _ONRUSTIG:
        sinds = f" sinds {write_date(stand.sinds)}" if stand.sinds else ""
        yield OpenPunt(
            soort=Puntsoort.FASE,
            tekst=f"Fase {label('fase', stand.fase)}{sinds}",
            datum=stand.sinds,
            verzameling="fasestanden",
            record_id=stand.id,
        )


def _gaten(lijn: Levenslijn) -> Iterator[OpenPunt]:
    for gat in by_importance(lijn.gaten):
        tekst = gat.voluit(lijn.vandaag)
        loopt = f", terwijl {gat.recht} {'loopt' if gat.recht_loopt else 'ingaat'}"
        recht = loopt if gat.recht else ""
        yield OpenPunt(
            soort=Puntsoort.GAT,
            tekst=_short(f"{tekst}{recht}"),
            datum=gat.sinds if gat.is_nu(lijn.vandaag) else gat.begin,
        )


def _termijnen(dossier: Dossier, lijn: Levenslijn) -> Iterator[OpenPunt]:
    grens = lijn.vandaag + timedelta(weeks=WEKEN_VOORUIT)
    for periode in lijn.perioden:
        if periode.dekt and periode.einde and lijn.vandaag <= periode.einde <= grens:
            mee = " (stopt met de titel)" if periode.met_titel else ""
            yield OpenPunt(
                soort=Puntsoort.TERMIJN,
                tekst=f"{_short(_capital(periode.naam))}: tot en met "
                f"{write_date(periode.einde)}{mee}",
                datum=periode.einde,
                verzameling=periode.verzameling,
                record_id=periode.record_id,
            )
    for titel in dossier.titels:
        dag = titel.volgende_beslisdatum
        if dag is not None and lijn.vandaag <= dag <= grens:
            yield OpenPunt(
                soort=Puntsoort.TERMIJN,
                tekst=f"{_capital(label('titelsoort', titel.soort))}: beslissing op "
                f"{write_date(dag)}",
                datum=dag,
                verzameling="titels",
                record_id=titel.id,
            )


def _evaluaties(dossier: Dossier, vandaag: date) -> Iterator[OpenPunt]:
    grens = vandaag + timedelta(weeks=WEKEN_EVALUATIE)
    plan = dossier.geldig_plan
    if plan is not None and plan.volgende_evaluatie and plan.volgende_evaluatie <= grens:
        yield OpenPunt(
            soort=Puntsoort.EVALUATIE,
            tekst=f"Evaluatie van plan versie {plan.versie}, gepland op "
            f"{write_date(plan.volgende_evaluatie)}",
            datum=plan.volgende_evaluatie,
            te_laat=plan.volgende_evaluatie < vandaag,
            verzameling="plannen",
            record_id=plan.id,
        )
    for scenario in dossier.scenarios:
        if scenario.evaluatie_op and scenario.evaluatie_op <= grens:
            yield OpenPunt(
                soort=Puntsoort.EVALUATIE,
                tekst=f"Evaluatie van scenario {_short(scenario.naam)}, gepland op "
                f"{write_date(scenario.evaluatie_op)}",
                datum=scenario.evaluatie_op,
                te_laat=scenario.evaluatie_op < vandaag,
                verzameling="scenarios",
                record_id=scenario.id,
            )


def _knelpunten(dossier: Dossier) -> Iterator[OpenPunt]:
    for knelpunt in open_knelpunten(dossier.knelpunten):
        wat = knelpunt.omschrijving.strip().partition("\n")[0]
        toelichting = f": {_short(wat)}" if wat else ""
        yield OpenPunt(
            soort=Puntsoort.OPSCHALING,
            tekst=f"Knelpunt {label('knelpunt', knelpunt.soort)}{toelichting}",
            datum=knelpunt.begindatum,
            verzameling="knelpunten",
            record_id=knelpunt.id,
        )


def _overdrachten(dossier: Dossier) -> Iterator[OpenPunt]:
    for overdracht in dossier.overdrachten:
        if overdracht.staat not in _KLAAR:
            yield OpenPunt(
                soort=Puntsoort.OVERDRACHT,
                tekst=f"Overdracht{_to_whom(dossier, overdracht)}: "
                f"{label('overdrachtstaat', overdracht.staat)}",
                datum=overdracht.overlap_begin,
                verzameling="overdrachten",
                record_id=overdracht.id,
            )


def _to_whom(dossier: Dossier, overdracht: Overdracht) -> str:
    naar = dossier.partnernaam(overdracht.naar_partner_id) or overdracht.naar_persoon
    return f" naar {_short(naar)}" if naar else ""


def _rollen(dossier: Dossier, vandaag: date) -> Iterator[OpenPunt]:
    for rol in missing_roles(dossier, vandaag):
        reden = f" ({rol.reden})" if rol.reden else ""
        yield OpenPunt(soort=Puntsoort.ROL, tekst=f"Nog geen {label('rol', rol.rol)}{reden}")


def _capital(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def _short(tekst: str) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _LENGTE else f"{regel[: _LENGTE - 1]}…"
