"""Use cases around back-ups: when one is due, the second folder, and when to remind of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from levensloop_desktop.errors import KluisNotWritableError, LevensloopError
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.ports.kopieport import Reservekopie
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.werkplek.beleid import current_beleid

AUTOMATISCH = "automatisch"
MET_DE_HAND = "met-de-hand"
MIGRATIE = "migratie"
IMPORT = "import"
SLEUTELS = "sleutels"
VERNIETIGEN = "vernietigen"  # stands there while a client is destroyed, and goes right after
OPRUIMEN = "opruimen"
AANLEIDINGEN = {
    AUTOMATISCH: "automatisch",
    MET_DE_HAND: "met de hand",
    MIGRATIE: "vóór een nieuwe versie",
    IMPORT: "vóór een import",
    SLEUTELS: "vóór nieuwe sleutels",
    VERNIETIGEN: "vóór vernietigen",
    OPRUIMEN: "vóór het opruimen",
}
TUSSENTIJD = timedelta(minutes=30)
HERINNEREN_NA = timedelta(days=7)
_MAP = "reservekopie.tweede_map"
_LAATST = "reservekopie.tweede_laatst"
_GEMAAKT = "reservekopie_gemaakt"
# These lines of the log change nothing that a back-up holds.
_LEZEN = frozenset(
    {
        _GEMAAKT,
        "dossier_gelezen",
        "gecontroleerd",
        "kluis_geopend",
        "kluis_gesloten",
        "ontgrendelen_mislukt",
        "klok_loopt_achter",
    }
)


@dataclass(frozen=True, slots=True)
class TweedeMap:
    """The second folder, and since when the newest back-up stands there (None for never)."""

    map_: Path
    laatst: datetime | None
    herinneren: bool


@dataclass(frozen=True, slots=True)
class Kopieslag:
    """What came of making a back-up: the newest one, and why the second folder has none."""

    kopie: Reservekopie | None
    tweede_fout: LevensloopError | None = None


def make_backup(kluis: Kluis, werkplek: Werkplek, aanleiding: str = MET_DE_HAND) -> Kopieslag:
    """Make a back-up now, and bring it to the second folder.

    Raises:
        NotAllowedError: when the role may not make one by hand.
        DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError: when there is
            no back-up; a fault of the second folder is in the result.
    """
    require(kluis, _asks(aanleiding))
    return Kopieslag(kluis.make_backup(aanleiding), bring_to_second_folder(kluis, werkplek))


def make_when_due(kluis: Kluis, werkplek: Werkplek) -> Kopieslag:
    """Make a back-up when something changed and the last one is half an hour old.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError, BackupStoppedError.
    """
    require(kluis, Handeling.VEILIGSTELLEN)
    if is_due(kluis, werkplek.now()):
        return make_backup(kluis, werkplek, AUTOMATISCH)
    return Kopieslag(None, bring_to_second_folder(kluis, werkplek))


def is_due(kluis: Kluis, nu: datetime) -> bool:
    """Whether something changed since the last back-up, and that is half an hour ago.

    The line that a back-up leaves in the log names the last line that is in it.
    """
    require(kluis, Handeling.VEILIGSTELLEN)
    kopieen = kluis.list_backups()
    if kopieen and timedelta() <= nu - kopieen[0].wanneer < TUSSENTIJD:
        return False
    with kluis.read() as opslag:
        regels = opslag.read_log()
    gewijzigd = [regel.nummer for regel in regels if regel.gebeurtenis not in _LEZEN]
    gemaakt = next((regel for regel in regels if regel.gebeurtenis == _GEMAAKT), None)
    if not kopieen or gemaakt is None:
        return bool(gewijzigd)
    return any(nummer > _last_line_of(gemaakt.bijzonderheid) for nummer in gewijzigd)


def latest(kluis: Kluis) -> Reservekopie | None:
    """The newest back-up."""
    require(kluis, Handeling.VEILIGSTELLEN)
    return next(iter(kluis.list_backups()), None)


def second_folder(kluis: Kluis, nu: datetime) -> TweedeMap | None:
    """The second folder, when one is chosen."""
    require(kluis, Handeling.VEILIGSTELLEN)
    with kluis.read() as opslag:
        gekozen, laatst = opslag.get_setting(_MAP), opslag.get_setting(_LAATST)
    beleid = current_beleid().tweede_map
    if beleid is not None and str(beleid) != gekozen:
        gekozen, laatst = str(beleid), None
    if not gekozen:
        return None
    wanneer = datetime.fromisoformat(laatst) if laatst else None
    herinneren = wanneer is None or nu - wanneer > HERINNEREN_NA
    return TweedeMap(Path(gekozen), wanneer, herinneren)


def choose_second_folder(kluis: Kluis, werkplek: Werkplek, map_: Path | None) -> Kopieslag:
    """Keep which folder gets every back-up too (None for no folder), and bring the newest there.

    Raises:
        NotAllowedError.
        ValueError: when the administrator of this computer chose it; the screen does not ask then.
    """
    require(kluis, Handeling.KOPIEEN_BEHEREN)
    if current_beleid().tweede_map is not None:
        raise ValueError("set by policy")
    with kluis.write() as opslag:
        opslag.put_setting(_MAP, str(map_) if map_ else "")
        opslag.put_setting(_LAATST, "")
        opslag.write_log("tweede_map_gekozen" if map_ else "tweede_map_vervallen")
    if map_ is None:
        return Kopieslag(None)
    if not kluis.list_backups():
        kluis.make_backup(MET_DE_HAND)
    return Kopieslag(kluis.list_backups()[0], bring_to_second_folder(kluis, werkplek))


def bring_to_second_folder(
    kluis: Kluis, werkplek: Werkplek, kopie: Reservekopie | None = None
) -> LevensloopError | None:
    """Bring a back-up to the second folder when it is not there yet.

    Args:
        kluis: the open kluis.
        werkplek: the clock.
        kopie: which; without it the newest, unless something newer stands there.

    Returns:
        What went wrong; a stick that is not there never stops the work.
    """
    require(kluis, Handeling.VEILIGSTELLEN)
    tweede = second_folder(kluis, werkplek.now())
    kopieen = [kopie for kopie in kluis.list_backups() if kopie.aanleiding != VERNIETIGEN]
    if tweede is None or not (kopie or kopieen):
        return None
    doel = folder_in(tweede.map_, kluis.beschrijving.pad)
    try:
        if not tweede.map_.is_dir():
            return KluisNotWritableError(pad=str(tweede.map_))
        daar = kluis.list_backups(doel)
        if kopie is None and daar and daar[0].naam >= kopieen[0].naam:
            return None
        kluis.copy_backup(kopie or kopieen[0], doel)
    except LevensloopError as fout:
        return fout
    with kluis.write() as opslag:
        opslag.put_setting(_MAP, str(tweede.map_))
        opslag.put_setting(_LAATST, werkplek.now().isoformat())
    return None


def folder_in(map_: Path, kluis: Path) -> Path:
    """Where the back-ups of one kluis stand in a second folder."""
    return map_ / f"{kluis.stem}-reservekopieen"


def reason(kopie: Reservekopie) -> str:
    """Why a back-up was made, in Dutch."""
    return AANLEIDINGEN.get(kopie.aanleiding, kopie.aanleiding)


def _asks(aanleiding: str) -> Handeling:
    """A back-up by hand is a choice; one that the program makes protects everybody's work."""
    met_de_hand = aanleiding == MET_DE_HAND
    return Handeling.KOPIEEN_BEHEREN if met_de_hand else Handeling.VEILIGSTELLEN


def _last_line_of(bijzonderheid: str) -> int:
    laatste = bijzonderheid.rsplit(" ", 1)[-1]
    return int(laatste) if laatste.isdecimal() else 0
