"""Section 1 of the overdracht: the handover in ten lines, and the overlap as roof tiles."""

from datetime import date, timedelta

from levensloop_desktop.documents.content.bellen import nachtnummer
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Baan,
    Balk,
    Blok,
    Blokken,
    Kop,
    Lijst,
    Samen,
    Stuk,
    Stukken,
    Tijdfiguur,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.niet_meegegeven import NIET_MEE
from levensloop_desktop.documents.content.waarden import (
    alinea,
    als_tekst,
    datum,
    hoofdletter,
    ingekort,
    of_leeg,
    plat_tekst,
    voornaamwoord,
)
from levensloop_desktop.domain.overdragen.overdrachtnorm import days_between, minimum_of
from levensloop_desktop.domain.scenario import running_inzetten, scenario_name
from levensloop_desktop.domain.waardelijsten import label

REGELLENGTE = 210
VERDER = "verder in onderdeel 9"
_AANHALING = ("“", '"', "‘", "„", "'")


def tien_regels(bron: Bron) -> Blokken:
    """The ten lines with the picture of the overlap."""
    _, hij = voornaamwoord(bron.dossier.client.geslacht)
    regels: tuple[tuple[str, Stukken], ...] = (
        ("Wie", of_leeg(_wie(bron))),
        ("Van", of_leeg(_van(bron))),
        ("Naar", of_leeg(_naar(bron))),
        ("Waarom nu", _uit_overdracht(bron, "reden")),
        ("Wanneer", of_leeg(_wanneer(bron))),
        ("Overlap", _overlap(bron)),
        ("Coördinator", of_leeg(_coordinator(bron))),
        (f"Wat {hij} wil", _wens(bron) if bron.gaat("levensgebieden") else NIET_MEE),
        ("Eerste week", _uit_overdracht(bron, "eerste_week")),
        ("Gaat het mis", _mis(bron)),
    )
    items: list[Blokken] = [
        (Alinea((Stuk(f"{opschrift}. ", vet=True), *stukken), "regel"),)
        for opschrift, stukken in regels
    ]
    return (
        Kop(2, "De overdracht in tien regels", "1", "De overdracht in tien regels"),
        Lijst(tuple(items), genummerd=True),
        *_dakpannen(bron),
    )


def _wie(bron: Bron) -> str:
    client, traject = bron.dossier.client, bron.dossier.traject
    leeftijd = client.leeftijd(bron.vandaag)
    oud = f", {leeftijd} jaar" if leeftijd is not None else ", leeftijd niet vastgelegd"
    sinds = traject.inclusiedatum if traject else None
    naam = ingekort(client.korte_naam, REGELLENGTE, "zie onderdeel 4")
    return f"{naam}{oud}. Levensloopaanpak sinds: {datum(sinds)}."


def _partner(bron: Bron, veld: str) -> str:
    overdracht = bron.overdracht
    partner = bron.dossier.partner(getattr(overdracht, veld)) if overdracht else None
    if partner is None:
        return ""
    return hoofdletter(f"{partner.naam}, {label('partnersoort', partner.soort)}")


def _van(bron: Bron) -> str:
    persoon = bron.overdracht.van_persoon if bron.overdracht else ""
    delen = [deel for deel in (_partner(bron, "van_partner_id"), persoon) if deel]
    return f"{', '.join(delen)}. Met {bron.kop.zvh}." if delen else ""


def _naar(bron: Bron) -> str:
    organisatie = _partner(bron, "naar_partner_id")
    persoon = bron.overdracht.naar_persoon if bron.overdracht else ""
    if not organisatie and not persoon:
        return ""
    contact = f" Contact: {persoon}." if persoon else ""
    return f"{organisatie}.{contact}" if organisatie else contact.strip()


def _uit_overdracht(bron: Bron, veld: str) -> Stukken:
    if bron.overdracht is None:
        return of_leeg("")
    tekst = plat_tekst(als_tekst(bron.dossier, bron.overdracht, veld))
    return of_leeg(ingekort(tekst, REGELLENGTE, VERDER))


def _wanneer(bron: Bron) -> str:
    overdracht = bron.overdracht
    if overdracht is None or (overdracht.overlap_begin, overdracht.overlap_einde) == (None, None):
        return ""
    begint, stopt = datum(overdracht.overlap_begin), datum(overdracht.overlap_einde)
    return f"Ontvanger begint op: {begint}. Afzender stopt op: {stopt}."


def _overlap(bron: Bron) -> Stukken:
    overdracht = bron.overdracht
    if overdracht is None:
        return of_leeg("")
    begin, einde = overdracht.overlap_begin, overdracht.overlap_einde
    if begin is None or einde is None:
        duur = of_leeg("")
    elif einde < begin:
        duur = (Stuk(f"Geen overlap. {days_between(overdracht)}", vet=True),)
    else:
        dagen, minstens = (einde - begin).days + 1, minimum_of(overdracht)
        duur = (Stuk(f"{_duur(dagen)}."),)
        if dagen < minstens:
            duur = (*duur, Stuk(f" Korter dan bedoeld ({_duur(minstens)}).", vet=True))
    houdt = plat_tekst(overdracht.afzender_houdt).rstrip(".")
    neemt = plat_tekst(overdracht.ontvanger_neemt)
    return (
        *duur,
        Stuk(" Afzender houdt: "),
        *of_leeg(ingekort(houdt, REGELLENGTE, VERDER)),
        Stuk("; ontvanger neemt over: "),
        *of_leeg(ingekort(neemt, REGELLENGTE, VERDER)),
    )


def _duur(dagen: int) -> str:
    weken, rest = divmod(dagen, 7)
    week = f"{weken} {'week' if weken == 1 else 'weken'}" if weken else ""
    dag = f"{rest} {'dag' if rest == 1 else 'dagen'}" if rest else ""
    return " en ".join(deel for deel in (week, dag) if deel)


def _coordinator(bron: Bron) -> str:
    dossier = bron.dossier
    gevonden = dossier.met_rol("levensloopcoordinator", bron.vandaag)
    if not gevonden:
        return ""
    wie = gevonden[0]
    dag = dossier.telefoon_dag(wie) or "niet vastgelegd"
    nacht = dossier.telefoon_nacht(wie) or "niet vastgelegd"
    if not bron.gaat("contacten"):
        return f"{dossier.naam_van(wie.id)}."
    return f"{dossier.naam_van(wie.id)}. Dag: {dag}. Nacht: {nacht}."


def _wens(bron: Bron) -> Stukken:
    gebieden = bron.levensgebieden
    volgorde = ("wonen", *gebieden)
    for code in volgorde:
        wens = plat_tekst(gebieden[code].wens) if code in gebieden else ""
        if wens:
            kort = ingekort(wens, REGELLENGTE, "verder in onderdeel 4")
            return (Stuk(kort if kort.startswith(_AANHALING) else f"“{kort}”"),)
    return of_leeg("")


def _mis(bron: Bron) -> Stukken:
    nacht = nachtnummer(bron.dossier, bron.vandaag)
    zie = "Zie onderdeel 3. " if bron.gaat("scenarios") else ""
    begin = (*_in_use(bron), Stuk(f"{zie}’s Nachts: "))
    if not bron.gaat("contacten"):
        return (*begin, *NIET_MEE, Stuk(". Direct gevaar: 112."))
    if not nacht:
        return (*begin, *of_leeg(""), Stuk(". Direct gevaar: 112."))
    return (*begin, Stuk(nacht, vet=True), Stuk(". Direct gevaar: 112."))


def _in_use(bron: Bron) -> Stukken:
    """Which scenario is in use now; nothing when none is."""
    namen = [
        f"{scenario_name(scenario)} {deel.sinds}"
        for deel in running_inzetten(bron.dossier.inzetten)
        if (scenario := bron.dossier.scenario(deel.scenario_id)) is not None
    ]
    if not namen:
        return ()
    return (Stuk(f"Nu ingezet: {ingekort('; '.join(namen), 80, 'zie onderdeel 3')}. ", vet=True),)


def _dakpannen(bron: Bron) -> Blokken:
    overdracht = bron.overdracht
    opschrift = Kop(3, "Overlap als dakpannen")
    if overdracht is None or overdracht.overlap_begin is None or overdracht.overlap_einde is None:
        return (opschrift, alinea("Begin en einde van de overlap: ", *of_leeg("")))
    begin, einde = overdracht.overlap_begin, overdracht.overlap_einde
    marge = timedelta(days=max(21, abs((einde - begin).days) // 2))
    links, rechts = min(begin, einde) - marge, max(begin, einde) + marge
    dossier = bron.dossier
    van = dossier.partnernaam(overdracht.van_partner_id) or overdracht.van_persoon or "Afzender"
    naar = dossier.partnernaam(overdracht.naar_partner_id) or overdracht.naar_persoon or "Ontvanger"
    tweede = [Balk(begin, None, "verantwoordelijk", "vol")]
    if begin < einde:
        tweede = [Balk(begin, einde, "overlap", "vol"), Balk(einde, None, "verantwoordelijk")]
    elif einde + timedelta(days=1) < begin:
        tweede.insert(0, Balk(einde, begin, "GAT", "gat"))
    banen = [
        Baan(hoofdletter(van), (Balk(links, einde, "verantwoordelijk"),)),
        Baan(hoofdletter(naar), tuple(tweede)),
    ]
    if bron.coordinator:
        banen.append(Baan("Coördinator", (Balk(links, None, f"{bron.coordinator}, loopt door"),)))
    dagen = sorted({begin: f"{begin:%d-%m-%Y}", einde: f"t/m {einde:%d-%m-%Y}"}.items())
    figuur = Tijdfiguur(
        begin=links,
        einde=rechts,
        banen=tuple(banen),
        dagen=tuple(dagen),
        strepen=(begin, einde),
        alternatief=_alternatief(van, naar, begin, einde, bron.coordinator),
    )
    return (Samen((opschrift, figuur)),)


def _alternatief(van: str, naar: str, begin: date, einde: date, coordinator: str) -> str:
    zinnen = [
        f"{van} is verantwoordelijk tot en met {einde:%d-%m-%Y}.",
        f"{naar} begint op {begin:%d-%m-%Y}.",
    ]
    if coordinator:
        zinnen.append(f"De coördinator, {coordinator}, loopt door.")
    return " ".join(zinnen)


def kop_overdracht(bron: Bron) -> Blokken:
    """Title and subtitle of the document."""
    overdracht = bron.overdracht
    naam = ingekort(bron.dossier.client.korte_naam, 90, "zie onderdeel 4")
    titel = Kop(1, f"Overdracht van {naam}", bladwijzer="Overdracht")
    if overdracht is None:
        tekst: tuple[Blok, ...] = (
            alinea("Overdracht: ", Stuk("niet vastgelegd", licht=True), soort="ondertitel"),
        )
        return (titel, *tekst)
    dossier = bron.dossier
    leeg = "(niet vastgelegd)"
    van = dossier.partnernaam(overdracht.van_partner_id) or overdracht.van_persoon or leeg
    naar = dossier.partnernaam(overdracht.naar_partner_id) or overdracht.naar_persoon or leeg
    soort = label("overdrachtsoort", overdracht.soort).capitalize()
    return (titel, alinea(f"{soort}, van {van} naar {naar}", soort="ondertitel"))
