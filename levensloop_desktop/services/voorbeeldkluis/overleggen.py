"""Meetings of the voorbeeldkluis: two that were held, and one that is being prepared."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.aanwezigen import expected_names
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.open_punten import open_punten
from levensloop_desktop.domain.overleg import (
    GESLOTEN,
    VOORBEREIDING,
    Agendapunt,
    Besluit,
    Overlegdeel,
)
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_EIGEN_REEKS = 977  # beside the seed, so that the other invented data stays as it is
_PUNTEN = 4
_DAGEN_VOOR_BESLUIT = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """One meeting: when, of which kind, and which clients by their place in the list."""

    soort: str
    over_dagen: int
    tijd: str
    plaats: str
    wie: tuple[int, ...]
    gesloten: bool = True


_PLANNEN = (
    _Plan(soort="mdo", over_dagen=-42, tijd="13:30", plaats="kamer 2.04", wie=(0, 1, 3)),
    _Plan(
        soort="levensloopoverleg",
        over_dagen=-14,
        tijd="10:00",
        plaats="stadskantoor Voorbeeldstad",
        wie=(0, 2, 4, 5),
    ),
    _Plan(
        soort="levensloopoverleg",
        over_dagen=1,
        tijd="10:00",
        plaats="stadskantoor Voorbeeldstad",
        wie=(0, 1, 6),
        gesloten=False,
    ),
)

_NOTITIES = (
    """{naam} is de laatste weken rustiger. De begeleider komt elke ochtend langs.

- slaapt beter sinds de medicatie in de avond gaat
- wil de familie vaker zien
- schulden blijven een zorg""",
    "De woonplek is nog niet zeker. De woonaanbieder wil eerst weten wie er in de nacht komt.",
    "De reclassering vertelt dat {naam} alle afspraken is nagekomen. Het netwerk houdt dit vol.",
    "Er was spanning met een buurman. De wijkagent kent het plan en weet wie er gebeld wordt.",
)
_BESLUITEN = (
    "Elke week op dezelfde dag bellen met de coördinator.",
    "De aanvraag voor beschermd wonen gaat deze maand de deur uit.",
    "De bewindvoerder komt bij het volgende overleg.",
    "Het scenario wordt doorgelezen met de nachtdienst.",
    "De huisarts krijgt de bejegeningskaart.",
)


def make_overleggen(dossiers: Sequence[Dossier], zaad: int, vandaag: date) -> list[Record]:
    """The meetings about these clients; none for clients that are not there."""
    bron = Bron(zaad + _EIGEN_REEKS, vandaag)
    return [record for plan in _PLANNEN for record in _meeting(plan, dossiers, bron)]


def _meeting(plan: _Plan, dossiers: Sequence[Dossier], bron: Bron) -> Iterator[Record]:
    kenmerk = str(bron.new_id())
    aanwezig = [dossiers[plaats] for plaats in plan.wie if plaats < len(dossiers)]
    for volgorde, dossier in enumerate(aanwezig):
        dag = bron.dag(plan.over_dagen)
        deel = Overlegdeel(
            id=bron.new_id(),
            client_id=ClientId(dossier.client.id),
            kenmerk=kenmerk,
            soort=plan.soort,
            staat=GESLOTEN if plan.gesloten else VOORBEREIDING,
            datum=dag,
            tijd=plan.tijd,
            plaats=plan.plaats,
            aanwezigen=expected_names(dossier, dag)[:4] if plan.gesloten else (),
            volgend_overleg=bron.dag(plan.over_dagen + 28) if plan.gesloten else None,
            volgorde=volgorde,
            notities=_notes(dossier, bron) if plan.gesloten else "",
        )
        yield deel
        yield from _agenda(deel, dossier, bron)
        if plan.gesloten:
            yield from _decisions(deel, bron)


def _notes(dossier: Dossier, bron: Bron) -> str:
    naam = dossier.client.roepnaam or dossier.client.korte_naam
    return bron.kies(_NOTITIES).format(naam=naam)


def _agenda(deel: Overlegdeel, dossier: Dossier, bron: Bron) -> Iterator[Agendapunt]:
    for volgorde, punt in enumerate(open_punten(dossier, bron.vandaag)[:_PUNTEN]):
        yield Agendapunt(
            id=bron.new_id(),
            client_id=deel.client_id,
            overlegdeel_id=deel.id,
            soort=punt.soort,
            tekst=punt.tekst,
            volgorde=volgorde,
        )


def _decisions(deel: Overlegdeel, bron: Bron) -> Iterator[Besluit]:
    for volgorde, tekst in enumerate(bron.kies_uit(_BESLUITEN, 2)):
        yield Besluit(
            id=bron.new_id(),
            client_id=deel.client_id,
            overlegdeel_id=deel.id,
            tekst=tekst,
            wie=next(iter(deel.aanwezigen), ""),
            uiterlijk=bron.dag((deel.datum - bron.vandaag).days + _DAGEN_VOOR_BESLUIT)
            if deel.datum
            else None,
            volgorde=volgorde,
        )
