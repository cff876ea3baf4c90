"""After destroying, a planted name is nowhere in the pages of the kluis."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.errors import EstablishedError, StillKeptError
from levensloop_desktop.services.bewaartermijn import (
    TITEL,
    Bewaarregel,
    destroy_clienten,
    keep_rule,
    list_expired,
    read_rule,
)
from levensloop_desktop.services.clientregels import refresh_clientregels
from levensloop_desktop.services.ports import Draft
from levensloop_desktop.services.werkplek import Vastewerkplek
from levensloop_desktop.storage.engine import driver_connection
from levensloop_desktop.storage.kluis import SqlcipherKluis
from tests.builders import OCHTEND, a_client, a_plan, an_onderdeel, changed

_NAAM = "Geplantvernietig"


def make_expired(kluis: SqlcipherKluis, werkplek: Vastewerkplek, **velden: object) -> Client:
    """A client whose traject ended long ago, with the name wherever a name can stand."""
    client = a_client(clientnummer="LL-2015-0007", achternaam=_NAAM)
    einde = werkplek.today() - timedelta(days=6 * 366)
    traject = an_onderdeel(
        Traject, client, **{"status": "afgesloten", "einddatum": einde, **velden}
    )
    plan = a_plan(client, status="vastgesteld", vastgesteld_op=date(2015, 1, 1), overleg=_NAAM)
    opname = an_onderdeel(Momentopname, client, plan_id=plan.id, inhoud=f'{{"n": "{_NAAM}"}}')
    with kluis.write() as opslag:
        opslag.put_all([client, traject, plan, opname])
        refresh_clientregels(opslag, [ClientId(client.id)], werkplek.today())
    with kluis.write() as opslag:
        opslag.put(changed(client, roepnaam=f"{_NAAM}a"))
        opslag.put_draft(Draft("regisseur", client.id, "titels", "", "", _NAAM, OCHTEND))
    return client


def pages(kluis: SqlcipherKluis, tmp_path: Path) -> bytes:
    """Every page of dossier.db, free ones too, in the clear."""
    doel = tmp_path / "open.db"
    assert kluis._files is not None
    with driver_connection(kluis._files.dossier_engine) as connection:
        connection.execute("ATTACH DATABASE ? AS open KEY ''", (str(doel),))
        connection.execute("SELECT sqlcipher_export('open')")
        connection.execute("DETACH DATABASE open")
        vrij = connection.execute("PRAGMA freelist_count").fetchall()[0][0]
    inhoud = doel.read_bytes()
    doel.unlink()
    assert vrij == 0 or _NAAM.encode() in inhoud
    return inhoud


def test_nothing_of_a_destroyed_client_remains(
    kluis: SqlcipherKluis, kluispad: Path, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """Not in a row, not in a free page, not in the -wal; the log keeps the number."""
    client = make_expired(kluis, werkplek)
    assert _NAAM.encode() in pages(kluis, tmp_path)
    (regel,) = list_expired(kluis, werkplek)
    assert regel.clientnummer == "LL-2015-0007"
    nummers = {ClientId(client.id): "LL-2015-0007"}
    destroy_clienten(kluis, werkplek, nummers, ook_personen=True)
    assert (kluispad / "dossier.db-wal").stat().st_size == 0
    assert _NAAM.encode() not in pages(kluis, tmp_path)
    assert kluis.check() == []
    assert list_expired(kluis, werkplek) == ()
    with kluis.read() as opslag:
        laatste = opslag.read_log(ClientId(client.id))[0]
    assert (laatste.gebeurtenis, laatste.bijzonderheid) == ("client_vernietigd", "LL-2015-0007")


def test_another_number_destroys_nobody(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """All numbers must be right, or everything stays."""
    een = make_expired(kluis, werkplek)
    with pytest.raises(StillKeptError):
        destroy_clienten(kluis, werkplek, {ClientId(een.id): "LL-2015-0008"}, ook_personen=False)
    assert len(list_expired(kluis, werkplek)) == 1


@pytest.mark.parametrize("velden", [{"status": "geincludeerd"}, {"einddatum": None}])
def test_a_running_term_keeps_a_client(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, velden: dict[str, object]
) -> None:
    """A traject that runs, or of which the end is not known, keeps the dossier."""
    client = make_expired(kluis, werkplek, **velden)
    assert list_expired(kluis, werkplek) == ()
    with pytest.raises(StillKeptError):
        destroy_clienten(kluis, werkplek, {ClientId(client.id): "LL-2015-0007"}, ook_personen=False)


def test_the_term_can_be_set(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """A longer term keeps longer; another event counts from another day."""
    make_expired(kluis, werkplek)
    assert read_rule(kluis) == Bewaarregel(5, "einde_traject")
    keep_rule(kluis, Bewaarregel(7))
    assert list_expired(kluis, werkplek) == ()
    keep_rule(kluis, Bewaarregel(1, TITEL))
    assert list_expired(kluis, werkplek) == ()
    with pytest.raises(ValueError, match="retention"):
        keep_rule(kluis, Bewaarregel(0))


def test_the_guards_come_back(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """After destroying one client, an established plan of another still refuses to go."""
    client = make_expired(kluis, werkplek)
    ander = a_client()
    plan = a_plan(ander, status="vastgesteld", vastgesteld_op=date(2026, 1, 1))
    with kluis.write() as opslag:
        opslag.put_all([ander, plan])
    destroy_clienten(kluis, werkplek, {ClientId(client.id): "LL-2015-0007"}, ook_personen=False)
    with pytest.raises(EstablishedError), kluis.write() as opslag:
        opslag.remove(plan)
