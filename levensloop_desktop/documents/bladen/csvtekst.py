"""A file of figures as CSV: UTF-8, semicolon, one line per figure."""

import csv
from io import StringIO

from levensloop_desktop.documents.bladen.cellen import neutral
from levensloop_desktop.documents.bladen.werkmap import TOELICHTING, Blad, Cel, Werkmap

_KOPPEN = ("peildatum", "tabel", "klasse", "kolom", "waarde", "toelichting")
_MERK = "\ufeff"  # so that Excel reads it as UTF-8


def write_csv(werkmap: Werkmap) -> bytes:
    """The bytes of the file; the same for the same figures."""
    uit = StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(_KOPPEN)
    dag = werkmap.dag.isoformat()
    for onderwerp, uitleg in werkmap.toelichting:
        schrijver.writerow(map(neutral, (dag, TOELICHTING, onderwerp, "", "", uitleg)))
    for blad in werkmap.bladen:
        for rij in _lines(blad):
            schrijver.writerow(map(neutral, (dag, blad.titel, *rij)))
    return (_MERK + uit.getvalue()).encode()


def _lines(blad: Blad) -> list[tuple[str, str, str, str]]:
    regels = [
        (str(rij[0]), kop, _text(waarde), "")
        for rij in blad.alle_rijen
        for kop, waarde in zip(blad.koppen[1:], rij[1:], strict=True)
    ]
    return [*regels, *(("", "", "", zin) for zin in blad.opmerkingen)]


def _text(waarde: Cel) -> str:
    """A figure as Dutch writes it."""
    return f"{waarde:.1f}".replace(".", ",") if isinstance(waarde, float) else str(waarde)
