"""How a form is described: rows of field names, and headings between them."""

from dataclasses import MISSING, dataclass, fields
from typing import Any

from PySide6.QtWidgets import QWidget

from levensloop_desktop.domain.velden import Soort, veld_van
from levensloop_desktop.ui.formulieren.datuminvoer import DatumInvoer
from levensloop_desktop.ui.formulieren.invoer import Invoer
from levensloop_desktop.ui.formulieren.keuzeinvoer import (
    CodeInvoer,
    CodesInvoer,
    VinkInvoer,
)
from levensloop_desktop.ui.formulieren.regelinvoer import (
    BsnInvoer,
    GetalInvoer,
    NamenInvoer,
    RegelInvoer,
)
from levensloop_desktop.ui.formulieren.tekstinvoer import TekstInvoer
from levensloop_desktop.ui.formulieren.verwijzinginvoer import VerwijzingInvoer


@dataclass(frozen=True, slots=True, init=False)
class Rij:
    """Fields beside each other; under each other where the window is narrow.

    Args:
        namen: names of fields of the domain class, in reading order.
        rek: share of the width per field; equal shares when left out.
        regels: lowest height of free text, in lines.
    """

    namen: tuple[str, ...]
    rek: tuple[int, ...]
    regels: int

    def __init__(self, *namen: str, rek: tuple[int, ...] = (), regels: int = 2) -> None:
        object.__setattr__(self, "namen", namen)
        object.__setattr__(self, "rek", rek or (1,) * len(namen))
        object.__setattr__(self, "regels", regels)


@dataclass(frozen=True, slots=True)
class Tussenkop:
    """A heading above the rows that follow."""

    tekst: str


Beschrijving = tuple[Rij | Tussenkop, ...]


def make_invoer(soort: Any, naam: str, regels: int, parent: QWidget) -> Invoer:
    """The input that fits a field of a domain class."""
    veld = veld_van(soort, naam)
    leeg = _default(soort, naam)
    if veld.naam == "bsn":
        return BsnInvoer(veld, parent)
    match veld.soort:
        case Soort.TEKST:
            return TekstInvoer(veld, regels=regels, parent=parent)
        case Soort.CODE:
            return CodeInvoer(veld, verplicht=leeg != "", parent=parent)
        case Soort.GETAL:
            return GetalInvoer(veld, leeg=leeg, parent=parent)
    return _EENVOUDIG[veld.soort](veld, parent)


def veldnamen(beschrijving: Beschrijving) -> tuple[str, ...]:
    """The fields of a form in reading order."""
    return tuple(naam for deel in beschrijving if isinstance(deel, Rij) for naam in deel.namen)


def _default(soort: Any, naam: str) -> Any:
    standaard = next(deel.default for deel in fields(soort) if deel.name == naam)
    return None if standaard is MISSING else standaard


_EENVOUDIG: dict[Soort, type[Invoer]] = {
    Soort.REGEL: RegelInvoer,
    Soort.CODES: CodesInvoer,
    Soort.NAMEN: NamenInvoer,
    Soort.DATUM: DatumInvoer,
    Soort.VINK: VinkInvoer,
    Soort.VERWIJZING: VerwijzingInvoer,
}
