"""The published schema is that of the domain, and says the same as the reader."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from levensloop_desktop.resources import resource
from levensloop_desktop.services.dossierformaat.schema import make_schema

CASUSSEN = Path(__file__).parents[3] / "cases"


def _published() -> Any:
    return json.loads(resource("schemas/dossier-1.schema.json").read_text(encoding="utf-8"))


def test_published_schema_is_current() -> None:
    """After a change of the domain: python -m tools.schema writes it anew."""
    assert _published() == make_schema()


def test_published_schema_is_a_schema() -> None:
    """Any JSON Schema validator can use it."""
    Draft202012Validator.check_schema(_published())


@pytest.mark.parametrize(
    "bestand",
    [
        CASUSSEN / "casus-1.json",
        CASUSSEN / "casus-2.json",
        resource("voorbeeldkluis/voorbeeld.json"),
    ],
    ids=lambda bestand: bestand.name,
)
def test_files_that_ship_fit_the_published_schema(bestand: Path) -> None:
    """The cases and the dossier of the manual are examples of the format."""
    document = json.loads(bestand.read_text(encoding="utf-8"))
    assert not list(Draft202012Validator(_published()).iter_errors(document))
