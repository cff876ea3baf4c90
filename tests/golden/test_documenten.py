"""What the documents say, read back from the PDF in reading order, stays as it was agreed."""

import pytest

from tests.golden.bijwerken import DOCUMENTEN, gelezen, pad


@pytest.mark.parametrize(("soort", "geval"), DOCUMENTEN)
def test_document_reads_as_agreed(soort: str, geval: str) -> None:
    """Every heading, paragraph, cell and alternative text, in order, with its role.

    After a change that is meant: `python -m tests.golden.bijwerken`, and read the difference.
    """
    assert gelezen(soort, geval) == pad(soort, geval).read_text("utf-8")
