"""The levensloopplan on paper, for the whole network."""

from levensloop_desktop.documents.content.bejegeningskaart import clientregel, kopkenmerk
from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Blok,
    Blokken,
    Inhoud,
    Kenmerken,
    Kop,
    Stuk,
    Vak,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.levensgebieden import levensgebieden
from levensloop_desktop.documents.content.netwerk import netwerk
from levensloop_desktop.documents.content.nu_handelen import (
    bejegening,
    scenarios,
    signaleringsplan,
)
from levensloop_desktop.documents.content.waarden import alinea, als_tekst, kenmerken, of_leeg
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.errors import NotFoundError


def levensloopplan(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """One version of the plan; the latest established one unless another is asked for.

    Raises:
        NotFoundError: when the dossier has no plan with this id.
    """
    bron = Bron(dossier=dossier, kop=kop, plan=_plan(dossier, onderwerp_id))
    blokken = (
        Kop(1, "Levensloopplan", bladwijzer="Levensloopplan"),
        clientregel(dossier, kop),
        *_versie(bron),
        *levensgebieden(bron, niveau=2),
        Kop(2, "Bejegening en signaleringsplan", bladwijzer="Bejegening en signaleringsplan"),
        *bejegening(dossier),
        *signaleringsplan(dossier),
        Kop(2, "Scenario’s", bladwijzer="Scenario’s"),
        *scenarios(dossier),
        Kop(2, "Netwerk", bladwijzer="Netwerk"),
        *netwerk(bron),
        Kop(2, "Akkoord en evaluatie", bladwijzer="Akkoord en evaluatie"),
        *_akkoord(bron),
    )
    return Inhoud(
        soortnaam="Levensloopplan",
        blokken=blokken,
        schaal=LANG_DOCUMENT,
        voetregel="Dit plan is voor wie in het netwerk betrokken is. Niet doorgeven.",
    )


def _plan(dossier: Dossier, onderwerp_id: str) -> Levensloopplan | None:
    if onderwerp_id:
        for plan in dossier.plannen:
            if plan.id == onderwerp_id:
                return plan
        raise NotFoundError(verzameling="plannen")
    return dossier.geldig_plan or dossier.concept


def _versie(bron: Bron) -> Blokken:
    """Version and day of vaststelling on top; a concept cannot be missed."""
    plan, dossier, kop = bron.plan, bron.dossier, bron.kop
    voor = kopkenmerk("Voor", kop.ontvanger)
    doel = kopkenmerk("Doel", kop.doel)
    if plan is None:
        leeg = Vak((alinea(Stuk("Er is nog geen plan vastgelegd.", vet=True)),))
        return (Kenmerken((voor, doel), kolommen=2), leeg)
    vastgesteld = als_tekst(dossier, plan, "vastgesteld_op") if plan.is_vastgesteld else "concept"
    paren = (
        voor,
        kopkenmerk("Versie", str(plan.versie)),
        doel,
        kopkenmerk("Vastgesteld", vastgesteld),
        kopkenmerk("Overleg", plan.overleg),
        kopkenmerk("Evaluatie", als_tekst(dossier, plan, "volgende_evaluatie")),
    )
    blokken: list[Blok] = [Kenmerken(paren, kolommen=2)]
    if not plan.is_vastgesteld:
        tekst = " Dit plan is nog niet vastgesteld en kan nog veranderen."
        blokken.append(Vak((alinea(Stuk("CONCEPT.", vet=True), tekst),)))
    elif plan is not dossier.geldig_plan:
        tekst = " Er is een nieuwere vastgestelde versie."
        blokken.append(Vak((alinea(Stuk("OUDE VERSIE.", vet=True), tekst),)))
    return tuple(blokken)


def _akkoord(bron: Bron) -> Blokken:
    plan = bron.plan
    if plan is None:
        return (alinea("Akkoord en evaluatie: ", *of_leeg("")),)
    velden = (
        "begonnen_op",
        "vastgesteld_op",
        "overleg",
        "aanwezigen",
        "akkoord_client",
        "akkoord_toelichting",
        "volgende_evaluatie",
    )
    return (Kenmerken(kenmerken(bron.dossier, plan, *velden)),)
