"""Row classes: one per table, apart from the domain (docs/adr/0004-aparte-rijklassen.md)."""

from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.storage.rows import (
    aanleveringen,
    bejegening,
    clienten,
    herkomst,
    kengetallen,
    ledger,
    netwerk,
    overdrachten,
    overleggen,
    plannen,
    proces,
    rechten,
    samenwerking,
    vandaag,
    waardelijsten,
    zoeken,
    zorg,
)
from levensloop_desktop.storage.rows.base import Rij
from levensloop_desktop.storage.rows.telindexen import add_indexes

DOSSIER = Rij.metadata
add_indexes(DOSSIER)
KENGETALLEN = kengetallen.KengetallenBasis.metadata
TABELLEN = {naam: DOSSIER.tables[naam] for naam in VERZAMELINGEN}

__all__ = [
    "DOSSIER",
    "KENGETALLEN",
    "TABELLEN",
    "aanleveringen",
    "bejegening",
    "clienten",
    "herkomst",
    "kengetallen",
    "ledger",
    "netwerk",
    "overdrachten",
    "overleggen",
    "plannen",
    "proces",
    "rechten",
    "samenwerking",
    "vandaag",
    "waardelijsten",
    "zoeken",
    "zorg",
]
