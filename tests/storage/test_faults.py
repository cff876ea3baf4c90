"""Faults while a kluis is open: damage, a full disk, a disk that refuses, a clock set back."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.errors import DiskFullError, KluisDamagedError, KluisNotWritableError
from levensloop_desktop.services.ports.kluisport import Bevinding
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN, a_client
from tests.conftest import CHEAP

PAGE = 4096


def run(kluis: SqlcipherKluis, sql: str) -> int:
    """Give the connection of an open kluis a setting, or ask it a number."""
    assert kluis._files is not None
    with driver_connection(kluis._files.dossier_engine) as connection:
        rows = connection.execute(sql).fetchall()
    return int(rows[0][0]) if rows else 0


def test_a_flipped_bit_is_named_by_page(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path, client_id: ClientId
) -> None:
    """Checking names the page; reading a dossier on it is refused, not half given."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    bladzijde = run(kluis, "SELECT rootpage FROM sqlite_master WHERE name = 'incidenten'")
    kluis.close()
    bestand = gevulde_kluis / "dossier.db"
    inhoud = bytearray(bestand.read_bytes())
    inhoud[(bladzijde - 1) * PAGE + 700] ^= 1
    bestand.write_bytes(inhoud)
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    gevonden = kluis.check()
    with pytest.raises(KluisDamagedError) as gevangen, kluis.read() as opslag:
        opslag.load_dossier(client_id)
    kluis.close()
    assert gevangen.value.facts["onderdeel"] == "dossier.db"
    assert Bevinding("dossier.db", "pagina_beschadigd", str(bladzijde)) in gevonden


def test_a_full_disk_keeps_the_old_data(kluis: SqlcipherKluis) -> None:
    """The change is refused whole; when there is room again, saving goes on."""
    client = a_client(huisarts="Huisarts Voorbeeld")
    with kluis.write() as opslag:
        opslag.put(client)
    groot = a_client(voornamen="A" * 500_000)
    run(kluis, "PRAGMA max_page_count = 1")  # SQLite answers as it does on a full disk
    with pytest.raises(DiskFullError) as gevangen, kluis.write() as opslag:
        opslag.put(groot)
    assert "AAA" not in str(gevangen.value)
    with kluis.read() as opslag:
        assert opslag.find(Client) == (client,)
    run(kluis, "PRAGMA max_page_count = 1000000")
    with kluis.write() as opslag:
        opslag.put(groot)
    assert kluis.check() == []


def test_a_disk_that_refuses_is_not_damage(kluis: SqlcipherKluis) -> None:
    """A share that became read-only gives its own error, and nothing is half written."""
    run(kluis, "PRAGMA query_only = ON")
    with pytest.raises(KluisNotWritableError), kluis.write() as opslag:
        opslag.put(a_client())
    with kluis.read() as opslag:
        assert opslag.find(Client) == ()


def test_a_clock_set_back_does_not_turn_the_log_back(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path
) -> None:
    """Moments go on from the last line, and the opening says that the clock is behind."""
    gisteren = Vastewerkplek(OCHTEND - timedelta(days=1), seed=9)
    terug = SqlcipherKluizen(gisteren, werkstation="proefcomputer", argon2=CHEAP)
    kluis = terug.open(gevulde_kluis, wachtzin=WACHTZIN)
    client = a_client()
    with kluis.write() as opslag:
        opslag.put(client)
        regels = opslag.read_log()
        wijziging = opslag.read_history(ClientId(client.id))[0]
    kluis.close()
    momenten = [regel.wanneer for regel in regels]
    assert momenten == sorted(momenten, reverse=True)
    assert len(set(momenten)) == len(momenten)
    assert wijziging.wanneer > momenten[0]
    assert regels[0].bijzonderheid == "klok_loopt_achter"
    gewoon = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    with gewoon.read() as opslag:
        assert opslag.read_log()[0].bijzonderheid == ""
    gewoon.close()


def test_a_closed_kluis_answers_no_more(kluis: SqlcipherKluis) -> None:
    """After closing, no transaction begins and nothing of the databases stays open."""
    kluis.close()
    with pytest.raises(RuntimeError), kluis.read():
        pass
    assert not (kluis.beschrijving.pad / "dossier.db-wal").exists()


def test_threads_take_turns(kluis: SqlcipherKluis) -> None:
    """Twenty-four threads that write at once lose nothing."""
    clienten = [a_client() for _ in range(96)]

    def write(client: Client) -> None:
        with kluis.write() as opslag:
            opslag.put(client)
            opslag.write_log("client_gemaakt", ClientId(client.id))

    with ThreadPoolExecutor(24) as pool:
        list(pool.map(write, clienten))
    with kluis.read() as opslag:
        assert set(opslag.find(Client)) == set(clienten)
    assert kluis.check() == []
