"""The termijnenoverzicht: the levenslijn of a client and everything with a date, for the table."""

from levensloop_desktop.documents.content.bejegeningskaart import clientregel
from levensloop_desktop.documents.content.blokken import DICHT, LANG_DOCUMENT, Inhoud, Kop
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.levenslijn import levenslijn
from levensloop_desktop.documents.content.termijnen import Regel, by_urgency
from levensloop_desktop.documents.content.waarden import alinea
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.lijst import list_today


def termijnenoverzicht(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """Picture first, then the terms by urgency; the subject is always the whole dossier."""
    del onderwerp_id
    weken = kop.weken
    regels = [Regel(dossier, regel) for regel in list_today(dossier, kop.vandaag, weken)]
    bron = Bron(dossier=dossier, kop=kop, plan=dossier.geldig_plan)
    return Inhoud(
        soortnaam="Termijnenoverzicht",
        blokken=(
            Kop(1, "Termijnenoverzicht", bladwijzer="Termijnenoverzicht"),
            clientregel(dossier, kop),
            *levenslijn(bron, niveau=2, voluit=True),
            *by_urgency(regels, kop.vandaag, weken, waarom=True),
            *(() if regels else (alinea("Er is nu niets dat aandacht vraagt."),)),
        ),
        voetregel="Gearceerd is een gat: daar is niets vastgelegd.",
        schaal=LANG_DOCUMENT,
        dichtheid=DICHT,  # two pages at the most, also of who has much
        liggend=True,
    )
