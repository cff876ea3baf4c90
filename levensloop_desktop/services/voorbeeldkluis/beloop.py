"""How it went: answers about the voortgang, and scenario's that were used.

It has a chance of its own, so that everything else about a client stays as it was.
"""

from typing import Any

from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.scenario import Inzet, Scenario
from levensloop_desktop.domain.voortgang import RICHTING, SCORE, Voortgang
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_HALF_JAAR = 182
_HOOGSTENS = 4
_IN_NOOD = frozenset({"oranje", "rood"})
_RESULTAAT = (
    "De begeleiding houdt vol; de woonplek blijft de grootste zorg.",
    "De partners komen hun afspraken na.",
    "Het plan klopt, maar de plek past niet.",
)


def add_beloop(bouwer: Bouwer) -> None:
    """Voortgang since the inclusion, and the scenario's of a client in need."""
    bron = Bron(int(bouwer.client_id.replace("-", ""), 16), bouwer.bron.vandaag)
    _add_voortgang(bouwer, bron)
    scenarios = [deel for deel in bouwer.records if isinstance(deel, Scenario)]
    if scenarios:
        _add_inzetten(bouwer, bron, scenarios)


def _add(bouwer: Bouwer, bron: Bron, soort: type[Onderdeel], **velden: Any) -> None:
    bouwer.records.append(soort(id=bron.new_id(), client_id=bouwer.client_id, **velden))


def _add_voortgang(bouwer: Bouwer, bron: Bron) -> None:
    keer = min(_HOOGSTENS, -bouwer.profiel.inclusie // _HALF_JAAR)
    laatste = bron.getal(10, 120)
    for plek in range(keer, 0, -1):
        velden: dict[str, Any] = {}
        met_score = bron.kans(60)
        for code in waardelijst("levensgebied").codes:
            velden[RICHTING + code] = bron.kies(("vooruit", "gelijk", "gelijk", "achteruit"))
            if met_score:
                velden[SCORE + code] = bron.getal(1, 5)
        wie = bron.kies(("casusregisseur", "bestuurder_aanbieder"))
        naam = "K. Fictief, gemeente" if wie == "casusregisseur" else "E. Testman, organisatie Q"
        _add(
            bouwer,
            bron,
            Voortgang,
            datum=bron.dag(-laatste - (plek - 1) * _HALF_JAAR),
            gevraagd_aan=wie,
            naam=naam,
            samenwerking=bron.kies(("heel_goed", "goed", "goed", "redelijk", "matig")),
            instrument="ZRM 2017" if met_score else "",
            resultaat=bron.kies(_RESULTAAT),
            **velden,
        )


def _add_inzetten(bouwer: Bouwer, bron: Bron, scenarios: list[Scenario]) -> None:
    eerder = bron.getal(0, 2)
    for plek in range(eerder):
        scenario = bron.kies(scenarios)
        begin = -bron.getal(100 + plek * 100, 180 + plek * 100)
        _add(
            bouwer,
            bron,
            Inzet,
            scenario_id=scenario.id,
            begindatum=bron.dag(begin),
            tijd=f"{bron.getal(10, 22)}:{bron.getal(10, 59)}",
            reden=scenario.signalen,
            door=bouwer.coordinator,
            einddatum=bron.dag(begin + bron.getal(1, 5)),
            eindtijd=f"{bron.getal(10, 22)}:{bron.getal(10, 59)}",
            uitkomst="De rust kwam terug; niemand raakte gewond.",
            les="Eerder bellen: de eerste signalen waren er twee dagen eerder al.",
        )
    if bouwer.profiel.fase in _IN_NOOD:
        _add(
            bouwer,
            bron,
            Inzet,
            scenario_id=scenarios[1 if bouwer.profiel.fase == "rood" else 0].id,
            begindatum=bron.dag(bouwer.profiel.fase_sinds),
            tijd=f"{bron.getal(10, 22)}:{bron.getal(10, 59)}",
            reden=scenarios[0].signalen,
            door=bouwer.coordinator,
        )
