"""All peildata together: what may be shown of each, and what is tried before one goes out.

A peildatum is protected on its own first. What went out before stands as it went out. Then each is
held against those before it: too close by, or a difference that one person explains, is left out.
So screen, trend, file and print show the same, and no two of them give a person away.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from levensloop_desktop.kengetallen.aanval import Doelwit, Eerdere, attack
from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie
from levensloop_desktop.kengetallen.publiceren import make_publicatie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport
from levensloop_desktop.kengetallen.teltabel import Teltabel
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, is_too_close
from levensloop_desktop.kengetallen.verbanden import (
    Stand,
    make_koppelingen,
    make_stromen,
    make_teltabellen,
)
from levensloop_desktop.kengetallen.verschil import find_betrayals

_HALF_JAAR = (150, 215)  # days between a peildatum and the one on which its half year began


@dataclass(frozen=True, slots=True)
class Peiling:
    """The exact counts of a peildatum, and by which definition; never shown as they are."""

    definitie: Definitie
    stand: Stand


@dataclass(frozen=True, slots=True)
class _Blad:
    """One peildatum: what is shown of it and what it was counted from."""

    publicatie: Publicatie
    tellingen: Sequence[Teltabel]


def _unseen(_: int) -> None:
    """Nobody follows the work."""


def make_series(
    peilingen: Sequence[Peiling],
    uitgiften: Iterable[Uitgifte] = (),
    geheim: bytes = b"",
    gedaan: Callable[[int], None] = _unseen,
) -> tuple[Publicatie, ...]:
    """The protected figures of every peildatum that may be shown, the earliest in front.

    Args:
        peilingen: exact counts by peildatum, of kept peildata alone: never of today.
        uitgiften: of the profile publicatie that went out before.
        geheim: secret of the lot.
        gedaan: told before each peildatum how many were done; may raise to stop.
    """
    eerder = tuple(uitgiften)
    uit = {uitgifte.publicatie.peildatum for uitgifte in eerder}
    bladen = []
    for aantal, peiling in enumerate(sorted(peilingen, key=lambda deel: deel.stand.peildatum)):
        gedaan(aantal)
        publicatie = make_publicatie(
            peiling.definitie, peiling.stand, geheim=geheim, begin=_before(peilingen, peiling)
        )
        tellingen = make_teltabellen(peiling.definitie, peiling.stand)
        bladen.append(_Blad(_as_it_went_out(publicatie, eerder), tellingen))
    vast = [blad for blad in bladen if blad.publicatie.peildatum in uit]
    for blad in bladen:
        dag = blad.publicatie.peildatum
        if dag in uit or any(is_too_close(dag, ander.publicatie.peildatum) for ander in vast):
            continue
        vast.append(_without_betrayals(blad, vast))
    return tuple(sorted((blad.publicatie for blad in vast), key=lambda deel: deel.peildatum))


def attack_publicatie(
    publicatie: Publicatie, peilingen: Sequence[Peiling], uitgiften: Iterable[Uitgifte] = ()
) -> Aanvalsrapport:
    """Everything that is tried against the figures of one peildatum before they go out.

    Args:
        publicatie: of `make_series`, or a choice of its tables.
        peilingen: exact counts by peildatum.
        uitgiften: of the profile publicatie that went out before.
    """
    exact = {deel.stand.peildatum: deel for deel in peilingen}
    tellingen = {dag: make_teltabellen(deel.definitie, deel.stand) for dag, deel in exact.items()}
    deze = exact.get(publicatie.peildatum)
    return attack(
        Doelwit(
            publicatie=publicatie,
            tellingen=tellingen.get(publicatie.peildatum),
            eerdere=tuple(
                Eerdere(uitgifte=uitgifte, tellingen=tellingen.get(uitgifte.publicatie.peildatum))
                for uitgifte in uitgiften
            ),
            koppelingen=make_koppelingen(deze.definitie) if deze else (),
            stromen=make_stromen(deze.definitie, _before(peilingen, deze)) if deze else (),
        )
    )


def _before(peilingen: Sequence[Peiling], deze: Peiling) -> Stand | None:
    """The counts of the peildatum on which the half year of this one began."""
    for ander in peilingen:
        dagen = (deze.stand.peildatum - ander.stand.peildatum).days
        if _HALF_JAAR[0] <= dagen <= _HALF_JAAR[1]:
            return ander.stand
    return None


def _as_it_went_out(publicatie: Publicatie, uitgiften: Sequence[Uitgifte]) -> Publicatie:
    """What went out for this peildatum stands as it did.

    When the counts were mended since, the other tables of the same groups are left out: beside the
    old figures they would show what was mended.
    """
    uit: dict[str, Cijfertabel] = {}
    for uitgifte in uitgiften:
        if uitgifte.publicatie.peildatum == publicatie.peildatum:
            uit |= {tabel.code: tabel for tabel in uitgifte.publicatie.tabellen}
    gewijzigd = {
        groep
        for tabel in publicatie.tabellen
        if tabel.code in uit and tabel.kern != uit[tabel.code].kern
        for groep in (tabel.bevolking, uit[tabel.code].bevolking)
    }
    return replace(
        publicatie,
        tabellen=tuple(
            uit[tabel.code]
            if tabel.code in uit
            else _left_out(tabel, with_total=False)
            if tabel.bevolking in gewijzigd
            else tabel
            for tabel in publicatie.tabellen
        ),
    )


def _without_betrayals(blad: _Blad, vast: Sequence[_Blad]) -> _Blad:
    """The same without the tables of which one person could explain the difference with another."""
    tabellen: set[str] = set()
    groepen: set[str] = set()
    bevolking = {tabel.code: tabel.bevolking for tabel in blad.publicatie.tabellen}
    for ander in vast:
        for verraad in find_betrayals(
            ander.publicatie, blad.publicatie, (ander.tellingen, blad.tellingen)
        ):
            tabellen.add(verraad.tabel)
            groepen |= {bevolking[verraad.tabel]} if verraad.totaal else set()
    return replace(
        blad,
        publicatie=replace(
            blad.publicatie,
            tabellen=tuple(
                _left_out(tabel, with_total=tabel.bevolking not in groepen)
                if tabel.code in tabellen or tabel.bevolking in groepen
                else tabel
                for tabel in blad.publicatie.tabellen
            ),
        ),
    )


def _left_out(tabel: Cijfertabel, *, with_total: bool) -> Cijfertabel:
    return replace(
        tabel,
        cijfers=(),
        totaal=tabel.totaal if with_total else None,
        opmerkingen=(Opmerking.NIET_GETOOND,),
    )
