"""Write the page of `man levensloop` from the commands themselves, so that none is forgotten."""

import re
from collections.abc import Iterator
from typing import Any

import typer

from installer.versie import VERSIE, source_day
from levensloop_desktop.cli.app import app

_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_WAT = """\
Levensloop houdt voor een Zorg- en Veiligheidshuis de mensen van de Levensloopaanpak vast: hun
plan, hun bejegening, hun scenario’s, hun netwerk, en wat er eindigt. Alles staat in een kluis: een
map met versleutelde bestanden. Levensloop maakt nooit verbinding met een netwerk.

Zonder opdracht opent het venster. De andere opdrachten werken ook zonder scherm."""
_WACHTZIN = """\
Een wachtzin staat nooit in een argument of in de omgeving. Levensloop vraagt erom, of leest hem van
de eerste regel van een bestand met --wachtzin-bestand. Een streepje (-) is de standaardinvoer."""
_CODES = (
    ("0", "Gelukt."),
    ("1", "Een fout in Levensloop zelf. Er staat bij waar; geef dat door aan de maker."),
    ("2", "Geweigerd. Er staat in een zin waarom, en wat u kunt doen."),
    ("3", "Levensloop is niet compleet geïnstalleerd. Er is niets geopend."),
    ("130", "Afgebroken met Ctrl+C."),
)
_BESTANDEN = (
    ("NAAM.kluis/", "Een kluis. Kopieer of verplaats die alleen als geheel, en gesloten."),
    ("NAAM.kluis/kluis.json", "Dubbelklik hierop om de kluis in het venster te openen."),
    ("NAAM.llpakket", "Een overdrachtspakket van een ander ZVH."),
    ("~/.config/levensloop/instellingen.ini", "Maten van het venster en welke kluizen u kent."),
    ("/usr/share/doc/levensloop", "Licenties en de lijst van onderdelen."),
)


def make_page() -> str:
    """The page, in roff."""
    dag = source_day()
    datum = f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"
    delen = [
        f'.TH LEVENSLOOP 1 "{datum}" "Levensloop {VERSIE}" "Handleiding van Levensloop"',
        *(".SH NAAM", r"levensloop \- plannen en scenario’s van de Levensloopaanpak"),
        *(".SH OVERZICHT", ".B levensloop", r"[\fIOPDRACHT\fR] [\fIOPTIES\fR]"),
        *(".SH BESCHRIJVING", *_paragraphs(_WAT)),
        *(".SH OPDRACHTEN", *_commands()),
        *(".SH WACHTZIN", *_paragraphs(_WACHTZIN)),
        *(".SH UITGANGSCODE", *_pairs(_CODES)),
        *(".SH BESTANDEN", *_pairs(_BESTANDEN)),
        *(".SH VEILIGHEID", *_paragraphs(_VEILIG)),
    ]
    return "\n".join(delen) + "\n"


_VEILIG = """\
Een pdf of dossierbestand dat u bewaart is voor iedereen leesbaar die erbij kan. Elk document dat u
maakt komt in het register van verstrekkingen."""


def _commands() -> Iterator[str]:
    for woorden, opdracht in list_commands():
        yield f".SS {_roff(woorden)}"
        yield _roff(opdracht.help or "")
        for param in opdracht.params:
            yield from _parameter(param)


def list_commands() -> list[tuple[str, Any]]:
    """Every command with the words that call it; of a group its commands."""
    return list(_walk("levensloop", typer.main.get_command(app)))


def _walk(woorden: str, opdracht: Any) -> Iterator[tuple[str, Any]]:
    onder = getattr(opdracht, "commands", None)
    if onder is None:
        yield woorden, opdracht
        return
    for naam, kind in onder.items():
        yield from _walk(f"{woorden} {naam}", kind)


def _parameter(param: Any) -> Iterator[str]:
    hulp = getattr(param, "help", "") or ""
    if not hulp or "--help" in param.opts:
        return
    waarde = param.metavar or ""
    if param.param_type_name == "argument":
        naam = rf"\fI{_roff(waarde)}\fR"
    else:
        vlag = "" if getattr(param, "is_flag", False) else rf" \fI{_roff(waarde)}\fR"
        naam = rf"\fB{_roff(max(param.opts, key=len))}\fR{vlag}"
    verplicht = " Verplicht." if param.required else ""
    yield from (".TP", naam, _roff(f"{hulp}{verplicht}"))


def _paragraphs(tekst: str) -> Iterator[str]:
    for alinea in tekst.split("\n\n"):
        yield ".PP"
        yield _roff(" ".join(alinea.split()))


def _pairs(paren: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for kop, uitleg in paren:
        yield from (".TP", rf"\fB{_roff(kop)}\fR", _roff(uitleg))


def _roff(tekst: str) -> str:
    """Text in which nothing steers roff."""
    veilig = tekst.replace("\\", r"\e").replace("-", r"\-").replace("~", r"\(ti")
    return re.sub(r"^([.'])", r"\\&\1", veilig)
