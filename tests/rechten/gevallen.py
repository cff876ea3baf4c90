"""One real call of every use case, in an order in which the procesregisseur may make them all."""

from collections.abc import Callable

from levensloop_desktop.documents.maken import Afdruk, Documentkop
from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Inzet, Scenario
from levensloop_desktop.domain.zorg import Incident
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.afdrukken import afdrukken, drukronde, verouderd
from levensloop_desktop.services.dossier import (
    dossiers,
    drafts,
    netwerk,
    nu_handelen,
    ongedaan,
    plannen,
    planversies,
    proces,
    wachtende_teksten,
)
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.kluisbeheer import bewaartermijn
from levensloop_desktop.services.overdragen import uitwisseling
from levensloop_desktop.services.ports.kluisport import Draft
from levensloop_desktop.services.toegang import eigen_persoon
from levensloop_desktop.services.toegang.rechten import (
    Handeling,
    writing,
)
from levensloop_desktop.services.voorbeeldkluis.vullen import fill_kluis
from levensloop_desktop.services.zoeken import zoeken
from tests.builders import OCHTEND, VANDAAG, a_client, a_partner, an_onderdeel
from tests.rechten.gevallen_beheer import BEHEER
from tests.rechten.gevallen_kengetallen import KENGETALLEN
from tests.rechten.gevallen_monitor import MONITOR
from tests.rechten.gevallen_overdracht import OVERDRACHT_GEVALLEN
from tests.rechten.gevallen_overleg import OVERLEG
from tests.rechten.gevallen_pakket import PAKKET_GEVALLEN
from tests.rechten.gevallen_tabelimport import TABELIMPORT_GEVALLEN
from tests.rechten.gevallen_vandaag import VANDAAG_GEVALLEN
from tests.rechten.gevallen_verstrekking import VERSTREKKING_GEVALLEN
from tests.rechten.gevallen_waardelijsten import WAARDELIJST_GEVALLEN
from tests.rechten.proef import Geval, Proef


def _opdracht(proef: Proef) -> afdrukken.Afdrukopdracht:
    return afdrukken.Afdrukopdracht(client_id=proef.client_id, documentsoort="bejegeningskaart")


def _register(proef: Proef) -> object:
    drukwerk = afdrukken.Drukwerk(Dossier(client=proef.client), _kop(), _opdracht(proef))
    afdruk = Afdruk(pdf=b"%PDF", paginas=1, ontbrekende_tekens=())
    return afdrukken.register_print(proef.kluis, proef.werkplek, drukwerk, afdruk)


def _kop() -> Documentkop:
    return Documentkop(
        nummer="2026-0099",
        ontvanger="",
        doel="",
        grondslag="",
        afgedrukt_door="",
        zvh="",
        wanneer=OCHTEND,
        vandaag=VANDAAG,
    )


def _draft(proef: Proef) -> Draft:
    naam = proef.kluis.gebruiker.naam
    return Draft(naam, proef.client.id, "incidenten", "", "", "{}", OCHTEND)


def _save(maker: Callable[[Proef], Record], voorbeeld: Record) -> Geval:
    return Geval(
        "dossier.dossiers.save_record",
        writing(voorbeeld),
        lambda proef: dossiers.save_record(proef.kluis, proef.werkplek, maker(proef)),
    )


def _establish(proef: Proef) -> object:
    plan = an_onderdeel(
        Levensloopplan, proef.client, versie=9, begonnen_op=VANDAAG, vastgesteld_op=VANDAAG
    )
    return plannen.establish_plan(proef.kluis, proef.werkplek, plan)


def _export(proef: Proef) -> object:
    opdracht = uitwisseling.Exportopdracht(
        client_id=proef.client_id, naar=proef.map / "dossier.json", overschrijf=True
    )
    return uitwisseling.export_dossier(proef.kluis, proef.werkplek, opdracht)


def _import(proef: Proef) -> object:
    inhoud = write_dossier(
        Dossier(client=a_client(clientnummer="", achternaam="Bestaatniet"))
    ).encode()
    return uitwisseling.import_dossier(proef.kluis, proef.werkplek, inhoud)


def _compare(proef: Proef) -> object:
    try:
        return planversies.compare_versions(proef.kluis, proef.client_id, "een", "twee")
    except NotFoundError:
        return None  # this role may look; these versions are not there


_ZOMAAR = a_client()

_H = Handeling

GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "dossier.dossiers.list_clienten",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.list_clienten(proef.kluis, proef.werkplek),
    ),
    Geval(
        "dossier.dossiers.open_clienten",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.open_clienten(proef.kluis, proef.werkplek),
    ),
    *OVERDRACHT_GEVALLEN,
    *VANDAAG_GEVALLEN,
    *VERSTREKKING_GEVALLEN,
    *TABELIMPORT_GEVALLEN,
    *PAKKET_GEVALLEN,
    *WAARDELIJST_GEVALLEN,
    Geval(
        "dossier.planversies.compare_versions",
        _H.DOSSIER_LEZEN,
        _compare,
    ),
    Geval(
        "afdrukken.verouderd.list_papers",
        _H.DOSSIER_LEZEN,
        lambda proef: verouderd.list_papers(proef.kluis, proef.werkplek, [proef.client_id]),
    ),
    Geval(
        "afdrukken.verouderd.find_clients",
        _H.DOSSIER_LEZEN,
        lambda proef: verouderd.find_clients(proef.kluis, proef.werkplek),
    ),
    Geval(
        "afdrukken.verouderd.clients_after_change",
        _H.DOSSIER_LEZEN,
        lambda proef: verouderd.clients_after_change(proef.kluis, ()),
    ),
    Geval(
        "afdrukken.verouderd.where_involved",
        _H.DOSSIER_LEZEN,
        lambda proef: verouderd.where_involved(proef.kluis, a_partner()),
    ),
    Geval(
        "zoeken.zoeken.search",
        _H.DOSSIER_LEZEN,
        lambda proef: zoeken.search(proef.kluis, proef.werkplek, "de"),
    ),
    Geval(
        "dossier.dossiers.create_client",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.create_client(
            proef.kluis, proef.werkplek, a_client(clientnummer="")
        ),
    ),
    Geval(
        "dossier.proces.start_traject",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: proces.start_traject(proef.kluis, proef.werkplek, proef.client_id),
    ),
    Geval(
        "kluisbeheer.bewaartermijn.read_retention",
        _H.DOSSIER_LEZEN,
        lambda proef: bewaartermijn.read_retention(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossier.dossiers.open_dossier",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.open_dossier(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossier.dossiers.reload_dossier",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.reload_dossier(proef.kluis, proef.client_id),
    ),
    _save(
        lambda proef: an_onderdeel(Fasestand, proef.client, fase="oranje", sinds=VANDAAG),
        an_onderdeel(Fasestand, _ZOMAAR),
    ),
    Geval(
        "dossier.nu_handelen.open_nu_handelen",
        _H.DOSSIER_LEZEN,
        lambda proef: nu_handelen.open_nu_handelen(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossier.nu_handelen.note_gebeurtenis",
        _H.SIGNAAL_TOEVOEGEN,
        lambda proef: nu_handelen.note_gebeurtenis(
            proef.kluis, proef.werkplek, proef.client_id, "zus gebeld"
        ),
    ),
    _save(
        lambda proef: an_onderdeel(Gebeurtenis, proef.client, wat="zus gebeld"),
        an_onderdeel(Gebeurtenis, _ZOMAAR),
    ),
    Geval(
        "dossier.nu_handelen.start_inzet",
        _H.SIGNAAL_TOEVOEGEN,
        lambda proef: nu_handelen.start_inzet(proef.kluis, proef.werkplek, proef.scenario.id),
    ),
    Geval(
        "dossier.nu_handelen.end_inzet",
        _H.SIGNAAL_TOEVOEGEN,
        lambda proef: nu_handelen.end_inzet(proef.kluis, proef.werkplek, proef.inzet.id),
    ),
    _save(
        lambda proef: an_onderdeel(
            Inzet, proef.client, scenario_id=proef.scenario.id, begindatum=VANDAAG
        ),
        an_onderdeel(Inzet, _ZOMAAR, scenario_id=_ZOMAAR.id),
    ),
    _save(
        lambda proef: an_onderdeel(Incident, proef.client, datum=VANDAAG, soort="overig"),
        an_onderdeel(Incident, _ZOMAAR),
    ),
    _save(
        lambda proef: an_onderdeel(Scenario, proef.client, naam="Weg van huis"),
        an_onderdeel(Scenario, _ZOMAAR),
    ),
    _save(lambda proef: proef.client, _ZOMAAR),
    Geval(
        "dossier.dossiers.reorder_records",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.reorder_records(proef.kluis, proef.werkplek, [proef.scenario]),
    ),
    Geval(
        "dossier.dossiers.remove_record",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.remove_record(proef.kluis, proef.werkplek, proef.fase),
    ),
    Geval(
        "dossier.dossiers.restore_records",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.restore_records(proef.kluis, proef.werkplek, [proef.fase]),
    ),
    Geval(
        "dossier.ongedaan.undo_changes",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: ongedaan.undo_changes(
            proef.kluis,
            proef.werkplek,
            dossiers.remove_record(proef.kluis, proef.werkplek, proef.fase).changes.wissels,
        ),
    ),
    Geval(
        "dossier.dossiers.read_history",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.read_history(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossier.dossiers.read_log",
        _H.LOGBOEK_LEZEN,
        lambda proef: dossiers.read_log(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossier.plannen.start_concept",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: plannen.start_concept(proef.kluis, proef.werkplek, proef.client_id),
    ),
    Geval("dossier.plannen.establish_plan", _H.DOSSIER_WIJZIGEN, _establish),
    Geval(
        "dossier.netwerk.list_partners",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.list_partners(proef.kluis),
    ),
    Geval(
        "dossier.netwerk.list_contactpersonen",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.list_contactpersonen(proef.kluis),
    ),
    Geval(
        "dossier.netwerk.usage",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.usage(proef.kluis, proef.client),
    ),
    Geval(
        "dossier.drafts.keep_draft",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.keep_draft(proef.kluis, _draft(proef)),
    ),
    Geval(
        "dossier.drafts.keep_drafts",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.keep_drafts(proef.kluis, [_draft(proef)]),
    ),
    Geval(
        "dossier.drafts.list_drafts",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.list_drafts(proef.kluis),
    ),
    Geval(
        "dossier.wachtende_teksten.list_waiting",
        _H.DOSSIER_LEZEN,
        lambda proef: wachtende_teksten.list_waiting(proef.kluis),
    ),
    Geval(
        "dossier.wachtende_teksten.list_of_plan",
        _H.DOSSIER_LEZEN,
        lambda proef: wachtende_teksten.list_of_plan(
            proef.kluis, an_onderdeel(Levensloopplan, proef.client, versie=9)
        ),
    ),
    Geval(
        "dossier.drafts.discard_draft",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.discard_draft(proef.kluis, _draft(proef)),
    ),
    Geval(
        "afdrukken.afdrukken.prepare_print",
        _H.AFDRUKKEN,
        lambda proef: afdrukken.prepare_print(
            proef.kluis, proef.werkplek, _opdracht(proef), definitief=False
        ),
    ),
    Geval("afdrukken.afdrukken.register_print", _H.AFDRUKKEN, _register),
    Geval(
        "afdrukken.afdrukken.number_print",
        _H.AFDRUKKEN,
        lambda proef: afdrukken.number_print(
            proef.kluis,
            proef.werkplek,
            afdrukken.Drukwerk(Dossier(client=proef.client), _kop(), _opdracht(proef)),
        ),
    ),
    Geval(
        "afdrukken.drukronde.list_documents",
        _H.AFDRUKKEN,
        lambda proef: drukronde.list_documents(proef.kluis, [proef.client_id]),
    ),
    Geval(
        "afdrukken.afdrukken.register_verstrekking",
        _H.AFDRUKKEN,
        lambda proef: afdrukken.register_verstrekking(
            proef.kluis, an_onderdeel(Verstrekking, proef.client, datum=VANDAAG)
        ),
    ),
    Geval("overdragen.uitwisseling.export_dossier", _H.EXPORTEREN, _export),
    Geval("overdragen.uitwisseling.import_dossier", _H.IMPORTEREN, _import),
    Geval(
        "voorbeeldkluis.vullen.fill_kluis",
        _H.IMPORTEREN,
        lambda proef: fill_kluis(proef.kluis, VANDAAG, aantal=1),
    ),
    Geval(
        "toegang.eigen_persoon.choose_own_person",
        _H.DOSSIER_LEZEN,
        lambda proef: eigen_persoon.choose_own_person(proef.kluis, ""),
    ),
    Geval(
        "toegang.eigen_persoon.read_own_person",
        _H.DOSSIER_LEZEN,
        lambda proef: eigen_persoon.read_own_person(proef.kluis),
    ),
    *MONITOR,
    *OVERLEG,
    *BEHEER,
    *KENGETALLEN,
)
