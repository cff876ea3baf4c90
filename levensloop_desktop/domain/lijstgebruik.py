"""Where a value list is used, in words."""

from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import velden
from levensloop_desktop.domain.waardelijsten import programmalijst

_ANDERS = ("overig", "anders", "eigen")
_CRITERIA = {
    "basis": "Van deze criteria moet er ten minste één ja zijn.",
    "overig": "Dit criterium moet ja zijn.",
}
_TAFELS = {
    "zvh": "escalatietafel bij het ZVH",
    "buiten": "tafel buiten het ZVH",
    "ministerie": "ministerie",
}
_MEESTE = 2  # fields of one collection that are named


def used_in(naam: str) -> tuple[str, ...]:
    """Which fields show a list: "Verblijf (soort verblijf)"; in words for one that none shows."""
    gevonden: dict[str, list[str]] = {}
    for verzameling, soort in VERZAMELINGEN.items():
        for veld in velden(soort):
            if veld.lijst == naam:
                gevonden.setdefault(ONDERDEELNAAM[verzameling], []).append(veld.label)
    if not gevonden:
        return tuple(filter(None, (programmalijst(naam).gebruik.capitalize(),)))
    return tuple(
        waar if len(labels) > _MEESTE else f"{waar} ({' en '.join(map(_lower, labels))})"
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


def effect_of(naam: str, code: str) -> str:
    """What the program does with a value of a list, in a sentence; empty when it does nothing."""
    kenmerken = programmalijst(naam)
    zinnen = []
    if naam == "titelsoort":
        groep = programmalijst("titelgroep").label(kenmerken.kenmerk(code, "groep"))
        zinnen.append(f"Groep: {groep or 'anders'}.")
    if naam == "verblijfsoort" and kenmerken.kenmerk(code, "plek") == "geen":
        zinnen.append("Is geen plek om te wonen: de levenslijn laat een gat zien.")
    if domein := kenmerken.kenmerk(code, "domein"):
        zinnen.append(f"Ring in het netwerkbeeld: {domein}.")
    if profiel := kenmerken.kenmerk(code, "profiel"):
        naar = programmalijst("verstrekkingsprofiel").kenmerk(profiel, "kort")
        zinnen.append(f"Krijgt documenten met het profiel “{naar}”.")
    if maatregel := kenmerken.kenmerk(code, "maatregel"):
        wat = programmalijst("maatregel").label(maatregel)
        zinnen.append(f"Hoort bij maatregel {maatregel} van de Werkagenda: {wat}.")
    if naam == "inclusiecriterium":
        groep = kenmerken.kenmerk(code, "groep")
        zinnen.append(_CRITERIA.get(groep, ""))
    if naam == "tafel":
        plek = _TAFELS.get(kenmerken.kenmerk(code, "plek"), "ander overleg")
        zinnen.append(f"Telt bij opschaling als {plek}.")
    return " ".join(zinnen)


def follow_first(naam: str) -> str:
    """The value that an own value follows unless somebody chooses another; empty for none."""
    codes = [waarde.code for waarde in programmalijst(naam).volgbaar]
    return next((code for code in _ANDERS if code in codes), "")


def _lower(tekst: str) -> str:
    """Without a capital in front, unless it is an abbreviation."""
    return tekst if tekst[1:2].isupper() else tekst[:1].lower() + tekst[1:]
