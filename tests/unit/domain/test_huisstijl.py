"""The house style: colours that can be read, and a logo that holds nothing but a picture."""

import struct
import zlib

import pytest

from levensloop_desktop.domain.huisstijl import (
    LEESBAAR,
    LOGO_BYTES,
    Huisstijl,
    contrast_on_white,
    is_clean_logo,
    nearest_readable,
)


def a_logo(breed: int = 4, hoog: int = 2, *, soort: int = 2, extra: bytes = b"") -> bytes:
    """A PNG of one colour."""
    kanalen = {0: 1, 2: 3, 6: 4}[soort]
    regel = b"\0" + b"\x60" * (kanalen * breed)
    delen = [
        (b"IHDR", struct.pack(">IIBBBBB", breed, hoog, 8, soort, 0, 0, 0)),
        *([(b"tEXt", extra)] if extra else []),
        (b"IDAT", zlib.compress(regel * hoog)),
        (b"IEND", b""),
    ]
    uit = b"\x89PNG\r\n\x1a\n"
    for naam, inhoud in delen:
        controle = struct.pack(">I", zlib.crc32(naam + inhoud))
        uit += struct.pack(">I", len(inhoud)) + naam + inhoud + controle
    return uit


@pytest.mark.parametrize(
    ("kleur", "contrast"),
    [("#FFFFFF", 1.0), ("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48)],
)
def test_contrast_is_as_wcag_says(kleur: str, contrast: float) -> None:
    """The published values of grey on white come out."""
    assert contrast_on_white(kleur) == pytest.approx(contrast, abs=0.005)


@pytest.mark.parametrize("kleur", ["#FFFF00", "#E29A00", "#FF0000", "#FFFFFF", "#8FC6E8"])
def test_the_nearest_colour_can_be_read_and_is_the_lightest_that_can(kleur: str) -> None:
    """It passes, only just, and keeps its hue: the largest part of it stays the largest."""
    dichtbij = nearest_readable(kleur)
    assert LEESBAAR <= contrast_on_white(dichtbij) < LEESBAAR + 0.2
    delen, was = bytes.fromhex(dichtbij[1:]), bytes.fromhex(kleur[1:])
    assert delen[was.index(max(was))] == max(delen)


def test_a_pale_colour_is_refused_with_the_colour_that_can() -> None:
    """The words name the contrast, what it must be, and the way out."""
    fout = Huisstijl(kleur="#E29A00").fouten["kleur"]
    assert "2,4" in fout
    assert nearest_readable("#E29A00") in fout


@pytest.mark.parametrize("kleur", ["", "#0A424", "petrol", "#0a424d", "#0A424D\n"])
def test_what_is_no_colour_is_refused(kleur: str) -> None:
    """Only # and six capitals or digits is a colour."""
    assert "kleur" in Huisstijl(kleur=kleur).fouten


def test_the_default_is_sound() -> None:
    """Levensloop keeps its own rules."""
    assert Huisstijl().fouten == {}
    assert not Huisstijl().heeft_briefhoofd


def test_long_lines_and_an_empty_classification_are_refused() -> None:
    """Each at its own field."""
    slecht = Huisstijl(zvh="a" * 81, adres="b\nc", classificatie=" ")
    assert set(slecht.fouten) == {"zvh", "adres", "classificatie"}


def test_a_clean_logo_is_kept() -> None:
    """Three colours, no transparency, nothing besides."""
    assert is_clean_logo(a_logo())
    assert Huisstijl(logo=a_logo()).heeft_briefhoofd


@pytest.mark.parametrize(
    "logo",
    [
        a_logo(soort=6),
        a_logo(soort=0),
        a_logo(extra=b"Author\0Voorbeeld"),
        a_logo()[:-3],
        a_logo() + b"achteraan",
        a_logo(breed=1201, hoog=1),
        b"\xff\xd8\xff" + b"0" * 60,
        b"\x89PNG\r\n\x1a\n",
        a_logo() + b"0" * LOGO_BYTES,
    ],
    ids=["doorzichtig", "grijs", "tekst", "afgekapt", "erachter", "breed", "jpeg", "kop", "groot"],
)
def test_anything_else_is_no_logo(logo: bytes) -> None:
    """Whatever could carry more than a picture never reaches the kluis."""
    assert not is_clean_logo(logo)
