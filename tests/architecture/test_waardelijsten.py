"""Value lists are whole: every list that a field names ships, with codes that can stay."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.domain.waardelijsten import programmalijst, waardelijst

CODE = Path(__file__).resolve().parents[2] / "levensloop_desktop"
LISTS = sorted(
    path.stem
    for path in (Path(__file__).resolve().parents[2] / "resources/waardelijsten").glob("*.toml")
)


@pytest.mark.parametrize("naam", LISTS)
def test_codes_are_short_ascii_and_unique(naam: str) -> None:
    """A stored code is lower-case ASCII, stands once, and has a label."""
    lijst = waardelijst(naam)
    assert len(set(lijst.codes)) == len(lijst.codes)
    assert lijst.titel
    for waarde in lijst.waarden:
        assert re.fullmatch(r"[a-z0-9_]{1,40}", waarde.code)
        assert waarde.label.strip() == waarde.label != ""


def test_every_coded_field_has_its_list() -> None:
    """A field of codes names a list that ships, and its default is in that list."""
    for soort in VERZAMELINGEN.values():
        for beschreven in velden(soort):
            if beschreven.soort not in {Soort.CODE, Soort.CODES}:
                continue
            codes = waardelijst(beschreven.lijst).codes
            standaard = soort.__dataclass_fields__[beschreven.naam].default
            gekozen = standaard if isinstance(standaard, tuple) else (standaard,)
            assert {code for code in gekozen if code} <= set(codes), beschreven.naam


def test_every_reference_names_a_collection() -> None:
    """A field that refers says to which collection."""
    for soort in VERZAMELINGEN.values():
        for beschreven in velden(soort):
            if beschreven.soort is Soort.VERWIJZING:
                assert beschreven.naar in VERZAMELINGEN


def _calls(boom: ast.AST) -> Iterator[tuple[str, str]]:
    """Every call of a value list by name: the function and the list."""
    for deel in ast.walk(boom):
        if isinstance(deel, ast.Call) and isinstance(deel.func, ast.Name) and deel.args:
            eerste = deel.args[0]
            if deel.func.id in {"waardelijst", "label"} and isinstance(eerste, ast.Constant):
                yield deel.func.id, str(eerste.value)


def test_counting_never_sees_a_value_of_a_kluis() -> None:
    """Classes are closed: kengetallen and the schema of the format ask the lists that ship."""
    for pad in [*(CODE / "kengetallen").glob("*.py"), CODE / "services/dossierformaat/schema.py"]:
        assert "waardelijst(" not in pad.read_text("utf-8").replace("programmalijst(", ""), pad.name


def test_no_module_remembers_a_list_that_a_kluis_may_change() -> None:
    """What is asked while a module loads would hold for every kluis that is opened after."""
    for pad in CODE.rglob("*.py"):
        for deel in ast.parse(pad.read_text("utf-8")).body:
            if isinstance(deel, ast.FunctionDef | ast.ClassDef | ast.ImportFrom | ast.Import):
                continue
            for _, naam in _calls(deel):
                assert not programmalijst(naam).eigen, f"{pad.name}: {naam}"
