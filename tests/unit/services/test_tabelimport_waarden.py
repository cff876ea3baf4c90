"""A spreadsheet in the words of this ZVH: own labels are known, those of others come second."""

from io import BytesIO

from openpyxl import load_workbook

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.kluislijsten import Kluislijsten
from levensloop_desktop.domain.netwerk import Partner
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.domain.verstrekking.profielen import profiel_for
from levensloop_desktop.domain.waardelijsten import with_lists
from levensloop_desktop.services.kluisbeheer.waardelijsten import add_value
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.tabelimport.celwaarden import read_cell
from levensloop_desktop.services.tabelimport.doelvelden import PARTNERS, suggest_columns
from levensloop_desktop.services.tabelimport.lezing import Leeswijze
from levensloop_desktop.services.tabelimport.overnemen import propose_import, take_over
from levensloop_desktop.services.tabelimport.voorbeeldbestand import make_template
from levensloop_desktop.services.tabelimport.voorstel import Kolomkeuze
from levensloop_desktop.services.tabelimport.werkblad import Werkblad
from levensloop_desktop.services.werkplek.werkplek import Vastewerkplek
from tests.builders import VANDAAG, a_record

EIGEN, VREEMD = "overig.0000000a", "overig.0000000b"
SOORT = veld_van(Partner, "soort")


def _lijsten() -> Kluislijsten:
    """An own kind, one of the same name from elsewhere, and a hidden kind of the program."""
    return Kluislijsten(
        [
            a_record(Eigenwaarde, lijst="partnersoort", code=VREEMD, label="Vrijwilligers"),
            a_record(Eigenwaarde, lijst="partnersoort", code=EIGEN, label="vrijwilligers"),
        ],
        [a_record(Lijststand, lijst="partnersoort", niet_kiezen=(VREEMD, "zsm"))],
    )


def test_own_labels_are_recognised() -> None:
    """In any case; of two with one name the one that is offered; hidden ones are still known."""
    wijze = Leeswijze(VANDAAG)
    with with_lists(_lijsten()):
        assert read_cell(" VRIJWILLIGERS ", SOORT, wijze).waarde == EIGEN
        assert read_cell("ZSM", SOORT, wijze).waarde == "zsm"
        assert "vrijwilligers" in read_cell("vrijwilliger", SOORT, wijze).reden
    assert read_cell("vrijwilligers", SOORT, wijze).blokkeert


def test_an_own_kind_comes_in_with_its_partner(kluis: Kluis, werkplek: Vastewerkplek) -> None:
    """From the sheet to the stored partner, all the way."""
    add_value(kluis, werkplek, "partnersoort", label="vrijwilligers", volgt="overig")
    rijen = (("Naam", "Soort"), ("Stichting Verzonnen", "Vrijwilligers"))
    koppen = suggest_columns([*rijen[0]], PARTNERS)
    voorstel = propose_import(kluis, werkplek, Werkblad("", rijen), Kolomkeuze(PARTNERS, 0, koppen))
    take_over(kluis, werkplek, voorstel)
    with kluis.read() as opslag:
        (partner,) = opslag.find(Partner)
        (waarde,) = opslag.find(Eigenwaarde)
    assert partner.soort == waarde.code


def test_the_example_offers_what_can_be_chosen() -> None:
    """Own values stand in its list, hidden ones do not."""
    with with_lists(_lijsten()):
        blad = load_workbook(BytesIO(make_template())).worksheets[-1]
    cellen = {str(cel.value) for rij in blad.iter_rows() for cel in rij}
    assert "vrijwilligers" in cellen
    assert "Vrijwilligers" not in cellen
    assert "ZSM" not in cellen


def test_an_own_kind_gets_the_papers_of_what_it_follows() -> None:
    """Also where this ZVH gave the followed kind another profile; an own choice goes first."""
    with with_lists(_lijsten()):
        assert profiel_for(EIGEN) == profiel_for("overig")
        assert profiel_for(EIGEN, {"overig": "zorg"}) == "zorg"
        assert profiel_for(EIGEN, {"overig": "zorg", EIGEN: "handelen"}) == "handelen"
