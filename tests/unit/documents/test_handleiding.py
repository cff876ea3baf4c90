"""The handleiding: every page is in its contents, says what the screens say, and can be found."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

import levensloop_desktop
from levensloop_desktop.documents.handleiding.lezen import MARKDOWN, Pagina, read_handleiding
from levensloop_desktop.documents.handleiding.papier import make_handleiding
from levensloop_desktop.documents.handleiding.zoeken import search
from levensloop_desktop.resources import handleiding_folder, resources_folder
from levensloop_desktop.ui.hulp.bladzijde import anchor_of
from tests.golden.normverslag import NORMEN

PAGINAS = read_handleiding().paginas
GROOTSTE_BEELD = 300_000  # bytes
PAKKET = Path(levensloop_desktop.__file__).parent


def spans(pagina: Pagina, soort: str) -> Iterator[str]:
    """The words between the marks of a kind: em, strong."""
    for token in pagina.tokens:
        kinderen = token.children or []
        for plek, kind in enumerate(kinderen):
            if kind.type == f"{soort}_open":
                einde = next(
                    nr for nr in range(plek, len(kinderen)) if kinderen[nr].type == f"{soort}_close"
                )
                yield "".join(deel.content for deel in kinderen[plek + 1 : einde])


def targets(pagina: Pagina, soort: str, kenmerk: str) -> Iterator[str]:
    """What links or pictures of a page point at."""
    for token in pagina.tokens:
        for kind in token.children or []:
            if kind.type == soort:
                yield str(kind.attrs[kenmerk])


def program_words() -> str:
    """Every text literal of the program and its value lists, in small letters."""
    woorden = [pad.read_text("utf-8") for pad in resources_folder().rglob("*.toml")]
    for pad in PAKKET.rglob("*.py"):
        for knoop in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if isinstance(knoop, ast.Constant):
                woorden += [str(knoop.value)]
    return "\n".join(woorden).casefold()


def test_every_page_is_in_the_contents_once() -> None:
    """A page that is not in README.md can be found by nobody."""
    op_schijf = {pad.stem for pad in handleiding_folder().glob("*.md")} - {"README"}
    namen = [pagina.naam for pagina in PAGINAS]
    assert sorted(namen) == sorted(op_schijf)
    assert len(set(namen)) == len(namen)


def test_contents_carry_the_titles_of_the_pages() -> None:
    """The link text and the heading of the page are one."""
    inhoud = (handleiding_folder() / "README.md").read_text("utf-8")
    for pagina in PAGINAS:
        assert f"[{pagina.titel}]({pagina.naam}.md)" in inhoud


@pytest.mark.parametrize("pagina", PAGINAS, ids=lambda pagina: pagina.naam)
def test_links_and_pictures_exist(pagina: Pagina) -> None:
    """A link leads to a page, a picture to a file."""
    for doel in targets(pagina, "link_open", "href"):
        assert (handleiding_folder() / doel).is_file(), doel
    for beeld in targets(pagina, "image", "src"):
        assert (handleiding_folder() / beeld).is_file(), beeld


def test_every_picture_is_named_and_small() -> None:
    """What no page shows is no weight in the program; a palette is enough for a screen."""
    beelden = sorted((handleiding_folder() / "beelden").glob("*.png"))
    assert {pad.name for pad in beelden} == {
        Path(naam).name for pagina in PAGINAS for naam in targets(pagina, "image", "src")
    }
    te_groot = [pad.name for pad in beelden if pad.stat().st_size > GROOTSTE_BEELD]
    assert te_groot == [], "run make screenshots"


def test_what_is_named_stands_on_the_screen() -> None:
    """Words in italics are words of a screen; when the screen changes, the page must follow."""
    woorden = program_words()
    vreemd = [
        f"{pagina.naam}: {term}"
        for pagina in PAGINAS
        for term in spans(pagina, "em")
        if re.sub(r"\d+", "", term).strip().casefold() and term.casefold() not in woorden
    ]
    assert vreemd == []


def test_anchors_of_a_page_differ() -> None:
    """A hit opens its own heading."""
    for pagina in PAGINAS:
        koppen = [
            pagina.tokens[plek + 1].content
            for plek, token in enumerate(pagina.tokens)
            if token.type == "heading_open"
        ]
        assert len({anchor_of(kop) for kop in koppen}) == len(koppen), pagina.naam


@pytest.mark.parametrize(
    ("vraag", "naam"),
    [
        ("scenario maken", "scenario-maken"),
        ("gemeente", "overdragen"),
        ("wachtzin kwijt", "kluis-herstellen"),
        ("kaart scenario", "scenario-maken"),
        ("VASTSTELLEN", "plan-vaststellen"),
        ("klient", ""),
        ("rekenblad", "gegevens-overnemen"),
        ("geplande taak", "zonder-venster"),
    ],
)
def test_search_finds_the_page_of_a_task(vraag: str, naam: str) -> None:
    """The first hit is the page of the task; what is nowhere gives nothing."""
    plekken = search(read_handleiding(), vraag)
    assert (plekken[0].pagina.naam if plekken else "") == naam


def test_an_empty_question_finds_nothing() -> None:
    """Spaces are no question."""
    assert search(read_handleiding(), "  ") == ()


def test_the_paper_holds_every_page_and_picture() -> None:
    """One tagged PDF with a bookmark per page and a figure per picture, and no missing letters."""
    afdruk = make_handleiding("1.2.3", datetime(2027, 1, 2, tzinfo=UTC))
    assert afdruk.ontbrekende_tekens == ()
    with pikepdf.open(BytesIO(afdruk.pdf)) as pdf:
        with pdf.open_outline() as boom:
            bladwijzers = [str(deel.title) for deel in boom.root]
        figuren = sum(
            1
            for obj in pdf.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") == "/Figure"
        )
    for nummer, pagina in enumerate(PAGINAS, start=1):
        assert f"{nummer} {pagina.titel}" in bladwijzers
    assert figuren == sum(len(list(targets(pagina, "image", "src"))) for pagina in PAGINAS)


def test_the_paper_keeps_both_norms() -> None:
    """It reads aloud and keeps, as every other paper of the program."""
    pdf = make_handleiding("1.2.3", datetime(2027, 1, 2, tzinfo=UTC)).pdf
    for norm in NORMEN.values():
        verslag = page.validate_pdf_bytes(pdf, profile=norm)
        assert not verslag.failures
        assert verslag.rules.passed == verslag.rules.total


def test_html_of_the_text_stays_literal() -> None:
    """A page cannot smuggle in markup."""
    assert "<script>" not in MARKDOWN.render("<script>alert(1)</script>")
