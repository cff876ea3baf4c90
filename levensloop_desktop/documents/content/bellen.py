"""Whom to call by day and at night."""

from datetime import date

from levensloop_desktop.documents.content.blokken import Alinea, Blokken, Rij, Stuk, Tabel
from levensloop_desktop.documents.content.waarden import alinea, of_leeg, persoonsnaam
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import bel_eerst
from levensloop_desktop.domain.waardelijsten import label

OP_KAART = 6
_ROLNAAM = {"levensloopcoordinator": "coördinator"}


def nummer(tekst: str, *, vet: bool = False) -> Blokken:
    """A phone number that is never shortened, or in grey that there is none."""
    kaal = tekst.strip()
    return (Alinea((Stuk(kaal, vet=vet),) if kaal else of_leeg(""), "nummer"),)


def beltabel(dossier: Dossier, vandaag: date) -> Blokken:
    """The table of numbers for a card: 112 first."""
    gevonden = bel_eerst(dossier, vandaag)
    rijen = [_rij("Direct gevaar", "hulpdiensten", "112", "112")]
    rijen.extend(
        _rij(
            _ROLNAAM.get(deel.rol, label("rol", deel.rol)).capitalize(),
            persoonsnaam(dossier, deel.id),
            dossier.telefoon_dag(deel),
            dossier.telefoon_nacht(deel),
        )
        for deel in gevonden[:OP_KAART]
    )
    tabel = Tabel(("Wie", "Naam", "Dag", "Nacht, weekend"), (26, 28, 27, 30), tuple(rijen))
    if len(gevonden) > OP_KAART:
        meer = "Meer nummers staan bij het netwerk in het plan."
        return (tabel, alinea(meer, soort="klein"))
    if not gevonden:
        leeg = Alinea((Stuk("Verder zijn geen nummers vastgelegd.", licht=True),))
        return (tabel, leeg)
    return (tabel,)


def _rij(wie: str, naam: str, dag: str, nacht: str) -> Rij:
    return Rij(
        (
            (Alinea((Stuk(wie, vet=True),), "regel"),),
            (Alinea(of_leeg(naam)),),
            nummer(dag),
            nummer(nacht, vet=True),
        )
    )


def nachtnummer(dossier: Dossier, vandaag: date) -> str:
    """Who to call at night in one line: the first of the list that has a number."""
    for rol in ("achterwacht", "crisisdienst", "levensloopcoordinator", "woonplek"):
        for deel in dossier.met_rol(rol, vandaag):
            gevonden = dossier.telefoon_nacht(deel)
            if gevonden:
                return f"{label('rol', rol)} {gevonden}"
    return ""
