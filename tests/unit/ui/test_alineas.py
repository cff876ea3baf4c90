"""Paragraphs that are cut for a field come back sign by sign."""

from hypothesis import given
from hypothesis import strategies as st

from levensloop_desktop.ui.formulieren.alineas import PIECE, cut_paragraphs, join_paragraphs

_WOORD = st.sampled_from(["Verzonnen", "tekst", " ", "  ", "\n", "\n\n", "x" * (PIECE + 7), "é"])
_LANG = st.lists(_WOORD, max_size=60).map("".join)


@given(st.one_of(st.text(), _LANG, _LANG.map(lambda deel: deel * 9)))
def test_cutting_and_joining_changes_nothing(tekst: str) -> None:
    """Whatever was cut reads as it was, and no line is left too long to lay out."""
    cut = cut_paragraphs(tekst)
    assert all(len(line) <= PIECE + 2 for line in cut.split("\n"))
    if cut != tekst:
        assert join_paragraphs(cut) == tekst


def test_a_short_text_is_not_touched() -> None:
    """Marks come only into a paragraph that is too long."""
    tekst = ("Verzonnen regel.\n" * PIECE).strip()
    assert cut_paragraphs(tekst) == tekst


def test_a_half_deleted_mark_leaves_no_break() -> None:
    """Whoever presses Delete at the end of a piece gets no line that was never typed."""
    cut = cut_paragraphs("x" * (PIECE + 3))
    for half in (cut.replace("\u2063", ""), cut.replace("\u2064", ""), cut.replace("\n", "")):
        assert join_paragraphs(half) == "x" * (PIECE + 3)
