"""The lists and forms of the tab Proces, described."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt

from levensloop_desktop.domain.inclusie import known_of
from levensloop_desktop.domain.proces import Criteriumoordeel, Inclusievraag, Processtap
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.dossier.proces.vragen import Vragenlijst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.rijen import Beschrijving, Rij

_OORDEELVORM = {"ja": "geregeld", "nee": "niet_geregeld", "onbekend": "open"}


def _remark(record: Processtap, _gegevens: Gegevens) -> str:
    return " ".join(deel for deel in (record.reden, record.opmerking) if deel)


PROCESSTAPPEN = Lijstbeschrijving(
    soort=Processtap,
    titel="Stappen",
    enkelvoud="Stap",
    nieuw="Nieuwe stap",
    leeg="Nog geen stappen. Begin met de melding.",
    kolommen=(
        Kolom(veld="datum", breedte=108),
        Kolom(veld="soort", breedte=116, vet=True),
        Kolom(veld="besloten_door"),
        Kolom(kop="Reden of opmerking", tekst=_remark),
    ),
    rijen=(
        Rij("soort", "datum"),
        Rij("besloten_door"),
        Rij("reden"),
        Rij("opmerking", regels=3),
    ),
)

MELDING: Beschrijving = (
    Rij("melder"),
    Rij("aanleiding", regels=4),
    Rij("opmerking", regels=3),
)
WEGING: Beschrijving = (Rij("advies"), Rij("weging", regels=3))
UITSTROOM: Beschrijving = (
    Rij("uitstroomreden", "uitstroom_naar"),
    Rij("nazorg", regels=3),
    Rij("contact_blijft_id"),
)


def _judgement(record: Criteriumoordeel, _gegevens: Gegevens) -> str:
    return label("ja_nee", record.oordeel) or "nog niet gewogen"


def _reason(record: Criteriumoordeel, gegevens: Gegevens) -> str:
    """What was written, else what the dossier knows already."""
    if record.toelichting or gegevens.dossier is None:
        return record.toelichting
    bekend = known_of(gegevens.dossier, record.criterium, gegevens.vandaag)
    return f"Volgens het dossier: {bekend}" if bekend else ""


def _judge(oordeel: str) -> dict[str, Any]:
    return {"oordeel": oordeel}


def _count_judged(records: tuple[Any, ...]) -> str:
    gewogen = sum(1 for record in records if record.oordeel)
    return f"{gewogen} van {len(records)} gewogen"


CRITERIA = Vragenlijst(
    soort=Criteriumoordeel,
    lijst="inclusiecriterium",
    veld="criterium",
    titel="Inclusiecriteria",
    kolommen=(
        Kolom(veld="criterium", breedte=272, vet=True),
        Kolom(
            veld="oordeel",
            breedte=132,
            tekst=_judgement,
            status=lambda record, _gegevens: _OORDEELVORM.get(record.oordeel, ""),
        ),
        Kolom(veld="toelichting", tekst=_reason),
    ),
    rijen=(Rij("oordeel"), Rij("toelichting")),
    bekend=lambda dossier, traject: dossier.oordelen_van(traject),
    toetsen={
        Qt.Key.Key_J: lambda _gegevens: _judge("ja"),
        Qt.Key.Key_N: lambda _gegevens: _judge("nee"),
        Qt.Key.Key_O: lambda _gegevens: _judge("onbekend"),
        Qt.Key.Key_Delete: lambda _gegevens: _judge(""),
    },
    uitleg=(("J", "ja"), ("N", "nee"), ("O", "onbekend"), ("Enter", "toelichting")),
    schrijfveld="toelichting",
    telling=_count_judged,
)


def _asked(record: Inclusievraag, _gegevens: Gegevens) -> str:
    return "nagevraagd" if record.nagevraagd else "nog navragen"


def _outcome(record: Inclusievraag, gegevens: Gegevens) -> str:
    delen = (gegevens.toon(record, "datum"), record.uitkomst)
    return ": ".join(deel for deel in delen if deel)


def _ask(gegevens: Gegevens) -> Mapping[str, Any]:
    return {"nagevraagd": True, "datum": gegevens.vandaag}


def _count_asked(records: tuple[Any, ...]) -> str:
    open_ = sum(1 for record in records if not record.nagevraagd)
    return f"{open_} nog navragen" if open_ else "alles is nagevraagd"


NA_INCLUSIE = Vragenlijst(
    soort=Inclusievraag,
    lijst="inclusievraag",
    veld="onderwerp",
    titel="Na inclusie meteen navragen",
    kolommen=(
        Kolom(veld="onderwerp", breedte=208, vet=True),
        Kolom(
            kop="Stand",
            breedte=128,
            tekst=_asked,
            status=lambda record, _gegevens: "geregeld" if record.nagevraagd else "let_op",
        ),
        Kolom(kop="Wat eruit kwam", tekst=_outcome),
    ),
    rijen=(
        Rij("nagevraagd"),
        Rij("datum", "door"),
        Rij("uitkomst", regels=3),
    ),
    bekend=lambda dossier, traject: dossier.inclusievragen_van(traject),
    toetsen={
        Qt.Key.Key_J: _ask,
        Qt.Key.Key_Delete: lambda _gegevens: {"nagevraagd": False, "datum": None},
    },
    uitleg=(("J", "nagevraagd, vandaag"), ("Enter", "wat eruit kwam")),
    schrijfveld="uitkomst",
    telling=_count_asked,
)
