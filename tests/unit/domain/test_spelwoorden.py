"""Which words of a text are spelled: no names, numbers, abbreviations or addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.domain.spelwoorden import words_to_check


def found(tekst: str) -> list[str]:
    """The words that are looked at."""
    return [woord.tekst for woord in words_to_check(tekst)]


@pytest.mark.parametrize(
    ("tekst", "woorden"),
    [
        ("Hij belt Nepnaam op.", ["Hij", "belt", "op"]),
        ("Dat gaat goed. Rustig blijven", ["Dat", "gaat", "goed", "Rustig", "blijven"]),
        ("**Let** op: zo'n dag", ["Let", "op", "zo'n", "dag"]),
        ("bel DJI of GGz op 06-12345678", ["bel", "of", "op"]),
        ("mail a.voorbeeld@nergens.example nu", ["mail", "nu"]),
        ("zie https://nergens.example/pagina en map", ["zie", "en", "map"]),
        ("De Wlz-indicatie VG7 en tbs", ["De", "en", "tbs"]),
        ("zorg/veiligheid (samen)", ["zorg", "veiligheid", "samen"]),
        ("- Een lijst", ["Een", "lijst"]),
        ("in de PI. De PI belt", ["in", "de", "De", "belt"]),
        ("", []),
    ],
)
def test_names_numbers_and_addresses_are_left_alone(tekst: str, woorden: list[str]) -> None:
    """A capital counts as a name inside a sentence alone."""
    assert found(tekst) == woorden


def test_a_first_word_with_capitals_inside_is_a_name() -> None:
    """A law stays unjudged at the start of a sentence when it has more capitals."""
    assert found("McVerzinsel belt") == ["belt"]


@given(st.text())
def test_places_are_those_of_the_text(tekst: str) -> None:
    """What is marked is what stands there, whatever was pasted."""
    for woord in words_to_check(tekst):
        assert tekst[woord.begin : woord.einde] == woord.tekst
