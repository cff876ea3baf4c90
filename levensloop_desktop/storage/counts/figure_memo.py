"""Protected figures that were worked out before, so that a screen of counts opens at once.

Working out what may be seen of ten peildata takes up to a second. The counts of a peildatum that is
over hardly ever change, so the outcome is kept, sealed, beside kengetallen.db. The seal covers a
fingerprint of all that the outcome hangs on: when anything differs, it opens nothing. Whoever may
not write in the folder works it out each time.
"""

import contextlib
from pathlib import Path

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import write_atomically
from levensloop_desktop.storage.keys.sealed import Sealer

FILE = "kengetallen.beeld"
_PURPOSE = b"levensloop beeld 1"
_MAXIMUM = 16 * 1024 * 1024


class FigureMemo:
    """Fulfils the port Cijfergeheugen.

    Args:
        folder: of the kluis.
        kluis_id: of the kluis.
        key: raw key of kengetallen.db.
    """

    def __init__(self, folder: Path, kluis_id: str, key: bytes) -> None:
        self._pad = folder / FILE
        self._sealer = Sealer(kluis_id, key, _PURPOSE)

    def read(self, kenmerk: str) -> bytes | None:
        """What was kept under this fingerprint; None when nothing was."""
        try:
            with self._pad.open("rb") as bestand:
                ruw = bestand.read(_MAXIMUM)
        except OSError:
            return None
        return self._sealer.open(ruw, kenmerk)

    def write(self, kenmerk: str, inhoud: bytes) -> None:
        """Keep it in place of what was there; where that is refused nothing is lost."""
        with contextlib.suppress(LevensloopError), file_errors(self._pad):
            write_atomically(self._pad, self._sealer.seal(inhoud, kenmerk))
