"""The policy of an administrator: read strictly, and never guessed at."""

from pathlib import Path

import pytest

from levensloop_desktop.errors import ExportForbiddenError
from levensloop_desktop.services.kluisbeheer import bestanden
from levensloop_desktop.services.werkplek.beleid import SOORTEN, Beleid, beleid_path, read_beleid


def written(map_: Path, tekst: str) -> Beleid:
    """The policy of a file with this text."""
    pad = map_ / "beleid.toml"
    pad.write_text(tekst, "utf-8")
    return read_beleid(pad)


def test_no_file_is_no_policy(tmp_path: Path) -> None:
    """The user chooses everything."""
    beleid = read_beleid(tmp_path / "beleid.toml")
    assert not beleid.is_set
    assert beleid.allows(Path("plan.pdf"))


def test_every_part_is_read(tmp_path: Path) -> None:
    """The four settings of docs/beleid.md."""
    beleid = written(
        tmp_path,
        "vergrendel_na_minuten = 3\nopname_blokkeren = false\n"
        f"tweede_map = '{tmp_path.as_posix()}'\nuitvoer = ['pdf', 'llpakket']\n",
    )
    assert (beleid.vergrendel_na, beleid.opname_blokkeren) == (3, False)
    assert beleid.tweede_map == tmp_path
    assert beleid.fouten == ()
    assert beleid.allows(Path("x.PDF"))
    assert not beleid.allows(Path("x.csv"))
    assert not beleid.allows(Path("zonder"))


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("vergrendel_na_minuten = 0", "van 1 tot en met 30"),
        ("vergrendel_na_minuten = 31", "van 1 tot en met 30"),
        ("vergrendel_na_minuten = true", "van 1 tot en met 30"),
        ("vergrendel_na_minuten = '5'", "van 1 tot en met 30"),
        ("opname_blokkeren = 'ja'", "true of false"),
        ("tweede_map = 'hier'", "een heel pad"),
        (r'tweede_map = "/een\u0000map"', "een heel pad"),
        ("iets = 1", "kent Levensloop niet"),
    ],
)
def test_a_wrong_line_is_named_and_does_not_count(tmp_path: Path, tekst: str, woorden: str) -> None:
    """The other lines hold."""
    beleid = written(tmp_path, f"{tekst}\nuitvoer = ['pdf']\n")
    (fout,) = beleid.fouten
    assert woorden in fout
    assert beleid.uitvoer == frozenset({"pdf"})
    assert beleid.vergrendel_na is None


@pytest.mark.parametrize("tekst", ["uitvoer = ['exe']", "uitvoer = 'pdf'", "uitvoer = [", "\x00"])
def test_what_cannot_be_understood_lets_nothing_out(tmp_path: Path, tekst: str) -> None:
    """The strict side, with a sentence."""
    beleid = written(tmp_path, tekst)
    assert beleid.uitvoer == frozenset()
    assert beleid.fouten


@pytest.mark.parametrize(
    "tekst",
    ["uitvoer = " + "[" * 30_000, "vergrendel_na_minuten = " + "9" * 5_000, "uitvoer = []\n]"],
    ids=["nesting", "digits", "bracket"],
)
def test_whatever_the_reader_of_toml_says_is_told_in_dutch(tmp_path: Path, tekst: str) -> None:
    """A file that breaks the reader itself does not keep the program from starting."""
    beleid = written(tmp_path, tekst)
    assert not beleid.allows(Path("brief.pdf"))
    (zin,) = beleid.fouten
    assert "geen goede TOML" in zin
    assert not any(woord in zin for woord in ("line", "Invalid", "Exceeds", "recursion"))
    assert ("kijk bij regel 2" in zin) is (tekst[-1] == "]")


def test_a_mark_that_windows_writes_is_no_fault(tmp_path: Path) -> None:
    """Notepad puts three bytes before the text."""
    pad = tmp_path / "beleid.toml"
    pad.write_bytes(b"\xef\xbb\xbfvergrendel_na_minuten = 3\n")
    assert read_beleid(pad) == Beleid(vergrendel_na=3)


def test_a_file_that_is_no_text_or_too_large_lets_nothing_out(tmp_path: Path) -> None:
    """Also a hostile file is one sentence."""
    pad = tmp_path / "beleid.toml"
    pad.write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in read_beleid(pad).fouten[0]
    pad.write_bytes(b"#" * 70_000)
    assert "te groot" in read_beleid(pad).fouten[0]
    assert read_beleid(pad).uitvoer == frozenset()


def test_a_file_that_is_forbidden_is_never_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before a byte of it stands anywhere; what holds nothing of a kluis may be saved."""
    monkeypatch.setattr(
        bestanden, "current_beleid", lambda: Beleid(uitvoer=frozenset({"llpakket"}))
    )
    with (
        pytest.raises(ExportForbiddenError) as fout,
        bestanden.placed_file(tmp_path / "a.pdf", b""),
    ):
        pass
    assert fout.value.facts["soort"] == "pdf"
    assert list(tmp_path.iterdir()) == []
    with bestanden.placed_file(tmp_path / "b.pdf", b"x", openbaar=True):
        pass
    with bestanden.placed_file(tmp_path / "c.llpakket", b"x"):
        pass
    assert {pad.name for pad in tmp_path.iterdir()} == {"b.pdf", "c.llpakket"}


def test_the_page_for_administrators_names_what_the_program_reads() -> None:
    """docs/beleid.md and the program say the same."""
    tekst = (Path(__file__).parents[3] / "docs/beleid.md").read_text("utf-8")
    for woord in ("vergrendel_na_minuten", "opname_blokkeren", "tweede_map", "uitvoer", *SOORTEN):
        assert woord in tekst


@pytest.mark.parametrize(
    ("systeem", "einde"),
    [
        ("linux", "/etc/levensloop/beleid.toml"),
        ("darwin", "/Library/Application Support/Levensloop/beleid.toml"),
        ("win32", "Levensloop/beleid.toml"),
    ],
)
def test_each_system_has_its_place(
    systeem: str, einde: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A place where only an administrator writes."""
    monkeypatch.setattr("sys.platform", systeem)
    monkeypatch.setenv("PROGRAMDATA", "C:/ProgramData")
    assert beleid_path().as_posix().endswith(einde)
