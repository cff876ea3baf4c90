"""What is open around a client on a day: of this the agenda of a meeting is made.

It comes from the rules of the list Vandaag (domain/vandaag), so that agenda and Monday list never
say different things. The agenda adds what has no day: the fase, and afspraken that are in time.
The words of a point stay the same from day to day, so that a point on an agenda is recognised.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.vandaag.lijst import STANDAARD, Signaalweken, Urgentie, list_today
from levensloop_desktop.domain.vandaag.termijnen import Lijnsoort, Termijn
from levensloop_desktop.domain.waardelijsten import label

_LENGTE = 240  # of a point; the record itself has the rest
_ONRUSTIG = frozenset({"oranje", "rood"})


class Puntsoort(StrEnum):
    """What kind of thing is open; the codes of the value list agendapuntsoort."""

    AFSPRAAK = "afspraak"
    FASE = "fase"
    INZET = "inzet"
    GAT = "gat"
    TERMIJN = "termijn"
    EVALUATIE = "evaluatie"
    OPSCHALING = "opschaling"
    OVERDRACHT = "overdracht"
    ROL = "rol"
    INCLUSIE = "inclusie"


_SOORT = {
    Lijnsoort.AFSPRAAK: Puntsoort.AFSPRAAK,
    Lijnsoort.INZET: Puntsoort.INZET,
    Lijnsoort.PLAN: Puntsoort.EVALUATIE,
    Lijnsoort.SCENARIO: Puntsoort.EVALUATIE,
    Lijnsoort.KNELPUNT: Puntsoort.OPSCHALING,
    Lijnsoort.OVERDRACHT: Puntsoort.OVERDRACHT,
    Lijnsoort.ROL: Puntsoort.ROL,
    Lijnsoort.PROCES: Puntsoort.INCLUSIE,
    Lijnsoort.VASTLEGGEN: Puntsoort.GAT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPunt:
    """One thing that asks for attention.

    Args:
        tekst: in words that do not change with the day.
        datum: the day that counts: due, ends, since.
        te_laat: whether that day is past.
        verzameling: of the record it comes from; empty when it comes from what is missing.
        record_id: of that record.
    """

    soort: Puntsoort
    tekst: str
    datum: date | None = None
    te_laat: bool = False
    verzameling: str = ""
    record_id: RecordId | None = None


def open_punten(
    dossier: Dossier, vandaag: date, weken: Signaalweken = STANDAARD
) -> tuple[OpenPunt, ...]:
    """Everything open around a client, the most urgent first; afspraken in time at the end.

    Args:
        dossier: whose.
        vandaag: the day from which is looked.
        weken: how long before their day things count.
    """
    punten = [
        _point(dossier, regel.termijn, te_laat=regel.urgentie is Urgentie.TE_LAAT)
        for regel in list_today(dossier, vandaag, weken)
        if regel.termijn.soort is not Lijnsoort.OVERLEG  # that is the table itself
    ]
    laat = [punt for punt in punten if punt.soort is Puntsoort.AFSPRAAK and punt.te_laat]
    gezien = {punt.record_id for punt in laat}
    return (
        *laat,
        *_fase(dossier),
        *(punt for punt in punten if punt.soort is not Puntsoort.AFSPRAAK),
        *(punt for punt in _afspraken(dossier, vandaag) if punt.record_id not in gezien),
    )


def _point(dossier: Dossier, termijn: Termijn, *, te_laat: bool) -> OpenPunt:
    soort = _SOORT.get(termijn.soort)
    if soort is None:
        # What covers a client ends on a day, or is missing from a day on.
        soort = Puntsoort.GAT if termijn.is_gat else Puntsoort.TERMIJN
    return OpenPunt(
        soort=soort,
        tekst=_in_words(dossier, termijn, soort),
        datum=termijn.datum,
        te_laat=te_laat,
        verzameling=termijn.verzameling,
        record_id=termijn.record_id or None,
    )


def _in_words(dossier: Dossier, termijn: Termijn, soort: Puntsoort) -> str:
    dag, wat = write_date(termijn.datum), _short(termijn.wat)
    if soort is Puntsoort.AFSPRAAK:
        wie = "nog niemand" if termijn.aan_zet == "niemand" else _short(termijn.aan_zet)
        return f"{wat} ({wie}, uiterlijk {dag})"
    if soort is Puntsoort.EVALUATIE:
        return f"{wat}, gepland op {dag}"
    if soort is Puntsoort.OVERDRACHT:
        wat = f"Overdracht{_to_whom(dossier, termijn.record_id)}: {wat[:1].lower()}{wat[1:]}"
    if not dag or dag in wat:
        return wat
    sinds = soort in {Puntsoort.INZET, Puntsoort.OPSCHALING, Puntsoort.ROL, Puntsoort.GAT}
    return f"{wat} ({'sinds' if sinds else 'op'} {dag})"


def _afspraken(dossier: Dossier, vandaag: date) -> Iterator[OpenPunt]:
    """Every open afspraak by its day, also those without one."""
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


def _to_whom(dossier: Dossier, record_id: RecordId) -> str:
    deel = next((deel for deel in dossier.overdrachten if deel.id == record_id), None)
    if deel is None:
        return ""
    naar = dossier.partnernaam(deel.naar_partner_id) or deel.naar_persoon
    return f" naar {_short(naar)}" if naar else ""


def _short(tekst: str) -> str:
    regel = " ".join(tekst.split())
    return regel if len(regel) <= _LENGTE else f"{regel[: _LENGTE - 1]}…"
