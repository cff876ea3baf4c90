"""Where a value list is used, in words."""

from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.waardelijsten import programmalijst

_MEESTE = 2  # fields of one collection that are named


def used_in(naam: str) -> tuple[str, ...]:
    """Which fields show a list: "Verblijf: soort verblijf"; in words for one that none shows."""
    gevonden: dict[str, list[str]] = {}
    for verzameling, soort in VERZAMELINGEN.items():
        for veld in velden(soort):
            if veld.lijst == naam:
                gevonden.setdefault(ONDERDEELNAAM[verzameling], []).append(veld.label)
    if not gevonden:
        return tuple(filter(None, (programmalijst(naam).gebruik.capitalize(),)))
    return tuple(
        waar if len(labels) > _MEESTE else f"{waar}: {' en '.join(map(_lower, labels))}"
        for waar, labels in gevonden.items()
    )


def begins_with(naam: str) -> frozenset[str]:
    """The codes of a list with which a new record begins."""
    return frozenset(
        standaard
        for soort in VERZAMELINGEN.values()
        for veld in velden(soort)
        if veld.lijst == naam
        and isinstance(standaard := soort.__dataclass_fields__[veld.naam].default, str)
        and standaard
    )


def _lower(tekst: str) -> str:
    """Without a capital in front, unless it is an abbreviation."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]
