"""Measure everything and print the table; `--naar BESTAND` also puts it between its markers."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import bewaren, documenten, dossier, lijst, starten, versleuteling, zoeken
from bench.kluizen import a_kluis
from bench.meten import Meting, as_table
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis

BEGIN, EINDE = "<!-- meting begin -->", "<!-- meting einde -->"


def main() -> None:
    """Make the kluizen once, measure, and report."""
    keuze = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    keuze.add_argument("--naar", type=Path, help="Markdown file whose table is replaced")
    naar: Path | None = keuze.parse_args().naar
    with tempfile.TemporaryDirectory() as folder:
        tabel = as_table(_measure_all(Path(folder)))
    print(tabel)
    if naar is not None:
        naar.write_text(_replaced(naar.read_text("utf-8"), tabel), "utf-8")


def _measure_all(folder: Path) -> list[Meting]:
    instellingen = folder / "instellingen.ini"
    metingen: list[Meting] = []
    for naam, measure in _small():
        _say(naam)
        metingen += measure()
    paden = {aantal: _fill(folder, aantal) for aantal in lijst.DOEL_MS}
    _say("de lijst van cliënten")
    metingen += lijst.measure(paden, instellingen)
    _say("zoeken")
    metingen += zoeken.measure(paden[max(paden)])
    _say("dossiers")
    metingen += dossier.measure(paden[max(paden)], instellingen)
    return metingen


def _small() -> list[tuple[str, Callable[[], list[Meting]]]]:
    return [
        ("starten", starten.measure),
        ("bewaren", bewaren.measure),
        ("documenten", documenten.measure),
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


def _replaced(tekst: str, tabel: str) -> str:
    voor, _, rest = tekst.partition(BEGIN)
    _, einde, na = rest.partition(EINDE)
    if not einde:
        sys.exit(f"Zet {BEGIN} en {EINDE} in het bestand.")
    return f"{voor}{BEGIN}\n{tabel}\n{EINDE}{na}"


def _say(woorden: str) -> None:
    print(f"… {woorden}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
