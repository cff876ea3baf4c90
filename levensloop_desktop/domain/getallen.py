"""Numbers as people write them."""


def write_number(getal: int) -> str:
    """A whole number with a dot per thousand: 27.012."""
    return f"{getal:,}".replace(",", ".")
