"""The commands of the overdrachtspakket: make one, and take one over."""

from pathlib import Path
from typing import Annotated

import typer

from levensloop_desktop.cli.omgeving import CommandRefusedError, Omgeving
from levensloop_desktop.cli.openen import (
    Toegang,
    check_ground,
    client_id_of,
    one_of,
    opened,
    read_passphrase,
)
from levensloop_desktop.cli.taal import DutchCommand, DutchGroup
from levensloop_desktop.cli.uitvoer import say, warn
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.dossier.dossiers import reload_dossier
from levensloop_desktop.services.kluisbeheer.bestanden import check_place
from levensloop_desktop.services.pakket.maken import (
    DOCUMENTEN,
    Pakketopdracht,
    build_package,
    prepare_package,
    register_package,
)
from levensloop_desktop.services.pakket.ontvangen import (
    Binnenkomst,
    Overname,
    compare_package,
    open_package,
    read_package,
    take_over_package,
)

_GRONDSLAGEN = waardelijst("grondslag").codes
_ALLES = ",".join(DOCUMENTEN)

Kluispad = Annotated[Path, typer.Argument(metavar="KLUIS", help="De map van de kluis.")]
Gebruiker = Annotated[
    str | None,
    typer.Option("--gebruiker", metavar="NAAM", help="Nodig als de kluis er meer dan een heeft."),
]
Wachtzinbestand = Annotated[
    str | None,
    typer.Option(
        "--wachtzin-bestand", metavar="PAD", help="Lees de wachtzin van de kluis uit dit bestand."
    ),
]

pakket_app = typer.Typer(
    cls=DutchGroup,
    add_completion=False,
    rich_markup_mode=None,
    help="Maak een overdrachtspakket voor een ander ZVH, of neem er een op.",
    context_settings={"help_option_names": ["--help", "-h"]},
)


@pakket_app.command(cls=DutchCommand, help="Maak een versleuteld pakket van een dossier.")
def maken(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: typer.Context,
    kluis: Kluispad,
    client: Annotated[str, typer.Option("--client", metavar="NUMMER", help="Cliëntnummer.")],
    naar: Annotated[
        Path, typer.Option("--naar", metavar="BESTAND", help="Waar het pakket komt (.llpakket).")
    ],
    ontvanger: Annotated[
        str, typer.Option("--ontvanger", metavar="TEKST", help="Voor welk ZVH, en wie daar.")
    ],
    doel: Annotated[str, typer.Option("--doel", metavar="TEKST", help="Waarvoor.")],
    grondslag: Annotated[
        str,
        typer.Option("--grondslag", metavar="CODE", help=f"Grond: {', '.join(_GRONDSLAGEN)}."),
    ],
    toelichting: Annotated[
        str,
        typer.Option("--toelichting", metavar="TEKST", help="Welke grond, bij grondslag anders."),
    ] = "",
    documenten: Annotated[
        str,
        typer.Option(
            "--documenten",
            metavar="SOORTEN",
            show_default=False,
            help=f"Welke, met komma’s ertussen: {', '.join(DOCUMENTEN)}. Zonder deze optie alle.",
        ),
    ] = _ALLES,
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Vervang het bestand als het er al is.")
    ] = False,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Make a pakket."""
    if not (ontvanger.strip() and doel.strip()):
        raise CommandRefusedError(
            "Vul bij --ontvanger en --doel iets in; dat komt in het register."
        )
    soorten = tuple(filter(None, (deel.strip() for deel in documenten.split(","))))
    for soort in soorten:
        one_of(DOCUMENTEN, soort, "--documenten")
    grond = one_of(_GRONDSLAGEN, grondslag, "--grondslag")
    check_ground(grond, toelichting)
    check_place(naar, overschrijf=overschrijf)
    omgeving = _omgeving(ctx)
    with opened(omgeving, Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        client_id = client_id_of(geopend, omgeving, client)
        overdrachten = reload_dossier(geopend, client_id).overdrachten
        opdracht = Pakketopdracht(
            client_id=client_id,
            ontvanger=ontvanger,
            doel=doel,
            grondslag=grond,
            toelichting=toelichting.strip(),
            documenten=soorten,
            overdracht_id=overdrachten[-1].id if overdrachten else "",
        )
        pakket = build_package(prepare_package(geopend, omgeving.werkplek, opdracht))
        register_package(geopend, omgeving.werkplek, pakket, naar, overschrijf=overschrijf)
    say(f"Bewaard als {naar}, in het register onder {pakket.nummer}.")
    say(f"Wachtzin van het pakket: {pakket.wachtzin}")
    warn("Deze wachtzin ziet u één keer. Geef hem door per telefoon, niet met het bestand mee.")


@pakket_app.command(cls=DutchCommand, help="Toon een pakket, en neem het dossier op.")
def ontvangen(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: typer.Context,
    kluis: Kluispad,
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Het pakket (.llpakket).")],
    opnemen: Annotated[
        bool, typer.Option("--opnemen", help="Neem het op; zonder toont het alleen wat erin zit.")
    ] = False,
    ernaast: Annotated[
        bool, typer.Option("--ernaast", help="Ook als de cliënt er al is: als tweede dossier.")
    ] = False,
    pakketwachtzin: Annotated[
        str | None,
        typer.Option(
            "--pakketwachtzin-bestand", metavar="PAD", help="Lees de wachtzin van het pakket."
        ),
    ] = None,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Take a pakket over."""
    inhoud = read_package(bestand)
    omgeving = _omgeving(ctx)
    with opened(omgeving, Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        if pakketwachtzin is None:
            warn("Typ nu de wachtzin van het pakket.")
        binnen = compare_package(
            geopend, omgeving.werkplek, open_package(inhoud, read_passphrase(pakketwachtzin))
        )
        _show(binnen)
        if not opnemen:
            say("Er is niets opgenomen. Geef --opnemen om dit dossier op te nemen.")
            return
        keuze = Overname.ERNAAST if ernaast else Overname.NIEUW
        ontvangst = take_over_package(geopend, omgeving.werkplek, binnen.geopend, keuze)
    say(
        f"Opgenomen: {ontvangst.client.korte_naam}, {ontvangst.client.clientnummer} "
        f"({ontvangst.aantal} regels)."
    )
    say(f"Ontvangstcode voor de afzender: {ontvangst.code}")


def _show(binnen: Binnenkomst) -> None:
    manifest, client = binnen.geopend.inhoud.manifest, binnen.geopend.bestand.client
    geboren = write_date(client.geboortedatum) or "niet vastgelegd"
    say(f"Pakket {manifest.nummer} van {manifest.zvh}: {client.korte_naam}, geboren {geboren}.")
    say(f"Doel: {manifest.doel}. Documenten: {len(manifest.documenten)}.")
    for telling in binnen.tellingen:
        hier = f", hier {telling.hier}, nieuw {telling.nieuw}" if binnen.bekend else ""
        say(f"  {telling.naam}: {telling.in_pakket}{hier}")
    if binnen.bekend is not None:
        warn(
            f"Deze cliënt lijkt er al te zijn ({binnen.bekend.client.clientnummer}). "
            "Met --ernaast komt dit als tweede dossier in de kluis."
        )
    if binnen.eerder is not None:
        warn(f"Dit pakket is al ontvangen. De ontvangstcode was {binnen.eerder.ontvangstcode}.")


def _omgeving(ctx: typer.Context) -> Omgeving:
    gevonden = ctx.find_object(Omgeving)
    if gevonden is None:
        raise RuntimeError
    return gevonden
