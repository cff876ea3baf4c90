"""A document of 300 pages in a process of its own: time and memory, beside LibreOffice."""

import dataclasses
import html
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.documenten import heel_dossier, kop, make
from bench.meten import Meting
from levensloop_desktop.documents.content.teksten import texts_of
from levensloop_desktop.documents.maken import make_content
from levensloop_desktop.domain.dossier import Dossier

PAGINAS = 300
DOEL_S = 8.0
DOEL_MIB = 300
_WACHT_S = 300
_GEEN = "LibreOffice staat niet op deze computer"


def measure() -> list[Meting]:
    """Make the document in a fresh process, and let LibreOffice set the same words."""
    uitvoer = subprocess.run(
        [sys.executable, "-m", "bench.lang_document"], check=True, capture_output=True, text=True
    )
    paginas, seconden, mib = map(float, uitvoer.stdout.split())
    ander = _libreoffice_seconds()
    return [
        Meting(
            wat=f"overdracht van {paginas:.0f} pagina’s",
            gemeten=f"{seconden:.1f} s, hoogste geheugen {mib:.0f} MiB",
            vergelijking=_GEEN
            if ander is None
            else f"LibreOffice, dezelfde woorden: {ander:.1f} s",
            verhouding="–" if ander is None else f"{seconden / ander:.2f} ×",
            doel=f"{DOEL_S:.0f} s en {DOEL_MIB} MiB",
            gehaald=seconden <= DOEL_S and mib <= DOEL_MIB,
        )
    ]


def _dossier() -> Dossier:
    """The richest parts over and over, until the overdracht has its pages."""
    dossier = heel_dossier()
    keer = PAGINAS // make(dossier).paginas + 1
    while make(_repeated(dossier, keer)).paginas < PAGINAS:
        keer += 1
    return _repeated(dossier, keer)


def _repeated(dossier: Dossier, keer: int) -> Dossier:
    delen: dict[str, Any] = {}
    for veld in dataclasses.fields(dossier):
        records = getattr(dossier, veld.name)
        if isinstance(records, tuple) and veld.name != "plannen":
            delen[veld.name] = tuple(
                dataclasses.replace(record, id=f"{record.id}-{nummer}") if nummer else record
                for nummer in range(keer)
                for record in records
            )
    return dataclasses.replace(dossier, **delen)


def _libreoffice_seconds() -> float | None:
    programma = shutil.which("libreoffice") or shutil.which("soffice")
    if programma is None:
        return None
    woorden = texts_of(make_content("overdracht", _dossier(), kop()))
    alineas = "".join(f"<p>{html.escape(tekst)}</p>" for tekst in woorden)
    with tempfile.TemporaryDirectory() as folder:
        bron = Path(folder) / "document.html"
        bron.write_text(f"<meta charset='utf-8'>{alineas}", "utf-8")
        opdracht = [programma, "--headless", "--convert-to", "pdf", "--outdir", folder, str(bron)]
        begin = time.perf_counter()
        subprocess.run(opdracht, check=True, capture_output=True, timeout=_WACHT_S)  # noqa: S603 - a fixed command
        return time.perf_counter() - begin


def _peak_mib() -> float:
    if sys.platform == "win32":
        return float("nan")  # no such figure in the standard library
    import resource  # noqa: PLC0415 - Unix alone has it

    hoogste = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return hoogste / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    het_dossier = _dossier()
    start = time.perf_counter()
    bladen = make(het_dossier).paginas
    print(bladen, time.perf_counter() - start, _peak_mib())
