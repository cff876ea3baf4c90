"""The report of a bug."""

from levensloop_desktop.ui.crash_report import describe_crash


def _fail(naam: str) -> None:
    try:
        int(naam)
    except ValueError as fout:
        raise RuntimeError(naam) from fout


def test_report_says_where_but_never_what() -> None:
    """Type, place, cause and versions are there; the values are not."""
    try:
        _fail("Onwaarschijnlijk-Nepnaam")
    except RuntimeError as fout:
        verslag = describe_crash(fout)
    assert "builtins.RuntimeError" in verslag
    assert "builtins.ValueError" in verslag
    assert "test_crash_report.py" in verslag
    assert "_fail" in verslag
    assert "PySide6-Essentials 6" in verslag
    assert "Nepnaam" not in verslag
    assert "/" not in verslag.split("test_crash_report.py")[0].splitlines()[-1]
