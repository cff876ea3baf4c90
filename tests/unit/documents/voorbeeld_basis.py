"""What every part of the invented dossier needs: its client, ids and references."""

from datetime import date
from typing import TypeVar

from levensloop_desktop.domain.ids import BetrokkenheidId, ClientId, PartnerId
from levensloop_desktop.domain.ids import RecordId as Id
from levensloop_desktop.domain.record import Onderdeel

VANDAAG = date(2027, 1, 18)
CLIENT = ClientId(Id("client-1"))
D = TypeVar("D", bound=Onderdeel)


def maak(klasse: type[D], nummer: int, /, **velden: object) -> D:
    """A part of the dossier with an id that says what it is."""
    return klasse(id=Id(f"{klasse.__name__.lower()}-{nummer}"), client_id=CLIENT, **velden)


def partner_id(nummer: int | None) -> PartnerId | None:
    """The id of a partner."""
    return PartnerId(Id(f"partner-{nummer}")) if nummer else None


def rol_id(nummer: int) -> BetrokkenheidId:
    """The id of an involvement."""
    return BetrokkenheidId(Id(f"betrokkenheid-{nummer}"))
