"""A ZVH counts by a file of its own, and past peildata are counted again."""

from datetime import date, datetime
from pathlib import Path

import pytest

from levensloop_desktop.errors import FileNotReadableError, NotFoundError, StoppedError
from levensloop_desktop.kengetallen.definities import parse_definitie, shipped_text
from levensloop_desktop.services.kengetallen.definities import (
    add_definitie,
    read_definitiebestand,
    recount_peildata,
    save_definitiebestand,
    show_telwerk,
    text_of_definitie,
    use_definitie,
)
from levensloop_desktop.services.kengetallen.kengetallen import read_geteld, read_telreeks
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.tabelimport.halt import Halt
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, VANDAAG, WACHTZIN, own_definitie

MANAGER = Gebruiker("H. Overzicht", "manager")


def tables_of(kluis: SqlcipherKluis) -> dict[str, int]:
    """The tables of today, each with its total."""
    geteld = read_geteld(kluis)
    assert geteld is not None
    return dict(geteld.stand.totalen)


def test_a_manager_reads_the_labels_of_an_own_definition_with_his_key_alone(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """The text stands beside the counts; the older definition and its counts stay."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG)
    kluis.update_tellingen()
    kluis.add_user(MANAGER, "tien tellers bij het raam")
    assert add_definitie(kluis, own_definitie()).fouten == ()
    kluis.close()
    manager = kluizen.open(kluispad, wachtzin="tien tellers bij het raam", gebruiker=MANAGER.naam)
    reeks = read_telreeks(manager)
    assert reeks is not None
    assert reeks.definitie.titel == "Eigen telling"
    assert [klasse.label for klasse in reeks.definitie.tabellen[0].klassen] == [
        "tot 50 jaar",
        "ouder of onbekend",
    ]
    assert reeks.vandaag is not None
    assert reeks.vandaag.stand.totalen.keys() == {"leeftijd"}
    assert [deel.stand.peildatum for deel in reeks.peilstanden] == [date(2026, 7, 1)]
    assert [(deel.definitie.sleutel, deel.stand.peildatum) for deel in reeks.oudere] == [
        ("basis-1", date(2026, 7, 1))
    ]
    manager.close()


def test_a_wrong_file_changes_nothing(kluis: SqlcipherKluis, tmp_path: Path) -> None:
    """Each fault with its line; the counts stay by the definition of before."""
    voor = tables_of(kluis)
    pad = tmp_path / "telling.toml"
    pad.write_text(own_definitie().replace("tot_en_met = 49\n", ""), "utf-8")
    gelezen = read_definitiebestand(kluis, pad)
    assert gelezen.definitie is None
    assert gelezen.fouten == ((17, "Deze klasse is open: “tot_en_met” ontbreekt."),)
    assert add_definitie(kluis, gelezen.tekst).fouten == gelezen.fouten
    assert tables_of(kluis) == voor


def test_a_name_and_version_stand_for_one_text(kluis: SqlcipherKluis) -> None:
    """The same again may, another under the same version may not, and not under our name."""
    assert add_definitie(kluis, own_definitie()).fouten == ()
    assert add_definitie(kluis, own_definitie()).fouten == ()
    (fout,) = add_definitie(kluis, own_definitie().replace("Jong en oud", "Anders")).fouten
    assert fout.regel == 2
    assert "Versie 1 van “zvh_voorbeeld” is er al" in fout.zin
    (fout,) = add_definitie(kluis, own_definitie(naam="basis")).fouten
    assert (fout.regel, "van Levensloop zelf" in fout.zin) == (1, True)
    assert add_definitie(kluis, own_definitie(2)).fouten == ()
    assert tables_of(kluis).keys() == {"leeftijd"}


def test_every_version_is_kept_and_can_be_taken_again(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """The one in force stands in front; that of Levensloop is always there."""
    add_definitie(kluis, own_definitie())
    add_definitie(kluis, own_definitie(2))
    versies = show_telwerk(kluis, werkplek).versies
    assert [deel.definitie.sleutel for deel in versies] == [
        "zvh_voorbeeld-2",
        "zvh_voorbeeld-1",
        "basis-1",
    ]
    assert [deel.geldt for deel in versies] == [True, False, False]
    use_definitie(kluis, "basis-1")
    assert len(tables_of(kluis)) > 20
    use_definitie(kluis, "zvh_voorbeeld-1")
    assert tables_of(kluis).keys() == {"leeftijd"}
    with pytest.raises(NotFoundError):
        use_definitie(kluis, "zvh_voorbeeld-3")


def test_an_own_definition_stays_in_force_after_lock_and_unlock(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """Also when the dossiers move on."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    add_definitie(kluis, own_definitie())
    fill_kluis(kluis, VANDAAG, aantal=3)
    kluis.close()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    assert tables_of(kluis) == {"leeftijd": 3}
    kluis.close()


def test_the_file_of_now_is_the_beginning_of_an_own_one(
    kluis: SqlcipherKluis, tmp_path: Path
) -> None:
    """It is written as it is; with a name of its own it is taken without a fault."""
    pad = tmp_path / "telling.toml"
    save_definitiebestand(kluis, pad)
    assert pad.read_text("utf-8") == shipped_text() == text_of_definitie(kluis)
    eigen = pad.read_text("utf-8").replace('naam = "basis"', 'naam = "zvh_eigen"')
    assert add_definitie(kluis, eigen).fouten == ()
    assert len(tables_of(kluis)) == len(parse_definitie(shipped_text()).tabellen)


@pytest.mark.parametrize("inhoud", [b"\xff\xfe\x00", None])
def test_a_file_that_is_no_text_is_refused(
    kluis: SqlcipherKluis, tmp_path: Path, inhoud: bytes | None
) -> None:
    """Or that is not there."""
    pad = tmp_path / "telling.toml"
    if inhoud is not None:
        pad.write_bytes(inhoud)
    with pytest.raises(FileNotReadableError):
        read_definitiebestand(kluis, pad)


def test_past_peildata_are_counted_with_progress_and_stop(
    kluis: SqlcipherKluis, werkplek: Vastewerkplek
) -> None:
    """From the first step of any traject on, the latest first; what was counted stays."""
    fill_kluis(kluis, VANDAAG)
    kluis.update_tellingen()
    voor = show_telwerk(kluis, werkplek).momenten
    assert [deel.geteld_op is not None for deel in voor][:2] == [True, False]
    assert len(voor) > 6
    halt = Halt()
    gezien: list[tuple[int, int]] = []

    def voortgang(gedaan: int, totaal: int) -> None:
        gezien.append((gedaan, totaal))
        if gedaan == 3:
            halt.stop()

    with pytest.raises(StoppedError):
        recount_peildata(kluis, werkplek, voortgang=voortgang, ask=halt.ask)
    assert gezien == [(1, len(voor)), (2, len(voor)), (3, len(voor))]
    geteld = [deel.geteld_op is not None for deel in show_telwerk(kluis, werkplek).momenten]
    assert geteld == [True] * 3 + [False] * (len(voor) - 3)
    dagen = recount_peildata(kluis, werkplek, sinds=date(2026, 1, 1))
    assert dagen == (date(2026, 7, 1), date(2026, 1, 1))
    recount_peildata(kluis, werkplek)
    assert all(deel.geteld_op for deel in show_telwerk(kluis, werkplek).momenten)


def test_a_peildatum_to_come_is_not_counted(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """Nor one that nobody had come to yet."""
    fill_kluis(kluis, VANDAAG, aantal=2)
    assert recount_peildata(kluis, werkplek, sinds=date(2027, 1, 1)) == ()
    assert read_geteld(kluis, date(2027, 1, 1)) is None


def test_on_a_peildatum_itself_the_stand_of_today_is_its_stand_and_is_kept_the_day_after(
    kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """Until the day is over it moves along with the dossiers."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    fill_kluis(kluis, VANDAAG, aantal=3)
    kluis.close()
    for dag, peildata in ((1, {date(2026, 7, 1)}), (2, {date(2026, 7, 1), date(2027, 1, 1)})):
        plek = Vastewerkplek(datetime(2027, 1, dag, 8, tzinfo=OCHTEND.tzinfo), seed=dag)
        kluis = SqlcipherKluizen(plek, werkstation="proefcomputer").open(
            kluispad, wachtzin=WACHTZIN
        )
        reeks = read_telreeks(kluis)
        assert reeks is not None
        assert reeks.vandaag is not None
        assert reeks.vandaag.stand.peildatum == date(2027, 1, dag)
        assert {deel.stand.peildatum for deel in reeks.peilstanden} == peildata
        kluis.close()
