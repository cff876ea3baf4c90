"""What ties the tables of a definition: which speak of the same group, and which classes agree.

This follows from the way in which a kenmerk is made of the dossiers (kengetallen.beeld), so it
stands in code beside it and not in the definition.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from levensloop_desktop.kengetallen.cijfers import protect_count
from levensloop_desktop.kengetallen.definities import ALLEN, Definitie, Tabel
from levensloop_desktop.kengetallen.teltabel import Koppeling, Stroom, Teltabel

_BRONNEN = {  # kenmerken that divide the same records
    "knelpunt_maatregel": "knelpunten open",
    "knelpunt_open": "knelpunten open",
    "knelpunt_duur": "knelpunten opgelost",
    "knelpunt_tafels": "knelpunten opgelost",
    "overdracht_soort": "overdrachten",
    "overdracht_staat": "overdrachten",
}
_CLIENTEN = "clienten"
_STATUS, _GEINCLUDEERD = "status", "geincludeerd"
_DOORSTROOM, _ERBIJ, _ERAF = "doorstroom", "geincludeerd", "uitgestroomd"
Codes = tuple[str | None, ...]
_GELIJK: tuple[tuple[str, Codes, str, Codes], ...] = (
    ("dakloos", ("ja",), "verblijf", ("dakloos",)),
    ("dakloos", ("onbekend",), "verblijf", ("onbekend",)),
    ("wlz_profielgroep", ("geen",), "wlz_indicatie", ("aangevraagd", "nee")),
)
_BINNEN: tuple[tuple[str, Codes, str, Codes], ...] = (
    ("verkeerd_bed", ("geen",), "verblijf", ("onbekend",)),
    ("vg_indicatie", ("ja",), "wlz_indicatie", ("ja",)),
    ("vg_indicatie", ("ja", "aangevraagd"), "wlz_indicatie", ("ja", "aangevraagd")),
    ("wlz_profielgroep", ("vg",), "vg_indicatie", ("ja",)),
    ("titelgroep", ("geen",), "titel_eindigt", (None,)),
)


class Stand(Protocol):
    """The exact counts of one peildatum (services.tellingenport.Peilstand)."""

    @property
    def peildatum(self) -> date:
        """The day of which they are."""

    @property
    def aantallen(self) -> Mapping[tuple[str, str], int]:
        """By table and class."""

    @property
    def clienten(self) -> Mapping[tuple[str, str], int]:
        """Different clients behind each class."""

    @property
    def totalen(self) -> Mapping[str, int]:
        """By table."""

    @property
    def wie(self) -> Mapping[str, int]:
        """Different clients behind each table."""


def make_teltabellen(definitie: Definitie, stand: Stand) -> tuple[Teltabel, ...]:
    """The tables of a definition with their exact counts, for protection alone."""
    groepen = [_population(tabel) for tabel in definitie.tabellen]
    return tuple(
        replace(
            _teltabel(tabel, stand, groep),
            alleen=groepen.count(groep) == 1 and not _is_tied(tabel),
            herhaald=_is_repeated(definitie, tabel),
        )
        for tabel, groep in zip(definitie.tabellen, groepen, strict=True)
    )


def make_koppelingen(definitie: Definitie) -> tuple[Koppeling, ...]:
    """Classes of different tables that speak of the same units."""
    return (*_by_kenmerk(definitie), *_by_status(definitie), *_parts(definitie))


def make_stromen(definitie: Definitie, begin: Stand | None) -> tuple[Stroom, ...]:
    """What ties who is included now to who was at the peildatum before.

    Args:
        definitie: tables and classes.
        begin: the counts of the peildatum on which the half year began; None when they are gone.
    """
    groep = f"{_CLIENTEN} {_GEINCLUDEERD}"
    toen = next((tabel for tabel in definitie.tabellen if _population(tabel) == groep), None)
    if begin is None or toen is None or toen.code not in begin.totalen:
        return ()
    return tuple(
        Stroom(
            bevolking=groep,
            begin=protect_count(begin.totalen[toen.code]),
            tabel=tabel.code,
            erbij=_classes(tabel, (_ERBIJ,)),
            eraf=_classes(tabel, (_ERAF,)),
        )
        for tabel in definitie.tabellen
        if tabel.kenmerk == _DOORSTROOM and tabel.wie == ALLEN
    )


def _is_repeated(definitie: Definitie, tabel: Tabel) -> bool:
    """Whether a table divides by the same kenmerk as one before it, so that classes may overlap."""
    if len(tabel.klassen) == 1:
        return False
    for ander in definitie.tabellen:
        if ander.code == tabel.code:
            return False
        if ander.kenmerk == tabel.kenmerk and len(ander.klassen) > 1:
            return True
    return False


def _teltabel(tabel: Tabel, stand: Stand, groep: str) -> Teltabel:
    cellen = [(tabel.code, klasse.code) for klasse in tabel.klassen]
    van_clienten = tabel.eenheid == _CLIENTEN
    return Teltabel(
        code=tabel.code,
        titel=tabel.titel,
        klassen=tuple((klasse.code, klasse.label) for klasse in tabel.klassen),
        aantallen=tuple(stand.aantallen.get(cel, 0) for cel in cellen),
        totaal=stand.totalen.get(tabel.code, 0),
        bevolking=groep,
        clienten=() if van_clienten else tuple(stand.clienten.get(cel, 0) for cel in cellen),
        wie=None if van_clienten else stand.wie.get(tabel.code, 0),
        meervoudig=tabel.meervoudig and van_clienten,
        stroom=tabel.stroom,
        eenheid=str(tabel.eenheid),
        vorm=_form(tabel),
    )


def _population(tabel: Tabel) -> str:
    """The group that a table divides; one of its own where somebody may fall in no class."""
    if tabel.eenheid != _CLIENTEN:
        return f"{_BRONNEN.get(tabel.kenmerk, tabel.kenmerk)} {tabel.wie}{_own(tabel)}"
    return f"{_CLIENTEN} {tabel.wie}{_own(tabel)}"


def _own(tabel: Tabel) -> str:
    vol = any(klasse.rest for klasse in tabel.klassen) or (
        tabel.kenmerk == _STATUS and _classes(tabel, (tabel.wie,)) != frozenset()
    )
    return "" if vol else f" {tabel.code}"


def _is_tied(tabel: Tabel) -> bool:
    """Whether something else tells how many there are."""
    return tabel.eenheid == _CLIENTEN or tabel.kenmerk == _DOORSTROOM


def _parts(definitie: Definitie) -> Iterator[Koppeling]:
    """A group of a table alone lies within the group that it is taken from."""
    groepen = {_population(tabel) for tabel in definitie.tabellen}
    for tabel in definitie.tabellen:
        groep, eigen = _population(tabel), _own(tabel)
        heel = groep.removesuffix(eigen)
        if eigen and heel in groepen:
            yield Koppeling(deel=(groep, frozenset()), geheel=(heel, frozenset()))


def _by_status(definitie: Definitie) -> Iterator[Koppeling]:
    """A class of the table of statuses is the whole of another group."""
    groepen = {_population(tabel) for tabel in definitie.tabellen}
    for tabel in definitie.tabellen:
        if tabel.kenmerk != _STATUS or tabel.wie != ALLEN:
            continue
        for groep in sorted(groepen):
            status = groep.removeprefix(f"{_CLIENTEN} ")
            klasse = _classes(tabel, (status,))
            if status not in {groep, ALLEN} and klasse:
                alleen = all(
                    deel.codes == {status} and not deel.rest
                    for deel in tabel.klassen
                    if deel.code in klasse
                )
                yield Koppeling(
                    deel=(groep, frozenset()), geheel=(tabel.code, klasse), gelijk=alleen
                )


def _by_kenmerk(definitie: Definitie) -> Iterator[Koppeling]:
    """Classes that agree because of what their kenmerken mean."""
    for gelijk, banden in ((True, _GELIJK), (False, _BINNEN)):
        for deel, van, geheel, naar in banden:
            for links in definitie.tabellen:
                for rechts in definitie.tabellen:
                    if (links.kenmerk, rechts.kenmerk, links.wie) == (deel, geheel, rechts.wie):
                        yield from _tie(links, van, rechts, naar, gelijk=gelijk)


def _tie(
    links: Tabel, van: Codes, rechts: Tabel, naar: Codes, *, gelijk: bool
) -> Iterator[Koppeling]:
    """Two tables as far as their classes hold these codes alone, or all of them."""
    if _inner(links, van) and _classes(rechts, naar):
        heel = _inner(links, van) == _classes(links, van) and _inner(rechts, naar) == _classes(
            rechts, naar
        )
        yield Koppeling(
            deel=(links.code, _inner(links, van)),
            geheel=(rechts.code, _classes(rechts, naar)),
            gelijk=gelijk and heel,
        )
        if gelijk and heel:
            return
    if gelijk and _inner(rechts, naar) and _classes(links, van):
        yield Koppeling(
            deel=(rechts.code, _inner(rechts, naar)), geheel=(links.code, _classes(links, van))
        )


def _classes(tabel: Tabel, codes: Codes) -> frozenset[str]:
    """The classes in which these values fall."""
    gevonden = (tabel.class_of(code) for code in codes)
    return frozenset(klasse.code for klasse in gevonden if klasse is not None)


def _inner(tabel: Tabel, codes: Codes) -> frozenset[str]:
    """The classes that hold these values and no other."""
    return frozenset(
        klasse.code
        for klasse in tabel.klassen
        if klasse.codes and klasse.codes <= set(codes) and not klasse.rest
    )


def _form(tabel: Tabel) -> str:
    """What the classes hold, so that a class that began to hold something else is noticed."""
    delen = (
        f"{klasse.code}={','.join(sorted(klasse.codes))}:{klasse.van}-{klasse.tot_en_met}:{klasse.rest}"
        for klasse in tabel.klassen
    )
    return f"{tabel.kenmerk};{tabel.wie};{';'.join(delen)}"
