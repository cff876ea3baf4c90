"""Make the voorbeeldkluis and fill it with invented clients."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Contactpersoon
from levensloop_desktop.domain.record import Record
from levensloop_desktop.services.dossier.clientregels import make_clientregel
from levensloop_desktop.services.ports.kluisport import (
    Gebruiker,
    Kluis,
    Kluizen,
    Opslag,
    Voortgang,
    Werkplek,
)
from levensloop_desktop.services.toegang.eigen_persoon import own_person_setting
from levensloop_desktop.services.toegang.gebruikers import add_user
from levensloop_desktop.services.toegang.rechten import Handeling, require
from levensloop_desktop.services.vandaag.vandaag import make_stand
from levensloop_desktop.services.voorbeeldkluis.aanpak import add_aanpak
from levensloop_desktop.services.voorbeeldkluis.afgerond import make_afgerond
from levensloop_desktop.services.voorbeeldkluis.beloop import add_beloop
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer, Netwerk, as_dossier
from levensloop_desktop.services.voorbeeldkluis.bron import Bron
from levensloop_desktop.services.voorbeeldkluis.herkomst import make_herkomsten
from levensloop_desktop.services.voorbeeldkluis.lijsten import make_lijsten
from levensloop_desktop.services.voorbeeldkluis.mensen import add_client, add_mensen
from levensloop_desktop.services.voorbeeldkluis.overdrachten import add_checklists
from levensloop_desktop.services.voorbeeldkluis.overleggen import make_overleggen
from levensloop_desktop.services.voorbeeldkluis.plannen import (
    add_plannen,
    keep_facts,
    make_momentopnamen,
)
from levensloop_desktop.services.voorbeeldkluis.proces import add_proces
from levensloop_desktop.services.voorbeeldkluis.profielen import (
    VOLLEDIG,
    Profiel,
    known_profielen,
    more_profielen,
)
from levensloop_desktop.services.voorbeeldkluis.samenwerking import make_samenwerking
from levensloop_desktop.services.voorbeeldkluis.verloop import add_verloop
from levensloop_desktop.services.voorbeeldkluis.voorbeeld import read_voorbeeld

GEBRUIKER = Gebruiker("regisseur", "procesregisseur")
COLLEGAS = (
    Gebruiker("coordinator", "levensloopcoordinator"),
    Gebruiker("beheer", "beheerder"),
    Gebruiker("manager", "manager"),
)
WACHTZIN = "vier verzonnen paraplus op zolder"
NAAM = "ZVH Voorbeeldstad"
_PER_KEER = 100
_AFGEDRUKT = 29  # numbers of the register that the invented past has used
_REGISSEUR = "R. van Verzinsel"
_BUITEN_BEELD = frozenset({"melding", "triage", "inclusietafel", "afgewezen"})


def make_voorbeeldkluis(
    kluizen: Kluizen,
    werkplek: Werkplek,
    pad: Path,
    *,
    wachtzin: str = WACHTZIN,
    aantal: int = VOLLEDIG,
    zaad: int = 1,
    voortgang: Voortgang | None = None,
) -> Kluis:
    """Make a kluis with invented clients only, and leave it open.

    Raises:
        KluisExistsError, KluisNotWritableError, WeakPassphraseError.
    """
    kluis = kluizen.create(pad, naam=NAAM, gebruiker=GEBRUIKER, wachtzin=wachtzin, voorbeeld=True)
    try:
        fill_kluis(kluis, werkplek.today(), aantal=aantal, zaad=zaad, voortgang=voortgang)
    except BaseException:
        kluis.close()
        raise
    return kluis


def add_collegas(kluis: Kluis, wachtzin: str = WACHTZIN) -> None:
    """Give the voorbeeldkluis a user of each other role, all with the same passphrase.

    Raises:
        UserExistsError, WeakPassphraseError.
    """
    require(kluis, Handeling.GEBRUIKERS_BEHEREN)
    for wie in COLLEGAS:
        add_user(kluis, wie, wachtzin)


def fill_kluis(
    kluis: Kluis,
    vandaag: date,
    *,
    aantal: int = VOLLEDIG,
    zaad: int = 1,
    voortgang: Voortgang | None = None,
) -> None:
    """Put invented clients in an empty kluis, some at a time.

    Args:
        kluis: an open kluis without clients.
        vandaag: the day to which every date is relative.
        aantal: how many clients; the first is D. Voorbeeld.
        zaad: the same seed and day give the same dossiers.
        voortgang: told after each batch.
    """
    require(kluis, Handeling.IMPORTEREN)
    bron = Bron(zaad, vandaag)
    voorbeeld = read_voorbeeld(vandaag)
    netwerk = Netwerk(voorbeeld)
    dossiers = islice(_dossiers(voorbeeld, netwerk, bron, aantal), aantal)
    gedaan = 0
    besproken: list[Dossier] = []
    while keer := list(islice(dossiers, _PER_KEER)):
        with kluis.write() as opslag:
            if gedaan == 0:
                _use_numbers(opslag, vandaag.year)
                _say_who_is_who(opslag, voorbeeld)
            opslag.put_all([record for records, _ in keer for record in records])
            opslag.put_clientregels([make_clientregel(dossier, vandaag) for _, dossier in keer])
            opslag.put_termijnen([make_stand(dossier, vandaag) for _, dossier in keer])
        if gedaan == 0:
            besproken = [dossier for _, dossier in keer[:VOLLEDIG]]
        gedaan += len(keer)
        if voortgang:
            voortgang(gedaan, aantal)
    with kluis.write() as opslag:
        opslag.put_all(make_overleggen(besproken, zaad, vandaag))
        opslag.put_all(make_herkomsten(besproken, zaad, vandaag))
        opslag.put_all(make_samenwerking(zaad, vandaag))
        opslag.put_all(make_lijsten(zaad, vandaag))


def _use_numbers(opslag: Opslag, jaar: int) -> None:
    for _ in range(_AFGEDRUKT):
        opslag.next_number("verstrekking", jaar)


def _say_who_is_who(opslag: Opslag, voorbeeld: tuple[Record, ...]) -> None:
    """The user of the voorbeeldkluis is the procesregisseur of its invented clients."""
    for record in voorbeeld:
        if isinstance(record, Contactpersoon) and record.naam == _REGISSEUR:
            opslag.put_setting(own_person_setting(GEBRUIKER.naam), record.id)


def _dossiers(
    voorbeeld: tuple[Record, ...], netwerk: Netwerk, bron: Bron, aantal: int
) -> Iterator[tuple[list[Record], Dossier]]:
    client = next(record for record in voorbeeld if isinstance(record, Client))
    records = list(voorbeeld)
    dossier = keep_facts(records, as_dossier(client, records, netwerk))
    yield [*records, *make_momentopnamen(dossier, bron)], dossier
    profielen: Iterable[Profiel] = [
        *known_profielen(),
        *more_profielen(bron, max(0, aantal - VOLLEDIG)),
    ]
    for profiel in profielen:
        yield _make(bron, profiel, netwerk)


def _make(bron: Bron, profiel: Profiel, netwerk: Netwerk) -> tuple[list[Record], Dossier]:
    bouwer = Bouwer(bron, profiel, netwerk)
    add_client(bouwer)
    add_mensen(bouwer)
    if profiel.status not in _BUITEN_BEELD:
        add_plannen(bouwer)
        add_aanpak(bouwer)
    add_verloop(bouwer)
    add_beloop(bouwer)
    add_proces(bouwer)
    add_checklists(bouwer)
    dossier = keep_facts(bouwer.records, bouwer.dossier())
    records = [*bouwer.records, *make_momentopnamen(dossier, bron)]
    bouwer.records += (afgerond := make_afgerond(bouwer, dossier))
    return [*records, *afgerond], bouwer.dossier()
