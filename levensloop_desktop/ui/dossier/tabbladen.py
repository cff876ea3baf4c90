"""The tabs of the dossier in their order; each is made when it is first looked at."""

from collections.abc import Callable
from typing import Any, NamedTuple

from levensloop_desktop.ui.dossier.bejegening.bejegening_tab import BejegeningTab
from levensloop_desktop.ui.dossier.netwerk.netwerk_tab import NetwerkTab
from levensloop_desktop.ui.dossier.overdracht.overdracht_tab import OverdrachtTab
from levensloop_desktop.ui.dossier.overleg_tab import OverlegTab
from levensloop_desktop.ui.dossier.overzicht.overzicht_tab import OverzichtTab
from levensloop_desktop.ui.dossier.plan.plan_tab import PlanTab
from levensloop_desktop.ui.dossier.proces.proces_tab import ProcesTab
from levensloop_desktop.ui.dossier.scenarios.scenarios_tab import ScenariosTab
from levensloop_desktop.ui.dossier.verloop.verloop_tab import VerloopTab
from levensloop_desktop.ui.levenslijn.levenslijn_tab import LevenslijnTab


class Tabsoort(NamedTuple):
    """One tab: the code it is asked for by, its label, and what makes it."""

    code: str
    label: str
    make: Callable[..., Any]  # (sessie, client_id, parent) -> a QWidget that fulfils Tabblad


TABBLADEN = (
    Tabsoort("overzicht", "Overzicht", OverzichtTab),
    Tabsoort("plan", "Plan", PlanTab),
    Tabsoort("bejegening", "Bejegening", BejegeningTab),
    Tabsoort("scenarios", "Scenario’s", ScenariosTab),
    Tabsoort("levenslijn", "Levenslijn", LevenslijnTab),
    Tabsoort("netwerk", "Netwerk", NetwerkTab),
    Tabsoort("proces", "Proces", ProcesTab),
    Tabsoort("verloop", "Verloop", VerloopTab),
    Tabsoort("overleg", "Overleg", OverlegTab),
    Tabsoort("overdracht", "Overdracht", OverdrachtTab),
)
