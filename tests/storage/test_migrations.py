"""The frozen steps give the tables of this version, also from an older kluis; newer is refused."""

import contextlib
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.exc import OperationalError

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.errors import KluisDamagedError, KluisOtherLayoutError, KluisTooNewError
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage import rows
from levensloop_desktop.storage.database.engine import make_engine
from levensloop_desktop.storage.files.private_files import make_file
from levensloop_desktop.storage.keys.key_slots import open_slot
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from levensloop_desktop.storage.migrations import DOSSIER, KENGETALLEN, Migrations, migrate
from tests.builders import WACHTZIN
from tests.conftest import CHEAP
from tests.storage.versiebestand import KLUIS, VERSIES, make_version_file

KEY = bytes(range(32))


@contextlib.contextmanager
def new_database(pad: Path) -> Iterator[Connection]:
    """An empty encrypted file."""
    make_file(pad)
    engine = make_engine(pad, KEY, new=True)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def structure(connection: Connection) -> dict[str, Any]:
    """Columns, references and indexes of every table, whatever order they were made in."""
    namen = connection.execute(
        text(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT GLOB 'zoek[ntw]*'"  # FTS5 makes and shapes those itself
        )
    ).scalars()
    gevonden = {}
    for naam in namen:
        delen = [
            {tuple(row)[begin:] for row in connection.exec_driver_sql(f"PRAGMA {vraag}({naam})")}
            for vraag, begin in (("table_info", 1), ("foreign_key_list", 2), ("index_list", 1))
        ]
        gevonden[naam] = delen
    return gevonden


@pytest.mark.parametrize(
    ("steps", "metadata"), [(DOSSIER, rows.DOSSIER), (KENGETALLEN, rows.KENGETALLEN)]
)
def test_the_steps_give_the_tables(tmp_path: Path, steps: Migrations, metadata: MetaData) -> None:
    """From an empty file, the SQL makes exactly what the row classes say."""
    with new_database(tmp_path / "a.db") as connection:
        migrate(connection, steps, van=0)
        gemigreerd = structure(connection)
    with new_database(tmp_path / "b.db") as connection:
        metadata.create_all(connection)
        bedoeld = structure(connection)
    assert gemigreerd == bedoeld
    assert set(gemigreerd) == set(metadata.tables)


def test_a_step_that_fails_leaves_the_old_version(tmp_path: Path) -> None:
    """Also tables that the step had made are gone: DDL is in the transaction."""
    fout = Migrations("dossier.db", (*KENGETALLEN.steps, "CREATE TABLE a (b); CREATE TABLE a (b);"))
    with new_database(tmp_path / "a.db") as connection:
        migrate(connection, KENGETALLEN, van=0)
        with pytest.raises(OperationalError):
            migrate(connection, fout, van=1)
        assert connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 1
        assert set(structure(connection)) == set(rows.KENGETALLEN.tables)


def later(werkplek: Vastewerkplek, *extra: str) -> SqlcipherKluizen:
    """A Levensloop that knows further steps."""
    return SqlcipherKluizen(
        werkplek,
        werkstation="proefcomputer",
        argon2=CHEAP,
        dossier_migrations=replace(DOSSIER, steps=(*DOSSIER.steps, *extra)),
    )


def test_an_older_kluis_is_copied_and_then_migrated(
    werkplek: Vastewerkplek,
    kluizen: SqlcipherKluizen,
    gevulde_kluis: Path,
    client_id: ClientId,
    tmp_path: Path,
) -> None:
    """The copy opens with the program of before; this program refuses what the later one wrote."""
    extra = "CREATE TABLE later_bedacht (id INTEGER PRIMARY KEY);"
    kluis = later(werkplek, extra).open(gevulde_kluis, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
    kluis.close()
    (kopie,) = (gevulde_kluis / "reservekopieen").iterdir()
    assert kluis.beschrijving.laatste_kopie is not None
    with pytest.raises(KluisTooNewError) as gevangen:
        kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    assert gevangen.value.facts == {"onderdeel": "dossier.db", "versie": 2, "kent": 1}
    hersteld = tmp_path / "hersteld.kluis"
    shutil.copytree(kopie, hersteld)
    shutil.copy(gevulde_kluis / "kengetallen.db", hersteld)
    oud = kluizen.open(hersteld, wachtzin=WACHTZIN)
    with oud.read() as opslag:
        assert opslag.load_dossier(client_id) == dossier
    oud.close()


def test_a_migration_that_fails_leaves_a_kluis_that_opens(
    werkplek: Vastewerkplek, kluizen: SqlcipherKluizen, gevulde_kluis: Path
) -> None:
    """The old program goes on with it, and the copy stays."""
    with pytest.raises(OperationalError):
        later(werkplek, "CREATE TABLE clienten (id);").open(gevulde_kluis, wachtzin=WACHTZIN)
    kluizen.open(gevulde_kluis, wachtzin=WACHTZIN).close()
    assert len(list((gevulde_kluis / "reservekopieen").iterdir())) == 1


def test_a_database_without_version_is_damaged(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path
) -> None:
    """A version of 0 is never written, so something else wrote it."""
    inhoud = read_kluis_file(gevulde_kluis)
    sleutels = open_slot(inhoud.slots[0], WACHTZIN, kluis_id=inhoud.kluis_id)[1]
    engine = make_engine(gevulde_kluis / "kengetallen.db", sleutels.kengetallen)
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA user_version = 0")
    engine.dispose()
    with pytest.raises(KluisDamagedError) as gevangen:
        kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    assert gevangen.value.facts == {"onderdeel": "kengetallen.db", "reden": "versie"}


@pytest.mark.parametrize("database", ["dossier.db", "kengetallen.db"])
def test_a_kluis_of_other_steps_says_so(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path, database: str
) -> None:
    """Made before 0001 changed: refused at once with words of its own, by everybody."""
    manager = Gebruiker("C. Fictief", "manager")
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    kluis.add_user(manager, "negen vlaggen aan de mast")
    kluis.close()
    inhoud = read_kluis_file(gevulde_kluis)
    keys = open_slot(inhoud.slot_of("regisseur"), WACHTZIN, kluis_id=inhoud.kluis_id)[1]
    key = keys.dossier if database == "dossier.db" else keys.kengetallen
    assert key is not None
    for mark in (0, 5):
        engine = make_engine(gevulde_kluis / database, key)
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {mark}")
            connection.commit()
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()
        with pytest.raises(KluisOtherLayoutError) as fout:
            kluizen.open(gevulde_kluis, wachtzin=WACHTZIN, gebruiker="regisseur")
        assert "proefversie" in explain_error(fout.value).tekst
        if database == "kengetallen.db":
            with pytest.raises(KluisOtherLayoutError):
                kluizen.open(
                    gevulde_kluis, wachtzin="negen vlaggen aan de mast", gebruiker=manager.naam
                )


def test_words_beside_the_steps_do_not_count() -> None:
    """A comment, an empty line and an indent make no other kluis; a column does."""
    stap = "CREATE TABLE a (b INTEGER);"
    zelfde = "-- een uitleg\n\nCREATE TABLE a\n  (b INTEGER);\n"
    marks = [Migrations("a", (tekst,)).mark(1) for tekst in (stap, zelfde, stap.replace("b", "c"))]
    assert marks[0] == marks[1] != marks[2]
    assert all(0 < mark < 2**31 for mark in marks)


def test_a_kluis_of_every_released_version_opens(kluizen: SqlcipherKluizen, tmp_path: Path) -> None:
    """Those of versies/ and one of this version; every version before this one must be there."""
    bewaard = sorted(VERSIES.glob("*.zip"))
    assert {int(pad.stem) for pad in bewaard} >= set(range(1, DOSSIER.latest))
    vers = make_version_file(tmp_path)
    for pad in (*bewaard, vers):
        doel = tmp_path / f"uitgepakt {pad.stem} {pad.parent.name}"
        with zipfile.ZipFile(pad) as archief:
            archief.extractall(doel)
        kluis = kluizen.open(doel / KLUIS, wachtzin=WACHTZIN)
        with kluis.read() as opslag:
            (client,) = opslag.find(Client)
            dossier = opslag.load_dossier(ClientId(client.id))
        assert kluis.check() == []
        kluis.close()
        assert dossier is not None
        assert dossier.titels
        assert dossier.partners
