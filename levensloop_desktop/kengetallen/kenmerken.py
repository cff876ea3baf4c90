"""What can be counted: the kenmerken that a table of a definition may divide, and their values.

A kenmerk is made from the dossiers in `kengetallen.beeld`. A definition says which classes its
values fall in; what is counted, and whether a client can count more than once, follows from the
kenmerk and must be said in the definition too, so that nobody reads over it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from levensloop_desktop.domain.waardelijsten import programmalijst

GEEN = "geen"  # there is none; a value of its own, so that a class can say so
ONBEKEND = "onbekend"
ALLEN = "allen"  # the population of everybody
HOOGSTE = 9999  # above this no whole number is counted


class Eenheid(StrEnum):
    """What a count counts."""

    CLIENTEN = "clienten"
    GEBEURTENISSEN = "gebeurtenissen"
    RECORDS = "records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kenmerk:
    """Something of which every unit has a value, or several.

    Args:
        naam: as a definition names it.
        wat: in Dutch, for whoever writes a definition.
        codes: the values it can have; none when it is a whole number.
        eenheid: what is counted.
        meervoudig: whether one client can have several values, or the same one more than once.
        stroom: whether it is about the half year that ends on the peildatum.
        kan_onbekend: whether a whole number may be unknown, and then falls in no band.
    """

    naam: str
    wat: str
    codes: tuple[str, ...] = ()
    eenheid: Eenheid = Eenheid.CLIENTEN
    meervoudig: bool = False
    stroom: bool = False
    kan_onbekend: bool = True


@cache
def kenmerken() -> Mapping[str, Kenmerk]:
    """Every kenmerk by its name."""
    alle = (*_of_a_client(), *_of_several(), *_of_records(), *_of_the_half_year())
    return {deel.naam: deel for deel in alle}


@cache
def populaties() -> tuple[str, ...]:
    """Who can be counted: everybody, or whose traject has a status on the peildatum."""
    return (ALLEN, *programmalijst("trajectstatus").codes)


def _of_a_client() -> tuple[Kenmerk, ...]:
    """One value for every client on the peildatum."""
    verblijven = programmalijst("verblijfsoort").codes
    groepen = {waarde.kenmerken["groep"] for waarde in programmalijst("indicatieprofiel").waarden}
    return (
        Kenmerk(
            naam="status",
            wat="status van het traject",
            codes=(*programmalijst("trajectstatus").codes, GEEN),
        ),
        Kenmerk(naam="leeftijd", wat="leeftijd in hele jaren"),
        Kenmerk(naam="geslacht", wat="geslacht", codes=programmalijst("geslacht").codes),
        Kenmerk(
            naam="wlz_indicatie",
            wat="of er een Wlz-indicatie loopt of is aangevraagd",
            codes=("ja", "aangevraagd", "nee"),
        ),
        Kenmerk(
            naam="wlz_profielgroep",
            wat="groep van het Wlz-profiel dat loopt",
            codes=(*sorted(groepen), ONBEKEND, GEEN),
        ),
        Kenmerk(
            naam="vg_indicatie",
            wat="of er een Wlz-indicatie vg loopt of is aangevraagd",
            codes=("ja", "aangevraagd", "nee"),
        ),
        Kenmerk(naam="verblijf", wat="soort verblijf", codes=verblijven),
        Kenmerk(naam="dakloos", wat="of de cliënt dakloos is", codes=("ja", "nee", ONBEKEND)),
        Kenmerk(
            naam="verkeerd_bed", wat="of het bed verkeerd is", codes=("ja", "nee", ONBEKEND, GEEN)
        ),
        Kenmerk(naam="titel_eindigt", wat="over hoeveel weken de eerste titel eindigt"),
        Kenmerk(
            naam="plan",
            wat="of het plan bij de tijd is",
            codes=("actueel", "over_tijd", "zonder_evaluatie", "concept", GEEN),
        ),
    )


def _of_several() -> tuple[Kenmerk, ...]:
    """One or more values for every client on the peildatum."""
    return (
        Kenmerk(
            naam="problematiek",
            wat="soorten problematiek",
            codes=(*programmalijst("problematieksoort").codes, GEEN),
            meervoudig=True,
        ),
        Kenmerk(
            naam="titelgroep",
            wat="groepen van de titels die lopen",
            codes=(*programmalijst("titelgroep").codes, "anders", GEEN),
            meervoudig=True,
        ),
        Kenmerk(
            naam="knelpunt",
            wat="soorten knelpunten die open staan",
            codes=(*programmalijst("knelpunt").codes, GEEN),
            meervoudig=True,
        ),
    )


def _of_records() -> tuple[Kenmerk, ...]:
    """One value for every record that counts on the peildatum."""
    return (
        Kenmerk(
            naam="knelpunt_maatregel",
            wat="maatregel van de Werkagenda bij een open knelpunt",
            codes=(*programmalijst("maatregel").codes, GEEN),
            eenheid=Eenheid.RECORDS,
            meervoudig=True,
        ),
        Kenmerk(
            naam="knelpunt_open",
            wat="hoeveel weken een open knelpunt al duurt",
            eenheid=Eenheid.RECORDS,
            meervoudig=True,
        ),
    )


def _of_the_half_year() -> tuple[Kenmerk, ...]:
    """One value for everything that happened in the half year that ends on the peildatum."""
    gebeurtenissen = {
        "doorstroom": (
            "stappen in het proces",
            ("gemeld", "geincludeerd", "uitgestroomd", "afgewezen"),
        ),
        "scenario_ingezet": (
            "soort scenario dat is ingezet",
            programmalijst("scenariosoort").codes,
        ),
        "opschaling_tafel": ("tafel waar een knelpunt is besproken", programmalijst("tafel").codes),
    }
    records = {
        "knelpunt_duur": ("hoeveel weken een opgelost knelpunt duurde", ()),
        "knelpunt_tafels": ("hoeveel tafels een opgelost knelpunt kostte", ()),
        "knelpunt_stappen": ("hoeveel stappen de opschaling van een opgelost knelpunt had", ()),
        "overdracht_soort": (
            "soort overdracht die liep of klaar kwam",
            programmalijst("overdrachtsoort").codes,
        ),
        "overdracht_staat": (
            "staat van een overdracht die liep of klaar kwam",
            programmalijst("overdrachtstaat").codes,
        ),
    }
    soorten = {Eenheid.GEBEURTENISSEN: gebeurtenissen, Eenheid.RECORDS: records}
    return tuple(
        Kenmerk(
            naam=naam,
            wat=wat,
            codes=codes,
            eenheid=eenheid,
            meervoudig=True,
            stroom=True,
            kan_onbekend=naam not in {"knelpunt_tafels", "knelpunt_stappen"},
        )
        for eenheid, groep in soorten.items()
        for naam, (wat, codes) in groep.items()
    )
