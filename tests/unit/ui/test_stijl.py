"""Contrast and completeness of the themes."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

import levensloop_desktop.ui
from levensloop_desktop.resources import resource
from levensloop_desktop.ui.stijl.palet import current_tokens, make_palette, tokens_of
from levensloop_desktop.ui.stijl.thema import make_stylesheet
from levensloop_desktop.ui.stijl.tokens import CONTRAST, DONKER, LICHT, THEMAS, Tokens

TEKST, TEKEN = 4.5, 3.0  # WCAG 2.1, 1.4.3 and 1.4.11
_KLEUR = re.compile(r"#[0-9A-Fa-f]{3,8}\b")
_VLAKKEN = ("surface", "surface2", "canvas")

TEKSTPAREN = [
    *((kleur, vlak) for kleur in ("ink", "ink2", "ink3", "accent") for vlak in _VLAKKEN),
    ("ink", "nav"),
    ("ink2", "nav"),
    ("ink3", "nav"),
    ("on_selection", "selection"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_crisis", "crisis"),
    *((kleur, "surface") for kleur in ("rood", "oranje", "geel", "groen")),
    *((kleur, f"{kleur}_soft") for kleur in ("rood", "oranje", "geel", "groen")),
    *((kleur, vlak) for kleur in ("rood", "oranje", "geel", "groen") for vlak in _VLAKKEN[1:]),
    *((kleur, f"{vlak}_soft") for kleur in ("ink", "ink2") for vlak in ("rood", "oranje", "groen")),
    ("accent", "nav"),
    ("on_accent", "bar1"),  # words on a bar
    ("surface", "groen"),  # WEL on the crisis screen
]
TEKENPAREN = [
    *(("border", vlak) for vlak in _VLAKKEN),
    ("border", "nav"),
    *((balk, vlak) for balk in ("bar1", "bar2") for vlak in _VLAKKEN),
    *((f"{kleur}_mark", "surface") for kleur in ("rood", "oranje", "geel", "groen")),
    *((f"{kleur}_mark", f"{kleur}_soft") for kleur in ("rood", "oranje", "geel", "groen")),
]


def luminance(kleur: str) -> float:
    """Relative luminance of #RRGGBB (WCAG 2.1)."""
    kanalen = [int(kleur[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (k / 12.92 if k <= 0.04045 else ((k + 0.055) / 1.055) ** 2.4 for k in kanalen)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(een: str, ander: str) -> float:
    """Contrast ratio of two colours (WCAG 2.1)."""
    hoog, laag = sorted((luminance(een), luminance(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
@pytest.mark.parametrize(("tekst", "vlak"), TEKSTPAREN)
def test_text_can_be_read(tokens: Tokens, tekst: str, vlak: str) -> None:
    """Every text has contrast 4.5 with what it stands on."""
    assert contrast(tokens.by_name[tekst], tokens.by_name[vlak]) >= TEKST


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
@pytest.mark.parametrize(("teken", "vlak"), TEKENPAREN)
def test_marks_can_be_seen(tokens: Tokens, teken: str, vlak: str) -> None:
    """Edges and marks that carry meaning have contrast 3."""
    assert contrast(tokens.by_name[teken], tokens.by_name[vlak]) >= TEKEN


@pytest.mark.parametrize("tokens", [LICHT, DONKER], ids=lambda tokens: tokens.naam)
@pytest.mark.parametrize(
    "kleur", ["ink", "ink2", "ink3", "accent", "rood", "oranje", "geel", "groen"]
)
def test_every_text_on_a_chosen_row(tokens: Tokens, kleur: str) -> None:
    """A chosen row keeps its dimmer and its coloured text readable.

    In high contrast it has one colour of text, as the delegates paint it.
    """
    assert contrast(tokens.by_name[kleur], tokens.selection) >= TEKST


@pytest.mark.parametrize("tokens", [LICHT, DONKER], ids=lambda tokens: tokens.naam)
def test_words_on_a_bar(tokens: Tokens) -> None:
    """The lightest bar holds ordinary text; in high contrast it holds that of a filled button."""
    assert contrast(tokens.ink, tokens.bar3) >= TEKST
    assert contrast(tokens.bar1, tokens.bar3) >= TEKEN


@pytest.mark.parametrize(
    ("een", "ander", "cijfer"), [("ink", "surface", 17.0), ("accent", "surface", 8.4)]
)
def test_figures_of_the_design(een: str, ander: str, cijfer: float) -> None:
    """The computed contrast is the one the design states."""
    assert contrast(LICHT.by_name[een], LICHT.by_name[ander]) == pytest.approx(cijfer, abs=0.1)


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
def test_the_frame_of_the_focus_can_be_seen(tokens: Tokens) -> None:
    """One of the two lines of the frame stands out against every ground and a chosen row."""
    lijnen = (tokens.focus_inner, tokens.focus_outer)
    for vlak in (*_VLAKKEN, "nav"):
        assert max(contrast(lijn, tokens.by_name[vlak]) for lijn in lijnen) >= TEKEN, vlak
    if tokens is not CONTRAST:
        assert max(contrast(lijn, tokens.selection) for lijn in lijnen) >= TEKEN


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
def test_palette_knows_its_theme(tokens: Tokens) -> None:
    """The palette of the application leads back to the tokens it was made of."""
    assert tokens_of(make_palette(tokens)) is tokens


def test_inactive_choice_stays_chosen() -> None:
    """A chosen row keeps its fill when another pane has the focus."""
    palette = make_palette(LICHT)
    inactief = palette.color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight)
    assert inactief == QColor(LICHT.selection)


def test_colours_of_a_contrast_theme_of_the_system_win() -> None:
    """A palette that is not ours gives tokens in its own colours."""
    palette = make_palette(CONTRAST)
    palette.setColor(QPalette.ColorRole.Window, QColor("#2D0022"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#F0F0AA"))
    tokens = tokens_of(palette)
    assert (tokens.surface, tokens.ink, tokens.rood) == ("#2D0022", "#F0F0AA", "#F0F0AA")


@pytest.mark.parametrize("tokens", THEMAS, ids=lambda tokens: tokens.naam)
def test_style_sheet_is_filled_in(tokens: Tokens) -> None:
    """Every token of the style sheet exists."""
    assert "$" not in make_stylesheet(tokens)


def test_no_colour_outside_the_tokens() -> None:
    """A colour is written in tokens.py alone."""
    wortel = Path(levensloop_desktop.ui.__file__).parent
    bestanden = [pad for pad in wortel.rglob("*.py") if pad.name != "tokens.py"]
    bestanden.append(resource("style/levensloop.qss"))
    schuldig = [pad.name for pad in bestanden if _KLEUR.search(pad.read_text("utf-8"))]
    assert schuldig == []


def test_the_tokens_follow_the_palette_at_once(qapp: QApplication) -> None:
    """What is kept of the last palette is not given for another one, nor after going back."""
    eerder = qapp.palette()
    try:
        for tokens in (*THEMAS, *reversed(THEMAS)):
            qapp.setPalette(make_palette(tokens))
            assert current_tokens() is tokens
            assert current_tokens() is tokens
    finally:
        qapp.setPalette(eerder)
