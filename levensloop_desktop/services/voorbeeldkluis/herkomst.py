"""Herkomst in the voorbeeldkluis: one client came from another ZVH."""

from collections.abc import Sequence
from datetime import date

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_EIGEN_REEKS = 4096  # beside the seed, so that the other invented data stays as it is
_WIE = 3  # by the place in the list


def make_herkomsten(dossiers: Sequence[Dossier], zaad: int, vandaag: date) -> list[Record]:
    """Where the fourth client came from; nothing in a kluis with fewer."""
    bron = Bron(zaad + _EIGEN_REEKS, vandaag)
    return [
        Herkomst(
            id=bron.new_id(),
            client_id=ClientId(dossier.client.id),
            zvh="ZVH Nergenshuizen",
            nummer=f"{vandaag.year - 1}-0117",
            gemaakt_op=bron.dag(-301),
            gemaakt_door="P. Bedacht",
            clientnummer=f"LL-{vandaag.year - 3}-0003",
            doel="verhuizing naar deze regio",
            grondslag="wgs",
            ontvangen_op=bron.dag(-300),
            ontvangen_door="R. de Vries",
            sha256=f"{bron.getal(0, 2**256 - 1):064x}",
            ontvangstcode="",
        )
        for dossier in dossiers[_WIE : _WIE + 1]
    ]
