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
    keer = _keer()
    paginas, seconden, vooraf, mib = _in_a_process("wij", str(keer))
    with tempfile.TemporaryDirectory() as folder:
        ander = _libreoffice(Path(folder), keer)
    return [
        Meting(
            wat=f"overdracht van {paginas:.0f} pagina’s",
            gemeten=f"{seconden:.1f} s, hoogste geheugen {mib:.0f} MiB, waarvan {vooraf:.0f} "
            "van het programma zelf",
            vergelijking=_GEEN
            if ander is None
            else f"LibreOffice, dezelfde woorden zonder tags: {ander[0]:.1f} s, {ander[1]:.0f} MiB",
            verhouding="–" if ander is None else f"{seconden / ander[0]:.2f} ×",
            doel=f"{DOEL_S:.0f} s en {DOEL_MIB} MiB",
            gehaald=seconden <= DOEL_S and mib <= DOEL_MIB,
        )
    ]


def _in_a_process(*woorden: str) -> list[float]:
    uitvoer = subprocess.run(  # noqa: S603 - this module
        [sys.executable, "-m", "bench.lang_document", *woorden],
        check=True,
        capture_output=True,
        text=True,
        timeout=_WACHT_S,
    )
    return [float(getal) for getal in uitvoer.stdout.split()]


def _keer() -> int:
    """How often the richest parts stand in the dossier before it has its pages."""
    dossier = heel_dossier()
    keer = PAGINAS // make(dossier).paginas
    while (paginas := make(_repeated(dossier, keer)).paginas) < PAGINAS:
        keer = max(keer + 1, keer * PAGINAS // paginas)
    return keer


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


def _libreoffice(folder: Path, keer: int) -> list[float] | None:
    """Seconds and peak memory of the same words in LibreOffice; None where it is not."""
    programma = shutil.which("libreoffice") or shutil.which("soffice")
    if programma is None:
        return None
    woorden = texts_of(make_content("overdracht", _repeated(heel_dossier(), keer), kop()))
    alineas = "".join(f"<p>{html.escape(tekst)}</p>" for tekst in woorden)
    bron = folder / "document.html"
    bron.write_text(f"<meta charset='utf-8'>{alineas}", "utf-8")
    opdracht = [programma, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(bron)]
    return _in_a_process("ander", *opdracht)


def _time_ourselves(keer: int) -> None:
    """Make it once, and print pages, seconds, memory before and at most."""
    dossier = _repeated(heel_dossier(), keer)
    vooraf = _peak_mib()
    begin = time.perf_counter()
    bladen = make(dossier).paginas
    print(bladen, time.perf_counter() - begin, vooraf, _peak_mib())


def _time_other(opdracht: list[str]) -> None:
    """Run another program, and print its seconds and its memory at most."""
    begin = time.perf_counter()
    subprocess.run(opdracht, check=True, capture_output=True)  # noqa: S603 - a fixed command
    print(time.perf_counter() - begin, _peak_mib(kinderen=True))


def _peak_mib(*, kinderen: bool = False) -> float:
    if sys.platform == "win32":
        return float("nan")  # no such figure in the standard library
    if sys.platform == "linux" and not kinderen:  # the other one begins with that of the parent
        regels = Path("/proc/self/status").read_text("utf-8").splitlines()
        return next(int(r.split()[1]) for r in regels if r.startswith("VmHWM:")) / 1024
    import resource  # noqa: PLC0415 - Unix alone has it

    wie = resource.RUSAGE_CHILDREN if kinderen else resource.RUSAGE_SELF
    hoogste = resource.getrusage(wie).ru_maxrss
    return hoogste / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    if sys.argv[1] == "wij":
        _time_ourselves(int(sys.argv[2]))
    else:
        _time_other(sys.argv[2:])
