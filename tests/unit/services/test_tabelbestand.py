"""Reading spreadsheets as they come: encodings, merged cells, formulas, hostile files."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from levensloop_desktop.errors import ImportRefusedError
from levensloop_desktop.services.tabelimport.bestand import read_table_file
from levensloop_desktop.services.tabelimport.doelvelden import SOORTEN, suggest_columns
from levensloop_desktop.services.tabelimport.voorbeeldbestand import make_template
from levensloop_desktop.services.tabelimport.werkblad import (
    MAX_RIJEN,
    Zonderuitkomst,
    column_letter,
    find_heading,
)

_ODS = (
    '<?xml version="1.0"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
    '<office:spreadsheet><table:table table:name="Blad"><table:table-row>'
    '<table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>Naam'
    '</text:p></table:table-cell><table:table-cell office:value-type="date" '
    'office:date-value="1990-03-12"><text:p>12-03-90</text:p></table:table-cell>'
    "</table:table-row></table:table></office:spreadsheet></office:body>"
    "</office:document-content>"
)
_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
)


def write(map_: Path, naam: str, inhoud: bytes) -> Path:
    """A file with this content."""
    pad = map_ / naam
    pad.write_bytes(inhoud)
    return pad


def as_xlsx(boek: Workbook) -> bytes:
    """The bytes of a workbook."""
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def reason(pad: Path) -> str:
    """Why a file is refused."""
    with pytest.raises(ImportRefusedError) as gevangen:
        read_table_file(pad)
    return str(gevangen.value.facts["reden"])


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
@pytest.mark.parametrize("scheider", [";", ",", "\t", "|"])
def test_csv_in_any_common_encoding(tmp_path: Path, codering: str, scheider: str) -> None:
    """Encoding and separator are found; letters with accents arrive whole."""
    rijen = [["Naam", "Plaats"], ["Renée Voorbeeld", "Verzonnen"], ["Coën Nepnaam", "Fictief"]] * 3
    tekst = "\r\n".join(scheider.join(rij) for rij in rijen)
    blad = read_table_file(write(tmp_path, "tabel.csv", tekst.encode(codering))).bladen[0]
    assert [list(rij) for rij in blad.rijen] == rijen


def test_csv_says_when_letters_were_broken_before(tmp_path: Path) -> None:
    """Text that was saved wrongly by another program is not taken in silence."""
    inhoud = "Naam\nRenée Voorbeeld".encode().decode("cp1252").encode()
    blad = read_table_file(write(tmp_path, "tabel.csv", inhoud)).bladen[0]
    assert "verkeerd bewaard" in blad.opmerkingen[0]


def test_csv_with_a_quote_that_never_closes(tmp_path: Path) -> None:
    """The rest of the file is not swallowed as one cell."""
    pad = write(tmp_path, "tabel.csv", b'Naam;Plaats\n"Nepnaam;Verzonnen\nX;Y\n')
    assert "aanhalingsteken" in reason(pad)


def test_xlsx_with_merged_cells_formulas_and_dates(tmp_path: Path) -> None:
    """Rows under a merged cell get its value; a formula without outcome is not read as empty."""
    boek = Workbook()
    blad = boek.active
    assert blad is not None
    for rij in (
        ["Naam", "Regio", "Geboren", "Som"],
        ["Nepnaam", "Noord", date(1990, 3, 12), "=1+1"],
        ["Voorbeeld", None, date(1991, 4, 1), "#REF!"],
    ):
        blad.append(rij)
    blad.merge_cells("B2:B3")
    gelezen = read_table_file(write(tmp_path, "tabel.xlsx", as_xlsx(boek))).bladen[0]
    assert gelezen.rijen[1][:3] == ("Nepnaam", "Noord", date(1990, 3, 12))
    assert gelezen.rijen[2][:2] == ("Voorbeeld", "Noord")
    assert isinstance(gelezen.rijen[1][3], Zonderuitkomst)
    assert isinstance(gelezen.rijen[2][3], Zonderuitkomst)
    assert "samengevoegd" in gelezen.opmerkingen[0]


def test_ods_is_read_and_merged_cells_are_told(tmp_path: Path) -> None:
    """An ODS gives its values as they are, and a warning where cells were merged."""
    uit = BytesIO()
    with zipfile.ZipFile(uit, "w") as pak:
        pak.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        pak.writestr("META-INF/manifest.xml", _MANIFEST)
        pak.writestr("content.xml", _ODS)
    blad = read_table_file(write(tmp_path, "tabel.ods", uit.getvalue())).bladen[0]
    assert blad.rijen == (("Naam", date(1990, 3, 12)),)
    assert "samengevoegd" in blad.opmerkingen[0]


def test_too_many_rows_are_refused_and_the_bound_is_not(tmp_path: Path) -> None:
    """The bound holds exactly; what is above it is refused whole, in words."""
    rijen = b"Nepnaam;1\n" * MAX_RIJEN
    gelezen = read_table_file(write(tmp_path, "vol.csv", rijen)).bladen[0]
    assert len(gelezen.rijen) == MAX_RIJEN
    assert "20.000" in reason(write(tmp_path, "te_vol.csv", rijen + b"Nepnaam;1\n"))


def test_files_that_are_no_table_are_refused(tmp_path: Path) -> None:
    """Each with its own reason, and never an exception of a library."""
    bom = BytesIO()
    with (
        zipfile.ZipFile(bom, "w", zipfile.ZIP_DEFLATED) as pak,
        pak.open("xl/worksheets/sheet1.xml", "w") as deel,
    ):
        for _ in range(1_001):
            deel.write(b"\0" * 1_000_000)
    boek = as_xlsx(Workbook())
    gevallen = {
        "leeg": b"",
        "binair": b"Naam\x00\x01\x02",
        "oud": b"\xd0\xcf\x11\xe0rest",
        "half": boek[: len(boek) // 2],
        "bom": bom.getvalue(),
    }
    redenen = {naam: reason(write(tmp_path, naam, inhoud)) for naam, inhoud in gevallen.items()}
    assert "staat niets" in redenen["leeg"]
    assert "geen tabel" in redenen["binair"]
    assert "wachtwoord" in redenen["oud"]
    assert "beschadigd" in redenen["half"]
    assert "uitgepakt te groot" in redenen["bom"]
    assert "is er niet" in reason(tmp_path / "nergens.csv")
    assert "map" in reason(tmp_path)


def test_columns_are_recognised_by_their_heads() -> None:
    """Usual heads, with typing errors, find their field; no field is given twice."""
    clienten = SOORTEN[0]
    koppen = ["Cliëntnr", "Achternaam", "Acternaam", "Geb. datum", "M/V", "Kleur", ""]
    assert suggest_columns(koppen, clienten) == {
        0: "client.clientnummer",
        1: "client.achternaam",
        3: "client.geboortedatum",
        4: "client.geslacht",
    }


def test_heading_is_found_under_a_title(tmp_path: Path) -> None:
    """A title above the table is not taken for the heads."""
    inhoud = b"Overzicht;;\n;;\nNaam;Plaats;Regio\nNepnaam;X;\n"
    assert find_heading(read_table_file(write(tmp_path, "t.csv", inhoud)).bladen[0]) == 2


@pytest.mark.parametrize(("kolom", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ")])
def test_columns_are_named_as_in_a_spreadsheet(kolom: int, letters: str) -> None:
    """A, Z, AA and ZZ."""
    assert column_letter(kolom) == letters


def test_template_has_every_field_and_no_people(tmp_path: Path) -> None:
    """All heads of the template are recognised again, codes can be picked, and no row is filled."""
    pad = write(tmp_path, "sjabloon.xlsx", make_template())
    boek = load_workbook(pad)
    for soort in SOORTEN:
        blad = boek[soort.rijen.capitalize()]
        koppen = [str(cel.value) for cel in blad[1]]
        gevonden = suggest_columns(koppen, soort)
        assert len(gevonden) == len(koppen) == len(soort.velden) - (soort.code != "partners")
        assert blad.data_validations.count
        assert all(cel.value is None for rij in blad.iter_rows(min_row=2) for cel in rij)
