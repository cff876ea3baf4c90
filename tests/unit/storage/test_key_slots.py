"""Key slots: what a passphrase opens, and what it does not."""

import dataclasses
import os

import pytest

from levensloop_desktop.errors import KluisDamagedError, LevensloopError, WrongPassphraseError
from levensloop_desktop.storage.keys.key_slots import Keys, make_slot, new_keys, open_slot, seal
from levensloop_desktop.storage.kluisjson.slots import (
    FLOOR_MEMORY_KIB,
    ROLES_WITH_DOSSIER,
    Argon2Parameters,
    KeySlot,
    SealedKeys,
)
from tests.builders import WACHTZIN
from tests.conftest import CHEAP


def a_slot(keys: Keys, rol: str = "procesregisseur") -> KeySlot:
    """A slot of kluis k."""
    return make_slot(
        WACHTZIN, {1: keys}, kluis_id="k", rol=rol, gebruiker="regisseur", parameters=CHEAP
    )


@pytest.mark.parametrize("rol", ROLES_WITH_DOSSIER)
def test_roles_with_dossier_hold_both_keys(rol: str) -> None:
    """And each key is 256 bits, other than the other."""
    keys = new_keys()
    assert open_slot(a_slot(keys, rol), WACHTZIN, kluis_id="k") == {1: keys}
    assert len(keys.kengetallen) == 32
    assert keys.kengetallen != keys.dossier


def test_a_manager_slot_holds_no_dossier_key() -> None:
    """The seal is shorter: the key is not hidden in it, it is not there."""
    keys = new_keys()
    slot = a_slot(keys, "manager")
    assert open_slot(slot, WACHTZIN, kluis_id="k") == {1: Keys(keys.kengetallen, None)}
    assert len(slot.keys[0].sealed) == 32 + 16
    assert len(a_slot(keys).keys[0].sealed) == 64 + 16


def test_two_slots_of_one_passphrase_differ() -> None:
    """Salt, nonce and key pair are new each time."""
    keys = new_keys()
    een, ander = a_slot(keys), a_slot(keys)
    assert een.salt != ander.salt
    assert een.nonce != ander.nonce
    assert een.wrapped != ander.wrapped
    assert een.public != ander.public


def test_new_keys_are_sealed_without_the_passphrase() -> None:
    """Whoever holds them gives them to a slot: old and new beside each other, or new alone."""
    oud, nieuw = new_keys(), new_keys()
    slot = a_slot(oud)
    beide = seal(slot, {1: oud, 2: nieuw}, kluis_id="k")
    assert open_slot(beide, WACHTZIN, kluis_id="k") == {1: oud, 2: nieuw}
    alleen = seal(slot, {2: nieuw}, kluis_id="k")
    assert open_slot(alleen, WACHTZIN, kluis_id="k") == {2: nieuw}
    assert alleen.wrapped == slot.wrapped


@pytest.mark.parametrize(
    "anders",
    [
        {"rol": "beheerder"},
        {"gebruiker": "ander"},
        {"slot_id": "ander"},
        {"parameters": Argon2Parameters(FLOOR_MEMORY_KIB, 2, 2)},
        {"salt": os.urandom(16)},
        {"nonce": os.urandom(12)},
        {"wrapped": os.urandom(48)},
        {"public": os.urandom(32)},
        {"keys": (SealedKeys(1, os.urandom(32), os.urandom(12), os.urandom(80)),)},
        {"keys": (SealedKeys(1, bytes(32), os.urandom(12), os.urandom(80)),)},
    ],
    ids=lambda anders: next(iter(anders)),
)
def test_nothing_of_a_slot_can_be_changed(anders: dict[str, object]) -> None:
    """Each part is sealed along."""
    slot = dataclasses.replace(a_slot(new_keys()), **anders)  # type: ignore[arg-type] # by name
    with pytest.raises(LevensloopError) as gevangen:
        open_slot(slot, WACHTZIN, kluis_id="k")
    assert isinstance(gevangen.value, (WrongPassphraseError, KluisDamagedError))


def test_the_generation_is_sealed_along() -> None:
    """Old keys cannot be passed off as new ones."""
    slot = a_slot(new_keys())
    later = dataclasses.replace(slot.keys[0], generation=2)
    with pytest.raises(KluisDamagedError):
        open_slot(dataclasses.replace(slot, keys=(later,)), WACHTZIN, kluis_id="k")


def test_what_was_sealed_to_another_slot_does_not_open() -> None:
    """A manager who puts the seal of a colleague in the own slot gets nothing."""
    keys = new_keys()
    eigen, ander = a_slot(keys, "manager"), a_slot(keys)
    geleend = dataclasses.replace(eigen, rol="procesregisseur", keys=ander.keys)
    with pytest.raises(KluisDamagedError):
        open_slot(geleend, WACHTZIN, kluis_id="k")


def test_a_slot_opens_only_its_own_kluis() -> None:
    """A slot that was copied into another kluis.json is of no use."""
    with pytest.raises(WrongPassphraseError):
        open_slot(a_slot(new_keys()), WACHTZIN, kluis_id="ander")


@pytest.mark.parametrize(
    "kosten",
    [
        Argon2Parameters(FLOOR_MEMORY_KIB - 1, 1, 1),
        Argon2Parameters(4096 * 1024 + 1, 1, 1),
        Argon2Parameters(FLOOR_MEMORY_KIB, 17, 1),
        Argon2Parameters(FLOOR_MEMORY_KIB, 0, 1),
        Argon2Parameters(FLOOR_MEMORY_KIB, 1, 17),
    ],
)
def test_costs_out_of_bounds_are_never_paid(kosten: Argon2Parameters) -> None:
    """Neither on making nor on reading."""
    slot = dataclasses.replace(a_slot(new_keys()), parameters=kosten)
    with pytest.raises(KluisDamagedError):
        open_slot(slot, WACHTZIN, kluis_id="k")


def test_the_default_cost() -> None:
    """256 MiB, 3 passes, 4 lanes (security.md)."""
    assert Argon2Parameters() == Argon2Parameters(262_144, 3, 4)
    assert Argon2Parameters().is_sane
