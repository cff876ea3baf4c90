"""Own values lie in the encrypted dossiers of one kluis, and are seen in no other."""

import contextlib
import shutil
from pathlib import Path

import pytest
from sqlcipher3.dbapi2 import IntegrityError

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.waardelijsten import label, lists_in_use, waardelijst
from levensloop_desktop.errors import ChangedSinceError, EstablishedError
from levensloop_desktop.services.dossier.dossiers import list_clienten
from levensloop_desktop.services.dossier.ongedaan import can_undo, describe, undo_changes
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    add_value,
    change_value,
    order_values,
    read_lijst,
    read_lijsten,
)
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN, a_client, a_record, a_verblijf

LIJST = "verblijfsoort"


def _add(kluis: Kluis, werkplek: Vastewerkplek, naam: str) -> Eigenwaarde:
    changes = add_value(kluis, werkplek, LIJST, label=naam, volgt="dakloos")
    waarde = changes.wissels[0].werd
    assert isinstance(waarde, Eigenwaarde)
    return waarde


def test_two_kluizen_never_see_each_others_values(
    kluissjabloon: Path, tmp_path: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek
) -> None:
    """Neither one after the other nor both at once, with the same label in both."""
    een, twee = tmp_path / "een.kluis", tmp_path / "twee.kluis"
    for pad in (een, twee):
        shutil.copytree(kluissjabloon, pad)
    eerste = kluizen.open(een, wachtzin=WACHTZIN)
    boot = _add(eerste, werkplek, "woonboot")
    assert waardelijst(LIJST).label(boot.code) == "woonboot"
    tweede = kluizen.open(twee, wachtzin=WACHTZIN)
    list_clienten(tweede, werkplek)
    assert boot.code not in waardelijst(LIJST).codes
    ander = _add(tweede, werkplek, "woonboot")
    assert ander.code != boot.code
    list_clienten(eerste, werkplek)
    assert boot.code in waardelijst(LIJST).codes
    assert ander.code not in waardelijst(LIJST).codes
    eerste.close()
    tweede.close()
    opnieuw = kluizen.open(een, wachtzin=WACHTZIN)
    assert opnieuw.lijsten.lijst(LIJST).label(boot.code) == "woonboot"
    assert ander.code not in opnieuw.lijsten.lijst(LIJST).codes
    opnieuw.close()


def test_a_write_that_fails_leaves_the_lists_as_they_were(kluis: Kluis) -> None:
    """What was not kept is not offered."""
    voor = kluis.lijsten
    auto = a_record(Eigenwaarde, lijst=LIJST, code="dakloos.0000000a", label="auto")
    with contextlib.suppress(EstablishedError), kluis.write() as opslag:
        opslag.put(auto)
        raise EstablishedError
    assert kluis.lijsten is voor
    require(kluis, Handeling.DOSSIER_LEZEN)
    assert lists_in_use() is voor


def test_a_code_keeps_what_it_follows(kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """No write changes the meaning of a value that stands in dossiers."""
    waarde = _add(kluis, werkplek, "auto")
    ander = Eigenwaarde(id=waarde.id, lijst=LIJST, code="hostel.0000000a", label="auto")
    with pytest.raises(IntegrityError, match="immutable"), kluis.write() as opslag:
        opslag.put(ander)


def test_the_client_list_follows_a_new_label(kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """A line that is kept ready says the label of now, and only those that show it are remade."""
    waarde = _add(kluis, werkplek, "slaapt in de auto")
    client, ander = a_client(), a_client()
    with kluis.write() as opslag:
        opslag.put_all([client, ander, a_verblijf(client, soort=waarde.code)])
    assert "slaapt in de auto" in _stay_of(kluis, werkplek, client.id)
    change_value(kluis, werkplek, waarde.id, label="slaapt in een busje")
    with kluis.read() as opslag:
        assert opslag.stale_clientregels(werkplek.today()) == [client.id]
    assert "slaapt in een busje" in _stay_of(kluis, werkplek, client.id)
    assert label(LIJST, waarde.code) == "slaapt in een busje"


def test_order_and_label_change_and_come_back(kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """Undo puts back what one write changed, for values as for a dossier."""
    waarde = _add(kluis, werkplek, "woonboot")
    code = waarde.code
    anders = change_value(kluis, werkplek, waarde.id, label="woonark")
    volgorde = [code, *(deel for deel in waardelijst(LIJST).codes if deel != code)]
    verzet = order_values(kluis, werkplek, LIJST, volgorde)
    assert kluis.lijsten.lijst(LIJST).codes[0] == code
    assert label(LIJST, code) == "woonark"
    assert can_undo(verzet)
    undo_changes(kluis, werkplek, verzet.wissels)
    undo_changes(kluis, werkplek, anders.wissels)
    read_lijsten(kluis)
    assert label(LIJST, code) == "woonboot"
    assert kluis.lijsten.lijst(LIJST).codes[0] != code
    assert describe(anders.wissels) == "Wijziging van Naam"


def test_an_addition_that_is_used_since_is_not_undone(
    kluis: Kluis, werkplek: Vastewerkplek
) -> None:
    """A record would be left with a value that nobody knows."""
    changes = add_value(kluis, werkplek, LIJST, label="ark", volgt="eigen_woning")
    waarde = changes.wissels[0].werd
    assert isinstance(waarde, Eigenwaarde)
    client = a_client()
    with kluis.write() as opslag:
        opslag.put_all([client, a_verblijf(client, soort=waarde.code)])
    with pytest.raises(ChangedSinceError):
        undo_changes(kluis, werkplek, changes.wissels)


def test_uses_are_counted_over_every_field_of_a_list(kluis: Kluis) -> None:
    """Codes of the program too, so that beheer can say what hiding one touches."""
    client = a_client()
    with kluis.write() as opslag:
        opslag.put_all([client, *(a_verblijf(client, soort="hostel") for _ in range(3))])
    geteld = {deel.waarde.code: deel.gebruikt for deel in read_lijst(kluis, LIJST).regels}
    assert geteld["hostel"] == 3
    assert sum(geteld.values()) == 3


def _stay_of(kluis: Kluis, werkplek: Vastewerkplek, client_id: str) -> str:
    regels = list_clienten(kluis, werkplek)
    return next(regel.verblijf for regel in regels if regel.client_id == client_id)
