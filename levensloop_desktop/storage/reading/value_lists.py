"""What a kluis changed about the value lists, and where a value is used."""

from collections import Counter
from collections.abc import Iterator, Mapping

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import Soort, velden
from levensloop_desktop.domain.waardelijsten import is_eigen
from levensloop_desktop.storage.database.mapping import mapper_van
from levensloop_desktop.storage.database.statements import DriverConnection

_DRAFTS = "SELECT inhoud FROM conceptinvoer"
_OWN = "SELECT code FROM eigenwaarden WHERE lijst = ?"


def load_lists(connection: DriverConnection) -> Kluislijsten:
    """The value lists as this kluis has them."""
    waarden, standen = mapper_van(Eigenwaarde), mapper_van(Lijststand)
    return Kluislijsten(
        map(waarden.to_record, waarden.finder({}).rows(connection)),
        map(standen.to_record, standen.finder({}).rows(connection)),
    )


class Waardeteller:
    """The part of a transaction that tells where the values of a list are used."""

    _connection: DriverConnection

    def count_values(self, lijst: str) -> Mapping[str, int]:
        """In how many records each code of a value list stands, half-typed text included."""
        return count_values(self._connection, lijst)


def count_values(connection: DriverConnection, lijst: str) -> Mapping[str, int]:
    """In how many records each code of a list stands, half-typed text included."""
    geteld: Counter[str] = Counter()
    for sql in _counts(lijst):
        for code, aantal in connection.execute(sql).fetchall():
            geteld[code] += aantal
    eigen = [code for (code,) in connection.execute(_OWN, (lijst,)).fetchall() if is_eigen(code)]
    if eigen:
        for (inhoud,) in connection.execute(_DRAFTS).fetchall():
            geteld.update(code for code in eigen if code in inhoud)
    return {code: aantal for code, aantal in geteld.items() if code}


def _counts(lijst: str) -> Iterator[str]:
    """A statement per field that holds codes of a list."""
    for naam, soort in VERZAMELINGEN.items():
        for veld in velden(soort):
            if veld.lijst != lijst:
                continue
            if veld.soort is Soort.CODES:
                yield (
                    f"SELECT value, count(*) FROM {naam}, json_each({naam}.{veld.naam}) "  # noqa: S608 - our names
                    "GROUP BY value"
                )
            else:
                yield f"SELECT {veld.naam}, count(*) FROM {naam} GROUP BY {veld.naam}"  # noqa: S608 - idem
