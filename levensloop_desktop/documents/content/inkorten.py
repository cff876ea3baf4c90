"""Shorten the explanations of a card so that it fits, saying so; steps and numbers stay."""

from dataclasses import replace

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Gewijzigd,
    Kenmerk,
    Kenmerken,
    Kolommen,
    Lijst,
    Rij,
    Samen,
    Stuk,
    Stukken,
    Tabel,
    Vak,
    WelNiet,
)

VERDER = "zie plan"
_NOOIT = frozenset({"nummer", "naam"})  # who it is about, and numbers to call
_KERN = frozenset({"groot", "regel"})  # what to do: kept long after its explanation is gone
_KERN_MINSTENS = 70
_KORTST = 30
_SLOTEN = (Stuk(f" … ({VERDER})", cursief=True), Stuk(f"({VERDER})", cursief=True))


def kort_toelichtingen(blokken: Blokken, lengte: int) -> Blokken:
    """The same blocks with no explanation over `lengte` characters, and no long row of them."""
    kort: list[Blok] = []
    achtereen, hoogste = 0, max(1, lengte // 60)
    for blok in blokken:
        achtereen = 0 if not isinstance(blok, Alinea) or _is_kern(blok) else achtereen + 1
        if achtereen <= hoogste:
            kort.append(_kort(blok, lengte))
        elif achtereen == hoogste + 1:
            kort.append(alinea_verder())
    return tuple(kort)


def _kort(blok: Blok, lengte: int) -> Blok:
    match blok:
        case Alinea():
            return _kort_alinea(blok, lengte)
        case Lijst():
            return _kort_lijst(blok, lengte)
        case WelNiet():
            return _kort_welniet(blok, lengte)
        case Tabel() | Kenmerken():
            return _kort_cellen(blok, lengte)
        case Kolommen() | Vak() | Samen() | Gewijzigd():
            return _kort_binnen(blok, lengte)
        case _:
            return blok


def _kort_alinea(alinea: Alinea, lengte: int) -> Alinea:
    if alinea.soort in _NOOIT:
        return alinea
    grens = max(lengte, _KERN_MINSTENS) if alinea.soort in _KERN else lengte
    return replace(alinea, stukken=kort_stukken(alinea.stukken, grens))


def _kort_lijst(lijst: Lijst, lengte: int) -> Lijst:
    kort = [kort_toelichtingen(item, lengte) for item in lijst.items]
    hoogste = max(1, lengte // 40)
    if len(kort) > hoogste:
        kort = [*kort[:hoogste], (Alinea((Stuk(f"meer: {VERDER}", cursief=True),)),)]
    return replace(lijst, items=tuple(kort))


def _kort_welniet(regel: WelNiet, lengte: int) -> WelNiet:
    kern = kort_stukken((Stuk(regel.tekst),), max(lengte, _KERN_MINSTENS))
    tekst = "".join(deel.tekst for deel in kern)
    return replace(regel, tekst=tekst, toelichting=kort_stukken(regel.toelichting, lengte))


def _kort_cellen(blok: Tabel | Kenmerken, lengte: int) -> Tabel | Kenmerken:
    if isinstance(blok, Kenmerken):
        paren = (Kenmerk(deel.label, _kort_cel(deel.blokken, lengte)) for deel in blok.kenmerken)
        return replace(blok, kenmerken=tuple(paren))
    rijen = (
        Rij(tuple(_kort_cel(cel, lengte) for cel in rij.cellen), rij.grijs, rij.hoogte)
        for rij in blok.rijen
    )
    return replace(blok, rijen=tuple(rijen))


def _kort_binnen(blok: Kolommen | Vak | Samen | Gewijzigd, lengte: int) -> Blok:
    if isinstance(blok, Kolommen):
        links = kort_toelichtingen(blok.links, lengte)
        return replace(blok, links=links, rechts=kort_toelichtingen(blok.rechts, lengte))
    return replace(blok, blokken=kort_toelichtingen(blok.blokken, lengte))


def _kort_cel(blokken: Blokken, lengte: int) -> Blokken:
    """A cell keeps its core and, when room is short, no more than one explanation."""
    kort = kort_toelichtingen(blokken, lengte)
    uitleg = [plek for plek, blok in enumerate(kort) if not _is_kern(blok)]
    hoogste = max(1, lengte // 60)
    if len(uitleg) <= hoogste:
        return kort
    te_veel = set(uitleg[hoogste:])
    gebleven = tuple(blok for plek, blok in enumerate(kort) if plek not in te_veel)
    return (*gebleven, alinea_verder())


def alinea_verder() -> Alinea:
    """The line that says where the rest stands."""
    return Alinea((Stuk(f"meer: {VERDER}", cursief=True),), "klein")


def zonder_toelichtingen(blokken: Blokken) -> Blokken:
    """Only the core of every table: what to do, whom to call; says once where the rest stands."""
    return tuple(
        deel
        for blok in kort_toelichtingen(blokken, _KORTST)
        for deel in (
            (_kale_tabel(blok), alinea_verder())
            if isinstance(blok, Tabel)
            else (_kort(blok, _KORTST),)
        )
    )


def _kale_tabel(tabel: Tabel) -> Tabel:
    rijen: list[Rij] = []
    for rij in tabel.rijen:
        cellen: list[Blokken] = []
        for cel in rij.cellen:
            kort = kort_toelichtingen(cel, _KORTST)
            kern = tuple(blok for blok in kort if _is_kern(blok))[:1]
            cellen.append(kern or kort[:1])
        rijen.append(Rij(tuple(cellen), rij.grijs, rij.hoogte))
    return replace(tabel, rijen=tuple(rijen))


def _is_kern(blok: Blok) -> bool:
    return not isinstance(blok, Alinea | Lijst) or (
        isinstance(blok, Alinea) and blok.soort in _NOOIT | _KERN
    )


def kort_stukken(stukken: Stukken, lengte: int) -> Stukken:
    """Running text of at most `lengte` characters, ending in where the rest stands.

    What was cut before is cut no further for the words that say so.
    """
    if stukken and stukken[-1] in _SLOTEN:
        kern = stukken[:-1]
        korter = kort_stukken(kern, lengte) if kern else ()
        return korter if korter and korter[-1] in _SLOTEN else (*korter, stukken[-1])
    if sum(len(deel.tekst) for deel in stukken) <= max(lengte, len(VERDER)):
        return stukken
    over = lengte
    kort: list[Stuk] = []
    for deel in stukken:
        if len(deel.tekst) > over:
            romp = deel.tekst[:over].replace("\n", " ")
            woordeinde = romp.rfind(" ")
            romp = romp[:woordeinde] if woordeinde > over // 2 else romp
            if romp.strip():
                kort.append(replace(deel, tekst=romp.rstrip(" ,;:.")))
            break
        kort.append(deel)
        over -= len(deel.tekst)
    return (*kort, _SLOTEN[0] if kort else _SLOTEN[1])
