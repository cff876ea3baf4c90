"""What was found in a dossier opens there: the record itself, and not only its tab."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from levensloop_desktop.documents.maken import Registerregel
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import ONDERDELEN
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.zoekvelden import doorzoekbaar
from levensloop_desktop.services.zoeken.zoekresultaat import Treffer
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from levensloop_desktop.ui.formulieren.formulier import Formulier
from levensloop_desktop.ui.formulieren.recordtabel import Recordtabel
from levensloop_desktop.ui.verstrekking.register_lijst import Registerlijst
from levensloop_desktop.ui.zoeken.openen import tab_of
from tests.builders import WACHTZIN, a_full_dossier
from tests.ui.vensterproef import Vensterproef

VERZAMELINGEN = tuple(naam for naam in doorzoekbaar() if naam in ONDERDELEN)


@pytest.fixture(scope="module")
def records() -> Sequence[Record]:
    """Everything about one client, two of each."""
    return a_full_dossier()


@pytest.fixture
def geopend(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    records: Sequence[Record],
) -> Vensterproef:
    """The open window on a full dossier."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.write() as opslag:
        opslag.put_all(records)
    kluis.close()
    vensterproef.unlock(kluispad)
    return vensterproef


def seen(scherm: DossierScherm) -> set[str]:
    """The ids of what is chosen in a visible table, stands in a form, or is the plan on screen."""
    gezien: list[Any] = [deel.record for deel in scherm.findChildren(Formulier) if deel.isVisible()]
    gezien += [deel.record for deel in scherm.findChildren(Recordtabel) if deel.isVisible()]
    gezien += [deel.plan for deel in scherm.findChildren(PlanTab) if deel.isVisible()]
    for lijst in scherm.findChildren(Registerlijst):
        regel = lijst.tabel.record_at(lijst.tabel.currentIndex().row())
        gezien += [regel.verstrekking] if isinstance(regel, Registerregel) else []
    return {str(record.id) for record in gezien if record is not None}


def words_of(scherm: DossierScherm) -> list[str]:
    """What the labels say that are on screen."""
    return [deel.text() for deel in scherm.findChildren(QLabel) if deel.isVisible()]


def where(record: Any) -> str:
    """What shows it: itself, its meeting, or for the origin the person."""
    return str(getattr(record, "overlegdeel_id", "") or record.id)


@pytest.mark.parametrize("verzameling", VERZAMELINGEN)
def test_the_record_itself_is_shown(
    geopend: Vensterproef, records: Sequence[Record], verzameling: str
) -> None:
    """The second of its kind, so that it is not there by chance; also when its tab is open."""
    client_id = ClientId(records[0].id)
    soort = ONDERDELEN[verzameling]
    een, twee = (record for record in records if type(record) is soort)
    for record in (twee, een):
        onderdeel = getattr(record, "levensgebied", "") or getattr(record, "scenario_id", "") or ""
        geopend.werkvlak.open_found(
            Treffer(
                verzameling=verzameling,
                record_id=record.id,
                client_id=client_id,
                tekst="gevonden",
                onderdeel=onderdeel,
            )
        )
        geopend.settle()
        scherm = geopend.screen(DossierScherm)
        assert scherm.tab == tab_of(verzameling)
        if verzameling == "herkomsten":  # a sentence beside the person
            assert any(str(record.zvh) in tekst for tekst in words_of(scherm))  # type: ignore[attr-defined]
        else:
            assert where(record) in seen(scherm)
