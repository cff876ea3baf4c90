"""The overdrachtsdocument: nine sections for the party that takes over."""

from levensloop_desktop.documents.content.bejegeningskaart import kopkenmerk
from levensloop_desktop.documents.content.blokken import (
    DICHT,
    LANG_DOCUMENT,
    Inhoud,
    Kenmerken,
    Kop,
)
from levensloop_desktop.documents.content.bron import Bron
from levensloop_desktop.documents.content.checklist import checklist
from levensloop_desktop.documents.content.geprobeerd import geprobeerd, problematiek, risico
from levensloop_desktop.documents.content.herkomst import herkomst
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.levensgebieden import (
    levensgebieden,
    persoonsgegevens,
    planversie,
)
from levensloop_desktop.documents.content.netwerk import netwerk
from levensloop_desktop.documents.content.niet_meegegeven import niet_meegegeven, onderdeel
from levensloop_desktop.documents.content.nu_handelen import (
    bejegening,
    scenarios,
    signaleringsplan,
)
from levensloop_desktop.documents.content.proces import trajecten
from levensloop_desktop.documents.content.tien_regels import kop_overdracht, tien_regels
from levensloop_desktop.documents.content.verloop import verloop
from levensloop_desktop.documents.content.voortgang import voortgang
from levensloop_desktop.documents.content.waarden import datum, ingekort
from levensloop_desktop.documents.content.wat_eindigt import wat_eindigt
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.verstrekking.rubrieken import ALLES, restrict
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import NotFoundError

_VIER = "De cliënt en de acht levensgebieden"


def overdrachtsdocument(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """What of the dossier goes to this receiver, gaps included.

    Raises:
        NotFoundError: when the dossier has no overdracht with this id.
    """
    mee = restrict(dossier, kop.gaat_mee)
    bron = Bron(
        dossier=mee,
        kop=kop,
        plan=mee.geldig_plan or mee.concept,
        overdracht=_overdracht(dossier, onderwerp_id),
        geheel=dossier,
    )
    blokken = (
        *kop_overdracht(bron),
        _kopkenmerken(bron),
        *niet_meegegeven(bron.kop, ALLES),
        *tien_regels(bron),
        *wat_eindigt(bron),
        *onderdeel(
            Kop(2, "Nu handelen", "3", "Nu handelen"),
            bron.gaat("bejegening") and bejegening(mee),
            bron.gaat("signalering") and signaleringsplan(mee),
            bron.gaat("scenarios") and scenarios(mee),
        ),
        *onderdeel(
            Kop(2, _VIER, "4", _VIER),
            bron.gaat("persoonsgegevens") and persoonsgegevens(bron),
            bron.gaat("traject") and (*trajecten(bron), *herkomst(mee)),
            bron.gaat("levensgebieden") and (*planversie(bron), *levensgebieden(bron)),
            bron.gaat("voortgang") and voortgang(mee),
        ),
        *geprobeerd(bron),
        *onderdeel(
            Kop(2, "Problematiek en risico", "6", "Problematiek en risico"),
            bron.gaat("problematiek") and problematiek(bron),
            bron.gaat("risico") and risico(bron),
        ),
        *onderdeel(
            Kop(2, "Netwerk met telefoonnummers", "7", "Netwerk met telefoonnummers"),
            bron.gaat("contacten") and netwerk(bron),
        ),
        *verloop(bron),
        *checklist(bron),
    )
    return Inhoud(
        soortnaam="Overdrachtsdocument",
        blokken=blokken,
        schaal=LANG_DOCUMENT,
        dichtheid=DICHT,
        voetregel="Ingeschreven in het register van verstrekkingen. Niet kopiëren of doorgeven."
        if kop.nummer
        else "Voorbeeld. Nog niet ingeschreven in het register van verstrekkingen.",
    )


def _overdracht(dossier: Dossier, onderwerp_id: str) -> Overdracht | None:
    """The one that was asked for, or the latest that was not withdrawn."""
    if onderwerp_id:
        for deel in dossier.overdrachten:
            if deel.id == onderwerp_id:
                return deel
        raise NotFoundError(verzameling="overdrachten")
    lopend = [deel for deel in dossier.overdrachten if deel.staat != "teruggetrokken"]
    return lopend[-1] if lopend else None


def _kopkenmerken(bron: Bron) -> Kenmerken:
    """Recipient, purpose, ground and plan version."""
    overdracht, kop, plan = bron.overdracht, bron.kop, bron.plan
    grondslag = label("grondslag", kop.grondslag) or kop.grondslag
    if kop.grondslag_toelichting:
        grondslag = f"{grondslag}, {kop.grondslag_toelichting}"
    doel = kop.doel
    if overdracht is not None:
        delen = (label("grondslag", overdracht.grondslag), overdracht.grondslag_toelichting)
        if kop.grondslag in {"", overdracht.grondslag} and not kop.grondslag_toelichting:
            grondslag = ", ".join(deel for deel in delen if deel)
        doel = doel or overdracht.doel
    gegevens = ""
    if plan is not None:
        stand = datum(plan.vastgesteld_op) if plan.is_vastgesteld else "concept"
        gegevens = f"plan versie {plan.versie}, {stand}"
    return Kenmerken(
        (
            kopkenmerk("Ontvanger", kop.ontvanger),
            kopkenmerk("Grondslag", ingekort(grondslag, 80, "zie onderdeel 9")),
            kopkenmerk("Doel", ingekort(doel, 120, "zie onderdeel 9")),
            kopkenmerk("Gegevens", gegevens),
        ),
        kolommen=2,
    )
