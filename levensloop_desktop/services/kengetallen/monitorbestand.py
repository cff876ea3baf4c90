"""The monitor samenwerking as a file for others: the protected answers of a closed half year."""

from levensloop_desktop.documents.bladen.vormen import write_workbook
from levensloop_desktop.documents.bladen.werkmap import Blad, Cel, Werkmap
from levensloop_desktop.documents.content.blokken import Staaf, Staafdeel, Staafdiagram
from levensloop_desktop.domain.samenwerking import (
    AFSPRAKEN,
    GEHEEL,
    NVT,
    ROL,
    Antwoorden,
    halfyear_before,
    last_day_of,
    name_halfyear,
    name_question,
    questions_of,
)
from levensloop_desktop.domain.waardelijsten import waardelijst
from levensloop_desktop.errors import NotFoundError
from levensloop_desktop.kengetallen.samenwerking import Halfjaarcijfers
from levensloop_desktop.services.kengetallen.samenwerking import closed_figures
from levensloop_desktop.services.ports.kluisport import Kluis
from levensloop_desktop.services.toegang.rechten import Handeling, may, require

TITEL = "Monitor samenwerking Levensloopaanpak"
_TITELS = {
    ROL: "Pakt zijn rol op als hij aan zet is",
    AFSPRAKEN: "Komt afspraken na",
    GEHEEL: "De samenwerking als geheel",
}
_SOORT = {
    "altijd": "vol",
    "meestal": "half",
    "soms": "licht",
    "meestal_niet": "lijnen",
    "nooit": "kruis",
}
_TE_WEINIG = "minder dan 8"
_REGEL = (
    "Een vraag staat er alleen in als minstens acht lijsten er een ander antwoord dan n.v.t. op "
    "geven. De lijsten hebben geen namen en gaan niet over cliënten."
)
_LEZEN = (
    "De balken gaan van links naar rechts: altijd (donker), meestal (grijs), soms (wit), meestal "
    "niet (strepen), nooit (ruitjes). Elke balk is even lang en verdeelt de antwoorden op die "
    "vraag; n.v.t. telt niet mee in de balk."
)


def preview_monitor(kluis: Kluis, halfjaar: str) -> bytes:
    """The pages of a closed half year to look at; nothing leaves, so the log notes nothing.

    Raises:
        NotFoundError: when it is not closed, or the counts do not have it yet.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    return _write(kluis, halfjaar, "pdf")


def export_monitor(kluis: Kluis, halfjaar: str, vorm: str) -> bytes:
    """The answers of a closed half year as a file, beside the one before; the log notes it.

    Args:
        kluis: open, with whatever key.
        halfjaar: which.
        vorm: one of documents.bladen.vormen.VORMEN.

    Raises:
        NotFoundError: when it is not closed, or the counts do not have it yet.
    """
    require(kluis, Handeling.TELLINGEN_LEZEN)
    inhoud = _write(kluis, halfjaar, vorm)
    if may(kluis.gebruiker.rol, Handeling.MONITOR_BIJHOUDEN):  # a manager has no key of the log
        with kluis.read() as opslag:
            opslag.write_log("monitor_geexporteerd", bijzonderheid=f"{halfjaar} {vorm}")
    return inhoud


def _write(kluis: Kluis, halfjaar: str, vorm: str) -> bytes:
    """The file of protected answers, as it may be seen by whoever opened the kluis."""
    gesloten = {deel.halfjaar: deel for deel in closed_figures(kluis)}
    if halfjaar not in gesloten:
        raise NotFoundError
    werkmap = make_monitor(
        gesloten[halfjaar], gesloten.get(halfyear_before(halfjaar)), kluis.beschrijving.naam
    )
    return write_workbook(werkmap, vorm)


def make_monitor(nu: Halfjaarcijfers, eerder: Halfjaarcijfers | None, zvh: str) -> Werkmap:
    """What stands in the file.

    Args:
        nu: protected figures.
        eerder: of the half year before; None when there are none.
        zvh: whose monitor it is.
    """
    vorig = (
        (("Vergeleken met", f"{name_halfyear(eerder.halfjaar)} ({eerder.halfjaar})"),)
        if eerder
        else ()
    )
    return Werkmap(
        titel=TITEL,
        classificatie="BESCHERMDE CIJFERS",
        dag=last_day_of(nu.halfjaar),
        toelichting=(
            ("Van", zvh),
            ("Halfjaar", f"{name_halfyear(nu.halfjaar)} ({nu.halfjaar})"),
            *vorig,
            ("Regel", _REGEL),
            ("Lezen", _LEZEN),
        ),
        bladen=tuple(_sheet(deel, nu, eerder) for deel in (ROL, AFSPRAKEN, GEHEEL)),
    )


def _sheet(deel: str, nu: Halfjaarcijfers, eerder: Halfjaarcijfers | None) -> Blad:
    codes = waardelijst("samenwerkingsantwoord").codes
    label = waardelijst("samenwerkingsantwoord").label
    regels: list[tuple[Cel, ...]] = []
    staven: list[Staaf] = []
    for vraag in questions_of(deel):
        naam = name_question(vraag)
        for cijfers in (nu, eerder):
            if cijfers is None:
                continue
            antwoorden = cijfers.antwoorden.get(vraag)
            regels.append((f"{naam}, {cijfers.halfjaar}", *_cells(antwoorden, codes)))
            voor = naam if cijfers is nu else f"– {cijfers.halfjaar}"
            staven.append(_bar(voor, antwoorden))
    woorden = "; ".join(
        f"{regel[0]}: "
        + ", ".join(f"{label(code)} {cel}" for code, cel in zip(codes, regel[1:-1], strict=True))
        for regel in regels
    )
    return Blad(
        titel=_TITELS[deel],
        koppen=("Vraag" if deel == GEHEEL else "Partner", *map(label, codes), "Antwoorden"),
        rijen=tuple(regels),
        diagram=Staafdiagram(tuple(staven), 1, f"Staafdiagram van {_TITELS[deel]}: {woorden}."),
    )


def _cells(deel: Antwoorden | None, codes: tuple[str, ...]) -> tuple[Cel, ...]:
    if deel is None:
        return (*("–" for _ in codes), _TE_WEINIG)
    return (
        *(deel.nvt if code == NVT else deel.aantallen.get(code, 0) for code in codes),
        deel.totaal,
    )


def _bar(naam: str, deel: Antwoorden | None) -> Staaf:
    if deel is None:
        return Staaf(naam, (), _TE_WEINIG)
    stukken = tuple(
        Staafdeel(deel.aantallen[code] / deel.totaal, soort, str(deel.aantallen[code]))
        for code, soort in _SOORT.items()
        if deel.aantallen.get(code)
    )
    return Staaf(naam, stukken, str(deel.totaal))
