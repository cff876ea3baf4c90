"""A secret lot, so that merging or leaving out does not tell why.

Whoever knows the rule and sees that classes were merged could conclude that the classes apart were
unsafe, and work back to them (Wong and others, Minimality attack in privacy preserving data
publishing, VLDB 2007). So now and then the program merges or leaves out for no reason. The lot
hangs on a secret of the kluis, the table and the peildatum, and on no count.
"""

import hmac
from collections.abc import Sequence
from datetime import date

EEN_OP = 16  # tables out of which one is drawn
_HELFT = 2


class Loting:
    """Draws per table and peildatum, always the same for the same secret.

    Args:
        geheim: of the kluis; without one nothing is drawn (tests, and figures nobody keeps).
        peildatum: of the figures.
    """

    def __init__(self, geheim: bytes = b"", peildatum: date = date.min) -> None:
        self._geheim = geheim
        self._dag = peildatum.isoformat()

    def first(self, wat: str, niveaus: Sequence[int]) -> tuple[int, int]:
        """At which level and place to begin; (0, 0) for most.

        Args:
            wat: the table.
            niveaus: how many ways there are at each level; one level more means "leave it out".
        """
        if not self._geheim:
            return (0, 0)
        worp = hmac.digest(self._geheim, f"{self._dag}|{wat}".encode(), "sha256")
        if worp[0] % EEN_OP:
            return (0, 0)
        niveau = 1
        while niveau < len(niveaus) and worp[niveau] % _HELFT:
            niveau += 1
        if niveau >= len(niveaus):
            return (niveau, 0)
        return (niveau, int.from_bytes(worp[-4:], "big") % niveaus[niveau])
