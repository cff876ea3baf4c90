"""What the register of sender and receiver says of a pakket, and of what came with it."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.verouderd import judge_papers
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.pakket.ontvangen import (
    Overname,
    open_package,
    read_package,
    take_over_package,
)
from levensloop_desktop.services.verstrekken.verstrekkingen import (
    Registerfilter,
    list_register,
    searchable,
)
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.e2e.pakketproef import Pakketproef, make_proef


@pytest.fixture
def proef(
    kluis: SqlcipherKluis, kluizen: SqlcipherKluizen, werkplek: Vastewerkplek, tmp_path: Path
) -> Iterator[Pakketproef]:
    """A sender with the first case, and an empty receiver."""
    gemaakt = make_proef(kluis, kluizen, werkplek, tmp_path)
    yield gemaakt
    gemaakt.ontvanger.close()


def test_a_document_of_a_pakket_is_known_to_be_out_of_date(proef: Pakketproef) -> None:
    """A changed line of the bejegening makes the card that went along out of date, and says so."""
    proef.send("bejegeningskaart")
    regel = proef.dossier().bejegeningsregels[0]
    with proef.afzender.write() as opslag:
        opslag.put(dataclasses.replace(regel, tekst="Anders dan op papier."))
    standen = judge_papers(proef.dossier(), proef.werkplek.today())
    (kaart,) = (deel for deel in standen if deel.verstrekking.vorm == "pakket")
    assert kaart.redenen


def test_what_the_sender_gave_to_others_is_marked_as_theirs(proef: Pakketproef) -> None:
    """Each line of the register that comes along says whose it is and since when it is here."""
    proef.send("netwerkkaart")  # the register of the sender holds two lines from here on
    pad, pakket = proef.send()
    geopend = open_package(read_package(pad), pakket.wachtzin)
    ontvangst = take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.NIEUW)
    client_id = ClientId(ontvangst.client.id)
    meegekomen = reload_dossier(proef.ontvanger, client_id).verstrekkingen
    assert meegekomen
    assert {deel.zvh for deel in meegekomen} == {"Proefkluis"}
    vandaag = proef.werkplek.today()
    assert {deel.overgenomen_op for deel in meegekomen} == {vandaag}
    (regel, *_) = list_register(proef.ontvanger, Registerfilter(client_id=client_id))
    waar = f"uit het register van Proefkluis, overgenomen op {vandaag:%d-%m-%Y}"
    assert regel.verstrekking.overgenomen == waar
    assert "uit het register van proefkluis" in searchable(regel)
