"""The network on paper: who is involved, their numbers by day and at night, organisations."""

from levensloop_desktop.documents.content.bellen import nummer
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blokken,
    Kop,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.waarden import (
    OP_EEN_REGEL,
    alinea,
    bijzonderheden,
    datum,
    in_het_klein,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.netwerk import Betrokkenheid, Partner
from levensloop_desktop.domain.waardelijsten import label, waardelijst


def netwerk(bron: Bron) -> Blokken:
    """Who runs on the day of printing first; ended involvements in grey, in words too."""
    dossier = bron.dossier
    if not dossier.betrokkenheden:
        return (Kop(3, "Betrokkenen"), Alinea(of_leeg("")), *_organisaties(bron))
    volgorde = sorted(dossier.betrokkenheden, key=lambda deel: _plek(bron, deel))
    rijen = tuple(_rij(bron, deel) for deel in volgorde)
    koppen = ("Wie", "Dag", "Nacht, weekend", "Bijzonderheden")
    return (
        Kop(3, "Betrokkenen"),
        Tabel(koppen, (35, 15, 15, 46), rijen),
        *_organisaties(bron),
    )


def _plek(bron: Bron, deel: Betrokkenheid) -> tuple[bool, int]:
    kringen = waardelijst("kring").codes
    return _beeindigd(bron, deel), kringen.index(deel.kring) if deel.kring in kringen else 99


def _beeindigd(bron: Bron, deel: Betrokkenheid) -> bool:
    return deel.einddatum is not None and deel.einddatum < bron.vandaag


def _rij(bron: Bron, deel: Betrokkenheid) -> Rij:
    dossier = bron.dossier
    voorbij = _beeindigd(bron, deel)
    meer = [
        *_looptijd(deel, voorbij=voorbij),
        *bijzonderheden(
            dossier,
            deel,
            "bereikbaarheid",
            "mandaat",
            "beschikking",
            "vertrouwd",
            "mag_weten",
            "mag_doen",
            "toestemming",
            "toelichting",
        ),
        *_mail(bron, deel),
    ]
    return Rij(
        (
            _wie(bron, deel, voorbij=voorbij),
            nummer(dossier.telefoon_dag(deel)),
            nummer(dossier.telefoon_nacht(deel), vet=not voorbij),
            in_het_klein(run_on(meer, hoogstens=3 * OP_EEN_REGEL)),
        ),
        grijs=voorbij,
    )


def _wie(bron: Bron, deel: Betrokkenheid, *, voorbij: bool) -> Blokken:
    """Role and ring, then the person and the organisation."""
    dossier = bron.dossier
    rol, kring = label("rol", deel.rol), label("kring", deel.kring)
    wat = [Stuk(rol, vet=not voorbij), Stuk(f" ({kring})", licht=True)]
    if voorbij:
        wat.append(Stuk(f", beëindigd op {datum(deel.einddatum)}"))
    contact, waar = dossier.contactpersoon(deel), dossier.organisatie(deel)
    namen = []
    if contact is not None:
        functie = "" if contact.functie.strip() in {"", rol} else contact.functie.strip()
        namen += [contact.naam, functie]
    namen += [waar.naam] if waar is not None else []
    werkt_bij = dossier.partner(contact.partner_id) if contact else None
    if werkt_bij is not None and werkt_bij is not waar:
        namen.append(f"werkt bij {werkt_bij.naam}")
    wie = ", ".join(naam for naam in namen if naam)
    wat += [Stuk(": ", licht=True), *of_leeg(wie)]
    return (Alinea(tuple(wat)),)


def _mail(bron: Bron, deel: Betrokkenheid) -> Blokken:
    contact = bron.dossier.contactpersoon(deel)
    if contact is None or not contact.mail.strip():
        return ()
    return (alinea(Stuk("Veilige mail: ", licht=True), contact.mail.strip()),)


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
    rijen = tuple(_organisatie(bron, partner) for partner in dossier.partners)
    koppen = ("Organisatie", "Overdag", "24 uur")
    tabel = Tabel(koppen, (70, 15, 15), rijen)
    zonder = [deel.naam for deel in dossier.partners if not deel.roluitwerking.strip()]
    if not zonder or not bron.gaat("netwerk"):
        return (Kop(3, "Organisaties"), tabel)
    wie = "al deze organisaties" if len(zonder) == len(rijen) else ", ".join(zonder)
    slot = Stuk(f"Roluitwerking niet vastgelegd bij {wie}.", licht=True)
    return (Kop(3, "Organisaties"), tabel, alinea(slot, soort="klein"))


def _organisatie(bron: Bron, partner: Partner) -> Rij:
    velden = ("regio", "postadres", "veilige_mail", "escalatiecontact", "roluitwerking")
    soort = label("partnersoort", partner.soort)
    meer = bijzonderheden(bron.dossier, partner, *velden) if bron.gaat("netwerk") else ()
    naam = alinea(Stuk(partner.naam, vet=True), Stuk(f", {soort}", licht=True))
    wat = run_on((naam, *meer))
    return Rij((wat, nummer(partner.telefoon), nummer(partner.telefoon_24uur, vet=True)))
