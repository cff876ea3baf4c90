"""The structure tree while a document is being made: nodes, and where their content was drawn."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Knoop:
    """One structure element: its role, attributes, children and marked content.

    `stukken` holds the page index and marked-content number of everything drawn for it; a
    paragraph that runs over a page end has two.
    """

    rol: str
    ouder: "Knoop | None" = None
    bereik: str = ""  # Scope of a table head: Column or Row
    kolommen: int = 1  # ColSpan
    alternatief: str = ""
    gelezen: str = ""  # ActualText: the words in the order of reading, where the page turns them
    kader: tuple[float, float, float, float] | None = None
    kinderen: "list[Knoop]" = field(default_factory=list)
    stukken: list[tuple[int, int]] = field(default_factory=list)

    def kind(self, rol: str, *, bereik: str = "", alternatief: str = "") -> "Knoop":
        """A new last child."""
        nieuw = Knoop(rol, ouder=self, bereik=bereik, alternatief=alternatief)
        self.kinderen.append(nieuw)
        return nieuw


@dataclass(frozen=True, slots=True)
class Bladwijzer:
    """A place in the outline."""

    niveau: int
    tekst: str
    pagina: int
    hoogte: float
