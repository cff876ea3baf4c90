"""Section 3: acting now, with bejegening, signaleringsplan and scenario's."""

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
from levensloop_desktop.documents.content.inzet import inzetten
from levensloop_desktop.documents.content.stappen import stappentabel
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    bijzonderheden,
    cel,
    datumcel,
    gevulde_kenmerken,
    kenmerken,
    met_label,
    of_leeg,
    run_on,
)
from levensloop_desktop.domain.bejegening import Bejegeningsregel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.scenario import Scenario
from levensloop_desktop.domain.waardelijsten import label, waardelijst


def bejegening(dossier: Dossier, *, voluit: bool = False) -> Blokken:
    """All lines of the bejegening by heading, with for whom and where they come from.

    Args:
        dossier: whose.
        voluit: say where a line comes from at each, also where that is the same for all.
    """
    blokken: list[Blok] = [Kop(3, "Bejegening")]
    if not dossier.bejegeningsregels:
        return (*blokken, Alinea(of_leeg("")))
    lijst = waardelijst("bejegeningskop")
    bronnen = {_origin(dossier, regel) for regel in dossier.bejegeningsregels}
    gelijk = not voluit and len(bronnen) == 1 < len(dossier.bejegeningsregels)
    rijen: list[Rij] = []
    for code in lijst.codes:
        for regel in dossier.bejegeningsregels:
            if regel.kop == code:
                wat = Alinea((Stuk(regel.tekst or "niet vastgelegd", vet=True),))
                bron = () if gelijk else (alinea(Stuk(_origin(dossier, regel), licht=True)),)
                alles = run_on((wat, *parse_tekst(regel.toelichting), *bron), " ")
                rijen.append(Rij((cel(lijst.label(code)), alles)))
    onbekend = [r for r in dossier.bejegeningsregels if r.kop not in lijst.codes]
    rijen.extend(Rij((cel(r.kop), cel(r.tekst))) for r in onbekend)
    koppen = (
        "Kop",
        "Wat u doet of weet" if gelijk else "Wat u doet of weet, voor wie, volgens wie",
    )
    blokken.append(Tabel(koppen, (22, 78), tuple(rijen)))
    if gelijk:
        herkomst = Stuk(f"Alle regels: {bronnen.pop()}.", licht=True)
        blokken.append(alinea(herkomst, soort="klein"))
    return tuple(blokken)


def _origin(dossier: Dossier, regel: Bejegeningsregel) -> str:
    """For whom a line is, who said so and when."""
    delen = (
        als_tekst(dossier, regel, "doelgroep") or "voor wie niet vastgelegd",
        regel.bron.strip() or "bron niet vastgelegd",
        als_tekst(dossier, regel, "datum"),
    )
    return ", ".join(deel for deel in delen if deel)


def signaleringsplan(dossier: Dossier) -> Blokken:
    """Each phase with its signals, and in which phase the client is and was."""
    rijen: list[Rij] = []
    for code in waardelijst("fase").codes:
        fasen = [deel for deel in dossier.signaleringsfasen if deel.fase == code]
        merkteken: Blokken = (Merk(code, label("fase", code)),)
        if not fasen:
            rijen.append(Rij((merkteken, cel(""), cel(""))))
        for deel in fasen:
            helpt = [
                *met_label("Dit helpt", parse_tekst(deel.wat_helpt) or cel("")),
                *met_label("Niet doen", parse_tekst(deel.wat_niet) or cel("")),
                *bijzonderheden(dossier, deel, "wie_doet_wat", "scenario_id"),
            ]
            signalen = parse_tekst(deel.signalen) or cel("")
            rijen.append(Rij((merkteken, signalen, run_on(helpt))))
    koppen = ("Fase", "U ziet of hoort", "Wat u doet")
    return (
        Kop(3, "Signaleringsplan"),
        Tabel(koppen, (12, 30, 58), tuple(rijen)),
        *_fasestanden(dossier),
    )


def _fasestanden(dossier: Dossier) -> Blokken:
    if not dossier.fasestanden:
        return (alinea(Stuk("Fase nu: ", vet=True), *of_leeg("")),)
    huidige = dossier.fase
    rijen = tuple(
        Rij(
            (
                (Merk(deel.fase, label("fase", deel.fase)),),
                datumcel(deel.sinds),
                cel(deel.door),
                parse_tekst(deel.toelichting) or cel(""),
            ),
            grijs=deel is not huidige,
        )
        for deel in reversed(dossier.fasestanden)
    )
    koppen = ("Fase nu en eerder", "Sinds", "Gezien door", "Toelichting")
    return (Tabel(koppen, (20, 14, 22, 44), rijen),)


def scenarios(dossier: Dossier) -> Blokken:
    """Each scenario in full."""
    if not dossier.scenarios:
        return (Kop(3, "Scenario’s"), Alinea(of_leeg("")))
    blokken: list[Blok] = []
    for plek, scenario in enumerate(dossier.scenarios, start=1):
        blokken.extend(scenario_voluit(dossier, scenario, plek))
    return tuple(blokken)


def scenario_voluit(dossier: Dossier, scenario: Scenario, plek: int) -> Blokken:
    """Everything of one scenario."""
    naam = scenario.naam or label("scenariosoort", scenario.soort)
    velden = ("soort", "beslisser", "vastgesteld_op", "evaluatie_op")
    na_stappen = ("afspraken_vooraf", "juridisch_kader", "afschalen")
    return (
        Kop(3, f"Scenario {plek}: {naam}"),
        Kenmerken(kenmerken(dossier, scenario, *velden), kolommen=2),
        Kenmerken(kenmerken(dossier, scenario, "signalen")),
        *stappentabel(dossier, scenario),
        Kenmerken(gevulde_kenmerken(dossier, scenario, *na_stappen)),
        *inzetten(dossier, scenario),
    )
