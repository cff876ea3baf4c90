"""How much of each rubriek a dossier holds, in a few words beside its name."""

from collections.abc import Callable, Sequence
from datetime import date

from levensloop_desktop.domain.continuiteit.banen import name_indicatie
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.verstrekking.rubrieken import JUSTITIE
from levensloop_desktop.domain.waardelijsten import label

LEEG = "niets vastgelegd"


def describe_rubriek(rubriek: str, dossier: Dossier, vandaag: date) -> str:
    """What the dossier holds of a rubriek ("5 regels", "Wlz VG6"); LEEG when nothing."""
    vast = {"persoonsgegevens": "naam, adres", "basisvoorwaarden": "5, met de stand"}
    if rubriek in vast:
        return vast[rubriek]
    if rubriek == "titels":
        return _joined([label("titelsoort", titel.soort) for titel in dossier.titels], "titels")
    if rubriek == "indicaties":
        return _joined([name_indicatie(deel) for deel in dossier.indicaties], "indicaties")
    if rubriek == "contacten":
        nu = [deel for deel in dossier.betrokkenheden if deel.loopt_op(vandaag)]
        return _count(len(nu), "betrokkene", "betrokkenen")
    tel, een, meer = _TELLERS[rubriek]
    return _count(tel(dossier), een, meer)


def _joined(namen: Sequence[str], meer: str) -> str:
    uniek = list(dict.fromkeys(naam for naam in namen if naam))
    if not uniek:
        return LEEG
    return uniek[0] if len(namen) == 1 else f"{len(namen)} {meer}"


def _count(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}" if aantal else LEEG


def _open(dossier: Dossier) -> int:
    return sum(
        deel.status == "open" and deel.levensgebied != JUSTITIE for deel in dossier.afspraken
    )


def _done(dossier: Dossier) -> int:
    return sum(deel.status != "open" for deel in dossier.afspraken)


def _justice(dossier: Dossier) -> int:
    return sum(deel.levensgebied == JUSTITIE for deel in dossier.afspraken)


def _conditions(dossier: Dossier) -> int:
    return sum(bool(titel.voorwaarden.strip() or titel.opmerking) for titel in dossier.titels)


def _details(dossier: Dossier) -> int:
    velden = ("mag_weten", "mag_doen", "toestemming", "beschikking", "toelichting")
    return sum(any(getattr(deel, veld) for veld in velden) for deel in dossier.betrokkenheden)


def _size(verzameling: str) -> Callable[[Dossier], int]:
    return lambda dossier: len(getattr(dossier, verzameling))


_TELLERS: dict[str, tuple[Callable[[Dossier], int], str, str]] = {
    "eindes": (_size("overdrachtsregels"), "regel", "regels"),
    "bejegening": (_size("bejegeningsregels"), "regel", "regels"),
    "signalering": (_size("signaleringsfasen"), "fase", "fasen"),
    "scenarios": (_size("scenarios"), "scenario", "scenario’s"),
    "traject": (_size("trajecten"), "traject", "trajecten"),
    "levensgebieden": (_open, "open afspraak", "open afspraken"),
    JUSTITIE: (_justice, "afspraak", "afspraken"),
    "afgehandeld": (_done, "afspraak", "afspraken"),
    "voortgang": (_size("voortgangen"), "keer gevraagd", "keer gevraagd"),
    "behandeling": (_size("behandelperioden"), "periode", "perioden"),
    "plaatsingen": (_size("plaatsingsverzoeken"), "verzoek", "verzoeken"),
    "knelpunten": (_size("knelpunten"), "knelpunt", "knelpunten"),
    "incidenten": (_size("incidenten"), "incident", "incidenten"),
    "gebeurtenissen": (_size("gebeurtenissen"), "regel", "regels"),
    "problematiek": (_size("problematieken"), "regel", "regels"),
    "risico": (_size("risicotaxaties"), "taxatie", "taxaties"),
    "netwerk": (_details, "betrokkene", "betrokkenen"),
    "voorwaarden": (_conditions, "titel", "titels"),
    "verblijf": (_size("verblijven"), "plek", "plekken"),
    "financiering": (_size("financieringen"), "regel", "regels"),
    "inkomen": (_size("inkomens"), "bron", "bronnen"),
}
