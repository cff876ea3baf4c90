"""Everything that is shown together: which figures there are and what ties them."""

from collections.abc import Iterable, Iterator, Sequence

from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, bounds
from levensloop_desktop.kengetallen.stelsel import (
    Banden,
    Bereik,
    Eis,
    Omvat,
    Onbekende,
    Som,
    count_values,
    is_tree,
    narrow,
)
from levensloop_desktop.kengetallen.teltabel import MET, Koppeling, Stroom

ONZEKER = 5  # every figure keeps at least so many values that fit all that is shown
_OVER = "over "
Figures = tuple[Onbekende, ...]


class Samenhang:
    """Tables that are shown, by their published figures alone.

    Args:
        koppelingen: classes of different tables that speak of the same units.
        stromen: what ties a group to the same group of an earlier day.
    """

    def __init__(
        self, koppelingen: Sequence[Koppeling] = (), stromen: Sequence[Stroom] = ()
    ) -> None:
        self._koppelingen = koppelingen
        self._stromen = stromen
        self._tabellen: dict[str, Cijfertabel] = {}
        self._bereiken: dict[Onbekende, Bereik] = {}
        self._eisen: list[Eis] = []
        self._nauw: dict[Onbekende, Bereik] = {}

    def add(self, *nieuw: Cijfertabel) -> bool:
        """Show tables too, when that is safe; whether it was."""
        bereiken, eisen = dict(self._bereiken), list(self._eisen)
        tabellen = {**self._tabellen, **_shown(nieuw)}
        self._take(nieuw, tabellen, bereiken, eisen)
        erbij = eisen[len(self._eisen) :]
        nauw = Banden(eisen).narrow({**bereiken, **self._nauw}, erbij)
        if nauw is None or not _are_wide(nauw):
            return False
        if not self._hangs_on(erbij, nauw):
            aantal = count_values(bereiken, eisen, ONZEKER)
            if aantal is None or min(_figures(aantal).values(), default=ONZEKER) < ONZEKER:
                return False
        self._tabellen, self._bereiken, self._eisen, self._nauw = tabellen, bereiken, eisen, nauw
        return True

    def _hangs_on(self, erbij: Sequence[Eis], nauw: dict[Onbekende, Bereik]) -> bool:
        """Whether what is new hangs on what was there by one unknown, and moves nothing there.

        Then bounds are exact for what is new, and what was there stays as it was found. That one
        unknown has five values, so that a ring that leaves it five leaves it all.
        """
        raakt = {wie for eis in erbij for wie in eis.onbekenden}
        bekend = [wie for wie in raakt if wie in self._nauw]
        stil = all(nauw[wie] == bereik for wie, bereik in self._nauw.items())
        heel = all(nauw[wie][1] - nauw[wie][0] < ONZEKER for wie in bekend)
        return stil and heel and len(bekend) <= 1 and is_tree(erbij)

    def take(self, *nieuw: Cijfertabel) -> dict[Onbekende, int]:
        """Show tables too, safe or not; how many values each figure keeps (0 when none fits)."""
        self._tabellen.update(_shown(nieuw))
        self._take(nieuw, self._tabellen, self._bereiken, self._eisen)
        aantal = count_values(self._bereiken, self._eisen, ONZEKER)
        return _figures(aantal if aantal is not None else dict.fromkeys(self._bereiken, 0))

    def range_of(self, wie: Onbekende) -> Bereik:
        """The least and the greatest that something can be; what fits nothing is (0, 0)."""
        van = narrow(self._bereiken, self._eisen)
        return (0, 0) if van is None else van[wie]

    def _take(
        self,
        nieuw: Iterable[Cijfertabel],
        tabellen: dict[str, Cijfertabel],
        bereiken: dict[Onbekende, Bereik],
        eisen: list[Eis],
    ) -> None:
        """Add figures and what ties them; a tie that no numbers fit holds for nobody."""
        for tabel in nieuw:
            bereiken.update(
                {cell(tabel, cijfer): bounds(cijfer.waarde) for cijfer in tabel.cijfers}
            )
            if tabel.totaal is None:
                continue
            heel = whole(tabel.bevolking)
            bereiken[heel] = bounds(tabel.totaal.waarde)
            if tabel.is_getoond:
                eisen += _divide(tabel, bereiken)
        for band in (*self._links(tabellen, bereiken), *self._flows(tabellen, bereiken)):
            bekend = any(eis.onbekenden == band.onbekenden for eis in eisen)
            if not bekend and narrow(bereiken, [*eisen, band]) is not None:
                eisen.append(band)

    def _links(
        self, tabellen: dict[str, Cijfertabel], bereiken: dict[Onbekende, Bereik]
    ) -> Iterator[Eis]:
        for nummer, koppeling in enumerate(self._koppelingen):
            einden = (koppeling.deel, koppeling.geheel)
            if not all(wie in tabellen or whole(wie) in bereiken for wie, _ in einden):
                continue
            (deel, om_deel), (geheel, om_geheel) = (
                _figures_of(tabellen, *einde) for einde in einden
            )
            if koppeling.gelijk and deel == om_deel and geheel == om_geheel:
                yield Som(deel, geheel)
                continue
            if deel:
                yield _within(bereiken, f"{nummer}", deel, om_geheel)
            if koppeling.gelijk and geheel:
                yield _within(bereiken, f"{nummer} terug", geheel, om_deel)

    def _flows(
        self, tabellen: dict[str, Cijfertabel], bereiken: dict[Onbekende, Bereik]
    ) -> Iterator[Eis]:
        for stroom in self._stromen:
            wie = whole(stroom.bevolking)
            if stroom.tabel not in tabellen or wie not in bereiken:
                continue
            erbij, om_erbij = _figures_of(tabellen, stroom.tabel, stroom.erbij)
            eraf, om_eraf = _figures_of(tabellen, stroom.tabel, stroom.eraf)
            toen = f"toen {stroom.bevolking}"
            bereiken[toen] = bounds(stroom.begin)
            if erbij == om_erbij and eraf == om_eraf:
                yield Som((toen, *erbij), (wie, *eraf))
                continue
            yield _within(bereiken, f"{stroom.bevolking} op", (toen, *erbij), (wie, *om_eraf))
            yield _within(bereiken, f"{stroom.bevolking} af", (wie, *eraf), (toen, *om_erbij))


def cell(tabel: Cijfertabel, cijfer: Cijfer) -> Onbekende:
    """The unknown behind a figure."""
    return f"cijfer {tabel.code} {' '.join(cijfer.klassen)}"


def whole(bevolking: str) -> Onbekende:
    """The unknown behind the total of a group; what no table shows is no figure."""
    return f"{_OVER if bevolking.startswith(MET) else 'geheel '}{bevolking}"


def _divide(tabel: Cijfertabel, bereiken: dict[Onbekende, Bereik]) -> list[Eis]:
    """What ties the figures of a table to the total of its group."""
    heel = whole(tabel.bevolking)
    namen = {cijfer.klassen: cell(tabel, cijfer) for cijfer in tabel.cijfers}
    if not tabel.meervoudig:
        return [Som(tuple(namen.values()), (heel,))]
    geen = namen.pop((tabel.apart,), None)
    if geen is None or not namen:
        return [Omvat(heel, tuple(cell(tabel, cijfer) for cijfer in tabel.cijfers))]
    met = whole(f"{MET}{tabel.code}")
    bereiken[met] = (0, bereiken[heel][1])
    return [Som((met, geen), (heel,)), Omvat(met, tuple(namen.values()))]


def _shown(tabellen: Iterable[Cijfertabel]) -> dict[str, Cijfertabel]:
    return {tabel.code: tabel for tabel in tabellen if tabel.is_getoond}


def _within(bereiken: dict[Onbekende, Bereik], naam: str, deel: Figures, geheel: Figures) -> Eis:
    """What says that some figures are not more than others; the rest is an unknown too."""
    over = f"{_OVER}{naam}"
    bereiken[over] = (0, sum(bereiken[wie][1] for wie in geheel))
    return Som((*deel, over), geheel)


def _figures_of(
    tabellen: dict[str, Cijfertabel], wie: str, klassen: frozenset[str]
) -> tuple[Figures, Figures]:
    """The figures that hold these classes alone, and those that hold any of them."""
    if not klassen:
        return (whole(wie),), (whole(wie),)
    tabel = tabellen[wie]
    return (
        tuple(cell(tabel, deel) for deel in tabel.cijfers if klassen.issuperset(deel.klassen)),
        tuple(cell(tabel, deel) for deel in tabel.cijfers if klassen.intersection(deel.klassen)),
    )


def _are_wide(nauw: dict[Onbekende, Bereik]) -> bool:
    """Whether bounds leave every figure enough values; in rings there may be fewer."""
    return all(
        hoog - laag + 1 >= ONZEKER
        for wie, (laag, hoog) in nauw.items()
        if not wie.startswith(_OVER)
    )


def _figures(aantal: dict[Onbekende, int]) -> dict[Onbekende, int]:
    """Those of figures alone: what is left over between two is no figure."""
    return {wie: keer for wie, keer in aantal.items() if not wie.startswith(_OVER)}
