"""Folders of a kluis, also when two make one at the same moment."""

from pathlib import Path

import pytest

from levensloop_desktop.storage.files import private_files
from levensloop_desktop.storage.files.private_files import FOLDER_MODE, ensure_folder


def test_a_folder_that_another_made_meanwhile_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between looking and making, another process may come first; that is no fault."""
    pad = tmp_path / "uitgiften"

    def come_first(gevraagd: Path) -> None:
        gevraagd.mkdir(mode=FOLDER_MODE)
        gevraagd.mkdir(mode=FOLDER_MODE)

    monkeypatch.setattr(private_files, "make_folder", come_first)
    ensure_folder(pad)
    assert pad.is_dir()


def test_a_file_in_its_place_is_a_fault(tmp_path: Path) -> None:
    """Nothing is written over it."""
    pad = tmp_path / "uitgiften"
    pad.write_text("iets anders")
    with pytest.raises(FileExistsError):
        ensure_folder(pad)
    assert pad.read_text() == "iets anders"
