"""The register of verstrekkingen on paper: what left, to whom, on which ground."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from levensloop_desktop.documents.content.blokken import (
    LANG_DOCUMENT,
    Alinea,
    Blok,
    Blokken,
    Inhoud,
    Kenmerk,
    Kenmerken,
    Kop,
    Rij,
    Stuk,
    Tabel,
)
from levensloop_desktop.documents.content.kop import STANDAARDSTIJL
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import (
    alinea,
    cel,
    datumcel,
    hoofdletter,
    met_label,
    of_leeg,
)
from levensloop_desktop.domain.huisstijl import Huisstijl
from levensloop_desktop.domain.overdracht import Verstrekking
from levensloop_desktop.domain.verstrekking.rubrieken import RUBRIEKEN_VAN, in_order
from levensloop_desktop.domain.waardelijsten import label

_KOPPEN = ("Nummer", "Datum", "Document, cliënt", "Voor wie", "Waarom, en wat meeging")
_BREEDTES = (13, 13, 23, 22, 41)
_HASHDEEL = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Registerregel:
    """One line of the register, with whose dossier it is from."""

    verstrekking: Verstrekking
    client: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Registervraag:
    """What was asked of the register, by whom and when.

    Args:
        kluisnaam: name of the kluis.
        gemaakt_door: who printed it.
        wanneer: local moment.
        gezocht: the filter, in words.
        nummer: of the line of the log that says it was printed.
        huisstijl: of the ZVH.
    """

    kluisnaam: str
    gemaakt_door: str
    wanneer: datetime
    gezocht: str
    nummer: str
    huisstijl: Huisstijl = STANDAARDSTIJL


def verstrekkingenregister(vraag: Registervraag, regels: Sequence[Registerregel]) -> Inhoud:
    """The blocks of the document, the newest line first."""
    kenmerken = (
        Kenmerk("Kluis", cel(vraag.kluisnaam)),
        Kenmerk("Gezocht", cel(vraag.gezocht)),
        Kenmerk("Verstrekkingen", cel(str(len(regels)))),
        Kenmerk("Gemaakt", cel(f"{vraag.wanneer:%d-%m-%Y om %H:%M} door {vraag.gemaakt_door}")),
    )
    tabel: Blok = alinea("Er zijn geen verstrekkingen die hierbij passen.")
    if regels:
        tabel = Tabel(_KOPPEN, _BREEDTES, tuple(map(_row, regels)))
    return Inhoud(
        soortnaam="Register van verstrekkingen",
        blokken=(
            Kop(1, "Register van verstrekkingen", bladwijzer="Register van verstrekkingen"),
            Kenmerken(kenmerken),
            tabel,
        ),
        voetregel="Voor het contactpunt. SHA-256 is de vingerafdruk van het bestand.",
        schaal=LANG_DOCUMENT,
    )


def _row(regel: Registerregel) -> Rij:
    deel = regel.verstrekking
    wat: Blokken = (
        *cel(label("documentsoort", deel.document), vet=True),
        *cel(regel.client),
        alinea(Stuk(label("verstrekkingsvorm", deel.vorm), licht=True), soort="klein"),
        *((alinea(hoofdletter(f"{deel.overgenomen}.")),) if deel.overgenomen else ()),
    )
    return Rij(
        (cel(deel.nummer, vet=True), datumcel(deel.datum), wat, _recipient(deel), _reason(deel))
    )


def _recipient(deel: Verstrekking) -> Blokken:
    persoon, organisatie = deel.ontvanger_persoon.strip(), deel.ontvanger_organisatie.strip()
    namen = [naam for naam in (persoon, organisatie) if naam] or [deel.ontvanger]
    return tuple(blok for naam in namen for blok in cel(naam))


def _reason(deel: Verstrekking) -> Blokken:
    grondslag = label("grondslag", deel.grondslag)
    grond = ", ".join(tekst for tekst in (grondslag, deel.grondslag_toelichting) if tekst)
    blokken: list[Blok] = [
        *met_label("Doel", (Alinea(of_leeg(deel.doel)),)),
        *met_label("Grondslag", (Alinea(of_leeg(grond)),)),
        *met_label("Besloten door", (Alinea(of_leeg(deel.besloten_door)),)),
        *met_label("Ging mee", (Alinea(of_leeg(what_went(deel))),)),
    ]
    if deel.afwijkingen.strip():
        blokken += met_label("Afwijkingen van het profiel", parse_tekst(deel.afwijkingen))
    hash_ = deel.sha256
    delen = [hash_[plek : plek + _HASHDEEL] for plek in range(0, len(hash_), _HASHDEEL)]
    blokken.append(alinea(Stuk("SHA-256: ", licht=True), " ".join(delen), soort="klein"))
    return tuple(blokken)


def what_went(deel: Verstrekking) -> str:
    """The rubrieken on a paper in words; of a document without a choice that it went whole."""
    mogelijk = RUBRIEKEN_VAN.get(deel.document)
    if mogelijk is None:
        return "het hele document"
    if not deel.rubrieken:
        return ""
    if mogelijk <= set(deel.rubrieken):
        return "alles wat dit document kan bevatten"
    namen = "; ".join(label("rubriek", code) for code in in_order(deel.rubrieken))
    profiel = label("verstrekkingsprofiel", deel.profiel)
    return f"{namen} (profiel {profiel})" if profiel else namen
