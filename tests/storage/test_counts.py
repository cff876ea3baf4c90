"""kengetallen.db: counts only, as the dossiers were when the kluis was last closed."""

import re
import subprocess
import sys
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.proces import Processtap
from levensloop_desktop.domain.samenwerking import VRAGEN
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.kengetallen.definities import read_definitie, shipped_text
from levensloop_desktop.services.dossier.clientregels import make_clientregel
from levensloop_desktop.services.dossier.dossiers import create_client, list_clienten, save_record
from levensloop_desktop.services.ports.tellingenport import Peilstand, Tellingenstand
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.counts import counts
from levensloop_desktop.storage.counts.counts_file import reading
from levensloop_desktop.storage.counts.counts_sources import _PROBLEMS_NOW, _USED, COUNTED, SOURCES
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES
from tests.builders import OCHTEND, VANDAAG, WACHTZIN, a_client, an_onderdeel

ROOT = Path(__file__).parents[2]


def stand_of(kluis: SqlcipherKluis) -> Tellingenstand:
    """The counts, which must be there."""
    stand = kluis.tellingen.read_counts()
    assert stand is not None
    return stand


def today_of(kluis: SqlcipherKluis) -> Peilstand:
    """The counts of today, which must be there."""
    vandaag = stand_of(kluis).find()
    assert vandaag is not None
    return vandaag


def counted(kluis: SqlcipherKluis, tabel: str) -> dict[str, int]:
    """The classes of one table that are not empty."""
    aantallen = today_of(kluis).aantallen
    return {
        klasse: aantal for (van, klasse), aantal in aantallen.items() if van == tabel and aantal
    }


def include(kluis: SqlcipherKluis, werkplek: Vastewerkplek, **waarden: Any) -> Traject:
    """Add a client who is included."""
    client = a_client(**waarden)
    traject = an_onderdeel(Traject, client, status="geincludeerd")
    create_client(kluis, werkplek, client, traject)
    return traject


def test_a_new_kluis_counts_nobody(kluis: SqlcipherKluis) -> None:
    """Every class is there, with 0."""
    vandaag = today_of(kluis)
    klassen = sum(len(tabel.klassen) for tabel in read_definitie().tabellen)
    assert len(vandaag.aantallen) == len(vandaag.clienten) == klassen
    assert {*vandaag.aantallen.values(), *vandaag.clienten.values()} == {0}
    assert {*vandaag.totalen.values(), *vandaag.wie.values()} == {0}


def test_closing_brings_the_counts_up_to_date(
    kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Vastewerkplek
) -> None:
    """Added and amended: what is counted is what the dossiers say when the kluis closes."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    include(kluis, werkplek, geboortedatum=date(1990, 1, 1))
    traject = include(kluis, werkplek, geboortedatum=date(1960, 1, 1))
    kluis.close()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert counted(kluis, "totaal") == {"geincludeerd": 2}
    assert counted(kluis, "leeftijd") == {"30_44": 1, "60_plus": 1}
    save_record(kluis, werkplek, _closed(traject))
    kluis.close()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert counted(kluis, "status") == {"geincludeerd": 1, "afgesloten": 1}
    assert counted(kluis, "leeftijd") == {"30_44": 1}
    kluis.close()


def test_who_is_included_counts_whatever_came_after(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """A later traject that was refused, or an earlier one that ended, hides nobody."""
    traject = include(kluis, werkplek, geboortedatum=date(1990, 1, 1))
    with kluis.write() as opslag:
        for status, begin in (("afgewezen", date(2026, 11, 1)), ("afgesloten", date(2019, 1, 1))):
            opslag.put(an_onderdeel(Traject, traject.client_id, status=status, meldingsdatum=begin))
    kluis.update_tellingen()
    assert counted(kluis, "status") == {"geincludeerd": 1}


def _closed(traject: Traject) -> Processtap:
    return an_onderdeel(
        Processtap,
        traject.client_id,
        traject_id=traject.id,
        soort="afgesloten",
        datum=VANDAAG,
    )


def test_counts_equal_a_slow_recount(kluis: SqlcipherKluis) -> None:
    """Over the voorbeeldkluis, dossier by dossier, in another way."""
    fill_kluis(kluis, VANDAAG, aantal=60)
    kluis.update_tellingen()
    statussen: Counter[str] = Counter()
    banden: Counter[str] = Counter()
    verblijven: Counter[str] = Counter()
    with kluis.read() as opslag:
        for regel in opslag.list_clientregels():
            dossier = opslag.load_dossier(regel.client_id)
            assert dossier is not None
            assert dossier.traject is not None
            statussen[dossier.traject.status] += 1
            if dossier.traject.status != "geincludeerd":
                continue
            jaren = dossier.client.leeftijd(VANDAAG) or 0
            band = (jaren > 29) + (jaren > 44) + (jaren > 59)
            banden[("18_29", "30_44", "45_59", "60_plus")[band]] += 1
            verblijven[make_clientregel(dossier, VANDAAG).verblijf.partition(",")[0]] += 1
    assert counted(kluis, "status") == statussen
    assert counted(kluis, "leeftijd") == banden
    per_klasse: Counter[str] = Counter()
    soorten = {waarde.label: waarde.code for waarde in waardelijst("verblijfsoort").waarden}
    tabel = next(deel for deel in read_definitie().tabellen if deel.code == "verblijf")
    for woorden, aantal in verblijven.items():
        klasse = tabel.class_of(soorten.get(woorden.partition(" sinds ")[0], ""))
        assert klasse is not None
        per_klasse[klasse.code] += aantal
    assert counted(kluis, "verblijf") == per_klasse
    assert len(per_klasse) > 4


def test_nothing_is_written_when_nothing_moved_on(
    kluis: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a list changes nothing that counts, so closing costs one look."""
    voor = stand_of(kluis)
    with kluis.write() as opslag:
        opslag.write_log("dossier_gelezen")
        opslag.put_setting("iets", "anders")
    monkeypatch.setattr(counts, "count_today", None)
    kluis.update_tellingen()
    assert stand_of(kluis) == voor


def test_another_day_or_definition_is_counted_anew(
    kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Vastewerkplek
) -> None:
    """Somebody turned 30 overnight, without any change of the dossiers."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    include(kluis, werkplek, geboortedatum=date(1996, 11, 24))
    kluis.close()
    morgen = Vastewerkplek(datetime(2026, 11, 24, 8, tzinfo=OCHTEND.tzinfo), seed=3)
    kluis = SqlcipherKluizen(morgen, werkstation="proefcomputer").open(kluispad, wachtzin=WACHTZIN)
    assert counted(kluis, "leeftijd") == {"30_44": 1}
    assert today_of(kluis).peildatum == date(2026, 11, 24)
    assert [stand.peildatum for stand in stand_of(kluis).peilstanden] == [date(2026, 11, 24)]
    kluis.close()


def test_a_kill_between_dossier_and_counts_is_repaired(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """A process that is killed before it counted leaves a number behind; the next unlock counts."""
    bevroren = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert counted(bevroren, "totaal") == {}
    bevroren.close()
    voor = (kluispad / "kengetallen.db").read_bytes()
    klaar = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.storage.teller", str(kluispad)], cwd=ROOT, check=False
    )
    assert klaar.returncode == -9
    assert (kluispad / "kengetallen.db").read_bytes() == voor, "killed before it counted"
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert counted(kluis, "totaal") == {"geincludeerd": 1}
    kluis.close()


def test_the_file_holds_codes_days_versions_and_counts(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """Every column of every table, after sixty dossiers: no name, number, id or free text."""
    fill_kluis(kluis, VANDAAG, aantal=60)
    kluis.update_tellingen()
    gezocht: set[object] = set()
    for regel in list_clienten(kluis, werkplek):
        gezocht |= {regel.client_id, regel.naam, regel.clientnummer}
    with reading(kluis._opened().kengetallen, "kengetallen.db") as connection:
        tabellen = [
            naam
            for (naam,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            ).fetchall()
        ]
        assert set(tabellen) == set(PER_TABEL)
        for naam in tabellen:
            kolommen = [
                rij[1] for rij in connection.execute(f"PRAGMA table_info({naam})").fetchall()
            ]
            rijen = connection.execute(f"SELECT * FROM {naam}").fetchall()  # noqa: S608
            assert len(rijen) <= PER_TABEL[naam], naam
            for rij in rijen:
                for kolom, waarde in zip(kolommen, rij, strict=True):
                    assert waarde not in gezocht
                    assert _is_harmless(kolom, waarde), (naam, kolom)


DEFINITIE = read_definitie()
PER_TABEL = {  # how many rows there can be, however many clients there are
    "definities": 1,
    "peilingen": 2,
    "tellingen": 2 * sum(len(tabel.klassen) for tabel in DEFINITIE.tabellen),
    "totalen": 2 * len(DEFINITIE.tabellen),
    "verschuivingen": 0,
    "stand": 1,
    "geheim": 1,
    "halfjaren": 2,
    "antwoorden": 2 * len(VRAGEN) * len(waardelijst("samenwerkingsantwoord").codes),
}


def _is_harmless(kolom: str, waarde: object) -> bool:
    """A code or the text of the definition, a day, a moment, a whole number, or random bytes."""
    if kolom == "waarde":
        return isinstance(waarde, bytes) and len(waarde) == KEY_BYTES
    tekst = {
        "definitie": {DEFINITIE.sleutel},
        "inhoud": {shipped_text()},
        "tabel": {tabel.code for tabel in DEFINITIE.tabellen},
        "klasse": {klasse.code for tabel in DEFINITIE.tabellen for klasse in tabel.klassen},
        "peildatum": {VANDAAG.isoformat(), "2026-07-01"},
        "halfjaar": {"2025-2", "2026-1"},
        "vraag": set(VRAGEN),
        "antwoord": set(waardelijst("samenwerkingsantwoord").codes),
        "gesloten_op": {"2025-12-31", "2026-06-30"},
    }
    if kolom in tekst:
        return waarde in tekst[kolom]
    if kolom == "bijgewerkt":
        return datetime.fromisoformat(str(waarde)).date() == VANDAAG
    getallen = {"nummer", "volgorde", "vast", "dossierstand", "aantal", "clienten", "lijsten"}
    return kolom in getallen and isinstance(waarde, int)


def test_whatever_is_counted_raises_the_number(kluis: SqlcipherKluis) -> None:
    """Every table that the counting reads has its three triggers, whoever writes to it."""
    gelezen = set(COUNTED)
    for statement in (*SOURCES.values(), _PROBLEMS_NOW):
        assert set(re.findall(r"(?:FROM|JOIN) (\w+)", statement.sql)) <= gelezen
    assert set(re.findall(r"(?:FROM|JOIN) (\w+)", _USED)) <= gelezen
    dossier = kluis._opened().dossier
    assert dossier is not None
    with reading(dossier, "dossier.db") as connection:
        for tabel in gelezen:
            triggers = connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (tabel,)
            ).fetchall()
            soorten = {
                re.findall(r"AFTER (\w+)", sql)[0] for (sql,) in triggers if "telling" in sql
            }
            assert soorten == {"INSERT", "UPDATE", "DELETE"}
