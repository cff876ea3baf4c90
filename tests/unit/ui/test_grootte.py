"""How large all is: as the user chose, or as the letter of the computer asks."""

from pathlib import Path

import pytest

from levensloop_desktop.ui.settings import Instellingen
from levensloop_desktop.ui.stijl.grootte import (
    GROOTTEN,
    apply_size,
    factor_of_letter,
    note_system_letter,
)


@pytest.fixture
def instellingen(tmp_path: Path) -> Instellingen:
    """Settings of their own."""
    return Instellingen(tmp_path / "instellingen.ini")


@pytest.mark.parametrize(
    ("punten", "platform", "factor"),
    [
        (9, "win32", 1.0),
        (9 * 1.5, "win32", 1.5),
        (9 * 2.25, "win32", 2.0),  # the most that Windows offers
        (13, "darwin", 1.0),
        (9, "linux", 1.0),
        (11, "linux", 1.0),
        (14, "linux", 1.25),
        (18, "linux", 1.5),
        (20, "linux", 1.75),
        (-1, "linux", 1.0),  # a letter that is sized in pixels
    ],
)
def test_the_letter_of_the_computer_says_how_large(
    punten: float, platform: str, factor: float
) -> None:
    """In steps, and never smaller than usual."""
    assert factor_of_letter(punten, platform) == factor


def test_what_the_computer_asks_holds_from_the_next_start(instellingen: Instellingen) -> None:
    """Qt takes the factor before the letter can be asked for."""
    omgeving: dict[str, str] = {}
    apply_size(instellingen, omgeving)
    assert omgeving == {}
    instellingen.note_systeemgrootte(1.5)
    apply_size(instellingen, omgeving)
    assert omgeving == {"QT_SCALE_FACTOR": "1.5"}


def test_a_choice_goes_before_the_computer(instellingen: Instellingen) -> None:
    """Also the choice of the usual size."""
    instellingen.note_systeemgrootte(2.0)
    for code, factor in (("1.25", {"QT_SCALE_FACTOR": "1.25"}), ("1.00", {})):
        instellingen.set_grootte(code)
        omgeving: dict[str, str] = {}
        apply_size(instellingen, omgeving)
        assert omgeving == factor


def test_a_factor_of_the_environment_wins(instellingen: Instellingen) -> None:
    """Somebody started the program so."""
    instellingen.set_grootte("2.00")
    omgeving = {"QT_SCALE_FACTOR": "1"}
    apply_size(instellingen, omgeving)
    assert omgeving == {"QT_SCALE_FACTOR": "1"}


@pytest.mark.parametrize("kapot", ["", "groot", "7", "nan"])
def test_a_setting_that_makes_no_sense_changes_nothing(
    instellingen: Instellingen, kapot: str
) -> None:
    """Somebody typed in the file."""
    instellingen.set_grootte(kapot)
    omgeving: dict[str, str] = {}
    apply_size(instellingen, omgeving)
    assert omgeving == {}


def test_the_letter_of_the_computer_is_kept_and_let_go(
    instellingen: Instellingen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the user of the computer makes it smaller again, so does Levensloop."""
    monkeypatch.setattr("levensloop_desktop.ui.stijl.grootte.sys.platform", "linux")
    note_system_letter(instellingen, 22)
    assert instellingen.systeemgrootte == 2.0
    note_system_letter(instellingen, 11)
    assert instellingen.systeemgrootte == 1.0


def test_every_choice_can_be_read_back() -> None:
    """What the list offers is what the start understands."""
    assert [naam for _, naam in GROOTTEN[1:]] == ["100 %", "125 %", "150 %", "175 %", "200 %"]
    assert all(float(code) for code, _ in GROOTTEN[1:])
