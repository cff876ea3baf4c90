"""An inzageverzoek gives everything; the log can be searched and printed."""

import json
from datetime import timedelta
from pathlib import Path

import pikepdf
import pytest

from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.errors import ExportFailedError, NotAllowedError
from levensloop_desktop.services.dossier.gebeurtenissen import GEBEURTENISSEN, name_event
from levensloop_desktop.services.logboek import WEG, print_log, search_log
from levensloop_desktop.services.ports.kluisport import Gebruiker, Logfilter
from levensloop_desktop.services.verstrekken.inzage import Inzageopdracht, give_access
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import WACHTZIN, a_client, a_titel
from tests.e2e.pdf_tekst import read_text
from tests.fakes import GeheugenKluis


@pytest.fixture
def geheugen(werkplek: Vastewerkplek) -> GeheugenKluis:
    """A kluis in memory of somebody who may do all."""
    return GeheugenKluis(werkplek, Gebruiker("regisseur", "procesregisseur"), WACHTZIN)


@pytest.fixture
def client_id(geheugen: GeheugenKluis) -> ClientId:
    """A client with a title and two log lines."""
    client = a_client(clientnummer="LL-2026-0042", achternaam="Inziener")
    with geheugen.write() as opslag:
        opslag.put_all([client, a_titel(client, instantie="Rechtbank Voorbeeld")])
        opslag.write_log("dossier_gelezen", ClientId(client.id))
        opslag.write_log("gecontroleerd", bijzonderheid="0")
    return ClientId(client.id)


def test_access_is_whole_and_registered(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, client_id: ClientId, tmp_path: Path
) -> None:
    """Both files hold the dossier, their names hold nobody; register and log have a line."""
    opdracht = Inzageopdracht(client_id=client_id, naar=tmp_path, ontvanger="contactpunt")
    inzage = give_access(geheugen, werkplek, opdracht)
    tekst = read_text(inzage.pdf.read_bytes())
    for woord in ("Inziener", "Rechtbank Voorbeeld", "Dossier gelezen", "niet vastgelegd"):
        assert woord in tekst
    assert "Rechtbank Voorbeeld" in json.dumps(json.loads(inzage.bestand.read_text("utf-8")))
    with pikepdf.open(inzage.pdf) as pdf:
        assert "Inziener" not in str(pdf.docinfo) + str(pdf.open_metadata())
    assert "Inziener" not in inzage.pdf.name + inzage.bestand.name
    with geheugen.read() as opslag:
        (verstrekt,) = opslag.find(Verstrekking, client_id=client_id)
        assert opslag.read_log(client_id)[0].gebeurtenis == "inzage_gegeven"
    assert (verstrekt.document, verstrekt.ontvanger) == ("inzage", "contactpunt")


def test_nothing_is_given_where_nothing_can_be_written(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, client_id: ClientId, tmp_path: Path
) -> None:
    """A folder that is not there: no file, no line."""
    with pytest.raises(ExportFailedError):
        give_access(
            geheugen, werkplek, Inzageopdracht(client_id=client_id, naar=tmp_path / "nergens")
        )
    with geheugen.read() as opslag:
        assert opslag.find(Verstrekking, client_id=client_id) == ()


def test_a_coordinator_gives_no_access(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, client_id: ClientId, tmp_path: Path
) -> None:
    """Another role neither gives nor reads."""
    geheugen.gebruiker = Gebruiker("coordinator", "levensloopcoordinator")
    with pytest.raises(NotAllowedError):
        give_access(geheugen, werkplek, Inzageopdracht(client_id=client_id, naar=tmp_path))
    with pytest.raises(NotAllowedError):
        search_log(geheugen, Logfilter())


def test_log_of_one_client(geheugen: GeheugenKluis, client_id: ClientId) -> None:
    """By the number one knows; a number that nobody has finds nothing."""
    pagina = search_log(geheugen, Logfilter(), " LL-2026-0042 ")
    assert [regel.gebeurtenis for regel in pagina.regels] == ["dossier_gelezen"]
    assert pagina.totaal == 1
    assert pagina.clienten[client_id].startswith("LL-2026-0042 ")
    assert search_log(geheugen, Logfilter(), "LL-0000-0000").totaal == 0


def test_a_beheerder_sees_numbers_and_no_names(
    geheugen: GeheugenKluis, client_id: ClientId
) -> None:
    """Whoever may not read dossiers learns no name from the log."""
    geheugen.gebruiker = Gebruiker("beheerder", "beheerder")
    assert search_log(geheugen, Logfilter()).clienten[client_id] == "LL-2026-0042"


def test_log_of_a_destroyed_client(geheugen: GeheugenKluis, client_id: ClientId) -> None:
    """The number that the log keeps still finds its lines."""
    with geheugen.write() as opslag:
        opslag.destroy_client(client_id)
        opslag.write_log("client_vernietigd", client_id, bijzonderheid="LL-2026-0042")
    pagina = search_log(geheugen, Logfilter(), "LL-2026-0042")
    assert pagina.totaal == 2
    assert pagina.clienten == {client_id: WEG}
    with geheugen.read() as opslag:
        assert opslag.find(Titel, client_id=client_id) == ()


def test_log_on_paper(
    geheugen: GeheugenKluis, werkplek: Vastewerkplek, client_id: ClientId
) -> None:
    """The PDF says what was asked, holds the lines, and is a line itself."""
    zoek = Logfilter(wie="regisseur", van=werkplek.now() - timedelta(days=1))
    tekst = read_text(print_log(geheugen, werkplek, zoek, "LL-2026-0042").pdf)
    assert "gebruiker regisseur" in tekst
    assert "Dossier gelezen" in tekst
    assert "Kluis gecontroleerd" not in tekst
    with geheugen.read() as opslag:
        assert opslag.read_log()[0].gebeurtenis == "logboek_afgedrukt"
        assert opslag.read_log(client_id)[0].gebeurtenis == "dossier_gelezen"
    leeg = print_log(geheugen, werkplek, Logfilter(wie="niemand"))
    assert "geen regels" in read_text(leeg.pdf)


def test_events_have_words() -> None:
    """A known code has words; an unknown one shows itself."""
    assert name_event("gecontroleerd") == "Kluis gecontroleerd"
    assert name_event("iets_nieuws") == "iets_nieuws"
    assert all(code.isascii() and woorden[0].isupper() for code, woorden in GEBEURTENISSEN.items())
