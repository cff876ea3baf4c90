"""Which papers and plans still hold a number or a person that changed since.

What stood on a paper is kept with its line in the register: for each person and step the name and
the numbers that were printed. Nothing is guessed from dates, so that a change which is on no paper
raises no alarm, and one that is cannot be missed. Of everything else on it a fingerprint is kept
for each rubriek.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import stapnummers
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verstrekking.vingerafdruk import rubrieken_changed

# Papers that somebody keeps and calls from; a verslag says how it was that day.
PAPIEREN = (
    "levensloopplan",
    "bejegeningskaart",
    "scenariokaart",
    "netwerkkaart",
    "nu_handelen",
    "overdracht",
)
_PER_ONDERWERP = frozenset({"scenariokaart", "overdracht", "nu_handelen"})
_WOORD = {"naam": "naam", "dag": "nummer overdag", "nacht": "nummer nacht en weekend"}


@dataclass(frozen=True, slots=True)
class Contactfeit:
    """One name or number that stands on a paper.

    Args:
        sleutel: id of the involvement or of the step it belongs to.
        wat: naam, dag or nacht.
        waarde: as it was printed.
        bij: the name or the step it stands with; without that on the paper it is not on it.
    """

    sleutel: str
    wat: str
    waarde: str
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Papierstand:
    """How a paper of the register stands now.

    Args:
        verstrekking: its line in the register.
        redenen: what changed since, in Dutch; empty when nothing did.
        vervangen_door: the newer paper of the same kind for the same recipient.
        bekend: whether it was kept what stood on it; of older lines nothing can be said.
    """

    verstrekking: Verstrekking
    redenen: tuple[str, ...] = ()
    vervangen_door: Verstrekking | None = None
    bekend: bool = True

    @property
    def verouderd(self) -> bool:
        """Whether somebody holds this paper while it is no longer true."""
        return bool(self.redenen) and self.vervangen_door is None


def contact_facts(dossier: Dossier, dag: date) -> tuple[Contactfeit, ...]:
    """Every name and number of who is involved on a day, and of every step."""
    feiten: list[Contactfeit] = []
    for deel in dossier.betrokkenheden:
        if deel.loopt_op(dag):
            wie, waar = dossier.contactpersoon(deel), dossier.organisatie(deel)
            naam = (wie.naam if wie else "") or (waar.naam if waar else "")
            nummers = dossier.telefoon_dag(deel), dossier.telefoon_nacht(deel)
            feiten += _facts(deel.id, naam, naam, *nummers)
    for stap in dossier.scenariostappen:
        feiten += _facts(stap.id, stap.actie, "", *stapnummers(dossier, stap))
    return tuple(feiten)


def facts_on(feiten: Iterable[Contactfeit], teksten: Iterable[str]) -> tuple[Contactfeit, ...]:
    """The facts that stand in these texts."""
    alles = "\n".join(teksten)
    return tuple(feit for feit in feiten if feit.waarde in alles and feit.bij.strip() in alles)


def write_facts(feiten: Sequence[Contactfeit]) -> str:
    """Facts as they are kept with a line of the register."""
    regels = [[feit.sleutel, feit.wat, feit.waarde, feit.bij] for feit in feiten]
    return json.dumps(regels, ensure_ascii=False, separators=(",", ":"))


def read_facts(tekst: str) -> tuple[Contactfeit, ...] | None:
    """Facts that were kept; None when nothing was, or when it cannot be read."""
    try:
        regels = json.loads(tekst) if tekst else None
        return None if regels is None else tuple(Contactfeit(*regel) for regel in regels)
    except (ValueError, TypeError):
        return None


def changes_since(
    feiten: Sequence[Contactfeit], dossier: Dossier, vandaag: date
) -> tuple[str, ...]:
    """What of these facts is no longer so, each as a sentence, once."""
    return _Nu(dossier, vandaag).changes_since(feiten)


def plan_changes(dossier: Dossier, vandaag: date) -> tuple[str, ...]:
    """What of the names and numbers changed since the valid plan was established."""
    geldig = dossier.geldig_plan
    feiten = read_facts(geldig.feiten) if geldig is not None else None
    return changes_since(feiten, dossier, vandaag) if feiten else ()


def first_day_out_of_date(dossier: Dossier, vandaag: date) -> date | None:
    """The first day, from today, on which a paper or the plan is out of date; None for never.

    Only the days count on which an involvement begins or has ended: between them nothing changes
    as long as the dossier stays as it is.
    """
    if not dossier.verstrekkingen and not (dossier.geldig_plan and dossier.geldig_plan.feiten):
        return None
    dagen = {vandaag}
    for deel in dossier.betrokkenheden:
        if deel.begindatum is not None:
            dagen.add(deel.begindatum)
        if deel.einddatum is not None and deel.einddatum < date.max:
            dagen.add(deel.einddatum + timedelta(days=1))
    for dag in sorted(dag for dag in dagen if dag >= vandaag):
        if plan_changes(dossier, dag) or out_of_date(dossier, dag):
            return dag
    return None


class _Nu:
    """The names and numbers of a day, to hold what was printed against."""

    def __init__(self, dossier: Dossier, dag: date) -> None:
        feiten = contact_facts(dossier, dag)
        self._nu = {(feit.sleutel, feit.wat): feit.waarde for feit in feiten}
        self._aanwezig = {stap.id for stap in dossier.scenariostappen}
        self._aanwezig |= {deel.id for deel in dossier.betrokkenheden if deel.loopt_op(dag)}

    def changes_since(self, feiten: Sequence[Contactfeit]) -> tuple[str, ...]:
        """What of these facts is no longer so."""
        zinnen: list[str] = []
        for feit in feiten:
            nieuw = self._nu.get((feit.sleutel, feit.wat), "")
            if feit.sleutel not in self._aanwezig:
                zinnen.append(f"{feit.bij or feit.waarde} staat er niet meer bij")
            elif nieuw != feit.waarde:
                zinnen.append(_sentence(feit, nieuw))
        return tuple(dict.fromkeys(zinnen))


def judge_papers(dossier: Dossier, vandaag: date) -> tuple[Papierstand, ...]:
    """Every paper of a dossier, the newest first, with what changed since and what replaced it."""
    geordend = sorted(
        dossier.verstrekkingen,
        key=lambda deel: (deel.datum or date.min, deel.nummer, deel.id),
        reverse=True,
    )
    nu = _Nu(dossier, vandaag)
    standen: list[Papierstand] = []
    nieuwer: dict[tuple[str, str, str], Verstrekking] = {}
    for deel in geordend:
        wie = " ".join(deel.ontvanger.casefold().split())
        over = deel.onderwerp_id if deel.document in _PER_ONDERWERP else ""
        kenmerk = (deel.document, over, wie)
        feiten = read_facts(deel.feiten)
        redenen: tuple[str, ...] = ()
        if feiten is not None:
            redenen = (
                *_plan_changed(deel, dossier),
                *nu.changes_since(feiten),
                *rubrieken_changed(deel.vingerafdrukken, dossier, deel.onderwerp_id),
            )
        door = nieuwer.get(kenmerk) or nieuwer.get((deel.document, "", wie))
        standen.append(Papierstand(deel, redenen, door, feiten is not None))
        nieuwer[kenmerk] = deel
    return tuple(standen)


def out_of_date(dossier: Dossier, vandaag: date) -> tuple[Papierstand, ...]:
    """The papers somebody holds that are no longer true, the newest first."""
    return tuple(stand for stand in judge_papers(dossier, vandaag) if stand.verouderd)


def _plan_changed(deel: Verstrekking, dossier: Dossier) -> tuple[str, ...]:
    geldig = dossier.geldig_plan
    if deel.planversie is None or geldig is None or geldig.versie <= deel.planversie:
        return ()
    dag = f" van {geldig.vastgesteld_op:%d-%m-%Y}" if geldig.vastgesteld_op else ""
    return (f"plan versie {deel.planversie} is vervangen door versie {geldig.versie}{dag}",)


def _facts(sleutel: str, bij: str, naam: str, dag: str, nacht: str) -> list[Contactfeit]:
    waarden = (("naam", naam), ("dag", dag), ("nacht", nacht))
    return [
        Contactfeit(sleutel, wat, waarde.strip(), bij) for wat, waarde in waarden if waarde.strip()
    ]


def _sentence(feit: Contactfeit, nieuw: str) -> str:
    if feit.wat == "naam":
        return f"{feit.waarde} is nu {nieuw}" if nieuw else f"{feit.waarde} heeft geen naam meer"
    wie = f"{feit.bij}: " if feit.bij else ""
    gevolg = f"is nu {nieuw}" if nieuw else "vervalt"
    return f"{wie}{_WOORD[feit.wat]} {feit.waarde} {gevolg}"
