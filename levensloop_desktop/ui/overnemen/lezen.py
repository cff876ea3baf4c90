"""Jobs of taking over that run away from the window: read a file, and write the template.

Each imports what it needs when it runs: nobody takes over every day, and a rekenblad loads slowly.
"""

from pathlib import Path

from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.tabelimport.halt import Halt
from levensloop_desktop.services.tabelimport.werkblad import Tabelbestand


def read_table(pad: Path, halt: Halt) -> Tabelbestand:
    """The sheets of a file.

    Raises:
        ImportRefusedError: when it is no table.
        StoppedError: when the user stopped it.
    """
    from levensloop_desktop.services.tabelimport.bestand import (  # noqa: PLC0415  see above
        read_table_file,
    )

    return read_table_file(pad, halt.ask)


def save_template(pad: Path) -> Path:
    """Write the template where the user asks; a file that is there was offered for replacing.

    Raises:
        ExportFailedError: when it cannot come there.
    """
    from levensloop_desktop.services.tabelimport.voorbeeldbestand import (  # noqa: PLC0415  idem
        make_template,
    )

    with placed_file(pad, make_template(), overschrijf=True, openbaar=True):
        return pad
