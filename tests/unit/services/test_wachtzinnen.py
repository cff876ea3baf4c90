"""Passphrases: long enough, hard to guess, and advice in Dutch."""

import inspect
import re

import pytest
from zxcvbn import feedback

from levensloop_desktop.errors import WeakPassphraseError
from levensloop_desktop.services.toegang.wachtzinnen import (
    _RAAD,
    check_passphrase,
    judge_passphrase,
)
from tests.builders import WACHTZIN


@pytest.mark.parametrize(
    "goed", [WACHTZIN, "vier verzonnen paraplus op zolder", "ë" * 3 + "qzvmwkrpx"]
)
def test_good_ones(goed: str) -> None:
    """No advice where none is needed."""
    check_passphrase(goed)
    oordeel = judge_passphrase(goed)
    assert oordeel.is_genoeg
    assert oordeel.raad == ()


@pytest.mark.parametrize(
    "zwak",
    ["x" * 12, "abcdefghijkl", "123456789012", "passwordpassword", "qwertyuiop12", "201220132014"],
)
def test_long_but_easy(zwak: str) -> None:
    """Refused with Dutch advice."""
    with pytest.raises(WeakPassphraseError) as gevangen:
        check_passphrase(zwak)
    raad = gevangen.value.facts["raad"]
    assert gevangen.value.facts["reden"] == "te_raden"
    assert isinstance(raad, tuple)
    assert raad
    assert zwak not in str(gevangen.value.facts)


def test_eleven_characters_are_too_few() -> None:
    """However hard they are to guess."""
    with pytest.raises(WeakPassphraseError) as gevangen:
        check_passphrase("qzvmwkrpx7t")
    assert gevangen.value.facts == {"reden": "te_kort", "minimum": 12}
    assert not judge_passphrase("qzvmwkrpx7t").is_genoeg


def test_the_names_everybody_knows_count_for_nothing() -> None:
    """The name of the user and of the kluis are tried first."""
    naam = "Verzonnenstad Nepnaam"
    assert judge_passphrase("verzonnenstadnepnaam").is_genoeg
    assert not judge_passphrase("verzonnenstadnepnaam", [naam]).is_genoeg


def test_a_very_long_one_costs_no_time_and_no_error() -> None:
    """What lies past 72 characters is not weighed."""
    assert judge_passphrase("paarden langs de vaart " * 400).score >= 3


def test_every_sentence_of_the_library_has_its_dutch() -> None:
    """A new version with other words shows here."""
    zinnen = re.findall(r"_\(\s*[\"'](.*?)[\"']\s*\)", inspect.getsource(feedback))
    assert len(zinnen) > 15
    assert [zin for zin in zinnen if zin.rstrip(".") not in _RAAD] == []
