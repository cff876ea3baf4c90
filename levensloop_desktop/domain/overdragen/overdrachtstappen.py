"""The steps of a handover: which comes next, what still lacks for it, and what cannot be right."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from levensloop_desktop.domain.basisvoorwaarden import present_basics
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.dossier import Dossier
from levensloop_desktop.domain.overdracht import Overdracht
from levensloop_desktop.domain.overdragen.overdrachtnorm import days_between, minimum_of, overlap_of
from levensloop_desktop.domain.waardelijsten import waardelijst

VOORBEREIDING, GEPLAND, GEVOERD = "voorbereiding", "gesprek_gepland", "gesprek_gevoerd"
BEVESTIGD, AFGEROND, TERUGGETROKKEN = "ontvangst_bevestigd", "afgerond", "teruggetrokken"
KLAAR = frozenset({AFGEROND, TERUGGETROKKEN})
STAPPEN = tuple(code for code in waardelijst("overdrachtstaat").codes if code != TERUGGETROKKEN)
GEREGELD = "geregeld"
_ZVH = "zvh"
_ZVH_IN_NAAM = ("zvh", "veiligheidshuis")


class Bezwaar(NamedTuple):
    """Something at a field that cannot be right, or that is odd."""

    veld: str
    tekst: str
    fout: bool = False


def next_step(overdracht: Overdracht) -> str:
    """The step that comes after the present one; empty at the end."""
    if overdracht.staat not in STAPPEN:
        return ""
    plaats = STAPPEN.index(overdracht.staat) + 1
    return STAPPEN[plaats] if plaats < len(STAPPEN) else ""


def step_of(overdracht: Overdracht) -> str:
    """The step that the days and names of a handover bear out, for one taken up again."""
    if overdracht.ontvangst_op is not None:
        return BEVESTIGD
    if overdracht.gesprek_op is None:
        return VOORBEREIDING
    return GEVOERD if overdracht.aanwezigen.strip() else GEPLAND


def goes_to_zvh(overdracht: Overdracht, dossier: Dossier) -> bool:
    """Whether the receiver is a ZVH by its kind or its name, or is not known as an organisation."""
    naar = [deel for deel in dossier.partners if deel.id == overdracht.naar_partner_id]
    return all(
        deel.soort == _ZVH or any(woord in deel.naam.casefold() for woord in _ZVH_IN_NAAM)
        for deel in naar
    )


def lacks(overdracht: Overdracht, dossier: Dossier) -> tuple[str, ...]:
    """What still lacks for the next step, in sentences; none of it blocks."""
    vragen = {
        GEPLAND: _lacks_to_plan,
        GEVOERD: _lacks_to_talk,
        BEVESTIGD: _lacks_to_confirm,
        AFGEROND: _lacks_to_finish,
    }
    vraag = vragen.get(next_step(overdracht))
    return tuple(vraag(overdracht, dossier)) if vraag else ()


def check_overdracht(overdracht: Overdracht, vandaag: date) -> Iterator[Bezwaar]:
    """What cannot be right in a handover, and what is odd, each at its field."""
    yield from _check_overlap(overdracht)
    if overdracht.grondslag == "anders" and not overdracht.grondslag_toelichting.strip():
        yield Bezwaar(
            "grondslag_toelichting", "Schrijf op welke grondslag u gegevens deelt.", fout=True
        )
    if overdracht.staat == TERUGGETROKKEN and not overdracht.ingetrokken_reden.strip():
        yield Bezwaar("ingetrokken_reden", "Schrijf waarom de overdracht niet doorgaat.", fout=True)
    if _is_past(overdracht, GEVOERD) and overdracht.gesprek_op and overdracht.gesprek_op > vandaag:
        yield Bezwaar(
            "gesprek_op",
            f"Het gesprek moet nog komen. Kies {write_date(vandaag)} of eerder.",
            fout=True,
        )
    if overdracht.ontvangst_op is not None and overdracht.ontvangst_op > vandaag:
        yield Bezwaar(
            "ontvangst_op", f"Deze dag moet nog komen. Kies {write_date(vandaag)} of eerder.", True
        )
    if _is_past(overdracht, BEVESTIGD):
        if overdracht.ontvangst_op is None:
            yield Bezwaar("ontvangst_op", "Op welke dag is de ontvangst bevestigd?")
        if not overdracht.ontvangst_door.strip():
            yield Bezwaar("ontvangst_door", "Wie heeft de ontvangst bevestigd?")


def _check_overlap(overdracht: Overdracht) -> Iterator[Bezwaar]:
    dagen, minstens = overlap_of(overdracht), minimum_of(overdracht)
    if overdracht.minimale_overlap is not None and overdracht.minimale_overlap < 0:
        yield Bezwaar("minimale_overlap", "Vul 0 of meer in.", fout=True)
    if dagen is None:
        if minstens > 0 or (overdracht.overlap_begin, overdracht.overlap_einde) == (None, None):
            yield Bezwaar(
                "overlap_begin", "Er is nog geen overlap afgesproken tussen afzender en ontvanger."
            )
    elif 0 < dagen < minstens:
        yield Bezwaar("overlap_einde", _too_short(dagen, minstens))


def _too_short(dagen: int, minstens: int) -> str:
    woord = "dag" if dagen == 1 else "dagen"
    return f"De overlap is {dagen} {woord}. Bij deze overdracht is {minstens} dagen de bedoeling."


def _is_past(overdracht: Overdracht, stap: str) -> bool:
    staat = overdracht.staat
    return staat in STAPPEN and STAPPEN.index(staat) >= STAPPEN.index(stap)


def _lacks_to_plan(overdracht: Overdracht, dossier: Dossier) -> Iterator[str]:
    del dossier
    if overdracht.van_partner_id is None and not overdracht.van_persoon.strip():
        yield "Wie de afzender is."
    if overdracht.naar_partner_id is None and not overdracht.naar_persoon.strip():
        yield "Wie de ontvanger is."
    yield from _lacks_overlap(overdracht)
    if overdracht.gesprek_op is None:
        yield "De dag van het overdrachtsgesprek."
    if not overdracht.uitgenodigd.strip():
        yield "Wie bij het gesprek is uitgenodigd."


def _lacks_overlap(overdracht: Overdracht) -> Iterator[str]:
    dagen, minstens = overlap_of(overdracht), minimum_of(overdracht)
    if dagen is None:
        yield "De overlap: de dag waarop de ontvanger begint en de afzender stopt."
    elif dagen < min(minstens, 1):
        yield days_between(overdracht)
    elif dagen < minstens:
        yield _too_short(max(dagen, 0), minstens)


def _lacks_to_talk(overdracht: Overdracht, dossier: Dossier) -> Iterator[str]:
    del dossier
    if overdracht.gesprek_op is None:
        yield "De dag van het overdrachtsgesprek."
    if not overdracht.aanwezigen.strip():
        yield "Wie bij het gesprek aanwezig was."
    if not overdracht.afzender_houdt.strip() or not overdracht.ontvanger_neemt.strip():
        yield "Waarvoor afzender en ontvanger ieder verantwoordelijk zijn."
    if not overdracht.doel.strip() or not overdracht.grondslag:
        yield "Het doel en de grondslag waarop u gegevens deelt."


def _lacks_to_confirm(overdracht: Overdracht, dossier: Dossier) -> Iterator[str]:
    verstrekt = any(
        deel.document == "overdracht" and deel.onderwerp_id == overdracht.id
        for deel in dossier.verstrekkingen
    )
    if not verstrekt:
        yield "Het overdrachtsdocument is nog niet verstrekt."
    if not overdracht.grondslag:
        yield "De grondslag waarop u gegevens deelt."
    if overdracht.ontvangst_op is None or not overdracht.ontvangst_door.strip():
        yield "Wie de ontvangst bevestigt, en op welke dag."


def _lacks_to_finish(overdracht: Overdracht, dossier: Dossier) -> Iterator[str]:
    punten = sum(punt.stand != GEREGELD for punt in dossier.punten_van(overdracht))
    if punten:
        yield _count(punten, "punt van de checklist is", "punten van de checklist zijn")
    regels = sum(regel.stand != GEREGELD for regel in dossier.regels_van(overdracht))
    if regels:
        yield _count(regels, "ding dat eindigt is", "dingen die eindigen zijn")
    basis = [deel.label.lower() for deel in present_basics(dossier) if deel.stand != GEREGELD]
    if basis:
        yield f"Basisvoorwaarden: {', '.join(basis)}."


def _count(aantal: int, een: str, meer: str) -> str:
    return f"{aantal} {een if aantal == 1 else meer} nog niet geregeld."
