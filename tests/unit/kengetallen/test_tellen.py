"""Counting what is known of a peildatum, without a name."""

import random

from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.kengetallen.definities import (
    Definitie,
    Klasse,
    Tabel,
    read_definitie,
    shipped_text,
)
from levensloop_desktop.kengetallen.kenmerken import Eenheid, kenmerken, populaties
from levensloop_desktop.kengetallen.tellen import Aantal, Beeld, Waarde, count

DEFINITIE = read_definitie()
LEEG = Beeld(statussen=())


def table(code: str) -> Tabel:
    """A table of the definition."""
    gevonden = DEFINITIE.tabel(code)
    assert gevonden is not None
    return gevonden


def counted(beeld: Beeld, code: str) -> dict[str, int]:
    """The classes of one table that are not empty, and its total under an empty name."""
    return {
        deel.klasse: deel.aantal
        for deel in count(DEFINITIE, beeld)
        if deel.tabel == code and deel.aantal
    }


def test_every_value_of_every_kenmerk_has_one_class() -> None:
    """No code is counted twice, none is lost, and every value list that grows is noticed."""
    for tabel in DEFINITIE.tabellen:
        soort = kenmerken()[tabel.kenmerk]
        waarden: list[Waarde] = [*soort.codes] if soort.codes else [*range(0, 400, 3)]
        waarden += [None] * (not soort.codes and soort.kan_onbekend)
        if tabel.code == "totaal":
            waarden = ["geincludeerd"]
        for waarde in waarden:
            assert sum(klasse.holds(waarde) for klasse in tabel.klassen) <= 1, (tabel.code, waarde)
            assert tabel.class_of(waarde) is not None, (tabel.code, waarde)


def test_the_tables_that_ship_are_those_of_the_design() -> None:
    """All of them, each with what it counts."""
    assert DEFINITIE.sleutel == "basis-1"
    clienten, gebeurtenissen, records = Eenheid
    assert {tabel.code: (tabel.eenheid, tabel.meervoudig) for tabel in DEFINITIE.tabellen} == {
        "totaal": (clienten, False),
        "status": (clienten, False),
        "doorstroom": (gebeurtenissen, True),
        "leeftijd": (clienten, False),
        "geslacht": (clienten, False),
        "problematiek": (clienten, True),
        "wlz": (clienten, False),
        "wlz_profiel": (clienten, False),
        "vg": (clienten, False),
        "verblijf": (clienten, False),
        "dakloos": (clienten, False),
        "verkeerd_bed": (clienten, False),
        "titels": (clienten, True),
        "titel_eindigt": (clienten, False),
        "plan": (clienten, False),
        "scenarios": (gebeurtenissen, True),
        "knelpunten": (clienten, True),
        "maatregelen": (records, True),
        "knelpunt_open": (records, True),
        "knelpunt_duur": (records, True),
        "knelpunt_tafels": (records, True),
        "knelpunt_stappen": (records, True),
        "opschalingen": (gebeurtenissen, True),
        "overdrachten": (records, True),
        "overdracht_staat": (records, True),
    }
    stromen = {tabel.code for tabel in DEFINITIE.tabellen if tabel.stroom}
    assert stromen == {
        "doorstroom",
        "scenarios",
        "knelpunt_duur",
        "knelpunt_tafels",
        "knelpunt_stappen",
        "opschalingen",
        "overdrachten",
        "overdracht_staat",
    }
    assert all(tabel.wie in populaties() for tabel in DEFINITIE.tabellen)


def test_age_bands_begin_and_end_where_they_say() -> None:
    """Both ends belong to the band; who is younger or unknown falls in the rest."""
    grenzen: dict[int | None, str] = {
        17: "anders",
        18: "18_29",
        29: "18_29",
        30: "30_44",
        44: "30_44",
        45: "45_59",
    }
    grenzen |= {59: "45_59", 60: "60_plus", 101: "60_plus", None: "anders"}
    for leeftijd, klasse in grenzen.items():
        beeld = Beeld(statussen=("geincludeerd",), enkel={"leeftijd": (leeftijd,)})
        assert counted(beeld, "leeftijd") == {"": 1, klasse: 1}, leeftijd


def test_only_who_has_the_status_of_a_table_counts() -> None:
    """A melding is in the table of statuses and in no other."""
    beeld = Beeld(
        statussen=("melding", "geincludeerd", "geen"),
        enkel={"status": ("melding", "geincludeerd", "geen"), "leeftijd": (20, 30, 40)},
    )
    assert counted(beeld, "status") == {"": 3, "melding": 1, "geincludeerd": 1, "anders": 1}
    assert counted(beeld, "totaal") == {"": 1, "geincludeerd": 1}
    assert counted(beeld, "leeftijd") == {"": 1, "30_44": 1}


def test_a_client_in_several_classes_counts_once_in_the_total() -> None:
    """Two kinds of problematiek are two cells and one client; two kinds of one class one cell."""
    beeld = Beeld(
        statussen=("geincludeerd", "geincludeerd"),
        samen={
            "problematiek": (("verslaving", "nah"), ("geen",)),
            "titelgroep": (("jeugd", "anders"), ("civiel", "strafrechtelijk")),
        },
    )
    assert counted(beeld, "problematiek") == {"": 2, "verslaving": 1, "nah": 1, "geen": 1}
    assert counted(beeld, "titels") == {"": 2, "anders": 1, "civiel": 1, "strafrechtelijk": 1}


def test_records_count_each_and_say_how_many_clients_are_behind_them() -> None:
    """Nine times at one table for one client, and once for another, is ten times and two."""
    beeld = Beeld(
        statussen=("geincludeerd", "afgesloten"),
        regels={
            "opschaling_tafel": (
                (0, "escalatietafel_zvh", 4),
                (0, "escalatietafel_zvh", 5),
                (1, "escalatietafel_zvh", 1),
                (1, "landelijk", 1),
            )
        },
    )
    assert [deel for deel in count(DEFINITIE, beeld) if deel.tabel == "opschalingen"] == [
        Aantal("opschalingen", "", 11, 2),
        Aantal("opschalingen", "escalatietafel_zvh", 10, 2),
        Aantal("opschalingen", "taskforce_zorgkantoor", 0, 0),
        Aantal("opschalingen", "hoogcomplexe_regiotafel", 0, 0),
        Aantal("opschalingen", "landelijk", 1, 1),
        Aantal("opschalingen", "ander", 0, 0),
    ]


def test_counts_equal_a_slow_recount() -> None:
    """Over a thousand invented clients, class by class."""
    kans = random.Random(7)  # noqa: S311 - invented clients
    statussen = [kans.choice(waardelijst("trajectstatus").codes) for _ in range(1000)]
    leeftijden = [kans.choice((None, *range(15, 80))) for _ in statussen]
    verblijven = [kans.choice(waardelijst("verblijfsoort").codes) for _ in statussen]
    enkel = {"status": statussen, "leeftijd": leeftijden, "verblijf": verblijven}
    beeld = Beeld(statussen=statussen, enkel=enkel)
    gevonden = {(deel.tabel, deel.klasse): deel.aantal for deel in count(DEFINITIE, beeld)}
    for code in ("totaal", "status", "leeftijd", "verblijf"):
        tabel = table(code)
        mee = [
            waarde
            for waarde, status in zip(enkel[tabel.kenmerk], statussen, strict=True)
            if tabel.wie in {"allen", status}
        ]
        for klasse in tabel.klassen:
            aantal = sum(tabel.class_of(waarde) == klasse for waarde in mee)
            assert gevonden[code, klasse.code] == aantal
        assert gevonden[code, ""] == len(mee)


def test_nothing_counted_gives_zeros_for_every_class() -> None:
    """So the number of rows that are kept says nothing."""
    leeg = count(DEFINITIE, LEEG)
    assert {(deel.aantal, deel.clienten) for deel in leeg} == {(0, 0)}
    assert len(leeg) == sum(len(tabel.klassen) + 1 for tabel in DEFINITIE.tabellen)
    assert count(Definitie(versie=2, tabellen=()), LEEG) == ()


def test_a_value_without_a_class_is_in_no_total() -> None:
    """A table of a part counts that part."""
    deel = Tabel(
        code="x",
        titel="X",
        kenmerk="problematiek",
        meervoudig=True,
        klassen=(Klasse(code="a", label="a", codes=frozenset({"nah"})),),
    )
    beeld = Beeld(statussen=("melding",) * 2, samen={"problematiek": (("nah",), ("agressie",))})
    assert count(Definitie(versie=1, tabellen=(deel,)), beeld) == (
        Aantal("x", "", 1, 1),
        Aantal("x", "a", 1, 1),
    )


def test_the_file_that_ships_explains_every_kenmerk() -> None:
    """Who begins an own definition with it finds each, with every code that it can have."""
    kop = " ".join(
        regel.lstrip("# ") for regel in shipped_text().splitlines() if regel.startswith("#")
    )
    for naam, soort in kenmerken().items():
        waarden = ", ".join(soort.codes) if soort.codes else "een getal"
        assert f"{naam} {soort.wat}: {waarden}" in kop
