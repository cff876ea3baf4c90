"""Use case of plan versions: two of them, each as it was."""

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Levensloopplan, Momentopname
from levensloop_desktop.domain.planvergelijking import Gebiedverschil, compare_plans
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.ports import Kluis, Opslag
from levensloop_desktop.services.rechten import Handeling, require


def compare_versions(
    kluis: Kluis, client_id: ClientId, oud_id: str, nieuw_id: str
) -> tuple[Gebiedverschil, ...]:
    """What differs between two versions; an established one is read from the copy kept then.

    Raises:
        NotFoundError: when the dossier has no such version.
    """
    require(kluis, Handeling.DOSSIER_LEZEN)
    with kluis.read() as opslag:
        dossier = opslag.load_dossier(client_id)
        if dossier is None:
            raise NotFoundError
        oud, nieuw = (_as_it_was(opslag, dossier, plan_id) for plan_id in (oud_id, nieuw_id))
    return compare_plans(oud, nieuw)


def _as_it_was(opslag: Opslag, dossier: Dossier, plan_id: str) -> tuple[Dossier, Levensloopplan]:
    # Late: reading brings the schema library along.
    from levensloop_desktop.services.dossierformaat.reading import read_dossier  # noqa: PLC0415

    plan = next((deel for deel in dossier.plannen if deel.id == plan_id), None)
    if plan is None:
        raise NotFoundError(verzameling="plannen")
    kopieen = opslag.find(Momentopname, plan_id=plan.id) if plan.is_vastgesteld else ()
    if not kopieen:
        return dossier, plan
    return read_dossier(kopieen[-1].inhoud.encode()).dossier(), plan
