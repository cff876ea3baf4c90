"""Run one command line: every error of the world ends in a Dutch sentence and exit code 2."""

import traceback
from collections.abc import Sequence
from pathlib import Path

import typer

from levensloop_desktop.cli.app import app
from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.taal import explain_usage, is_usage_error
from levensloop_desktop.cli.uitvoer import warn
from levensloop_desktop.errors import ExportFailedError, ImportRefusedError, LevensloopError
from levensloop_desktop.services.meldingen import explain_error

GELUKT = 0
FOUT_IN_LEVENSLOOP = 1
GEWEIGERD = 2
AFGEBROKEN = 130

_PLAATSING = {
    "bestaat": "bestaat al. Kies een andere naam, of geef --overschrijf.",
    "is_map": "is een map. Geef ook de naam van het bestand.",
    "geen_bestand": "is geen gewoon bestand.",
    "map_ontbreekt": "kan daar niet komen: de map bestaat niet.",
    "schijf_vol": "past niet: de schijf is vol.",
    "geen_toegang": "kan daar niet komen: u mag er niet schrijven.",
}


def run(omgeving: Omgeving, woorden: Sequence[str]) -> int:
    """Run a command line and return its exit code.

    Args:
        omgeving: the outside.
        woorden: the arguments, without the name of the program.
    """
    opdracht = typer.main.get_command(app)
    try:
        code = opdracht.main(
            args=list(woorden), prog_name="levensloop", standalone_mode=False, obj=omgeving
        )
    except LevensloopError as fout:
        _explain(fout)
        return GEWEIGERD
    except (typer.Abort, KeyboardInterrupt):
        warn("Afgebroken.")
        return AFGEBROKEN
    except Exception as fout:  # noqa: BLE001 - the last line of defence: no values on the screen
        if is_usage_error(fout):
            warn(explain_usage(fout))
            return GEWEIGERD
        _report_bug(fout)
        return FOUT_IN_LEVENSLOOP
    if code == AFGEBROKEN:
        warn("Afgebroken.")
    return code if isinstance(code, int) else GELUKT


def _explain(fout: LevensloopError) -> None:
    match fout:
        case CommandRefusedError():
            warn(fout.tekst)
        case ImportRefusedError():
            warn("Dit bestand is niet opgenomen. Er is niets veranderd.")
            for bevinding in fout.facts["bevindingen"]:  # type: ignore[attr-defined] # refuse()
                plaats = f"{bevinding.plaats}: " if bevinding.plaats else ""
                warn(f"  {plaats}{bevinding.reden}")
        case ExportFailedError():
            reden = _PLAATSING.get(str(fout.facts.get("reden")), "kon niet worden geschreven.")
            warn(f"{fout.facts.get('pad')} {reden}")
        case _:
            warn(explain_error(fout).tekst)


def _report_bug(fout: Exception) -> None:
    """Say where it went wrong, without a value that may be personal."""
    plek = traceback.extract_tb(fout.__traceback__)[-1]
    warn(
        "Er ging iets mis in Levensloop zelf. Meld dit aan wie Levensloop beheert: "
        f"{type(fout).__name__} in {Path(plek.filename).name}, regel {plek.lineno}."
    )
