"""The blocks a document is made of: what stands on paper, not how it is drawn."""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from levensloop_desktop.domain.netwerkbeeld.netwerkbeeld import Netwerkplek

NIET_VASTGELEGD = "niet vastgelegd"
LANG_DOCUMENT = 0.9  # size of type of a document of many pages


@dataclass(frozen=True, slots=True)
class Dichtheid:
    """How close things stand: air in table rows, air round headings, and between lines."""

    rijen: float = 1.0
    koppen: float = 1.0
    regels: float = 1.0


GEWOON_DICHT = Dichtheid()
DICHT = Dichtheid(rijen=0.55, koppen=0.75, regels=0.93)  # a handover: much, and still calm


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of running text in one face."""

    tekst: str
    vet: bool = False
    cursief: bool = False
    licht: bool = False  # grey: label, hint or gap


Stukken: TypeAlias = tuple[Stuk, ...]


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of level 1 to 3; a bookmark text never holds a name."""

    niveau: int
    tekst: str
    nummer: str = ""
    bladwijzer: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph; `soort` names its style: gewoon, ondertitel, klein, regel or citaat."""

    stukken: Stukken
    soort: str = "gewoon"


@dataclass(frozen=True, slots=True)
class Lijst:
    """A list; each item is blocks."""

    items: "tuple[Blokken, ...]"
    genummerd: bool = False


@dataclass(frozen=True, slots=True)
class Merk:
    """A status as shape and word: a fase, a stand, or a check of a list."""

    vorm: str
    woord: str


@dataclass(frozen=True, slots=True)
class Rij:
    """A row of cells; a grey row is over and done, `hoogte` is a least height in points."""

    cellen: "tuple[Blokken, ...]"
    grijs: bool = False
    hoogte: float = 0


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with a head row; widths are shares of the line."""

    koppen: tuple[str, ...]
    breedtes: tuple[float, ...]
    rijen: tuple[Rij, ...]


@dataclass(frozen=True, slots=True)
class Kenmerk:
    """A label with what it says."""

    label: str
    blokken: "Blokken"


@dataclass(frozen=True, slots=True)
class Kenmerken:
    """Labels left, values right; two pairs beside each other when `kolommen` is 2."""

    kenmerken: tuple[Kenmerk, ...]
    kolommen: int = 1
    lijnen: bool = False


@dataclass(frozen=True, slots=True)
class Vak:
    """A framed remark nobody may miss."""

    blokken: "Blokken"


@dataclass(frozen=True, slots=True)
class WelNiet:
    """One line of the bejegening on the card: what to do, or what not."""

    wel: bool
    tekst: str
    toelichting: Stukken = ()


@dataclass(frozen=True, slots=True)
class Kolommen:
    """Two columns beside each other; `links` is the share of the left one."""

    links: "Blokken"
    rechts: "Blokken"
    aandeel: float = 0.3


@dataclass(frozen=True, slots=True)
class Balk:
    """A stretch of time in a figure; soort: open, vol or gat."""

    begin: date
    einde: date | None
    tekst: str
    soort: str = "open"


@dataclass(frozen=True, slots=True)
class Baan:
    """A lane of a figure."""

    naam: str
    balken: tuple[Balk, ...]


@dataclass(frozen=True, slots=True)
class Tijdfiguur:
    """Lanes on one time axis, with marked days and the same in words for who cannot see it.

    Args:
        voluit: say below the picture what no bar had room for; not where tables follow.
    """

    begin: date
    einde: date
    banen: tuple[Baan, ...]
    dagen: tuple[tuple[date, str], ...]
    strepen: tuple[date, ...]
    alternatief: str
    vandaag: date | None = None
    voluit: bool = False


@dataclass(frozen=True, slots=True)
class Netwerkfiguur:
    """The picture of a network: the client in the middle, three rings, a quarter per domain."""

    plekken: tuple[Netwerkplek, ...]
    naam: str
    alternatief: str


@dataclass(frozen=True, slots=True)
class Staafdeel:
    """A stretch of a bar; soort: vol, half, licht, lijnen, kruis, or beschermd (hatched)."""

    lengte: float
    soort: str = "vol"
    tekst: str = ""  # inside the stretch, where it fits


@dataclass(frozen=True, slots=True)
class Staaf:
    """A bar with its name before it and its figure in words behind it."""

    naam: str
    delen: tuple[Staafdeel, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Staafdiagram:
    """Bars from a common line; `grootste` is the length that fills the width."""

    staven: tuple[Staaf, ...]
    grootste: float
    alternatief: str


@dataclass(frozen=True, slots=True)
class Afbeelding:
    """A picture (PNG) over the whole line, with the same in words for who cannot see it."""

    png: bytes
    alternatief: str


@dataclass(frozen=True, slots=True)
class Briefhoofd:
    """The house on top of a first page: logo (a clean PNG or empty), name and address."""

    naam: str
    adres: str
    logo: bytes


@dataclass(frozen=True, slots=True)
class Samen:
    """Blocks that stay on one page."""

    blokken: "Blokken"


@dataclass(frozen=True, slots=True)
class Gewijzigd:
    """Blocks that are other than they were, with a bar in the margin."""

    blokken: "Blokken"


@dataclass(frozen=True, slots=True)
class NieuwePagina:
    """What follows starts on a new page."""


Figuur: TypeAlias = Tijdfiguur | Netwerkfiguur | Staafdiagram | Afbeelding
GrootBlok: TypeAlias = (
    Tabel | Kenmerken | Vak | WelNiet | Kolommen | Figuur | Samen | Briefhoofd | Gewijzigd
)
Blok: TypeAlias = Kop | Alinea | Lijst | Merk | NieuwePagina | GrootBlok
Blokken: TypeAlias = tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Inhoud:
    """A whole document before it is drawn; the title names the kind, never a person."""

    soortnaam: str
    blokken: Blokken
    voetregel: str
    een_pagina: bool = False
    schaal: float = 1.0  # size of type; a long document is set a little smaller
    dichtheid: Dichtheid = GEWOON_DICHT
    liggend: bool = False  # on its long side, for a picture of time and wide tables
