"""Write a document to the file the user chose, and enter it in the register, or neither."""

from pathlib import Path

from levensloop_desktop.documents.maken import Afdruk
from levensloop_desktop.services.afdrukken.afdrukken import Drukwerk, register_print
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek


def save_and_register(
    kluis: Kluis,
    werkplek: Werkplek,
    drukwerk: Drukwerk,
    afdruk: Afdruk,
    pad: Path,
    *,
    overschrijf: bool = True,
) -> Changes:
    """Write the PDF and its register line as one job, so that a lock cannot part them.

    A file that is there was offered for replacing by the file dialog.

    Raises:
        ExportFailedError: when the file cannot be written; nothing is registered then.
    """
    with placed_file(pad, afdruk.pdf, overschrijf=overschrijf):
        return register_print(kluis, werkplek, drukwerk, afdruk)
