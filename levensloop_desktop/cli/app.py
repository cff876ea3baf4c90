"""The commands of levensloop: what can be asked, in Dutch; the work is in the services."""

from pathlib import Path
from typing import Annotated

import typer

from levensloop_desktop import __version__
from levensloop_desktop.cli import inzage as inzageverzoek
from levensloop_desktop.cli import kengetallen as kengetalcijfers
from levensloop_desktop.cli import opdrachten, reservekopieen
from levensloop_desktop.cli.afdrukken import Vraag, print_document
from levensloop_desktop.cli.handleiding import make_pdf
from levensloop_desktop.cli.omgeving import Omgeving
from levensloop_desktop.cli.openen import Toegang, day_of, one_of, opened
from levensloop_desktop.cli.pakket import pakket_app
from levensloop_desktop.cli.taal import DutchCommand, DutchGroup
from levensloop_desktop.cli.uitvoer import say
from levensloop_desktop.cli.wachtzin import wachtzin
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.services.kengetallen.cijferbeeld import PUBLICATIE
from levensloop_desktop.services.voorbeeldkluis.profielen import VOLLEDIG

MAX_CLIENTEN = 100_000
# These have a command of their own, or are about several clients.
_GEEN_DRUKWERK = {
    *("dossierbestand", "inzage", "vandaaglijst", "agendabestand", "overdrachtspakket"),
    "aanlevering",
}
DOCUMENTEN = tuple(
    code for code in waardelijst("documentsoort").codes if code not in _GEEN_DRUKWERK
)
GRONDSLAGEN = waardelijst("grondslag").codes
PROFIELEN = waardelijst("verstrekkingsprofiel").codes

Kluispad = Annotated[Path, typer.Argument(metavar="KLUIS", help="De map van de kluis.")]
Gebruiker = Annotated[
    str | None,
    typer.Option("--gebruiker", metavar="NAAM", help="Nodig als de kluis er meer dan een heeft."),
]
Wachtzinbestand = Annotated[
    str | None,
    typer.Option(
        "--wachtzin-bestand",
        metavar="PAD",
        help="Lees de wachtzin van de eerste regel van dit bestand; - is standaardinvoer.",
    ),
]
Clientnummer = Annotated[
    str, typer.Option("--client", metavar="NUMMER", help="Cliëntnummer, zoals LL-2026-0001.")
]
Naar = Annotated[Path, typer.Option("--naar", metavar="BESTAND", help="Waar het bestand komt.")]
Overschrijf = Annotated[
    bool, typer.Option("--overschrijf", help="Vervang het bestand als het er al is.")
]
Ontvanger = Annotated[
    str, typer.Option("--ontvanger", metavar="TEKST", help="Voor wie; komt in het register.")
]
Doel = Annotated[
    str, typer.Option("--doel", metavar="TEKST", help="Waarvoor; komt in het register.")
]
Grond = Annotated[
    str,
    typer.Option("--grondslag", metavar="CODE", help=f"Grondslag: {', '.join(GRONDSLAGEN)}."),
]

Toelichting = Annotated[
    str,
    typer.Option("--toelichting", metavar="TEKST", help="Welke grond, bij grondslag anders."),
]

app = typer.Typer(
    cls=DutchGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


app.add_typer(pakket_app, name="pakket")


def _show_version(gevraagd: bool) -> None:
    if gevraagd:
        say(f"Levensloop {__version__}")
        raise typer.Exit


@app.callback(
    invoke_without_command=True,
    help="Levensloop: plan, bejegening, scenario’s en netwerk bij de Levensloopaanpak. "
    "Zonder opdracht opent het venster.",
)
def start(
    ctx: typer.Context,
    _versie: Annotated[
        bool,
        typer.Option("--versie", help="Toon de versie.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Open the window when no command is given."""
    if ctx.invoked_subcommand is None:
        venster(ctx)


@app.command(cls=DutchCommand, help="Open het venster.")
def venster(
    ctx: typer.Context,
    _pad: Annotated[
        Path | None,
        typer.Argument(metavar="PAD", help="Een kluis, of een overdrachtspakket (.llpakket)."),
    ] = None,
) -> None:
    """Open the window; bootstrap does so by itself where there is a screen."""
    opdrachten.open_window(_omgeving(ctx))


@app.command(cls=DutchCommand, help="Maak een voorbeeldkluis met verzonnen cliënten.")
def demo(
    ctx: typer.Context,
    pad: Annotated[Path, typer.Argument(metavar="PAD", help="Waar de nieuwe kluis komt.")],
    clienten: Annotated[
        int,
        typer.Option(
            "--clienten", metavar="GETAL", min=1, max=MAX_CLIENTEN, help="Hoeveel cliënten."
        ),
    ] = VOLLEDIG,
    zaad: Annotated[
        int,
        typer.Option(
            "--zaad", metavar="GETAL", min=0, help="Hetzelfde getal geeft dezelfde dossiers."
        ),
    ] = 1,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Make a kluis with invented clients."""
    opdrachten.make_demo(_omgeving(ctx), pad, clienten, zaad, wachtzin_bestand)


@app.command(cls=DutchCommand, help="Toon de cliënten van een kluis.")
def clienten(
    ctx: typer.Context,
    kluis: Kluispad,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """List the clients."""
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        opdrachten.show_clienten(_omgeving(ctx), geopend)


@app.command(cls=DutchCommand, help="Maak een document van een cliënt als PDF.")
def afdrukken(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: typer.Context,
    kluis: Kluispad,
    client: Clientnummer,
    document: Annotated[
        str,
        typer.Option(
            "--document", metavar="SOORT", help=f"Welk document: {', '.join(DOCUMENTEN)}."
        ),
    ],
    naar: Naar,
    scenario: Annotated[
        int | None,
        typer.Option(
            "--scenario", metavar="GETAL", min=1, help="Alleen dit scenario van de scenariokaart."
        ),
    ] = None,
    wijzigingen: Annotated[
        bool,
        typer.Option(
            "--wijzigingen",
            help="Markeer in het levensloopplan wat veranderde sinds de vorige versie.",
        ),
    ] = False,
    ontvanger: Ontvanger = "",
    doel: Doel = "",
    grondslag: Grond = "",
    toelichting: Toelichting = "",
    profiel: Annotated[
        str,
        typer.Option(
            "--profiel",
            metavar="CODE",
            help=f"Wat meegaat, naar soort ontvanger: {', '.join(PROFIELEN)}. "
            "Zonder deze optie volgt het bij een overdracht uit de ontvanger.",
        ),
    ] = "",
    overschrijf: Overschrijf = False,
    beveiligd: Annotated[
        bool, typer.Option("--beveiligd", help="Versleutel de PDF; u krijgt een wachtzin.")
    ] = False,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Print a document to a file."""
    vraag = Vraag(
        client=client,
        document=one_of(DOCUMENTEN, document, "--document"),
        naar=naar,
        scenario=scenario,
        ontvanger=ontvanger,
        doel=doel,
        grondslag=one_of(("", *GRONDSLAGEN), grondslag, "--grondslag"),
        toelichting=toelichting,
        profiel=one_of(("", *PROFIELEN), profiel, "--profiel"),
        overschrijf=overschrijf,
        wijzigingen=wijzigingen,
        beveiligd=beveiligd,
    )
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        print_document(_omgeving(ctx), geopend, vraag)


@app.command(cls=DutchCommand, help="Neem een dossierbestand op in een kluis.")
def importeren(
    ctx: typer.Context,
    kluis: Kluispad,
    bestand: Annotated[Path, typer.Argument(metavar="BESTAND", help="Dossierbestand (.json).")],
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Bring a dossier file in."""
    inhoud = opdrachten.read_import(bestand)
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        opdrachten.import_file(_omgeving(ctx), geopend, inhoud)


@app.command(cls=DutchCommand, help="Zet het dossier van een cliënt in een bestand.")
def exporteren(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: typer.Context,
    kluis: Kluispad,
    client: Clientnummer,
    naar: Naar,
    ontvanger: Ontvanger = "",
    doel: Doel = "",
    grondslag: Grond = "",
    overschrijf: Overschrijf = False,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Write a dossier to a file."""
    vraag = opdrachten.Exportvraag(
        client=client,
        naar=naar,
        ontvanger=ontvanger,
        doel=doel,
        grondslag=one_of(("", *GRONDSLAGEN), grondslag, "--grondslag"),
        overschrijf=overschrijf,
    )
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        opdrachten.export_file(_omgeving(ctx), geopend, vraag)


@app.command(cls=DutchCommand, help="Geef inzage: alles van een cliënt als PDF en als bestand.")
def inzage(
    ctx: typer.Context,
    kluis: Kluispad,
    client: Clientnummer,
    naar: Annotated[
        Path, typer.Option("--naar", metavar="MAP", help="Map waarin beide bestanden komen.")
    ],
    ontvanger: Ontvanger = "",
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Answer an inzageverzoek."""
    inzageverzoek.check_folder(naar)
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        inzageverzoek.answer_request(_omgeving(ctx), geopend, client, naar, ontvanger)


@app.command(cls=DutchCommand, help="Maak een bestand met kengetallen.")
def kengetallen(  # noqa: PLR0913, PLR0917 - one argument per option
    ctx: typer.Context,
    kluis: Kluispad,
    peildatum: Annotated[
        str,
        typer.Option("--peildatum", metavar="JJJJ-MM-DD", help="De dag van de cijfers."),
    ],
    naar: Annotated[
        Path,
        typer.Option(
            "--naar",
            metavar="BESTAND",
            help="Waar het komt, als .xlsx, .ods, .csv of .pdf. "
            "Bij landelijk komt er .zip achter, behalve bij .pdf.",
        ),
    ],
    profiel: Annotated[
        str,
        typer.Option(
            "--profiel",
            metavar="CODE",
            help="publicatie: beschermde cijfers. landelijk: exacte aantallen, versleuteld.",
        ),
    ] = PUBLICATIE,
    ontvanger: Ontvanger = "",
    doel: Doel = "",
    grondslag: Grond = "",
    toelichting: Toelichting = "",
    wachtzin_naar: Annotated[
        str,
        typer.Option(
            "--nieuwe-wachtzin-naar",
            metavar="PAD",
            help="Zet de wachtzin van het bestand hier; - is standaarduitvoer.",
        ),
    ] = "",
    stil: Annotated[
        bool, typer.Option("--stil", help="Schrijf alleen iets als het niet lukt.")
    ] = False,
    overschrijf: Overschrijf = False,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Make a file of counts."""
    vraag = kengetalcijfers.Cijfervraag(
        peildatum=day_of(peildatum, "--peildatum"),
        profiel=one_of(kengetalcijfers.PROFIELEN, profiel, "--profiel"),
        naar=naar,
        overschrijf=overschrijf,
        ontvanger=ontvanger,
        doel=doel,
        grondslag=one_of(("", *GRONDSLAGEN), grondslag, "--grondslag"),
        toelichting=toelichting,
        wachtzin_naar=wachtzin_naar,
        stil=stil,
    )
    kengetalcijfers.check_question(vraag)
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        kengetalcijfers.make_figures(_omgeving(ctx), geopend, vraag)


@app.command(cls=DutchCommand, help="Controleer een kluis en het logboek.")
def controleren(
    ctx: typer.Context,
    kluis: Kluispad,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Check a kluis."""
    with opened(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand)) as geopend:
        in_orde = opdrachten.check_kluis(geopend)
    if not in_orde:
        raise typer.Exit(code=2)


@app.command(cls=DutchCommand, help="Maak een reservekopie van een kluis en controleer die.")
def reservekopie(
    ctx: typer.Context,
    kluis: Kluispad,
    naar: Annotated[
        Path | None,
        typer.Option("--naar", metavar="MAP", help="Schrijf de kopie ook in deze map."),
    ] = None,
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Make a back-up."""
    toegang = Toegang(kluis, gebruiker, wachtzin_bestand)
    reservekopieen.make_copy_of(_omgeving(ctx), toegang, naar)


@app.command(cls=DutchCommand, help="Zet een reservekopie terug; wat er stond, blijft bewaard.")
def herstellen(
    ctx: typer.Context,
    kluis: Kluispad,
    kopie: Annotated[
        str,
        typer.Option(
            "--kopie", metavar="NAAM", help="Naam of pad; anders de nieuwste die goed is."
        ),
    ] = "",
    lijst: Annotated[
        bool, typer.Option("--lijst", help="Toon alleen welke reservekopieën er zijn.")
    ] = False,
    bevestig: Annotated[
        str, typer.Option("--bevestig", metavar="NAAM", help="De naam van de kluis.")
    ] = "",
    gebruiker: Gebruiker = None,
    wachtzin_bestand: Wachtzinbestand = None,
) -> None:
    """Put a back-up back."""
    vraag = reservekopieen.Herstelvraag(kopie=kopie, lijst=lijst, bevestig=bevestig)
    reservekopieen.put_back(_omgeving(ctx), Toegang(kluis, gebruiker, wachtzin_bestand), vraag)


app.command(cls=DutchCommand, help="Wijzig uw eigen wachtzin, ook die van een manager.")(wachtzin)
app.command("handleiding", cls=DutchCommand, help="Maak de handleiding als PDF.")(make_pdf)


def _omgeving(ctx: typer.Context) -> Omgeving:
    gevonden = ctx.find_object(Omgeving)
    if gevonden is None:
        raise RuntimeError
    return gevonden
