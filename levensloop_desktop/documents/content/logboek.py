"""The log on paper: what was asked for, and the lines that fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Rij,
    Tabel,
)
from levensloop_desktop.documents.content.kop import STANDAARDSTIJL
from levensloop_desktop.documents.content.waarden import alinea, cel
from levensloop_desktop.domain.huisstijl import Huisstijl

_KOPPEN = ("Nr", "Wanneer", "Wie", "Wat", "Cliënt", "Bijzonderheid")
_BREEDTES = (6, 19, 18, 20, 17, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class Logbladregel:
    """One line of the log, in words."""

    nummer: int
    wanneer: datetime
    wie: str
    gebeurtenis: str
    client: str
    bijzonderheid: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Logbladvraag:
    """What was asked of the log, by whom and when.

    Args:
        kluisnaam: name of the kluis.
        gemaakt_door: who printed it.
        wanneer: local moment.
        gezocht: the filter, in words.
        totaal: how many lines fit; paper may hold fewer.
        nummer: of the line of the log that says it was printed.
        huisstijl: of the ZVH.
    """

    kluisnaam: str
    gemaakt_door: str
    wanneer: datetime
    gezocht: str
    totaal: int
    nummer: str
    huisstijl: Huisstijl = STANDAARDSTIJL


def logblad(vraag: Logbladvraag, regels: Sequence[Logbladregel]) -> Inhoud:
    """The blocks of the document."""
    aantal = str(vraag.totaal)
    if len(regels) < vraag.totaal:
        aantal = f"{vraag.totaal}, hier staan de nieuwste {len(regels)}"
    kenmerken = (
        Kenmerk("Kluis", cel(vraag.kluisnaam)),
        Kenmerk("Gezocht", cel(vraag.gezocht)),
        Kenmerk("Regels", cel(aantal)),
        Kenmerk("Gemaakt", cel(f"{vraag.wanneer:%d-%m-%Y om %H:%M} door {vraag.gemaakt_door}")),
    )
    return Inhoud(
        soortnaam="Logboek",
        blokken=(
            Kop(1, "Logboek", bladwijzer="Logboek"),
            Kenmerken(kenmerken),
            logtabel(regels) if regels else alinea("Er zijn geen regels die hierbij passen."),
        ),
        voetregel="Dit blad zegt wie wat wanneer deed, niet wat er in een dossier staat.",
        schaal=LANG_DOCUMENT,
    )


def logtabel(regels: Sequence[Logbladregel]) -> Tabel:
    """The lines as a table."""
    return Tabel(_KOPPEN, _BREEDTES, tuple(map(_row, regels)))


def _row(regel: Logbladregel) -> Rij:
    cellen = (
        str(regel.nummer),
        f"{regel.wanneer:%d-%m-%Y %H:%M}",
        regel.wie,
        regel.gebeurtenis,
        regel.client or "–",
        regel.bijzonderheid or "–",
    )
    return Rij(tuple(cel(deel) for deel in cellen))
