"""Split a whole name as offices write it into the parts the dossier keeps."""

from levensloop_desktop.services.zoeken.namen_vergelijken import is_prefix


def split_name(tekst: str) -> dict[str, str]:
    """First names, prefix and family name of a whole name ("Voorbeeld, D. van der" or in order)."""
    schoon = " ".join(tekst.split())
    if "," in schoon:
        achter, _, voor = (deel.strip() for deel in schoon.partition(","))
        woorden = voor.split()
        return _name(_before(woorden), _after(woorden), achter)
    woorden = schoon.split()
    if len(woorden) == 1:
        return _name([], [], woorden[0])
    begin = next((i for i, woord in enumerate(woorden[:-1]) if i and is_prefix(woord)), None)
    if begin is None:
        return _name(woorden[:-1], [], woorden[-1])
    einde = begin
    while einde < len(woorden) - 1 and is_prefix(woorden[einde]):
        einde += 1
    return _name(woorden[:begin], woorden[begin:einde], " ".join(woorden[einde:]))


def _before(woorden: list[str]) -> list[str]:
    return [woord for woord in woorden if not is_prefix(woord)]


def _after(woorden: list[str]) -> list[str]:
    return [woord for woord in woorden if is_prefix(woord)]


def _name(voor: list[str], tussen: list[str], achter: str) -> dict[str, str]:
    return {
        "voornamen": " ".join(voor),
        "tussenvoegsel": " ".join(tussen),
        "achternaam": achter,
    }
