"""The herstelblad: one A4 for the safe, with the code that opens the kluis."""

from dataclasses import dataclass
from datetime import datetime

from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Lijst,
    Rij,
    Stuk,
    Tabel,
    Vak,
)
from levensloop_desktop.documents.content.waarden import alinea, cel

_STAPPEN = (
    "Open Levensloop en kies links de kluis.",
    "Kies onder het veld Wachtzin: Wachtzin kwijt? Openen met het herstelblad.",
    "Typ de zeven groepen over. Hoofdletters of kleine letters maakt niet uit.",
    "Kies uw naam, of vul een nieuwe naam in, en bedenk een nieuwe wachtzin.",
    "Maak daarna bij Beheer een nieuw herstelblad. Dit blad werkt dan niet meer.",
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Herstelgegevens:
    """What stands on a herstelblad.

    Args:
        kluisnaam: name of the kluis.
        code: groups with dashes between them.
        gemaakt_door: name of the user.
        wanneer: local moment.
    """

    kluisnaam: str
    code: str
    gemaakt_door: str
    wanneer: datetime


def herstelblad(gegevens: Herstelgegevens) -> Inhoud:
    """The blocks of the one page."""
    groepen = gegevens.code.split("-")
    breedtes = (1.0,) * len(groepen)
    code = Tabel(
        koppen=tuple(f"groep {plek}" for plek in range(1, len(groepen) + 1)),
        breedtes=breedtes,
        rijen=(Rij(tuple((alinea(Stuk(groep, vet=True), soort="groot"),) for groep in groepen)),),
    )
    return Inhoud(
        soortnaam="Herstelblad",
        blokken=(
            Kop(1, "Herstelblad", bladwijzer="Herstelblad"),
            alinea(f"Kluis {gegevens.kluisnaam}", soort="ondertitel"),
            Vak(
                (
                    alinea(
                        Stuk("Wie dit blad heeft, kan alle dossiers openen.", vet=True),
                        soort="groot",
                    ),
                    alinea(
                        "Bewaar het op papier in een kluis of een afgesloten kast, niet bij de "
                        "computer. Maak er geen foto van en bewaar het niet als bestand."
                    ),
                )
            ),
            Kop(2, "De code", bladwijzer="De code"),
            code,
            alinea(
                "De code gebruikt alleen cijfers en hoofdletters, zonder de letters I, L, O en U. "
                "Een rondje is dus altijd een nul en een streepje een één. "
                "Het laatste teken van elke groep controleert de groep.",
                soort="klein",
            ),
            Kop(2, "Zo gebruikt u dit blad", bladwijzer="Zo gebruikt u dit blad"),
            Lijst(tuple(cel(stap) for stap in _STAPPEN), genummerd=True),
            Kop(2, "Goed om te weten", bladwijzer="Goed om te weten"),
            *_weten(),
            Kop(2, "Van welke kluis", bladwijzer="Van welke kluis"),
            Kenmerken(
                (
                    Kenmerk("Kluis", cel(gegevens.kluisnaam)),
                    Kenmerk("Gemaakt op", cel(f"{gegevens.wanneer:%d-%m-%Y om %H:%M}")),
                    Kenmerk("Gemaakt door", cel(gegevens.gemaakt_door)),
                )
            ),
        ),
        voetregel="Maak een nieuw herstelblad als dit kwijt is of als iemand het heeft gezien.",
        een_pagina=True,
    )


def _weten() -> tuple[Alinea, ...]:
    return (
        alinea(
            Stuk("Zonder dit blad en zonder wachtzin is de kluis verloren. ", vet=True),
            "Niemand kan hem dan nog openen, ook de maker van Levensloop niet.",
        ),
        alinea(
            "Openen met dit blad komt in het logboek van de kluis. "
            "Een reservekopie van vóór een nieuw blad gaat open met het oude."
        ),
    )
