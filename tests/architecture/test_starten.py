"""What the unlock screen may not wait for."""

import subprocess
import sys
from pathlib import Path

import pytest

from levensloop_desktop.ui.voorladen import SCHERMEN

ROOT = Path(__file__).resolve().parents[2]
LATER = {"sqlalchemy", "sqlcipher3", "argon2", "cryptography", "reportlab", "pikepdf", "jsonschema"}
LATER_OURS = {
    "levensloop_desktop.ui.schil.werkvlak",
    "levensloop_desktop.domain.dossier",
    "levensloop_desktop.services.voorbeeldkluis",
}


def loaded_after(opdracht: str) -> set[str]:
    """The modules that a fresh interpreter holds after an instruction."""
    programma = f"{opdracht}\nimport sys\nprint(*sys.modules)"
    gedaan = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", programma], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(gedaan.stdout.split())


def test_unlock_screen_needs_no_database_and_no_documents() -> None:
    """The window and its ports load without what only an open kluis needs."""
    geladen = loaded_after(
        "from levensloop_desktop import bootstrap\nfrom levensloop_desktop.ui import application"
    )
    assert "levensloop_desktop.ui.ontgrendelen.ontgrendel_scherm" in geladen
    assert not geladen & (LATER | LATER_OURS)


@pytest.mark.parametrize("module", SCHERMEN)
def test_every_preloaded_module_is_there(module: str) -> None:
    """A renamed screen does not silently load late."""
    assert (ROOT / f"{module.replace('.', '/')}.py").is_file()
