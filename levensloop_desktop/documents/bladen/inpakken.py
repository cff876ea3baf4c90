"""Pack the parts of a spreadsheet: the same parts give the same bytes, and no moment is in them."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

_BEGIN = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can name
_DOS = 0  # so that the file does not say on which system it was made


def pack(delen: Sequence[tuple[str, bytes]], *, los: frozenset[str] = frozenset()) -> bytes:
    """A zip file of these parts, in this order.

    Args:
        delen: name and contents.
        los: parts that are stored as they are.
    """
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as bestand:
        for naam, inhoud in delen:
            deel = zipfile.ZipInfo(naam, _BEGIN)
            deel.create_system = _DOS
            deel.compress_type = zipfile.ZIP_STORED if naam in los else zipfile.ZIP_DEFLATED
            bestand.writestr(deel, inhoud)
    return uit.getvalue()


def unpack(bestand: bytes) -> list[tuple[str, bytes]]:
    """Name and contents of every part, in order."""
    with zipfile.ZipFile(BytesIO(bestand)) as open_bestand:
        return [(deel.filename, open_bestand.read(deel)) for deel in open_bestand.infolist()]
