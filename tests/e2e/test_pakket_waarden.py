"""A pakket with own values between two real kluizen, and its screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from levensloop_desktop.documents.maken import make_document
from levensloop_desktop.domain.eigenwaarde import Eigenwaarde
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print
from levensloop_desktop.services.dossier.dossiers import reload_dossier, save_record
from levensloop_desktop.services.kluisbeheer.waardelijsten import (
    add_value,
    adopt_value,
    change_value,
    read_lijst,
)
from levensloop_desktop.services.pakket.ontvangen import (
    Overname,
    compare_package,
    open_package,
    read_package,
    take_over_package,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.pakket.binnenkomst import BinnenkomstVak
from tests.builders import a_verblijf
from tests.e2e.pakketproef import Pakketproef, make_proef
from tests.e2e.pdf_tekst import read_text

LIJST = "verblijfsoort"


@pytest.fixture
def proef(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path
) -> Iterator[Pakketproef]:
    """A sender whose client lives on a boat, and a receiver who has no such word."""
    gemaakt = make_proef(kluis, kluizen, werkplek, tmp_path)
    add_value(kluis, werkplek, LIJST, label="woonboot", volgt="eigen_woning")
    with kluis.read() as opslag:
        (boot,) = opslag.find(Eigenwaarde)
    save_record(kluis, werkplek, a_verblijf(gemaakt.client_id, soort=boot.code))
    yield gemaakt
    gemaakt.ontvanger.close()


def test_the_name_comes_along_and_is_taken_in_by_choice(proef: Pakketproef, qtbot: QtBot) -> None:
    """Said before it comes in; seen in the dossier; offered once somebody takes it in."""
    pad, pakket = proef.send("overdracht")
    geopend = open_package(read_package(pad), pakket.wachtzin)
    binnenkomst = compare_package(proef.ontvanger, proef.werkplek, geopend)
    assert binnenkomst.waarden == ("woonboot (Soorten verblijf, telt mee als eigen woning)",)
    blad = BinnenkomstVak()
    qtbot.addWidget(blad)
    blad.show_binnenkomst(binnenkomst)
    assert "Onbekende waarde uit de kluis van Proefkluis: woonboot" in blad.vreemd.text()
    ontvangst = take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.NIEUW)
    dossier = reload_dossier(proef.ontvanger, ClientId(ontvangst.client.id))
    boot = next(deel.soort for deel in dossier.verblijven if "." in deel.soort)
    assert label(LIJST, boot) == "woonboot"
    assert boot not in [waarde.code for waarde in waardelijst(LIJST).kiesbaar]
    regel = next(r for r in read_lijst(proef.ontvanger, LIJST).regels if r.waarde.code == boot)
    assert (regel.waarde.herkomst, regel.gebruikt) == ("Proefkluis", 1)
    adopt_value(proef.ontvanger, proef.werkplek, regel.record_id)
    assert boot in [waarde.code for waarde in waardelijst(LIJST).kiesbaar]
    assert compare_package(proef.ontvanger, proef.werkplek, geopend).waarden == ()


def test_checking_a_kluis_with_own_values_finds_nothing(proef: Pakketproef) -> None:
    """Not at the sender, and not at the receiver after a pakket."""
    pad, pakket = proef.send()
    geopend = open_package(read_package(pad), pakket.wachtzin)
    take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.NIEUW)
    assert proef.afzender.check() == []
    assert proef.ontvanger.check() == []


def test_a_paper_says_the_own_name(proef: Pakketproef) -> None:
    """The overdrachtsdocument is in the words of the sender, as they were typed."""
    boot = next(regel for regel in read_lijst(proef.afzender, LIJST).regels if regel.record_id)
    naam = "boot & <b>ark</b> *bij* de kade"
    change_value(proef.afzender, proef.werkplek, boot.record_id, label=naam)
    opdracht = Afdrukopdracht(client_id=proef.client_id, documentsoort="overdracht")
    drukwerk = prepare_print(proef.afzender, proef.werkplek, opdracht, definitief=False)
    afdruk = make_document("overdracht", drukwerk.dossier, drukwerk.kop)
    assert naam in " ".join(read_text(afdruk.pdf).split())
    assert not afdruk.ontbrekende_tekens
