"""Making a ten-page overdracht, beside plain ReportLab paragraphs on as many pages."""

import dataclasses
import io
import math
from datetime import UTC, date, datetime
from typing import Any

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from bench.meten import Meting, median_ms, times
from levensloop_desktop.documents.maken import Afdruk, Documentkop, make_document
from levensloop_desktop.domain.client import Client
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.services.voorbeeldkluis.bouwer import Netwerk, as_dossier
from levensloop_desktop.services.voorbeeldkluis.voorbeeld import read_voorbeeld

VANDAAG = date(2026, 11, 23)
DOEL_MS = 350
PAGINAS = 10


def measure() -> list[Meting]:
    """Time the overdracht of the first invented client, and one of about ten pages of it."""
    heel = heel_dossier()
    return [_measure_one(_of_ten_pages(heel)), _measure_one(heel)]


def heel_dossier() -> Dossier:
    """Everything of the first invented client."""
    records = read_voorbeeld(VANDAAG)
    client = next(record for record in records if isinstance(record, Client))
    return as_dossier(client, list(records), Netwerk(records))


def _of_ten_pages(dossier: Dossier) -> Dossier:
    """The same dossier with less of everything in it, until it prints on ten pages."""
    for deel in range(20, 0, -1):
        kleiner = dataclasses.replace(dossier, **_shortened(dossier, deel / 20))
        if make(kleiner).paginas <= PAGINAS:
            return kleiner
    return dossier


def _shortened(dossier: Dossier, deel: float) -> dict[str, Any]:
    korter: dict[str, Any] = {}
    for veld in dataclasses.fields(dossier):
        waarde = getattr(dossier, veld.name)
        if isinstance(waarde, tuple):
            korter[veld.name] = waarde[: math.ceil(len(waarde) * deel)]
    return korter


def _measure_one(dossier: Dossier) -> Meting:
    paginas = make(dossier).paginas
    ons = median_ms(times(lambda: make(dossier)))
    kaal = median_ms(times(lambda: _plain(paginas)))
    per_tien = ons * PAGINAS / paginas
    return Meting(
        wat=f"overdracht met tags, {paginas} pagina’s",
        gemeten=f"{ons:.0f} ms ({per_tien:.0f} ms per 10 pagina’s)",
        vergelijking=f"kale ReportLab-alinea’s, {paginas} pagina’s: {kaal:.0f} ms",
        verhouding=f"{ons / kaal:.1f} ×",
        doel=f"{DOEL_MS} ms per 10 pagina’s",
        gehaald=per_tien <= DOEL_MS,
    )


def make(dossier: Dossier) -> Afdruk:
    """The overdracht of a dossier."""
    return make_document("overdracht", dossier, kop())


def kop() -> Documentkop:
    """The head of what is measured."""
    return Documentkop(
        nummer="2026-0001",
        ontvanger="organisatie Z",
        doel="wonen",
        grondslag="toestemming",
        afgedrukt_door="R. van Verzinsel",
        zvh="ZVH Voorbeeldstad",
        wanneer=datetime(2026, 11, 23, 9, tzinfo=UTC),
        vandaag=VANDAAG,
    )


def _plain(paginas: int) -> bytes:
    stijl = getSampleStyleSheet()["BodyText"]
    zin = "Praat kort en rustig. Eén persoon voert het woord. " * 6
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer).build([Paragraph(zin, stijl) for _ in range(14 * paginas)])
    return buffer.getvalue()
