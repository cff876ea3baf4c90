"""Word of a landelijke aanlevering, left in the folder of the kluis until it is in the register.

Who makes one may hold the key of the counts alone: no key of dossier.db, and no lock. So the word
of it is a small file under a key that follows from that of the counts: it is secret, and nobody
without the key can make or change one. Whoever opens the kluis with both keys takes it over
(docs/adr/0017-wat-de-kluis-verlaat-aan-cijfers.md).
"""

import contextlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Any

from levensloop_desktop.services.ports.aanleverport import Aanlevering
from levensloop_desktop.services.ports.kluisport import Opslag
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import ensure_folder, write_atomically
from levensloop_desktop.storage.keys.sealed import Sealer

FOLDER = "aanleveringen"
ENTERED = "aanlevering_ingeschreven"
UNREADABLE = "aanlevering_onleesbaar"
_PURPOSE = b"levensloop aanlevering 1"
_SUFFIX = ".bericht"
_MAXIMUM = 64 * 1024
_DAGEN = ("dag", "peildatum")


class DeliveryFiles:
    """The words that were left.

    Args:
        folder: of the kluis.
        kluis_id: so that a file of another kluis is not taken over.
        key: raw key of kengetallen.db.
    """

    def __init__(self, folder: Path, kluis_id: str, key: bytes) -> None:
        self._folder = folder / FOLDER
        self._sealer = Sealer(kluis_id, key, _PURPOSE)

    def leave(self, aanlevering: Aanlevering) -> None:
        """Write one, whole or not at all.

        Raises:
            KluisNotWritableError, DiskFullError.
        """
        kern = json.dumps(asdict(aanlevering), default=_day, ensure_ascii=False).encode()
        with file_errors(self._folder):
            ensure_folder(self._folder)
            pad = self._folder / f"{aanlevering.kenmerk}{_SUFFIX}"
            write_atomically(pad, self._sealer.seal(kern, pad.name))

    def read(self) -> Iterator[tuple[Path, Aanlevering | None]]:
        """Every file with what it says; None where it says nothing that was made with this key."""
        with contextlib.suppress(OSError):
            for pad in sorted(self._folder.glob(f"*{_SUFFIX}")):
                yield pad, self._read_one(pad)

    def _read_one(self, pad: Path) -> Aanlevering | None:
        try:
            with pad.open("rb") as bestand:
                ruw = bestand.read(_MAXIMUM)
        except OSError:
            return None
        kern = self._sealer.open(ruw, pad.name)  # the seal covers the name: a copy is no second one
        if kern is None:
            return None
        velden: dict[str, Any] = json.loads(kern)
        dagen = {naam: date.fromisoformat(velden[naam]) for naam in _DAGEN}
        return Aanlevering(**{**velden, **dagen, "tabellen": tuple(velden["tabellen"])})


def enter(opslag: Opslag, nieuw: Sequence[Aanlevering]) -> int:
    """Give each that is not in the register yet its number, and tell how many there were."""
    bekend = {deel.kenmerk for deel in opslag.list_aanleveringen()}
    over = [deel for deel in nieuw if deel.kenmerk not in bekend]
    for deel in over:
        volgende = opslag.next_number("verstrekking", deel.dag.year)
        nummer = f"{deel.dag.year}-{volgende:04}"
        opslag.put_aanlevering(replace(deel, nummer=nummer, gezien_door="", gezien_op=None))
        opslag.write_log(ENTERED, bijzonderheid=nummer)
    return len(over)


def remove(paden: list[Path]) -> None:
    """Take away what is in the register now; what stays is recognised by its kenmerk."""
    for pad in paden:
        with contextlib.suppress(OSError):
            pad.unlink()


def _day(waarde: object) -> str:
    if isinstance(waarde, date):
        return waarde.isoformat()
    raise TypeError
