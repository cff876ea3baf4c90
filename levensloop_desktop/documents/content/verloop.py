"""Section 8: titels, indicaties, verblijf, who pays and income, in tables."""

from datetime import date

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.levenslijn import levenslijn
from levensloop_desktop.documents.content.niet_meegegeven import NIET_MEE, onderdeel
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    datum,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_LEEG = Alinea(of_leeg(""))
_INDICATIEMERK = {"afgegeven": "geregeld", "aangevraagd": "loopt", "afgewezen": "niet_geregeld"}
_ZEKERHEIDMERK = {"zeker": "geregeld", "toegezegd": "loopt", "onduidelijk": "niet_geregeld"}


def verloop(bron: Bron) -> Blokken:
    """One picture, then every part in full."""
    titel = "Titels, indicaties, verblijf en betaling"
    return onderdeel(
        Kop(2, titel, "8", titel),
        levenslijn(bron),
        bron.gaat("titels") and _titels(bron),
        bron.gaat("indicaties") and _indicaties(bron),
        bron.gaat("verblijf") and _verblijven(bron),
        bron.gaat("financiering") and _financiering(bron),
        bron.gaat("inkomen") and _inkomens(bron),
    )


def van_tot(begin: date | None, einde: date | None) -> Blokken:
    """First and last day below each other."""
    if begin is None and einde is None:
        return cel("")
    return (alinea(datum(begin)), alinea(Stuk("t/m\u00a0", licht=True), datum(einde)))


def _voorbij(bron: Bron, einde: date | None) -> bool:
    return einde is not None and einde < bron.vandaag


def _titels(bron: Bron) -> Blokken:
    if not bron.dossier.titels:
        return (Kop(3, "Titels en maatregelen"), _LEEG)
    rijen = tuple(_titelrij(bron, titel) for titel in bron.dossier.titels)
    koppen = ("Titel", "Periode", "Volgende beslissing", "Voorwaarden en wat mee eindigt")
    return (Kop(3, "Titels en maatregelen"), Tabel(koppen, (27, 19, 18, 44), rijen))


def _titelrij(bron: Bron, titel: Titel) -> Rij:
    dossier = bron.dossier
    voorbij = _voorbij(bron, titel.einddatum)
    lijst = waardelijst("titelsoort")
    wet, groep = lijst.kenmerk(titel.soort, "wet"), lijst.kenmerk(titel.soort, "groep")
    wat: list[Blok] = [alinea(Stuk(lijst.label(titel.soort), vet=not voorbij))]
    wat.append(
        alinea(
            Stuk(", ".join(deel for deel in (wet, label("titelgroep", groep)) if deel), licht=True)
        )
    )
    if voorbij:
        wat.append(alinea(Stuk("beëindigd", licht=True)))
    beslissing: list[Blok] = [
        *cel(als_tekst(dossier, titel, "volgende_beslisdatum")),
        *bijzonderheden(dossier, titel, "verlengbaar"),
    ]
    meer = [
        *bijzonderheden(dossier, titel, "instantie"),
        *_voorwaarden(bron, titel),
        *(
            bijzonderheden(dossier, titel, "eindigt_mee")
            or (alinea(Stuk("Eindigt mee: ", licht=True), *of_leeg("")),)
        ),
        *bijzonderheden(dossier, titel, "opmerking"),
    ]
    return Rij(
        (
            run_on(wat),
            van_tot(titel.begindatum, titel.einddatum),
            run_on(beslissing),
            run_on(meer),
        ),
        grijs=voorbij,
    )


def _voorwaarden(bron: Bron, titel: Titel) -> Blokken:
    if not bron.gaat("voorwaarden"):
        return (alinea(Stuk("Voorwaarden: ", licht=True), *NIET_MEE),)
    gevuld = bijzonderheden(bron.dossier, titel, "voorwaarden")
    return gevuld or (alinea(Stuk("Voorwaarden: ", licht=True), *of_leeg("")),)


def _indicaties(bron: Bron) -> Blokken:
    dossier = bron.dossier
    kop = Kop(3, "Indicaties en beschikkingen")
    if not dossier.indicaties:
        return (kop, _LEEG)
    rijen: list[Rij] = []
    for deel in dossier.indicaties:
        voorbij = _voorbij(bron, deel.einddatum)
        naam = " ".join(
            d
            for d in (label("indicatiesoort", deel.soort), label("indicatieprofiel", deel.profiel))
            if d
        )
        status = Merk(_INDICATIEMERK.get(deel.status, ""), label("indicatiestatus", deel.status))
        meer = bijzonderheden(
            dossier, deel, "leveringsvorm", "financier", "aangevraagd_op", "opmerking"
        )
        rijen.append(
            Rij(
                (
                    cel(naam, vet=not voorbij),
                    (status,),
                    van_tot(deel.begindatum, deel.einddatum),
                    meer or cel(""),
                ),
                grijs=voorbij,
            )
        )
    koppen = ("Indicatie", "Status", "Periode", "Bijzonderheden")
    return (kop, Tabel(koppen, (25, 17, 21, 45), tuple(rijen)))


def _verblijven(bron: Bron) -> Blokken:
    dossier = bron.dossier
    kop = Kop(3, "Verblijf")
    if not dossier.verblijven:
        return (kop, _LEEG)
    rijen: list[Rij] = []
    for deel in dossier.verblijven:
        voorbij = _voorbij(bron, deel.einddatum)
        wat = [
            alinea(Stuk(label("verblijfsoort", deel.soort), vet=not voorbij)),
            *bijzonderheden(dossier, deel, "beveiligingsniveau"),
        ]
        waar = [naam for naam in (dossier.partnernaam(deel.partner_id), deel.plek.strip()) if naam]
        meer = bijzonderheden(
            dossier,
            deel,
            "tijdelijk",
            "hangt_aan_titel",
            "reden_einde",
            "verkeerd_bed",
            "passende_plek",
            "opmerking",
        )
        rijen.append(
            Rij(
                (
                    tuple(wat),
                    cel(", ".join(waar)),
                    van_tot(deel.begindatum, deel.einddatum),
                    meer or (alinea(Stuk("–")),),
                ),
                grijs=voorbij,
            )
        )
    koppen = ("Soort", "Waar", "Periode", "Bijzonderheden")
    return (kop, Tabel(koppen, (20, 20, 20, 48), tuple(rijen)))


def _financiering(bron: Bron) -> Blokken:
    dossier = bron.dossier
    kop = Kop(3, "Wie betaalt wat")
    if not dossier.financieringen:
        return (kop, _LEEG)
    rijen: list[Rij] = []
    for deel in dossier.financieringen:
        voorbij = _voorbij(bron, deel.einddatum)
        meer = bijzonderheden(dossier, deel, "partner_id", "opmerking")
        wie = run_on((*cel(label("financier", deel.financier)), *meer))
        zeker = Merk(_ZEKERHEIDMERK.get(deel.status, ""), label("financieringstatus", deel.status))
        rijen.append(
            Rij(
                (
                    cel(label("zorgonderdeel", deel.zorgonderdeel), vet=not voorbij),
                    wie,
                    cel(deel.wet),
                    van_tot(deel.begindatum, deel.einddatum),
                    (zeker,),
                ),
                grijs=voorbij,
            )
        )
    koppen = ("Wat", "Wie betaalt", "Uit welke wet", "Periode", "Zekerheid")
    return (kop, Tabel(koppen, (13, 42, 13, 21, 19), tuple(rijen)))


def _inkomens(bron: Bron) -> Blokken:
    kop = Kop(3, "Inkomen")
    if not bron.dossier.inkomens:
        return (alinea(Stuk("Inkomen: ", vet=True), *of_leeg("")),)
    koppen = ("Inkomen", "Van wie", "Periode", "Toelichting")
    rijen = tuple(_inkomensrij(bron, deel) for deel in bron.dossier.inkomens)
    return (kop, Tabel(koppen, (26, 23, 21, 38), rijen))


def _inkomensrij(bron: Bron, deel: Inkomen) -> Rij:
    voorbij = _voorbij(bron, deel.einddatum)
    return Rij(
        (
            cel(label("inkomensoort", deel.soort), vet=not voorbij),
            cel(deel.bron),
            van_tot(deel.begindatum, deel.einddatum),
            bijzonderheden(bron.dossier, deel, "opmerking") or (alinea(Stuk("–")),),
        ),
        grijs=voorbij,
    )
