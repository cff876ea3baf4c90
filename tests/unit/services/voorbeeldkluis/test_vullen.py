"""The voorbeeldkluis: the same for a seed, without a fault, and with something in every part."""

import dataclasses
from datetime import date

import pytest

from levensloop_desktop.domain.controle.controle import check_record
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.opschaling import Knelpunt
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtstappen import KLAAR
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossierformaat.reading import read_dossier
from levensloop_desktop.services.ports.kluisport import Clientregel, Kluis
from levensloop_desktop.services.voorbeeldkluis import vullen
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import OCHTEND, REGISSEUR, VANDAAG, WACHTZIN
from tests.fakes import GeheugenKluis


def _filled(vandaag: date = VANDAAG, *, aantal: int = 22, zaad: int = 1) -> Kluis:
    kluis = GeheugenKluis(Vastewerkplek(OCHTEND), REGISSEUR, WACHTZIN)
    fill_kluis(kluis, vandaag, aantal=aantal, zaad=zaad)
    return kluis


def _everything(kluis: Kluis) -> list[Record]:
    with kluis.read() as opslag:
        return [record for soort in VERZAMELINGEN.values() for record in opslag.find(soort)]


def _lines(kluis: Kluis) -> dict[str, Clientregel]:
    with kluis.read() as opslag:
        return {regel.clientnummer: regel for regel in opslag.list_clientregels()}


def _dossier(kluis: Kluis, client_id: ClientId) -> Dossier:
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
    assert dossier is not None
    return dossier


@pytest.fixture(scope="module")
def voorbeeldkluis() -> Kluis:
    """The voorbeeldkluis of 23 November 2026."""
    return _filled()


def test_same_seed_same_dossiers(voorbeeldkluis: Kluis) -> None:
    """A seed decides every id and every text; another seed gives others."""
    eerst = _everything(voorbeeldkluis)
    assert _everything(_filled()) == eerst
    assert _everything(_filled(zaad=2)) != eerst


def test_ids_do_not_depend_on_the_day(voorbeeldkluis: Kluis) -> None:
    """Tomorrow the same people have the same ids."""
    morgen = _filled(date(2027, 8, 2))
    assert [r.id for r in _everything(morgen)] == [r.id for r in _everything(voorbeeldkluis)]


def test_no_record_has_an_error(voorbeeldkluis: Kluis) -> None:
    """What the program would refuse from a user is not in its own example."""
    fouten = [
        (record, melding.tekst)
        for record in _everything(voorbeeldkluis)
        for melding in check_record(record, VANDAAG)
        if melding.blokkeert
    ]
    assert fouten == []


def test_every_part_is_filled(voorbeeldkluis: Kluis) -> None:
    """There is something to see on every tab and in every collection."""
    soorten = {type(record) for record in _everything(voorbeeldkluis)}
    assert soorten == set(VERZAMELINGEN.values())


def test_dossier_of_the_manual_is_whole(voorbeeldkluis: Kluis) -> None:
    """D. Voorbeeld has every part, so that every document can be shown; it began in this ZVH."""
    dossier = _dossier(voorbeeldkluis, _lines(voorbeeldkluis)["LL-2025-0007"].client_id)
    leeg = [veld.name for veld in dataclasses.fields(dossier) if not getattr(dossier, veld.name)]
    assert leeg == ["herkomsten"]
    assert dossier.client.leeftijd(VANDAAG) == 30
    assert len(dossier.scenarios) == 6
    assert dossier.concept is not None


@pytest.mark.parametrize(
    ("nummer", "fase", "verblijf", "titel_tot"),
    [
        ("LL-2024-0019", "rood", "crisisbed, organisatie Z", None),
        ("LL-2026-0002", "rood", "kliniek ggz, organisatie P", date(2026, 11, 26)),
        ("LL-2025-0007", "oranje", "beschermd wonen, organisatie Y", date(2027, 3, 14)),
        ("LL-2023-0011", "oranje", "dakloos sinds 15-10-2026", None),
        ("LL-2026-0009", "", "PPC/PI, PI Nergenshuizen", date(2027, 6, 21)),
    ],
)
def test_list_is_that_of_the_pictures(
    voorbeeldkluis: Kluis, nummer: str, fase: str, verblijf: str, titel_tot: date | None
) -> None:
    """On the day of the pictures the list says what they show."""
    regel = _lines(voorbeeldkluis)[nummer]
    assert (regel.fase, regel.verblijf, regel.titel_tot) == (fase, verblijf, titel_tot)


def test_what_is_over_shifts_nothing_else(
    voorbeeldkluis: Kluis, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Solved knelpunten and ended overdrachten come beside the rest, with a chance of their own."""
    monkeypatch.setattr(vullen, "make_afgerond", lambda *_: [])
    zonder = {record.id: record for record in _everything(_filled())}
    met = {record.id: record for record in _everything(voorbeeldkluis)}
    assert zonder.items() <= met.items()
    erbij = [record for record in met.values() if record.id not in zonder]
    opgelost = [deel for deel in erbij if isinstance(deel, Knelpunt)]
    overdrachten = [deel for deel in erbij if isinstance(deel, Overdracht)]
    assert len(opgelost) == 9
    assert all(deel.opgelost_op and deel.oplossing for deel in opgelost)
    assert {deel.staat for deel in overdrachten} == KLAAR


def test_dates_move_with_today() -> None:
    """Dates in fields and in texts keep their distance to today."""
    dossier = _dossier(
        later := _filled(date(2026, 11, 24)), _lines(later)["LL-2025-0007"].client_id
    )
    assert dossier.titels[-1].einddatum == date(2027, 3, 15)
    assert dossier.concept is not None
    wonen = dossier.levensgebieden_van(dossier.concept)["wonen"]
    assert "stopt op 15-03-2027" in wonen.situatie


def test_every_established_plan_has_a_readable_snapshot(voorbeeldkluis: Kluis) -> None:
    """What was agreed is kept as the dossier of that day, without what came later."""
    dossier = _dossier(voorbeeldkluis, _lines(voorbeeldkluis)["LL-2025-0007"].client_id)
    with voorbeeldkluis.read() as opslag:
        opnamen = opslag.find(Momentopname, client_id=dossier.client.id)
    vast = {plan.id: plan for plan in dossier.plannen if plan.is_vastgesteld}
    assert {opname.plan_id for opname in opnamen} == set(vast)
    for opname in opnamen:
        toen = read_dossier(opname.inhoud.encode()).dossier()
        assert max(plan.versie for plan in toen.plannen) == vast[opname.plan_id].versie


def test_more_clients_are_invented_by_chance() -> None:
    """Beyond the named ones every client still has a number of its own."""
    regels = _lines(_filled(aantal=40))
    assert len(regels) == 40
    assert len({regel.naam for regel in regels.values()}) > 30
