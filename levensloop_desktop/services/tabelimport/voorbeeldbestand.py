"""The template: a spreadsheet with the heads that are known, and the words that fit in them."""

from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from levensloop_desktop.domain.velden import Soort
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.tabelimport.doelvelden import HELE_NAAM, SOORTEN, Tabelsoort

_RIJEN = 500
_BREEDTE = 24
_DATUM = "dd-mm-yyyy"
_LIJSTEN = "Lijsten"


def make_template() -> bytes:
    """An XLSX file with a sheet per kind of row, pick lists in the cells, and no example people."""
    boek = Workbook()
    standaard = boek.active
    if standaard is not None:
        boek.remove(standaard)
    kolom_van: dict[str, int] = {}
    bladen = [boek.create_sheet(soort.rijen.capitalize()) for soort in SOORTEN]
    lijsten = boek.create_sheet(_LIJSTEN)
    for soort in SOORTEN:
        for doel in soort.velden:
            naam = doel.veld.lijst
            if naam and naam not in kolom_van:
                kolom_van[naam] = len(kolom_van) + 1
                _write_list(lijsten, kolom_van[naam], naam)
    for blad, soort in zip(bladen, SOORTEN, strict=True):
        _write_heads(blad, soort, kolom_van)
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _write_list(blad: Worksheet, kolom: int, naam: str) -> None:
    lijst = waardelijst(naam)
    blad.cell(1, kolom, lijst.titel).font = Font(bold=True)
    for rij, waarde in enumerate(lijst.kiesbaar, start=2):
        blad.cell(rij, kolom, waarde.label)
    blad.column_dimensions[get_column_letter(kolom)].width = _BREEDTE


def _write_heads(blad: Worksheet, soort: Tabelsoort, kolom_van: dict[str, int]) -> None:
    velden = [doel for doel in soort.velden if doel.sleutel != HELE_NAAM]
    for kolom, doel in enumerate(velden, start=1):
        letter = get_column_letter(kolom)
        blad.cell(1, kolom, doel.label).font = Font(bold=True)
        blad.column_dimensions[letter].width = _BREEDTE
        if doel.veld.soort is Soort.DATUM:
            for rij in range(2, _RIJEN):
                blad.cell(rij, kolom).number_format = _DATUM
        elif doel.veld.soort is Soort.CODE:
            bron = get_column_letter(kolom_van[doel.veld.lijst])
            laatste = len(waardelijst(doel.veld.lijst).kiesbaar) + 1
            keuze = DataValidation(
                type="list", formula1=f"{_LIJSTEN}!${bron}$2:${bron}${laatste}", allow_blank=True
            )
            blad.add_data_validation(keuze)
            keuze.add(f"{letter}2:{letter}{_RIJEN}")
    blad.freeze_panes = "A2"
