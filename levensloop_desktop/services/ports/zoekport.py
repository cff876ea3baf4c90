"""What searching needs of the kluis: where words and numbers stand."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

Keuzes = Sequence[Sequence[str]]  # per typed word the beginnings that will do; all words must fit


class Vindplaats(NamedTuple):
    """A record in which something was found."""

    verzameling: str
    record_id: str


class Zoekindex(Protocol):
    """The part of a transaction that searches; newest records first, never more than `limit`."""

    def find_names(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Clients, partners and people of whom the names have words that begin so."""

    def find_numbers(self, cijfers: str, limit: int) -> list[Vindplaats]:
        """Records with a telephone number that begins with these digits."""

    def find_texts(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Records of which the texts have words that begin so."""

    def list_name_words(self, letters: str) -> list[str]:
        """The words of names that begin with one of these letters, folded."""
