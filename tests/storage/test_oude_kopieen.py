"""Back-ups of before new keys or of who was destroyed: found by what is in them, and destroyed."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.errors import DiskFullError, KluisNotWritableError, WrongPassphraseError
from levensloop_desktop.services.kluisbeheer.bewaartermijn import destroy_clienten
from levensloop_desktop.services.kluisbeheer.oude_kopieen import destroy_old, find_old
from levensloop_desktop.services.kluisbeheer.reservekopieen import (
    AUTOMATISCH,
    OPRUIMEN,
    choose_second_folder,
    folder_in,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.backup import backup
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_client
from tests.storage.test_vernietigen import make_expired

WIE = Gebruiker("Voorbeeld", "levensloopcoordinator")
ZIJN = "zeven fietsen zonder zadel"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A second folder."""
    map_ = tmp_path / "stick"
    map_.mkdir()
    return map_


@pytest.fixture
def verlaten(kluis: SqlcipherKluis, werkplek: Vastewerkplek, stick: Path) -> SqlcipherKluis:
    """A kluis with back-ups in two folders, from which a user was removed."""
    kluis.add_user(WIE, ZIJN)
    kluis.make_backup(AUTOMATISCH)
    choose_second_folder(kluis, werkplek, stick)
    kluis.remove_user(WIE.naam)
    return kluis


def test_who_was_removed_opens_no_back_up_any_more(
    verlaten: SqlcipherKluis,
    kluizen: SqlcipherKluizen,
    kluispad: Path,
    werkplek: Vastewerkplek,
    stick: Path,
) -> None:
    """Before it an old back-up opens with the old passphrase; after it there is one, a new one."""
    oud = find_old(verlaten, werkplek)
    assert (len(oud.hier), len(oud.tweede)) == (2, 1)
    voorbeeld = kluizen.preview_restore(kluispad, oud.hier[-1], wachtzin=ZIJN, gebruiker=WIE.naam)
    assert voorbeeld.clienten == 0
    gezien: list[tuple[int, int]] = []
    klaar = destroy_old(verlaten, werkplek, lambda *stand: gezien.append(stand))
    assert (klaar.aantal, klaar.tweede_fout) == (3, None)
    assert gezien == [(0, 3), (1, 3), (2, 3)]
    for plaats in (None, folder_in(stick, kluispad)):
        (kopie,) = verlaten.list_backups(plaats)
        assert kopie.aanleiding == OPRUIMEN
        assert kluizen.is_whole(kopie)
        with pytest.raises(WrongPassphraseError):
            kluizen.preview_restore(kluispad, kopie, wachtzin=ZIJN, gebruiker="regisseur")
        kluizen.preview_restore(kluispad, kopie, wachtzin=WACHTZIN, gebruiker="regisseur")
    assert find_old(verlaten, werkplek).aantal == 0
    with verlaten.read() as opslag:
        (regel,) = [
            deel for deel in opslag.read_log() if deel.gebeurtenis == "reservekopieen_vernietigd"
        ]
    assert regel.bijzonderheid == "3"
    assert verlaten.check() == []


def test_the_old_ones_stay_while_there_is_no_new_one(
    verlaten: SqlcipherKluis, werkplek: Vastewerkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk too full for a new back-up: nothing is destroyed."""
    voor = verlaten.list_backups()
    monkeypatch.setattr(backup, "_free_on", lambda _: 10.0)
    with pytest.raises(DiskFullError):
        destroy_old(verlaten, werkplek)
    assert verlaten.list_backups() == voor


def test_a_second_folder_that_is_away_keeps_its_own_and_is_told(
    verlaten: SqlcipherKluis, werkplek: Vastewerkplek, stick: Path, kluispad: Path
) -> None:
    """Only the folder of the kluis is cleared; once the stick is back the rest can go."""
    elders = stick.rename(stick.with_name("weg"))
    assert find_old(verlaten, werkplek).tweede_weg
    klaar = destroy_old(verlaten, werkplek)
    assert klaar.aantal == 2
    assert isinstance(klaar.tweede_fout, KluisNotWritableError)
    elders.rename(stick)
    assert len(find_old(verlaten, werkplek).tweede) == 1
    assert destroy_old(verlaten, werkplek).aantal == 1
    assert [kopie.aanleiding for kopie in verlaten.list_backups(folder_in(stick, kluispad))] == [
        OPRUIMEN
    ]


def test_stop_ends_between_two(verlaten: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """What was not reached is there still, whole, and beside it the new one."""

    def stop(gedaan: int, _: int) -> None:
        if gedaan == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        destroy_old(verlaten, werkplek, stop)
    over = find_old(verlaten, werkplek)
    assert (len(over.hier), len(over.tweede)) == (1, 1)


def test_a_damaged_old_back_up_goes_too(
    verlaten: SqlcipherKluis, werkplek: Vastewerkplek, kluispad: Path
) -> None:
    """Without its description it is no back-up any more, and yet it holds what it held."""
    kapot = verlaten.list_backups()[-1].pad
    (kapot / "kopie.json").unlink()
    assert len(find_old(verlaten, werkplek).hier) == 2
    destroy_old(verlaten, werkplek)
    assert not kapot.exists()
    assert [pad.name[-len(OPRUIMEN) :] for pad in (kluispad / "reservekopieen").iterdir()] == [
        OPRUIMEN
    ]


def test_only_back_ups_with_the_client_are_old(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """Destroying one client marks what holds that client, and nothing that came later."""
    kluis.make_backup(AUTOMATISCH)
    client = make_expired(kluis, werkplek)
    met = kluis.make_backup(AUTOMATISCH)
    assert find_old(kluis, werkplek).aantal == 0
    destroy_clienten(kluis, werkplek, {ClientId(client.id): "LL-2015-0007"}, ook_personen=False)
    with kluis.write() as opslag:
        opslag.put(a_client(achternaam="Nepnaam"))
    later = kluis.make_backup(AUTOMATISCH)
    assert [kopie.naam for kopie in find_old(kluis, werkplek).hier] == [met.naam]
    destroy_old(kluis, werkplek)
    namen = [kopie.naam for kopie in kluis.list_backups()]
    assert met.naam not in namen
    assert later.naam in namen


def test_what_cannot_be_removed_is_said(
    verlaten: SqlcipherKluis, werkplek: Vastewerkplek, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A back-up that the system keeps is an error with the place, and it is not counted as gone."""

    def refuse(self: Path, doel: Path) -> Path:
        raise PermissionError(13, "refused", os.fspath(self), None, os.fspath(doel))

    oud = find_old(verlaten, werkplek).hier
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(KluisNotWritableError):
        verlaten.destroy_backups(oud)
    monkeypatch.undo()
    assert find_old(verlaten, werkplek).hier == oud


def test_two_back_ups_of_one_second(verlaten: SqlcipherKluis, stick: Path, kluispad: Path) -> None:
    """The new one stands in both folders, also when its name sorts before that of an old one."""
    stil = Vastewerkplek(verlaten.list_backups()[0].wanneer, tick=timedelta())
    verlaten._actor.werkplek = stil
    destroy_old(verlaten, stil)
    for plaats in (None, folder_in(stick, kluispad)):
        assert [kopie.aanleiding for kopie in verlaten.list_backups(plaats)] == [OPRUIMEN]
