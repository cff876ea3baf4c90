"""Measure everything and print the table; `--naar BESTAND` also puts it between its markers."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import (
    bewaren,
    documenten,
    dossier,
    drukronde,
    groei,
    kengetallen,
    lang_document,
    lijst,
    managersvenster,
    starten,
    vandaag,
    versleuteling,
    zoeken,
)
from bench.kluizen import a_kluis
from bench.meten import Meting, as_table
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis

METING, GROEI = "meting", "groei"  # what the markers of the file are called


def main() -> None:
    """Make the kluizen once, measure, and report."""
    keuze = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    keuze.add_argument("--naar", type=Path, help="Markdown file whose tables are replaced")
    naar: Path | None = keuze.parse_args().naar
    with tempfile.TemporaryDirectory() as folder:
        metingen, groeit = _measure_all(Path(folder))
    tabellen = {METING: as_table(metingen), GROEI: groeit}
    print("\n\n".join(tabellen.values()))
    if naar is not None:
        tekst = naar.read_text("utf-8")
        for merk, tabel in tabellen.items():
            tekst = _replaced(tekst, merk, tabel)
        naar.write_text(tekst, "utf-8")


def _measure_all(folder: Path) -> tuple[list[Meting], str]:
    instellingen = folder / "instellingen.ini"
    metingen: list[Meting] = []
    for naam, measure in _small():
        _say(naam)
        metingen += measure()
    paden = {aantal: _fill(folder, aantal) for aantal in sorted({*lijst.DOEL_MS, *groei.MATEN})}
    _say("de lijst van cliënten")
    metingen += lijst.measure({n: paden[n] for n in lijst.DOEL_MS}, instellingen)
    _say("Vandaag")
    metingen += vandaag.measure(paden[max(paden)], instellingen)
    _say("zoeken")
    metingen += zoeken.measure(paden[max(paden)])
    _say("kengetallen")
    metingen += kengetallen.measure(paden[max(paden)])
    _say("dossiers")
    metingen += dossier.measure(paden[max(paden)], instellingen)
    _say("venster van de manager")
    metingen += managersvenster.measure(folder, instellingen)
    _say("groei van 100 naar 10.000 cliënten")
    return metingen, groei.measure(paden, instellingen)


def _small() -> list[tuple[str, Callable[[], list[Meting]]]]:
    return [
        ("starten", starten.measure),
        ("bewaren", bewaren.measure),
        ("documenten", documenten.measure),
        ("document van 300 pagina’s", lang_document.measure),
        ("documenten voor de tafel", drukronde.measure),
        ("versleuteling", versleuteling.measure),
    ]


def _fill(folder: Path, aantal: int) -> Path:
    pad = folder / f"{aantal}.kluis"
    kluis, werkplek = a_kluis(pad)

    def voortgang(gedaan: int, totaal: int) -> None:
        if gedaan % 1000 == 0:
            _say(f"kluis met {totaal} verzonnen cliënten: {gedaan}")

    fill_kluis(kluis, werkplek.today(), aantal=aantal, voortgang=voortgang)
    kluis.close()
    return pad


def _replaced(tekst: str, merk: str, tabel: str) -> str:
    begin, einde = f"<!-- {merk} begin -->", f"<!-- {merk} einde -->"
    voor, _, rest = tekst.partition(begin)
    _, gevonden, na = rest.partition(einde)
    if not gevonden:
        sys.exit(f"Zet {begin} en {einde} in het bestand.")
    return f"{voor}{begin}\n{tabel}\n{einde}{na}"


def _say(woorden: str) -> None:
    print(f"… {woorden}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
