"""The code of the herstelblad: read as printed, and a typing error named by its group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.errors import RecoveryCodeError
from levensloop_desktop.services.toegang.herstelcode import GROEPEN, LETTERS, new_code, read_code

CODES = st.builds(new_code)


def test_a_code_has_enough_chance() -> None:
    """Seven groups of four free letters of five bits: 140 bits; and no two codes are the same."""
    codes = {new_code() for _ in range(200)}
    assert len(codes) == 200
    assert all([len(groep) for groep in code.split("-")] == [5] * GROEPEN for code in codes)


@given(CODES)
def test_it_reads_as_people_type(code: str) -> None:
    """Small letters, spaces, no dashes, and the letters that are taken for figures."""
    assert read_code(code) == code
    assert read_code(f"  {code.lower().replace('-', ' ')} ") == code
    assert read_code(code.replace("-", "").replace("0", "O").replace("1", "l")) == code


@given(CODES, st.integers(0, 34), st.sampled_from(LETTERS))
def test_one_wrong_letter_is_named_by_its_group(code: str, plek: int, letter: str) -> None:
    """Whichever letter, wherever."""
    letters = code.replace("-", "")
    fout = letters[:plek] + letter + letters[plek + 1 :]
    if fout == letters:
        return
    with pytest.raises(RecoveryCodeError) as gevangen:
        read_code(fout)
    assert gevangen.value.facts == {"groep": plek // 5 + 1}


@given(CODES, st.integers(0, 6), st.integers(0, 3))
def test_two_swapped_letters_are_named(code: str, groep: int, plek: int) -> None:
    """The typing error that people make most after a wrong letter."""
    groepen = code.split("-")
    oud = groepen[groep]
    nieuw = oud[:plek] + oud[plek + 1] + oud[plek] + oud[plek + 2 :]
    if nieuw == oud:
        return
    groepen[groep] = nieuw
    with pytest.raises(RecoveryCodeError) as gevangen:
        read_code("-".join(groepen))
    assert gevangen.value.facts == {"groep": groep + 1}


@given(CODES, st.integers(0, 5))
def test_two_swapped_groups_are_noticed(code: str, plek: int) -> None:
    """A line that was read twice or in the wrong order."""
    groepen = code.split("-")
    if groepen[plek][:4] == groepen[plek + 1][:4]:
        return
    groepen[plek], groepen[plek + 1] = groepen[plek + 1], groepen[plek]
    with pytest.raises(RecoveryCodeError) as gevangen:
        read_code("-".join(groepen))
    assert gevangen.value.facts == {"groep": plek + 1}


@pytest.mark.parametrize("getypt", ["", "ABCDE", f"{new_code()}-AAAAA"])
def test_letters_missing_or_too_many(getypt: str) -> None:
    """How many there are and should be, and no group."""
    with pytest.raises(RecoveryCodeError) as gevangen:
        read_code(getypt)
    assert gevangen.value.facts["nodig"] == 35
    assert "groep" not in gevangen.value.facts


def test_a_letter_that_is_never_printed() -> None:
    """U and signs."""
    code = new_code()
    with pytest.raises(RecoveryCodeError) as gevangen:
        read_code("U" + code[1:])
    assert gevangen.value.facts == {"groep": 1}
