"""What ties the tables of a definition: which speak of the same group, and which classes agree.

This follows from the way in which a kenmerk is made of the dossiers (kengetallen.beeld), so it
stands in code beside it and not in the definition.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Protocol

from levensloop_desktop.domain.waardelijsten import programmalijst
from levensloop_desktop.kengetallen.cijfers import Cijfer, protect_count
from levensloop_desktop.kengetallen.definities import Definitie, Tabel
from levensloop_desktop.kengetallen.kenmerken import ALLEN, GEEN, HOOGSTE, kenmerken
from levensloop_desktop.kengetallen.teltabel import MET, Koppeling, Stroom, Teltabel

_BRONNEN = {  # kenmerken that divide the same records
    "knelpunt_maatregel": "knelpunten open",
    "knelpunt_open": "knelpunten open",
    "knelpunt_duur": "knelpunten opgelost",
    "knelpunt_tafels": "knelpunten opgelost",
    "knelpunt_stappen": "knelpunten opgelost",
    "overdracht_soort": "overdrachten",
    "overdracht_staat": "overdrachten",
}
_CLIENTEN = "clienten"
_STATUS, _GEINCLUDEERD = "status", "geincludeerd"
INCLUDED = f"{_CLIENTEN} {_GEINCLUDEERD}"  # the group that flows tie to the peildatum before
_KNELPUNT, _MAATREGEL = "knelpunt", "knelpunt_maatregel"
_STAPPEN, _TAFELS = "knelpunt_stappen", "knelpunt_tafels"
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


@lru_cache(maxsize=8)
def make_koppelingen(definitie: Definitie) -> tuple[Koppeling, ...]:
    """Classes of different tables that speak of the same units."""
    return (
        *_by_kenmerk(definitie),
        *_by_measure(definitie),
        *_by_step(definitie),
        *_by_status(definitie),
        *_parts(definitie),
    )


def make_stromen(
    definitie: Definitie, begin: Stand | None, getoond: Cijfer | None = None
) -> tuple[Stroom, ...]:
    """What ties who is included now to who was at the peildatum before.

    Args:
        definitie: tables and classes.
        begin: the counts of the peildatum on which the half year began; None when they are gone.
        getoond: the total of that group as it went out for that peildatum; it comes first.
    """
    toen = next((tabel for tabel in definitie.tabellen if _population(tabel) == INCLUDED), None)
    if getoond is None and begin is not None and toen is not None and toen.code in begin.totalen:
        getoond = Cijfer("", protect_count(begin.totalen[toen.code]))
    if getoond is None or toen is None:
        return ()
    return tuple(
        Stroom(
            bevolking=INCLUDED,
            begin=getoond.waarde,
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
        apart=next(iter(_inner(tabel, (GEEN,))), ""),
        stroom=tabel.stroom,
        eenheid=str(tabel.eenheid),
        vorm=form_of(tabel),
    )


def _population(tabel: Tabel) -> str:
    """The group that a table divides; one of its own where somebody may fall in no class."""
    if tabel.eenheid != _CLIENTEN:
        return f"{_BRONNEN.get(tabel.kenmerk, tabel.kenmerk)} {tabel.wie}{_own(tabel)}"
    return f"{_CLIENTEN} {tabel.wie}{_own(tabel)}"


def _own(tabel: Tabel) -> str:
    soort = kenmerken().get(tabel.kenmerk)
    proef: list[str | int] = []
    if tabel.kenmerk == _STATUS and tabel.wie != ALLEN:
        proef = [tabel.wie]
    elif soort is not None and soort.codes:
        proef = [*soort.codes]
    else:  # whole numbers: both ends, and what follows on each band
        einden = [klasse.tot_en_met for klasse in tabel.klassen if klasse.tot_en_met is not None]
        proef = [0, HOOGSTE, *(einde + 1 for einde in einden if einde < HOOGSTE)]
    return "" if all(tabel.class_of(waarde) is not None for waarde in proef) else f" {tabel.code}"


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
                alleen = _inner(tabel, (status,)) == klasse
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


def _by_measure(definitie: Definitie) -> Iterator[Koppeling]:
    """Who has a knelpunt of some kind has a record of it, under the maatregel of that kind."""
    soorten = programmalijst(_KNELPUNT)
    maatregelen = dict.fromkeys(soorten.kenmerk(code, "maatregel") for code in soorten.codes)
    for clienten in definitie.tabellen:
        for records in definitie.tabellen:
            if (clienten.kenmerk, records.kenmerk) != (_KNELPUNT, _MAATREGEL):
                continue
            if records.wie not in {ALLEN, clienten.wie}:
                continue
            yield Koppeling(
                deel=(f"{MET}{clienten.code}", frozenset()),
                geheel=(_population(records), frozenset()),
            )
            for maatregel in filter(None, maatregelen):
                codes = [
                    code
                    for code in soorten.codes
                    if soorten.kenmerk(code, "maatregel") == maatregel
                ]
                yield from _tie(clienten, tuple(codes), records, (maatregel,), gelijk=False)


def _by_step(definitie: Definitie) -> Iterator[Koppeling]:
    """A knelpunt without a step of opschaling came to no table."""
    for stappen in definitie.tabellen:
        for tafels in definitie.tabellen:
            if (stappen.kenmerk, tafels.kenmerk, stappen.wie) != (_STAPPEN, _TAFELS, tafels.wie):
                continue
            zonder = frozenset(deel.code for deel in stappen.klassen if deel.tot_en_met == 0)
            geen = tafels.class_of(0)
            if zonder and geen is not None:
                yield Koppeling(
                    deel=(stappen.code, zonder), geheel=(tafels.code, frozenset({geen.code}))
                )


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
    soort = kenmerken().get(tabel.kenmerk)
    anders = [code for code in soort.codes if code not in codes] if soort else []
    if not anders:  # whole numbers: a band holds more than one value
        return frozenset()
    return _classes(tabel, codes) - _classes(tabel, tuple(anders))


def form_of(tabel: Tabel) -> str:
    """What the classes hold, so that a class that began to hold something else is noticed."""
    delen = (
        f"{klasse.code}={','.join(sorted(klasse.codes))}:{klasse.van}-{klasse.tot_en_met}:{klasse.rest}"
        for klasse in tabel.klassen
    )
    return f"{tabel.kenmerk};{tabel.wie};{';'.join(delen)}"
