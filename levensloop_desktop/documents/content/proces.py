"""The trajecten on paper: steps, criteria, what was asked after inclusion, and uitstroom."""

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.waarden import (
    alinea,
    beside,
    bijzonderheden,
    cel,
    datumcel,
    kenmerken,
    of_leeg,
)
from levensloop_desktop.domain.client import Traject
from levensloop_desktop.domain.inclusie import asks_after_inclusion, weigh_criteria
from levensloop_desktop.domain.proces import Inclusievraag
from levensloop_desktop.domain.waardelijsten import label, waardelijst

_OORDEELMERK = {"ja": "geregeld", "nee": "niet_geregeld", "onbekend": "open"}
_BREEDTES = (24, 17, 59)


def trajecten(bron: Bron) -> Blokken:
    """Each passage through the Levensloopaanpak, the one that counts first."""
    dossier = bron.dossier
    huidig = dossier.traject
    if huidig is None:
        return (Kop(3, "Traject"), Alinea(of_leeg("")))
    eerder = [deel for deel in reversed(dossier.trajecten) if deel.id != huidig.id]
    blokken: list[Blok] = []
    for traject in (huidig, *eerder):
        kop = "Traject" if traject is huidig else "Eerder traject"
        blokken += [Kop(3, kop), *_traject(bron, traject)]
    return tuple(blokken)


def _traject(bron: Bron, traject: Traject) -> Blokken:
    dossier = bron.dossier
    altijd = ("status", "meldingsdatum", "melder", "inclusiedatum")
    soms = ("einddatum",) if traject.einddatum else ()
    tekst = [veld for veld in ("opmerking", "advies", "weging") if getattr(traject, veld)]
    return (
        Kenmerken(kenmerken(dossier, traject, *altijd, *soms), kolommen=2),
        Kenmerken(kenmerken(dossier, traject, "aanleiding", *tekst)),
        *_stappen(bron, traject),
        *_criteria(bron, traject),
        *_inclusievragen(bron, traject),
        *_uitstroom(bron, traject),
    )


def _stappen(bron: Bron, traject: Traject) -> Blokken:
    rijen = tuple(
        Rij(
            (
                cel(label("trajectstatus", stap.soort), vet=True),
                datumcel(stap.datum),
                bijzonderheden(bron.dossier, stap, "besloten_door", "reden", "opmerking")
                or (alinea("–"),),
            )
        )
        for stap in bron.dossier.processtappen_van(traject)
    )
    return (Tabel(("Stap", "Datum", "Besluit"), (21, 15, 64), rijen),) if rijen else ()


def _criteria(bron: Bron, traject: Traject) -> Blokken:
    oordelen = bron.dossier.oordelen_van(traject)
    if not oordelen:
        return (alinea("Inclusiecriteria: ", *of_leeg("")),)
    volgorde = [deel.code for deel in waardelijst("inclusiecriterium").asked(oordelen)]
    codes = [*volgorde, *(code for code in oordelen if code not in volgorde)]
    rijen: list[Rij] = []
    for code in codes:
        deel = oordelen.get(code)
        oordeel = deel.oordeel if deel else ""
        woord = label("ja_nee", oordeel)
        rijen.append(
            Rij(
                (
                    (Merk(_OORDEELMERK[oordeel], woord),) if oordeel else cel(""),
                    _criterium(code, deel.toelichting if deel else ""),
                )
            )
        )
    advies = weigh_criteria({code: deel.oordeel for code, deel in oordelen.items()})
    return (
        Tabel(("Oordeel", "Criterium") * 2, (13, 37, 13, 37), beside(rijen)),
        alinea(Stuk("Wat dit betekent: ", licht=True), " ".join(advies.zinnen)),
    )


def _criterium(code: str, toelichting: str) -> Blokken:
    naam = Stuk(label("inclusiecriterium", code), vet=True)
    return (alinea(naam, f": {toelichting.strip()}" if toelichting.strip() else ""),)


def _inclusievragen(bron: Bron, traject: Traject) -> Blokken:
    bekend = bron.dossier.inclusievragen_van(traject)
    if not bekend and not asks_after_inclusion(traject):
        return ()
    codes = waardelijst("inclusievraag").codes
    rijen = tuple(
        _vraagrij(bron, code, bekend.get(code))
        for code in (*codes, *(code for code in bekend if code not in codes))
    )
    return (Tabel(("Na inclusie navragen", "Stand", "Wat eruit kwam"), _BREEDTES, rijen),)


def _vraagrij(bron: Bron, code: str, vraag: Inclusievraag | None) -> Rij:
    wat = cel(label("inclusievraag", code))
    if vraag is None:
        return Rij((wat, (Merk("open", "nog navragen"),), cel("")))
    stand = Merk("geregeld", "nagevraagd") if vraag.nagevraagd else Merk("open", "nog navragen")
    meer = bijzonderheden(bron.dossier, vraag, "uitkomst", "datum", "door")
    return Rij((wat, (stand,), meer or cel("")))


def _uitstroom(bron: Bron, traject: Traject) -> Blokken:
    velden = ("uitstroomreden", "uitstroom_naar", "nazorg", "contact_blijft_id")
    gevuld = [veld for veld in velden if getattr(traject, veld)]
    weg = traject.status in {"uitstroom", "afgesloten"}
    if not gevuld and not weg:
        return ()
    return (Kenmerken(kenmerken(bron.dossier, traject, *(velden if weg else gevuld))),)
