"""Colours, measures and paragraph styles of paper."""

from dataclasses import dataclass
from functools import cache

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from levensloop_desktop.documents.content.blokken import GEWOON_DICHT, Dichtheid
from levensloop_desktop.documents.render.letters import CURSIEF, GEWOON, PETROL, VET

INKT = HexColor("#111111")
GRIJS = HexColor("#4C504C")
BEEINDIGD = HexColor("#646863")
LIJN = HexColor("#B4B7B1")
DONKERE_LIJN = HexColor("#3A3D3A")
WATERMERK = HexColor("#F1F1EF")
BALK = HexColor("#D5E3E7")
BALKRAND = HexColor("#0F5563")
WIT = HexColor("#FFFFFF")
MERKKLEUREN: dict[str, Color] = {
    "rood": HexColor("#B3261E"),
    "oranje": HexColor("#B85F00"),
    "geel": HexColor("#8F7300"),
    "groen": HexColor("#2C7F4C"),
}

PAGINABREEDTE, PAGINAHOOGTE = A4
MARGE = 48.0
BREEDTE = PAGINABREEDTE - 2 * MARGE
BOVEN = 62.0  # from the top edge to the first line
ONDER = 64.0  # from the bottom edge to the last line
HOOGTE = PAGINAHOOGTE - BOVEN - ONDER
KLEINSTE_LETTER = 8.0


@dataclass(frozen=True, slots=True)
class Formaat:
    """The sheet: A4 on its short or on its long side."""

    paginabreedte: float
    paginahoogte: float

    @property
    def breedte(self) -> float:
        """Between the margins."""
        return self.paginabreedte - 2 * MARGE

    @property
    def hoogte(self) -> float:
        """Between head and foot."""
        return self.paginahoogte - BOVEN - ONDER


STAAND = Formaat(*A4)
LIGGEND = Formaat(A4[1], A4[0])


@dataclass(frozen=True, slots=True)
class Letter:
    """A style before scaling: size, leading, space around, face."""

    grootte: float
    regel: float
    voor: float = 0
    na: float = 0
    vet: bool = False
    cursief: bool = False
    kleur: Color = INKT


LETTERS: dict[str, Letter] = {
    "h1": Letter(21, 27, 4, 1, vet=True),
    "h2": Letter(12, 16, 15, 5, vet=True, kleur=PETROL),
    "h3": Letter(10.5, 14, 10, 3, vet=True),
    "gewoon": Letter(9.5, 13.2, 0, 3),
    "regel": Letter(9.75, 13.5, 0, 2.5),
    "ondertitel": Letter(11.25, 15, 0, 7, kleur=GRIJS),
    "naam": Letter(11.25, 15, 0, 7),
    "klein": Letter(9, 12.2, 0, 3, kleur=GRIJS),
    "citaat": Letter(9.5, 13.2, 0, 3, cursief=True),
    "lijstnummer": Letter(9.5, 13.2, kleur=GRIJS),
    "tabelkop": Letter(9, 12, vet=True),
    "welniet": Letter(11.25, 15, 0, 0, vet=True),
    "nummer": Letter(10.5, 14, 0, 0),
    "groot": Letter(11.25, 15, 0, 2),
    "briefnaam": Letter(10.5, 14, vet=True),
    "briefadres": Letter(9, 12.2, kleur=GRIJS),
}
_RECHTS = frozenset({"lijstnummer", "briefnaam", "briefadres"})


@cache
def stijl(
    naam: str,
    schaal: float = 1.0,
    *,
    grijs: bool = False,
    accent: Color = PETROL,
    dichtheid: Dichtheid = GEWOON_DICHT,
) -> ParagraphStyle:
    """A paragraph style at a scale; never under the smallest letter."""
    letter = LETTERS[naam]
    grootte = max(letter.grootte * schaal, KLEINSTE_LETTER)
    verhouding = grootte / letter.grootte
    kleur = accent if letter.kleur is PETROL else letter.kleur
    lettertype = VET if letter.vet else CURSIEF if letter.cursief else GEWOON
    return ParagraphStyle(
        f"{naam}-{schaal}-{grijs}-{dichtheid.regels}",
        fontName=lettertype,
        fontSize=grootte,
        leading=letter.regel * verhouding * dichtheid.regels,
        spaceBefore=letter.voor * schaal * dichtheid.koppen,
        spaceAfter=letter.na * schaal * dichtheid.koppen,
        textColor=BEEINDIGD if grijs else kleur,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        embeddedHyphenation=0,
        uriWasteReduce=0,
        alignment=TA_RIGHT if naam in _RECHTS else TA_LEFT,
    )
