"""The main job in the real window: a new client, a plan, a printed overdracht, and all of it again.

Everything is typed and clicked; what was typed is then looked for in the kluis, on paper, and in
the window after locking and opening again.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Momentopname
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from tests.builders import WACHTZIN
from tests.e2e.dossierwerk import Dossierwerk
from tests.e2e.gebruiker import Gebruiker
from tests.e2e.pdf_tekst import read_text

# The popups of a choice: the offscreen platform can neither raise a window nor grab a keyboard.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CLIENT = {
    "voornamen": "Zoë Łucja",
    "roepnaam": "Zoë",
    "tussenvoegsel": "van der",
    "achternaam": "Nepnaam",
    "geboortedatum": "29-02-1984",
}
WONEN = {
    "stand": "loopt",
    "situatie": "Slaapt op een tijdelijke plek bij een vriend.",
    "wens": "Een eigen voordeur met een slot.",
    "doel": "Vaste woonplek voor de zomer.",
    "krachten": "Houdt zijn kamer netjes.",
    "zorgen": "De plek houdt op in maart.",
}
INKOMEN = {"stand": "geregeld", "situatie": "Krijgt een uitkering op de eigen rekening."}
PARTNER = {"naam": "Organisatie Fictief", "telefoon": "030 111 11 11"}
PERSOON = {
    "naam": "M. Verzonnen",
    "functie": "ambulant begeleider",
    "telefoon": "030 222 22 22",
    "telefoon_nacht": "030 333 33 33",
}
BETROKKEN = {
    "rol": "levensloopcoördinator",
    "partner_id": "Organisatie Fictief",
    "bereikbaarheid": "werkdagen 9 tot 17 uur",
    "mandaat": "Mag een kamer toezeggen.",
}
AFSPRAAK = {
    "wat": "Vraagt een briefadres aan bij de gemeente",
    "actiehouder_id": "M. Verzonnen",
    "uiterlijk": "1-12-2026",
}
BEJEGENING = (
    {"kop": "wat werkt", "tekst": "Praat kort en rustig, één persoon voert het woord."},
    {"kop": "wat werkt niet", "tekst": "Sta niet in de deuropening."},
)
SCENARIO = {
    "naam": "Slaapt drie nachten niet",
    "soort": "acute opname (psychiatrische ontregeling)",
    "signalen": "Loopt te ijsberen en praat hard.",
    "afspraken_vooraf": "Er staat een bed klaar.",
    "beslisser": "Dienstdoend psychiater",
}
STAPPEN = (
    {"actie": "Bel de coördinator", "betrokkenheid_id": "M. Verzonnen", "binnen": "15 min"},
    {"actie": "Breng de cliënt naar de kliniek", "anders": "Bel de meldkamer."},
)
TITEL = {
    "soort": "tbs met voorwaarden",
    "begindatum": "1-3-2026",
    "einddatum": "28-02-2027",
    "instantie": "rechtbank Verzinstad",
}
VERBLIJF = {"soort": "hostel", "plek": "kamer 7 aan de kade", "begindatum": "12-10-2026"}
OVERDRACHT = {
    "naar_partner_id": "Organisatie Fictief",
    "naar_persoon": "H. Testman",
    "reden": "De cliënt verhuist naar een andere regio.",
    "eerste_week": "Elke dag een bezoek om tien uur.",
    "doel": "wonen en begeleiding vanaf 01-03-2027",
    "grondslag": "toestemming",
}
VASTSTELLEN = {
    "volgende_evaluatie": "1-4-2027",
    "overleg": "levensloopoverleg",
    "aanwezigen": "M. Verzonnen en de cliënt",
    "akkoord_client": "ja",
}
# What must stand on paper as it was typed; choices and dates are looked at in the kluis.
GETYPT = [
    *(f"{CLIENT[naam]}" for naam in ("voornamen", "achternaam", "geboortedatum")),
    *(WONEN[naam] for naam in ("situatie", "wens", "doel", "krachten", "zorgen")),
    INKOMEN["situatie"],
    PARTNER["naam"],
    *PERSOON.values(),
    BETROKKEN["bereikbaarheid"],
    BETROKKEN["mandaat"],
    AFSPRAAK["wat"],
    *(regel["tekst"] for regel in BEJEGENING),
    *(SCENARIO[naam] for naam in ("naam", "signalen", "afspraken_vooraf", "beslisser")),
    *(stap["actie"] for stap in STAPPEN),
    "15 min",
    "Bel de meldkamer.",
    TITEL["instantie"],
    VERBLIJF["plek"],
    *(OVERDRACHT[naam] for naam in ("naar_persoon", "reden", "eerste_week", "doel")),
]


@pytest.fixture
def werk(gebruiker: Gebruiker) -> Dossierwerk:
    """The steps, at the locked window."""
    return Dossierwerk(gebruiker)


def test_from_a_new_client_to_a_printed_overdracht_and_back(
    werk: Dossierwerk, kluizen: SqlcipherKluizen, kluispad: Path, tmp_path: Path
) -> None:
    """Typed once; found in the kluis, on paper, and in the window after lock and unlock."""
    papier = tmp_path / "overdracht.pdf"
    werk.ontgrendel(WACHTZIN)
    werk.maak_client(**CLIENT)
    _fill_network_and_plan(werk)
    _fill_bejegening_and_scenario(werk)
    _fill_course(werk)
    werk.stel_vast(**VASTSTELLEN)
    werk.voeg_toe(werk.open_tab("overdracht").overdrachten, **OVERDRACHT)
    melding = werk.bewaar_document(papier, profiel="zvh")
    assert melding == "Bewaard als overdracht.pdf en ingeschreven als nummer 2026-0001."
    werk.vergrendel()
    _check_paper(papier)
    _check_kluis(kluizen, kluispad)
    werk.ontgrendel(WACHTZIN)
    werk.zoek_client("nepnaam")
    _check_window(werk)


def test_what_was_not_saved_waits_after_a_lock(werk: Dossierwerk) -> None:
    """A lock in the middle of a word: nothing asks, and the words are offered again."""
    werk.ontgrendel(WACHTZIN)
    werk.maak_client(achternaam="Voorbeeld")
    regels = werk.open_tab("bejegening").rules
    werk.gebruiker.druk("Nieuwe regel")
    regels.form.velden["tekst"].invoer.focus_widget().setFocus()
    werk.gebruiker.typ("Loop nooit achter haar aa")
    werk.vergrendel()
    assert werk.gebruiker.venster.ontgrendelen.formulier._draft.isVisible()
    werk.ontgrendel(WACHTZIN)
    werk.zoek_client("voorbeeld")
    regels = werk.open_tab("bejegening").rules
    werk.gebruiker.klik(regels.banner.restore_button)
    werk.gebruiker.toets(Qt.Key.Key_End)
    werk.gebruiker.typ("n")
    assert _texts(regels) >= {"Loop nooit achter haar aan"}


def _fill_network_and_plan(werk: Dossierwerk) -> None:
    werk.voeg_betrokkene_toe(persoon=PERSOON, partner=PARTNER, **BETROKKEN)
    werk.begin_concept()
    werk.beschrijf_levensgebied("inkomen", **INKOMEN)
    werk.beschrijf_levensgebied("wonen", **WONEN)
    werk.voeg_toe(werk.open_tab("plan").page.afspraken, **AFSPRAAK)


def _fill_bejegening_and_scenario(werk: Dossierwerk) -> None:
    for regel in BEJEGENING:
        werk.voeg_toe(werk.open_tab("bejegening").rules, **regel)
    werk.voeg_toe(werk.open_tab("scenarios").scenarios, **SCENARIO)
    for stap in STAPPEN:
        werk.voeg_toe(werk.open_tab("scenarios").steps, **stap)


def _fill_course(werk: Dossierwerk) -> None:
    werk.voeg_toe_aan_verloop("Titels", **TITEL)
    werk.voeg_toe_aan_verloop("Verblijf", **VERBLIJF)


def _check_paper(papier: Path) -> None:
    tekst = read_text(papier.read_bytes())
    assert [feit for feit in GETYPT if feit not in tekst] == []
    for woord in ("tbs met voorwaarden", "28-02-2027", "hostel", "levensloopoverleg"):
        assert woord in tekst


def _check_kluis(kluizen: SqlcipherKluizen, kluispad: Path) -> None:
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    with kluis.read() as opslag:
        (client,) = opslag.find(Client)
        (momentopname,) = opslag.find(Momentopname)
    dossier = reload_dossier(kluis, ClientId(client.id))
    kluis.close()
    assert client.geboortedatum is not None
    assert client.geboortedatum.isoformat() == "1984-02-29"
    assert dossier.concept is None
    plan = dossier.geldig_plan
    assert plan is not None
    assert (plan.akkoord_client, str(plan.volgende_evaluatie)) == ("ja", "2027-04-01")
    assert WONEN["wens"] in momentopname.inhoud
    assert dossier.levensgebieden_van(plan)["wonen"].stand == "loopt"
    (afspraak,) = dossier.afspraken
    (betrokken,) = dossier.betrokkenheden
    assert (afspraak.actiehouder_id, afspraak.levensgebied) == (betrokken.id, "wonen")
    assert [stap.actie for stap in dossier.scenariostappen] == [stap["actie"] for stap in STAPPEN]
    assert dossier.scenarios[0].soort == "acute_opname"
    assert (dossier.titels[0].soort, dossier.verblijven[0].soort) == ("tbs_voorwaarden", "hostel")
    assert [deel.nummer for deel in dossier.verstrekkingen] == ["2026-0001"]


def _check_window(werk: Dossierwerk) -> None:
    """Each tab shows again what was typed in it."""
    assert _texts(werk.open_tab("overzicht")) >= {*CLIENT.values()}
    plan = werk.open_tab("plan")
    assert plan.banner.fixed_tag.isVisible()
    werk.beschrijf_levensgebied("wonen")
    assert _texts(plan) >= {WONEN[naam] for naam in ("situatie", "wens", "doel", "zorgen")}
    assert _cells(plan.page.afspraken) >= {AFSPRAAK["wat"], "01-12-2026"}
    bejegening = werk.open_tab("bejegening").rules
    assert _cells(bejegening) >= {regel["tekst"] for regel in BEJEGENING}
    scenarios = werk.open_tab("scenarios")
    assert _texts(scenarios) >= {SCENARIO["naam"], SCENARIO["signalen"], SCENARIO["soort"]}
    assert _cells(scenarios.steps) >= {stap["actie"] for stap in STAPPEN}
    netwerk = werk.open_tab("netwerk")
    werk.gebruiker.kies_regel(netwerk.boom, PERSOON["naam"])
    werk.gebruiker.toets(Qt.Key.Key_Return)  # beside the list is the picture; Enter opens the form
    assert _texts(netwerk) >= {BETROKKEN["mandaat"], BETROKKEN["rol"], PARTNER["naam"]}
    verloop = werk.open_tab("verloop")
    assert _texts(verloop) >= {TITEL["soort"], TITEL["instantie"], "01-03-2026", "28-02-2027"}
    assert _texts(werk.open_tab("overdracht")) >= {*OVERDRACHT.values()}


def _texts(grond: QWidget) -> set[str]:
    """What stands in the fields on screen."""
    regels = {veld.text() for veld in grond.findChildren(QLineEdit) if veld.isVisible()}
    teksten = {veld.toPlainText() for veld in grond.findChildren(QPlainTextEdit)}
    return regels | teksten | {veld.currentText() for veld in grond.findChildren(QComboBox)}


def _cells(paneel: QWidget) -> set[str]:
    """What stands in the cells of the table of a list."""
    model = paneel.table.model()  # type: ignore[attr-defined] # a Lijstpaneel
    return {
        str(model.index(rij, kolom).data())
        for rij in range(model.rowCount())
        for kolom in range(model.columnCount())
    }
