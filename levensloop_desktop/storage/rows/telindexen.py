"""Indexes that hold all that counting reads, so that it need not fetch a row with its texts.

Ids stand at the end of every table, behind the texts; without these a count over 10 000 clients
reads a gigabyte. storage/counts/counts_sources.py has the statements.
"""

from sqlalchemy import Index, MetaData, text

_KOLOMMEN = {
    "clienten": ("id", "geboortedatum", "geslacht"),
    "trajecten": ("client_id", "id", "status", "meldingsdatum", "inclusiedatum", "einddatum"),
    "processtappen": ("traject_id", "datum", "soort", "id"),
    "titels": ("client_id", "begindatum", "einddatum", "soort"),
    "problematieken": ("client_id", "soort", "datum", "id"),
    "plannen": (
        "client_id",
        "id",
        "status",
        "versie",
        "begonnen_op",
        "vastgesteld_op",
        "volgende_evaluatie",
    ),
    "indicaties": (
        "soort",
        "client_id",
        "id",
        "profiel",
        "status",
        "aangevraagd_op",
        "begindatum",
        "einddatum",
    ),
    "knelpunten": ("client_id", "id", "soort", "begindatum", "opgelost_op"),
    "opschalingsstappen": ("client_id", "knelpunt_id", "tafel", "datum", "aantal"),
    "inzetten": ("begindatum", "client_id", "scenario_id"),
    "scenarios": ("id", "soort"),
    "overdrachten": ("client_id", "id", "soort", "staat", "overlap_einde", "ontvangst_op"),
}
GETELD_VERLEDEN = (
    "verzameling IN ('clienten', 'verblijven', 'indicaties', 'problematieken', 'knelpunten', "
    "'overdrachten') AND veld IN ('', 'geslacht', 'status', 'verkeerd_bed', 'soort', 'staat')"
)
"""The lines of the history that counting reads; a query must say it in the same words."""


def add_indexes(dossier: MetaData) -> None:
    """Give the tables of dossier.db their indexes for counting."""
    for naam, kolommen in _KOLOMMEN.items():
        tabel = dossier.tables[naam]
        Index(f"ix_{naam}_tellen", *(tabel.c[kolom] for kolom in kolommen))
    stappen = dossier.tables["processtappen"].c
    Index("ix_processtappen_datum", stappen.datum, stappen.traject_id)
    verblijven = dossier.tables["verblijven"].c
    Index(  # by their end: most stays are over
        "ix_verblijven_tellen",
        verblijven.einddatum,
        verblijven.begindatum,
        verblijven.id,
        verblijven.client_id,
        verblijven.soort,
        verblijven.verkeerd_bed,
    )
    lijnen = dossier.tables["wijzigingen"].c
    Index(
        "ix_wijzigingen_tellen",
        *(lijnen.wanneer, lijnen.verzameling, lijnen.record_id, lijnen.veld),
        *(lijnen.oud, lijnen.nieuw),
        sqlite_where=text(GETELD_VERLEDEN),
    )
