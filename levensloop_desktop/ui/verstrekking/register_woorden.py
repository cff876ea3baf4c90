"""How a line of the register reads, on screen and under it."""

from levensloop_desktop.documents.content.verstrekkingenregister import what_went
from levensloop_desktop.documents.content.waarden import hoofdletter
from levensloop_desktop.documents.maken import Registerregel
from levensloop_desktop.domain.datums import write_date
from levensloop_desktop.domain.verouderd import Papierstand
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.ui.levenslijn.tabellen import Cel
from levensloop_desktop.ui.voorbeeld.verstrekking import document_title


def cells_of(regel: Registerregel, stand: Papierstand | None, *, met_client: bool) -> list[Cel]:
    """The cells of a line."""
    deel = regel.verstrekking
    vooraan = [Cel(deel.nummer, vet=True), Cel(write_date(deel.datum))]
    van = f" ({deel.zvh})" if deel.zvh else ""
    soort, wie = Cel(f"{label('documentsoort', deel.document)}{van}"), Cel(deel.ontvanger)
    if met_client:
        return [*vooraan, Cel(regel.client), soort, wie, state_cell(stand)]
    return [*vooraan, soort, wie, Cel(label("grondslag", deel.grondslag)), state_cell(stand)]


def state_cell(stand: Papierstand | None) -> Cel:
    """Whether the paper still holds; empty where nobody looked."""
    if stand is None:
        return Cel("")
    door = stand.vervangen_door
    if door is not None:
        return Cel(f"vervangen door {door.nummer}", "open")
    if stand.redenen:
        return Cel("verouderd", "rood", "rood")
    return Cel("in orde", "groen") if stand.bekend else Cel("niet na te gaan", "open")


def whole_line(regel: Registerregel, stand: Papierstand | None) -> str:
    """Everything of a line, to read below the list."""
    deel = regel.verstrekking
    grond = ", ".join(
        tekst for tekst in (label("grondslag", deel.grondslag), deel.grondslag_toelichting) if tekst
    )
    vorm = label("verstrekkingsvorm", deel.vorm)
    document = f"{document_title(deel.document)} {deel.nummer}"
    door = deel.besloten_door or "niet vastgelegd"
    delen = [
        f"{document}, {vorm}, besloten door {door}.",
        f"Doel: {deel.doel or 'niet vastgelegd'}. Grondslag: {grond or 'niet vastgelegd'}.",
        f"Ging mee: {what_went(deel) or 'niet vastgelegd'}.",
    ]
    if deel.overgenomen:
        delen.insert(0, f"{hoofdletter(deel.overgenomen)}.")
    if deel.afwijkingen.strip():
        delen.append(f"Afwijkingen van het profiel: {'; '.join(deel.afwijkingen.splitlines())}")
    if stand is not None and stand.redenen:
        delen.append(f"Sindsdien: {'; '.join(stand.redenen)}.")
    delen.append(f"SHA-256: {deel.sha256}")
    return "\n".join(delen)


def name_line(regel: Registerregel) -> str:
    """A line in one sentence, for a file that was recognised."""
    deel = regel.verstrekking
    soort = label("documentsoort", deel.document)
    return (
        f"nummer {deel.nummer}: {soort} voor {deel.ontvanger or 'niet vastgelegd'}, "
        f"{write_date(deel.datum)}, cliënt {regel.client}"
    )
