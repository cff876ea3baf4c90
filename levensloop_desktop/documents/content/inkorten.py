"""Shorten the explanations of a card so that it fits, saying so; steps and numbers stay."""

from dataclasses import replace

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
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


def kort_toelichtingen(blokken: Blokken, lengte: int) -> Blokken:
    """The same blocks with no explanation over `lengte` characters."""
    return tuple(_kort(blok, lengte) for blok in blokken)


def _kort(blok: Blok, lengte: int) -> Blok:
    match blok:
        case Alinea(stukken=stukken, soort=soort):
            if soort in _NOOIT:
                return blok
            grens = max(lengte, _KERN_MINSTENS) if soort in _KERN else lengte
            return replace(blok, stukken=kort_stukken(stukken, grens))
        case Lijst(items=items):
            kort = [kort_toelichtingen(item, lengte) for item in items]
            hoogste = max(1, lengte // 40)
            if len(kort) > hoogste:
                kort = [*kort[:hoogste], (Alinea((Stuk(f"meer: {VERDER}", cursief=True),)),)]
            return replace(blok, items=tuple(kort))
        case Tabel(rijen=rijen):
            nieuw = tuple(
                Rij(tuple(_kort_cel(cel, lengte) for cel in rij.cellen), rij.grijs, rij.hoogte)
                for rij in rijen
            )
            return replace(blok, rijen=nieuw)
        case Kenmerken(kenmerken=kenmerken):
            korter = tuple(
                Kenmerk(deel.label, _kort_cel(deel.blokken, lengte)) for deel in kenmerken
            )
            return replace(blok, kenmerken=korter)
        case WelNiet(tekst=tekst, toelichting=toelichting):
            kern = kort_stukken((Stuk(tekst),), max(lengte, _KERN_MINSTENS))
            return WelNiet(
                blok.wel, "".join(deel.tekst for deel in kern), kort_stukken(toelichting, lengte)
            )
        case Kolommen(links=links, rechts=rechts):
            return replace(
                blok,
                links=kort_toelichtingen(links, lengte),
                rechts=kort_toelichtingen(rechts, lengte),
            )
        case Vak(blokken=binnen) | Samen(blokken=binnen):
            return replace(blok, blokken=kort_toelichtingen(binnen, lengte))
        case _:
            return blok


def _kort_cel(blokken: Blokken, lengte: int) -> Blokken:
    """A cell keeps its core and, when room is short, no more than one explanation."""
    kort = kort_toelichtingen(blokken, lengte)
    uitleg = [blok for blok in kort if not _is_kern(blok)]
    if len(uitleg) <= max(1, lengte // 60):
        return kort
    over = max(1, lengte // 60)
    te_veel = uitleg[over:]
    gebleven = [blok for blok in kort if blok not in te_veel]
    return (*gebleven, Alinea((Stuk(f"meer: {VERDER}", cursief=True),), "klein"))


def _is_kern(blok: Blok) -> bool:
    return not isinstance(blok, Alinea | Lijst) or (
        isinstance(blok, Alinea) and blok.soort in _NOOIT | _KERN
    )


def kort_stukken(stukken: Stukken, lengte: int) -> Stukken:
    """Running text of at most `lengte` characters, ending in where the rest stands."""
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
    begin = " … (" if kort else "("
    return (*kort, Stuk(f"{begin}{VERDER})", cursief=True))
