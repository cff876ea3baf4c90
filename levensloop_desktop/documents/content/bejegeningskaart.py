"""The bejegeningskaart: one A4 for whoever meets the client."""

from levensloop_desktop.documents.content.bellen import beltabel
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kolommen,
    Kop,
    Merk,
    Rij,
    Stuk,
    Stukken,
    Tabel,
    WelNiet,
)
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    cel,
    datum,
    ingekort,
    of_leeg,
    plat_tekst,
    scenario_van_fase,
    voornaamwoord,
)
from levensloop_desktop.domain.bejegening import Signaleringsfase
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import first_lines, sign_of
from levensloop_desktop.domain.waardelijsten import label, waardelijst

VERTROUWDEN_OP_KAART = 5
VEILIGHEID_OP_KAART = 5
NAAMLENGTE = 90  # a longer name stands in full under persoonsgegevens


def bejegeningskaart(dossier: Dossier, kop: Documentkop, _onderwerp_id: str = "") -> Inhoud:
    """The card of a client."""
    hem, hij = voornaamwoord(dossier.client.geslacht)
    blokken: list[Blok] = [
        Kop(1, "Bejegeningskaart", bladwijzer="Bejegeningskaart"),
        clientregel(dossier, kop),
        Kenmerken(_kenmerken(dossier, kop), kolommen=2),
        Kop(2, f"Zo gaat u met {hem} om", bladwijzer="Zo gaat u met de cliënt om"),
        *omgangsregels(dossier),
        Kop(2, "Wat u ziet, en wat dan helpt", bladwijzer="Wat u ziet, en wat dan helpt"),
        _signalen(dossier),
        Kolommen(
            (
                Kop(2, f"{hij.capitalize()} vertrouwt", bladwijzer="Wie de cliënt vertrouwt"),
                *_vertrouwden(dossier, kop),
                Kop(2, "Uw eigen veiligheid", bladwijzer="Uw eigen veiligheid"),
                *_veiligheid(dossier),
            ),
            (Kop(2, "Bellen", bladwijzer="Bellen"), *beltabel(dossier, kop.vandaag)),
        ),
    ]
    return Inhoud(
        soortnaam="Bejegeningskaart",
        blokken=tuple(blokken),
        voetregel="Dit blad hoort bij de ontvanger. Vernietig het als een nieuwe kaart komt.",
        een_pagina=True,
    )


def clientregel(dossier: Dossier, kop: Documentkop) -> Alinea:
    """Who it is about: short name, age and number."""
    client = dossier.client
    leeftijd = client.leeftijd(kop.vandaag)
    delen = [f", {leeftijd} jaar" if leeftijd is not None else ", leeftijd niet vastgelegd"]
    if client.clientnummer and client.clientnummer != client.korte_naam:
        delen.append(f", {client.clientnummer}")
    naam = ingekort(client.korte_naam, NAAMLENGTE, "zie plan")
    return alinea(Stuk(naam, vet=True), "".join(delen), soort="naam")


def geldigheid(dossier: Dossier) -> tuple[Stukken, Stukken]:
    """From which plan the card comes, and when that is evaluated."""
    plan = dossier.geldig_plan
    if plan is not None:
        tekst = f"plan versie {plan.versie}, {datum(plan.vastgesteld_op)}"
        evaluatie = f"uiterlijk {datum(plan.volgende_evaluatie)}"
        vet = plan.volgende_evaluatie is not None
        return (Stuk(tekst, vet=True),), (Stuk(evaluatie, vet=True),) if vet else of_leeg("")
    if dossier.concept is not None:
        return (Stuk("CONCEPT: het plan is nog niet vastgesteld", vet=True),), of_leeg("")
    return of_leeg(""), of_leeg("")


def kopkenmerk(opschrift: str, tekst: str) -> Kenmerk:
    """A pair of the head of a card, the value in bold."""
    kaal = tekst.strip()
    waarde = (Stuk(kaal, vet=True),) if kaal else of_leeg("")
    return Kenmerk(opschrift, (Alinea(waarde, "regel"),))


def _kenmerken(dossier: Dossier, kop: Documentkop) -> tuple[Kenmerk, ...]:
    geldig, evaluatie = geldigheid(dossier)
    return (
        kopkenmerk("Voor", kop.ontvanger),
        Kenmerk("Geldig", (Alinea(geldig, "regel"),)),
        kopkenmerk("Doel", kop.doel),
        Kenmerk("Evaluatie", (Alinea(evaluatie, "regel"),)),
    )


def omgangsregels(dossier: Dossier, *, kort: bool = False) -> Blokken:
    """The first five lines that say what to do or what not; `kort` leaves out why."""
    regels = first_lines(dossier)
    if not regels:
        return (Alinea(of_leeg("")),)
    blokken: list[Blok] = []
    for regel in regels:
        toelichting = plat_tekst(regel.toelichting)
        if "iedereen" not in regel.doelgroep and regel.doelgroep:
            voor = als_tekst(dossier, regel, "doelgroep")
            toelichting = f"Alleen voor {voor}. {toelichting}".strip()
        stukken = (Stuk(toelichting),) if toelichting and not kort else ()
        blokken.append(WelNiet(sign_of(regel) == "wel", regel.tekst or "niet vastgelegd", stukken))
    meer = sum(1 for regel in dossier.bejegeningsregels if sign_of(regel)) - len(regels)
    if meer:
        woorden = "Nog 1 regel staat" if meer == 1 else f"Nog {meer} regels staan"
        blokken.append(alinea(f"{woorden} bij de bejegening in het plan.", soort="klein"))
    return tuple(blokken)


def _signalen(dossier: Dossier) -> Tabel:
    rijen: list[Rij] = []
    for code in waardelijst("fase").codes:
        fasen = [deel for deel in dossier.signaleringsfasen if deel.fase == code]
        signalen = tuple(blok for deel in fasen for blok in parse_tekst(deel.signalen))
        helpt = tuple(_wat_helpt(dossier, deel) for deel in fasen)
        rijen.append(
            Rij(((Merk(code, label("fase", code)),), signalen or cel(""), helpt or cel("")))
        )
    return Tabel(("Fase", "U ziet of hoort", "Dit helpt"), (13.5, 42, 44.5), tuple(rijen))


def _wat_helpt(dossier: Dossier, deel: Signaleringsfase) -> Alinea:
    """What helps, what not, and which scenario card to take, in one paragraph."""
    stukken = [Stuk(plat_tekst(deel.wat_helpt))] if deel.wat_helpt.strip() else [*of_leeg("")]
    if deel.wat_niet.strip():
        stukken += [Stuk(" Niet: ", vet=True), Stuk(plat_tekst(deel.wat_niet))]
    naam = scenario_van_fase(dossier, deel)
    if naam:
        stukken += [Stuk(" Scenario: "), Stuk(naam, vet=True)]
    return Alinea(tuple(stukken))


def _vertrouwden(dossier: Dossier, kop: Documentkop) -> Blokken:
    blokken: list[Blok] = []
    vertrouwd = [
        deel for deel in dossier.betrokkenheden if deel.vertrouwd and deel.loopt_op(kop.vandaag)
    ]
    for deel in vertrouwd[:VERTROUWDEN_OP_KAART]:
        wie = dossier.contactpersoon(deel)
        waar = dossier.organisatie(deel)
        naam = (wie.naam if wie else "") or (waar.naam if waar else "niet vastgelegd")
        rol = (wie.functie if wie else "") or label("rol", deel.rol)
        blokken.append(alinea(Stuk(naam, vet=True), f", {rol}", soort="regel"))
        if deel.mag:
            blokken.append(alinea(deel.mag, soort="klein"))
    blokken.extend(_more(len(vertrouwd) - VERTROUWDEN_OP_KAART))
    regels = [r for r in dossier.bejegeningsregels if r.kop == "vertrouwde_personen"]
    gevuld = [regel for regel in regels if regel.tekst.strip()]
    blokken.extend(alinea(regel.tekst) for regel in gevuld[:VERTROUWDEN_OP_KAART])
    blokken.extend(_more(len(gevuld) - VERTROUWDEN_OP_KAART))
    return tuple(blokken) or cel("")


def _veiligheid(dossier: Dossier) -> Blokken:
    regels = [r for r in dossier.bejegeningsregels if r.kop == "veiligheid_professional"]
    blokken: list[Blok] = []
    for regel in regels[:VEILIGHEID_OP_KAART]:
        blokken.append(alinea(regel.tekst, soort="regel"))
        if regel.toelichting.strip():
            blokken.append(alinea(plat_tekst(regel.toelichting), soort="klein"))
    return (*blokken, *_more(len(regels) - VEILIGHEID_OP_KAART)) or cel("")


def _more(aantal: int) -> Blokken:
    """How many a card leaves to the plan."""
    return (alinea(f"en nog {aantal}: zie plan", soort="klein"),) if aantal > 0 else ()
