"""The scenariokaart: one A4 per scenario for who acts at night."""

from levensloop_desktop.documents.content.bejegeningskaart import (
    NAAMLENGTE,
    clientregel,
    geldigheid,
    kopkenmerk,
)
from levensloop_desktop.documents.content.bellen import beltabel
from levensloop_desktop.documents.content.blokken import (
    Alinea,
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    NieuwePagina,
    Stuk,
    Vak,
)
from levensloop_desktop.documents.content.inzet import used_before
from levensloop_desktop.documents.content.kop import Documentkop
from levensloop_desktop.documents.content.stappen import stappentabel
from levensloop_desktop.documents.content.vrije_tekst import tekst_of_leeg
from levensloop_desktop.documents.content.waarden import alinea, datum, ingekort, of_leeg
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.scenario import Scenario
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.errors import NotFoundError


def scenariokaart(dossier: Dossier, kop: Documentkop, onderwerp_id: str = "") -> Inhoud:
    """One card, or one per scenario.

    Raises:
        NotFoundError: when the dossier has no scenario with this id.
    """
    gevraagd = [deel for deel in dossier.scenarios if onderwerp_id in {"", deel.id}]
    if onderwerp_id and not gevraagd:
        raise NotFoundError(verzameling="scenarios")
    blokken: list[Blok] = []
    for plek, scenario in enumerate(gevraagd, start=1):
        if plek > 1:
            blokken.append(NieuwePagina())
        blokken.extend(_kaart(dossier, kop, scenario, plek))
    if not gevraagd:
        blokken += [
            Kop(1, "Scenariokaart", bladwijzer="Scenariokaart"),
            clientregel(dossier, kop),
            alinea("Scenario's: ", Stuk("niet vastgelegd", licht=True)),
            Kop(2, "Bellen", bladwijzer="Bellen"),
            *beltabel(dossier, kop.vandaag),
        ]
    return Inhoud(
        soortnaam="Scenariokaart",
        blokken=tuple(blokken),
        voetregel="Dit blad hoort bij de ontvanger. Vernietig het als een nieuwe kaart komt.",
        een_pagina=True,
    )


def _kaart(dossier: Dossier, kop: Documentkop, scenario: Scenario, plek: int) -> Blokken:
    geldig, _ = geldigheid(dossier)
    vastgesteld = datum(scenario.vastgesteld_op)
    kenmerken = (
        kopkenmerk("Voor", kop.ontvanger),
        Kenmerk("Geldig", (Alinea(geldig, "regel"),)),
        kopkenmerk("Doel", kop.doel),
        kopkenmerk("Vastgesteld", "" if scenario.vastgesteld_op is None else vastgesteld),
        kopkenmerk("Soort", label("scenariosoort", scenario.soort)),
        kopkenmerk("Evaluatie", datum(scenario.evaluatie_op) if scenario.evaluatie_op else ""),
    )
    naam = scenario.naam or label("scenariosoort", scenario.soort)
    eerder = used_before(dossier, scenario)
    ervaring = (Kop(2, "Eerder ingezet", bladwijzer="Eerder ingezet"), *eerder) if eerder else ()
    return (
        Kop(1, ingekort(naam, NAAMLENGTE, "zie plan"), bladwijzer=f"Scenario {plek}"),
        clientregel(dossier, kop),
        Kenmerken(kenmerken, kolommen=2),
        gevaar(),
        Kop(2, "Wanneer", bladwijzer="Wanneer"),
        *tekst_of_leeg(scenario.signalen),
        alinea(Stuk("Wie beslist: ", vet=True), *of_leeg(scenario.beslisser), soort="regel"),
        Kop(2, "Stappen", bladwijzer="Stappen"),
        *stappentabel(dossier, scenario, kort=True),
        Kop(2, "Afspraken", bladwijzer="Afspraken"),
        Kenmerken(
            (
                Kenmerk("Vooraf afgesproken", tekst_of_leeg(scenario.afspraken_vooraf)),
                Kenmerk("Juridisch kader", tekst_of_leeg(scenario.juridisch_kader)),
                Kenmerk("Weer afbouwen", tekst_of_leeg(scenario.afschalen)),
            )
        ),
        *ervaring,
    )


def gevaar() -> Vak:
    """What comes before everything else."""
    return Vak((alinea(Stuk("Direct gevaar? Bel 112.", vet=True), soort="groot"),))
