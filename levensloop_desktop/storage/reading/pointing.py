"""Find the clients whose dossier names a partner, a person or an own value of a list."""

from collections.abc import Iterator

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.onderdelen import ONDERDELEN, verzameling_van
from levensloop_desktop.domain.record import Onderdeel, Record
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.domain.verwijzingen import verwijzingen_naar

_OF_COLLEAGUES = """
SELECT b.client_id FROM betrokkenheden AS b
JOIN contactpersonen AS c ON c.id = b.contactpersoon_id WHERE c.partner_id = ?
"""


def clients_pointing_to(record: Record) -> Iterator[str]:
    """Selections of client ids, each with the id of this record as its only parameter."""
    if isinstance(record, Eigenwaarde):
        yield from _showing(record.lijst)
    if not isinstance(record, Partner | Contactpersoon):
        return
    for deel in verwijzingen_naar(verzameling_van(type(record))):
        if deel.soort is Contactpersoon:
            yield _OF_COLLEAGUES
        elif issubclass(deel.soort, Onderdeel):
            tabel = verzameling_van(deel.soort)
            yield f"SELECT client_id FROM {tabel} WHERE {deel.veld} = ?"  # noqa: S608 - our names


def _showing(lijst: str) -> Iterator[str]:
    """The clients of whom a record has the code of this own value."""
    for tabel, soort in ONDERDELEN.items():
        for veld in velden(soort):
            if veld.lijst == lijst and veld.soort is Soort.CODE:
                code = "(SELECT code FROM eigenwaarden WHERE id = ?)"
                yield f"SELECT client_id FROM {tabel} WHERE {veld.naam} = {code}"  # noqa: S608 - our names
