"""Who the user is in the network, and whose clients are "mijn cliënten"."""

from functools import partial

from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.services.dossier.dossiers import save_record
from levensloop_desktop.services.toegang.eigen_persoon import read_own_person
from levensloop_desktop.ui.beheer.eigen_persoon import EigenPersoon
from levensloop_desktop.ui.clienten.clienten_scherm import ClientenScherm
from tests.builders import an_onderdeel
from tests.ui.dossierproef import Proef


def test_my_clients_are_those_of_the_person_i_said_to_be(proef: Proef) -> None:
    """Chosen in beheer, kept in the kluis, counted in the list at once."""
    ik = proef.put(Contactpersoon(id=RecordId("ik"), naam="R. van Verzinsel"))
    regisseur = an_onderdeel(
        Betrokkenheid, proef.client, rol="procesregisseur", contactpersoon_id=ik.id
    )
    sessie = proef.sessie
    sessie.write(partial(save_record, sessie.kluis, sessie.werkplek, regisseur))
    lijst = ClientenScherm(sessie)
    proef.show(lijst)
    proef.settle()
    assert lijst.filter.count_mine(lijst.model.alle) == 0
    blad = EigenPersoon(sessie)
    proef.show(blad)
    proef.settle()

    blad.keuze.setCurrentIndex(blad.keuze.findData(ik.id))
    blad.keuze.activated.emit(blad.keuze.currentIndex())
    proef.settle()

    assert read_own_person(proef.kluis) == ik
    assert lijst.filter.count_mine(lijst.model.alle) == 1
