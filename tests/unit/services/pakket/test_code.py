"""The codes that people say: a slip has its place, and a receipt proves one pakket."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from levensloop_desktop.errors import SpokenCodeError
from levensloop_desktop.services.meldingen import explain_error
from levensloop_desktop.services.pakket.code import (
    make_receipt,
    moment_of,
    new_passphrase,
    normal_receipt,
    read_passphrase,
)

GEHEIM, SOM = "ab" * 32, "cd" * 32
MOMENT = datetime(2026, 11, 23, 14, 5, 59, tzinfo=UTC)


def test_a_wachtzin_is_random_and_in_small_letters() -> None:
    """Five groups of five: 100 bits; other programs tell small letters and capitals apart."""
    wachtzinnen = {new_passphrase() for _ in range(100)}
    assert len(wachtzinnen) == 100
    assert all(re.fullmatch(r"[0-9a-z]{5}(-[0-9a-z]{5}){4}", deel) for deel in wachtzinnen)


def test_a_wachtzin_is_read_as_people_type_it() -> None:
    """Capitals, spaces, no dashes; a slip is named by its group."""
    wachtzin = new_passphrase()
    assert read_passphrase(wachtzin.upper().replace("-", "  ")) == wachtzin
    letter = "0" if wachtzin[6] != "0" else "1"
    with pytest.raises(SpokenCodeError) as gevangen:
        read_passphrase(wachtzin[:6] + letter + wachtzin[7:])
    melding = explain_error(gevangen.value)
    assert melding.titel == "In groep 2 van de wachtzin staat een typefout."
    with pytest.raises(SpokenCodeError) as gevangen:
        read_passphrase("abc")
    assert "5 groepen van vijf tekens" in explain_error(gevangen.value).advies


def test_a_receipt_tells_when_and_of_which_pakket() -> None:
    """To the minute; of another pakket, or with another secret, it proves nothing."""
    code = make_receipt(GEHEIM, SOM, "kluis Q", MOMENT)
    assert re.fullmatch(r"[0-9A-Z]{5}(-[0-9A-Z]{5}){3}", code)
    assert normal_receipt(code.lower().replace("-", "")) == code
    assert moment_of(code, GEHEIM, SOM) == MOMENT.replace(second=0)
    assert moment_of(code, GEHEIM, "ef" * 32) is None
    assert moment_of(code, "ef" * 32, SOM) is None


def test_receipts_differ() -> None:
    """Of another kluis, and of another minute."""
    codes = {
        make_receipt(GEHEIM, SOM, kluis, MOMENT + timedelta(minutes=minuten))
        for kluis in ("Q", "Z")
        for minuten in (0, 1, 60 * 24 * 365 * 30)
    }
    assert len(codes) == 6
    assert all(moment_of(code, GEHEIM, SOM) for code in codes)


def test_a_made_up_receipt_is_refused() -> None:
    """Letters that check each other prove nothing by themselves."""
    code = make_receipt("00" * 32, SOM, "kluis Q", MOMENT)
    assert moment_of(normal_receipt(code), GEHEIM, SOM) is None
