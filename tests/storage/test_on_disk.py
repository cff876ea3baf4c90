"""Nothing readable on disk: what is planted in every field is found in no file and no error."""

import contextlib
import logging
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.zorg import Incident
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.storage.keys.key_slots import open_slot
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.storage.kluisjson.kluis_file import read_kluis_file
from tests.builders import OCHTEND, WACHTZIN, a_client, a_full_dossier, changed

GEPLANT = "Quixxelbaan"


def files_with(pad: Path, tekst: str) -> list[str]:
    """The files below a folder in which a text stands, in any usual encoding."""
    vormen = [tekst.encode(vorm) for vorm in ("utf-8", "utf-16-le", "utf-16-be")]
    return [
        str(deel)
        for deel in pad.rglob("*")
        if deel.is_file() and any(vorm in deel.read_bytes() for vorm in vormen)
    ]


def test_no_file_holds_what_was_typed(
    kluizen: SqlcipherKluizen,
    tmp_path: Path,
    kluispad: Path,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Open with its -wal, and after closing; the search itself is shown to find things."""
    caplog.set_level(logging.DEBUG)
    dossier = a_full_dossier(GEPLANT)
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.write() as opslag:
        opslag.put_all(dossier)
        opslag.put(changed(dossier[0], voornamen=f"{GEPLANT} anders"))
        opslag.remove(next(deel for deel in dossier if isinstance(deel, Incident)))
        opslag.put_draft(Draft("regisseur", "k", "titels", "", "", GEPLANT, OCHTEND))
        opslag.put_setting("zvh", GEPLANT)
    with contextlib.suppress(ZeroDivisionError), kluis.write() as opslag:
        opslag.put(a_client(voornamen=GEPLANT))
        raise ZeroDivisionError
    assert (kluispad / "dossier.db-wal").stat().st_size > 0
    assert files_with(tmp_path, GEPLANT) == []
    with kluis.read() as opslag:
        assert opslag.load_dossier(ClientId(dossier[0].id)) is not None
    kluis.close()
    assert files_with(tmp_path, GEPLANT) == []
    assert GEPLANT not in "".join(capfd.readouterr()) + caplog.text
    (tmp_path / "proef.txt").write_text(GEPLANT)
    assert len(files_with(tmp_path, GEPLANT)) == 1


def test_no_key_and_no_passphrase_on_disk(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """Neither the wachtzin nor a raw key stands anywhere in the clear."""
    inhoud = read_kluis_file(kluispad)
    sleutels = open_slot(inhoud.slots[0], WACHTZIN, kluis_id=inhoud.kluis_id)[1]
    assert sleutels.dossier is not None
    kluizen.open(kluispad, wachtzin=WACHTZIN).close()
    for tekst in (WACHTZIN, sleutels.dossier.hex(), sleutels.kengetallen.hex()):
        assert files_with(kluispad, tekst) == []
    for bestand in kluispad.rglob("*"):
        assert bestand.is_dir() or sleutels.dossier not in bestand.read_bytes()
    assert WACHTZIN not in repr(inhoud)
    assert sleutels.dossier.hex() not in repr(sleutels)


def test_no_error_holds_what_was_typed(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    """Not in the text and not in the chain of causes, for a bug as for a refusal."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client = a_client(voornamen=GEPLANT)
    wees = a_full_dossier(GEPLANT)[6]
    fouten: list[BaseException | None] = []
    for records in ([client, client], [wees]):
        try:
            with kluis.write() as opslag:
                opslag.put_all(records)
        except (LevensloopError, dbapi2.Error, DBAPIError) as fout:
            fouten.append(fout)
    kluis.close()
    assert len(fouten) == 2
    for gevangen in fouten:
        keten = gevangen
        while keten is not None:
            assert GEPLANT not in repr(keten) + str(keten)
            keten = keten.__cause__ or keten.__context__
