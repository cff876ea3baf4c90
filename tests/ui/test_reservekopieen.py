"""Back-ups in the window: made beside the work, listed, put back, and told when they fail."""

from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.services.kluisbeheer import reservekopieen as diensten
from levensloop_desktop.services.kluisbeheer.versiebericht import BESTAND
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.beheer.beheer_scherm import BeheerScherm
from levensloop_desktop.ui.beheer.reservekopieen import Reservekopieen
from tests.builders import WACHTZIN, a_client
from tests.ui.vensterproef import Vensterproef


@pytest.fixture
def blad(vensterproef: Vensterproef, kluispad: Path) -> Reservekopieen:
    """The page of back-ups, in a kluis with one client."""
    vensterproef.unlock(kluispad)
    with vensterproef.sessie.kluis.write() as opslag:
        opslag.put(a_client(achternaam="Nepnaam"))
        opslag.write_log("client_gemaakt")
    vensterproef.werkvlak.go_to("beheer")
    scherm = vensterproef.screen(BeheerScherm)
    scherm.show_subject("Reservekopieën")
    vensterproef.settle()
    assert scherm.page(Reservekopieen).isVisible()
    return scherm.page(Reservekopieen)


def test_make_one_now(blad: Reservekopieen, vensterproef: Vensterproef) -> None:
    """It comes on the list, with reason and size; before, a sentence stands in its place."""
    assert not blad.terugzetten.isEnabled()
    assert (blad.leeg.isVisible(), blad.tabel.isVisible()) == (True, False)
    blad.maken.click()
    assert not blad.maken.isEnabled()
    vensterproef.settle()
    assert blad.uitkomst.isVisible()
    assert (blad.leeg.isVisible(), blad.tabel.isVisible()) == (False, True)
    assert blad.model.rowCount() == 1
    assert blad.model.index(0, 1).data() == "met de hand"
    assert blad.maken.isEnabled()


def test_second_folder_is_kept_and_its_loss_is_said(
    blad: Reservekopieen, vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """A stick that is gone does not stop the back-up; the page and the bar say it."""
    stick = tmp_path / "stick"
    stick.mkdir()
    blad.choose_second(stick)
    vensterproef.settle()
    assert str(stick) in blad.tweede.text()
    assert "Laatste kopie daar" in blad.tweede.text()
    assert list(stick.rglob("dossier.db"))
    stick.rename(tmp_path / "weg")
    with vensterproef.sessie.kluis.write() as opslag:
        opslag.put(a_client())
        opslag.write_log("client_gemaakt")
    blad.maken.click()
    vensterproef.settle()
    assert "tweede map" in blad.fout.zin
    assert blad.model.rowCount() == 2
    balk = vensterproef.werkvlak.kopiebalk
    vensterproef.werkvlak.kopieklok.look()
    vensterproef.settle()
    assert balk.isVisible()
    assert "tweede map" in balk.woorden
    vensterproef.werkvlak.go_to("clienten")
    balk.knop.click()
    assert blad.isVisible()
    blad.choose_second(None)
    vensterproef.settle()
    vensterproef.werkvlak.kopieklok.look()
    vensterproef.settle()
    assert not balk.isVisible()
    assert "geen tweede map" in blad.tweede.text()


def test_the_clock_makes_one_when_due(vensterproef: Vensterproef, kluispad: Path) -> None:
    """Once, and the status bar says of when it is; while nothing changes none is added."""
    vensterproef.unlock(kluispad)
    klok = vensterproef.werkvlak.kopieklok
    for _ in range(3):
        klok.look()
        vensterproef.settle()
    (kopie,) = vensterproef.sessie.kluis.list_backups()
    assert kopie.aanleiding == diensten.AUTOMATISCH
    woorden = vensterproef.werkvlak.statusbalk._woorden.text()
    assert woorden.endswith(", gecontroleerd")


def test_locking_ends_a_back_up(vensterproef: Vensterproef, kluispad: Path) -> None:
    """A lock in the midst of copying leaves no half back-up and no message."""
    vensterproef.unlock(kluispad)
    vensterproef.werkvlak.kopieklok.look()
    vensterproef.venster.lock()
    vensterproef.settle()
    map_ = kluispad / "reservekopieen"
    assert not [pad for pad in map_.iterdir() if pad.name.startswith(".")]
    assert vensterproef.formulier.fout.isHidden()


def test_put_back_from_beheer(
    blad: Reservekopieen, vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """The kluis closes; after passphrase, preview and typed name the old state is there again."""
    blad.maken.click()
    vensterproef.settle()
    with vensterproef.sessie.kluis.write() as opslag:
        opslag.put(a_client(achternaam="Fictief"))
    blad.tabel.selectRow(0)
    blad.terugzetten.click()
    vensterproef.settle()
    assert vensterproef.venster.sessie is None
    pagina = vensterproef.venster.ontgrendelen.terugzetten
    assert pagina.isVisible()
    pagina.wachtzin.invoer.setText("een andere wachtzin")
    pagina.bekijken.click()
    vensterproef.settle()
    assert "hoort niet bij deze reservekopie" in pagina.wachtzin.fout
    pagina.wachtzin.invoer.setText(WACHTZIN)
    pagina.bekijken.click()
    vensterproef.settle()
    assert "verdwijnt uit de kluis" in pagina.verschil.text()
    assert not pagina.doen.isEnabled()
    pagina.invoer.setText("Proefkluis")
    pagina.doen.click()
    vensterproef.settle()
    assert "opzij-" in pagina.verschil.text()
    pagina.annuleren.click()
    vensterproef.settle()
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        assert [client.achternaam for client in opslag.find(Client)] == ["Nepnaam"]
    kluis.close()


def test_a_damaged_kluis_offers_its_newest_good_back_up(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """It says of when that is, passes over a bad one, and leads to putting it back."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    goed, slecht = kluis.make_backup("automatisch"), kluis.make_backup("met-de-hand")
    kluis.close()
    assert goed.wanneer < slecht.wanneer + timedelta(seconds=1)
    (slecht.pad / "dossier.db").unlink()
    (kluispad / "dossier.db").write_bytes(b"onzin")
    vensterproef.unlock(kluispad)
    zin = vensterproef.formulier.fout.zin
    assert "dossier.db" in zin
    assert "Nieuwste goede reservekopie" in zin
    vensterproef.formulier.terug_knop.click()
    vensterproef.settle()
    pagina = vensterproef.venster.ontgrendelen.terugzetten
    assert pagina.isVisible()
    assert pagina.keuze.count() == 2
    assert pagina.keuze.currentData() == goed
    pagina.wachtzin.invoer.setText(WACHTZIN)
    pagina.bekijken.click()
    vensterproef.settle()
    assert "niet te lezen" in pagina.verschil.text()
    pagina.invoer.setText("Proefkluis")
    pagina.doen.click()
    vensterproef.settle()
    pagina.annuleren.click()
    vensterproef.settle()
    vensterproef.unlock(kluispad)
    assert vensterproef.venster.sessie is not None


def test_the_list_says_who_has_a_kluis(
    vensterproef: Vensterproef, kluispad: Path, kluizen: SqlcipherKluizen
) -> None:
    """Free with the moment of its back-up, or open at somebody."""
    vensterproef.know(kluispad)
    assert _line(vensterproef).startswith("vrij, ")
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    vensterproef.know(kluispad)
    assert _line(vensterproef) == "open bij regisseur op proefcomputer"
    kluis.close()


def _line(proef: Vensterproef) -> str:
    return proef.venster.ontgrendelen.lijst._regels[0].bijzonderheid


def test_a_newer_version_is_told_from_the_second_folder(
    blad: Reservekopieen, vensterproef: Vensterproef, tmp_path: Path
) -> None:
    """The bar says it once the administrator has put the file there; Later takes it away."""
    balk, klok = vensterproef.werkvlak.versiebalk, vensterproef.werkvlak.kopieklok
    blad.choose_second(tmp_path)
    vensterproef.settle()
    klok.look()
    vensterproef.settle()
    assert not balk.isVisible()
    (tmp_path / BESTAND).write_text('versie = "99.0.0"\ntekst = "Vraag het aan de balie."')
    klok.look()
    vensterproef.settle()
    assert balk.isVisible()
    assert "Levensloop 99.0.0 is er." in balk.woorden
    assert "balie" in balk.accessibleName()
    balk.knop.click()
    klok.look()
    vensterproef.settle()
    assert not balk.isVisible()
