"""Section 8: titels, indicaties, verblijf, who pays and income, in tables."""

from levensloop_desktop.documents.content.blokken import (
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
from levensloop_desktop.documents.content.tabellen import is_voorbij, tabel_onder, van_tot
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.waardelijsten import label, waardelijst

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


def _titels(bron: Bron) -> Blokken:
    rijen = tuple(_titelrij(bron, titel) for titel in bron.dossier.titels)
    kolommen = (
        ("Titel", 27),
        ("Periode", 19),
        ("Volgende beslissing", 18),
        ("Voorwaarden en wat mee eindigt", 44),
    )
    return tabel_onder("Titels en maatregelen", kolommen, rijen)


def _titelrij(bron: Bron, titel: Titel) -> Rij:
    dossier = bron.dossier
    voorbij = is_voorbij(bron, titel.einddatum)
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
    rijen: list[Rij] = []
    for deel in dossier.indicaties:
        voorbij = is_voorbij(bron, deel.einddatum)
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
    kolommen = (("Indicatie", 25), ("Status", 17), ("Periode", 21), ("Bijzonderheden", 45))
    return tabel_onder("Indicaties en beschikkingen", kolommen, rijen)


def _verblijven(bron: Bron) -> Blokken:
    dossier = bron.dossier
    rijen: list[Rij] = []
    for deel in dossier.verblijven:
        voorbij = is_voorbij(bron, deel.einddatum)
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
    kolommen = (("Soort", 20), ("Waar", 20), ("Periode", 20), ("Bijzonderheden", 48))
    return tabel_onder("Verblijf", kolommen, rijen)


def _financiering(bron: Bron) -> Blokken:
    dossier = bron.dossier
    rijen: list[Rij] = []
    for deel in dossier.financieringen:
        voorbij = is_voorbij(bron, deel.einddatum)
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
    kolommen = (
        ("Wat", 13),
        ("Wie betaalt", 42),
        ("Uit welke wet", 13),
        ("Periode", 21),
        ("Zekerheid", 19),
    )
    return tabel_onder("Wie betaalt wat", kolommen, rijen)


def _inkomens(bron: Bron) -> Blokken:
    kop = Kop(3, "Inkomen")
    if not bron.dossier.inkomens:
        return (alinea(Stuk("Inkomen: ", vet=True), *of_leeg("")),)
    koppen = ("Inkomen", "Van wie", "Periode", "Toelichting")
    rijen = tuple(_inkomensrij(bron, deel) for deel in bron.dossier.inkomens)
    return (kop, Tabel(koppen, (26, 23, 21, 38), rijen))


def _inkomensrij(bron: Bron, deel: Inkomen) -> Rij:
    voorbij = is_voorbij(bron, deel.einddatum)
    return Rij(
        (
            cel(label("inkomensoort", deel.soort), vet=not voorbij),
            cel(deel.bron),
            van_tot(deel.begindatum, deel.einddatum),
            bijzonderheden(bron.dossier, deel, "opmerking") or (alinea(Stuk("–")),),
        ),
        grijs=voorbij,
    )
