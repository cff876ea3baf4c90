"""Filter, order and words of the client list."""

from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.services.ports.kluisport import Clientregel
from levensloop_desktop.ui.clienten.clienten_model import (
    CLIENT,
    FASE,
    GAT,
    PLAN,
    TITEL,
    ClientenModel,
)
from levensloop_desktop.ui.clienten.filterbalk import Filterbalk
from levensloop_desktop.ui.widgets.rollen import Rol

VANDAAG = date(2026, 11, 23)


def a_regel(nummer: int, achternaam: str, **anders: Any) -> Clientregel:
    """A line of an invented client."""
    regel = Clientregel(
        client_id=ClientId(RecordId(f"id-{nummer}")),
        naam=f"V. {achternaam}",
        sorteernaam=achternaam.casefold(),
        geboortedatum=date(1996, 5, 1),
        clientnummer=f"LL-2026-{nummer:04}",
        trajectstatus="geincludeerd",
        inclusiedatum=None,
        fase="",
        fase_sinds=None,
        verblijf="",
        titel_tot=None,
        titel="",
        plan_versie=None,
        plan_datum=None,
        plan_status="",
        evaluatie=None,
        procesregisseur="",
        gat="",
        gat_begin=None,
        geldig_tot=None,
    )
    return regel._replace(**anders)


def a_model(*regels: Clientregel) -> ClientenModel:
    """The model with these lines."""
    model = ClientenModel(VANDAAG)
    model.set_regels(regels)
    return model


def column(model: ClientenModel, kolom: int, rol: int = Qt.ItemDataRole.DisplayRole) -> list[Any]:
    """What stands in a column, from top to bottom."""
    return [model.index(rij, kolom).data(rol) for rij in range(model.rowCount())]


def everybody(_: Clientregel) -> bool:
    """No further condition."""
    return True


@pytest.mark.parametrize("getypt", ["denk", "DENK", "0002", "v. denkbeeld", "beeld v.", "dènk"])
def test_filter_finds_name_and_number(getypt: str) -> None:
    """Every typed word must be in name or number; accents and capitals do not matter."""
    model = a_model(a_regel(1, "Nepnaam"), a_regel(2, "Denkbeeld"))
    model.set_filter(getypt, everybody)
    assert column(model, CLIENT) == ["V. Denkbeeld"]


def test_accents_of_the_name_do_not_matter() -> None:
    """A name with Ş and İ is found with plain letters."""
    model = a_model(a_regel(1, "Şahin-İlker Verzonnen"))
    model.set_filter("sahin ilker", everybody)
    assert model.rowCount() == 1


def test_most_urgent_fase_first_then_by_name() -> None:
    """The list opens with rood on top and whoever has no fase below."""
    model = a_model(
        a_regel(1, "Zonder"),
        a_regel(2, "Groen", fase="groen"),
        a_regel(3, "Zacht", fase="rood"),
        a_regel(4, "Aal", fase="rood"),
        a_regel(5, "Geel", fase="geel"),
        a_regel(6, "Oranje", fase="oranje"),
    )
    assert column(model, CLIENT) == [
        "V. Aal",
        "V. Zacht",
        "V. Oranje",
        "V. Geel",
        "V. Groen",
        "V. Zonder",
    ]


def test_fase_is_shape_and_word() -> None:
    """Nobody without a fase looks as if it were groen."""
    model = a_model(a_regel(1, "Een", fase="oranje"), a_regel(2, "Twee"))
    assert column(model, FASE) == ["oranje", "nog geen fase"]
    assert column(model, FASE, Rol.STATUS) == ["oranje", ""]


def test_sorting_the_other_way_round() -> None:
    """A click on the head of a column turns the order."""
    model = a_model(a_regel(1, "Aal"), a_regel(2, "Bes"))
    model.sort(CLIENT, Qt.SortOrder.DescendingOrder)
    assert column(model, CLIENT) == ["V. Bes", "V. Aal"]


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({}, "nog geen plan"),
        ({"plan_versie": 3, "plan_status": "concept"}, "concept"),
        (
            {"plan_versie": 3, "plan_status": "concept", "plan_datum": date(2026, 11, 2)},
            "concept, sinds 02-11-2026",
        ),
        (
            {"plan_versie": 2, "plan_status": "vastgesteld", "plan_datum": date(2026, 6, 30)},
            "versie 2, 30-06-2026",
        ),
        ({"plan_versie": 2, "evaluatie": VANDAAG - timedelta(days=1)}, "evaluatie te laat"),
    ],
)
def test_words_about_the_plan(velden: dict[str, Any], woorden: str) -> None:
    """The column Plan says what is most worth knowing."""
    assert column(a_model(a_regel(1, "Nepnaam", **velden)), PLAN) == [woorden]


def test_evaluation_of_today_is_not_late() -> None:
    """On the day itself there is still time."""
    model = a_model(a_regel(1, "Nepnaam", plan_versie=2, evaluatie=VANDAAG))
    assert column(model, PLAN) == ["versie 2"]


@pytest.mark.parametrize(
    ("velden", "woorden"),
    [
        ({}, "geen"),
        ({"titel": "tbs"}, "geen einddatum"),
        ({"titel": "tbs", "titel_tot": date(2027, 3, 14)}, "14-03-2027"),
    ],
)
def test_words_about_the_title(velden: dict[str, Any], woorden: str) -> None:
    """A title without an end is not the same as no title."""
    assert column(a_model(a_regel(1, "Nepnaam", **velden)), TITEL) == [woorden]


def test_age_stands_behind_the_name() -> None:
    """Thirty years, not thirty-one before the birthday; nothing when unknown."""
    model = a_model(
        a_regel(1, "Aal"),
        a_regel(2, "Bes", geboortedatum=None),
        a_regel(3, "Ces", geboortedatum=date(1996, 11, 24)),
    )
    assert column(model, CLIENT, Rol.BIJTEKST) == ["(30)", "", "(29)"]


def test_jump_goes_round() -> None:
    """A letter goes to the next family name with it, and starts again at the top."""
    model = a_model(a_regel(1, "Aal"), a_regel(2, "Bes"), a_regel(3, "Bot"))
    assert model.row_that_starts_with("b", 0) == 1
    assert model.row_that_starts_with("b", 2) == 2
    assert model.row_that_starts_with("a", 1) == 0
    assert model.row_that_starts_with("x", 0) == -1


def test_the_gap_is_named_with_its_shape() -> None:
    """The most important gap stands in words beside its shape; the earliest sorts first."""
    nu = {"gat": "dagbesteding, nu", "gat_begin": VANDAAG}
    model = a_model(a_regel(1, "Aal"), a_regel(2, "Bes", **nu))
    model.sort(GAT)
    assert column(model, GAT) == ["dagbesteding, nu", "geen"]
    assert column(model, GAT, Rol.STATUS) == ["gat", None]


def test_only_with_a_gap(qtbot: QtBot) -> None:
    """The box of the filter shows clients with a gap alone; clearing shows everybody."""
    balk = Filterbalk("regisseur")
    qtbot.addWidget(balk)
    zonder, met = a_regel(1, "Aal"), a_regel(2, "Bes", gat="dagbesteding, nu")
    balk.met_gat.setChecked(True)
    assert [balk.test()(regel) for regel in (zonder, met)] == [False, True]
    balk.clear()
    assert [balk.test()(regel) for regel in (zonder, met)] == [True, True]
