"""The lists of the screen Netwerk: organisations, their people, and people without one."""

from collections.abc import Sequence
from typing import Any

from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.netwerk.beschrijvingen import CONTACTPERSOON, PARTNER

_NUMMER = 116
_ROLUITWERKING = {"concept": "let_op"}  # orange; the others have a shape under their own code


def _roluitwerking_shape(record: Partner, _gegevens: Gegevens) -> str:
    return _ROLUITWERKING.get(record.roluitwerking, record.roluitwerking)


def _roluitwerking_word(record: Partner, _gegevens: Gegevens) -> str:
    return label("roluitwerking", record.roluitwerking) or "niet vastgelegd"


PARTNERS = Lijstbeschrijving(
    soort=Partner,
    titel="Organisaties",
    enkelvoud="Organisatie",
    nieuw="Nieuwe organisatie",
    leeg="Nog geen organisaties. Met wie werkt uw Zorg- en Veiligheidshuis samen?",
    kolommen=(
        Kolom(veld="naam", vet=True),
        Kolom(veld="soort", breedte=144),
        Kolom(veld="telefoon_24uur", breedte=_NUMMER),
        Kolom(
            veld="roluitwerking",
            breedte=128,
            tekst=_roluitwerking_word,
            status=_roluitwerking_shape,
        ),
    ),
    rijen=PARTNER,
)
PERSONEN = Lijstbeschrijving(
    soort=Contactpersoon,
    titel="Contactpersonen",
    enkelvoud="Contactpersoon",
    nieuw="Nieuwe contactpersoon",
    leeg="Nog geen contactpersonen bij deze organisatie. Wie belt u daar?",
    kolommen=(
        Kolom(veld="naam", vet=True),
        Kolom(veld="functie"),
        Kolom(veld="telefoon", breedte=_NUMMER),
        Kolom(veld="telefoon_nacht", kop="Nacht", breedte=_NUMMER),
    ),
    rijen=CONTACTPERSOON,
)


def find_partners(gegevens: Gegevens, woord: str) -> Sequence[Partner]:
    """Organisations whose own words, or whose people, hold a word."""
    mensen: dict[Any, str] = {}
    for wie in gegevens.contactpersonen:
        mensen[wie.partner_id] = f"{mensen.get(wie.partner_id, '')} {wie.naam} {wie.functie}"
    return [
        partner
        for partner in gegevens.partners
        if _holds(
            woord,
            partner.naam,
            label("partnersoort", partner.soort),
            partner.regio,
            mensen.get(partner.id, ""),
        )
    ]


def find_naasten(gegevens: Gegevens, woord: str) -> Sequence[Contactpersoon]:
    """People without an organisation whose words hold a word."""
    return [
        wie
        for wie in gegevens.contactpersonen
        if wie.partner_id is None and _holds(woord, wie.naam, wie.functie)
    ]


def people_of(gegevens: Gegevens, partner: Partner | None) -> Sequence[Contactpersoon]:
    """The people of an organisation."""
    if partner is None:
        return ()
    return [wie for wie in gegevens.contactpersonen if wie.partner_id == partner.id]


def _holds(woord: str, *teksten: str) -> bool:
    zoek = woord.strip().casefold()
    return not zoek or any(zoek in tekst.casefold() for tekst in teksten)
