"""What is over: knelpunten that were solved, and handovers that ended.

It has a chance of its own and comes after everything else, the kept plans too, so that whatever
was invented before stays as it was, ids included.
"""

from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtsregel
from levensloop_desktop.domain.overdragen.overdrachtnorm import Overdrachtnorm
from levensloop_desktop.domain.overdragen.overdrachtstappen import (
    AFGEROND,
    GEREGELD,
    TERUGGETROKKEN,
)
from levensloop_desktop.domain.overdragen.overdrachtstart import propose_punten
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

O = TypeVar("O", bound=Onderdeel)  # noqa: E741 - the type of a part, as T is of anything

_EIGEN_REEKS = 37  # beside the number of the client
_MET_KNELPUNT, _MET_OVERDRACHT, _TERUG = 55, 35, 35  # of a hundred
_LANG_GENOEG = -300  # who was included later has nothing behind him yet
_WACHT = 12  # days between two tables
_UREN = 3
_PLEKKEN = ("organisatie V", "organisatie W", "organisatie Y", "organisatie Z")
_SOORTEN = {  # with why
    "warm": "De begeleiding ging naar een andere aanbieder.",
    "dakpansgewijs": "De begeleiding ging in stappen naar een andere aanbieder.",
    "regio_naar_regio": "De begeleiding kwam uit een andere regio.",
    "collega": "De vaste begeleider ging met verlof.",
}


class _Opgelost(NamedTuple):
    soort: str
    omschrijving: str
    oplossing: str
    route: tuple[tuple[str, int], ...]  # table, and how often


_KNELPUNTEN = (
    _Opgelost(
        "financiering",
        "Niemand wil de extra begeleiding in de nacht betalen.",
        "Het zorgkantoor betaalt de begeleiding uit de Wlz, met terugwerkende kracht.",
        (("mdo", 1), ("escalatietafel_zvh", 2), ("taskforce_zorgkantoor", 2)),
    ),
    _Opgelost(
        "indicatie_te_laat",
        "De Wlz-indicatie komt pas na het einde van de titel.",
        "Het CIZ heeft met voorrang besloten.",
        (("mdo", 1), ("taskforce_zorgkantoor", 1)),
    ),
    _Opgelost(
        "gegevensdeling",
        "De aanbieder krijgt de risicotaxatie niet te zien.",
        "De partners delen de conclusie op grond van de WGS.",
        (("levensloopoverleg", 1),),
    ),
    _Opgelost(
        "partner_pakt_rol_niet",
        "De woonaanbieder komt niet meer aan tafel.",
        "De bestuurder heeft een vaste begeleider aangewezen.",
        (("escalatietafel_zvh", 1), ("bestuurlijk", 2)),
    ),
    _Opgelost(
        "langdurige_klinische_plek",
        "Er is geen kliniek die langer dan een jaar plek geeft.",
        "Een kliniek in een andere regio nam de cliënt op.",
        (("escalatietafel_zvh", 3), ("hoogcomplexe_regiotafel", 2), ("landelijk", 1)),
    ),
    _Opgelost("capaciteit", "Wachtlijst van een half jaar.", "Er kwam een plek vrij.", ()),
)


def make_afgerond(bouwer: Bouwer, dossier: Dossier) -> list[Onderdeel]:
    """What one client has behind him; nothing for who was included lately, or never."""
    bron = Bron(int(bouwer.client_id.replace("-", ""), 16) + _EIGEN_REEKS, bouwer.bron.vandaag)
    if bouwer.profiel.status != "geincludeerd" or bouwer.profiel.inclusie > _LANG_GENOEG:
        return []
    records: list[Onderdeel] = []
    if bron.kans(_MET_KNELPUNT):
        records += _solved(bouwer, bron)
    if bron.kans(_MET_OVERDRACHT):
        records += _ended(bouwer, bron, dossier)
    return records


def _solved(bouwer: Bouwer, bron: Bron) -> list[Onderdeel]:
    """A knelpunt with its way along the tables, until it was solved."""
    wat = bron.kies(_KNELPUNTEN)
    opgelost = -bron.getal(15, 280)
    begin = opgelost - _WACHT * (len(wat.route) + 1) - bron.getal(0, 160)
    knelpunt = _make(
        Knelpunt,
        bouwer,
        bron,
        soort=wat.soort,
        omschrijving=wat.omschrijving,
        begindatum=bron.dag(begin),
        opgelost_op=bron.dag(opgelost),
        oplossing=wat.oplossing,
    )
    return [knelpunt] + [
        _make(
            Opschalingsstap,
            bouwer,
            bron,
            knelpunt_id=RecordId(knelpunt.id),
            tafel=tafel,
            datum=bron.dag(begin + _WACHT * (plek + 1)),
            aantal=aantal,
            uren=aantal * _UREN,
            uitkomst=wat.oplossing if plek == len(wat.route) - 1 else "Nog geen oplossing.",
            volgorde=plek,
        )
        for plek, (tafel, aantal) in enumerate(wat.route)
    ]


def _ended(bouwer: Bouwer, bron: Bron, dossier: Dossier) -> list[Onderdeel]:
    """A handover that was rounded off with its checklist, or that did not go on."""
    soort = bron.kies(tuple(_SOORTEN))
    van, naar = bron.kies_uit(_PLEKKEN, 2)
    dagen = Overdrachtnorm().overlap[soort]
    einde = -bron.getal(20, 250)
    begin = einde - max(dagen - 1, 0)
    terug = bron.kans(_TERUG)
    overdracht = _make(
        Overdracht,
        bouwer,
        bron,
        soort=soort,
        staat=TERUGGETROKKEN if terug else AFGEROND,
        van_partner_id=bouwer.netwerk.partner_id(van),
        naar_partner_id=bouwer.netwerk.partner_id(naar),
        reden=_SOORTEN[soort],
        overlap_begin=bron.dag(begin),
        overlap_einde=bron.dag(einde),
        minimale_overlap=dagen,
        afzender_houdt="De begeleiding tot en met de laatste dag van de overlap.",
        ontvanger_neemt="De begeleiding vanaf de dag erna.",
        eerste_week="Elke dag contact met iemand die de cliënt kent.",
        doel="begeleiding",
        grondslag="toestemming",
    )
    if terug:
        return [replace(overdracht, ingetrokken_reden="De cliënt bleef bij de oude aanbieder.")]
    klaar = replace(
        overdracht,
        gesprek_op=bron.dag(begin - 5),
        uitgenodigd="de cliënt, de coördinator en beide aanbieders",
        aanwezigen="de coördinator en beide aanbieders",
        ontvangst_door="N. van Nergens",
        ontvangst_op=bron.dag(einde),
    )
    regel = _make(
        Overdrachtsregel,
        bouwer,
        bron,
        overdracht_id=RecordId(overdracht.id),
        wat_eindigt="Begeleiding",
        eindigt_op=bron.dag(einde),
        vervanging=f"Begeleiding door {naar}",
        stand=GEREGELD,
    )
    punten = propose_punten(dossier, klaar, bron.dag(begin - 30), bron.new_id)
    return [klaar, regel, *(replace(punt, stand=GEREGELD) for punt in punten)]


def _make(soort: type[O], bouwer: Bouwer, bron: Bron, /, **velden: Any) -> O:
    return soort(id=bron.new_id(), client_id=bouwer.client_id, **velden)
