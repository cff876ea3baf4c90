"""Titels, indicaties, stays, care and what happened."""

from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtsregel
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Plaatsingsverzoek, Verblijf
from levensloop_desktop.domain.zorg import Behandelperiode, Incident, Problematiek, Risicotaxatie
from levensloop_desktop.services.voorbeeldkluis.bouwer import Bouwer

_ZONDER_PLEK = frozenset({"dakloos", "hostel", "maatschappelijke_opvang", "crisisbed"})
_EERDER = (
    ("ppc_pi", "PI Nergenshuizen", "Straf was afgelopen."),
    ("kliniek_ggz", "organisatie P", "Ontslag na stabilisatie."),
    ("eigen_woning", "", "Huur opgezegd na overlast."),
    ("beschermd_wonen", "organisatie W", "Gestopt na ruzie met medebewoners."),
    ("maatschappelijke_opvang", "organisatie V", "Doorgestroomd."),
)
_BETALERS = {"wlz": ("zorgkantoor", "Wlz"), "": ("gemeente", "Wmo")}


def add_verloop(bouwer: Bouwer) -> None:
    """The course of years: what was tried, where the client stayed, and what came of it."""
    _add_titels(bouwer)
    _add_indicaties(bouwer)
    _add_verblijven(bouwer)
    _add_zorg(bouwer)
    _add_bestaan(bouwer)
    if bouwer.profiel.verblijf in _ZONDER_PLEK:
        _add_zoektocht(bouwer)
    if bouwer.profiel.overdracht:
        _add_overdracht(bouwer)


def _add_titels(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    if bron.kans(60):
        begin = profiel.inclusie - 300
        bouwer.add(
            Titel,
            soort="detentie",
            begindatum=bron.dag(begin),
            einddatum=bron.dag(begin + bron.getal(30, 200)),
            verlengbaar="nee",
            instantie="rechtbank Voorbeeldland",
        )
    if profiel.titel:
        bouwer.add(
            Titel,
            soort=profiel.titel,
            begindatum=bron.dag(max(profiel.inclusie, min(-10, profiel.titel_tot - 365))),
            einddatum=bron.dag(profiel.titel_tot),
            verlengbaar=bron.kies(("ja", "nee")),
            volgende_beslisdatum=bron.dag(profiel.titel_tot - 28),
            instantie="rechtbank Voorbeeldland",
            voorwaarden="Contact met de coördinator. Geen drugs. Verblijf op de afgesproken plek.",
            eindigt_mee=("toezicht", "financiering"),
        )


def _add_indicaties(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    begin = bron.dag(profiel.inclusie + 40)
    bouwer.add(
        Indicatie,
        soort="wlz" if profiel.wlz else "wmo_beschermd_wonen",
        profiel=profiel.wlz,
        leveringsvorm="zzp" if profiel.wlz else "",
        status="afgegeven",
        aangevraagd_op=bron.dag(profiel.inclusie - 20),
        begindatum=begin,
        einddatum=None if profiel.wlz else bron.dag(bron.getal(380, 820)),
        financier="zorgkantoor" if profiel.wlz else "gemeente",
    )
    betaler, wet = _BETALERS["wlz" if profiel.wlz else ""]
    for onderdeel in ("wonen", "begeleiding"):
        bouwer.add(
            Financiering,
            zorgonderdeel=onderdeel,
            financier=betaler,
            wet=wet,
            begindatum=begin,
            status=bron.kies(("zeker", "zeker", "toegezegd", "onduidelijk")),
        )


def _add_verblijven(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    begin = profiel.sinds - 1
    for soort, waar, reden in bron.kies_uit(_EERDER, bron.getal(2, 4)):
        duur = bron.getal(60, 400)
        bouwer.add(
            Verblijf,
            soort=soort,
            partner_id=bouwer.netwerk.partner_id(waar),
            begindatum=bron.dag(begin - duur),
            einddatum=bron.dag(begin),
            reden_einde=reden,
        )
        begin -= duur + 1
    bouwer.add(
        Verblijf,
        soort=profiel.verblijf,
        partner_id=bouwer.netwerk.partner_id(profiel.waar),
        begindatum=bron.dag(profiel.sinds),
        einddatum=None if profiel.tot is None else bron.dag(profiel.tot),
        tijdelijk=profiel.tot is not None,
        verkeerd_bed=bron.kies(("nee", "nee", "ja")),
        passende_plek="Prikkelarm wonen met begeleiding dag en nacht.",
    )


def _add_zorg(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    for deel in bron.kies_uit(bouwer.bank("problematiek"), bron.getal(2, 4)):
        bouwer.add(
            Problematiek,
            soort=deel["soort"],
            toelichting=bouwer.zin(deel["tekst"]),
            bron=bron.kies(("E. Testman, organisatie Q", "onderzoek NIFP", "huisarts")),
            datum=bron.dag(profiel.inclusie),
        )
    for deel in bron.kies_uit(bouwer.bank("behandeling"), bron.getal(2, 4)):
        begin = -bron.getal(200, 1500)
        loopt = deel["soort"] in {"forensisch_fact", "medicatie"}
        bouwer.add(
            Behandelperiode,
            soort=deel["soort"],
            wat=deel["wat"],
            partner_id=bouwer.netwerk.partner_id("organisatie Q"),
            begindatum=bron.dag(begin),
            einddatum=None if loopt else bron.dag(begin + bron.getal(30, 190)),
            opbrengst=deel["opbrengst"],
        )
    for deel in bron.kies_uit(bouwer.bank("incident"), bron.getal(1, 4)):
        bouwer.add(
            Incident,
            datum=bron.dag(-bron.getal(5, 1500)),
            soort=deel["soort"],
            ernst=deel["ernst"],
            waar=deel["waar"],
            tegen_wie=deel["tegen"],
            aangifte=bron.kies(("ja", "nee")),
            beschrijving=deel["tekst"],
            reden=deel["reden"],
        )
    taxatie = -bron.getal(20, 400)
    bouwer.add(
        Risicotaxatie,
        instrument=bron.kies(("hkt_r", "start", "hcr_20v3", "fare")),
        datum=bron.dag(taxatie),
        door="E. Testman, organisatie Q",
        conclusie=bron.kies(bouwer.bank("risico"))["tekst"],
        geldig_tot=bron.dag(taxatie + 180),
    )


def _add_bestaan(bouwer: Bouwer) -> None:
    """What fills the days of a client, who comes by, and what he or she lives on."""
    bron, profiel = bouwer.bron, bouwer.profiel
    bouwer.add(
        Behandelperiode,
        soort="begeleiding",
        wat="Begeleiding door de coördinator",
        partner_id=bouwer.netwerk.partner_id("organisatie Q"),
        begindatum=bron.dag(profiel.inclusie),
    )
    bouwer.add(
        Behandelperiode,
        soort="dagbesteding",
        wat="Werkplaats",
        partner_id=bouwer.netwerk.partner_id("organisatie W"),
        begindatum=bron.dag(profiel.inclusie + 60),
        einddatum=None if profiel.dagbesteding else bron.dag(-40),
    )
    bouwer.add(
        Inkomen,
        soort="bijstand",
        bron="gemeente",
        begindatum=bron.dag(profiel.inclusie + 30),
        einddatum=None if profiel.inkomen_tot is None else bron.dag(profiel.inkomen_tot),
    )


def _add_zoektocht(bouwer: Bouwer) -> None:
    bron = bouwer.bron
    begin = bron.getal(30, 120)
    for waar in ("organisatie W", "organisatie Y", "organisatie Z"):
        uitkomst = bron.kies(("afgewezen", "afgewezen", "wachtlijst", "gevraagd"))
        bouwer.add(
            Plaatsingsverzoek,
            partner_id=bouwer.netwerk.partner_id(waar),
            plek="wonen met begeleiding",
            datum=bron.dag(-begin),
            uitkomst=uitkomst,
            besloten_op=None if uitkomst == "gevraagd" else bron.dag(10 - begin),
            reden=bron.kies(bouwer.bank("afwijzing"))["tekst"] if uitkomst == "afgewezen" else "",
        )
    knelpunt = bouwer.add(
        Knelpunt,
        soort="woonplek",
        omschrijving="Geen aanbieder geeft een plek, op grond van het verleden.",
        begindatum=bron.dag(-begin),
    )
    tafels = (("mdo", 2), ("escalatietafel_zvh", 1), ("hoogcomplexe_regiotafel", 1))
    for volgorde, (tafel, aantal) in enumerate(tafels):
        bouwer.add(
            Opschalingsstap,
            knelpunt_id=knelpunt.id,
            tafel=tafel,
            datum=bron.dag(volgorde * 9 - begin),
            aantal=aantal,
            uren=aantal * 3,
            uitkomst="Besproken; de partners zoeken verder en melden zich binnen twee weken.",
            volgorde=volgorde,
        )


def _add_overdracht(bouwer: Bouwer) -> None:
    bron, profiel = bouwer.bron, bouwer.profiel
    einde = profiel.tot or profiel.titel_tot or 60
    overdracht = bouwer.add(
        Overdracht,
        soort="dakpansgewijs",
        staat=bron.kies(("voorbereiding", "gesprek_gepland")),
        van_partner_id=bouwer.netwerk.partner_id(profiel.waar or "organisatie V"),
        naar_partner_id=bouwer.netwerk.partner_id("organisatie Y"),
        reden="De plek stopt en er is een vaste plek in beeld.",
        overlap_begin=bron.dag(einde - 14),
        overlap_einde=bron.dag(einde),
        afzender_houdt="Wonen en begeleiding tot en met de laatste dag van de overlap.",
        ontvanger_neemt="Wonen en begeleiding vanaf de dag erna.",
        eerste_week="Elke dag bezoek van iemand die de cliënt kent.",
        doel="wonen en begeleiding",
        grondslag="toestemming",
    )
    for volgorde, (wat, vervanging, stand) in enumerate(
        (("Woonplek", "Woonplek bij organisatie Y", "loopt"), ("Begeleiding", "", "niet_geregeld"))
    ):
        bouwer.add(
            Overdrachtsregel,
            overdracht_id=overdracht.id,
            wat_eindigt=wat,
            eindigt_op=bron.dag(einde),
            vervanging=vervanging,
            wie_id=bouwer.rollen.get("casusregisseur"),
            stand=stand,
            volgorde=volgorde,
        )
