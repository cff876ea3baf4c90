"""Every noun of the domain stands in the glossary."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_every_public_class_of_the_domain_is_in_the_glossary() -> None:
    """A class of the domain has a row of its own in docs/woordenlijst.md."""
    glossary = (ROOT / "docs/woordenlijst.md").read_text("utf-8")
    rows = set(re.findall(r"^\| `(\w+)` \|", glossary, flags=re.MULTILINE))
    classes = {
        node.name
        for path in (ROOT / "levensloop_desktop/domain").rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }
    assert classes - rows == set()
    assert rows - classes == set()
