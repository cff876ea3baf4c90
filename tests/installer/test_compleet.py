"""A program that was copied half says so, and does not start."""

from pathlib import Path

import pytest

from installer.compleet import BINNEN, LIJST, ONVOLLEDIG, missing_files, say_incomplete, write_list


@pytest.fixture
def bundel(tmp_path: Path) -> Path:
    """A small bundle, with its list."""
    binnen = tmp_path / BINNEN
    (binnen / "map met spaties").mkdir(parents=True)
    (tmp_path / "levensloop").write_bytes(b"programma")
    (binnen / "map met spaties" / "lettertype ë.ttf").write_bytes(b"letters")
    (binnen / "bibliotheek.so").write_bytes(b"1234567890")
    assert write_list(tmp_path, binnen) == 3
    return tmp_path


def test_a_whole_bundle_lacks_nothing(bundel: Path) -> None:
    """Also with spaces and accents in the names."""
    assert missing_files(bundel) == []


def test_a_file_that_is_gone_or_shorter_is_named(bundel: Path) -> None:
    """A copy that stopped leaves a short file; one that skipped leaves none."""
    (bundel / BINNEN / "bibliotheek.so").write_bytes(b"12345")
    (bundel / BINNEN / "map met spaties" / "lettertype ë.ttf").unlink()
    assert missing_files(bundel) == [
        "_internal/bibliotheek.so",
        "_internal/map met spaties/lettertype ë.ttf",
    ]


def test_without_its_list_it_is_not_whole(bundel: Path) -> None:
    """Nobody can tell what else is gone."""
    (bundel / BINNEN / LIJST).unlink()
    assert missing_files(bundel) == [LIJST]


def test_what_is_extra_does_not_matter(bundel: Path) -> None:
    """An administrator may lay something beside it."""
    (bundel / "LEESMIJ.txt").write_text("van de beheerder")
    assert missing_files(bundel) == []


def test_it_is_said_in_dutch_with_what_helps(capsys: pytest.CaptureFixture[str]) -> None:
    """A few names, how many more, that no kluis was touched, and a code of its own."""
    code = say_incomplete(["a.so", "b.so", "c.so", "d.so", "e.so"], venster=False)
    assert code == ONVOLLEDIG
    woorden = capsys.readouterr().err
    assert "niet compleet" in woorden
    assert "a.so, b.so, c.so en nog 2" in woorden
    assert "Aan uw kluizen is niets veranderd" in woorden
