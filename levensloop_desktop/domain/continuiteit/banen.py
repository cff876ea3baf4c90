"""Lay the records of a dossier in the lanes."""

from collections.abc import Iterator
from datetime import date

from levensloop_desktop.domain.continuiteit.dekking import Strook, merge, strook
from levensloop_desktop.domain.continuiteit.perioden import Baan, Periode, Staat
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.indicatie import Indicatie
from levensloop_desktop.domain.inkomen import Inkomen
from levensloop_desktop.domain.verblijf import Verblijf
from levensloop_desktop.domain.waardelijsten import basis, label, waardelijst
from levensloop_desktop.domain.zorg import Behandelperiode

COORDINATOR = "levensloopcoordinator"
_INDICATIE = {"afgegeven": Staat.DEKT, "afgewezen": Staat.AFGEWEZEN}


def lay_out(dossier: Dossier) -> tuple[Periode, ...]:
    """Every dated part of a dossier as a period, lane by lane, in the order of their days."""
    perioden = [
        *_titels(dossier),
        *(_indicatie(deel) for deel in dossier.indicaties),
        *_die_hangen(dossier),
        *(_inkomen(deel) for deel in dossier.inkomens),
        *_coordinatoren(dossier),
    ]
    volgorde = list(Baan)
    return tuple(
        sorted(
            perioden,
            key=lambda deel: (
                volgorde.index(deel.baan),
                deel.begin or date.min,
                deel.einde or date.max,
                deel.record_id,
            ),
        )
    )


def end_with_title(
    begin: date | None, einde: date | None, titels: list[Strook]
) -> tuple[date | None, bool]:
    """The last day of something that hangs on a title, and whether the title ends it.

    What hangs on a title ends with it, whatever its own end says (domain.md, Continuity). Several
    titles that overlap or follow each other without a day between count as one: it ends with the
    last of that uninterrupted run, the first run that it meets. A title without an end ends
    nothing, and without a title its own end holds.

    Args:
        begin: its first day.
        einde: its own last day.
        titels: the runs of titles, merged and in order.
    """
    eigen = strook(begin, einde)
    geraakt = (run for run in titels if run.einde >= eigen.begin and run.begin <= eigen.einde)
    run = next(geraakt, None)
    if run is None or run.einde == date.max:
        return einde, False
    return min(eigen.einde, run.einde), run.einde <= eigen.einde


def titelstroken(dossier: Dossier) -> list[Strook]:
    """The uninterrupted runs of titles."""
    return merge(strook(titel.begindatum, titel.einddatum) for titel in dossier.titels)


def name_verblijf(dossier: Dossier, verblijf: Verblijf) -> str:
    """Kind and place of a stay."""
    return _met(label("verblijfsoort", verblijf.soort), dossier.partnernaam(verblijf.partner_id))


def name_behandeling(deel: Behandelperiode) -> str:
    """What a period of care is called."""
    return deel.wat.strip() or label("behandelsoort", deel.soort)


def name_indicatie(deel: Indicatie) -> str:
    """Kind and profile ("Wlz VG6")."""
    delen = label("indicatiesoort", deel.soort), label("indicatieprofiel", deel.profiel)
    return " ".join(woord for woord in delen if woord)


def _titels(dossier: Dossier) -> Iterator[Periode]:
    for deel in dossier.titels:
        yield Periode(
            baan=Baan.TITEL,
            verzameling="titels",
            record_id=deel.id,
            naam=label("titelsoort", deel.soort),
            begin=deel.begindatum,
            einde=deel.einddatum,
            eigen_einde=deel.einddatum,
        )


def _indicatie(deel: Indicatie) -> Periode:
    staat = _INDICATIE.get(deel.status, Staat.GEVRAAGD)
    return Periode(
        baan=Baan.INDICATIE,
        verzameling="indicaties",
        record_id=deel.id,
        naam=name_indicatie(deel),
        begin=deel.begindatum if staat is Staat.DEKT else deel.begindatum or deel.aangevraagd_op,
        einde=deel.einddatum,
        eigen_einde=deel.einddatum,
        gevraagd_op=deel.aangevraagd_op,
        wlz=deel.soort == "wlz" and staat is Staat.DEKT,
        staat=staat,
    )


def _die_hangen(dossier: Dossier) -> Iterator[Periode]:
    titels = titelstroken(dossier)
    soorten = waardelijst("verblijfsoort")
    for verblijf in dossier.verblijven:
        zonder = soorten.kenmerk(verblijf.soort, "plek") == "geen"
        yield _hanging(
            verblijf,
            titels,
            Baan.VERBLIJF,
            name_verblijf(dossier, verblijf),
            Staat.GEEN_PLEK if zonder else Staat.DEKT,
        )
    for zorg in dossier.behandelperioden:
        dag = basis(zorg.soort) == "dagbesteding"
        baan = Baan.DAGBESTEDING if dag else Baan.BEHANDELING
        naam = _met(name_behandeling(zorg), dossier.partnernaam(zorg.partner_id))
        yield _hanging(zorg, titels, baan, naam, Staat.DEKT)


def _hanging(
    deel: Verblijf | Behandelperiode, titels: list[Strook], baan: Baan, naam: str, staat: Staat
) -> Periode:
    einde, met_titel = deel.einddatum, False
    if deel.hangt_aan_titel:
        einde, met_titel = end_with_title(deel.begindatum, deel.einddatum, titels)
    return Periode(
        baan=baan,
        verzameling="verblijven" if isinstance(deel, Verblijf) else "behandelperioden",
        record_id=deel.id,
        naam=naam,
        begin=deel.begindatum,
        einde=einde,
        eigen_einde=deel.einddatum,
        hangt_aan_titel=deel.hangt_aan_titel,
        met_titel=met_titel,
        staat=staat,
    )


def _inkomen(deel: Inkomen) -> Periode:
    return Periode(
        baan=Baan.INKOMEN,
        verzameling="inkomens",
        record_id=deel.id,
        naam=_met(label("inkomensoort", deel.soort), deel.bron.strip()),
        begin=deel.begindatum,
        einde=deel.einddatum,
        eigen_einde=deel.einddatum,
    )


def _coordinatoren(dossier: Dossier) -> Iterator[Periode]:
    for deel in dossier.betrokkenheden:
        if deel.rol == COORDINATOR:
            yield Periode(
                baan=Baan.COORDINATOR,
                verzameling="betrokkenheden",
                record_id=deel.id,
                naam=dossier.naam_van(deel.id),
                begin=deel.begindatum,
                einde=deel.einddatum,
                eigen_einde=deel.einddatum,
            )


def _met(naam: str, waar: str) -> str:
    return f"{naam}, {waar}" if waar else naam
