"""Use case of checking: whether the kluis still is what was written."""

from levensloop_desktop.services.ports import Bevinding, Kluis, Voortgang
from levensloop_desktop.services.rechten import Handeling, require


def check_kluis(kluis: Kluis, voortgang: Voortgang | None = None) -> list[Bevinding]:
    """Verify pages, references and the log chain.

    Raises:
        NotAllowedError: for who does not manage the kluis.
    """
    require(kluis, Handeling.KLUIS_CONTROLEREN)
    return kluis.check(voortgang)
