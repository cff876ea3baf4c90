"""Nobody but the user can read what stands in a kluis, after each kind of write."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.builders import WACHTZIN, a_client


def write_record(kluis: SqlcipherKluis) -> None:
    """Write to dossier.db and its -wal."""
    with kluis.write() as opslag:
        opslag.put(a_client())


def change_passphrase(kluis: SqlcipherKluis) -> None:
    """Write kluis.json."""
    kluis.change_passphrase(WACHTZIN, "vier groene tassen op een bank")


def add_and_remove(kluis: SqlcipherKluis) -> None:
    """Write everything anew with other keys."""
    kluis.add_user(Gebruiker("ander", "procesregisseur"), "zes bruine potten op een plank")
    kluis.remove_user("ander")


@pytest.mark.parametrize(
    "schrijf",
    [
        write_record,
        change_passphrase,
        add_and_remove,
        SqlcipherKluis.compact,
        lambda kluis: kluis.make_backup("hand"),
        SqlcipherKluis.close,
    ],
    ids=["regel", "wachtzin", "sleutels", "opruimen", "reservekopie", "sluiten"],
)
def test_only_the_user_reads_what_was_written(
    kluis: SqlcipherKluis, kluispad: Path, schrijf: Callable[[SqlcipherKluis], object]
) -> None:
    """Folders 0700, files 0600."""
    schrijf(kluis)
    gevonden = {
        str(pad.relative_to(kluispad.parent)): stat.S_IMODE(pad.stat().st_mode)
        for pad in (kluispad, *kluispad.rglob("*"))
        if pad.is_dir() or pad.is_file()
    }
    goed = {0o700, 0o600}
    assert {naam: oct(rechten) for naam, rechten in gevonden.items() if rechten not in goed} == {}
    assert gevonden[kluispad.name] == 0o700
    assert gevonden[f"{kluispad.name}/dossier.db"] == 0o600
