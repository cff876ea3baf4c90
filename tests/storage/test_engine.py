"""The settings on which safety of an open database hangs."""

from pathlib import Path

import pytest

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.services.ports.kluisport import Bevinding
from levensloop_desktop.storage.database.engine import driver_connection, make_engine
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN

SETTINGS = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL
    "foreign_keys": 1,
    "temp_store": 0,  # as compiled: memory
    "trusted_schema": 0,
    "cipher_log_level": "NONE",
    "cipher_use_hmac": "1",
}


@pytest.mark.parametrize("naam", SETTINGS)
def test_settings_of_both_databases(kluis: SqlcipherKluis, naam: str) -> None:
    """Durable, checked and silent; the default of the library is not trusted."""
    assert kluis._files is not None
    for engine in (kluis._files.dossier_engine, kluis._files.kengetallen):
        with driver_connection(engine) as connection:
            (row,) = connection.execute(f"PRAGMA {naam}").fetchall()
            assert row[0] == SETTINGS[naam]
            opties = [deel[0] for deel in connection.execute("PRAGMA compile_options").fetchall()]
    assert "TEMP_STORE=2" in opties


@pytest.mark.parametrize("key", [b"", b"kort", bytes(31), bytes(33), b"x" * 64])
def test_only_a_raw_key_of_256_bits(tmp_path: Path, key: bytes) -> None:
    """Anything else would silently become a passphrase."""
    with pytest.raises(ValueError, match=str(len(key))):
        make_engine(tmp_path / "a.db", key)


def test_opening_makes_no_file(tmp_path: Path) -> None:
    """A database that is gone is not silently made anew."""
    engine = make_engine(tmp_path / "a.db", bytes(32))
    with pytest.raises(KluisDamagedError):
        engine.raw_connection()
    engine.dispose()
    assert list(tmp_path.iterdir()) == []


def test_a_kluis_that_was_mended_opens(kluizen: SqlcipherKluizen, gevulde_kluis: Path) -> None:
    """A failed opening lets go of everything, the lock included."""
    bestand = gevulde_kluis / "kengetallen.db"
    heel = bestand.read_bytes()
    bestand.write_bytes(b"")
    with pytest.raises(KluisDamagedError):
        kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    bestand.write_bytes(heel)
    kluizen.open(gevulde_kluis, wachtzin=WACHTZIN).close()


def test_a_dangling_reference_is_found(kluizen: SqlcipherKluizen, gevulde_kluis: Path) -> None:
    """A row that points to nothing, made with the guard off, is named by its table."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    assert kluis._files is not None
    with driver_connection(kluis._files.dossier_engine) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE verblijven SET partner_id = 'weg'")
    gevonden = kluis.check()
    kluis.close()
    assert {deel.code for deel in gevonden} == {"verwijzing_ontbreekt"}
    assert gevonden[0] == Bevinding("dossier.db", "verwijzing_ontbreekt", "verblijven 1")
