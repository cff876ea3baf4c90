"""The herstelblad: make its code, lay out the sheet, and let the kluis know the code."""

from dataclasses import dataclass

from levensloop_desktop.documents.maken import Afdruk, Herstelgegevens, make_herstelblad
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.toegang.herstelcode import new_code
from levensloop_desktop.services.toegang.rechten import Handeling, require


@dataclass(frozen=True, slots=True, repr=False)
class Herstelblad:
    """A sheet with its code; the kluis need not know the code yet."""

    code: str
    afdruk: Afdruk


def prepare_herstelblad(kluis: Kluis, werkplek: Werkplek, code: str = "") -> Herstelblad:
    """Lay out a sheet; nothing changes in the kluis.

    Args:
        kluis: that it opens.
        werkplek: clock.
        code: that the kluis knows already; a new one without it.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    code = code or new_code()
    gegevens = Herstelgegevens(
        kluisnaam=kluis.beschrijving.naam,
        code=code,
        gemaakt_door=kluis.gebruiker.naam,
        wanneer=werkplek.now().astimezone(),
    )
    return Herstelblad(code, make_herstelblad(gegevens))
