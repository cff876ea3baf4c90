"""What went out of a peildatum, and what may still be shown beside it.

What went out stands as it did. Beside it nothing comes that tells what was mended since, that
divides the same people in another way, or that, with all that ties it to what went out, leaves a
figure too few values: also when what went out was counted by another definition.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from levensloop_desktop.kengetallen.cijfers import Cijfer, Cijfertabel, Opmerking, Publicatie
from levensloop_desktop.kengetallen.definities import Definitie, Tabel
from levensloop_desktop.kengetallen.peiling import Peiling, find_peiling
from levensloop_desktop.kengetallen.samenhang import Samenhang
from levensloop_desktop.kengetallen.teltabel import Stroom, Teltabel
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, find_rival
from levensloop_desktop.kengetallen.verbanden import form_of, make_koppelingen
from levensloop_desktop.kengetallen.verschil import Bekend, changed_groups


@dataclass(frozen=True, slots=True)
class Uitgegeven:
    """Everything that went out of one peildatum.

    Args:
        dag: the peildatum.
        uitgiften: of the profile publicatie, of this day.
        peilingen: exact counts by any definition, of any day.
    """

    dag: date
    uitgiften: tuple[Uitgifte, ...]
    peilingen: Sequence[Peiling]

    @property
    def tabellen(self) -> dict[str, Cijfertabel]:
        """By code; a table that went out twice is the same."""
        return {
            tabel.code: tabel
            for uitgifte in self.uitgiften
            for tabel in uitgifte.publicatie.tabellen
        }

    def total_of(self, bevolking: str) -> Cijfer | None:
        """The total of a group as it went out; None where it did not."""
        totalen = (tabel.totaal for tabel in self.tabellen.values() if tabel.bevolking == bevolking)
        return next((totaal for totaal in totalen if totaal is not None), None)

    def definitie_with(self, huidig: Definitie) -> Definitie | None:
        """A definition with what went out in place of its own; None when one is unknown."""
        bekend = {peiling.definitie.sleutel: peiling.definitie for peiling in self.peilingen}
        uit: dict[str, Tabel] = {}
        for uitgifte in self.uitgiften:
            definitie = bekend.get(uitgifte.publicatie.definitie, huidig)
            for getoond in uitgifte.publicatie.tabellen:
                tabel = definitie.tabel(getoond.code)
                if tabel is not None and form_of(tabel) == getoond.vorm:
                    uit[getoond.code] = tabel
        if uit.keys() < self.tabellen.keys():
            return None
        if all(huidig.tabel(code) == tabel for code, tabel in uit.items()):
            return huidig
        rest = tuple(tabel for tabel in huidig.tabellen if tabel.code not in uit)
        return replace(huidig, tabellen=(*uit.values(), *rest))

    def known(self, huidig: Peiling | None) -> Bekend:
        """The exact counts of which figures went out, and of the other groups those of now."""
        uit: dict[str, list[Teltabel]] = {}
        speling = 0
        for uitgifte in self.uitgiften:
            peiling, verschil = self._counts_of(uitgifte)
            speling = max(speling, verschil)
            for groep in _groups((uitgifte,)):
                uit[groep] = [
                    deel
                    for deel in (peiling.tellingen if peiling else ())
                    if deel.bevolking == groep
                ]
        nu = huidig.tellingen if huidig else ()
        return Bekend(
            (
                *(deel for delen in uit.values() for deel in delen),
                *(deel for deel in nu if deel.bevolking not in uit),
            ),
            speling,
        )

    def beside(
        self, publicatie: Publicatie, huidig: Peiling, stromen: Sequence[Stroom] = ()
    ) -> Publicatie:
        """Figures of now as they may stand beside what went out.

        Args:
            publicatie: as it would be if nothing had gone out.
            huidig: the counts that it was made of.
            stromen: what ties it to the peildatum before.
        """
        uit = self.tabellen
        if not uit:
            return publicatie
        weg = {
            groep
            for tabel in publicatie.tabellen
            if tabel.code in uit and tabel.kern != uit[tabel.code].kern
            for groep in (tabel.bevolking, uit[tabel.code].bevolking)
        } | self._mended(huidig)
        nieuw = replace(
            publicatie,
            tabellen=tuple(
                uit[tabel.code]
                if tabel.code in uit
                else left_out(tabel)
                if tabel.bevolking in weg or find_rival(tabel, uit.values()) is not None
                else tabel
                for tabel in publicatie.tabellen
            ),
        )
        if uit.keys() <= set(publicatie.codes) and not weg:
            return nieuw
        return self._fitting(nieuw, huidig.definitie, stromen)

    def _fitting(
        self, publicatie: Publicatie, huidig: Definitie, stromen: Sequence[Stroom]
    ) -> Publicatie:
        """Without the tables that would leave a figure too few values beside what went out."""
        uit = self.tabellen
        definitie = self.definitie_with(huidig)
        samen = Samenhang(make_koppelingen(definitie) if definitie else (), stromen)
        samen.add(*uit.values())
        return replace(
            publicatie,
            tabellen=tuple(
                tabel
                if tabel.code in uit or (definitie is not None and samen.add(tabel))
                else left_out(tabel)
                for tabel in publicatie.tabellen
            ),
        )

    def _mended(self, huidig: Peiling) -> set[str]:
        """Groups of which the counts are not those that went out, or may not be."""
        weg: set[str] = set()
        for uitgifte in self.uitgiften:
            groepen = _groups((uitgifte,))
            peiling, verschil = self._counts_of(uitgifte)
            if peiling is None or verschil:
                weg |= groepen
            elif peiling is not huidig:
                weg |= groepen & changed_groups(peiling.tellingen, huidig.tellingen)
        return weg

    def _counts_of(self, uitgifte: Uitgifte) -> tuple[Peiling | None, int]:
        """The exact counts behind what went out, and by how many people they may be off."""
        peiling = find_peiling(self.peilingen, uitgifte.publicatie.definitie, self.dag)
        if peiling is None:
            return None, 0
        if peiling.stempel == uitgifte.stempel:
            return peiling, 0
        verschil = peiling.verschoven.get(uitgifte.stempel)
        return (None, 0) if verschil is None else (peiling, max(verschil, 1))


def by_day(uitgiften: Iterable[Uitgifte], peilingen: Sequence[Peiling]) -> dict[date, Uitgegeven]:
    """What went out, by peildatum."""
    dagen: dict[date, list[Uitgifte]] = {}
    for uitgifte in uitgiften:
        dagen.setdefault(uitgifte.publicatie.peildatum, []).append(uitgifte)
    return {dag: Uitgegeven(dag, tuple(deel), peilingen) for dag, deel in dagen.items()}


def left_out(
    tabel: Cijfertabel,
    *,
    with_total: bool = False,
    waarom: Opmerking = Opmerking.NIET_GETOOND,
) -> Cijfertabel:
    """The same table without its figures."""
    return replace(
        tabel,
        cijfers=(),
        totaal=tabel.totaal if with_total else None,
        opmerkingen=(waarom,),
    )


def _groups(uitgiften: Iterable[Uitgifte]) -> set[str]:
    """The groups of which something went out."""
    return {
        tabel.bevolking
        for uitgifte in uitgiften
        for tabel in uitgifte.publicatie.tabellen
        if tabel.is_getoond or tabel.totaal is not None
    }
