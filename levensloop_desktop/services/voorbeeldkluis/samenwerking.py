"""The monitor samenwerking in the voorbeeldkluis: two half years that are over, and this one."""

from datetime import date, timedelta
from typing import Any

from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.samenwerking import (
    VRAGEN,
    Samenwerkingslijst,
    Samenwerkingsmeting,
    halfyear_before,
    halfyear_of,
    last_day_of,
)
from levensloop_desktop.services.voorbeeldkluis.bron import Bron

_EIGEN_REEKS = 7919  # beside the seed, so that the other invented data stays as it is
_LIJSTEN = (11, 12, 10)  # in the half years, the earliest first
_TAFELS = ("levensloopoverleg", "levensloopoverleg", "mdo", "escalatietafel_zvh", "weegteam")
_ANTWOORDEN = ("altijd", "meestal", "soms", "meestal_niet", "nooit")
_SPREIDING = 18  # how far answers lie around what a partner kind is like, of a hundred
_GEWOON = 38
_PER_SOORT = {  # where on the scale from altijd (0) to nooit (100) it lies
    "levensloopaanbieder": 15,
    "reclassering": 18,
    "politie": 22,
    "gemeente": 34,
    "om": 36,
    "visie": 30,
    "praktijk": 48,
    "woonaanbieder": 55,
    "aanbieder_vg": 62,
    "zorgkantoor": 66,
    "zsm": 52,
}
_STAPPEN = 20  # of the scale per answer
_BETER = 5  # what half a year brings
_OPEN = 6  # of a hundred questions that are left open
_NIET_VAN_TOEPASSING = {"zsm": 30, "dji": 22, "aanbieder_vg": 14}
_OPMERKINGEN = {
    2: "Het helpt dat de woonaanbieder nu bij elk overleg zit.",
    5: "Afspraken blijven liggen als iemand ziek is. Wie neemt dan over?",
    8: "De lijnen met de gemeente zijn korter dan een half jaar geleden.",
}


def make_samenwerking(zaad: int, vandaag: date) -> list[Record]:
    """Three half years of lists; those before this one are closed."""
    bron = Bron(zaad + _EIGEN_REEKS, vandaag)
    nu = halfyear_of(vandaag)
    vorig = halfyear_before(nu)
    records: list[Record] = []
    halfjaren = (halfyear_before(vorig), vorig, nu)
    for tijd, (halfjaar, aantal) in enumerate(zip(halfjaren, _LIJSTEN, strict=True)):
        laatste = min(last_day_of(halfjaar), vandaag)
        meting = Samenwerkingsmeting(
            id=bron.new_id(), halfjaar=halfjaar, gesloten_op=None if halfjaar == nu else laatste
        )
        records.append(meting)
        records += [
            Samenwerkingslijst(
                id=bron.new_id(),
                meting_id=meting.id,
                nummer=nummer,
                datum=laatste - timedelta(days=3 * (aantal - nummer) // 4),
                wijze="samen" if nummer % 4 == 1 else "deelnemer",
                tafel=_TAFELS[nummer % len(_TAFELS)],
                opmerking=_OPMERKINGEN.get(nummer, ""),
                **_answers(bron, tijd),
            )
            for nummer in range(1, aantal + 1)
        ]
    return records


def _answers(bron: Bron, tijd: int) -> dict[str, Any]:
    antwoorden: dict[str, Any] = {}
    for vraag in VRAGEN:
        _, _, soort = vraag.partition("_")
        plek = _PER_SOORT.get(soort, _GEWOON) + bron.getal(-_SPREIDING, _SPREIDING) - _BETER * tijd
        stap = min(max(plek // _STAPPEN, 0), len(_ANTWOORDEN) - 1)
        worp = bron.getal(0, 99)
        if worp < _OPEN:
            continue
        buiten = worp >= 100 - _NIET_VAN_TOEPASSING.get(soort, 0)
        antwoorden[vraag] = "nvt" if buiten else _ANTWOORDEN[stap]
    return antwoorden
