"""Value lists are whole: every list that a field names ships, with codes that can stay."""

import re
from pathlib import Path

import pytest

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.domain.waardelijsten import waardelijst

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
