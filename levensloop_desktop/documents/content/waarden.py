"""Values of the domain as text on paper, by the description of their field."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from levensloop_desktop.documents.content.blokken import (
    NIET_VASTGELEGD,
    Alinea,
    Blok,
    Blokken,
    Kenmerk,
    Merk,
    Rij,
    Stuk,
    Stukken,
)
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.domain.bejegening import Signaleringsfase
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.ids import BetrokkenheidId, RecordId
from levensloop_desktop.domain.record import Record
from levensloop_desktop.domain.velden import Soort, Veld, veld_van
from levensloop_desktop.domain.waardelijsten import label

GATEN = "Niet vastgelegd"  # the label of the line that names what is not recorded
OP_EEN_REGEL = 110  # letters of a paragraph that may share its line with the next


def datum(dag: date | None) -> str:
    """A day as dd-mm-jjjj, or that it is not recorded."""
    return f"{dag:%d-%m-%Y}" if dag else NIET_VASTGELEGD


def of_leeg(tekst: str) -> Stukken:
    """One line of text, or in grey that it is not recorded."""
    kaal = tekst.strip()
    return (Stuk(kaal),) if kaal else (Stuk(NIET_VASTGELEGD, licht=True),)


def alinea(*stukken: Stuk | str, soort: str = "gewoon") -> Alinea:
    """A paragraph of pieces."""
    return Alinea(tuple(Stuk(deel) if isinstance(deel, str) else deel for deel in stukken), soort)


def cel(tekst: str, *, vet: bool = False) -> Blokken:
    """A cell of one line; empty says so."""
    kaal = tekst.strip()
    if not kaal:
        return (Alinea(of_leeg("")),)
    return (Alinea((Stuk(kaal, vet=vet),)),)


def datumcel(dag: date | None) -> Blokken:
    """A cell with a day."""
    return cel(f"{dag:%d-%m-%Y}" if dag else "")


def merkcel(lijst: str, code: str) -> Blokken:
    """A cell with a status: shape and word."""
    return (merk(lijst, code),) if code else cel("")


def merk(lijst: str, code: str) -> Blok:
    """A status: shape and word, or in grey that it is not recorded."""
    return Merk(code, label(lijst, code)) if code else Alinea(of_leeg(""))


def verwijzing(dossier: Dossier, naar: str, record_id: str | None) -> str:
    """What a reference points to, in words."""
    match naar:
        case "partners":
            return dossier.partnernaam(record_id)  # type: ignore[arg-type]  # ids are texts
        case "betrokkenheden":
            return dossier.naam_van(record_id)  # type: ignore[arg-type]  # idem
        case "contactpersonen":
            wie = (deel.naam for deel in dossier.contactpersonen if deel.id == record_id)
            return next(wie, "")
        case "scenarios":
            return next((deel.naam for deel in dossier.scenarios if deel.id == record_id), "")
        case _:
            return ""


def als_tekst(dossier: Dossier, record: Record, naam: str) -> str:
    """One field as text; empty when nothing is recorded."""
    beschreven = veld_van(type(record), naam)
    return _waarde_als_tekst(dossier, beschreven, getattr(record, naam))


def _waarde_als_tekst(dossier: Dossier, beschreven: Veld, waarde: Any) -> str:
    match beschreven.soort:
        case Soort.CODE:
            tekst = label(beschreven.lijst, waarde)
        case Soort.CODES:
            tekst = ", ".join(label(beschreven.lijst, code) for code in waarde)
        case Soort.NAMEN:
            tekst = ", ".join(waarde)
        case Soort.DATUM:
            tekst = f"{waarde:%d-%m-%Y}" if waarde else ""
        case Soort.VINK:
            tekst = "ja" if waarde else "nee"
        case Soort.VERWIJZING:
            tekst = verwijzing(dossier, beschreven.naar, waarde)
        case _:
            tekst = "" if waarde is None else str(waarde)
    return tekst


def kenmerk(dossier: Dossier, record: Record, naam: str, *, soort: str = "gewoon") -> Kenmerk:
    """A field with its label; an empty one says that it is not recorded."""
    beschreven = veld_van(type(record), naam)
    tekst = als_tekst(dossier, record, naam)
    vrij = beschreven.soort is Soort.TEKST
    blokken = parse_tekst(tekst, soort) if vrij else (Alinea((Stuk(tekst),), soort),)
    return Kenmerk(beschreven.label, blokken if tekst.strip() else cel(""))


def kenmerken(dossier: Dossier, record: Record, *namen: str) -> tuple[Kenmerk, ...]:
    """Several fields with their labels, in the given order."""
    return tuple(kenmerk(dossier, record, naam) for naam in namen)


def gevulde_kenmerken(dossier: Dossier, record: Record, *namen: str) -> tuple[Kenmerk, ...]:
    """Filled fields with their labels, and in one line which of the others are not recorded."""
    gevuld = [naam for naam in namen if als_tekst(dossier, record, naam).strip()]
    leeg = [veld_van(type(record), naam).label for naam in namen if naam not in gevuld]
    paren = kenmerken(dossier, record, *gevuld)
    if not leeg:
        return paren
    gaten = Stuk(", ".join([leeg[0], *(naam[0].lower() + naam[1:] for naam in leeg[1:])]))
    return (*paren, Kenmerk(GATEN, (Alinea((gaten,)),)))


def bijzonderheden(dossier: Dossier, record: Record, *namen: str) -> Blokken:
    """Fields that only speak when they are filled: label in grey, then the text."""
    blokken: list[Blok] = []
    for naam in namen:
        beschreven = veld_van(type(record), naam)
        if beschreven.soort is Soort.VINK:
            if getattr(record, naam):
                blokken.append(alinea(beschreven.label))
            continue
        tekst = als_tekst(dossier, record, naam)
        if tekst.strip():
            vrij = parse_tekst(tekst) if beschreven.soort is Soort.TEKST else (alinea(tekst),)
            blokken.extend(met_label(beschreven.label, vrij))
    return run_on(blokken)


def run_on(blokken: Sequence[Blok], tussen: str = " · ", hoogstens: int = OP_EEN_REGEL) -> Blokken:
    """The same blocks, with short paragraphs that follow each other on one line."""
    samen: list[Blok] = []
    for blok in blokken:
        vorige = samen[-1] if samen else None
        match vorige, blok:
            case Alinea(eerst, soort), Alinea(dan, zelfde) if soort == zelfde:
                if max(_length(eerst), _length(dan)) <= hoogstens:
                    samen[-1] = Alinea((*eerst, Stuk(tussen, licht=True), *dan), soort)
                    continue
            case _:
                pass
        samen.append(blok)
    return tuple(samen)


def beside(rijen: Sequence[Rij]) -> tuple[Rij, ...]:
    """The same rows as half as many, the second half right of the first."""
    helft = (len(rijen) + 1) // 2
    leeg = Rij(tuple(() for _ in rijen[0].cellen)) if rijen else Rij(())
    rechts = (*rijen[helft:], leeg)
    return tuple(
        Rij((*links.cellen, *rechts[plek].cellen)) for plek, links in enumerate(rijen[:helft])
    )


def in_het_klein(blokken: Blokken) -> Blokken:
    """The same blocks with their ordinary paragraphs in small type."""
    return tuple(
        Alinea(blok.stukken, "klein")
        if isinstance(blok, Alinea) and blok.soort == "gewoon"
        else blok
        for blok in blokken
    )


def _length(stukken: Stukken) -> int:
    return sum(len(deel.tekst) for deel in stukken)


def met_label(opschrift: str, blokken: Blokken) -> Blokken:
    """Blocks with a grey label run into the first paragraph, or on a line of its own."""
    begin = Stuk(f"{opschrift}: ", licht=True)
    if blokken and isinstance(blokken[0], Alinea):
        eerste = Alinea((begin, *blokken[0].stukken), blokken[0].soort)
        return (eerste, *blokken[1:])
    return (Alinea((begin,)), *blokken)


def plat(blokken: Blokken) -> str:
    """The words of simple blocks on one line, for a short line elsewhere."""
    delen: list[str] = []
    for blok in blokken:
        match blok:
            case Alinea(stukken=stukken):
                delen.append("".join(deel.tekst for deel in stukken).replace("\n", " "))
            case _ if hasattr(blok, "items"):
                delen.extend(plat(item) for item in blok.items)
            case _:
                pass
    return " ".join(deel.strip() for deel in delen if deel.strip())


def plat_tekst(tekst: str) -> str:
    """A free text on one line, without its markup."""
    return plat(parse_tekst(tekst))


def ingekort(tekst: str, lengte: int, verder: str) -> str:
    """A text of at most `lengte` characters that says where the rest stands."""
    if len(tekst) <= lengte:
        return tekst
    romp = tekst[:lengte].rsplit(" ", 1)[0] or tekst[:lengte]
    return f"{romp.rstrip(' ,;:.')} … ({verder})"


def persoonsnaam(dossier: Dossier, betrokkenheid_id: BetrokkenheidId | RecordId | None) -> str:
    """The person of an involvement alone, or its organisation when it has no person."""
    betrokken = next((d for d in dossier.betrokkenheden if d.id == betrokkenheid_id), None)
    if betrokken is None:
        return ""
    wie, waar = dossier.contactpersoon(betrokken), dossier.organisatie(betrokken)
    return (wie.naam if wie else "") or (waar.naam if waar else "")


def hoofdletter(tekst: str) -> str:
    """The text with a capital to begin a sentence with."""
    return tekst[:1].upper() + tekst[1:]


def voornaamwoord(geslacht: str) -> tuple[str, str]:
    """How the client is called in a sentence: object ("hem") and subject ("hij")."""
    return {"man": ("hem", "hij"), "vrouw": ("haar", "zij")}.get(
        geslacht, ("deze persoon", "deze persoon")
    )


def scenario_van_fase(dossier: Dossier, fase: Signaleringsfase) -> str:
    """The name of the scenario that a phase points to."""
    return verwijzing(dossier, "scenarios", fase.scenario_id)
