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
    koppen = ("Wie", "Dag", "Nacht, weekend", "Bijzonderheden")
    return (
        Kop(3, "Betrokkenen"),
        Tabel(koppen, (34, 17, 18, 42), rijen),
        *_organisaties(bron),
    )


def _beeindigd(bron: Bron, deel: Betrokkenheid) -> bool:
    return deel.einddatum is not None and deel.einddatum < bron.vandaag


def _rij(bron: Bron, deel: Betrokkenheid) -> Rij:
    dossier = bron.dossier
    voorbij = _beeindigd(bron, deel)
    meer = [
        *_looptijd(deel, voorbij=voorbij),
        *bijzonderheden(
            dossier, deel, "bereikbaarheid", "mandaat", "vertrouwd", "mag_weten", "toelichting"
        ),
    ]
    return Rij(
        (
            _wie(bron, deel, voorbij=voorbij),
            nummer(dossier.telefoon_dag(deel)),
            nummer(dossier.telefoon_nacht(deel), vet=not voorbij),
            tuple(meer),
        ),
        grijs=voorbij,
    )


def _wie(bron: Bron, deel: Betrokkenheid, *, voorbij: bool) -> Blokken:
    """Role and ring, then the person and the organisation."""
    dossier = bron.dossier
    rol, kring = label("rol", deel.rol), label("kring", deel.kring)
    blokken: list[Blok] = [alinea(Stuk(rol, vet=not voorbij), Stuk(f" ({kring})", licht=True))]
    if voorbij:
        blokken.append(alinea(f"beëindigd op {datum(deel.einddatum)}"))
    contact, waar = dossier.contactpersoon(deel), dossier.organisatie(deel)
    if contact is not None:
        functie = "" if contact.functie.strip() in {"", rol} else f", {contact.functie.strip()}"
        blokken.append(alinea(f"{contact.naam}{functie}"))
    namen = [waar.naam] if waar is not None else []
    werkt_bij = dossier.partner(contact.partner_id) if contact else None
    if werkt_bij is not None and werkt_bij is not waar:
        namen.append(f"werkt bij {werkt_bij.naam}")
    blokken.extend(alinea(naam) for naam in namen)
    if contact is not None and contact.mail.strip():
        blokken.append(alinea(contact.mail))
    if contact is None and waar is None:
        blokken.extend(cel(""))
    return tuple(blokken)


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
