"""The tables that ship, counted from invented clients, and an attacker who knows what they mean."""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import pytest

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.kengetallen.kenmerken import kenmerken
from levensloop_desktop.kengetallen.publiceren import make_publicatie
from levensloop_desktop.kengetallen.samenhang import ONZEKER
from levensloop_desktop.kengetallen.tellen import Beeld, Regel, count
from tests.unit.kengetallen.aanvaller import Aanvaller, Naam, narrowest

T = TypeVar("T")
DEFINITIE = read_definitie()
GROOT = 9999
KNELPUNTEN = waardelijst("knelpunt")


@dataclass
class Stand:
    """Exact counts of one peildatum."""

    peildatum: date
    aantallen: dict[tuple[str, str], int]
    clienten: dict[tuple[str, str], int]
    totalen: dict[str, int]
    wie: dict[str, int]


def uneven(kans: random.Random, waarden: list[T]) -> T:
    """One of these, the first ones more often."""
    return kans.choices(waarden, [1 / (plek + 1) for plek in range(len(waarden))])[0]


def invent(kans: random.Random, hoeveel: int) -> Beeld:
    """Clients of whom the kenmerken agree, as kengetallen.beeld makes them."""
    statussen = ["geincludeerd" if kans.random() < 0.6 else "afgesloten" for _ in range(hoeveel)]
    profielen = [uneven(kans, ["geen", "vg", "ggz", "onbekend"]) for _ in statussen]
    wlz = ["ja" if p != "geen" else uneven(kans, ["nee", "aangevraagd"]) for p in profielen]
    vg = [
        "ja"
        if profiel == "vg" or (indicatie == "ja" and kans.random() < 0.2)
        else uneven(kans, ["nee", "aangevraagd"] if indicatie != "nee" else ["nee"])
        for profiel, indicatie in zip(profielen, wlz, strict=True)
    ]
    verblijven = [
        uneven(kans, ["eigen_woning", "kliniek_ggz", "dakloos", "onbekend", "ppc_pi"])
        for _ in statussen
    ]
    titels = [
        ("geen",) if kans.random() < 0.4 else (uneven(kans, ["strafrechtelijk", "civiel"]),)
        for _ in statussen
    ]
    knelpunten: list[tuple[str, ...]] = []
    records: list[tuple[int, str]] = []
    for plaats in range(hoeveel):
        soorten = [uneven(kans, [*KNELPUNTEN.codes]) for _ in range(kans.choice((0, 0, 1, 1, 2)))]
        records += [(plaats, soort) for soort in soorten]
        knelpunten.append(tuple(dict.fromkeys(soorten)) or ("geen",))
    maatregelen: list[Regel] = [
        (plaats, KNELPUNTEN.kenmerk(soort, "maatregel") or "geen", 1) for plaats, soort in records
    ]
    return Beeld(
        statussen=statussen,
        enkel={
            "status": statussen,
            "leeftijd": [kans.choice((None, 20, 35, 50, 65)) for _ in statussen],
            "geslacht": [uneven(kans, [*kenmerken()["geslacht"].codes]) for _ in statussen],
            "wlz_indicatie": wlz,
            "wlz_profielgroep": profielen,
            "vg_indicatie": vg,
            "verblijf": verblijven,
            "dakloos": [
                {"dakloos": "ja", "onbekend": "onbekend"}.get(soort, "nee") for soort in verblijven
            ],
            "verkeerd_bed": [
                "geen" if soort == "onbekend" else uneven(kans, ["nee", "ja", "onbekend"])
                for soort in verblijven
            ],
            "titel_eindigt": [
                None if "geen" in groep else kans.choice((3, 40, None)) for groep in titels
            ],
            "plan": [uneven(kans, [*kenmerken()["plan"].codes]) for _ in statussen],
        },
        samen={
            "problematiek": [
                tuple({uneven(kans, ["verslaving", "trauma", "nah"]) for _ in range(2)})
                if kans.random() < 0.8
                else ("geen",)
                for _ in statussen
            ],
            "titelgroep": titels,
            "knelpunt": knelpunten,
        },
        regels={
            "knelpunt_maatregel": maatregelen,
            "knelpunt_open": [(plaats, kans.choice((1, 20, 60)), 1) for plaats, _ in records],
            **_solved(kans, hoeveel),
            "doorstroom": [
                (kans.randrange(hoeveel), uneven(kans, ["geincludeerd", "uitgestroomd"]), 1)
                for _ in range(hoeveel // 2)
            ],
        },
    )


def _solved(kans: random.Random, hoeveel: int) -> dict[str, list[Regel]]:
    """Knelpunten that were solved: without a step of opschaling there was no table either."""
    gevonden: dict[str, list[Regel]] = {
        "knelpunt_duur": [],
        "knelpunt_tafels": [],
        "knelpunt_stappen": [],
    }
    for _ in range(hoeveel // 2):
        plaats, stappen = kans.randrange(hoeveel), uneven(kans, [2, 0, 1, 3, 6])
        tafels = uneven(kans, [0, 1, 2, 5, 8]) if stappen else 0
        gevonden["knelpunt_duur"].append((plaats, uneven(kans, [8, 3, 20, 40, None]), 1))
        gevonden["knelpunt_tafels"].append((plaats, tafels, 1))
        gevonden["knelpunt_stappen"].append((plaats, stappen, 1))
    return gevonden


def counted(beeld: Beeld, dag: date) -> Stand:
    """As they stand in kengetallen.db."""
    regels = count(DEFINITIE, beeld)
    cellen = [regel for regel in regels if regel.klasse]
    heel = [regel for regel in regels if not regel.klasse]
    return Stand(
        peildatum=dag,
        aantallen={(regel.tabel, regel.klasse): regel.aantal for regel in cellen},
        clienten={(regel.tabel, regel.klasse): regel.clienten for regel in cellen},
        totalen={regel.tabel: regel.aantal for regel in heel},
        wie={regel.tabel: regel.clienten for regel in heel},
    )


def sum_of(kenmerk: str, *codes: str | int | None) -> dict[Naam, int]:
    """The counts of the classes in which values of a kenmerk fall."""
    tabel = next(deel for deel in DEFINITIE.tabellen if deel.kenmerk == kenmerk and deel.klassen)
    klassen = {klasse.code for code in codes if (klasse := tabel.class_of(code))}
    return {("", tabel.code, klasse): 1 for klasse in klassen}


def minus(gewichten: dict[Naam, int]) -> dict[Naam, int]:
    """The other side of a tie."""
    return {naam: -gewicht for naam, gewicht in gewichten.items()}


def teach(aanvaller: Aanvaller, begin: int) -> None:
    """What the words mean: every tie between two kenmerken that follows from it."""
    groep: dict[Naam, int] = {("", "clienten geincludeerd"): 1}
    open_: dict[Naam, int] = {("", "knelpunten open allen"): 1}
    gelijk: list[tuple[dict[Naam, int], dict[Naam, int]]] = [
        (sum_of("dakloos", "ja"), sum_of("verblijf", "dakloos")),
        (sum_of("wlz_profielgroep", "geen"), sum_of("wlz_indicatie", "nee", "aangevraagd")),
        (groep, {("", "status", "geincludeerd"): 1}),
    ]
    binnen: list[tuple[dict[Naam, int], dict[Naam, int]]] = [
        (sum_of("dakloos", "onbekend"), sum_of("verblijf", "onbekend")),
        (sum_of("vg_indicatie", "ja"), sum_of("wlz_indicatie", "ja")),
        (
            sum_of("vg_indicatie", "ja", "aangevraagd"),
            sum_of("wlz_indicatie", "ja", "aangevraagd"),
        ),
        (sum_of("wlz_profielgroep", "vg"), sum_of("vg_indicatie", "ja")),
        (sum_of("titelgroep", "geen"), sum_of("titel_eindigt", None)),
        (sum_of("knelpunt_stappen", 0), sum_of("knelpunt_tafels", 0)),
        (groep, sum_of("knelpunt", "geen") | open_),
    ]
    for maatregel in {KNELPUNTEN.kenmerk(code, "maatregel") for code in KNELPUNTEN.codes}:
        soorten = [c for c in KNELPUNTEN.codes if KNELPUNTEN.kenmerk(c, "maatregel") == maatregel]
        binnen.append((sum_of("knelpunt", *soorten), sum_of("knelpunt_maatregel", maatregel)))
    for kenmerk in ("problematiek", "titelgroep", "knelpunt"):
        geen = sum_of(kenmerk, "geen")
        anders = [sum_of(kenmerk, code) for code in kenmerken()[kenmerk].codes]
        binnen += [(deel | geen, groep) for deel in anders if not set(deel) & set(geen)]
    for links, rechts in gelijk:
        aanvaller.learn(links | minus(rechts), 0, 0)
    for links, rechts in binnen:
        aanvaller.learn(links | minus(rechts), -GROOT, 0)
    stroom = sum_of("doorstroom", "geincludeerd") | minus(sum_of("doorstroom", "uitgestroomd"))
    toen: Naam = ("toen",)
    laag = 0 if begin <= 7 else max(8, 5 * ((begin + 2) // 5) - 2)
    aanvaller.learn({toen: 1}, laag, 7 if begin <= 7 else 5 * ((begin + 2) // 5) + 2)
    aanvaller.learn(stroom | {toen: 1} | minus(groep), 0, 0)


def attacked(bevolkingen: int, zaad: int) -> Counter[str]:
    """Count, publish, and attack all tables of the definition at once."""
    kans = random.Random(zaad)  # noqa: S311 - invented people
    teller: Counter[str] = Counter()
    for _ in range(bevolkingen):
        nu = counted(invent(kans, kans.choice((20, 37, 40, 60, 150))), date(2026, 7, 1))
        netto = nu.aantallen["doorstroom", "geincludeerd"]
        netto -= nu.aantallen["doorstroom", "uitgestroomd"]
        begin = nu.totalen["totaal"] - netto
        if begin < 0:
            continue  # more came than there are
        toen = Stand(date(2026, 1, 1), {}, {}, {"totaal": begin}, {})
        publicatie = make_publicatie(DEFINITIE, nu, begin=toen)
        aanvaller = Aanvaller()
        getoond = [tabel for tabel in publicatie.tabellen if tabel.is_getoond]
        for tabel in DEFINITIE.tabellen:
            gezien = next(deel for deel in publicatie.tabellen if deel.code == tabel.code)
            aanvaller.read(gezien, [klasse.code for klasse in tabel.klassen])
        teach(aanvaller, begin)
        breedtes = narrowest(aanvaller, getoond)
        assert min(breedtes) >= ONZEKER, teller
        teller["bevolkingen"] += 1
        teller["tabellen"] += len(getoond)
        teller["cijfers"] += len(breedtes)
        teller["vragen"] += aanvaller.vragen
        teller["samengevoegd of weg"] += sum(bool(t.opmerkingen) for t in publicatie.tabellen)
    return teller


def test_the_tables_that_ship_give_no_figure_away() -> None:
    """All 25 together, with everything their words mean."""
    sys.stdout.write(f"\nAlle tabellen van de definitie: {dict(attacked(2, 31))}\n")


@pytest.mark.endurance
@pytest.mark.timeout(3600)
def test_the_tables_that_ship_over_and_over() -> None:
    """The same for a hundred populations."""
    sys.stdout.write(f"\nAlle tabellen van de definitie: {dict(attacked(100, 32))}\n")
