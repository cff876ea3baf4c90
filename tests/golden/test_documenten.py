"""What the papers say, read back from the PDF in reading order, stays as it was agreed."""

import pytest

from tests.golden.bijwerken import MAP, gelezen, pad
from tests.unit.documents.alle_soorten import PAPIEREN


@pytest.mark.parametrize("papier", sorted(PAPIEREN))
def test_paper_reads_as_agreed(papier: str) -> None:
    """Every heading, paragraph, cell and alternative text, in order, with its role.

    After a change that is meant: `python -m tests.golden.bijwerken`, and read the difference.
    """
    assert gelezen(papier) == pad(papier).read_text("utf-8")


def test_no_golden_text_is_left_over() -> None:
    """A paper that is no longer made leaves no text behind."""
    assert set(MAP.glob("*.txt")) == {pad(papier) for papier in PAPIEREN}
