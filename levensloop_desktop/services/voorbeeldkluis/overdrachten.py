"""The checklist of the handovers of invented clients.

It has a chance of its own, so that everything else about a client stays as it was.
"""

from dataclasses import replace

from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtnorm import Overdrachtnorm
from levensloop_desktop.domain.overdragen.overdrachtstappen import GEPLAND
from levensloop_desktop.domain.overdragen.overdrachtstart import propose_punten
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_STANDEN = ("geregeld", "geregeld", "loopt", "niet_geregeld")
_GESPREK_NA = 5


def add_checklists(bouwer: Bouwer) -> None:
    """The checklist of each handover, and the talk of one for which it is planned."""
    overdrachten = [deel for deel in bouwer.records if isinstance(deel, Overdracht)]
    if not overdrachten:
        return
    bron = Bron(int(bouwer.client_id.replace("-", ""), 16) + 1, bouwer.bron.vandaag)
    dossier = bouwer.dossier()
    for overdracht in overdrachten:
        gepland = overdracht.staat == GEPLAND
        compleet = replace(
            overdracht,
            minimale_overlap=Overdrachtnorm().overlap[overdracht.soort],
            gesprek_op=bron.dag(_GESPREK_NA) if gepland else None,
            uitgenodigd="de cliënt, de coördinator, de begeleider en organisatie Y"
            if gepland
            else "",
        )
        _replace(bouwer.records, overdracht, compleet)
        for punt in propose_punten(dossier, compleet, bron.vandaag, bron.new_id):
            bouwer.records.append(replace(punt, stand=bron.kies(_STANDEN)))


def _replace(records: list[Record], oud: Record, nieuw: Record) -> None:
    records[next(plek for plek, deel in enumerate(records) if deel is oud)] = nieuw
