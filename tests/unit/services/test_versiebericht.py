"""What an administrator tells of a newer version, in the folder of the back-ups."""

from pathlib import Path

import pytest

from levensloop_desktop.services.kluisbeheer.versiebericht import (
    MAX_BYTES,
    MAX_TEKST,
    Versiebericht,
    numbers,
    read_message,
)

EIGEN = "0.9.10"


def message(tmp_path: Path, inhoud: str | bytes) -> Versiebericht | None:
    """What this content tells to who runs 0.9.10."""
    bestand = tmp_path / "levensloop-versie.toml"
    bestand.write_bytes(inhoud if isinstance(inhoud, bytes) else inhoud.encode())
    return read_message(bestand, EIGEN)


def test_a_newer_version_is_told_with_the_words_of_the_administrator(tmp_path: Path) -> None:
    """Both versions stand in the sentence; a weakness that is mended is named."""
    gelezen = message(tmp_path, 'versie = "0.10.0"\ntekst = "Bel 12."\nbeveiliging = true\n')
    assert gelezen is not None
    zin = gelezen.sentence(EIGEN)
    assert zin == (
        "Levensloop 0.10.0 is er en verhelpt een zwakke plek. U werkt met 0.9.10. Bel 12."
    )


def test_without_words_it_says_whom_to_ask(tmp_path: Path) -> None:
    """The version alone is enough; a mark of Windows at the beginning does not matter."""
    gelezen = message(tmp_path, '\ufeffversie = "1.0.0"')
    assert gelezen is not None
    assert gelezen.sentence(EIGEN).endswith("Vraag uw beheerder om de nieuwe te installeren.")


@pytest.mark.parametrize(
    "inhoud",
    [
        'versie = "0.9.10"',
        'versie = "0.9.9"',
        'versie = "1.0"',
        'versie = "1.0.x"',
        'versie = "²³.0.0"',
        "versie = 2",
        'tekst = "Er is iets nieuws"',
        'versie = "1.0.0"\ntekst = 3',
        "versie = 1.0.0",
        "",
        b"\xff\xfe\x00",
        'versie = "1.0.0"\n#' + "x" * MAX_BYTES,
    ],
)
def test_what_is_not_newer_or_not_readable_tells_nothing(
    tmp_path: Path, inhoud: str | bytes
) -> None:
    """Equal, older, half, too large or no message at all: the user is left alone."""
    assert message(tmp_path, inhoud) is None


def test_no_file_and_a_folder_of_that_name_tell_nothing(tmp_path: Path) -> None:
    """A stick that is gone is said by the back-ups, not here."""
    assert read_message(tmp_path / "weg" / "levensloop-versie.toml", EIGEN) is None
    assert read_message(tmp_path, EIGEN) is None


def test_words_are_one_short_line(tmp_path: Path) -> None:
    """Nothing in them steers the screen, and they do not push it away."""
    lang = "bel \\u202e nu " * 100
    gelezen = message(tmp_path, f'versie = "1.0.0"\ntekst = "{lang}\\n"')
    assert gelezen is not None
    assert len(gelezen.tekst) == MAX_TEKST
    assert "\u202e" not in gelezen.tekst
    assert "\n" not in gelezen.tekst


def test_versions_are_compared_by_number() -> None:
    """0.10 comes after 0.9."""
    assert (numbers("0.10.0") or ()) > (numbers("0.9.9") or ())
