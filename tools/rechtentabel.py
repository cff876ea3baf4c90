"""Write the tables of docs/rechten.md anew from the services.

Usage: python -m tools.rechtentabel
"""

import ast
from collections.abc import Iterator
from pathlib import Path

from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.toegang.rechten import ROLLEN, Handeling, may

SERVICES = Path(__file__).parents[1] / "levensloop_desktop" / "services"
DOCUMENT = Path(__file__).parents[1] / "docs" / "rechten.md"
BEGIN = "<!-- begin: gemaakt door tools/rechtentabel.py -->"
EINDE = "<!-- einde -->"
ANDERS = {
    "writing(record)": "naar het record: `signaal_toevoegen`, `monitor_bijhouden`, "
    "`waardelijsten_beheren` of `dossier_wijzigen`",
    "undoing(wissels)": "van een waardelijst `waardelijsten_beheren`, anders `dossier_wijzigen`",
    "_asks(aanleiding)": "met de hand `kopieen_beheren`, vanzelf `veiligstellen`",
}
WAT = {
    Handeling.DOSSIER_LEZEN: "dossiers en netwerk lezen, met de geschiedenis",
    Handeling.SIGNAAL_TOEVOEGEN: "een fase of een gebeurtenis toevoegen of verbeteren",
    Handeling.DOSSIER_WIJZIGEN: "al het andere van een dossier of het netwerk wijzigen",
    Handeling.TEKST_VASTHOUDEN: "eigen tekst die nog niet bewaard was, vasthouden",
    Handeling.AFDRUKKEN: "documenten afdrukken of als pdf bewaren",
    Handeling.EXPORTEREN: "een dossier in een bestand zetten",
    Handeling.IMPORTEREN: "een dossierbestand opnemen",
    Handeling.INZAGE_GEVEN: "een inzageverzoek uitvoeren",
    Handeling.KENGETALLEN_AANLEVEREN: "kengetallen exact aanleveren aan een landelijk bureau",
    Handeling.LOGBOEK_LEZEN: "het logboek lezen",
    Handeling.KLUIS_CONTROLEREN: "de kluis controleren",
    Handeling.KOPIEEN_BEHEREN: "reservekopieën maken en terugzetten",
    Handeling.VEILIGSTELLEN: "de automatische reservekopie laten maken",
    Handeling.GEBRUIKERS_BEHEREN: "gebruikers en sleutels beheren",
    Handeling.BEWAREN_BEHEREN: "bewaartermijnen beheren, dossiers vernietigen",
    Handeling.PROFIELEN_BEHEREN: "vaststellen wat naar welke ontvanger gaat",
    Handeling.HUISSTIJL_BEHEREN: "logo, naam, adres, kleur en classificatie van documenten kiezen",
    Handeling.KENGETALLEN_BEHEREN: "bepalen wat er wordt geteld, eerdere peildata opnieuw tellen",
    Handeling.WACHTZIN_WIJZIGEN: "de eigen wachtzin wijzigen",
    Handeling.WAARDELIJSTEN_BEHEREN: "waarden van lijsten toevoegen, verbergen en ordenen",
    Handeling.MONITOR_BIJHOUDEN: "de monitor samenwerking invullen, knelpunten tellen",
    Handeling.TELLINGEN_LEZEN: "beschermde kengetallen bekijken",
}


def use_cases() -> Iterator[tuple[str, ast.FunctionDef]]:
    """Every public function of the services that gets an open kluis, as `module.function`."""
    for pad in sorted(SERVICES.rglob("*.py")):
        naam = ".".join(pad.relative_to(SERVICES).with_suffix("").parts)
        if naam in {"toegang.rechten", "ports.kluisport"}:
            continue
        for deel in ast.parse(pad.read_text(encoding="utf-8")).body:
            if isinstance(deel, ast.FunctionDef) and _takes_kluis(deel):
                yield f"{naam}.{deel.name}", deel


def asked(functie: ast.FunctionDef) -> str:
    """What the first statement of a use case asks of the role; empty when it asks nothing."""
    begin = functie.body[1] if ast.get_docstring(functie) else functie.body[0]
    vraag = begin.value if isinstance(begin, ast.Expr) else None
    if not isinstance(vraag, ast.Call) or ast.unparse(vraag.func) != "require":
        return ""
    handeling = ast.unparse(vraag.args[1])
    if handeling.startswith("Handeling."):
        return f"`{Handeling[handeling.removeprefix('Handeling.')]}`"
    return ANDERS.get(handeling, "")


def tables() -> str:
    """Role by what it may do, and use case by what it asks."""
    rollen = [label("gebruikersrol", rol) for rol in ROLLEN]
    regels = [
        f"| wat | handeling | {' | '.join(rollen)} |",
        f"|---|---|{'---|' * len(rollen)}",
        *(
            f"| {WAT[handeling]} | `{handeling}` | "
            f"{' | '.join('ja' if may(rol, handeling) else 'nee' for rol in ROLLEN)} |"
            for handeling in Handeling
        ),
        "",
        "| gebruiksgeval | vraagt |",
        "|---|---|",
        *(f"| `{naam}` | {asked(functie)} |" for naam, functie in use_cases()),
    ]
    return "\n".join(regels)


def document() -> str:
    """The whole document, with the tables of now."""
    tekst = DOCUMENT.read_text(encoding="utf-8")
    voor, _, rest = tekst.partition(BEGIN)
    _, _, na = rest.partition(EINDE)
    return f"{voor}{BEGIN}\n{tables()}\n{EINDE}{na}"


def _takes_kluis(functie: ast.FunctionDef) -> bool:
    eerste = functie.args.args[:1]
    soort = eerste[0].annotation if eerste else None
    return not functie.name.startswith("_") and soort is not None and ast.unparse(soort) == "Kluis"


if __name__ == "__main__":
    DOCUMENT.write_text(document(), encoding="utf-8")
