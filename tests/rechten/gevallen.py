"""One real call of every use case, in an order in which the procesregisseur may make them all."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from levensloop_desktop.documents.maken import Afdruk, Documentkop
from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.scenario import Scenario
from levensloop_desktop.domain.zorg import Incident
from levensloop_desktop.services import (
    afdrukken,
    bewaartermijn,
    controleren,
    dossiers,
    drafts,
    gebruikers,
    herstelblad,
    inzage,
    kengetallen,
    logboek,
    netwerk,
    plannen,
    reservekopieen,
    uitwisseling,
)
from levensloop_desktop.services.dossierformaat import write_dossier
from levensloop_desktop.services.herstelcode import new_code
from levensloop_desktop.services.ports import Draft, Gebruiker, Kluis, Logfilter, Werkplek
from levensloop_desktop.services.rechten import (
    BEHEERDER,
    COORDINATOR,
    MANAGER,
    REGISSEUR,
    Handeling,
    writing,
)
from levensloop_desktop.services.voorbeeldkluis.vullen import add_collegas, fill_kluis
from tests.builders import OCHTEND, VANDAAG, WACHTZIN, a_client, an_onderdeel

WACHTZINNEN = {
    REGISSEUR: WACHTZIN,
    COORDINATOR: "zeven fietsen zonder zadel",
    BEHEERDER: "drie sloten op een blauwe deur",
    MANAGER: "tien tellers bij het raam",
}
NIEUWE_WACHTZIN = "negen ganzen boven de rivier"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proef:
    """What a call needs: an open kluis with one client."""

    kluis: Kluis
    werkplek: Werkplek
    client: Client
    fase: Fasestand
    scenario: Scenario
    map: Path

    @property
    def client_id(self) -> ClientId:
        """The client of the kluis."""
        return ClientId(self.client.id)


@dataclass(frozen=True, slots=True)
class Geval:
    """One call of a use case, and what it asks of the role."""

    naam: str
    vraagt: Handeling
    roep: Callable[[Proef], object]


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
        "dossiers.save_record",
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
    inhoud = write_dossier(Dossier(client=a_client(clientnummer=""))).encode()
    return uitwisseling.import_dossier(proef.kluis, proef.werkplek, inhoud)


_ZOMAAR = a_client()
_H = Handeling
GEVALLEN: tuple[Geval, ...] = (
    Geval(
        "dossiers.list_clienten",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.list_clienten(proef.kluis, proef.werkplek),
    ),
    Geval(
        "dossiers.create_client",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.create_client(
            proef.kluis, proef.werkplek, a_client(clientnummer="")
        ),
    ),
    Geval(
        "dossiers.open_dossier",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.open_dossier(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossiers.reload_dossier",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.reload_dossier(proef.kluis, proef.client_id),
    ),
    _save(
        lambda proef: an_onderdeel(Fasestand, proef.client, fase="oranje", sinds=VANDAAG),
        an_onderdeel(Fasestand, _ZOMAAR),
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
        "dossiers.reorder_records",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.reorder_records(proef.kluis, proef.werkplek, [proef.scenario]),
    ),
    Geval(
        "dossiers.remove_record",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.remove_record(proef.kluis, proef.werkplek, proef.fase),
    ),
    Geval(
        "dossiers.restore_records",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: dossiers.restore_records(proef.kluis, proef.werkplek, [proef.fase]),
    ),
    Geval(
        "dossiers.read_history",
        _H.DOSSIER_LEZEN,
        lambda proef: dossiers.read_history(proef.kluis, proef.client_id),
    ),
    Geval(
        "dossiers.read_log",
        _H.LOGBOEK_LEZEN,
        lambda proef: dossiers.read_log(proef.kluis, proef.client_id),
    ),
    Geval(
        "plannen.start_concept",
        _H.DOSSIER_WIJZIGEN,
        lambda proef: plannen.start_concept(proef.kluis, proef.werkplek, proef.client_id),
    ),
    Geval("plannen.establish_plan", _H.DOSSIER_WIJZIGEN, _establish),
    Geval(
        "netwerk.list_partners",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.list_partners(proef.kluis),
    ),
    Geval(
        "netwerk.list_contactpersonen",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.list_contactpersonen(proef.kluis),
    ),
    Geval(
        "netwerk.usage",
        _H.DOSSIER_LEZEN,
        lambda proef: netwerk.usage(proef.kluis, proef.client),
    ),
    Geval(
        "drafts.keep_draft",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.keep_draft(proef.kluis, _draft(proef)),
    ),
    Geval(
        "drafts.keep_drafts",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.keep_drafts(proef.kluis, [_draft(proef)]),
    ),
    Geval(
        "drafts.list_drafts",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.list_drafts(proef.kluis),
    ),
    Geval(
        "drafts.discard_draft",
        _H.TEKST_VASTHOUDEN,
        lambda proef: drafts.discard_draft(proef.kluis, _draft(proef)),
    ),
    Geval(
        "afdrukken.prepare_print",
        _H.AFDRUKKEN,
        lambda proef: afdrukken.prepare_print(
            proef.kluis, proef.werkplek, _opdracht(proef), definitief=False
        ),
    ),
    Geval("afdrukken.register_print", _H.AFDRUKKEN, _register),
    Geval(
        "afdrukken.register_verstrekking",
        _H.AFDRUKKEN,
        lambda proef: afdrukken.register_verstrekking(
            proef.kluis, an_onderdeel(Verstrekking, proef.client, datum=VANDAAG)
        ),
    ),
    Geval("uitwisseling.export_dossier", _H.EXPORTEREN, _export),
    Geval("uitwisseling.import_dossier", _H.IMPORTEREN, _import),
    Geval(
        "voorbeeldkluis.vullen.fill_kluis",
        _H.IMPORTEREN,
        lambda proef: fill_kluis(proef.kluis, VANDAAG, aantal=1),
    ),
    Geval(
        "controleren.check_kluis",
        _H.KLUIS_CONTROLEREN,
        lambda proef: controleren.check_kluis(proef.kluis),
    ),
    Geval(
        "reservekopieen.make_backup",
        _H.KOPIEEN_BEHEREN,
        lambda proef: reservekopieen.make_backup(proef.kluis, proef.werkplek),
    ),
    Geval(
        "reservekopieen.make_backup",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.make_backup(proef.kluis, proef.werkplek, "automatisch"),
    ),
    Geval(
        "reservekopieen.make_when_due",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.make_when_due(proef.kluis, proef.werkplek),
    ),
    Geval(
        "reservekopieen.is_due",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.is_due(proef.kluis, proef.werkplek.now()),
    ),
    Geval(
        "reservekopieen.second_folder",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.second_folder(proef.kluis, proef.werkplek.now()),
    ),
    Geval(
        "reservekopieen.choose_second_folder",
        _H.KOPIEEN_BEHEREN,
        lambda proef: reservekopieen.choose_second_folder(proef.kluis, proef.werkplek, None),
    ),
    Geval(
        "reservekopieen.bring_to_second_folder",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.bring_to_second_folder(proef.kluis, proef.werkplek),
    ),
    Geval(
        "bewaartermijn.read_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.read_rule(proef.kluis),
    ),
    Geval(
        "bewaartermijn.keep_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.keep_rule(proef.kluis, bewaartermijn.Bewaarregel()),
    ),
    Geval(
        "bewaartermijn.list_expired",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.list_expired(proef.kluis, proef.werkplek),
    ),
    Geval(
        "bewaartermijn.destroy_clienten",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.destroy_clienten(
            proef.kluis, proef.werkplek, {}, ook_personen=False
        ),
    ),
    Geval(
        "kengetallen.show_kengetallen",
        _H.TELLINGEN_LEZEN,
        lambda proef: kengetallen.show_kengetallen(proef.kluis),
    ),
    Geval(
        "gebruikers.list_users",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.list_users(proef.kluis),
    ),
    Geval(
        "gebruikers.add_user",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.add_user(
            proef.kluis, Gebruiker("erbij", COORDINATOR), NIEUWE_WACHTZIN
        ),
    ),
    Geval(
        "gebruikers.change_role",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.change_role(proef.kluis, "erbij", BEHEERDER),
    ),
    Geval(
        "gebruikers.reset_passphrase",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.reset_passphrase(proef.kluis, "erbij", WACHTZIN),
    ),
    Geval(
        "gebruikers.confirm_users",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.confirm_users(proef.kluis),
    ),
    Geval(
        "gebruikers.remove_user",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.remove_user(proef.kluis, "erbij"),
    ),
    Geval(
        "bewaartermijn.read_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.read_rule(proef.kluis),
    ),
    Geval(
        "bewaartermijn.keep_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.keep_rule(proef.kluis, bewaartermijn.Bewaarregel()),
    ),
    Geval(
        "bewaartermijn.list_expired",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.list_expired(proef.kluis, proef.werkplek),
    ),
    Geval(
        "bewaartermijn.destroy_clienten",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.destroy_clienten(
            proef.kluis, proef.werkplek, {}, ook_personen=False
        ),
    ),
    Geval(
        "inzage.give_access",
        _H.INZAGE_GEVEN,
        lambda proef: inzage.give_access(
            proef.kluis,
            proef.werkplek,
            inzage.Inzageopdracht(client_id=proef.client_id, naar=proef.map),
        ),
    ),
    Geval(
        "logboek.search_log",
        _H.LOGBOEK_LEZEN,
        lambda proef: logboek.search_log(proef.kluis, Logfilter()),
    ),
    Geval(
        "logboek.print_log",
        _H.LOGBOEK_LEZEN,
        lambda proef: logboek.print_log(proef.kluis, proef.werkplek, Logfilter()),
    ),
    Geval(
        "voorbeeldkluis.vullen.add_collegas",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: add_collegas(proef.kluis),
    ),
    Geval(
        "gebruikers.recovery_since",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.recovery_since(proef.kluis),
    ),
    Geval(
        "gebruikers.renew_recovery",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.renew_recovery(proef.kluis, new_code()),
    ),
    Geval(
        "herstelblad.prepare_herstelblad",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: herstelblad.prepare_herstelblad(proef.kluis, proef.werkplek),
    ),
    Geval(
        "gebruikers.change_passphrase",
        _H.WACHTZIN_WIJZIGEN,
        lambda proef: gebruikers.change_passphrase(
            proef.kluis, WACHTZINNEN[proef.kluis.gebruiker.rol], NIEUWE_WACHTZIN
        ),
    ),
)
