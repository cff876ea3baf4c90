"""The users of an open kluis: add, change and remove them without the passphrase of others."""

from dataclasses import replace
from datetime import datetime

from levensloop_desktop.errors import OwnUserError, UnknownUserError, UserExistsError
from levensloop_desktop.services.ports.kluisport import Gebruiker, Sleutelhouder
from levensloop_desktop.services.toegang.herstelcode import read_code
from levensloop_desktop.services.toegang.wachtzinnen import check_passphrase
from levensloop_desktop.storage.keys.key_ledger import Slotregel, Stand
from levensloop_desktop.storage.keys.key_slots import Keyring, make_slot, seal, unwrap
from levensloop_desktop.storage.keys.kluis_keys import KluisKeys
from levensloop_desktop.storage.kluisjson.kluis_file import KluisFile
from levensloop_desktop.storage.kluisjson.slots import (
    FLOOR_MEMORY_KIB,
    HERSTEL,
    HERSTELBLAD,
    ROLES_WITH_COUNTS_ONLY,
    ROLES_WITH_DOSSIER,
    Argon2Parameters,
    KeySlot,
)

# The code of a herstelblad is random and of 140 bits: a costly derivation adds nothing to it.
RECOVERY_COST = Argon2Parameters(memory_kib=FLOOR_MEMORY_KIB, passes=1, lanes=1)
_ROLES = tuple(rol for rol in ROLES_WITH_DOSSIER + ROLES_WITH_COUNTS_ONLY if rol != HERSTEL)


class KluisUsers:
    """Everything that may be asked about the users of one open kluis.

    Args:
        keys: the slots.
        own: name of who works here.
        argon2: cost of new passphrases.
    """

    def __init__(self, keys: KluisKeys, own: str, argon2: Argon2Parameters) -> None:
        self._keys = keys
        self._own = own
        self._argon2 = argon2

    def list(self) -> tuple[Sleutelhouder, ...]:
        """Everybody who has a slot or should have one, by name."""
        inhoud, stand = self._keys.read()
        bekend = {regel.slot_id: regel for regel in stand.slots}
        houders = [_houder(slot, bekend.get(slot.slot_id)) for slot in inhoud.users]
        aanwezig = {slot.slot_id for slot in inhoud.users}
        houders += [
            Sleutelhouder(Gebruiker(regel.gebruiker, regel.rol), regel.sinds, "ontbreekt")
            for regel in stand.slots
            if regel.slot_id not in aanwezig and regel.rol != HERSTEL
        ]
        return tuple(sorted(houders, key=lambda houder: houder.gebruiker.naam.casefold()))

    def recovery_since(self) -> datetime | None:
        """When the herstelblad was made; None when there is none."""
        _, stand = self._keys.read()
        return next((regel.sinds for regel in stand.slots if regel.rol == HERSTEL), None)

    def add(self, gebruiker: Gebruiker, wachtzin: str) -> None:
        """Give somebody a slot."""
        naam = gebruiker.naam.strip()
        if gebruiker.rol not in _ROLES:
            raise ValueError(gebruiker.rol)

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            del stand
            bezet = {slot.gebruiker.casefold() for slot in inhoud.slots}
            if not naam or naam.casefold() in bezet | {HERSTELBLAD.casefold()}:
                raise UserExistsError
            check_passphrase(wachtzin, (naam, inhoud.naam))
            return inhoud.with_slot(self._make(inhoud, naam, gebruiker.rol, wachtzin))

        self._keys.change(change, "gebruiker_toegevoegd", f"{naam}: {gebruiker.rol}")

    def find_other(self, naam: str) -> Slotregel:
        """Somebody else who should have a slot.

        Raises:
            OwnUserError, UnknownUserError.
        """
        self._refuse_own(naam)
        return _regel_of(self._keys.read()[1], naam)

    def loses_dossier(self, naam: str, rol: str) -> bool:
        """Whether somebody else loses the dossiers with this role, so that new keys are needed.

        Raises:
            OwnUserError, UnknownUserError.
        """
        if rol not in _ROLES:
            raise ValueError(rol)
        return self.find_other(naam).rol in ROLES_WITH_DOSSIER and rol not in ROLES_WITH_DOSSIER

    def change_role(self, naam: str, rol: str) -> None:
        """Give somebody another role, and with it the keys of that role."""
        new_keys = self.loses_dossier(naam, rol)

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            del stand
            slot = replace(inhoud.slot_of(naam), rol=rol)
            return inhoud.with_slot(seal(slot, self._keys.keyring, kluis_id=inhoud.kluis_id))

        doen = self._keys.change_and_rekey if new_keys else self._keys.change
        doen(change, "rol_gewijzigd", f"{naam}: {rol}")

    def reset_passphrase(self, naam: str, wachtzin: str) -> None:
        """Give somebody else a new passphrase; the old one opens nothing any more."""
        self._refuse_own(naam)

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            regel = _regel_of(stand, naam)
            check_passphrase(wachtzin, (naam, inhoud.naam))
            return inhoud.with_slot(
                self._make(inhoud, naam, regel.rol, wachtzin, slot_id=regel.slot_id)
            )

        self._keys.change(change, "wachtzin_vernieuwd", naam)

    def change_passphrase(self, oud: str, nieuw: str) -> None:
        """Change the passphrase of who works here."""

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            del stand
            slot = inhoud.slot_of(self._own)
            unwrap(slot, oud, kluis_id=inhoud.kluis_id)
            check_passphrase(nieuw, (slot.gebruiker, inhoud.naam))
            return inhoud.with_slot(
                self._make(inhoud, slot.gebruiker, slot.rol, nieuw, slot_id=slot.slot_id)
            )

        self._keys.change(change, "wachtzin_gewijzigd", "")

    def remove(self, naam: str) -> None:
        """Take the slot of somebody away, and give both databases new keys."""
        regel = self.find_other(naam)

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            del stand
            over = tuple(slot for slot in inhoud.slots if slot.slot_id != regel.slot_id)
            return replace(inhoud, slots=over)

        self._keys.change_and_rekey(change, "gebruiker_verwijderd", naam, gone=regel.slot_id)

    def renew_recovery(self, herstelcode: str) -> None:
        """Let this code open the kluis; that of an earlier herstelblad does not any more."""

        def change(inhoud: KluisFile, stand: Stand) -> KluisFile:
            del stand
            nieuw = make_recovery_slot(herstelcode, self._keys.keyring, inhoud.kluis_id)
            over = tuple(slot for slot in inhoud.slots if not slot.is_recovery)
            return replace(inhoud, slots=(*over, nieuw))

        self._keys.change(change, "herstelblad_gemaakt", "")

    def confirm(self) -> None:
        """Write kluis.json anew with the slots that dossier.db knows."""
        self._keys.change(lambda inhoud, _: inhoud, "sleutels_vastgelegd", "")

    def _make(
        self, inhoud: KluisFile, naam: str, rol: str, wachtzin: str, *, slot_id: str = ""
    ) -> KeySlot:
        return make_slot(
            wachtzin,
            self._keys.keyring,
            kluis_id=inhoud.kluis_id,
            rol=rol,
            gebruiker=naam,
            parameters=self._argon2,
            slot_id=slot_id,
        )

    def _refuse_own(self, naam: str) -> None:
        if naam == self._own:
            raise OwnUserError


def make_recovery_slot(herstelcode: str, keyring: Keyring, kluis_id: str) -> KeySlot:
    """A slot that the code of a herstelblad opens."""
    return make_slot(
        read_code(herstelcode),
        keyring,
        kluis_id=kluis_id,
        rol=HERSTEL,
        gebruiker=HERSTELBLAD,
        parameters=RECOVERY_COST,
    )


def _houder(slot: KeySlot, regel: Slotregel | None) -> Sleutelhouder:
    wie = Gebruiker(slot.gebruiker, slot.rol)
    if regel is None or not regel.fits(slot):
        return Sleutelhouder(wie, regel.sinds if regel else None, "onbekend")
    return Sleutelhouder(wie, regel.sinds)


def _regel_of(stand: Stand, naam: str) -> Slotregel:
    for regel in stand.slots:
        if regel.gebruiker == naam and regel.rol != HERSTEL:
            return regel
    raise UnknownUserError(gebruikers=())
