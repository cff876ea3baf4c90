"""Jobs of taking over, away from the window: read the file, propose, bring in, write the template."""

from pathlib import Path

from levensloop_desktop.services.bestanden import placed_file
from levensloop_desktop.services.tabelimport.bestand import read_table_file
from levensloop_desktop.services.tabelimport.voorbeeldbestand import make_template
from levensloop_desktop.services.tabelimport.werkblad import Tabelbestand

__all__ = ["read_table", "save_template"]


def read_table(pad: Path) -> Tabelbestand:
    """The sheets of a file.

    Raises:
        ImportRefusedError: when it is no table.
    """
    return read_table_file(pad)


def save_template(pad: Path) -> Path:
    """Write the template where the user asks; a file that is there was offered for replacing.

    Raises:
        ExportFailedError: when it cannot come there.
    """
    with placed_file(pad, make_template(), overschrijf=True):
        return pad
