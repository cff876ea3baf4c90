"""The weeks before an end: kept for the kluis, refused when they go up, used by the levenslijn."""

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.services.afdrukken.afdrukken import Afdrukopdracht, prepare_print
from levensloop_desktop.services.vandaag.vandaag import read_weeks
from levensloop_desktop.ui.beheer.signaalweken import SignaalwekenBlad
from levensloop_desktop.ui.dossier.dossier_scherm import DossierScherm
from levensloop_desktop.ui.levenslijn.levenslijn_tab import LevenslijnTab
from tests.builders import VANDAAG, an_onderdeel
from tests.ui.dossierproef import Proef


def choose(blad: SignaalwekenBlad, *weken: int) -> None:
    """Choose three numbers of weeks."""
    for keuze, aantal in zip((blad.lang, blad.middel, blad.kort), weken, strict=True):
        keuze.setCurrentIndex(keuze.findData(aantal))


def test_weeks_are_kept_and_the_levenslijn_follows(proef: Proef) -> None:
    """A changed week is in the kluis, on the picture at once, and on paper."""
    proef.put(an_onderdeel(Titel, proef.client, einddatum=VANDAAG.replace(year=VANDAAG.year + 1)))
    scherm = DossierScherm(proef.sessie, ClientId(proef.client.id))
    proef.show(scherm)
    proef.settle()
    scherm.open_tab("levenslijn")
    proef.settle()
    blad = SignaalwekenBlad(proef.sessie)
    proef.show(blad)
    proef.settle()
    assert blad.lang.currentData() == 26
    choose(blad, 30, 15, 5)
    blad.bewaren.click()
    proef.settle()
    assert blad.klaar.isVisible()
    assert read_weeks(proef.kluis).alle == (30, 15, 5)
    tab = scherm.findChild(LevenslijnTab)
    assert tab is not None
    assert tab.signal_weeks == {30, 15, 5}
    opdracht = Afdrukopdracht(
        client_id=ClientId(proef.client.id), documentsoort="termijnenoverzicht"
    )
    drukwerk = prepare_print(proef.kluis, proef.sessie.werkplek, opdracht, definitief=False)
    assert drukwerk.kop.weken.alle == (30, 15, 5)


def test_weeks_that_go_up_are_said_at_the_field(proef: Proef) -> None:
    """Nothing is kept, and the field says what to do; one button brings the first weeks back."""
    blad = SignaalwekenBlad(proef.sessie)
    proef.show(blad)
    proef.settle()
    choose(blad, 10, 20, 5)
    blad.bewaren.click()
    proef.settle()
    assert blad.kaders[1].fout
    assert read_weeks(proef.kluis).alle == (26, 13, 6)
    blad.terug.click()
    assert not blad.kaders[1].fout
    assert blad.lang.currentData() == 26
