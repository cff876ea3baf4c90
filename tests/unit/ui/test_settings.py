"""What the window remembers."""

from pathlib import Path

import pytest

from levensloop_desktop.ui.settings import STANDAARD_MINUTEN, Instellingen


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    """An ini file that is not there yet."""
    return tmp_path / "instellingen.ini"


def test_kluizen_newest_first(bestand: Path) -> None:
    """A kluis that is opened again comes on top, once."""
    instellingen = Instellingen(bestand)
    for naam in ("a", "b", "a"):
        instellingen.remember_kluis(Path(f"/{naam}.kluis"))
    assert Instellingen(bestand).list_kluizen() == [Path("/a.kluis"), Path("/b.kluis")]


def test_one_kluis_is_still_a_list(bestand: Path) -> None:
    """One path comes back as one path, also with a comma in it."""
    Instellingen(bestand).remember_kluis(Path("/map, met komma.kluis"))
    assert Instellingen(bestand).list_kluizen() == [Path("/map, met komma.kluis")]


def test_forgotten_kluis_leaves_the_list(bestand: Path) -> None:
    """Taking a kluis from the list leaves the others."""
    instellingen = Instellingen(bestand)
    instellingen.remember_kluis(Path("/a.kluis"))
    instellingen.remember_kluis(Path("/b.kluis"))
    instellingen.forget_kluis(Path("/b.kluis"))
    assert instellingen.list_kluizen() == [Path("/a.kluis")]


@pytest.mark.parametrize(("gezet", "geldt"), [(0, 1), (7, 7), (90, 30)])
def test_lock_time_stays_within_bounds(bestand: Path, gezet: int, geldt: int) -> None:
    """The kluis locks after 1 to 30 minutes, whatever the file says."""
    instellingen = Instellingen(bestand)
    instellingen.set_vergrendel_na(gezet)
    assert instellingen.vergrendel_na == geldt


def test_nonsense_gives_the_default(bestand: Path) -> None:
    """A file that somebody spoilt does not stop the window."""
    bestand.write_text("[venster]\nvergrendel_na_minuten=veel\n", "utf-8")
    assert Instellingen(bestand).vergrendel_na == STANDAARD_MINUTEN
