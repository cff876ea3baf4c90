"""What a screen reader is told: every control of every screen, and what happens.

Run by `make schermlezer`: it needs an X server and an accessibility bus, which it starts itself.
"""

from collections.abc import Iterator

import pytest

from levensloop_desktop.services.toegang.rechten import REGISSEUR
from levensloop_desktop.ui.beheer.onderwerpen import ONDERWERPEN
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from levensloop_desktop.ui.schil.schermen import screens_of
from tests.atspi.bus import FOCUSABLE, FOCUSED, Knoop
from tests.atspi.conftest import Proef

pytestmark = pytest.mark.schermlezer

PLEKKEN = (
    *(f"scherm {code}" for code, _, _ in screens_of(REGISSEUR)),
    *(f"tab {tab.code}" for tab in TABBLADEN),
    "tab nu_handelen",
    *(f"onderwerp {onderwerp.naam}" for onderwerp in ONDERWERPEN),
    "dialoog voorbeeld",
    "dialoog map",
    "dialoog need_to_know",
)
_RIJEN = 14  # of a long table; the others are alike
_LANG = {"table", "tree table", "tree", "list"}
_IN_LIJST = {
    "tree item",
    "table cell",
    "cell",
    "list item",
    "page tab",
}  # an empty cell has nothing to say
_ROLLEN = {
    "cell",
    "check box",
    "combo box",
    "filler",  # a picture: its table says the same
    "label",  # a text that can be copied
    "list",
    "list item",
    "page tab",
    "page tab list",
    "password text",
    "push button",
    "radio button",
    "spin button",
    "table",
    "table cell",
    "text",
    "tree",
    "tree item",
    "tree table",
}


def shown(knoop: Knoop) -> Iterator[Knoop]:
    """An object and everything in it that one can see."""
    if not knoop.is_shown:
        return
    yield knoop
    kinderen = knoop.children()
    for kind in kinderen[:_RIJEN] if knoop.role in _LANG else kinderen:
        yield from shown(kind)


def controls(proef: Proef) -> list[Knoop]:
    """What one can reach with the keyboard in the windows that are shown."""
    return [
        knoop
        for venster in proef.windows()
        for knoop in shown(venster)
        if FOCUSABLE in knoop.states
    ]


@pytest.fixture
def plek(proef: Proef, request: pytest.FixtureRequest) -> Iterator[str]:
    """A place that is shown, and left again."""
    proef.do(str(request.param))
    yield str(request.param)
    proef.do("sluit")


@pytest.mark.parametrize("plek", PLEKKEN, indirect=True)
def test_every_control_says_what_it_is_and_is_for(proef: Proef, plek: str) -> None:
    """A name, a known role, and for a choice the question before the answer."""
    gevonden = controls(proef)
    assert len(gevonden) > 5, plek
    naamloos = [k.role for k in gevonden if not k.name and k.role not in _IN_LIJST]
    assert naamloos == []
    assert {knoop.role for knoop in gevonden} <= _ROLLEN
    vraagloos = [k.name for k in gevonden if k.role == "combo box" and not any(k.labels)]
    assert vraagloos == []


@pytest.mark.parametrize("plek", PLEKKEN, indirect=True)
def test_one_control_has_the_focus(proef: Proef, plek: str) -> None:
    """A screen reader knows where the user is as soon as a place is shown.

    The current line of a list says that it has the focus, whether its list has it or not; outside
    lists there is one at most.
    """
    met_focus = [knoop for knoop in controls(proef) if FOCUSED in knoop.states]
    assert met_focus, plek
    buiten_lijsten = [knoop for knoop in met_focus if knoop.role not in _IN_LIJST]
    assert len(buiten_lijsten) <= 1, (plek, [(k.role, k.name) for k in met_focus])


def test_the_pictures_are_tables_too(proef: Proef) -> None:
    """Levenslijn and network in rows and cells, with the words of the picture."""
    proef.do("tab levenslijn")
    proef.do("tabel levenslijn")
    tabel = next(k for k in controls(proef) if k.role in {"table", "tree"} and k.role in _LANG)
    woorden = " ".join(knoop.name for knoop in shown(tabel))
    assert "Baan: titel" in woorden
    assert "Tot en met: " in woorden
    proef.do("tab netwerk")
    boom = next(k for k in controls(proef) if k.name == "Netwerk van de cliënt")
    assert "Verzonnen" in " ".join(knoop.name for knoop in shown(boom))


def test_what_happens_is_announced(proef: Proef) -> None:
    """Saved, an undo and a fault are read out while the focus stays where it is."""
    proef.bus.listen()
    proef.do("ongedaan Afspraak weggehaald")
    proef.do("fout De schijf is vol")
    proef.do("bewaard")
    gezegd = list(proef.bus.announcements(seconden=2))
    assert "Afspraak weggehaald" in gezegd
    assert "De schijf is vol" in gezegd
    assert any(zin.startswith("Alles bewaard om") for zin in gezegd)


def test_how_many_controls_there_are(proef: Proef) -> None:
    """The figure that docs/toegankelijkheid.md names, within reason."""
    aantal = 0
    for waar in PLEKKEN:
        proef.do(waar)
        aantal += len(controls(proef))
        proef.do("sluit")
    print(f"{len(PLEKKEN)} plekken, {aantal} bedieningen")  # noqa: T201
    assert aantal > 1_000
