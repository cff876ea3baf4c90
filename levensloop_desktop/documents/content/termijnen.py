"""Lines of what asks for attention, as a table on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from levensloop_desktop.documents.content.blokken import Blok, Kop, Rij, Tabel
from levensloop_desktop.documents.content.waarden import cel
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.vandaag.lijst import Signaalweken, Urgentie, Vandaagregel


@dataclass(frozen=True, slots=True)
class Regel:
    """A line with whose it is."""

    dossier: Dossier
    regel: Vandaagregel
    naam: str = ""


def by_urgency(
    regels: Sequence[Regel], dag: date, weken: Signaalweken, *, kop: str = "", waarom: bool = False
) -> list[Blok]:
    """A heading and a table for each group that has lines.

    Args:
        regels: in order.
        dag: the day from which is looked.
        weken: how far the groups reach.
        kop: head of the column of names; without one there is none.
        waarom: whether the reason is told.
    """
    blokken: list[Blok] = []
    for urgentie in Urgentie:
        eigen = [deel for deel in regels if deel.regel.urgentie is urgentie]
        if eigen:
            woorden = f"{group_name(urgentie, weken)} ({len(eigen)})"
            blokken.append(Kop(2, woorden, bladwijzer=woorden))
            blokken.append(_table(eigen, dag, kop, waarom=waarom))
    return blokken


def group_name(urgentie: Urgentie, weken: Signaalweken) -> str:
    """The heading of a group."""
    return {
        Urgentie.TE_LAAT: "Te laat",
        Urgentie.DEZE_WEEK: "Deze week",
        Urgentie.BINNENKORT: f"Binnen {weken.kort} weken",
        Urgentie.LATER: f"Binnen {weken.lang} weken",
    }[urgentie]


def who_acts(dossier: Dossier, regel: Vandaagregel, dag: date) -> str:
    """Who must act, by name."""
    termijn = regel.termijn
    if not termijn.aan_zet_rol:
        return termijn.aan_zet
    houders = dossier.met_rol(termijn.aan_zet_rol, dag)
    wie = dossier.contactpersoon(houders[0]) if houders else None
    return wie.naam if wie else "niemand"


def _table(regels: Sequence[Regel], dag: date, kop: str, *, waarom: bool) -> Tabel:
    koppen, breedtes = ["Wanneer", "Soort", "Wat", "Aan zet"], [12.0, 13.0, 40.0, 19.0]
    if waarom:
        koppen.append("Waarom")
        breedtes = [11, 12, 31, 15, 31]
    if kop:
        koppen.insert(1, kop)
        breedtes.insert(1, 17)
    rijen = []
    for deel in regels:
        termijn = deel.regel.termijn
        cellen = [
            cel(f"{termijn.datum:%d-%m-%Y}" if termijn.datum else "nu", vet=True),
            cel(termijn.soort.label),
            cel(termijn.wat),
            cel(who_acts(deel.dossier, deel.regel, dag)),
        ]
        if waarom:
            cellen.append(cel(termijn.waarom))
        if kop:
            cellen.insert(1, cel(deel.naam))
        rijen.append(Rij(tuple(cellen)))
    return Tabel(tuple(koppen), tuple(breedtes), tuple(rijen))
