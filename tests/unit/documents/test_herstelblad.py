"""The herstelblad: one page, the whole code, and no secret outside the text."""

from datetime import datetime
from io import BytesIO

import page
import pikepdf
import pytest

from levensloop_desktop.documents.content.herstelblad import Herstelgegevens, herstelblad
from levensloop_desktop.documents.maken import make_herstelblad
from levensloop_desktop.services.toegang.herstelcode import new_code
from tests.unit.documents.lezen import woorden

CODE = new_code()


def gegevens(naam: str = "ZVH Voorbeeldstad") -> Herstelgegevens:
    """Of an invented kluis."""
    return Herstelgegevens(
        kluisnaam=naam,
        code=CODE,
        gemaakt_door="R. van Verzinsel",
        wanneer=datetime(2026, 11, 23, 9, 0),  # noqa: DTZ001 - local, as it is printed
    )


def test_it_holds_every_group_and_says_what_it_is() -> None:
    """Each group under its number, and what happens without the sheet."""
    tekst = woorden(herstelblad(gegevens()).blokken)
    for plek, groep in enumerate(CODE.split("-"), start=1):
        assert f"groep {plek}" in tekst
        assert groep in tekst
    assert "kluis verloren" in tekst
    assert "R. van Verzinsel" in tekst


@pytest.mark.parametrize("naam", ["ZVH Voorbeeldstad", "Een heel lange naam " * 10])
def test_it_is_one_page_without_the_code_in_its_properties(naam: str) -> None:
    """Nor the name of the kluis: those are read without opening it."""
    afdruk = make_herstelblad(gegevens(naam))
    assert afdruk.paginas == 1
    with pikepdf.open(BytesIO(afdruk.pdf)) as pdf:
        eigenschappen = str(pdf.docinfo) + str(pdf.open_metadata())
    assert "Voorbeeldstad" not in eigenschappen
    assert CODE.split("-", maxsplit=1)[0] not in eigenschappen
    assert CODE not in repr(gegevens())


@pytest.mark.parametrize("norm", [page.ValidationProfile.PDF_A_2A, page.ValidationProfile.PDF_UA_1])
def test_it_keeps_to_the_norm(norm: page.ValidationProfile) -> None:
    """As every other document."""
    verslag = page.validate_pdf_bytes(make_herstelblad(gegevens()).pdf, profile=norm)
    assert [(fout.rule_id, fout.message) for fout in verslag.failures] == []
