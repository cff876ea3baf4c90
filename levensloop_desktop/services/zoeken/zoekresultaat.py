"""What searching gives back: three groups of lines, each with its place and what fits in it."""

from dataclasses import dataclass

from levensloop_desktop.domain.ids import ClientId

CLIENTEN, PERSONEN, DOSSIERS = "clienten", "personen", "dossiers"
Stukken = tuple[tuple[int, int], ...]  # place and length of what fits in a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Treffer:
    """One line that was found.

    Args:
        verzameling: collection of the record.
        record_id: of the record.
        client_id: whose dossier; empty for partners and people.
        tekst: the name, or the words around what was found.
        stukken: what to underline in `tekst`.
        bijtekst: a few words behind it, such as the age.
        waar: what it is and where it stands.
        stand: code of a status, or empty.
        standwoord: the words at the end of the line.
        onderdeel: the levensgebied or the id of the scenario it stands under, or empty.
    """

    verzameling: str
    record_id: str
    client_id: ClientId | None = None
    tekst: str
    stukken: Stukken = ()
    bijtekst: str = ""
    waar: str = ""
    stand: str = ""
    standwoord: str = ""
    onderdeel: str = ""

    @property
    def is_client(self) -> bool:
        """Whether the client was found by name, and not by what stands in the dossier."""
        return self.verzameling == "clienten" and bool(self.standwoord)


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekgroep:
    """The lines of one kind.

    Args:
        code: clienten, personen or dossiers.
        treffers: the first of them.
        aantal: how many there are, as far as counted.
        meer: whether there are more than `aantal`.
        lijkt_op: whether nothing fits exactly, and these look like it.
    """

    code: str
    treffers: tuple[Treffer, ...]
    aantal: int
    meer: bool = False
    lijkt_op: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Zoekresultaat:
    """What was found for a text; groups without lines are left out."""

    tekst: str
    groepen: tuple[Zoekgroep, ...] = ()

    @property
    def aantal(self) -> int:
        """How many lines there are in all groups, as far as counted."""
        return sum(groep.aantal for groep in self.groepen)

    @property
    def meer(self) -> bool:
        """Whether a group has more than was counted."""
        return any(groep.meer for groep in self.groepen)
