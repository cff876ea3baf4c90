"""Exports of kengetallen are kept in the kluis by whoever makes them, and none goes unseen."""

import os
import shutil
import threading
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from levensloop_desktop.errors import KluisDamagedError
from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.services.kluisbeheer.bevindingen import explain_finding
from levensloop_desktop.services.ports.kluisport import Bevinding
from levensloop_desktop.storage.deliveries.issue_files import FOLDER, GONE, ISSUED, IssueFiles
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.storage.gebruikers import MANAGER, WOORDEN

DAG = date(2026, 11, 23)
PUBLICATIE = Publicatie(
    definitie="basis-1",
    peildatum=date(2026, 7, 1),
    tabellen=(
        Cijfertabel(
            code="leeftijd",
            titel="Leeftijd",
            cijfers=(
                Cijfer("18–29 jaar en 30–44 jaar", 25, ("18_29", "30_44")),
                Cijfer("45 jaar en ouder", None, ("45_plus",)),
            ),
            totaal=Cijfer("totaal", 30),
            opmerkingen=(Opmerking.SAMENGEVOEGD,),
            bevolking="clienten geincludeerd",
            vorm="leeftijd;geincludeerd;18_29",
        ),
        Cijfertabel(
            code="doorstroom",
            titel="Doorstroom",
            cijfers=(),
            totaal=None,
            opmerkingen=(Opmerking.NIET_GETOOND,),
            eenheid="gebeurtenissen",
            meervoudig=True,
            stroom=True,
        ),
    ),
)


def put(kluis: SqlcipherKluis, keer: int = 1) -> None:
    """Make exports."""
    for _ in range(keer):
        kluis.uitgiften.put_uitgifte(
            PUBLICATIE, profiel="publicatie", wie=kluis.gebruiker.naam, dag=DAG
        )


def reopened(kluizen: SqlcipherKluizen, pad: Path) -> SqlcipherKluis:
    """The same kluis, opened by who holds both keys."""
    return kluizen.open(pad, wachtzin=WACHTZIN, gebruiker="regisseur")


@pytest.fixture
def manager(kluispad: Path, kluizen: SqlcipherKluizen) -> SqlcipherKluis:
    """A manager, who holds the key of the counts alone."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    kluis.add_user(MANAGER, WOORDEN[MANAGER.naam])
    kluis.close()
    return kluizen.open(kluispad, wachtzin=WOORDEN[MANAGER.naam], gebruiker=MANAGER.naam)


def test_what_went_out_comes_back_as_it_was(kluis: SqlcipherKluis) -> None:
    """Every figure, remark and name; nothing exact is in it, and nothing readable on disk."""
    assert kluis.uitgiften.list_uitgiften() == ()
    put(kluis, 2)
    eerste, tweede = kluis.uitgiften.list_uitgiften()
    assert (eerste.nummer, tweede.nummer) == (1, 2)
    assert eerste.publicatie == PUBLICATIE
    assert eerste.publicatie.afdruk == PUBLICATIE.afdruk
    assert (eerste.dag, eerste.wie, eerste.profiel) == (DAG, "regisseur", "publicatie")
    bestanden = sorted((kluis.beschrijving.pad / FOLDER).iterdir())
    assert [pad.name for pad in bestanden] == ["00001.uitgifte", "00002.uitgifte"]
    for pad in bestanden:
        assert b"eeftijd" not in pad.read_bytes()
        if os.name == "posix":
            assert pad.stat().st_mode & 0o077 == 0


def test_a_manager_keeps_an_export_while_a_colleague_has_the_kluis(
    manager: SqlcipherKluis, kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """No lock and no key of the dossiers; the colleague sees it at once, the log later."""
    regisseur = reopened(kluizen, kluispad)
    put(manager)
    assert [deel.wie for deel in regisseur.uitgiften.list_uitgiften()] == [MANAGER.naam]
    assert regisseur.uitgiften.read_loting() == manager.uitgiften.read_loting() != b""
    regisseur.close()
    regisseur = reopened(kluizen, kluispad)
    with regisseur.read() as opslag:
        regels = [regel for regel in opslag.read_log() if regel.gebeurtenis == ISSUED]
    assert [regel.bijzonderheid for regel in regels] == ["1"]
    assert regisseur.waarschuwingen == ()
    regisseur.close()
    manager.close()


@pytest.mark.parametrize("wat", ["gewijzigd", "weg", "verwisseld", "teruggezet", "van een ander"])
def test_a_chain_that_was_touched_is_refused(kluis: SqlcipherKluis, wat: str) -> None:
    """Nothing is exported until it is whole again, and checking the kluis names the place."""
    put(kluis, 3)
    een, twee, drie = sorted((kluis.beschrijving.pad / FOLDER).iterdir())
    if wat == "gewijzigd":
        ruw = bytearray(twee.read_bytes())
        ruw[40] ^= 1
        twee.write_bytes(ruw)
    elif wat == "weg":
        een.unlink()
    elif wat == "verwisseld":
        inhoud = een.read_bytes()
        een.write_bytes(twee.read_bytes())
        twee.write_bytes(inhoud)
    elif wat == "teruggezet":
        drie.write_bytes(twee.read_bytes())
    else:
        ander = IssueFiles(kluis.beschrijving.pad, "ander", lambda: b"x" * 32)
        shutil.rmtree(kluis.beschrijving.pad / FOLDER)
        ander.put_uitgifte(PUBLICATIE, profiel="publicatie", wie="ander", dag=DAG)
    with pytest.raises(KluisDamagedError):
        kluis.uitgiften.list_uitgiften()
    with pytest.raises(KluisDamagedError):
        put(kluis)
    (bevinding,) = kluis.check()
    plaats = {"gewijzigd": "2", "teruggezet": "3"}.get(wat, "1")
    assert bevinding == Bevinding(FOLDER, "uitgiften_gewijzigd", plaats)
    assert explain_finding(bevinding).startswith(f"Uitgifte {plaats} van kengetallen is gewijzigd")


@pytest.mark.parametrize("hoeveel", [1, 3])
def test_the_last_ones_do_not_go_unseen(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, hoeveel: int
) -> None:
    """The chain still fits, but the dossiers remember how many there were."""
    pad = kluis.beschrijving.pad
    put(kluis, 3)
    kluis.close()
    reopened(kluizen, pad).close()
    for bestand in sorted((pad / FOLDER).iterdir())[-hoeveel:]:
        bestand.unlink()
    weer = reopened(kluizen, pad)
    assert weer.waarschuwingen == (GONE,)
    weer.close()


def test_new_keys_change_nothing(
    manager: SqlcipherKluis, kluizen: SqlcipherKluizen, kluispad: Path
) -> None:
    """Who is removed takes the key of the counts along; what went out before still counts."""
    put(manager)
    loting = manager.uitgiften.read_loting()
    manager.close()
    regisseur = reopened(kluizen, kluispad)
    regisseur.remove_user(MANAGER.naam)
    put(regisseur)
    assert [deel.nummer for deel in regisseur.uitgiften.list_uitgiften()] == [1, 2]
    assert regisseur.check() == []
    regisseur.close()
    weer = reopened(kluizen, kluispad)
    assert len(weer.uitgiften.list_uitgiften()) == 2
    assert weer.uitgiften.read_loting() == loting
    weer.close()


def test_a_back_up_brings_back_what_is_missing_and_takes_nothing_away(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen
) -> None:
    """What went out after the back-up went out, and stays; a folder that is gone comes back."""
    pad = kluis.beschrijving.pad
    put(kluis, 2)
    kopie = kluis.make_backup("met-de-hand")
    assert "uitgifte-00002.uitgifte" in kopie.bestanden
    put(kluis)
    kluis.close()
    kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    weer = reopened(kluizen, pad)
    assert len(weer.uitgiften.list_uitgiften()) == 3
    weer.close()
    shutil.rmtree(pad / FOLDER)
    kluizen.restore(pad, kopie, wachtzin=WACHTZIN)
    weer = reopened(kluizen, pad)
    assert len(weer.uitgiften.list_uitgiften()) == 2
    assert weer.check() == []
    weer.close()


def test_two_at_once_both_are_kept(kluis: SqlcipherKluis) -> None:
    """Each waits for the other; no number is given twice."""
    kluis.uitgiften.read_loting()  # the database has one thread; the files have none
    draden = [threading.Thread(target=put, args=(kluis, 4)) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    nummers = [deel.nummer for deel in kluis.uitgiften.list_uitgiften()]
    assert nummers == list(range(1, 13))


def test_what_a_crash_left_keeps_nobody_out(kluis: SqlcipherKluis) -> None:
    """The sign that somebody writes, an hour old, and a file that was never finished."""
    put(kluis)
    map_ = kluis.beschrijving.pad / FOLDER
    bezet = map_ / "bezet"
    bezet.touch()
    lang_geleden = time.time() - 3600
    os.utime(bezet, (lang_geleden, lang_geleden))
    (map_ / ".00002.uitgifte.0badcafe").write_bytes(b"half")
    put(kluis)
    assert len(kluis.uitgiften.list_uitgiften()) == 2
    assert not bezet.exists()


def test_an_older_one_does_not_come_back_in_the_place_of_another(kluis: SqlcipherKluis) -> None:
    """Taken away, followed by two others, and put back: the one after it does not fit."""
    put(kluis, 2)
    tweede = kluis.beschrijving.pad / FOLDER / "00002.uitgifte"
    oud = tweede.read_bytes()
    tweede.unlink()
    ander = replace(PUBLICATIE, peildatum=date(2027, 1, 1))
    kluis.uitgiften.put_uitgifte(ander, profiel="publicatie", wie="regisseur", dag=DAG)
    put(kluis)
    assert kluis.check() == []
    tweede.write_bytes(oud)
    assert kluis.check() == [Bevinding(FOLDER, "uitgiften_gewijzigd", "3")]
