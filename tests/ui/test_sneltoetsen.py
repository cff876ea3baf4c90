"""The keys: all of them are listed, and no two mean something else in one window."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from levensloop_desktop.resources import handleiding_folder
from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.schil.schermen import screens_of
from tests.ui.vensterproef import Vensterproef

_VENSTER = Qt.ShortcutContext.WindowShortcut
_VANZELF = {"Return", "Enter", "Esc", "Tab", "Shift+Tab", "Ctrl+="}  # every program has these


def listening(wortel: QWidget) -> Iterator[tuple[str, QShortcut]]:
    """The keys that can be pressed now: of what is seen, and allowed."""
    for toets in wortel.findChildren(QShortcut):
        ouder = toets.parent()
        if toets.isEnabled() and isinstance(ouder, QWidget) and ouder.isVisible():
            for naam in map(QKeySequence.toString, toets.keys()):
                yield naam, toets


def clashes(wortel: QWidget) -> list[str]:
    """Keys that two parts of one window want at the same time."""
    namen = Counter(
        naam
        for naam, toets in listening(wortel)
        if toets.context() == _VENSTER and _is_pressable(toets)
    )
    return sorted(naam for naam, aantal in namen.items() if aantal > 1)


def _is_pressable(toets: QShortcut) -> bool:
    ouder = toets.parent()
    return isinstance(ouder, QWidget) and ouder.isEnabled()


def listed() -> set[str]:
    """The keys of the page for it, in Qt's words."""
    tekst = (handleiding_folder() / "toetsen.md").read_text("utf-8")
    gevonden: set[str] = set()
    for cel in re.findall(r"^\| ([^|]+) \|", tekst, flags=re.MULTILINE):
        for deel in re.split(r", | … | of ", cel):
            gevonden |= set(_as_qt(deel.strip()))
    return gevonden


def _as_qt(woord: str) -> Iterator[str]:
    for oud, nieuw in (
        ("Ctrl+plus", "Ctrl++"),
        ("Ctrl+min", "Ctrl+-"),
        ("↑", "Up"),
        ("↓", "Down"),
        ("←", "Left"),
        ("→", "Right"),
    ):
        woord = woord.replace(oud, nieuw)
    yield from woord.split(" ")


def walk_everywhere(proef: Vensterproef) -> Iterator[str]:
    """Every place of the window, one after the other."""
    for code, _, _ in screens_of("procesregisseur"):
        proef.werkvlak.go_to(code)
        proef.settle()
        yield code
    for onderwerp in ONDERWERPEN:
        proef.werkvlak._go_to_subject("beheer", onderwerp.naam)
        proef.settle()
        yield onderwerp.naam
    client_id = proef.clienten.model.alle[0].client_id
    for tab in TABBLADEN:
        proef.werkvlak.open_dossier(client_id, tab.code)
        proef.settle()
        yield tab.code
    proef.sessie.crisis_requested.emit(client_id)
    proef.settle()
    yield "nu_handelen"


def test_no_two_parts_of_a_place_want_the_same_key(bezig: Vensterproef) -> None:
    """Qt does nothing at all when two want it, without a word."""
    gevonden = {plek: clashes(bezig.venster) for plek in walk_everywhere(bezig)}
    assert {plek: toetsen for plek, toetsen in gevonden.items() if toetsen} == {}


def test_every_key_is_listed_in_the_handleiding(bezig: Vensterproef) -> None:
    """Who looks for a key finds it under F1, Alle toetsen."""
    gehoord: set[str] = set()
    for _ in walk_everywhere(bezig):
        gehoord |= {naam for naam, _ in listening(bezig.venster)}
    bekend = listed()
    cijfers = {naam for naam in gehoord if re.fullmatch(r"(Ctrl|Alt)\+\d", naam)}
    assert gehoord - bekend - cijfers - _VANZELF == set()
    assert QApplication.activeModalWidget() is None
