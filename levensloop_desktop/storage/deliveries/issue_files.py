"""Exports that were made, in the folder uitgiften/ of a kluis: one sealed file each, in a chain.

Who makes an export may hold the key of the counts alone, and takes no lock. So an export is a file
of its own, under a key that follows from the secret in kengetallen.db: without that key nobody can
read, make or change one, and new keys of the kluis change nothing here. Each holds the fingerprint
of the one before it, so that one that is taken away or put back is noticed; that the last ones are
gone is seen by whoever opens dossier.db, which remembers how many there were
(docs/adr/0016-bescherming-van-kengetallen.md).
"""

import contextlib
import hashlib
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from levensloop_desktop.errors import KluisDamagedError, KluisNotWritableError, LevensloopError
from levensloop_desktop.kengetallen.cijfers import Publicatie
from levensloop_desktop.kengetallen.uitgifte import Uitgifte
from levensloop_desktop.kengetallen.uitgiftetekst import read_uitgifte, write_uitgifte
from levensloop_desktop.services.ports.kluisport import Bevinding, Opslag
from levensloop_desktop.storage.backup import backup_files
from levensloop_desktop.storage.files.file_failures import file_errors
from levensloop_desktop.storage.files.private_files import (
    ensure_folder,
    make_file,
    write_atomically,
)
from levensloop_desktop.storage.kluisjson.slots import KEY_BYTES, NONCE_BYTES

FOLDER = backup_files.ISSUES
SUFFIX = backup_files.ISSUE
ISSUED = "kengetallen_uitgegeven"  # event of the log
GONE = "uitgiften_verdwenen"  # warning, and finding
_SERIES = "uitgifte"  # of nummerreeksen, in year 0: how many there were
_BUSY = "bezet"
_MAXIMUM = 4 * 1024 * 1024
_LOOKS, _BETWEEN_LOOKS, _STALE = 500, 0.05, 60.0


class IssueFiles:
    """Fulfils the port Uitgiften.

    Args:
        folder: of the kluis.
        kluis_id: so that a file of another kluis is not taken for one.
        secret: gives the secret of kengetallen.db; empty before the first count.
    """

    def __init__(self, folder: Path, kluis_id: str, secret: Callable[[], bytes]) -> None:
        self._folder = folder / FOLDER
        self._kluis_id = kluis_id.encode()
        self._secret = secret
        self._known = b""  # once there it stays the same

    def list_uitgiften(self) -> tuple[Uitgifte, ...]:
        """Every export that was made, in order.

        Raises:
            KluisDamagedError: when one is missing or was changed.
        """
        return tuple(uitgifte for uitgifte, _ in self._chain())

    def put_uitgifte(
        self, publicatie: Publicatie, *, profiel: str, wie: str, dag: date, stempel: str = ""
    ) -> Uitgifte:
        """Keep what goes out, before the file is written.

        Raises:
            KluisDamagedError, KluisNotWritableError, DiskFullError.
        """
        with file_errors(self._folder), self._turn():
            keten = list(self._chain())
            vorige = keten[-1][1] if keten else ""
            uitgifte = Uitgifte(
                nummer=len(keten) + 1,
                dag=dag,
                wie=wie,
                profiel=profiel,
                publicatie=publicatie,
                stempel=stempel,
            )
            pad = self._path(uitgifte.nummer)
            nonce = os.urandom(NONCE_BYTES)
            kern = write_uitgifte(uitgifte, vorige)
            write_atomically(pad, nonce + self._cipher().encrypt(nonce, kern, self._about(pad)))
        return uitgifte

    def read_loting(self) -> bytes:
        """The secret of the lot; empty before the first count."""
        secret = self._read_secret()
        return self._derive(secret, b"levensloop loting 1") if secret else b""

    def check(self) -> list[Bevinding]:
        """What is wrong with the chain."""
        try:
            self.list_uitgiften()
        except LevensloopError as fout:
            return [Bevinding(FOLDER, "uitgiften_gewijzigd", str(fout.facts.get("nummer", "")))]
        return []

    def count(self) -> int:
        """How many files there are, whatever is in them."""
        return len(self._paths())

    def _chain(self) -> Iterator[tuple[Uitgifte, str]]:
        """Every export with its fingerprint."""
        vorige = ""
        for nummer, pad in enumerate(self._paths(), start=1):
            fout = KluisDamagedError(onderdeel=FOLDER, reden="keten", nummer=nummer)
            if pad != self._path(nummer):
                raise fout
            try:
                with pad.open("rb") as bestand:
                    ruw = bestand.read(_MAXIMUM)
                kern = self._cipher().decrypt(
                    ruw[:NONCE_BYTES], ruw[NONCE_BYTES:], self._about(pad)
                )
                uitgifte, bedoeld = read_uitgifte(kern)
            except (OSError, InvalidTag, ValueError):
                raise fout from None
            if bedoeld != vorige or uitgifte.nummer != nummer:
                raise fout
            vorige = hashlib.sha256(kern).hexdigest()
            yield uitgifte, vorige

    def _paths(self) -> list[Path]:
        try:
            return sorted(pad for pad in self._folder.iterdir() if pad.suffix == SUFFIX)
        except OSError:
            return []

    def _path(self, nummer: int) -> Path:
        return self._folder / f"{nummer:05}{SUFFIX}"

    def _about(self, pad: Path) -> bytes:
        """What the seal covers besides: of which kluis it is, and its name."""
        return self._kluis_id + b"|" + pad.name.encode()

    def _cipher(self) -> AESGCM:
        secret = self._read_secret()
        if not secret:
            raise KluisDamagedError(onderdeel=FOLDER, reden="geheim")
        return AESGCM(self._derive(secret, b"levensloop uitgiften 1"))

    def _read_secret(self) -> bytes:
        self._known = self._known or self._secret()
        return self._known

    def _derive(self, secret: bytes, info: bytes) -> bytes:
        return HKDF(
            algorithm=hashes.SHA256(), length=KEY_BYTES, salt=self._kluis_id, info=info
        ).derive(secret)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One writer at a time; what a crash left is passed over after a while."""
        ensure_folder(self._folder)
        bezet = self._folder / _BUSY
        for _ in range(_LOOKS):
            try:
                make_file(bezet)
                break
            except FileExistsError:
                with contextlib.suppress(OSError):
                    if time.time() - bezet.stat().st_mtime > _STALE:
                        bezet.unlink()
                        continue
                time.sleep(_BETWEEN_LOOKS)
        else:
            raise KluisNotWritableError(pad=str(self._folder))
        try:
            yield
        finally:
            with contextlib.suppress(OSError):
                bezet.unlink()


def follow(files: IssueFiles, opslag: Opslag) -> bool:
    """Let dossier.db remember how many there are, a line in the log each; whether none is gone."""
    aantal = files.count()
    while opslag.last_number(_SERIES, 0) < aantal:
        nummer = opslag.next_number(_SERIES, 0)
        opslag.write_log(ISSUED, bijzonderheid=str(nummer))
    return is_followed(files, opslag)


def is_followed(files: IssueFiles, opslag: Opslag) -> bool:
    """Whether dossier.db remembers as many as there are."""
    return opslag.last_number(_SERIES, 0) == files.count()
