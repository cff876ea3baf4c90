"""Users: added, changed and removed without the passphrase of anybody else."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from levensloop_desktop.errors import (
    KluisDamagedError,
    LevensloopError,
    NoDossierKeyError,
    OwnUserError,
    UnknownUserError,
    UserExistsError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis
from levensloop_desktop.services.toegang.herstelcode import new_code
from levensloop_desktop.storage.keys.key_slots import open_slot
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from tests.builders import REGISSEUR, WACHTZIN, a_client
from tests.storage.gebruikers import BLIJFT, GAAT, MANAGER, WOORDEN

NIEUW = "tien sloepen in de haven"


def add(kluis: Kluis, wie: Gebruiker) -> None:
    """Add one of the invented users."""
    kluis.add_user(wie, WOORDEN[wie.naam])


def open_as(kluizen: SqlcipherKluizen, kluis: Kluis, wie: Gebruiker, wachtzin: str = "") -> Kluis:
    """Close, and open as somebody else."""
    kluis.close()
    return kluizen.open(
        kluis.beschrijving.pad, wachtzin=wachtzin or WOORDEN[wie.naam], gebruiker=wie.naam
    )


def events(kluis: Kluis) -> list[tuple[str, str]]:
    """What the log says, newest first."""
    with kluis.read() as opslag:
        return [(regel.gebeurtenis, regel.bijzonderheid) for regel in opslag.read_log()]


def test_an_added_user_opens_the_kluis(kluis: SqlcipherKluis, kluizen: SqlcipherKluizen) -> None:
    """With the dossiers, under the own name, and the log says who was added."""
    client = a_client()
    with kluis.write() as opslag:
        opslag.put(client)
    add(kluis, BLIJFT)
    assert [houder.gebruiker for houder in kluis.list_users()] == [BLIJFT, REGISSEUR]
    assert kluis.beschrijving.gebruikers == (REGISSEUR, BLIJFT)
    assert events(kluis)[0] == ("gebruiker_toegevoegd", "A. Nepnaam: levensloopcoordinator")
    ander = open_as(kluizen, kluis, BLIJFT)
    assert ander.gebruiker == BLIJFT
    with ander.read() as opslag:
        assert opslag.get(type(client), client.id) == client
    assert ander.waarschuwingen == ()
    ander.close()


@pytest.mark.parametrize(
    ("wie", "wachtzin", "fout"),
    [
        (Gebruiker("regisseur", "beheerder"), NIEUW, UserExistsError),
        (Gebruiker("REGISSEUR", "beheerder"), NIEUW, UserExistsError),
        (Gebruiker("herstelblad", "beheerder"), NIEUW, UserExistsError),
        (Gebruiker(" ", "beheerder"), NIEUW, UserExistsError),
        (BLIJFT, "kort", WeakPassphraseError),
        (Gebruiker("verzonnennepnaam", "manager"), "verzonnennepnaam", WeakPassphraseError),
    ],
)
def test_what_is_refused_changes_nothing(
    kluis: SqlcipherKluis, wie: Gebruiker, wachtzin: str, fout: type[LevensloopError]
) -> None:
    """Neither the file nor the database."""
    voor = (kluis.beschrijving.pad / "kluis.json").read_bytes()
    with pytest.raises(fout):
        kluis.add_user(wie, wachtzin)
    assert (kluis.beschrijving.pad / "kluis.json").read_bytes() == voor
    assert [houder.gebruiker for houder in kluis.list_users()] == [REGISSEUR]


def test_nobody_is_given_the_role_of_the_herstelblad(kluis: SqlcipherKluis) -> None:
    """It is no role of a person."""
    with pytest.raises(ValueError, match="herstel"):
        kluis.add_user(Gebruiker("A. Nepnaam", "herstel"), NIEUW)


def test_a_new_passphrase_for_somebody_else(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen
) -> None:
    """Without the old one, which opens nothing any more."""
    add(kluis, BLIJFT)
    kluis.reset_passphrase(BLIJFT.naam, NIEUW)
    with pytest.raises(WrongPassphraseError):
        open_as(kluizen, kluis, BLIJFT)
    open_as(kluizen, kluis, BLIJFT, NIEUW).close()


def test_a_user_who_becomes_manager_loses_the_dossiers_for_good(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen
) -> None:
    """Also the keys that somebody may have kept open nothing any more; and back again."""
    add(kluis, GAAT)
    oud = read_kluis_file(kluis.beschrijving.pad)
    kluis.change_role(GAAT.naam, "manager")
    nieuw = read_kluis_file(kluis.beschrijving.pad)
    assert {slot.keys[0].generation for slot in oud.slots} == {1}
    assert {slot.keys[0].generation for slot in nieuw.slots} == {2}
    als_manager = open_as(kluizen, kluis, GAAT)
    assert als_manager.gebruiker.rol == "manager"
    with pytest.raises(NoDossierKeyError), als_manager.read():
        pass
    terug = open_as(kluizen, als_manager, REGISSEUR, WACHTZIN)
    terug.change_role(GAAT.naam, "procesregisseur")
    weer = open_as(kluizen, terug, GAAT)
    assert weer.list_users()
    assert weer.check() == []
    weer.close()


def test_a_removed_user_is_out_also_with_what_he_kept(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """Whoever puts the old kluis.json back opens no database with it; the work goes on."""
    add(kluis, BLIJFT)
    add(kluis, GAAT)
    pad = kluis.beschrijving.pad
    shutil.copy(pad / "kluis.json", tmp_path / "bewaard.json")
    kluis.remove_user(GAAT.naam)
    assert kluis.check() == []
    with kluis.write() as opslag:
        opslag.put(a_client())
    ander = open_as(kluizen, kluis, BLIJFT)
    assert [houder.gebruiker for houder in ander.list_users()] == [BLIJFT, REGISSEUR]
    assert ("gebruiker_verwijderd", "B. Verzonnen") in events(ander)
    with pytest.raises(UnknownUserError):
        open_as(kluizen, ander, GAAT)
    shutil.copy(tmp_path / "bewaard.json", pad / "kluis.json")
    with pytest.raises(KluisDamagedError) as gevangen:
        kluizen.open(pad, wachtzin=WOORDEN[GAAT.naam], gebruiker=GAAT.naam)
    assert gevangen.value.facts["reden"] == "onleesbaar"


@pytest.mark.parametrize(
    "doe",
    [
        lambda kluis: kluis.remove_user("regisseur"),
        lambda kluis: kluis.change_role("regisseur", "manager"),
        lambda kluis: kluis.reset_passphrase("regisseur", NIEUW),
    ],
)
def test_nobody_takes_the_own_key_away(kluis: SqlcipherKluis, doe: Callable[[Kluis], None]) -> None:
    """So the last user with both keys stays."""
    with pytest.raises(OwnUserError):
        doe(kluis)
    assert [houder.gebruiker for houder in kluis.list_users()] == [REGISSEUR]


@pytest.mark.parametrize(
    "doe",
    [
        lambda kluis: kluis.remove_user("niemand"),
        lambda kluis: kluis.change_role("niemand", "manager"),
        lambda kluis: kluis.reset_passphrase("Herstelblad", NIEUW),
    ],
)
def test_somebody_who_is_not_there(kluis: SqlcipherKluis, doe: Callable[[Kluis], None]) -> None:
    """Named as such, and the herstelblad is no user."""
    with pytest.raises(UnknownUserError):
        doe(kluis)


def test_a_manager_changes_no_keys(kluis: SqlcipherKluis, kluizen: SqlcipherKluizen) -> None:
    """Every question about users is refused with words of its own."""
    add(kluis, MANAGER)
    manager = open_as(kluizen, kluis, MANAGER)
    for doe in (
        manager.list_users,
        lambda: manager.add_user(BLIJFT, NIEUW),
        lambda: manager.remove_user("regisseur"),
    ):
        with pytest.raises(NoDossierKeyError):
            doe()
    assert manager.check() == []
    manager.close()


def test_the_herstelblad_gives_a_user_a_new_passphrase(
    kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """Typed in small letters; the log knows; the code works until there is a newer one."""
    pad, code, tweede = tmp_path / "a.kluis", new_code(), new_code()
    kluizen.create(
        pad, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN, herstelcode=code
    ).close()
    kluis = kluizen.recover(
        pad, herstelcode=code.lower().replace("-", " "), gebruiker=REGISSEUR, wachtzin=NIEUW
    )
    assert kluis.gebruiker == REGISSEUR
    assert kluis.waarschuwingen == ()
    assert "herstelblad_gebruikt" in [code for code, _ in events(kluis)]
    kluis.renew_recovery(tweede)
    kluis.close()
    with pytest.raises(WrongPassphraseError):
        kluizen.open(pad, wachtzin=WACHTZIN)
    with pytest.raises(WrongPassphraseError):
        kluizen.recover(pad, herstelcode=code, gebruiker=BLIJFT, wachtzin=NIEUW)
    ander = kluizen.recover(pad, herstelcode=tweede, gebruiker=BLIJFT, wachtzin=NIEUW)
    assert {houder.gebruiker for houder in ander.list_users()} == {REGISSEUR, BLIJFT}
    assert ander.recovery_since() is not None
    ander.close()


def test_the_herstelblad_makes_no_manager_a_reader(
    kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """A manager keeps the own passphrase; somebody with both keys is asked for."""
    pad, code = tmp_path / "a.kluis", new_code()
    kluis = kluizen.create(
        pad, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN, herstelcode=code
    )
    add(kluis, MANAGER)
    kluis.close()
    with pytest.raises(UserExistsError):
        kluizen.recover(pad, herstelcode=code, gebruiker=MANAGER, wachtzin=NIEUW)
    kluizen.open(pad, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam).close()


def test_a_back_up_comes_before_new_keys(kluis: SqlcipherKluis) -> None:
    """Not when the request is refused; the copy still opens with the old passphrase."""
    for wie in (BLIJFT, GAAT):
        add(kluis, wie)
    with pytest.raises(UnknownUserError):
        kluis.remove_user("niemand")
    assert kluis.list_backups() == ()
    kluis.change_role(BLIJFT.naam, "beheerder")
    assert kluis.list_backups() == ()
    kluis.remove_user(GAAT.naam)
    (kopie,) = kluis.list_backups()
    assert kopie.aanleiding == "sleutels"
    inhoud = read_kluis_file(kopie.pad)
    assert open_slot(inhoud.slot_of(GAAT.naam), WOORDEN[GAAT.naam], kluis_id=inhoud.kluis_id)


def test_that_a_manager_opened_is_logged_by_the_next_colleague(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen
) -> None:
    """A manager has no key of the log, so the moments wait beside it."""
    add(kluis, MANAGER)
    for _ in range(2):
        open_as(kluizen, kluis, MANAGER).close()
    ander = open_as(kluizen, kluis, REGISSEUR, WACHTZIN)
    gebeurd = dict(events(ander))
    assert gebeurd["kluis_geopend_manager"].startswith("2 2026-11-23T")
    ander.close()
    weer = open_as(kluizen, ander, REGISSEUR, WACHTZIN)
    assert [code for code, _ in events(weer)].count("kluis_geopend_manager") == 1
    weer.close()
