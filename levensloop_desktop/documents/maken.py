"""Make one document of one dossier: the way in for the use cases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from levensloop_desktop.documents.content.actielijst import actielijst, actielijst_van
from levensloop_desktop.documents.content.bejegeningskaart import bejegeningskaart
from levensloop_desktop.documents.content.blokken import Inhoud
from levensloop_desktop.documents.content.crisisblad import crisisblad
from levensloop_desktop.documents.content.herkomst import herkomst_in_voet
from levensloop_desktop.documents.content.herstelblad import Herstelgegevens, herstelblad
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
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.paginas import Rand, teken_paginas
from levensloop_desktop.documents.render.passend import leg_uit
from levensloop_desktop.documents.render.stijlen import LIGGEND, STAAND
from levensloop_desktop.documents.render.vel import Vel
from levensloop_desktop.documents.tagging.pdfa import finish_pdf
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.errors import NotFoundError

__all__ = [
    "ALLES",
    "Afdruk",
    "Documentkop",
    "Herstelgegevens",
    "Lijstkeuze",
    "Logbladregel",
    "Logbladvraag",
    "Registerregel",
    "Registervraag",
    "make_content",
    "make_document",
    "make_herstelblad",
    "make_inzage",
    "make_logblad",
    "make_overleg",
    "make_register",
    "make_vandaaglijst",
]

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
_VAN_HEEL_OVERLEG: dict[str, Callable[[Sequence[Besproken], Documentkop], Inhoud]] = {
    "overlegverslag": verslag_van,
    "actielijst": actielijst_van,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdruk:
    """A finished document: the file, its pages, and characters the font lacks."""

    pdf: bytes
    paginas: int
    ontbrekende_tekens: tuple[str, ...]


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
    return _draw(inhoud, rand, titel, kop.wanneer)


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
    return _draw(inhoud, _rand(inhoud, kop), titel, kop.wanneer)


def make_vandaaglijst(dossiers: Sequence[Dossier], kop: Documentkop, keuze: Lijstkeuze) -> Afdruk:
    """Make a tagged PDF of the list Vandaag, for the ZVH alone."""
    inhoud = vandaaglijst(dossiers, kop, keuze)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    return _draw(inhoud, _rand(inhoud, kop), titel, kop.wanneer)


def make_herstelblad(gegevens: Herstelgegevens) -> Afdruk:
    """Make the one page that opens a kluis; it has no number and stands in no register."""
    inhoud = herstelblad(gegevens)
    rand = Rand(
        classificatie="GEHEIM – sleutel van de kluis",
        document=inhoud.soortnaam,
        nummer="",
        voet=(
            f"Afgedrukt door {gegevens.gemaakt_door}, {gegevens.wanneer:%d-%m-%Y %H:%M}",
            inhoud.voetregel,
        ),
        watermerk="",
    )
    return _draw(inhoud, rand, inhoud.soortnaam, gegevens.wanneer)


def make_inzage(dossier: Dossier, kop: Documentkop, log: Sequence[Logbladregel]) -> Afdruk:
    """Make the PDF of everything the kluis holds of one client."""
    inhoud = inzageoverzicht(dossier, kop, log)
    titel = f"{inhoud.soortnaam} {kop.nummer_in_woorden}"
    return _draw(inhoud, _rand(inhoud, kop), titel, kop.wanneer)


def make_logblad(vraag: Logbladvraag, regels: Sequence[Logbladregel]) -> Afdruk:
    """Make the PDF of lines of the log; it has no number, since it is about no one dossier."""
    inhoud = logblad(vraag, regels)
    door = f"Afgedrukt door {vraag.gemaakt_door}, {vraag.kluisnaam}"
    rand = Rand(
        classificatie="VERTROUWELIJK – persoonsgegevens",
        document=inhoud.soortnaam,
        nummer="",
        voet=(f"{door}, {vraag.wanneer:%d-%m-%Y %H:%M}", inhoud.voetregel),
        watermerk="",
    )
    return _draw(inhoud, rand, inhoud.soortnaam, vraag.wanneer)


def make_register(vraag: Registervraag, regels: Sequence[Registerregel]) -> Afdruk:
    """Make the PDF of lines of the register, for the contactpunt."""
    inhoud = verstrekkingenregister(vraag, regels)
    door = f"Afgedrukt door {vraag.gemaakt_door}, {vraag.kluisnaam}"
    rand = Rand(
        classificatie="VERTROUWELIJK – persoonsgegevens",
        document=inhoud.soortnaam,
        nummer="",
        voet=(f"{door}, {vraag.wanneer:%d-%m-%Y %H:%M}", inhoud.voetregel),
        watermerk="",
    )
    return _draw(inhoud, rand, inhoud.soortnaam, vraag.wanneer)


def _draw(inhoud: Inhoud, rand: Rand, titel: str, wanneer: datetime) -> Afdruk:
    wacht = Tekenwacht()
    boom, paginas = leg_uit(inhoud, wacht)
    uit = BytesIO()
    vel = Vel(uit, LIGGEND if inhoud.liggend else STAAND)
    teken_paginas(vel, paginas, rand, wacht)
    vel.save()
    pdf = finish_pdf(
        uit.getvalue(), boom=boom, bladwijzers=vel.bladwijzers, titel=titel, wanneer=wanneer
    )
    return Afdruk(pdf=pdf, paginas=len(paginas), ontbrekende_tekens=tuple(wacht.ontbrekend))


def _rand(inhoud: Inhoud, kop: Documentkop, herkomst: str = "") -> Rand:
    voor = f" · voor {kop.ontvanger}" if kop.ontvanger else ""
    return Rand(
        classificatie="VERTROUWELIJK – persoonsgegevens",
        document=f"{inhoud.soortnaam} {kop.nummer_in_woorden}{voor}",
        nummer=kop.nummer_in_woorden,
        voet=(
            f"Afgedrukt door {kop.afgedrukt_door}, {kop.zvh}, {kop.wanneer:%d-%m-%Y %H:%M}"
            + (f" · {herkomst}" if herkomst else ""),
            inhoud.voetregel,
        ),
        watermerk=" · ".join(deel for deel in (kop.ontvanger, kop.nummer) if deel),
    )
