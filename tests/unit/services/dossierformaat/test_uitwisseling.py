"""Import and export as use cases: nothing doubled, nothing half."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.errors import ExportFailedError, ImportRefusedError, NotFoundError
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.overdragen.uitwisseling import (
    Exportopdracht,
    export_dossier,
    import_dossier,
    read_file,
)
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import REGISSEUR, WACHTZIN
from tests.fakes import GeheugenKluis

CASUS = (Path(__file__).parents[3] / "cases" / "casus-1.json").read_bytes()


@pytest.fixture
def geheugen(werkplek: Vastewerkplek) -> Kluis:
    """An empty kluis in memory."""
    return GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)


def _changed(**client: Any) -> bytes:
    document = json.loads(CASUS)
    document["client"].update(client)
    return json.dumps(document).encode()


def _with_new_ids(inhoud: bytes) -> bytes:
    return inhoud.replace(b'"01930c01', b'"01930c09')


def _records(kluis: Kluis) -> tuple[object, ...]:
    with kluis.read() as opslag:
        return (*opslag.find(Client), *opslag.find(Partner), *opslag.find(Verblijf))


@pytest.mark.parametrize(
    ("anders", "plaats"),
    [
        (CASUS, "client.id"),
        (_with_new_ids(CASUS), "client.clientnummer"),
        (_with_new_ids(_changed(clientnummer="", voornamen="BAS ")), "client"),
    ],
)
def test_a_client_who_is_there_already(
    geheugen: Kluis, werkplek: Vastewerkplek, anders: bytes, plaats: str
) -> None:
    """The same id, the same number, or the same name and birth date: refused whole."""
    import_dossier(geheugen, werkplek, CASUS)
    eerder = _records(geheugen)
    with pytest.raises(ImportRefusedError) as gevangen:
        import_dossier(geheugen, werkplek, anders)
    assert gevangen.value.facts["plaats"] == plaats
    assert _records(geheugen) == eerder


def test_ids_of_another_client_are_refused(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """A file cannot take over records that are in the kluis."""
    import_dossier(geheugen, werkplek, CASUS)
    nieuw = json.loads(_changed(achternaam="Anders", clientnummer=""))
    nieuw["client"]["id"] = "01930c09-0000-7000-8000-000000000001"
    with pytest.raises(ImportRefusedError) as gevangen:
        import_dossier(geheugen, werkplek, json.dumps(nieuw).encode())
    assert gevangen.value.facts["plaats"] == "betrokkenheden[0].id"


def test_partners_are_linked_not_doubled(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """A partner with the same name and kind is the same partner; so are its people."""
    import_dossier(geheugen, werkplek, CASUS)
    ander = _with_new_ids(_changed(achternaam="Andersom", clientnummer="LL-2022-9003"))
    verslag = import_dossier(geheugen, werkplek, ander)
    assert verslag.gekoppeld == 17
    with geheugen.read() as opslag:
        assert len(opslag.find(Partner)) == 11
        assert len(opslag.find(Contactpersoon)) == 6
        dossier = opslag.load_dossier(ClientId(verslag.client.id))
    assert dossier is not None
    assert dossier.partnernaam(dossier.verblijven[1].partner_id) == "PI Nergenshuizen"
    assert len(dossier.partners) > 0


def test_a_number_is_given_where_none_was(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """Without a number the client gets the next one of this year."""
    verslag = import_dossier(geheugen, werkplek, _changed(clientnummer=""))
    assert verslag.client.clientnummer == "LL-2026-0001"


def test_rules_of_the_domain_count(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """An error of the domain refuses with its sentence; a warning is told and lets through."""
    document = json.loads(CASUS)
    document["verblijven"][1]["einddatum"] = "2019-01-01"
    with pytest.raises(ImportRefusedError) as gevangen:
        import_dossier(geheugen, werkplek, json.dumps(document).encode())
    assert gevangen.value.facts["plaats"] == "verblijven[1].einddatum"
    document = json.loads(CASUS)
    document["titels"][0]["einddatum"] = None
    verslag = import_dossier(geheugen, werkplek, json.dumps(document).encode())
    assert [deel.plaats for deel in verslag.waarschuwingen] == [
        "titels[0].einddatum",
        "overdrachten[0].overlap_einde",  # an overlap of eleven days, where 28 are meant
    ]


def test_export_is_registered_with_its_hash(
    geheugen: Kluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """A file that left is a verstrekking and a line of the log."""
    client_id = ClientId(import_dossier(geheugen, werkplek, CASUS).client.id)
    opdracht = Exportopdracht(client_id=client_id, naar=tmp_path / "uit.json", ontvanger="Z")
    verstrekking = export_dossier(geheugen, werkplek, opdracht)
    assert (verstrekking.document, verstrekking.vorm) == ("dossierbestand", "bestand")
    assert len(verstrekking.sha256) == 64
    with geheugen.read() as opslag:
        assert opslag.read_log(client_id)[0].gebeurtenis == "geexporteerd"
        assert opslag.find(type(verstrekking)) == (verstrekking,)


@pytest.mark.parametrize("plek", ["bestaat.json", "map", "weg/uit.json"])
def test_export_that_cannot_come_is_not_registered(
    geheugen: Kluis, werkplek: Vastewerkplek, tmp_path: Path, plek: str
) -> None:
    """No file, no line in the register."""
    (tmp_path / "bestaat.json").write_text("van mij", encoding="utf-8")
    (tmp_path / "map").mkdir()
    client_id = ClientId(import_dossier(geheugen, werkplek, CASUS).client.id)
    opdracht = Exportopdracht(client_id=client_id, naar=tmp_path / plek)
    with pytest.raises(ExportFailedError):
        export_dossier(geheugen, werkplek, opdracht)
    with geheugen.read() as opslag:
        dossier = opslag.load_dossier(client_id)
    assert dossier is not None
    assert dossier.verstrekkingen == ()
    assert sorted(deel.name for deel in tmp_path.iterdir()) == ["bestaat.json", "map"]


def test_export_of_nobody(geheugen: Kluis, werkplek: Vastewerkplek, tmp_path: Path) -> None:
    """A client who is not there leaves no file."""
    opdracht = Exportopdracht(client_id=ClientId("weg"), naar=tmp_path / "uit.json")  # type: ignore[arg-type] # a plain text is an id
    with pytest.raises(NotFoundError):
        export_dossier(geheugen, werkplek, opdracht)
    assert list(tmp_path.iterdir()) == []


def test_export_and_import_elsewhere_is_the_same_dossier(
    geheugen: Kluis, werkplek: Vastewerkplek, tmp_path: Path
) -> None:
    """A dossier that moved to another kluis reads the same there."""
    client_id = ClientId(import_dossier(geheugen, werkplek, CASUS).client.id)
    export_dossier(
        geheugen, werkplek, Exportopdracht(client_id=client_id, naar=tmp_path / "uit.json")
    )
    elders = GeheugenKluis(werkplek, REGISSEUR, WACHTZIN)
    import_dossier(elders, werkplek, read_file(tmp_path / "uit.json"))
    with geheugen.read() as hier, elders.read() as daar:
        eerst, dan = hier.load_dossier(client_id), daar.load_dossier(client_id)
    assert eerst is not None
    assert dataclasses.replace(eerst, verstrekkingen=()) == dan


def test_a_folder_or_nothing_is_no_file(tmp_path: Path) -> None:
    """Reading a folder or a file that is not there is refused in Dutch."""
    for pad in (tmp_path, tmp_path / "weg.json"):
        with pytest.raises(ImportRefusedError):
            read_file(pad)


def test_a_traject_without_steps_gets_them(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """An older file knows status and days alone: they stay, and become steps."""
    document = json.loads(CASUS)
    oud = document["trajecten"][0]
    del document["processtappen"]
    verslag = import_dossier(geheugen, werkplek, json.dumps(document).encode())
    dossier = reload_dossier(geheugen, ClientId(verslag.client.id))
    assert dossier.traject is not None
    assert dossier.traject.status == oud["status"]
    assert f"{dossier.traject.inclusiedatum}" == oud["inclusiedatum"]
    stappen = dossier.processtappen_van(dossier.traject)
    assert [(stap.soort, f"{stap.datum}") for stap in stappen] == [
        ("melding", oud["meldingsdatum"]),
        ("geincludeerd", oud["inclusiedatum"]),
    ]


def test_steps_win_from_the_status_in_a_file(geheugen: Kluis, werkplek: Vastewerkplek) -> None:
    """A status that the steps of the same file do not say is not taken over."""
    document = json.loads(CASUS)
    document["trajecten"][0]["status"] = "afgesloten"
    verslag = import_dossier(geheugen, werkplek, json.dumps(document).encode())
    dossier = reload_dossier(geheugen, ClientId(verslag.client.id))
    assert dossier.traject is not None
    assert dossier.traject.status == "geincludeerd"
