"""Every part goes along with the text of its licence, and our own is the official one."""

import hashlib
import re
from pathlib import Path

import pytest

from installer.identiteit import ROOT
from installer.licenties import without_text
from installer.onderdeel import Onderdeel
from installer.rustdelen import has_text

# Of the words of the EUPL-1.2 in English (OJ L 128, 19-05-2017, p. 59), compared with two copies
# that others keep of it.
_WOORDEN = "8a14e695861d7e6dc2158614896f2b9963941d46e4ed3c986639b51e9337294a"


def test_our_licence_has_the_words_of_the_official_text() -> None:
    """Line ends and marks of a list may differ; no word may."""
    woorden = re.findall(r"[^\W_]+", (ROOT / "LICENSE").read_text(encoding="utf-8"))
    assert hashlib.sha256(" ".join(woorden).encode()).hexdigest() == _WOORDEN


def test_a_part_without_the_text_of_its_licence_is_named(tmp_path: Path) -> None:
    """Its own folder, that of what it sits in when that names it, or a text among those of Rust."""
    (tmp_path / "pillow").mkdir()
    (tmp_path / "pillow" / "LICENSE").write_text("OPENJPEG\nCopyright ...")
    (tmp_path / "Qt").mkdir()
    met = [
        Onderdeel("pillow", "13", "MIT-CMU", pakket="pillow"),
        Onderdeel("libopenjp2", "2", "BSD-2-Clause", "pillow"),
        Onderdeel("shiboken6", "6", "LGPL-3.0-only", pakket="shiboken6"),
        Onderdeel("pyo3", "1", "MIT OR Apache-2.0", "rpds-py", purl="pkg:cargo/pyo3@1"),
    ]
    zonder = [
        Onderdeel("attrs", "26", "MIT", pakket="attrs"),
        Onderdeel("libtiff", "6", "libtiff", "pillow"),
        Onderdeel("raar", "1", "Raar-1.0", "rpds-py", purl="pkg:cargo/raar@1"),
    ]
    assert without_text(tmp_path, [*met, *zonder]) == [
        "attrs 26",
        "libtiff 6 (in pillow)",
        "raar 1 (in rpds-py)",
    ]


@pytest.mark.parametrize(
    ("licentie", "kan"),
    [
        ("MIT", True),
        ("Onbekend OR MIT", True),
        ("MIT AND Onbekend", False),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", True),
        ("Apache-2.0 WITH LLVM-exception OR Onbekend", True),
        ("", False),
    ],
)
def test_one_of_the_licences_to_choose_from_is_enough(licentie: str, kan: bool) -> None:  # noqa: FBT001
    """And of each piece one."""
    assert has_text(licentie) is kan
