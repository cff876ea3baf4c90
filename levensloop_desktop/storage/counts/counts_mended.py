"""How many people were mended in the counts of a day, for who holds them against what went out.

Figures that went out stand as they did, also when a day is counted anew. Only how many people the
counts moved is kept: the counts of before would show, beside those of now, whom it was about.
"""

from collections import defaultdict
from datetime import date

from sqlalchemy import bindparam, select

from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.verbanden import make_teltabellen
from levensloop_desktop.kengetallen.verschil import count_changed
from levensloop_desktop.services.ports.tellingenport import Peilstand
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import KENGETALLEN

_TABEL = KENGETALLEN.tables["verschuivingen"]
_DAY = (_TABEL.c.definitie == bindparam("welke")) & (_TABEL.c.peildatum == bindparam("dag"))
_ALL = Statement(select(_TABEL.c.definitie, _TABEL.c.peildatum, _TABEL.c.stempel, _TABEL.c.mensen))
_FORGET_DAY = Statement(_TABEL.delete().where(_DAY))
_WRITE = Statement(_TABEL.insert())


def read_mended(connection: DriverConnection) -> dict[tuple[str, date], dict[str, int]]:
    """By definition and day: for the stamp of earlier counts, how many people were mended since."""
    gevonden: dict[tuple[str, date], dict[str, int]] = defaultdict(dict)
    for definitie, dag, stempel, mensen in _ALL.rows(connection):
        gevonden[definitie, dag][stempel] = mensen
    return gevonden


def put_mended(
    connection: DriverConnection, definitie: Definitie, oud: Peilstand, nieuw: Peilstand
) -> None:
    """Note that the counts of a day are others now; nothing when they are the same."""
    if oud.stempel == nieuw.stempel:
        return
    toen, nu = (make_teltabellen(definitie, deel) for deel in (oud, nieuw))
    erbij = max(count_changed(toen, nu), 1)
    mensen = {stempel: aantal + erbij for stempel, aantal in oud.verschoven.items()}
    mensen[oud.stempel] = erbij
    mensen.pop(nieuw.stempel, None)  # mended back
    welke = {"welke": oud.definitie, "dag": oud.peildatum}
    _FORGET_DAY.run(connection, welke)
    _WRITE.run_many(
        connection,
        (
            {
                "definitie": oud.definitie,
                "peildatum": oud.peildatum,
                "stempel": stempel,
                "mensen": aantal,
            }
            for stempel, aantal in mensen.items()
        ),
    )
