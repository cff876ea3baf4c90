"""Use cases of paper: gather what goes on it, render it, and register that it left the kluis."""

import dataclasses
import hashlib
from dataclasses import dataclass
from typing import Any

from levensloop_desktop.documents.maken import (
    ALLES,
    EIGEN_HUIS,
    Afdruk,
    Documentkop,
    Lijstkeuze,
    Mapstuk,
    make_document,
    make_map,
    make_overleg,
    make_vandaaglijst,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.overleg import Overlegdeel
from levensloop_desktop.domain.verstrekking.profielen import Keuze
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES as ALLE_RUBRIEKEN
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN, in_order
from levensloop_desktop.domain.verstrekking.vingerafdruk import fingerprints, write_fingerprints
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.afdrukken.huisstijl import load_huisstijl
from levensloop_desktop.services.afdrukken.verouderd import facts_printed, version_printed
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossier.planversies import Vorigplan, find_previous
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.vandaag.vandaag import read_weeks

PLAN = "levensloopplan"
# One A4 that hangs or lies somewhere: on the back of another card nobody sees it.
KAARTEN = frozenset({"bejegeningskaart", "scenariokaart", "nu_handelen", "netwerkkaart"})
MAP = "map"  # several documents of one client in one file or print job


@dataclass(frozen=True, slots=True, kw_only=True)
class Afdrukopdracht:
    """What somebody asks to be printed, for whom and why.

    Args:
        client_id: whose document; the first client of a whole meeting.
        documentsoort: code of the value list documentsoort.
        onderwerp_id: the record it is about; empty for the latest.
        overleg: kenmerk of a meeting that is printed whole, for the ZVH alone.
        clienten: of the list Vandaag, for the ZVH alone.
        keuze: what of that list is printed.
        gekozen: which rubrieken go along; without it everything the document holds.
        stukken: the documents of a map; the kind is MAP then.
        dubbelzijdig: the documents of a map begin on the front of a sheet.
        wijzigingen: mark in a levensloopplan what changed since the version before.
    """

    client_id: ClientId
    documentsoort: str
    onderwerp_id: str = ""
    overleg: str = ""
    clienten: tuple[ClientId, ...] = ()
    keuze: Lijstkeuze = ALLES
    ontvanger: str = ""
    doel: str = ""
    grondslag: str = ""
    grondslag_toelichting: str = ""
    vorm: str = "papier"
    ontvanger_organisatie: str = ""
    ontvanger_persoon: str = ""
    gekozen: Keuze | None = None
    stukken: tuple[Mapstuk, ...] = ()
    dubbelzijdig: bool = True
    wijzigingen: bool = False

    @property
    def is_intern(self) -> bool:
        """Whether it is about several clients, so that it stays in the house."""
        return bool(self.overleg or self.clienten)

    @property
    def op_de_achterkant(self) -> bool:
        """Whether the printer is proposed to print on the backs of the sheets too."""
        return self.dubbelzijdig and self.documentsoort not in KAARTEN


@dataclass(frozen=True, slots=True)
class Drukwerk:
    """Everything a document needs, so that rendering never touches the kluis."""

    dossier: Dossier
    kop: Documentkop
    opdracht: Afdrukopdracht
    dossiers: tuple[Dossier, ...] = ()  # of all clients of a meeting that is printed whole
    vorige: Vorigplan | None = None  # what a levensloopplan can be compared with


def prepare_print(
    kluis: Kluis, werkplek: Werkplek, opdracht: Afdrukopdracht, *, definitief: bool
) -> Drukwerk:
    """Gather the dossier and the head of a document.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        opdracht: what is asked for.
        definitief: take the next number of the register; a preview has none yet.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.AFDRUKKEN)
    jaar = werkplek.today().year
    if opdracht.is_intern:
        opdracht = dataclasses.replace(opdracht, ontvanger=EIGEN_HUIS)
    if definitief:
        with kluis.write() as opslag:
            dossiers, huisstijl = _load(opslag, opdracht), load_huisstijl(opslag)
            vorige = _previous(opslag, dossiers[0], opdracht)
            opdracht, nummer = _take_numbers(opslag, opdracht, jaar)
    else:
        with kluis.read() as opslag:
            dossiers, huisstijl = _load(opslag, opdracht), load_huisstijl(opslag)
            vorige = _previous(opslag, dossiers[0], opdracht)
            nummer = ""
            for dossier in dossiers:
                client_id = ClientId(dossier.client.id)
                opslag.write_log("dossier_gelezen", client_id, bijzonderheid="voorbeeld")
    kop = Documentkop(
        nummer=nummer,
        **_on_the_head(opdracht),
        afgedrukt_door=kluis.gebruiker.naam,
        zvh=huisstijl.zvh or kluis.beschrijving.naam,
        wanneer=werkplek.now().astimezone(),
        vandaag=werkplek.today(),
        weken=read_weeks(kluis),
        huisstijl=huisstijl,
    )
    return Drukwerk(dossiers[0], kop, opdracht, dossiers, vorige)


def readdress(drukwerk: Drukwerk, opdracht: Afdrukopdracht) -> Drukwerk:
    """The same dossier and number, for another recipient, ground or choice."""
    kop = dataclasses.replace(drukwerk.kop, **_on_the_head(opdracht))
    return dataclasses.replace(drukwerk, opdracht=opdracht, kop=kop)


def _on_the_head(opdracht: Afdrukopdracht) -> dict[str, Any]:
    """What the head of a document says of the one who gets it."""
    return {
        "ontvanger": opdracht.ontvanger,
        "doel": opdracht.doel,
        "grondslag": opdracht.grondslag,
        "grondslag_toelichting": opdracht.grondslag_toelichting,
        "gaat_mee": opdracht.gekozen.gaat_mee if opdracht.gekozen else ALLE_RUBRIEKEN,
    }


def number_print(kluis: Kluis, werkplek: Werkplek, drukwerk: Drukwerk) -> Drukwerk:
    """Give a document that was gathered without one the next number of the register."""
    require(kluis, Handeling.AFDRUKKEN)
    with kluis.write() as opslag:
        opdracht, nummer = _take_numbers(opslag, drukwerk.opdracht, werkplek.today().year)
    return dataclasses.replace(
        drukwerk, opdracht=opdracht, kop=dataclasses.replace(drukwerk.kop, nummer=nummer)
    )


def _take_numbers(
    opslag: Opslag, opdracht: Afdrukopdracht, jaar: int
) -> tuple[Afdrukopdracht, str]:
    """The order with the numbers of its documents, and in words which those are."""
    nummers = [
        f"{jaar}-{opslag.next_number('verstrekking', jaar):04}"
        for _ in range(len(opdracht.stukken) or 1)
    ]
    stukken = tuple(
        dataclasses.replace(stuk, nummer=nummer)
        for stuk, nummer in zip(opdracht.stukken, nummers, strict=False)
    )
    woorden = nummers[0] if len(nummers) == 1 else f"{nummers[0]} t/m {nummers[-1]}"
    return dataclasses.replace(opdracht, stukken=stukken), woorden


def _previous(opslag: Opslag, dossier: Dossier, opdracht: Afdrukopdracht) -> Vorigplan | None:
    if opdracht.documentsoort != PLAN:
        return None
    return find_previous(opslag, dossier, opdracht.onderwerp_id)


def _load(opslag: Opslag, opdracht: Afdrukopdracht) -> tuple[Dossier, ...]:
    """The dossier of the client, or those of all clients of a whole meeting in their order."""
    clienten = list(opdracht.clienten) or [opdracht.client_id]
    if opdracht.overleg:
        clienten = [deel.client_id for deel in opslag.find(Overlegdeel, kenmerk=opdracht.overleg)]
    dossiers = tuple(filter(None, map(opslag.load_dossier, clienten)))
    if not dossiers:
        raise NotFoundError
    return dossiers


def render(drukwerk: Drukwerk) -> Afdruk:
    """Make the pages; pure, for the rendering thread."""
    opdracht = drukwerk.opdracht
    if opdracht.clienten:
        kop = dataclasses.replace(drukwerk.kop, ontvanger=EIGEN_HUIS)
        return make_vandaaglijst(drukwerk.dossiers, kop, opdracht.keuze)
    if opdracht.stukken:
        return make_map(
            opdracht.stukken,
            drukwerk.dossier,
            drukwerk.kop,
            dubbelzijdig=opdracht.dubbelzijdig,
        )
    if opdracht.overleg:
        return make_overleg(
            opdracht.documentsoort,
            drukwerk.dossiers,
            dataclasses.replace(drukwerk.kop, ontvanger=EIGEN_HUIS),
            opdracht.overleg,
        )
    kop = drukwerk.kop
    if opdracht.wijzigingen and drukwerk.vorige is not None:
        kop = dataclasses.replace(kop, vergelijk=drukwerk.vorige.open(drukwerk.dossier))
    return make_document(
        opdracht.documentsoort, drukwerk.dossier, kop, onderwerp_id=opdracht.onderwerp_id
    )


def register_print(kluis: Kluis, werkplek: Werkplek, drukwerk: Drukwerk, afdruk: Afdruk) -> Changes:
    """Write the register line and the log line of a document that was printed or saved.

    A whole meeting is in the register of each of its clients, under one number; a map has a line
    for each of its documents, all with the hash of the one file.
    """
    require(kluis, Handeling.AFDRUKKEN)
    sha256 = hashlib.sha256(afdruk.pdf).hexdigest()
    with kluis.write() as opslag:
        for los in _one_by_one(drukwerk):
            for dossier in los.dossiers or (los.dossier,):
                _register(opslag, _line_of(los, dossier, sha256, kluis, werkplek))
        return opslag.changes()


def _line_of(
    drukwerk: Drukwerk, dossier: Dossier, sha256: str, kluis: Kluis, werkplek: Werkplek
) -> Verstrekking:
    """The register line of one document about one client."""
    opdracht = drukwerk.opdracht
    onderwerp_id = _subject(opdracht, dossier)
    return Verstrekking(
        id=RecordId(werkplek.new_id()),
        client_id=ClientId(dossier.client.id),
        nummer=drukwerk.kop.nummer,
        document=opdracht.documentsoort,
        ontvanger=EIGEN_HUIS if opdracht.is_intern else opdracht.ontvanger,
        doel=opdracht.doel,
        ontvanger_organisatie=opdracht.ontvanger_organisatie,
        ontvanger_persoon=opdracht.ontvanger_persoon,
        grondslag=opdracht.grondslag,
        grondslag_toelichting=opdracht.grondslag_toelichting,
        profiel=opdracht.gekozen.profiel.code if opdracht.gekozen else "",
        rubrieken=in_order(_held(opdracht)),
        afwijkingen=_deviations(opdracht),
        besloten_door=kluis.gebruiker.naam,
        datum=drukwerk.kop.vandaag,
        sha256=sha256,
        vorm=opdracht.vorm,
        onderwerp_id=onderwerp_id,
        planversie=version_printed(opdracht.documentsoort, dossier, onderwerp_id),
        feiten=facts_printed(opdracht.documentsoort, dossier, drukwerk.kop, onderwerp_id),
        vingerafdrukken=write_fingerprints(fingerprints(dossier, _held(opdracht), onderwerp_id)),
    )


def _one_by_one(drukwerk: Drukwerk) -> tuple[Drukwerk, ...]:
    """The documents of a map, each with its own number; anything else is one document."""
    return tuple(
        dataclasses.replace(
            drukwerk,
            kop=dataclasses.replace(drukwerk.kop, nummer=stuk.nummer),
            opdracht=dataclasses.replace(
                drukwerk.opdracht,
                documentsoort=stuk.documentsoort,
                onderwerp_id=stuk.onderwerp_id,
                stukken=(),
            ),
        )
        for stuk in drukwerk.opdracht.stukken
    ) or (drukwerk,)


def _held(opdracht: Afdrukopdracht) -> frozenset[str]:
    """The rubrieken that are on the paper."""
    mogelijk = RUBRIEKEN_VAN.get(opdracht.documentsoort, frozenset())
    return mogelijk & opdracht.gekozen.gaat_mee if opdracht.gekozen else mogelijk


def _deviations(opdracht: Afdrukopdracht) -> str:
    """Where the choice is not as the profile says, and why; a line each."""
    if opdracht.gekozen is None:
        return ""
    mogelijk = RUBRIEKEN_VAN.get(opdracht.documentsoort, frozenset())
    delen = (deel for deel in opdracht.gekozen.afwijkingen if deel.rubriek in mogelijk)
    return "\n".join(deel.in_woorden for deel in delen)


def _subject(opdracht: Afdrukopdracht, dossier: Dossier) -> str:
    """What a print is about for this client: of a whole meeting his own part, never another's."""
    if not opdracht.overleg:
        return opdracht.onderwerp_id
    eigen = (deel.id for deel in dossier.overlegdelen if deel.kenmerk == opdracht.overleg)
    return next(eigen, "")


def register_verstrekking(kluis: Kluis, verstrekking: Verstrekking) -> Changes:
    """Write one line of the register of what left the kluis."""
    require(kluis, Handeling.AFDRUKKEN)
    with kluis.write() as opslag:
        _register(opslag, verstrekking)
        return opslag.changes()


def _register(opslag: Opslag, verstrekking: Verstrekking) -> None:
    opslag.put(verstrekking)
    opslag.write_log(
        "afgedrukt" if verstrekking.vorm == "papier" else "geexporteerd",
        verstrekking.client_id,
        bijzonderheid=f"{verstrekking.document} {verstrekking.nummer}",
    )
