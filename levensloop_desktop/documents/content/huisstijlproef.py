"""A page about nobody that shows a house style: headings, text, a table."""

from levensloop_desktop.documents.content.blokken import Alinea, Inhoud, Kop, Rij, Stuk, Tabel
from levensloop_desktop.documents.content.waarden import cel

_ZIN = "Zo staat gewone tekst op papier. De kleur is er voor koppen en lijnen."


def huisstijlproef() -> Inhoud:
    """The blocks of the page."""
    rijen = tuple(
        Rij((cel(wat), cel(waar)))
        for wat, waar in (
            ("classificatie", "boven elke bladzijde"),
            ("logo, naam en adres", "boven de eerste bladzijde van elk document"),
            ("kleur", "koppen en hun lijn, en het midden van de netwerkkaart"),
        )
    )
    return Inhoud(
        soortnaam="Voorbeeldblad",
        blokken=(
            Kop(1, "Zo zien uw documenten eruit", bladwijzer="Voorbeeldblad"),
            Alinea((Stuk(_ZIN),)),
            Kop(2, "Een kop in uw kleur", bladwijzer="Een kop in uw kleur"),
            Alinea((Stuk(_ZIN), Stuk(" Dit blad gaat over niemand.", vet=True))),
            Kop(2, "Wat waar staat", bladwijzer="Wat waar staat"),
            Tabel(("Wat", "Waar"), (35, 65), rijen),
        ),
        voetregel="Voorbeeld van de huisstijl.",
    )
