"""Sentences about where somebody is involved, and what a change makes out of date."""

from collections.abc import Sequence

from levensloop_desktop.domain.client import Client
from levensloop_desktop.services.afdrukken.verouderd import Clientpapier

_GENOEMD = 5


def where_words(naam: str, clienten: Sequence[Client]) -> str:
    """With which clients somebody is involved."""
    if not clienten:
        return f"{naam} is bij geen cliënt betrokken."
    namen = ", ".join(f"{deel.korte_naam} ({deel.clientnummer})" for deel in clienten[:_GENOEMD])
    meer = len(clienten) - _GENOEMD
    rest = f" en nog {meer}" if meer > 0 else ""
    return f"{naam} is betrokken bij {_count(len(clienten), 'cliënt', 'cliënten')}: {namen}{rest}."


def consequence_words(papieren: Sequence[Clientpapier]) -> str:
    """How many papers and established plans hold what was."""
    aantal = sum(len(deel.verouderd) for deel in papieren)
    plannen = sum(bool(deel.planredenen) for deel in papieren)
    delen = []
    if aantal:
        delen.append(_count(aantal, "afgedrukt papier", "afgedrukte papieren"))
    if plannen:
        delen.append(_count(plannen, "vastgesteld plan", "vastgestelde plannen"))
    werkwoord = "is" if aantal + plannen == 1 else "zijn"
    return f"Na deze wijziging {werkwoord} verouderd: {' en '.join(delen)}."


def _count(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer}"
