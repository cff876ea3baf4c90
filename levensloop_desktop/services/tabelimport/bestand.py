"""Read a spreadsheet file as sheets of cells; XLSX and ODS by calamine, CSV by ourselves."""

import io
import re
import zipfile
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from levensloop_desktop.services.dossierformaat.refusal import refuse_one
from levensloop_desktop.services.tabelimport.csvtekst import read_csv, refuse_too_long
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.tabelimport.werkblad import (
    MAX_KOLOMMEN,
    MAX_RIJEN,
    Cel,
    Tabelbestand,
    Werkblad,
    Zonderuitkomst,
    is_leeg,
)

MAX_BYTES = 100_000_000
MAX_UITGEPAKT = 1_000_000_000
_ZIP, _OUD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WACHTWOORD = (
    "Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Bewaar het zonder "
    "wachtwoord als .xlsx."
)
_STUK = "Dit bestand is beschadigd of geen tabel. Bewaar het in uw rekenblad opnieuw als .xlsx."
_GEEN_UITKOMST = "Hier staat een formule zonder uitkomst. Open het bestand, reken het door, bewaar."
_FOUTWAARDE = "Hier staat een fout uit het rekenblad (zoals #VERW!). Vul de waarde zelf in."


def read_table_file(pad: Path, ask: Vraag = go_on) -> Tabelbestand:
    """The sheets of a file.

    Args:
        pad: the file.
        ask: whether to go on.

    Raises:
        StoppedError: when that is answered with no.
        ImportRefusedError: when it cannot be read, is too large, or is no table.
    """
    inhoud = _read(pad)
    if inhoud.startswith(_OUD):
        refuse_one(_WACHTWOORD)
    ask()
    zip_bestand = inhoud.startswith(_ZIP)
    blad_of_bladen = _read_zip(inhoud, ask) if zip_bestand else (read_csv(inhoud, ask),)
    bladen = tuple(blad for blad in blad_of_bladen if blad.rijen)
    if not bladen:
        refuse_one("In dit bestand staat niets.")
    return Tabelbestand(bladen)


def _read(pad: Path) -> bytes:
    try:
        if pad.is_dir():
            refuse_one("Dit is een map. Kies een bestand van het soort XLSX, ODS of CSV.")
        if pad.stat().st_size > MAX_BYTES:
            refuse_one("Dit bestand is groter dan 100 MB.")
        return pad.read_bytes()
    except FileNotFoundError:
        refuse_one("Dit bestand is er niet.")
    except OSError:
        refuse_one("Dit bestand kan niet worden gelezen. Is het nog open in een ander programma?")


def _read_zip(inhoud: bytes, ask: Vraag) -> tuple[Werkblad, ...]:
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pak:
            if sum(deel.file_size for deel in pak.infolist()) > MAX_UITGEPAKT:
                refuse_one("Dit bestand is uitgepakt te groot.")
            namen = pak.namelist()
            is_ods = "content.xml" in namen
            samengevoegd = is_ods and b"-rows-spanned=" in pak.read("content.xml")
            formules = any(
                re.search(rb"<f[ >/]|t=.e.", pak.read(naam))
                for naam in namen
                if naam.startswith("xl/worksheets/")
            )
        boek = CalamineWorkbook.from_filelike(io.BytesIO(inhoud))
    except PasswordError:
        refuse_one(_WACHTWOORD)
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError, RuntimeError):
        refuse_one(_STUK)
    zonder = _cells_without_outcome(inhoud, ask) if formules else {}
    bladen = []
    for naam in boek.sheet_names:
        blad = boek.get_sheet_by_name(naam)
        rijen = _rows(blad.iter_rows(), blad.start, ask)
        opmerkingen: tuple[str, ...] = ()
        vlakken = blad.merged_cell_ranges
        if vlakken:
            opmerkingen = (_fill_merged(rijen, vlakken),)
        elif samengevoegd:
            opmerkingen = (
                "In dit bestand zijn cellen samengevoegd. Alleen de eerste cel daarvan telt.",
            )
        _mark(rijen, zonder.get(naam, {}))
        bladen.append(Werkblad(naam, tuple(tuple(rij) for rij in rijen), opmerkingen))
    return tuple(bladen)


def _rows(gelezen: object, begin: tuple[int, int] | None, ask: Vraag) -> list[list[Cel]]:
    """The rows from A1 on; calamine begins at the first cell that is filled."""
    if begin is None:
        return []
    rijen: list[list[Cel]] = [[] for _ in range(begin[0])]
    leeg: list[Cel] = [None] * begin[1]
    gevuld = 0
    for rij in gelezen:  # type: ignore[attr-defined] # the iterator of calamine has no public name
        ask()
        cellen: list[Cel] = [*leeg, *rij][:MAX_KOLOMMEN]
        gevuld += any(not is_leeg(cel) for cel in cellen)
        if gevuld > MAX_RIJEN:
            refuse_too_long()
        rijen.append(cellen)
    return rijen


def _fill_merged(
    rijen: list[list[Cel]], vlakken: list[tuple[tuple[int, int], tuple[int, int]]]
) -> str:
    """Give each row under a merged cell its value, as a reader of the sheet would."""
    for (boven, links), (onder, _) in vlakken:
        if boven >= len(rijen) or links >= len(rijen[boven]):
            continue
        waarde = rijen[boven][links]
        for rij in rijen[boven + 1 : onder + 1]:
            if links < len(rij) and is_leeg(rij[links]):
                rij[links] = waarde
    return (
        "Er zijn cellen samengevoegd. Waar dat over meer rijen gaat, krijgt elke rij dezelfde "
        "waarde. Kijk of dat klopt."
    )


def _cells_without_outcome(inhoud: bytes, ask: Vraag) -> dict[str, dict[tuple[int, int], str]]:
    """Per sheet the cells that hold a formula or an error."""
    gevonden: dict[str, dict[tuple[int, int], str]] = {}
    boek = load_workbook(io.BytesIO(inhoud), read_only=True, data_only=False)
    for blad in boek.worksheets:
        cellen = gevonden.setdefault(blad.title, {})
        for nummer, rij in enumerate(blad.iter_rows(max_row=MAX_RIJEN * 2)):
            ask()
            for kolom, cel in enumerate(rij):
                if cel.data_type in {"f", "e"}:
                    reden = _GEEN_UITKOMST if cel.data_type == "f" else _FOUTWAARDE
                    cellen[nummer, kolom] = reden
    boek.close()
    return gevonden


def _mark(rijen: list[list[Cel]], zonder: dict[tuple[int, int], str]) -> None:
    """Put a mark in cells of which the outcome is missing, so that they are not taken as empty."""
    for (rij, kolom), reden in zonder.items():
        if rij < len(rijen) and kolom < len(rijen[rij]) and is_leeg(rijen[rij][kolom]):
            rijen[rij][kolom] = Zonderuitkomst(reden)
