"""The code of the herstelblad: 140 random bits in groups that each tell a typing error.

Seven groups of four letters and a check letter, in the letters of Crockford's base 32
(https://www.crockford.com/base32.html): no I, L, O or U, so that print is read right.
"""

import secrets

from levensloop_desktop.errors import RecoveryCodeError

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROEPEN = 7
_PER_GROEP = 4
_LENGTE = _PER_GROEP + 1
_VERWARD = str.maketrans({"O": "0", "I": "1", "L": "1"})
_VEELTERM = 0b100101  # x^5 + x^2 + 1, a primitive polynomial over GF(2)
_HOOGSTE = 1 << 5


def new_code(groepen: int = GROEPEN) -> str:
    """A random code of so many groups, as it is printed."""
    return write_code("".join(secrets.choice(LETTERS) for _ in range(_PER_GROEP * groepen)))


def write_code(letters: str) -> str:
    """Letters of four a group, as they are printed: each group with the one that checks it."""
    delen = [letters[plek : plek + _PER_GROEP] for plek in range(0, len(letters), _PER_GROEP)]
    return "-".join(_with_check(deel, plaats) for plaats, deel in enumerate(delen))


def letters_of(code: str) -> str:
    """The letters that a code carries, without those that check them."""
    return "".join(groep[:_PER_GROEP] for groep in code.split("-"))


def read_code(getypt: str, aantal: int = GROEPEN) -> str:
    """The code as it was printed, from what somebody typed.

    Args:
        getypt: with small letters or capitals, with or without dashes.
        aantal: groups that the code has.

    Raises:
        RecoveryCodeError: with `groep` (from 1) when the error is in one group, and without when
            letters are missing or too many.
    """
    letters = "".join(getypt.replace("-", " ").split()).upper().translate(_VERWARD)
    if len(letters) != aantal * _LENGTE:
        raise RecoveryCodeError(letters=len(letters), nodig=aantal * _LENGTE)
    groepen = [letters[plek : plek + _LENGTE] for plek in range(0, len(letters), _LENGTE)]
    for plaats, groep in enumerate(groepen):
        bekend = all(letter in LETTERS for letter in groep)
        if not bekend or _with_check(groep[:_PER_GROEP], plaats) != groep:
            raise RecoveryCodeError(groep=plaats + 1)
    return "-".join(groepen)


def _with_check(letters: str, plaats: int) -> str:
    """Four letters with the one that checks them.

    Each place has its own weight in GF(32), so that one wrong letter and two swapped ones are
    always noticed; the number of the group counts along, so that swapped groups are too.
    """
    som = plaats + 1
    for letter in letters:
        som = _double(som) ^ LETTERS.index(letter)
    return letters + LETTERS[_double(som)]


def _double(waarde: int) -> int:
    waarde <<= 1
    return waarde ^ _VEELTERM if waarde & _HOOGSTE else waarde
