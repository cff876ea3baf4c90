"""Protected figures as they are kept between two openings, and the fingerprint they hang on.

Kept are figures that may be seen and what was tried on them, never an exact count. The fingerprint
is over everything that they were worked out from, so that an outcome of other counts, of other
exports or of another version of the program is never taken for this one.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from levensloop_desktop import __version__
from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport, Aanvalsstap
from levensloop_desktop.kengetallen.uitgifte import Uitgifte
from levensloop_desktop.kengetallen.verbanden import form_of, make_koppelingen
from levensloop_desktop.services.kengetallen.kengetallen import Geteld
from levensloop_desktop.services.kengetallen.regelkenmerk import fingerprint_of_rules
from levensloop_desktop.services.ports.tellingenport import Peilstand

Uitkomst = tuple[tuple[Publicatie, ...], dict[date, Aanvalsrapport]]


def fingerprint(geteld: Sequence[Geteld], uitgiften: Sequence[Uitgifte], geheim: bytes) -> str:
    """SHA-256 over all that protected figures are worked out from."""
    definities = {deel.definitie.sleutel: deel.definitie for deel in geteld}
    inhoud = [
        __version__,
        fingerprint_of_rules(),
        hashlib.sha256(geheim).hexdigest(),
        [[uitgifte.nummer, uitgifte.stempel, uitgifte.publicatie.afdruk] for uitgifte in uitgiften],
        [_definitie(definitie) for definitie in definities.values()],
        [_counts(deel.stand) for deel in geteld],
    ]
    return hashlib.sha256(json.dumps(inhoud).encode()).hexdigest()


def write_outcome(uitkomst: Uitkomst) -> bytes:
    """The figures and the reports as JSON."""
    reeks, rapporten = uitkomst
    body = {
        "reeks": [asdict(deel) for deel in reeks],
        "rapporten": {dag.isoformat(): asdict(rapport) for dag, rapport in rapporten.items()},
    }
    return json.dumps(body, default=str, ensure_ascii=False).encode()


def read_outcome(ruw: bytes) -> Uitkomst:
    """The same from JSON that opened under its seal."""
    body = json.loads(ruw)
    reeks = tuple(
        Publicatie(
            definitie=deel["definitie"],
            peildatum=date.fromisoformat(deel["peildatum"]),
            tabellen=tuple(map(_read_table, deel["tabellen"])),
        )
        for deel in body["reeks"]
    )
    rapporten = {
        date.fromisoformat(dag): Aanvalsrapport(
            stappen=tuple(
                Aanvalsstap(**{**stap, "gevonden": tuple(stap["gevonden"])})
                for stap in rapport["stappen"]
            ),
            weglaten=tuple(rapport["weglaten"]),
        )
        for dag, rapport in body["rapporten"].items()
    }
    return reeks, rapporten


def _definitie(definitie: Definitie) -> list[Any]:
    """All that a definition says, and what ties its tables: the value lists go into that."""
    tabellen = [
        [repr(replace(tabel, klassen=())), form_of(tabel), [deel.label for deel in tabel.klassen]]
        for tabel in definitie.tabellen
    ]
    banden = [
        [band.deel[0], sorted(band.deel[1]), band.geheel[0], sorted(band.geheel[1]), band.gelijk]
        for band in make_koppelingen(definitie)
    ]
    return [definitie.sleutel, definitie.titel, tabellen, banden]


def _counts(stand: Peilstand) -> list[Any]:
    """Which counts they are: the stempel is over each of them."""
    verschoven = sorted(stand.verschoven.items())
    return [stand.definitie, stand.peildatum.isoformat(), stand.stempel, verschoven]


def _read_table(body: Mapping[str, Any]) -> Cijfertabel:
    totaal = body["totaal"]
    velden = {
        **body,
        "cijfers": tuple(map(_read_figure, body["cijfers"])),
        "totaal": None if totaal is None else _read_figure(totaal),
        "opmerkingen": tuple(map(Opmerking, body["opmerkingen"])),
    }
    return Cijfertabel(**velden)


def _read_figure(body: Mapping[str, Any]) -> Cijfer:
    return Cijfer(body["label"], body["waarde"], tuple(body["klassen"]))
