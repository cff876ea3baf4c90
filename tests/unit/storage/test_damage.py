"""What is really the matter when the database refuses."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from levensloop_desktop.errors import KluisDamagedError, KluisGoneError, KluisNotWritableError
from levensloop_desktop.storage.database.failures import Damage

WEG = (
    KluisDamagedError(onderdeel="dossier.db"),
    KluisNotWritableError(onderdeel="dossier.db"),
    # SQLCipher has no page to encrypt any more after a failed read, and says "out of memory".
    MemoryError(),
    dbapi2.DatabaseError("anything"),
)


def _name(fout: Exception) -> str:
    return type(fout).__name__


@pytest.mark.parametrize("fout", WEG, ids=_name)
def test_without_its_folder_every_fault_is_that(tmp_path: Path, fout: Exception) -> None:
    """A disk that is gone is called gone, whatever the database makes of it."""
    damage = Damage(tmp_path / "weg" / "kluis.json")
    with pytest.raises(KluisGoneError), damage.watched():
        raise fout


@pytest.mark.parametrize("fout", WEG, ids=_name)
def test_with_its_folder_a_fault_stays_what_it_is(tmp_path: Path, fout: Exception) -> None:
    """A full memory is a full memory, and damage is damage."""
    bestand = tmp_path / "kluis.json"
    bestand.write_text("{}")
    with pytest.raises(type(fout)), Damage(bestand).watched():
        raise fout
