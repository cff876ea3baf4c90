"""Propose what ends at a handover: the same that the paper would name as a gap."""

from collections.abc import Callable

from levensloop_desktop.domain.continuiteit.eindes import eindes_van
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.overdracht import Overdracht, Overdrachtsregel
from levensloop_desktop.services.changes import Changes
from levensloop_desktop.services.dossiers import save_record
from levensloop_desktop.services.ports import Kluis, Werkplek
from levensloop_desktop.ui.formulieren.gegevens import Gegevens


def propose_regels(
    gegevens: Gegevens, overdracht: Overdracht, new_id: Callable[[], str]
) -> list[Overdrachtsregel]:
    """Lines for what ends with a title and has no line yet, each still to be arranged."""
    dossier = gegevens.dossier
    if dossier is None:
        return []
    bestaand = dossier.regels_van(overdracht)
    eindes = list(eindes_van(dossier, overdracht, gegevens.vandaag))[len(bestaand) :]
    return [
        Overdrachtsregel(
            id=RecordId(new_id()),
            client_id=overdracht.client_id,
            overdracht_id=overdracht.id,
            wat_eindigt=einde.wat,
            eindigt_op=einde.op,
            vervanging=einde.vervanging,
            stand="loopt" if einde.vervanging else "niet_geregeld",
            volgorde=len(bestaand) + nummer,
        )
        for nummer, einde in enumerate(eindes)
    ]


def save_all(kluis: Kluis, werkplek: Werkplek, regels: list[Overdrachtsregel]) -> Changes:
    """Save lines one after the other."""
    changes = Changes()
    for regel in regels:
        changes |= save_record(kluis, werkplek, regel)
    return changes
