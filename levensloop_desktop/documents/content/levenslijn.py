"""The levenslijn as a figure: titels, indicaties, verblijf, behandeling and coördinator."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from levensloop_desktop.documents.content.blokken import Baan, Balk, Blokken, Kop, Samen, Tijdfiguur
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.wat_eindigt import einde_met_titel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.domain.zorg import Behandelperiode

HORIZON = timedelta(days=365)  # domain.md: gaps are sought twelve months ahead
TERUG = timedelta(days=3 * 365)


def levenslijn(bron: Bron) -> Blokken:
    """The figure, or nothing when no lane has a dated part."""
    vandaag = bron.vandaag
    banen = _banen(bron)
    begins = [balk.begin for baan in banen for balk in baan.balken]
    if not begins:
        return ()
    begin = max(min(*begins, vandaag), vandaag - TERUG).replace(day=1)
    einde = vandaag + HORIZON
    zichtbaar = tuple(
        Baan(baan.naam, tuple(b for b in baan.balken if b.einde is None or b.einde >= begin))
        for baan in banen
    )
    titels = [t.einddatum for t in bron.dossier.titels if t.einddatum and vandaag <= t.einddatum]
    strepen = tuple(sorted({dag for dag in titels if dag <= einde}))
    dagen = {date(jaar, 1, 1): str(jaar) for jaar in range(begin.year + 1, einde.year + 1)}
    dagen |= {dag: f"titel tot {dag:%d-%m-%Y}" for dag in strepen}
    figuur = Tijdfiguur(
        begin=begin,
        einde=einde,
        banen=zichtbaar,
        dagen=tuple(sorted({**dagen, vandaag: "vandaag"}.items())),
        strepen=strepen,
        alternatief=_alternatief(zichtbaar, vandaag),
        vandaag=vandaag,
    )
    return (Samen((Kop(3, "Levenslijn"), figuur)),)


def _banen(bron: Bron) -> list[Baan]:
    dossier = bron.dossier
    eind = einde_met_titel(bron)
    verblijven = [
        (deel.begindatum, _einde(deel, eind), _verblijf(dossier, deel.soort, deel.partner_id))
        for deel in dossier.verblijven
    ]
    zorg = [
        (deel.begindatum, _einde(deel, eind), deel.wat or label("behandelsoort", deel.soort))
        for deel in dossier.behandelperioden
    ]
    coordinatoren = [
        (deel.begindatum, deel.einddatum, dossier.naam_van(deel.id))
        for deel in dossier.betrokkenheden
        if deel.rol == "levensloopcoordinator"
    ]
    titels = [
        (deel.begindatum, deel.einddatum, label("titelsoort", deel.soort))
        for deel in dossier.titels
    ]
    indicaties = [
        (
            deel.begindatum,
            deel.einddatum,
            " ".join(
                d
                for d in (
                    label("indicatiesoort", deel.soort),
                    label("indicatieprofiel", deel.profiel),
                )
                if d
            ),
        )
        for deel in dossier.indicaties
        if deel.status == "afgegeven"
    ]
    vandaag = bron.vandaag
    wonen = _balken(verblijven)
    soorten = waardelijst("verblijfsoort").waarden
    geen = tuple(w.label for w in soorten if w.kenmerken.get("plek") == "geen")
    return [
        Baan("Titel", _balken(titels)),
        Baan("Indicatie", _balken(indicaties)),
        Baan("Verblijf", _met_gaten(tuple(_zonder_plek(b, geen) for b in wonen), vandaag)),
        Baan("Zorg en beveiliging", _met_gaten(_balken(zorg), vandaag)),
        Baan("Coördinator", _met_gaten(_balken(coordinatoren), vandaag)),
    ]


def _einde(deel: Verblijf | Behandelperiode, titel_stopt: date | None) -> date | None:
    """What hangs on a titel ends with it, whatever its own end says (domain.md, Continuity)."""
    if not deel.hangt_aan_titel or titel_stopt is None:
        return deel.einddatum
    return min(deel.einddatum or titel_stopt, titel_stopt)


def _verblijf(dossier: Dossier, soort: str, partner_id: object) -> str:
    naam = label("verblijfsoort", soort)
    waar = dossier.partnernaam(partner_id)  # type: ignore[arg-type]  # an id of the domain
    return f"{naam}, {waar}" if waar else naam


def _balken(delen: Iterable[tuple[date | None, date | None, str]]) -> tuple[Balk, ...]:
    """Bars of what has a first day; what has none stands in the tables."""
    return tuple(
        Balk(begin, einde, tekst, "vol")
        for begin, einde, tekst in delen
        if begin is not None and (einde is None or einde >= begin)
    )


def _zonder_plek(balk: Balk, geen: tuple[str, ...]) -> Balk:
    """Homeless, hostel or shelter: recorded, and all the same no place to live."""
    return replace(balk, soort="gat") if balk.tekst.startswith(geen) else balk


def _met_gaten(balken: Sequence[Balk], vandaag: date) -> tuple[Balk, ...]:
    """The bars with each stretch between today and the horizon where nothing runs."""
    gaten: list[Balk] = []
    plek = vandaag
    einde = vandaag + HORIZON
    for balk in sorted(balken, key=lambda deel: deel.begin):
        if balk.begin > plek and plek < einde:
            gaten.append(Balk(plek, min(balk.begin, einde), f"GAT vanaf {plek:%d-%m-%Y}", "gat"))
        plek = max(plek, einde if balk.einde is None else balk.einde + timedelta(days=1))
    if plek < einde:
        gaten.append(Balk(plek, None, f"GAT vanaf {plek:%d-%m-%Y}", "gat"))
    return (*balken, *gaten)


def _alternatief(banen: Sequence[Baan], vandaag: date) -> str:
    zinnen = [f"Levenslijn, met vandaag op {vandaag:%d-%m-%Y}."]
    for baan in banen:
        delen = [
            balk.tekst
            if balk.tekst.startswith("GAT")
            else f"{balk.tekst} van {balk.begin:%d-%m-%Y}"
            + (f" tot en met {balk.einde:%d-%m-%Y}" if balk.einde else " zonder einddatum")
            for balk in baan.balken
        ]
        zinnen.append(f"{baan.naam}: {'; '.join(delen) or 'niet vastgelegd'}.")
    return " ".join(zinnen)
