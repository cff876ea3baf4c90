"""Keep kengetallen.db up to date from the dossiers: counts only, never a row per person.

Every change that counts raises a number in dossier.db, within the same transaction (triggers of
migrations/dossier). kengetallen.db holds the number at which it was counted, so that a kill
between the two is seen at the next unlock, and repaired.
"""

from datetime import date, datetime

from sqlalchemy import Engine, select

from levensloop_desktop.kengetallen.beeld import make_beeld
from levensloop_desktop.kengetallen.definities import (
    Definitie,
    parse_definitie,
    read_definitie,
    shipped_text,
)
from levensloop_desktop.kengetallen.peildata import last_before, missing
from levensloop_desktop.kengetallen.tellen import Aantal, count
from levensloop_desktop.kengetallen.verbanden import form_of
from levensloop_desktop.services.ports.tellingenport import Definitietekst, Peilstand
from levensloop_desktop.storage.counts.counts_file import (
    COUNTS_FILE,
    Basis,
    empty_log,
    kept_days,
    put_day,
    put_definitie,
    put_today,
    read_basis,
    read_definities,
    read_stand,
    reading,
    writing,
)
from levensloop_desktop.storage.counts.counts_mended import put_mended
from levensloop_desktop.storage.counts.counts_samenwerking import count_closed, put_halfyears
from levensloop_desktop.storage.counts.counts_sources import read_past, read_sources
from levensloop_desktop.storage.database.statements import DriverConnection, Statement
from levensloop_desktop.storage.rows import DOSSIER

REEKS = "tellingen"  # the series of nummerreeksen, in year 0, that the triggers raise
DOSSIER_FILE = "dossier.db"
_REEKSEN = DOSSIER.tables["nummerreeksen"]
_STAPPEN = DOSSIER.tables["processtappen"]
_READ_NUMBER = Statement(
    select(_REEKSEN.c.laatste).where(_REEKSEN.c.reeks == REEKS, _REEKSEN.c.jaar == 0)
)
_FIRST_STEP = Statement(
    select(_STAPPEN.c.datum)
    .where(_STAPPEN.c.datum.is_not(None))
    .order_by(_STAPPEN.c.datum)
    .limit(1)
)


def update_counts(
    dossier: Engine,
    kengetallen: Engine,
    vandaag: date,
    nu: datetime,
    *,
    gekozen: Definitietekst | None = None,
) -> bool:
    """Count anew when the dossiers, the day or the definition moved on; whether it was needed.

    The peildata that passed since the last time are counted along, each as it was on its day.

    Args:
        dossier: the dossiers.
        kengetallen: the counts.
        vandaag: the day of the stand.
        nu: the moment that is written with it.
        gekozen: a definition to count by from now on.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    definitie, tekst, voor, bekend, anders = _known(kengetallen, gekozen)
    with reading(dossier, DOSSIER_FILE) as connection:
        basis = Basis(definitie.sleutel, _number(connection), vandaag)
        if basis == voor and not anders:
            return False
        stand = count_today(connection, definitie, vandaag)
        gemist = {
            dag: count_past(connection, definitie, dag)
            for dag in (*missing(definitie.peildata, bekend, vandaag), *(bekend if anders else ()))
        }
        gesloten = count_closed(connection)
    with writing(kengetallen) as connection:
        put_definitie(connection, definitie.sleutel, tekst)
        put_today(connection, basis, stand, nu)
        put_halfyears(connection, gesloten)
        for dag, aantallen in gemist.items():
            if any(deel.aantal for deel in aantallen):  # else there was nobody yet
                put_day(connection, definitie.sleutel, dag, aantallen, vast=True, nu=nu)
    empty_log(kengetallen)
    return True


def recount_day(dossier: Engine, kengetallen: Engine, dag: date, nu: datetime) -> None:
    """Count one day that is over anew, by the definition in force.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    definitie, tekst, *_ = _known(kengetallen)
    with reading(dossier, DOSSIER_FILE) as connection:
        aantallen = count_past(connection, definitie, dag)
    with writing(kengetallen) as connection:
        oud = _kept(connection, definitie.sleutel, dag)
        put_definitie(connection, definitie.sleutel, tekst)
        put_day(connection, definitie.sleutel, dag, aantallen, vast=True, nu=nu)
        nieuw = _kept(connection, definitie.sleutel, dag)
        if oud is not None and nieuw is not None:
            put_mended(connection, definitie, oud, nieuw)
    empty_log(kengetallen)


def first_day(dossier: Engine) -> date | None:
    """The first day on which any traject took a step."""
    with reading(dossier, DOSSIER_FILE) as connection:
        row = _FIRST_STEP.first(connection)
    return None if row is None else row[0]


def count_today(
    connection: DriverConnection, definitie: Definitie, vandaag: date
) -> tuple[Aantal, ...]:
    """The stand of today, with the half year since the last peildatum."""
    vorige = last_before(definitie.peildata, vandaag)
    bronnen = read_sources(connection, vandaag, vorige, nu=True)
    return count(definitie, make_beeld(bronnen, vandaag, vorige))


def count_past(connection: DriverConnection, definitie: Definitie, dag: date) -> tuple[Aantal, ...]:
    """The stand of a day that is over, with the half year that ended with it."""
    vorige = last_before(definitie.peildata, dag)
    bronnen = read_sources(connection, dag, vorige)
    verleden = read_past(connection, dag, vorige)
    return count(definitie, make_beeld(bronnen, dag, vorige, verleden))


def _known(
    kengetallen: Engine, gekozen: Definitietekst | None = None
) -> tuple[Definitie, str, Basis | None, list[date], bool]:
    """The definition in force with its text, what was counted last, and which peildata.

    At last whether those were counted by other classes under the same name: somebody changed the
    definition that ships and forgot its version. Then they are counted anew.
    """
    with reading(kengetallen, COUNTS_FILE) as connection:
        basis = read_basis(connection)
        teksten = dict(read_definities(connection))
        if gekozen is not None:
            definitie, tekst = parse_definitie(gekozen.inhoud), gekozen.inhoud
        else:
            definitie, tekst = _in_force(basis.definitie if basis else "", teksten)
        anders = _divides_otherwise(teksten.get(definitie.sleutel, tekst), tekst)
        return definitie, tekst, basis, kept_days(connection, definitie.sleutel), anders


def _divides_otherwise(oud: str, nieuw: str) -> bool:
    """Whether two texts of a definition count something else; words make no difference."""
    if oud == nieuw:
        return False
    vormen = (
        [
            (tabel.code, form_of(tabel), tabel.eenheid, tabel.meervoudig, tabel.stroom)
            for tabel in parse_definitie(tekst).tabellen
        ]
        for tekst in (oud, nieuw)
    )
    return next(vormen) != next(vormen)


def _kept(connection: DriverConnection, sleutel: str, dag: date) -> Peilstand | None:
    """The counts of a day as they were kept."""
    stand = read_stand(connection)
    return stand.find(dag, sleutel) if stand else None


def _in_force(sleutel: str, teksten: dict[str, str]) -> tuple[Definitie, str]:
    """The definition of the ZVH itself where it was counted by, else the one that ships."""
    eigen = parse_definitie(teksten[sleutel]) if sleutel in teksten else None
    if eigen is not None and not eigen.is_basis:
        return eigen, teksten[sleutel]
    return read_definitie(), shipped_text()


def _number(connection: DriverConnection) -> int:
    row = _READ_NUMBER.first(connection)
    return 0 if row is None else int(row[0])
