"""What a table becomes: values, errors per row and column, doubles, and all or nothing."""

from datetime import date

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import Soort, Veld
from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.dossier.dossiers import create_client, list_clienten, open_dossier
from levensloop_desktop.services.dossier.netwerk import list_contactpersonen, list_partners
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.tabelimport.dagcellen import find_doubt, read_day_cell
from levensloop_desktop.services.tabelimport.doelvelden import (
    CLIENTEN,
    PARTNERS,
    TITELS,
    Tabelsoort,
    suggest_columns,
)
from levensloop_desktop.services.tabelimport.lezing import Leeswijze
from levensloop_desktop.services.tabelimport.namen import split_name
from levensloop_desktop.services.tabelimport.overnemen import Voorstel, propose_import, take_over
from levensloop_desktop.services.tabelimport.voorstel import Kolomkeuze
from levensloop_desktop.services.tabelimport.werkblad import Cel, Werkblad

_GEBOREN = Veld("geboortedatum", "Geboortedatum", Soort.DATUM)
_NAAM = {"voornamen": "Dirk", "tussenvoegsel": "van der", "achternaam": "Nepnaam"}


def propose(
    kluis: Kluis, werkplek: Werkplek, soort: Tabelsoort, *rijen: tuple[Cel, ...]
) -> Voorstel:
    """Propose rows of which the first holds the heads."""
    koppen = [str(cel) for cel in rijen[0]]
    keuze = Kolomkeuze(soort, 0, suggest_columns(koppen, soort))
    assert not keuze.missing()
    return propose_import(kluis, werkplek, Werkblad("", rijen), keuze)


@pytest.mark.parametrize(
    "cel",
    [
        date(1990, 3, 12),
        "12-03-1990",
        "12/3/1990",
        "12.03.1990",
        "1990-03-12",
        "1990-03-12T00:00:00",
        "19900312",
        "12031990",
        "12 maart 1990",
        "12 mrt. 1990",
        32944.0,
        "32944",
    ],
)
def test_every_notation_is_the_same_day(cel: Cel) -> None:
    """A real date, a date number and eight ways of writing give one day, without a remark."""
    lezing = read_day_cell(cel, _GEBOREN, Leeswijze(date(2026, 11, 22)))
    assert (lezing.waarde, lezing.reden) == (date(1990, 3, 12), "")


@pytest.mark.parametrize("cel", ["31-02-1990", "begin maart", "3/25/1990", True, 9e9, "+3m"])
def test_no_day_is_guessed(cel: Cel) -> None:
    """What is no certain day blocks, with what to write."""
    lezing = read_day_cell(cel, _GEBOREN, Leeswijze(date(2026, 11, 22)))
    assert lezing.blokkeert
    assert lezing.reden


def test_month_first_makes_the_column_doubtful() -> None:
    """When one cell has the month in front, no other cell of its kind is taken as day first."""
    twijfel = find_doubt(["3/4/1990", "3/25/1990"])
    assert twijfel == "3/25/1990"
    wijze = Leeswijze(date(2026, 11, 22), twijfel)
    assert read_day_cell("3/4/1990", _GEBOREN, wijze).blokkeert
    assert read_day_cell("12-03-1990", _GEBOREN, wijze).waarde == date(1990, 3, 12)


def test_two_digit_year_is_said() -> None:
    """A birth year of two digits lies in the past, and is shown to be looked at."""
    lezing = read_day_cell("12-03-41", _GEBOREN, Leeswijze(date(2026, 11, 22)))
    assert (lezing.waarde, lezing.blokkeert) == (date(1941, 3, 12), False)
    assert "1941" in lezing.reden


@pytest.mark.parametrize("tekst", ["Nepnaam, Dirk van der", "Dirk van der Nepnaam"])
def test_whole_name_is_split(tekst: str) -> None:
    """In either order the parts come out."""
    assert split_name(tekst) == _NAAM


def test_clienten_come_in_with_number_traject_and_log(kluis: Kluis, werkplek: Werkplek) -> None:
    """Who has no number gets one; the inclusion date makes the traject geïncludeerd."""
    voorstel = propose(
        kluis,
        werkplek,
        CLIENTEN,
        ("Nummer", "Naam", "Geboortedatum", "M/V", "Geïncludeerd op", "Telefoon"),
        ("LL-2020-0009", "Nepnaam, Dirk", "12-03-1990", "m", "01-02-2025", 612345678.0),
        ("", "Łucja Verzonnen", "", "", "", ""),
    )
    assert not any(regel.is_fout for regel in voorstel.regels)
    assert "0" in voorstel.regels[0].meldingen[0].tekst
    verslag = take_over(kluis, werkplek, voorstel)
    assert verslag.rijen == 2
    lijst = {regel.naam: regel for regel in list_clienten(kluis, werkplek)}
    assert lijst["D. Nepnaam"].clientnummer == "LL-2020-0009"
    dossier = open_dossier(kluis, lijst["D. Nepnaam"].client_id)
    assert (dossier.client.telefoon, dossier.client.geslacht) == ("0612345678", "man")
    assert dossier.trajecten[0].inclusiedatum == date(2025, 2, 1)
    assert dossier.trajecten[0].status == "geincludeerd"
    assert [stap.datum for stap in dossier.processtappen] == [date(2025, 2, 1)]
    assert lijst["Ł. Verzonnen"].clientnummer.startswith("LL-")


def test_errors_are_named_by_row_and_column_and_nothing_comes_in(
    kluis: Kluis, werkplek: Werkplek
) -> None:
    """One bad cell keeps the whole table out, until its row is left out."""
    voorstel = propose(
        kluis,
        werkplek,
        CLIENTEN,
        ("Naam", "Geboortedatum", "Geslacht"),
        ("A Nepnaam", "12-03-1990", "man"),
        ("B Nepnaam", "31-02-1990", "vrow"),
        ("C Nepnaam", "01-01-2990", "vrouw"),
    )
    plaatsen = [(m.rij, m.kolom) for regel in voorstel.regels for m in regel.meldingen]
    assert plaatsen == [(3, "B (Geboortedatum)"), (3, "C (Geslacht)"), (4, "B (Geboortedatum)")]
    assert "vrouw" in voorstel.regels[1].meldingen[1].tekst
    with pytest.raises(ImportRefusedError) as gevangen:
        take_over(kluis, werkplek, voorstel)
    assert gevangen.value.facts["plaats"] == "rij 3"
    assert list_clienten(kluis, werkplek) == []
    assert take_over(kluis, werkplek, voorstel, {3, 4}).rijen == 1
    assert [regel.naam for regel in list_clienten(kluis, werkplek)] == ["A. Nepnaam"]


def test_doubles_are_found_in_the_kluis_and_in_the_table(kluis: Kluis, werkplek: Werkplek) -> None:
    """The same birth date with a name that is written otherwise; a slip in the date; a twin row."""
    create_client(
        kluis,
        werkplek,
        Client(
            id=RecordId(""),
            voornamen="Dirk",
            tussenvoegsel="van der",
            achternaam="Nepnaam",
            geboortedatum=date(1990, 3, 12),
        ),
    )
    voorstel = propose(
        kluis,
        werkplek,
        CLIENTEN,
        ("Naam", "Geboortedatum"),
        ("Dirk v.d. Nepnaem", "12-03-1990"),
        ("Dirk van der Nepnaam", "13-03-1990"),
        ("Dirk van der Nepnaam", "12-03-1950"),
        ("Sanne Verzonnen", "01-01-1980"),
        ("Verzonnen, Sanne", "01-01-1980"),
        ("Joris Anders", "01-01-1980"),
    )
    gelijk = [regel.lijkt_op for regel in voorstel.regels]
    assert gelijk[0] is not None
    assert "LL-" in gelijk[0].met
    assert gelijk[1] is not None
    assert not gelijk[1].zeker
    assert gelijk[3] is None
    assert gelijk[4] is not None
    assert (gelijk[4].met, gelijk[4].zeker) == ("rij 5", True)
    assert gelijk[5] is None


def test_number_that_is_taken_meanwhile_stops_everything(kluis: Kluis, werkplek: Werkplek) -> None:
    """Between looking and bringing in, somebody else used the number: nothing comes in."""
    voorstel = propose(
        kluis,
        werkplek,
        CLIENTEN,
        ("Cliëntnummer", "Achternaam"),
        ("", "Eerste Nepnaam"),
        ("LL-2020-0001", "Nepnaam"),
    )
    ander = Client(id=RecordId(""), clientnummer="LL-2020-0001", achternaam="Voorbeeld")
    create_client(kluis, werkplek, ander)
    with pytest.raises(ImportRefusedError):
        take_over(kluis, werkplek, voorstel)
    assert len(list_clienten(kluis, werkplek)) == 1


def test_partners_are_linked_and_their_people_added(kluis: Kluis, werkplek: Werkplek) -> None:
    """Two rows of one organisation make one partner with two people; a known one is linked."""
    rijen: tuple[tuple[Cel, ...], ...] = (
        ("Organisatie", "Soort", "24-uursnummer", "Contactpersoon"),
        ("Verzonnen Zorg", "Levensloopaanbieder", "000-123", "A. Testman"),
        ("verzonnen  zorg", "Levensloopaanbieder", "000-123", "B. Testman"),
    )
    verslag = take_over(kluis, werkplek, propose(kluis, werkplek, PARTNERS, *rijen))
    assert (verslag.rijen, verslag.gekoppeld) == (2, 1)
    partner = list_partners(kluis)[0]
    assert (partner.naam, partner.telefoon_24uur) == ("Verzonnen Zorg", "000-123")
    assert {wie.naam for wie in list_contactpersonen(kluis)} == {"A. Testman", "B. Testman"}
    nog_eens = propose(kluis, werkplek, PARTNERS, *rijen)
    assert all(regel.lijkt_op and regel.lijkt_op.zeker for regel in nog_eens.regels)


def test_titels_go_to_their_client(kluis: Kluis, werkplek: Werkplek) -> None:
    """By number, or by name and birth date; unknown and twofold people are said; a double too."""
    gevonden, _ = create_client(
        kluis,
        werkplek,
        Client(id=RecordId(""), achternaam="Nepnaam", geboortedatum=date(1990, 3, 12)),
    )
    rijen: tuple[tuple[Cel, ...], ...] = (
        ("Cliëntnummer", "Achternaam", "Geboortedatum", "Titel", "Begindatum", "Einddatum"),
        (gevonden.clientnummer, "", "", "Detentie", "01-01-2026", "01-06-2026"),
        ("", "Nepnaam", "12-03-1990", "ISD", "02-06-2026", "01-06-2026"),
        ("", "Onbekend", "", "Detentie", "", ""),
    )
    voorstel = propose(kluis, werkplek, TITELS, *rijen)
    assert [regel.is_fout for regel in voorstel.regels] == [False, True, True]
    assert voorstel.regels[1].meldingen[0].kolom == "F (Einddatum)"
    take_over(kluis, werkplek, voorstel, {3, 4})
    titels = open_dossier(kluis, list_clienten(kluis, werkplek)[0].client_id).titels
    assert [(titel.soort, titel.einddatum) for titel in titels] == [("detentie", date(2026, 6, 1))]
    nog_eens = propose(kluis, werkplek, TITELS, *rijen)
    assert nog_eens.regels[0].lijkt_op
    assert nog_eens.regels[0].lijkt_op.zeker


def test_bsn_never_comes_in_with_a_table() -> None:
    """No column can become a BSN."""
    assert suggest_columns(["BSN", "Burgerservicenummer"], CLIENTEN) == {}
    namen = {doel.sleutel for soort in (CLIENTEN, PARTNERS, TITELS) for doel in soort.velden}
    assert not [naam for naam in namen if "bsn" in naam]


def test_every_target_is_a_field_of_its_class() -> None:
    """No target points to nothing."""
    klassen = {
        "client": Client,
        "traject": Traject,
        "partner": Partner,
        "persoon": Contactpersoon,
        "titel": Titel,
    }
    for soort in (CLIENTEN, PARTNERS, TITELS):
        for doel in soort.velden:
            deel, naam = doel.sleutel.split(".")
            assert naam == "hele_naam" or hasattr(klassen[deel], naam)
