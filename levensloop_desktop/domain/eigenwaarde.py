"""What a kluis changes about the value lists: values of its own, what is hidden, and the order."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from levensloop_desktop.domain.melding import Melding
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, veld
from levensloop_desktop.domain.waardelijsten import (
    SCHEIDING,
    Waardelijst,
    basis,
    is_eigen,
    lijstnamen,
    programmalijst,
    waardelijst,
)

LANGSTE_LABEL = 80  # tekens; what is longer does not fit a form or a table on paper
LANGSTE_WET = 60
MEESTE_WAARDEN = 500  # own values of one list
TITELSOORT = "titelsoort"
_MERK = 8  # hexadecimal digits behind the code that is followed
_NIET_LEESBAAR = frozenset({"Cc", "Cs", "Co", "Cn"})
# Characters that turn the order of what stands around them.
_KEERT = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigenwaarde(Record):
    """One value that a kluis added to a list, or that came along with a dossier."""

    lijst: str = veld("Waardelijst")
    code: str = veld("Code")
    label: str = veld("Naam", voorbeeld="woonboot")
    wet: str = veld("Wet", voorbeeld="37a Sr")
    herkomst: str = veld("Kwam uit")

    @property
    def volgt(self) -> str:
        """The code of the program that it counts as."""
        return basis(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lijststand(Record):
    """In which order a kluis offers a list, and what it does not offer any more."""

    lijst: str = veld("Waardelijst")
    volgorde: tuple[str, ...] = veld("Volgorde van de waarden", Soort.NAMEN)
    niet_kiezen: tuple[str, ...] = veld("Niet meer kiezen", Soort.NAMEN)


def make_code(volgt: str, nieuw_id: str) -> str:
    """The code of a new own value: what it follows, and a mark that nothing else has."""
    return f"{volgt}{SCHEIDING}{nieuw_id.replace('-', '')[-_MERK:]}"


def clean_label(tekst: str) -> str:
    """A label as it is kept: one line, without double spaces or marks that turn the order."""
    zichtbaar = (teken for teken in tekst if teken not in _KEERT)
    return unicodedata.normalize("NFC", " ".join("".join(zichtbaar).split()))


def same_label(tekst: str) -> str:
    """What two labels have in common that people would read as the same."""
    return unicodedata.normalize("NFKC", clean_label(tekst)).casefold()


def label_fault(lijst: Waardelijst, tekst: str, zelf: str = "") -> str:
    """Why a label cannot be the name of a value of this list, in Dutch; empty when it can.

    Args:
        lijst: with all that the kluis has.
        tekst: as it was typed.
        zelf: the code that has this label already.
    """
    schoon = clean_label(tekst)
    if not any(teken.isalnum() for teken in schoon):
        return "Schrijf hoe deze waarde heet."
    if any(unicodedata.category(teken) in _NIET_LEESBAAR for teken in schoon):
        return "In de naam staat een teken dat niet kan (een besturingsteken)."
    if len(schoon) > LANGSTE_LABEL:
        return f"De naam is te lang. Gebruik hooguit {LANGSTE_LABEL} tekens."
    for waarde in lijst.waarden:
        if waarde.code != zelf and same_label(waarde.label) == same_label(schoon):
            return _taken(waarde.eigen, waarde.verborgen, waarde.herkomst)
    return ""


def check_eigenwaarde(record: Record) -> Iterator[Melding]:
    """What belongs to an own value or to the order of a list."""
    match record:
        case Eigenwaarde():
            yield from _check_value(record)
        case Lijststand():
            if record.lijst not in lijstnamen() or not programmalijst(record.lijst).eigen:
                yield Melding("lijst", "Deze waardelijst ligt vast.")


def _check_value(waarde: Eigenwaarde) -> Iterator[Melding]:
    if waarde.lijst not in lijstnamen() or not programmalijst(waarde.lijst).eigen:
        yield Melding("lijst", "Deze waardelijst ligt vast.")
        return
    lijst = waardelijst(waarde.lijst)
    if not is_eigen(waarde.code) or waarde.volgt not in {deel.code for deel in lijst.volgbaar}:
        yield Melding("code", "Kies als welke waarde deze meetelt.")
    if reden := label_fault(lijst, waarde.label, waarde.code):
        yield Melding("label", reden)
    if len(waarde.wet) > LANGSTE_WET:
        yield Melding("wet", f"De wet is te lang. Gebruik hooguit {LANGSTE_WET} tekens.")
    if waarde.lijst == TITELSOORT and not waarde.wet.strip() and not waarde.herkomst:
        yield Melding("wet", "Schrijf op welke wet deze titel rust.")


def _taken(eigen: bool, verborgen: bool, herkomst: str) -> str:  # noqa: FBT001 - two facts of one value
    if herkomst and verborgen:
        return "Deze naam kwam mee uit een andere kluis. Kies bij die waarde “Opnemen in de lijst”."
    if verborgen:
        return "Deze naam staat al in de lijst, verborgen. Kies bij die waarde “Weer laten kiezen”."
    van = "uw lijst" if eigen else "de lijst van het programma"
    return f"Deze naam staat al in {van}. Kies een andere naam."
