"""The search index of the storage in memory: it looks through every record."""

from collections.abc import Callable, Mapping

from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.zoekvelden import body_text, name_text, number_text, split_words
from levensloop_desktop.services.ports.zoekport import Keuzes, Vindplaats


class Geheugenzoeker:
    """Finds records by the words they hold."""

    def __init__(self, records: Mapping[str, Mapping[str, Record]]) -> None:
        self._alles = records

    def find_names(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Records whose names have such words."""
        return self._found(name_text, woorden, limit)

    def find_numbers(self, cijfers: str, limit: int) -> list[Vindplaats]:
        """Records with such a number."""
        return self._found(number_text, [[cijfers]], limit)

    def find_texts(self, woorden: Keuzes, limit: int) -> list[Vindplaats]:
        """Records whose texts have such words."""
        return self._found(body_text, woorden, limit)

    def list_name_words(self, letters: str) -> list[str]:
        """Words of names by first letter."""
        alle = {woord for _, tekst in self._texts(name_text) for woord in tekst.split()}
        return sorted(woord for woord in alle if woord[0] in letters)

    def _texts(self, text: Callable[[Record], str]) -> list[tuple[Vindplaats, str]]:
        return [
            (Vindplaats(naam, record.id), " ".join(split_words(text(record))))
            for naam, records in self._alles.items()
            for record in records.values()
            if text(record)
        ]

    def _found(
        self, text: Callable[[Record], str], woorden: Keuzes, limit: int
    ) -> list[Vindplaats]:
        def fits(tekst: str) -> bool:
            delen = tekst.split()
            return all(any(deel.startswith(tuple(keuzes)) for deel in delen) for keuzes in woorden)

        if not any(map(any, woorden)):
            return []
        gevonden = [plek for plek, tekst in self._texts(text) if fits(tekst)]
        return sorted(gevonden, key=lambda plek: plek.record_id, reverse=True)[:limit]
