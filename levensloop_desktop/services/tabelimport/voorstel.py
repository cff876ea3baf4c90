"""What a table would bring in: per row the values, what is wrong with it, and who it looks like."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from levensloop_desktop.domain.client import Client, Traject
from levensloop_desktop.domain.controle.controle import Ernst, check_record
from levensloop_desktop.domain.ids import ClientId, RecordId
from levensloop_desktop.domain.netwerk import Contactpersoon, Partner
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.titel import Titel
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.services.tabelimport.celwaarden import read_cell
from levensloop_desktop.services.tabelimport.dagcellen import find_doubt
from levensloop_desktop.services.tabelimport.doelvelden import (
    CLIENT,
    HELE_NAAM,
    PARTNER,
    PERSOON,
    TITEL,
    TRAJECT,
    Doelveld,
    Tabelsoort,
)
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.tabelimport.lezing import Leeswijze, as_text
from levensloop_desktop.services.tabelimport.namen import split_name
from levensloop_desktop.services.tabelimport.werkblad import (
    Cel,
    Werkblad,
    Zonderuitkomst,
    column_letter,
    is_leeg,
)

KLASSEN: Mapping[str, type[Record]] = {
    CLIENT: Client,
    TRAJECT: Traject,
    PARTNER: Partner,
    PERSOON: Contactpersoon,
    TITEL: Titel,
}
_HOOFD: Mapping[str, str] = {"clienten": CLIENT, "partners": PARTNER, "titels": TITEL}
_GEEN = RecordId("")
_IDS: Mapping[str, dict[str, Any]] = {
    CLIENT: {"id": _GEEN},
    TRAJECT: {"id": _GEEN, "client_id": ClientId(_GEEN)},
    PARTNER: {"id": _GEEN},
    PERSOON: {"id": _GEEN},
    TITEL: {"id": _GEEN, "client_id": ClientId(_GEEN)},
}


@dataclass(frozen=True, slots=True)
class Celmelding:
    """One thing that is wrong or odd, at its row and column.

    Args:
        rij: row number as the spreadsheet shows it.
        kolom: letters and head of the column; empty for the row as a whole.
        tekst: one Dutch sentence.
        ernst: whether the row cannot come in like this.
    """

    rij: int
    kolom: str
    tekst: str
    ernst: Ernst = Ernst.FOUT

    @property
    def blokkeert(self) -> bool:
        """Whether the row cannot come in like this."""
        return self.ernst is Ernst.FOUT


@dataclass(frozen=True, slots=True)
class Gelijkenis:
    """Somebody or something that a row may be already.

    Args:
        met: in words ("LL-2026-0003, D. Voorbeeld, 12-03-1990" or "rij 4").
        zeker: whether it can hardly be another.
    """

    met: str
    zeker: bool


@dataclass(frozen=True, slots=True)
class Voorstelregel:
    """One row: what it would become.

    Args:
        rij: row number as the spreadsheet shows it.
        delen: per part the values ("client" -> achternaam -> …).
        meldingen: what is wrong or odd.
        lijkt_op: what it may be already.
        client_id: whose title it is, empty for other rows.
    """

    rij: int
    delen: Mapping[str, Mapping[str, Any]]
    meldingen: tuple[Celmelding, ...] = ()
    lijkt_op: Gelijkenis | None = None
    client_id: ClientId | None = None

    @property
    def is_fout(self) -> bool:
        """Whether it cannot come in like this."""
        return any(melding.blokkeert for melding in self.meldingen)

    def client(self) -> Client:
        """The client this row speaks of, without an id."""
        return Client(id=_GEEN, **self.delen.get(CLIENT, {}))

    def with_fault(self, tekst: str, kolom: str = "") -> "Voorstelregel":
        """The row with one more reason why it cannot come in."""
        return replace(self, meldingen=(*self.meldingen, Celmelding(self.rij, kolom, tekst)))


@dataclass(frozen=True, slots=True)
class Kolomkeuze:
    """What each column means.

    Args:
        soort: what each row is.
        kop: index of the row with the heads.
        kolommen: from column to the key of a field.
    """

    soort: Tabelsoort
    kop: int
    kolommen: Mapping[int, str]

    def missing(self) -> str:
        """A Dutch sentence about what must be chosen before anything can come in; or empty."""
        gekozen = set(self.kolommen.values())
        namen = {HELE_NAAM, "client.achternaam", "client.voornamen", "client.roepnaam"}
        if self.soort.code == "clienten" and not gekozen & namen:
            return "Kies welke kolom de naam van de cliënt is."
        if self.soort.code == "partners" and "partner.naam" not in gekozen:
            return "Kies welke kolom de naam van de organisatie is."
        if self.soort.code == "titels":
            if "titel.soort" not in gekozen:
                return "Kies welke kolom de soort titel is."
            if not gekozen & {*namen, "client.clientnummer"}:
                return "Kies welke kolom het cliëntnummer of de naam van de cliënt is."
        return ""


@dataclass(slots=True)
class _Rij:
    """A row that is being read."""

    nummer: int
    delen: defaultdict[str, dict[str, Any]] = field(default_factory=lambda: defaultdict(dict))
    meldingen: list[Celmelding] = field(default_factory=list)
    plaats: dict[tuple[str, str], str] = field(default_factory=dict)


def read_rows(
    blad: Werkblad, keuze: Kolomkeuze, vandaag: date, ask: Vraag = go_on
) -> list[Voorstelregel]:
    """Every filled row below the heads, with its values and what is wrong with them."""
    onder = blad.rijen[keuze.kop + 1 :]
    koppen = _heads(blad, keuze.kop)
    doelen = {
        kolom: doel
        for kolom, sleutel in sorted(keuze.kolommen.items())
        if (doel := keuze.soort.vind(sleutel)) is not None
    }
    wijzen = {
        kolom: Leeswijze(vandaag, find_doubt([_cell(rij, kolom) for rij in onder]))
        for kolom in doelen
    }
    regels = []
    for index, cellen in enumerate(onder, start=keuze.kop + 2):
        ask()
        if all(is_leeg(_cell(cellen, kolom)) for kolom in doelen):
            continue
        rij = _Rij(index)
        for kolom, doel in doelen.items():
            _read_into(rij, _cell(cellen, kolom), doel, koppen[kolom], wijzen[kolom])
        _check(rij, keuze.soort, vandaag)
        regels.append(Voorstelregel(rij.nummer, rij.delen, tuple(rij.meldingen)))
    return regels


def name_column(blad: Werkblad, kop: int, kolom: int) -> str:
    """A column as somebody finds it back: "C (Achternaam)"."""
    return _heads(blad, kop)[kolom]


def _heads(blad: Werkblad, kop: int) -> list[str]:
    rij: Sequence[Cel] = blad.rijen[kop] if kop < len(blad.rijen) else ()
    namen = []
    for kolom in range(blad.breedte):
        woorden = as_text(_cell(rij, kolom))[:40]
        namen.append(f"{column_letter(kolom)} ({woorden})" if woorden else column_letter(kolom))
    return namen


def _cell(rij: Sequence[Cel], kolom: int) -> Cel:
    return rij[kolom] if kolom < len(rij) else None


def _read_into(rij: _Rij, cel: Cel, doel: Doelveld, kolom: str, wijze: Leeswijze) -> None:
    deel, _, naam = doel.sleutel.partition(".")
    if doel.sleutel == HELE_NAAM:
        if isinstance(cel, Zonderuitkomst):
            rij.meldingen.append(Celmelding(rij.nummer, kolom, cel.reden))
            return
        for veldnaam, waarde in split_name(as_text(cel)).items():
            if waarde:
                rij.delen[deel].setdefault(veldnaam, waarde)
                rij.plaats.setdefault((deel, veldnaam), kolom)
        return
    lezing = read_cell(cel, doel.veld, wijze)
    if lezing.reden:
        rij.meldingen.append(Celmelding(rij.nummer, kolom, lezing.reden, lezing.ernst))
    if not lezing.blokkeert and lezing.waarde not in (None, "", ()):
        rij.delen[deel][naam] = lezing.waarde
        rij.plaats[deel, naam] = kolom


def _check(rij: _Rij, soort: Tabelsoort, vandaag: date) -> None:
    """The rules of the domain itself, at the column from which the field came."""
    hoofd = _HOOFD[soort.code]
    _ = rij.delen[hoofd]
    for deel, waarden in rij.delen.items():
        if deel == CLIENT != hoofd:  # only says whose title it is
            continue
        record = KLASSEN[deel](**_IDS[deel], **waarden)
        for melding in check_record(record, vandaag):
            kolom = rij.plaats.get((deel, melding.veld), "")
            labels = {veld.naam: veld.label for veld in velden(type(record))}
            tekst = melding.tekst if kolom else f"{labels.get(melding.veld, '')}: {melding.tekst}"
            rij.meldingen.append(Celmelding(rij.nummer, kolom, tekst, melding.ernst))
