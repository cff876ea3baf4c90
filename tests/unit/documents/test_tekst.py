"""Free text and strange characters: everything prints as it was meant, or visibly says so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from levensloop_desktop.documents.content.blokken import Alinea, Lijst, Stuk
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.documents.render.letters import Tekenwacht
from levensloop_desktop.documents.render.paginas import ONTBREEKT
from tests.e2e.pdf_tekst import read_pages
from tests.unit.documents.extreem import ZIN, dossier_met_tekst
from tests.unit.documents.lezen import TaggedPdf, woorden
from tests.unit.documents.voorbeeld import een_kop

LASTIG = "Łukasz Őry Şahin İpek ß é & <b>vet</b> <img src=/etc/passwd> a*b*c [link](x) `code`"


def test_paragraphs_lists_and_bold() -> None:
    """The three things of the subset are understood."""
    blokken = parse_tekst("Eerst **dit**.\nZelfde alinea.\n\n- een\n- twee\n\n1. eerst\n2. dan")
    assert blokken == (
        Alinea(
            (Stuk("Eerst "), Stuk("dit", vet=True), Stuk("."), Stuk("\n"), Stuk("Zelfde alinea."))
        ),
        Lijst(((Alinea((Stuk("een"),)),), (Alinea((Stuk("twee"),)),))),
        Lijst(((Alinea((Stuk("eerst"),)),), (Alinea((Stuk("dan"),)),)), genummerd=True),
    )


@pytest.mark.parametrize(
    "tekst",
    ["<b>x", "&amp; & &lt;", "<img src=/etc/passwd>", "# geen kop", "*a* _b_", "[x](y)", "`z`"],
)
def test_other_markup_stays_literal(tekst: str) -> None:
    """HTML, headings, links, italics and code are text like any other."""
    assert woorden(parse_tekst(tekst)) == tekst


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300))
def test_no_text_breaks_the_parser(tekst: str) -> None:
    """Any text gives blocks; one without marks keeps all its letters."""
    blokken = parse_tekst(tekst)
    letters = [teken for teken in tekst if teken.isalpha()]
    assert [teken for teken in woorden(blokken) if teken.isalpha()] == letters


@pytest.mark.parametrize("soort", ["overdracht", "levensloopplan", "bejegeningskaart"])
def test_names_and_markup_print_literally(soort: str) -> None:
    """Names from all over Europe and anything that looks like markup read back unchanged."""
    afdruk = make_document(soort, dossier_met_tekst(LASTIG), een_kop())
    assert LASTIG in TaggedPdf(afdruk.pdf).tekst()
    assert afdruk.ontbrekende_tekens == ()


def test_missing_characters_are_reported_and_visible() -> None:
    """A character without a letter prints as a sign with its code, and is reported."""
    afdruk = make_document("levensloopplan", dossier_met_tekst("hart ❤ en 王明"), een_kop())
    tekst = TaggedPdf(afdruk.pdf).tekst()
    assert afdruk.ontbrekende_tekens == ("❤", "王", "明")
    assert "hart \ufffd[U+2764] en \ufffd[U+738B U+660E]" in tekst


def test_paper_says_what_the_code_of_a_missing_character_means() -> None:
    """On every page of that document; on another there is nothing to explain."""
    met = make_document("levensloopplan", dossier_met_tekst("王明"), een_kop())
    zonder = make_document("levensloopplan", dossier_met_tekst("Wang Ming"), een_kop())
    assert all(ONTBREEKT in " ".join(blad.split()) for blad in read_pages(met.pdf))
    assert not any("niet kan tonen" in blad for blad in read_pages(zonder.pdf))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60))
def test_every_character_is_printable_or_reported(tekst: str) -> None:
    """After the guard only characters of the font are left, surrogates and controls included."""
    wacht = Tekenwacht()
    opnieuw = Tekenwacht()
    opnieuw.printbaar(wacht.printbaar(tekst))
    assert not opnieuw.ontbrekend


def test_text_of_thirty_pages_prints_whole() -> None:
    """A field of thirty pages is split over pages and loses no word."""
    zinnen = [f"Zin-{nummer:04} {ZIN}" for nummer in range(1400)]
    afdruk = make_document("levensloopplan", dossier_met_tekst(" ".join(zinnen)), een_kop())
    tekst = TaggedPdf(afdruk.pdf).tekst()
    assert afdruk.paginas > 30
    assert all(f"Zin-{nummer:04}" in tekst for nummer in range(1400))


def test_word_without_end_is_broken_not_lost() -> None:
    """A word longer than a line goes on at the next."""
    afdruk = make_document("levensloopplan", dossier_met_tekst("ab" * 3000), een_kop())
    tekst = TaggedPdf(afdruk.pdf).tekst().replace(" ", "")
    assert "ab" * 3000 in tekst
