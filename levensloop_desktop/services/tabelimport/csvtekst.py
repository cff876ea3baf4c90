"""Read CSV as offices write it: any common encoding, and ; , tab or | between the cells."""

import csv
import io
from collections import Counter

from charset_normalizer import from_bytes

from levensloop_desktop.services.dossierformaat.refusal import refuse_one
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.tabelimport.werkblad import (
    MAX_KOLOMMEN,
    MAX_RIJEN,
    Cel,
    Werkblad,
    is_leeg,
)

# What Dutch workstations of the last thirty years wrote, beside UTF-8.
_CODERINGEN = ["cp1252", "iso8859_15", "cp850", "mac_roman"]
_SCHEIDERS = ";,\t|"
_PROEF = 40  # rows by which the separator is found
_STEEKPROEF = 200_000  # bytes by which the encoding is found
_LANGSTE_CEL = 2_100_000
_EERDER_VERMINKT = (
    "In dit bestand staan tekens als “Ã«”. Het is eerder verkeerd bewaard. Kijk of de namen "
    "kloppen, of bewaar het in uw rekenblad opnieuw als XLSX."
)
_VERMINKT = ("Ã«", "Ã©", "Ã¨", "Ã¯", "Ã¶", "Ã¼", "â€™", "\ufffd")


def read_csv(inhoud: bytes, ask: Vraag = go_on) -> Werkblad:
    """The one sheet of a CSV file.

    Raises:
        ImportRefusedError: when it is no text, has a quote that never closes, or is too long.
    """
    tekst, opmerkingen = _decode(inhoud)
    eerste, _, rest = tekst.partition("\n")
    scheider = ""
    if eerste.strip().lower().startswith("sep=") and len(eerste.strip()) == len("sep=;"):
        scheider, tekst = eerste.strip()[-1], rest
    scheider = scheider or _separator(tekst)
    return Werkblad("", _rows(tekst, scheider, ask), opmerkingen)


def _decode(inhoud: bytes) -> tuple[str, tuple[str, ...]]:
    for merk, codering in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16")):
        if inhoud.startswith(merk):
            try:
                return inhoud.decode(codering), ()
            except UnicodeDecodeError:
                refuse_one("De tekens van dit bestand zijn beschadigd. Bewaar het opnieuw als CSV.")
    if b"\x00" in inhoud:
        refuse_one("Dit is geen tabel. Kies een bestand van het soort XLSX, ODS of CSV.")
    try:
        tekst = inhoud.decode("utf-8")
    except UnicodeDecodeError:
        gevonden = from_bytes(inhoud[:_STEEKPROEF], cp_isolation=_CODERINGEN).best()
        codering = gevonden.encoding if gevonden else "cp1252"
        tekst = inhoud.decode(codering, errors="replace")
        return tekst, (
            "De tekens van dit bestand zijn geraden. Kijk of namen met ë, é of ö goed staan.",
        )
    if any(teken in tekst for teken in _VERMINKT):
        return tekst, (_EERDER_VERMINKT,)
    return tekst, ()


def _separator(tekst: str) -> str:
    """The separator that gives most rows the same number of cells, and more than one."""
    proef = tekst[:_STEEKPROEF]
    beste, gekozen = (0, 0), ";"
    for scheider in _SCHEIDERS:
        lezer = csv.reader(io.StringIO(proef, newline=""), delimiter=scheider)
        try:
            breedtes = Counter(len(rij) for rij, _ in zip(lezer, range(_PROEF), strict=False))
        except csv.Error:
            continue
        breed, vaak = max(breedtes.items(), key=lambda deel: (deel[1], deel[0]), default=(1, 0))
        if breed > 1 and (vaak, breed) > beste:
            beste, gekozen = (vaak, breed), scheider
    return gekozen


def _rows(tekst: str, scheider: str, ask: Vraag) -> tuple[tuple[Cel, ...], ...]:
    rijen: list[tuple[Cel, ...]] = []
    gevuld = 0
    vorige = csv.field_size_limit(_LANGSTE_CEL)
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheider, strict=True)
    try:
        for rij in lezer:
            ask()
            cellen: tuple[Cel, ...] = tuple(cel.strip() for cel in rij[:MAX_KOLOMMEN])
            rijen.append(cellen)
            gevuld += any(not is_leeg(cel) for cel in cellen)
            if gevuld > MAX_RIJEN:
                refuse_too_long()
    except csv.Error:
        refuse_one(
            "Een aanhalingsteken wordt niet gesloten, of een cel is te lang. Zet het recht.",
            f"regel {lezer.line_num}",
        )
    finally:
        csv.field_size_limit(vorige)
    return tuple(rijen)


def refuse_too_long() -> None:
    """Refuse a sheet with more rows than anybody keeps by hand.

    Raises:
        ImportRefusedError: always.
    """
    refuse_one(
        f"Dit blad heeft meer dan {MAX_RIJEN:,} gevulde rijen. ".replace(",", ".")
        + "Zet wat u wilt overnemen in een kleiner bestand."
    )
