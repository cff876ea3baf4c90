"""The lines of the bejegening and the phases of the signaleringsplan, described."""

from typing import Any

from levensloop_desktop.domain.bejegening import REGELS_OP_KAART, Bejegeningsregel
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.ui.formulieren.gegevens import Gegevens
from levensloop_desktop.ui.formulieren.kolommen import Kolom
from levensloop_desktop.ui.formulieren.lijstbeschrijving import Lijstbeschrijving
from levensloop_desktop.ui.formulieren.rijen import Rij


def _plaats(regel: Any, gegevens: Gegevens) -> str:
    regels = gegevens.dossier.bejegeningsregels if gegevens.dossier else ()
    plaats = [deel.id for deel in regels].index(regel.id) + 1
    return f"{plaats}  kaart" if plaats <= REGELS_OP_KAART else str(plaats)


def _vorm(regel: Any, gegevens: Gegevens) -> str:
    del gegevens
    teken = waardelijst("bejegeningskop").kenmerk(regel.kop, "teken")
    return {"wel": "geregeld", "niet": "niet_geregeld"}.get(teken, "open")


def _count(regels: Any, gegevens: Gegevens) -> str:
    del gegevens
    aantal = len(regels)
    if aantal <= REGELS_OP_KAART:
        return f"{aantal}"
    return f"{aantal}, de eerste {REGELS_OP_KAART} staan op de kaart"


REGELS = Lijstbeschrijving(
    soort=Bejegeningsregel,
    titel="Zo gaat u met de cliënt om",
    enkelvoud="Regel",
    nieuw="Nieuwe regel",
    leeg="Nog geen bejegening. Wat werkt bij deze cliënt, en wat juist niet?",
    kolommen=(
        Kolom(kop="Volgorde", tekst=_plaats, breedte=88),
        Kolom(veld="kop", status=_vorm, breedte=232),
        Kolom(veld="tekst"),
    ),
    rijen=(
        Rij("kop"),
        Rij("tekst"),
        Rij("toelichting", regels=4),
        Rij("doelgroep"),
        Rij("bron", "datum"),
    ),
    geordend=True,
    telling=_count,
)
