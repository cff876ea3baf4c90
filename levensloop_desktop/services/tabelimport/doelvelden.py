"""What a table can hold: kinds of rows, and the fields a column can be taken over into."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import Soort, Veld, veld_van, velden
from levensloop_desktop.domain.zoekvelden import fold

CLIENT, TRAJECT, PARTNER, PERSOON, TITEL = "client", "traject", "partner", "persoon", "titel"
HELE_NAAM = "client.hele_naam"
_LIJKT = 88  # of 100; below this a head is not the same word with a typing error

# Heads that people use for a field; the label of the field itself always counts.
_OOK: dict[str, tuple[str, ...]] = {
    "client.clientnummer": ("nummer", "clientnr", "dossiernummer", "ll-nummer", "nr"),
    "client.voornamen": ("voornaam", "doopnamen", "initialen", "voorletters"),
    "client.tussenvoegsel": ("tussenvoegsels", "voorvoegsel", "tv"),
    "client.achternaam": ("familienaam", "geslachtsnaam"),
    "client.aliassen": ("alias", "bijnaam", "ook bekend als"),
    "client.geboortedatum": ("geb.datum", "gebdatum", "geboren", "geboren op", "geb. dat."),
    "client.geslacht": ("m/v", "sekse"),
    "client.gemeente_van_herkomst": ("gemeente", "herkomst", "herkomstgemeente"),
    "client.telefoon": ("telefoonnummer", "tel", "mobiel"),
    "client.zorgverzekeraar": ("verzekeraar", "verzekering"),
    HELE_NAAM: ("naam", "client", "naam client"),
    "traject.meldingsdatum": ("melding", "meldingsdatum", "aangemeld op", "aanmelding"),
    "traject.inclusiedatum": ("inclusie", "inclusiedatum", "geincludeerd"),
    "partner.naam": ("organisatie", "instelling", "partner", "naam organisatie"),
    "partner.soort": ("soort organisatie", "type", "soort partner"),
    "partner.postadres": ("adres",),
    "partner.telefoon": ("telefoonnummer", "tel", "algemeen nummer"),
    "partner.telefoon_24uur": ("24 uur", "nachtnummer", "24-uurs", "crisisnummer"),
    "partner.veilige_mail": ("mail", "e-mail", "email", "zorgmail"),
    "persoon.naam": ("contactpersoon", "contact", "naam contactpersoon"),
    "persoon.telefoon": ("telefoon contactpersoon", "mobiel", "doorkiesnummer"),
    "persoon.mail": ("mail contactpersoon", "e-mail contactpersoon"),
    "titel.soort": ("maatregel", "soort titel", "juridische titel", "justitiele titel"),
    "titel.begindatum": ("begin", "begindatum", "startdatum", "ingangsdatum", "start"),
    "titel.einddatum": ("einde", "einddatum", "t/m", "tot", "loopt tot", "afloopdatum"),
    "titel.volgende_beslisdatum": ("beslisdatum", "zitting", "volgende zitting"),
}


@dataclass(frozen=True, slots=True)
class Doelveld:
    """A field that a column can fill.

    Args:
        sleutel: part and field ("client.achternaam").
        label: as in the list to choose from.
        veld: description of the field in the domain.
        woorden: folded heads by which it is known.
    """

    sleutel: str
    label: str
    veld: Veld
    woorden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tabelsoort:
    """What each row of a table is: a client, a partner or a title."""

    code: str
    label: str
    rij: str
    rijen: str
    velden: tuple[Doelveld, ...]

    def vind(self, sleutel: str) -> Doelveld | None:
        """The field with this key."""
        return next((doel for doel in self.velden if doel.sleutel == sleutel), None)


def _doel(deel: str, beschreven: Veld, erbij: str = "") -> Doelveld:
    sleutel = f"{deel}.{beschreven.naam}"
    naam = f"{beschreven.label}{erbij}"
    woorden = {fold(naam), fold(beschreven.naam.replace("_", " "))}
    if not erbij:
        woorden.add(fold(beschreven.label))
    woorden.update(_OOK.get(sleutel, ()))
    return Doelveld(sleutel, naam, beschreven, tuple(sorted(woorden)))


def _doelen(deel: str, soort: type, namen: Sequence[str] = (), erbij: str = "") -> list[Doelveld]:
    alle = [veld_van(soort, naam) for naam in namen] if namen else velden(soort)
    return [
        _doel(deel, beschreven, erbij)
        for beschreven in alle
        # A BSN is off by default, and never comes in with a table.
        if beschreven.soort is not Soort.VERWIJZING and beschreven.naam not in {"bsn", "volgorde"}
    ]


_HELE_NAAM = Doelveld(
    HELE_NAAM,
    "Hele naam (wordt gesplitst)",
    Veld("hele_naam", "Hele naam", Soort.REGEL),
    ("hele naam", *_OOK[HELE_NAAM]),
)

CLIENTEN = Tabelsoort(
    "clienten",
    "Cliënten",
    "cliënt",
    "cliënten",
    (
        _HELE_NAAM,
        *_doelen(CLIENT, Client),
        *_doelen(TRAJECT, Traject, ("meldingsdatum", "inclusiedatum", "melder")),
    ),
)
PARTNERS = Tabelsoort(
    "partners",
    "Partners en contactpersonen",
    "partner",
    "partners",
    (
        *_doelen(PARTNER, Partner),
        *_doelen(
            PERSOON,
            Contactpersoon,
            ("naam", "functie", "telefoon", "telefoon_nacht", "mail"),
            " (contactpersoon)",
        ),
    ),
)
TITELS = Tabelsoort(
    "titels",
    "Titels van cliënten die er al zijn",
    "titel",
    "titels",
    (
        *_doelen(CLIENT, Client, ("clientnummer",)),
        _HELE_NAAM,
        *_doelen(CLIENT, Client, ("voornamen", "tussenvoegsel", "achternaam", "geboortedatum")),
        *_doelen(TITEL, Titel),
    ),
)
SOORTEN = (CLIENTEN, PARTNERS, TITELS)


def suggest_columns(koppen: Sequence[str], soort: Tabelsoort) -> dict[int, str]:
    """For each column the field it looks like; no field twice, a sure match before a likely one.

    Args:
        koppen: the heads, from the first column on; empty where there is none.
        soort: what each row is.
    """
    gekozen: dict[int, str] = {}
    vrij = {doel.sleutel: doel for doel in soort.velden}
    schoon = [fold(kop).strip(" :*") for kop in koppen]
    for kolom, kop in enumerate(schoon):
        for sleutel, doel in vrij.items():
            if kop and kop in doel.woorden:
                gekozen[kolom] = sleutel
                del vrij[sleutel]
                break
    for kolom, kop in enumerate(schoon):
        if kolom in gekozen or not kop:
            continue
        woorden = {woord: sleutel for sleutel, doel in vrij.items() for woord in doel.woorden}
        beste = process.extractOne(kop, list(woorden), scorer=fuzz.ratio, score_cutoff=_LIJKT)
        if beste is not None:
            gekozen[kolom] = woorden[beste[0]]
            del vrij[woorden[beste[0]]]
    return gekozen
