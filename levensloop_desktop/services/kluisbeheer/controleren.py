"""Use case of checking: whether the kluis still is what was written."""

from levensloop_desktop.services.ports.kluisport import Bevinding, Kluis, Voortgang
from levensloop_desktop.services.toegang.rechten import Handeling, require

ZOEKINDEX = "zoekindex_wijkt_af"  # code of a finding


def check_kluis(kluis: Kluis, voortgang: Voortgang | None = None) -> list[Bevinding]:
    """Verify pages, references and the log chain.

    Raises:
        NotAllowedError: for who does not manage the kluis.
    """
    require(kluis, Handeling.KLUIS_CONTROLEREN)
    return kluis.check(voortgang)


def rebuild_search(kluis: Kluis) -> None:
    """Make the search index anew, when checking found that it does not fit the dossiers.

    Raises:
        NotAllowedError: for who does not manage the kluis.
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    require(kluis, Handeling.KLUIS_CONTROLEREN)
    kluis.rebuild_search()
