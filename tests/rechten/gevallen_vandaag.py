"""Calls of the use cases of the list Vandaag."""

from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie
from levensloop_desktop.services import eigen_woorden
from levensloop_desktop.services.toegang.rechten import Handeling
from levensloop_desktop.services.vandaag import vandaag
from levensloop_desktop.services.verstrekken import agendabestand
from tests.rechten.proef import Geval

_H = Handeling

VANDAAG_GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "vandaag.vandaag.list_vandaag",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.list_vandaag(proef.kluis, proef.werkplek),
    ),
    Geval(
        "vandaag.vandaag.open_vandaag",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.open_vandaag(proef.kluis, proef.werkplek, vandaag.Keuze()),
    ),
    Geval(
        "vandaag.vandaag.more_lines",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.more_lines(
            proef.kluis, proef.werkplek, vandaag.Keuze(), Urgentie.TE_LAAT, 0
        ),
    ),
    Geval(
        "vandaag.vandaag.clients_on_list",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.clients_on_list(proef.kluis, proef.werkplek, vandaag.Keuze()),
    ),
    Geval(
        "vandaag.vandaag.update_some",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.update_some(proef.kluis, proef.werkplek),
    ),
    Geval(
        "vandaag.vandaag.count_stale",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.count_stale(proef.kluis),
    ),
    Geval(
        "vandaag.vandaag.read_weeks",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.read_weeks(proef.kluis),
    ),
    Geval(
        "vandaag.vandaag.keep_weeks",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: vandaag.keep_weeks(proef.kluis, Signaalweken()),
    ),
    Geval(
        "eigen_woorden.read_own_words",
        _H.DOSSIER_LEZEN,
        lambda proef: eigen_woorden.read_own_words(proef.kluis),
    ),
    Geval(
        "eigen_woorden.add_own_word",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: eigen_woorden.add_own_word(proef.kluis, "fietsfamilie"),
    ),
    Geval(
        "eigen_woorden.remove_own_word",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: eigen_woorden.remove_own_word(proef.kluis, "fietsfamilie"),
    ),
    Geval(
        "verstrekken.agendabestand.export_agenda",
        _H.EXPORTEREN,
        lambda proef: agendabestand.export_agenda(
            proef.kluis, proef.werkplek, proef.map / "agenda.ics", overschrijf=True
        ),
    ),
    Geval(
        "vandaag.vandaag.look_at",
        _H.DOSSIER_LEZEN,
        lambda proef: vandaag.look_at(proef.kluis, proef.client_id),
    ),
)
