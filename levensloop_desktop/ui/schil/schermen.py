"""Which screens a role is offered; what it may not do has no place in the navigation."""

from levensloop_desktop.services.toegang.rechten import Handeling, may
from levensloop_desktop.ui.schil.navigatie import Item

_MET_DOSSIER: tuple[Item, ...] = (
    ("vandaag", "Vandaag", "vandaag"),
    ("clienten", "Cliënten", "clienten"),
    ("netwerk", "Netwerk", "netwerk"),
    ("overleg", "Overleg", "overleg"),
)
_BEHEER: Item = ("beheer", "Beheer", "beheer")
_KENGETALLEN: Item = ("kengetallen", "Kengetallen", "kengetallen")
_MONITOR: Item = ("monitor", "Monitor", "monitor")


def screens_of(rol: str) -> tuple[Item, ...]:
    """The screens of the navigation, in order; the first one opens.

    A manager gets the counts, and a procesregisseur has them beside the dossiers; everybody gets
    beheer, if only for the own passphrase and the look of the window.
    """
    if may(rol, Handeling.DOSSIER_LEZEN):
        tellingen = (_KENGETALLEN,) if may(rol, Handeling.TELLINGEN_LEZEN) else ()
        monitor = (_MONITOR,) if may(rol, Handeling.MONITOR_BIJHOUDEN) else ()
        return (*_MET_DOSSIER, _BEHEER, *tellingen, *monitor)
    if may(rol, Handeling.GEBRUIKERS_BEHEREN):
        return (_BEHEER,)
    return (_KENGETALLEN, _MONITOR, _BEHEER) if may(rol, Handeling.TELLINGEN_LEZEN) else ()
