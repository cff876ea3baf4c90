"""What is wrong or odd at a field, in one Dutch sentence."""

from dataclasses import dataclass
from enum import StrEnum


class Ernst(StrEnum):
    """Whether a finding blocks saving."""

    FOUT = "fout"
    WAARSCHUWING = "waarschuwing"


@dataclass(frozen=True, slots=True)
class Melding:
    """One finding: at which field, in which words."""

    veld: str
    tekst: str
    ernst: Ernst = Ernst.FOUT

    @property
    def blokkeert(self) -> bool:
        """Whether the record cannot be saved like this."""
        return self.ernst is Ernst.FOUT
