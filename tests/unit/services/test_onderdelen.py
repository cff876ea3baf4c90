"""The parts of others: each with version and licence, from the build or from what is installed."""

import sys
from pathlib import Path

import pytest

from levensloop_desktop.services.dossier.onderdelen import list_parts, shipped_list


def test_every_part_has_a_version_and_a_licence() -> None:
    """Also a package that says its licence in words of its own."""
    delen = {deel.naam.casefold(): deel for deel in list_parts()}
    for naam in ("sqlalchemy", "reportlab", "pikepdf", "chunspell"):
        assert delen[naam].versie
        assert delen[naam].licentie
    assert all(len(deel.licentie) < 200 for deel in delen.values())


def test_an_installed_program_shows_the_list_of_its_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build knows more than what can be found at run time."""
    assert shipped_list() == ""
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert shipped_list() == ""
    (tmp_path / "LICENTIES.txt").write_text("Qt  LGPL-3.0-only\n", "utf-8")
    assert shipped_list() == "Qt  LGPL-3.0-only\n"
