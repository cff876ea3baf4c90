"""Use cases around users and their keys; what only they may do who manage them."""

from datetime import datetime

from levensloop_desktop.services.ports.kluisport import Gebruiker, Kluis, Sleutelhouder
from levensloop_desktop.services.toegang.rechten import Handeling, require


def list_users(kluis: Kluis) -> tuple[Sleutelhouder, ...]:
    """Everybody who has a slot or should have one, by name."""
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    return kluis.list_users()


def add_user(kluis: Kluis, gebruiker: Gebruiker, wachtzin: str) -> None:
    """Give somebody a slot.

    Raises:
        UserExistsError, WeakPassphraseError.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.add_user(gebruiker, wachtzin)


def change_role(kluis: Kluis, naam: str, rol: str) -> None:
    """Give somebody else another role.

    Raises:
        OwnUserError, UnknownUserError, LastKeyHolderError.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.change_role(naam, rol)


def reset_passphrase(kluis: Kluis, naam: str, wachtzin: str) -> None:
    """Give somebody else a new passphrase.

    Raises:
        OwnUserError, UnknownUserError, WeakPassphraseError.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.reset_passphrase(naam, wachtzin)


def remove_user(kluis: Kluis, naam: str) -> None:
    """Take the slot of somebody else away and give both databases new keys.

    Raises:
        OwnUserError, UnknownUserError, LastKeyHolderError.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.remove_user(naam)


def confirm_users(kluis: Kluis) -> None:
    """Write kluis.json anew with the slots that the dossiers know."""
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.confirm_users()


def recovery_since(kluis: Kluis) -> datetime | None:
    """When the herstelblad was made; None when there is none."""
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    return kluis.recovery_since()


def renew_recovery(kluis: Kluis, herstelcode: str) -> None:
    """Let this code open the kluis in place of the one before."""
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    kluis.renew_recovery(herstelcode)


def change_passphrase(kluis: Kluis, oud: str, nieuw: str) -> None:
    """Change one's own passphrase.

    Raises:
        WrongPassphraseError, WeakPassphraseError.
    """
    require(kluis, Handeling.WACHTZIN_WIJZIGEN)
    kluis.change_passphrase(oud, nieuw)
