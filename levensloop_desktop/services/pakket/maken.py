"""Use cases of sending: prepare a pakket, build it, and register that it left the kluis.

Three steps, so that drawing and sealing never hold up the storage thread.
"""

import hashlib
import os
from dataclasses import dataclass, replace
from pathlib import Path

from levensloop_desktop.documents.maken import Documentkop, make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.verstrekking.profielen import ZVH
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, RUBRIEKEN_VAN, in_order
from levensloop_desktop.domain.verstrekking.vingerafdruk import fingerprints, write_fingerprints
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.afdrukken.huisstijl import load_huisstijl
from levensloop_desktop.services.afdrukken.verouderd import facts_printed, version_printed
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.pakket.code import new_passphrase
from levensloop_desktop.services.pakket.inhoud import (
    Pakketdocument,
    document_part,
    write_contents,
)
from levensloop_desktop.services.pakket.manifest import Manifest
from levensloop_desktop.services.pakket.zegel import seal
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.rechten import Handeling, require

SOORT = "overdrachtspakket"
EXTENSIE = ".llpakket"
# What may go along as a PDF, in the order of reading.
DOCUMENTEN = ("overdracht", "levensloopplan", "bejegeningskaart", "scenariokaart", "netwerkkaart")
_GEHEIM_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Pakketopdracht:
    """What goes to whom, and why.

    Args:
        client_id: whose dossier.
        ontvanger: the ZVH or person it is for.
        doel: what for.
        grondslag: code of the value list grondslag.
        toelichting: which ground, where the code says "anders".
        documenten: codes of DOCUMENTEN that go along as PDF.
        overdracht_id: the handover it belongs to, whose receipt the code confirms.
    """

    client_id: ClientId
    ontvanger: str
    doel: str
    grondslag: str
    toelichting: str = ""
    documenten: tuple[str, ...] = DOCUMENTEN
    overdracht_id: str = ""


@dataclass(frozen=True, slots=True)
class Pakketwerk:
    """Everything a pakket needs, so that building it never touches the kluis."""

    opdracht: Pakketopdracht
    dossier: Dossier
    momentopnamen: tuple[Momentopname, ...]
    kop: Documentkop
    nummers: tuple[str, ...]  # of the documents


@dataclass(frozen=True, slots=True, repr=False)
class Pakket:
    """A finished pakket, what opens it, and its lines for the register."""

    nummer: str
    inhoud: bytes
    wachtzin: str
    geheim: str
    regels: tuple[Verstrekking, ...]  # the pakket, then each document; ids come when registered

    @property
    def bestandsnaam(self) -> str:
        """A file name with a number and nobody's name."""
        return f"{SOORT}-{self.nummer}{EXTENSIE}"


def prepare_package(kluis: Kluis, werkplek: Werkplek, opdracht: Pakketopdracht) -> Pakketwerk:
    """Read what goes along, and take the numbers of the register.

    Raises:
        NotFoundError: when there is no such client.
    """
    require(kluis, Handeling.EXPORTEREN)
    vandaag = werkplek.today()
    with kluis.write() as opslag:
        dossier = opslag.load_dossier(opdracht.client_id)
        if dossier is None:
            raise NotFoundError
        momentopnamen = opslag.find(Momentopname, client_id=opdracht.client_id)
        huisstijl = load_huisstijl(opslag)
        nummers = [
            f"{vandaag.year}-{opslag.next_number('verstrekking', vandaag.year):04}"
            for _ in (SOORT, *opdracht.documenten)
        ]
    kop = Documentkop(
        nummer=nummers[0],
        ontvanger=opdracht.ontvanger,
        doel=opdracht.doel,
        grondslag=opdracht.grondslag,
        grondslag_toelichting=opdracht.toelichting,
        afgedrukt_door=kluis.gebruiker.naam,
        zvh=huisstijl.zvh or kluis.beschrijving.naam,
        wanneer=werkplek.now().astimezone(),
        vandaag=vandaag,
        huisstijl=huisstijl,
    )
    return Pakketwerk(opdracht, dossier, momentopnamen, kop, tuple(nummers[1:]))


def build_package(werk: Pakketwerk) -> Pakket:
    """Draw the documents and seal everything; pure, for the rendering thread.

    Raises:
        ImportRefusedError: when it would be larger than a pakket may be.
    """
    opdracht, kop = werk.opdracht, werk.kop
    geheim = os.urandom(_GEHEIM_BYTES).hex()
    documenten, regels = [], []
    for plaats, (soort, nummer) in enumerate(
        zip(opdracht.documenten, werk.nummers, strict=True), start=1
    ):
        document, regel = _draw(werk, plaats, soort, nummer)
        documenten.append(document)
        regels.append(regel)
    manifest = Manifest(
        zvh=kop.zvh,
        nummer=kop.nummer,
        gemaakt_op=kop.wanneer,
        gemaakt_door=kop.afgedrukt_door,
        ontvanger=kop.ontvanger,
        doel=kop.doel,
        grondslag=kop.grondslag,
        geheim=geheim,
        delen=(),
    )
    dossier = write_dossier(werk.dossier, werk.momentopnamen).encode()
    wachtzin = new_passphrase()
    inhoud = seal(write_contents(manifest, dossier, documenten), wachtzin)
    eigen = replace(
        _line(werk, SOORT, kop.nummer, inhoud, opdracht.overdracht_id),
        vorm="beveiligd",
    )
    return Pakket(kop.nummer, inhoud, wachtzin, geheim, (eigen, *regels))


def register_package(
    kluis: Kluis, werkplek: Werkplek, pakket: Pakket, naar: Path, *, overschrijf: bool = False
) -> Changes:
    """Write the file, its lines in the register and the log, all of it or nothing.

    Raises:
        ExportFailedError: when the file cannot come where the user asks.
    """
    require(kluis, Handeling.EXPORTEREN)
    with (
        placed_file(naar, pakket.inhoud, overschrijf=overschrijf),
        kluis.write() as opslag,
    ):
        regels = [replace(regel, id=RecordId(werkplek.new_id())) for regel in pakket.regels]
        for regel in regels:
            opslag.put(regel)
        opslag.put_setting(secret_setting(regels[0]), pakket.geheim)
        opslag.write_log("pakket_gemaakt", regels[0].client_id, bijzonderheid=pakket.nummer)
        return opslag.changes()


def secret_setting(regel: Verstrekking) -> str:
    """Where the kluis keeps what proves that a pakket was opened."""
    return f"pakket.{regel.id}"


def _draw(
    werk: Pakketwerk, plaats: int, soort: str, nummer: str
) -> tuple[Pakketdocument, Verstrekking]:
    kop = replace(werk.kop, nummer=nummer)
    overdracht = werk.opdracht.overdracht_id if soort == "overdracht" else ""
    pdf = make_document(soort, werk.dossier, kop, onderwerp_id=overdracht).pdf
    regel = replace(
        _line(werk, soort, nummer, pdf, overdracht),
        vorm="pakket",
        planversie=version_printed(soort, werk.dossier, overdracht),
        feiten=facts_printed(soort, werk.dossier, kop, overdracht),
    )
    return document_part(plaats, soort, nummer, pdf), regel


def _line(
    werk: Pakketwerk, soort: str, nummer: str, inhoud: bytes, onderwerp_id: str
) -> Verstrekking:
    """A line as for any paper: nothing is held back, and of everything a fingerprint is kept."""
    held = RUBRIEKEN_VAN.get(soort, ALLES)
    over = "" if soort == SOORT else onderwerp_id
    return Verstrekking(
        id=RecordId(""),
        client_id=werk.opdracht.client_id,
        nummer=nummer,
        document=soort,
        ontvanger=werk.opdracht.ontvanger,
        doel=werk.opdracht.doel,
        grondslag=werk.opdracht.grondslag,
        grondslag_toelichting=werk.opdracht.toelichting,
        besloten_door=werk.kop.afgedrukt_door,
        datum=werk.kop.vandaag,
        sha256=hashlib.sha256(inhoud).hexdigest(),
        ontvanger_organisatie=werk.opdracht.ontvanger,
        profiel=ZVH,
        rubrieken=in_order(held),
        vingerafdrukken=write_fingerprints(fingerprints(werk.dossier, held, over)),
        onderwerp_id=onderwerp_id,
    )
