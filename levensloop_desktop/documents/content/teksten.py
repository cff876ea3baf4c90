"""Every text of a document, wherever it stands: to find out what is on a paper."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from levensloop_desktop.documents.content.blokken import Alinea, Inhoud


def texts_of(inhoud: Inhoud) -> tuple[str, ...]:
    """The texts of all blocks; the pieces of one paragraph are one text."""
    return tuple(_walk(inhoud.blokken))


def _walk(deel: object) -> Iterator[str]:
    if isinstance(deel, str):
        yield deel
    elif isinstance(deel, Alinea):
        yield "".join(stuk.tekst for stuk in deel.stukken)
    elif isinstance(deel, tuple):
        for onderdeel in deel:
            yield from _walk(onderdeel)
    elif is_dataclass(deel):
        for veld in fields(deel):
            yield from _walk(getattr(deel, veld.name))
