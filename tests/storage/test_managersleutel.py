"""Proof that the slot of a manager opens no dossier: every key it can get is tried."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlcipher3 import dbapi2

from levensloop_desktop.errors import KluisDamagedError, LevensloopError, NoDossierKeyError
from levensloop_desktop.storage.database.engine import driver_connection, make_engine
from levensloop_desktop.storage.keys.key_slots import _agree, _derive, open_slot, unwrap
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import KluisFile, read_kluis_file
from levensloop_desktop.storage.kluisjson.slots import ROLES_WITH_DOSSIER
from tests.builders import WACHTZIN
from tests.storage.gebruikers import BLIJFT, MANAGER, WOORDEN


@pytest.fixture
def met_manager(gevulde_kluis: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis with a dossier, a colleague and a manager."""
    kluis = kluizen.open(gevulde_kluis, wachtzin=WACHTZIN)
    for wie in (BLIJFT, MANAGER):
        kluis.add_user(wie, WOORDEN[wie.naam])
    kluis.close()
    return gevulde_kluis


def everything_a_manager_has(inhoud: KluisFile) -> Iterator[bytes]:
    """Every secret behind the passphrase of the manager, and all that stands in kluis.json."""
    slot, wachtzin = inhoud.slot_of(MANAGER.naam), WOORDEN[MANAGER.naam]
    prive = unwrap(slot, wachtzin, kluis_id=inhoud.kluis_id)
    keys = open_slot(slot, wachtzin, kluis_id=inhoud.kluis_id)
    assert keys[1].dossier is None
    yield keys[1].kengetallen
    yield prive.private_bytes_raw()
    for ander in inhoud.slots:
        yield _derive(wachtzin, ander)
        yield ander.public
        yield ander.wrapped
        yield from itertools.chain.from_iterable(
            (deel.sealed, deel.ephemeral) for deel in ander.keys
        )
        for deel in ander.keys:
            gedeeld = prive.exchange(X25519PublicKey.from_public_bytes(deel.ephemeral))
            yield gedeeld
            yield _agree(gedeeld, deel.ephemeral, ander.public)


def pieces(geheim: bytes) -> set[bytes]:
    """Every run of 32 bytes in it."""
    return {geheim[begin : begin + 32] for begin in range(len(geheim) - 31)}


def opens(database: Path, key: bytes) -> bool:
    """Whether this raw key opens the database."""
    engine = make_engine(database, key)
    try:
        with driver_connection(engine) as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone())
    except KluisDamagedError:
        return False
    finally:
        engine.dispose()


def test_no_key_of_a_manager_opens_the_dossiers(met_manager: Path) -> None:
    """Each of them, each part of them, and what HKDF makes of them; the counts do open."""
    inhoud = read_kluis_file(met_manager)
    geheimen = list(everything_a_manager_has(inhoud))
    kandidaten = set().union(*map(pieces, geheimen))
    for info in (b"levensloop sleutelgat 1", b"levensloop kluis.json 1", b"levensloop logboek 1"):
        for geheim in geheimen:
            afgeleid = HKDF(
                algorithm=hashes.SHA256(), length=32, salt=inhoud.kluis_id.encode(), info=info
            ).derive(geheim)
            kandidaten.add(afgeleid)
    assert len(kandidaten) > 100
    assert [key for key in kandidaten if opens(met_manager / "dossier.db", key)] == []
    assert opens(met_manager / "kengetallen.db", geheimen[0])


def test_the_passphrase_itself_is_no_key(met_manager: Path) -> None:
    """Neither as the passphrase of SQLCipher, nor that of the kluis."""
    for wachtzin in (*WOORDEN.values(), ""):
        database = dbapi2.connect(str(met_manager / "dossier.db"))
        database.execute("PRAGMA cipher_log_level = NONE")
        if wachtzin:
            database.execute(f"PRAGMA key = '{wachtzin}'")
        with pytest.raises(dbapi2.DatabaseError):
            database.execute("SELECT count(*) FROM sqlite_master").fetchone()
        database.close()


def test_no_seal_of_a_colleague_opens(met_manager: Path) -> None:
    """With the private key of the manager, under every role and every name."""
    inhoud = read_kluis_file(met_manager)
    prive = unwrap(inhoud.slot_of(MANAGER.naam), WOORDEN[MANAGER.naam], kluis_id=inhoud.kluis_id)
    sleutels = (prive, X25519PrivateKey.generate())
    geprobeerd = 0
    for slot, rol in itertools.product(inhoud.slots, ROLES_WITH_DOSSIER):
        for deel, eigen in itertools.product(slot.keys, sleutels):
            if slot.gebruiker == MANAGER.naam:
                continue
            gedeeld = eigen.exchange(X25519PublicKey.from_public_bytes(deel.ephemeral))
            sleutel = AESGCM(_agree(gedeeld, deel.ephemeral, slot.public))
            bij = slot.seal_data(inhoud.kluis_id, deel.generation).replace(
                slot.rol.encode(), rol.encode()
            )
            with pytest.raises(InvalidTag):
                sleutel.decrypt(deel.nonce, deel.sealed, bij)
            geprobeerd += 1
    assert geprobeerd == 3 * len(ROLES_WITH_DOSSIER) * 2


def test_no_colleagues_slot_opens_with_the_passphrase(met_manager: Path) -> None:
    """The passphrase of a manager unwraps the own private key and no other."""
    inhoud = read_kluis_file(met_manager)
    for slot in inhoud.slots:
        if slot.gebruiker != MANAGER.naam:
            with pytest.raises(LevensloopError):
                open_slot(slot, WOORDEN[MANAGER.naam], kluis_id=inhoud.kluis_id)


def test_an_open_kluis_of_a_manager_holds_nothing_of_the_dossiers(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """No engine, no key, no transaction; and closing logs nothing it cannot log."""
    kluis = kluizen.open(met_manager, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)
    files = kluis._opened()
    assert files.dossier is None
    assert files.keys.dossier is None
    assert files.log_key == b""
    for begin in (kluis.read, kluis.write):
        with pytest.raises(NoDossierKeyError), begin():
            pass
    assert kluis.check() == []
    kluis.close()
