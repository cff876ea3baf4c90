"""The part of the ports that has to do with users and their keys."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from levensloop_desktop.services.beschrijving import Gebruiker


@dataclass(frozen=True, slots=True)
class Sleutelhouder:
    """A user of an open kluis.

    Args:
        gebruiker: name and role.
        sinds: since when there is a slot; None when that is not known.
        afwijking: "" when all is well; "ontbreekt" when kluis.json lost the slot, "onbekend" when
            it has one that the dossiers know nothing of.
    """

    gebruiker: Gebruiker
    sinds: datetime | None
    afwijking: str = ""


class Sleutelbeheer(Protocol):
    """What an open kluis can do with its users and the herstelblad."""

    def change_passphrase(self, oud: str, nieuw: str) -> None:
        """Change the passphrase of this user; that of a manager waits until a colleague opens.

        Raises:
            WrongPassphraseError: when `oud` does not open the slot.
            WeakPassphraseError: when `nieuw` is too short or easy to guess.
            NoDossierKeyError: for a manager of a kluis that names no postbus yet.
            UnknownUserError: for a manager who was removed meanwhile.
        """

    def list_users(self) -> tuple[Sleutelhouder, ...]:
        """Everybody who has a slot or should have one, by name."""

    def add_user(self, gebruiker: Gebruiker, wachtzin: str) -> None:
        """Give somebody a slot.

        Raises:
            UserExistsError, WeakPassphraseError, NoDossierKeyError.
        """

    def change_role(self, naam: str, rol: str) -> None:
        """Give somebody else another role; who loses the dossiers makes that new keys are made.

        Raises:
            OwnUserError, UnknownUserError, LastKeyHolderError, NoDossierKeyError.
        """

    def reset_passphrase(self, naam: str, wachtzin: str) -> None:
        """Give somebody else a new passphrase.

        Raises:
            OwnUserError, UnknownUserError, WeakPassphraseError, NoDossierKeyError.
        """

    def remove_user(self, naam: str) -> None:
        """Take the slot of somebody else away and give both databases new keys, after a back-up.

        Raises:
            OwnUserError, UnknownUserError, LastKeyHolderError, NoDossierKeyError.
        """

    def confirm_users(self) -> None:
        """Write kluis.json anew with the slots that the dossiers know."""

    def recovery_since(self) -> datetime | None:
        """When the herstelblad was made; None when there is none."""

    def renew_recovery(self, herstelcode: str) -> None:
        """Let this code open the kluis in place of the one before.

        Args:
            herstelcode: of services.herstelcode.new_code.
        """
