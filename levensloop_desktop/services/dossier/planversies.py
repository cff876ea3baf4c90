"""Use case of plan versions: two of them, each as it was."""

from dataclasses import dataclass

from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import ClientId
from levensloop_desktop.domain.plan import Levensloopplan, Momentopname
from levensloop_desktop.domain.planvergelijking import Gebiedverschil, compare_plans
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.services.ports.kluisport import Kluis, Opslag
from levensloop_desktop.services.toegang.rechten import Handeling, require


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


@dataclass(frozen=True, slots=True)
class Vorigplan:
    """An established version with the copy kept then, still to be read: reading takes time."""

    plan: Levensloopplan
    inhoud: str

    def open(self, nu: Dossier) -> tuple[Dossier, Levensloopplan]:
        """The version in the dossier of then; without a copy in the dossier of now."""
        # Late: reading brings the schema library along.
        from levensloop_desktop.services.dossierformaat.reading import (  # noqa: PLC0415
            read_dossier,
        )

        toen = read_dossier(self.inhoud.encode()).dossier() if self.inhoud else nu
        return toen, self.plan


def find_previous(opslag: Opslag, dossier: Dossier, plan_id: str) -> Vorigplan | None:
    """The established version before the plan that is printed, when there is one."""
    eerder = plan_before(dossier, plan_id)
    if eerder is None:
        return None
    kopieen = opslag.find(Momentopname, plan_id=eerder.id)
    return Vorigplan(eerder, kopieen[-1].inhoud if kopieen else "")


def plan_before(dossier: Dossier, plan_id: str) -> Levensloopplan | None:
    """The established version before a plan; without an id before the one that is printed."""
    plan = next((deel for deel in dossier.plannen if deel.id == plan_id), None)
    plan = plan or dossier.geldig_plan or dossier.concept
    eerder = [
        deel
        for deel in dossier.plannen
        if plan is not None and deel.is_vastgesteld and deel.versie < plan.versie
    ]
    return max(eerder, key=lambda deel: deel.versie, default=None)


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
