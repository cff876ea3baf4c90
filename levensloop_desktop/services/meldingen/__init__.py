"""The Dutch words of every error code: what happened, and what the user can do now.

The window and the command line both read this table, so that they say the same. Each subject has
a module of its own.
"""

from levensloop_desktop.errors import LevensloopError
from levensloop_desktop.services.meldingen import bestanden, dossier, kluis, sleutels
from levensloop_desktop.services.meldingen.foutmelding import Foutmelding, Uitleg

__all__ = ["Foutmelding", "explain_error"]

_ONBEKEND = Foutmelding("Er ging iets mis.", "Probeer het opnieuw. Meld het als het vaker gebeurt.")
_MELDINGEN: dict[str, Uitleg] = {
    **kluis.MELDINGEN,
    **sleutels.MELDINGEN,
    **dossier.MELDINGEN,
    **bestanden.MELDINGEN,
}


def explain_error(fault: LevensloopError) -> Foutmelding:
    """The words for an error; a code without words of its own gets general ones."""
    uitleg = _MELDINGEN.get(fault.code)
    return uitleg(fault.facts) if uitleg else _ONBEKEND
