"""The heaviest dossier anybody could bring in: imported, opened, typed in, and printed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print, render
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.dossier.plannen import start_concept
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.overdragen.uitwisseling import import_dossier
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from levensloop_desktop.storage.kluis.kluis import SqlcipherKluis
from levensloop_desktop.storage.kluis.kluizen import SqlcipherKluizen
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.dossier.tabbladen import TABBLADEN
from tests.builders import WACHTZIN, a_client, a_titel, a_verblijf, an_afspraak
from tests.ui.vensterproef import Vensterproef

AFSPRAKEN, VERBLIJVEN, TITELS = 2000, 300, 60
LANG = ("Verzonnen woorden die doorgaan. " * 40_000)[:1_000_000].strip()
GEBIED = waardelijst("levensgebied").codes[0]
_LEVEN = timedelta(days=200 * 365)  # from 1900 to 2100


def heavy_file(deel: int = 1) -> bytes:
    """A dossier file with far more than a client ever has, or a part of that."""
    client = a_client(achternaam="Nepzwaar")
    begin = date(1900, 1, 1)
    afspraken = tuple(
        an_afspraak(
            client,
            wat=f"Nepafspraak {nummer}",
            levensgebied=GEBIED,
            uiterlijk=begin + _LEVEN * nummer // AFSPRAKEN,
            toelichting=LANG[: len(LANG) // deel] if nummer == 0 else "",
            volgorde=nummer,
        )
        for nummer in range(AFSPRAKEN // deel)
    )
    dagen = [begin + _LEVEN * nummer // VERBLIJVEN for nummer in range(VERBLIJVEN)]
    verblijven = tuple(
        a_verblijf(client, begindatum=dag, einddatum=dag + timedelta(days=4000)) for dag in dagen
    )
    titels = tuple(a_titel(client, begindatum=dag, einddatum=None) for dag in dagen[:TITELS])
    dossier = Dossier(client=client, afspraken=afspraken, verblijven=verblijven, titels=titels)
    return write_dossier(dossier).encode()


@pytest.fixture
def zwaar(
    vensterproef: Vensterproef,
    kluispad: Path,
    kluizen: SqlcipherKluizen,
    werkplek: Vastewerkplek,
) -> tuple[Vensterproef, ClientId]:
    """The window on a kluis in which the heavy dossier was imported."""
    kluis = kluizen.open(kluispad, wachtzin=WACHTZIN)
    client_id = ClientId(import_dossier(kluis, werkplek, heavy_file()).client.id)
    start_concept(kluis, werkplek, client_id)
    vensterproef.venster.open_kluis(kluis)
    vensterproef.settle()
    return vensterproef, client_id


def test_every_tab_opens_and_what_is_typed_is_kept(zwaar: tuple[Vensterproef, ClientId]) -> None:
    """All afspraken stand in the plan; one letter in the text of 1 MB is stored with the rest."""
    proef, client_id = zwaar
    for soort in TABBLADEN:
        proef.sessie.dossier_requested.emit(client_id, soort.code)
        proef.settle()
        assert proef.screen(DossierScherm).tab == soort.code
        proef.venster.grab()
    assert proef.werkvlak.foutbalk.isHidden()
    proef.sessie.dossier_requested.emit(client_id, "plan")
    proef.settle()
    plan = proef.screen(DossierScherm).tab_widget("plan")
    plan.list.choose(GEBIED)
    afspraken = plan.page.afspraken
    assert len(afspraken.table.records) == AFSPRAKEN
    long = next(deel for deel in afspraken.table.records if deel.toelichting)
    afspraken.edit(long)
    proef.settle()
    text = afspraken.form.velden["toelichting"].invoer.focus_widget()
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(text, "!")
    afspraken.form.velden["wat"].invoer.setFocus()
    proef.settle()
    with proef.sessie.kluis.read() as opslag:
        stored = opslag.get(Afspraak, long.id)
    assert stored is not None
    assert stored.toelichting == f"{LANG}!"


def test_it_prints(kluis: SqlcipherKluis, werkplek: Vastewerkplek) -> None:
    """The plan takes as many pages as it needs; a tenth here, since all takes half a minute."""
    client_id = ClientId(import_dossier(kluis, werkplek, heavy_file(deel=10)).client.id)
    assert len(reload_dossier(kluis, client_id).verblijven) == VERBLIJVEN
    start_concept(kluis, werkplek, client_id)
    opdracht = Afdrukopdracht(client_id=client_id, documentsoort="levensloopplan")
    afdruk = render(prepare_print(kluis, werkplek, opdracht, definitief=False))
    assert afdruk.paginas > 20
