"""A program that was copied half says so, and does not start."""

from pathlib import Path

import pytest

from installer.compleet import (
    BINNEN,
    LIJST,
    ONVOLLEDIG,
    damaged_files,
    missing_files,
    say_incomplete,
    write_list,
)


@pytest.fixture
def bundel(tmp_path: Path) -> Path:
    """A small bundle, with its list."""
    binnen = tmp_path / BINNEN
    (binnen / "map met spaties").mkdir(parents=True)
    (tmp_path / "levensloop").write_bytes(b"script")
    (tmp_path / "levensloop-kern").write_bytes(b"programma")
    (binnen / "map met spaties" / "lettertype ë.ttf").write_bytes(b"letters")
    (binnen / "bibliotheek.so").write_bytes(b"1234567890")
    assert write_list(tmp_path, binnen) == 4
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


def test_a_list_that_was_copied_half_is_not_believed(bundel: Path) -> None:
    """It says at its end how much it names."""
    lijst = bundel / BINNEN / LIJST
    regels = lijst.read_text(encoding="utf-8").splitlines(keepends=True)
    lijst.write_text("".join(regels[:-2]), encoding="utf-8")
    assert missing_files(bundel) == [LIJST]
    lijst.write_text("", encoding="utf-8")
    assert missing_files(bundel) == [LIJST]


def test_a_file_of_the_right_size_with_something_else_in_it_is_named(bundel: Path) -> None:
    """Only when something does not load is all of it read."""
    tekst = bundel / BINNEN / "map met spaties" / "lettertype ë.ttf"
    tekst.write_bytes(bytes(7))
    assert missing_files(bundel) == []
    assert damaged_files(bundel) == ["_internal/map met spaties/lettertype ë.ttf"]


def test_a_library_with_nothing_in_its_end_is_not_loaded(bundel: Path) -> None:
    """It would end the program without a word."""
    (bundel / BINNEN / "bibliotheek.so").write_bytes(b"12345" + bytes(5))
    assert missing_files(bundel) == ["_internal/bibliotheek.so"]


def test_a_library_may_be_replaced_with_its_new_size(bundel: Path) -> None:
    """As the licence of Qt asks: a dash stands for any end."""
    (bundel / BINNEN / "bibliotheek.so").write_bytes(b"een andere")
    lijst = bundel / BINNEN / LIJST
    regels = lijst.read_text(encoding="utf-8").splitlines()
    eigen = next(regel for regel in regels if regel.endswith("bibliotheek.so"))
    nieuw = "10 - _internal/bibliotheek.so"
    lijst.write_text("\n".join(nieuw if regel == eigen else regel for regel in regels) + "\n")
    assert missing_files(bundel) == []


def test_a_starter_may_differ(bundel: Path) -> None:
    """It stands outside the folder in the package for Debian, and looks at this list itself."""
    (bundel / "levensloop").unlink()
    assert missing_files(bundel) == damaged_files(bundel) == []


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
