"""Why a dossier file is refused: where in the document, and the reason in Dutch."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NoReturn

from levensloop_desktop.errors import ImportRefusedError


@dataclass(frozen=True, slots=True)
class Bevinding:
    """One fault of a dossier file.

    Args:
        plaats: path in the document ("titels[2].einddatum"), empty for the file as a whole.
        reden: one Dutch sentence that repeats nothing of what the file says about a person.
    """

    plaats: str
    reden: str


def refuse(bevindingen: Iterable[Bevinding]) -> ImportRefusedError:
    """The error that refuses a file for these faults; the first is named first."""
    alle = tuple(bevindingen)
    return ImportRefusedError(plaats=alle[0].plaats, reden=alle[0].reden, bevindingen=alle)


def refuse_one(reden: str, plaats: str = "") -> NoReturn:
    """Refuse a file for one fault; the document stays out of the traceback.

    Raises:
        ImportRefusedError: always.
    """
    raise refuse([Bevinding(plaats, reden)]) from None
