"""The burgerservicenummer: whether nine digits can be one."""

CIJFERS = 9


def passes_elfproef(bsn: str) -> bool:
    """Whether a text is nine digits that pass the 11-proef.

    The weights are 9 to 2 for the first eight digits and -1 for the ninth; the sum must be
    divisible by 11 (Logisch Ontwerp GBA / Basisregistratie Personen).
    """
    if len(bsn) != CIJFERS or not (bsn.isascii() and bsn.isdigit()) or bsn == "0" * CIJFERS:
        return False
    gewichten = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    som = sum(gewicht * int(cijfer) for gewicht, cijfer in zip(gewichten, bsn, strict=True))
    return som % 11 == 0
