"""The steps of a scenario as a table."""

from levensloop_desktop.documents.content.bellen import nummer
from levensloop_desktop.documents.content.blokken import Alinea, Blok, Blokken, Rij, Stuk, Tabel
from levensloop_desktop.documents.content.vrije_tekst import parse_tekst
from levensloop_desktop.documents.content.waarden import alinea, cel, persoonsnaam
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.nu_handelen import stapnummers
from levensloop_desktop.domain.scenario import Scenario, Scenariostap


def stappentabel(dossier: Dossier, scenario: Scenario, *, kort: bool = False) -> Blokken:
    """What to do, whom to call by day and at night, within how long, and what if not.

    Args:
        dossier: the dossier of the scenario.
        scenario: whose steps.
        kort: as on a card: who is called without the organisation.
    """
    stappen = dossier.stappen_van(scenario)
    if not stappen:
        return (alinea(Stuk("Stappen: ", vet=True), Stuk("niet vastgelegd", licht=True)),)
    rijen = tuple(
        _rij(dossier, stap, plek, kort=kort) for plek, stap in enumerate(stappen, start=1)
    )
    koppen = ("Nr", "Wat te doen", "Wie", "Dag", "Nacht, weekend", "Binnen")
    tabel = Tabel(koppen, (5, 40, 20, 17, 18, 10), rijen)
    zonder = [str(plek) for plek, stap in enumerate(stappen, start=1) if not stap.anders.strip()]
    if not zonder:
        return (tabel,)
    welke = "stap" if len(zonder) == 1 else "stappen"
    tekst = f"Wat u doet als het niet lukt: niet vastgelegd bij {welke} {', '.join(zonder)}."
    return (tabel, alinea(Stuk(tekst, licht=True), soort="klein"))


def _rij(dossier: Dossier, stap: Scenariostap, plek: int, *, kort: bool) -> Rij:
    wat: list[Blok] = [Alinea((Stuk(stap.actie or "niet vastgelegd", vet=True),), "regel")]
    wat.extend(
        Alinea(deel.stukken, "klein") if isinstance(deel, Alinea) else deel
        for deel in parse_tekst(stap.toelichting)
    )
    if stap.anders.strip():
        wat.append(alinea(Stuk("Lukt het niet: ", licht=True), stap.anders.strip(), soort="regel"))
    dag, nacht = stapnummers(dossier, stap)
    niemand = stap.betrokkenheid_id is None and not (dag or nacht)
    wie = (persoonsnaam if kort else Dossier.naam_van)(dossier, stap.betrokkenheid_id)
    return Rij(
        (
            (Alinea((Stuk(str(plek), vet=True),), "nummer"),),
            tuple(wat),
            cel(wie or "–"),
            cel("–") if niemand else nummer(dag),
            cel("–") if niemand else nummer(nacht, vet=True),
            cel(stap.binnen or "–"),
        )
    )
