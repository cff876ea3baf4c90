"""The levensloopplan on paper, for the whole network."""

from dataclasses import replace

from levensloop_desktop.documents.content.bejegeningskaart import clientregel, kopkenmerk
from levensloop_desktop.documents.content.blokken import (
    DICHT,
    LANG_DOCUMENT,
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Stuk,
    Vak,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.levensgebieden import levensgebieden
from levensloop_desktop.documents.content.netwerk import netwerk
from levensloop_desktop.documents.content.niet_meegegeven import niet_meegegeven, onderdeel
from levensloop_desktop.documents.content.nu_handelen import (
    bejegening,
    scenarios,
    signaleringsplan,
)
from levensloop_desktop.documents.content.verschillen import mark_section
from levensloop_desktop.documents.content.waarden import alinea, als_tekst, kenmerken, of_leeg
from levensloop_desktop.documents.content.wijzigingen import find_changes
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.plan import Levensloopplan
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN, restrict
from levensloop_desktop.errors import NotFoundError


def levensloopplan(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """One version of the plan; the latest established one unless another is asked for.

    Raises:
        NotFoundError: when the dossier has no plan with this id.
    """
    mee = restrict(dossier, kop.gaat_mee)
    plan = _plan(mee, onderwerp_id)
    wijzigingen = find_changes(mee, plan, kop)
    bron = Bron(dossier=mee, kop=kop, plan=plan, geheel=dossier, wijzigingen=wijzigingen)
    delen, anders = _marked(bron)
    blokken = (
        Kop(1, "Levensloopplan", bladwijzer="Levensloopplan"),
        clientregel(dossier, kop),
        *_versie(bron),
        *(wijzigingen.summary(anders) if wijzigingen else ()),
        *niet_meegegeven(kop, RUBRIEKEN_VAN["levensloopplan"]),
        *(levensgebieden(bron, niveau=2) if bron.gaat("levensgebieden") else ()),
        *(
            blok
            for naam, deel in delen.items()
            for blok in onderdeel(Kop(2, naam, bladwijzer=naam), deel)
        ),
        *onderdeel(
            Kop(2, "Akkoord en evaluatie", bladwijzer="Akkoord en evaluatie"),
            bron.gaat("levensgebieden") and _akkoord(bron),
        ),
    )
    return Inhoud(
        soortnaam="Levensloopplan",
        blokken=blokken,
        schaal=LANG_DOCUMENT,
        dichtheid=DICHT,
        voetregel="Dit plan is voor wie in het netwerk betrokken is. Niet doorgeven.",
    )


def _marked(bron: Bron) -> tuple[dict[str, Blokken], list[str]]:
    """The sections after the levensgebieden, marked when that is asked, and which are other."""
    delen, toen = _sections(bron), bron.wijzigingen
    if toen is None:
        return delen, []
    eerder = _sections(replace(bron, dossier=toen.toen, plan=toen.plan, geheel=toen.toen))
    gemerkt = {naam: mark_section(delen[naam], eerder[naam], toen.versie) for naam in delen}
    return gemerkt, [naam for naam in delen if gemerkt[naam] != delen[naam]]


def _sections(bron: Bron) -> dict[str, Blokken]:
    """What goes of the sections after the levensgebieden, by name."""
    mee, voluit = bron.dossier, bron.wijzigingen is not None
    omgang = bejegening(mee, voluit=voluit) if bron.gaat("bejegening") else ()
    signalen = signaleringsplan(mee) if bron.gaat("signalering") else ()
    return {
        "Bejegening en signaleringsplan": (*omgang, *signalen),
        "Scenario’s": _scenarios(mee) if bron.gaat("scenarios") else (),
        "Netwerk": netwerk(bron) if bron.gaat("contacten") else (),
    }


def _scenarios(mee: Dossier) -> Blokken:
    """Each in full; that there is none stands under the one heading."""
    return scenarios(mee) if mee.scenarios else (alinea(*of_leeg("")),)


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
    paren: tuple[Kenmerk, ...] = (
        voor,
        kopkenmerk("Versie", str(plan.versie)),
        doel,
        kopkenmerk("Vastgesteld", vastgesteld),
    )
    if bron.gaat("levensgebieden"):
        evaluatie = als_tekst(dossier, plan, "volgende_evaluatie")
        paren += (kopkenmerk("Overleg", plan.overleg), kopkenmerk("Evaluatie", evaluatie))
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
