"""The network on paper: who is involved, their numbers by day and at night, organisations."""

from levensloop_desktop.documents.content.bellen import nummer
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kop,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    datum,
    of_leeg,
)
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.waardelijsten import label


def netwerk(bron: Bron) -> Blokken:
    """Who runs on the day of printing first; ended involvements in grey, in words too."""
    dossier = bron.dossier
    if not dossier.betrokkenheden:
        return (Kop(3, "Betrokkenen"), Alinea(of_leeg("")), *_organisaties(bron))
    volgorde = sorted(dossier.betrokkenheden, key=lambda deel: _beeindigd(bron, deel))
    rijen = tuple(_rij(bron, deel) for deel in volgorde)
    koppen = ("Rol", "Wie", "Dag", "Nacht, weekend", "Bijzonderheden")
    return (
        Kop(3, "Betrokkenen"),
        Tabel(koppen, (20, 25, 18, 18, 33), rijen),
        *_organisaties(bron),
    )


def _beeindigd(bron: Bron, deel: Betrokkenheid) -> bool:
    return deel.einddatum is not None and deel.einddatum < bron.vandaag


def _rij(bron: Bron, deel: Betrokkenheid) -> Rij:
    dossier = bron.dossier
    voorbij = _beeindigd(bron, deel)
    rol: list[Blok] = [alinea(Stuk(label("rol", deel.rol), vet=not voorbij))]
    if voorbij:
        rol.append(alinea(f"beëindigd op {datum(deel.einddatum)}"))
    rol.append(alinea(Stuk(label("kring", deel.kring), licht=True)))
    contact = dossier.contactpersoon(deel)
    waar = dossier.organisatie(deel)
    wie: list[Blok] = []
    if contact is not None:
        wie.append(Alinea((Stuk(contact.naam, vet=not voorbij),)))
        wie.extend(alinea(tekst) for tekst in (contact.functie, contact.mail) if tekst.strip())
    if waar is not None:
        wie.append(alinea(waar.naam))
    werkt_bij = dossier.partner(contact.partner_id) if contact else None
    if werkt_bij is not None and werkt_bij is not waar:
        wie.append(alinea(f"werkt bij {werkt_bij.naam}"))
    meer = [
        *_looptijd(deel, voorbij=voorbij),
        *bijzonderheden(
            dossier, deel, "bereikbaarheid", "mandaat", "vertrouwd", "mag_weten", "toelichting"
        ),
    ]
    return Rij(
        (
            tuple(rol),
            tuple(wie) or cel(""),
            nummer(dossier.telefoon_dag(deel)),
            nummer(dossier.telefoon_nacht(deel), vet=not voorbij),
            tuple(meer),
        ),
        grijs=voorbij,
    )


def _looptijd(deel: Betrokkenheid, *, voorbij: bool) -> Blokken:
    van = (Stuk("sinds ", licht=True), *of_leeg(datum(deel.begindatum)))
    if deel.einddatum is None or voorbij:
        return (Alinea(van),)
    return (Alinea((*van, Stuk(f", tot en met {datum(deel.einddatum)}"))),)


def _organisaties(bron: Bron) -> Blokken:
    """Each organisation with its general and 24-hour number, and who decides there."""
    dossier = bron.dossier
    if not dossier.partners:
        return (Kop(3, "Organisaties"), Alinea(of_leeg("")))
    rijen: list[Rij] = []
    for partner in dossier.partners:
        wat: list[Blok] = [
            alinea(Stuk(partner.naam, vet=True)),
            alinea(Stuk(label("partnersoort", partner.soort), licht=True)),
        ]
        meer = bijzonderheden(
            dossier, partner, "regio", "postadres", "veilige_mail", "escalatiecontact"
        )
        uitwerking = als_tekst(dossier, partner, "roluitwerking")
        rol = (alinea(Stuk("Roluitwerking: ", licht=True), *of_leeg(uitwerking)),)
        rijen.append(
            Rij(
                (
                    tuple(wat),
                    nummer(partner.telefoon),
                    nummer(partner.telefoon_24uur, vet=True),
                    (*meer, *rol),
                )
            )
        )
    koppen = ("Organisatie", "Algemeen nummer", "24-uursnummer", "Bijzonderheden")
    return (Kop(3, "Organisaties"), Tabel(koppen, (30, 19, 19, 46), tuple(rijen)))
