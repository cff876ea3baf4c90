"""Use cases of definitions: what is counted, by whose file, and of which peildata.

What somebody added stays in the kluis, beside the counts, so that a manager reads its labels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from levensloop_desktop.errors import FileNotReadableError, NotFoundError
from levensloop_desktop.kengetallen.definitiebestand import MAXIMUM_TEKENS, Definitiefout, line_of
from levensloop_desktop.kengetallen.definitiecontrole import check_definitie
from levensloop_desktop.kengetallen.definities import (
    BASIS,
    Definitie,
    parse_definitie,
    read_definitie,
    shipped_text,
)
from levensloop_desktop.kengetallen.peildata import VROEGST, passed_since
from levensloop_desktop.services.kluisbeheer.bestanden import placed_file
from levensloop_desktop.services.ports.kluisport import Kluis, Voortgang, Werkplek
from levensloop_desktop.services.tabelimport.halt import Vraag, go_on
from levensloop_desktop.services.toegang.rechten import Handeling, require

GEKOZEN = "definitie_gekozen"
HERTELD = "peildata_herteld"


@dataclass(frozen=True, slots=True)
class Telversie:
    """A definition that counting can go by, and whether it does."""

    definitie: Definitie
    geldt: bool


@dataclass(frozen=True, slots=True)
class Telmoment:
    """A peildatum that is over, and when it was counted; None when it was not."""

    peildatum: date
    geteld_op: datetime | None


@dataclass(frozen=True, slots=True)
class Teloverzicht:
    """What counting goes by, and how far back it went.

    Args:
        versies: every definition, the one in force in front.
        momenten: every peildatum since the first step of any traject, the latest in front.
    """

    versies: tuple[Telversie, ...]
    momenten: tuple[Telmoment, ...]


@dataclass(frozen=True, slots=True)
class Gelezen:
    """A file that was read: the definition in it, or what is wrong with it."""

    tekst: str
    definitie: Definitie | None
    fouten: tuple[Definitiefout, ...] = ()


def show_telwerk(kluis: Kluis, werkplek: Werkplek) -> Teloverzicht:
    """Which definitions there are, and which peildata were counted by the one in force."""
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    stand = kluis.tellingen.read_counts()
    teksten = {deel.sleutel: deel.inhoud for deel in stand.definities} if stand else {}
    geldend = stand.geldend if stand else read_definitie().sleutel
    teksten.setdefault(read_definitie().sleutel, shipped_text())
    versies = [
        Telversie(parse_definitie(tekst), sleutel == geldend)
        for sleutel, tekst in reversed(teksten.items())
    ]
    geteld = {
        deel.peildatum: deel.bijgewerkt
        for deel in (stand.peilstanden if stand else ())
        if deel.definitie == geldend and deel.vast
    }
    sinds = kluis.telwerk.first_day() or werkplek.today()
    jaardagen = parse_definitie(teksten[geldend]).peildata
    dagen = {*passed_since(jaardagen, sinds, werkplek.today()), *geteld}
    return Teloverzicht(
        tuple(sorted(versies, key=lambda versie: not versie.geldt)),
        tuple(Telmoment(dag, geteld.get(dag)) for dag in sorted(dagen, reverse=True)),
    )


def read_definitiebestand(kluis: Kluis, pad: Path) -> Gelezen:
    """Read a file with a definition, and say what is wrong on which line.

    Raises:
        FileNotReadableError: when it cannot be read, or is no text.
    """
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    try:
        with pad.open("rb") as bestand:
            inhoud = bestand.read(4 * MAXIMUM_TEKENS)
        tekst = inhoud.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileNotReadableError from None
    return _read(kluis, tekst)


def add_definitie(kluis: Kluis, tekst: str) -> Gelezen:
    """Count by a definition of the ZVH from now on; nothing changes when something is wrong.

    Raises:
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    gelezen = _read(kluis, tekst)
    if gelezen.definitie is not None:
        _use(kluis, gelezen.definitie.sleutel, tekst)
    return gelezen


def use_definitie(kluis: Kluis, sleutel: str) -> None:
    """Count by a definition that was added before, or by the one that ships.

    Raises:
        NotFoundError: when there is none with this key.
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    if sleutel == read_definitie().sleutel:
        _use(kluis, sleutel, shipped_text())
        return
    stand = kluis.tellingen.read_counts()
    for deel in stand.definities if stand else ():
        if deel.sleutel == sleutel:
            _use(kluis, sleutel, deel.inhoud)
            return
    raise NotFoundError


def save_definitiebestand(kluis: Kluis, pad: Path) -> None:
    """Write the definition in force to a file, in place of what stands there.

    Raises:
        ExportFailedError: when it cannot be written there.
    """
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    with placed_file(pad, text_of_definitie(kluis).encode(), overschrijf=True):
        pass


def text_of_definitie(kluis: Kluis) -> str:
    """The text of the definition in force, to begin one's own with."""
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    stand = kluis.tellingen.read_counts()
    teksten = {deel.sleutel: deel.inhoud for deel in stand.definities} if stand else {}
    return teksten.get(stand.geldend, shipped_text()) if stand else shipped_text()


def recount_peildata(
    kluis: Kluis,
    werkplek: Werkplek,
    *,
    sinds: date | None = None,
    voortgang: Voortgang | None = None,
    ask: Vraag = go_on,
) -> tuple[date, ...]:
    """Count past peildata anew from the dossiers and their history, the latest first.

    Args:
        kluis: open, with both keys.
        werkplek: for the day.
        sinds: the earliest; without it from the first step that any traject took.
        voortgang: told after each.
        ask: asked before each whether to go on.

    Returns:
        The peildata that were counted.

    Raises:
        StoppedError: when `ask` says so; what was counted stays.
        DiskFullError, KluisNotWritableError, KluisDamagedError.
    """
    require(kluis, Handeling.KENGETALLEN_BEHEREN)
    jaardagen = parse_definitie(text_of_definitie(kluis)).peildata
    begin = sinds or kluis.telwerk.first_day() or VROEGST
    dagen = tuple(reversed(passed_since(jaardagen, begin, werkplek.today())))
    for gedaan, dag in enumerate(dagen):
        ask()
        kluis.telwerk.recount(dag)
        if voortgang:
            voortgang(gedaan + 1, len(dagen))
    _log(kluis, HERTELD, str(len(dagen)))
    return dagen


def _use(kluis: Kluis, sleutel: str, tekst: str) -> None:
    kluis.telwerk.use_definitie(sleutel, tekst)
    _log(kluis, GEKOZEN, sleutel)


def _log(kluis: Kluis, gebeurtenis: str, bijzonderheid: str) -> None:
    with kluis.write() as opslag:
        opslag.write_log(gebeurtenis, bijzonderheid=bijzonderheid)


def _read(kluis: Kluis, tekst: str) -> Gelezen:
    fouten: Sequence[Definitiefout] = check_definitie(tekst)
    if not fouten:
        definitie = parse_definitie(tekst)
        fouten = _taken(kluis, definitie, tekst)
        if not fouten:
            return Gelezen(tekst, definitie)
    return Gelezen(tekst, None, tuple(fouten))


def _taken(kluis: Kluis, definitie: Definitie, tekst: str) -> Sequence[Definitiefout]:
    """A name and version that stand for something else already."""
    if definitie.naam == BASIS:
        zin = f"De naam “{BASIS}” is van Levensloop zelf. Geef uw definitie een eigen naam."
        return [Definitiefout(line_of(tekst, "naam"), zin)]
    stand = kluis.tellingen.read_counts()
    teksten = {deel.sleutel: deel.inhoud for deel in stand.definities} if stand else {}
    if teksten.get(definitie.sleutel, tekst) != tekst:
        zin = (
            f"Versie {definitie.versie} van “{definitie.naam}” is er al, met een andere inhoud. "
            "Geef dit bestand een hogere versie."
        )
        return [Definitiefout(line_of(tekst, "versie"), zin)]
    return []
