"""The lists of the tab Verloop: what each shows, newest first, and how it begins."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Any

from levensloop_desktop.domain.bejegening import Fasestand
from levensloop_desktop.domain.gebeurtenis import Gebeurtenis
from levensloop_desktop.domain.indicatie import Financiering, Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.nu_handelen import last_events
from levensloop_desktop.domain.opschaling import Knelpunt, Opschalingsstap, open_knelpunten
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.verblijf import Plaatsingsverzoek, Verblijf
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.domain.zorg import Behandelperiode, Incident, Problematiek, Risicotaxatie
from levensloop_desktop.ui.dossier.verloop import formulieren
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.stijl import maten

DATUM = 92
STAND = 120


def _newest_first(verzameling: str, veld: str, gegevens: Gegevens) -> Sequence[Any]:
    """The records of a collection, the latest on top; without a day they come first."""
    records: Sequence[Any] = getattr(gegevens.dossier, verzameling, ())
    return sorted(records, key=lambda record: getattr(record, veld) or date.max, reverse=True)


def _newest(verzameling: str, veld: str) -> Callable[[Gegevens], Sequence[Any]]:
    return partial(_newest_first, verzameling, veld)


def _join(*velden: str) -> Callable[[Any, Gegevens], str]:
    """The fields of a record after each other, empty ones left out."""

    def show(record: Any, gegevens: Gegevens) -> str:
        delen = (gegevens.toon(record, veld) for veld in velden)
        return ", ".join(deel for deel in delen if deel)

    return show


def _shape(veld: str, vormen: dict[str, str]) -> Callable[[Any, Gegevens], str]:
    """The shape that stands before the word of a code."""

    def show(record: Any, _gegevens: Gegevens) -> str:
        return vormen.get(getattr(record, veld), "open")

    return show


def _period(*, einde: str = "einddatum") -> tuple[Kolom, Kolom]:
    return Kolom(veld="begindatum", breedte=DATUM), Kolom(veld=einde, breedte=DATUM)


def _risk_word(record: Risicotaxatie, gegevens: Gegevens) -> str:
    if record.geldt_tot is None:
        return "geen einddatum"
    return "verlopen" if record.is_verlopen(gegevens.vandaag) else "geldig"


def _risk_shape(record: Risicotaxatie, gegevens: Gegevens) -> str:
    vormen = {"geldig": "geregeld", "verlopen": "te_laat"}
    return vormen.get(_risk_word(record, gegevens), "open")


def _solved_word(record: Knelpunt, _gegevens: Gegevens) -> str:
    return "opgelost" if record.opgelost_op else "loopt"


def _solved_shape(record: Knelpunt, _gegevens: Gegevens) -> str:
    return "geregeld" if record.opgelost_op else "loopt"


def _maatregel(record: Knelpunt, _gegevens: Gegevens) -> str:
    return record.maatregel


def _count_knelpunten(records: Sequence[Knelpunt], _gegevens: Gegevens) -> str:
    """How many are not solved."""
    return f"{len(open_knelpunten(records))} van {len(records)} open" if records else ""


TITELS = Lijstbeschrijving(
    soort=Titel,
    titel="Titels en maatregelen",
    enkelvoud="Titel",
    nieuw="Nieuwe titel",
    leeg="Nog geen titels. Is de cliënt ergens toe veroordeeld of verplicht?",
    kolommen=(Kolom(veld="soort", vet=True), *_period()),
    rijen=formulieren.TITEL,
    records=_newest("titels", "begindatum"),
)
INDICATIES = Lijstbeschrijving(
    soort=Indicatie,
    titel="Indicaties en beschikkingen",
    enkelvoud="Indicatie",
    nieuw="Nieuwe indicatie",
    leeg="Nog geen indicaties. Is er al zorg aangevraagd of afgegeven?",
    kolommen=(
        Kolom(kop="Indicatie", tekst=_join("soort", "profiel"), vet=True),
        Kolom(
            veld="status",
            breedte=STAND,
            status=_shape("status", {code: code for code in waardelijst("indicatiestatus").codes}),
        ),
        *_period(),
    ),
    rijen=formulieren.INDICATIE,
    records=_newest("indicaties", "begindatum"),
)
VERBLIJVEN = Lijstbeschrijving(
    soort=Verblijf,
    titel="Verblijf",
    enkelvoud="Verblijf",
    nieuw="Nieuw verblijf",
    leeg="Nog geen verblijf. Waar is de cliënt nu? Ook de straat telt.",
    kolommen=(Kolom(kop="Waar", tekst=_join("soort", "partner_id", "plek"), vet=True), *_period()),
    rijen=formulieren.VERBLIJF,
    records=_newest("verblijven", "begindatum"),
)
PLAATSINGSVERZOEKEN = Lijstbeschrijving(
    soort=Plaatsingsverzoek,
    titel="Plaatsingsverzoeken",
    enkelvoud="Plaatsingsverzoek",
    nieuw="Nieuw verzoek",
    leeg="Nog geen verzoeken. Welke plek is gevraagd om de cliënt op te nemen?",
    kolommen=(
        Kolom(kop="Bij wie", tekst=_join("partner_id", "plek"), vet=True),
        Kolom(veld="datum", breedte=DATUM),
        Kolom(
            veld="uitkomst",
            breedte=148,
            status=_shape(
                "uitkomst",
                {"geaccepteerd": "geregeld", "wachtlijst": "loopt", "afgewezen": "afgewezen"},
            ),
        ),
    ),
    rijen=formulieren.PLAATSINGSVERZOEK,
    records=_newest("plaatsingsverzoeken", "datum"),
)
BEHANDELINGEN = Lijstbeschrijving(
    soort=Behandelperiode,
    titel="Behandeling",
    enkelvoud="Behandeling",
    nieuw="Nieuwe behandeling",
    leeg="Nog geen behandeling. Wat is al geprobeerd, en wat leverde het op?",
    kolommen=(Kolom(kop="Wat", tekst=_join("wat", "soort", "partner_id"), vet=True), *_period()),
    rijen=formulieren.BEHANDELING,
    records=_newest("behandelperioden", "begindatum"),
)
PROBLEMATIEK = Lijstbeschrijving(
    soort=Problematiek,
    titel="Problematiek",
    enkelvoud="Problematiek",
    nieuw="Nieuwe problematiek",
    leeg="Nog geen problematiek. Wat speelt er, en van wie weet u dat?",
    kolommen=(
        Kolom(veld="soort", vet=True),
        Kolom(veld="bron", breedte=120),
        Kolom(veld="datum", breedte=DATUM),
    ),
    rijen=formulieren.PROBLEMATIEK,
    records=_newest("problematieken", "datum"),
)
RISICOS = Lijstbeschrijving(
    soort=Risicotaxatie,
    titel="Risico",
    enkelvoud="Risicotaxatie",
    nieuw="Nieuwe risicotaxatie",
    leeg="Nog geen risicotaxatie. Wat was de laatste conclusie, en tot wanneer geldt die?",
    kolommen=(
        Kolom(veld="instrument", vet=True),
        Kolom(veld="datum", breedte=DATUM),
        Kolom(veld="geldig_tot", kop="Geldig tot", breedte=DATUM),
        Kolom(kop="Stand", breedte=STAND, tekst=_risk_word, status=_risk_shape),
    ),
    rijen=formulieren.RISICO,
    records=_newest("risicotaxaties", "datum"),
)
INCIDENTEN = Lijstbeschrijving(
    soort=Incident,
    titel="Incidenten",
    enkelvoud="Incident",
    nieuw="Nieuw incident",
    leeg="Nog geen incidenten vastgelegd.",
    kolommen=(
        Kolom(veld="datum", breedte=DATUM + maten.MARGE),
        Kolom(veld="soort", vet=True),
        Kolom(veld="ernst", breedte=STAND),
    ),
    rijen=formulieren.INCIDENT,
    records=_newest("incidenten", "datum"),
)
GEBEURTENISSEN = Lijstbeschrijving(
    soort=Gebeurtenis,
    titel="Gebeurtenissen: wat er gebeurde, in één regel",
    enkelvoud="Gebeurtenis",
    nieuw="Nieuwe gebeurtenis",
    leeg="Nog geen gebeurtenissen. U schrijft ze op in Nu handelen (F8), of hier.",
    kolommen=(
        Kolom(veld="datum", breedte=DATUM + maten.MARGE),
        Kolom(veld="tijd", breedte=64),
        Kolom(veld="wat", vet=True),
    ),
    rijen=formulieren.GEBEURTENIS,
    records=lambda gegevens: (
        last_events(gegevens.dossier, len(gegevens.dossier.gebeurtenissen))
        if gegevens.dossier
        else ()
    ),
)
FASEN = Lijstbeschrijving(
    soort=Fasestand,
    titel="Fasen: in welke fase de cliënt was, en sinds wanneer",
    enkelvoud="Fase",
    nieuw="Nieuwe fase",
    leeg="Nog geen fase vastgelegd. In welke fase zit de cliënt nu?",
    kolommen=(
        Kolom(veld="sinds", breedte=DATUM + maten.MARGE),
        Kolom(
            kop="Fase",
            tekst=lambda deel, gegevens: gegevens.toon(deel, "fase"),
            status=lambda deel, _gegevens: str(deel.fase),
            breedte=112,
        ),
        Kolom(veld="door", breedte=160),
        Kolom(veld="toelichting"),
    ),
    rijen=formulieren.FASE,
    begin=lambda gegevens: {"sinds": gegevens.vandaag},
    records=_newest("fasestanden", "sinds"),
)
FINANCIERINGEN = Lijstbeschrijving(
    soort=Financiering,
    titel="Financiering: wie betaalt wat",
    enkelvoud="Financiering",
    nieuw="Nieuwe financiering",
    leeg="Nog geen financiering. Wie betaalt het wonen en de begeleiding?",
    kolommen=(
        Kolom(kop="Wat", tekst=_join("zorgonderdeel", "financier"), vet=True),
        Kolom(
            veld="status",
            breedte=STAND,
            status=_shape(
                "status",
                {"zeker": "geregeld", "toegezegd": "loopt", "onduidelijk": "niet_geregeld"},
            ),
        ),
        *_period(),
    ),
    rijen=formulieren.FINANCIERING,
    records=_newest("financieringen", "begindatum"),
)
INKOMENS = Lijstbeschrijving(
    soort=Inkomen,
    titel="Inkomen",
    enkelvoud="Inkomen",
    nieuw="Nieuw inkomen",
    leeg="Nog geen inkomen. Waar leeft de cliënt van?",
    kolommen=(Kolom(kop="Inkomen", tekst=_join("soort", "bron"), vet=True), *_period()),
    rijen=formulieren.INKOMEN,
    records=_newest("inkomens", "begindatum"),
)
KNELPUNTEN = Lijstbeschrijving(
    soort=Knelpunt,
    titel="Knelpunten",
    enkelvoud="Knelpunt",
    nieuw="Nieuw knelpunt",
    leeg="Nog geen knelpunten. Wat krijgt de eigen tafel niet opgelost?",
    kolommen=(
        Kolom(veld="soort", vet=True),
        Kolom(kop="Maatregel", breedte=80, tekst=_maatregel),
        Kolom(veld="begindatum", breedte=DATUM),
        Kolom(kop="Stand", breedte=104, tekst=_solved_word, status=_solved_shape),
    ),
    rijen=formulieren.KNELPUNT,
    records=_newest("knelpunten", "begindatum"),
    telling=_count_knelpunten,
)
OPSCHALINGSSTAPPEN = Lijstbeschrijving(
    soort=Opschalingsstap,
    titel="Opschaling",
    enkelvoud="Stap",
    nieuw="Nieuwe stap",
    leeg="Nog niet opgeschaald. Aan welke tafel kwam dit knelpunt het eerst?",
    kolommen=(
        Kolom(veld="tafel", vet=True),
        Kolom(veld="datum", breedte=DATUM),
        Kolom(veld="aantal", kop="Keer", breedte=56),
        Kolom(veld="uren", kop="Uren", breedte=56),
    ),
    rijen=formulieren.OPSCHALINGSSTAP,
    geordend=True,
)
