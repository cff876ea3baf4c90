"""Dutch words for what the history and the log hold as names and codes."""

import json
from datetime import date

from levensloop_desktop.domain.onderdeelnamen import ONDERDEELNAAM
from levensloop_desktop.domain.onderdelen import VERZAMELINGEN
from levensloop_desktop.domain.velden import Soort, Veld, veld_van
from levensloop_desktop.domain.waardelijsten import label
from levensloop_desktop.services.dossier.gebeurtenissen import name_event
from levensloop_desktop.services.ports.kluisport import Logregel, Wijziging
from levensloop_desktop.ui.formulieren.gegevens import Gegevens

LEEG = "leeg"


def name_onderdeel(verzameling: str) -> str:
    """What a collection is called on screen."""
    return ONDERDEELNAAM.get(verzameling, verzameling)


def name_gebeurtenis(regel: Logregel) -> str:
    """What happened, in words."""
    return name_event(regel.gebeurtenis)


def name_bijzonderheid(regel: Logregel) -> str:
    """The detail of a log line with its codes in words."""
    if regel.bijzonderheid == "voorbeeld":
        return "afdrukvoorbeeld"
    woorden = [
        ONDERDEELNAAM.get(woord) or label("documentsoort", woord)
        for woord in regel.bijzonderheid.split()
    ]
    return (
        ", ".join(dict.fromkeys(woorden))
        if regel.gebeurtenis == "dossier_gewijzigd"
        else (" ".join(woorden))
    )


def name_wijziging(gegevens: Gegevens, wijziging: Wijziging) -> str:
    """Which part was changed: its kind, and its name while it is still there."""
    naam = gegevens.naam(wijziging.verzameling, wijziging.record_id)
    onderdeel = name_onderdeel(wijziging.verzameling)
    return f"{onderdeel}: {naam}" if naam else onderdeel


def name_veld(wijziging: Wijziging) -> str:
    """The label of the changed field, or what happened to the whole."""
    if not wijziging.veld:
        return "verwijderd" if wijziging.oud else "toegevoegd"
    gevonden = _find_veld(wijziging.verzameling, wijziging.veld)
    return gevonden.label if gevonden else wijziging.veld


def show_stored(gegevens: Gegevens, wijziging: Wijziging, tekst: str | None) -> str:
    """A stored value in words: labels, dd-mm-jjjj and names in place of codes and ids."""
    if not wijziging.veld:
        return _show_record(gegevens, wijziging, tekst) if tekst else ""
    if not tekst:
        return LEEG
    return _show_field(gegevens, wijziging.verzameling, wijziging.veld, tekst)


def _show_record(gegevens: Gegevens, wijziging: Wijziging, tekst: str) -> str:
    """All values of a removed record, each on its line."""
    try:
        waarden = json.loads(tekst)
    except ValueError:
        return tekst
    regels = []
    for naam, waarde in waarden.items():
        gevonden = _find_veld(wijziging.verzameling, naam)
        if gevonden is not None and waarde:
            in_woorden = _show_field(gegevens, wijziging.verzameling, naam, str(waarde))
            regels.append(f"{gevonden.label}: {in_woorden}")
    return "\n".join(regels)


def _show_field(gegevens: Gegevens, verzameling: str, naam: str, tekst: str) -> str:
    gevonden = _find_veld(verzameling, naam)
    return _show(gegevens, gevonden, tekst) if gevonden else tekst


def _find_veld(verzameling: str, naam: str) -> Veld | None:
    soort = VERZAMELINGEN.get(verzameling)
    if soort is None:
        return None
    try:
        return veld_van(soort, naam)
    except KeyError:
        return None


def _show(gegevens: Gegevens, beschreven: Veld, tekst: str) -> str:
    match beschreven.soort:
        case Soort.DATUM:
            try:
                return gegevens.toon_waarde(beschreven, date.fromisoformat(tekst))
            except ValueError:
                return tekst
        case Soort.VINK:
            return "ja" if tekst == "ja" else "nee"
        case Soort.CODES | Soort.NAMEN:
            return gegevens.toon_waarde(beschreven, _read_list(tekst)) or LEEG
        case Soort.VERWIJZING:
            return gegevens.naam(beschreven.naar, tekst) or "(niet meer in het dossier)"
        case _:
            return gegevens.toon_waarde(beschreven, tekst)


def _read_list(tekst: str) -> tuple[str, ...]:
    try:
        gelezen = json.loads(tekst)
    except ValueError:
        return (tekst,)
    return tuple(str(deel) for deel in gelezen) if isinstance(gelezen, list) else (tekst,)
