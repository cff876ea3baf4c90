"""The house style of a ZVH: what its papers say and show of the house itself."""

import colorsys
import re
import struct
from dataclasses import dataclass

KLEUR = "#0A424D"
CLASSIFICATIE = "VERTROUWELIJK – persoonsgegevens"
LEESBAAR = 4.5  # WCAG 2.2, 1.4.3: contrast of text
LOGO_BREED, LOGO_HOOG = 1200, 600  # pixels
LOGO_BYTES = 400_000
LANGSTE_NAAM, LANGSTE_ADRES, LANGSTE_CLASSIFICATIE = 80, 120, 60
_KLEURVORM = re.compile(r"#[0-9A-F]{6}\Z")
_PNG = b"\x89PNG\r\n\x1a\n"
_IHDR_EINDE = 33
_STUKSOORTEN = frozenset({b"IHDR", b"IDAT", b"IEND", b"pHYs"})
_ACHT_BITS, _RGB = 8, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Huisstijl:
    """How the papers of a ZVH look; empty is: as Levensloop does it.

    Args:
        zvh: name of the ZVH on paper; empty for the name of the kluis.
        adres: one line under the name.
        kleur: of headings and rules, as #RRGGBB.
        classificatie: the line on top of every page.
        logo: a PNG of three colours without transparency, as `is_clean_logo` wants it; or empty.
    """

    zvh: str = ""
    adres: str = ""
    kleur: str = KLEUR
    classificatie: str = CLASSIFICATIE
    logo: bytes = b""

    @property
    def heeft_briefhoofd(self) -> bool:
        """Whether the first page begins with logo, name or address."""
        return bool(self.logo or self.zvh or self.adres)

    @property
    def fouten(self) -> dict[str, str]:
        """A Dutch sentence per field that cannot stay so."""
        gevonden = {
            "zvh": _too_long(self.zvh, LANGSTE_NAAM),
            "adres": _too_long(self.adres, LANGSTE_ADRES),
            "kleur": _unreadable(self.kleur),
            "classificatie": _too_long(self.classificatie, LANGSTE_CLASSIFICATIE)
            or ("" if self.classificatie.strip() else "Vul in wat boven elke bladzijde staat."),
            "logo": "" if is_clean_logo(self.logo) else "Dit logo kan niet worden bewaard.",
        }
        return {veld: zin for veld, zin in gevonden.items() if zin}


def contrast_on_white(kleur: str) -> float:
    """The contrast of a colour as #RRGGBB with white paper (WCAG 2.2), from 1 to 21."""
    delen = (int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5))
    rood, groen, blauw = (_linear(deel) for deel in delen)
    return 1.05 / (0.2126 * rood + 0.7152 * groen + 0.0722 * blauw + 0.05)


def nearest_readable(kleur: str) -> str:
    """The same hue, only so much darker that text in it can be read on white."""
    delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
    tint, licht, verzadiging = colorsys.rgb_to_hls(*delen)
    for stap in range(round(licht * 255), -1, -1):
        rgb = colorsys.hls_to_rgb(tint, stap / 255, verzadiging)
        donkerder = "#" + "".join(f"{round(deel * 255):02X}" for deel in rgb)
        if contrast_on_white(donkerder) >= LEESBAAR:
            return donkerder
    return "#000000"


def is_clean_logo(logo: bytes) -> bool:
    """Whether bytes are a small PNG of three colours that holds a picture and nothing else.

    No text, no place, no profile and no transparency: PDF/A wants the last, privacy the others.
    """
    if not logo:
        return True
    if len(logo) > LOGO_BYTES or logo[:8] != _PNG or len(logo) < _IHDR_EINDE:
        return False
    breed, hoog, bits, soort = struct.unpack(">IIBB", logo[16:26])
    if not (0 < breed <= LOGO_BREED and 0 < hoog <= LOGO_HOOG):
        return False
    return (bits, soort) == (_ACHT_BITS, _RGB) and _chunks(logo) <= _STUKSOORTEN


def _chunks(logo: bytes) -> set[bytes]:
    """The kinds of chunk of a PNG; a broken one says so by a kind that does not exist."""
    soorten: set[bytes] = set()
    plek = len(_PNG)
    while plek + 12 <= len(logo):
        (lengte,) = struct.unpack(">I", logo[plek : plek + 4])
        soorten.add(logo[plek + 4 : plek + 8])
        plek += 12 + lengte
    return soorten if plek == len(logo) else {b""}


def _linear(deel: float) -> float:
    return deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004


def _too_long(tekst: str, hoogstens: int) -> str:
    if "\n" in tekst:
        return "Gebruik één regel."
    if len(tekst) <= hoogstens:
        return ""
    return f"Gebruik ten hoogste {hoogstens} tekens; dit zijn er {len(tekst)}."


def _unreadable(kleur: str) -> str:
    if not _KLEURVORM.match(kleur):
        return "Schrijf de kleur als # en zes tekens, bijvoorbeeld #0A424D."
    contrast = contrast_on_white(kleur)
    if contrast >= LEESBAAR:
        return ""
    verschil = f"{contrast:.1f}".replace(".", ",")
    return (
        f"Tekst in deze kleur is slecht te lezen op wit: het contrast is {verschil}, het moet "
        f"4,5 zijn. De dichtstbijzijnde kleur die kan is {nearest_readable(kleur)}."
    )
