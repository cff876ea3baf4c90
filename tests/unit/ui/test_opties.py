"""Names to choose from are gathered once for as long as the network stays the same."""

from dataclasses import replace
from datetime import date

from levensloop_desktop.ui.formulieren.gegevens import Gegevens, Optie
from levensloop_desktop.ui.formulieren.verwijzinginvoer import OptieModel
from tests.builders import a_contactpersoon, a_partner

VANDAAG = date(2026, 11, 23)


def test_the_same_network_gives_the_same_names_again() -> None:
    """The next dossier gets the very tuple, another network gets other names."""
    partners = (a_partner(naam="Tweede"), a_partner(naam="eerste"))
    een = Gegevens(vandaag=VANDAAG, partners=partners)
    twee = Gegevens(vandaag=VANDAAG, partners=partners, keuzes=een.keuzes)
    assert [optie.label for optie in een.opties("partners")] == ["eerste", "Tweede"]
    assert twee.opties("partners") is een.opties("partners")
    derde = replace(twee, partners=(*partners, a_partner(naam="Nieuw")))
    assert len(derde.opties("partners")) == 3
    assert len(een.opties("partners")) == 2


def test_a_person_is_named_with_the_organisation_as_it_is_called_now() -> None:
    """Another name of the organisation is not hidden by what was gathered before."""
    partner = a_partner(naam="Oude naam")
    wie = a_contactpersoon(partner, naam="M. Verzonnen")
    een = Gegevens(vandaag=VANDAAG, partners=(partner,), contactpersonen=(wie,))
    assert een.opties("contactpersonen")[0].label == "M. Verzonnen, Oude naam"
    nieuw = replace(een, partners=(replace(partner, naam="Nieuwe naam"),))
    assert nieuw.opties("contactpersonen")[0].label == "M. Verzonnen, Nieuwe naam"


def test_a_name_is_found_whatever_its_case() -> None:
    """Of two with the same name the first is found; a record by its id."""
    model = OptieModel((Optie("", ""), Optie("a", "Nep"), Optie("b", "nep"), Optie("c", "Anders")))
    assert model.row_of_label("NEP") == 1
    assert model.row_of_id("b") == 2
    assert (model.row_of_id("z"), model.row_of_label("niemand")) == (-1, -1)
    assert model.rowCount() == 4
