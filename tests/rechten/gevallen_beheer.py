"""One real call of every use case around users, keys, back-ups, log and retention."""

from pathlib import Path

from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.kengetallen.definities import read_definitie
from levensloop_desktop.services import logboek
from levensloop_desktop.services.afdrukken import huisstijl
from levensloop_desktop.services.kengetallen import definities, kengetallen
from levensloop_desktop.services.kluisbeheer import (
    bewaartermijn,
    controleren,
    oude_kopieen,
    reservekopieen,
    versiebericht,
)
from levensloop_desktop.services.ports.kluisport import Gebruiker, Logfilter
from levensloop_desktop.services.toegang import gebruikers, herstelblad
from levensloop_desktop.services.toegang.herstelcode import new_code
from levensloop_desktop.services.toegang.rechten import (
    BEHEERDER,
    COORDINATOR,
    Handeling,
)
from levensloop_desktop.services.verstrekken import inzage
from levensloop_desktop.services.voorbeeldkluis.vullen import add_collegas
from tests.builders import WACHTZIN, own_definitie
from tests.rechten.proef import NIEUWE_WACHTZIN, WACHTZINNEN, Geval

_H = Handeling

BEHEER: tuple[Geval, ...] = (
    Geval(
        "kluisbeheer.controleren.check_kluis",
        _H.KLUIS_CONTROLEREN,
        lambda proef: controleren.check_kluis(proef.kluis),
    ),
    Geval(
        "kluisbeheer.controleren.rebuild_search",
        _H.KLUIS_CONTROLEREN,
        lambda proef: controleren.rebuild_search(proef.kluis),
    ),
    Geval(
        "kluisbeheer.reservekopieen.make_backup",
        _H.KOPIEEN_BEHEREN,
        lambda proef: reservekopieen.make_backup(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kluisbeheer.reservekopieen.make_backup",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.make_backup(proef.kluis, proef.werkplek, "automatisch"),
    ),
    Geval(
        "kluisbeheer.reservekopieen.make_when_due",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.make_when_due(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kluisbeheer.reservekopieen.is_due",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.is_due(proef.kluis, proef.werkplek.now()),
    ),
    Geval(
        "kluisbeheer.reservekopieen.second_folder",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.second_folder(proef.kluis, proef.werkplek.now()),
    ),
    Geval(
        "kluisbeheer.versiebericht.find_newer",
        _H.VEILIGSTELLEN,
        lambda proef: versiebericht.find_newer(proef.kluis, proef.werkplek, "0.0.1"),
    ),
    Geval(
        "kluisbeheer.reservekopieen.choose_second_folder",
        _H.KOPIEEN_BEHEREN,
        lambda proef: reservekopieen.choose_second_folder(proef.kluis, proef.werkplek, None),
    ),
    Geval(
        "kluisbeheer.reservekopieen.bring_to_second_folder",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.bring_to_second_folder(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kluisbeheer.reservekopieen.latest",
        _H.VEILIGSTELLEN,
        lambda proef: reservekopieen.latest(proef.kluis),
    ),
    Geval(
        "kluisbeheer.oude_kopieen.find_old",
        _H.KOPIEEN_BEHEREN,
        lambda proef: oude_kopieen.find_old(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kluisbeheer.oude_kopieen.destroy_old",
        _H.KOPIEEN_BEHEREN,
        lambda proef: oude_kopieen.destroy_old(proef.kluis, proef.werkplek),
    ),
    Geval(
        "afdrukken.huisstijl.read_huisstijl",
        _H.HUISSTIJL_BEHEREN,
        lambda proef: huisstijl.read_huisstijl(proef.kluis),
    ),
    Geval(
        "afdrukken.huisstijl.keep_huisstijl",
        _H.HUISSTIJL_BEHEREN,
        lambda proef: huisstijl.keep_huisstijl(proef.kluis, Huisstijl(zvh="ZVH Voorbeeldstad")),
    ),
    Geval(
        "afdrukken.huisstijl.render_proef",
        _H.HUISSTIJL_BEHEREN,
        lambda proef: huisstijl.render_proef(proef.kluis, proef.werkplek, Huisstijl()),
    ),
    Geval(
        "kluisbeheer.bewaartermijn.read_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.read_rule(proef.kluis),
    ),
    Geval(
        "kluisbeheer.bewaartermijn.keep_rule",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.keep_rule(proef.kluis, bewaartermijn.Bewaarregel()),
    ),
    Geval(
        "kluisbeheer.bewaartermijn.list_expired",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.list_expired(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kluisbeheer.bewaartermijn.destroy_clienten",
        _H.BEWAREN_BEHEREN,
        lambda proef: bewaartermijn.destroy_clienten(
            proef.kluis, proef.werkplek, {}, ook_personen=False
        ),
    ),
    Geval(
        "kengetallen.definities.show_telwerk",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.show_telwerk(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kengetallen.definities.read_definitiebestand",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.read_definitiebestand(proef.kluis, Path(__file__)),
    ),
    Geval(
        "kengetallen.definities.add_definitie",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.add_definitie(proef.kluis, own_definitie()),
    ),
    Geval(
        "kengetallen.definities.use_definitie",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.use_definitie(proef.kluis, read_definitie().sleutel),
    ),
    Geval(
        "kengetallen.definities.save_definitiebestand",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.save_definitiebestand(proef.kluis, proef.map / "telling.toml"),
    ),
    Geval(
        "kengetallen.definities.text_of_definitie",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.text_of_definitie(proef.kluis),
    ),
    Geval(
        "kengetallen.definities.recount_peildata",
        _H.KENGETALLEN_BEHEREN,
        lambda proef: definities.recount_peildata(proef.kluis, proef.werkplek),
    ),
    Geval(
        "kengetallen.kengetallen.read_telreeks",
        _H.TELLINGEN_LEZEN,
        lambda proef: kengetallen.read_telreeks(proef.kluis),
    ),
    Geval(
        "kengetallen.kengetallen.read_geteld",
        _H.TELLINGEN_LEZEN,
        lambda proef: kengetallen.read_geteld(proef.kluis),
    ),
    Geval(
        "toegang.gebruikers.list_users",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.list_users(proef.kluis),
    ),
    Geval(
        "toegang.gebruikers.add_user",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.add_user(
            proef.kluis, Gebruiker("erbij", COORDINATOR), NIEUWE_WACHTZIN
        ),
    ),
    Geval(
        "toegang.gebruikers.change_role",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.change_role(proef.kluis, "erbij", BEHEERDER),
    ),
    Geval(
        "toegang.gebruikers.reset_passphrase",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.reset_passphrase(proef.kluis, "erbij", WACHTZIN),
    ),
    Geval(
        "toegang.gebruikers.confirm_users",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.confirm_users(proef.kluis),
    ),
    Geval(
        "toegang.gebruikers.remove_user",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.remove_user(proef.kluis, "erbij"),
    ),
    Geval(
        "verstrekken.inzage.give_access",
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
        "toegang.gebruikers.recovery_since",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.recovery_since(proef.kluis),
    ),
    Geval(
        "toegang.gebruikers.renew_recovery",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: gebruikers.renew_recovery(proef.kluis, new_code()),
    ),
    Geval(
        "toegang.herstelblad.prepare_herstelblad",
        _H.GEBRUIKERS_BEHEREN,
        lambda proef: herstelblad.prepare_herstelblad(proef.kluis, proef.werkplek),
    ),
    Geval(
        "toegang.gebruikers.change_passphrase",
        _H.WACHTZIN_WIJZIGEN,
        lambda proef: gebruikers.change_passphrase(
            proef.kluis, WACHTZINNEN[proef.kluis.gebruiker.rol], NIEUWE_WACHTZIN
        ),
    ),
)
