"""Lay a document out; a card is made to fit one page by smaller type and shorter explanations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from levensloop_desktop.documents.content.blokken import (
    GEWOON_DICHT,
    Blok,
    Blokken,
    Dichtheid,
    Inhoud,
    NieuwePagina,
)
from levensloop_desktop.documents.content.inkorten import kort_toelichtingen, zonder_toelichtingen
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.opmaak import Opmaak
from levensloop_desktop.documents.render.paginas import Pagina, hoogte_van, verdeel
from levensloop_desktop.documents.render.stijlen import LIGGEND, STAAND, Formaat
from levensloop_desktop.documents.tagging.structuur import Knoop

_HOOGSTENS = 2000  # a longer explanation never fits a card; cut first, it costs time
# A card is read at night: type that stays readable comes before long explanations. First a little
# smaller type, then shorter explanations ("zie plan"), and only then down to the floor of 8 points,
# closer rows, and no explanations at all.
_KLEINST = 0.76
_RUIM = (400, 240, 160, 110)
_STAPPEN = (
    (1.0, _HOOGSTENS),
    (0.94, _HOOGSTENS),
    (0.88, _HOOGSTENS),
    *((0.88, lengte) for lengte in _RUIM),
    *((0.82, lengte) for lengte in _RUIM),
    (_KLEINST, _HOOGSTENS),
)
_LENGTES = (400, 240, 160, 110, 75, 50, 30)
_KRAP = Dichtheid(rijen=0.35)
_RESTJE = 90.0  # a last page that holds no more than this is worth setting all a little closer
_KORT_DOCUMENT = 12  # of more pages nobody minds, and setting twice takes long


def leg_uit(inhoud: Inhoud, wacht: Tekenwacht) -> tuple[Knoop, Iterable[Pagina]]:
    """The structure tree and the pages of a document; of a long one each comes when asked for."""
    if not inhoud.een_pagina:
        formaat = LIGGEND if inhoud.liggend else STAAND
        return _without_remnant(inhoud, wacht, formaat)
    boom = Knoop("Document")
    paginas: list[Pagina] = []
    for kaart in _kaarten(inhoud.blokken):
        deel, bladen = _leg_kaart(kaart, wacht)
        for kind in deel.kinderen:
            kind.ouder = boom
        boom.kinderen += deel.kinderen
        bladen[0].nieuw_blad = bool(paginas)
        paginas += bladen
    return boom, paginas


def _without_remnant(
    inhoud: Inhoud, wacht: Tekenwacht, formaat: Formaat
) -> tuple[Knoop, Iterable[Pagina]]:
    """A document of which the last page holds more than a few lines, where a little can do that."""
    dicht = inhoud.dichtheid
    boom, bron = _stroom(inhoud.blokken, wacht, inhoud.schaal, dicht, formaat=formaat)
    paginas = list(islice(bron, _KORT_DOCUMENT + 1))
    if len(paginas) > _KORT_DOCUMENT:
        return boom, chain(paginas, bron)
    if len(paginas) == 1 or hoogte_van(paginas, formaat) > _RESTJE:
        return boom, paginas
    nauwer = replace(dicht, regels=dicht.regels * 0.97, koppen=dicht.koppen * 0.85)
    krap = _leg(inhoud.blokken, wacht, inhoud.schaal, nauwer, formaat=formaat)
    return krap if len(krap[1]) < len(paginas) else (boom, paginas)


def _stroom(
    blokken: Sequence[Blok],
    wacht: Tekenwacht,
    schaal: float,
    dichtheid: Dichtheid = GEWOON_DICHT,
    *,
    formaat: Formaat = STAAND,
) -> tuple[Knoop, Iterator[Pagina]]:
    boom = Knoop("Document")
    flowables = Opmaak(wacht, schaal, dichtheid).stroom(blokken, boom, formaat.breedte)
    return boom, verdeel(flowables, formaat)


def _leg(
    blokken: Sequence[Blok],
    wacht: Tekenwacht,
    schaal: float,
    dichtheid: Dichtheid = GEWOON_DICHT,
    *,
    formaat: Formaat = STAAND,
) -> tuple[Knoop, list[Pagina]]:
    boom, paginas = _stroom(blokken, wacht, schaal, dichtheid, formaat=formaat)
    return boom, list(paginas)


def _leg_kaart(kaart: Blokken, wacht: Tekenwacht) -> tuple[Knoop, list[Pagina]]:
    """One card on one page: the largest type, then the longest explanations, that fit.

    Steps and numbers are never dropped: when even they do not fit, a second page follows.
    """
    blokken = kort_toelichtingen(kaart, _HOOGSTENS)
    kleinst = _KLEINST
    uiterst = _leg(zonder_toelichtingen(blokken), wacht, kleinst, _KRAP)
    if len(uiterst[1]) > 1:  # no step between can help then: type that is easy to read comes first
        return _most_readable(zonder_toelichtingen(blokken), wacht, uiterst)
    for schaal, lengte in _STAPPEN:
        boom, paginas = _leg(kort_toelichtingen(blokken, lengte), wacht, schaal)
        if len(paginas) == 1:
            return boom, paginas
    for dichtheid in (GEWOON_DICHT, _KRAP):
        for lengte in _LENGTES:
            boom, paginas = _leg(kort_toelichtingen(blokken, lengte), wacht, kleinst, dichtheid)
            if len(paginas) == 1:
                return boom, paginas
    return uiterst


def _most_readable(
    blokken: Blokken, wacht: Tekenwacht, uiterst: tuple[Knoop, list[Pagina]]
) -> tuple[Knoop, list[Pagina]]:
    """A card of several pages: the largest type that takes no page more than the smallest."""
    for schaal in (1.0, 0.88):
        boom, paginas = _leg(blokken, wacht, schaal)
        if len(paginas) == len(uiterst[1]):
            return boom, paginas
    return uiterst


def _kaarten(blokken: Blokken) -> list[Blokken]:
    kaarten: list[list[Blok]] = [[]]
    for blok in blokken:
        if isinstance(blok, NieuwePagina):
            kaarten.append([])
        else:
            kaarten[-1].append(blok)
    return [tuple(kaart) for kaart in kaarten if kaart]
