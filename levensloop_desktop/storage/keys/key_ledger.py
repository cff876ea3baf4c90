"""What dossier.db remembers of kluis.json, so that a swapped or older one is noticed.

kluis.json is written first and dossier.db follows, so that an interrupted change leaves a file that
is one ahead and carries a seal; a file that lies behind was put back by somebody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.keys.kluis_seal import is_sealed_by
from levensloop_desktop.storage.kluisjson.kluis_file import KluisFile
from levensloop_desktop.storage.kluisjson.slots import KeySlot
from levensloop_desktop.storage.rows import DOSSIER

OUDER = "kluis_json_ouder"
GEWIJZIGD = "kluis_json_gewijzigd"
DOSSIER_OUDER = "dossier_db_ouder"
CODES = (OUDER, GEWIJZIGD, DOSSIER_OUDER)
_ROW = 1
_STAND = DOSSIER.tables["sleutelstand"]
_GATEN = DOSSIER.tables["sleutelgaten"]
_READ_STAND = Statement(select(_STAND.c.volgnummer, _STAND.c.afdruk, _STAND.c.logsleutel))
_FIRST_STAND = Statement(_STAND.insert())
_WRITE_STAND = Statement(
    _STAND.update().values(volgnummer=bindparam("nu"), afdruk=bindparam("afdruk_nu"))
)
_READ_GATEN = Statement(
    select(
        _GATEN.c.slot_id, _GATEN.c.rol, _GATEN.c.gebruiker, _GATEN.c.publiek, _GATEN.c.sinds
    ).order_by(_GATEN.c.gebruiker)
)
_EMPTY_GATEN = Statement(_GATEN.delete())
_INSERT_GAT = Statement(_GATEN.insert())


@dataclass(frozen=True, slots=True, repr=False)
class Slotregel:
    """A slot as dossier.db knows it."""

    slot_id: str
    rol: str
    gebruiker: str
    public: bytes
    sinds: datetime

    def fits(self, slot: KeySlot) -> bool:
        """Whether a slot of kluis.json is the one that was registered."""
        return (self.slot_id, self.rol, self.gebruiker, self.public) == (
            slot.slot_id,
            slot.rol,
            slot.gebruiker,
            slot.public,
        )


@dataclass(frozen=True, slots=True, repr=False)
class Stand:
    """Everything dossier.db remembers of kluis.json."""

    volgnummer: int
    digest: bytes
    slots: tuple[Slotregel, ...]

    def knows(self, slot: KeySlot) -> bool:
        """Whether new keys may be sealed to this slot."""
        return any(regel.fits(slot) for regel in self.slots)


def begin(
    connection: DriverConnection, inhoud: KluisFile, log_key: bytes, wanneer: datetime
) -> None:
    """Register the first kluis.json of a new kluis."""
    _FIRST_STAND.run(
        connection,
        {
            "nummer": _ROW,
            "volgnummer": inhoud.volgnummer,
            "afdruk": inhoud.digest(),
            "logsleutel": log_key,
        },
    )
    _write_slots(connection, inhoud.slots, (), wanneer)


def read_stand(connection: DriverConnection) -> Stand | None:
    """What is remembered; None when this database was made in another way."""
    row = _READ_STAND.first(connection)
    if row is None:
        return None
    regels = tuple(Slotregel(*regel) for regel in _READ_GATEN.rows(connection))
    return Stand(row[0], row[1], regels)


def read_log_key(connection: DriverConnection) -> bytes | None:
    """The key of the seals of the log; stays the same when the database gets a new key."""
    row = _READ_STAND.first(connection)
    return None if row is None else bytes(row[2])


def follow(
    connection: DriverConnection,
    inhoud: KluisFile,
    missing: Iterable[Slotregel],
    wanneer: datetime,
) -> None:
    """Remember this kluis.json from now on, and who is missing from it."""
    stand = read_stand(connection)
    _WRITE_STAND.run(connection, {"nu": inhoud.volgnummer, "afdruk_nu": inhoud.digest()})
    _write_slots(connection, inhoud.slots, stand.slots if stand else (), wanneer)
    aanwezig = {slot.slot_id for slot in inhoud.slots}
    _INSERT_GAT.run_many(
        connection,
        [
            {
                "slot_id": regel.slot_id,
                "rol": regel.rol,
                "gebruiker": regel.gebruiker,
                "publiek": regel.public,
                "sinds": regel.sinds,
            }
            for regel in missing
            if regel.slot_id not in aanwezig
        ],
    )


def compare(inhoud: KluisFile, stand: Stand, generation: int, dossier_key: bytes) -> str:
    """What is wrong with kluis.json beside dossier.db; "" when it is as it should be.

    One step ahead is an interrupted change; the caller lets dossier.db follow.
    """
    if not is_sealed_by(inhoud, generation, dossier_key):
        return GEWIJZIGD
    ahead = inhoud.volgnummer - stand.volgnummer
    if ahead == 0:
        return "" if inhoud.digest() == stand.digest else GEWIJZIGD
    if ahead < 0:
        return OUDER
    return "" if ahead == 1 else DOSSIER_OUDER


def _write_slots(
    connection: DriverConnection,
    slots: Iterable[KeySlot],
    eerder: tuple[Slotregel, ...],
    wanneer: datetime,
) -> None:
    sinds = {regel.slot_id: regel.sinds for regel in eerder}
    _EMPTY_GATEN.run(connection)
    _INSERT_GAT.run_many(
        connection,
        [
            {
                "slot_id": slot.slot_id,
                "rol": slot.rol,
                "gebruiker": slot.gebruiker,
                "publiek": slot.public,
                "sinds": sinds.get(slot.slot_id, wanneer),
            }
            for slot in slots
        ],
    )
