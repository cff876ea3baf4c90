"""What cannot be right in the monitor samenwerking."""

from collections.abc import Iterator
from datetime import date

from levensloop_desktop.domain.melding import Melding
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.samenwerking import (
    VRAGEN,
    Samenwerkingslijst,
    Samenwerkingsmeting,
    is_halfyear,
)


def check_monitor(record: Record, vandaag: date) -> Iterator[Melding]:
    """What belongs to a half year of the monitor, or to one list of it."""
    match record:
        case Samenwerkingsmeting():
            if not is_halfyear(record.halfjaar):
                yield Melding("halfjaar", "Schrijf het halfjaar als jjjj-1 of jjjj-2.")
            if record.gesloten_op is not None and record.gesloten_op > vandaag:
                yield Melding("gesloten_op", "Deze dag moet nog komen. Kies vandaag of eerder.")
        case Samenwerkingslijst():
            if record.datum is not None and record.datum > vandaag:
                yield Melding("datum", "Deze dag moet nog komen. Kies vandaag of eerder.")
            if not any(record.antwoord(vraag) for vraag in VRAGEN):
                yield Melding(VRAGEN[0], "Beantwoord minstens één vraag.")
