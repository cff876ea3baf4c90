"""Need to know on paper: what goes is on it, and nothing of what stays, wherever it stands."""

import dataclasses
from functools import cache
from typing import Any

import pytest

from levensloop_desktop.documents.maken import make_content, make_document
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.onderdelen import DOSSIERVERZAMELINGEN
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.domain.verstrekking.profielen import start_profielen
from levensloop_desktop.domain.verstrekking.rubrieken import (
    ALLES,
    KERN,
    NOOIT,
    RUBRIEKEN_VAN,
    rubriek_of_field,
    rubrieken_of_record,
)
from levensloop_desktop.domain.waardelijsten import label
from tests.e2e.pdf_tekst import read_text
from tests.unit.documents.lezen import woorden
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

WOORDEN = {Soort.REGEL, Soort.TEKST, Soort.NAMEN}
PROFIELEN = start_profielen()


def _geplant() -> tuple[Dossier, dict[str, frozenset[str]]]:
    """A full dossier with a word of its own in every text, and which rubrieken each word needs."""
    dossier = vol_dossier()
    nodig: dict[str, frozenset[str]] = {}
    delen: dict[str, Any] = {}
    for verzameling, soort in DOSSIERVERZAMELINGEN.items():
        if verzameling == "momentopnamen":
            continue
        records = (dossier.client,) if verzameling == "clienten" else getattr(dossier, verzameling)
        nieuw = []
        for record in records:
            anders: dict[str, Any] = {}
            for veld in velden(soort):
                if veld.soort in WOORDEN and veld.naam not in {"clientnummer", "tijd", "eindtijd"}:
                    woord = f"Nep{len(nodig):04}"
                    anders[veld.naam] = (woord,) if veld.soort is Soort.NAMEN else woord
                    rubriek = rubriek_of_field(verzameling, veld.naam)
                    samen = rubrieken_of_record(verzameling, record) | {rubriek}
                    nodig[woord] = frozenset({KERN}) if rubriek == KERN else frozenset(samen)
            nieuw.append(dataclasses.replace(record, **anders))
        delen["client" if verzameling == "clienten" else verzameling] = (
            nieuw[0] if verzameling == "clienten" else tuple(nieuw)
        )
    return dataclasses.replace(dossier, **delen), nodig


DOSSIER, NODIG = _geplant()


@cache
def _op_papier(document: str, gaat_mee: frozenset[str]) -> frozenset[str]:
    """The planted words that can be read from the PDF."""
    kop = een_kop(gaat_mee=gaat_mee)
    tekst = read_text(make_document(document, DOSSIER, kop).pdf)
    return frozenset(woord for woord in NODIG if woord in tekst)


@pytest.mark.parametrize("document", ["overdracht", "levensloopplan"])
@pytest.mark.parametrize("profiel", PROFIELEN)
def test_paper_holds_exactly_the_words_of_what_goes(document: str, profiel: str) -> None:
    """Of each profile: every word of a rubriek that goes, and no other but names."""
    gaat_mee = PROFIELEN[profiel].rubrieken
    alles = _op_papier(document, ALLES)
    staat_er = _op_papier(document, gaat_mee)
    gewoon = {woord for woord in alles if NODIG[woord] != {KERN}}
    assert staat_er <= alles
    mag = {woord for woord in gewoon if NODIG[woord] <= gaat_mee}
    assert {woord for woord in staat_er if NODIG[woord] != {KERN}} == mag


@pytest.mark.parametrize("rubriek", sorted(ALLES))
def test_each_rubriek_can_be_left_out_alone(rubriek: str) -> None:
    """Leaving out one rubriek takes its words away, in lines, tables and pictures alike."""
    over = _op_papier("overdracht", ALLES - {rubriek})
    assert not [woord for woord in over if rubriek in NODIG[woord]]


def test_everything_goes_to_another_zvh() -> None:
    """The profile for another ZVH leaves nothing out, and the paper says nothing of leaving out."""
    assert PROFIELEN["zvh"].rubrieken == ALLES
    vol = woorden(make_content("overdracht", DOSSIER, een_kop()).blokken)
    assert "Niet meegegeven" not in vol
    assert "niet meegegeven" not in vol


def test_paper_says_what_was_left_out_and_on_what_ground() -> None:
    """The first page names each rubriek that stayed, with the ground."""
    kop = een_kop(gaat_mee=PROFIELEN["gemeente"].rubrieken)
    tekst = woorden(make_content("overdracht", DOSSIER, kop).blokken)
    for code in ALLES - PROFIELEN["gemeente"].rubrieken:
        assert label("rubriek", code) in tekst
    assert "Niet nodig voor dit doel (grondslag: toestemming)" in tekst


def test_what_stays_is_never_called_a_gap() -> None:
    """Where the title stays, the place that ends with it is no gap, and no lane is empty for it."""
    kop = een_kop(gaat_mee=PROFIELEN["gemeente"].rubrieken)
    tekst = woorden(make_content("overdracht", vol_dossier(), kop).blokken)
    assert "Titel: niet vastgelegd" not in tekst
    assert "Titels en maatregelen" not in tekst
    assert "stopt met tbs" not in tekst
    assert "Behandeling: niet vastgelegd" not in tekst
    assert "Roluitwerking" not in tekst
    assert "GAT vanaf" not in tekst.partition("Levenslijn")[2].partition("Verblijf:")[0]


def test_diagnosis_does_not_go_to_the_police_nor_the_gemeente() -> None:
    """What the start profiles keep here, as documents.md says."""
    for code in ("handelen", "gemeente", "justitie"):
        assert not PROFIELEN[code].rubrieken & {"problematiek", "risico", "behandeling"}
    assert {"problematiek", "risico", "behandeling"} <= PROFIELEN["zorg"].rubrieken
    assert {"titels", "voorwaarden", "incidenten"} <= PROFIELEN["justitie"].rubrieken
    assert "incidenten" not in PROFIELEN["gemeente"].rubrieken


def test_every_field_has_a_rubriek() -> None:
    """No field of a dossier is without a place, and every rubriek is of some field."""
    gevonden = {
        rubriek_of_field(verzameling, veld.naam)
        for verzameling in DOSSIERVERZAMELINGEN
        if verzameling != "momentopnamen"
        for veld in velden(DOSSIERVERZAMELINGEN[verzameling])
    }
    assert gevonden - {KERN, NOOIT} <= ALLES
    assert ALLES - gevonden == {"basisvoorwaarden", "justitie_veiligheid", "afgehandeld"}
    assert all(deel <= ALLES for deel in RUBRIEKEN_VAN.values())
