"""Counts of a peildatum that is over: as the dossiers were on that day, by dates and history."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.proces import Processtap
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.zorg import Problematiek
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.kengetallen.definities import recount_peildata
from levensloop_desktop.services.kengetallen.kengetallen import read_geteld
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, WACHTZIN, a_client, an_onderdeel
from tests.conftest import CHEAP

PEILDATUM = date(2027, 1, 1)


class Proef:
    """One kluis that is opened on several days."""

    def __init__(self, pad: Path) -> None:
        self.pad = pad
        self.nummer = 0

    def on(self, *dag: int) -> tuple[SqlcipherKluis, Vastewerkplek]:
        """The kluis, open on the morning of a day."""
        plek = self._place(*dag)
        return self._kluizen(plek).open(self.pad, wachtzin=WACHTZIN), plek

    def kluizen(self, *dag: int) -> SqlcipherKluizen:
        """What opens and restores it, on a day."""
        return self._kluizen(self._place(*dag))

    def _place(self, *dag: int) -> Vastewerkplek:
        self.nummer += 1
        return Vastewerkplek(datetime(*dag, 8, tzinfo=OCHTEND.tzinfo), seed=self.nummer)  # type: ignore[misc, arg-type] # year, month and day

    @staticmethod
    def _kluizen(plek: Vastewerkplek) -> SqlcipherKluizen:
        return SqlcipherKluizen(plek, werkstation="proefcomputer", argon2=CHEAP)


@pytest.fixture
def proef(kluispad: Path) -> Proef:
    """A kluis without clients."""
    return Proef(kluispad)


def counted(kluis: SqlcipherKluis, tabel: str, dag: date | None = PEILDATUM) -> dict[str, int]:
    """The classes of a table that are not empty."""
    geteld = read_geteld(kluis, dag)
    assert geteld is not None
    return {
        klasse: aantal
        for (van, klasse), aantal in geteld.stand.aantallen.items()
        if van == tabel and aantal
    }


def include(kluis: SqlcipherKluis, werkplek: Vastewerkplek, dag: date, **waarden: Any) -> Client:
    """A client who was included on a day."""
    client = a_client(**waarden)
    traject = an_onderdeel(
        Traject, client, status="geincludeerd", meldingsdatum=dag, inclusiedatum=dag
    )
    create_client(kluis, werkplek, client, traject)
    return client


def test_what_has_no_date_is_as_it_was_on_the_day(proef: Proef) -> None:
    """Changed, added and removed in February; counted again in March, and in January at once."""
    kluis, plek = proef.on(2026, 12, 1)
    client = include(kluis, plek, date(2026, 12, 1), geslacht="onbekend")
    verblijf = an_onderdeel(Verblijf, client, soort="kliniek_ggz", verkeerd_bed="nee")
    nah = an_onderdeel(Problematiek, client, soort="nah")
    trauma = an_onderdeel(Problematiek, client, soort="trauma")
    overdracht = an_onderdeel(Overdracht, client, soort="warm")
    with kluis.write() as opslag:
        opslag.put_all([verblijf, nah, trauma, overdracht])
    kluis.close()
    kluis, plek = proef.on(2027, 2, 1)
    vanzelf = {tabel: counted(kluis, tabel) for tabel in ("geslacht", "problematiek")}
    with kluis.write() as opslag:
        opslag.put(_with(client, geslacht="man"))
        opslag.put(_with(verblijf, verkeerd_bed="ja"))
        opslag.put(_with(nah, soort="syndroom"))
        opslag.remove(trauma)
        opslag.put(an_onderdeel(Problematiek, client, soort="agressie"))
        opslag.put(_with(overdracht, staat="afgerond", overlap_einde=date(2027, 1, 20)))
    kluis.close()
    kluis, plek = proef.on(2027, 3, 1)
    assert recount_peildata(kluis, plek) == (PEILDATUM,)
    assert counted(kluis, "geslacht") == vanzelf["geslacht"] == {"anders": 1}
    assert counted(kluis, "problematiek") == vanzelf["problematiek"] == {"nah": 1, "trauma": 1}
    assert counted(kluis, "verkeerd_bed") == {"nee": 1}
    assert counted(kluis, "overdracht_staat") == {"voorbereiding": 1}
    assert counted(kluis, "geslacht", None) == {"man": 1}
    assert counted(kluis, "problematiek", None) == {"syndroom": 1, "agressie": 1}
    assert counted(kluis, "verkeerd_bed", None) == {"ja": 1}
    assert counted(kluis, "overdracht_staat", None) == {"afgerond": 1}
    kluis.close()


def test_what_has_a_date_counts_by_it_however_late_it_was_written_down(proef: Proef) -> None:
    """In March the title of November and the inclusion of October are entered."""
    kluis, plek = proef.on(2026, 12, 1)
    client = a_client()
    traject = an_onderdeel(Traject, client, status="melding", meldingsdatum=date(2026, 9, 1))
    create_client(kluis, plek, client, traject)
    kluis.close()
    kluis, plek = proef.on(2027, 3, 1)
    assert counted(kluis, "status") == {"melding": 1}
    assert counted(kluis, "totaal") == {}
    stap = an_onderdeel(
        Processtap,
        client,
        traject_id=traject.id,
        soort="geincludeerd",
        datum=date(2026, 10, 1),
    )
    titel = an_onderdeel(
        Titel,
        client,
        soort="zorgmachtiging",
        begindatum=date(2026, 11, 1),
        einddatum=date(2027, 1, 1),
    )
    save_record(kluis, plek, stap)
    save_record(kluis, plek, titel)
    kluis.update_tellingen()
    assert counted(kluis, "totaal") == {}, "what was kept stays until somebody counts it again"
    recount_peildata(kluis, plek)
    assert counted(kluis, "totaal") == {"geincludeerd": 1}
    assert counted(kluis, "titels") == {"civiel": 1}
    assert counted(kluis, "titel_eindigt") == {"26_weken": 1}
    assert counted(kluis, "doorstroom") == {"gemeld": 1, "geincludeerd": 1}
    assert counted(kluis, "titels", None) == {"geen": 1}, "it ended on the first of January"
    kluis.close()


def test_the_year_that_nobody_came_is_made_up_for(proef: Proef) -> None:
    """Two peildata passed; both are counted at the next unlock, each as it was."""
    kluis, plek = proef.on(2026, 12, 1)
    include(kluis, plek, date(2026, 12, 1), geboortedatum=date(1997, 3, 1))
    kluis.close()
    kluis, _ = proef.on(2027, 1, 2)
    kluis.close()
    kluis, _ = proef.on(2028, 2, 1)
    assert counted(kluis, "leeftijd", date(2027, 1, 1)) == {"18_29": 1}
    assert counted(kluis, "leeftijd", date(2027, 7, 1)) == {"30_44": 1}
    assert counted(kluis, "doorstroom", date(2027, 1, 1)) == {"gemeld": 1, "geincludeerd": 1}
    assert counted(kluis, "doorstroom", date(2028, 1, 1)) == {}
    kluis.close()


def test_nobody_is_counted_on_a_day_before_the_first(proef: Proef) -> None:
    """A new kluis with nobody in it keeps no peildatum; one client is one in every table."""
    kluis, plek = proef.on(2026, 12, 1)
    assert read_geteld(kluis, date(2026, 7, 1)) is None
    include(kluis, plek, date(2026, 12, 1))
    kluis.update_tellingen()
    assert read_geteld(kluis, date(2026, 7, 1)) is None
    geteld = read_geteld(kluis)
    assert geteld is not None
    clienten = [tabel for tabel in geteld.definitie.tabellen if tabel.eenheid == "clienten"]
    assert {geteld.stand.wie[tabel.code] for tabel in clienten} == {1}
    kluis.close()


def test_everybody_the_same_is_one_class_of_each_table(proef: Proef) -> None:
    """Nine equal clients."""
    kluis, plek = proef.on(2026, 12, 1)
    for _ in range(9):
        include(kluis, plek, date(2026, 12, 1), geboortedatum=date(1990, 1, 1), geslacht="man")
    kluis.update_tellingen()
    for tabel in ("totaal", "status", "leeftijd", "geslacht", "wlz", "verblijf", "plan", "titels"):
        assert list(counted(kluis, tabel, None).values()) == [9], tabel
    kluis.close()


def _with(record: Any, **waarden: Any) -> Any:
    """The record with other values."""
    return replace(record, **waarden)
