"""After destroying, a planted name is nowhere in the pages of the kluis."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.errors import DiskFullError, EstablishedError, StillKeptError
from levensloop_desktop.services.dossier.clientregels import refresh_clientregels
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_warning
from levensloop_desktop.services.kluisbeheer.bewaartermijn import (
    TITEL,
    Bewaarregel,
    destroy_clienten,
    keep_rule,
    list_expired,
    read_rule,
)
from levensloop_desktop.services.kluisbeheer.oude_kopieen import find_old
from levensloop_desktop.services.kluisbeheer.reservekopieen import AUTOMATISCH, VERNIETIGEN
from levensloop_desktop.services.ports.kluisport import Bevinding, Draft
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.backup import backup
from levensloop_desktop.storage.database.engine import driver_connection
from levensloop_desktop.storage.kluis import kluis as kluismodule
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN, a_client, a_plan, an_onderdeel, changed

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
    assert (kluispad / "dossier.db-wal").stat().st_size < 10 * 4120, "only the lines of after it"
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


def test_the_back_up_of_just_before_stands_and_goes(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """While rows go there is a verified back-up with the client; after it no such back-up."""
    client = make_expired(kluis, werkplek)
    kluis.make_backup(AUTOMATISCH)
    tijdens: list[tuple[str, ...]] = []

    def look(_: str) -> None:
        tijdens.append(tuple(kopie.aanleiding for kopie in kluis.list_backups()))

    klaar = destroy_clienten(
        kluis, werkplek, {ClientId(client.id): "LL-2015-0007"}, ook_personen=False, stap=look
    )
    assert klaar.fout is None
    assert tijdens[-1] == (VERNIETIGEN, AUTOMATISCH)
    assert [kopie.aanleiding for kopie in kluis.list_backups()] == [AUTOMATISCH]
    oud = find_old(kluis, werkplek)
    assert (len(oud.hier), oud.vernietigd is not None) == (1, True)
    assert oud.laatste_dag is not None
    assert 200 < (oud.laatste_dag - werkplek.today()).days < 300


def test_a_refused_client_leaves_no_back_up(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """Who must be kept costs no back-up and no line of destroying."""
    client = make_expired(kluis, werkplek)
    with pytest.raises(StillKeptError):
        destroy_clienten(kluis, werkplek, {ClientId(client.id): "ander"}, ook_personen=False)
    assert kluis.list_backups() == ()


def test_without_room_for_a_back_up_nothing_is_destroyed(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client is there still when the back-up of just before cannot be made."""
    client = make_expired(kluis, werkplek)
    monkeypatch.setattr(backup, "_free_on", lambda _: 10.0)
    with pytest.raises(DiskFullError):
        destroy_clienten(kluis, werkplek, {ClientId(client.id): "LL-2015-0007"}, ook_personen=False)
    assert len(list_expired(kluis, werkplek)) == 1


@pytest.mark.parametrize("stap", range(1, 6))
def test_killed_while_destroying(
    kluizen: SqlcipherKluizen, kluispad: Path, werkplek: Vastewerkplek, stap: int
) -> None:
    """The client is there or gone, never half; the next opening clears the back-up of before."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client = make_expired(kluis, werkplek)
    kluis.close()
    klaar = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.storage.vernietiger", str(kluispad), client.id, str(stap)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode < 0, klaar.stderr
    kopieen = kluispad / "reservekopieen"
    assert [pad for pad in kopieen.iterdir() if VERNIETIGEN in pad.name], "the kill left it"
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert kluis.waarschuwingen == ()
    assert list(kopieen.iterdir()) == []
    assert kluis.check() == []
    with kluis.read() as opslag:
        er_is = opslag.get(Client, client.id) is not None
        plan = opslag.find(Momentopname, client_id=ClientId(client.id))
        events = {regel.gebeurtenis for regel in opslag.read_log()}
    assert er_is == (stap == 1)
    assert bool(plan) == er_is
    assert ("client_vernietigd" in events) != er_is
    assert "reservekopieen_vernietigd" in events
    kluis.close()


def test_a_left_over_back_up_stays_while_the_dossiers_are_not_sound(
    kluizen: SqlcipherKluizen, kluispad: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be the last good one: it stays, and the window says so."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.make_backup(VERNIETIGEN)
    kluis.close()
    monkeypatch.setattr(
        kluismodule,
        "check_dossier",
        lambda *_: [Bevinding("dossier.db", "pagina_beschadigd", "3")],
    )
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert kluis.waarschuwingen == ("kopie_vernietigen_over",)
    assert "vernietigen" in explain_warning(kluis.waarschuwingen[0]).titel
    assert len(kluis.list_backups()) == 1
    kluis.close()
