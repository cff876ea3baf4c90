"""The levenslijn as a figure: the seven lanes, with the gaps the domain finds."""

from collections.abc import Sequence
from datetime import date, timedelta

from levensloop_desktop.documents.content.blokken import Baan, Balk, Blokken, Kop, Samen, Tijdfiguur
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.domain.continuiteit import perioden as domein
from levensloop_desktop.domain.continuiteit.gaten import Gat
from levensloop_desktop.domain.continuiteit.levenslijn import Levenslijn, make_levenslijn
from levensloop_desktop.domain.continuiteit.perioden import Periode, Staat

# To which rubriek what lies in a lane belongs.
RUBRIEK_VAN_BAAN = {
    domein.Baan.TITEL: "titels",
    domein.Baan.INDICATIE: "indicaties",
    domein.Baan.VERBLIJF: "verblijf",
    domein.Baan.BEHANDELING: "behandeling",
    domein.Baan.DAGBESTEDING: "behandeling",
    domein.Baan.INKOMEN: "inkomen",
    domein.Baan.COORDINATOR: "contacten",
}
TERUG = timedelta(days=3 * 365)


def levenslijn(bron: Bron, niveau: int = 3, *, voluit: bool = False) -> Blokken:
    """The figure, with the lanes that go; of an empty dossier it shows the gaps.

    With `voluit` it says below what no bar had room for: where no tables follow.

    It is laid out from the whole dossier, so that a lane that stays is no gap.
    """
    mee = [baan for baan in domein.Baan if bron.gaat(RUBRIEK_VAN_BAAN[baan])]
    if not set(mee) - {domein.Baan.COORDINATOR}:
        return ()
    lijn = make_levenslijn(bron.volledig, bron.vandaag, weken=bron.kop.weken.alle)
    vandaag, einde = lijn.vandaag, lijn.horizon
    begins = [
        deel.begin for deel in lijn.perioden if _is_drawn(deel) and deel.begin and deel.baan in mee
    ]
    begin = max(min([*begins, vandaag]), vandaag - TERUG).replace(day=1)
    banen = tuple(_baan(lijn, baan, begin) for baan in mee)
    titeleinden = lijn.titeleinden if domein.Baan.TITEL in mee else ()
    strepen = tuple(dag for dag in titeleinden if dag <= einde)
    dagen = {date(jaar, 1, 1): str(jaar) for jaar in range(begin.year + 1, einde.year + 1)}
    dagen |= {dag: f"titel tot {dag:%d-%m-%Y}" for dag in strepen}
    figuur = Tijdfiguur(
        begin=begin,
        einde=einde,
        banen=banen,
        dagen=tuple(sorted({**dagen, vandaag: "vandaag"}.items())),
        strepen=strepen,
        alternatief=_alternatief(banen, vandaag),
        vandaag=vandaag,
        voluit=voluit,
    )
    bladwijzer = "Levenslijn" if niveau == 2 else ""  # noqa: PLR2004 - heading level
    return (Samen((Kop(niveau, "Levenslijn", bladwijzer=bladwijzer), figuur)),)


def _is_drawn(deel: Periode) -> bool:
    """What has a first day is drawn, what has none stands in the tables; refusals do too."""
    recht = deel.staat in {Staat.DEKT, Staat.GEEN_PLEK}
    return recht and deel.begin is not None and (deel.einde is None or deel.einde >= deel.begin)


def _baan(lijn: Levenslijn, baan: domein.Baan, vanaf: date) -> Baan:
    getekend = [deel for deel in lijn.in_baan(baan) if _is_drawn(deel)]
    balken = [
        Balk(deel.begin, deel.einde, deel.naam, "vol" if deel.dekt else "gat")
        for deel in getekend
        if deel.begin is not None and (deel.einde is None or deel.einde >= vanaf)
    ]
    gaten = [
        Balk(gat.begin, None if gat.open else gat.einde, f"GAT vanaf {gat.begin:%d-%m-%Y}", "gat")
        for gat in lijn.gaten
        if gat.baan is baan and not _is_named(gat, getekend)
    ]
    naam = baan.label
    return Baan(naam[:1].upper() + naam[1:], (*balken, *gaten))


def _is_named(gat: Gat, getekend: Sequence[Periode]) -> bool:
    """Whether a stay that is no place already stands where the gap would, hatched the same."""
    return any(
        deel.staat is Staat.GEEN_PLEK and deel.loopt_op(gat.begin) and deel.loopt_op(gat.einde)
        for deel in getekend
    )


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
