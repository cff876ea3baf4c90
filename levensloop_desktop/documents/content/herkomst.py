"""From where a dossier was received, on paper."""

from levensloop_desktop.documents.content.blokken import Blok, Blokken, Kenmerken, Kop
from levensloop_desktop.documents.content.waarden import kenmerken
from levensloop_desktop.domain.dossier import Dossier

_VELDEN = (
    "zvh",
    "nummer",
    "gemaakt_op",
    "gemaakt_door",
    "clientnummer",
    "ontvangen_op",
    "ontvangen_door",
    "grondslag",
)


def herkomst(dossier: Dossier) -> Blokken:
    """Each time the dossier came from another ZVH; nothing when it began here."""
    blokken: list[Blok] = []
    for deel in dossier.herkomsten:
        blokken += [
            Kop(3, "Herkomst van dit dossier"),
            Kenmerken(kenmerken(dossier, deel, *_VELDEN), kolommen=2),
            Kenmerken(kenmerken(dossier, deel, "doel")),
        ]
    return tuple(blokken)


def herkomst_in_voet(dossier: Dossier) -> str:
    """The same in a few words for the foot of every page; empty when the dossier began here."""
    namen = dict.fromkeys(deel.zvh for deel in dossier.herkomsten)
    return f"dossier ontvangen van {', '.join(namen)}" if namen else ""
