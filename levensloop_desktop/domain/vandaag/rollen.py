"""Lines about roles that nobody has, or will soon not have."""

from collections.abc import Iterator, Sequence
from datetime import date

from levensloop_desktop.domain.continuiteit.dekking import Strook, merge, strook, uncovered
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.netwerk import Betrokkenheid
from levensloop_desktop.domain.rollen import (
    ALTIJD_NODIG,
    ZORGVERANTWOORDELIJKE,
    asks_for_zorgverantwoordelijke,
)
from levensloop_desktop.domain.vandaag.termijnen import (
    GEEN_RECORD,
    PROCESREGISSEUR,
    Lijnsoort,
    Termijn,
    Voorloop,
)
from levensloop_desktop.domain.waardelijsten import label


def role_lines(dossier: Dossier) -> Iterator[Termijn]:
    """Every stretch of days in which a role is needed and nobody has it."""
    altijd = [(strook(None, None), "")]
    for rol in ALTIJD_NODIG:
        yield from _lines_of(dossier, rol, altijd)
    redenen = [
        (strook(deel.begindatum, deel.einddatum), naam)
        for deel, naam in asks_for_zorgverantwoordelijke(dossier)
    ]
    yield from _lines_of(dossier, ZORGVERANTWOORDELIJKE, redenen)


def _lines_of(
    dossier: Dossier, rol: str, redenen: Sequence[tuple[Strook, str]]
) -> Iterator[Termijn]:
    houders = [deel for deel in dossier.betrokkenheden if deel.rol == rol]
    gedekt = merge(strook(deel.begindatum, deel.einddatum) for deel in houders)
    for tijd in merge(tijd for tijd, _reden in redenen):
        for leeg in uncovered(gedekt, tijd.begin, tijd.einde):
            reden = next(naam for deel, naam in redenen if deel.begin <= leeg.begin <= deel.einde)
            laatste = _last_holder(houders, leeg)
            if laatste is not None:
                yield _stops(rol, laatste)
            yield _nobody(rol, leeg, reden, laatste)


def _last_holder(houders: Sequence[Betrokkenheid], leeg: Strook) -> Betrokkenheid | None:
    if leeg.begin == date.min:
        return None
    return next((deel for deel in houders if deel.einddatum == leeg.begin - EEN_DAG), None)


def _stops(rol: str, laatste: Betrokkenheid) -> Termijn:
    naam = label("rol", rol)
    return Termijn(
        soort=Lijnsoort.ROL,
        wat=f"{naam[:1].upper()}{naam[1:]} stopt, niemand erna",
        datum=laatste.einddatum,
        tot=laatste.einddatum,
        verzameling="betrokkenheden",
        record_id=laatste.id,
        aan_zet_rol=PROCESREGISSEUR,
        waarom=f"Na {write_date(laatste.einddatum)} is er geen {naam}.",
    )


def _nobody(rol: str, leeg: Strook, reden: str, laatste: Betrokkenheid | None) -> Termijn:
    naam = label("rol", rol)
    begin = None if leeg.begin == date.min else leeg.begin
    waarom = f"Niemand is {naam}."
    if reden:
        waarom = f"{waarom} Die is nodig bij: {reden}."
    return Termijn(
        soort=Lijnsoort.ROL,
        wat=f"Geen {naam}",
        datum=begin,
        vanaf=begin if laatste is not None else None,
        tot=None if leeg.einde == date.max else leeg.einde,
        voorloop=Voorloop.GEEN if laatste is not None else Voorloop.LANG,
        verzameling="betrokkenheden",
        record_id=laatste.id if laatste else GEEN_RECORD,
        aan_zet_rol=PROCESREGISSEUR,
        waarom=waarom,
    )
