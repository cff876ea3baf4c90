"""Values that come along with a dossier: known here, new, and kept without being offered."""

import dataclasses
from collections.abc import Iterable

from levensloop_desktop.domain.eigenwaarde import Eigenwaarde, Lijststand
from levensloop_desktop.domain.ids import RecordId
from levensloop_desktop.domain.waardelijsten import label, waardelijst
from levensloop_desktop.services.dossierformaat.reading import Dossierbestand
from levensloop_desktop.services.ports.kluisport import Opslag, Werkplek

BESTAND = "een dossierbestand"  # when nobody says from whom it came


def foreign_values(opslag: Opslag, bestand: Dossierbestand) -> tuple[Eigenwaarde, ...]:
    """The values of a file that this kluis does not know yet."""
    return tuple(
        waarde
        for waarde in bestand.waarden
        if not opslag.find(Eigenwaarde, lijst=waarde.lijst, code=waarde.code)
    )


def keep_foreign(
    opslag: Opslag, werkplek: Werkplek, waarden: Iterable[Eigenwaarde], van: str
) -> tuple[Eigenwaarde, ...]:
    """Keep names that came along; they are shown, and not offered until somebody takes them in.

    Args:
        opslag: a transaction that writes.
        werkplek: gives the ids.
        waarden: that this kluis does not know.
        van: whose they are.
    """
    bewaard = tuple(
        dataclasses.replace(waarde, id=RecordId(werkplek.new_id()), herkomst=van)
        for waarde in waarden
    )
    for waarde in bewaard:
        opslag.put(waarde)
    for lijst in sorted({waarde.lijst for waarde in bewaard}):
        codes = tuple(waarde.code for waarde in bewaard if waarde.lijst == lijst)
        bekend = opslag.find(Lijststand, lijst=lijst)
        stand = bekend[0] if bekend else Lijststand(id=RecordId(werkplek.new_id()), lijst=lijst)
        opslag.put(dataclasses.replace(stand, niet_kiezen=(*stand.niet_kiezen, *codes)))
        opslag.write_log("waardelijst_gewijzigd", bijzonderheid=lijst)
    return bewaard


def tell_value(waarde: Eigenwaarde) -> str:
    """A value in words: "woonboot (Soorten verblijf, telt mee als eigen woning)"."""
    lijst = waardelijst(waarde.lijst).titel
    return f"{waarde.label} ({lijst}, telt mee als {label(waarde.lijst, waarde.volgt)})"
