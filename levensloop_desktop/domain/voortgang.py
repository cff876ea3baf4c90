"""Voortgang: what casusregisseur and director say of a case, and how each levensgebied moves.

The ZVH asks both per case about cooperation, progress on the plan and result (levensloopaanpak.nl,
positie van de ZVH). One answer is one record: eight directions stand beside each other in it, so
that it is typed, saved and printed as a whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld

LAAGSTE_SCORE = 1
HOOGSTE_SCORE = 5
RICHTING = "richting_"
SCORE = "score_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voortgang(Onderdeel):
    """One answer about a case; for each levensgebied a direction, and a score where one is kept."""

    datum: date | None = veld("Datum", Soort.DATUM)
    gevraagd_aan: str = veld(
        "Gevraagd aan", Soort.CODE, lijst="voortgang_bron", default="casusregisseur"
    )
    naam: str = veld("Naam", voorbeeld="K. Fictief, gemeente Voorbeeldstad")
    samenwerking: str = veld("Samenwerking", Soort.CODE, lijst="samenwerking")
    richting_identiteitsbewijs: str = veld("Identiteitsbewijs", Soort.CODE, lijst="richting")
    score_identiteitsbewijs: int | None = veld("Score identiteitsbewijs", Soort.GETAL)
    richting_wonen: str = veld("Wonen / briefadres", Soort.CODE, lijst="richting")
    score_wonen: int | None = veld("Score wonen / briefadres", Soort.GETAL)
    richting_werk_dagbesteding: str = veld("Werk en dagbesteding", Soort.CODE, lijst="richting")
    score_werk_dagbesteding: int | None = veld("Score werk en dagbesteding", Soort.GETAL)
    richting_inkomen: str = veld("Inkomen", Soort.CODE, lijst="richting")
    score_inkomen: int | None = veld("Score inkomen", Soort.GETAL)
    richting_schulden: str = veld("Schulden", Soort.CODE, lijst="richting")
    score_schulden: int | None = veld("Score schulden", Soort.GETAL)
    richting_zorg: str = veld("Zorg en zorgverzekering", Soort.CODE, lijst="richting")
    score_zorg: int | None = veld("Score zorg en zorgverzekering", Soort.GETAL)
    richting_sociaal_netwerk: str = veld("Sociaal netwerk", Soort.CODE, lijst="richting")
    score_sociaal_netwerk: int | None = veld("Score sociaal netwerk", Soort.GETAL)
    richting_justitie_veiligheid: str = veld("Justitie en veiligheid", Soort.CODE, lijst="richting")
    score_justitie_veiligheid: int | None = veld("Score justitie en veiligheid", Soort.GETAL)
    instrument: str = veld("Instrument van de scores", voorbeeld="ZRM 2017")
    resultaat: str = veld("Resultaat", Soort.TEKST)
    toelichting: str = veld("Toelichting", Soort.TEKST)

    def richting(self, levensgebied: str) -> str:
        """The direction of one levensgebied; empty when nothing was said of it."""
        gevonden: str = getattr(self, RICHTING + levensgebied)
        return gevonden

    def score(self, levensgebied: str) -> int | None:
        """The self-reliance of one levensgebied, 1 to 5."""
        gevonden: int | None = getattr(self, SCORE + levensgebied)
        return gevonden


@dataclass(frozen=True, slots=True)
class Trendpunt:
    """What was said of one levensgebied on one day."""

    datum: date | None
    richting: str
    score: int | None


def trend_of(voortgangen: Iterable[Voortgang], levensgebied: str) -> tuple[Trendpunt, ...]:
    """What was said of a levensgebied, the oldest first; an answer that leaves it open is not."""
    return tuple(
        Trendpunt(deel.datum, deel.richting(levensgebied), deel.score(levensgebied))
        for deel in in_order(voortgangen)
        if deel.richting(levensgebied) or deel.score(levensgebied) is not None
    )


def in_order(voortgangen: Iterable[Voortgang]) -> tuple[Voortgang, ...]:
    """In the order of their day; without a day they come first."""
    return tuple(sorted(voortgangen, key=lambda deel: (deel.datum or date.min, deel.id)))
