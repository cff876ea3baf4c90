"""The plan on paper: the client, the version, and the eight levensgebieden with afspraken."""

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Kenmerk,
    Kenmerken,
    Kop,
    Merk,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.voortgang import trendregel
from levensloop_desktop.documents.content.waarden import (
    GATEN,
    alinea,
    bijzonderheden,
    cel,
    datumcel,
    gevulde_kenmerken,
    kenmerk,
    kenmerken,
    merk,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.plan import Afspraak
from levensloop_desktop.domain.velden import veld_van
from levensloop_desktop.domain.verstrekking.rubrieken import JUSTITIE
from levensloop_desktop.domain.waardelijsten import label, waardelijst

CLIENTVELDEN = (
    "clientnummer",
    "voornamen",
    "roepnaam",
    "tussenvoegsel",
    "achternaam",
    "aliassen",
    "geboortedatum",
    "geslacht",
    "gemeente_van_herkomst",
    "regio",
    "taal",
    "tolk",
    "adres",
    "briefadres",
    "telefoon",
    "huisarts",
    "zorgverzekeraar",
)


def persoonsgegevens(bron: Bron) -> Blokken:
    """Who the client is; the BSN is never printed."""
    dossier = bron.dossier
    deel = [
        veld for veld in CLIENTVELDEN if veld != "tussenvoegsel" or dossier.client.tussenvoegsel
    ]
    return (
        Kop(3, "Persoonsgegevens"),
        Kenmerken(kenmerken(dossier, dossier.client, *deel), kolommen=2),
    )


def planversie(bron: Bron) -> Blokken:
    """Version, day and overleg of the plan that is printed; a concept says so."""
    plan = bron.plan
    if plan is None:
        return (Kop(3, "Het levensloopplan"), Alinea(of_leeg("")))
    velden = [
        "versie",
        "status",
        "begonnen_op",
        "vastgesteld_op",
        "overleg",
        "volgende_evaluatie",
        "akkoord_client",
        "akkoord_toelichting",
    ]
    blokken: list[Blok] = [Kop(3, "Het levensloopplan")]
    if not plan.is_vastgesteld:
        blokken.append(alinea(Stuk("CONCEPT: dit plan is nog niet vastgesteld.", vet=True)))
    blokken.append(Kenmerken(kenmerken(bron.dossier, plan, *velden), kolommen=2))
    blokken.append(Kenmerken(kenmerken(bron.dossier, plan, "aanwezigen")))
    concept = bron.dossier.concept
    if concept is not None and concept is not plan:
        blokken.append(alinea(f"Er wordt gewerkt aan versie {concept.versie} (concept)."))
    return tuple(blokken)


def levensgebieden(bron: Bron, niveau: int = 3) -> Blokken:
    """All eight, each with its five texts and its afspraken."""
    blokken: list[Blok] = []
    for code in waardelijst("levensgebied").codes:
        if code == JUSTITIE and not bron.gaat(JUSTITIE):
            continue
        blokken.extend(_levensgebied(bron, code, niveau))
    overig = [
        deel
        for deel in bron.dossier.afspraken
        if deel.levensgebied not in waardelijst("levensgebied").codes
    ]
    if overig:
        blokken += [Kop(niveau, "Overige afspraken"), *_afspraken(bron, overig, "overig")]
    return tuple(blokken)


def _levensgebied(bron: Bron, code: str, niveau: int) -> Blokken:
    naam = label("levensgebied", code)
    deel = bron.levensgebieden.get(code)
    weg: Blokken = ()
    afspraken = [afspraak for afspraak in bron.dossier.afspraken if afspraak.levensgebied == code]
    bladwijzer = naam if niveau == 2 else ""  # noqa: PLR2004 - heading level
    if deel is None:
        wat = "Stand, situatie, wens, doel, krachten en zorgen"
        wat = wat if afspraken else f"{wat}, afspraken"
        inhoud: Blokken = (alinea(f"{wat}: ", *of_leeg("")),)
    else:
        paren: list[Kenmerk] = []
        bovenaan = [Kenmerk("Stand", (merk("stand", deel.stand),))]
        velden = ("situatie", "wens", "doel", "krachten", "zorgen")
        for paar in gevulde_kenmerken(bron.dossier, deel, *velden):
            is_wens = paar.label == veld_van(type(deel), "wens").label
            paren.append(kenmerk(bron.dossier, deel, "wens", soort="citaat") if is_wens else paar)
        trend = trendregel(bron.dossier, code, eerder=niveau == 2)  # noqa: PLR2004 - the plan
        if trend is not None:
            bovenaan.append(trend)
        if not afspraken:
            paren = _without_agreements(bron, paren)
        if bron.wijzigingen is not None:
            samen = bron.wijzigingen.mark_fields(code, (*bovenaan, *paren))
            bovenaan, paren = list(samen[: len(bovenaan)]), list(samen[len(bovenaan) :])
        inhoud = (Kenmerken(tuple(bovenaan), kolommen=len(bovenaan)), Kenmerken(tuple(paren)))
    if bron.wijzigingen is not None:
        weg = bron.wijzigingen.gone(code)
    kop = Kop(niveau, naam, bladwijzer=bladwijzer)
    return (kop, *inhoud, *_afspraken(bron, afspraken, naam), *weg)


def _without_agreements(bron: Bron, paren: list[Kenmerk]) -> list[Kenmerk]:
    """Say that none is printed: in the line of what is not recorded, where that is true."""
    if not bron.gaat("afgehandeld"):
        return [*paren, Kenmerk("Afspraken", cel("geen open afspraak"))]
    laatste = paren[-1] if paren else None
    match laatste:
        case Kenmerk(label=opschrift, blokken=(Alinea(stukken=gaten),)) if opschrift == GATEN:
            return [*paren[:-1], Kenmerk(GATEN, (Alinea((*gaten, Stuk(", afspraken"))),))]
        case _:
            return [*paren, Kenmerk("Afspraken", cel(""))]


def _afspraken(bron: Bron, afspraken: list[Afspraak], naam: str) -> Blokken:
    """Open ones in black, then what was done or dropped in grey."""
    if not afspraken:
        return ()
    volgorde = sorted(afspraken, key=lambda deel: deel.status != "open")
    rijen = tuple(_afspraakrij(bron, deel) for deel in volgorde)
    return (Tabel((f"Afspraken: {naam}", "Wie", "Uiterlijk", "Stand"), (58, 22, 12, 12), rijen),)


def _afspraakrij(bron: Bron, afspraak: Afspraak) -> Rij:
    nog_open = afspraak.status == "open"
    wat: list[Blok] = [Alinea((Stuk(afspraak.wat or "niet vastgelegd", vet=nog_open),))]
    wat.extend(bijzonderheden(bron.dossier, afspraak, "toelichting", "overleg", "reden"))
    stand: list[Blok] = []
    if afspraak.status == "gedaan":
        stand.append(Merk("geregeld", label("afspraakstatus", afspraak.status)))
    else:
        stand.append(alinea(label("afspraakstatus", afspraak.status)))
    laat = afspraak.dagen_te_laat(bron.vandaag)
    if laat:
        stand.append(alinea(Stuk(f"{laat} {'dag' if laat == 1 else 'dagen'} te laat", vet=True)))
    return Rij(
        (
            _marked(bron, afspraak, run_on(wat)),
            cel(bron.dossier.naam_van(afspraak.actiehouder_id)),
            datumcel(afspraak.uiterlijk),
            tuple(stand),
        ),
        grijs=not nog_open,
    )


def _marked(bron: Bron, afspraak: Afspraak, wat: Blokken) -> Blokken:
    if bron.wijzigingen is None:
        return wat
    return bron.wijzigingen.mark_agreement(afspraak.levensgebied, afspraak.id, wat)
