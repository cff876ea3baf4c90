"""Files of figures as other programs read them, and what may never be in them."""

import csv
import re
import zipfile
from datetime import date
from io import BytesIO, StringIO

import pikepdf
import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from levensloop_desktop.documents.bladen.cellen import clean, neutral, sheet_names
from levensloop_desktop.documents.bladen.vormen import VORMEN, write_workbook
from levensloop_desktop.documents.bladen.werkmap import Blad
from tests.unit.documents.bladen_voorbeeld import LEEFTIJD, een_blad, een_werkmap

ZIPVORMEN = ("xlsx", "ods")
MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT\d\d|\d\d:\d\d:\d\d")


def parts(inhoud: bytes) -> dict[str, bytes]:
    """Every part of a zipped file, unpacked."""
    with zipfile.ZipFile(BytesIO(inhoud)) as bestand:
        return {naam: bestand.read(naam) for naam in bestand.namelist()}


def sheet(inhoud: bytes, naam: str) -> list[list[object]]:
    """The rows of a sheet as calamine reads them, from XLSX and ODS alike."""
    boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    return [list(rij) for rij in boek.get_sheet_by_name(naam).to_python()]


def lines(inhoud: bytes) -> list[list[str]]:
    """The lines of a CSV file."""
    return list(csv.reader(StringIO(inhoud.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize("vorm", ZIPVORMEN)
def test_a_sheet_per_table_and_one_that_explains(vorm: str) -> None:
    """Figures are numbers, a hidden one is text, and the total stands below."""
    inhoud = write_workbook(een_werkmap(), vorm)
    boek = CalamineWorkbook.from_filelike(BytesIO(inhoud))
    assert boek.sheet_names == ["Toelichting", "Leeftijd"]
    rijen = [rij[:2] for rij in sheet(inhoud, "Leeftijd") if any(rij)]
    assert rijen == [
        ["Leeftijd", ""],
        ["Klasse", "Aantal"],
        *[
            [naam, float(cijfer) if isinstance(cijfer, int) else cijfer]
            for naam, cijfer in LEEFTIJD
        ],
        ["totaal", 90.0],
    ]
    assert ["Peildatum", "30-06-2026"] in sheet(inhoud, "Toelichting")


def test_openpyxl_reads_the_same_and_finds_no_formula() -> None:
    """Neither the class nor the note is one, however it begins."""
    blad = een_blad("Verblijf", (("=1+1", 10), ("@bc", 15)), opmerkingen=("=SOM(A1)",))
    boek = load_workbook(BytesIO(write_workbook(een_werkmap(blad), "xlsx")))
    cellen = [cel for rij in boek["Verblijf"].iter_rows() for cel in rij]
    assert {cel.data_type for cel in cellen if cel.value is not None} == {"s", "n"}
    assert "=1+1" in [cel.value for cel in cellen]


def test_csv_has_one_line_per_figure() -> None:
    """With the day, the table and the class on each, so that lines of two files can be joined."""
    blad = een_blad("Leeftijd", LEEFTIJD, opmerkingen=("Twee klassen zijn samengevoegd.",))
    inhoud = write_workbook(een_werkmap(blad), "csv")
    assert inhoud.startswith(b"\xef\xbb\xbfpeildatum;tabel;klasse;kolom;waarde;toelichting\r\n")
    regels = lines(inhoud)
    assert ["2026-06-30", "Leeftijd", "18–29 jaar", "Aantal", "25", ""] in regels
    assert ["2026-06-30", "Leeftijd", "60 jaar en ouder", "Aantal", "0-7", ""] in regels
    assert ["2026-06-30", "Leeftijd", "", "", "", "Twee klassen zijn samengevoegd."] in regels


@pytest.mark.parametrize(
    "gevaarlijk",
    [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SOM(A1)",
        "|cmd",
        "%0A",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1",
        "＝1",
        "\0=1",
    ],
)
def test_no_cell_of_a_csv_file_is_a_formula(gevaarlijk: str) -> None:
    """Whatever it begins with, and whatever a program skips before that."""
    blad = een_blad(gevaarlijk, ((gevaarlijk, 10),), opmerkingen=(gevaarlijk,))
    for regel in lines(write_workbook(een_werkmap(blad), "csv")):
        for cel in regel:
            assert cel[:1] not in set("=+-@|%\t\r\n\0＝"), cel
            assert not cel.lstrip().startswith("="), cel
    assert neutral(gevaarlijk).startswith("'")


def test_plain_cells_stay_as_they_are() -> None:
    """A figure below nought, a hidden one and a band of ages need no apostrophe."""
    for gewoon in ("0-7", "18–29 jaar", "-3", "-3,5", "", "a=b", "één cliënt"):
        assert neutral(gewoon) == gewoon
    assert clean("een\nregel\x07 en\u202e om") == "een regel en om"


def test_every_program_takes_the_names_of_the_sheets() -> None:
    """No forbidden sign, at most 31 letters, and none twice."""
    lang = "Titels die binnen 26 weken eindigen"
    namen = sheet_names(["Wlz: ja/nee?", lang, f"{lang} samen", "", "[x]*", "toelichting"])
    assert namen == [
        "Wlz ja nee",
        "Titels die binnen 26 weken eind",
        "Titels die binnen 26 weken (2)",
        "Tabel",
        "x",
        "toelichting",
    ]
    assert sheet_names(["Toelichting", "toelichting"]) == ["Toelichting", "toelichting (2)"]


@pytest.mark.parametrize("vorm", VORMEN)
def test_the_same_figures_give_the_same_bytes(vorm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On another day, too: nothing of the moment is in the file."""
    eerst = write_workbook(een_werkmap(), vorm)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert write_workbook(een_werkmap(), vorm) == eerst


@pytest.mark.parametrize("vorm", ZIPVORMEN)
def test_no_part_of_a_sheet_names_a_maker_or_a_moment(vorm: str) -> None:
    """Every part unpacked: no author, no library, no clock; each entry has the first zip moment."""
    inhoud = write_workbook(een_werkmap(), vorm)
    with zipfile.ZipFile(BytesIO(inhoud)) as bestand:
        for ingang in bestand.infolist():
            assert ingang.date_time == (1980, 1, 1, 0, 0, 0)
            assert (ingang.create_system, ingang.extra, ingang.comment) == (0, b"", b"")
        assert bestand.comment == b""
    for naam, deel in parts(inhoud).items():
        assert MOMENT.search(deel) is None, naam
        laag = deel.lower()
        for spoor in (b"creator", b"openpyxl", b"odfdo", b"created", b"modified", b"creation-date"):
            assert spoor not in laag, (naam, spoor)
        assert b"author" not in laag.replace(b"authoring", b""), naam
        assert b"microsoft excel" not in laag, naam
        assert re.search(rb"(?<![:/])/(home|root|tmp|work|usr)/", deel) is None, naam


def test_the_pdf_names_no_maker_and_only_the_day_it_is_about() -> None:
    """In the information, in the metadata, and in everything that is drawn."""
    inhoud = write_workbook(een_werkmap(), "pdf")
    with pikepdf.open(BytesIO(inhoud)) as pdf:
        info = {naam: str(waarde) for naam, waarde in pdf.docinfo.items()}
        assert info == {
            "/Title": "Kengetallen",
            "/Creator": "Levensloop",
            "/Producer": "Levensloop",
            "/CreationDate": "D:20260630000000+00'00'",
            "/ModDate": "D:20260630000000+00'00'",
        }
        stromen = [deel.read_bytes() for deel in pdf.objects if isinstance(deel, pikepdf.Stream)]
    for stroom in (*stromen, inhoud):
        momenten = set(MOMENT.findall(stroom))
        assert momenten <= {b"2026-06-30T00", b"00:00:00"}
        assert re.search(rb"(?<![:/])/(home|root|tmp|work)/", stroom) is None


def test_a_table_that_is_left_out_says_so_in_every_form() -> None:
    """No row, but the reason."""
    zin = "Deze tabel is weggelaten."
    weg = Blad(titel="Geslacht", koppen=("Klasse", "Aantal"), rijen=(), opmerkingen=(zin,))
    werkmap = een_werkmap(weg)
    for vorm in ZIPVORMEN:
        assert [zin] in [
            [cel for cel in rij if cel] for rij in sheet(write_workbook(werkmap, vorm), "Geslacht")
        ]
    assert [str(date(2026, 6, 30)), "Geslacht", "", "", "", zin] in lines(
        write_workbook(werkmap, "csv")
    )
    assert write_workbook(werkmap, "pdf").startswith(b"%PDF-1.7")
