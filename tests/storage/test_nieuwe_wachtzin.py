"""A manager changes the own passphrase: it waits beside kluis.json until a colleague adopts it."""

import json
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from levensloop_desktop.errors import (
    NoDossierKeyError,
    UnknownUserError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from levensloop_desktop.storage.keys import new_passphrase
from levensloop_desktop.storage.keys.new_passphrase import path_of
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import (
    read_kluis_file,
    write_kluis_file,
)
from levensloop_desktop.storage.kluisjson.slot_json import to_base64
from tests.builders import WACHTZIN
from tests.storage.gebruikers import BLIJFT, GAAT, MANAGER, WOORDEN
from tests.storage.wachtzinwerk import NIEUW

OUD = WOORDEN[MANAGER.naam]
NOG_NIEUWER = "twaalf kano's op de vaart"
ROOT = Path(__file__).parents[2]
STAPPEN = 4  # made, written, kluis.json, dossier.db


@pytest.fixture
def bemand(kluis: SqlcipherKluis) -> Path:
    """A closed kluis with two colleagues and a manager."""
    for wie in (BLIJFT, GAAT, MANAGER):
        kluis.add_user(wie, WOORDEN[wie.naam])
    kluis.close()
    return kluis.beschrijving.pad


def as_manager(kluizen: SqlcipherKluizen, pad: Path, wachtzin: str) -> SqlcipherKluis:
    """The kluis, opened by the manager."""
    return kluizen.open(pad, wachtzin=wachtzin, gebruiker=MANAGER.naam)


def change(kluizen: SqlcipherKluizen, pad: Path, oud: str, nieuw: str) -> None:
    """Open as the manager, change the passphrase, close."""
    manager = as_manager(kluizen, pad, oud)
    manager.change_passphrase(oud, nieuw)
    manager.close()


def visit(kluizen: SqlcipherKluizen, pad: Path) -> list[tuple[str, str]]:
    """Open and close as somebody with both keys, whom nothing alarms; what the log says."""
    kluis = kluizen.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur")
    assert kluis.waarschuwingen == ()
    assert {houder.afwijking for houder in kluis.list_users()} == {""}
    with kluis.read() as opslag:
        regels = [(regel.gebeurtenis, regel.bijzonderheid) for regel in opslag.read_log()]
    kluis.close()
    return regels


def waiting(pad: Path) -> Path:
    """Where the new passphrase of the manager waits."""
    return path_of(pad, read_kluis_file(pad).slot_of(MANAGER.naam).slot_id)


def refuse(kluizen: SqlcipherKluizen, pad: Path, *wachtzinnen: str) -> None:
    """None of these opens the kluis for the manager."""
    for wachtzin in wachtzinnen:
        with pytest.raises(WrongPassphraseError):
            as_manager(kluizen, pad, wachtzin)


def test_it_holds_at_once_and_the_old_one_no_more(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """Before any colleague opened; kluis.json is untouched, and the counts are read."""
    voor = (bemand / "kluis.json").read_bytes()
    change(kluizen, bemand, OUD, NIEUW)
    assert (bemand / "kluis.json").read_bytes() == voor
    refuse(kluizen, bemand, OUD)
    manager = as_manager(kluizen, bemand, NIEUW)
    assert manager.tellingen.read_counts() is not None
    with pytest.raises(NoDossierKeyError), manager.read():
        pass
    manager.close()


def test_a_colleague_adopts_it(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """The next opening puts it in kluis.json with a new key pair, and logs whose it was."""
    oud = read_kluis_file(bemand).slot_of(MANAGER.naam)
    change(kluizen, bemand, OUD, NIEUW)
    assert waiting(bemand).exists()
    assert ("wachtzin_overgenomen", MANAGER.naam) in visit(kluizen, bemand)
    nieuw = read_kluis_file(bemand).slot_of(MANAGER.naam)
    assert (nieuw.slot_id, nieuw.rol) == (oud.slot_id, oud.rol)
    assert nieuw.public != oud.public
    assert not waiting(bemand).exists()
    refuse(kluizen, bemand, OUD)
    as_manager(kluizen, bemand, NIEUW).close()
    assert [code for code, _ in visit(kluizen, bemand)].count("wachtzin_overgenomen") == 1


def test_it_can_change_again_before_anybody_opened(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """The last one counts, also in the session that made the one before."""
    manager = as_manager(kluizen, bemand, OUD)
    manager.change_passphrase(OUD, NIEUW)
    with pytest.raises(WrongPassphraseError):
        manager.change_passphrase(OUD, NOG_NIEUWER)
    manager.change_passphrase(NIEUW, NOG_NIEUWER)
    manager.close()
    refuse(kluizen, bemand, OUD, NIEUW)
    visit(kluizen, bemand)
    refuse(kluizen, bemand, OUD, NIEUW)
    as_manager(kluizen, bemand, NOG_NIEUWER).close()


def test_a_weak_one_or_a_wrong_old_one_changes_nothing(
    kluizen: SqlcipherKluizen, bemand: Path
) -> None:
    """Nothing waits, and the old one opens."""
    manager = as_manager(kluizen, bemand, OUD)
    with pytest.raises(WrongPassphraseError):
        manager.change_passphrase("heel iets anders hier", NIEUW)
    with pytest.raises(WeakPassphraseError):
        manager.change_passphrase(OUD, "kort")
    manager.close()
    assert not waiting(bemand).exists()
    as_manager(kluizen, bemand, OUD).close()


def test_while_a_colleague_has_it_open(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """The manager needs no lock; the next change of users adopts it first."""
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    change(kluizen, bemand, OUD, NIEUW)
    kluis.remove_user(GAAT.naam)
    assert not waiting(bemand).exists()
    kluis.close()
    refuse(kluizen, bemand, OUD)
    as_manager(kluizen, bemand, NIEUW).close()


def test_new_keys_meanwhile(
    kluizen: SqlcipherKluizen, bemand: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new passphrase opens what was sealed since, and is sealed anew for the next colleague."""
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    change(kluizen, bemand, OUD, NIEUW)
    with monkeypatch.context() as blind:
        blind.setattr(new_passphrase, "list_waiting", lambda _: [])
        kluis.remove_user(GAAT.naam)
    kluis.close()
    assert "wachtzin_overgenomen" not in [code for code, _ in visit(kluizen, bemand)]
    assert waiting(bemand).exists()
    refuse(kluizen, bemand, OUD)
    as_manager(kluizen, bemand, NIEUW).close()
    assert ("wachtzin_overgenomen", MANAGER.naam) in visit(kluizen, bemand)
    as_manager(kluizen, bemand, NIEUW).close()


def test_a_removed_manager_leaves_nothing(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """Not when it waited, not when it is put back later, not with a slot that is put back too."""
    change(kluizen, bemand, OUD, NIEUW)
    pad, bewaard = waiting(bemand), waiting(bemand).read_bytes()
    oud = read_kluis_file(bemand)
    visit_free = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    visit_free.remove_user(MANAGER.naam)
    visit_free.close()
    pad.write_bytes(bewaard)
    visit(kluizen, bemand)
    assert not pad.exists()
    with pytest.raises(UnknownUserError):
        as_manager(kluizen, bemand, NIEUW)
    nu = read_kluis_file(bemand)
    write_kluis_file(bemand, nu.with_slot(oud.slot_of(MANAGER.naam)))
    pad.write_bytes(bewaard)
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    assert kluis.waarschuwingen == ("kluis_json_gewijzigd",)
    kluis.confirm_users()
    kluis.close()
    assert MANAGER.naam not in {slot.gebruiker for slot in read_kluis_file(bemand).users}


def test_an_older_one_is_not_adopted_again(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """Once another was adopted, or a colleague gave a new passphrase, it fits no slot."""
    change(kluizen, bemand, OUD, NIEUW)
    pad, bewaard = waiting(bemand), waiting(bemand).read_bytes()
    visit(kluizen, bemand)
    change(kluizen, bemand, NIEUW, NOG_NIEUWER)
    visit(kluizen, bemand)
    pad.write_bytes(bewaard)
    as_manager(kluizen, bemand, NOG_NIEUWER).close()
    refuse(kluizen, bemand, OUD, NIEUW)
    visit(kluizen, bemand)
    assert not pad.exists()
    as_manager(kluizen, bemand, NOG_NIEUWER).close()


def test_a_passphrase_that_a_colleague_gives_wins(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """Who forgot the new one gets another, and what waited is gone."""
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    change(kluizen, bemand, OUD, NIEUW)
    kluis.reset_passphrase(MANAGER.naam, NOG_NIEUWER)
    kluis.close()
    refuse(kluizen, bemand, OUD, NIEUW)
    as_manager(kluizen, bemand, NOG_NIEUWER).close()


def _parts(body: dict[str, object]) -> list[tuple[str, ...]]:
    return [
        (naam,) if naam != "slot" else (naam, deel) for naam in body for deel in _of(body, naam)
    ]


def _of(body: dict[str, object], naam: str) -> list[str]:
    waarde = body[naam]
    return list(waarde) if isinstance(waarde, dict) else [""]


def test_whatever_is_tampered_with_is_not_adopted(
    kluizen: SqlcipherKluizen, bemand: Path, tmp_path: Path
) -> None:
    """Every part changed one by one: the old passphrase opens, and the log says it was refused."""
    change(kluizen, bemand, OUD, NIEUW)
    pad = waiting(bemand)
    goed = json.loads(pad.read_bytes())
    for nummer, plek in enumerate(_parts(goed)):
        kopie = tmp_path / f"geknoeid-{nummer}.kluis"
        shutil.copytree(bemand, kopie)
        geknoeid = json.loads(pad.read_bytes())
        doel = geknoeid if len(plek) == 1 else geknoeid["slot"]
        doel[plek[-1]] = _other(doel[plek[-1]])
        (kopie / pad.name).write_text(json.dumps(geknoeid))
        if plek == ("generatie",):  # as after new keys: nobody else can judge, the owner can
            as_manager(kluizen, kopie, NIEUW).close()
            continue
        if plek == ("slot", "sleutels"):  # is not read at all
            continue
        if plek == ("zegel",):  # the owner sees the own seal; the colleague does not adopt it
            as_manager(kluizen, kopie, NIEUW).close()
        regels = visit(kluizen, kopie)
        assert "wachtzin_overgenomen" not in [code for code, _ in regels], plek
        assert not (kopie / pad.name).exists(), plek
        if plek not in {("vervangt",), ("slot", "gebruiker")}:  # these fit no slot at all
            assert "wachtzin_geweigerd" in [code for code, _ in regels], plek
        refuse(kluizen, kopie, NIEUW)
        as_manager(kluizen, kopie, OUD).close()
        shutil.rmtree(kopie)


def _other(waarde: object) -> object:
    if isinstance(waarde, int):
        return waarde + 1
    if isinstance(waarde, dict):
        return {**waarde, "rondes": waarde["rondes"] + 1}
    if isinstance(waarde, list):
        return [1]
    tekst = str(waarde)
    return ("B" if tekst[0] == "A" else "A") + tekst[1:]


def test_another_manager_cannot_leave_one(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """The seals ask for the private key of the slot; with the key of the counts it is refused."""
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    kluis.change_role(GAAT.naam, "manager")
    kluis.close()
    andere = kluizen.open(bemand, wachtzin=WOORDEN[GAAT.naam], gebruiker=GAAT.naam)
    andere.change_passphrase(WOORDEN[GAAT.naam], NIEUW)
    andere.close()
    inhoud = read_kluis_file(bemand)
    van = json.loads(path_of(bemand, inhoud.slot_of(GAAT.naam).slot_id).read_bytes())
    slachtoffer = inhoud.slot_of(MANAGER.naam)
    van["slot"] |= {"id": slachtoffer.slot_id, "gebruiker": slachtoffer.gebruiker}
    van["vervangt"] = to_base64(slachtoffer.public)
    waiting(bemand).write_text(json.dumps(van))
    as_manager(kluizen, bemand, OUD).close()
    assert ("wachtzin_geweigerd", MANAGER.naam) in visit(kluizen, bemand)
    as_manager(kluizen, bemand, OUD).close()


def test_a_broken_or_endless_file_stops_nobody(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """The manager opens as before; a colleague puts it away and the log says so once."""
    for inhoud in (b"", b"geen json", b"[" * 10_000, b" " * 10_000_000, b'{"formaat": 99}'):
        waiting(bemand).write_bytes(inhoud)
        as_manager(kluizen, bemand, OUD).close()
        visit(kluizen, bemand)
        assert not waiting(bemand).exists()
    assert [code for code, _ in visit(kluizen, bemand)].count("wachtzin_geweigerd") == 5


def test_a_swapped_postbus_is_noticed(kluizen: SqlcipherKluizen, bemand: Path) -> None:
    """Who changes the postbus in kluis.json is reported to the next colleague."""
    inhoud = read_kluis_file(bemand)
    write_kluis_file(bemand, replace(inhoud, postbussen=((1, bytes(31) + b"\x09"),)))
    kluis = kluizen.open(bemand, wachtzin=WACHTZIN, gebruiker="regisseur")
    assert kluis.waarschuwingen == ("kluis_json_gewijzigd",)
    kluis.close()


@pytest.mark.parametrize("stap", [None, *range(1, STAPPEN + 1)])
def test_killed_at_each_step(kluizen: SqlcipherKluizen, bemand: Path, stap: int | None) -> None:
    """Exactly one passphrase opens, and it is the new one from the moment it is written."""
    opdracht = [sys.executable, "-m", "tests.storage.wachtzinwerk", str(bemand)]
    klaar = subprocess.run(  # noqa: S603 - our own module
        opdracht + ([] if stap is None else [str(stap)]),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.stdout.count("stap ") == (stap or STAPPEN), klaar.stderr
    goed, fout = (OUD, NIEUW) if stap == 1 else (NIEUW, OUD)
    for _ in range(2):
        refuse(kluizen, bemand, fout)
        as_manager(kluizen, bemand, goed).close()
        visit(kluizen, bemand)
    assert not waiting(bemand).exists()
