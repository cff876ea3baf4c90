"""All peildata together: what may be shown of each, and what is tried before one goes out.

A peildatum is protected on its own first. What went out before stands as it went out. Then each is
held against those before it: too close by, or changed by no more than one person, is left out. So
screen, trend, file and print show the same, and no two of them give a person away.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from levensloop_desktop.kengetallen.aanval import Doelwit, Eerdere, attack
from levensloop_desktop.kengetallen.cijfers import Cijfer, Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.peiling import Peiling
from levensloop_desktop.kengetallen.publiceren import make_publicatie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport
from levensloop_desktop.kengetallen.samenhang import Samenhang
from levensloop_desktop.kengetallen.teltabel import Koppeling, Stroom
from levensloop_desktop.kengetallen.uitgegeven import Uitgegeven, by_day, left_out
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, is_too_close
from levensloop_desktop.kengetallen.verbanden import (
    INCLUDED,
    Stand,
    make_koppelingen,
    make_stromen,
)
from levensloop_desktop.kengetallen.verschil import Bekend, find_betrayals, same_class

_HALF_JAAR = (150, 215)  # days between a peildatum and the one on which its half year began


@dataclass(frozen=True, slots=True)
class _Blad:
    """One peildatum.

    Args:
        publicatie: what is shown of it.
        bekend: the exact counts that are known of it.
        uit: codes of the tables that went out.
        koppelingen: what ties its tables.
        definitie: by which it is counted now; None where it only went out.
    """

    publicatie: Publicatie
    bekend: Bekend
    uit: frozenset[str] = frozenset()
    koppelingen: Sequence[Koppeling] = ()
    definitie: Definitie | None = None

    @property
    def dag(self) -> date:
        return self.publicatie.peildatum

    @property
    def went_out(self) -> "_Blad":
        """What went out of it alone."""
        return replace(self, publicatie=self.publicatie.choose(tuple(self.uit)))


@dataclass(frozen=True, slots=True)
class _Reeks:
    """All that figures are made of.

    Args:
        peilingen: by the definition in force, by peildatum.
        uit: what went out, by peildatum.
    """

    peilingen: Sequence[Peiling]
    uit: Mapping[date, Uitgegeven]

    def begin_of(self, dag: date) -> tuple[Stand | None, Cijfer | None]:
        """The peildatum on which the half year of another began: its counts, and what went out."""
        getoond = (
            deel.total_of(INCLUDED) for ander, deel in self.uit.items() if _half_year(ander, dag)
        )
        standen = (deel.stand for deel in self.peilingen if _half_year(deel.dag, dag))
        return next(standen, None), next(filter(None, getoond), None)

    def stromen(self, definitie: Definitie, dag: date) -> tuple[Stroom, ...]:
        """What ties the figures of a day to the peildatum before."""
        return make_stromen(definitie, *self.begin_of(dag))

    def sheet(self, peiling: Peiling, geheim: bytes) -> _Blad:
        """One peildatum by the counts of now, beside what went out of it."""
        begin, getoond = self.begin_of(peiling.dag)
        publicatie = make_publicatie(
            peiling.definitie, peiling.stand, geheim=geheim, begin=begin, begin_getoond=getoond
        )
        koppelingen = make_koppelingen(peiling.definitie)
        uit = self.uit.get(peiling.dag)
        if uit is None:
            bekend = Bekend(peiling.tellingen)
            return _Blad(publicatie, bekend, frozenset(), koppelingen, peiling.definitie)
        stromen = self.stromen(peiling.definitie, peiling.dag)
        return _Blad(
            uit.beside(publicatie, peiling, stromen),
            uit.known(peiling),
            frozenset(uit.tabellen),
            koppelingen,
            peiling.definitie,
        )

    def squeezes(self, blad: _Blad) -> bool:
        """Whether its total would leave a figure of what went out after it too few values."""
        totalen = (
            tabel.totaal for tabel in blad.publicatie.tabellen if tabel.bevolking == INCLUDED
        )
        totaal = next(filter(None, totalen), None)
        if totaal is None or blad.definitie is None:
            return False
        for dag, later in self.uit.items():
            if not _half_year(blad.dag, dag):
                continue
            definitie = later.definitie_with(blad.definitie)
            if definitie is None:
                return True
            samen = Samenhang(make_koppelingen(definitie), make_stromen(definitie, None, totaal))
            if not samen.add(*later.tabellen.values()):
                return True
        return False


def _unseen(_: int) -> None:
    """Nobody follows the work."""


def make_series(
    peilingen: Sequence[Peiling],
    uitgiften: Iterable[Uitgifte] = (),
    geheim: bytes = b"",
    oudere: Sequence[Peiling] = (),
    gedaan: Callable[[int], None] = _unseen,
) -> tuple[Publicatie, ...]:
    """The protected figures of every peildatum that may be shown, the earliest in front.

    Args:
        peilingen: exact counts by peildatum, of kept peildata alone: never of today.
        uitgiften: of the profile publicatie that went out before.
        geheim: secret of the lot.
        oudere: exact counts by definitions that are no longer in force.
        gedaan: told before each peildatum how many were done; may raise to stop.
    """
    uit = by_day(uitgiften, (*peilingen, *oudere))
    reeks = _Reeks(peilingen, uit)
    bladen: list[_Blad] = []
    for aantal, peiling in enumerate(sorted(peilingen, key=lambda deel: deel.dag)):
        gedaan(aantal)
        bladen.append(reeks.sheet(peiling, geheim))
    vast = [_gone_out(uit[dag]) for dag in sorted(uit) if dag not in {blad.dag for blad in bladen}]
    vast += [blad.went_out for blad in bladen if blad.dag in uit]
    for blad in bladen:
        if blad.dag in uit:
            anderen = [ander for ander in vast if ander.dag != blad.dag]
            vast = [*anderen, _without_betrayals(blad, anderen)]
    for blad in bladen:
        if blad.dag in uit or any(is_too_close(blad.dag, ander.dag) for ander in vast):
            continue
        heel = _without_group(blad, INCLUDED) if reeks.squeezes(blad) else blad
        vast.append(_without_betrayals(heel, vast))
    return tuple(
        blad.publicatie
        for blad in sorted(vast, key=lambda deel: deel.dag)
        if blad.definitie is not None
    )


def attack_publicatie(
    publicatie: Publicatie,
    peilingen: Sequence[Peiling],
    uitgiften: Iterable[Uitgifte] = (),
    oudere: Sequence[Peiling] = (),
) -> Aanvalsrapport:
    """Everything that is tried against the figures of one peildatum before they go out.

    Args:
        publicatie: of `make_series`, or a choice of its tables.
        peilingen: exact counts by peildatum.
        uitgiften: of the profile publicatie that went out before.
        oudere: exact counts by definitions that are no longer in force.
    """
    eerder = tuple(uitgiften)
    uit = by_day(eerder, (*peilingen, *oudere))
    reeks = _Reeks(peilingen, uit)
    nu = {peiling.dag: peiling for peiling in peilingen}
    deze = nu.get(publicatie.peildatum)
    zelfde = uit.get(publicatie.peildatum, Uitgegeven(publicatie.peildatum, (), ()))
    definitie = zelfde.definitie_with(deze.definitie) if deze else None
    return attack(
        Doelwit(
            publicatie=publicatie,
            bekend=zelfde.known(deze) if deze else None,
            eerdere=tuple(
                Eerdere(
                    uitgifte=uitgifte,
                    bekend=uit[uitgifte.publicatie.peildatum].known(
                        nu.get(uitgifte.publicatie.peildatum)
                    ),
                )
                for uitgifte in eerder
            ),
            uitgelegd=definitie is not None or not zelfde.uitgiften,
            koppelingen=make_koppelingen(definitie) if definitie else (),
            stromen=reeks.stromen(definitie, publicatie.peildatum) if definitie else (),
        )
    )


def _half_year(begin: date, dag: date) -> bool:
    """Whether the half year that ends on a day began on another."""
    return _HALF_JAAR[0] <= (dag - begin).days <= _HALF_JAAR[1]


def _gone_out(uit: Uitgegeven) -> _Blad:
    """A peildatum that went out and is not counted by the definition in force."""
    publicatie = replace(uit.uitgiften[0].publicatie, tabellen=tuple(uit.tabellen.values()))
    return _Blad(publicatie, uit.known(None), frozenset(uit.tabellen))


def _without_betrayals(blad: _Blad, vast: Sequence[_Blad]) -> _Blad:
    """The same without what one person between two peildata would be seen in."""
    tabellen: dict[str, bool] = {}
    for ander in vast:
        for verraad in find_betrayals(
            ander.publicatie, blad.publicatie, (ander.bekend, blad.bekend), blad.koppelingen
        ):
            tabellen[verraad.tabel] = verraad.totaal or tabellen.get(verraad.tabel, False)
    return _without(blad, tabellen, Opmerking.TE_RUSTIG)


def _without_group(blad: _Blad, bevolking: str) -> _Blad:
    """The same without a group, and without the class of another table that is this group."""
    tabellen = {
        deel.tabel: False for deel in same_class(blad.publicatie, bevolking, blad.koppelingen)
    }
    tabellen |= {
        deel.code: True for deel in blad.publicatie.tabellen if deel.bevolking == bevolking
    }
    return _without(blad, tabellen, Opmerking.NIET_GETOOND)


def _without(blad: _Blad, tabellen: Mapping[str, bool], waarom: Opmerking) -> _Blad:
    """Without some tables, and without their totals where that is said; what went out stays."""
    return replace(
        blad,
        publicatie=replace(
            blad.publicatie,
            tabellen=tuple(
                left_out(tabel, with_total=not tabellen[tabel.code], waarom=waarom)
                if tabel.code in tabellen and tabel.code not in blad.uit
                else tabel
                for tabel in blad.publicatie.tabellen
            ),
        ),
    )
