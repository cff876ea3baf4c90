"""Importing a module reads its code and not, for PySide's sake, its source text as well."""

import linecache
from pathlib import Path

import pytest

import levensloop_desktop.ui


def test_no_source_is_kept_of_what_is_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines of a module that is loaded while the window lives are not in memory."""
    assert levensloop_desktop.ui.__doc__
    bron = tmp_path / "verzonnen_module.py"
    bron.write_text("WAARDE = 3\n", "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert __import__("verzonnen_module").WAARDE == 3  # as an import statement, which PySide sees
    assert str(bron) not in linecache.cache
