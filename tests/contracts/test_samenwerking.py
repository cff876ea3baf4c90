"""A closed half year of the monitor stays as it was, in the kluis and in its fake."""

import dataclasses

import pytest

from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.errors import ClosedHalfyearError
from levensloop_desktop.services.ports.kluisport import Kluis
from tests.builders import VANDAAG, a_record


def test_a_closed_half_year_takes_and_loses_nothing(elke_kluis: Kluis) -> None:
    """It may come in whole; from then on nothing is added, changed or removed."""
    meting = a_record(Samenwerkingsmeting, halfjaar="2026-1", gesloten_op=VANDAAG)
    lijst = a_record(Samenwerkingslijst, meting_id=meting.id, rol_om="soms")
    erbij = a_record(Samenwerkingslijst, meting_id=meting.id, rol_om="nooit")
    with elke_kluis.write() as opslag:
        opslag.put_all([meting, lijst])
    for record in (
        erbij,
        dataclasses.replace(lijst, rol_om="nooit"),
        dataclasses.replace(meting, gesloten_op=None),
    ):
        with pytest.raises(ClosedHalfyearError), elke_kluis.write() as opslag:
            opslag.put(record)
    for record in (lijst, meting):
        with pytest.raises(ClosedHalfyearError), elke_kluis.write() as opslag:
            opslag.remove(record)
    with elke_kluis.read() as opslag:
        assert opslag.find(Samenwerkingslijst) == (lijst,)
        assert opslag.find(Samenwerkingsmeting) == (meting,)
