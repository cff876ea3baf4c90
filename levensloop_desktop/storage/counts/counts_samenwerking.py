"""The monitor samenwerking in kengetallen.db: counts of closed half years, never a list.

A question with too few answers is not even written, so that the key of the counts does not open
what one respondent said.
"""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select

from levensloop_desktop.domain.samenwerking import (
    NVT,
    Antwoorden,
    Samenwerkingslijst,
    Samenwerkingsmeting,
)
from levensloop_desktop.kengetallen.samenwerking import (
    Halfjaarcijfers,
    exact_figures,
    protect_figures,
)
from levensloop_desktop.storage.database.mapping import mapper_van
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import KENGETALLEN

_HALFJAREN = KENGETALLEN.tables["halfjaren"]
_ANTWOORDEN = KENGETALLEN.tables["antwoorden"]
_READ_HALFYEARS = Statement(
    select(_HALFJAREN.c.halfjaar, _HALFJAREN.c.gesloten_op, _HALFJAREN.c.lijsten).order_by(
        _HALFJAREN.c.halfjaar
    )
)
_READ_ANSWERS = Statement(
    select(
        _ANTWOORDEN.c.halfjaar, _ANTWOORDEN.c.vraag, _ANTWOORDEN.c.antwoord, _ANTWOORDEN.c.aantal
    )
)
_FORGET = (Statement(_ANTWOORDEN.delete()), Statement(_HALFJAREN.delete()))
_WRITE_HALFYEARS = Statement(_HALFJAREN.insert())
_WRITE_ANSWERS = Statement(_ANTWOORDEN.insert())


def count_closed(connection: DriverConnection) -> tuple[Halfjaarcijfers, ...]:
    """The figures of every closed half year, on a connection of dossier.db."""
    metingen, lijsten = mapper_van(Samenwerkingsmeting), mapper_van(Samenwerkingslijst)
    per_meting = lijsten.finder({"meting_id": ""})
    geteld = []
    for rij in metingen.finder({}).rows(connection, {}):
        meting = metingen.to_record(rij)
        if meting.is_gesloten:
            rijen = per_meting.rows(connection, {"meting_id": meting.id})
            exact = exact_figures(
                meting.halfjaar, meting.gesloten_op, map(lijsten.to_record, rijen)
            )
            geteld.append(protect_figures(exact))
    return tuple(geteld)


def put_halfyears(connection: DriverConnection, cijfers: Sequence[Halfjaarcijfers]) -> None:
    """Write the figures in place of what stood there."""
    for forget in _FORGET:
        forget.run(connection)
    _WRITE_HALFYEARS.run_many(
        connection,
        (
            {"halfjaar": deel.halfjaar, "gesloten_op": deel.gesloten_op, "lijsten": deel.lijsten}
            for deel in cijfers
        ),
    )
    _WRITE_ANSWERS.run_many(
        connection,
        (
            {"halfjaar": deel.halfjaar, "vraag": vraag, "antwoord": antwoord, "aantal": aantal}
            for deel in cijfers
            for vraag, antwoorden in deel.antwoorden.items()
            for antwoord, aantal in {**antwoorden.aantallen, NVT: antwoorden.nvt}.items()
        ),
    )


def read_halfyears(connection: DriverConnection) -> tuple[Halfjaarcijfers, ...]:
    """The figures that were written, the earliest half year in front."""
    gegeven: dict[str, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for halfjaar, vraag, antwoord, aantal in _READ_ANSWERS.rows(connection):
        gegeven[halfjaar][vraag][antwoord] = aantal
    return tuple(
        Halfjaarcijfers(
            halfjaar=halfjaar,
            gesloten_op=gesloten_op,
            lijsten=lijsten,
            antwoorden={
                vraag: Antwoorden(
                    {code: aantal for code, aantal in per_antwoord.items() if code != NVT},
                    per_antwoord.get(NVT, 0),
                )
                for vraag, per_antwoord in gegeven[halfjaar].items()
            },
        )
        for halfjaar, gesloten_op, lijsten in _READ_HALFYEARS.rows(connection)
    )
