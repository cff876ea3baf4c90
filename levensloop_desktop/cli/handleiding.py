"""The handleiding as one file, for who reads on paper or has no window."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from levensloop_desktop import __version__
from levensloop_desktop.cli.uitvoer import say


def make_pdf(
    naar: Annotated[Path, typer.Option("--naar", metavar="BESTAND", help="Waar de PDF komt.")],
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Vervang het bestand als het er al is.")
    ] = False,
) -> None:
    """Write the whole handleiding; no kluis is needed, and nobody is in it."""
    # Only this command needs the drawing.
    from levensloop_desktop.documents.handleiding.papier import make_handleiding  # noqa: PLC0415
    from levensloop_desktop.services.kluisbeheer.bestanden import check_place, placed_file  # noqa: PLC0415

    check_place(naar, overschrijf=overschrijf, openbaar=True)
    afdruk = make_handleiding(__version__, datetime.now().astimezone())
    with placed_file(naar, afdruk.pdf, overschrijf=overschrijf, openbaar=True):
        say(f"Handleiding gemaakt: {naar} ({afdruk.paginas} bladzijden)")
