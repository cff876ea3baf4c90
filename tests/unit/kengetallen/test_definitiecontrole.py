"""A definition that is wrong is refused with the line that is wrong."""

import pytest

from levensloop_desktop.kengetallen.definitiebestand import Definitiefout
from levensloop_desktop.kengetallen.definitiecontrole import check_definitie
from levensloop_desktop.kengetallen.definities import parse_definitie, shipped_text
from tests.builders import own_definitie

GOED = own_definitie()


def line_of(tekst: str, deel: str) -> int:
    """The line on which something stands, from 1."""
    return tekst[: tekst.index(deel)].count("\n") + 1


def test_the_definition_that_ships_has_no_fault() -> None:
    """Nor the small one of the tests."""
    assert check_definitie(shipped_text()) == ()
    assert check_definitie(GOED) == ()


@pytest.mark.parametrize(
    ("van", "naar", "waar", "zin"),
    [
        ("versie = 1", 'versie = "1"', "versie", "Bij “versie” hoort een geheel getal."),
        ("versie = 1", "versie = true", "versie", "Bij “versie” hoort een geheel getal."),
        ("versie = 1", "versie = 0", "versie", "De versie is een getal van 1"),
        ('titel = "Eigen telling"', 'titel = ""', "titel", "Bij “titel” staat niets."),
        ('naam = "zvh_voorbeeld"', 'naam = "ZVH 1"', "naam", "kleine letters"),
        ("versie = 1", 'versie = 1\npeildata = ["30-02"]', "peildata", "elke peildatum één keer"),
        ("versie = 1", "versie = 1\npeildata = []", "peildata", "elke peildatum één keer"),
        ("versie = 1", 'versie = 1\nkleur = "rood"', "kleur", "Veld “kleur” bestaat niet."),
        ("versie = 1", "versie = 1\nversie = 2", "versie = 2", "staat er twee keer"),
        ('kenmerk = "leeftijd"', 'kenmerk = "leeftyd"', "leeftyd", "Bedoelt u “leeftijd”?"),
        ('wie = "geincludeerd"', 'wie = "iedereen"', "iedereen", "Kies uit: allen,"),
        ('"clienten"', '"records"', '"records"', 'hoort eenheid = "clienten"'),
        ("meervoudig = false", "meervoudig = true", "meervoudig", "hoort meervoudig = false"),
        ("stroom = false", "stroom = true", "stroom", "hoort stroom = false"),
        ("stroom = false\n", "", "[[tabel]]", "Hier hoort “stroom” bij, en dat ontbreekt."),
        ("tot_en_met = 49\n", "", "van = 0", "Deze klasse is open: “tot_en_met” ontbreekt."),
        ("van = 0\n", "", "tot_en_met", "Deze klasse is open: “van” ontbreekt."),
        ("van = 0", "van = 60", "van = 60", "van klein naar groot"),
        ("van = 0\ntot_en_met = 49", 'codes = ["x"]', "codes", "Kenmerk leeftijd is een getal."),
        ("van = 0\n", "van = 0\nrest = true\n", "[[tabel.klasse]]", "één van drie"),
        ("rest = true", "rest = false", "rest", "Schrijf rest = true"),
        ("rest = true", "van = 40\ntot_en_met = 9999", "van = 40", "Klassen overlappen: 40 tot"),
        ("rest = true", "van = 49\ntot_en_met = 9999", "van = 49", "Klassen overlappen: 49 tot"),
        ("rest = true", "van = 60\ntot_en_met = 9999", "van = 60", "50 tot en met 59 heeft geen"),
        ("rest = true", "van = 50\ntot_en_met = 150", "tot_en_met = 150", "151 en hoger heeft"),
        ("rest = true", "van = 50\ntot_en_met = 9999", "[[tabel]]", "wat onbekend is heeft geen"),
        ('code = "anders"', 'code = "tot_50"', 'code = "tot_50"\nlabel = "ouder', "twee keer"),
        ('label = "ouder of onbekend"', "label = ouder", "label = ouder", "niet te lezen"),
        ("[[tabel.klasse]]\n", "[tabel.klasse]\n", "[tabel.klasse]", "Dit kopje is onbekend."),
        ("[[tabel]]\n", "", "[[tabel.klasse]]", "moet een [[tabel]] staan"),
        ("tot_en_met = 49", "tot_en_met = 49.5", "tot_en_met", "hoort een geheel getal"),
        ('code = "leeftijd"', "code = [1]", "code = [1]", "Bij “code” hoort tekst"),
    ],
)
def test_a_fault_is_named_at_its_line(van: str, naar: str, waar: str, zin: str) -> None:
    """In Dutch, with what to do, and no other fault that follows from it alone."""
    tekst = GOED.replace(van, naar, 1)
    assert tekst != GOED
    fouten = check_definitie(tekst)
    assert any(fout.regel == line_of(tekst, waar) and zin in fout.zin for fout in fouten), fouten


@pytest.mark.parametrize(
    ("van", "naar", "zin"),
    [
        ('codes = ["ja"]', 'codes = ["ja", "nee"]', "Klassen overlappen: “nee” zit ook in"),
        ('codes = ["ppc_pi"]', 'codes = ["gevangenis"]', "Code “gevangenis” hoort niet bij"),
        ('code = "geslacht"', 'code = "leeftijd"', "Tabel “leeftijd” staat er twee keer"),
        ('codes = ["civiel"]', 'codes = ["geen"]', "Deze tabel is open: civiel heeft geen klasse."),
    ],
)
def test_codes_have_one_class_each(van: str, naar: str, zin: str) -> None:
    """In the definition that ships, spoilt."""
    tekst = shipped_text().replace(van, naar, 1)
    assert any(zin in fout.zin for fout in check_definitie(tekst))


def test_a_value_may_go_on_over_several_lines() -> None:
    """And the lines after it are still counted right."""
    tekst = shipped_text().replace(
        'codes = ["kliniek_ggz", "forensische_kliniek", "crisisbed", "langdurig_klinisch"]',
        'codes = [\n  "kliniek_ggz",\n  "forensische_kliniek", # ook FPA\n'
        '  "crisisbed",\n  "langdurig_klinisch",\n]',
    )
    assert check_definitie(tekst) == ()
    assert parse_definitie(tekst) == parse_definitie(shipped_text())
    fout = tekst.replace('label = "dakloos"', "label = 3")
    assert check_definitie(fout) == (
        Definitiefout(
            line_of(fout, "label = 3"), "Bij “label” hoort tekst tussen aanhalingstekens."
        ),
    )


@pytest.mark.parametrize("tekst", ["", "   \n# niets\n", "x", "\0", "[[", "a = [1,\n" * 300])
def test_whatever_it_is_something_is_said_of_it(tekst: str) -> None:
    """Nothing crashes on what is no definition at all."""
    assert check_definitie(tekst)


def test_a_file_of_another_kind_is_not_read_to_its_end() -> None:
    """Two hundred thousand characters are enough."""
    assert check_definitie("x = 1\n" * 100_000)[0].zin.startswith("Dit bestand is te groot")
