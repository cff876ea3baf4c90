"""Word of a landelijke aanlevering, left by somebody without a key of the dossiers."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from levensloop_desktop.errors import KeysRenewedError, KluisNotWritableError, NoDossierKeyError
from levensloop_desktop.services.kengetallen.aanleveren import (
    Aanleveropdracht,
    build_delivery,
    list_unseen,
    prepare_delivery,
    register_delivery,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.deliveries import delivery_files
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.cijferproef import PEILDATA, an_aanlevering, keep_days

MANAGER = Gebruiker("H. Overzicht", "manager")
WOORDEN = "tien tellers bij het raam"
BERICHT = an_aanlevering("0190-proef")


@pytest.fixture
def met_manager(kluispad: Path, kluizen: SqlcipherKluizen) -> Path:
    """A closed kluis that a manager can open."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN)
    kluis.close()
    return kluispad


def leave(pad: Path, kluizen: SqlcipherKluizen) -> Path:
    """The manager leaves word; the file it stands in."""
    kluis = kluizen.open(pad, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    kluis.leave_aanlevering(BERICHT)
    with pytest.raises(NoDossierKeyError):
        kluis.adopt_aanleveringen()
    kluis.close()
    (bestand,) = (pad / delivery_files.FOLDER).iterdir()
    return bestand


def opened(pad: Path, kluizen: SqlcipherKluizen) -> SqlcipherKluis:
    """The kluis, open for the procesregisseur."""
    return kluizen.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur")


def test_the_next_opener_with_both_keys_takes_it_over(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """Once: the file is gone, and the line stands at every opening until it was seen."""
    bestand = leave(met_manager, kluizen)
    for _ in range(2):
        kluis = opened(met_manager, kluizen)
        (ongezien,) = list_unseen(kluis)
        assert replace(ongezien, nummer="") == BERICHT
        kluis.close()
    assert not bestand.exists()


def test_a_manager_leaves_word_while_somebody_else_works(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """No lock is needed; it is taken over at the next opening."""
    regisseur = opened(met_manager, kluizen)
    leave(met_manager, kluizen)
    assert list_unseen(regisseur) == ()
    regisseur.close()
    kluis = opened(met_manager, kluizen)
    assert len(list_unseen(kluis)) == 1
    kluis.close()


def test_a_kill_between_register_and_file_gives_one_line(
    met_manager: Path, kluizen: SqlcipherKluizen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that stayed behind is recognised."""
    leave(met_manager, kluizen)
    with monkeypatch.context() as m:
        m.setattr(delivery_files, "remove", lambda _: None)
        opened(met_manager, kluizen).close()
    kluis = opened(met_manager, kluizen)
    assert len(list_unseen(kluis)) == 1
    kluis.close()


def test_nothing_can_be_read_in_it_or_changed(met_manager: Path, kluizen: SqlcipherKluizen) -> None:
    """Not who, not to whom; a flipped bit makes it unreadable, and the opener is told."""
    bestand = leave(met_manager, kluizen)
    ruw = bestand.read_bytes()
    for woord in (b"Overzicht", b"Verzonnen", b"monitor", b"2026"):
        assert woord not in ruw
    bestand.write_bytes(ruw[:40] + bytes([ruw[40] ^ 1]) + ruw[41:])
    kluis = opened(met_manager, kluizen)
    assert list_unseen(kluis) == ()
    assert delivery_files.UNREADABLE in kluis.waarschuwingen
    kluis.close()
    assert bestand.exists()


def test_word_of_another_name_or_kluis_is_not_taken_over(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """The seal covers the name of the file, so that a copy is no second aanlevering."""
    bestand = leave(met_manager, kluizen)
    shutil.copy(bestand, bestand.with_name(f"kopie{bestand.suffix}"))
    kluis = opened(met_manager, kluizen)
    assert len(list_unseen(kluis)) == 1
    assert delivery_files.UNREADABLE in kluis.waarschuwingen
    kluis.close()


def test_word_that_waits_is_taken_over_before_the_kluis_gets_new_keys(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """Somebody is removed, or loses the dossiers: afterwards nobody could read it."""
    regisseur = opened(met_manager, kluizen)
    regisseur.add_user(Gebruiker("B. Voorbeeld", "beheerder"), "elf lampen op de lange weg")
    regisseur.add_user(Gebruiker("C. Verzonnen", "beheerder"), "zes paarden voor een blauw huis")
    leave(met_manager, kluizen)
    regisseur.change_role("C. Verzonnen", "manager")
    assert len(list_unseen(regisseur)) == 1
    manager = kluizen.open(met_manager, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    manager.leave_aanlevering(an_aanlevering("0190-nog-een"))
    manager.close()
    regisseur.remove_user("B. Voorbeeld")
    assert len(list_unseen(regisseur)) == 2
    regisseur.close()
    kluis = opened(met_manager, kluizen)
    assert delivery_files.UNREADABLE not in kluis.waarschuwingen
    kluis.close()


def test_who_unlocked_before_the_new_keys_is_told_and_delivers_nothing(
    met_manager: Path, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """The word would be unreadable, so that the file does not come either; unlocking mends it."""
    regisseur = opened(met_manager, kluizen)
    keep_days(regisseur)
    regisseur.add_user(Gebruiker("B. Voorbeeld", "beheerder"), "elf lampen op de lange weg")
    manager = kluizen.open(met_manager, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    opdracht = Aanleveropdracht(
        peildatum=PEILDATA[-1], vorm="csv", ontvanger="Bureau", doel="monitor", grondslag="wgs"
    )
    levering = build_delivery(prepare_delivery(manager, werkplek, opdracht))
    regisseur.remove_user("B. Voorbeeld")
    with pytest.raises(KeysRenewedError):
        register_delivery(manager, levering, tmp_path / "uit.zip")
    manager.close()
    assert not (tmp_path / "uit.zip").exists()
    assert not list((met_manager / delivery_files.FOLDER).glob("*"))
    manager = kluizen.open(met_manager, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    register_delivery(manager, levering, tmp_path / "uit.zip")
    manager.close()
    regisseur.close()
    kluis = opened(met_manager, kluizen)
    assert len(list_unseen(kluis)) == 1
    kluis.close()


def test_where_no_word_can_be_left_nothing_goes_out(
    met_manager: Path, kluizen: SqlcipherKluizen
) -> None:
    """The folder of the kluis refuses: the error says so."""
    (met_manager / delivery_files.FOLDER).write_text("in de weg")
    kluis = kluizen.open(met_manager, wachtzin=WOORDEN, gebruiker=MANAGER.naam)
    with pytest.raises(KluisNotWritableError):
        kluis.leave_aanlevering(BERICHT)
    kluis.close()
