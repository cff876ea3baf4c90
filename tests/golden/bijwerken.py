"""Write the golden texts anew: run as a module after looking at every difference."""

from pathlib import Path

from levensloop_desktop.documents.maken import make_document
from tests.unit.documents.lezen import TaggedPdf
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier
from tests.unit.documents.voorbeeld_overleg import dossier_met_leeg_overleg

MAP = Path(__file__).parent
DOSSIERS = {
    "vol": vol_dossier,
    "leeg": leeg_dossier,
    "leeg overleg": dossier_met_leeg_overleg,
}
DOCUMENTEN = [
    (soort, geval)
    for soort in (
        "overdracht",
        "levensloopplan",
        "bejegeningskaart",
        "scenariokaart",
        "nu_handelen",
        "netwerkkaart",
        "termijnenoverzicht",
    )
    for geval in ("vol", "leeg")
]
DOCUMENTEN += [
    (soort, geval)
    for soort in ("overlegverslag", "actielijst")
    for geval in ("vol", "leeg overleg")
]


def gelezen(soort: str, geval: str) -> str:
    """What a screen reader gets of a document: a line per element, and the number of pages."""
    afdruk = make_document(soort, DOSSIERS[geval](), een_kop())
    return "\n".join([f"{afdruk.paginas} pagina's", *TaggedPdf(afdruk.pdf).regels()]) + "\n"


def pad(soort: str, geval: str) -> Path:
    """Where the golden text of a document stands."""
    return MAP / f"{soort}-{geval.replace(' ', '-')}.txt"


if __name__ == "__main__":
    for document in DOCUMENTEN:
        pad(*document).write_text(gelezen(*document), "utf-8")
