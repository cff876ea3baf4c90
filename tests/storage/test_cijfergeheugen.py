"""Protected figures that were worked out before: the same as anew, or not taken at all."""

from datetime import date
from pathlib import Path

import pytest

from levensloop_desktop.errors import PublicationRefusedError
from levensloop_desktop.kengetallen.peiling import Peiling
from levensloop_desktop.kengetallen.reeks import make_series
from levensloop_desktop.services.kengetallen import cijferbeeld
from levensloop_desktop.services.kengetallen.cijferbeeld import Cijferbeeld, Nietgeteld, read_beeld
from levensloop_desktop.services.kengetallen.cijfergeheugen import read_outcome, write_outcome
from levensloop_desktop.services.kengetallen.cijferuitvoer import (
    make_file,
    place_figures,
    read_publishable,
)
from levensloop_desktop.services.kengetallen.kengetallen import Geteld, read_telreeks
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.counts.figure_memo import FILE
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from tests.cijferproef import PEILDATA, keep_days


@pytest.fixture
def geteld(kluis: SqlcipherKluis) -> SqlcipherKluis:
    """An open kluis with three peildata."""
    keep_days(kluis)
    return kluis


def seen(kluis: SqlcipherKluis, dag: date | None = None) -> Cijferbeeld:
    """What may be seen."""
    beeld = read_beeld(kluis, dag)
    assert isinstance(beeld, Cijferbeeld)
    return beeld


def test_what_was_kept_is_what_was_worked_out(
    geteld: SqlcipherKluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time nothing is worked out, and nothing differs."""
    eerst = seen(geteld)

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(cijferbeeld, "make_series", refuse)
    monkeypatch.setattr(cijferbeeld, "attack_publicatie", refuse)
    assert seen(geteld) == eerst
    rapporten = {PEILDATA[-1]: eerst.rapport}
    assert read_outcome(write_outcome((eerst.reeks, rapporten))) == (eerst.reeks, rapporten)


def test_other_counts_are_worked_out_anew(geteld: SqlcipherKluis) -> None:
    """What was kept hangs on every count."""
    eerst = seen(geteld)
    keep_days(geteld, clienten=120)
    assert seen(geteld).publicatie != eerst.publicatie


def test_a_broken_or_foreign_file_is_worked_out_anew(
    geteld: SqlcipherKluis, kluispad: Path
) -> None:
    """And nothing can be read in it."""
    eerst = seen(geteld)
    ruw = (kluispad / FILE).read_bytes()
    assert b"Leeftijd" not in ruw
    for kapot in (b"", b"niets", ruw[:-1], ruw[:50] + bytes([ruw[50] ^ 1]) + ruw[51:]):
        (kluispad / FILE).write_bytes(kapot)
        assert seen(geteld) == eerst


def test_a_folder_that_refuses_costs_time_and_nothing_else(
    geteld: SqlcipherKluis, kluispad: Path
) -> None:
    """The figures come all the same."""
    (kluispad / FILE).mkdir()
    assert seen(geteld) == seen(geteld)


def test_a_second_different_file_of_a_peildatum_does_not_come(
    geteld: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """Figures that went out stay as they went out, also when the counts were mended since."""
    dag = PEILDATA[-1]
    oud = read_publishable(geteld, werkplek, dag)
    inhoud = make_file(oud.publicatie, oud.definitie, "ZVH Voorbeeldstad", "csv")
    place_figures(geteld, werkplek, oud.publicatie, inhoud, tmp_path / "een.csv")
    keep_days(geteld, clienten=140)
    anders = seen(geteld, dag)
    for tabel in anders.publicatie.tabellen:
        gelijk = next(deel for deel in oud.publicatie.tabellen if deel.code == tabel.code)
        assert tabel == gelijk or not tabel.cijfers, tabel.code
    nieuw = make_series([Peiling(deel.definitie, deel.stand) for deel in _counted(geteld)])[-1]
    assert nieuw != oud.publicatie
    with pytest.raises(PublicationRefusedError) as fout:
        place_figures(geteld, werkplek, nieuw, b"", tmp_path / "twee.csv")
    assert "al uitgegeven op" in str(fout.value.facts["uitleg"])
    assert [pad.name for pad in tmp_path.glob("*.csv")] == ["een.csv"]


def test_figures_that_were_counted_anew_meanwhile_do_not_go_out(
    geteld: SqlcipherKluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """They were on a screen; what is remembered beside them would be of other counts."""
    dag = PEILDATA[-1]
    oud = read_publishable(geteld, werkplek, dag)
    inhoud = make_file(oud.publicatie, oud.definitie, "ZVH Voorbeeldstad", "csv")
    keep_days(geteld, clienten=140)
    with pytest.raises(PublicationRefusedError) as fout:
        place_figures(geteld, werkplek, oud.publicatie, inhoud, tmp_path / "een.csv")
    assert "intussen opnieuw geteld" in str(fout.value.facts["uitleg"])
    assert not list(tmp_path.glob("*.csv"))
    assert geteld.uitgiften.list_uitgiften() == ()


@pytest.mark.parametrize("clienten", [0, 1])
def test_no_client_and_one_look_alike(geteld: SqlcipherKluis, clienten: int) -> None:
    """Every figure is hidden, and none says which it was."""
    keep_days(geteld, clienten=clienten)
    for tabel in seen(geteld).publicatie.tabellen:
        assert all(cijfer.waarde is None for cijfer in tabel.cijfers)


def test_everybody_the_same_tells_nothing_for_certain(geteld: SqlcipherKluis) -> None:
    """Beside a class as large as its total stand others that may hold up to seven."""
    keep_days(geteld, clienten=90, in_een_klasse=True)
    beeld = seen(geteld)
    assert beeld.rapport.is_veilig
    for tabel in beeld.publicatie.tabellen:
        totaal = tabel.totaal.waarde if tabel.totaal else None
        waarden = [cijfer.waarde for cijfer in tabel.cijfers]
        assert len(waarden) < 2 or totaal not in waarden or None in waarden, tabel.code


def test_without_a_peildatum_there_is_nothing_to_see(kluis: SqlcipherKluis) -> None:
    """The stand of today alone is never shown."""
    beeld = read_beeld(kluis)
    assert isinstance(beeld, Nietgeteld) or beeld.reeks


def _counted(kluis: SqlcipherKluis) -> tuple[Geteld, ...]:
    reeks = read_telreeks(kluis)
    assert reeks is not None
    return reeks.peilstanden
