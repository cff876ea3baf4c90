"""A termijn: something with a day on which somebody must act, as it follows from a dossier.

A termijn does not know what day it is: it says from which day to which day it counts. So it can be
kept until the dossier changes, and only reading it needs "vandaag" (domain/vandaag/lijst.py).
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

from levensloop_desktop.domain.ids import ContactpersoonId, RecordId

PROCESREGISSEUR = "procesregisseur"
GEEN_RECORD = RecordId("")


class Lijnsoort(StrEnum):
    """What a line is about, in the order in which a filter offers it."""

    TITEL = "titel"
    INDICATIE = "indicatie"
    VERBLIJF = "verblijf"
    BEHANDELING = "behandeling"
    DAGBESTEDING = "dagbesteding"
    INKOMEN = "inkomen"
    FINANCIERING = "financiering"
    ROL = "rol"
    AFSPRAAK = "afspraak"
    PLAN = "plan"
    SCENARIO = "scenario"
    INZET = "inzet"
    RISICO = "risico"
    KNELPUNT = "knelpunt"
    PROCES = "proces"
    OVERDRACHT = "overdracht"
    OVERLEG = "overleg"
    VASTLEGGEN = "vastleggen"

    @property
    def label(self) -> str:
        """The kind as it is written."""
        return self.value.capitalize()


class Voorloop(IntEnum):
    """How long before its day a line is shown; the weeks of the last three are a setting."""

    GEEN = 0
    WEEK = 1
    KORT = 2
    MIDDEL = 3
    LANG = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Termijn:
    """One thing to act on.

    Args:
        soort: what it is about.
        wat: what happens or must be done, in one line without names of people.
        datum: the day it is about; None when no day is known.
        vanaf: the first day on which it counts; None for always.
        tot: the last day on which it counts; None as long as the dossier stays as it is.
        voorloop: how long before `datum` it is shown.
        loopt: whether it is under way and can not be late ("scenario in gebruik").
        verzameling: where the record stands that it is about.
        record_id: of that record; empty when there is none.
        aan_zet: who should act, in words.
        aan_zet_persoon: the contactpersoon who should act, where it is a person.
        aan_zet_rol: the role that should act, for who has it on the day of reading.
        waarom: why it is on the list, in sentences.
        is_gat: whether it says that something is missing, from `datum` on.
    """

    soort: Lijnsoort
    wat: str
    datum: date | None = None
    vanaf: date | None = None
    tot: date | None = None
    voorloop: Voorloop = Voorloop.LANG
    loopt: bool = False
    verzameling: str = ""
    record_id: RecordId = GEEN_RECORD
    aan_zet: str = ""
    aan_zet_persoon: ContactpersoonId | None = None
    aan_zet_rol: str = ""
    waarom: str = ""
    is_gat: bool = False
