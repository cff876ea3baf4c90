"""A file of figures as XLSX."""

from collections.abc import Iterable
from io import BytesIO
from textwrap import wrap
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from levensloop_desktop.documents.bladen.cellen import clean, sheet_names
from levensloop_desktop.documents.bladen.inpakken import pack, unpack
from levensloop_desktop.documents.bladen.werkmap import TOELICHTING, Blad, Cel, Werkmap

_LETTER = "Calibri"
_VET = Font(name=_LETTER, size=11, bold=True)
_TITEL = Font(name=_LETTER, size=14, bold=True)
_ONDER = Border(bottom=Side(style="thin"))
_BOVEN = Border(top=Side(style="thin"))
_EERSTE, _VERDER, _ONDERWERP, _UITLEG = 46, 16, 30, 90  # widths of columns, in letters
_REGEL = 15.0  # height of a line of text, in points
_BREUK = "0.0"
_EIGENSCHAPPEN = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    "<dc:title>{titel}</dc:title><dc:language>nl-NL</dc:language></cp:coreProperties>"
)
_PROGRAMMA = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    'extended-properties"><Application>Levensloop</Application></Properties>'
)


def write_xlsx(werkmap: Werkmap) -> bytes:
    """The bytes of the file; the same for the same figures."""
    boek = Workbook()
    if boek.active is not None:
        boek.remove(boek.active)
    namen = sheet_names((TOELICHTING, *(blad.titel for blad in werkmap.bladen)))
    _explain(boek.create_sheet(namen[0]), werkmap)
    for naam, blad in zip(namen[1:], werkmap.bladen, strict=True):
        _fill(boek.create_sheet(naam), blad)
    uit = BytesIO()
    boek.save(uit)
    return pack(
        [(naam, _without_maker(naam, deel, werkmap)) for naam, deel in unpack(uit.getvalue())]
    )


def _without_maker(naam: str, deel: bytes, werkmap: Werkmap) -> bytes:
    """The part as it may leave: what the library notes of maker and moment is left out."""
    if naam == "docProps/core.xml":
        return _EIGENSCHAPPEN.format(titel=escape(clean(werkmap.titel))).encode()
    return _PROGRAMMA.encode() if naam == "docProps/app.xml" else deel


def _explain(blad: Worksheet, werkmap: Werkmap) -> None:
    _write(blad, 1, 1, werkmap.titel).font = _TITEL
    for rij, (onderwerp, uitleg) in enumerate(werkmap.toelichting, start=3):
        _write(blad, rij, 1, onderwerp).font = _VET
        _write(blad, rij, 2, uitleg)
        for kolom in (1, 2):
            blad.cell(rij, kolom).alignment = Alignment(wrap_text=True, vertical="top")
        _heighten(blad, rij, (onderwerp, _ONDERWERP), (uitleg, _UITLEG))
    _widths(blad, (_ONDERWERP, _UITLEG))
    _for_paper(blad)


def _fill(blad: Worksheet, inhoud: Blad) -> None:
    _write(blad, 1, 1, inhoud.titel).font = _TITEL
    for kolom, kop in enumerate(inhoud.koppen, start=1):
        cel = _write(blad, 3, kolom, kop)
        cel.font, cel.border = _VET, _ONDER
        cel.alignment = Alignment(horizontal="left" if kolom == 1 else "right", wrap_text=True)
    for rij, cellen in enumerate(inhoud.alle_rijen, start=4):
        is_totaal = inhoud.totaal is not None and rij == 3 + len(inhoud.alle_rijen)
        for kolom, waarde in enumerate(cellen, start=1):
            cel = _write(blad, rij, kolom, waarde)
            kant = "left" if kolom == 1 else "right"
            cel.alignment = Alignment(horizontal=kant, vertical="top", wrap_text=kolom == 1)
            if is_totaal:
                cel.font, cel.border = _VET, _BOVEN
        _heighten(blad, rij, (str(cellen[0]), _EERSTE))
    for rij, zin in enumerate(inhoud.opmerkingen, start=5 + len(inhoud.alle_rijen)):
        _write(blad, rij, 1, zin)
    blad.freeze_panes = "B4"
    _widths(blad, (_EERSTE, *(_VERDER for _ in inhoud.koppen[1:])))
    _for_paper(blad)


def _write(blad: Worksheet, rij: int, kolom: int, waarde: Cel) -> Any:
    """One cell; a text stays a text, whatever it begins with."""
    cel = blad.cell(rij, kolom)
    if isinstance(waarde, str):
        cel.value = clean(waarde)
        cel.data_type = "s"
        return cel
    cel.value = waarde
    if isinstance(waarde, float):
        cel.number_format = _BREUK
    return cel


def _heighten(blad: Worksheet, rij: int, *cellen: tuple[str, int]) -> None:
    """Room for every line of a text that is wrapped; not every program sees to that itself.

    Args:
        blad: the sheet.
        rij: number of the row.
        cellen: each text with the width of its column, in letters.
    """
    regels = max(len(wrap(tekst, breedte)) for tekst, breedte in cellen)
    if regels > 1:
        blad.row_dimensions[rij].height = regels * _REGEL


def _widths(blad: Worksheet, breedtes: Iterable[int]) -> None:
    for kolom, breedte in enumerate(breedtes, start=1):
        blad.column_dimensions[get_column_letter(kolom)].width = breedte


def _for_paper(blad: Worksheet) -> None:
    """A4, as wide as the page."""
    blad.page_setup.paperSize = "9"
    blad.page_setup.fitToHeight = 0
    blad.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
