"""The need-to-know page: what goes and what stays, why, and the register after it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Overdracht, Verstrekking
from levensloop_desktop.domain.verstrekking.ontvangers import find_ontvangers
from levensloop_desktop.domain.verstrekking.profielen import Profiel, start_profielen
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN
from levensloop_desktop.services.dossier.dossiers import create_client, save_record
from levensloop_desktop.services.ports.kluisport import Kluis, Werkplek
from levensloop_desktop.services.verstrekken.profielen import save_profiel
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.sessie import Sessie
from levensloop_desktop.ui.verstrekking.need_to_know import NeedToKnowDialoog, open_need_to_know
from tests.builders import (
    VANDAAG,
    a_betrokkenheid,
    a_client,
    a_contactpersoon,
    a_partner,
    a_titel,
    an_onderdeel,
)
from tests.e2e.pdf_tekst import read_text
from tests.ui.toetsen import CTRL, focused, press, type_text
from tests.ui.vensterproef import Vensterproef

Settle = Callable[[], None]
Openen = Callable[..., NeedToKnowDialoog]
PROFIELEN = start_profielen()


def _fill(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client with a title, and a handover to a home that helps with living."""
    client, _ = create_client(kluis, werkplek, a_client(achternaam="Verzonnen-Zeldzaam"))
    naar = a_partner(naam="organisatie Z", soort="woonaanbieder")
    politie = a_partner(naam="politie Nergenshuizen", soort="politie")
    agent = a_contactpersoon(naam="W. Wijk", partner_id=politie.id)
    overdracht = an_onderdeel(
        Overdracht,
        client,
        naar_partner_id=naar.id,
        naar_persoon="H. Nergenshuis",
        doel="wonen vanaf 01-03-2027",
        grondslag="toestemming",
        staat="gesprek_gepland",
    )
    for record in (
        naar,
        politie,
        agent,
        a_betrokkenheid(client, rol="wijkagent", contactpersoon_id=agent.id),
        a_titel(client, voorwaarden="Nepvoorwaarde"),
        overdracht,
    ):
        save_record(kluis, werkplek, record)
    return ClientId(client.id)


@pytest.fixture
def client_id(kluis: Kluis, werkplek: Werkplek) -> ClientId:
    """A client whose overdracht waits to be printed."""
    return _fill(kluis, werkplek)


@pytest.fixture
def pagina(qtbot: QtBot, sessie: Sessie, client_id: ClientId, settle: Settle) -> Openen:
    """Opens the page over a window, and waits until its pages are there."""
    venster = QWidget()
    venster.resize(1280, 720)
    qtbot.addWidget(venster)
    venster.show()

    def open_it(soort: str = "overdracht", als: Verstrekking | None = None) -> NeedToKnowDialoog:
        dialoog = open_need_to_know(sessie, client_id, "", venster, documentsoort=soort, als=als)
        settle()
        qtbot.waitUntil(dialoog.isActiveWindow)
        return dialoog

    return open_it


def _register(kluis: Kluis) -> tuple[Verstrekking, ...]:
    with kluis.read() as opslag:
        return opslag.find(Verstrekking)


def _save(dialoog: NeedToKnowDialoog, settle: Settle, pad: Path) -> None:
    dialoog.deel.bewaren.click()
    settle()
    kiezer = dialoog.findChild(QFileDialog)
    assert kiezer is not None
    kiezer.fileSelected.emit(str(pad))
    settle()


def _mee(dialoog: NeedToKnowDialoog) -> frozenset[str]:
    return dialoog.deel.paneel.keuze.keuze().gaat_mee


def test_profile_follows_the_kind_of_recipient(pagina: Openen) -> None:
    """The overdracht goes to a woonaanbieder, so its profile is chosen and is what goes."""
    dialoog = pagina()
    paneel = dialoog.deel.paneel
    assert paneel.profiel.currentText() == "gemeente, woonaanbieder"
    assert _mee(dialoog) == PROFIELEN["gemeente"].rubrieken
    paneel.ontvanger.setEditText("W. Wijk, politie Nergenshuizen")
    assert _mee(dialoog) == PROFIELEN["handelen"].rubrieken
    gegevens = paneel.gegevens()
    assert gegevens.ontvanger_persoon == "W. Wijk"
    assert gegevens.ontvanger_organisatie == "politie Nergenshuizen"


def test_a_profile_the_user_chose_stays(pagina: Openen) -> None:
    """Another recipient does not change a profile that was chosen by hand."""
    paneel = pagina().deel.paneel
    paneel.profiel.setFocus()
    paneel.profiel.setCurrentIndex(paneel.profiel.findData("zvh"))
    paneel.profiel.activated.emit(paneel.profiel.currentIndex())
    paneel.ontvanger.setEditText("W. Wijk, politie Nergenshuizen")
    assert paneel.profiel.currentData() == "zvh"


def test_lists_say_how_much_goes_and_why_the_rest_stays(pagina: Openen) -> None:
    """Beside each rubriek stands what there is of it, or for whom alone it is."""
    keuze = pagina().deel.paneel.keuze
    mee = {regel[0]: regel[1] for regel in keuze.mee.tabel.words()}
    hier = {regel[0]: regel[1] for regel in keuze.hier.tabel.words()}
    assert mee["Wie u belt"] == "1 betrokkene"
    assert mee["Bejegening"] == "niets vastgelegd"
    assert hier["Voorwaarden bij de titel"] == "alleen voor justitie"
    assert hier["Risicotaxatie"] == "alleen voor zorg"
    assert hier["Voortgang"] == "niet nodig"


def test_space_moves_and_asks_for_the_reason(pagina: Openen, settle: Settle) -> None:
    """With the keyboard alone: the line moves, its reason is asked, Enter goes back."""
    dialoog = pagina()
    keuze = dialoog.deel.paneel.keuze
    rij = [regel[0] for regel in keuze.hier.tabel.words()].index("Titel: naam en dagen")
    keuze.hier.tabel.setFocus()
    keuze.hier.tabel.selectRow(rij)
    press(Qt.Key.Key_Space)
    assert "titels" in _mee(dialoog)
    assert ["Titel: naam en dagen", "afwijking"] in keuze.mee.tabel.words()
    assert keuze.reden.hasFocus()
    press(Qt.Key.Key_Return)
    assert keuze.reden_kader.fout == "Schrijf waarom dit van het profiel afwijkt."
    type_text("Z moet weten wat afloopt.")
    assert keuze.reden_kader.fout == ""
    press(Qt.Key.Key_Return)
    assert keuze.mee.tabel.hasFocus()
    settle()


def test_what_cannot_do_without_another_moves_along(pagina: Openen) -> None:
    """Conditions of a title bring the title; taking the title back takes them back."""
    dialoog = pagina()
    keuze = dialoog.deel.paneel.keuze
    keuze.move_rubriek("voorwaarden")
    assert {"titels", "voorwaarden"} <= _mee(dialoog)
    keuze.move_rubriek("titels")
    assert not {"titels", "voorwaarden"} & _mee(dialoog)
    assert keuze.keuze().afwijkingen == ()
    assert keuze.reden_kader.isHidden()


def test_nothing_leaves_before_every_deviation_has_its_reason(
    pagina: Openen, sessie: Sessie, settle: Settle
) -> None:
    """Printing and saving stop at the field of the reason."""
    dialoog = pagina()
    keuze = dialoog.deel.paneel.keuze
    keuze.move_rubriek("voorwaarden")
    dialoog.deel.bewaren.click()
    settle()
    assert dialoog.findChild(QFileDialog) is None
    assert keuze.reden_kader.fout
    assert _register(sessie.kluis) == ()


def test_register_holds_what_went_to_whom_and_why(
    pagina: Openen, sessie: Sessie, settle: Settle, tmp_path: Path
) -> None:
    """After saving: number as foretold, rubrieken, deviation, both names, ground, hash."""
    dialoog = pagina()
    assert "2026-0001" in dialoog.deel.verwacht
    keuze = dialoog.deel.paneel.keuze
    keuze.move_rubriek("titels")
    keuze.reden.setFocus()
    type_text("Z moet weten wat afloopt.")
    doel = tmp_path / "overdracht.pdf"
    _save(dialoog, settle, doel)
    (regel,) = _register(sessie.kluis)
    assert regel.nummer == "2026-0001"
    assert regel.sha256 == hashlib.sha256(doel.read_bytes()).hexdigest()
    assert (regel.ontvanger_persoon, regel.ontvanger_organisatie) == (
        "H. Nergenshuis",
        "organisatie Z",
    )
    assert regel.profiel == "gemeente"
    assert frozenset(regel.rubrieken) == PROFIELEN["gemeente"].rubrieken | {"titels"}
    assert regel.afwijkingen == "Titel: naam en dagen gaat mee: Z moet weten wat afloopt."
    tekst = read_text(doel.read_bytes())
    assert "Nepvoorwaarde" not in tekst
    assert "Titels en maatregelen" in tekst
    assert "2026-0002" in dialoog.deel.verwacht


def test_another_ground_needs_words(
    pagina: Openen, sessie: Sessie, settle: Settle, tmp_path: Path
) -> None:
    """Anders asks which ground; it stands on the paper and in the register."""
    dialoog = pagina()
    paneel = dialoog.deel.paneel
    assert not paneel.toelichting.isVisible()
    paneel.grondslag.setCurrentIndex(paneel.grondslag.findData("anders"))
    assert paneel.toelichting.isVisible()
    assert not paneel.check()
    assert paneel.kaders["grondslag_toelichting"].fout
    paneel.toelichting.setText("Nepwet, artikel 1")
    doel = tmp_path / "overdracht.pdf"
    _save(dialoog, settle, doel)
    assert _register(sessie.kluis)[0].grondslag_toelichting == "Nepwet, artikel 1"
    assert "Nepwet, artikel 1" in read_text(doel.read_bytes())


def test_profile_of_this_zvh_is_used(pagina: Openen, sessie: Sessie) -> None:
    """What Beheer set is what goes."""
    save_profiel(sessie.kluis, Profiel(code="gemeente", rubrieken=frozenset({"verblijf"})))
    assert _mee(pagina()) == {"verblijf"}


def test_new_paper_in_place_of_an_old_one_holds_the_same(
    pagina: Openen, sessie: Sessie, settle: Settle, tmp_path: Path
) -> None:
    """Recipient, purpose, ground and rubrieken come from the earlier line of the register."""
    eerste = pagina()
    eerste.deel.paneel.keuze.move_rubriek("verblijf")
    eerste.deel.paneel.keuze.reden.setFocus()
    type_text("Staat al op de brief.")
    _save(eerste, settle, tmp_path / "een.pdf")
    (oud,) = _register(sessie.kluis)
    eerste.close()
    dialoog = pagina(als=oud)
    assert _mee(dialoog) == PROFIELEN["gemeente"].rubrieken - {"verblijf"}
    assert dialoog.deel.paneel.gegevens().ontvanger == oud.ontvanger


def test_a_plan_goes_whole_until_somebody_chooses(pagina: Openen) -> None:
    """For the network everything of the plan goes; only its own rubrieken are offered."""
    dialoog = pagina("levensloopplan")
    assert _mee(dialoog) == RUBRIEKEN_VAN["levensloopplan"]
    assert dialoog.deel.stappen.isHidden()


def test_tab_goes_from_field_to_list_to_buttons(pagina: Openen) -> None:
    """Tab order is reading order: recipient, profile, ground, purpose, the lists, the buttons."""
    dialoog = pagina()
    paneel = dialoog.deel.paneel
    paneel.ontvanger.setFocus()
    namen = [paneel.ontvanger.accessibleName()]
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        namen.append(focused().accessibleName())
    assert namen == ["Ontvanger", "Profiel", "Grondslag", "Doel", "Gaat mee", "Blijft hier"]


def test_recipients_come_from_handover_and_network_once() -> None:
    """Receiver first, then who is involved, then organisations; nobody twice."""
    client = a_client()
    partner = a_partner(naam="organisatie Z", soort="woonaanbieder")
    wie = a_contactpersoon(naam="H. Nergenshuis", partner_id=partner.id)
    dossier = Dossier(
        client=client,
        overdrachten=(
            an_onderdeel(
                Overdracht, client, naar_partner_id=partner.id, naar_persoon="H. Nergenshuis"
            ),
        ),
        betrokkenheden=(a_betrokkenheid(client, contactpersoon_id=wie.id, begindatum=VANDAAG),),
        partners=(partner,),
        contactpersonen=(wie,),
    )
    assert [deel.naam for deel in find_ontvangers(dossier)] == [
        "H. Nergenshuis, organisatie Z",
        "organisatie Z",
    ]


def test_ctrl_p_on_the_tab_overdracht_opens_it(
    vensterproef: Vensterproef, kluispad: Path, werkplek: Werkplek
) -> None:
    """In the real window: the tab Overdracht, Ctrl+P, and the page says where it stands."""
    vensterproef.unlock(kluispad)
    client_id = _fill(vensterproef.sessie.kluis, werkplek)
    vensterproef.sessie.dossier_requested.emit(client_id, "overdracht")
    vensterproef.settle()
    vensterproef.screen(DossierScherm).focus_content()
    press(Qt.Key.Key_P, CTRL)
    vensterproef.settle()
    dialoog = vensterproef.venster.findChild(NeedToKnowDialoog)
    assert dialoog is not None
    assert dialoog.deel.stappen.accessibleName() == "Stap 2 van 5: Gesprek gepland"
    assert dialoog.deel.titel == "Warm naar organisatie Z"
    dialoog.close()


@pytest.mark.parametrize("breed", [1280, 1000])
def test_the_name_of_a_rubriek_is_never_cut(pagina: Openen, settle: Settle, breed: int) -> None:
    """With every profile, and in bold as a deviation: the why gives way to the name."""
    dialoog = pagina()
    dialoog.resize(breed, 720)
    paneel = dialoog.deel.paneel
    for nummer in range(paneel.profiel.count()):
        paneel.profiel.setCurrentIndex(nummer)
        paneel._choose_profiel()
        paneel.keuze.move_rubriek("levensgebieden")
        settle()
        for lijst in (paneel.keuze.mee, paneel.keuze.hier):
            model = lijst.tabel.model()
            for rij in range(model.rowCount()):
                naam = model.index(rij, 0)
                assert (
                    lijst.tabel.visualRect(naam).width()
                    >= lijst.tabel.sizeHintForIndex(naam).width()
                )
                assert str(model.index(rij, 1).data()) in str(
                    naam.data(Qt.ItemDataRole.ToolTipRole)
                )
