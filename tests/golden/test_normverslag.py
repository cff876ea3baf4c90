"""The published report of the checker is what the checker says now."""

from tests.golden.normverslag import DOEL, report


def test_published_checker_report_is_current() -> None:
    """Every paper with the rules it keeps; else run python -m tests.golden.bijwerken."""
    assert DOEL.read_text(encoding="utf-8") == report()
