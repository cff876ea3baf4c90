"""What a file or paper of protected figures is about: everything, or knelpunten and opschalingen.

A subject chooses among the tables of one peildatum. What a table shows does not depend on which
others go along, so a paper of one subject is protected, attacked and remembered as any other.
"""

from dataclasses import dataclass

from levensloop_desktop.kengetallen.definities import Definitie

TITEL = "Kengetallen Levensloopaanpak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderwerp:
    """One subject.

    Args:
        code: of the choice on screen.
        naam: Dutch, of the choice on screen.
        titel: of the file and the paper.
        bestand: how the name of a file begins.
        wat: what it tells, for whoever reads it; empty where the tables say enough.
        kenmerken: of which tables; empty for all.
    """

    code: str
    naam: str
    titel: str
    bestand: str
    wat: str = ""
    kenmerken: frozenset[str] = frozenset()

    def codes(self, definitie: Definitie) -> tuple[str, ...]:
        """The tables of a definition that belong to it, in their order."""
        return tuple(
            tabel.code
            for tabel in definitie.tabellen
            if not self.kenmerken or tabel.kenmerk in self.kenmerken
        )


ALLES = Onderwerp(code="alles", naam="Alle kengetallen", titel=TITEL, bestand="kengetallen")
KNELPUNTEN = Onderwerp(
    code="knelpunten",
    naam="Knelpunten en opschalingen",
    titel="Knelpunten en opschalingen Levensloopaanpak",
    bestand="knelpunten",
    wat=(
        "Een knelpunt is iets waar het netwerk tegenaan loopt en dat het aan de eigen tafel niet "
        "oplost. Een opschaling is de weg langs andere tafels, tot het is opgelost. Deze tabellen "
        "zeggen wat cliënten ophoudt, hoe lang, en hoeveel tafels en stappen het kostte."
    ),
    kenmerken=frozenset(
        {
            "knelpunt",
            "knelpunt_maatregel",
            "knelpunt_open",
            "knelpunt_duur",
            "knelpunt_tafels",
            "knelpunt_stappen",
            "opschaling_tafel",
        }
    ),
)
ONDERWERPEN = (ALLES, KNELPUNTEN)
