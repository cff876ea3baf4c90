"""Make one document of one dossier: the way in for the use cases."""

import dataclasses
from collections.abc import Callable, Sequence
from datetime import datetime

from levensloop_desktop.documents.content.actielijst import actielijst, actielijst_van
from levensloop_desktop.documents.content.bejegeningskaart import bejegeningskaart
from levensloop_desktop.documents.content.blokken import Inhoud
from levensloop_desktop.documents.content.crisisblad import crisisblad
from levensloop_desktop.documents.content.herkomst import herkomst_in_voet
from levensloop_desktop.documents.content.herstelblad import Herstelgegevens, herstelblad
from levensloop_desktop.documents.content.huisstijlproef import huisstijlproef
from levensloop_desktop.documents.content.inzage import inzageoverzicht
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.levensloopplan import levensloopplan
from levensloop_desktop.documents.content.logboek import Logbladregel, Logbladvraag, logblad
from levensloop_desktop.documents.content.netwerkkaart import netwerkkaart
from levensloop_desktop.documents.content.overdracht import overdrachtsdocument
from levensloop_desktop.documents.content.overlegverslag import (
    Besproken,
    overlegverslag,
    verslag_van,
)
from levensloop_desktop.documents.content.scenariokaart import scenariokaart
from levensloop_desktop.documents.content.termijnenoverzicht import termijnenoverzicht
from levensloop_desktop.documents.content.vandaaglijst import ALLES, Lijstkeuze, vandaaglijst
from levensloop_desktop.documents.content.verstrekkingenregister import (
    Registerregel,
    Registervraag,
    verstrekkingenregister,
)
from levensloop_desktop.documents.content.voorblad import Inhoudsregel, voorblad
from levensloop_desktop.documents.content.waarden import hoofdletter
from levensloop_desktop.documents.render.paginas import Rand
from levensloop_desktop.documents.samenstellen import Afdruk, Deel, Map, draw
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.errors import NotFoundError

__all__ = [
    "ALLES",
    "CONTACTPUNT",
    "EIGEN_HUIS",
    "Afdruk",
    "Documentkop",
    "Herstelgegevens",
    "Lijstkeuze",
    "Logbladregel",
    "Logbladvraag",
    "Mapstuk",
    "Registerregel",
    "Registervraag",
    "make_content",
    "make_document",
    "make_herstelblad",
    "make_huisstijlproef",
    "make_inzage",
    "make_logblad",
    "make_map",
    "make_overleg",
    "make_register",
    "make_vandaaglijst",
]

EIGEN_HUIS = "dit ZVH, intern"  # who gets a paper about several clients, or about none
CONTACTPUNT = "het contactpunt"

_MAKERS: dict[str, Callable[[Dossier, Documentkop, str], Inhoud]] = {
    "overdracht": overdrachtsdocument,
    "levensloopplan": levensloopplan,
    "bejegeningskaart": bejegeningskaart,
    "scenariokaart": scenariokaart,
    "nu_handelen": crisisblad,
    "netwerkkaart": netwerkkaart,
    "overlegverslag": overlegverslag,
    "actielijst": actielijst,
    "termijnenoverzicht": termijnenoverzicht,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Mapstuk:
    """A document of a map: its kind, what it is about (empty for the latest), its number."""

    documentsoort: str
    onderwerp_id: str = ""
    nummer: str = ""


_VAN_HEEL_OVERLEG: dict[str, Callable[[Sequence[Besproken], Documentkop], Inhoud]] = {
    "overlegverslag": verslag_van,
    "actielijst": actielijst_van,
}


def make_content(
    documentsoort: str, dossier: Dossier, kop: Documentkop, *, onderwerp_id: str = ""
) -> Inhoud:
    """The blocks of a document, before anything is drawn.

    Raises:
        NotFoundError: for a kind that is no document, or a subject the dossier lacks.
    """
    maker = _MAKERS.get(documentsoort)
    if maker is None:
        raise NotFoundError(document=documentsoort)
    return maker(dossier, kop, onderwerp_id)


def make_document(
    documentsoort: str, dossier: Dossier, kop: Documentkop, *, onderwerp_id: str = ""
) -> Afdruk:
    """Make a tagged PDF of one document.

    Args:
        documentsoort: code of the value list documentsoort.
        dossier: everything recorded of the client.
        kop: number, recipient and moment.
        onderwerp_id: the overdracht, plan or scenario; empty for the latest, or for all scenario's.

    Raises:
        NotFoundError: for a kind that is no document, or a subject the dossier lacks.
    """
    inhoud = make_content(documentsoort, dossier, kop, onderwerp_id=onderwerp_id)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    rand = _rand(inhoud, kop, herkomst_in_voet(dossier))
    return draw(Deel(inhoud, rand, kop), titel, kop.wanneer)


def make_overleg(
    documentsoort: str, dossiers: Sequence[Dossier], kop: Documentkop, kenmerk: str
) -> Afdruk:
    """Make a tagged PDF of a whole meeting, for the ZVH alone.

    Args:
        documentsoort: overlegverslag or actielijst.
        dossiers: of the clients, in the order of the meeting.
        kop: number and moment.
        kenmerk: what the parts of the meeting share.

    Raises:
        NotFoundError: for another kind, or when none of them was in the meeting.
    """
    maker = _VAN_HEEL_OVERLEG.get(documentsoort)
    besproken = [
        (dossier, deel)
        for dossier in dossiers
        for deel in dossier.overlegdelen
        if deel.kenmerk == kenmerk
    ]
    if maker is None or not besproken:
        raise NotFoundError(document=documentsoort)
    inhoud = maker(besproken, kop)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    return draw(Deel(inhoud, _rand(inhoud, kop), kop), titel, kop.wanneer)


def make_map(
    stukken: Sequence[Mapstuk], dossier: Dossier, kop: Documentkop, *, dubbelzijdig: bool
) -> Afdruk:
    """Make one tagged PDF of several documents about one client, with a cover sheet.

    Args:
        stukken: which documents, each with its own number, in their order.
        dossier: everything recorded of the client.
        kop: recipient and moment; its number is that of the map in words.
        dubbelzijdig: every document begins on the front of a sheet.

    Raises:
        NotFoundError: for a kind that is no document, or a subject the dossier lacks.
    """
    geheel = Map(dubbelzijdig=dubbelzijdig)
    regels: list[Inhoudsregel] = []
    for stuk in stukken:
        eigen = dataclasses.replace(kop, nummer=stuk.nummer)
        inhoud = make_content(stuk.documentsoort, dossier, eigen, onderwerp_id=stuk.onderwerp_id)
        rand = _rand(inhoud, eigen, herkomst_in_voet(dossier))
        paginas = geheel.lay_out(Deel(inhoud, rand, eigen))
        regels.append(Inhoudsregel(inhoud.soortnaam, eigen.nummer_in_woorden, paginas))
    voor = voorblad(dossier, kop, regels)
    geheel.lay_out(Deel(voor, dataclasses.replace(_rand(voor, kop), nummer=""), kop))
    geheel.move_last_to_front()
    return geheel.draw(f"Map {kop.nummer_in_woorden}", kop.wanneer)


def make_huisstijlproef(
    huisstijl: Huisstijl, *, kluisnaam: str, gemaakt_door: str, wanneer: datetime
) -> Afdruk:
    """Make one page about nobody, to see a house style on."""
    inhoud = huisstijlproef()
    kop = Documentkop(
        nummer="0000-0000",
        ontvanger="voorbeeld",
        doel="",
        grondslag="",
        afgedrukt_door=gemaakt_door,
        zvh=huisstijl.zvh or kluisnaam,
        wanneer=wanneer,
        vandaag=wanneer.date(),
        huisstijl=huisstijl,
    )
    return draw(Deel(inhoud, _rand(inhoud, kop), kop), inhoud.soortnaam, wanneer)


def make_vandaaglijst(dossiers: Sequence[Dossier], kop: Documentkop, keuze: Lijstkeuze) -> Afdruk:
    """Make a tagged PDF of the list Vandaag, for the ZVH alone."""
    inhoud = vandaaglijst(dossiers, kop, keuze)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    return draw(Deel(inhoud, _rand(inhoud, kop), kop), titel, kop.wanneer)


def make_herstelblad(gegevens: Herstelgegevens) -> Afdruk:
    """Make the one page that opens a kluis; it has no number and stands in no register."""
    inhoud = herstelblad(gegevens)
    rand = Rand(
        classificatie="GEHEIM – sleutel van de kluis",
        document=inhoud.soortnaam,
        ontvanger="een afgesloten kast",
        nummer="",
        voet=(
            f"Afgedrukt door {gegevens.gemaakt_door}, {gegevens.wanneer:%d-%m-%Y %H:%M}",
            inhoud.voetregel,
        ),
        watermerk="",
    )
    return draw(Deel(inhoud, rand), inhoud.soortnaam, gegevens.wanneer)


def make_inzage(dossier: Dossier, kop: Documentkop, log: Sequence[Logbladregel]) -> Afdruk:
    """Make the PDF of everything the kluis holds of one client."""
    inhoud = inzageoverzicht(dossier, kop, log)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    return draw(Deel(inhoud, _rand(inhoud, kop), kop), titel, kop.wanneer)


def make_logblad(vraag: Logbladvraag, regels: Sequence[Logbladregel]) -> Afdruk:
    """Make the PDF of lines of the log; its number is the line that says it was printed."""
    return _draw_internal(logblad(vraag, regels), vraag, EIGEN_HUIS)


def make_register(vraag: Registervraag, regels: Sequence[Registerregel]) -> Afdruk:
    """Make the PDF of lines of the register; its number is the line of the log that says so."""
    return _draw_internal(verstrekkingenregister(vraag, regels), vraag, CONTACTPUNT)


def _draw_internal(inhoud: Inhoud, vraag: Logbladvraag | Registervraag, voor: str) -> Afdruk:
    """A paper that is about no one dossier and stays in the house, in its style."""
    kop = Documentkop(
        nummer=vraag.nummer,
        ontvanger=voor,
        doel="",
        grondslag="",
        afgedrukt_door=vraag.gemaakt_door,
        zvh=vraag.huisstijl.zvh or vraag.kluisnaam,
        wanneer=vraag.wanneer,
        vandaag=vraag.wanneer.date(),
        huisstijl=vraag.huisstijl,
    )
    return draw(Deel(inhoud, _rand(inhoud, kop), kop), inhoud.soortnaam, vraag.wanneer)


def _rand(inhoud: Inhoud, kop: Documentkop, herkomst: str = "") -> Rand:
    return Rand(
        classificatie=kop.huisstijl.classificatie,
        document=f"{inhoud.soortnaam} {kop.nummer_in_woorden}",
        ontvanger=kop.ontvanger,
        nummer=kop.nummer_in_woorden,
        voet=(
            f"Afgedrukt door {kop.afgedrukt_door}, {kop.zvh}, {kop.wanneer:%d-%m-%Y %H:%M}",
            inhoud.voetregel,
            *((hoofdletter(f"{herkomst}."),) if herkomst else ()),
        ),
        watermerk=" · ".join(deel for deel in (kop.ontvanger, kop.nummer) if deel),
    )
