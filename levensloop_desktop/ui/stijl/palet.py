"""Tokens as a QPalette, and back: the palette of the application says which theme is on."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from levensloop_desktop.ui.stijl.tokens import LICHT, THEMAS, Tokens

_ROL = QPalette.ColorRole
_ROLLEN: dict[QPalette.ColorRole, str] = {
    _ROL.Window: "surface",
    _ROL.Base: "surface",
    _ROL.Button: "surface",
    _ROL.Light: "surface",
    _ROL.AlternateBase: "surface2",
    _ROL.Midlight: "canvas",
    _ROL.WindowText: "ink",
    _ROL.Text: "ink",
    _ROL.ButtonText: "ink",
    _ROL.PlaceholderText: "ink3",
    _ROL.Highlight: "selection",
    _ROL.HighlightedText: "on_selection",
    _ROL.Accent: "accent",
    _ROL.Link: "accent",
    _ROL.LinkVisited: "accent",
    _ROL.Mid: "line",
    _ROL.Dark: "border",
    _ROL.Shadow: "border",
    _ROL.ToolTipBase: "ink",
    _ROL.ToolTipText: "surface",
    _ROL.BrightText: "on_crisis",
}
_LAATSTE: dict[int, Tokens] = {}  # of one palette, by its key: another palette has another
_TEKST = (_ROL.WindowText, _ROL.Text, _ROL.ButtonText)


def make_palette(tokens: Tokens) -> QPalette:
    """The palette of a theme; a chosen row stays chosen when another pane has the focus."""
    palette = QPalette()
    for rol, naam in _ROLLEN.items():
        palette.setColor(rol, QColor(tokens.by_name[naam]))
    for rol in _TEKST:
        palette.setColor(QPalette.ColorGroup.Disabled, rol, QColor(tokens.ink3))
    return palette


def tokens_of(palette: QPalette) -> Tokens:
    """The tokens that belong to a palette; a palette of the system gives tokens of its colours."""
    window = palette.color(_ROL.Window).name().upper()
    for tokens in THEMAS:
        if tokens.surface == window and tokens.border == _hex(palette, _ROL.Dark):
            return tokens
    return _system_tokens(tuple((rol, _hex(palette, rol)) for rol in _ROLLEN))


def current_tokens() -> Tokens:
    """The theme that is on; a style sheet changes the palette of a widget, never this one.

    Asked a hundred times per painted screen, so that the last answer is kept with its palette.
    """
    palette = QGuiApplication.palette()
    sleutel = palette.cacheKey()
    if sleutel not in _LAATSTE:
        _LAATSTE.clear()
        _LAATSTE[sleutel] = tokens_of(palette)
    return _LAATSTE[sleutel]


def color(naam: str) -> QColor:
    """One token of the theme that is on."""
    return QColor(current_tokens().by_name[naam])


def _hex(palette: QPalette, rol: QPalette.ColorRole) -> str:
    return palette.color(QPalette.ColorGroup.Active, rol).name().upper()


@lru_cache(maxsize=8)
def _system_tokens(kleuren: tuple[tuple[QPalette.ColorRole, str], ...]) -> Tokens:
    """Tokens in the colours of a contrast theme: everything is text, surface or selection."""
    gevonden = dict(kleuren)
    tekst, vlak = gevonden[_ROL.WindowText], gevonden[_ROL.Window]
    keuze, op_keuze = gevonden[_ROL.Highlight], gevonden[_ROL.HighlightedText]
    waarden = dict.fromkeys(LICHT.by_name, tekst)
    waarden |= dict.fromkeys(("surface", "surface2", "canvas", "nav"), vlak)
    waarden |= dict.fromkeys([naam for naam in waarden if naam.endswith("_soft")], vlak)
    waarden |= {
        "naam": "systeem",
        "accent": keuze,
        "accent_hover": keuze,
        "on_accent": op_keuze,
        "selection": keuze,
        "on_selection": op_keuze,
        "on_crisis": vlak,
        "focus_inner": keuze,
        "focus_outer": keuze,
        "edge": "2px",
    }
    return Tokens(**waarden)


def is_dark(scheme: Qt.ColorScheme) -> bool:
    """Whether the system asks for a dark window."""
    return scheme == Qt.ColorScheme.Dark
