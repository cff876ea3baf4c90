"""Errors of the world: each has a stable code and facts, never a sentence for the user."""

from collections.abc import Mapping


class LevensloopError(Exception):
    """Something outside the program went wrong; the screens turn the code into Dutch advice.

    Args:
        facts: values without personal data (a path the user chose, a version, a line number).
    """

    code = "onbekend"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code)
        self.facts: Mapping[str, object] = facts


class WrongPassphraseError(LevensloopError):
    """The passphrase opens no slot of this user."""

    code = "wachtzin_onjuist"


class UnknownUserError(LevensloopError):
    """The kluis has no slot of this name, or several while none was named."""

    code = "gebruiker_onbekend"


class KluisMissingError(LevensloopError):
    """The folder has no kluis.json, or is not there."""

    code = "kluis_ontbreekt"


class KluisExistsError(LevensloopError):
    """A kluis, or another file, already stands at this path."""

    code = "kluis_bestaat"


class KluisDamagedError(LevensloopError):
    """A file of the kluis cannot be what was written; `onderdeel` names the file."""

    code = "kluis_beschadigd"


class KluisTooNewError(LevensloopError):
    """The kluis was written by a newer Levensloop; `versie` and `kent` say which."""

    code = "kluis_te_nieuw"


class KluisOtherLayoutError(LevensloopError):
    """The tables were made by another program of the same version number: one of before a release.

    `onderdeel` and `versie` say which.
    """

    code = "kluis_andere_indeling"


class KluisGoneError(LevensloopError):
    """The disk or share of an open kluis is gone; `pad` says which folder."""

    code = "kluis_weg"


class KluisNotWritableError(LevensloopError):
    """The folder refuses writing."""

    code = "kluis_niet_schrijfbaar"


class KeysRenewedError(LevensloopError):
    """The kluis got new keys since this user unlocked it."""

    code = "sleutels_vernieuwd"


class KluisInUseError(LevensloopError):
    """Another process has this kluis open; `gebruiker`, `computer` and `sinds` say who."""

    code = "kluis_in_gebruik"


class NoLocksError(LevensloopError):
    """The disk or share of this kluis cannot keep who has it open."""

    code = "schijf_zonder_slot"


class DiskFullError(LevensloopError):
    """The disk took no more while saving."""

    code = "schijf_vol"


class WeakPassphraseError(LevensloopError):
    """The passphrase is too short or too easy to guess; `reden` is a code."""

    code = "wachtzin_zwak"


class NoDossierKeyError(LevensloopError):
    """This user holds no key of the dossiers, so that they cannot be read at all."""

    code = "geen_dossiersleutel"


class UserExistsError(LevensloopError):
    """Another user of this kluis has this name."""

    code = "gebruiker_bestaat"


class OwnUserError(LevensloopError):
    """Nobody changes or removes the own slot, so that the kluis keeps somebody who can open it."""

    code = "eigen_gebruiker"


class LastKeyHolderError(LevensloopError):
    """Nobody else holds the key of the dossiers, so this user must keep it."""

    code = "laatste_sleutelhouder"


class RecoveryCodeError(LevensloopError):
    """The code of the herstelblad was mistyped; `groep` says where, when it is one group."""

    code = "herstelcode_onjuist"


class SpokenCodeError(LevensloopError):
    """A wachtzin or receipt code of a pakket was mistyped; `groep` says where, `wat` which."""

    code = "gesproken_code_onjuist"


class ReceiptUnknownError(LevensloopError):
    """A receipt code is of no pakket of this handover."""

    code = "ontvangstcode_onbekend"


class BackupStoppedError(LevensloopError):
    """A back-up was not finished, because the kluis closed or was too busy; the next one is."""

    code = "kopie_gestopt"


class BackupPassphraseError(WrongPassphraseError):
    """The passphrase does not belong to this back-up, which opens with those of its moment."""

    code = "wachtzin_kopie_onjuist"


class NotFoundError(LevensloopError):
    """What was asked for is not (or no longer) there."""

    code = "niet_gevonden"


class NotAllowedError(LevensloopError):
    """The role of this user does not allow it; `handeling` and `rol` say what and who."""

    code = "niet_toegestaan"


class EstablishedError(LevensloopError):
    """An established plan is immutable; a change starts a new concept."""

    code = "plan_vastgesteld"


class ChangedSinceError(LevensloopError):
    """What should be undone was changed again since; `wat` names the field or kind of record."""

    code = "intussen_gewijzigd"


class ClosedMeetingError(LevensloopError):
    """A closed meeting is immutable; a later meeting says what is different."""

    code = "overleg_gesloten"


class ClosedHalfyearError(LevensloopError):
    """The monitor of a closed half year is immutable, since its counts went out."""

    code = "halfjaar_gesloten"


class InvalidInputError(LevensloopError):
    """A record has errors that block saving; `meldingen` are the domain's findings."""

    code = "invoer_ongeldig"


class StillKeptError(LevensloopError):
    """A client may not be destroyed yet: the retention term runs, or another number was typed."""

    code = "bewaartermijn_loopt"


class StillUsedError(LevensloopError):
    """A shared record cannot go while others point to it; `aantal` says how many."""

    code = "nog_in_gebruik"


class StoppedError(LevensloopError):
    """The user stopped this work; nothing of it was kept."""

    code = "gestopt"


class ImportRefusedError(LevensloopError):
    """A file from outside is refused whole; `plaats` and `reden` say where and why."""

    code = "import_geweigerd"


class FileNotReadableError(LevensloopError):
    """A file the user chose to look at cannot be read."""

    code = "bestand_niet_gelezen"


class ExportForbiddenError(LevensloopError):
    """The administrator of this computer does not allow this kind of file."""

    code = "bestand_niet_toegestaan"


class ExportFailedError(LevensloopError):
    """A file could not be written where the user asked."""

    code = "bestand_niet_geschreven"


class NoCountsError(LevensloopError):
    """A peildatum was not counted; `peildata` says which were, `toekomst` that it is to come."""

    code = "peildatum_niet_geteld"


class PublicationRefusedError(LevensloopError):
    """Figures may not go out; `uitleg` says why in Dutch, without an exact count."""

    code = "uitgifte_geweigerd"
