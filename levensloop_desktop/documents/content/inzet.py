"""Each time a scenario was used: in full, and in short lines on a card."""

from levensloop_desktop.documents.content.blokken import Alinea, Blok, Blokken, Rij, Stuk, Tabel
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst, tekst_of_leeg
from levensloop_desktop.documents.content.waarden import (
    alinea,
    bijzonderheden,
    datum,
    ingekort,
    of_leeg,
    plat_tekst,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.scenario import Inzet, Scenario

_OP_DE_KAART = 3
_LENGTE = 240


def inzetten(dossier: Dossier, scenario: Scenario) -> Blokken:
    """Every time this scenario was used, the last one on top."""
    gebruikt = dossier.inzetten_van(scenario)
    if not gebruikt:
        return (alinea(Stuk("Eerder ingezet: ", vet=True), *of_leeg("")),)
    koppen = ("Ingezet", "Waarom", "Wat het opleverde")
    return (Tabel(koppen, (26, 32, 42), tuple(_rij(dossier, deel) for deel in gebruikt)),)


def used_before(dossier: Dossier, scenario: Scenario) -> Blokken:
    """The last times in short, for a card of one page; nothing when it was never used."""
    gebruikt = dossier.inzetten_van(scenario)
    regels: list[Blok] = []
    for deel in gebruikt[:_OP_DE_KAART]:
        begin = Stuk(f"{datum(deel.begindatum)}: ", vet=True)
        regels.append(alinea(begin, _in_short(deel)))
    meer = len(gebruikt) - _OP_DE_KAART
    if meer > 0:
        keer = "keer" if meer == 1 else "keren"
        regels.append(alinea(Stuk(f"En {meer} {keer} daarvoor, zie het plan.", licht=True)))
    return tuple(regels)


def _rij(dossier: Dossier, inzet: Inzet) -> Rij:
    wanneer: list[Blok] = [
        Alinea((Stuk(_moment(datum(inzet.begindatum), inzet.tijd), vet=True),)),
    ]
    if inzet.loopt:
        wanneer.append(alinea(Stuk("loopt nu", vet=True)))
    else:
        einde = _moment(datum(inzet.einddatum), inzet.eindtijd)
        wanneer.append(alinea(Stuk("tot ", licht=True), einde))
    wanneer.append(alinea(Stuk("door ", licht=True), *of_leeg(inzet.door)))
    gaf = (*tekst_of_leeg(inzet.uitkomst), *bijzonderheden(dossier, inzet, "les"))
    return Rij((tuple(wanneer), parse_tekst(inzet.reden) or tekst_of_leeg(""), gaf))


def _in_short(inzet: Inzet) -> str:
    if inzet.loopt:
        return "loopt nu."
    delen = [plat_tekst(inzet.uitkomst)]
    if inzet.les.strip():
        delen.append(f"Geleerd: {plat_tekst(inzet.les)}")
    samen = " ".join(deel for deel in delen if deel)
    return ingekort(samen, _LENGTE, "zie plan") or "uitkomst niet vastgelegd"


def _moment(dag: str, tijd: str) -> str:
    return f"{dag}, {tijd}" if tijd else dag
