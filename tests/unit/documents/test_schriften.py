"""Names in other scripts: drawn as they are written, and read back as they were typed."""

from dataclasses import replace

import page
import pytest

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.documents.render.letters import breedte, stretches
from levensloop_desktop.documents.render.schrift import as_seen, joined, pieces, read_back
from tests.e2e.pdf_tekst import read_text
from tests.unit.documents.lezen import TaggedPdf
from tests.unit.documents.voorbeeld import een_kop, vol_dossier

ARABISCH = "محمد الكاذب"
PERZISCH = "پارسا گمنام"
HEBREEUWS = "משה כהן"
NAMEN = {
    "Arabisch": ARABISCH,
    "Perzisch": PERZISCH,
    "Hebreeuws": HEBREEUWS,
    "Grieks": "Αλέξανδρος Ψεύτης",
    "Cyrillisch": "Владимир Выдуманный",
}
SOORTEN = ("overdracht", "bejegeningskaart", "netwerkkaart")


def _printed(soort: str, naam: str) -> tuple[bytes, tuple[str, ...]]:
    dossier = vol_dossier()
    mensen = tuple(
        replace(wie, naam=f"{naam} {nummer}") for nummer, wie in enumerate(dossier.contactpersonen)
    )
    met_naam = replace(
        dossier, client=replace(dossier.client, achternaam=naam), contactpersonen=mensen
    )
    kop = een_kop(ontvanger=f"{naam}, organisatie Z", afgedrukt_door=naam)
    afdruk = make_document(soort, met_naam, kop)
    return afdruk.pdf, afdruk.ontbrekende_tekens


@pytest.mark.parametrize("soort", SOORTEN)
@pytest.mark.parametrize("schrift", NAMEN)
def test_a_name_is_read_back_as_it_was_typed(schrift: str, soort: str) -> None:
    """No character lacks; a reader of the tags and a reader of the page alone find the name."""
    pdf, ontbreekt = _printed(soort, NAMEN[schrift])
    assert ontbreekt == ()
    boom = TaggedPdf(pdf)
    gelezen = [
        str(element.ActualText) if "/ActualText" in element else ""
        for element in boom.elementen(boom.wortel.K[0])
    ]
    assert any(NAMEN[schrift] in tekst for tekst in (*gelezen, boom.tekst()))
    assert NAMEN[schrift] in read_text(pdf)


@pytest.mark.parametrize("norm", ["PDF_A_2A", "PDF_UA_1"])
@pytest.mark.parametrize("schrift", ["Arabisch", "Hebreeuws"])
def test_such_a_document_keeps_to_the_norms(schrift: str, norm: str) -> None:
    """The faces of other scripts are embedded and tagged as the rest."""
    pdf, _ = _printed("overdracht", NAMEN[schrift])
    verslag = page.validate_pdf_bytes(pdf, profile=getattr(page.ValidationProfile, norm))
    assert [(fout.rule_id, fout.message) for fout in verslag.failures] == []


def test_letters_take_the_form_they_have_beside_their_neighbours() -> None:
    """First, middle, last and alone; lam with alef is one sign; every form reads back."""
    assert [f"{ord(teken):04X}" for teken in joined("محمد")] == ["FEE3", "FEA4", "FEE4", "FEAA"]
    assert [f"{ord(teken):04X}" for teken in joined("سلام")] == ["FEB3", "FEFC", "FEE1"]
    for naam in (ARABISCH, PERZISCH, HEBREEUWS):
        assert "".join(map(read_back, joined(naam))) == naam


def test_what_is_seen_runs_from_the_right_and_numbers_do_not() -> None:
    """The order is turned; a number and a mark on a letter keep their place."""
    assert as_seen("אבג") == "גבא"
    assert as_seen("אב 12,5 ג") == "ג 12,5 בא"
    assert as_seen("בָא") == "אבָ"


def test_a_name_between_dutch_words_is_one_piece() -> None:
    """Its spaces, hyphen and initial stay inside; the comma and what follows do not."""
    assert pieces(f"Bel ב. {HEBREEUWS}, organisatie Z (07)") == [
        ("", "Bel "),
        ("hebreeuws", f"ב. {HEBREEUWS}"),
        ("", ", organisatie Z (07)"),
    ]


def test_width_is_that_of_what_is_drawn() -> None:
    """A mixed text is as wide as its pieces."""
    delen = stretches(f"voor {ARABISCH}", "NotoSans-Bold")
    assert [face for _, face in delen] == ["NotoSans-Bold", "NotoSansArabic-Bold"]
    los = breedte("voor ", "NotoSans-Bold", 9) + breedte(ARABISCH, "NotoSans-Bold", 9)
    assert breedte(f"voor {ARABISCH}", "NotoSans-Bold", 9) == pytest.approx(los)
