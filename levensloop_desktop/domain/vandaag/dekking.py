"""Lines that follow from the lanes: what stops without anything after it, and what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.domain.continuiteit.banen import lay_out
from levensloop_desktop.domain.continuiteit.dekking import Strook, merge, strook, uncovered
from levensloop_desktop.domain.continuiteit.perioden import EEN_DAG, Baan, Periode, Staat, day_after
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.termijnen import (
    GEEN_RECORD,
    PROCESREGISSEUR,
    Lijnsoort,
    Termijn,
    Voorloop,
)

_SOORT = {
    Baan.TITEL: Lijnsoort.TITEL,
    Baan.INDICATIE: Lijnsoort.INDICATIE,
    Baan.VERBLIJF: Lijnsoort.VERBLIJF,
    Baan.BEHANDELING: Lijnsoort.BEHANDELING,
    Baan.DAGBESTEDING: Lijnsoort.DAGBESTEDING,
    Baan.INKOMEN: Lijnsoort.INKOMEN,
}
_VERZAMELING = {
    Baan.TITEL: "titels",
    Baan.INDICATIE: "indicaties",
    Baan.VERBLIJF: "verblijven",
    Baan.BEHANDELING: "behandelperioden",
    Baan.DAGBESTEDING: "behandelperioden",
    Baan.INKOMEN: "inkomens",
}
# The words for a missing lane; the coördinator is a role, and stands in domain/vandaag/rollen.py.
_GEEN = {
    Baan.INDICATIE: "Geen indicatie",
    Baan.VERBLIJF: "Geen verblijf",
    Baan.BEHANDELING: "Geen behandeling",
    Baan.DAGBESTEDING: "Geen dagbesteding",
    Baan.INKOMEN: "Geen inkomen",
}
_ALTIJD_NODIG = (
    Baan.VERBLIJF,
    Baan.BEHANDELING,
    Baan.DAGBESTEDING,
    Baan.INKOMEN,
    Baan.INDICATIE,
)


@dataclass(frozen=True, slots=True)
class _Open:
    """A stretch of one lane in which nothing runs, over all days there are."""

    baan: Baan
    begin: date
    einde: date

    @property
    def laatste_dag(self) -> date | None:
        """The last day on which the lane was covered; None when it never was before."""
        return None if self.begin == date.min else self.begin - EEN_DAG

    @property
    def tot(self) -> date | None:
        """The last day of the stretch; None when nothing is known to come."""
        return None if self.einde == date.max else self.einde

    @property
    def erna(self) -> str:
        """What comes, in words."""
        verder = day_after(self.einde)
        return "niets erna" if verder is None else f"niets tot {write_date(verder)}"


def coverage_lines(dossier: Dossier) -> Iterator[Termijn]:
    """What ends in a lane, what is missing, and who has a claim on a place and none."""
    perioden = lay_out(dossier)
    gaten = [gat for baan in _SOORT for gat in _open_stretches(baan, perioden)]
    yield from _ends(perioden, gaten)
    yield from _missing(perioden, gaten)
    yield from _claims(perioden, gaten)


def never_recorded(dossier: Dossier) -> Iterator[Termijn]:
    """The lanes of which nothing was ever recorded, in one line per stretch of days."""
    perioden = lay_out(dossier)
    leeg = sorted(
        (einde, _ALTIJD_NODIG.index(baan), baan)
        for baan in _ALTIJD_NODIG
        for gat in _open_stretches(baan, perioden)
        if (einde := _end_of_nothing(perioden, gat)) is not None
    )
    vanaf: date | None = None
    for einde in sorted({deel[0] for deel in leeg}):
        banen = sorted((deel for deel in leeg if deel[0] >= einde), key=lambda deel: deel[1])
        wat = ", ".join(baan.label for _einde, _plaats, baan in banen)
        yield Termijn(
            soort=Lijnsoort.VASTLEGGEN,
            wat=f"Nog niets vastgelegd: {wat}",
            vanaf=vanaf,
            tot=None if einde == date.max else einde,
            verzameling=_VERZAMELING[banen[0][2]],
            aan_zet_rol=PROCESREGISSEUR,
            waarom="Op deze levenslijn staat niets. Is er niets, of is het nog niet opgeschreven?",
        )
        vanaf = day_after(einde)


def _end_of_nothing(perioden: Sequence[Periode], gat: _Open) -> date | None:
    """The last day before anything in a lane was recorded; None when there is no such day."""
    if gat.begin != date.min:
        return None
    zonder = _no_place(perioden, gat)
    if zonder is None:
        return gat.einde
    return None if zonder.begin is None else zonder.begin - EEN_DAG


def _open_stretches(baan: Baan, perioden: Sequence[Periode]) -> list[_Open]:
    gedekt = [strook(d.begin, d.einde) for d in perioden if d.baan is baan and d.dekt]
    return [_Open(baan, deel.begin, deel.einde) for deel in uncovered(gedekt, date.min, date.max)]


def _ends(perioden: Sequence[Periode], gaten: Sequence[_Open]) -> Iterator[Termijn]:
    for periode in perioden:
        if periode.baan not in _SOORT or periode.einde is None or not periode.dekt:
            continue
        gat = next(
            (d for d in gaten if d.baan is periode.baan and d.laatste_dag == periode.einde), None
        )
        if periode.baan is Baan.TITEL:
            yield _title_ends(periode, gat, perioden, gaten)
        elif periode.baan is Baan.INDICATIE or (gat is not None and not periode.met_titel):
            yield _one_ends(periode, gat)


def _one_ends(periode: Periode, gat: _Open | None) -> Termijn:
    wat = f"{_short(periode)} stopt"
    na = write_date(periode.einde)
    waarom = f"{periode.naam[:1].upper()}{periode.naam[1:]} loopt tot en met {na}."
    if gat is not None:
        wat = f"{wat}, {gat.erna}"
        waarom = f"{waarom} Daarna is niets vastgelegd."
    if gat is not None and periode.baan is Baan.VERBLIJF:
        waarom = f"{waarom} Er dreigt dakloosheid."
    return Termijn(
        soort=_SOORT[periode.baan],
        wat=wat,
        datum=periode.einde,
        tot=periode.einde,
        verzameling=periode.verzameling,
        record_id=periode.record_id,
        aan_zet_rol=PROCESREGISSEUR,
        waarom=waarom,
    )


def _title_ends(
    titel: Periode, gat: _Open | None, perioden: Sequence[Periode], gaten: Sequence[_Open]
) -> Termijn:
    zonder = {d.baan for d in gaten if d.laatste_dag == titel.einde}
    mee = [d for d in perioden if d.met_titel and d.einde == titel.einde and d.baan in zonder]
    banen = [baan for baan in Baan if any(deel.baan is baan for deel in mee)]
    wat, waarom = f"{_short(titel)} eindigt", [f"De titel eindigt op {write_date(titel.einde)}."]
    if mee:
        woorden = _in_words([baan.label for baan in banen])
        wat = f"{wat}, {woorden} {'stopt' if len(banen) == 1 else 'stoppen'} mee"
        namen = _in_words([deel.naam for deel in mee])
        hangt = "hangt" if len(mee) == 1 else "hangen"
        waarom.append(f"{namen[:1].upper()}{namen[1:]} {hangt} aan deze titel.")
        waarom.append(f"Na {write_date(titel.einde)} is daarvoor niets vastgelegd.")
        if Baan.VERBLIJF in banen:
            waarom.append("Er dreigt dakloosheid.")
    elif gat is not None:
        wat = f"{wat}, {gat.erna}"
        waarom.append("Daarna is er geen titel meer.")
    return Termijn(
        soort=Lijnsoort.TITEL,
        wat=wat,
        datum=titel.einde,
        tot=titel.einde,
        verzameling=titel.verzameling,
        record_id=titel.record_id,
        aan_zet_rol=PROCESREGISSEUR,
        waarom=" ".join(waarom),
    )


def _missing(perioden: Sequence[Periode], gaten: Sequence[_Open]) -> Iterator[Termijn]:
    """The gaps themselves, from their first day on."""
    for gat in gaten:
        if gat.baan is Baan.TITEL:  # that somebody has no title is not something to repair
            continue
        zonder = _no_place(perioden, gat)
        if gat.begin == date.min and zonder is None:  # see never_recorded
            continue
        begin = _begin_of(gat, zonder)
        laatste = next(
            (d for d in perioden if d.baan is gat.baan and d.dekt and d.einde == gat.laatste_dag),
            None,
        )
        deel = zonder or laatste
        naam = _short(zonder) if zonder else _GEEN[gat.baan]
        wat = naam if begin is None else f"{naam} sinds {write_date(begin)}"
        yield Termijn(
            soort=_SOORT[gat.baan],
            wat=wat,
            datum=begin,
            vanaf=begin,
            tot=gat.tot,
            voorloop=Voorloop.GEEN,
            is_gat=True,
            verzameling=_VERZAMELING[gat.baan],
            record_id=deel.record_id if deel else GEEN_RECORD,
            aan_zet_rol=PROCESREGISSEUR,
            waarom=f"Gat in de levenslijn: {gat.baan.label}. {_what_was_before(laatste)}".strip(),
        )


def _claims(perioden: Sequence[Periode], gaten: Sequence[_Open]) -> Iterator[Termijn]:
    """Wlz without a place, apart: an action plan exists for these people (domain.md)."""
    rechten = [deel for deel in perioden if deel.wlz]
    lopend = merge(strook(deel.begin, deel.einde) for deel in rechten)
    plekken = [gat for gat in gaten if gat.baan is Baan.VERBLIJF]
    for recht in lopend:
        for gat in plekken:
            samen = Strook(max(recht.begin, gat.begin), min(recht.einde, gat.einde))
            if samen.einde < samen.begin:
                continue
            deel = next(d for d in rechten if _has_day(d, samen.begin))
            begin = None if samen.begin == date.min else samen.begin
            yield Termijn(
                soort=Lijnsoort.INDICATIE,
                wat=f"{deel.naam} zonder plek",
                datum=begin,
                tot=None if samen.einde == date.max else samen.einde,
                verzameling=deel.verzameling,
                record_id=deel.record_id,
                is_gat=True,
                aan_zet="zorgkantoor",
                waarom=(
                    "De cliënt heeft recht op een plek met zorg, en heeft geen plek. "
                    "Bespreek dit met het zorgkantoor."
                ),
            )


def _has_day(periode: Periode, dag: date) -> bool:
    tijd = strook(periode.begin, periode.einde)
    return tijd.begin <= dag <= tijd.einde


def _no_place(perioden: Sequence[Periode], gat: _Open) -> Periode | None:
    """The last stay in a gap of verblijf that is no place to live."""
    if gat.baan is not Baan.VERBLIJF:
        return None
    erin = [
        deel
        for deel in perioden
        if deel.staat is Staat.GEEN_PLEK
        and strook(deel.begin, deel.einde).begin <= gat.einde
        and strook(deel.begin, deel.einde).einde >= gat.begin
    ]
    return max(erin, key=lambda d: (d.begin or date.min, d.record_id), default=None)


def _begin_of(gat: _Open, zonder: Periode | None) -> date | None:
    if gat.begin != date.min:
        return gat.begin
    return zonder.begin if zonder else None


def _what_was_before(laatste: Periode | None) -> str:
    if laatste is None:
        return "Er is geen plek vastgelegd."
    naam = laatste.naam[:1].upper() + laatste.naam[1:]
    return f"{naam} stopte op {write_date(laatste.einde)}. Daarna is niets vastgelegd."


def _short(periode: Periode) -> str:
    """The name without the organisation, as a line begins with it."""
    naam = periode.naam.partition(",")[0]
    return naam[:1].upper() + naam[1:]


def _in_words(namen: Sequence[str]) -> str:
    """Several names as a sentence has them: with commas, and "en" before the last."""
    if len(namen) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(namen)
    return f"{', '.join(namen[:-1])} en {namen[-1]}"
