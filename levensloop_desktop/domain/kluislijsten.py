"""The value lists as one kluis has them: those of the program, with its own values over them."""

from collections.abc import Iterable, Sequence

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.waardelijsten import (
    Lijstenbron,
    Waarde,
    Waardelijst,
    basis,
    programmalijst,
)

_REST = frozenset(
    {"overig", "anders", "onbekend", "eigen"}
)  # closes a list: own values stand above


class Kluislijsten:
    """Every list of one kluis, made when it is first asked for; never changed once made."""

    def __init__(
        self, waarden: Iterable[Eigenwaarde] = (), standen: Iterable[Lijststand] = ()
    ) -> None:
        self._waarden: dict[str, list[Eigenwaarde]] = {}
        for waarde in waarden:
            self._waarden.setdefault(waarde.lijst, []).append(waarde)
        self._standen = {stand.lijst: stand for stand in standen}
        self._gemaakt: dict[str, Waardelijst] = {}

    def lijst(self, naam: str) -> Waardelijst:
        """A list by name, with what this kluis added, hid and moved."""
        gemaakt = self._gemaakt.get(naam)
        if gemaakt is None:
            gemaakt = self._gemaakt[naam] = self._make(naam)
        return gemaakt

    def _make(self, naam: str) -> Waardelijst:
        programma = programmalijst(naam)
        eigen, stand = self._waarden.get(naam, []), self._standen.get(naam)
        if not programma.eigen or not (eigen or stand):
            return programma
        verborgen = frozenset(stand.niet_kiezen if stand else ())
        waarden = [
            *(_hide(waarde, verborgen) for waarde in programma.waarden),
            *(_own(waarde, programma, verborgen) for waarde in eigen),
        ]
        return _with(programma, _order(waarden, stand.volgorde if stand else ()))


class Gelezenlijsten:
    """Lists with what a file says of own values over them; what it says comes first.

    Args:
        onder: the lists that hold otherwise; None for those of the program.
        waarden: as the file has them.
    """

    def __init__(self, onder: Lijstenbron | None, waarden: Iterable[Eigenwaarde]) -> None:
        self._onder = onder
        self._waarden: dict[str, dict[str, Eigenwaarde]] = {}
        for waarde in waarden:
            self._waarden.setdefault(waarde.lijst, {})[waarde.code] = waarde

    def lijst(self, naam: str) -> Waardelijst:
        """A list by name, with the labels of the file."""
        onder = programmalijst(naam) if self._onder is None else self._onder.lijst(naam)
        gelezen = self._waarden.get(naam)
        if not gelezen or not onder.eigen:
            return onder
        anders = [waarde for waarde in onder.waarden if waarde.code not in gelezen]
        erbij = [_own(waarde, onder, frozenset()) for waarde in gelezen.values()]
        return _with(onder, (*anders, *erbij))


def _hide(waarde: Waarde, verborgen: frozenset[str]) -> Waarde:
    if waarde.code not in verborgen:
        return waarde
    return Waarde(waarde.code, waarde.label, waarde.kenmerken, verborgen=True)


def _own(eigen: Eigenwaarde, lijst: Waardelijst, verborgen: frozenset[str]) -> Waarde:
    """An own value says what the value it follows says, and its own law."""
    gevolgd = lijst.vind(basis(eigen.code))
    kenmerken = dict(gevolgd.kenmerken) if gevolgd else {}
    if eigen.wet:
        kenmerken["wet"] = eigen.wet
    return Waarde(
        eigen.code,
        eigen.label,
        kenmerken,
        eigen=True,
        verborgen=eigen.code in verborgen,
        herkomst=eigen.herkomst,
    )


def _order(waarden: Sequence[Waarde], volgorde: Sequence[str]) -> tuple[Waarde, ...]:
    """As the kluis put them; what it never moved stands where the program has it, own ones last."""
    if volgorde:
        plaats = {code: nummer for nummer, code in enumerate(volgorde)}
        bekend = sorted((w for w in waarden if w.code in plaats), key=lambda w: plaats[w.code])
        nieuw = [waarde for waarde in waarden if waarde.code not in plaats]
    else:
        bekend = [waarde for waarde in waarden if not waarde.eigen]
        nieuw = [waarde for waarde in waarden if waarde.eigen]
    einde = len(bekend)
    while einde and bekend[einde - 1].code in _REST:
        einde -= 1
    return (*bekend[:einde], *nieuw, *bekend[einde:])


def _with(lijst: Waardelijst, waarden: Sequence[Waarde]) -> Waardelijst:
    return Waardelijst(
        naam=lijst.naam,
        titel=lijst.titel,
        waarden=tuple(waarden),
        eigen=lijst.eigen,
        vast=lijst.vast,
        gebruik=lijst.gebruik,
        volgt=lijst.volgt,
    )
