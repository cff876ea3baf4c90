"""Working out figures for the first time: progress, Stop, and everything whole after it."""

import threading
from pathlib import Path

import pytest

from levensloop_desktop.services.kengetallen.cijferbeeld import (
    Beeldwerk,
    Cijferbeeld,
    read_beeld,
    work_out,
)
from levensloop_desktop.services.kengetallen.cijfergeheugen import Uitkomst
from levensloop_desktop.services.ports.kluisport import Gebruiker, Voortgang
from levensloop_desktop.services.tabelimport.halt import Vraag
from levensloop_desktop.storage.counts.figure_memo import FILE
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.kengetallen import uitwerken
from levensloop_desktop.ui.kengetallen.kengetallen_scherm import KengetallenScherm
from tests.builders import WACHTZIN
from tests.cijferproef import PEILDATA, keep_days
from tests.ui.vensterproef import Vensterproef

MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"


class Poort:
    """Holds the work at its second step until the test lets it go on."""

    def __init__(self) -> None:
        self.bezig = threading.Event()
        self.door = threading.Event()
        self.stappen: list[tuple[int, int]] = []

    def work_out(self, werk: Beeldwerk, *, voortgang: Voortgang, ask: Vraag) -> Uitkomst:
        """The real work, held at a step."""

        def step(gedaan: int, totaal: int) -> None:
            self.stappen.append((gedaan, totaal))
            voortgang(gedaan, totaal)
            if gedaan == 1:
                self.bezig.set()
                assert self.door.wait(30)

        return work_out(werk, voortgang=step, ask=ask)


@pytest.fixture
def poort(monkeypatch: pytest.MonkeyPatch) -> Poort:
    """The gate, in the place of the work."""
    poort = Poort()
    monkeypatch.setattr(uitwerken, "work_out", poort.work_out)
    return poort


@pytest.fixture
def proef(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen, poort: Poort
) -> Vensterproef:
    """The window of a manager who opens it for the first time after a count."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    keep_days(kluis)
    kluis.close()
    vensterproef.venster.open_kluis(
        kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    )
    vensterproef.wait_until(poort.bezig.is_set)
    return vensterproef


def seen(scherm: KengetallenScherm) -> Cijferbeeld | None:
    """What is on screen by now."""
    return scherm.beeld


def test_the_progress_stands_where_the_figures_will_come(proef: Vensterproef, poort: Poort) -> None:
    """A bar of peildata and one step more, with Stop in focus; nothing else to choose from."""
    scherm = proef.screen(KengetallenScherm)
    proef.wait_until(lambda: scherm.uitwerken.voortgang._balk.value() == 1)
    assert scherm.uitwerken.voortgang._balk.maximum() == len(PEILDATA) + 1
    assert scherm.uitwerken.voortgang.isVisibleTo(scherm)
    assert scherm.focus_widget() is scherm.uitwerken.voortgang.stop
    assert not scherm.kop.maken.isVisibleTo(scherm)
    poort.door.set()
    proef.wait_until(lambda: scherm.beeld is not None)
    assert not scherm.uitwerken.isVisibleTo(scherm)
    assert scherm.kop.maken.isVisibleTo(scherm)
    assert poort.stappen[-1] == (len(PEILDATA), len(PEILDATA) + 1)


def test_stop_keeps_nothing_and_loses_nothing(
    proef: Vensterproef, poort: Poort, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """No file of figures is left; the same button brings all of them, as if nothing happened."""
    scherm = proef.screen(KengetallenScherm)
    scherm.uitwerken.voortgang.stop.click()
    poort.door.set()
    proef.wait_until(lambda: scherm.verder.isVisibleTo(scherm))
    assert seen(scherm) is None
    assert not (kluispad / FILE).exists()
    assert "niets veranderd" in scherm.leeg.accessibleName()
    assert scherm.focus_widget() is scherm.verder
    scherm.verder.click()
    proef.wait_until(lambda: scherm.beeld is not None)
    proef.settle()
    assert (kluispad / FILE).exists()
    (kluispad / FILE).unlink()
    ander = kluizen.open(kluispad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    gelijk = read_beeld(ander)
    ander.close()
    assert isinstance(gelijk, Cijferbeeld)
    beeld = seen(scherm)
    assert beeld is not None
    assert beeld.reeks == gelijk.reeks


def test_stop_at_another_peildatum_leaves_the_figures(
    proef: Vensterproef, poort: Poort, kluispad: Path
) -> None:
    """What was on screen stays, the choice goes back to it, and it is said."""
    scherm = proef.screen(KengetallenScherm)
    poort.door.set()
    proef.wait_until(lambda: scherm.beeld is not None)
    proef.settle()
    (kluispad / FILE).unlink()
    poort.bezig.clear()
    poort.door.clear()
    scherm.kop.peildatum.setCurrentIndex(2)
    scherm.kop.peildatum.activated.emit(2)
    proef.wait_until(poort.bezig.is_set)
    scherm.uitwerken.voortgang.stop.click()
    poort.door.set()
    proef.wait_until(lambda: scherm.uitwerken.uitkomst.isVisibleTo(scherm))
    zin = f"Gestopt. U ziet nog de cijfers van {PEILDATA[-1]:%d-%m-%Y}."
    assert scherm.uitwerken.uitkomst.accessibleName() == zin
    assert scherm.kop.peildatum.currentText() == f"{PEILDATA[-1]:%d-%m-%Y}"
    assert scherm.vlak.isVisibleTo(scherm)
