"""The parts list says what is in the bundle, and the same each time."""

import sys
from pathlib import Path

import pytest

from installer import stuklijst
from installer.licenties import licence_table
from installer.onderdeel import Onderdeel
from installer.stuklijst import check, complete
from installer.versie import VERSIE

DELEN = [
    Onderdeel("cryptography", "50.0.2", "Apache-2.0 OR BSD-3-Clause", pakket="cryptography"),
    Onderdeel("OpenSSL", "4.0.3", "Apache-2.0", "cryptography"),
    Onderdeel("PDFium", "", "BSD-3-Clause AND Apache-2.0", "PySide6_Pdf"),
    Onderdeel("typing_extensions", "4.16.0", "PSF-2.0", pakket="typing_extensions"),
]
OMGEVING = {
    "components": [
        {"name": "cryptography", "version": "50.0.2", "purl": "pkg:pypi/cryptography@50.0.2"},
        {"name": "typing-extensions", "purl": "pkg:pypi/typing-extensions@4.16.0"},
        {"name": "pyinstaller", "version": "6.22.3"},
    ]
}


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


def test_tools_go_out_and_what_is_built_in_comes_in() -> None:
    """With the name by which weaknesses are looked up, where there is one."""
    lijst = complete(OMGEVING, DELEN)
    assert [stuk["name"] for stuk in lijst["components"]] == [deel.naam for deel in DELEN]
    eerste, openssl, pdfium, laatste = lijst["components"]
    assert eerste["purl"] == "pkg:pypi/cryptography@50.0.2"
    assert laatste["purl"] == "pkg:pypi/typing-extensions@4.16.0"
    assert openssl["properties"] == [{"name": "levensloop:zit-in", "value": "cryptography"}]
    assert "version" not in pdfium
    assert lijst["metadata"]["component"]["version"] == VERSIE


def test_everything_hangs_under_levensloop() -> None:
    """Each part has a mark of its own."""
    lijst = complete(OMGEVING, DELEN)
    merken = [stuk["bom-ref"] for stuk in lijst["components"]]
    assert len(set(merken)) == len(merken)
    assert lijst["dependencies"] == [{"ref": "levensloop", "dependsOn": sorted(merken)}]


def test_the_same_parts_give_the_same_list() -> None:
    """Another part gives another number."""
    assert complete(OMGEVING, DELEN) == complete(OMGEVING, DELEN)
    ander = complete(OMGEVING, DELEN[1:])
    assert ander["serialNumber"] != complete(OMGEVING, DELEN)["serialNumber"]
    assert ander["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"


def test_the_licence_list_names_what_it_sits_in() -> None:
    """One line per part."""
    regels = licence_table(DELEN).splitlines()
    assert len(regels) == len(DELEN)
    assert regels[1].split("  ")[0] == "OpenSSL 4.0.3 (in cryptography)"
    assert regels[2].startswith("PDFium (in PySide6_Pdf)")


def test_a_list_that_the_schema_refuses_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library that checks it lives in an environment of its own; here a word stands for it."""
    monkeypatch.setattr(stuklijst, "_program", lambda _: Path(sys.executable))
    monkeypatch.setattr(
        stuklijst, "_TOETS", "import sys; sys.exit('onzin' in open(sys.argv[1]).read())"
    )
    pad = tmp_path / "lijst.cdx.json"
    pad.write_text("{}")
    check(pad)
    pad.write_text('{"type": "onzin"}')
    with pytest.raises(SystemExit, match=r"is geen CycloneDX 1\.6"):
        check(pad)


def test_a_part_in_rust_has_its_own_name_in_the_index_and_its_makers() -> None:
    """By the first weaknesses are looked up; the licence asks for the second."""
    deel = Onderdeel("pyo3", "0.29", "MIT", "rpds-py", "", "pkg:cargo/pyo3@0.29", "Pyo <p@q>")
    (stuk,) = complete(OMGEVING, [deel])["components"]
    assert stuk["purl"] == "pkg:cargo/pyo3@0.29"
    assert stuk["author"] == "Pyo <p@q>"
    assert licence_table([deel]) == "pyo3 0.29 (in rpds-py)  MIT; Pyo\n"
