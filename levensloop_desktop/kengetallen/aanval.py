"""The program attacks its own figures before they go out, and tells what it tried."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from levensloop_desktop.kengetallen.cijfers import Cijfertabel, Publicatie
from levensloop_desktop.kengetallen.rapport import Aanvalsrapport, Aanvalsstap
from levensloop_desktop.kengetallen.samenhang import ONZEKER, Samenhang, cell
from levensloop_desktop.kengetallen.teltabel import Koppeling, Stroom
from levensloop_desktop.kengetallen.uitgifte import Uitgifte, clashes, is_too_close, judge
from levensloop_desktop.kengetallen.verschil import Bekend, find_betrayals

_MINSTENS = f"minstens {ONZEKER} mogelijk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Eerdere:
    """A publication that stands beside the new one.

    Args:
        uitgifte: as it went out.
        bekend: the exact counts that are known of its peildatum.
    """

    uitgifte: Uitgifte
    bekend: Bekend | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelwit:
    """What is attacked, and all that an attacker may hold beside it.

    Args:
        publicatie: what is to go out.
        bekend: its exact counts; without those what one person explains counts as one person.
        eerdere: what went out before.
        koppelingen: classes of different tables that speak of the same units.
        stromen: what ties a group to the same group of an earlier day.
        uitgelegd: whether it is known what ties it to what went out for the same day.
    """

    publicatie: Publicatie
    bekend: Bekend | None = None
    eerdere: Sequence[Eerdere] = field(default=())
    koppelingen: Sequence[Koppeling] = field(default=())
    stromen: Sequence[Stroom] = field(default=())
    uitgelegd: bool = True

    @property
    def getoond(self) -> tuple[Cijfertabel, ...]:
        """The tables with figures."""
        return tuple(tabel for tabel in self.publicatie.tabellen if tabel.is_getoond)

    def without(self, codes: Iterable[str]) -> "Doelwit":
        """The same without some tables."""
        over = tuple(code for code in self.publicatie.codes if code not in set(codes))
        return replace(self, publicatie=self.publicatie.choose(over))


def attack(doelwit: Doelwit) -> Aanvalsrapport:
    """Try everything; when something succeeds, say which tables to leave out, if that helps."""
    stappen, schuldig = _try_all(doelwit)
    if not schuldig:
        return Aanvalsrapport(stappen=stappen)
    rest = doelwit.without(schuldig)
    helpt = bool(rest.publicatie.tabellen) and not _try_all(rest)[1]
    weglaten = tuple(code for code in doelwit.publicatie.codes if code in schuldig)
    return Aanvalsrapport(stappen=stappen, weglaten=weglaten if helpt else ())


def _try_all(doelwit: Doelwit) -> tuple[tuple[Aanvalsstap, ...], set[str]]:
    """Every step, and the tables that something was found in."""
    proeven = (_subtract, _equal_total, _zeros, _earlier, _one_person, _whole_table, _together)
    uitkomsten = [proef(doelwit) for proef in proeven]
    schuldig = {code for _, codes in uitkomsten for code in codes}
    return tuple(stap for stap, _ in uitkomsten), schuldig


_Uitkomst = tuple[Aanvalsstap, tuple[str, ...]]


def _subtract(doelwit: Doelwit) -> _Uitkomst:
    """A total minus the other figures, with the ends of all roundings."""
    tabellen = [tabel for tabel in doelwit.getoond if tabel.totaal is not None]
    raak = [tabel for tabel in tabellen if _certain(tabel)]
    return _about_tables(
        raak,
        Aanvalsstap(
            code="min_totaal",
            naam="Totaal min de getoonde cijfers",
            uitleg="Van elk totaal zijn de andere cijfers afgetrokken, naar boven en naar beneden.",
            geprobeerd=len(tabellen),
            enkelvoud="tabel",
            meervoud="tabellen",
        ),
        "In de tabel {titel} is een cijfer precies te berekenen.",
    )


def _equal_total(doelwit: Doelwit) -> _Uitkomst:
    """Everybody in one class: then whoever is known to be counted is known to be there."""
    tabellen = [t for t in doelwit.getoond if t.totaal is not None and len(t.cijfers) > 1]
    return _about_tables(
        [tabel for tabel in tabellen if _holds_everybody(tabel)],
        Aanvalsstap(
            code="gelijk_totaal",
            naam="Cijfer gelijk aan het totaal",
            uitleg="Van elke tabel is gekeken of zeker is dat iedereen in dezelfde klasse valt.",
            geprobeerd=len(tabellen),
            enkelvoud="tabel",
            meervoud="tabellen",
        ),
        "In de tabel {titel} valt zeker iedereen in dezelfde klasse.",
    )


def _zeros(doelwit: Doelwit) -> _Uitkomst:
    """A class of which it is certain that nobody is in it."""
    raak = []
    cijfers = 0
    for tabel in doelwit.getoond:
        samen = Samenhang()
        samen.take(tabel)
        for cijfer in tabel.cijfers:
            cijfers += 1
            if cijfer.waarde == 0 or samen.range_of(cell(tabel, cijfer))[1] == 0:
                raak.append(tabel)
    return _about_tables(
        raak,
        Aanvalsstap(
            code="nul",
            naam="Nul die iets verraadt",
            uitleg="Van elk cijfer is gekeken of zeker is dat er niemand in die klasse valt.",
            geprobeerd=cijfers,
            enkelvoud="cijfer",
            meervoud="cijfers",
            goed="geen nul te zien",
        ),
        "In de tabel {titel} staat een klasse waarin zeker niemand valt.",
    )


def _earlier(doelwit: Doelwit) -> _Uitkomst:
    """Beside every earlier export: other figures for the same day, or a day too close by."""
    nieuw = doelwit.publicatie
    gevonden: dict[str, None] = {}
    schuldig: list[str] = []
    for eerder in doelwit.eerdere:
        oud = eerder.uitgifte.publicatie
        oordeel = judge(nieuw, (eerder.uitgifte,))
        if not oordeel.mag:
            gevonden[oordeel.reden] = None
            te_dicht = is_too_close(nieuw.peildatum, oud.peildatum)
            schuldig += nieuw.codes if te_dicht else clashes(nieuw, oud)
        elif oud.peildatum == nieuw.peildatum and not _fits_beside(doelwit, oud):
            gevonden[
                f"Samen met het bestand van {eerder.uitgifte.dag:%d-%m-%Y} over dezelfde peildatum "
                "is een cijfer te berekenen."
            ] = None
            schuldig += [code for code in nieuw.codes if code not in oud.codes]
    stap = Aanvalsstap(
        code="eerder",
        naam="Verschil met eerdere bestanden",
        uitleg="De cijfers zijn naast elk bestand gelegd dat eerder is gemaakt.",
        geprobeerd=len(doelwit.eerdere),
        enkelvoud="bestand",
        meervoud="bestanden",
        gevonden=tuple(gevonden),
    )
    return stap, tuple(schuldig)


def _one_person(doelwit: Doelwit) -> _Uitkomst:
    """Another peildatum, by somebody who knows that one person came, went or changed."""
    nieuw = doelwit.publicatie
    anders = [
        eerder
        for eerder in doelwit.eerdere
        if eerder.uitgifte.publicatie.peildatum != nieuw.peildatum
    ]
    gevonden: dict[str, None] = {}
    schuldig: list[str] = []
    titels = {tabel.code: tabel.titel for tabel in nieuw.tabellen}
    gebleven = {  # what went out of this peildatum stands, and goes out again
        code
        for eerder in doelwit.eerdere
        if eerder.uitgifte.publicatie.peildatum == nieuw.peildatum
        for code in eerder.uitgifte.publicatie.codes
    }
    for eerder in anders:
        oud = eerder.uitgifte.publicatie
        beide = (eerder.bekend or Bekend(), doelwit.bekend or Bekend())
        for verraad in find_betrayals(oud, nieuw, beide, doelwit.koppelingen):
            if verraad.tabel in gebleven:
                continue
            gevonden[
                f"Tussen {oud.peildatum:%d-%m-%Y} en {nieuw.peildatum:%d-%m-%Y} veranderde in de "
                f"tabel {titels[verraad.tabel]} misschien maar één persoon."
            ] = None
            schuldig.append(verraad.tabel)
    stap = Aanvalsstap(
        code="een_persoon",
        naam="Eén persoon meer of minder",
        uitleg=(
            "Er is gekeken wat iemand leert die weet dat er tussen twee peildata maar één persoon "
            "kwam, wegging of veranderde."
        ),
        geprobeerd=len({eerder.uitgifte.publicatie.peildatum for eerder in anders}),
        enkelvoud="peildatum",
        meervoud="peildata",
        gevonden=tuple(gevonden),
    )
    return stap, tuple(schuldig)


def _whole_table(doelwit: Doelwit) -> _Uitkomst:
    """Each table on its own: the least and the greatest that every figure can be."""
    aantallen: list[int] = []
    raak: list[Cijfertabel] = []
    for tabel in doelwit.getoond:
        deze = [*Samenhang().take(tabel).values()]
        aantallen += deze
        raak += [tabel] if min(deze) < ONZEKER else []
    return _about_tables(
        raak,
        Aanvalsstap(
            code="tabel",
            naam="Elke tabel als geheel",
            uitleg="Van elk cijfer is het kleinste en het grootste aantal bepaald dat kan.",
            geprobeerd=len(aantallen),
            enkelvoud="cijfer",
            meervoud="cijfers",
            goed=_MINSTENS,
            minste=min(aantallen, default=None),
        ),
        f"In de tabel {{titel}} houdt een cijfer minder dan {ONZEKER} mogelijke waarden.",
    )


def _together(doelwit: Doelwit) -> _Uitkomst:
    """All tables at once, with everything that ties them."""
    samen = Samenhang(doelwit.koppelingen, doelwit.stromen)
    schuldig = [tabel.code for tabel in doelwit.getoond if not samen.add(tabel)]
    alles = Samenhang(doelwit.koppelingen, doelwit.stromen).take(*doelwit.getoond)
    stap = Aanvalsstap(
        code="samen",
        naam="Alle tabellen samen",
        uitleg="Hetzelfde voor alle tabellen tegelijk, met alles wat ze met elkaar bindt.",
        geprobeerd=len(alles),
        enkelvoud="cijfer",
        meervoud="cijfers",
        goed=_MINSTENS,
        minste=min(alles.values(), default=None),
    )
    titels = [tabel.titel for tabel in doelwit.getoond if tabel.code in schuldig]
    if titels:
        zin = f"Met {', '.join(titels)} erbij houdt een cijfer te weinig mogelijke waarden."
        stap = replace(stap, gevonden=(zin,))
    return stap, tuple(schuldig)


def _about_tables(raak: Sequence[Cijfertabel], stap: Aanvalsstap, zin: str) -> _Uitkomst:
    """A step with the tables in which it found something."""
    gevonden = dict.fromkeys(zin.format(titel=tabel.titel) for tabel in raak)
    return replace(stap, gevonden=tuple(gevonden)), tuple(tabel.code for tabel in raak)


def _certain(tabel: Cijfertabel) -> bool:
    """Whether a figure has one value only."""
    samen = Samenhang()
    samen.take(tabel)
    bereiken = [samen.range_of(cell(tabel, cijfer)) for cijfer in tabel.cijfers]
    return any(laag == hoog for laag, hoog in bereiken)


def _holds_everybody(tabel: Cijfertabel) -> bool:
    """Whether one class certainly holds the whole group: nobody can be in any other."""
    samen = Samenhang()
    samen.take(tabel)
    kan = [samen.range_of(cell(tabel, cijfer))[1] > 0 for cijfer in tabel.cijfers]
    return sum(kan) <= 1


def _fits_beside(doelwit: Doelwit, oud: Publicatie) -> bool:
    """Whether all tables of both, of the same peildatum, are safe together."""
    nieuw = {tabel.code: tabel for tabel in (*oud.tabellen, *doelwit.publicatie.tabellen)}
    if not doelwit.uitgelegd and len(nieuw) > len(oud.tabellen):
        return False
    return Samenhang(doelwit.koppelingen, doelwit.stromen).add(*nieuw.values())
