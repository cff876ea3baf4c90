"""Write docs/normverslag.md anew: python -m tests.golden.normverslag."""

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import page

from tests.unit.documents.alle_soorten import PAPIEREN

DOEL = Path(__file__).parents[2] / "docs" / "normverslag.md"
NORMEN = {
    "PDF/A-2a": page.ValidationProfile.PDF_A_2A,
    "PDF/UA-1": page.ValidationProfile.PDF_UA_1,
}
_BEGIN = """# Checker reports

Real output of page-validation {versie} for every paper the program makes, full and empty, as
`python -m tests.golden.normverslag` wrote it; `tests/golden/test_normverslag.py` makes each paper
again and holds this table against it. Which rules are checked by what, and which are not, stands in
[documenten.md](documenten.md).

| paper | {koppen} |
|---|{strepen}|
"""


def rows() -> Iterator[str]:
    """A line for each paper: how many rules of each norm it passed, and which it broke."""
    for naam, maak in PAPIEREN.items():
        pdf = maak().pdf
        cellen = (_cell(pdf, norm) for norm in NORMEN.values())
        yield f"| {naam} | {' | '.join(cellen)} |\n"


def report() -> str:
    """The whole page."""
    begin = _BEGIN.format(
        versie=version("page-validation"),
        koppen=" | ".join(NORMEN),
        strepen="|".join("---" for _ in NORMEN),
    )
    return begin + "".join(rows())


def _cell(pdf: bytes, norm: page.ValidationProfile) -> str:
    verslag = page.validate_pdf_bytes(pdf, profile=norm)
    telling = verslag.rules
    gebroken = ", ".join(sorted({fout.rule_id for fout in verslag.failures}))
    stand = f"{telling.passed} of {telling.total} rules"
    return f"{stand}: {gebroken}" if gebroken else f"{stand}, no failure"


if __name__ == "__main__":
    DOEL.write_text(report(), encoding="utf-8")
