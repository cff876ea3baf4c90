"""Breaking lines: as ReportLab's own paragraph does it, word for word."""

from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph
from reportlab.platypus.paraparser import ParaFrag

from levensloop_desktop.documents.render.letters import GEWOON, VET, Tekenwacht
from levensloop_desktop.documents.render.regels import Meters, Regel, Run, Vorm, break_lines

GROOTTE = 9.5
_LETTERS = st.text(st.sampled_from("abiMW.,-éü 1\xa0"), min_size=1, max_size=40)
_STUKKEN = st.lists(st.tuples(_LETTERS, st.sampled_from([GEWOON, VET])), min_size=1, max_size=6)


def _regels(*stukken: tuple[str, str] | None, breedte: float) -> list[Regel]:
    Tekenwacht()  # registers the faces
    runs: list[Run | None] = [deel and (deel[0], Vorm(deel[1], "0 g")) for deel in stukken]
    return break_lines(runs, breedte, Meters(GROOTTE))


def _words(regels: list[Regel]) -> list[list[str]]:
    return ["".join(tekst for tekst, _ in regel.runs).split(" ") for regel in regels]


def _of_reportlab(stukken: list[tuple[str, str]], breedte: float) -> list[list[str]]:
    fragmenten = [
        ParaFrag(
            text=tekst,
            fontName=face,
            fontSize=GROOTTE,
            textColor=None,
            rise=0,
            greek=0,
            link=[],
            us_lines=[],
            bold=0,
            italic=0,
        )
        for tekst, face in stukken
    ]
    stijl = ParagraphStyle("x", fontName=GEWOON, fontSize=GROOTTE, splitLongWords=1)
    alinea = Paragraph(None, stijl, frags=fragmenten)  # type: ignore[arg-type]  # no markup
    gebroken = alinea.breakLines(breedte)
    if gebroken.kind == 0:
        return [list(woorden) for _, woorden in gebroken.lines]
    return ["".join(deel.text for deel in regel.words).split(" ") for regel in gebroken.lines]


def _without_air(regels: list[list[str]]) -> list[list[str]]:
    """Words alone: where two runs meet, a space may belong to either of them."""
    return [kaal for regel in regels if (kaal := [woord for woord in regel if woord])]


@settings(max_examples=150, deadline=None)
@given(_STUKKEN, st.floats(20, 300))
def test_lines_are_those_of_reportlab(stukken: list[tuple[str, str]], breedte: float) -> None:
    """The same words on the same lines, in two faces, with words that are too wide."""
    eigen = _without_air(_words(_regels(*stukken, breedte=breedte)))
    assert eigen == _without_air(_of_reportlab(stukken, breedte))


@settings(max_examples=60, deadline=None)
@given(_STUKKEN, st.floats(20, 300))
def test_no_letter_is_lost_and_no_line_is_too_wide(
    stukken: list[tuple[str, str]], breedte: float
) -> None:
    """All that is not a space comes out in its order; spaces alone may give way."""
    regels = _regels(*stukken, breedte=breedte)
    uit = "".join(tekst for regel in regels for tekst, _ in regel.runs)
    assert uit.replace(" ", "") == "".join(tekst for tekst, _ in stukken).replace(" ", "")
    assert all(regel.over >= -0.05 * breedte for regel in regels)


def test_a_line_end_that_was_asked_for_stays() -> None:
    """An empty line between two lines is one; what ends in one has no line after it."""
    regels = _regels(("een", GEWOON), None, None, ("twee", GEWOON), None, breedte=200)
    assert _words(regels) == [["een"], [""], ["twee"]]


def test_a_word_wider_than_the_line_begins_on_it() -> None:
    """What is left of the line is filled first, and the word is cut at its letters."""
    regels = _words(_regels(("ja " + "m" * 40, GEWOON), breedte=100))
    assert regels[0][0] == "ja"
    assert regels[0][1]
    assert "".join(regels[0][1:] + [deel for regel in regels[1:] for deel in regel]) == "m" * 40


def test_a_word_of_a_megabyte_is_cut_in_time() -> None:
    """Every letter once: a text without one space does not take the square of its length."""
    regels = _regels(("m" * 200_000, GEWOON), breedte=400)
    assert sum(len(tekst) for regel in regels for tekst, _ in regel.runs) == 200_000
