"""The command that makes a file of kengetallen, for a scheduled task as well."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import check_ground
from levensloop_desktop.cli.uitvoer import say, warn
from levensloop_desktop.services.kengetallen.aanleveren import (
    Aanleveropdracht,
    build_delivery,
    prepare_delivery,
    register_delivery,
)
from levensloop_desktop.services.kengetallen.cijferbeeld import LANDELIJK, PUBLICATIE
from levensloop_desktop.services.kengetallen.cijferuitvoer import (
    make_file,
    place_figures,
    read_publishable,
)
from levensloop_desktop.services.kluisbeheer.bestanden import check_place, placed_file
from levensloop_desktop.services.ports.kluisport import Kluis

PROFIELEN = (PUBLICATIE, LANDELIJK)
VORMEN = ("xlsx", "ods", "csv", "pdf")
_ZIP = ".zip"
_ZELF = "-"  # the new wachtzin goes to the output of the command


@dataclass(frozen=True, slots=True, kw_only=True)
class Cijfervraag:
    """What was asked on the command line."""

    peildatum: date
    profiel: str
    naar: Path
    overschrijf: bool
    ontvanger: str = ""
    doel: str = ""
    grondslag: str = ""
    toelichting: str = ""
    wachtzin_naar: str = ""
    stil: bool = False

    @property
    def vorm(self) -> str:
        """One of VORMEN, by the end of the name."""
        naam = self.naar.name.lower()
        if self.profiel == LANDELIJK and naam.endswith(_ZIP):
            naam = naam.removesuffix(_ZIP)
        return naam.rpartition(".")[2]

    @property
    def plek(self) -> Path:
        """Where the file comes: what is sealed in a zip file says so in its name."""
        naam = self.naar.name
        if self.profiel != LANDELIJK or self.vorm == "pdf" or naam.lower().endswith(_ZIP):
            return self.naar
        return self.naar.with_name(naam + _ZIP)


def check_question(vraag: Cijfervraag) -> None:
    """Refuse before anybody types a passphrase.

    Raises:
        CommandRefusedError: when something is missing or does not go together.
        ExportFailedError: when a file cannot come there.
    """
    if vraag.vorm not in VORMEN:
        zin = f"--naar eindigt op .{', .'.join(VORMEN[:-1])} of .{VORMEN[-1]}; dat is de vorm."
        raise CommandRefusedError(zin)
    gegeven = {
        "--ontvanger": vraag.ontvanger,
        "--doel": vraag.doel,
        "--grondslag": vraag.grondslag,
        "--nieuwe-wachtzin-naar": vraag.wachtzin_naar,
    }
    if vraag.profiel == PUBLICATIE and any(waarde.strip() for waarde in gegeven.values()):
        zin = f"{_listed(list(gegeven))} horen bij --profiel {LANDELIJK}."
        raise CommandRefusedError(zin)
    ontbreekt = [optie for optie, waarde in gegeven.items() if not waarde.strip()]
    if vraag.profiel == LANDELIJK and ontbreekt:
        zin = (
            f"Bij --profiel {LANDELIJK} geeft u ook {_listed(ontbreekt)}: exacte aantallen gaan "
            "alleen naar een ontvanger met een doel en een grond, onder een nieuwe wachtzin."
        )
        raise CommandRefusedError(zin)
    check_ground(vraag.grondslag, vraag.toelichting)
    if vraag.stil and vraag.wachtzin_naar == _ZELF:
        raise CommandRefusedError("Met --stil kan de wachtzin niet op het scherm komen.")
    check_place(vraag.plek, overschrijf=vraag.overschrijf)
    if vraag.wachtzin_naar not in {"", _ZELF}:
        check_place(Path(vraag.wachtzin_naar), overschrijf=vraag.overschrijf, openbaar=True)


def make_figures(omgeving: Omgeving, kluis: Kluis, vraag: Cijfervraag) -> None:
    """Make the file of protected figures, or the landelijke aanlevering.

    Raises:
        NoCountsError: when the peildatum was not counted.
        PublicationRefusedError: when the figures may not go out.
        ExportFailedError: when a file cannot come there.
    """
    if vraag.profiel == LANDELIJK:
        _deliver(omgeving, kluis, vraag)
        return
    beeld = read_publishable(kluis, omgeving.werkplek, vraag.peildatum)
    inhoud = make_file(beeld.publicatie, beeld.definitie, kluis.beschrijving.naam, vraag.vorm)
    place_figures(
        kluis,
        omgeving.werkplek,
        beeld.publicatie,
        inhoud,
        vraag.plek,
        overschrijf=vraag.overschrijf,
    )
    if not vraag.stil:
        say(f"Bewaard als {vraag.plek}: beschermde cijfers van {vraag.peildatum:%d-%m-%Y}.")
        say(beeld.rapport.slotsom)


def _deliver(omgeving: Omgeving, kluis: Kluis, vraag: Cijfervraag) -> None:
    opdracht = Aanleveropdracht(
        peildatum=vraag.peildatum,
        vorm=vraag.vorm,
        ontvanger=vraag.ontvanger.strip(),
        doel=vraag.doel.strip(),
        grondslag=vraag.grondslag,
        toelichting=vraag.toelichting.strip(),
    )
    levering = build_delivery(prepare_delivery(kluis, omgeving.werkplek, opdracht))
    with ExitStack() as samen:
        if vraag.wachtzin_naar != _ZELF:
            geheim = f"{levering.wachtzin}\n".encode()
            naar = Path(vraag.wachtzin_naar)
            samen.enter_context(
                placed_file(naar, geheim, overschrijf=vraag.overschrijf, openbaar=True)
            )
        register_delivery(kluis, levering, vraag.plek, overschrijf=vraag.overschrijf)
    if vraag.stil:
        return
    say(f"Bewaard als {vraag.plek}: exacte aantallen van {vraag.peildatum:%d-%m-%Y}, versleuteld.")
    if vraag.wachtzin_naar == _ZELF:
        say(f"Wachtzin van het bestand: {levering.wachtzin}")
    else:
        say(f"De wachtzin staat in {vraag.wachtzin_naar}.")
    warn("Geef de wachtzin door per telefoon, niet met het bestand mee.")


def _listed(woorden: list[str]) -> str:
    return " en ".join(filter(None, (", ".join(woorden[:-1]), woorden[-1])))
