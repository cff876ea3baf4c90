"""Making and opening a kluis, and every way in which that can fail."""

import errno
import json
import os
import shutil
import sqlite3
import stat
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from levensloop_desktop.domain.client import Client
from levensloop_desktop.errors import (
    KluisDamagedError,
    KluisExistsError,
    KluisInUseError,
    KluisMissingError,
    KluisNotWritableError,
    KluisTooNewError,
    LevensloopError,
    NoLocksError,
    UnknownUserError,
    WeakPassphraseError,
    WrongPassphraseError,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluizen
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import FORMAT, _checksum
from levensloop_desktop.storage.migrations import Migrations
from tests.builders import REGISSEUR, WACHTZIN, a_client
from tests.conftest import CHEAP


def open_error(kluizen: SqlcipherKluizen, pad: Path, wachtzin: str = WACHTZIN) -> LevensloopError:
    """The error that opening gives; and the kluis is not left locked."""
    with pytest.raises(LevensloopError) as gevangen:
        kluizen.open(pad, wachtzin=wachtzin)
    assert not isinstance(gevangen.value, KluisInUseError)
    assert gevangen.value.__suppress_context__ or gevangen.value.__context__ is None
    return gevangen.value


def rewrite(pad: Path, **nieuw: object) -> None:
    """Change kluis.json like a program would, its checksum included."""
    bestand = pad / "kluis.json"
    inhoud = {**json.loads(bestand.read_bytes()), **nieuw}
    inhoud.pop("controle")
    inhoud["controle"] = _checksum(inhoud)
    bestand.write_text(json.dumps(inhoud))


def test_a_new_kluis_opens_again(kluizen: SqlcipherKluizen, tmp_path: Path) -> None:
    """What was written before closing is there after opening; the user is who made it."""
    pad = tmp_path / "nieuw.kluis"
    client = a_client()
    poort: Kluizen = kluizen
    kluis = poort.create(pad, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN, voorbeeld=True)
    with kluis.write() as opslag:
        opslag.put(client)
    kluis.close()
    kluis = poort.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur")
    with kluis.read() as opslag:
        assert opslag.get(Client, client.id) == client
        events = [regel.gebeurtenis for regel in opslag.read_log()]
    assert events == ["kluis_geopend", "kluis_gesloten", "kluis_gemaakt"]
    assert kluis.gebruiker == REGISSEUR
    beschrijving = poort.describe(pad)
    assert (beschrijving.naam, beschrijving.voorbeeld) == ("Proef", True)
    assert beschrijving.gebruikers == (REGISSEUR,)
    assert beschrijving == kluis.beschrijving
    kluis.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_only_the_owner_may_read(kluis: SqlcipherKluis) -> None:
    """Folders 0700 and files 0600, also those that SQLite makes beside the database."""
    pad = kluis.beschrijving.pad
    with kluis.write() as opslag:
        opslag.put(a_client())
    gevonden = {deel: stat.S_IMODE(deel.stat().st_mode) for deel in (pad, *pad.rglob("*"))}
    assert (pad / "dossier.db-wal") in gevonden
    for deel, rechten in gevonden.items():
        assert rechten == (0o700 if deel.is_dir() else 0o600), deel


def test_a_kluis_is_not_made_over_something(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """An existing kluis, or any other file there, stays as it is."""
    voor = (kluispad / "dossier.db").read_bytes()
    with pytest.raises(KluisExistsError):
        kluizen.create(kluispad, naam="Proef", gebruiker=REGISSEUR, wachtzin=WACHTZIN)
    assert (kluispad / "dossier.db").read_bytes() == voor


def test_a_short_passphrase_makes_no_kluis(kluizen: SqlcipherKluizen, tmp_path: Path) -> None:
    """Eleven characters are too few."""
    with pytest.raises(WeakPassphraseError):
        kluizen.create(tmp_path / "a.kluis", naam="P", gebruiker=REGISSEUR, wachtzin="x" * 11)
    assert list(tmp_path.iterdir()) == []


def test_a_manager_alone_cannot_have_a_kluis(kluizen: SqlcipherKluizen, tmp_path: Path) -> None:
    """Nobody would hold the key of the dossiers."""
    manager = Gebruiker("manager", "manager")
    with pytest.raises(ValueError, match="manager"):
        kluizen.create(tmp_path / "a.kluis", naam="P", gebruiker=manager, wachtzin=WACHTZIN)


def test_a_place_that_refuses_writing(kluizen: SqlcipherKluizen, tmp_path: Path) -> None:
    """A folder below a file cannot be made, whoever you are; nothing is left behind."""
    (tmp_path / "bestand").write_text("geen map")
    with pytest.raises(KluisNotWritableError):
        kluizen.create(
            tmp_path / "bestand" / "a.kluis", naam="P", gebruiker=REGISSEUR, wachtzin=WACHTZIN
        )
    assert [deel.name for deel in tmp_path.iterdir()] == ["bestand"]


def test_a_kluis_that_fails_on_the_way_leaves_nothing(
    werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """No half kluis stands where the user asked for one, nor beside it."""
    stuk = SqlcipherKluizen(
        werkplek,
        werkstation="proefcomputer",
        argon2=CHEAP,
        dossier_migrations=Migrations("dossier.db", ("CREATE TABLE a (b); CREATE TABLE a (b);",)),
    )
    with pytest.raises(OperationalError):
        stuk.create(tmp_path / "a.kluis", naam="P", gebruiker=REGISSEUR, wachtzin=WACHTZIN)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_refuses_the_lock(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """Where the lock cannot be written, nothing can; a folder in its place works for root too."""
    (kluispad / "in-gebruik.json").unlink()
    (kluispad / "in-gebruik.json").mkdir()
    assert isinstance(open_error(kluizen, kluispad), KluisNotWritableError)


def test_the_wrong_passphrase(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """It is called wrong, also when a database is damaged: the slot is asked first."""
    assert isinstance(open_error(kluizen, kluispad, "dit is hem niet"), WrongPassphraseError)
    (kluispad / "dossier.db").write_bytes(b"onzin")
    assert isinstance(open_error(kluizen, kluispad, "dit is hem niet"), WrongPassphraseError)


def test_wrong_passphrases_are_in_the_log_after_the_right_one(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """How often and when last; what somebody put in the file by hand is not taken over."""
    for _ in range(3):
        open_error(kluizen, kluispad, "dit is hem niet")
    with (kluispad / "mislukt-ontgrendeld.txt").open("a") as bestand:
        bestand.write("Verzonnen naam\n")
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        regels = opslag.read_log(limit=2)
    kluis.close()
    assert [regel.gebeurtenis for regel in regels] == ["kluis_geopend", "ontgrendelen_mislukt"]
    assert regels[1].bijzonderheid.startswith("3 2026-11-23T08:00:0")
    assert not (kluispad / "mislukt-ontgrendeld.txt").exists()


def test_an_unknown_user(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """The names that there are come along."""
    with pytest.raises(UnknownUserError) as gevangen:
        kluizen.open(kluispad, wachtzin=WACHTZIN, gebruiker="iemand")
    assert gevangen.value.facts["gebruikers"] == ("regisseur",)


def test_no_kluis_json(kluizen: SqlcipherKluizen, kluispad: Path, tmp_path: Path) -> None:
    """A folder without it, and no folder at all."""
    (kluispad / "kluis.json").unlink()
    assert isinstance(open_error(kluizen, kluispad), KluisMissingError)
    assert isinstance(open_error(kluizen, tmp_path / "nergens"), KluisMissingError)


def plaintext_database(pad: Path) -> bytes:
    """A database that any program can read."""
    leesbaar = sqlite3.connect(pad)
    leesbaar.execute("CREATE TABLE clienten (id TEXT)")
    leesbaar.commit()
    leesbaar.close()
    return pad.read_bytes()


@pytest.mark.parametrize("naam", ["dossier.db", "kengetallen.db"])
@pytest.mark.parametrize(
    ("schade", "reden"),
    [
        ("weg", "ontbreekt"),
        ("leeg", "leeg"),
        ("onzin", "onleesbaar"),
        ("in_een_bladzijde", "afgekapt"),
        ("een_bladzijde_korter", "onleesbaar"),
        ("leesbaar", "onversleuteld"),
        ("een_bit", "onleesbaar"),
    ],
)
def test_a_damaged_database(
    kluizen: SqlcipherKluizen, gevulde_kluis: Path, naam: str, schade: str, reden: str
) -> None:
    """The message names the file and what is wrong, and the file is left as it was found."""
    bestand = gevulde_kluis / naam
    inhoud = bestand.read_bytes()
    bits = bytearray(inhoud)
    bits[200] ^= 4
    nieuw = {
        "leeg": b"",
        "onzin": os.urandom(len(inhoud)),
        "in_een_bladzijde": inhoud[: len(inhoud) // 2 + 10],
        "een_bladzijde_korter": inhoud[:-4096],
        "leesbaar": plaintext_database(gevulde_kluis.parent / "leesbaar.db"),
        "een_bit": bytes(bits),
    }
    if schade == "weg":
        bestand.unlink()
    else:
        bestand.write_bytes(nieuw[schade])
    fout = open_error(kluizen, gevulde_kluis)
    assert isinstance(fout, KluisDamagedError)
    assert fout.facts == {"onderdeel": naam, "reden": reden}
    assert bestand.exists() == (schade != "weg")
    if schade != "weg":
        assert bestand.read_bytes() == nieuw[schade]


def test_a_newer_kluis_json(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """Version 2 is refused before anything else of it is read."""
    rewrite(kluispad, formaat=FORMAT + 1, sloten="heel anders")
    fout = open_error(kluizen, kluispad)
    assert isinstance(fout, KluisTooNewError)
    assert (fout.facts["versie"], fout.facts["kent"]) == (FORMAT + 1, FORMAT)
    with pytest.raises(KluisTooNewError):
        kluizen.describe(kluispad)


def test_a_second_opener_is_told_who_has_it(kluis: SqlcipherKluis, kluizen: Kluizen) -> None:
    """Name, computer and moment; after closing it opens."""
    pad = kluis.beschrijving.pad
    with pytest.raises(KluisInUseError) as gevangen:
        kluizen.open(pad, wachtzin=WACHTZIN)
    assert gevangen.value.facts["gebruiker"] == "regisseur"
    assert gevangen.value.facts["computer"] == "proefcomputer"
    assert str(gevangen.value.facts["sinds"]).startswith("2026-11-23")
    kluis.close()
    kluizen.open(pad, wachtzin=WACHTZIN).close()
    assert b"regisseur" not in (pad / "in-gebruik.json").read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has one kind of lock, and always")
@pytest.mark.parametrize("soort", ["flock", "lockf"])
@pytest.mark.parametrize("reden", [errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOSYS])
def test_a_share_that_keeps_no_locks_is_refused(
    kluizen: SqlcipherKluizen,
    kluispad: Path,
    monkeypatch: pytest.MonkeyPatch,
    soort: str,
    reden: int,
) -> None:
    """Two at once would damage the kluis; nothing is changed, and the list of kluizen shows."""
    import fcntl  # noqa: PLC0415  not on Windows

    def refuse(_handle: int, _soort: int) -> None:
        raise OSError(reden, "not here")

    voor = {pad.name: pad.read_bytes() for pad in kluispad.iterdir() if pad.is_file()}
    monkeypatch.setattr(fcntl, soort, refuse)
    assert isinstance(open_error(kluizen, kluispad), NoLocksError)
    assert kluizen.describe(kluispad).in_gebruik is None
    na = {pad.name: pad.read_bytes() for pad in kluispad.iterdir() if pad.is_file()}
    assert {naam: na[naam] for naam in voor} == voor
    monkeypatch.undo()
    kluizen.open(kluispad, wachtzin=WACHTZIN).close()


def test_absurd_argon2_parameters_are_refused_fast(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """A file that asks for a terabyte of memory costs no time."""
    slot = json.loads((kluispad / "kluis.json").read_bytes())["sloten"][0]
    for naam, waarde in (("geheugen_kib", 1 << 30), ("rondes", 10**6), ("geheugen_kib", 8)):
        anders = {**slot, "argon2id": {**slot["argon2id"], naam: waarde}}
        rewrite(kluispad, sloten=[anders])
        begin = time.perf_counter()
        fout = open_error(kluizen, kluispad)
        assert time.perf_counter() - begin < 1
        assert isinstance(fout, KluisDamagedError)
        assert fout.facts["reden"] == "sleutelkosten"


@pytest.mark.parametrize(
    ("veld", "fout"),
    [("rol", KluisDamagedError), ("gebruiker", WrongPassphraseError), ("id", WrongPassphraseError)],
)
def test_a_slot_that_was_tampered_with_does_not_open(
    kluizen: SqlcipherKluizen, kluispad: Path, veld: str, fout: type[LevensloopError]
) -> None:
    """Name and id are bound to the private key, the role to what was sealed."""
    slot = json.loads((kluispad / "kluis.json").read_bytes())["sloten"][0]
    rewrite(kluispad, sloten=[{**slot, veld: "beheerder"}])
    assert isinstance(open_error(kluizen, kluispad), fout)


def test_the_databases_of_another_kluis_do_not_fit(
    kluizen: SqlcipherKluizen, kluispad: Path, tmp_path: Path
) -> None:
    """Files that were swapped are damage, not a wrong passphrase."""
    ander = tmp_path / "ander.kluis"
    kluizen.create(ander, naam="P", gebruiker=REGISSEUR, wachtzin=WACHTZIN).close()
    shutil.copy(ander / "dossier.db", kluispad / "dossier.db")
    assert isinstance(open_error(kluizen, kluispad), KluisDamagedError)


def test_a_changed_passphrase_is_the_only_one(kluis: SqlcipherKluis, kluizen: Kluizen) -> None:
    """The old one does not open any more; closing twice does no harm."""
    pad = kluis.beschrijving.pad
    kluis.change_passphrase(WACHTZIN, "een andere wachtzin ë")
    kluis.close()
    kluis.close()
    with pytest.raises(WrongPassphraseError):
        kluizen.open(pad, wachtzin=WACHTZIN)
    kluizen.open(pad, wachtzin="een andere wachtzin e\u0308").close()
