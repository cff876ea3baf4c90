"""The inside of a pakket: a zip that is read in memory, never unpacked to a disk."""

import hashlib
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from levensloop_desktop.services.dossierformaat.refusal import refuse_one
from levensloop_desktop.services.pakket.manifest import (
    DOSSIER,
    MAX_DOCUMENTEN,
    Manifest,
    Pakketdeel,
    read_manifest,
    write_manifest,
)
from levensloop_desktop.services.pakket.manifest import MAX_BYTES as MAX_MANIFEST

MANIFEST = "manifest.json"
MAX_UITGEPAKT = 150 * 1024 * 1024
_NAAM = re.compile(r"(?:manifest|dossier)\.json|documenten/[0-9]{2}-[a-z_]{1,40}\.pdf")
_IN_LIJST = b"PK\x01\x02"  # begins each line of the directory of a zip
_DATUM = (1980, 1, 1, 0, 0, 0)
_ZIPFOUTEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
_KAPOT = "De inhoud van dit pakket is niet te lezen. Vraag de afzender een nieuw pakket te maken."
_TE_VEEL = (
    f"Uitgepakt is dit pakket groter dan {MAX_UITGEPAKT >> 20} MB, of er zitten te veel bestanden "
    "in. Zo’n pakket maakt Levensloop nooit."
)
_NAAM_MAG_NIET = (
    "In dit pakket zit een bestand met een naam die niet mag, zoals een pad naar een andere map. "
    "Zo’n pakket maakt Levensloop nooit."
)
_ANDERS = (
    "De inhoud van dit pakket past niet bij de inhoudsopgave. "
    "Vraag de afzender een nieuw pakket te maken."
)


@dataclass(frozen=True, slots=True)
class Pakketdocument:
    """One PDF of a pakket."""

    deel: Pakketdeel
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Pakketinhoud:
    """What a pakket holds."""

    manifest: Manifest
    dossier: bytes
    documenten: tuple[Pakketdocument, ...]


def document_part(plaats: int, document: str, nummer: str, pdf: bytes) -> Pakketdocument:
    """A PDF with the name it gets in a pakket, counted from 1: its kind, and never of whom."""
    return Pakketdocument(
        _part(f"documenten/{plaats:02}-{document}.pdf", document, nummer, pdf), pdf
    )


def write_contents(
    manifest: Manifest, dossier: bytes, documenten: Sequence[Pakketdocument]
) -> bytes:
    """The zip of a pakket; `manifest` gets its parts here."""
    delen = (
        _part(DOSSIER, "dossierbestand", manifest.nummer, dossier),
        *(document.deel for document in documenten),
    )
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as doos:
        for naam, inhoud in (
            (MANIFEST, write_manifest(replace(manifest, delen=delen))),
            (DOSSIER, dossier),
            *((document.deel.naam, document.pdf) for document in documenten),
        ):
            doos.writestr(zipfile.ZipInfo(naam, _DATUM), inhoud, zipfile.ZIP_DEFLATED)
    return uit.getvalue()


def read_contents(inhoud: bytes) -> Pakketinhoud:
    """Read the zip of a pakket, within bounds, and hold each part against its hash.

    Raises:
        ImportRefusedError: with the reason.
    """
    if inhoud.count(_IN_LIJST) > 2 * (MAX_DOCUMENTEN + 2):
        refuse_one(_TE_VEEL)
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as doos:
            _check_names(doos.infolist())
            return _read_parts(doos)
    except _ZIPFOUTEN:
        refuse_one(_KAPOT)


def _check_names(regels: Sequence[zipfile.ZipInfo]) -> None:
    if len(regels) > MAX_DOCUMENTEN + 2 or sum(deel.file_size for deel in regels) > MAX_UITGEPAKT:
        refuse_one(_TE_VEEL)
    namen = [regel.orig_filename for regel in regels]
    if not all(_NAAM.fullmatch(naam) for naam in namen):
        refuse_one(_NAAM_MAG_NIET)
    if len(set(namen)) != len(namen) or not {MANIFEST, DOSSIER} <= set(namen):
        refuse_one(_ANDERS)


def _read_parts(doos: zipfile.ZipFile) -> Pakketinhoud:
    manifest = read_manifest(_read(doos, MANIFEST, MAX_MANIFEST))
    if {deel.naam for deel in manifest.delen} != {*doos.namelist()} - {MANIFEST}:
        refuse_one(_ANDERS)
    gelezen = [(deel, _read(doos, deel.naam, deel.bytes_)) for deel in manifest.delen]
    if any(hashlib.sha256(stuk).hexdigest() != deel.sha256 for deel, stuk in gelezen):
        refuse_one(_ANDERS)
    documenten = tuple(Pakketdocument(deel, stuk) for deel, stuk in gelezen[1:])
    return Pakketinhoud(manifest, gelezen[0][1], documenten)


def _read(doos: zipfile.ZipFile, naam: str, hooguit: int) -> bytes:
    if doos.getinfo(naam).file_size > hooguit:
        refuse_one(_ANDERS)
    return doos.read(naam)


def _part(naam: str, document: str, nummer: str, inhoud: bytes) -> Pakketdeel:
    return Pakketdeel(naam, hashlib.sha256(inhoud).hexdigest(), len(inhoud), document, nummer)
