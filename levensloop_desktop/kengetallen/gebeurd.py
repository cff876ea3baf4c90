"""What happened in the half year that ends on a peildatum: a line for each of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.overdragen.overdrachtstappen import KLAAR
from levensloop_desktop.domain.waardelijsten import programmalijst
from levensloop_desktop.kengetallen.bronnen import Bronnen, Overdrachtrij, Verleden
from levensloop_desktop.kengetallen.tellen import Regel, Waarde
from levensloop_desktop.kengetallen.tijdlijn import Traject, passages

Halfjaar = tuple[date, date]
"""The peildatum on which the half year before it ended, and the one with which it ends."""
_WEEK = 7


def count_happened(
    bronnen: Bronnen,
    trajecten: Sequence[Traject],
    plaatsen: Mapping[str, int],
    halfjaar: Halfjaar,
    verleden: Verleden,
) -> Mapping[str, Sequence[Regel]]:
    """The lines of every kenmerk of the half year.

    Args:
        bronnen: rows of the dossiers.
        trajecten: of everybody, with their steps.
        plaatsen: place of each client.
        halfjaar: after the first day, up to and including the second.
        verleden: what was otherwise on the peildatum.
    """
    overdrachten = list(_handovers(bronnen, halfjaar, verleden))
    opgelost = list(_solved(bronnen, halfjaar))
    gevonden: dict[str, Iterator[tuple[str, Waarde, int]]] = {
        "doorstroom": ((wie, wat, 1) for wie, wat in passages(trajecten, *halfjaar)),
        "scenario_ingezet": ((wie, soort, 1) for wie, soort in bronnen.inzetten),
        "opschaling_tafel": (
            (wie, tafel, keer)
            for wie, _, tafel, dag, keer in bronnen.opschalingsstappen
            if _within(dag, halfjaar)
        ),
        "knelpunt_duur": ((deel.wie, deel.weken, 1) for deel in opgelost),
        "knelpunt_tafels": ((deel.wie, deel.tafels, 1) for deel in opgelost),
        "knelpunt_stappen": ((deel.wie, deel.stappen, 1) for deel in opgelost),
        "overdracht_soort": ((wie, soort, 1) for wie, soort, _ in overdrachten),
        "overdracht_staat": ((wie, staat, 1) for wie, _, staat in overdrachten),
    }
    return {
        kenmerk: [(plaatsen[wie], waarde, keer) for wie, waarde, keer in regels if wie in plaatsen]
        for kenmerk, regels in gevonden.items()
    }


class _Opgelost(NamedTuple):
    """A knelpunt that was solved.

    Args:
        wie: the client.
        weken: how long it lasted; None when nobody wrote since when.
        tafels: those of domain.opschaling.Inspanning: at the Zorg- en Veiligheidshuis, outside it
            and at the ministry; other meetings and contacts are left out.
        stappen: the steps of its opschaling, of whatever kind.
    """

    wie: str
    weken: int | None
    tafels: int
    stappen: int


def _solved(bronnen: Bronnen, halfjaar: Halfjaar) -> Iterator[_Opgelost]:
    """Every knelpunt that was solved."""
    lijst = programmalijst("tafel")
    echte = {code for code in lijst.codes if lijst.kenmerk(code, "plek")}
    klaar = [rij for rij in bronnen.knelpunten if _within(rij[4], halfjaar)]
    tafels = dict.fromkeys((rij[1] for rij in klaar), 0)
    stappen = dict(tafels)
    for _, knelpunt_id, tafel, dag, keer in bronnen.opschalingsstappen:
        if knelpunt_id in stappen and (dag is None or dag <= halfjaar[1]):
            stappen[knelpunt_id] += 1
            tafels[knelpunt_id] += keer if tafel in echte else 0
    for client_id, record_id, _, sinds, opgelost in klaar:
        weken = max(0, (opgelost - sinds).days) // _WEEK if sinds and opgelost else None
        yield _Opgelost(client_id, weken, tafels[record_id], stappen[record_id])


def _handovers(
    bronnen: Bronnen, halfjaar: Halfjaar, verleden: Verleden
) -> Iterator[tuple[str, str, str]]:
    """Client, kind and state of what ran on the peildatum, or ended in the half year."""
    rijen: list[Overdrachtrij] = list(bronnen.overdrachten)
    for client_id, record_id, waarden in verleden.weg.get("overdrachten", ()):
        soort, staat = str(waarden.get("soort", "")), str(waarden.get("staat", ""))
        rijen.append((client_id, record_id, soort, staat, None, None))
    for client_id, record_id, soort, staat_nu, einde, ontvangen in rijen:
        if not verleden.knew(record_id, client_id):
            continue
        staat = verleden.value(record_id, "staat", staat_nu)
        klaar = verleden.klaar.get(record_id) or ontvangen or einde
        if staat not in KLAAR or _within(klaar, halfjaar):
            yield client_id, verleden.value(record_id, "soort", soort), staat


def _within(dag: date | None, halfjaar: Halfjaar) -> bool:
    return dag is not None and halfjaar[0] < dag <= halfjaar[1]
