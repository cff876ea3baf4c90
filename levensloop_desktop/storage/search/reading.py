"""Ask the search index.

Newest first is the order of the numbers themselves, which costs nothing; ranking over a beginning
of one or two letters costs 250 to 370 ms (docs/architecture.md), and says little of short texts.
"""

from typing import Any

from levensloop_desktop.services.ports.zoekport import Keuzes, Vindplaats
from levensloop_desktop.storage.database.statements import DriverConnection

_FOUND = """
SELECT z.verzameling, z.record_id
FROM (SELECT rowid AS nummer FROM {tabel} WHERE {tabel} MATCH ? ORDER BY rowid DESC LIMIT ?) AS t
JOIN zoekregels AS z ON z.nummer = t.nummer
"""
_NAMES = _FOUND.format(tabel="zoeknamen")
_TEXTS = _FOUND.format(tabel="zoekteksten")
_WORDS = "SELECT term FROM zoekwoorden WHERE term >= ? AND term < ? AND col = 'namen'"


def find_names(connection: DriverConnection, woorden: Keuzes, limit: int) -> list[Vindplaats]:
    """Records of which the names have words that begin so."""
    return _find(connection, _NAMES, _expression(woorden, "namen : "), limit)


def find_numbers(connection: DriverConnection, cijfers: str, limit: int) -> list[Vindplaats]:
    """Records with a telephone number that begins so."""
    return _find(connection, _NAMES, _expression([[cijfers]], "nummers : "), limit)


def find_texts(connection: DriverConnection, woorden: Keuzes, limit: int) -> list[Vindplaats]:
    """Records of which the texts have words that begin so."""
    return _find(connection, _TEXTS, _expression(woorden), limit)


def list_name_words(connection: DriverConnection, letters: str) -> list[str]:
    """The words of names that begin with one of these letters."""
    return [
        row[0]
        for letter in letters
        for row in connection.execute(_WORDS, (letter, chr(ord(letter) + 1))).fetchall()
    ]


def _find(connection: DriverConnection, sql: str, vraag: str, limit: int) -> list[Vindplaats]:
    if not vraag:
        return []
    rows: list[Any] = connection.execute(sql, (vraag, limit)).fetchall()
    return list(map(Vindplaats._make, rows))


def _expression(woorden: Keuzes, kolom: str = "") -> str:
    """The question in the language of FTS5; words are letters and digits only, in quotes."""
    delen = [
        "(" + " OR ".join(f'{kolom}"{keuze}" *' for keuze in keuzes if keuze) + ")"
        for keuzes in woorden
        if any(keuzes)
    ]
    return " AND ".join(delen)
