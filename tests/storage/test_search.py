"""The index agrees with the tables, can be made anew, and keeps no word of who was destroyed."""

from collections.abc import Callable
from typing import TypeVar

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.database.statements import DriverConnection
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.search.rebuilding import index_agrees, rebuild_index
from tests.builders import VANDAAG, a_client, an_afspraak

T = TypeVar("T")
ALLE_WOORDEN = "SELECT count(*) FROM zoekwoorden WHERE term LIKE 'zeldzaam%'"


def on_connection(kluis: SqlcipherKluis, job: Callable[[DriverConnection], T]) -> T:
    """Work on the file itself, in one transaction."""
    engine = kluis._opened().dossier
    assert engine is not None
    with driver_connection(engine) as connection:
        connection.execute("BEGIN IMMEDIATE")
        gedaan = job(connection)
        connection.execute("COMMIT")
        return gedaan


def test_it_agrees_after_work_and_after_a_rebuild(kluis: SqlcipherKluis) -> None:
    """Filled by the program or from the tables, the index says the same."""
    fill_kluis(kluis, VANDAAG, aantal=3)
    assert on_connection(kluis, index_agrees)
    with kluis.read() as opslag:
        voor = sorted(opslag.find_texts([["de"]], 500))
    on_connection(kluis, rebuild_index)
    assert on_connection(kluis, index_agrees)
    with kluis.read() as opslag:
        assert sorted(opslag.find_texts([["de"]], 500)) == voor


def test_a_lost_line_is_noticed(kluis: SqlcipherKluis) -> None:
    """A record that is not in the index, or a line without a record, is a difference."""
    fill_kluis(kluis, VANDAAG, aantal=1)
    on_connection(kluis, lambda c: c.execute("DELETE FROM zoekregels WHERE nummer = 3"))
    assert not on_connection(kluis, index_agrees)
    assert [deel.code for deel in kluis.check()] == ["zoekindex_wijkt_af"]
    on_connection(kluis, rebuild_index)
    assert kluis.check() == []


def test_nothing_is_left_of_a_destroyed_client(kluis: SqlcipherKluis) -> None:
    """The words themselves go, not only the way to them."""
    client = a_client(achternaam="Zeldzaamnaam")
    afspraak = an_afspraak(client, wat="zeldzaamwoord")
    with kluis.write() as opslag:
        opslag.put(client)
        opslag.put(afspraak)
    vraag: Callable[[DriverConnection], tuple[int, ...] | None] = lambda c: c.execute(  # noqa: E731  one line of SQL
        ALLE_WOORDEN
    ).fetchone()
    assert on_connection(kluis, vraag) == (1,)
    with kluis.write() as opslag:
        opslag.destroy_client(ClientId(client.id))
    assert on_connection(kluis, vraag) == (0,)
    assert on_connection(kluis, index_agrees)
