"""Every paper the kluis can make, of a full dossier and, where that can be, of an empty one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from levensloop_desktop.documents.bladen.papier import make_workbook_pdf
from levensloop_desktop.documents.bladen.werkmap import Blad, Cel
from levensloop_desktop.documents.maken import (
    Afdruk,
    Herstelgegevens,
    Lijstkeuze,
    Logbladregel,
    Logbladvraag,
    Mapstuk,
    Registerregel,
    Registervraag,
    make_document,
    make_herstelblad,
    make_huisstijlproef,
    make_inzage,
    make_logblad,
    make_map,
    make_overleg,
    make_register,
    make_vandaaglijst,
)
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.plan import Levensgebiedplan
from tests.unit.documents.bladen_voorbeeld import LEEFTIJD, een_blad, een_werkmap
from tests.unit.documents.knelpunten_voorbeeld import knelpuntpapier
from tests.unit.documents.monitor_voorbeeld import monitorpapier
from tests.unit.documents.voorbeeld import een_kop, leeg_dossier, vol_dossier
from tests.unit.documents.voorbeeld_basis import VANDAAG, maak
from tests.unit.documents.voorbeeld_overleg import dossier_met_leeg_overleg
from tests.unit.domain.test_huisstijl import a_logo

WANNEER = datetime(2027, 1, 18, 14, 20, tzinfo=UTC)
DOSSIERSOORTEN = (
    *("overdracht", "levensloopplan", "bejegeningskaart", "scenariokaart"),
    *("nu_handelen", "netwerkkaart", "termijnenoverzicht"),
)
OVERLEGSOORTEN = ("overlegverslag", "actielijst")
_REGELS = tuple(
    Logbladregel(
        nummer=nummer,
        wanneer=WANNEER,
        wie="R. van Verzinsel",
        gebeurtenis="dossier gelezen",
        client="LL-2026-0001" if nummer % 2 else "",
        bijzonderheid="voorbeeld" if nummer % 3 else "",
    )
    for nummer in range(1, 80)
)


def _dossierpapier(soort: str, *, vol: bool) -> Afdruk:
    return make_document(soort, vol_dossier() if vol else leeg_dossier(), een_kop())


def _beperkt() -> Afdruk:
    """An overdracht for who needs to know little."""
    kop = een_kop(gaat_mee=frozenset({"bejegening", "contacten", "levensgebieden", "verblijf"}))
    return make_document("overdracht", vol_dossier(), kop)


def _met_wijzigingen() -> Afdruk:
    """A plan with a bar where it differs from the version before."""
    nu = vol_dossier()
    plan = nu.geldig_plan
    assert plan is not None
    eerder = replace(plan, versie=plan.versie - 1)
    gebieden = tuple(_eerder(deel) for deel in nu.levensgebiedplannen)
    weg = replace(nu.afspraken[0], id=RecordId("afspraak-weg"), wat="Sleutel ophalen")
    toen = replace(nu, levensgebiedplannen=gebieden, afspraken=(weg, *nu.afspraken[1:]))
    toen = _met_ander_netwerk(toen)
    return make_document("levensloopplan", nu, een_kop(vergelijk=(toen, eerder)))


def _met_ander_netwerk(nu: Dossier) -> Dossier:
    """A line of bejegening less and one more, another number, and a scenario of another name."""
    regel = replace(
        nu.bejegeningsregels[0], id=RecordId("regel-weg"), tekst="Bel altijd eerst aan."
    )
    stappen = tuple(
        replace(stap, telefoon_nacht="010 000 00 99") if stap.volgorde == 1 else stap
        for stap in nu.scenariostappen
    )
    partners = (replace(nu.partners[0], telefoon_24uur="010 000 00 98"), *nu.partners[1:])
    return replace(
        nu,
        bejegeningsregels=(*nu.bejegeningsregels[1:], regel),
        scenarios=(replace(nu.scenarios[0], beslisser="wie er dienst heeft"), *nu.scenarios[1:]),
        scenariostappen=stappen,
        partners=partners,
    )


def _eerder(deel: Levensgebiedplan) -> Levensgebiedplan:
    if deel.levensgebied == "wonen":
        return replace(
            deel, situatie="Slaapt op de bank bij een vriend.", doel="", stand="niet_geregeld"
        )
    if deel.levensgebied == "inkomen":
        return replace(deel, wens="Zelf mijn geld beheren.")
    return deel


def _overlegpapier(soort: str, *, vol: bool) -> Afdruk:
    return make_document(soort, vol_dossier() if vol else dossier_met_leeg_overleg(), een_kop())


def _heel_overleg(soort: str) -> Afdruk:
    dossier = vol_dossier()
    return make_overleg(soort, [dossier], een_kop(), dossier.overlegdelen[0].kenmerk)


def _herstelblad() -> Afdruk:
    gegevens = Herstelgegevens(
        kluisnaam="ZVH Voorbeeldstad",
        code="AB2C-DE3F-GH4J-KM5N-PQ6R-ST7V-WX8Y",
        gemaakt_door="R. van Verzinsel",
        wanneer=WANNEER,
    )
    return make_herstelblad(gegevens)


def _logblad(*, vol: bool) -> Afdruk:
    regels = _REGELS if vol else ()
    vraag = Logbladvraag(
        kluisnaam="ZVH Voorbeeldstad",
        gemaakt_door="R. van Verzinsel",
        wanneer=WANNEER,
        gezocht="alles",
        totaal=len(regels),
        nummer="logregel 4711",
    )
    return make_logblad(vraag, regels)


def _inzage(*, vol: bool) -> Afdruk:
    if vol:
        return make_inzage(vol_dossier(), een_kop(), _REGELS)
    return make_inzage(leeg_dossier(), een_kop(), ())


_VERSTREKT = tuple(
    maak(
        Verstrekking,
        nummer,
        nummer=f"2027-{nummer:04}",
        document=document,
        ontvanger="H. Nergenshuis, organisatie Z",
        ontvanger_organisatie="organisatie Z",
        ontvanger_persoon="H. Nergenshuis",
        doel="wonen en begeleiding vanaf 01-03-2027",
        grondslag="toestemming",
        rubrieken=("bejegening", "contacten"),
        afwijkingen="Zonder risico: daar vroeg niemand om." if nummer == 1 else "",
        besloten_door="R. van Verzinsel",
        datum=VANDAAG,
        sha256=f"{nummer:x}" * 64,
        vorm="papier",
    )
    for nummer, document in enumerate((*DOSSIERSOORTEN, *OVERLEGSOORTEN), start=1)
)


def _register(*, vol: bool) -> Afdruk:
    dossier = vol_dossier()
    wie = f"{dossier.client.korte_naam}, {dossier.client.clientnummer}"
    regels = [Registerregel(verstrekking=deel, client=wie) for deel in _VERSTREKT]
    vraag = Registervraag(
        kluisnaam="ZVH Voorbeeldstad",
        gemaakt_door="R. van Verzinsel",
        wanneer=WANNEER,
        gezocht="alles",
        nummer="logregel 4712",
    )
    return make_register(vraag, regels if vol else ())


def _vandaaglijst(*, vol: bool) -> Afdruk:
    dossiers = [vol_dossier()] if vol else []
    return make_vandaaglijst(dossiers, een_kop(ontvanger="dit ZVH, intern"), Lijstkeuze())


def _map() -> Afdruk:
    """Cover, cards and the back of each sheet; of two scenario's the second has its own sheet."""
    dossier = vol_dossier()
    tweede = replace(dossier.scenarios[0], id=RecordId("scenario-twee"), naam="Plek stopt")
    soorten = ("bejegeningskaart", "scenariokaart", "netwerkkaart")
    stukken = [Mapstuk(soort, "", f"2027-000{nr}") for nr, soort in enumerate(soorten, start=4)]
    kop = een_kop(nummer="2027-0004 t/m 2027-0006")
    met_twee = replace(dossier, scenarios=(*dossier.scenarios, tweede))
    return make_map(stukken, met_twee, kop, dubbelzijdig=True)


def _huisstijlproef() -> Afdruk:
    """The page of Beheer, in another colour and with a logo."""
    stijl = Huisstijl(
        zvh="ZVH Verzonnenstad",
        adres="Verzonnen Plein 1",
        kleur="#7A1F5C",
        classificatie="VERTROUWELIJK – proef",
        logo=a_logo(60, 20),
    )
    wie = "R. van Verzinsel"
    return make_huisstijlproef(
        stijl, kluisnaam="ZVH Voorbeeldstad", gemaakt_door=wie, wanneer=WANNEER
    )


_WEG = Blad(titel="Geslacht", koppen=("Klasse", "Aantal"), rijen=(), opmerkingen=("Weggelaten.",))


def _kengetallen() -> Afdruk:
    """Bars beside their table, with a name that is too long, and a table of three columns."""
    lang: tuple[tuple[str, Cel], ...] = (
        ("een klasse met een naam die niet voor de balken past", 20),
        *LEEFTIJD,
    )
    breed = Blad(titel="Duur", koppen=("Klasse", "Aantal", "Dagen"), rijen=(("tafel 1", 10, 8.5),))
    return make_workbook_pdf(een_werkmap(een_blad("Verblijf", lang), breed, _WEG))


def _alle() -> dict[str, Callable[[], Afdruk]]:
    papieren: dict[str, Callable[[], Afdruk]] = {}
    for vol, woord in ((True, "vol"), (False, "leeg")):
        for soort in DOSSIERSOORTEN:
            papieren[f"{soort}-{woord}"] = partial(_dossierpapier, soort, vol=vol)
        for soort in OVERLEGSOORTEN:
            papieren[f"{soort}-{woord}"] = partial(_overlegpapier, soort, vol=vol)
        papieren[f"logblad-{woord}"] = partial(_logblad, vol=vol)
        papieren[f"inzage-{woord}"] = partial(_inzage, vol=vol)
        papieren[f"register-{woord}"] = partial(_register, vol=vol)
        papieren[f"monitor-{woord}"] = partial(monitorpapier, vol=vol)
        papieren[f"knelpunten-{woord}"] = partial(knelpuntpapier, vol=vol)
        papieren[f"vandaaglijst-{woord}"] = partial(_vandaaglijst, vol=vol)
    for soort in OVERLEGSOORTEN:
        papieren[f"heel-{soort}"] = partial(_heel_overleg, soort)
    papieren["levensloopplan-wijzigingen"] = _met_wijzigingen
    papieren["overdracht-beperkt"] = _beperkt
    papieren["herstelblad"] = _herstelblad
    papieren["map"] = _map
    papieren["huisstijlproef"] = _huisstijlproef
    papieren["kengetallen-vol"] = _kengetallen
    papieren["kengetallen-leeg"] = partial(make_workbook_pdf, een_werkmap(_WEG))
    return papieren


PAPIEREN = _alle()
