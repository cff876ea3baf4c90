"""A file of figures about nobody, with whatever could go wrong in it."""

from datetime import date

from levensloop_desktop.documents.bladen.werkmap import Blad, Cel, Werkmap
from levensloop_desktop.documents.content.blokken import Staaf, Staafdeel, Staafdiagram

DAG = date(2026, 6, 30)
LEEFTIJD: tuple[tuple[str, Cel], ...] = (
    ("18–29 jaar", 25),
    ("30–44 jaar", 40),
    ("45–59 jaar", 20),
    ("60 jaar en ouder", "0-7"),
)


def een_blad(titel: str, rijen: tuple[tuple[str, Cel], ...], **anders: object) -> Blad:
    """A table of one figure a line, with its bars."""
    staven = tuple(
        Staaf(
            naam,
            (Staafdeel(*((7, "beschermd") if isinstance(cijfer, str) else (cijfer, "vol"))),),
            str(cijfer),
        )
        for naam, cijfer in rijen
    )
    velden: dict[str, object] = {
        "titel": titel,
        "koppen": ("Klasse", "Aantal"),
        "rijen": rijen,
        "totaal": ("totaal", 90),
        "diagram": Staafdiagram(
            staven,
            40,
            f"Staven van {titel}: {'; '.join(f'{naam} {cijfer}' for naam, cijfer in rijen)}",
        ),
        **anders,
    }
    return Blad(**velden)  # type: ignore[arg-type] # the fields by name


def een_werkmap(*bladen: Blad) -> Werkmap:
    """A file with these tables, or with one of ages."""
    return Werkmap(
        titel="Kengetallen",
        classificatie="BESCHERMDE CIJFERS",
        dag=DAG,
        toelichting=(
            ("Wie telde", "ZVH Voorbeeldstad"),
            ("Peildatum", "30-06-2026"),
            ("Regel", "0 tot en met 7 staat er als 0-7; de rest is afgerond op 5."),
        ),
        bladen=bladen or (een_blad("Leeftijd", LEEFTIJD),),
    )
