"""A pakket goes from one real kluis to another: nothing lost, nothing readable, all or nothing."""

import dataclasses
import hashlib
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.herkomst import Herkomst
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, RUBRIEKEN_VAN, in_order
from levensloop_desktop.errors import (
    ExportFailedError,
    ImportRefusedError,
    ReceiptUnknownError,
    SpokenCodeError,
)
from levensloop_desktop.services.dossier.dossiers import list_clienten, reload_dossier
from levensloop_desktop.services.dossier.planversies import compare_versions
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.overdragen.overdrachten import follow
from levensloop_desktop.services.pakket.bevestigen import confirm_receipt
from levensloop_desktop.services.pakket.maken import DOCUMENTEN, register_package
from levensloop_desktop.services.pakket.ontvangen import (
    Ontvangst,
    Overname,
    compare_package,
    open_package,
    read_package,
    take_over_package,
)
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import OCHTEND, a_client, a_full_dossier, a_plan
from tests.e2e.pakketproef import Pakketproef, make_proef
from tests.e2e.pdf_tekst import read_text
from tests.e2e.test_onvindbaar import traces_of

_VORM = {"beveiligd", "pakket"}


@pytest.fixture
def proef(
    request: pytest.FixtureRequest,
    kluis: SqlcipherKluis,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
    tmp_path: Path,
) -> Iterator[Pakketproef]:
    """A sender with the first case, and an empty receiver."""
    gemaakt = make_proef(kluis, kluizen, werkplek, tmp_path, getattr(request, "param", 1))
    yield gemaakt
    gemaakt.ontvanger.close()


def receive(proef: Pakketproef, pad: Path, wachtzin: str, overname: Overname) -> Ontvangst:
    """Open and take over, as the screen does."""
    geopend = open_package(read_package(pad), wachtzin)
    compare_package(proef.ontvanger, proef.werkplek, geopend)
    return take_over_package(proef.ontvanger, proef.werkplek, geopend, overname)


def as_text(kluis: Kluis, client_id: ClientId) -> str:
    """Everything of a dossier but where it and its register came from, in the dossier format."""
    dossier = dataclasses.replace(reload_dossier(kluis, client_id), herkomsten=())
    eigen = tuple(
        dataclasses.replace(deel, zvh="", overgenomen_op=None) for deel in dossier.verstrekkingen
    )
    dossier = dataclasses.replace(dossier, verstrekkingen=eigen)
    with kluis.read() as opslag:
        return write_dossier(dossier, opslag.find(Momentopname, client_id=client_id))


def origin(kluis: Kluis, client_id: str) -> Herkomst:
    """Where a dossier came from."""
    with kluis.read() as opslag:
        (gevonden,) = opslag.find(Herkomst, client_id=client_id)
    return gevonden


def events(kluis: Kluis) -> list[str]:
    """What the log says, newest first."""
    with kluis.read() as opslag:
        return [regel.gebeurtenis for regel in opslag.read_log()]


@pytest.mark.parametrize("proef", [1, 2], indirect=True)
def test_a_dossier_arrives_without_loss(proef: Pakketproef) -> None:
    """Both cases: every field of every part is the same; herkomst, log and back-up come too."""
    eerder = as_text(proef.afzender, proef.client_id)
    pad, pakket = proef.send(*DOCUMENTEN)
    ontvangst = receive(proef, pad, pakket.wachtzin, Overname.NIEUW)
    assert as_text(proef.ontvanger, ClientId(ontvangst.client.id)) == eerder
    van = origin(proef.ontvanger, ontvangst.client.id)
    assert (van.zvh, van.nummer, van.ontvangen_door) == ("Proefkluis", "2026-0001", "ontvanger")
    assert van.clientnummer == ontvangst.client.clientnummer
    assert van.sha256 == hashlib.sha256(pad.read_bytes()).hexdigest()
    assert van.ontvangstcode == ontvangst.code
    assert events(proef.ontvanger)[0] == "pakket_ontvangen"
    assert len(proef.ontvanger.list_backups()) == 1


def test_every_field_of_every_part_arrives(kluis: SqlcipherKluis, proef: Pakketproef) -> None:
    """A dossier with every field filled, but the BSN, which no file ever holds."""
    client, *delen = a_full_dossier()
    heel = [client, *(deel for deel in delen if not isinstance(deel, Momentopname))]
    with kluis.write() as opslag:
        opslag.put_all(heel)
    vol = dataclasses.replace(proef, client_id=ClientId(client.id))
    pad, pakket = vol.send()
    geopend = open_package(read_package(pad), pakket.wachtzin)
    bestand = geopend.bestand.dossier()
    hier = reload_dossier(kluis, vol.client_id)
    zonder_bsn = dataclasses.replace(hier.client, bsn="")
    verwacht = dataclasses.replace(hier, client=zonder_bsn, verstrekkingen=bestand.verstrekkingen)
    assert bestand == verwacht


def test_the_register_of_the_sender_says_what_left(proef: Pakketproef) -> None:
    """The pakket with the hash of its file, each document with its own number and hash."""
    pad, pakket = proef.send("bejegeningskaart", "netwerkkaart")
    per_nummer = {
        deel.nummer: deel for deel in proef.dossier().verstrekkingen if deel.vorm in _VORM
    }
    eigen, kaart, netwerk = (per_nummer[f"2026-000{plek}"] for plek in (1, 2, 3))
    assert pad.name == "overdrachtspakket-2026-0001.llpakket"
    assert (eigen.document, eigen.vorm, eigen.nummer) == (
        "overdrachtspakket",
        "beveiligd",
        "2026-0001",
    )
    assert eigen.sha256 == hashlib.sha256(pad.read_bytes()).hexdigest()
    assert (kaart.nummer, kaart.vorm, netwerk.nummer) == ("2026-0002", "pakket", "2026-0003")
    inhoud = open_package(read_package(pad), pakket.wachtzin).inhoud
    assert [hashlib.sha256(deel.pdf).hexdigest() for deel in inhoud.documenten] == [
        kaart.sha256,
        netwerk.sha256,
    ]
    assert "Voor ZVH Fictief" in read_text(inhoud.documenten[0].pdf)
    assert events(proef.afzender)[0] == "pakket_gemaakt"
    assert {(deel.profiel, deel.ontvanger_organisatie) for deel in per_nummer.values()} == {
        ("zvh", "ZVH Fictief")
    }
    assert eigen.rubrieken == in_order(ALLES)
    assert kaart.rubrieken == in_order(RUBRIEKEN_VAN["bejegeningskaart"])


def test_nothing_can_be_read_in_the_file_and_no_file_is_left(proef: Pakketproef) -> None:
    """The planted name stands in no file, in no shape, nor in the temp folder."""
    naam = "Zeldzaamgeplant"
    client = dataclasses.replace(proef.dossier().client, achternaam=naam)
    with proef.afzender.write() as opslag:
        opslag.put(client)
    tijdelijk = Path(tempfile.gettempdir())
    eerder = set(tijdelijk.iterdir())
    pad, pakket = proef.send("levensloopplan")
    ontvangst = receive(proef, pad, pakket.wachtzin.upper(), Overname.NIEUW)
    assert ontvangst.client.achternaam == naam
    assert traces_of(naam, proef.map) == []
    assert traces_of(pakket.wachtzin, proef.map) == []
    assert set(tijdelijk.iterdir()) == eerder
    assert pad.stat().st_mode & 0o077 == 0


def test_a_file_that_cannot_come_leaves_nothing(proef: Pakketproef, tmp_path: Path) -> None:
    """No register line, no half file, and what was there stays."""
    pad, pakket = proef.send()
    inhoud = pad.read_bytes()
    with pytest.raises(ExportFailedError):
        register_package(proef.afzender, proef.werkplek, pakket, pad)
    with pytest.raises(ExportFailedError):
        register_package(proef.afzender, proef.werkplek, pakket, tmp_path / "weg" / "a.llpakket")
    assert pad.read_bytes() == inhoud
    regels = [deel for deel in proef.dossier().verstrekkingen if deel.vorm == "beveiligd"]
    assert len(regels) == 1


def test_the_receipt_code_confirms_the_overdracht(proef: Pakketproef) -> None:
    """A slip is named; the code of another pakket is refused; the right one sets day and name."""
    overdracht = proef.dossier().overdrachten[-1]
    pad, pakket = proef.send(overdracht_id=overdracht.id)
    ander, ander_pakket = proef.send()
    code = receive(proef, pad, pakket.wachtzin, Overname.NIEUW).code
    vreemd = receive(proef, ander, ander_pakket.wachtzin, Overname.ERNAAST).code
    with pytest.raises(SpokenCodeError):
        confirm_receipt(proef.afzender, proef.werkplek, overdracht.id, code[:-1] + "*")
    made_up = "00000-00000-00000-00000"
    with pytest.raises((SpokenCodeError, ReceiptUnknownError)):
        confirm_receipt(proef.afzender, proef.werkplek, overdracht.id, made_up)
    later = Vastewerkplek(OCHTEND + timedelta(days=3), seed=7)
    confirm_receipt(proef.afzender, later, overdracht.id, code.lower(), "A. Fictief")
    nu = proef.dossier().overdrachten[-1]
    assert (nu.staat, nu.ontvangst_door) == ("ontvangst_bevestigd", "A. Fictief")
    assert nu.ontvangst_op == proef.werkplek.today()
    assert "ontvangst_bevestigd" in events(proef.afzender)
    with proef.afzender.read() as opslag:
        assert follow(opslag, later, nu) == ()  # the network is as the dates say
    assert vreemd != code


def test_the_code_of_another_overdracht_confirms_nothing(proef: Pakketproef) -> None:
    """A pakket that belongs to one handover is no receipt of another."""
    overdracht = proef.dossier().overdrachten[-1]
    tweede = dataclasses.replace(overdracht, id=a_client().id, staat="voorbereiding")
    with proef.afzender.write() as opslag:
        opslag.put(tweede)
    pad, pakket = proef.send(overdracht_id=overdracht.id)
    code = receive(proef, pad, pakket.wachtzin, Overname.NIEUW).code
    with pytest.raises(ReceiptUnknownError):
        confirm_receipt(proef.afzender, proef.werkplek, tweede.id, code)
    with proef.afzender.read() as opslag:
        assert opslag.get(Overdracht, tweede.id) == tweede


def test_a_known_client_is_compared_and_only_kept_beside_on_request(proef: Pakketproef) -> None:
    """The second time: the same client; refused as new; beside it with new ids and number."""
    pad, pakket = proef.send()
    eerste = receive(proef, pad, pakket.wachtzin, Overname.NIEUW)
    titel = reload_dossier(proef.ontvanger, ClientId(eerste.client.id)).titels[0]
    with proef.ontvanger.write() as opslag:
        opslag.put(dataclasses.replace(eerste.client, telefoon="06 0000 0000"))
        opslag.remove(titel)
    geopend = open_package(read_package(pad), pakket.wachtzin)
    binnen = compare_package(proef.ontvanger, proef.werkplek, geopend)
    assert binnen.bekend is not None
    assert binnen.bekend.zelfde_id
    assert binnen.bekend.verschillen == ("Telefoon",)
    assert binnen.eerder is not None
    assert binnen.eerder.ontvangstcode == eerste.code
    titels = next(deel for deel in binnen.tellingen if deel.naam == "Titel")
    assert (titels.nieuw, titels.in_pakket - titels.gelijk, titels.alleen_hier) == (1, 1, 0)
    with pytest.raises(ImportRefusedError) as gevangen:
        take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.NIEUW)
    assert "staat al in de kluis" in str(gevangen.value.facts["reden"])
    tweede = take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.ERNAAST)
    assert tweede.client.id != eerste.client.id
    assert tweede.client.clientnummer != eerste.client.clientnummer
    assert len(list_clienten(proef.ontvanger, proef.werkplek)) == 2


def test_a_dossier_beside_is_the_same_but_for_ids(proef: Pakketproef) -> None:
    """Without ids and number the two are equal, and its established plans still compare."""
    pad, pakket = proef.send()
    eerste = receive(proef, pad, pakket.wachtzin, Overname.NIEUW).client
    tweede = receive(proef, pad, pakket.wachtzin, Overname.ERNAAST).client
    teksten = []
    for client in (eerste, tweede):
        dossier = reload_dossier(proef.ontvanger, ClientId(client.id))
        plannen = [plan for plan in dossier.plannen if plan.is_vastgesteld]
        for plan in plannen:
            compare_versions(proef.ontvanger, ClientId(client.id), plan.id, plan.id)
        teksten.append(_without_ids(dossier))
    assert teksten[0] == teksten[1]


def _without_ids(dossier: Dossier) -> str:
    tekst = write_dossier(dataclasses.replace(dossier, herkomsten=()))
    nummers: dict[str, str] = {}
    for regel in tekst.split('"'):
        if len(regel) == 36 and regel.count("-") == 4:
            nummers.setdefault(regel, f"id {len(nummers)}")
    for oud, nieuw in nummers.items():
        tekst = tekst.replace(oud, nieuw)
    return tekst.replace(dossier.client.clientnummer, "LL")


def test_a_namesake_is_told_apart_by_id(proef: Pakketproef) -> None:
    """The same name and date of birth under another id is said, and refused as new."""
    client = proef.dossier().client
    dubbel = dataclasses.replace(client, id=a_client().id, clientnummer="LL-2026-0099")
    with proef.ontvanger.write() as opslag:
        opslag.put(dubbel)
    pad, pakket = proef.send()
    geopend = open_package(read_package(pad), pakket.wachtzin)
    bekend = compare_package(proef.ontvanger, proef.werkplek, geopend).bekend
    assert bekend is not None
    assert not bekend.zelfde_id
    tweede = take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.ERNAAST)
    assert tweede.client.id == client.id


def test_a_number_that_another_client_has_is_replaced(proef: Pakketproef) -> None:
    """Each ZVH numbers for itself: the own number is free, that of the sender is kept."""
    nummer = proef.dossier().client.clientnummer
    with proef.ontvanger.write() as opslag:
        opslag.put(a_client(clientnummer=nummer, achternaam="Heelanders"))
    pad, pakket = proef.send()
    client = receive(proef, pad, pakket.wachtzin, Overname.NIEUW).client
    assert client.clientnummer != nummer
    assert origin(proef.ontvanger, client.id).clientnummer == nummer


def test_a_dossier_that_breaks_a_rule_is_refused_whole(proef: Pakketproef) -> None:
    """Nothing is written but the back-up, and the place is named."""
    with proef.afzender.write() as opslag:
        opslag.put(a_plan(proef.client_id, versie=8))
        opslag.put(a_plan(proef.client_id, versie=9))
    pad, pakket = proef.send()
    with pytest.raises(ImportRefusedError):
        open_package(read_package(pad), pakket.wachtzin)
    assert list_clienten(proef.ontvanger, proef.werkplek) == []


def test_a_crash_while_taking_over_leaves_nothing(
    proef: Pakketproef, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it or nothing, also when the last step fails."""
    pad, pakket = proef.send()
    geopend = open_package(read_package(pad), pakket.wachtzin)
    doel = "levensloop_desktop.services.pakket.ontvangen.make_receipt"
    monkeypatch.setattr(doel, lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        take_over_package(proef.ontvanger, proef.werkplek, geopend, Overname.NIEUW)
    assert list_clienten(proef.ontvanger, proef.werkplek) == []
    with proef.ontvanger.read() as opslag:
        assert opslag.find(Herkomst) == ()
        assert opslag.find(Verstrekking) == ()
