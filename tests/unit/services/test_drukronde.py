"""Maps and rounds: numbers, register lines, and what there is to make of whom."""

import hashlib

import pytest

from levensloop_desktop.documents.maken import Mapstuk
from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.services.afdrukken.afdrukken import (
    MAP,
    Afdrukopdracht,
    number_print,
    prepare_print,
    register_print,
    render,
)
from levensloop_desktop.services.afdrukken.drukronde import Rondevraag, list_documents, orders_of
from levensloop_desktop.services.afdrukken.huisstijl import keep_huisstijl, read_huisstijl
from levensloop_desktop.services.ports.kluisport import Gebruiker
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import WACHTZIN, a_client, an_onderdeel
from tests.e2e.pdf_tekst import read_pages
from tests.fakes import GeheugenKluis
from tests.unit.domain.test_huisstijl import a_logo


@pytest.fixture
def geheugen(werkplek: Vastewerkplek) -> GeheugenKluis:
    """A kluis in memory of somebody who may do all."""
    return GeheugenKluis(werkplek, Gebruiker("regisseur", "procesregisseur"), WACHTZIN)


@pytest.fixture
def clienten(geheugen: GeheugenKluis) -> tuple[ClientId, ClientId]:
    """One client with an overdracht and one without."""
    een, twee = a_client(achternaam="Voorbeeld"), a_client(achternaam="Nepnaam")
    with geheugen.write() as opslag:
        opslag.put_all(
            [
                een,
                twee,
                an_onderdeel(Overdracht, een, doel="wonen"),
                *(an_onderdeel(Bejegeningsregel, wie, tekst="rustig") for wie in (een, twee)),
            ]
        )
    return ClientId(een.id), ClientId(twee.id)


def _map_of(client_id: ClientId) -> Afdrukopdracht:
    return Afdrukopdracht(
        client_id=client_id,
        documentsoort=MAP,
        ontvanger="het team",
        doel="overleg",
        grondslag="wgs",
        stukken=(Mapstuk("overdracht"), Mapstuk("bejegeningskaart")),
    )


def test_a_map_has_a_number_and_a_line_for_each_document(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, clienten: tuple[ClientId, ClientId]
) -> None:
    """All lines hold the hash of the one file; each number stands on the cover."""
    werk = prepare_print(geheugen, werkplek, _map_of(clienten[0]), definitief=True)
    afdruk = render(werk)
    register_print(geheugen, werkplek, werk, afdruk)
    with geheugen.read() as opslag:
        regels = opslag.find(Verstrekking)
    assert [(regel.nummer, regel.document) for regel in regels] == [
        ("2026-0001", "overdracht"),
        ("2026-0002", "bejegeningskaart"),
    ]
    assert {regel.sha256 for regel in regels} == {hashlib.sha256(afdruk.pdf).hexdigest()}
    assert {(regel.ontvanger, regel.doel, regel.grondslag) for regel in regels} == {
        ("het team", "overleg", "wgs")
    }
    voorblad = read_pages(afdruk.pdf)[0]
    assert "2026-0001" in voorblad
    assert "2026-0002" in voorblad
    assert werk.kop.nummer == "2026-0001 t/m 2026-0002"


def test_a_preview_of_a_map_takes_no_number(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, clienten: tuple[ClientId, ClientId]
) -> None:
    """Only what is printed or saved counts; the next takes the first number."""
    voorbeeld = prepare_print(geheugen, werkplek, _map_of(clienten[0]), definitief=False)
    assert "(nummer volgt)" in read_pages(render(voorbeeld).pdf)[0]
    genummerd = number_print(geheugen, werkplek, voorbeeld)
    assert [stuk.nummer for stuk in genummerd.opdracht.stukken] == ["2026-0001", "2026-0002"]


def test_what_cannot_be_made_is_known_beforehand(
    geheugen: GeheugenKluis, clienten: tuple[ClientId, ClientId]
) -> None:
    """Without an overdracht there is no overdrachtsdocument to count; who is gone is left out."""
    weg = ClientId(RecordId("weg"))
    een, twee = list_documents(geheugen, [clienten[0], weg, clienten[1]])
    assert "overdracht" in een.soorten
    assert "overdracht" not in twee.soorten
    vraag = Rondevraag(
        documenten=("overdracht", "bejegeningskaart"), ontvanger="a", doel="b", grondslag="wgs"
    )
    assert [opdracht.documentsoort for opdracht in orders_of(vraag, een)] == [
        "overdracht",
        "bejegeningskaart",
    ]
    assert [opdracht.documentsoort for opdracht in orders_of(vraag, twee)] == ["bejegeningskaart"]


def test_a_round_of_maps_is_one_order_for_each_client(
    geheugen: GeheugenKluis, clienten: tuple[ClientId, ClientId]
) -> None:
    """The map holds what there is; a client of whom there is nothing has no order."""
    een, twee = list_documents(geheugen, clienten)
    vraag = Rondevraag(
        documenten=("overdracht",), ontvanger="a", doel="b", grondslag="wgs", als_map=True
    )
    (opdracht,) = orders_of(vraag, een)
    assert opdracht.stukken == (Mapstuk("overdracht"),)
    assert orders_of(vraag, twee) == ()


def test_every_paper_gets_the_house_style_that_is_kept(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, clienten: tuple[ClientId, ClientId]
) -> None:
    """Name of the ZVH, classification and logo go along with the head of the document."""
    huisstijl = Huisstijl(zvh="ZVH Verzonnenstad", classificatie="GEHEIM", logo=a_logo())
    keep_huisstijl(geheugen, huisstijl)
    assert read_huisstijl(geheugen) == huisstijl
    opdracht = Afdrukopdracht(client_id=clienten[0], documentsoort="bejegeningskaart")
    werk = prepare_print(geheugen, werkplek, opdracht, definitief=False)
    assert werk.kop.huisstijl == huisstijl
    assert "ZVH Verzonnenstad" in read_pages(render(werk).pdf)[0]


def test_a_damaged_setting_counts_as_not_set(geheugen: GeheugenKluis) -> None:
    """What is wrong in the kluis never stops a print; what is right stays."""
    for waarde in ("{", "[]", '{"logo": 3}', '{"logo": "???"}'):
        with geheugen.write() as opslag:
            opslag.put_setting("huisstijl", waarde)
        assert read_huisstijl(geheugen) == Huisstijl()
    with geheugen.write() as opslag:
        opslag.put_setting("huisstijl", '{"zvh": "ZVH Verzonnenstad", "kleur": "#FFFFFF"}')
    assert read_huisstijl(geheugen) == Huisstijl(zvh="ZVH Verzonnenstad")


def test_a_house_style_with_a_fault_is_not_kept(geheugen: GeheugenKluis) -> None:
    """The screen says it first; nothing else can bring it in."""
    with pytest.raises(ValueError, match="house style"):
        keep_huisstijl(geheugen, Huisstijl(kleur="#FFFFFF"))
    assert read_huisstijl(geheugen) == Huisstijl()
