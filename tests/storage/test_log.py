"""The chained log: nobody can change, take away or add a line unnoticed."""

import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from levensloop_desktop.services.ports.kluisport import Bevinding
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_client


def tamper(kluis: SqlcipherKluis, *statements: str) -> None:
    """Change the log as somebody would who has the key and takes the guards away first."""
    assert kluis._files is not None
    with driver_connection(kluis._files.dossier_engine) as connection:
        connection.execute("DROP TRIGGER logboek_onveranderlijk")
        connection.execute("DROP TRIGGER logboek_onuitwisbaar")
        for statement in statements:
            connection.execute(statement)


@pytest.fixture
def gelogd(kluis: SqlcipherKluis) -> SqlcipherKluis:
    """A kluis with a log of seven lines."""
    with kluis.read() as opslag:
        for nummer in range(4):
            opslag.write_log("dossier_gelezen", bijzonderheid=str(nummer))
        assert opslag.read_log()[0].nummer == 7
    return kluis


@pytest.mark.parametrize(
    ("statement", "regel"),
    [
        ("UPDATE logboek SET wie = 'ander' WHERE nummer = 4", "4"),
        ("UPDATE logboek SET bijzonderheid = 'x' WHERE nummer = 4", "4"),
        ("UPDATE logboek SET wanneer = '2020-01-01 00:00:00.000000' WHERE nummer = 4", "4"),
        ("UPDATE logboek SET client_id = 'k' WHERE nummer = 4", "4"),
        ("UPDATE logboek SET namens = 'n' WHERE nummer = 4", "4"),
        ("DELETE FROM logboek WHERE nummer = 4", "4"),
        ("DELETE FROM logboek WHERE nummer = 7", "7"),
        (
            """INSERT INTO logboek SELECT 8, gebeurtenis, wanneer, wie, client_id, namens,
            bijzonderheid, zegel FROM logboek WHERE nummer = 7""",
            "8",
        ),
    ],
)
def test_tampering_is_named_by_line(gelogd: SqlcipherKluis, statement: str, regel: str) -> None:
    """A changed, removed, cut off or added line is found and named."""
    tamper(gelogd, statement)
    assert gelogd.check()[0] == Bevinding("logboek", "keten_gebroken", regel)


def test_two_lines_that_changed_places(gelogd: SqlcipherKluis) -> None:
    """Each line is sealed to its place."""
    tamper(
        gelogd,
        "UPDATE logboek SET nummer = 99 WHERE nummer = 4",
        "UPDATE logboek SET nummer = 4 WHERE nummer = 5",
        "UPDATE logboek SET nummer = 5 WHERE nummer = 99",
    )
    assert [deel.plaats for deel in gelogd.check()][:1] == ["4"]


def test_every_line_of_a_gap_is_named(gelogd: SqlcipherKluis) -> None:
    """Each number that is gone, and the line after it, which nothing vouches for any more."""
    tamper(gelogd, "DELETE FROM logboek WHERE nummer IN (3, 4)")
    assert [deel.plaats for deel in gelogd.check()] == ["3", "4", "5"]


def test_a_line_from_a_copy_of_the_kluis_does_not_fit(
    kluizen: SqlcipherKluizen, kluispad: Path, tmp_path: Path
) -> None:
    """A line that is sound in a copy breaks the chain here: the next line knows another one."""
    kopie = tmp_path / "kopie.kluis"
    shutil.copytree(kluispad, kopie)
    lijnen = []
    for pad in (kopie, kluispad):
        kluis = kluizen.open(pad, wachtzin=WACHTZIN)
        assert kluis._files is not None
        with kluis.read() as opslag:
            opslag.write_log("dossier_gelezen", bijzonderheid=pad.name)
        with driver_connection(kluis._files.dossier_engine) as connection:
            lijnen += connection.execute("SELECT * FROM logboek WHERE nummer = 3").fetchall()
        if pad == kopie:
            kluis.close()
    assert kluis._files is not None
    with driver_connection(kluis._files.dossier_engine) as connection:
        connection.execute("DROP TRIGGER logboek_onuitwisbaar")
        connection.execute("DELETE FROM logboek WHERE nummer = 3")
        connection.execute("INSERT INTO logboek VALUES (?, ?, ?, ?, ?, ?, ?, ?)", lijnen[0])
    gevonden = kluis.check()
    kluis.close()
    assert gevonden == [Bevinding("logboek", "keten_gebroken", "4")]


@pytest.mark.parametrize(
    "statement",
    ["UPDATE logboek SET wie = 'ander'", "DELETE FROM logboek", "UPDATE wijzigingen SET oud = 'x'"],
)
def test_the_guards_refuse(gelogd: SqlcipherKluis, statement: str) -> None:
    """The database itself refuses to change or remove a line."""
    with gelogd.write() as opslag:
        opslag.put(a_client())
    assert gelogd._files is not None
    with (
        driver_connection(gelogd._files.dossier_engine) as connection,
        pytest.raises(dbapi2.IntegrityError, match="onveranderlijk"),
    ):
        connection.execute(statement)


def test_a_sound_chain_goes_on_after_reopening(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """Each opening, closing and check is a line; together they hold."""
    for _ in range(2):
        kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
        assert kluis.check() == []
        kluis.close()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        events = [regel.gebeurtenis for regel in reversed(opslag.read_log())]
    kluis.close()
    keer = ["kluis_geopend", "gecontroleerd", "kluis_gesloten"]
    assert events == ["kluis_gemaakt", "kluis_gesloten", *keer, *keer, "kluis_geopend"]
