"""The monitor samenwerking on paper: of the invented lists, and of a half year with too few."""

from levensloop_desktop.documents.bladen.papier import make_workbook_pdf
from levensloop_desktop.documents.samenstellen import Afdruk
from levensloop_desktop.domain.samenwerking import Samenwerkingslijst, Samenwerkingsmeting
from levensloop_desktop.kengetallen.samenwerking import (
    Halfjaarcijfers,
    exact_figures,
    protect_figures,
)
from levensloop_desktop.services.kengetallen.monitorbestand import make_monitor
from levensloop_desktop.services.voorbeeldkluis.samenwerking import make_samenwerking
from tests.unit.documents.voorbeeld_basis import VANDAAG

ZVH = "ZVH Voorbeeldstad"


def halfjaren() -> list[Halfjaarcijfers]:
    """The protected figures of three half years, the earliest first."""
    records = make_samenwerking(1, VANDAAG)
    lijsten = [deel for deel in records if isinstance(deel, Samenwerkingslijst)]
    return [
        protect_figures(
            exact_figures(
                meting.halfjaar,
                VANDAAG,
                (deel for deel in lijsten if deel.meting_id == meting.id),
            )
        )
        for meting in records
        if isinstance(meting, Samenwerkingsmeting)
    ]


def monitorpapier(*, vol: bool) -> Afdruk:
    """Beside the half year before, or of a half year in which nothing may be shown."""
    if vol:
        eerder, nu = halfjaren()[:2]
        return make_workbook_pdf(make_monitor(nu, eerder, ZVH))
    leeg = Halfjaarcijfers(halfjaar="2027-1", gesloten_op=VANDAAG, lijsten=3, antwoorden={})
    return make_workbook_pdf(make_monitor(leeg, None, ZVH))
