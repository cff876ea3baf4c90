"""Herkomst: that a dossier came from another ZVH, in which pakket, and when it was received."""

from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.record import Onderdeel
from levensloop_desktop.domain.velden import Soort, veld


@dataclass(frozen=True, slots=True, kw_only=True)
class Herkomst(Onderdeel):
    """From where a dossier was received; a dossier that came along twice has two."""

    zvh: str = veld("Ontvangen van")
    nummer: str = veld("Pakketnummer")
    gemaakt_op: date | None = veld("Pakket gemaakt op", Soort.DATUM)
    gemaakt_door: str = veld("Pakket gemaakt door")
    clientnummer: str = veld("Cliëntnummer bij de afzender")
    doel: str = veld("Doel")
    grondslag: str = veld("Grondslag", Soort.CODE, lijst="grondslag")
    ontvangen_op: date | None = veld("Ontvangen op", Soort.DATUM)
    ontvangen_door: str = veld("Ontvangen door")
    sha256: str = veld("SHA-256 van het pakket")
    ontvangstcode: str = veld("Ontvangstcode")

    @property
    def in_woorden(self) -> str:
        """From whom, when and under which number, for a line on screen and paper."""
        wanneer = f" op {write_date(self.ontvangen_op)}" if self.ontvangen_op else ""
        return f"ontvangen van {self.zvh}{wanneer} (pakket {self.nummer})"
