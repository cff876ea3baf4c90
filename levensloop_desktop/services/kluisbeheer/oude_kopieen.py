"""Use cases of old back-ups: which still open with keys of before or hold who was destroyed."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from levensloop_desktop.domain.reservekopieen import last_day
from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.kluisbeheer.reservekopieen import (
    OPRUIMEN,
    bring_to_second_folder,
    folder_in,
    second_folder,
)
from levensloop_desktop.services.ports.kluisport import Kluis, Logfilter, Voortgang, Werkplek
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.toegang.rechten import Handeling, require

_MEEST = 10_000  # destroyed clients; more than a kluis ever had


@dataclass(frozen=True, slots=True)
class OudeKopieen:
    """Back-ups that give back what should be gone.

    Args:
        hier: in the kluis.
        tweede: in the second folder, as far as it is there.
        tweede_map: the second folder; None when none is chosen.
        tweede_weg: whether it is chosen and not there now.
        nieuwe_sleutels: when the last new keys were made; None when never.
        vernietigd: when the last client was destroyed; None when never.
        opzij: folders that Levensloop keeps and never removes.
        laatste_dag: when the last of them will have been thinned.
    """

    hier: tuple[Reservekopie, ...] = ()
    tweede: tuple[Reservekopie, ...] = ()
    tweede_map: Path | None = None
    tweede_weg: bool = False
    nieuwe_sleutels: datetime | None = None
    vernietigd: datetime | None = None
    opzij: tuple[str, ...] = ()
    laatste_dag: date | None = None

    @property
    def aantal(self) -> int:
        """How many there are in both folders."""
        return len(self.hier) + len(self.tweede)


@dataclass(frozen=True, slots=True)
class Opgeruimd:
    """What destroying did: how many went, and why the second folder kept its own."""

    aantal: int
    tweede_fout: LevensloopError | None = None


def find_old(kluis: Kluis, werkplek: Werkplek) -> OudeKopieen:
    """Back-ups that open with keys of before, or that hold a client who was destroyed."""
    require(kluis, Handeling.KOPIEEN_BEHEREN)
    with kluis.read() as opslag:
        sleutels = opslag.search_log(Logfilter(gebeurtenis="sleutels_vernieuwd"), 1)
        vernietigd = opslag.search_log(Logfilter(gebeurtenis="client_vernietigd"), _MEEST)
    momenten = [regel.wanneer for regel in (*sleutels, *vernietigd)]
    if not momenten:
        return OudeKopieen()
    clienten = [regel.client_id for regel in vernietigd if regel.client_id]
    hier = kluis.old_backups(clienten, max(momenten))
    tweede = second_folder(kluis, werkplek.now())
    daar: tuple[Reservekopie, ...] = ()
    if tweede is not None:
        doel = folder_in(tweede.map_, kluis.beschrijving.pad)
        daar = kluis.old_backups(clienten, max(momenten), doel)
    wanneer = [kopie.wanneer for kopie in (*hier, *daar)]
    return OudeKopieen(
        hier=hier,
        tweede=daar,
        tweede_map=tweede.map_ if tweede else None,
        tweede_weg=tweede is not None and not tweede.map_.is_dir(),
        nieuwe_sleutels=sleutels[0].wanneer if sleutels else None,
        vernietigd=vernietigd[0].wanneer if vernietigd else None,
        opzij=kluis.list_aside(),
        laatste_dag=last_day(wanneer, werkplek.now()) if wanneer else None,
    )


def destroy_old(kluis: Kluis, werkplek: Werkplek, voortgang: Voortgang | None = None) -> Opgeruimd:
    """Destroy old back-ups in both folders, after a new one was made and read back in each.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        voortgang: hears how many are gone, of how many; may raise to stop between two of them.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError: when there is
            no new back-up (nothing is destroyed then), or one cannot be removed.
    """
    require(kluis, Handeling.KOPIEEN_BEHEREN)
    nieuw = kluis.make_backup(OPRUIMEN)
    tweede_fout = bring_to_second_folder(kluis, werkplek, nieuw)
    oud = find_old(kluis, werkplek)
    oude = (*oud.hier, *(oud.tweede if tweede_fout is None else ()))
    gaat = [kopie for kopie in oude if kopie.naam != nieuw.naam]
    kluis.destroy_backups(gaat, voortgang)
    return Opgeruimd(len(gaat), tweede_fout)
