"""The value lists of the kluis in memory."""

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import velden

if TYPE_CHECKING:
    from tests.geheugenopslag import Staat


def lists_of(records: Mapping[str, Mapping[str, Any]]) -> Kluislijsten:
    """The lists as these records have them."""
    waarden: list[Eigenwaarde] = sorted(records["eigenwaarden"].values(), key=lambda w: w.id)
    standen: list[Lijststand] = list(records["lijststanden"].values())
    return Kluislijsten(waarden, standen)


class Geheugenteller:
    """The part of a transaction that tells where the values of a list are used."""

    _staat: "Staat"

    def count_values(self, lijst: str) -> Mapping[str, int]:
        """In how many records and half-typed texts each code stands."""
        records: Mapping[str, Mapping[str, Any]] = self._staat.records
        geteld = Counter[str]()
        for naam, soort in VERZAMELINGEN.items():
            for veld in velden(soort):
                if veld.lijst == lijst:
                    for record in records[naam].values():
                        waarde = getattr(record, veld.naam)
                        geteld.update(waarde if isinstance(waarde, tuple) else (waarde,))
        for eigen in records["eigenwaarden"].values():
            if eigen.lijst == lijst:
                drafts = self._staat.drafts.values()
                geteld[eigen.code] += sum(eigen.code in draft.inhoud for draft in drafts)
        return {code: aantal for code, aantal in geteld.items() if code and aantal}
