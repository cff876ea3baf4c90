"""Write the golden texts, pictures and checker report anew: run as a module, then look at it."""

from pathlib import Path

from tests.golden.beelden import schrijf
from tests.golden.normverslag import DOEL, report
from tests.unit.documents.alle_soorten import PAPIEREN
from tests.unit.documents.lezen import TaggedPdf

MAP = Path(__file__).parent


def gelezen(papier: str) -> str:
    """What a screen reader gets of a paper: a line per element, and the number of pages."""
    afdruk = PAPIEREN[papier]()
    return "\n".join([f"{afdruk.paginas} pagina's", *TaggedPdf(afdruk.pdf).regels()]) + "\n"


def pad(papier: str) -> Path:
    """Where the golden text of a paper stands."""
    return MAP / f"{papier}.txt"


if __name__ == "__main__":
    for naam in PAPIEREN:
        pad(naam).write_text(gelezen(naam), "utf-8")
        schrijf(naam)
    DOEL.write_text(report(), "utf-8")
