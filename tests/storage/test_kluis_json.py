"""kluis.json that somebody swapped, changed or put back: always said, and never a way in."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_warning
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.storage.keys.key_slots import Keys, make_slot, new_keys
from levensloop_desktop.storage.keys.kluis_keys import KluisKeys
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import (
    KluisFile,
    _checksum,
    read_kluis_file,
    write_kluis_file,
)
from tests.builders import REGISSEUR, WACHTZIN
from tests.conftest import CHEAP
from tests.storage.gebruikers import BLIJFT, GAAT, WOORDEN

NIEUW = "tien sloepen in de haven"


def tamper(pad: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """Change kluis.json like a program would, its checksum included."""
    bestand = pad / "kluis.json"
    inhoud = json.loads(bestand.read_bytes())
    inhoud.pop("controle")
    change(inhoud)
    inhoud["controle"] = _checksum(inhoud)
    bestand.write_text(json.dumps(inhoud))


def reopen(kluizen: SqlcipherKluizen, pad: Path, wachtzin: str = WACHTZIN) -> Kluis:
    """Open as the procesregisseur."""
    return kluizen.open(pad, wachtzin=wachtzin, gebruiker="regisseur")


def logged(kluis: Kluis) -> list[str]:
    """The events of the log."""
    with kluis.read() as opslag:
        return [regel.gebeurtenis for regel in opslag.read_log()]


def test_an_older_kluis_json_is_said_and_mended(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """The old passphrase works again with it, so the window and the log say so."""
    pad = kluis.beschrijving.pad
    shutil.copy(pad / "kluis.json", tmp_path)
    kluis.change_passphrase(WACHTZIN, NIEUW)
    kluis.close()
    shutil.copy(tmp_path / "kluis.json", pad)
    geopend = reopen(kluizen, pad)
    assert geopend.waarschuwingen == ("kluis_json_ouder",)
    assert "ouder" in explain_warning(geopend.waarschuwingen[0]).titel
    assert "kluis_json_ouder" in logged(geopend)
    assert [houder.afwijking for houder in geopend.list_users()] == ["onbekend"]
    geopend.close()
    weer = reopen(kluizen, pad)
    voor = weer.waarschuwingen
    weer.confirm_users()
    assert (voor, weer.waarschuwingen) == (("kluis_json_ouder",), ())
    weer.close()
    heel = reopen(kluizen, pad)
    assert heel.waarschuwingen == ()
    assert [houder.afwijking for houder in heel.list_users()] == [""]
    heel.close()


def test_one_step_back_is_noticed_too(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """A file is written before the database, so a file that lies behind was put back."""
    pad = kluis.beschrijving.pad
    kluis.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    shutil.copy(pad / "kluis.json", tmp_path)
    kluis.add_user(GAAT, WOORDEN[GAAT.naam])
    kluis.close()
    shutil.copy(tmp_path / "kluis.json", pad)
    geopend = reopen(kluizen, pad)
    assert geopend.waarschuwingen == ("kluis_json_ouder",)
    afwijkend = {houder.gebruiker.naam: houder.afwijking for houder in geopend.list_users()}
    assert afwijkend == {"regisseur": "", BLIJFT.naam: "", GAAT.naam: "ontbreekt"}
    geopend.confirm_users()
    assert GAAT.naam in {houder.gebruiker.naam for houder in geopend.list_users()}
    geopend.reset_passphrase(GAAT.naam, NIEUW)
    assert {houder.afwijking for houder in geopend.list_users()} == {""}
    geopend.close()
    kluizen.open(pad, wachtzin=NIEUW, gebruiker=GAAT.naam).close()


def test_another_file_with_the_same_number_is_noticed(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """Two histories of one kluis, each properly sealed, are not taken for each other."""
    pad = kluis.beschrijving.pad
    kluis.close()
    elders = tmp_path / "elders.kluis"
    shutil.copytree(pad, elders)
    ander = reopen(kluizen, elders)
    ander.add_user(GAAT, WOORDEN[GAAT.naam])
    ander.close()
    hier = reopen(kluizen, pad)
    hier.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    hier.close()
    shutil.copy(elders / "kluis.json", pad)
    geopend = reopen(kluizen, pad)
    assert geopend.waarschuwingen == ("kluis_json_gewijzigd",)
    geopend.close()


@pytest.mark.parametrize(
    "change",
    [
        lambda inhoud: inhoud.update(naam="Een andere naam"),
        lambda inhoud: inhoud.update(voorbeeld=True),
        lambda inhoud: inhoud.update(volgnummer=99),
        lambda inhoud: inhoud.update(zegels=[]),
        lambda inhoud: inhoud.update(sloten=inhoud["sloten"][:1]),
    ],
)
def test_any_change_is_noticed(
    kluispad: Path, kluizen: SqlcipherKluizen, change: Callable[[dict[str, Any]], None]
) -> None:
    """With a checksum that fits; the kluis opens, and says it."""
    tamper(kluispad, change)
    geopend = reopen(kluizen, kluispad)
    assert geopend.waarschuwingen == ("kluis_json_gewijzigd",)
    assert "kluis_json_gewijzigd" in logged(geopend)
    geopend.close()


def test_an_older_dossier_is_said(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, tmp_path: Path
) -> None:
    """Two changes of keys later the database cannot be the one that belongs here."""
    pad = kluis.beschrijving.pad
    kluis.close()
    shutil.copy(pad / "dossier.db", tmp_path)
    geopend = reopen(kluizen, pad)
    geopend.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    geopend.add_user(GAAT, WOORDEN[GAAT.naam])
    geopend.close()
    shutil.copy(tmp_path / "dossier.db", pad)
    ouder = reopen(kluizen, pad)
    assert ouder.waarschuwingen == ("dossier_db_ouder",)
    ouder.close()


def swapped(inhoud: KluisFile) -> KluisFile:
    """The file in which somebody put a key pair of the own in place of that of a colleague."""
    oud = inhoud.slot_of(BLIJFT.naam)
    eigen = make_slot(
        "de wachtzin van een indringer",
        {1: new_keys()},
        kluis_id=inhoud.kluis_id,
        rol=oud.rol,
        gebruiker=oud.gebruiker,
        parameters=CHEAP,
        slot_id=oud.slot_id,
    )
    return replace(inhoud.with_slot(eigen), seals=inhoud.seals)


@pytest.mark.parametrize("rekey", [False, True])
def test_new_keys_are_never_sealed_to_a_swapped_slot(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, *, rekey: bool
) -> None:
    """Neither at the next change nor when the databases get new keys."""
    pad = kluis.beschrijving.pad
    for wie in (BLIJFT, GAAT):
        kluis.add_user(wie, WOORDEN[wie.naam])
    kluis.close()
    write_kluis_file(pad, swapped(read_kluis_file(pad)))
    geopend = reopen(kluizen, pad)
    assert geopend.waarschuwingen == ("kluis_json_gewijzigd",)
    if rekey:
        geopend.remove_user(GAAT.naam)
    else:
        geopend.confirm_users()
    geopend.close()
    over = {slot.gebruiker for slot in read_kluis_file(pad).users}
    assert BLIJFT.naam not in over
    assert "regisseur" in over
    weer = reopen(kluizen, pad)
    assert weer.waarschuwingen == ()
    weer.remove_user(BLIJFT.naam)
    assert BLIJFT.naam not in {houder.gebruiker.naam for houder in weer.list_users()}
    weer.close()


def test_the_swap_while_it_is_open(kluis: SqlcipherKluis) -> None:
    """The file is read anew at each change, and checked anew."""
    pad = kluis.beschrijving.pad
    kluis.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    write_kluis_file(pad, swapped(read_kluis_file(pad)))
    kluis.add_user(GAAT, WOORDEN[GAAT.naam])
    assert BLIJFT.naam not in {slot.gebruiker for slot in read_kluis_file(pad).users}


def test_a_change_that_was_cut_off_after_kluis_json_is_taken_over(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One step ahead, sealed: the user is there, the log says it, and nothing is alarming."""
    pad = kluis.beschrijving.pad

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as ingreep:
        ingreep.setattr("levensloop_desktop.storage.keys.kluis_keys.reached", stop)
        with pytest.raises(KeyboardInterrupt):
            kluis.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    kluis.close()
    geopend = reopen(kluizen, pad)
    assert geopend.waarschuwingen == ()
    assert "sleutels_bijgewerkt" in logged(geopend)
    assert [houder.afwijking for houder in geopend.list_users()] == ["", ""]
    geopend.close()


def test_a_change_that_the_database_refuses_leaves_the_file_of_before(
    kluis: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the two stay in step."""
    voor = read_kluis_file(kluis.beschrijving.pad)

    def refuse(*_: object) -> None:
        raise KluisDamagedError(onderdeel="dossier.db", reden="proef")

    with monkeypatch.context() as ingreep:
        ingreep.setattr(KluisKeys, "_follow", refuse)
        with pytest.raises(KluisDamagedError):
            kluis.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    assert read_kluis_file(kluis.beschrijving.pad) == voor
    kluis.add_user(BLIJFT, WOORDEN[BLIJFT.naam])
    assert [houder.afwijking for houder in kluis.list_users()] == ["", ""]


def test_keys_have_no_repr(kluis: SqlcipherKluis) -> None:
    """Nothing secret ends up in a traceback."""
    slot = read_kluis_file(kluis.beschrijving.pad).slot_of(REGISSEUR.naam)
    assert slot.public.hex() not in repr(slot)
    assert "AAAA" not in repr(Keys(b"A" * 32, None))
