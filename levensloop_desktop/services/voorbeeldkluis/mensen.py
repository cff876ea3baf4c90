"""The client, the traject and the people around the client."""

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.ids import BetrokkenheidId, ContactpersoonId
from levensloop_desktop.domain.netwerk import Betrokkenheid, Contactpersoon
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer

DAGEN_PER_JAAR = 365.25

# Role, circle, person and organisation; a person brings the own organisation along.
_VAST = (
    ("casusregisseur", "kernteam", "K. Fictief", "gemeente Voorbeeldstad"),
    ("behandelaar", "kernteam", "E. Testman", "organisatie Q"),
    ("crisisdienst", "als_nodig", "", "organisatie P"),
    ("achterwacht", "als_nodig", "", "organisatie Q"),
    ("wijkagent", "als_nodig", "L. Schijn", "politie, basisteam Voorbeeldstad"),
)
_NAASTEN = ("moeder", "broer", "zus", "tante", "buurvrouw", "oude vriend")
_GEMEENTEN = ("Voorbeeldstad", "Nergenshuizen", "Fictiefdorp", "Verzonnenberg")
_MET_NETWERK = frozenset({"geincludeerd", "uitstroom", "afgesloten"})


def add_client(bouwer: Bouwer) -> None:
    """The client with the traject."""
    bron, profiel = bouwer.bron, bouwer.profiel
    geboren = bron.dag(-int(profiel.leeftijd * DAGEN_PER_JAAR) - bron.getal(3, 360))
    bouwer.records.append(
        Client(
            id=bouwer.client_id,
            clientnummer=profiel.nummer,
            voornamen=profiel.roepnaam,
            roepnaam=profiel.roepnaam,
            achternaam=profiel.achternaam,
            geboortedatum=geboren,
            geslacht=profiel.geslacht,
            gemeente_van_herkomst=bron.kies(_GEMEENTEN),
            regio="Voorbeeldland",
            taal="Nederlands",
            tolk="nee",
            briefadres="Stadhuisplein 2, 0000 AB Voorbeeldstad",
            telefoon=f"06 0000 {bron.getal(1000, 9999)}",
            huisarts="Y. Pillenmaker, De Bedachte",
            zorgverzekeraar="Verzonnen Zorgverzekeringen",
        )
    )
    loopt_af = profiel.status in {"afgesloten", "afgewezen"}
    bouwer.add(
        Traject,
        status=profiel.status,
        meldingsdatum=bron.dag(profiel.inclusie - 55),
        melder=bron.kies(("wijkagent", "reclassering", "organisatie P", "wijkteam")),
        inclusiedatum=bron.dag(profiel.inclusie) if profiel.status in _MET_NETWERK else None,
        einddatum=bron.dag(-35) if loopt_af else None,
        aanleiding=bouwer.zin(bron.kies(bouwer.bank("aanleiding"))["tekst"]),
    )


def add_mensen(bouwer: Bouwer) -> None:
    """Who is involved, with a naaste of the client's own."""
    profiel, bron = bouwer.profiel, bouwer.bron
    _add(bouwer, "procesregisseur", "kernteam", profiel.regisseur, "ZVH Voorbeeldstad")
    if profiel.status not in _MET_NETWERK:
        return
    _add(bouwer, "levensloopcoordinator", "dichtbij", bouwer.coordinator, "organisatie Q")
    for rol, kring, naam, waar in _VAST:
        _add(bouwer, rol, kring, naam, waar)
    if profiel.waar:
        _add(bouwer, "woonplek", "als_nodig", "", profiel.waar)
    if profiel.titel:
        _add(bouwer, "reclasseringswerker", "kernteam", "B. Bedacht", "reclassering Voorbeeldland")
    if profiel.wlz:
        _add(bouwer, "zorgkantoor", "als_nodig", "T. Rekenmans", "zorgkantoor Voorbeeldland")
    if bron.kans(70):
        _add_naaste(bouwer)


def _add(bouwer: Bouwer, rol: str, kring: str, naam: str, waar: str) -> None:
    wie = bouwer.netwerk.personen[naam].id if naam else None
    betrokken = bouwer.add(
        Betrokkenheid,
        rol=rol,
        kring=kring,
        contactpersoon_id=ContactpersoonId(wie) if wie else None,
        partner_id=bouwer.netwerk.partner_id(waar),
        begindatum=bouwer.bron.dag(bouwer.profiel.inclusie),
        vertrouwd=rol == "levensloopcoordinator",
        bereikbaarheid="werkdagen 9–17 uur" if naam else "24 uur",
        volgorde=len(bouwer.rollen),
    )
    bouwer.rollen[rol] = BetrokkenheidId(betrokken.id)


def _add_naaste(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    wie = Contactpersoon(
        id=bron.new_id(),
        naam=f"{bron.kies('ABCDEFGHJKLM')}. {profiel.achternaam}",
        functie=bron.kies(_NAASTEN),
        telefoon=f"06 0000 {bron.getal(1000, 9999)}",
    )
    bouwer.records.append(wie)
    bouwer.add(
        Betrokkenheid,
        rol="naaste",
        kring="dichtbij",
        contactpersoon_id=ContactpersoonId(wie.id),
        begindatum=bron.dag(profiel.inclusie),
        vertrouwd=True,
        bereikbaarheid="overdag en ’s avonds",
        mag_weten="Mag weten hoe het gaat. Niet bespreken: delicten en medicatie.",
        volgorde=len(bouwer.rollen),
    )
