"""The value lists of the voorbeeldkluis: a few values of its own, and one that is hidden."""

from datetime import date

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand, make_code
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_EIGEN_REEKS = 6151  # beside the seed, so that the other invented data stays as it is
_WAARDEN = (  # list, what it counts as, label
    ("verblijfsoort", "eigen_woning", "woonboot"),
    ("verblijfsoort", "maatschappelijke_opvang", "logeerhuis"),
    ("incidentsoort", "overig", "ruit ingegooid"),
    ("partnersoort", "overig", "vrijwilligersorganisatie"),
)
_VERBORGEN = {"overlegsoort": ("landelijk",)}


def make_lijsten(zaad: int, vandaag: date) -> list[Record]:
    """The own values, and what is not offered any more."""
    bron = Bron(zaad + _EIGEN_REEKS, vandaag)
    records: list[Record] = []
    for lijst, volgt, naam in _WAARDEN:
        nieuw = bron.new_id()
        records.append(Eigenwaarde(id=nieuw, lijst=lijst, code=make_code(volgt, nieuw), label=naam))
    records += [
        Lijststand(id=bron.new_id(), lijst=lijst, niet_kiezen=codes)
        for lijst, codes in _VERBORGEN.items()
    ]
    return records
