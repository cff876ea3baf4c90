"""What the program tried against its own figures, in words that a manager can read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanvalsstap:
    """One kind of attack and what came of it.

    Args:
        code: of the kind ("min_totaal").
        naam: Dutch, short.
        uitleg: Dutch, what was tried.
        geprobeerd: on how many things.
        enkelvoud: Dutch for one of those things ("cijfer").
        meervoud: Dutch for several ("cijfers").
        goed: Dutch outcome when nothing was found.
        minste: the least number of values that any figure kept; None where that is not measured.
        gevonden: Dutch sentences about what succeeded; empty when nothing did.
    """

    code: str
    naam: str
    uitleg: str
    geprobeerd: int
    enkelvoud: str
    meervoud: str
    goed: str = "niemand gevonden"
    minste: int | None = None
    gevonden: tuple[str, ...] = ()

    @property
    def is_geslaagd(self) -> bool:
        """Whether the attack succeeded, so that nothing may be written."""
        return bool(self.gevonden)

    @property
    def uitkomst(self) -> str:
        """The outcome in Dutch ("niemand gevonden"), for behind what was tried."""
        if self.gevonden:
            return "herleidbaar"
        if not self.geprobeerd:
            return "niet van toepassing"
        return self.goed

    @property
    def regel(self) -> str:
        """What was tried and the outcome on one line ("14 tabellen: niemand gevonden")."""
        wat = self.enkelvoud if self.geprobeerd == 1 else self.meervoud
        return f"{self.geprobeerd} {wat}: {self.uitkomst}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Aanvalsrapport:
    """Everything that was tried, in the order in which it was tried.

    Args:
        stappen: the attacks.
        weglaten: codes of tables; without them no attack succeeds. Empty when nothing succeeded,
            or when leaving out tables does not help.
    """

    stappen: tuple[Aanvalsstap, ...]
    weglaten: tuple[str, ...] = ()

    @property
    def is_veilig(self) -> bool:
        """Whether no attack succeeded."""
        return not any(stap.is_geslaagd for stap in self.stappen)

    @property
    def slotsom(self) -> str:
        """The outcome of all together as one Dutch sentence."""
        if self.is_veilig:
            return f"{len(self.stappen)} aanvallen geprobeerd, geen ervan lukte."
        gelukt = sum(stap.is_geslaagd for stap in self.stappen)
        lukte = "aanval lukte" if gelukt == 1 else "aanvallen lukten"
        return f"{gelukt} {lukte}. Het programma schrijft dit bestand niet."
